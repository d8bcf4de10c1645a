"""Calls shown one after another, none dropped."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from counter_app.queueing.operations.board import Call

EACH_S = 6.0
"""Seconds for which a call stands alone, also when the next one waits."""
HIGHLIGHT_S = 15.0
"""Seconds for which a call stays highlighted when no other follows."""
OLD_NEWS = timedelta(minutes=1)
"""A call that the display missed is not announced any more when it is older and its visit is over."""

_Key = tuple[int, int, datetime]


class Announcements:
    """Knows which calls were announced, which one is being announced, and which wait for it.

    Moments are seconds of a clock that never runs backwards.
    """

    def __init__(self) -> None:
        self._seen: set[_Key] = set()
        self._day: date | None = None
        self._waiting: deque[Call] = deque()
        self._since = 0.0
        self.current: Call | None = None

    def hear(self, calls: Iterable[Call], now: datetime) -> None:
        """Take in the board's calls, newest first, with the branch's time.

        Those that were there already when the display was switched on count as announced.
        """
        listed = tuple(reversed(tuple(calls)))
        first = self._day is None
        if self._day != now.date():
            self._seen.clear()
            self._day = now.date()
        for call in listed:
            if _key(call) in self._seen:
                continue
            self._seen.add(_key(call))
            if not first and (call.present or now - call.called_at < OLD_NEWS):
                self._waiting.append(call)

    def step(self, at: float) -> bool:
        """Go on to what is due at this moment; true when a call begins to be announced."""
        shown_s = at - self._since
        if self._waiting and (self.current is None or shown_s >= EACH_S):
            self.current = self._waiting.popleft()
            self._since = at
            return True
        if self.current is not None and shown_s >= HIGHLIGHT_S:
            self.current = None
        return False

    def announced(self, calls: Iterable[Call]) -> tuple[Call, ...]:
        """The calls without those that wait to be announced."""
        waiting = {call.ticket for call in self._waiting}
        return tuple(call for call in calls if call.ticket not in waiting)


def _key(call: Call) -> _Key:
    """A person who was sent off and is called anew begins again with the first call, at another time."""
    return call.ticket, call.call, call.called_at
