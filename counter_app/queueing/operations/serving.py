"""What happens with a person at the counter, and with one who leaves it."""

from __future__ import annotations

from datetime import timedelta

from counter_app.queueing.model import IN_HAND, Outcome, SliceKind, Ticket, TicketState, refuse_state, total
from counter_app.queueing.operations.counters import find_counter
from counter_app.queueing.operations.issuing import find_service
from counter_app.queueing.operations.steps import need_reason, require_holder, step
from counter_app.queueing.ports import QueueWork
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from counter_app.staff.model import Permission

_TRANSFERABLE = IN_HAND | {TicketState.WAITING}


def start(work: QueueWork, ticket: Ticket) -> Ticket:
    """The person is at the counter."""
    require_holder(work, ticket)
    return step(work, ticket, TicketState.SERVING, EventKind.TICKET_STARTED, {})


def park(work: QueueWork, ticket: Ticket, reason: str | None, minutes: int | None = None) -> Ticket:
    """Send somebody off to fill in a form or fetch a document; the place is kept.

    They return by themselves after `minutes` (the branch's setting if not given), or earlier by `resume`.
    """
    require_holder(work, ticket)
    text = need_reason(reason)
    minutes = work.branch.park_minutes if minutes is None else minutes
    if not 1 <= minutes <= 480:  # noqa: PLR2004
        raise OfficeError(ErrorCode.OUT_OF_RANGE, field="minutes", minimum=1, maximum=480)
    due = work.now + timedelta(minutes=minutes)
    work.tickets.note_reason(ticket.id, work.now, "park", text)
    return step(
        work,
        ticket,
        TicketState.PARKED,
        EventKind.TICKET_PARKED,
        {"minutes": minutes},
        counter=None,
        officer=None,
        calls=0,
        due_back_at=due,
    )


def resume(work: QueueWork, ticket: Ticket) -> Ticket:
    """A parked person is back before the time: to the old place in the queue."""
    work.actor.require(Permission.SERVE)
    if ticket.state is not TicketState.PARKED:
        refuse_state(ticket, TicketState.WAITING.value)
    return step(work, ticket, TicketState.WAITING, EventKind.TICKET_RESUMED, {"by_itself": False}, due_back_at=None)


def transfer(
    work: QueueWork, ticket: Ticket, *, service: str | None, counter: int | None, reason: str | None
) -> Ticket:
    """Send a waiting or present person to another service or a certain counter: same number, same arrival."""
    if ticket.state not in _TRANSFERABLE:
        refuse_state(ticket, TicketState.WAITING.value)
    require_holder(work, ticket)
    if service is None and counter is None:
        raise OfficeError(ErrorCode.FIELD_MISSING, field="service")
    letter = ticket.service if service is None else find_service(work, service).service.letter
    if counter is not None and not any(letter in group for group in find_counter(work, counter).profile):
        raise OfficeError(ErrorCode.WRONG_COUNTER, field="counter", counter=counter, service=letter)
    work.tickets.note_reason(ticket.id, work.now, "transfer", need_reason(reason))
    return step(
        work,
        ticket,
        TicketState.WAITING,
        EventKind.TICKET_TRANSFERRED,
        {"from_service": ticket.service, "to_service": letter, "to_counter": counter},
        service=letter,
        for_counter=counter,
        counter=None,
        officer=None,
        calls=0,
    )


def finish(work: QueueWork, ticket: Ticket, outcome: Outcome) -> Ticket:
    """The visit is over; from now on its survey code is valid."""
    require_holder(work, ticket)
    after = step(
        work,
        ticket,
        TicketState.FINISHED,
        EventKind.TICKET_FINISHED,
        {"outcome": outcome.value},
        outcome=outcome,
        ended_at=work.now,
    )
    serving = total(work.tickets.slices(ticket.id), SliceKind.SERVING, work.now)
    work.counters.add_serving(ticket.service, int(serving.total_seconds()))
    return after


def cancel(work: QueueWork, ticket: Ticket, reason: str | None) -> Ticket:
    """Somebody gave up the place, or it was taken by mistake."""
    work.actor.require(Permission.SERVE)
    text = need_reason(reason)
    after = step(work, ticket, TicketState.CANCELLED, EventKind.TICKET_CANCELLED, {}, ended_at=work.now)
    work.tickets.note_reason(ticket.id, work.now, "cancel", text)
    return after
