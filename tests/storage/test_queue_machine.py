"""Any order of everything that can be done with a queue, against a queue kept in plain Python.

`COUNTER_APP_TEST_QUEUE=20` plays twenty times as much.
"""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from counter_app.queueing.model import Pool, Priority
from counter_app.staff.model import Actor
from tests.conftest import BranchMaker
from tests.storage.queue_counters import CounterPlayer
from tests.storage.queue_player import PROFILES, REASON, STAFF
from tests.storage.queue_shadow import LEFT_OVER
from tests.storage.slow_rule import Row, Serves

LONGER = int(os.environ.get("COUNTER_APP_TEST_QUEUE", "1"))
STEPS = 50

who = st.sampled_from(STAFF)
counters = st.integers(1, 4)
letters = st.sampled_from("AAABK")
priorities = st.sampled_from((None, None, *Priority))
numbers = st.integers(0, 99)
pauses = st.sampled_from((0, 1, 5, 5, 12, 60, 240))
"""Seconds before somebody does something."""


class Queue(RuleBasedStateMachine):
    def __init__(self, url: str, folder: Path) -> None:
        super().__init__()
        self.play = CounterPlayer(url, folder)

    def teardown(self) -> None:
        self.play.end()

    def officer(self, counter: int) -> Actor:
        """Who works at a counter, or would."""
        desk = self.play.shadow.desks.get(counter)
        return self.play.actors[STAFF[counter - 1]] if desk is None else self.play.actor(desk.officer)

    def pick(self, number: int, states: set[str]) -> Row | None:
        among = [one for one in self.play.shadow.rows() if one["state"] in states]
        return among[number % len(among)] if among else None

    @initialize(people=st.lists(st.tuples(letters, priorities), min_size=5, max_size=9))
    def people_are_waiting_at_the_door(self, people: list[tuple[str, Priority | None]]) -> None:
        self.play.people_are_waiting_at_the_door(people)

    # -- counters at work -----------------------------------------------------------------------------------------

    @rule(counter=counters, times=st.integers(1, 4), number=numbers, letter=letters)
    def a_counter_goes_on(self, counter: int, times: int, number: int, letter: str) -> None:
        for _ in range(times):
            self.a_counter_works(counter, number % 90, number, letter, None)

    @rule(counter=counters, seconds=pauses, number=numbers, letter=letters, oops=st.sampled_from((None, None, 3, 11)))
    def a_counter_works(self, counter: int, seconds: int, number: int, letter: str, oops: int | None) -> None:
        """Whatever comes next at a counter; with `oops` it is taken back after so many seconds."""
        play, by = self.play, self.officer(counter)
        play.clock.advance(timedelta(seconds=seconds))
        held, desk = play.shadow.held_at(counter), play.shadow.desks.get(counter)
        if held is None:
            if desk is not None and desk.paused:
                play.open(counter, by)
            play.call(counter, by)
            held = play.shadow.held_at(counter)
        elif held["state"] == "called":
            play.start(held, by)
        else:
            acts = (play.finish, play.finish, lambda row, one: play.park(row, one, number % 20 or None, Pool.STAFF))
            more = (*acts, lambda row, one: play.finish_and_continue(row, one, letter))
            more[number % len(more)](held, by)
        if oops is not None and held is not None:
            play.clock.advance(timedelta(seconds=oops))
            play.undo(play.shadow.tickets[held["id"]], by)

    @rule(counter=counters, seconds=st.sampled_from((9, 10, 11)), gone=st.booleans(), letter=letters)
    def somebody_does_not_come(self, counter: int, seconds: int, letter: str, *, gone: bool) -> None:
        """Called again and again, then given up or sent on."""
        play, by = self.play, self.officer(counter)
        if play.shadow.held_at(counter) is None:
            play.call(counter, by)
        for act in (play.recall, play.no_show) if gone else (play.recall,):
            play.clock.advance(timedelta(seconds=seconds))
            held = play.shadow.held_at(counter)
            if held is not None:
                act(held, by)
        held = play.shadow.held_at(counter)
        if held is not None:
            play.transfer(held, by, letter, None)

    @rule(
        counter=counters,
        number=numbers,
        kind=st.sampled_from(("chosen", "walk-in", "park", "transfer")),
        letter=letters,
    )
    def a_counter_does_something_else(self, counter: int, number: int, kind: str, letter: str) -> None:
        play, by, waiting = self.play, self.officer(counter), self.pick(number, {"waiting"})
        held = play.shadow.held_at(counter)
        if kind == "chosen" and waiting is not None:
            play.call_a_chosen_one(counter, by, waiting)
        elif kind == "walk-in":
            play.serve_without_ticket(counter, by, letter, None, REASON if number % 2 else None)
        elif kind == "park" and held is not None:
            play.park(held, by, None, Pool.COUNTER)
        elif held is not None:
            play.transfer(held, by, letter if number % 2 else None, 1 + number % 4 if number % 3 else None)

    @rule(counter=counters, seconds=st.sampled_from((1, 40)), letter=letters)
    def a_visit_goes_on_with_another_service(self, counter: int, seconds: int, letter: str) -> None:
        play, by = self.play, self.officer(counter)
        if play.shadow.held_at(counter) is None:
            play.call(counter, by)
        for again in (True, False):
            held = play.shadow.held_at(counter)
            if held is None:
                return
            play.start(held, by)
            play.clock.advance(timedelta(seconds=seconds))
            if again:
                play.finish_and_continue(play.shadow.tickets[held["id"]], by, letter)
                play.call_a_chosen_one(counter, by, play.shadow.tickets[held["id"]])
            else:
                play.finish(play.shadow.tickets[held["id"]], by)

    @rule(
        number=numbers, name=who, kind=st.sampled_from(("resume", "reinstate", "reinstate", "cancel", "move", "carry"))
    )
    def somebody_comes_back_or_leaves(self, number: int, name: str, kind: str) -> None:
        play, by = self.play, self.play.actors[name]
        states = {"resume": {"parked"}, "reinstate": {"no_show"}, "move": {"waiting"}}.get(kind, LEFT_OVER)
        row = self.pick(number, states)
        if row is None:
            return
        if kind == "move":
            play.transfer(row, by, None, 1 + number % 4)
        else:
            acts = {"resume": play.resume, "reinstate": play.reinstate, "cancel": play.cancel}
            acts.get(kind, play.carry_one_over)(row, by)

    @rule(number=numbers, name=who, counter=counters, letter=letters, kind=numbers)
    def a_wrong_click(self, number: int, name: str, counter: int, letter: str, kind: int) -> None:
        """Anybody does anything with any ticket or counter."""
        play, by = self.play, self.play.actors[name]
        row = self.pick(number, {one["state"] for one in self.play.shadow.rows()})
        assert row is not None
        with_ticket = (
            *(play.start, play.finish, play.resume, play.recall, play.no_show, play.reinstate, play.cancel, play.undo),
            lambda row, by: play.park(row, by, 1, Pool.COUNTER),
            lambda row, by: play.transfer(row, by, letter, counter),
            lambda row, by: play.finish_and_continue(row, by, letter),
            lambda row, by: play.call_a_chosen_one(counter, by, row),
            play.carry_one_over,
        )
        with_counter = (play.open, play.pause, play.close, play.call, play.release)
        chosen = kind % (len(with_ticket) + len(with_counter))
        if chosen < len(with_ticket):
            with_ticket[chosen](row, by)
        else:
            with_counter[chosen - len(with_ticket)](counter, by)

    @precondition(lambda self: self.play.shadow.before)
    @rule(number=st.integers(0, 2))
    def the_last_click_is_taken_back(self, number: int) -> None:
        before = self.play.shadow.before
        latest = sorted(before, key=lambda ticket: before[ticket].at)[-3:]
        ticket = latest[number % len(latest)]
        self.play.undo(self.play.shadow.tickets[ticket], self.play.actor(before[ticket].actor))

    @rule(counter=counters, kind=st.sampled_from(("pause", "close", "release")), tell=st.integers(0, 3))
    def somebody_leaves_a_counter(self, counter: int, kind: str, tell: int) -> None:
        self.play.the_waiting_room_is_told(tell)
        by = self.play.actors["sari"] if kind == "release" else self.officer(counter)
        {"pause": self.play.pause, "close": self.play.close, "release": self.play.release}[kind](counter, by)

    # -- people, time, and what a supervisor does ------------------------------------------------------------------

    @rule(letter=letters, priority=priorities, seconds=pauses)
    def somebody_takes_a_ticket(self, letter: str, priority: Priority | None, seconds: int) -> None:
        self.play.clock.advance(timedelta(seconds=seconds))
        self.play.issue(letter, priority)

    @rule(
        letter=letters, priority=priorities, minutes=st.sampled_from((1, 6, 20, 50)), number=numbers, come=st.booleans()
    )
    def bookings(self, letter: str, priority: Priority | None, minutes: int, number: int, *, come: bool) -> None:
        self.play.somebody_books(letter, priority, minutes)
        if come and self.play.bookings:
            self.play.somebody_checks_in(number)

    @rule(
        papers=st.lists(st.tuples(letters, st.integers(1, 12), st.sampled_from((0, 5, 40)), st.booleans()), max_size=3),
        counter=counters,
    )
    def paper_numbers_are_typed_in(self, papers: list[tuple[str, int, int, bool]], counter: int) -> None:
        self.play.paper_numbers_are_typed_in(papers, counter)

    @rule(minutes=st.sampled_from((1, 6, 16, 31)))
    def time_passes(self, minutes: int) -> None:
        self.play.clock.advance(timedelta(minutes=minutes))
        self.play.the_parked_return_by_themselves()

    @rule(seconds=st.sampled_from((1, 60, 3600)))
    def somebody_sets_the_clock_back(self, seconds: int) -> None:
        self.play.clock.advance(-timedelta(seconds=seconds))

    @rule(ratio=st.integers(1, 3), minutes=st.sampled_from((10, 30)), last=st.booleans())
    def the_rule_is_changed(self, ratio: int, minutes: int, *, last: bool) -> None:
        self.play.the_rule_is_changed(ratio, minutes, last=last)

    @rule(counter=counters, name=st.none() | who, serves=st.sampled_from((None, *PROFILES)))
    def a_profile_is_changed(self, counter: int, name: str | None, serves: Serves | None) -> None:
        self.play.a_profile_is_changed(counter, None if name is None else self.play.actors[name].id, serves)

    @rule(
        name=st.sampled_from(("sari", "sari", "sari", "rina")),
        carry=st.booleans(),
        back=st.sampled_from((0, 0, 1)),
        home=st.booleans(),
    )
    def the_day_ends(self, name: str, back: int, *, carry: bool, home: bool) -> None:
        self.play.the_day_ends(self.play.actors[name], carry=carry, back=back, home=home)

    @invariant()
    def everything_is_as_it_should_be(self) -> None:
        self.play.everything_is_as_it_should_be()


def test_any_order_of_everything_keeps_the_queue_right(new_branch: BranchMaker, tmp_path: Path) -> None:
    examples = (36 if new_branch(4).startswith("sqlite") else 5) * LONGER
    run_state_machine_as_test(
        lambda: Queue(new_branch(4), tmp_path),  # type: ignore[arg-type]
        settings=settings(
            max_examples=examples,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
        ),
    )
