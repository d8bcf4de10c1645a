"""Serving times drawn from what was measured, for one possible course of the day."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from random import Random

from counter_app.queueing.estimate import Pace
from counter_app.queueing.forecast.engine import Desk, Person, Stay
from counter_app.queueing.forecast.snapshot import CounterNow, InLine

_TRIES = 20


class Drawing:
    """Draws from lognormal distributions with the measured means and variances. The same seed draws the same."""

    def __init__(self, paces: Mapping[str, Pace], seed: str) -> None:
        self._draw = Random(seed)  # noqa: S311 - a forecast, no secret
        self._shapes = {letter: _shape(pace) for letter, pace in paces.items()}

    def held(self, service: str) -> timedelta:
        """How long a visit keeps a counter busy."""
        return timedelta(seconds=self._seconds(service))

    def rest(self, service: str, passed: timedelta) -> timedelta:
        """How long it goes on when so much has passed."""
        gone = passed.total_seconds()
        for _ in range(_TRIES):
            seconds = self._seconds(service)
            if seconds > gone:
                return timedelta(seconds=seconds - gone)
        return timedelta(seconds=self._seconds(service) / 2)

    def chance(self, share: float) -> bool:
        return self._draw.random() < share

    def moments(self, start: datetime, end: datetime, expected: float) -> Iterable[datetime]:
        """Arrivals by chance between two moments, `expected` on average."""
        span = (end - start).total_seconds()
        passed = 0.0
        while expected > 0:
            passed += self._draw.expovariate(expected / span)
            if passed >= span:
                return
            yield start + timedelta(seconds=passed)

    def _seconds(self, service: str) -> float:
        return self._draw.lognormvariate(*self._shapes[service])


def _shape(pace: Pace) -> tuple[float, float]:
    sigma2 = math.log(1 + pace.variance_s2 / pace.mean_s**2)
    return math.log(pace.mean_s) - sigma2 / 2, math.sqrt(sigma2)


def person(one: InLine, drawing: Drawing, now: datetime) -> Person:
    """Somebody in line as a person of the play."""
    stay = Stay(one.service, drawing.held(one.service), for_counter=one.for_counter)
    return Person(one.ticket, one.priority, one.arrived_at, max(one.comes_at, now), (stay,), one.booked_for)


def desk(one: CounterNow, drawing: Drawing, now: datetime, spells: tuple[tuple[datetime, datetime], ...]) -> Desk:
    """A counter that finishes what it has in hand and then calls within its spells."""
    free_at = now
    if one.serving is not None and one.since is not None:
        free_at = now + drawing.rest(one.serving, now - one.since)
    return Desk(one.counter, one.profile, spells, free_at, one.regular_run)
