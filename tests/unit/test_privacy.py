"""The diary and the log tell what was done, never to whom."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from counter_app.bootstrap import Office
from counter_app.cards.operations import card_ready, enter_member_number, hand_over
from counter_app.payments.operations import issue_receipt, record_payment
from counter_app.privacy.model import ErasureGround
from counter_app.privacy.operations import (
    apply_retention,
    erase_person,
    export_person,
    release_hold,
    set_hold,
    withdraw_consent,
)
from counter_app.queueing.model import Outcome, Priority
from counter_app.queueing.operations.calling import call_next
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.serving import finish, park, start, transfer
from counter_app.queueing.operations.steps import find_ticket
from counter_app.registration.consent import ConsentPurpose
from counter_app.registration.model import Sex
from counter_app.registration.operations import (
    cancel_case,
    keep_draft,
    notify_dues,
    record_document,
    submit_form,
    view_case,
)
from counter_app.reporting.operations import close_day
from counter_app.shared.clock import SetClock
from counter_app.shared.errors import FormErrors, OfficeError
from counter_app.staff.model import SYSTEM, Actor, Role
from counter_app.staff.operations import add_officer, change_setting
from counter_app.storage.tables import applicants, events
from counter_app.survey.operations import submit_answer
from tests.unit.form_samples import example, nik_for
from tests.unit.office_samples import OPENING, actor, open_copy

BORN = date(1991, 3, 29)
NIK = nik_for(BORN, Sex.FEMALE, serial=4711)
FORM = example(
    full_name="ZULAIKHA PRAMESWARI",
    nik=NIK,
    birth_date=BORN.isoformat(),
    birth_place="TOBELO",
    mother_name="WARSINAHDEWI",
    father_name="KASMURIJO",
    phone="0857-9913-7742",
    email="zulaikha.p@example.org",
    monthly_income=2_417_000,
    work_location="Pasar Gemolong",
    heirs=[{"full_name": "BAGASKORO", "relation": "child", "birth_date": "2012-06-17", "sex": "M"}],
)
FORM["address"] = {**FORM["address"], "street": "Dukuh Kembangsore 88"}

PERSONAL = (
    "zulaikha",
    "prameswari",
    NIK,
    BORN.isoformat(),
    "290391",
    "tobelo",
    "warsinahdewi",
    "kasmurijo",
    "0857-9913-7742",
    "085799137742",
    "85799137742",
    "example.org",
    "2417000",
    "2.417.000",
    "gemolong",
    "bagaskoro",
    "2012-06-17",
    "kembangsore",
)
TYPED = (
    "menjemput ponakan",  # a reason for parking
    "ingin ke meja depan",  # a reason for a transfer
    "pindah ke kota lain",  # a reason for cancelling
    "fotokopi agak buram",  # a note at a document
    "petugasnya sabar",  # a comment in the survey
    "sulastrining",  # who fetched the card
    "tetangga dekat",
    "BRIVA77120093",  # the bank's reference
    "26019876543",  # the member number
    "Ratna Contohwati",  # a new officer
    "Jalan Pahlawan Seribu",  # a setting's value
    "Wiryodikromo",  # a draft that was never handed in
    "gugatan ahli waris",  # a reason for a hold
)
HIDDEN = tuple(text.casefold() for text in (*PERSONAL, *TYPED))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = open_copy(tmp_path, SetClock(OPENING))
    yield opened
    opened.close()


def visit(office: Office, clock: SetClock, by: Actor) -> None:
    """From the ticket to the card, with everything that somebody can type on the way."""
    issued = office.run(issue_ticket, by, "A", Priority.PREGNANT)
    number = issued.ticket.number
    office.run(keep_draft, by, number, {"nik": NIK, "full_name": "WIRYODIKROMO", "address.street": "Kembangsore 88"})
    office.run(call_next, by, 1)
    office.run(lambda work: start(work, find_ticket(work, number)), by)
    office.run(lambda work: park(work, find_ticket(work, number), "menjemput ponakan"), by)
    clock.advance(timedelta(minutes=20))
    office.run(call_next, by, 1)
    office.run(
        lambda work: transfer(work, find_ticket(work, number), service=None, counter=2, reason="ingin ke meja depan"),
        by,
    )
    clock.advance(timedelta(minutes=1))  # nobody is called twice within the gap, at another counter neither
    office.run(call_next, by, 2)
    office.run(lambda work: start(work, find_ticket(work, number)), by)
    case = office.run(submit_form, by, FORM, number).case.number
    office.run(record_document, by, case, "photo", original_seen=True, note="fotokopi agak buram")
    office.run(view_case, by, case)
    quote = office.run(notify_dues, by, case).quote.quote
    code = office.run(issue_receipt, by, case).code
    clock.advance(timedelta(minutes=9))
    office.run(lambda work: finish(work, find_ticket(work, number), Outcome.COMPLETED), by)
    answers = {f"U{one}": 4 for one in range(1, 10)}
    office.run(submit_answer, by, issued.survey_code, 4, answers, "petugasnya sabar")
    office.run(record_payment, by, code.code, quote.total, clock.now(), "BRIVA77120093")
    office.run(enter_member_number, by, case, "26019876543")
    office.run(card_ready, by, case)
    office.run(hand_over, by, case, "SULASTRINING", "tetangga dekat")


def cancelled_visit(office: Office, by: Actor) -> None:
    other = {**FORM, "nik": nik_for(BORN, Sex.FEMALE, serial=4712)}
    case = office.run(submit_form, by, other).case.number
    office.run(cancel_case, by, case, "pindah ke kota lain")
    office.run(set_hold, by, case, "gugatan ahli waris")
    office.run(release_hold, by, case)
    office.run(erase_person, by, case, ErasureGround.REQUEST)


def rights(office: Office, by: Actor) -> None:
    """What a person may ask for, and the end of keeping."""
    case = office.run(export_person, by, NIK).report.cases[0]
    office.run(withdraw_consent, by, case.number, ConsentPurpose.CONTACT)
    office.run(apply_retention, by)


def day(office: Office) -> None:
    by, clock = actor(office, "cli"), office.clock
    assert isinstance(clock, SetClock)
    office.run(add_officer, SYSTEM, "ratna", "Ratna Contohwati", Role.OFFICER, None)
    office.run(change_setting, SYSTEM, "branch_address", "Jalan Pahlawan Seribu 5")
    visit(office, clock, by)
    for paper in office.read(lambda work: work.papers.of_day(work.today), by):
        office.print_paper(paper.id, by)
    cancelled_visit(office, by)
    rights(office, by)
    office.run(lambda work: close_day(work, work.today), by)


def told(text: object) -> list[str]:
    """What of all that must stay hidden stands in a text."""
    return [one for one in HIDDEN if one in str(text).casefold()]


def test_the_hidden_words_did_go_into_the_office(office: Office) -> None:
    day(office)
    rows = office.read(lambda work: work.connection.execute(sa.select(applicants)).all(), SYSTEM)
    assert {"zulaikha", "prameswari", NIK} <= set(told(rows))


def test_no_event_tells_anything_of_a_person(office: Office) -> None:
    day(office)
    rows = office.read(lambda work: work.connection.execute(sa.select(events)).all(), SYSTEM)
    assert len(rows) > 30
    assert [(row.kind, told(row)) for row in rows if told(row)] == []


def test_no_line_of_the_log_tells_anything_of_a_person(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    opened = open_copy(tmp_path, SetClock(OPENING))
    day(opened)
    opened.close()
    assert [record.getMessage() for record in caplog.records if told(record.getMessage())] == []


def test_statements_are_logged_without_their_values(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Even when an administrator turns on the database's log to look for a fault."""
    caplog.set_level(logging.INFO, logger="sqlalchemy.engine")
    opened = open_copy(tmp_path, SetClock(OPENING))
    day(opened)
    opened.close()
    assert any("INSERT INTO applicants" in record.getMessage() for record in caplog.records)
    assert [record.getMessage() for record in caplog.records if told(record.getMessage())] == []


