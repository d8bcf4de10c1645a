"""Everything that an officer's desk shows, read at one moment."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum, unique

from counter_app.channels.online_help import help_reason
from counter_app.channels.online_model import HelpReason
from counter_app.queueing.model import Service, SessionState, SliceKind, Ticket, TicketState, total
from counter_app.queueing.operations.board import DeskView, WaitingPerson, desk_view
from counter_app.queueing.operations.desk import (
    CounterPlace,
    UndoOffer,
    all_services,
    away,
    counter_places,
    notes,
    officer_today,
    undo_offer,
)
from counter_app.queueing.ports import CallRecord, Note, OfficerToday, VisitPart
from counter_app.registration.operations import ScreenView, screen_view
from counter_app.registration.ports import CaseWork
from counter_app.settings import OfficeKind, TransferPlace


@unique
class Stage(StrEnum):
    """What goes on at the counter."""

    CLOSED = "closed"
    PAUSED = "paused"
    FREE = "free"
    CALLED = "called"
    SERVING = "serving"


@dataclass(frozen=True)
class Desk:
    view: DeskView
    zone: tzinfo
    services: Mapping[str, Service]
    places: tuple[CounterPlace, ...]
    today: OfficerToday
    away: tuple[Ticket, ...]
    notes: tuple[Note, ...]
    screen: ScreenView | None
    park_minutes: int
    transfer_place: TransferPlace = TransferPlace.KEPT
    parts: tuple[VisitPart, ...] = ()
    undo: UndoOffer | None = None
    undo_s: int = 0
    begun: bool = False
    """Whether a case is tied to the ticket in hand, or a form was begun at it."""
    spo: bool = False
    """Whether this is a Service Point Office, whose one queue is for registrations."""

    @property
    def ticket(self) -> Ticket | None:
        """The ticket in hand."""
        return self.view.held

    @property
    def stage(self) -> Stage:
        session, ticket = self.view.session, self.ticket
        if session is None:
            return Stage.CLOSED
        if ticket is not None:
            return Stage.SERVING if ticket.state is TicketState.SERVING else Stage.CALLED
        return Stage.PAUSED if session.state is SessionState.PAUSED else Stage.FREE

    @property
    def paused(self) -> bool:
        return self.view.session is not None and self.view.session.state is SessionState.PAUSED

    @property
    def online_help(self) -> HelpReason | None:
        """Why the person in hand needs help with the online registration, if that was noted."""
        return help_reason(self.notes)

    @property
    def last_call(self) -> CallRecord | None:
        return next((call for call in reversed(self.view.held_calls) if call.undone_at is None), None)

    @property
    def next_person(self) -> WaitingPerson | None:
        """Whom the rule would call now."""
        choice = self.view.next
        return None if choice is None else next((p for p in self.view.waiting if p.ticket == choice.head.ticket), None)

    def waited_s(self, person: WaitingPerson, now: datetime) -> int:
        return person.waited_s + self.age_s(now)

    def age_s(self, now: datetime) -> int:
        """Seconds since this was read."""
        return max(0, int((now - self.view.now).total_seconds()))

    def served_s(self, now: datetime) -> int:
        """Seconds for which the ticket in hand has been served."""
        return max(0, int(total(self.view.held_slices, SliceKind.SERVING, now).total_seconds()))

    def walking_s(self, now: datetime) -> int:
        """Seconds since the ticket in hand was called last."""
        called_at = None if self.ticket is None else self.ticket.last_called_at
        return 0 if called_at is None else max(0, int((now - called_at).total_seconds()))

    def recall_in_s(self, now: datetime) -> int:
        """Seconds until the ticket in hand may be called again or given up; the office decides while time stands."""
        return 0 if self.view.clock_behind else max(0, self.view.call_gap_s - self.walking_s(now))

    @property
    def calls_used_up(self) -> bool:
        return self.ticket is not None and self.ticket.calls >= self.view.max_calls

    def undo_left_s(self, now: datetime) -> int:
        """Seconds for which the last click may still be taken back."""
        return 0 if self.undo is None else max(0, math.ceil((self.undo.click.until - now).total_seconds()))

    def somebody_due_back(self, now: datetime) -> bool:
        return any(one.due_back_at is not None and one.due_back_at <= now for one in self.away)

    def due_back_in(self, ticket: Ticket, now: datetime) -> timedelta | None:
        return None if ticket.due_back_at is None else max(timedelta(), ticket.due_back_at - now)


def look(work: CaseWork, counter: int, clicked: int | None = None) -> Desk:
    """Read the whole desk in one unit of work; `clicked` is the ticket of the officer's last click."""
    view = desk_view(work, counter)
    return Desk(
        view=view,
        zone=work.branch.zone.tzinfo,
        services={service.letter: service for service in all_services(work)},
        places=counter_places(work).counters,
        today=officer_today(work),
        away=away(work),
        notes=() if view.held is None else notes(work, view.held),
        screen=screen_view(work, counter),
        park_minutes=work.branch.park_minutes,
        transfer_place=work.branch.transfer_place,
        parts=() if view.held is None else work.tickets.parts(view.held.id),
        undo=None if clicked is None else undo_offer(work, clicked),
        undo_s=work.branch.undo_seconds,
        begun=view.held is not None and _begun(work, view.held.id),
        spo=work.branch.office_kind is OfficeKind.SPO,
    )


def _begun(work: CaseWork, ticket: int) -> bool:
    return bool(work.cases.of_ticket(ticket)) or work.drafts.of_ticket(ticket) is not None
