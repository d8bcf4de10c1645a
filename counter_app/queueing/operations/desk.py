"""What an officer's desk needs beside the steps of a ticket: where to sit, notes, who is away, today's figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Concatenate, ParamSpec, TypeVar

from counter_app.queueing.model import Counter, CounterSession, Outcome, Service, Ticket, TicketState
from counter_app.queueing.operations.calling import reinstate
from counter_app.queueing.operations.serving import finish, resume
from counter_app.queueing.operations.steps import find_ticket, require_holder, require_open_day
from counter_app.queueing.ports import Note, OfficerToday, QueueWork
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.shared.text import one_line

P = ParamSpec("P")
R = TypeVar("R")
LONGEST_NOTE = 200
NOTE = "note"


@dataclass(frozen=True)
class CounterPlace:
    """A counter and who works at it now."""

    counter: Counter
    session: CounterSession | None


@dataclass(frozen=True)
class Places:
    """All counters, and the acting officer's own open session, which is gone on with after a restart."""

    counters: tuple[CounterPlace, ...]
    own: CounterSession | None


def counter_places(work: QueueWork) -> Places:
    open_sessions = {session.counter: session for session in work.counters.sessions()}
    counters = tuple(CounterPlace(one, open_sessions.get(one.number)) for one in work.counters.counters())
    return Places(counters, work.counters.session_of(work.actor.id))


def all_services(work: QueueWork) -> tuple[Service, ...]:
    """Every service by its letter, also those that issue no tickets now."""
    return work.counters.services()


def act_on(
    work: QueueWork,
    act: Callable[Concatenate[QueueWork, Ticket, P], R],
    ticket: Ticket,
    *args: P.args,
    **kwargs: P.kwargs,
) -> R:
    """Do something with a ticket that a window knows, as it stands now."""
    return act(work, find_ticket(work, ticket.number, ticket.business_day), *args, **kwargs)


def bring_back(work: QueueWork, ticket: Ticket) -> Ticket:
    """A parked person, or one who had not come, is here: back to the old place."""
    return resume(work, ticket) if ticket.state is TicketState.PARKED else reinstate(work, ticket)


def away(work: QueueWork) -> tuple[Ticket, ...]:
    """Parked people of today, and those who did not come and may still turn up within the tolerance."""
    since = work.now - timedelta(minutes=work.branch.no_show_tolerance_minutes)
    return tuple(one for one in work.tickets.away(work.today) if one.ended_at is None or one.ended_at >= since)


def officer_today(work: QueueWork) -> OfficerToday:
    """What the acting officer finished today."""
    return work.tickets.finished_by(work.actor.id, work.today)


def notes(work: QueueWork, ticket: Ticket) -> tuple[Note, ...]:
    """Reasons and notes that officers typed about a ticket, the latest first."""
    return work.tickets.notes(ticket.id)


def add_note(work: QueueWork, ticket: Ticket, text: str) -> None:
    """Write something down about a ticket in hand. Raises `OfficeError` (OUT_OF_RANGE) at `note`."""
    require_holder(work, ticket)
    require_open_day(work, ticket.business_day)
    text = one_line(text)
    if not 1 <= len(text) <= LONGEST_NOTE:
        raise OfficeError(ErrorCode.OUT_OF_RANGE, field=NOTE, minimum=1, maximum=LONGEST_NOTE)
    work.tickets.note_reason(ticket.id, work.now, NOTE, text)
    work.record(EventKind.TICKET_NOTED, Subject(ticket=ticket.id, counter=ticket.counter))


def finish_with_note(work: QueueWork, ticket: Ticket, outcome: Outcome, note: str = "") -> Ticket:
    """The visit is over; `note` says what is worth remembering of it, and may be empty."""
    if one_line(note):
        add_note(work, ticket, note)
    return finish(work, ticket, outcome)
