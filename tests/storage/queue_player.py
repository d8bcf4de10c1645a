"""Plays one operation at a time with a queue, and says of each beforehand whether it may be done and what it does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from counter_app.bootstrap import Office, open_office
from counter_app.queueing.model import Outcome, Priority
from counter_app.queueing.operations.booking import add_booking, check_in
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.paper_numbers import PaperNumber, ServedOnPaper, enter_paper_numbers
from counter_app.queueing.operations.profiles import clear_profile, set_profile
from counter_app.queueing.operations.steps import find_ticket
from counter_app.queueing.profile import Profile, parse_profile
from counter_app.reporting.operations import day_figures
from counter_app.shared.calendar import Zone, business_day
from counter_app.shared.clock import SetClock
from counter_app.shared.errors import OfficeError
from counter_app.staff.model import SYSTEM, Actor
from counter_app.staff.operations import change_setting
from counter_app.storage.tables import chain_head
from tests.storage.queue_shadow import Shadow
from tests.storage.slow_rule import Row, RuleNow, Serves, Wish
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


def profile_of(serves: Serves) -> Profile:
    """What the office is told of it."""
    wishes = []
    for letter, wish in serves.wishes:
        many = "" if wish.people is None else f">{wish.people}"
        long = "" if wish.minutes is None else f">{wish.minutes}m"
        hours = "" if wish.since is None else f"@{wish.since:%H:%M}-{wish.until:%H:%M}"
        wishes.append(f"{letter}:{many}{long}{hours}")
    return parse_profile("|".join(serves.groups), serves.last, wishes)


class Player:
    def __init__(self, url: str, folder: Path) -> None:
        self.clock = SetClock(MORNING)
        self.office: Office = open_office(branch_settings_at(url, folder), self.clock)
        found = {name: self.office.read(lambda work, one: work.officers.by_name(one), SYSTEM, name) for name in STAFF}
        self.actors = {name: one.actor for name, one in found.items() if one is not None}
        self.shadow = Shadow()
        self.ratio, self.max_wait, self.last_place = 2, timedelta(minutes=30), False
        self.bookings: dict[str, tuple[str, datetime, bool]] = {}
        self.seen = MORNING

    def end(self) -> None:
        """At the end everything is proven, and every day adds up."""
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
        assert now >= self.seen, "the office works before its last event"
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
        with self.office.database.engine.connect() as connection:
            told = connection.execute(sa.select(chain_head.c.at)).scalar_one()
        assert told >= self.seen, "the time of an event ran backwards"
        self.seen = told
        return outcome

    def actor(self, officer: int | None) -> Actor:
        return next((one for one in self.actors.values() if one.id == officer), self.actors["rina"])

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

    def people_are_waiting_at_the_door(self, people: list[tuple[str, Priority | None]]) -> None:
        for key, value in SETTINGS.items():
            self.office.run(change_setting, self.admin, key, str(value))
        for number, serves in enumerate(PROFILES, 1):
            self.office.run(set_profile, self.admin, number, profile_of(serves))
            self.shadow.serves[number] = serves
        for letter, priority in people:
            self.issue(letter, priority)

    def the_rule_is_changed(self, ratio: int, minutes: int, *, last: bool) -> None:
        values = {"priority_ratio": ratio, "max_wait_minutes": minutes, "transfer_place": "last" if last else "kept"}
        for key, value in values.items():
            self.attempt(self.admin, change_setting, key, str(value), allowed=True)
        self.ratio, self.max_wait, self.last_place = ratio, timedelta(minutes=minutes), last

    def a_profile_is_changed(self, counter: int, officer: int | None, serves: Serves | None) -> None:
        if serves is not None:
            self.attempt(self.admin, set_profile, counter, profile_of(serves), officer, allowed=True)
            if officer is None:
                self.shadow.serves[counter] = serves
            else:
                self.shadow.own[officer, counter] = serves
        elif officer is not None:
            self.attempt(self.admin, clear_profile, counter, officer, allowed=True)
            self.shadow.own.pop((officer, counter), None)

    # -- arrivals -------------------------------------------------------------------------------------------------

    def issue(self, letter: str, priority: Priority | None) -> None:
        now, today = self.time()
        issued = self.attempt(SYSTEM, issue_ticket, letter, priority, allowed=today not in self.shadow.closed)
        if issued is not None:
            self.shadow.add(issued.ticket.id, letter, today, "waiting", now, priority=priority and priority.value)

    def somebody_books(self, letter: str, priority: Priority | None, minutes: int) -> None:
        now, _ = self.time()
        at = (now + timedelta(minutes=minutes)).replace(second=0, microsecond=0)
        made = self.attempt(self.actors["rina"], add_booking, letter, at, priority, allowed=at > now)
        if made is not None:
            self.bookings[made.reference] = (letter, at, priority is not None)

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
            paper = next(
                one for one in written if one.number == entered.paper_number and one.number[0] == ticket.letter
            )
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
