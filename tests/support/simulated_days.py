"""Days of an office played by simpy, with the truth known: what each person was waiting for, and how long it took.

The engine is another one than the office's own, so that a mistake of that one is not its own proof; only the choice of
the next ticket is the office's rule, because that is what officers follow.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any

import simpy

from counter_app.queueing.profile import Profile
from counter_app.queueing.rule import Head, RuleSettings, run_after, who_is_next
from counter_app.shared.calendar import Zone

DAY = datetime(2026, 11, 23, tzinfo=Zone.WIB.tzinfo)
DOORS_S, OPENS_S, LAST_TICKET_S, ENDS_S = 7.75 * 3600, 8 * 3600, 14.5 * 3600, 20 * 3600
MIX = {"A": 40, "B": 10, "C": 5, "D": 15, "E": 5, "F": 10, "G": 5, "K": 10}
MINUTES = {"A": 12.0, "B": 18.0, "C": 15.0, "D": 16.0, "E": 20.0, "F": 8.0, "G": 25.0, "K": 4.0}
"""Mean serving times. Those of A, D and F are lognormal, the others gamma."""
LOGNORMAL = frozenset("ADF")
ALL = Profile((tuple(MIX),))


@dataclass(frozen=True)
class Place:
    """A branch: the profile of each counter, and how busy its days are (work offered over what the counters can do)."""

    name: str
    profiles: tuple[Profile, ...]
    least_load: float = 0.65
    most_load: float = 1.0
    lunch_break: bool = False
    """Whether all counters rest together from 12 to 13 o'clock, instead of one after another."""


PLACES = (
    Place("three counters, one line", (ALL,) * 3),
    Place(
        "five counters, three profiles",
        (
            Profile((tuple("ABC"), tuple("FGK"))),
            Profile((tuple("ABC"), tuple("FGK"))),
            Profile((tuple("DE"), tuple("ABC")), ("F",)),
            Profile((tuple("DE"), tuple("K"))),
            Profile((tuple("FK"), tuple("G"), tuple("ABC"))),
        ),
    ),
    Place("eight counters, one line, closed at noon", (ALL,) * 8, lunch_break=True),
)


@dataclass
class Visitor:
    """One person. `promised` are the quantiles told at issue; the wait runs to the first call."""

    ticket: int
    service: str
    priority: bool
    came_s: float
    serving_s: float
    stays_away: bool
    gives_up_after_s: float | None
    parks: bool
    called_s: float | None = None
    gave_up: bool = False
    promised: tuple[float, float, float] = (0.0, 0.0, 0.0)


@dataclass
class CounterNow:
    """A counter as the office sees it: open or not, and whom it has in hand since when."""

    number: int
    profile: Profile
    open: bool = False
    run: int = 2
    held: Visitor | None = None
    held_since_s: float = 0.0


Ask = Callable[["SimulatedDay", Visitor], None]


