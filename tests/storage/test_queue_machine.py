"""Any order of everything that can be done with a queue, against a queue kept in plain Python.

`COUNTER_APP_TEST_QUEUE=20` plays twenty times as many days.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule, run_state_machine_as_test

from counter_app.bootstrap import Office, open_office
from counter_app.queueing.model import Outcome, Pool, Priority
from counter_app.queueing.operations.announcing import mark_announced, to_announce
from counter_app.queueing.operations.booking import add_booking, check_in
from counter_app.queueing.operations.calling import Called, call_chosen, call_next, no_show, recall, reinstate
from counter_app.queueing.operations.calling import return_parked as put_back
from counter_app.queueing.operations.carrying import carry_all, carry_over
from counter_app.queueing.operations.counters import close_counter, open_counter, pause_counter, release_counter
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.paper_numbers import PaperNumber, ServedOnPaper, enter_paper_numbers
from counter_app.queueing.operations.profiles import clear_profile, set_profile
from counter_app.queueing.operations.serving import cancel, finish, finish_and_continue, park, resume, start, transfer
from counter_app.queueing.operations.steps import find_ticket
from counter_app.queueing.operations.undoing import undo
from counter_app.queueing.operations.walk_in import serve_without_ticket
from counter_app.queueing.profile import Profile, parse_profile
from counter_app.reporting.operations import close_day, day_figures
from counter_app.shared.calendar import Zone, business_day
from counter_app.shared.clock import SetClock
from counter_app.shared.errors import OfficeError
from counter_app.staff.model import SYSTEM, Actor, Permission
from counter_app.staff.operations import change_setting
from tests.conftest import BranchMaker
from tests.storage.queue_shadow import IN_HAND, LEFT_OVER, Shadow, look
from tests.storage.slow_rule import Row, RuleNow, Serves, Wish, callable_now, expected_call, may_be_called, too_long
from tests.support.branch import MORNING, branch_settings_at

MAX_CALLS, GAP_S, TOLERANCE_MINUTES, PARK_MINUTES, UNDO_S, LATE_MINUTES = 2, 10, 10, 15, 10, 15
SETTINGS = {
    "max_calls": MAX_CALLS,
    "call_gap_seconds": GAP_S,
    "no_show_tolerance_minutes": TOLERANCE_MINUTES,
    "park_minutes": PARK_MINUTES,
    "undo_seconds": UNDO_S,
    "booking_late_minutes": LATE_MINUTES,
}
STAFF = ("rina", "budi", "sari", "cli")
PROFILES = (
    Serves(("ABK",)),
    Serves(("A", "BK")),
    Serves(("K",), "AB", (("A", Wish(people=1, minutes=5)),)),
    Serves(("BA",), "K", (("K", Wish(since=time(8, 10), until=time(10))), ("B", Wish(people=2)))),
)
REASON = "orangnya ada di depan"
LONGER = int(os.environ.get("COUNTER_APP_TEST_QUEUE", "1"))

who = st.sampled_from(STAFF)
whose = st.sampled_from((None, None, None, None, None, *STAFF))
"""Who acts: None is the one who ought to."""
counters = st.integers(1, 4)
letters = st.sampled_from("AAABK")
priorities = st.sampled_from((None, None, *Priority))
numbers = st.integers(0, 99)
others = st.sampled_from((False, False, False, False, True))
"""Whether to try somebody with whom it cannot be done."""


def profile_of(serves: Serves) -> Profile:
    """What the office is told of it."""
    wishes = []
    for letter, wish in serves.wishes:
        many = "" if wish.people is None else f">{wish.people}"
        long = "" if wish.minutes is None else f">{wish.minutes}m"
        hours = "" if wish.since is None else f"@{wish.since:%H:%M}-{wish.until:%H:%M}"
        wishes.append(f"{letter}:{many}{long}{hours}")
    return parse_profile("|".join(serves.groups), serves.last, wishes)


class Queue(RuleBasedStateMachine):
    def __init__(self, url: str, folder: Path) -> None:
        super().__init__()
        self.clock = SetClock(MORNING)
        self.office: Office = open_office(branch_settings_at(url, folder), self.clock)
        found = {name: self.office.read(lambda work, one: work.officers.by_name(one), SYSTEM, name) for name in STAFF}
        self.actors = {name: one.actor for name, one in found.items() if one is not None}
        self.shadow = Shadow()
        self.ratio, self.max_wait, self.last_place = 2, timedelta(minutes=30), False
        self.bookings: dict[str, tuple[str, datetime, bool]] = {}
        self.seen = self.office.read(lambda work: work.now, SYSTEM)

    def teardown(self) -> None:
        try:
            assert self.office.verify() == ()
            for day in {one["business_day"] for one in self.shadow.rows()}:
                assert self.office.read(day_figures, SYSTEM, day).adds_up
        finally:
            self.office.close()

    # -- helpers --------------------------------------------------------------------------------------------------

    @property
    def admin(self) -> Actor:
        return self.actors["cli"]

    def time(self) -> tuple[datetime, date]:
        """The time that the office works by."""
        now = self.office.read(lambda work: work.now, SYSTEM)
        assert now >= self.clock.now()
        assert now >= self.seen, "time ran backwards"
        return now, business_day(now, Zone.WIB)

    def attempt(self, by: Actor, operation: Callable[..., Any], *args: Any, allowed: bool, **more: Any) -> Any:
        """Do what the rules allow or forbid; the office must agree. None when it refused."""
        try:
            outcome = self.office.run(operation, by, *args, **more)
        except OfficeError:
            if allowed:
                raise
            return None
        assert allowed, "the office did what its rules forbid"
        self.seen = self.office.read(lambda work: work.now, SYSTEM)
        return outcome

    def pick(self, number: int, states: set[str], *, other: bool = False) -> Row | None:
        """A ticket in one of the states, or with `other` any."""
        among = [one for one in self.shadow.rows() if other or one["state"] in states]
        return among[number % len(among)] if among else None

    def by(self, row: Row, name: str | None) -> Actor:
        """An officer by name, or the one who has the ticket."""
        own = next((one for one in self.actors.values() if one.id == row["officer"]), self.actors["rina"])
        return own if name is None else self.actors[name]

    def step(self, kind: str, row: Row, by: Actor, act: Callable[..., Any], *, allowed: bool, **to: Any) -> bool:
        """One step of one ticket; `to` is what it becomes."""
        now, _ = self.time()
        number, day = f"{row['letter']}{row['sequence']:03d}", row["business_day"]
        outcome = self.attempt(
            by, lambda work: act(work, find_ticket(work, number, day)), allowed=allowed and self.shadow.open_day(row)
        )
        if outcome is None:
            return False
        if kind not in {"recall", "carry"}:
            self.shadow.remember(kind, row["id"], by, now)
        self.shadow.follow(kind, row["id"], to.pop("state"), now, **to)
        return True

    def rule_now(self, now: datetime, today: date) -> RuleNow:
        clock = now.astimezone(Zone.WIB.tzinfo).time()
        return RuleNow(self.ratio, self.max_wait, timedelta(seconds=GAP_S), today, now, clock)

    def place(self, row: Row, now: datetime) -> datetime:
        return now if self.last_place else row["arrived_at"]

    # -- time and settings ----------------------------------------------------------------------------------------

    @initialize(people=st.lists(st.tuples(letters, priorities), min_size=4, max_size=9))
    def people_are_waiting_at_the_door(self, people: list[tuple[str, Priority | None]]) -> None:
        for key, value in SETTINGS.items():
            self.office.run(change_setting, self.admin, key, str(value))
        for number, serves in enumerate(PROFILES, 1):
            self.office.run(set_profile, self.admin, number, profile_of(serves))
            self.shadow.serves[number] = serves
        for letter, priority in people:
            self.issue(letter, priority)

    @rule(seconds=st.sampled_from((1, 4, 9, 11, 60, 60, 300, 900, 1860)))
    def time_passes(self, seconds: int) -> None:
        self.clock.advance(timedelta(seconds=seconds))

    @rule(seconds=st.sampled_from((1, 60, 3600)))
    def somebody_sets_the_clock_back(self, seconds: int) -> None:
        self.clock.advance(-timedelta(seconds=seconds))

    @rule(ratio=st.integers(1, 3), minutes=st.sampled_from((10, 30)), last=st.booleans())
    def the_rule_is_changed(self, ratio: int, minutes: int, last: bool) -> None:  # noqa: FBT001
        values = {"priority_ratio": ratio, "max_wait_minutes": minutes, "transfer_place": "last" if last else "kept"}
        for key, value in values.items():
            self.attempt(self.admin, change_setting, key, str(value), allowed=True)
        self.ratio, self.max_wait, self.last_place = ratio, timedelta(minutes=minutes), last

    @rule(counter=counters, name=st.none() | who, serves=st.sampled_from((None, *PROFILES)))
    def a_profile_is_changed(self, counter: int, name: str | None, serves: Serves | None) -> None:
        officer = None if name is None else self.actors[name].id
        if serves is not None:
            self.attempt(self.admin, set_profile, counter, profile_of(serves), officer, allowed=True)
            if officer is None:
                self.shadow.serves[counter] = serves
            else:
                self.shadow.own[officer, counter] = serves
        elif officer is not None:
            self.attempt(self.admin, clear_profile, counter, officer, allowed=True)
            self.shadow.own.pop((officer, counter), None)

    @rule(name=st.sampled_from(("sari", "sari", "rina")), carry=st.booleans(), back=st.integers(0, 1), home=st.booleans())
    def the_day_ends(self, name: str, carry: bool, back: int, home: bool) -> None:  # noqa: FBT001
        now, today = self.time()
        day, by = today - timedelta(days=back), self.actors[name]
        if home:
            for counter in list(self.shadow.desks):
                self.release(counter, "sari")
        if carry and day not in self.shadow.closed and by.may(Permission.SUPERVISE):
            left = [one for one in self.shadow.rows() if one["business_day"] == day and one["state"] in LEFT_OVER]
            left.sort(key=lambda one: (one["arrived_at"], one["id"]))
            made = self.attempt(by, carry_all, day, allowed=True)
            assert len(made) == len(left)
            for one, issued in zip(left, made, strict=True):
                self.carried(one, issued.ticket, now)
        in_hand = any(one["business_day"] == day and one["state"] in IN_HAND for one in self.shadow.rows())
        earlier = any(one["business_day"] < day and self.shadow.open_day(one) for one in self.shadow.rows())
        allowed = by.may(Permission.SUPERVISE) and day not in self.shadow.closed and not in_hand and not earlier
        if self.attempt(by, close_day, day, allowed=allowed) is None:
            return
        for one in self.shadow.rows():
            if one["business_day"] == day and one["state"] in LEFT_OVER:
                self.shadow.follow("expire", one["id"], "expired", now, ended_at=now)
        for counter, desk in list(self.shadow.desks.items()):
            if desk.opened_on <= day and self.shadow.held_at(counter) is None:
                self.shadow.leave(counter)
        self.shadow.closed.add(day)
        self.bookings = {key: one for key, one in self.bookings.items() if business_day(one[1], Zone.WIB) > day}
        if back == 0:
            self.clock.advance(datetime.combine(day + timedelta(days=1), time(8), Zone.WIB.tzinfo) - self.clock.now())

    def carried(self, row: Row, new: Any, now: datetime) -> None:
        """One ticket goes over to another day, and exactly one stands for it there."""
        assert new.business_day > row["business_day"]
        assert new.due_back_at >= now
        values = {"priority": row["priority"], "origin": "carried", "due_back_at": new.due_back_at}
        self.shadow.follow("carry", row["id"], "carried", now, ended_at=now, due_back_at=None)
        made = self.shadow.add(new.id, row["service"], new.business_day, "parked", now, **values)
        made["arrived_at"] = new.arrived_at

    # -- tickets --------------------------------------------------------------------------------------------------

    @rule(letter=letters, priority=priorities)
    def issue(self, letter: str, priority: Priority | None) -> None:
        now, today = self.time()
        issued = self.attempt(SYSTEM, issue_ticket, letter, priority, allowed=today not in self.shadow.closed)
        if issued is not None:
            self.shadow.add(issued.ticket.id, letter, today, "waiting", now, priority=priority and priority.value)

    @rule(letter=letters, priority=priorities, minutes=st.sampled_from((1, 6, 20, 50)))
    def somebody_books(self, letter: str, priority: Priority | None, minutes: int) -> None:
        now, _ = self.time()
        at = (now + timedelta(minutes=minutes)).replace(second=0, microsecond=0)
        made = self.attempt(self.actors["rina"], add_booking, letter, at, priority, allowed=at > now)
        if made is not None:
            self.bookings[made.reference] = (letter, at, priority is not None)

    @precondition(lambda self: self.bookings)
    @rule(number=numbers)
    def somebody_checks_in(self, number: int) -> None:
        now, today = self.time()
        reference = sorted(self.bookings)[number % len(self.bookings)]
        letter, at, priority = self.bookings[reference]
        allowed = business_day(at, Zone.WIB) == today and today not in self.shadow.closed
        done = self.attempt(SYSTEM, check_in, reference, allowed=allowed and now >= at - timedelta(hours=1))
        if done is None:
            return
        del self.bookings[reference]
        late = now > at + timedelta(minutes=LATE_MINUTES)
        ticket = done.issued.ticket
        assert (ticket.priority is not None) == priority
        row = self.shadow.add(ticket.id, letter, today, "waiting", now, origin="booking")
        row |= {"arrived_at": now if late else at, "booked_for": None if late else at}
        row["priority"] = None if ticket.priority is None else ticket.priority.value

    @rule(
        papers=st.lists(st.tuples(letters, st.integers(1, 12), st.sampled_from((0, 5, 40)), st.booleans()), max_size=3),
        counter=counters,
    )
    def paper_numbers_are_typed_in(self, papers: list[tuple[str, int, int, bool]], counter: int) -> None:
        now, today = self.time()
        written = []
        for letter, number, minutes, served in papers:
            at = now - timedelta(minutes=minutes)
            visit = ServedOnPaper(counter, at, at + (now - at) / 2, Outcome.COMPLETED) if served else None
            written.append(PaperNumber(f"{letter}{number:03d}", at, None, visit))
        names = [(business_day(one.issued_at, Zone.WIB), one.number) for one in written]
        one_day = all(business_day(one.issued_at, Zone.WIB) == today or one.served is None for one in written)
        fresh = len(set(names)) == len(names) and not set(names) & self.shadow.papers
        allowed = one_day and fresh and not {day for day, _ in names} & self.shadow.closed
        by = self.actors["sari"]
        for entered in self.attempt(by, enter_paper_numbers, written, allowed=allowed) or ():
            ticket = entered.issued.ticket
            paper = next(one for one in written if one.number == entered.paper_number and one.number[0] == ticket.letter)
            day = business_day(paper.issued_at, Zone.WIB)
            self.shadow.papers.add((day, paper.number))
            row = self.shadow.add(ticket.id, ticket.letter, day, "waiting", paper.issued_at, origin="paper")
            assert entered.exchanged == (row["sequence"] != int(paper.number[1:]))
            if paper.served is not None:
                visit = paper.served
                self.shadow.cut(ticket.id, visit.started_at)
                self.shadow.slices[ticket.id].append(["serving", visit.started_at, visit.ended_at])
                row |= {"state": "finished", "counter": counter, "officer": by.id, "ended_at": visit.ended_at}
                row["outcome"] = visit.outcome.value
                self.shadow.count_served(ticket.letter, int((visit.ended_at - visit.started_at).total_seconds()))

    # -- counters -------------------------------------------------------------------------------------------------

    @rule(counter=counters, name=who)
    def open(self, counter: int, name: str) -> None:
        by, (_, today) = self.actors[name], self.time()
        if self.attempt(by, open_counter, counter, allowed=self.shadow.may_sit(counter, by)) is not None:
            self.shadow.sit(counter, by, today, self.ratio).paused = False

    @rule(counter=counters, name=who)
    def pause(self, counter: int, name: str) -> None:
        by = self.actors[name]
        if self.attempt(by, pause_counter, counter, "salat", allowed=self.shadow.may_manage(counter, by)) is not None:
            self.shadow.desks[counter].paused = True

    @rule(counter=counters, name=who)
    def close(self, counter: int, name: str) -> None:
        by = self.actors[name]
        allowed = self.shadow.may_manage(counter, by) and self.shadow.held_at(counter) is None
        if self.attempt(by, close_counter, counter, allowed=allowed) is not None:
            self.shadow.leave(counter)

    @rule(counter=counters, name=st.sampled_from(("sari", "sari", "rina")))
    def release(self, counter: int, name: str) -> None:
        by, held, (now, _) = self.actors[name], self.shadow.held_at(counter), self.time()
        allowed = by.may(Permission.SUPERVISE) and self.shadow.may_manage(counter, by)
        allowed = allowed and (held is None or self.shadow.open_day(held))
        if self.attempt(by, release_counter, counter, "pulang sakit", allowed=allowed) is None:
            return
        if held is not None:
            self.shadow.follow("release", held["id"], "waiting", now, counter=None, officer=None, calls=0)
        self.shadow.leave(counter)

    @rule(counter=counters, name=who)
    def call(self, counter: int, name: str) -> None:
        by, (now, today) = self.actors[name], self.time()
        outcome = self.attempt(by, call_next, counter, allowed=self.shadow.may_call(counter, by))
        if outcome is None:
            return
        desk = self.shadow.sit(counter, by, today, self.ratio)
        self.shadow.return_parked(now)
        serves, rule_now = self.shadow.serving_here(counter, desk.officer), self.rule_now(now, today)
        expected = expected_call(self.shadow.rows(), serves, counter, rule_now, desk.run)
        if expected is None:
            assert not isinstance(outcome, Called), "somebody was called whom nobody may call"
            return
        assert isinstance(outcome, Called), "the queue was said to be empty while somebody waits"
        assert (outcome.ticket.id, outcome.choice.reason.value) == expected
        able = callable_now(self.shadow.rows(), serves, counter, rule_now)
        overdue = too_long([one for one in able if one["booked_for"] is None or one["booked_for"] <= now], rule_now)
        assert not overdue or overdue[0]["id"] == outcome.ticket.id, "the maximum wait was broken"
        self.was_called(self.shadow.tickets[outcome.ticket.id], counter, by, now)
        regular = self.shadow.tickets[outcome.ticket.id]["priority"] is None
        desk.run = min(desk.run + 1, self.ratio) if regular else 0

    @rule(counter=counters, name=who, number=numbers, other=others)
    def call_a_chosen_one(self, counter: int, name: str, number: int, other: bool) -> None:  # noqa: FBT001
        by, (now, today) = self.actors[name], self.time()
        row = self.pick(number, {"waiting"}, other=other)
        if row is None:
            return
        desk = self.shadow.desks.get(counter)
        serves = self.shadow.serving_here(counter, by.id if desk is None else desk.officer)
        able = may_be_called(row, serves, counter, self.rule_now(now, today))
        found, day = f"{row['letter']}{row['sequence']:03d}", row["business_day"]

        def choose(work: Any) -> object:
            return call_chosen(work, counter, find_ticket(work, found, day), REASON)

        allowed = able and self.shadow.may_call(counter, by) and self.shadow.open_day(row)
        if self.attempt(by, choose, allowed=allowed) is not None:
            self.shadow.sit(counter, by, today, self.ratio)
            self.was_called(row, counter, by, now)

    def was_called(self, row: Row, counter: int, by: Actor, now: datetime) -> None:
        ticket = row["id"]
        self.shadow.remember("call", ticket, by, now, (counter, self.shadow.desks[counter].run))
        values = {"counter": counter, "officer": by.id, "for_counter": None, "last_called_at": now}
        self.shadow.follow("call", ticket, "called", now, calls=row["calls"] + 1, **values)
        self.shadow.calls[ticket] = self.shadow.calls.get(ticket, 0) + 1
        self.shadow.announced[ticket] = self.shadow.announced.get(ticket, 0) + 1

    @rule(counter=counters, name=who, letter=letters, priority=priorities, reason=st.sampled_from((None, REASON)))
    def serve_without_ticket(
        self, counter: int, name: str, letter: str, priority: Priority | None, reason: str | None
    ) -> None:
        by, (now, today) = self.actors[name], self.time()
        desk = self.shadow.desks.get(counter)
        serves = self.shadow.serving_here(counter, by.id if desk is None else desk.officer)
        back = [
            one | {"state": "waiting"} if one["state"] == "parked" and one["due_back_at"] <= now else one
            for one in self.shadow.rows()
        ]
        somebody = any(may_be_called(one, serves, counter, self.rule_now(now, today)) for one in back)
        allowed = self.shadow.may_call(counter, by) and letter in serves.letters and today not in self.shadow.closed
        allowed = allowed and (reason is not None or not somebody)
        issued = self.attempt(
            by, serve_without_ticket, counter, letter, priority=priority, reason=reason, allowed=allowed
        )
        if issued is None:
            return
        self.shadow.sit(counter, by, today, self.ratio)
        self.shadow.return_parked(now)
        values = {"origin": "walk_in", "counter": counter, "officer": by.id, "priority": priority and priority.value}
        self.shadow.add(issued.ticket.id, letter, today, "serving", now, **values)

    # -- steps of one ticket --------------------------------------------------------------------------------------

    @rule(number=numbers, name=whose, other=others)
    def start(self, number: int, name: str | None, other: bool) -> None:  # noqa: FBT001
        row = self.pick(number, {"called"}, other=other)
        if row is not None:
            by = self.by(row, name)
            allowed = row["state"] == "called" and self.shadow.holds(row, by)
            self.step("start", row, by, start, allowed=allowed, state="serving")

    @rule(number=numbers, name=whose, other=others)
    def finish(self, number: int, name: str | None, other: bool) -> None:  # noqa: FBT001
        row = self.pick(number, {"serving"}, other=other)
        if row is None:
            return
        by, (now, _) = self.by(row, name), self.time()
        seconds, allowed = self.shadow.served_s(row["id"], now), row["state"] == "serving" and self.shadow.holds(row, by)
        values = {"state": "finished", "outcome": "completed", "ended_at": now}
        if self.step("finish", row, by, lambda w, t: finish(w, t, Outcome.COMPLETED), allowed=allowed, **values):
            self.shadow.count_served(row["service"], seconds)

    @rule(number=numbers, name=whose, letter=letters, other=others)
    def finish_and_continue(self, number: int, name: str | None, letter: str, other: bool) -> None:  # noqa: FBT001
        row = self.pick(number, {"serving"}, other=other)
        if row is None:
            return
        by, (now, _), ticket = self.by(row, name), self.time(), row["id"]
        seconds = self.shadow.served_s(ticket, now)
        allowed = row["state"] == "serving" and self.shadow.holds(row, by) and letter != row["service"]
        values = {"counter": None, "officer": None, "for_counter": None, "calls": 0, "arrived_at": self.place(row, now)}

        def act(work: Any, one: Any) -> object:
            return finish_and_continue(work, one, letter, Outcome.INFORMATION)

        if self.step("continue", row, by, act, allowed=allowed, state="waiting", service=letter, **values):
            self.shadow.count_served(row["service"], seconds)
            self.shadow.parts[ticket] = self.shadow.parts.get(ticket, 0) + 1
            self.shadow.part_since[ticket] = now

    @rule(number=numbers, name=whose, minutes=st.sampled_from((None, 1, 30)), pool=st.sampled_from(Pool), other=others)
    def park(self, number: int, name: str | None, minutes: int | None, pool: Pool, other: bool) -> None:  # noqa: FBT001
        row = self.pick(number, {"serving"}, other=other)
        if row is None:
            return
        by, (now, _) = self.by(row, name), self.time()
        values = {"counter": None, "officer": None, "calls": 0}
        values["for_counter"] = row["counter"] if pool is Pool.COUNTER else None
        due = now + timedelta(minutes=minutes or PARK_MINUTES)
        allowed = row["state"] == "serving" and self.shadow.holds(row, by)

        def act(work: Any, ticket: Any) -> object:
            return park(work, ticket, "ambil fotokopi", minutes, pool=pool)

        self.step("park", row, by, act, allowed=allowed, state="parked", due_back_at=due, **values)

    @rule(number=numbers, name=whose, other=others)
    def resume(self, number: int, name: str | None, other: bool) -> None:  # noqa: FBT001
        row = self.pick(number, {"parked"}, other=other)
        if row is not None:
            allowed = row["state"] == "parked"
            self.step("resume", row, self.by(row, name), resume, allowed=allowed, state="waiting", due_back_at=None)

    @rule()
    def the_parked_return_by_themselves(self) -> None:
        now, _ = self.time()
        self.attempt(SYSTEM, put_back, allowed=True)
        self.shadow.return_parked(now)

    @rule(number=numbers, name=whose, letter=st.none() | letters, counter=st.none() | counters, other=others)
    def transfer(self, number: int, name: str | None, letter: str | None, counter: int | None, other: bool) -> None:  # noqa: FBT001
        row = self.pick(number, {"waiting", *IN_HAND}, other=other)
        if row is None:
            return
        by, (now, _), to = self.by(row, name), self.time(), letter or row["service"]
        fits = (letter, counter) != (None, None) and (counter is None or to in self.shadow.serves[counter].letters)
        used_up = row["state"] == "called" and row["calls"] >= MAX_CALLS
        states = {"waiting", *IN_HAND}
        allowed = row["state"] in states and self.shadow.holds(row, by) and fits and not used_up
        calls = 0 if row["state"] == "serving" else row["calls"]
        values = {"counter": None, "officer": None, "for_counter": counter, "calls": calls}

        def act(work: Any, ticket: Any) -> object:
            return transfer(work, ticket, service=letter, counter=counter, reason="salah layanan")

        values["arrived_at"] = self.place(row, now)
        self.step("transfer", row, by, act, allowed=allowed, state="waiting", service=to, **values)

    @rule(number=numbers, name=whose, seconds=st.sampled_from((9, 10, 11)), other=others)
    def nobody_comes(self, number: int, name: str | None, seconds: int, other: bool) -> None:  # noqa: FBT001
        for kind in ("recall", "no_show"):
            self.clock.advance(timedelta(seconds=seconds))
            row = self.pick(number, {"called"}, other=other)
            if row is None:
                return
            by, (now, _) = self.by(row, name), self.time()
            called = row["state"] == "called" and self.shadow.holds(row, by)
            called = called and now - row["last_called_at"] >= timedelta(seconds=GAP_S)
            if kind == "no_show":
                allowed = called and row["calls"] >= MAX_CALLS
                self.step(kind, row, by, no_show, allowed=allowed, state="no_show", ended_at=now)
            else:
                allowed, again = called and row["calls"] < MAX_CALLS, {"calls": row["calls"] + 1, "last_called_at": now}
                if self.step(kind, row, by, recall, allowed=allowed, state="called", **again):
                    self.shadow.announced[row["id"]] += 1

    @rule(number=numbers, name=whose, other=others)
    def reinstate(self, number: int, name: str | None, other: bool) -> None:  # noqa: FBT001
        row = self.pick(number, {"no_show"}, other=other)
        if row is None:
            return
        now, _ = self.time()
        in_time = row["state"] == "no_show" and now - row["ended_at"] <= timedelta(minutes=TOLERANCE_MINUTES)
        values = {"counter": None, "officer": None, "calls": 0, "ended_at": None}
        self.step("reinstate", row, self.by(row, name), reinstate, allowed=in_time, state="waiting", **values)

    @rule(number=numbers, name=whose, other=others)
    def cancel(self, number: int, name: str | None, other: bool) -> None:  # noqa: FBT001
        row = self.pick(number, LEFT_OVER, other=other)
        if row is not None:
            by, (now, _), allowed = self.by(row, name), self.time(), row["state"] in LEFT_OVER
            act: Callable[..., Any] = lambda w, t: cancel(w, t, "pulang")  # noqa: E731
            self.step("cancel", row, by, act, allowed=allowed, state="cancelled", ended_at=now)

    @rule(number=numbers, name=st.sampled_from(("sari", "sari", "rina")), other=others)
    def carry_one_over(self, number: int, name: str, other: bool) -> None:  # noqa: FBT001
        row, by, (now, _) = self.pick(number, LEFT_OVER, other=other), self.actors[name], self.time()
        if row is None:
            return
        found, day = f"{row['letter']}{row['sequence']:03d}", row["business_day"]
        allowed = row["state"] in LEFT_OVER and by.may(Permission.SUPERVISE) and self.shadow.open_day(row)
        issued = self.attempt(by, lambda work: carry_over(work, find_ticket(work, found, day)), allowed=allowed)
        if issued is not None:
            self.carried(row, issued.ticket, now)

    @precondition(lambda self: self.shadow.before)
    @rule(number=numbers, name=whose, other=others)
    def undo(self, number: int, name: str | None, other: bool) -> None:  # noqa: FBT001
        now, _ = self.time()
        last = sorted(self.shadow.before, key=lambda ticket: self.shadow.before[ticket].at)
        row = self.pick(number, set(), other=True) if other else self.shadow.tickets[last[-1 - number % min(3, len(last))]]
        assert row is not None
        memory = self.shadow.before.get(row["id"])
        own = next((one for one in self.actors.values() if memory is not None and one.id == memory.actor), self.admin)
        by = own if name is None else self.actors[name]
        found, day = f"{row['letter']}{row['sequence']:03d}", row["business_day"]
        allowed = self.shadow.may_undo(row["id"], by, now, UNDO_S)
        if self.attempt(by, lambda work: undo(work, find_ticket(work, found, day)), allowed=allowed) is not None:
            self.shadow.take_back(row["id"])

    @rule(most=st.integers(1, 3))
    def the_waiting_room_is_told(self, most: int) -> None:
        waiting = self.office.read(to_announce, SYSTEM)[:most]
        assert self.attempt(SYSTEM, mark_announced, [one.id for one in waiting], allowed=True) == len(waiting)
        assert self.attempt(SYSTEM, mark_announced, [one.id for one in waiting], allowed=True) == 0

    # -- what always holds ----------------------------------------------------------------------------------------

    @invariant()
    def everything_is_as_it_should_be(self) -> None:
        found, expected = look(self.office.database.engine), self.shadow.look()
        assert found.tickets == expected.tickets
        assert found == expected

    @invariant()
    def the_times_of_every_visit_tile_it(self) -> None:
        assert all(self.shadow.tiles(ticket) for ticket in self.shadow.tickets)

    @invariant()
    def nobody_is_in_two_hands_and_no_officer_serves_two(self) -> None:
        in_hand = [one for one in self.shadow.rows() if one["state"] in IN_HAND]
        assert len({one["counter"] for one in in_hand}) == len(in_hand)
        serving = [one["officer"] for one in in_hand if one["state"] == "serving" and one["officer"] != self.admin.id]
        assert len(set(serving)) == len(serving)
        sessions = self.office.read(lambda work: work.counters.sessions(), SYSTEM)
        assert {one.counter: (one.officer, one.regular_run, one.state == "paused") for one in sessions} == {
            counter: (desk.officer, desk.run, desk.paused) for counter, desk in self.shadow.desks.items()
        }


@pytest.mark.parametrize("steps", [60])
def test_any_order_of_everything_keeps_the_queue_right(new_branch: BranchMaker, tmp_path: Path, steps: int) -> None:
    url = new_branch(4)
    examples = (40 if url.startswith("sqlite") else 5) * LONGER
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        lambda: Queue(new_branch(4), tmp_path),
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink),
        ),
    )
