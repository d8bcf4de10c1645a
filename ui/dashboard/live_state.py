"""The queue and the counters as they stand, read at one moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Protocol

from counter_app.queueing.hours_ports import HoursWork
from counter_app.queueing.model import (
    Activity,
    Counter,
    CounterSession,
    Promise,
    Service,
    Ticket,
    TicketState,
    activity,
)
from counter_app.queueing.operations.board import offers
from counter_app.queueing.operations.desk import all_services, away, counter_places
from counter_app.queueing.operations.reading import ServiceQueue, queue
from counter_app.queueing.operations.standstill import clock_behind
from counter_app.reporting.ports import ReportWork
from ui.shared.urgency import Urgency, urgency


@dataclass(frozen=True)
class Place:
    """A counter, who works there, and the ticket in hand with the moment since when."""

    counter: Counter
    session: CounterSession | None
    held: Ticket | None
    since: datetime | None

    @property
    def activity(self) -> Activity:
        return activity(self.session, self.held)

    @property
    def called(self) -> bool:
        """Whether the ticket in hand was called and nobody has come yet."""
        return self.held is not None and self.held.state is TicketState.CALLED


@dataclass(frozen=True)
class Live:
    """`promises`: what somebody who comes now would be told, by service. `finished`: visits of today that are over.

    While the PC's clock lies behind by `clock_behind`, the branch's time stands still.
    """

    now: datetime
    zone: tzinfo
    target_s: int
    lines: tuple[ServiceQueue, ...]
    promises: Mapping[str, Promise]
    places: tuple[Place, ...]
    waiting: tuple[Ticket, ...]
    away: tuple[Ticket, ...]
    services: Mapping[str, Service]
    finished: int
    clock_behind: timedelta = timedelta()

    def waited_s(self, ticket: Ticket, now: datetime) -> int:
        """Seconds since somebody's arrival; a booking may have arrived for later."""
        return max(0, int((now - ticket.arrived_at).total_seconds()))

    def longest_s(self, line: ServiceQueue, now: datetime) -> int:
        """The longest wait of a service, which goes on while nothing is read."""
        passed = max(0, int((now - self.now).total_seconds()))
        return line.longest_wait_s + passed if line.waiting else 0

    def urgency(self, seconds: int) -> Urgency:
        return urgency(seconds, self.target_s)

    def late(self, now: datetime) -> tuple[Ticket, ...]:
        """Who waits longer than the target, the longest first."""
        return tuple(one for one in self.waiting if self.waited_s(one, now) >= self.target_s)

    @property
    def working(self) -> int:
        """Counters that serve or could."""
        return sum(place.activity in {Activity.READY, Activity.SERVING} for place in self.places)


class LiveWork(ReportWork, HoursWork, Protocol):
    """What the page reads of the office."""


def look(work: LiveWork) -> Live:
    """Read everything in one unit of work."""
    return Live(
        now=work.now,
        zone=work.branch.zone.tzinfo,
        target_s=work.branch.max_wait_minutes * 60,
        lines=queue(work),
        promises={offer.service.letter: offer.promise for offer in offers(work)},
        places=tuple(_place(work, one.counter, one.session) for one in counter_places(work).counters),
        waiting=work.tickets.waiting_tickets(work.today),
        away=away(work),
        services={service.letter: service for service in all_services(work)},
        finished=sum(one.finished for one in work.reports.services(work.today)),
        clock_behind=clock_behind(work),
    )


def _place(work: ReportWork, counter: Counter, session: CounterSession | None) -> Place:
    held = work.tickets.in_hand(counter.number)
    since = None
    if held is not None:
        slices = work.tickets.slices(held.id)
        since = slices[-1].started_at if slices else held.last_called_at
    elif session is not None:
        since = session.opened_at
    return Place(counter, session, held, since)
