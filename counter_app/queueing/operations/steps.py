"""The step that every operation on a ticket takes: check, change, slice, event."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from counter_app.queueing.model import SLICE_OF, Ticket, TicketState, check_step, parse_ticket_number
from counter_app.queueing.ports import LastStep, QueueWork
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, EventValue, Subject
from counter_app.shared.text import one_line
from counter_app.staff.model import Permission

LONGEST_REASON = 200


def find_ticket(work: QueueWork, number: str, day: date | None = None, *, lock: bool = True) -> Ticket:
    """A ticket by its number, of today unless another day is given. Raises NO_SUCH_TICKET."""
    letter, sequence = parse_ticket_number(number)
    ticket = work.tickets.find(day or work.today, letter, sequence, lock=lock)
    if ticket is None:
        raise OfficeError(ErrorCode.NO_SUCH_TICKET, field="ticket", ticket=f"{letter}{sequence:03d}")
    return ticket


def require_holder(work: QueueWork, ticket: Ticket) -> None:
    """Only the officer who called a ticket, or a supervisor, goes on with it. Raises NOT_ALLOWED."""
    work.actor.require(Permission.SERVE)
    if ticket.officer is not None and ticket.officer != work.actor.id:
        work.actor.require(Permission.SUPERVISE)


def step(
    work: QueueWork,
    ticket: Ticket,
    target: TicketState,
    kind: EventKind,
    details: Mapping[str, EventValue],
    *,
    effect: Mapping[str, int | str] | None = None,
    **values: Any,
) -> Ticket:
    """Take a ticket to another state: the running slice ends and the state's own slice begins at the same moment.

    With an `effect`, which may be empty, the click may be undone; it says what it did beside the ticket's `values`.
    """
    check_step(ticket, target)
    require_open_day(work, ticket.business_day)
    undo = None
    if effect is not None:
        before = {key: getattr(ticket, key) for key in values if hasattr(ticket, key)}
        undo = LastStep(kind, work.now, work.actor.id, ticket.state, before, effect)
    after = work.tickets.update(ticket, undo, state=target, **values)
    work.tickets.close_slice(ticket.id, work.now)
    slice_kind = SLICE_OF.get(target)
    if slice_kind is not None:
        work.tickets.open_slice(ticket.id, slice_kind, work.now, after.counter, after.officer)
    work.record(kind, Subject(ticket=ticket.id, counter=after.counter or ticket.counter), **details)
    return after


def require_open_day(work: QueueWork, day: date) -> None:
    """Raises `OfficeError` (DAY_CLOSED): after its closing proof a day does not change any more."""
    if work.is_closed(day):
        raise OfficeError(ErrorCode.DAY_CLOSED, day=day.isoformat())


def need_reason(reason: str | None) -> str:
    """A reason in a few words. Raises REASON_NEEDED."""
    text = one_line(reason or "")
    if not 3 <= len(text) <= LONGEST_REASON:  # noqa: PLR2004
        raise OfficeError(ErrorCode.REASON_NEEDED, field="reason", least=3, most=LONGEST_REASON)
    return text
