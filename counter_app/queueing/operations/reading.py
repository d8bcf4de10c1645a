"""Looking at the queue without changing it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counter_app.queueing.model import CounterSession, Promise, Service, Slice, Ticket
from counter_app.queueing.ports import CallProof, CallRecord, DayCall, QueueWork, VisitPart


@dataclass(frozen=True)
class ServiceQueue:
    """Who waits for a service, the longest wait in seconds, and the counters that serve it now."""

    service: Service
    waiting: int
    waiting_priority: int
    longest_wait_s: int
    open_counters: int


@dataclass(frozen=True)
class TicketDetails:
    ticket: Ticket
    slices: tuple[Slice, ...]
    calls: tuple[CallRecord, ...]
    promise: Promise
    parts: tuple[VisitPart, ...]


def queue(work: QueueWork) -> tuple[ServiceQueue, ...]:
    """Every active service, also the empty ones."""
    waiting = work.tickets.waiting(work.today)
    rows = []
    for service in work.counters.services():
        line = work.counters.line(service.letter, work.today) if service.active else None
        if line is None:
            continue
        here = waiting.get(service.letter)
        since = None if here is None else here.longest_since
        longest = 0 if since is None else max(0, int((work.now - since).total_seconds()))
        rows.append(ServiceQueue(service, line.regular + line.priority, line.priority, longest, line.open_counters))
    return tuple(rows)


def ticket_details(work: QueueWork, ticket: Ticket) -> TicketDetails:
    tickets = work.tickets
    return TicketDetails(
        ticket,
        tickets.slices(ticket.id),
        tickets.calls(ticket.id),
        tickets.promise(ticket.id),
        tickets.parts(ticket.id),
    )


def sessions(work: QueueWork) -> tuple[CounterSession, ...]:
    return work.counters.sessions()


def calls_of(work: QueueWork, day: date) -> tuple[DayCall, ...]:
    """Every call of the tickets of a day with its reason, the latest first."""
    return work.tickets.day_calls(day)


def call_proof(work: QueueWork, day: date) -> CallProof:
    """Whether each call of a day has its reason and was announced."""
    return work.tickets.call_proof(day)