class SimulatedDay:
    """One day of a place, drawn from a seed. `ask` is run when somebody takes a ticket, before it is in the line."""

    def __init__(self, place: Place, seed: int, ask: Ask, served: Callable[[str, float], None]) -> None:
        self.place = place
        self.draw = Random(f"{place.name}/{seed}")
        self.rule = RuleSettings(2, timedelta(minutes=30))
        self.counters = [CounterNow(number, profile) for number, profile in enumerate(place.profiles, 1)]
        self.waiting: list[Visitor] = []
        self.visitors: list[Visitor] = []
        self.env = simpy.Environment(initial_time=DOORS_S)
        self._arrived = self.env.event()
        self._ask = ask
        self._served = served

    def moment(self, seconds: float) -> datetime:
        return DAY + timedelta(seconds=seconds)

    def play(self) -> list[Visitor]:
        self.env.process(self._arrivals())
        for counter in self.counters:
            self.env.process(self._work(counter, tuple(self._rests(counter)), self.draw.lognormvariate(0, 0.15)))
        self.env.run(until=ENDS_S)
        return self.visitors

    def _arrivals(self) -> Generator[Any, Any, None]:
        """Mornings are busier: the rate falls off from half past nine on."""
        mean_s = 60 * sum(MINUTES[one] * share for one, share in MIX.items()) / sum(MIX.values()) + 45
        load = self.draw.uniform(self.place.least_load, self.place.most_load)
        people = round(load * len(self.counters) * 6.5 * 3600 / mean_s)
        span = LAST_TICKET_S - DOORS_S
        moments = sorted(DOORS_S + span * self.draw.triangular(0, 1, 0.25) for _ in range(people))
        for ticket, moment in enumerate(moments, 1):
            yield self.env.timeout(max(0.0, moment - self.env.now))
            visitor = self._visitor(ticket)
            self._ask(self, visitor)
            self.visitors.append(visitor)
            self._join(visitor)
            if visitor.gives_up_after_s is not None:
                self.env.process(self._give_up(visitor))

    def _visitor(self, ticket: int) -> Visitor:
        draw = self.draw
        service = draw.choices(list(MIX), list(MIX.values()))[0]
        mean = MINUTES[service] * 60
        serving = mean * draw.lognormvariate(-0.18, 0.6) if service in LOGNORMAL else draw.gammavariate(3, mean / 3)
        return Visitor(
            ticket,
            service,
            draw.random() < 0.12,
            self.env.now,
            max(30.0, serving),
            draw.random() < 0.05,
            draw.uniform(10, 40) * 60 if draw.random() < 0.03 else None,
            draw.random() < 0.06,
        )

    def _join(self, visitor: Visitor) -> None:
        self.waiting.append(visitor)
        self._arrived.succeed()
        self._arrived = self.env.event()

    def _give_up(self, visitor: Visitor) -> Generator[Any, Any, None]:
        yield self.env.timeout(visitor.gives_up_after_s or 0)
        if visitor in self.waiting and visitor.called_s is None:
            self.waiting.remove(visitor)
            visitor.gave_up = True

    def _rests(self, counter: CounterNow) -> Iterator[tuple[float, float]]:
        """When a counter does not call: before it opens, at noon, and now and then; nobody is told before."""
        draw = self.draw
        yield 0.0, OPENS_S + draw.expovariate(1 / 120)
        noon = (12.0, 1.0) if self.place.lunch_break else (11.5 + 0.5 * ((counter.number - 1) % 3), 0.5)
        rests = [(noon[0] * 3600, (noon[0] + noon[1]) * 3600)]
        if draw.random() < 0.5:
            start = draw.choice((draw.uniform(9, 11.2), draw.uniform(13.3, 15))) * 3600
            rests.append((start, start + draw.uniform(5, 20) * 60))
        yield from sorted(rests)

    def _work(
        self, counter: CounterNow, rests: tuple[tuple[float, float], ...], speed: float
    ) -> Generator[Any, Any, None]:
        left = list(rests)
        while True:
            while left and left[0][0] <= self.env.now:
                counter.open = False
                yield self.env.timeout(max(0.0, left.pop(0)[1] - self.env.now))
            counter.open = True
            visitor = self._next(counter)
            if visitor is None:
                until = self.env.timeout(min(60.0, max(1.0, left[0][0] - self.env.now)) if left else 60.0)
                came = self._arrived
                yield until | came
                yield self.env.timeout(self.draw.uniform(3, 20) if came.triggered else 0)
                continue
            yield from self._serve(counter, visitor, speed)

    def _serve(self, counter: CounterNow, visitor: Visitor, speed: float) -> Generator[Any, Any, None]:
        draw = self.draw
        counter.held, counter.held_since_s = visitor, self.env.now
        if visitor.called_s is None:
            visitor.called_s = self.env.now
        if visitor.stays_away:
            yield self.env.timeout(3 * 35)
        else:
            yield self.env.timeout(draw.uniform(10, 35))
            serving = visitor.serving_s * speed
            if visitor.parks:
                visitor.parks, visitor.serving_s = False, visitor.serving_s / 2
                yield self.env.timeout(serving / 2)
                self.env.process(self._come_back(visitor))
            else:
                yield self.env.timeout(serving)
                self._served(visitor.service, serving)
        counter.held = None
        yield self.env.timeout(draw.uniform(5, 35))

    def _come_back(self, visitor: Visitor) -> Generator[Any, Any, None]:
        yield self.env.timeout(15 * 60)
        self._join(visitor)

    def _next(self, counter: CounterNow) -> Visitor | None:
        first: dict[tuple[str, bool], Visitor] = {}
        for visitor in self.waiting:
            key = (visitor.service, visitor.priority)
            if key not in first or visitor.came_s < first[key].came_s:
                first[key] = visitor
        heads = [Head(one.ticket, one.service, one.priority, self.moment(one.came_s)) for one in first.values()]
        choice = who_is_next(heads, counter.profile, self.rule, counter.run, self.moment(self.env.now))
        if choice is None:
            return None
        counter.run = min(run_after(choice, counter.run), self.rule.priority_ratio)
        visitor = next(one for one in first.values() if one.ticket == choice.head.ticket)
        self.waiting.remove(visitor)
        return visitor
