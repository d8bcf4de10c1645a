"""Somebody is sent to fetch a document, with a slip in hand and the place in the queue kept."""

from __future__ import annotations

from datetime import timedelta

import pytest

from counter_app.queueing.model import Outcome, TicketState
from counter_app.queueing.operations.reading import ticket_details
from counter_app.queueing.operations.serving import finish, park, resume
from counter_app.registration.documents import DocumentItem
from counter_app.registration.missing_slip import PARK_REASON, MissingSlip, give_missing_slip, missing_slip
from counter_app.registration.model import CaseState
from counter_app.registration.operations import find_case, notify_dues, record_document, submit_form
from counter_app.shared.errors import ErrorCode
from counter_app.shared.events import EventKind
from counter_app.shared.papers import PaperKind
from counter_app.staff.model import SYSTEM
from tests.support.branch import MORNING, TrainingBranch, on_ticket
from tests.support.contents import refused
from tests.support.forms import make_form

TWO_MISSING = {"ktp": "received", "kk": "missing", "photo": "missing", "business_letter": "not_needed"}
MISSING = (DocumentItem.KK, DocumentItem.PHOTO)
KEPT_UNTIL = MORNING + timedelta(minutes=120)


def lacking(branch: TrainingBranch, ticket: str | None = None) -> str:
    """The number of a new case that lacks two documents."""
    form = make_form(1, documents=TWO_MISSING)
    return branch.office.run(submit_form, branch.officer, form, ticket).case.number


def slip_of(branch: TrainingBranch, paper: int) -> MissingSlip:
    return branch.office.read(lambda work: missing_slip(work, work.papers.by_id(paper)), SYSTEM)


def ticket_state(branch: TrainingBranch, number: str) -> TicketState:
    return branch.office.read(on_ticket(ticket_details, number), SYSTEM).ticket.state


def test_the_slip_says_what_is_missing_and_the_place_is_kept(branch: TrainingBranch) -> None:
    ticket = branch.serving().number
    case = lacking(branch, ticket)
    given = branch.office.run(give_missing_slip, branch.officer, case, ticket)
    assert (given.case.state, given.missing, given.due_back_at) == (CaseState.INCOMPLETE, MISSING, KEPT_UNTIL)
    assert (given.paper.kind, given.paper.case) == (PaperKind.MISSING_DOCUMENTS, given.case.id)
    assert slip_of(branch, given.paper.id) == MissingSlip(MISSING, KEPT_UNTIL)
    details = branch.office.read(on_ticket(ticket_details, ticket), SYSTEM)
    assert (details.ticket.state, details.ticket.due_back_at) == (TicketState.PARKED, KEPT_UNTIL)
    assert given.paper.ticket == details.ticket.id
    notes = branch.office.read(lambda work: work.tickets.notes(details.ticket.id), SYSTEM)
    assert [note.text for note in notes] == [PARK_REASON]
    assert branch.office.verify() == ()


def test_who_comes_back_has_the_old_place_and_goes_on_with_the_case(branch: TrainingBranch) -> None:
    ticket = branch.serving().number
    case = lacking(branch, ticket)
    branch.wait(minutes=5)
    branch.issue()
    branch.office.run(give_missing_slip, branch.officer, case, ticket)
    branch.wait(minutes=30)
    branch.on(resume, ticket)
    again = branch.call()
    assert (again.number, again.arrived_at) == (ticket, MORNING)
    assert branch.office.read(find_case, SYSTEM, case).state is CaseState.CALLED
    for item in MISSING:
        after, _ = branch.office.run(record_document, branch.officer, case, item)
    assert after.state is CaseState.COMPLETE
    assert branch.office.verify() == ()


def test_who_does_not_come_back_waits_again_by_itself_when_the_time_is_over(branch: TrainingBranch) -> None:
    branch.set("missing_documents_minutes", "45")
    ticket = branch.serving().number
    case = lacking(branch, ticket)
    given = branch.office.run(give_missing_slip, branch.officer, case, ticket)
    assert given.due_back_at == MORNING + timedelta(minutes=45)
    branch.wait(minutes=20)
    later = branch.issue().ticket.number
    branch.wait(minutes=25)
    assert [branch.call(counter, who).number for counter, who in ((1, branch.officer), (2, branch.colleague))] == [
        ticket,
        later,
    ]


def test_a_called_person_whose_serving_was_not_begun_is_parked_too(branch: TrainingBranch) -> None:
    ticket = branch.called().number
    case = lacking(branch)
    given = branch.office.run(give_missing_slip, branch.officer, case, ticket)
    assert given.due_back_at == KEPT_UNTIL
    assert ticket_state(branch, ticket) is TicketState.PARKED
    cases = branch.office.read(lambda work: work.cases.tickets_of(given.case.id), SYSTEM)
    assert [one.number for one in cases] == [ticket]


