"""Taking back the last click, as if it had never been made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from counter_app.queueing.model import IN_HAND, SLICE_OF, SessionState, Ticket
from counter_app.queueing.operations.steps import require_open_day
from counter_app.queueing.ports import LastStep, QueueWork
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.staff.model import Role


@dataclass(frozen=True)
class Undoable:
    """A click that can be taken back until a moment."""

    step: EventKind
    until: datetime


def undoable(work: QueueWork, ticket: Ticket) -> Undoable | None:
    """The acting officer's last click on a ticket, if it can still be taken back."""
    last = work.tickets.last_step(ticket.id)
    if last is None or last.actor != work.actor.id or work.is_closed(ticket.business_day):
        return None
    if not _in_time(work, last) or not _calls_only_once(work, ticket, last):
        return None
    return Undoable(last.kind, last.at + timedelta(seconds=work.branch.undo_seconds))


def undo(work: QueueWork, ticket: Ticket) -> Ticket:
    """Take the acting officer's last click on a ticket back, within the seconds of the branch's setting.

    The ticket is again what it was, and its time runs as if the click had not been made. Raises `OfficeError`:
    UNDO_NOTHING when the last step was no click of this officer, UNDO_TOO_LATE, UNDO_TWICE for a second call of one
    ticket (it was announced, and nobody is to be called without end), COUNTER_NOT_OPEN, COUNTER_TAKEN and COUNTER_BUSY
    when the counter cannot take the ticket again, DAY_CLOSED.
    """
    last = work.tickets.last_step(ticket.id)
    if last is None or last.actor != work.actor.id:
        raise OfficeError(ErrorCode.UNDO_NOTHING, ticket=ticket.number)
    if not _in_time(work, last):
        raise OfficeError(ErrorCode.UNDO_TOO_LATE, ticket=ticket.number, limit_s=work.branch.undo_seconds)
    if not _calls_only_once(work, ticket, last):
        raise OfficeError(ErrorCode.UNDO_TWICE, ticket=ticket.number)
    require_open_day(work, ticket.business_day)
    if last.state in IN_HAND and ticket.state not in IN_HAND:
        _require_counter(work, last.before.get("counter", ticket.counter), last.before.get("officer", ticket.officer))
    after = work.tickets.update(ticket, None, state=last.state, **last.before)
    if ticket.state in SLICE_OF:
        work.tickets.drop_slice(ticket.id)
    if last.state in SLICE_OF:
        work.tickets.reopen_slice(ticket.id)
    _take_effect_back(work, ticket, last)
    subject = Subject(ticket=ticket.id, counter=after.counter or ticket.counter)
    work.record(EventKind.TICKET_UNDONE, subject, step=last.kind.value, state=last.state.value)
    return after


def _in_time(work: QueueWork, last: LastStep) -> bool:
    limit = work.branch.undo_seconds
    return limit > 0 and work.now - last.at <= timedelta(seconds=limit)


def _calls_only_once(work: QueueWork, ticket: Ticket, last: LastStep) -> bool:
    """Whether a click may be undone as far as calls are concerned: the call of one ticket once, others always."""
    if last.kind is not EventKind.TICKET_CALLED:
        return True
    return all(call.undone_at is None for call in work.tickets.calls(ticket.id))


def _require_counter(work: QueueWork, counter: int, officer: int) -> None:
    """The counter must be able to go on with the ticket: its officer is still there, and has nobody else in hand."""
    session = work.counters.session(counter, lock=True)
    if session is None:
        raise OfficeError(ErrorCode.COUNTER_NOT_OPEN, counter=counter, state=SessionState.CLOSED.value)
    if session.officer != officer and work.actor.role is not Role.SYSTEM:
        raise OfficeError(ErrorCode.COUNTER_TAKEN, counter=counter, officer=session.officer_name)
    held = work.tickets.in_hand(counter)
    if held is not None:
        raise OfficeError(ErrorCode.COUNTER_BUSY, counter=counter, ticket=held.number)


def _take_effect_back(work: QueueWork, ticket: Ticket, last: LastStep) -> None:
    """What a click did beside the ticket: the counter's run, the times of its service, a part of the visit."""
    effect = last.effect
    match last.kind:
        case EventKind.TICKET_CALLED:
            work.tickets.undo_call(ticket.id, work.now)
            work.counters.set_run(int(effect["session"]), int(effect["run"]))
        case EventKind.TICKET_FINISHED:
            work.counters.remove_serving(str(effect["service"]), int(effect["seconds"]))
        case EventKind.SERVICE_FINISHED:
            work.counters.remove_serving(str(effect["service"]), int(effect["seconds"]))
            work.tickets.drop_part(int(effect["part"]))
        case _:
            return
