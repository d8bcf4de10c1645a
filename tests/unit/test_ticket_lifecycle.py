"""Any order of clicks at the counters, against what the queue ought to look like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import sqlalchemy as sa
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from counter_app.queueing.model import Outcome, Priority, Ticket, TicketState
from counter_app.queueing.operations.calling import Called, call_next, no_show, recall, reinstate
from counter_app.queueing.operations.counters import close_counter, open_counter, pause_counter
from counter_app.queueing.operations.held_back import QueueEmpty
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.serving import cancel, finish, park, resume, start, transfer
from counter_app.queueing.operations.standstill import STANDS_STILL
from counter_app.queueing.operations.steps import find_ticket
from counter_app.queueing.rule import Head, Reason, RuleSettings, run_after, who_is_next
from counter_app.reporting.operations import close_day, day_figures
from counter_app.shared.calendar import Zone, business_day
from counter_app.shared.clock import SetClock
from counter_app.shared.errors import OfficeError
from counter_app.staff.model import SYSTEM, Actor, Permission
from counter_app.storage.stores.tickets import ticket_from
from counter_app.storage.tables import tickets
from counter_app.storage.unit_of_work import SqlWork
from tests.unit.lifecycle_shadow import HELD, LEFT_OVER, MAX_WAIT, Place, Shadow
from tests.unit.office_samples import CALL_GAP_S, MAX_CALLS, OPENING, PARK_MINUTES, PROFILES, actor, open_copy

T = TypeVar("T")
RULE = RuleSettings(2, MAX_WAIT)
NAMES = ("ani", "budi", "sri", "cli")

counters = st.sampled_from(sorted(PROFILES))
letters = st.sampled_from("AABK")
priorities = st.sampled_from((None, None, *Priority))
who = st.sampled_from(NAMES)
numbers = st.integers(0, 99)
whose = st.sampled_from((None, None, None, None, *NAMES))
"""Who acts on a ticket: None is its own officer."""


@dataclass(frozen=True)
class Step:
    """An operation on a ticket, the states from which it leads on, and to where."""

    act: Callable[[SqlWork, Ticket], Ticket]
    states: frozenset[TicketState]
    target: TicketState
    may: Callable[[Place, datetime], bool] = lambda _place, _now: True
    by_holder: bool = True

    def allowed(self, place: Place, by: Actor, now: datetime) -> bool:
        held = not self.by_holder or place.may_be_held_by(by)
        return held and place.state in self.states and self.may(place, now)


RECALL = Step(recall, frozenset({TicketState.CALLED}), TicketState.CALLED, Place.may_be_recalled)
NO_SHOW = Step(no_show, frozenset({TicketState.CALLED}), TicketState.NO_SHOW, Place.may_be_given_up)
START = Step(start, frozenset({TicketState.CALLED}), TicketState.SERVING)
PARK = Step(lambda w, t: park(w, t, "ambil fotokopi"), frozenset({TicketState.SERVING}), TicketState.PARKED)
FINISH = Step(lambda w, t: finish(w, t, Outcome.COMPLETED), frozenset({TicketState.SERVING}), TicketState.FINISHED)
CANCEL = Step(lambda w, t: cancel(w, t, "pulang"), frozenset(LEFT_OVER), TicketState.CANCELLED, by_holder=False)
RESUME = Step(resume, frozenset({TicketState.PARKED}), TicketState.WAITING, by_holder=False)
REINSTATE = Step(reinstate, frozenset({TicketState.NO_SHOW}), TicketState.WAITING, Place.may_turn_up, by_holder=False)
GAP = timedelta(seconds=CALL_GAP_S)
"""A supervisor need not wait for it while the branch's time stands still, because then it cannot end."""
AT_THE_COUNTER = (START, PARK, FINISH)
AWAY = (RESUME, REINSTATE, REINSTATE, CANCEL)
STEPS = (RECALL, NO_SHOW, START, PARK, FINISH, CANCEL, RESUME, REINSTATE)


