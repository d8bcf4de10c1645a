"""Sessions at the counters and figures of closed days, held against what the diary says of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from counter_app.queueing.model import SessionState
from counter_app.shared.events import Event, EventKind
from counter_app.storage.tables import closings, counter_sessions

Difference = tuple[str, str]

_STATE_AFTER = {
    EventKind.COUNTER_PAUSED: SessionState.PAUSED,
    EventKind.COUNTER_RESUMED: SessionState.OPEN,
    EventKind.COUNTER_CLOSED: SessionState.CLOSED,
    EventKind.COUNTER_RELEASED: SessionState.CLOSED,
}


@dataclass
class _Session:
    counter: int
    officer: int
    opened_at: datetime
    state: SessionState = SessionState.OPEN
    closed_at: datetime | None = None


class DayTold:
    """Hears every event in order; knows who sat where and when, and what the days were closed with."""

    def __init__(self) -> None:
        self._sessions: list[_Session] = []
        self._running: dict[int, _Session] = {}
        self._figures: dict[str, str] = {}

    def hear(self, event: Event) -> None:
        counter = event.subject.counter
        if event.kind is EventKind.COUNTER_OPENED and counter is not None:
            session = _Session(counter, event.actor, event.happened_at)
            self._sessions.append(session)
            self._running[counter] = session
        elif event.kind in _STATE_AFTER and counter in self._running:
            session = self._running[counter]
            session.state = _STATE_AFTER[event.kind]
            if session.state is SessionState.CLOSED:
                session.closed_at = event.happened_at
                del self._running[counter]
        elif event.kind is EventKind.DAY_CLOSED and "figures" in event.details:
            self._figures[str(event.details["day"])] = str(event.details["figures"])

    def differences(self, connection: sa.Connection) -> Iterator[Difference]:
        """Sessions by their counter and closings by their day that are not as they were told."""
        told = sorted(
            (one.counter, one.opened_at, one.officer, one.state.value, one.closed_at or one.opened_at)
            for one in self._sessions
        )
        c = counter_sessions.c
        stored = sorted(
            (row.counter, row.opened_at, row.officer, row.state, row.closed_at or row.opened_at)
            for row in connection.execute(sa.select(c.counter, c.opened_at, c.officer, c.state, c.closed_at))
        )
        for session in sorted(set(told) ^ set(stored)):
            yield "session-as-told", f"counter {session[0]}"
        if len(stored) != len(set(stored)) and len(told) == len(set(told)):
            yield "session-as-told", "a session twice"
        for row in connection.execute(sa.select(closings.c.business_day, closings.c.figures)):
            day = row.business_day.isoformat()
            if day in self._figures and self._figures[day] != figures_hash(row.figures):
                yield "closing-figures", f"closing {day}"


def figures_hash(text: str) -> str:
    """The hash by which the diary knows the figures of a closed day."""
    return hashlib.sha256(text.encode()).hexdigest()
