"""Giving out a place in the queue."""

from __future__ import annotations

from counter_app.queueing.estimate import expected_wait
from counter_app.queueing.model import Priority, SliceKind
from counter_app.queueing.operations.steps import require_open_day
from counter_app.queueing.ports import Issued, QueueWork, ServiceLine
from counter_app.queueing.rule import ahead_of_new
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.shared.ids import keyed_hash, survey_code
from counter_app.shared.papers import PaperKind
from counter_app.shared.text import one_line


def find_service(work: QueueWork, letter: str) -> ServiceLine:
    """An active service with its queue. Raises `OfficeError` (NO_SUCH_SERVICE) with the letters that there are."""
    line = work.counters.line(one_line(letter).upper(), work.today)
    if line is None or not line.service.active:
        letters = tuple(one.letter for one in work.counters.services() if one.active)
        raise OfficeError(ErrorCode.NO_SUCH_SERVICE, field="service", choices=letters)
    return line


def issue_ticket(work: QueueWork, letter: str, priority: Priority | None = None) -> Issued:
    """Issue the next number of a service for today, with the expected wait and a one-time survey code.

    The database keeps only the code's keyed hash.
    """
    line = find_service(work, letter)
    service = line.service
    require_open_day(work, work.today)
    ahead = ahead_of_new(line.regular, line.priority, work.branch.priority_ratio, priority=priority is not None)
    promise = expected_wait(ahead, line.open_counters, line.figures, work.branch.service_minutes * 60)
    sequence = work.tickets.next_sequence(service.letter, work.today)
    ticket = work.tickets.add(service.letter, work.today, sequence, priority, work.now, promise)
    work.tickets.open_slice(ticket.id, SliceKind.WAITING, work.now, None, None)
    code = survey_code(work.key, ticket.id)
    work.survey_codes.add(keyed_hash(work.key, "survey", code), ticket.id, work.today)
    paper = work.papers.issue(
        PaperKind.TICKET_SLIP, (ticket.number, work.today.isoformat()), ticket=ticket.id, number=ticket.number
    )
    work.record(
        EventKind.TICKET_ISSUED,
        Subject(ticket=ticket.id),
        service=service.letter,
        sequence=sequence,
        priority=None if priority is None else priority.value,
    )
    return Issued(ticket, promise, code, paper)