class Counters(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.clock = SetClock(OPENING)
        self.office = open_copy(Path(self.folder.name), self.clock)
        self.actors = {name: actor(self.office, name) for name in NAMES}
        self.shadow = Shadow()

    def teardown(self) -> None:
        try:
            assert self.office.verify() == ()
            for day in {one.day for one in self.shadow.places}:
                assert self.office.read(day_figures, SYSTEM, day).adds_up
        finally:
            self.office.close()
            self.folder.cleanup()

    # -- helpers --------------------------------------------------------------------------------------------------

    def time(self) -> tuple[datetime, date]:
        """The time that the office works by: the clock's, but never before the last event."""
        now = self.office.read(lambda work: work.now, SYSTEM)
        assert now >= self.clock.now()
        return now, business_day(now, Zone.WIB)

    def attempt(self, by: Actor, operation: Callable[[SqlWork], T], *, allowed: bool) -> T | None:
        """Do what the rules allow or forbid; the office must agree. None when it refused."""
        try:
            outcome = self.office.run(operation, by)
        except OfficeError:
            if allowed:
                raise
            return None
        assert allowed, "the office accepted a step that its rules forbid"
        return outcome

    def fitting(self, steps: Sequence[Step]) -> list[Place]:
        return [one for one in self.shadow.places if any(one.state in step.states for step in steps)]

    def fit(self, step: Step, number: int, name: str | None) -> None:
        """Take a step with a ticket for which it is meant, if there is one."""
        among = self.fitting((step,))
        if among:
            self.take(step, among[number % len(among)], name)

    def take(self, step: Step, place: Place, name: str | None) -> bool:
        """Take a step as one of the officers, or as the ticket's own; the shadow moves with it."""
        now, _ = self.time()
        own = next((one for one in self.actors.values() if one.id == place.officer), self.actors["ani"])
        by = own if name is None else self.actors[name]
        freed = now - self.clock.now() >= STANDS_STILL and by.may(Permission.SUPERVISE) and step in {RECALL, NO_SHOW}
        allowed = step.allowed(place, by, now + GAP if freed else now) and place.day not in self.shadow.closed
        after = self.attempt(
            by, lambda work: step.act(work, find_ticket(work, place.number, place.day)), allowed=allowed
        )
        if after is None:
            return False
        calls = place.calls + 1
        place.move(step.target, now)
        if step is RECALL:
            place.calls, place.last_called_at = calls, now
        if step.target is TicketState.PARKED:
            place.due_back_at = now + timedelta(minutes=PARK_MINUTES)
        return True

    # -- time -----------------------------------------------------------------------------------------------------

    @initialize(people=st.lists(st.tuples(letters, priorities), min_size=4, max_size=10))
    def people_are_waiting_at_the_door(self, people: list[tuple[str, Priority | None]]) -> None:
        for letter, priority in people:
            self.issue(letter, priority)

    @rule(seconds=st.sampled_from((1, 10, 60, 300, 300, 660, 1500)))
    def time_passes(self, seconds: int) -> None:
        self.clock.advance(timedelta(seconds=seconds))

    @rule(seconds=st.sampled_from((1, 30, 120, 7200)))
    def somebody_sets_the_clock_back(self, seconds: int) -> None:
        self.clock.advance(-timedelta(seconds=seconds))

    @precondition(lambda self: len(self.shadow.places) > 8)
    @rule()
    def the_night_goes_by(self) -> None:
        now, _ = self.time()
        self.clock.set(now.replace(hour=1, minute=0, second=0, microsecond=0) + timedelta(days=1))

    @precondition(lambda self: len(self.shadow.places) > 7)
    @rule(name=who, back=st.integers(-1, 2))
    def the_day_is_closed(self, name: str, back: int) -> None:
        now, today = self.time()
        day = today - timedelta(days=back)
        allowed = self.shadow.may_close(day, today) and self.actors[name].may(Permission.SUPERVISE)
        closed = self.attempt(self.actors[name], lambda work: close_day(work, day), allowed=allowed)
        if closed is not None:
            assert closed.figures.adds_up
            assert closed.figures.total("running") == 0
            self.shadow.close(day, now)

    # -- people come ----------------------------------------------------------------------------------------------

    @rule(letter=letters, priority=priorities)
    def issue(self, letter: str, priority: Priority | None) -> None:
        now, today = self.time()
        allowed = today not in self.shadow.closed
        issued = self.attempt(SYSTEM, lambda work: issue_ticket(work, letter, priority), allowed=allowed)
        if issued is None:
            return
        same = sum(1 for one in self.shadow.places if one.day == today and one.number[0] == letter)
        assert issued.ticket.number == f"{letter}{same + 1:03d}"
        self.shadow.places.append(Place(issued.ticket.number, today, letter, priority is not None, now))

    # -- counters -------------------------------------------------------------------------------------------------

    @rule(counter=counters, name=who)
    def open(self, counter: int, name: str) -> None:
        by, (_, today) = self.actors[name], self.time()
        allowed = self.shadow.may_open(counter, by)
        if self.attempt(by, lambda work: open_counter(work, counter), allowed=allowed) is not None:
            self.shadow.sit_down(counter, by, today).paused = False

    @rule(counter=counters, name=who)
    def pause(self, counter: int, name: str) -> None:
        by = self.actors[name]
        allowed = self.shadow.may_manage(counter, by)
        if self.attempt(by, lambda work: pause_counter(work, counter, "istirahat"), allowed=allowed) is not None:
            self.shadow.desks[counter].paused = True

    @rule(counter=counters, name=who)
    def close(self, counter: int, name: str) -> None:
        by = self.actors[name]
        allowed = self.shadow.may_manage(counter, by) and self.shadow.held_at(counter) is None
        if self.attempt(by, lambda work: close_counter(work, counter), allowed=allowed) is not None:
            self.shadow.leave(counter)

    # -- calling --------------------------------------------------------------------------------------------------

    @rule(counter=st.sampled_from((1, 1, 2, 2, 3, 4)), name=whose)
    def call(self, counter: int, name: str | None) -> None:
        now, today = self.time()
        desk = self.shadow.desks.get(counter)
        own = next((one for one in self.actors.values() if desk and one.id == desk.officer), self.actors["cli"])
        by = own if name is None else self.actors[name]
        outcome = self.attempt(by, lambda work: call_next(work, counter), allowed=self.shadow.may_call(counter, by))
        if outcome is not None:
            self.shadow.sit_down(counter, by, today)
            self.shadow.return_parked(now)
            self.check_call(outcome, counter, by)

    def check_call(self, outcome: Called | QueueEmpty, counter: int, by: Actor) -> None:
        now, today = self.time()
        able, desk = self.shadow.eligible(counter, today, now), self.shadow.desks[counter]
        numbers = dict(enumerate(able))
        everybody = [Head(place, one.service, one.priority, one.arrived_at) for place, one in numbers.items()]
        expected = who_is_next(everybody, PROFILES[counter], RULE, desk.regular_run, now)
        if isinstance(outcome, QueueEmpty):
            assert not able
            return
        assert expected is not None
        called = numbers[expected.head.ticket]
        assert (outcome.ticket.number, outcome.choice.reason) == (called.number, expected.reason)
        too_long = [one for one in able if now - one.arrived_at >= MAX_WAIT]
        assert not too_long or called.arrived_at == min(one.arrived_at for one in too_long)
        assert bool(too_long) == (outcome.choice.reason is Reason.MAXIMUM_WAIT)
        called.move(TicketState.CALLED, now)
        called.counter, called.officer, called.for_counter = counter, by.id, None
        called.calls, called.last_called_at = called.calls + 1, now
        desk.regular_run = min(run_after(expected, desk.regular_run), RULE.priority_ratio)

    # -- steps of one ticket --------------------------------------------------------------------------------------

    @precondition(lambda self: self.fitting(AT_THE_COUNTER))
    @rule(step=st.sampled_from(AT_THE_COUNTER), number=numbers, name=whose)
    def somebody_is_at_the_counter(self, step: Step, number: int, name: str | None) -> None:
        self.fit(step, number, name)

    @precondition(lambda self: self.fitting((RESUME, REINSTATE)))
    @rule(step=st.sampled_from(AWAY), number=numbers, name=whose)
    def somebody_comes_back_or_leaves(self, step: Step, number: int, name: str | None) -> None:
        self.fit(step, number, name)

    @precondition(lambda self: self.fitting((NO_SHOW,)))
    @rule(number=numbers, seconds=st.sampled_from((9, 10, 11)), name=whose)
    def nobody_comes(self, number: int, seconds: int, name: str | None) -> None:
        for step in (RECALL, NO_SHOW):
            self.time_passes(seconds)
            self.fit(step, number, name)

    @rule(number=numbers, name=whose, service=st.none() | letters, counter=st.none() | counters)
    def transfer(self, number: int, name: str | None, service: str | None, counter: int | None) -> None:
        place = self.shadow.places[number % len(self.shadow.places)]
        letter = service or place.service
        fits = counter is None or letter in PROFILES[counter].letters

        def act(work: SqlWork, ticket: Ticket) -> Ticket:
            return transfer(work, ticket, service=service, counter=counter, reason="salah layanan")

        states = frozenset({TicketState.WAITING, *HELD})
        allowed = fits and (service, counter) != (None, None)
        used_up = place.state is TicketState.CALLED and place.calls >= MAX_CALLS
        if self.take(Step(act, states, TicketState.WAITING, may=lambda _, __: allowed and not used_up), place, name):
            place.service, place.for_counter = letter, counter

    @rule(step=st.sampled_from(STEPS), number=numbers, name=whose)
    def a_wrong_click(self, step: Step, number: int, name: str | None) -> None:
        self.take(step, self.shadow.places[number % len(self.shadow.places)], name)

    # -- what always holds ----------------------------------------------------------------------------------------

    @invariant()
    def every_ticket_is_where_it_should_be(self) -> None:
        told = {(one[0], one[1]): one for one in self.office.read(_told, SYSTEM)}
        assert told == {(one.day, one.number): one.told() for one in self.shadow.places}
        assert all(one.tiles() for one in self.shadow.places)

    @invariant()
    def no_counter_has_two_people_and_no_person_two_counters(self) -> None:
        sessions = self.office.read(lambda work: work.counters.sessions(), SYSTEM)
        assert {one.counter: (one.officer, one.regular_run) for one in sessions} == {
            counter: (desk.officer, desk.regular_run) for counter, desk in self.shadow.desks.items()
        }
        at_counters = Counter(one.counter for one in self.shadow.places if one.state in HELD)
        assert all(number == 1 for number in at_counters.values())

    @invariant()
    def the_day_adds_up(self) -> None:
        for day in {one.day for one in self.shadow.places}:
            figures = self.office.read(lambda work, on: work.reports.services(on), SYSTEM, day)
            assert all(one.adds_up for one in figures)
            assert sum(one.issued for one in figures) == sum(1 for one in self.shadow.places if one.day == day)


def _told(work: SqlWork) -> list[tuple[object, ...]]:
    found = [ticket_from(row) for row in work.connection.execute(sa.select(tickets))]
    return [
        (
            one.business_day,
            one.number,
            one.service,
            one.state,
            one.arrived_at,
            one.for_counter,
            one.counter,
            one.officer,
            one.calls,
            one.ended_at,
            tuple((part.kind, part.started_at, part.ended_at) for part in work.tickets.slices(one.id)),
        )
        for one in found
    ]


TestTheLifecycleOfTickets = Counters.TestCase
TestTheLifecycleOfTickets.settings = settings(
    max_examples=80, stateful_step_count=60, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
