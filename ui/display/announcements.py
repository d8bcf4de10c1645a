"""Calls shown one after another, none dropped, and none heard twice where several displays hang."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from counter_app.queueing.operations.board import Call, Telling

EACH_S = 6.0
"""Seconds for which a call stands alone, also when the next one waits."""
HIGHLIGHT_S = 15.0
"""Seconds for which a call stays highlighted when no other follows."""
OLD_NEWS = timedelta(minutes=1)
"""A call that nobody announced is not announced any more when it is older and its visit is over."""


class Announcements:
    """Knows which call is being announced, and which wait for it.

    Every display goes through all calls in the order of the office. A call that another display announced already is
    shown in its turn; a new one begins only when the one that any display announces has had its time. Moments are
    seconds of a clock that never runs backwards.
    """

    def __init__(self) -> None:
        self._seen: set[int] = set()
        self._heard: set[int] = set()
        self._day: date | None = None
        self._waiting: list[Telling] = []
        self._since = -EACH_S
        self._quiet_until = 0.0
        self.current: Telling | None = None

    def hear(self, tellings: Iterable[Telling], now: datetime, at: float) -> None:
        """Take in the calls of the board, in their order, with the branch's time, at a moment of the display's clock.

        What was announced before the display was switched on, it does not announce again. A call that was taken back
        is not announced.
        """
        listed = tuple(tellings)
        first = self._day is None
        if self._day != now.date():
            self._seen.clear()
            self._day = now.date()
            self._heard.clear()
        present = {one.id: one for one in listed}
        self._waiting = [present[one.id] for one in self._waiting if one.id in present]
        for one in listed:
            if one.announced_at is not None and one.id not in self._heard:
                self._heard.add(one.id)
                rest = EACH_S - (now - one.announced_at).total_seconds()
                self._quiet_until = max(self._quiet_until, at + min(rest, EACH_S))
            if one.id in self._seen:
                continue
            self._seen.add(one.id)
            if not (first and one.announced_at is not None) and _is_news(one.call, now):
                self._waiting.append(one)

    def step(self, at: float) -> bool:
        """Go on to what is due at this moment; true when a call begins to be announced."""
        shown_s = at - self._since
        if self._waiting and (self.current is None or shown_s >= EACH_S) and self._may_begin(self._waiting[0], at):
            self.current = self._waiting.pop(0)
            self._heard.add(self.current.id)
            self._since = at
            return True
        if self.current is not None and shown_s >= HIGHLIGHT_S:
            self.current = None
        return False

    def _may_begin(self, one: Telling, at: float) -> bool:
        return one.announced_at is not None or at >= self._quiet_until

    def forget(self, calls: Iterable[Call]) -> bool:
        """Stop announcing a person who is not called to a counter any more; true when that was the present one."""
        if self.current is None or any(call.ticket == self.current.call.ticket for call in calls):
            return False
        self.current = None
        return True

    def announced(self, calls: Iterable[Call]) -> tuple[Call, ...]:
        """The calls without those that wait to be announced."""
        waiting = {one.call.ticket for one in self._waiting}
        return tuple(call for call in calls if call.ticket not in waiting)


def _is_news(call: Call, now: datetime) -> bool:
    return call.present or now - call.called_at < OLD_NEWS
