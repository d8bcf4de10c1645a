"""The steps that every operation on a case takes: find it, move it, tie it to its ticket."""

from __future__ import annotations

from counter_app.queueing.model import IN_HAND, Ticket, TicketState
from counter_app.queueing.operations.steps import find_ticket, need_reason
from counter_app.registration.case import CaseState, check_transition
from counter_app.registration.own_records import require_own_case
from counter_app.registration.places import check_place, done_elsewhere
from counter_app.registration.ports import CaseWork
from counter_app.registration.records import Case
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, EventValue, NewEvent, Subject
from counter_app.shared.ids import is_case_number, normalise_code
from counter_app.shared.text import one_line
from counter_app.staff.model import Permission

OPEN_TICKET = IN_HAND | {TicketState.WAITING, TicketState.PARKED}
"""States in which a ticket's visit goes on, so that work can be tied to it."""


def find_case(work: CaseWork, number: str) -> Case:
    """A case by its number, if the acting officer may see it. Raises `OfficeError` (NO_SUCH_CASE, CASE_ERASED)."""
    case = work.cases.find(one_line(number).upper())
    refusal = OfficeError(ErrorCode.NO_SUCH_CASE, field="case", mistyped=not is_case_number(number.strip().upper()))
    if case is None:
        raise refusal
    require_own_case(work, case.id, refusal)
    return case


def normalise_case_number(text: str) -> str:
    """A case number as typed, with or without its dashes."""
    bare = normalise_code(text)
    if len(bare) < 15:  # noqa: PLR2004 - 4 of branch, 6 of date, 4 of sequence, 1 check
        return bare
    return f"{bare[:4]}-{bare[4:10]}-{bare[10:-1]}-{bare[-1]}"


def move_case(work: CaseWork, case: Case, target: CaseState, kind: EventKind, /, **details: EventValue) -> Case:
    """Take a case to another state, with its event. Raises `OfficeError` (CASE_STATE, CASE_ELSEWHERE)."""
    check_place(work, case, kind)
    check_transition(case.state, target)
    after = work.cases.set_state(case, target)
    work.record(kind, Subject(case=case.id), state=target.value, **details)
    return after


def view_case(work: CaseWork, number: str) -> Case:
    """Open a case to read it; that somebody did is recorded (UU 27/2022 art. 31)."""
    work.actor.require(Permission.SERVE)
    case = find_case(work, normalise_case_number(number))
    work.record(EventKind.CASE_VIEWED, Subject(case=case.id))
    return case


def cancel_case(work: CaseWork, number: str, reason: str | None) -> Case:
    """Give a case up before it is paid. Its payment code, if there is one, must not be paid any more."""
    work.actor.require(Permission.SERVE)
    case = find_case(work, number)
    text = need_reason(reason)
    check_place(work, case, EventKind.CASE_CANCELLED)
    return end_case(work, case, text)


def end_case(work: CaseWork, case: Case, text: str) -> Case:
    """Give a case up, also one that another office goes on with: at the end of its keeping nothing of it stays here.

    Raises `OfficeError` (CASE_STATE).
    """
    check_transition(case.state, CaseState.CANCELLED)
    after = work.cases.set_state(case, CaseState.CANCELLED, text)
    work.record(EventKind.CASE_CANCELLED, Subject(case=case.id), state=CaseState.CANCELLED.value)
    return after


def find_open_ticket(work: CaseWork, number: str, *, lock: bool = True) -> Ticket:
    """A ticket of today whose visit goes on. Raises `OfficeError` (NO_SUCH_TICKET, TICKET_STATE)."""
    ticket = find_ticket(work, number, lock=lock)
    if ticket.state not in OPEN_TICKET:
        raise OfficeError(
            ErrorCode.TICKET_STATE, field="ticket", ticket=ticket.number, state=ticket.state.value, wanted="attached"
        )
    return ticket


def attach_ticket(work: CaseWork, case: Case, ticket_number: str) -> Case:
    """Tie a ticket of today to a case; a ticket already at a counter makes the case a called one."""
    ticket = find_open_ticket(work, ticket_number)
    work.cases.attach(case.id, ticket.id)
    work.record(EventKind.TICKET_ATTACHED, Subject(ticket=ticket.id, case=case.id))
    here = not done_elsewhere(work, case, EventKind.CASE_CALLED)
    if ticket.state in IN_HAND and case.state is CaseState.REGISTERED and here:
        return move_case(work, case, CaseState.CALLED, EventKind.CASE_CALLED)
    return case


def follow_ticket(work: CaseWork, event: NewEvent) -> None:
    """React to a ticket: its cases are called with it, and go back to the queue with it."""
    if event.subject.ticket is None:
        return
    for identity in work.cases.of_ticket(event.subject.ticket):
        case = work.cases.by_id(identity)
        if done_elsewhere(work, case, EventKind.CASE_CALLED):
            continue
        if event.kind is EventKind.TICKET_CALLED:
            if case.state in {CaseState.REGISTERED, CaseState.INCOMPLETE}:
                move_case(work, case, CaseState.CALLED, EventKind.CASE_CALLED)
        elif case.state is CaseState.CALLED:
            move_case(work, case, CaseState.REGISTERED, EventKind.CASE_WAITING)
