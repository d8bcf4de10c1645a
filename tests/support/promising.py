"""Methods of promising a wait, asked on simulated days as the office asks: when somebody takes a ticket."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from counter_app.queueing.estimate import (
    DeskNow,
    LineNow,
    Pace,
    QueueNow,
    ServingFigures,
    expected_wait,
    pace_of,
)
from counter_app.queueing.forecast.in_line import waits_in_line
from counter_app.queueing.forecast.snapshot import CounterNow, InLine, Snapshot
from counter_app.queueing.model import Promise
from tests.support.simulated_days import MIX, OPENS_S, Place, SimulatedDay, Visitor

ASSUMED_S = 15 * 60
Quantiles = tuple[float, float, float]
Method = Callable[[SimulatedDay, Visitor, "Measured"], Quantiles]


@dataclass(frozen=True)
class Kept:
    """A promise and the wait that came of it, in seconds."""

    low: float
    middle: float
    high: float
    wait: float


class Measured:
    """Serving times as a branch counts them, from its first day on."""

    def __init__(self) -> None:
        self._times: dict[str, list[int]] = defaultdict(list)

    def add(self, service: str, seconds: float) -> None:
        self._times[service].append(int(seconds))

    def figures(self, service: str) -> ServingFigures:
        times = self._times[service]
        return ServingFigures(len(times), sum(times), sum(one * one for one in times))

    def paces(self) -> dict[str, Pace]:
        return {letter: pace_of(self.figures(letter), ASSUMED_S) for letter in MIX}


def queue_seen(day: SimulatedDay, measured: Measured) -> QueueNow:
    """What the office knows of its queue at this moment of a simulated day."""
    now = day.env.now
    opened = [one for one in day.counters if one.open]
    desks = tuple(
        DeskNow(one.profile, one.held.service if one.held else None, now - one.held_since_s if one.held else 0.0)
        for one in opened
    )
    closed: list[tuple[float, float]] = [(0.0, OPENS_S - now)] if now < OPENS_S else []
    if day.place.lunch_break and now < 13 * 3600:
        closed.append((max(0.0, 12 * 3600 - now), 13 * 3600 - now))
    return QueueNow(
        lines={letter: _line(day, letter) for letter in MIX},
        desks=desks or tuple(DeskNow(one.profile, opened=False) for one in day.counters),
        paces=measured.paces(),
        ratio=day.rule.priority_ratio,
        max_wait_s=day.rule.max_wait.total_seconds(),
        closed_s=tuple(closed),
    )


def _line(day: SimulatedDay, letter: str) -> LineNow:
    here = [one for one in day.waiting if one.service == letter]
    prior = sum(one.priority for one in here)
    return LineNow(len(here) - prior, prior, max((day.env.now - one.came_s for one in here), default=0.0))


def as_the_office_promises(day: SimulatedDay, visitor: Visitor, measured: Measured) -> Quantiles:
    promise = expected_wait(queue_seen(day, measured), visitor.service, priority=visitor.priority)
    return promise.p10_s, promise.p50_s, promise.p90_s


def play_days(place: Place, seeds: Iterable[int], method: Method = as_the_office_promises) -> list[Kept]:
    """Days of one branch, one after another, each learning from the serving times of those before."""
    measured = Measured()
    kept: list[Kept] = []
    for seed in seeds:

        def ask(day: SimulatedDay, visitor: Visitor) -> None:
            visitor.promised = method(day, visitor, measured)

        kept += [
            Kept(*visitor.promised, visitor.called_s - visitor.came_s)
            for visitor in SimulatedDay(place, seed, ask, measured.add).play()
            if visitor.called_s is not None
        ]
    return kept


def snapshot_seen(day: SimulatedDay, measured: Measured) -> Snapshot:
    """The same moment as the play of those in line sees it."""
    now = day.moment(day.env.now)
    opened = [one for one in day.counters if one.open]
    breaks = [(now, day.moment(OPENS_S))] if day.env.now < OPENS_S else []
    if day.place.lunch_break and day.env.now < 13 * 3600:
        breaks.append((max(now, day.moment(12 * 3600)), day.moment(13 * 3600)))
    return Snapshot(
        now=now,
        people=tuple(InLine(one.ticket, one.service, one.priority, day.moment(one.came_s), now) for one in day.waiting),
        counters=tuple(
            CounterNow(
                one.number,
                one.profile,
                one.run,
                serving=None if one.held is None else one.held.service,
                since=None if one.held is None else day.moment(one.held_since_s),
            )
            for one in opened or day.counters
        ),
        closed={},
        paces=measured.paces(),
        rule=day.rule,
        breaks=tuple(breaks),
    )


def told_in_line(place: Place, seeds: Iterable[int], every_s: float = 20 * 60) -> list[Kept]:
    """What everybody in line is told every so many seconds, and how long it then took."""
    measured = Measured()
    kept: list[Kept] = []
    for seed in seeds:
        told: list[tuple[Visitor, float, Promise]] = []

        def look(day: SimulatedDay, _: Visitor, told: list[tuple[Visitor, float, Promise]] = told) -> None:
            if day.env.now - (told[-1][1] if told else 0.0) >= every_s:
                waits = waits_in_line(snapshot_seen(day, measured))
                told += [(one, day.env.now, waits[one.ticket]) for one in day.waiting if one.ticket in waits]

        SimulatedDay(place, seed, look, measured.add).play()
        kept += [
            Kept(wait.p10_s, wait.p50_s, wait.p90_s, one.called_s - at)
            for one, at, wait in told
            if one.called_s is not None
        ]
    return kept
