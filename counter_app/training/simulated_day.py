"""A whole day at a branch, faster than real time, through the operations that windows and commands use.

What is to happen next is decided from the plan and from what the database says, never from memory alone: a
simulation that was killed goes on from what is there.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from counter_app.bootstrap import Office
from counter_app.queueing.model import Origin, Ticket, TicketState
from counter_app.queueing.operations.calling import Called, call_next
from counter_app.queueing.operations.counters import open_counter, pause_counter
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.serving import cancel
from counter_app.reporting.operations import close_day
from counter_app.shared.clock import SetClock
from counter_app.staff.model import Actor
from counter_app.training import after_visit, at_counter, bank, online, unusual
from counter_app.training.plan import Plan, Visitor, breaks
from counter_app.training.world import World

GAP = timedelta(seconds=5)


@dataclass(order=True)
class _Due:
    at: datetime
    order: int
    act: Callable[..., None]
    arguments: tuple[Any, ...]


class SimulatedDay:
    """Plays one plan in one office. `kiosk` issues the tickets, `officers` work at the counters from 1 on."""

    def __init__(
        self,
        office: Office,
        clock: SetClock,
        plan: Plan,
        kiosk: Actor,
        officers: tuple[Actor, ...],
        on_progress: Callable[[int], None],
    ) -> None:
        self.plan = plan
        self.world = World(office, clock, kiosk, officers)
        self._on_progress = on_progress
        self._agenda: list[_Due] = []
        self._count = 0
        self._ended: set[int] = set()

    def play(self) -> None:
        """From wherever the day stands to its closing. Does nothing on a day that is closed."""
        if self.world.is_closed(self.plan.day):
            return
        self.play_until(self.plan.closing)
        unusual.carry_the_last(self)
        closed = self.world.run(close_day, self.world.kiosk, self.plan.day)
        self.world.print(closed.paper, self.world.kiosk)
        self.world.print_forgotten(self.plan.day)

    def play_until(self, moment: datetime) -> None:
        """From wherever the day stands to a moment of it, without closing it."""
        self.world.clock.set(max(self.plan.first_call - timedelta(hours=1), self.world.last_event_at()))
        self._prepare()
        while self._agenda:
            due = heapq.heappop(self._agenda)
            if due.at > moment:
                break
            if due.at > self.world.clock.now():
                self.world.clock.set(due.at)
            due.act(*due.arguments)
        self.world.clock.set(max(moment, self.world.clock.now()))

    def later(self, delay: timedelta, act: Callable[..., None], *arguments: Any) -> None:
        self.at(self.world.clock.now() + delay, act, *arguments)

    def at(self, moment: datetime, act: Callable[..., None], *arguments: Any) -> None:
        self._count += 1
        heapq.heappush(self._agenda, _Due(moment, self._count, act, arguments))

    def _prepare(self) -> None:
        here = self.world.tickets_of_run(self.plan.day)
        unusual.book(self)
        online.schedule(self)
        bank.schedule(self)
        for visitor in self.plan.visitors[len(here) :]:
            self.at(visitor.arrives_at, self._arrive, visitor)
        for visitor, ticket in zip(self.plan.visitors, here, strict=False):
            self._resume(visitor, ticket)
        for counter in range(1, self.plan.counters + 1):
            held = self.world.in_hand(counter)
            if held is None:
                self.at(self.plan.first_call, self.call, counter)
            elif held.origin is Origin.WALK_IN:
                self.later(GAP, unusual.end_walk_in, self, counter)
        for counter, start, end in breaks(self.plan):
            self.at(start, self._rest, counter)
            self.at(end, self._return, counter)

    def _resume(self, visitor: Visitor, ticket: Ticket) -> None:
        match ticket.state:
            case TicketState.CALLED | TicketState.SERVING:
                self.later(GAP, at_counter.attend, self, visitor, ticket.id)
            case TicketState.FINISHED:
                self.note_end(ticket.id)
                after_visit.schedule(self, visitor, ticket.id)
            case TicketState.WAITING | TicketState.PARKED:
                self._plan_giving_up(visitor, ticket.id)
            case _:
                self.note_end(ticket.id)

    def _arrive(self, visitor: Visitor) -> None:
        issued = unusual.check_in(self, visitor) or self.world.run(
            issue_ticket, self.world.kiosk, visitor.service, visitor.priority
        )
        self.world.print(issued.paper, self.world.kiosk)
        self._plan_giving_up(visitor, issued.ticket.id)

    def _plan_giving_up(self, visitor: Visitor, ticket: int) -> None:
        if visitor.gives_up:
            self.later(timedelta(minutes=12), self._give_up, ticket)

    def _give_up(self, identity: int) -> None:
        ticket = self.world.ticket(identity)
        if ticket.state is TicketState.WAITING:
            self.world.on_ticket(cancel, self.world.kiosk, ticket, "pulang karena ada keperluan")
            self.note_end(identity)

    def _rest(self, counter: int) -> None:
        if self.world.is_open(counter):
            self.world.run(pause_counter, self.world.officer(counter), counter, "istirahat")

    def _return(self, counter: int) -> None:
        if self.world.is_paused(counter):
            self.world.run(open_counter, self.world.officer(counter), counter)

    def call(self, counter: int) -> None:
        """One look at the queue by one counter; it looks again after the visit, or shortly when nobody waits."""
        if self.world.clock.now() > self.plan.last_call:
            return
        if self.world.is_paused(counter) or self.world.in_hand(counter) is not None:
            self.later(timedelta(minutes=1), self.call, counter)
            return
        if unusual.serve_walk_in(self, counter):
            return
        outcome = unusual.call_chosen_one(self, counter) or self.world.run(
            call_next, self.world.officer(counter), counter
        )
        if not isinstance(outcome, Called):
            self.later(timedelta(minutes=2), self.call, counter)
            return
        if unusual.take_back(self, counter, outcome.ticket):
            return
        unusual.announce(self)
        visitor = self._visitor(outcome.ticket)
        self.later(timedelta(seconds=25), at_counter.attend, self, visitor, outcome.ticket.id)

    def _visitor(self, ticket: Ticket) -> Visitor:
        return self.plan.visitors[self.world.position_in_run(self.plan.day, ticket.id)]

    def note_end(self, ticket: int) -> None:
        self._ended.add(ticket)
        self._on_progress(len(self._ended))
