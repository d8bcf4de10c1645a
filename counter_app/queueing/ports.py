"""What queueing needs of storage."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import Any, NoReturn, Protocol

from counter_app.queueing.forecast_ports import ForecastStore
from counter_app.queueing.model import (
    Counter,
    CounterSession,
    Outcome,
    Promise,
    Service,
    SessionState,
    Slice,
    SliceKind,
    Ticket,
)
from counter_app.queueing.profile import Profile
from counter_app.queueing.records import (
    Announcement,
    CallProof,
    CallRecord,
    DayCall,
    Issued,
    LastStep,
    NewTicket,
    Note,
    OfficerProfile,
    OfficerToday,
    ServiceLine,
    VisitPart,
    Waiting,
)
from counter_app.queueing.rule import Choice, Head, RuleSettings
from counter_app.staff.ports import Work

__all__ = [
    "Announcement",
    "CallProof",
    "CallRecord",
    "CounterStore",
    "DayCall",
    "Issued",
    "LastStep",
    "NewTicket",
    "Note",
    "OfficerProfile",
    "OfficerToday",
    "QueueWork",
    "ServiceLine",
    "SurveyCodeStore",
    "TicketStore",
    "VisitPart",
    "Waiting",
]


class TicketStore(Protocol):
    def next_sequence(self, letter: str, day: date) -> int:
        """The next number of a service on a day, gapless; it is taken when the unit of work commits."""
        ...

    def add(self, new: NewTicket) -> Ticket: ...

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

    def update(self, ticket: Ticket, undo: LastStep | None = None, **values: Any) -> Ticket:
        """Change a ticket that still is in the state in which it was read.

        `undo` is the `LastStep` by which the change may be undone, or None. Raises `OfficeError` (TICKET_STATE) when
        somebody else was faster.
        """
        ...

    def open_slice(
        self, ticket: int, kind: SliceKind, at: datetime, counter: int | None, officer: int | None
    ) -> None: ...

    def close_slice(self, ticket: int, at: datetime) -> None: ...

    def add_slices(self, ticket: int, slices: Sequence[Slice]) -> None: ...

    def drop_slice(self, ticket: int) -> None:
        """Take the running slice away, as if it had never begun."""
        ...

    def reopen_slice(self, ticket: int) -> None:
        """Let the last slice run on, as if it had never ended."""
        ...

    def slices(self, ticket: int) -> tuple[Slice, ...]: ...

    def last_step(self, ticket: int) -> LastStep | None:
        """What may be undone, if the last step on the ticket was a click that may be."""
        ...

    def heads(
        self, day: date, letters: Sequence[str], counter: int, called_before: datetime, passed_over: Collection[int]
    ) -> tuple[Head, ...]:
        """The earliest arrival of each service, regular and priority apart, that a counter may call.

        Somebody whose last call nobody answered is not called again unless it was at `called_before` or earlier.
        """
        ...

    def lengths(self, day: date, letters: Collection[str]) -> dict[str, int]:
        """How many wait for some services."""
        ...

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

    def free_reserved(self, counter: int, served: Iterable[str] = ()) -> int:
        """Let any counter call those who waited or were parked for this one, but for some services; how many."""
        ...

    def add_call(self, ticket: Ticket, at: datetime, choice: Choice, rule: RuleSettings) -> None: ...

    def undo_call(self, ticket: int, at: datetime) -> None:
        """Mark the last call as undone, and keep its announcement from being made."""
        ...

    def announce(self, ticket: Ticket, at: datetime) -> None:
        """Let the waiting room be told of a call of the ticket to its counter."""
        ...

    def to_announce(self, since: datetime) -> tuple[Announcement, ...]:
        """Calls not announced yet, in their order."""
        ...

    def latest_announcements(self, limit: int) -> tuple[Announcement, ...]:
        """The latest calls, announced or not, in their order; withdrawn ones are left out."""
        ...

    def mark_announced(self, announcement: int, at: datetime) -> Announcement | None:
        """None when it was announced before, or withdrawn."""
        ...

    def add_part(self, ticket: Ticket, outcome: Outcome, at: datetime) -> int: ...

    def drop_part(self, part: int) -> None: ...

    def parts(self, ticket: int) -> tuple[VisitPart, ...]:
        """Services of a visit that were finished before the present one, in their order."""
        ...

    def add_carried(self, ticket: int, carried_from: int) -> None: ...

    def add_paper(self, ticket: Ticket, paper_number: str) -> None:
        """Raises `OfficeError` (PAPER_NUMBER_USED)."""
        ...

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

    def day_calls(self, day: date) -> tuple[DayCall, ...]:
        """Every call of the tickets of a day, the latest first, also those that were undone."""
        ...

    def call_proof(self, day: date) -> CallProof: ...

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

    def session_by_id(self, session: int) -> CounterSession:
        """A session that is known to exist, open or closed."""
        ...

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

    def remove_serving(self, service: str, seconds: int) -> None:
        """Take a serving time back that was counted."""
        ...

    def set_profile(self, counter: int, profile: Profile, officer: int | None) -> None:
        """What a counter serves, or what an officer serves at it."""
        ...

    def clear_profile(self, counter: int, officer: int) -> bool:
        """Let an officer serve what the counter serves; False when there was nothing else."""
        ...

    def officer_profiles(self, counter: int) -> tuple[OfficerProfile, ...]: ...


class SurveyCodeStore(Protocol):
    def add(self, code_hash: str, ticket: int, day: date) -> None: ...


class QueueWork(Work, Protocol):
    def work_alone(self) -> None:
        """Keep every other unit of work from committing until this one ends."""
        ...

    def begin_again(self) -> NoReturn:
        """Undo this unit of work, let the others that wait for it go first, and run its operation again."""
        ...

    @property
    def tickets(self) -> TicketStore: ...

    @property
    def counters(self) -> CounterStore: ...

    @property
    def forecasts(self) -> ForecastStore: ...

    @property
    def survey_codes(self) -> SurveyCodeStore: ...
