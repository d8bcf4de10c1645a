"""Opening, pausing and closing counters."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.queueing.model import Counter, CounterSession, SessionState, Ticket, TicketState
from counter_app.queueing.operations.steps import need_reason, step
from counter_app.queueing.ports import QueueWork
from counter_app.queueing.profile import Profile
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.staff.model import Permission, Role

MOST_COUNTERS = 99
RELEASE = "release"


@dataclass(frozen=True)
class Released:
    """A counter that a supervisor took from its officer, and the ticket that went back to the queue."""

    session: CounterSession
    ticket: Ticket | None


def find_counter(work: QueueWork, number: int) -> Counter:
    """Raises `OfficeError` (NO_SUCH_COUNTER) with the numbers that there are."""
    counter = work.counters.counter(number) if 0 < number <= MOST_COUNTERS else None
    if counter is None:
        numbers = tuple(str(one.number) for one in work.counters.counters())
        raise OfficeError(ErrorCode.NO_SUCH_COUNTER, field="counter", choices=numbers)
    return counter


def open_counter(work: QueueWork, number: int) -> CounterSession:
    """Open a counter for the acting officer, or go on after a pause.

    Raises `OfficeError`: COUNTER_TAKEN by another officer, OFFICER_BUSY at another counter.
    """
    work.actor.require(Permission.SERVE)
    find_counter(work, number)
    session = work.counters.session(number, lock=True)
    if session is None:
        session = work.counters.open_session(number, work.now, exclusive=work.actor.role is not Role.SYSTEM)
        work.record(EventKind.COUNTER_OPENED, Subject(counter=number))
        return session
    _require_own(work, session)
    if session.state is SessionState.OPEN:
        return session
    return _change(work, session, SessionState.OPEN, None, EventKind.COUNTER_RESUMED)


def pause_counter(work: QueueWork, number: int, reason: str | None) -> CounterSession:
    """Stop calling for a while. A ticket in hand is served to its end; no new one can be called."""
    session = _session(work, number)
    text = need_reason(reason)
    return _change(work, session, SessionState.PAUSED, text, EventKind.COUNTER_PAUSED)


def profile_at(work: QueueWork, number: int) -> Profile:
    """What is served at a counter now: by the officer who sits there, else by anybody. Raises NO_SUCH_COUNTER."""
    session = work.counters.session(number)
    return find_counter(work, number).profile if session is None else session.profile


def close_counter(work: QueueWork, number: int, reason: str | None = None) -> CounterSession:
    """End the session, with a reason if there is one; who waited for this counter only may be called at any.

    Raises `OfficeError` (COUNTER_BUSY) while a ticket is in hand.
    """
    session = _session(work, number)
    held = work.tickets.in_hand(number)
    if held is not None:
        raise OfficeError(ErrorCode.COUNTER_BUSY, counter=number, ticket=held.number)
    text = None if reason is None else need_reason(reason)
    return end_session(work, session, text, EventKind.COUNTER_CLOSED)


def release_counter(work: QueueWork, number: int, reason: str | None) -> Released:
    """Take a counter from an officer who cannot go on; who was called or served there goes back to the old place.

    Only a supervisor may. Raises `OfficeError`: NOT_ALLOWED, COUNTER_NOT_OPEN, REASON_NEEDED, DAY_CLOSED.
    """
    work.actor.require(Permission.SUPERVISE)
    session = _session(work, number)
    text = need_reason(reason)
    held = work.tickets.in_hand(number)
    if held is not None:
        held = step(
            work,
            held,
            TicketState.WAITING,
            EventKind.TICKET_RELEASED,
            {},
            counter=None,
            officer=None,
            calls=0,
        )
        work.tickets.note_reason(held.id, work.now, RELEASE, text)
    return Released(end_session(work, session, text, EventKind.COUNTER_RELEASED), held)


def end_session(work: QueueWork, session: CounterSession, reason: str | None, kind: EventKind) -> CounterSession:
    """Close a counter, and let every counter call those who waited for this one only."""
    freed = work.tickets.free_reserved(session.counter)
    work.record(kind, Subject(counter=session.counter), freed=freed)
    return work.counters.set_session(session, SessionState.CLOSED, reason, work.now)


def own_session(work: QueueWork, number: int) -> CounterSession:
    """The session in which the acting officer works at a counter; opened now if the counter has none."""
    session = work.counters.session(number, lock=True) if 0 < number <= MOST_COUNTERS else None
    if session is None:
        return open_counter(work, number)
    _require_own(work, session)
    return session


def _session(work: QueueWork, number: int) -> CounterSession:
    find_counter(work, number)
    session = work.counters.session(number, lock=True)
    if session is None:
        raise OfficeError(ErrorCode.COUNTER_NOT_OPEN, counter=number, state=SessionState.CLOSED.value)
    if session.officer != work.actor.id:
        work.actor.require(Permission.SUPERVISE)
    return session


def _require_own(work: QueueWork, session: CounterSession) -> None:
    work.actor.require(Permission.SERVE)
    if session.officer != work.actor.id and work.actor.role is not Role.SYSTEM:
        raise OfficeError(ErrorCode.COUNTER_TAKEN, counter=session.counter, officer=session.officer_name)


def _change(
    work: QueueWork, session: CounterSession, state: SessionState, reason: str | None, kind: EventKind
) -> CounterSession:
    work.record(kind, Subject(counter=session.counter))
    return work.counters.set_session(session, state, reason, None)