def test_a_failing_statement_keeps_its_values_to_itself(office: Office) -> None:
    def break_a_rule(work: object) -> None:
        row = {"nik_hash": "x", "nik": NIK, "full_name": "ZULAIKHA", "birth_date": BORN, "created_at": OPENING}
        connection = getattr(work, "connection")  # noqa: B009 - any unit of work
        connection.execute(sa.insert(applicants), row)
        connection.execute(sa.insert(applicants), row)

    with pytest.raises(sa.exc.IntegrityError) as failure:
        office.run(break_a_rule, SYSTEM)
    assert told(failure.value) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"nik": NIK[:-1]},
        {"nik": NIK[:6] + "99" + NIK[8:]},
        {"birth_date": "1991-03-99"},
        {"phone": "0857-9913-7742-9999999"},
        {"email": "zulaikha.p@@example.org"},
        {"monthly_income": -2_417_000},
        {"mother_name": "WARSINAHDEWI 7"},
        {"heirs": [{"full_name": "BAGASKORO", "relation": "friend"}]},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_a_refused_form_names_the_field_and_not_what_stood_there(office: Office, changes: dict[str, object]) -> None:
    with pytest.raises(OfficeError) as refused:
        office.run(submit_form, actor(office, "ani"), {**FORM, **changes})
    problems = refused.value.problems if isinstance(refused.value, FormErrors) else (refused.value,)
    for one in (refused.value, *problems):
        assert told((str(one), one.field, dict(one.details))) == []


def test_a_person_known_already_is_named_by_the_case_alone(office: Office) -> None:
    by = actor(office, "ani")
    case = office.run(submit_form, by, FORM).case.number
    with pytest.raises(OfficeError) as refused:
        office.run(submit_form, by, FORM)
    assert dict(refused.value.details) == {"case": case}
