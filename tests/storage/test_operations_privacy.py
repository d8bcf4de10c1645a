"""The rights of a person over the own data: access, erasure, hold, withdrawal."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa

from counter_app.cards.operations import cards_due
from counter_app.payments.desk import case_desk
from counter_app.privacy.model import Erased, ErasureGround, PersonReport
from counter_app.privacy.operations import (
    PersonErased,
    erase_person,
    erasure_facts,
    export_person,
    find_certificate,
    release_hold,
    report_of_case,
    set_hold,
    withdraw_consent,
)
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.registration.consent import ConsentPurpose
from counter_app.registration.operations import (
    cancel_case,
    keep_draft,
    known_person,
    screen_view,
    submit_form,
    view_case,
)
from counter_app.registration.screen import ScreenPage
from counter_app.reporting.operations import close_day
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from counter_app.shared.papers import PaperKind
from counter_app.staff.model import SYSTEM
from counter_app.storage.tables import ERASURES, events
from tests.support.branch import TrainingBranch
from tests.support.contents import contents, refused
from tests.support.person import PERSONAL, personal_form, personal_visit


def erase(branch: TrainingBranch, who: str, ground: ErasureGround = ErasureGround.REQUEST) -> PersonErased:
    return branch.office.run(erase_person, branch.administrator, who, ground)


def report(branch: TrainingBranch, who: str) -> PersonReport:
    return branch.office.run(export_person, branch.supervisor, who).report


def found_in_tables(branch: TrainingBranch) -> set[str]:
    """Which of the personal values stand in the tables."""
    text = str(contents(branch.office.database.engine))
    return {key for key, value in PERSONAL.items() if value in text} - {"birth_date"}


def test_the_report_holds_everything_and_who_did_what(branch: TrainingBranch) -> None:
    number = personal_visit(branch)
    branch.office.run(view_case, branch.colleague, number)
    told = report(branch, PERSONAL["nik"])
    case = told.cases[0]
    assert (told.nik, told.full_name, case.number) == (PERSONAL["nik"], PERSONAL["full_name"], number)
    entries = {one.key: one.value for one in case.entries}
    assert entries["mother_name"] == PERSONAL["mother_name"]
    assert entries["address.street"] == PERSONAL["street"]
    assert entries["heirs[0].full_name"] == PERSONAL["heir"]
    assert entries["monthly_income"] == "Rp 2.417.000"
    assert [one.item for one in case.attachments] == ["ktp"]
    assert [one.note for one in case.documents if one.note] == [PERSONAL["note"]]
    assert case.card is not None
    assert (case.card.kpj, case.card.receiver) == (PERSONAL["kpj"], PERSONAL["receiver"])
    assert [one.reference for one in case.payments] == [PERSONAL["reference"]]
    assert [note.text for held in case.tickets for note in held.notes] == [PERSONAL["text"]]
    assert {one.purpose for one in case.consents} == set(ConsentPurpose)
    trail = [(one.kind, one.officer, one.case_number) for one in told.trail]
    assert (EventKind.CASE_VIEWED, "Budi", number) in trail
    assert (EventKind.FORM_SUBMITTED, "Rina", number) in trail


def test_every_field_of_the_form_is_in_the_report_with_a_label(branch: TrainingBranch) -> None:
    number = branch.registered()
    case = report(branch, number).cases[0]
    keys = {one.key.partition(".")[0].partition("[")[0] for one in case.entries}
    assert keys == set(case.form)
    assert all(one.label.id and one.value for one in case.entries)


def test_giving_the_report_away_is_recorded_and_printed_on_a_paper(branch: TrainingBranch) -> None:
    number = branch.registered()
    done = branch.office.run(export_person, branch.supervisor, number.replace("-", "").lower())
    assert done.paper is not None
    assert (done.paper.kind, done.paper.case) == (PaperKind.MY_DATA, done.report.cases[0].id)
    kinds = [one.kind for one in branch.office.read(report_of_case, SYSTEM, done.report.cases[0].id).trail]
    assert kinds[-2:] == [EventKind.PERSON_EXPORTED, EventKind.PAPER_ISSUED]


def test_nobody_who_only_serves_takes_out_or_erases_a_person(branch: TrainingBranch) -> None:
    number = branch.registered()
    refused(branch, ErrorCode.NOT_ALLOWED, export_person, branch.officer, number)
    refused(branch, ErrorCode.NOT_ALLOWED, erase_person, branch.supervisor, number, ErasureGround.REQUEST)
    refused(branch, ErrorCode.NOT_ALLOWED, set_hold, branch.supervisor, number, "gugatan")


@pytest.mark.parametrize("who", ["3310014708920099", "1234-261120-0099-A", "0", "", "nobody"])
def test_who_is_not_known_is_not_found(branch: TrainingBranch, who: str) -> None:
    for operation in (export_person, lambda work, who: erase_person(work, who, ErasureGround.REQUEST)):
        assert refused(branch, ErrorCode.NO_SUCH_PERSON, operation, branch.administrator, who).field == "person"


def test_after_erasure_nothing_in_the_tables_tells_who_it_was(branch: TrainingBranch) -> None:
    number = personal_visit(branch)
    assert found_in_tables(branch) == PERSONAL.keys() - {"birth_date", "reason"}
    erase(branch, number)
    assert found_in_tables(branch) == set()
    assert branch.office.verify() == ()


def test_erasure_destroys_the_scans_in_the_vault(branch: TrainingBranch) -> None:
    number = personal_visit(branch)
    folder = branch.office.database.vault.folder
    assert len(list(folder.glob("??/*"))) == 1
    erase(branch, number)
    assert list(folder.glob("??/*")) == []


def test_a_cancelled_case_loses_its_reason(branch: TrainingBranch) -> None:
    number = branch.office.run(submit_form, branch.officer, personal_form()).case.number
    branch.office.run(cancel_case, branch.officer, number, PERSONAL["reason"])
    assert "reason" in found_in_tables(branch)
    erase(branch, PERSONAL["nik"])
    assert found_in_tables(branch) == set()
    assert branch.office.verify() == ()


def test_what_the_books_need_stays(branch: TrainingBranch) -> None:
    number = personal_visit(branch)
    before = contents(branch.office.database.engine)
    erase(branch, number)
    after = contents(branch.office.database.engine)
    for table in ("payment_codes", "tickets", "ticket_slices", "ticket_calls", "consents", "survey_codes"):
        assert after[table] == before[table]
    assert [row[:5] for row in after["quotes"]] != []
    assert [(row[0], row[2]) for row in after["payments"]] == [(row[0], row[2]) for row in before["payments"]]
    assert len(after["papers"]) == len(before["papers"]) + 1


def test_an_erased_case_can_not_be_opened_and_hinders_nobody(branch: TrainingBranch) -> None:
    number = personal_visit(branch)
    case = report(branch, number).cases[0].id
    erase(branch, number)
    for operation in (view_case, export_person, lambda work, who: set_hold(work, who, "gugatan")):
        assert refused(branch, ErrorCode.CASE_ERASED, operation, branch.administrator, number).details["case"] == number
    with pytest.raises(OfficeError) as refusal:
        branch.office.read(report_of_case, SYSTEM, case)
    assert refusal.value.code is ErrorCode.CASE_ERASED
    ticket = branch.issue().ticket
    assert branch.call(2, branch.colleague).number == ticket.number
    assert branch.office.read(case_desk, SYSTEM, 1).case is None
    view = branch.office.read(screen_view, SYSTEM, 1)
    assert view is not None
    assert (view.screen.page, view.case) == (ScreenPage.WELCOME, None)
    assert branch.office.read(cards_due, SYSTEM, branch.clock.now().date()) == ()


def test_the_day_of_an_erased_case_closes(branch: TrainingBranch) -> None:
    erase(branch, personal_visit(branch))
    closed = branch.office.run(lambda work: close_day(work, work.today), branch.supervisor)
    assert closed.figures.payments.count == 1
    assert branch.office.verify() == ()


def test_a_ticket_that_comes_back_after_the_erasure_is_called(branch: TrainingBranch) -> None:
    ticket = branch.issue().ticket
    number = branch.office.run(submit_form, branch.officer, personal_form(), ticket.number).case.number
    branch.office.run(cancel_case, branch.officer, number, PERSONAL["reason"])
    erase(branch, number)
    assert branch.call().number == ticket.number


def test_the_erased_person_may_register_anew(branch: TrainingBranch) -> None:
    number = personal_visit(branch)
    erase(branch, number)
    assert branch.office.read(known_person, branch.officer, PERSONAL["nik"]) is None
    again = branch.office.run(submit_form, branch.officer, personal_form()).case
    assert again.number != number
    assert [one.number for one in report(branch, PERSONAL["nik"]).cases] == [again.number]
    assert branch.office.verify() == ()


def test_all_cases_and_drafts_of_a_person_go_together(branch: TrainingBranch) -> None:
    first = personal_visit(branch)
    changed = personal_form(application="change", previously_member=True, previous_kpj=PERSONAL["kpj"])
    second = branch.office.run(submit_form, branch.officer, changed).case.number
    branch.office.run(cancel_case, branch.officer, second, "batal saja")
    ticket = branch.office.run(issue_ticket, branch.officer, "A", None).ticket
    branch.office.run(keep_draft, branch.officer, ticket.number, {"nik": PERSONAL["nik"], "full_name": "ZULAIKHA"})
    done = erase(branch, first)
    assert done.case_numbers == (first, second)
    assert (done.counts[Erased.FORMS], done.counts[Erased.DRAFTS], done.counts[Erased.IDENTITIES]) == (2, 1, 1)
    assert found_in_tables(branch) == set()


def test_a_draft_alone_makes_a_person_too(branch: TrainingBranch) -> None:
    ticket = branch.issue().ticket
    entries = {"nik": PERSONAL["nik"], "full_name": PERSONAL["full_name"], "address.street": "Dukuh", "@opened": "x"}
    branch.office.run(keep_draft, branch.officer, ticket.number, entries)
    done = branch.office.run(export_person, branch.supervisor, PERSONAL["nik"])
    assert done.paper is None
    assert [one.key for one in done.report.drafts[0].entries] == ["nik", "full_name", "address.street"]
    erase(branch, PERSONAL["nik"])
    assert found_in_tables(branch) == set()
    refused(branch, ErrorCode.NO_SUCH_PERSON, export_person, branch.supervisor, PERSONAL["nik"])


def test_a_running_case_is_not_erased(branch: TrainingBranch) -> None:
    number = branch.paid()
    problem = refused(branch, ErrorCode.CASE_RUNNING, erase_person, branch.administrator, number, ErasureGround.REQUEST)
    assert problem.details == {"case": number}


def test_a_held_case_is_not_erased_until_the_hold_is_released(branch: TrainingBranch) -> None:
    number = personal_visit(branch)
    branch.office.run(set_hold, branch.administrator, number, "gugatan di pengadilan")
    refused(branch, ErrorCode.LEGAL_HOLD, erase_person, branch.administrator, number, ErasureGround.REQUEST)
    branch.office.run(release_hold, branch.administrator, number)
    erase(branch, number)
    assert branch.office.verify() == ()


def test_a_hold_needs_a_reason_and_a_case(branch: TrainingBranch) -> None:
    number = branch.registered()
    refused(branch, ErrorCode.REASON_NEEDED, set_hold, branch.administrator, number, " ")
    refused(branch, ErrorCode.NO_SUCH_CASE, set_hold, branch.administrator, "1234-261120-0099-A", "gugatan")
    branch.office.run(release_hold, branch.administrator, number)
    kinds = [one.kind for one in report(branch, number).trail]
    assert EventKind.HOLD_RELEASED not in kinds


def test_nobody_claims_the_ground_that_the_office_finds_itself(branch: TrainingBranch) -> None:
    number = personal_visit(branch)
    ground = ErasureGround.RETENTION
    refused(branch, ErrorCode.NOT_A_CHOICE, erase_person, branch.administrator, number, ground)


def test_the_certificate_says_what_went_by_kinds_and_counts(branch: TrainingBranch) -> None:
    done = erase(branch, personal_visit(branch), ErasureGround.UNLAWFUL)
    assert done.paper.kind is PaperKind.ERASURE_CERTIFICATE
    found = branch.office.read(find_certificate, SYSTEM, done.paper.number.lower())
    facts = branch.office.read(erasure_facts, SYSTEM, found.id)
    assert (facts.ground, facts.officer, facts.case_numbers) == (ErasureGround.UNLAWFUL, "Dewi", done.case_numbers)
    assert dict(facts.counts) == dict(done.counts)
    assert facts.counts == (
        (Erased.IDENTITIES, 1),
        (Erased.FORMS, 1),
        (Erased.DOCUMENT_NOTES, 1),
        (Erased.ATTACHMENTS, 1),
        (Erased.QUOTES, 1),
        (Erased.PAYMENT_REFERENCES, 1),
        (Erased.CARD_RECEIVERS, 1),
        (Erased.SIGNATURES, 1),
        (Erased.MEMBER_NUMBERS, 1),
        (Erased.TICKET_TEXTS, 1),
        (Erased.TICKET_LINKS, 1),
    )


def test_a_certificate_tells_only_of_its_own_erasure(branch: TrainingBranch) -> None:
    papers = []
    for one in range(1, 13):
        number = branch.registered(one)
        branch.office.run(cancel_case, branch.officer, number, "batal saja")
        papers.append((erase(branch, number).paper, number))
    for paper, number in papers:
        assert branch.office.read(erasure_facts, SYSTEM, paper.id).case_numbers == (number,)


def test_what_is_no_certificate_is_not_read_as_one(branch: TrainingBranch) -> None:
    branch.registered()
    with pytest.raises(LookupError):
        branch.office.read(erasure_facts, SYSTEM, 1)
    with pytest.raises(OfficeError) as refusal:
        branch.office.read(find_certificate, SYSTEM, "BA-261120-0001")
    assert refusal.value.code is ErrorCode.NO_SUCH_PAPER


def test_the_papers_that_lie_printed_somewhere_are_named(branch: TrainingBranch) -> None:
    number = branch.registered()
    form_1a = report(branch, number).cases[0].papers[0]
    branch.office.run(lambda work: work.papers.count_print(form_1a), branch.officer)
    branch.office.run(cancel_case, branch.officer, number, "batal saja")
    assert [one.number for one in erase(branch, number).printed] == [form_1a.number]


@pytest.mark.parametrize("purpose", [ConsentPurpose.CONTACT, ConsentPurpose.SURVEY])
def test_a_consent_is_withdrawn_and_its_proof_stays(branch: TrainingBranch, purpose: ConsentPurpose) -> None:
    number = branch.registered(consents={"registration": True, "contact": True, "survey": True})
    branch.wait(minutes=5)
    after = branch.office.run(withdraw_consent, branch.officer, number, purpose)
    one = next(record for record in after if record.purpose == purpose)
    assert (one.granted, one.withdrawn_at, one.in_force) == (True, branch.clock.now(), False)
    assert all(record.in_force for record in after if record.purpose != purpose)
    refused(branch, ErrorCode.CONSENT_NOT_GIVEN, withdraw_consent, branch.officer, number, purpose)


def test_what_was_not_granted_can_not_be_withdrawn(branch: TrainingBranch) -> None:
    number = branch.registered(consents={"registration": True, "contact": False, "survey": False})
    refused(branch, ErrorCode.CONSENT_NOT_GIVEN, withdraw_consent, branch.officer, number, ConsentPurpose.CONTACT)
    refused(branch, ErrorCode.CONSENT_COMPULSORY, withdraw_consent, branch.officer, number, ConsentPurpose.REGISTRATION)


def test_erasures_are_found_by_their_index(branch: TrainingBranch) -> None:
    engine = branch.office.database.engine
    statement = sa.select(events).where(sa.text(ERASURES)).compile(engine)
    explain = "EXPLAIN QUERY PLAN" if engine.dialect.name == "sqlite" else "EXPLAIN"
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(sa.text("SET LOCAL enable_seqscan = off"))
        plan = str(connection.exec_driver_sql(f"{explain} {statement}").all())
    assert "ix_events_erasures" in plan


@pytest.mark.parametrize(
    ("change", "check"),
    [
        ("UPDATE cases SET form = '{}' WHERE id = 1", "erased-case-is-empty"),
        ("UPDATE cases SET phone_hash = 'x' WHERE id = 1", "erased-case-is-empty"),
        ("UPDATE cases SET erased_at = NULL WHERE id = 1", "erasure-as-told"),
        ("UPDATE cases SET form = '', erased_at = 0 WHERE id = 2", "erasure-as-told"),
        ("UPDATE applicants SET full_name = 'SITI' WHERE id = 1", "erased-person-is-empty"),
        ("UPDATE applicants SET nik = '' WHERE id = 2", "erased-person-is-empty"),
    ],
)
def test_verify_finds_an_erasure_that_is_not_whole(branch: TrainingBranch, change: str, check: str) -> None:
    number = personal_visit(branch)
    branch.registered(2)
    erase(branch, number)
    assert branch.office.verify() == ()
    with branch.office.database.engine.execution_options(counter_app_write=True).begin() as connection:
        connection.execute(sa.text(change))
    assert check in {one.check for one in branch.office.verify()}


def test_what_was_erased_is_gone_from_the_database_file(branch: TrainingBranch) -> None:
    engine = branch.office.database.engine
    number = personal_visit(branch)
    erase(branch, number)
    assert branch.office.scrub()
    if engine.dialect.name != "sqlite":
        return
    database = Path(branch.settings.database.removeprefix("sqlite:///"))
    files = (database, database.with_name(f"{database.name}-wal"))
    left = b"".join(file.read_bytes() for file in files)
    assert {key for key, value in PERSONAL.items() if value.encode() in left} == set()
