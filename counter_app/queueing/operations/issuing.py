"""Giving out a place in the queue."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from counter_app.queueing.model import SLICE_OF, Origin, Priority, Slice
from counter_app.queueing.operations.estimating import promise_for, queue_now
from counter_app.queueing.operations.steps import require_open_day
from counter_app.queueing.ports import Issued, NewTicket, QueueWork, ServiceLine
from counter_app.queueing.rule import BookedArrival
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, EventValue, Subject
from counter_app.shared.ids import keyed_hash, survey_code
from counter_app.shared.papers import PaperKind
from counter_app.shared.text import one_line


@dataclass(frozen=True)
class Booked:
    """A booking that somebody checks in with: its id, and where it places the person in the queue."""

    id: int
    arrival: BookedArrival


def find_service(work: QueueWork, letter: str) -> ServiceLine:
    """An active service with its queue. Raises `OfficeError` (NO_SUCH_SERVICE) with the letters that there are."""
    line = work.counters.line(one_line(letter).upper(), work.today)
    if line is None or not line.service.active:
        letters = tuple(one.letter for one in work.counters.services() if one.active)
        raise OfficeError(ErrorCode.NO_SUCH_SERVICE, field="service", choices=letters)
    return line


def issue_ticket(
    work: QueueWork, letter: str, priority: Priority | None = None, *, booked: Booked | None = None
) -> Issued:
    """Issue the next number of a service for today, with the expected wait and a one-time survey code."""
    queue = queue_now(work)
    service = one_line(letter).upper()
    if service not in queue.active:
        service = find_service(work, letter).service.letter
    arrival = None if booked is None else booked.arrival
    promise = promise_for(work, service, priority=priority is not None, arrival=arrival, queue=queue)
    new = NewTicket(
        letter=service,
        business_day=work.today,
        priority=priority,
        issued_at=work.now,
        arrived_at=work.now if arrival is None else arrival.arrived_at,
        origin=Origin.ISSUED if booked is None else Origin.BOOKING,
        promise=promise,
        booked_for=None if arrival is None else arrival.booked_for,
    )
    more: dict[str, EventValue] = {}
    if booked is not None:
        more = {"booking": booked.id, "arrives": booked.arrival.arrived_at.isoformat()}
    return register(work, new, EventKind.TICKET_ISSUED, more)


def register(
    work: QueueWork, new: NewTicket, kind: EventKind, details: Mapping[str, EventValue], past: Sequence[Slice] = ()
) -> Issued:
    """Give a new ticket its number, its survey code and its slip, and tell of it.

    The number is the next of its service and day, unless `new.sequence` was taken before. `past` are slices from before
    now; otherwise the slice of the ticket's state begins with the ticket. The database keeps only the survey code's
    keyed hash. Raises `OfficeError` (DAY_CLOSED).
    """
    require_open_day(work, new.business_day)
    if not new.sequence:
        new = replace(new, sequence=work.tickets.next_sequence(new.letter, new.business_day))
    ticket = work.tickets.add(new)
    if past:
        work.tickets.add_slices(ticket.id, past)
    else:
        work.tickets.open_slice(ticket.id, SLICE_OF[new.state], new.issued_at, new.counter, new.officer)
    code = survey_code(work.key, ticket.id)
    work.survey_codes.add(keyed_hash(work.key, "survey", code), ticket.id, new.business_day)
    paper = work.papers.issue(
        PaperKind.TICKET_SLIP,
        (ticket.number, new.business_day.isoformat()),
        ticket=ticket.id,
        number=ticket.number,
        day=new.business_day,
    )
    work.record(
        kind,
        Subject(ticket=ticket.id, counter=new.counter),
        service=new.letter,
        sequence=new.sequence,
        priority=None if new.priority is None else new.priority.value,
        **details,
    )
    return Issued(ticket, new.promise, code, paper)
