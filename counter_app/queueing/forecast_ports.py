"""What estimates, forecasts and replays need of storage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from counter_app.queueing.estimate import ServingFigures
from counter_app.queueing.forecast.logged import LoggedDesk, LoggedTicket
from counter_app.queueing.forecast.snapshot import CounterNow, InLine
from counter_app.queueing.profile import Profile
from counter_app.queueing.scoring import KeptPromise, Score
from counter_app.shared.hours import DayHours


@dataclass(frozen=True)
class LineRow:
    """A service, whether it issues tickets, who waits for it, since when the first, and how long serving takes."""

    service: str
    active: bool
    regular: int
    priority: int
    since: datetime | None
    figures: ServingFigures


@dataclass(frozen=True)
class Arrival:
    """Somebody who came on a past day, or earlier today."""

    business_day: date
    service: str
    priority: bool
    issued_at: datetime


class ForecastStore(Protocol):
    def lines(self, day: date, now: datetime) -> tuple[LineRow, ...]:
        """Every service, also those where nobody waits; who is here before a booking does not wait yet."""
        ...

    def desks(self) -> tuple[CounterNow, ...]:
        """Counters with a session, and what they have in hand."""
        ...

    def closed_counters(self) -> dict[int, Profile]:
        """Counters without a session."""
        ...

    def usual_counters(self) -> frozenset[int]:
        """Counters that worked on the latest day on which any did."""
        ...

    def special_hours(self, day: date) -> DayHours | None: ...

    def in_line(self, day: date) -> tuple[InLine, ...]:
        """Who waits, and who is parked, by arrival."""
        ...

    def arrivals(self, first: date, last: date) -> tuple[Arrival, ...]:
        """Who took a ticket or checked in on days from `first` to `last`."""
        ...

    def kept_promises(self, day: date) -> tuple[KeptPromise, ...]:
        """Tickets of a day that were promised a wait and called."""
        ...

    def put_scores(self, day: date, scores: tuple[Score, ...]) -> None:
        """Store the scores of a day in place of those it had."""
        ...

    def scores(self, first: date, last: date) -> tuple[Score, ...]: ...

    def unscored_days(self, first: date, last: date) -> tuple[date, ...]:
        """Days with tickets and without scores."""
        ...

    def logged_tickets(self, day: date) -> tuple[LoggedTicket, ...]:
        """How each ticket of a day went, as far as it came to a counter."""
        ...

    def logged_desks(self, day: date) -> tuple[LoggedDesk, ...]:
        """When each counter called on a day, with what it serves now."""
        ...
