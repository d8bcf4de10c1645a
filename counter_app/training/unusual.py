"""What does not happen with every visitor: bookings, slips of the finger, chosen calls, people without a ticket."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

from counter_app.queueing.booking import Booking, BookingState
from counter_app.queueing.model import Origin, Outcome, Ticket
from counter_app.queueing.operations.announcing import mark_announced, to_announce
from counter_app.queueing.operations.booking import add_booking, bookings_of, check_in_at_kiosk
from counter_app.queueing.operations.calling import Called, call_chosen
from counter_app.queueing.operations.carrying import carry_all
from counter_app.queueing.operations.serving import finish
from counter_app.queueing.operations.undoing import undo
from counter_app.queueing.operations.walk_in import serve_without_ticket
from counter_app.queueing.ports import Issued
from counter_app.training.plan import Visitor

if TYPE_CHECKING:
    from counter_app.training.simulated_day import SimulatedDay

MOST_CARRIED = 3
"""More people than that are not asked to come again tomorrow."""
_WALK_IN = "F"
_AT_ONCE = timedelta(minutes=2)
_AGAIN = timedelta(seconds=5)


def book(day: SimulatedDay) -> None:
    """Bookings of the visitors who have one, as far as they are not there yet."""
    booked = [one for one in day.plan.visitors if one.booked]
    for visitor in booked[len(_bookings(day)) :]:
        wish = visitor.arrives_at + timedelta(minutes=day.plan.draw(visitor.index, "booking").randint(-10, 20))
        at = max(wish, day.world.clock.now() + timedelta(minutes=2))
        day.world.run(add_booking, day.world.kiosk, visitor.service, at, visitor.priority)


def check_in(day: SimulatedDay, visitor: Visitor) -> Issued | None:
    """The ticket of a visitor who comes with a booking."""
    if not visitor.booked:
        return None
    place = sum(one.booked for one in day.plan.visitors[: visitor.index])
    booking = _bookings(day)[place]
    if booking.state is not BookingState.BOOKED:
        return None
    return day.world.run(check_in_at_kiosk, day.world.kiosk, booking.reference).issued


def _bookings(day: SimulatedDay) -> list[Booking]:
    made = day.world.look(lambda work: bookings_of(work, day.plan.day, day.plan.day))
    return sorted(made, key=lambda one: one.id)


def _chance(day: SimulatedDay, counter: int, what: str) -> float:
    return Random(f"{day.plan.seed}/{counter}/{day.world.clock.now()}/{what}").random()


def take_back(day: SimulatedDay, counter: int, ticket: Ticket) -> bool:
    """A call by mistake is undone at once; the ticket keeps its place."""
    if _chance(day, counter, "slip") > 0.03 or len(day.world.look(lambda work: work.tickets.calls(ticket.id))) > 1:
        return False
    day.world.on_ticket(undo, day.world.officer(counter), ticket)
    day.later(_AGAIN, day.call, counter)
    return True


def call_chosen_one(day: SimulatedDay, counter: int) -> Called | None:
    """Somebody is called out of the order, with the reason."""
    if _chance(day, counter, "chosen") > 0.02:
        return None
    waiting = day.world.look(lambda work: work.tickets.waiting_tickets(work.today))
    chosen = next((one for one in reversed(waiting) if one.for_counter is None), None)
    if chosen is None:
        return None
    return day.world.on_ticket(
        lambda work, ticket: call_chosen(work, counter, ticket, "tidak kuat menunggu lebih lama"),
        day.world.officer(counter),
        chosen,
    )


def serve_walk_in(day: SimulatedDay, counter: int) -> bool:
    """A short question without a ticket."""
    if _chance(day, counter, "walk-in") > 0.015:
        return False
    officer = day.world.officer(counter)
    issued = day.world.run(serve_without_ticket, officer, counter, _WALK_IN, reason="hanya mengambil formulir")
    day.world.print(issued.paper, officer)
    day.later(_AT_ONCE, end_walk_in, day, counter)
    return True


def end_walk_in(day: SimulatedDay, counter: int) -> None:
    held = day.world.in_hand(counter)
    if held is not None and held.origin is Origin.WALK_IN:
        day.world.on_ticket(finish, day.world.officer(counter), held, Outcome.INFORMATION)
    day.later(_AGAIN, day.call, counter)


def announce(day: SimulatedDay) -> None:
    """What the display does: every call is told, one after another."""
    day.world.run(lambda work: mark_announced(work, [one.id for one in to_announce(work)]), day.world.kiosk)


def carry_the_last(day: SimulatedDay) -> None:
    """The few who still wait at the end come again the next working day, before everybody else."""
    left = day.world.look(lambda work: work.tickets.left_over(day.plan.day))
    if 0 < len(left) <= MOST_CARRIED:
        for issued in day.world.run(carry_all, day.world.kiosk, day.plan.day):
            day.world.print(issued.paper, day.world.kiosk)