def test_a_waiting_person_keeps_waiting_and_a_parked_one_keeps_the_time(branch: TrainingBranch) -> None:
    parked = branch.serving().number
    branch.on(park, parked, "isi formulir", 10)
    waiting = branch.issue().ticket.number
    case = lacking(branch, waiting)
    assert branch.office.run(give_missing_slip, branch.officer, case, waiting).due_back_at is None
    assert ticket_state(branch, waiting) is TicketState.WAITING
    due = branch.office.run(give_missing_slip, branch.officer, case, parked).due_back_at
    assert due == MORNING + timedelta(minutes=10)


def test_without_a_ticket_no_place_is_kept(branch: TrainingBranch) -> None:
    ticket = branch.serving().number
    case = lacking(branch, ticket)
    given = branch.office.run(give_missing_slip, branch.officer, case)
    assert (given.due_back_at, given.paper.ticket, given.case.state) == (None, None, CaseState.INCOMPLETE)
    assert slip_of(branch, given.paper.id) == MissingSlip(MISSING, None)
    assert ticket_state(branch, ticket) is TicketState.SERVING


def test_a_reprint_tells_what_was_promised_and_not_what_came_after(branch: TrainingBranch) -> None:
    ticket = branch.serving().number
    case = lacking(branch, ticket)
    first = branch.office.run(give_missing_slip, branch.officer, case, ticket)
    branch.wait(minutes=30)
    branch.on(resume, ticket)
    branch.call()
    branch.office.run(record_document, branch.officer, case, "kk")
    second = branch.office.run(give_missing_slip, branch.officer, case, ticket)
    assert second.missing == (DocumentItem.PHOTO,)
    assert second.paper.number != first.paper.number
    assert slip_of(branch, first.paper.id) == MissingSlip(MISSING, KEPT_UNTIL)
    assert slip_of(branch, second.paper.id) == MissingSlip((DocumentItem.PHOTO,), KEPT_UNTIL + timedelta(minutes=30))


def test_the_diary_tells_of_the_slip_by_codes_alone(branch: TrainingBranch) -> None:
    case = lacking(branch)
    given = branch.office.run(give_missing_slip, branch.officer, case)
    told = branch.office.read(lambda work: work.diary.of_case(given.case.id), SYSTEM)[-1]
    assert told.kind is EventKind.MISSING_SLIP_ISSUED
    assert dict(told.details) == {"paper": given.paper.number, "items": "kk photo", "due_back_at": None}


def test_nobody_gets_a_slip_when_nothing_is_missing(branch: TrainingBranch) -> None:
    complete, notified = branch.registered(1), branch.notified(2)
    for case in (complete, notified):
        error = refused(branch, ErrorCode.CASE_STATE, give_missing_slip, branch.officer, case)
        assert error.details["wanted"] == CaseState.INCOMPLETE


def test_documents_are_not_asked_for_any_more_when_the_dues_are_told(branch: TrainingBranch) -> None:
    branch.set("document_profile", "minimal")
    case = lacking(branch)
    branch.office.run(notify_dues, branch.officer, case)
    branch.set("document_profile", "full")
    error = refused(branch, ErrorCode.CASE_STATE, give_missing_slip, branch.officer, case)
    assert error.details["state"] == CaseState.NOTIFIED


def test_a_visit_that_is_over_keeps_no_place(branch: TrainingBranch) -> None:
    ticket = branch.serving().number
    case = lacking(branch, ticket)
    branch.on(finish, ticket, Outcome.INCOMPLETE)
    error = refused(branch, ErrorCode.TICKET_STATE, give_missing_slip, branch.officer, case, ticket)
    assert error.details["state"] == TicketState.FINISHED
    refused(branch, ErrorCode.NO_SUCH_TICKET, give_missing_slip, branch.officer, case, "A099")


def test_a_colleague_does_not_park_somebody_elses_ticket(branch: TrainingBranch) -> None:
    ticket = branch.serving().number
    case = lacking(branch, ticket)
    refused(branch, ErrorCode.NOT_ALLOWED, give_missing_slip, branch.colleague, case, ticket)
    assert branch.office.run(give_missing_slip, branch.supervisor, case, ticket).due_back_at == KEPT_UNTIL


def test_a_paper_of_another_kind_is_no_slip(branch: TrainingBranch) -> None:
    branch.registered()
    with pytest.raises(LookupError):
        slip_of(branch, 1)
