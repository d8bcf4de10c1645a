"""What is done at counters, with single tickets, and at the end of a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from counter_app.queueing.model import Outcome, Pool, Priority
from counter_app.queueing.operations.announcing import mark_announced, to_announce
from counter_app.queueing.operations.calling import Called, call_chosen, call_next, no_show, recall, reinstate
from counter_app.queueing.operations.calling import return_parked as put_back
from counter_app.queueing.operations.carrying import carry_all, carry_over
from counter_app.queueing.operations.counters import close_counter, open_counter, pause_counter, release_counter
from counter_app.queueing.operations.serving import cancel, finish, finish_and_continue, park, resume, start, transfer
from counter_app.queueing.operations.standstill import STANDS_STILL
from counter_app.queueing.operations.steps import find_ticket
from counter_app.queueing.operations.undoing import undo
from counter_app.queueing.operations.walk_in import serve_without_ticket
from counter_app.reporting.operations import close_day
from counter_app.shared.calendar import Zone, business_day
from counter_app.staff.model import SYSTEM, Actor, Permission
from tests.storage.queue_player import GAP_S, MAX_CALLS, PARK_MINUTES, REASON, TOLERANCE_MINUTES, UNDO_S, Player
from tests.storage.queue_shadow import IN_HAND, LEFT_OVER, look
from tests.storage.slow_rule import Row, callable_now, expected_call, may_be_called, too_long


class CounterPlayer(Player):
    # -- counters -------------------------------------------------------------------------------------------------

    def open(self, counter: int, by: Actor) -> None:
        _, today = self.time()
        if self.attempt(by, open_counter, counter, allowed=self.shadow.may_sit(counter, by)) is not None:
            self.shadow.sit(counter, by, today, self.ratio).paused = False

    def pause(self, counter: int, by: Actor) -> None:
        if self.attempt(by, pause_counter, counter, "salat", allowed=self.shadow.may_manage(counter, by)) is not None:
            self.shadow.desks[counter].paused = True

    def close(self, counter: int, by: Actor) -> None:
        allowed = self.shadow.may_manage(counter, by) and self.shadow.held_at(counter) is None
        if self.attempt(by, close_counter, counter, allowed=allowed) is not None:
            self.shadow.leave(counter)

    def release(self, counter: int, by: Actor) -> None:
        held, (now, _) = self.shadow.held_at(counter), self.time()
        allowed = by.may(Permission.SUPERVISE) and self.shadow.may_manage(counter, by)
        allowed = allowed and (held is None or self.shadow.open_day(held))
        if self.attempt(by, release_counter, counter, "pulang sakit", allowed=allowed) is None:
            return
        if held is not None:
            self.shadow.follow("release", held["id"], "waiting", now, counter=None, officer=None, calls=0)
        self.shadow.leave(counter)

    def call(self, counter: int, by: Actor) -> None:
        now, today = self.time()
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

    def call_a_chosen_one(self, counter: int, by: Actor, row: Row) -> None:
        now, today = self.time()
        desk = self.shadow.desks.get(counter)
        serves = self.shadow.serving_here(counter, by.id if desk is None else desk.officer)
        now_ruled = self.rule_now(now, today)
        if row["state"] == "parked" and row["due_back_at"] <= now:
            row = row | {"state": "waiting", "due_back_at": None}
        able = may_be_called(row, serves, counter, replace(now_ruled, gap=self.gap(by, now)))
        found, day = f"{row['letter']}{row['sequence']:03d}", row["business_day"]

        def choose(work: Any) -> object:
            return call_chosen(work, counter, find_ticket(work, found, day), REASON)

        allowed = able and self.shadow.may_call(counter, by) and self.shadow.open_day(row)
        if self.attempt(by, choose, allowed=allowed) is not None:
            self.shadow.sit(counter, by, today, self.ratio)
            self.shadow.return_parked(now)
            self.was_called(self.shadow.tickets[row["id"]], counter, by, now)

    def was_called(self, row: Row, counter: int, by: Actor, now: datetime) -> None:
        ticket = row["id"]
        self.shadow.remember("call", ticket, by, now, (counter, self.shadow.desks[counter].run))
        self.shadow.desks[counter].run = min(self.shadow.desks[counter].run, self.ratio)
        values = {"counter": counter, "officer": by.id, "for_counter": None, "last_called_at": now}
        self.shadow.follow("call", ticket, "called", now, calls=row["calls"] + 1, **values)
        self.shadow.calls[ticket] = self.shadow.calls.get(ticket, 0) + 1
        self.shadow.announced[ticket] = self.shadow.announced.get(ticket, 0) + 1

    def serve_without_ticket(
        self, counter: int, by: Actor, letter: str, priority: Priority | None, reason: str | None
    ) -> None:
        now, today = self.time()
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

    def start(self, row: Row, by: Actor) -> None:
        allowed = row["state"] == "called" and self.shadow.holds(row, by)
        self.step("start", row, by, start, allowed=allowed, state="serving")

    def finish(self, row: Row, by: Actor) -> None:
        now, _ = self.time()
        seconds, allowed = (
            self.shadow.served_s(row["id"], now),
            row["state"] == "serving" and self.shadow.holds(row, by),
        )
        values = {"state": "finished", "outcome": "completed", "ended_at": now}
        if self.step("finish", row, by, lambda w, t: finish(w, t, Outcome.COMPLETED), allowed=allowed, **values):
            self.shadow.count_served(row["service"], seconds)

    def finish_and_continue(self, row: Row, by: Actor, letter: str) -> None:
        (now, _), ticket = self.time(), row["id"]
        seconds = self.shadow.served_s(ticket, now)
        allowed = row["state"] == "serving" and self.shadow.holds(row, by) and letter != row["service"]
        values = {"counter": None, "officer": None, "for_counter": None, "calls": 0, "arrived_at": self.place(row, now)}

        def act(work: Any, one: Any) -> object:
            return finish_and_continue(work, one, letter, Outcome.INFORMATION)

        if self.step("continue", row, by, act, allowed=allowed, state="waiting", service=letter, **values):
            self.shadow.count_served(row["service"], seconds)
            self.shadow.parts[ticket] = self.shadow.parts.get(ticket, 0) + 1
            self.shadow.part_since[ticket] = now

    def park(self, row: Row, by: Actor, minutes: int | None, pool: Pool) -> None:
        now, _ = self.time()
        values = {"counter": None, "officer": None, "calls": 0}
        values["for_counter"] = row["counter"] if pool is Pool.COUNTER else None
        due = now + timedelta(minutes=minutes or PARK_MINUTES)
        allowed = row["state"] == "serving" and self.shadow.holds(row, by)

        def act(work: Any, ticket: Any) -> object:
            return park(work, ticket, "ambil fotokopi", minutes, pool=pool)

        self.step("park", row, by, act, allowed=allowed, state="parked", due_back_at=due, **values)

    def resume(self, row: Row, by: Actor) -> None:
        self.step("resume", row, by, resume, allowed=row["state"] == "parked", state="waiting", due_back_at=None)

    def the_parked_return_by_themselves(self) -> None:
        now, _ = self.time()
        self.attempt(SYSTEM, put_back, allowed=True)
        self.shadow.return_parked(now)

    def transfer(self, row: Row, by: Actor, letter: str | None, counter: int | None) -> None:
        (now, _), to = self.time(), letter or row["service"]
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

    def recall(self, row: Row, by: Actor) -> None:
        now, _ = self.time()
        allowed = self.may_give_up(row, by, now) and row["calls"] < MAX_CALLS
        again = {"calls": row["calls"] + 1, "last_called_at": now}
        if self.step("recall", row, by, recall, allowed=allowed, state="called", **again):
            self.shadow.announced[row["id"]] += 1

    def no_show(self, row: Row, by: Actor) -> None:
        now, _ = self.time()
        allowed = self.may_give_up(row, by, now) and row["calls"] >= MAX_CALLS
        self.step("no_show", row, by, no_show, allowed=allowed, state="no_show", ended_at=now)

    def may_give_up(self, row: Row, by: Actor, now: datetime) -> bool:
        """Whether the gap after the last call is over."""
        called = row["state"] == "called" and self.shadow.holds(row, by)
        return called and now - row["last_called_at"] >= self.gap(by, now)

    def gap(self, by: Actor, now: datetime) -> timedelta:
        """A supervisor need not wait for a gap that cannot end, because the branch's time stands still."""
        freed = now - self.clock.now() >= STANDS_STILL and by.may(Permission.SUPERVISE)
        return timedelta() if freed else timedelta(seconds=GAP_S)

    def reinstate(self, row: Row, by: Actor) -> None:
        now, _ = self.time()
        in_time = row["state"] == "no_show" and now - row["ended_at"] <= timedelta(minutes=TOLERANCE_MINUTES)
        values = {"counter": None, "officer": None, "calls": 0, "ended_at": None}
        self.step("reinstate", row, by, reinstate, allowed=in_time, state="waiting", **values)

    def cancel(self, row: Row, by: Actor) -> None:
        (now, _), allowed = self.time(), row["state"] in LEFT_OVER

        def act(work: Any, ticket: Any) -> object:
            return cancel(work, ticket, "pulang")

        self.step("cancel", row, by, act, allowed=allowed, state="cancelled", ended_at=now)

    def carry_one_over(self, row: Row, by: Actor) -> None:
        now, _ = self.time()
        found, day = f"{row['letter']}{row['sequence']:03d}", row["business_day"]
        allowed = row["state"] in LEFT_OVER and by.may(Permission.SUPERVISE) and self.shadow.open_day(row)
        issued = self.attempt(by, lambda work: carry_over(work, find_ticket(work, found, day)), allowed=allowed)
        if issued is not None:
            self.carried(row, issued.ticket, now)

    def undo(self, row: Row, by: Actor) -> None:
        now, _ = self.time()
        found, day = f"{row['letter']}{row['sequence']:03d}", row["business_day"]
        allowed = self.shadow.may_undo(row["id"], by, now, UNDO_S)
        if self.attempt(by, lambda work: undo(work, find_ticket(work, found, day)), allowed=allowed) is not None:
            self.shadow.take_back(row["id"])

    def the_waiting_room_is_told(self, most: int) -> None:
        waiting = self.office.read(to_announce, SYSTEM)[:most]
        assert self.attempt(SYSTEM, mark_announced, [one.id for one in waiting], allowed=True) == len(waiting)
        assert self.attempt(SYSTEM, mark_announced, [one.id for one in waiting], allowed=True) == 0

    # -- the end of a day -----------------------------------------------------------------------------------------

    def the_day_ends(self, by: Actor, *, carry: bool, back: int, home: bool) -> None:
        now, today = self.time()
        day = today - timedelta(days=back)
        if home:
            for counter in list(self.shadow.desks):
                self.release(counter, self.actors["sari"])
        if carry and day not in self.shadow.closed and by.may(Permission.SUPERVISE):
            self.carry_all(day, by, now)
        in_hand = any(one["business_day"] == day and one["state"] in IN_HAND for one in self.shadow.rows())
        earlier = any(one["business_day"] < day and self.shadow.open_day(one) for one in self.shadow.rows())
        allowed = by.may(Permission.SUPERVISE) and day not in self.shadow.closed and not in_hand and not earlier
        if self.attempt(by, close_day, day, allowed=allowed) is None:
            return
        self.shadow.close(day, now)
        self.bookings = {key: one for key, one in self.bookings.items() if business_day(one[1], Zone.WIB) > day}
        if back == 0:
            self.clock.advance(datetime.combine(day + timedelta(days=1), time(8), Zone.WIB.tzinfo) - self.clock.now())

    def carry_all(self, day: date, by: Actor, now: datetime) -> None:
        left = [one for one in self.shadow.rows() if one["business_day"] == day and one["state"] in LEFT_OVER]
        left.sort(key=lambda one: (one["arrived_at"], one["id"]))
        made = self.attempt(by, carry_all, day, allowed=True)
        assert len(made) == len(left)
        for one, issued in zip(left, made, strict=True):
            self.carried(one, issued.ticket, now)

    def carried(self, row: Row, new: Any, now: datetime) -> None:
        """One ticket goes over to another day, and exactly one stands for it there."""
        assert new.business_day > row["business_day"]
        assert new.due_back_at >= now
        values = {"priority": row["priority"], "origin": "carried", "due_back_at": new.due_back_at}
        self.shadow.follow("carry", row["id"], "carried", now, ended_at=now, due_back_at=None)
        made = self.shadow.add(new.id, row["service"], new.business_day, "parked", now, **values)
        made["arrived_at"] = new.arrived_at

    # -- what always holds ---------------------------------------------------------------------------------------------

    def everything_is_as_it_should_be(self) -> None:
        found, expected = look(self.office.database.engine), self.shadow.look()
        assert found.tickets == expected.tickets
        assert found == expected
        self.the_times_of_every_visit_tile_it()
        self.nobody_is_in_two_hands_and_no_officer_serves_two()

    def the_times_of_every_visit_tile_it(self) -> None:
        assert all(self.shadow.tiles(ticket) for ticket in self.shadow.tickets)

    def nobody_is_in_two_hands_and_no_officer_serves_two(self) -> None:
        in_hand = [one for one in self.shadow.rows() if one["state"] in IN_HAND]
        assert len({one["counter"] for one in in_hand}) == len(in_hand)
        serving = [one["officer"] for one in in_hand if one["state"] == "serving" and one["officer"] != self.admin.id]
        assert len(set(serving)) == len(serving)
        sessions = self.office.read(lambda work: work.counters.sessions(), SYSTEM)
        assert {one.counter: (one.officer, one.regular_run, one.state == "paused") for one in sessions} == {
            counter: (desk.officer, desk.run, desk.paused) for counter, desk in self.shadow.desks.items()
        }
