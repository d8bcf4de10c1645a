"""What an officer's desk needs beside the steps of a ticket: where to sit, notes, who is away, today's figures."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import Concatenate, ParamSpec, TypeVar

from counter_app.queueing.model import (
    Activity,
    Counter,
    CounterSession,
    Outcome,
    Service,
    Ticket,
    TicketState,
    activity,
)
from counter_app.queueing.operations.calling import reinstate
from counter_app.queueing.operations.counters import RELEASE
from counter_app.queueing.operations.serving import finish, finish_and_continue, resume
from counter_app.queueing.operations.steps import find_ticket, require_holder, require_open_day
from counter_app.queueing.operations.undoing import Undoable, undoable
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
    """A counter, who works at it now, and what goes on there."""

    counter: Counter
    session: CounterSession | None
    activity: Activity = Activity.CLOSED


@dataclass(frozen=True)
class UndoOffer:
    """A ticket whose last click, by the acting officer, can still be taken back."""

    ticket: Ticket
    click: Undoable


@dataclass(frozen=True)
class SessionEnd:
    """How a session ended, and the ticket in hand that went back to the queue because a supervisor took the counter."""

    session: CounterSession
    returned: Ticket | None


@dataclass(frozen=True)
class Places:
    """All counters, and the acting officer's own open session, which is gone on with after a restart."""

    counters: tuple[CounterPlace, ...]
    own: CounterSession | None


def counter_places(work: QueueWork) -> Places:
    open_sessions = {session.counter: session for session in work.counters.sessions()}
    serving = {desk.counter for desk in work.forecasts.desks() if desk.serving is not None}
    counters = tuple(_place(one, open_sessions.get(one.number), serving) for one in work.counters.counters())
    return Places(counters, work.counters.session_of(work.actor.id))


def _place(counter: Counter, session: CounterSession | None, serving: Collection[int]) -> CounterPlace:
    if session is not None and counter.number in serving:
        return CounterPlace(counter, session, Activity.SERVING)
    return CounterPlace(counter, session, activity(session, None))


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


def undo_offer(work: QueueWork, ticket: int) -> UndoOffer | None:
    """What the acting officer may take back of a ticket, which need not be in hand any more."""
    known = work.tickets.by_id(ticket)
    click = undoable(work, known)
    return None if click is None else UndoOffer(known, click)


def session_end(work: QueueWork, session: int, ticket: int | None) -> SessionEnd:
    """How a session of the acting officer ended that had a ticket in hand, or none."""
    ended = work.counters.session_by_id(session)
    latest = () if ticket is None else work.tickets.notes(ticket)[:1]
    returned = ticket is not None and any(note.step == RELEASE for note in latest)
    return SessionEnd(ended, work.tickets.by_id(ticket) if ticket is not None and returned else None)


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


def continue_with_note(work: QueueWork, ticket: Ticket, service: str, outcome: Outcome, note: str = "") -> Ticket:
    """One service of the visit is over, and the person goes on to another; `note` may be empty."""
    if one_line(note):
        add_note(work, ticket, note)
    return finish_and_continue(work, ticket, service, outcome)
