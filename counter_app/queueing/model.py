"""Tickets, counters and their sessions, and the lifecycle that a ticket may go through."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum, unique

from counter_app.queueing.profile import Profile
from counter_app.shared.errors import ErrorCode, OfficeError


@unique
class Priority(StrEnum):
    """Why somebody is served with priority (UU 25/2009 art. 29: special treatment of certain groups)."""

    ELDERLY = "elderly"
    DISABLED = "disabled"
    PREGNANT = "pregnant"
    INFANT = "infant"
    SICK = "sick"


@unique
class TicketState(StrEnum):
    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    PARKED = "parked"
    FINISHED = "finished"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    CARRIED = "carried"


@unique
class SliceKind(StrEnum):
    """What a person's time was spent on."""

    WAITING = "waiting"
    WALKING = "walking"
    SERVING = "serving"
    PARKED = "parked"


@unique
class Outcome(StrEnum):
    """How a visit ended; mandatory when it is finished."""

    COMPLETED = "completed"
    INCOMPLETE = "incomplete"
    INFORMATION = "information"
    REFERRED = "referred"


@unique
class Origin(StrEnum):
    """How a ticket came about."""

    ISSUED = "issued"
    BOOKING = "booking"
    """Somebody with a booking checked in."""
    WALK_IN = "walk_in"
    """Served at once, without having waited."""
    PAPER = "paper"
    """Written on paper while the system was down, and typed in afterwards."""
    CARRIED = "carried"
    """In place of a ticket that the day before did not come to."""


@unique
class Pool(StrEnum):
    """Who goes on with a parked person: anybody who serves the service, or the counter that parked."""

    STAFF = "staff"
    COUNTER = "counter"


@unique
class SessionState(StrEnum):
    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


@unique
class Activity(StrEnum):
    """What goes on at a counter."""

    READY = "ready"
    SERVING = "serving"
    PAUSED = "paused"
    CLOSED = "closed"


SLICE_OF: dict[TicketState, SliceKind] = {
    TicketState.WAITING: SliceKind.WAITING,
    TicketState.CALLED: SliceKind.WALKING,
    TicketState.SERVING: SliceKind.SERVING,
    TicketState.PARKED: SliceKind.PARKED,
}
"""The slice that runs while a ticket is in a state; no slice runs in a final state."""

ALLOWED: dict[TicketState, frozenset[TicketState]] = {
    TicketState.WAITING: frozenset(
        {TicketState.CALLED, TicketState.WAITING, TicketState.CANCELLED, TicketState.EXPIRED, TicketState.CARRIED}
    ),
    TicketState.CALLED: frozenset({TicketState.CALLED, TicketState.SERVING, TicketState.NO_SHOW, TicketState.WAITING}),
    TicketState.SERVING: frozenset({TicketState.FINISHED, TicketState.PARKED, TicketState.WAITING}),
    TicketState.PARKED: frozenset(
        {TicketState.WAITING, TicketState.CANCELLED, TicketState.EXPIRED, TicketState.CARRIED}
    ),
    TicketState.NO_SHOW: frozenset({TicketState.WAITING}),
    TicketState.FINISHED: frozenset(),
    TicketState.CANCELLED: frozenset(),
    TicketState.EXPIRED: frozenset(),
    TicketState.CARRIED: frozenset(),
}

IN_HAND = frozenset({TicketState.CALLED, TicketState.SERVING})
ENDED = frozenset(
    {
        TicketState.FINISHED,
        TicketState.NO_SHOW,
        TicketState.CANCELLED,
        TicketState.EXPIRED,
        TicketState.CARRIED,
    }
)


@dataclass(frozen=True)
class Service:
    """What people come for, known by one letter. `active` services issue tickets."""

    letter: str
    name_id: str
    name_en: str
    active: bool


@dataclass(frozen=True)
class Counter:
    """A counter and what it serves."""

    number: int
    profile: Profile


