"""The slip for somebody who has to fetch a document: what is missing, and until when the place is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.queueing.model import IN_HAND, Ticket, TicketState
from counter_app.queueing.operations.serving import park, start
from counter_app.registration.case import CaseState
from counter_app.registration.checking import check_documents
from counter_app.registration.checklists import documents_asked
from counter_app.registration.documents import DocumentItem, missing_documents
from counter_app.registration.ports import CaseWork
from counter_app.registration.records import Case
from counter_app.registration.steps import attach_ticket, find_case, find_open_ticket
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.shared.papers import Paper, PaperKind
from counter_app.staff.model import Permission

PARK_REASON = "mengambil dokumen yang kurang"


@dataclass(frozen=True)
class MissingSlipGiven:
    """`due_back_at`: until when the place in the queue is kept; None when there is no ticket that waits for it."""

    case: Case
    missing: tuple[DocumentItem, ...]
    paper: Paper
    due_back_at: datetime | None


@dataclass(frozen=True)
class MissingSlip:
    """What an issued slip promised, whatever happened to the case and the ticket since."""

    missing: tuple[DocumentItem, ...]
    due_back_at: datetime | None


def give_missing_slip(work: CaseWork, number: str, ticket_number: str | None = None) -> MissingSlipGiven:
    """Tell somebody in writing what is missing, and keep the place of their ticket meanwhile.

    A ticket in hand is parked for the branch's `missing_documents_minutes`; then it waits again at its old place. A
    ticket that is parked already keeps its time. Raises `OfficeError`: CASE_STATE when nothing is missing or the
    documents are not looked at any more, TICKET_STATE for a ticket whose visit is over, and as `park` does.
    """
    work.actor.require(Permission.SERVE)
    case = find_case(work, number)
    missing = _missing(work, case)
    if not missing:
        raise OfficeError(ErrorCode.CASE_STATE, field="case", state=case.state.value, wanted=CaseState.INCOMPLETE.value)
    ticket = None if ticket_number is None else _ticket(work, case, ticket_number)
    case, _ = check_documents(work, work.cases.by_id(case.id))
    if ticket is not None and ticket.state in IN_HAND:
        ticket = _park(work, ticket)
    due = None if ticket is None else ticket.due_back_at
    paper = work.papers.issue(
        PaperKind.MISSING_DOCUMENTS,
        (case.number, *missing),
        case=case.id,
        ticket=None if ticket is None else ticket.id,
    )
    work.record(
        EventKind.MISSING_SLIP_ISSUED,
        Subject(case=case.id, ticket=paper.ticket),
        paper=paper.number,
        items=" ".join(missing),
        due_back_at=None if due is None else due.isoformat(),
    )
    return MissingSlipGiven(case, missing, paper, due)


def _missing(work: CaseWork, case: Case) -> tuple[DocumentItem, ...]:
    statuses = {record.item: record.status for record in work.cases.documents(case.id)}
    return missing_documents(documents_asked(work.branch, case.form), statuses)


def _ticket(work: CaseWork, case: Case, number: str) -> Ticket:
    """The ticket of this visit, tied to the case if it was not yet."""
    ticket = find_open_ticket(work, number)
    if all(one.id != ticket.id for one in work.cases.tickets_of(case.id)):
        attach_ticket(work, case, ticket.number)
    return ticket


def _park(work: CaseWork, ticket: Ticket) -> Ticket:
    present = start(work, ticket) if ticket.state is TicketState.CALLED else ticket
    return park(work, present, PARK_REASON, work.branch.missing_documents_minutes)


def missing_slip(work: CaseWork, paper: Paper) -> MissingSlip:
    """What an issued slip says, for printing it now or again. Raises `LookupError` for another paper."""
    if paper.kind is PaperKind.MISSING_DOCUMENTS and paper.case is not None:
        for event in work.diary.of_case(paper.case):
            told = event.details
            if event.kind is EventKind.MISSING_SLIP_ISSUED and told["paper"] == paper.number:
                due = told["due_back_at"]
                return MissingSlip(
                    tuple(DocumentItem(item) for item in str(told["items"]).split()),
                    None if due is None else datetime.fromisoformat(str(due)),
                )
    raise LookupError("no slip of missing documents")
