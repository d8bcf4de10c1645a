"""The queue at one moment, as far as it decides what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from counter_app.queueing.estimate import Pace
from counter_app.queueing.profile import Profile
from counter_app.queueing.rule import RuleSettings


@dataclass(frozen=True)
class InLine:
    """Somebody who waits, or who is parked until `comes_at`."""

    ticket: int
    service: str
    priority: bool
    arrived_at: datetime
    comes_at: datetime
    booked_for: datetime | None = None
    for_counter: int | None = None


@dataclass(frozen=True)
class CounterNow:
    """An open counter. `serving`: the service of the ticket in hand, called at `since`; a paused one calls nobody."""

    counter: int
    profile: Profile
    regular_run: int
    paused: bool = False
    serving: str | None = None
    since: datetime | None = None


@dataclass(frozen=True)
class Snapshot:
    """`closed` are the counters without an officer; `breaks` the stretches to come in which nobody is called.

    Nobody takes a ticket from `last_ticket` on.
    """

    now: datetime
    people: tuple[InLine, ...]
    counters: tuple[CounterNow, ...]
    closed: Mapping[int, Profile]
    paces: Mapping[str, Pace]
    rule: RuleSettings
    breaks: tuple[tuple[datetime, datetime], ...] = ()
    last_ticket: datetime | None = None
