"""What happens with a person at the counter, and with one who leaves it."""

from __future__ import annotations

from datetime import datetime, timedelta

from counter_app.queueing.model import IN_HAND, Outcome, Pool, SliceKind, Ticket, TicketState, refuse_state, total
from counter_app.queueing.operations.calling import require_calls_left
from counter_app.queueing.operations.counters import profile_at
from counter_app.queueing.operations.issuing import find_service
from counter_app.queueing.operations.steps import need_reason, require_holder, step
from counter_app.queueing.ports import QueueWork
from counter_app.settings import TransferPlace
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from counter_app.staff.model import Permission

_TRANSFERABLE = IN_HAND | {TicketState.WAITING}
LONGEST_PARK_MINUTES = 480
LONGEST_COUNTED_S = 4 * 3600


def start(work: QueueWork, ticket: Ticket) -> Ticket:
    """The person is at the counter."""
    require_holder(work, ticket)
    return step(work, ticket, TicketState.SERVING, EventKind.TICKET_STARTED, {}, effect={})


def park(
    work: QueueWork, ticket: Ticket, reason: str | None, minutes: int | None = None, *, pool: Pool = Pool.STAFF
) -> Ticket:
    """Send somebody off to fill in a form or fetch a document; the place is kept.

    They return by themselves after `minutes` (the branch's setting if not given), or earlier by `resume`; then any
    counter may call them, or only this one, if they are parked in its own pool.
    """
    require_holder(work, ticket)
    text = need_reason(reason)
    minutes = work.branch.park_minutes if minutes is None else minutes
    if not 1 <= minutes <= LONGEST_PARK_MINUTES:
        raise OfficeError(ErrorCode.OUT_OF_RANGE, field="minutes", minimum=1, maximum=LONGEST_PARK_MINUTES)
    work.tickets.note_reason(ticket.id, work.now, "park", text)
    return step(
        work,
        ticket,
        TicketState.PARKED,
        EventKind.TICKET_PARKED,
        {"minutes": minutes, "pool": pool.value},
        effect={},
        for_counter=ticket.counter if pool is Pool.COUNTER else None,
        counter=None,
        officer=None,
        calls=0,
        due_back_at=work.now + timedelta(minutes=minutes),
    )


def resume(work: QueueWork, ticket: Ticket) -> Ticket:
    """A parked person is back before the time: to the old place in the queue."""
    work.actor.require(Permission.SERVE)
    if ticket.state is not TicketState.PARKED:
        refuse_state(ticket, TicketState.WAITING.value)
    details = {"by_itself": False}
    return step(work, ticket, TicketState.WAITING, EventKind.TICKET_RESUMED, details, effect={}, due_back_at=None)


def transfer(
    work: QueueWork, ticket: Ticket, *, service: str | None, counter: int | None, reason: str | None
) -> Ticket:
    """Send a waiting or present person to another service or a certain counter, under the same number.

    The place of the first arrival is kept, or a new one taken at the end, by the branch's setting. Calls that nobody
    answered go on counting; at the maximum the person is given up instead (RECALLS_USED_UP).
    """
    if ticket.state not in _TRANSFERABLE:
        refuse_state(ticket, TicketState.WAITING.value)
    require_holder(work, ticket)
    if service is None and counter is None:
        raise OfficeError(ErrorCode.FIELD_MISSING, field="service")
    letter = ticket.service if service is None else find_service(work, service).service.letter
    if counter is not None and profile_at(work, counter).place(letter) is None:
        raise OfficeError(ErrorCode.WRONG_COUNTER, field="counter", counter=counter, service=letter)
    if ticket.state is TicketState.CALLED:
        require_calls_left(work, ticket)
    work.tickets.note_reason(ticket.id, work.now, "transfer", need_reason(reason))
    return step(
        work,
        ticket,
        TicketState.WAITING,
        EventKind.TICKET_TRANSFERRED,
        {
            "from_service": ticket.service,
            "to_service": letter,
            "to_counter": counter,
            "place": work.branch.transfer_place.value,
        },
        effect={},
        service=letter,
        for_counter=counter,
        counter=None,
        officer=None,
        calls=0 if ticket.state is TicketState.SERVING else ticket.calls,
        arrived_at=_place(work, ticket),
    )


def _place(work: QueueWork, ticket: Ticket) -> datetime:
    """The arrival by which somebody queues again who is sent on."""
    return work.now if work.branch.transfer_place is TransferPlace.LAST else ticket.arrived_at


def finish(work: QueueWork, ticket: Ticket, outcome: Outcome) -> Ticket:
    """The visit is over; from now on its survey code is valid."""
    require_holder(work, ticket)
    seconds = _served_s(work, ticket)
    after = step(
        work,
        ticket,
        TicketState.FINISHED,
        EventKind.TICKET_FINISHED,
        {"outcome": outcome.value},
        effect={"service": ticket.service, "seconds": seconds},
        outcome=outcome,
        ended_at=work.now,
    )
    work.counters.add_serving(ticket.service, seconds)
    return after


def finish_and_continue(work: QueueWork, ticket: Ticket, service: str, outcome: Outcome) -> Ticket:
    """One service of the visit is over; the person goes on to another one, under the same number.

    The place is kept or taken at the end as after a transfer. Raises `OfficeError`: NO_SUCH_SERVICE, FIELD_INVALID for
    the service that was just finished, TICKET_STATE.
    """
    require_holder(work, ticket)
    if ticket.state is not TicketState.SERVING:
        refuse_state(ticket, TicketState.FINISHED.value)
    letter = find_service(work, service).service.letter
    if letter == ticket.service:
        raise OfficeError(ErrorCode.FIELD_INVALID, field="service")
    seconds = _served_s(work, ticket)
    part = work.tickets.add_part(ticket, outcome, work.now)
    after = step(
        work,
        ticket,
        TicketState.WAITING,
        EventKind.SERVICE_FINISHED,
        {
            "service": ticket.service,
            "outcome": outcome.value,
            "to_service": letter,
            "place": work.branch.transfer_place.value,
        },
        effect={"service": ticket.service, "seconds": seconds, "part": part},
        service=letter,
        for_counter=None,
        counter=None,
        officer=None,
        calls=0,
        arrived_at=_place(work, ticket),
    )
    work.counters.add_serving(ticket.service, seconds)
    return after


def _served_s(work: QueueWork, ticket: Ticket) -> int:
    """Seconds at counters for the present service: since the last service of the visit was finished.

    At most `LONGEST_COUNTED_S`: a visit over which a clock was set forward a day, or a ticket that was left open over
    night, must not spoil what everybody is promised from then on.
    """
    parts = work.tickets.parts(ticket.id)
    since = parts[-1].finished_at if parts else ticket.issued_at
    slices = tuple(one for one in work.tickets.slices(ticket.id) if one.started_at >= since)
    return min(int(total(slices, SliceKind.SERVING, work.now).total_seconds()), LONGEST_COUNTED_S)


def cancel(work: QueueWork, ticket: Ticket, reason: str | None) -> Ticket:
    """Somebody gave up the place, or it was taken by mistake."""
    work.actor.require(Permission.SERVE)
    text = need_reason(reason)
    after = step(work, ticket, TicketState.CANCELLED, EventKind.TICKET_CANCELLED, {}, effect={}, ended_at=work.now)
    work.tickets.note_reason(ticket.id, work.now, "cancel", text)
    return after
