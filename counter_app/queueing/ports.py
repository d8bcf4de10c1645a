"""What queueing needs of storage."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from counter_app.queueing.estimate import ServingFigures
from counter_app.queueing.model import (
    Counter,
    CounterSession,
    Priority,
    Promise,
    Service,
    SessionState,
    Slice,
    SliceKind,
    Ticket,
)
from counter_app.queueing.rule import Choice, Head, Profile
from counter_app.shared.papers import Paper
from counter_app.staff.ports import Work


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
    """One stored call with its reason."""

    ticket: int
    counter: int
    officer: int
    at: datetime
    number: int
    reason: str
    waited_s: int
    regular_run: int


@dataclass(frozen=True)
class Note:
    """What an officer typed about a ticket: a reason (`step` is `park`, `transfer`, `cancel`) or a `note`."""

    at: datetime
    step: str
    text: str


@dataclass(frozen=True)
class OfficerToday:
    """What an officer finished on a day; `average_s` is the mean serving time of these visits in seconds."""

    finished: int
    average_s: int | None


class TicketStore(Protocol):
    def next_sequence(self, letter: str, day: date) -> int:
        """The next number of a service on a day, gapless; it is taken when the unit of work commits."""
        ...

    def add(
        self, letter: str, day: date, sequence: int, priority: Priority | None, at: datetime, promise: Promise
    ) -> Ticket: ...

    def find(self, day: date, letter: str, sequence: int, *, lock: bool = True) -> Ticket | None:
        """A ticket by its number; locked until the end of the unit of work unless told otherwise."""
        ...

    def by_id(self, ticket: int) -> Ticket:
        """A ticket that is known to exist, not locked."""
        ...

    def waiting_tickets(self, day: date) -> tuple[Ticket, ...]:
        """Everybody who waits, by arrival."""
        ...

    def last_called(self, day: date, limit: int) -> tuple[Ticket, ...]:
        """Tickets that were called to a counter, the latest call first."""
        ...

    def update(self, ticket: Ticket, **values: Any) -> Ticket:
        """Change a ticket that still is in the state in which it was read.

        Raises `OfficeError` (TICKET_STATE) when somebody else was faster.
        """
        ...

    def open_slice(
        self, ticket: int, kind: SliceKind, at: datetime, counter: int | None, officer: int | None
    ) -> None: ...

    def close_slice(self, ticket: int, at: datetime) -> None: ...

    def slices(self, ticket: int) -> tuple[Slice, ...]: ...

    def heads(self, day: date, profile: Profile, counter: int, passed_over: Collection[int]) -> tuple[Head, ...]: ...

    def claim(self, ticket: int, *, wait: bool) -> Ticket | None:
        """Lock a waiting ticket for calling.

        None when it no longer waits, or when somebody else holds it and `wait` is false.
        """
        ...

    def in_hand(self, counter: int) -> Ticket | None:
        """The ticket that is called to or served at a counter."""
        ...

    def waiting(self, day: date) -> dict[str, Waiting]:
        """Who waits, by service; services where nobody waits are missing."""
        ...

    def left_over(self, day: date) -> tuple[Ticket, ...]:
        """Tickets of a day that have not come to an end."""
        ...

    def due_back(self, now: datetime) -> tuple[Ticket, ...]:
        """Parked tickets whose return time has come."""
        ...

    def add_call(self, ticket: Ticket, at: datetime, choice: Choice) -> None: ...

    def note_reason(self, ticket: int, at: datetime, step: str, text: str) -> None:
        """Keep what an officer typed, a reason or a note; it may hold personal words, so it stays out of the diary."""
        ...

    def notes(self, ticket: int) -> tuple[Note, ...]:
        """What officers typed about a ticket, the latest first."""
        ...

    def away(self, day: date) -> tuple[Ticket, ...]:
        """Parked people and those who did not come, by arrival."""
        ...

    def finished_by(self, officer: int, day: date) -> OfficerToday: ...

    def calls(self, ticket: int) -> tuple[CallRecord, ...]: ...

    def promise(self, ticket: int) -> Promise: ...


class CounterStore(Protocol):
    def services(self) -> tuple[Service, ...]: ...

    def service(self, letter: str) -> Service | None: ...

    def counters(self) -> tuple[Counter, ...]: ...

    def counter(self, number: int) -> Counter | None: ...

    def session(self, counter: int, *, lock: bool = False) -> CounterSession | None:
        """The open session of a counter."""
        ...

    def session_of(self, officer: int) -> CounterSession | None: ...

    def open_session(self, counter: int, at: datetime, *, exclusive: bool) -> CounterSession:
        """Open a session for the acting officer. Raises `OfficeError` (COUNTER_TAKEN, OFFICER_BUSY)."""
        ...

    def set_session(
        self, session: CounterSession, state: SessionState, reason: str | None, closed_at: datetime | None
    ) -> CounterSession: ...

    def set_run(self, session: int, regular_run: int) -> None: ...

    def sessions(self) -> tuple[CounterSession, ...]:
        """All sessions that are not closed."""
        ...

    def line(self, letter: str, day: date) -> ServiceLine | None:
        """A service with its queue of a day, its open counters and its serving times, in one look."""
        ...

    def add_serving(self, service: str, seconds: int) -> None:
        """Count one finished serving time."""
        ...


class SurveyCodeStore(Protocol):
    def add(self, code_hash: str, ticket: int, day: date) -> None: ...


class QueueWork(Work, Protocol):
    @property
    def tickets(self) -> TicketStore: ...

    @property
    def counters(self) -> CounterStore: ...

    @property
    def survey_codes(self) -> SurveyCodeStore: ...


@dataclass(frozen=True)
class Issued:
    """A new ticket, what was promised with it, its survey code and its paper."""

    ticket: Ticket
    promise: Promise
    survey_code: str
    paper: Paper
