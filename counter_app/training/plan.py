"""Who will come on a simulated day, and what each of them will do: drawn from a seed, so that it can be repeated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from random import Random
from typing import Any

from counter_app.dues.model import Segment
from counter_app.queueing.model import Priority
from counter_app.training.people import make_form

DOORS_OPEN = time(7, 45)
FIRST_CALL = time(8, 0)
LAST_TICKET = time(14, 30)
LAST_CALL = time(16, 0)
CLOSING = time(17, 0)
WORKING_S = 7 * 3600
LONGEST_MEAN_S = 15 * 60

_SERVICES = "AAAAAAAAABBCCDDDEFFGKK"
"""One letter per share of the visitors."""

BATCHES = "G"
"""The service at which an agent hands in a list of people."""

REGISTERING = frozenset("ABC")
"""Services at which a form is filled in."""


@dataclass(frozen=True)
class Visitor:
    """One person of the plan. Times of day are moments; durations seconds."""

    index: int
    arrives_at: datetime
    service: str
    priority: Priority | None
    stays_away: bool
    turns_up_late: bool
    gives_up: bool
    transferred: bool
    booked: bool
    goes_on: bool
    """Whether the visit goes on at the information counter."""
    agrees: bool
    pays: bool
    card_is_made: bool
    rates: bool
    answers_skm: bool
    service_s: int


@dataclass(frozen=True)
class Plan:
    """A day: its visitors in the order of arrival, and the moments that frame it."""

    seed: int
    day: date
    counters: int
    visitors: tuple[Visitor, ...]
    first_call: datetime
    last_call: datetime
    closing: datetime

    def draw(self, visitor: int, aspect: str) -> Random:
        """Chance for one aspect of one visitor, the same in every run."""
        return Random(f"{self.seed}/{self.day}/{visitor}/{aspect}")

    def form(self, visitor: int) -> dict[str, Any]:
        """The form that a visitor brings."""
        number = (self.day.toordinal() % 28) * 1000 + visitor % 1000
        return make_form(self.draw(visitor, "form"), number, self.day, self._segment(visitor))

    def _segment(self, visitor: int) -> Segment:
        """What a visitor's service is for; C serves construction and migrant workers."""
        match self.visitors[visitor].service:
            case "B":
                return Segment.PU
            case "C":
                return self.draw(visitor, "segment").choice((Segment.JAKON, Segment.PMI))
            case _:
                return Segment.BPU


def make_plan(seed: int, day: date, tickets: int, counters: int, zone: tzinfo) -> Plan:
    """Draw a day for `tickets` visitors and `counters` counters, busy but feasible."""
    draw = Random(f"{seed}/{day}/{tickets}/{counters}")
    opens, ends = (datetime.combine(day, at, zone) for at in (DOORS_OPEN, LAST_TICKET))
    mean_s = min(LONGEST_MEAN_S, counters * WORKING_S * 0.85 / tickets)
    arrivals = sorted(_arrival(draw, opens, ends) for _ in range(tickets))
    return Plan(
        seed,
        day,
        counters,
        tuple(_visitor(draw, index, at, mean_s) for index, at in enumerate(arrivals)),
        *(datetime.combine(day, at, zone) for at in (FIRST_CALL, LAST_CALL, CLOSING)),
    )


def _arrival(draw: Random, opens: datetime, ends: datetime) -> datetime:
    """Mornings are busier: two thirds of the arrivals lie before the middle of the day."""
    span = (ends - opens).total_seconds()
    return opens + timedelta(seconds=int(span * draw.triangular(0, 1, 0.25)))


def _visitor(draw: Random, index: int, at: datetime, mean_s: float) -> Visitor:
    service = draw.choice(_SERVICES)
    stays_away = draw.random() < 0.05
    return Visitor(
        index=index,
        arrives_at=at,
        service=service,
        priority=draw.choice(tuple(Priority)) if draw.random() < 0.12 else None,
        stays_away=stays_away,
        turns_up_late=stays_away and draw.random() < 0.3,
        gives_up=not stays_away and draw.random() < 0.03,
        transferred=service not in "AGK" and draw.random() < 0.08,
        booked=not stays_away and Random(f"{index}/{at}/booked").random() < 0.08,
        goes_on=service in REGISTERING and Random(f"{index}/{at}/on").random() < 0.05,
        agrees=draw.random() < 0.92,
        pays=draw.random() < 0.8,
        card_is_made=draw.random() < 0.7,
        rates=draw.random() < 0.65,
        answers_skm=draw.random() < 0.4,
        service_s=max(45, int(draw.gammavariate(4, mean_s / 4))),
    )


def breaks(plan: Plan) -> Iterator[tuple[int, datetime, datetime]]:
    """Each counter's half hour of rest, one after another around noon."""
    noon = plan.first_call + timedelta(hours=3, minutes=30)
    for counter in range(1, plan.counters + 1):
        start = noon + timedelta(minutes=30 * ((counter - 1) % 4))
        yield counter, start, start + timedelta(minutes=30)
