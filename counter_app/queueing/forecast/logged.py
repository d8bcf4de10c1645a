"""A day as it was logged: who came, who was called when, and when the counters worked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.queueing.profile import Profile


@dataclass(frozen=True)
class LoggedStay:
    """One time at a counter. Without `waits_since` nobody had to be called: a visit without a ticket's wait."""

    service: str
    counter: int
    waits_since: datetime | None
    called_at: datetime
    ended_at: datetime
    reserved: bool = False


@dataclass(frozen=True)
class LoggedTicket:
    ticket: int
    number: str
    priority: bool
    arrived_at: datetime
    booked_for: datetime | None
    stays: tuple[LoggedStay, ...]


@dataclass(frozen=True)
class LoggedDesk:
    """A counter of a day and the stretches in which it called.

    `officer`: who worked at it last that day. `own`: the profile is this officer's at this counter, not the counter's.
    """

    counter: int
    profile: Profile
    spells: tuple[tuple[datetime, datetime], ...]
    officer: int | None = None
    own: bool = False
