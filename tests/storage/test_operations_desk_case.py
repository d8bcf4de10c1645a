"""A case as the officer's desk reads it and goes on with it."""

from __future__ import annotations

import pytest

from counter_app.payments.desk import (
    case_desk,
    continue_case,
    estimate_dues,
    over,
    receive_missing,
    record_print,
    suggested_outcome,
    view_desk_case,
)
from counter_app.queueing.model import Outcome
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.registration.glance import glance
from counter_app.registration.model import CaseState
from counter_app.registration.operations import cancel_case, submit_form
from counter_app.shared.errors import ErrorCode
from counter_app.shared.events import EventKind
from counter_app.shared.papers import PaperKind
from tests.support.branch import TrainingBranch
from tests.support.contents import refused
from tests.support.forms import make_form

MISSING = {"ktp": "received", "kk": "received", "photo": "missing", "business_letter": "not_needed"}


def test_a_ticket_without_a_case_still_says_by_what_a_form_is_judged(branch: TrainingBranch) -> None:
    ticket = branch.office.run(issue_ticket, branch.officer, "A").ticket
    desk = branch.office.read(case_desk, branch.officer, ticket.id)
    assert desk.case is None
    assert desk.branch.min_age == 15


def test_the_desk_sees_documents_papers_and_what_is_missing(branch: TrainingBranch) -> None:
    ticket = branch.office.run(issue_ticket, branch.officer, "A").ticket
    branch.office.run(submit_form, branch.officer, make_form(1, documents=MISSING), ticket.number)
    case = branch.office.read(case_desk, branch.officer, ticket.id).case
    assert case is not None
    assert [item.value for item in case.missing] == ["photo"]
    assert [paper.kind for paper in case.papers] == [PaperKind.FORM_1A]
    assert (case.quote, case.code) == (None, None)


def test_everything_missing_can_come_at_once(branch: TrainingBranch) -> None:
    submitted = branch.office.run(submit_form, branch.officer, make_form(1, documents=MISSING))
    case, missing = branch.office.run(receive_missing, branch.officer, submitted.case.number)
    assert case.state is CaseState.COMPLETE
    assert missing == ()


def test_a_running_case_is_shown_before_a_cancelled_one(branch: TrainingBranch) -> None:
    ticket = branch.office.run(issue_ticket, branch.officer, "A").ticket
    first = branch.office.run(submit_form, branch.officer, make_form(1), ticket.number).case
    branch.office.run(cancel_case, branch.officer, first.number, "keliru")
    assert branch.office.read(case_desk, branch.officer, ticket.id).case is not None
    second = branch.office.run(submit_form, branch.officer, make_form(1), ticket.number).case
    shown = branch.office.read(case_desk, branch.officer, ticket.id).case
    assert shown is not None
    assert shown.case.number == second.number


def test_a_case_is_gone_on_with_by_another_ticket(branch: TrainingBranch) -> None:
    number = branch.office.run(submit_form, branch.officer, make_form(1)).case.number
    ticket = branch.office.run(issue_ticket, branch.officer, "A").ticket
    branch.office.run(continue_case, branch.officer, number, ticket.number)
    shown = branch.office.read(case_desk, branch.officer, ticket.id).case
    assert shown is not None
    assert shown.case.number == number
    refused(branch, ErrorCode.NO_SUCH_CASE, continue_case, branch.officer, "nothing", ticket.number)


def test_reading_another_case_is_recorded(branch: TrainingBranch) -> None:
    case = branch.office.run(submit_form, branch.officer, make_form(1)).case
    branch.office.run(view_desk_case, branch.officer, case.number)
    events = branch.office.read(lambda work: work.diary.of_case(case.id), branch.officer)
    assert events[-1].kind is EventKind.CASE_VIEWED


def test_dues_are_estimated_without_keeping_anything(branch: TrainingBranch) -> None:
    form = make_form(1)
    today = branch.office.read(lambda work: work.today, branch.officer)
    request = glance(form, today, branch.office.read(lambda work: work.branch, branch.officer)).dues
    assert request is not None
    assert branch.office.read(estimate_dues, branch.officer, request).total > 0


def test_a_print_of_another_printer_counts(branch: TrainingBranch) -> None:
    paper = branch.office.run(submit_form, branch.officer, make_form(1)).paper
    assert branch.office.run(record_print, branch.officer, paper.id).prints == 1


def test_only_visits_that_ended_are_over(branch: TrainingBranch) -> None:
    ticket = branch.office.run(issue_ticket, branch.officer, "A").ticket
    assert branch.office.read(over, branch.officer, (ticket.id,)) == frozenset()


@pytest.mark.parametrize(
    ("state", "outcome"),
    [
        (None, Outcome.INFORMATION),
        (CaseState.CANCELLED, Outcome.INFORMATION),
        (CaseState.INCOMPLETE, Outcome.INCOMPLETE),
        (CaseState.CODE_EXPIRED, Outcome.INCOMPLETE),
        (CaseState.AWAITING_PAYMENT, Outcome.COMPLETED),
        (CaseState.CARD_READY, Outcome.COMPLETED),
    ],
)
def test_how_a_visit_ends_follows_from_its_case(state: CaseState | None, outcome: Outcome) -> None:
    assert suggested_outcome(state) is outcome
