"""Serving somebody who has no ticket."""

from __future__ import annotations

from counter_app.queueing.model import Origin, Priority, TicketState
from counter_app.queueing.operations.calling import free_session, return_parked
from counter_app.queueing.operations.candidates import candidates
from counter_app.queueing.operations.issuing import find_service, register
from counter_app.queueing.operations.steps import need_reason
from counter_app.queueing.ports import Issued, NewTicket, QueueWork
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from counter_app.staff.model import Role

WALK_IN = "walk-in"


def serve_without_ticket(
    work: QueueWork, counter_number: int, letter: str, *, priority: Priority | None = None, reason: str | None = None
) -> Issued:
    """Serve somebody at once who did not wait, under the next number of the service.

    While others wait whom this counter could call, that needs a reason, which is kept. Raises `OfficeError`: those of a
    counter that cannot take anybody now, WRONG_COUNTER for a service not served here, REASON_NEEDED.
    """
    session = free_session(work, counter_number)
    service = find_service(work, letter).service
    if session.profile.place(service.letter) is None:
        raise OfficeError(ErrorCode.WRONG_COUNTER, field="service", counter=session.counter, service=service.letter)
    return_parked(work)
    somebody_waits = bool(candidates(work, session.profile, session.counter))
    text = need_reason(reason) if somebody_waits or reason else None
    new = NewTicket(
        letter=service.letter,
        business_day=work.today,
        priority=priority,
        issued_at=work.now,
        arrived_at=work.now,
        state=TicketState.SERVING,
        origin=Origin.WALK_IN,
        counter=session.counter,
        officer=work.actor.id,
        exclusive=work.actor.role is not Role.SYSTEM,
    )
    issued = register(work, new, EventKind.WALK_IN_SERVED, {"others_waited": somebody_waits})
    if text is not None:
        work.tickets.note_reason(issued.ticket.id, work.now, WALK_IN, text)
    return issued
