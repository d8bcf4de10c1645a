"""A simulated person at the counter, step by step."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from counter_app.queueing.model import Ticket, TicketState
from counter_app.queueing.operations.calling import no_show, recall, reinstate
from counter_app.queueing.operations.serving import finish, finish_and_continue, start, transfer
from counter_app.staff.model import Actor
from counter_app.storage.unit_of_work import SqlWork
from counter_app.training import after_visit, without_form
from counter_app.training.plan import REGISTERING, Visitor
from counter_app.training.registering import register

if TYPE_CHECKING:
    from counter_app.training.simulated_day import SimulatedDay

STAGES = 5
INFORMATION = "F"
BETWEEN_VISITS = timedelta(seconds=20)


def attend(day: SimulatedDay, visitor: Visitor, identity: int) -> None:
    """The next step with a called or present person, by what the database says."""
    ticket = day.world.ticket(identity)
    if ticket.counter is None:
        return
    officer = day.world.officer(ticket.counter)
    if ticket.state is TicketState.CALLED:
        _answer_call(day, visitor, ticket, officer)
    elif ticket.state is TicketState.SERVING:
        _serve(day, visitor, ticket, officer)


def _answer_call(day: SimulatedDay, visitor: Visitor, ticket: Ticket, officer: Actor) -> None:
    branch = day.world.look(lambda work: work.branch)
    gap = timedelta(seconds=branch.call_gap_seconds + 5)
    came_late = visitor.turns_up_late and ticket.arrived_at != ticket.issued_at
    if not visitor.stays_away or came_late or _was_reinstated(day, ticket):
        day.world.on_ticket(start, officer, ticket)
        day.later(_stage(visitor), attend, day, visitor, ticket.id)
    elif ticket.calls < branch.max_calls:
        if day.world.clock.now() - (ticket.last_called_at or ticket.issued_at) >= gap - timedelta(seconds=5):
            day.world.on_ticket(recall, officer, ticket)
        day.later(gap, attend, day, visitor, ticket.id)
    else:
        _give_up_calling(day, visitor, ticket, officer, gap)


def _was_reinstated(day: SimulatedDay, ticket: Ticket) -> bool:
    return len(day.world.look(lambda work: work.tickets.calls(ticket.id))) > 1


def _give_up_calling(day: SimulatedDay, visitor: Visitor, ticket: Ticket, officer: Actor, gap: timedelta) -> None:
    if day.world.clock.now() - (ticket.last_called_at or ticket.issued_at) < gap - timedelta(seconds=5):
        day.later(gap, attend, day, visitor, ticket.id)
        return
    counter = ticket.counter
    day.world.on_ticket(no_show, officer, ticket)
    day.note_end(ticket.id)
    if visitor.turns_up_late:
        day.later(timedelta(minutes=8), _turn_up, day, ticket.id)
    day.later(BETWEEN_VISITS, day.call, counter)


def _turn_up(day: SimulatedDay, identity: int) -> None:
    ticket = day.world.ticket(identity)
    if ticket.state is TicketState.NO_SHOW and day.world.clock.now() < day.plan.last_call:
        day.world.on_ticket(reinstate, day.world.kiosk, ticket)


def _stage(visitor: Visitor) -> timedelta:
    return timedelta(seconds=visitor.service_s / STAGES)


def _serve(day: SimulatedDay, visitor: Visitor, ticket: Ticket, officer: Actor) -> None:
    if ticket.service in REGISTERING and ticket.service == visitor.service and not visitor.transferred:
        outcome = register(day, visitor, ticket, officer)
    elif visitor.transferred and ticket.service == visitor.service:
        day.world.run(lambda work: _transfer(work, ticket), officer)
        day.later(BETWEEN_VISITS, day.call, ticket.counter)
        return
    else:
        outcome = without_form.serve(day, visitor, ticket, officer)
    if outcome is None:
        still = day.world.ticket(ticket.id)
        if still.state is TicketState.SERVING:
            day.later(_stage(visitor), attend, day, visitor, ticket.id)
        else:
            day.later(BETWEEN_VISITS, day.call, ticket.counter)
        return
    if visitor.goes_on and ticket.service == visitor.service:
        day.world.on_ticket(finish_and_continue, officer, ticket, INFORMATION, outcome)
        day.later(BETWEEN_VISITS, day.call, ticket.counter)
        return
    day.world.on_ticket(finish, officer, ticket, outcome)
    day.note_end(ticket.id)
    after_visit.schedule(day, visitor, ticket.id)
    day.later(BETWEEN_VISITS, day.call, ticket.counter)


def _transfer(work: SqlWork, ticket: Ticket) -> None:
    now = work.tickets.find(ticket.business_day, ticket.letter, ticket.sequence)
    if now is not None:
        transfer(work, now, service=INFORMATION, counter=None, reason="perlu informasi lebih dahulu")
