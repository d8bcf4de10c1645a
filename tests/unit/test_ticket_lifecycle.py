"""Any order of clicks at the counters, against what the queue ought to look like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import sqlalchemy as sa
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from counter_app.queueing.model import Outcome, Priority, TicketState
from counter_app.queueing.operations.calling import Called, QueueEmpty, call_next, no_show, recall, reinstate
from counter_app.queueing.operations.counters import close_counter, open_counter, pause_counter
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.serving import cancel, finish, park, resume, start, transfer
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
from tests.unit.office_samples import OPENING, PROFILES, actor, open_copy

T = TypeVar("T")
RULE = RuleSettings(2, MAX_WAIT)
NAMES = ("ani", "budi", "sri", "cli")

counters = st.sampled_from(sorted(PROFILES))
letters = st.sampled_from("AABK")
who = st.sampled_from(NAMES)
picks = st.tuples(st.booleans(), st.integers(0, 99))
"""Which ticket: one of those in hand, if the flag is set and there is one, or any."""
whose = st.sampled_from((None, None, None, *NAMES))
"""Who acts on a ticket: None is its own officer."""


class Counters(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.clock = SetClock(OPENING)
        self.office = open_copy(Path(self.folder.name), self.clock)
        self.actors = {name: actor(self.office, name) for name in NAMES}
        self.shadow = Shadow()
        self.latest = OPENING

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
        """The time that the office works by; it never runs backwards, whatever the clock does."""
        now = self.office.read(lambda work: work.now, SYSTEM)
        assert now >= max(self.latest, self.clock.now())
        self.latest = now
        return now, business_day(now, Zone.WIB)

    def attempt(self, by: Actor, operation: Callable[[SqlWork], T], *, allowed: bool) -> T | None:
        """Do what the rules allow or forbid; the office must agree. None when it refused."""
        try:
            outcome = self.office.run(operation, by)
        except OfficeError as refusal:
            assert not allowed, refusal.code
            return None
        assert allowed, "the office accepted a step that its rules forbid"
        return outcome

    def choose(self, pick: tuple[bool, int], name: str | None) -> tuple[Place, Actor]:
        prefer_held, number = pick
        held = [one for one in self.shadow.places if one.state in HELD]
        among = held if held and prefer_held else self.shadow.places
        place = among[number % len(among)]
        own = next((one for one in self.actors.values() if one.id == place.officer), self.actors["ani"])
        return place, own if name is None else self.actors[name]

    def step(
        self,
        place: Place,
        by: Actor,
        operation: Callable[[SqlWork, str, date], object],
        target: TicketState,
        *,
        allowed: bool,
    ) -> bool:
        """A step of one ticket; the shadow moves with it."""
        now, _ = self.time()
        allowed = allowed and place.day not in self.shadow.closed
        done = self.attempt(by, lambda work: operation(work, place.number, place.day), allowed=allowed) is not None
        if done:
            place.move(target, now)
        return done

    # -- time -----------------------------------------------------------------------------------------------------

    @initialize(letters=st.lists(letters, min_size=3, max_size=6))
    def people_are_waiting_at_the_door(self, letters: list[str]) -> None:
        for letter in letters:
            self.issue(letter, None)

    @rule(seconds=st.sampled_from((1, 5, 12, 60, 300, 660, 1500)))
    def time_passes(self, seconds: int) -> None:
        self.clock.advance(timedelta(seconds=seconds))

    @rule(seconds=st.integers(1, 7200))
    def somebody_sets_the_clock_back(self, seconds: int) -> None:
        self.clock.advance(-timedelta(seconds=seconds))

    @rule()
    def the_night_goes_by(self) -> None:
        now, _ = self.time()
        self.clock.set(now.replace(hour=1, minute=0, second=0, microsecond=0) + timedelta(days=1))

    @precondition(lambda self: len(self.shadow.places) > 4)
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

    @rule(letter=letters, priority=st.none() | st.sampled_from(Priority))
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
            del self.shadow.desks[counter]

    # -- calling --------------------------------------------------------------------------------------------------

    @rule(counter=counters, name=st.none() | who)
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
        able, desk = self.shadow.eligible(counter, today), self.shadow.desks[counter]
        numbers = {place: one for place, one in enumerate(able)}
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
        called.calls, called.last_called_at = 1, now
        desk.regular_run = run_after(expected, desk.regular_run)

    @rule(pick=picks, name=whose)
    def recall(self, pick: tuple[bool, int], name: str | None) -> None:
        (now, _), (place, by) = self.time(), self.choose(pick, name)
        allowed = place.may_be_recalled(now) and place.may_be_held_by(by)
        calls = place.calls + 1
        if self.step(place, by, lambda w, n, d: recall(w, find_ticket(w, n, d)), TicketState.CALLED, allowed=allowed):
            place.calls, place.last_called_at = calls, now

    @rule(pick=picks, name=whose)
    def give_up(self, pick: tuple[bool, int], name: str | None) -> None:
        (now, _), (place, by) = self.time(), self.choose(pick, name)
        allowed = place.may_be_given_up(now) and place.may_be_held_by(by)
        self.step(place, by, lambda w, n, d: no_show(w, find_ticket(w, n, d)), TicketState.NO_SHOW, allowed=allowed)

    @rule(pick=picks, name=whose)
    def turn_up(self, pick: tuple[bool, int], name: str | None) -> None:
        (now, _), (place, by) = self.time(), self.choose(pick, name)
        allowed = place.may_turn_up(now)
        self.step(place, by, lambda w, n, d: reinstate(w, find_ticket(w, n, d)), TicketState.WAITING, allowed=allowed)

    # -- at the counter -------------------------------------------------------------------------------------------

    @rule(pick=picks, name=whose)
    def start(self, pick: tuple[bool, int], name: str | None) -> None:
        place, by = self.choose(pick, name)
        allowed = place.state is TicketState.CALLED and place.may_be_held_by(by)
        self.step(place, by, lambda w, n, d: start(w, find_ticket(w, n, d)), TicketState.SERVING, allowed=allowed)

    @rule(pick=picks, name=whose, minutes=st.none() | st.integers(1, 30))
    def park(self, pick: tuple[bool, int], name: str | None, minutes: int | None) -> None:
        (now, _), (place, by) = self.time(), self.choose(pick, name)
        allowed = place.state is TicketState.SERVING and place.may_be_held_by(by)

        def act(work: SqlWork, number: str, day: date) -> object:
            return park(work, find_ticket(work, number, day), "ambil fotokopi", minutes)

        if self.step(place, by, act, TicketState.PARKED, allowed=allowed):
            place.due_back_at = now + timedelta(minutes=minutes or 15)

    @rule(pick=picks, name=whose)
    def resume(self, pick: tuple[bool, int], name: str | None) -> None:
        place, by = self.choose(pick, name)
        allowed = place.state is TicketState.PARKED
        self.step(place, by, lambda w, n, d: resume(w, find_ticket(w, n, d)), TicketState.WAITING, allowed=allowed)

    @rule(pick=picks, name=whose, service=st.none() | letters, counter=st.none() | counters)
    def transfer(self, pick: tuple[bool, int], name: str | None, service: str | None, counter: int | None) -> None:
        place, by = self.choose(pick, name)
        letter = service or place.service
        fits = counter is None or any(letter in group for group in PROFILES[counter])
        movable = place.state in {TicketState.WAITING, *HELD} and place.may_be_held_by(by)
        allowed = movable and fits and (service, counter) != (None, None)

        def act(work: SqlWork, number: str, day: date) -> object:
            ticket = find_ticket(work, number, day)
            return transfer(work, ticket, service=service, counter=counter, reason="salah layanan")

        if self.step(place, by, act, TicketState.WAITING, allowed=allowed):
            place.service, place.for_counter = letter, counter

    @rule(pick=picks, name=whose, outcome=st.sampled_from(Outcome))
    def finish(self, pick: tuple[bool, int], name: str | None, outcome: Outcome) -> None:
        place, by = self.choose(pick, name)
        allowed = place.state is TicketState.SERVING and place.may_be_held_by(by)

        def act(work: SqlWork, number: str, day: date) -> object:
            return finish(work, find_ticket(work, number, day), outcome)

        self.step(place, by, act, TicketState.FINISHED, allowed=allowed)

    @rule(pick=picks, name=whose)
    def cancel(self, pick: tuple[bool, int], name: str | None) -> None:
        place, by = self.choose(pick, name)
        allowed = place.state in LEFT_OVER

        def act(work: SqlWork, number: str, day: date) -> object:
            return cancel(work, find_ticket(work, number, day), "pulang")

        self.step(place, by, act, TicketState.CANCELLED, allowed=allowed)

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
    max_examples=25, stateful_step_count=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
