"""Tickets that go over to the next day on which the branch opens, instead of expiring."""

from __future__ import annotations

from datetime import date, timedelta

from counter_app.queueing.model import IN_HAND, Origin, Ticket, TicketState, check_step
from counter_app.queueing.operations.day_hours import next_opening
from counter_app.queueing.operations.issuing import register
from counter_app.queueing.operations.steps import require_open_day, step
from counter_app.queueing.ports import Issued, NewTicket, QueueWork
from counter_app.shared.events import EventKind, EventValue
from counter_app.staff.model import Permission


def carry_over(work: QueueWork, ticket: Ticket) -> Issued:
    """End a ticket that waits or is parked, and issue one in its place for the next day on which the branch opens.

    The new one is parked until the branch opens on that day, so that no waiting is counted overnight, and arrives at
    the opening, before everybody who comes then. Raises `OfficeError`: NOT_ALLOWED, TICKET_STATE, DAY_CLOSED, and
    CLOSED_NOW when no day has hours.
    """
    work.actor.require(Permission.SUPERVISE)
    check_step(ticket, TicketState.CARRIED)
    require_open_day(work, ticket.business_day)
    open_day = next_opening(work, max(ticket.business_day + timedelta(days=1), work.today))
    day, opening = open_day.day, open_day.hours.moments(open_day.day, work.branch.zone.tzinfo)[0][0]
    new = NewTicket(
        letter=ticket.service,
        business_day=day,
        priority=ticket.priority,
        issued_at=work.now,
        arrived_at=opening,
        state=TicketState.PARKED,
        origin=Origin.CARRIED,
        due_back_at=max(opening, work.now),
    )
    told: dict[str, EventValue] = {"carried_from": ticket.id, "day": day.isoformat(), "arrives": opening.isoformat()}
    issued = register(work, new, EventKind.TICKET_BROUGHT_OVER, told)
    details: dict[str, EventValue] = {"to_ticket": issued.ticket.id, "to_day": day.isoformat()}
    step(work, ticket, TicketState.CARRIED, EventKind.TICKET_CARRIED, details, ended_at=work.now, due_back_at=None)
    work.tickets.add_carried(issued.ticket.id, ticket.id)
    return issued


def carry_all(work: QueueWork, day: date) -> tuple[Issued, ...]:
    """Carry over everybody of a day who still waits or is parked, in the order of arrival."""
    work.actor.require(Permission.SUPERVISE)
    return tuple(carry_over(work, ticket) for ticket in work.tickets.left_over(day) if ticket.state not in IN_HAND)
