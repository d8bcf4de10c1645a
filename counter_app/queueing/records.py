"""What queueing hands to storage and gets from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from counter_app.queueing.estimate import ServingFigures
from counter_app.queueing.model import (
    NO_PROMISE,
    Origin,
    Outcome,
    Priority,
    Promise,
    Service,
    Ticket,
    TicketState,
)
from counter_app.queueing.profile import Profile
from counter_app.queueing.rule import RuleSettings
from counter_app.shared.events import EventKind
from counter_app.shared.papers import Paper


@dataclass(frozen=True)
class Waiting:
    """Who waits for one service now."""

    regular: int
    priority: int
    longest_since: datetime | None


@dataclass(frozen=True)
class ServiceLine:
    """A service as it stands: who waits, how many open counters serve it, how long serving takes."""

    service: Service
    regular: int
    priority: int
    open_counters: int
    figures: ServingFigures


@dataclass(frozen=True)
class CallRecord:
    """One stored call with its reason.

    `place` is the group of the profile it was taken from and `rule` the rule of that moment; older calls have none.
    """

    ticket: int
    counter: int
    officer: int
    at: datetime
    number: int
    reason: str
    waited_s: int
    regular_run: int
    place: int | None = None
    rule: RuleSettings | None = None
    undone_at: datetime | None = None


@dataclass(frozen=True)
class NewTicket:
    """A ticket to be stored. Its number is `letter`, `business_day` and `sequence`, 0 until one was taken."""

    letter: str
    business_day: date
    priority: Priority | None
    issued_at: datetime
    arrived_at: datetime
    sequence: int = 0
    state: TicketState = TicketState.WAITING
    origin: Origin = Origin.ISSUED
    promise: Promise = NO_PROMISE
    booked_for: datetime | None = None
    counter: int | None = None
    officer: int | None = None
    exclusive: bool = True
    due_back_at: datetime | None = None
    ended_at: datetime | None = None
    outcome: Outcome | None = None


@dataclass(frozen=True)
class LastStep:
    """The last click on a ticket that may be undone: what it was, and what the ticket was before.

    `before` holds the ticket's former values by their names; `effect` what else the click brought about: `session` and
    `run` of a call, `seconds` and `service` counted by a finish, `part` of a visit that goes on.
    """

    kind: EventKind
    at: datetime
    actor: int
    state: TicketState
    before: Mapping[str, Any]
    effect: Mapping[str, int | str] = field(default_factory=dict)


@dataclass(frozen=True)
class Announcement:
    """A call that the waiting room is to hear; `call` counts from 1, a higher one is a repeated call.

    `present` says whether the person is still expected or served at that counter, `expected` whether this is the last
    call of somebody who has not come yet.
    """

    id: int
    ticket: int
    number: str
    service: str
    priority: bool
    counter: int
    call: int
    at: datetime
    present: bool
    announced_at: datetime | None
    expected: bool = True


@dataclass(frozen=True)
class Note:
    """What an officer typed about a ticket: a reason (`step` is `park`, `transfer`, `cancel`) or a `note`."""

    at: datetime
    step: str
    text: str


@dataclass(frozen=True)
class DayCall:
    """A call with the ticket's number and the name of the officer who made it, for a supervisor."""

    number: str
    priority: bool
    officer_name: str
    record: CallRecord


@dataclass(frozen=True)
class CallProof:
    """Calls of a day, recalls too and undone ones not; those that have no reason, and those that nobody heard."""

    calls: int
    without_reason: int
    unheard: int


@dataclass(frozen=True)
class VisitPart:
    """A service of a visit that was finished before another one of the same visit."""

    service: str
    counter: int
    officer: int
    outcome: Outcome
    finished_at: datetime


@dataclass(frozen=True)
class OfficerToday:
    """What an officer finished on a day; `average_s` is the mean serving time of these visits in seconds."""

    finished: int
    average_s: int | None


@dataclass(frozen=True)
class OfficerProfile:
    """What one officer serves at a counter, in place of what it serves otherwise."""

    officer: str
    profile: Profile


@dataclass(frozen=True)
class Issued:
    """A new ticket, what was promised with it, its survey code and its paper."""

    ticket: Ticket
    promise: Promise
    survey_code: str
    paper: Paper