@dataclass(frozen=True)
class CounterSession:
    """An officer at a counter, with what is served there: the officer's own profile at it, else the counter's.

    `regular_run` counts the regular calls since the last priority call, up to the ratio of the rule.
    """

    id: int
    counter: int
    profile: Profile
    officer: int
    officer_name: str
    state: SessionState
    reason: str | None
    opened_at: datetime
    closed_at: datetime | None
    regular_run: int


@dataclass(frozen=True)
class Ticket:
    """A place in the queue.

    `letter`, `business_day` and `sequence` are its number for ever; `service` is where it waits now. `arrived_at` is
    the arrival by which its place is kept, which for a booking is its booked time; `for_counter` limits it to one
    counter. `calls` counts the calls that nobody has answered yet.
    """

    id: int
    letter: str
    business_day: date
    sequence: int
    service: str
    priority: Priority | None
    state: TicketState
    issued_at: datetime
    arrived_at: datetime
    for_counter: int | None = None
    counter: int | None = None
    officer: int | None = None
    calls: int = 0
    last_called_at: datetime | None = None
    due_back_at: datetime | None = None
    ended_at: datetime | None = None
    outcome: Outcome | None = None
    origin: Origin = Origin.ISSUED
    booked_for: datetime | None = None

    @property
    def number(self) -> str:
        return ticket_number(self.letter, self.sequence)


@dataclass(frozen=True)
class Slice:
    """A stretch of a ticket's time. `ended_at` is None while it runs."""

    kind: SliceKind
    started_at: datetime
    ended_at: datetime | None
    counter: int | None
    officer: int | None


@dataclass(frozen=True)
class Promise:
    """What was told at issue: people ahead, and the expected wait in seconds.

    One in ten waits less than `p10_s`, half of them less than `p50_s`, nine in ten less than `p90_s`.
    """

    ahead: int
    p10_s: int
    p50_s: int
    p90_s: int


NO_PROMISE = Promise(0, 0, 0, 0)
"""Of tickets that were promised nothing: nobody asked how long it would take."""


def activity(session: CounterSession | None, held: Ticket | None) -> Activity:
    """What goes on at a counter that has this ticket in hand, if any."""
    if session is None or session.state is SessionState.CLOSED:
        return Activity.CLOSED
    if held is not None:
        return Activity.SERVING
    return Activity.PAUSED if session.state is SessionState.PAUSED else Activity.READY


def ticket_number(letter: str, sequence: int) -> str:
    """`A001`; the thousandth of a day is `A1000`."""
    return f"{letter}{sequence:03d}"


def parse_ticket_number(text: str) -> tuple[str, int]:
    """`A012` as `("A", 12)`. Raises `OfficeError` (NO_SUCH_TICKET) for what cannot be a number."""
    text = text.strip().upper()
    if 4 <= len(text) <= 8 and text[0].isalpha() and text.isascii() and text[1:].isdigit() and int(text[1:]) > 0:  # noqa: PLR2004
        return text[0], int(text[1:])
    raise OfficeError(ErrorCode.NO_SUCH_TICKET, field="ticket")


def check_step(ticket: Ticket, target: TicketState) -> None:
    """Raises `OfficeError` (TICKET_STATE) when the lifecycle has no such step from the ticket's state."""
    if target not in ALLOWED[ticket.state]:
        refuse_state(ticket, target.value)


def refuse_state(ticket: Ticket, wanted: str) -> None:
    raise OfficeError(ErrorCode.TICKET_STATE, ticket=ticket.number, state=ticket.state.value, wanted=wanted)


def total(slices: tuple[Slice, ...], kind: SliceKind, now: datetime) -> timedelta:
    """Time spent on one kind of slice, a running one counted up to `now`."""
    return sum(
        ((one.ended_at or now) - one.started_at for one in slices if one.kind is kind),
        timedelta(),
    )
