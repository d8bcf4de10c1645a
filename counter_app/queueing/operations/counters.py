"""Opening, pausing and closing counters."""

from __future__ import annotations

from counter_app.queueing.model import Counter, CounterSession, SessionState
from counter_app.queueing.operations.steps import need_reason
from counter_app.queueing.ports import QueueWork
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.staff.model import Permission, Role

MOST_COUNTERS = 99


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


def close_counter(work: QueueWork, number: int, reason: str | None = None) -> CounterSession:
    """End the session, with a reason if there is one. Raises `OfficeError` (COUNTER_BUSY) while a ticket is in hand."""
    session = _session(work, number)
    held = work.tickets.in_hand(number)
    if held is not None:
        raise OfficeError(ErrorCode.COUNTER_BUSY, counter=number, ticket=held.number)
    text = None if reason is None else need_reason(reason)
    return _change(work, session, SessionState.CLOSED, text, EventKind.COUNTER_CLOSED)


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
    closed_at = work.now if state is SessionState.CLOSED else None
    work.record(kind, Subject(counter=session.counter))
    return work.counters.set_session(session, state, reason, closed_at)
