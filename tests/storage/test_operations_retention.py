"""The end of keeping: what goes when, and what stays."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import sqlalchemy as sa

from counter_app.bootstrap import Office
from counter_app.payments.operations import expire_codes, issue_receipt
from counter_app.privacy.model import Erased, ErasureGround
from counter_app.privacy.operations import (
    RetentionDone,
    apply_retention,
    erase_person,
    erasure_facts,
    export_person,
    release_hold,
    set_hold,
)
from counter_app.queueing.operations.serving import park
from counter_app.registration.operations import cancel_case, keep_draft, record_document, submit_form, view_case
from counter_app.shared.errors import ErrorCode
from counter_app.shared.events import EventKind
from counter_app.staff.model import SYSTEM
from counter_app.storage.tables import applicants, cases, form_drafts, ticket_reasons
from tests.support.branch import TrainingBranch
from tests.support.contents import contents, refused
from tests.support.forms import make_form, make_nik
from tests.support.person import become_member
from tests.support.scans import jpeg

YEARS = 1825


def retain(branch: TrainingBranch, **options: Any) -> RetentionDone:
    return branch.office.run(apply_retention, branch.administrator, **options)


def stored(branch: TrainingBranch, column: sa.Column[Any]) -> list[Any]:
    return branch.office.read(lambda work: list(work.connection.execute(sa.select(column)).scalars()), SYSTEM)


def state(branch: TrainingBranch, number: str) -> str:
    query = sa.select(cases.c.state).where(cases.c.number == number)
    return branch.office.read(lambda work: str(work.connection.execute(query).scalar_one()), SYSTEM)


def type_note(branch: TrainingBranch, ticket: int, text: str) -> None:
    branch.office.run(lambda work: work.tickets.note_reason(ticket, work.now, "note", text), branch.officer)


def test_a_new_branch_has_nothing_to_destroy(branch: TrainingBranch) -> None:
    branch.member()
    before = contents(branch.office.database.engine)
    done = retain(branch)
    assert (done.paper, done.more, done.due.anything) == (None, False, False)
    assert contents(branch.office.database.engine) == before


def test_only_an_administrator_may(branch: TrainingBranch) -> None:
    refused(branch, ErrorCode.NOT_ALLOWED, apply_retention, branch.supervisor)


def test_a_draft_goes_when_nobody_wrote_in_it_for_the_time_set(branch: TrainingBranch) -> None:
    ticket = branch.issue().ticket
    branch.office.run(keep_draft, branch.officer, ticket.number, {"full_name": "SITI"})
    branch.wait(days=30)
    assert retain(branch).due.drafts == ()
    branch.wait(seconds=1)
    done = retain(branch)
    assert (done.counts, done.due.case_numbers) == ({Erased.DRAFTS: 1}, ())
    assert stored(branch, form_drafts.c.id) == []
    assert branch.office.verify() == ()


@pytest.mark.parametrize("way", ["registered", "notified", "cancelled", "code_expired"])
def test_a_case_that_nobody_paid_is_forgotten_with_its_person(branch: TrainingBranch, way: str) -> None:
    number = branch.registered() if way in {"registered", "cancelled"} else branch.notified()
    if way == "cancelled":
        branch.office.run(cancel_case, branch.officer, number, "pindah ke kota lain")
    if way == "code_expired":
        branch.office.run(issue_receipt, branch.officer, number)
        branch.wait(days=8)
        branch.office.run(expire_codes, branch.officer)
    branch.wait(days=29)
    assert retain(branch).due.case_numbers == ()
    branch.wait(days=2)
    done = retain(branch)
    assert done.due.case_numbers == (number,)
    assert (done.counts[Erased.FORMS], done.counts[Erased.IDENTITIES]) == (1, 1)
    assert state(branch, number) == "cancelled"
    assert stored(branch, applicants.c.nik) == [""]
    assert branch.office.verify() == ()


def test_who_goes_on_with_a_case_keeps_it_and_who_only_looks_does_not(branch: TrainingBranch) -> None:
    worked, looked = branch.registered(1), branch.registered(2)
    branch.wait(days=20)
    branch.office.run(record_document, branch.officer, worked, "photo")
    branch.office.run(view_case, branch.officer, looked)
    branch.wait(days=11)
    assert retain(branch).due.case_numbers == (looked,)


def test_a_code_that_may_still_be_paid_keeps_its_case(branch: TrainingBranch) -> None:
    branch.set("retention_draft_days", "1")
    number, _ = branch.awaiting()
    branch.wait(days=6)
    assert retain(branch).due.case_numbers == ()
    branch.wait(days=2)
    assert retain(branch).due.case_numbers == ()
    branch.wait(days=2)
    assert retain(branch).due.case_numbers == (number,)
    assert branch.office.verify() == ()


def test_a_case_on_its_way_to_the_card_is_never_touched(branch: TrainingBranch) -> None:
    branch.paid(1)
    branch.card_lies_ready(2)
    branch.wait(days=3 * YEARS)
    assert retain(branch).due.case_numbers == ()


def test_scans_go_some_time_after_the_card_and_the_rest_stays(branch: TrainingBranch) -> None:
    number = branch.registered()
    branch.office.attach(branch.officer, number, "ktp", jpeg())
    become_member(branch, number)
    branch.wait(days=90)
    assert retain(branch).due.scans == ()
    branch.wait(seconds=1)
    done = retain(branch)
    assert (done.counts, done.due.case_numbers) == ({Erased.ATTACHMENTS: 1}, (number,))
    assert list(branch.office.database.vault.folder.glob("??/*")) == []
    assert branch.office.run(view_case, branch.officer, number).number == number
    assert branch.office.verify() == ()


def test_the_form_goes_after_years_and_the_index_stays(branch: TrainingBranch) -> None:
    number = branch.member()
    branch.wait(days=YEARS, seconds=1)
    assert retain(branch).counts[Erased.FORMS] == 1
    refused(branch, ErrorCode.CASE_ERASED, view_case, branch.officer, number)
    report = branch.office.run(export_person, branch.supervisor, make_nik(1)).report
    assert (report.full_name, report.nik) == (make_form(1)["full_name"].upper(), make_nik(1))
    case = report.cases[0]
    assert (case.number, case.entries, case.quotes, case.erased_at) == (number, (), (), branch.clock.now())
    assert case.card is not None
    assert (case.card.kpj, case.card.handed_over_at is None) == ("26000000001", False)
    assert branch.office.verify() == ()


def test_a_member_whose_later_case_was_never_paid_stays_a_member(branch: TrainingBranch) -> None:
    branch.member()
    branch.wait(days=YEARS + 1)
    retain(branch)
    changed = make_form(1, application="change", previously_member=True, previous_kpj="26000000001")
    later = branch.office.run(submit_form, branch.officer, changed).case.number
    branch.wait(days=31)
    done = retain(branch)
    assert (done.due.case_numbers, done.counts[Erased.IDENTITIES]) == ((later,), 0)
    assert stored(branch, applicants.c.nik) == [make_nik(1)]
    assert branch.office.verify() == ()


def test_texts_on_tickets_go_and_the_tickets_stay(branch: TrainingBranch) -> None:
    ticket = branch.serving()
    type_note(branch, ticket.id, "anaknya Bu Siti")
    branch.on(park, ticket.number, "menjemput ponakan")
    branch.wait(days=364)
    type_note(branch, ticket.id, "baru saja")
    branch.wait(days=2)
    assert retain(branch).counts == {Erased.TICKET_TEXTS: 2}
    assert stored(branch, ticket_reasons.c.text) == ["baru saja"]
    assert branch.office.verify() == ()


def test_a_hold_stops_everything_about_its_case(branch: TrainingBranch) -> None:
    ticket = branch.serving()
    number = branch.office.run(submit_form, branch.officer, make_form(1), ticket.number).case.number
    branch.office.attach(branch.officer, number, "ktp", jpeg())
    type_note(branch, ticket.id, "anaknya Bu Siti")
    branch.on(park, ticket.number, "menjemput ponakan")
    other = branch.issue().ticket
    branch.office.run(keep_draft, branch.officer, other.number, {"nik": make_nik(1)})
    branch.office.run(set_hold, branch.administrator, number, "gugatan di pengadilan")
    branch.wait(days=2 * YEARS)
    before = contents(branch.office.database.engine)
    assert not retain(branch).due.anything
    assert contents(branch.office.database.engine) == before
    branch.office.run(release_hold, branch.administrator, number)
    done = retain(branch)
    assert done.counts[Erased.FORMS] == done.counts[Erased.ATTACHMENTS] == done.counts[Erased.DRAFTS] == 1
    assert done.counts[Erased.TICKET_TEXTS] == 2
    assert branch.office.verify() == ()


def test_a_dry_run_tells_the_same_and_changes_nothing(branch: TrainingBranch) -> None:
    numbers = (branch.registered(1), branch.member(2))
    branch.wait(days=YEARS + 1)
    before = contents(branch.office.database.engine)
    looked = branch.office.read(apply_retention, branch.administrator, dry_run=True)
    assert contents(branch.office.database.engine) == before
    assert looked.due.case_numbers == numbers
    done = retain(branch)
    assert done.due == looked.due
    assert (looked.counts, looked.paper) == ({}, None)


def test_a_run_in_small_steps_has_one_certificate(branch: TrainingBranch) -> None:
    numbers = tuple(branch.registered(one) for one in range(1, 6))
    branch.wait(days=31)
    steps = [retain(branch, most=2)]
    while steps[-1].more:
        steps.append(retain(branch, most=2, paper=steps[-1].paper))
    assert [one.due.case_numbers for one in steps] == [numbers[:2], numbers[2:4], numbers[4:]]
    papers = {one.paper for one in steps}
    assert len(papers) == 1
    paper = papers.pop()
    assert paper is not None
    facts = branch.office.read(erasure_facts, SYSTEM, paper.id)
    assert (facts.ground, facts.case_numbers) == (ErasureGround.RETENTION, numbers)
    assert dict(facts.counts)[Erased.FORMS] == 5
    assert branch.office.verify() == ()


def test_an_interrupted_run_is_taken_up_by_the_next(branch: TrainingBranch) -> None:
    numbers = tuple(branch.registered(one) for one in range(1, 4))
    branch.wait(days=31)
    first, second = retain(branch, most=2), retain(branch)
    assert first.due.case_numbers + second.due.case_numbers == numbers
    assert first.paper != second.paper
    assert not retain(branch).due.anything


def test_the_diary_tells_of_each_case_what_went(branch: TrainingBranch) -> None:
    number = branch.registered()
    branch.wait(days=31)
    paper = retain(branch).paper
    events = branch.office.read(lambda work: list(work.diary.since(0)), SYSTEM)
    last = [one for one in events if one.kind is EventKind.RETENTION_APPLIED]
    assert paper is not None
    assert [(one.details["paper"], one.details["forms"], one.details["ground"]) for one in last] == [
        (paper.id, 1, "retention")
    ]
    assert number not in str(last)


def test_who_is_left_as_an_index_may_still_be_erased(branch: TrainingBranch) -> None:
    number = branch.member()
    branch.wait(days=YEARS + 1)
    retain(branch)
    done = branch.office.run(erase_person, branch.administrator, make_nik(1), ErasureGround.REQUEST)
    assert (done.case_numbers, done.counts[Erased.FORMS]) == ((number,), 0)
    assert done.counts[Erased.IDENTITIES] == done.counts[Erased.MEMBER_NUMBERS] == 1
    facts = branch.office.read(erasure_facts, SYSTEM, done.paper.id)
    assert facts.case_numbers == (number,)
    assert branch.office.verify() == ()


def test_two_runs_at_once_destroy_everything_once(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor
) -> None:
    numbers = [branch.registered(one) for one in range(1, 9)]
    branch.wait(days=31)
    runs = [hands.submit(office.run, apply_retention, branch.administrator) for office in (branch.office, other)]
    done = [one.result() for one in runs]
    assert sorted(number for one in done for number in one.due.case_numbers) == numbers
    assert sum(one.counts[Erased.FORMS] for one in done) == len(numbers)
    assert branch.office.verify() == ()
