"""What if: the rest of a day played forward from the queue as it stands, as it is and with one thing changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum, unique

from counter_app.queueing.forecast.drawing import Drawing, desk, person
from counter_app.queueing.forecast.engine import Desk, Person, PlayedCall, Stay, play
from counter_app.queueing.forecast.figures import WaitFigures, quantile, wait_figures
from counter_app.queueing.forecast.snapshot import CounterNow, Snapshot
from counter_app.queueing.profile import Profile
from counter_app.queueing.rule import RuleSettings

MOST_CALLS, FEWEST_RUNS, MOST_RUNS = 6000, 4, 40
"""How much is played for one answer, so that it comes in less than a second."""
_LONGEST = timedelta(hours=16)


@unique
class Basis(StrEnum):
    """What the arrivals still to come are reckoned from."""

    HISTORY = "history"
    """Arrivals at the same hours of the latest days."""
    TODAY = "today"
    """There is too little history; the rest of the day is taken to go on as it began."""
    NOTHING = "nothing"
    """Neither past days nor today say anything: nobody more is expected."""


@dataclass(frozen=True)
class Stream:
    """Arrivals expected of one service and class in one stretch of the day: how many on average."""

    service: str
    priority: bool
    start: datetime
    end: datetime
    expected: float


@dataclass(frozen=True)
class Change:
    """What is to be different from now on.

    `profiles`: what some counters serve instead. `last_ticket`: nobody takes a ticket any more from that moment on.
    """

    opened: tuple[int, ...] = ()
    closed: tuple[int, ...] = ()
    rule: RuleSettings | None = None
    last_ticket: datetime | None = None
    profiles: Mapping[int, Profile] = field(default_factory=dict)


@dataclass(frozen=True)
class Forecast:
    """The rest of the day. Waits are whole ones, from the arrival to the call.

    `ends_p50` and `ends_p90` are when the last person has been served, in half and in nine of ten courses of the day;
    None when nobody is left. `unserved`: people whom nobody calls, on average of the courses.
    """

    total: WaitFigures
    by_service: tuple[WaitFigures, ...]
    ends_p50: datetime | None
    ends_p90: datetime | None
    unserved: int


@dataclass(frozen=True)
class WhatIf:
    basis: Basis
    arrivals_expected: int
    runs: int
    as_it_is: Forecast
    changed: Forecast


def what_if(snapshot: Snapshot, streams: Sequence[Stream], basis: Basis, change: Change) -> WhatIf:
    """Play the rest of the day several times, each time once as it is and once changed, with the same people.

    Serving times and arrivals are drawn from a fixed seed, so the same question has the same answer. A counter that is
    closed still finishes its visit; a paused one calls nobody until it is opened.
    """
    expected = sum(one.expected for one in streams)
    runs = int(MOST_CALLS / (2 * (len(snapshot.people) + expected + 1)))
    runs = min(max(runs, FEWEST_RUNS), MOST_RUNS)
    before, after = _Courses(snapshot, Change()), _Courses(snapshot, change)
    for run in range(runs):
        for courses in (before, after):
            courses.add(streams, run)
    return WhatIf(basis, round(expected), runs, before.forecast(), after.forecast())


class _Courses:
    """Possible courses of the rest of the day under one change."""

    def __init__(self, snapshot: Snapshot, change: Change) -> None:
        self._snapshot = snapshot
        self._change = change
        self._counters = _counters(snapshot, change)
        self._until = snapshot.now + _LONGEST
        self._waits: dict[str, list[float]] = defaultdict(list)
        self._ends: list[datetime] = []
        self._unserved: list[int] = []

    def add(self, streams: Sequence[Stream], run: int) -> None:
        drawing = Drawing(self._snapshot.paces, f"what-if/{run}")
        now = self._snapshot.now
        spells = _spells(self._snapshot)
        people = [person(one, drawing, now) for one in self._snapshot.people]
        desks = [desk(one, drawing, now, spells if calls else ()) for one, calls in self._counters]
        people += self._arriving(streams, drawing)
        calls = play(people, desks, self._change.rule or self._snapshot.rule, self._until)
        self._note(people, desks, calls)

    def _arriving(self, streams: Sequence[Stream], drawing: Drawing) -> list[Person]:
        """Who comes; everybody is drawn, so that one who is turned away changes nothing for the others."""
        found: list[Person] = []
        last = self._change.last_ticket or self._snapshot.last_ticket
        for stream in streams:
            for moment in drawing.moments(stream.start, stream.end, stream.expected):
                stay = Stay(stream.service, drawing.held(stream.service))
                if last is None or moment < last:
                    found.append(Person(-1 - len(found), stream.priority, moment, moment, (stay,)))
        return found

    def _note(self, people: Sequence[Person], desks: Sequence[Desk], calls: Sequence[PlayedCall]) -> None:
        arrived = {one.ticket: one.arrived_at for one in people}
        for call in calls:
            self._waits[call.service].append(max(0.0, (call.at - arrived[call.ticket]).total_seconds()))
        self._unserved.append(len(people) - len(calls))
        busy = [one.free_at for one in desks if one.free_at > self._snapshot.now]
        ends = [call.ends_at for call in calls] + busy
        if ends:
            self._ends.append(max(ends))

    def forecast(self) -> Forecast:
        runs = max(len(self._unserved), 1)
        every = [wait for waits in self._waits.values() for wait in waits]
        return Forecast(
            total=wait_figures("", every, runs),
            by_service=tuple(wait_figures(letter, waits, runs) for letter, waits in sorted(self._waits.items())),
            ends_p50=quantile(sorted(self._ends), 0.5),
            ends_p90=quantile(sorted(self._ends), 0.9),
            unserved=round(sum(self._unserved) / runs),
        )


def _counters(snapshot: Snapshot, change: Change) -> tuple[tuple[CounterNow, bool], ...]:
    """The counters under a change, each with whether it calls; the others only finish what they have in hand."""
    known = tuple(
        (one, one.counter not in change.closed and (not one.paused or one.counter in change.opened))
        for one in snapshot.counters
    )
    added = tuple(
        (CounterNow(number, snapshot.closed[number], snapshot.rule.priority_ratio), True)
        for number in change.opened
        if number in snapshot.closed
    )
    profiles = change.profiles
    return tuple(
        (replace(one, profile=profiles.get(one.counter, one.profile)), calls) for one, calls in (*known, *added)
    )


def _spells(snapshot: Snapshot) -> tuple[tuple[datetime, datetime], ...]:
    """When people are called: within the hours, and after the last of them until everybody is served."""
    end = snapshot.now + _LONGEST
    starts = snapshot.now
    spells: list[tuple[datetime, datetime]] = []
    for closes, opens in snapshot.breaks:
        if starts < closes:
            spells.append((starts, closes))
        starts = opens
    return (*spells, (starts, end))
