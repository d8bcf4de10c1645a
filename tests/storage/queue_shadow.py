"""The queue as it ought to be, and as the tables hold it."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from counter_app.queueing.operations.serving import LONGEST_COUNTED_S
from counter_app.staff.model import Actor, Permission, Role
from counter_app.storage.tables import announcements, services, ticket_calls, ticket_slices, tickets, visit_parts
from tests.storage.slow_rule import LEGAL, Row, Serves

SLICES = {"waiting": "waiting", "called": "walking", "serving": "serving", "parked": "parked"}
IN_HAND = {"called", "serving"}
LEFT_OVER = {"waiting", "parked"}
ENDED = {"finished", "no_show", "cancelled", "expired", "carried"}
UNDOABLE = {"call", "start", "park", "no_show", "finish", "continue", "transfer", "resume", "reinstate", "cancel"}
MOVING = {"call", "park", "transfer", "continue"}
"""Clicks that say for which counter somebody waits, so that taking them back says so again."""
_UNTOLD = {"undo", "exclusive", "ahead", "p10_s", "p50_s", "p90_s"}

Stretch = list[Any]
"""Kind, beginning, end."""


@dataclass(frozen=True)
class Look:
    """The queue as the tables hold it at one moment."""

    tickets: dict[int, Row]
    slices: dict[int, list[Stretch]]
    calls: dict[int, int]
    announced: dict[int, int]
    parts: dict[int, int]
    served: dict[str, list[int]]


def look(engine: Engine) -> Look:
    with engine.connect() as connection:
        rows = connection.execute(sa.select(tickets).order_by(tickets.c.id)).mappings()
        found = {row["id"]: {key: row[key] for key in row if key not in _UNTOLD} for row in rows}
        slices: dict[int, list[Stretch]] = {ticket: [] for ticket in found}
        for one in connection.execute(sa.select(ticket_slices).order_by(ticket_slices.c.id)):
            slices[one.ticket].append([one.kind, one.started_at, one.ended_at])
        calls, announced, parts = (
            _counted(
                tuple(row) for row in connection.execute(sa.select(t.c.ticket, sa.func.count()).group_by(t.c.ticket))
            )
            for t in (ticket_calls, announcements, visit_parts)
        )
        rows = connection.execute(sa.select(services).where(services.c.served > 0)).mappings()
        served = {row["letter"]: [row["served"], row["sum_s"], row["squares_s2"]] for row in rows}
        return Look(found, slices, calls, announced, parts, served)


def _counted(pairs: Iterable[tuple[Any, ...]]) -> dict[int, int]:
    return {ticket: number for ticket, number in pairs if number}


@dataclass
class Desk:
    """A counter at which somebody works. `run`: regular calls since the last priority call, up to the ratio."""

    officer: int
    exclusive: bool
    opened_on: date
    run: int
    paused: bool = False


@dataclass(frozen=True)
class Before:
    """What was before a click that may be taken back."""

    kind: str
    at: datetime
    actor: int
    row: Row
    slices: list[Stretch]
    served: tuple[str, int] | None
    run: tuple[int, int] | None
    parts: int
    part_since: datetime | None


@dataclass
class Shadow:
    """The queue as it ought to be."""

    tickets: dict[int, Row] = field(default_factory=dict)
    slices: dict[int, list[Stretch]] = field(default_factory=dict)
    served: dict[str, list[int]] = field(default_factory=dict)
    calls: dict[int, int] = field(default_factory=dict)
    announced: dict[int, int] = field(default_factory=dict)
    parts: dict[int, int] = field(default_factory=dict)
    part_since: dict[int, datetime | None] = field(default_factory=dict)
    last: dict[tuple[str, date], int] = field(default_factory=dict)
    before: dict[int, Before] = field(default_factory=dict)
    undone_calls: set[int] = field(default_factory=set)
    desks: dict[int, Desk] = field(default_factory=dict)
    serves: dict[int, Serves] = field(default_factory=dict)
    own: dict[tuple[int, int], Serves] = field(default_factory=dict)
    closed: set[date] = field(default_factory=set)
    papers: set[tuple[date, str]] = field(default_factory=set)

    def look(self) -> Look:
        """What the tables must hold."""
        calls, announced, parts = (_counted(one.items()) for one in (self.calls, self.announced, self.parts))
        served = {letter: sums for letter, sums in self.served.items() if sums[0]}
        return Look(self.tickets, self.slices, calls, announced, parts, served)

    # -- what may be done -----------------------------------------------------------------------------------------

    def rows(self) -> list[Row]:
        return list(self.tickets.values())

    def held_at(self, counter: int) -> Row | None:
        held = [one for one in self.rows() if one["counter"] == counter and one["state"] in IN_HAND]
        assert len(held) <= 1, "a counter has two people in hand"
        return held[0] if held else None

    def open_day(self, row: Row) -> bool:
        return row["business_day"] not in self.closed

    def holds(self, row: Row, by: Actor) -> bool:
        return row["officer"] in (None, by.id) or by.may(Permission.SUPERVISE)

    def may_sit(self, counter: int, by: Actor) -> bool:
        desk = self.desks.get(counter)
        if desk is not None:
            return by.role is Role.SYSTEM or desk.officer == by.id
        return by.role is Role.SYSTEM or all(one.officer != by.id or not one.exclusive for one in self.desks.values())

    def may_call(self, counter: int, by: Actor) -> bool:
        desk = self.desks.get(counter)
        free = self.held_at(counter) is None and (desk is None or not desk.paused)
        return self.may_sit(counter, by) and free

    def may_manage(self, counter: int, by: Actor) -> bool:
        desk = self.desks.get(counter)
        return desk is not None and (desk.officer == by.id or by.may(Permission.SUPERVISE))

    def sit(self, counter: int, by: Actor, today: date, ratio: int) -> Desk:
        return self.desks.setdefault(counter, Desk(by.id, by.role is not Role.SYSTEM, today, ratio))

    def serving_here(self, counter: int, officer: int) -> Serves:
        return self.own.get((officer, counter), self.serves[counter])

    def may_undo(self, ticket: int, by: Actor, now: datetime, seconds: int) -> bool:
        last, row = self.before.get(ticket), self.tickets[ticket]
        if last is None or last.actor != by.id or now - last.at > timedelta(seconds=seconds) or not self.open_day(row):
            return False
        if last.kind == "call" and ticket in self.undone_calls:
            return False
        if last.row["state"] in IN_HAND and row["state"] not in IN_HAND:
            desk = self.desks.get(last.row["counter"])
            there = desk is not None and (desk.officer == last.row["officer"] or by.role is Role.SYSTEM)
            return there and self.held_at(last.row["counter"]) is None
        return True

    # -- what was done --------------------------------------------------------------------------------------------

    def add(self, ticket: int, letter: str, day: date, state: str, now: datetime, **values: Any) -> Row:
        """A new ticket, under the next number of its service and day."""
        number = self.last[letter, day] = self.last.get((letter, day), 0) + 1
        row = {"id": ticket, "letter": letter, "business_day": day, "sequence": number, "service": letter}
        row |= {"state": state, "issued_at": now, "arrived_at": now, "calls": 0, "origin": "issued"}
        row |= dict.fromkeys(("priority", "for_counter", "counter", "officer", "last_called_at", "due_back_at"))
        row |= dict.fromkeys(("ended_at", "outcome", "booked_for"))
        self.tickets[ticket] = row | values
        self.slices[ticket] = [[SLICES[state], now, None]] if state in SLICES else []
        return self.tickets[ticket]

    def follow(self, done: str, ticket: int, state: str, now: datetime, **values: Any) -> None:
        """A ticket takes a step: there must be such a step, and its times move on."""
        before = self.tickets[ticket]
        assert (before["state"], state) in LEGAL[done], f"{done} led from {before['state']} to {state}"
        self.cut(ticket, now)
        if state in SLICES:
            self.slices[ticket].append([SLICES[state], now, None])
        self.tickets[ticket] = before | {"state": state} | values
        if done not in UNDOABLE:
            self.before.pop(ticket, None)

    def remember(self, kind: str, ticket: int, by: Actor, now: datetime, run: tuple[int, int] | None = None) -> None:
        """Keep what was before a click; call it before the click is followed."""
        row = self.tickets[ticket]
        served = (row["service"], self.served_s(ticket, now)) if kind in {"finish", "continue"} else None
        parts, since = self.parts.get(ticket, 0), self.part_since.get(ticket)
        self.before[ticket] = Before(kind, now, by.id, row, deepcopy(self.slices[ticket]), served, run, parts, since)

    def take_back(self, ticket: int) -> None:
        last, row = self.before.pop(ticket), self.tickets[ticket]
        still = last.row["for_counter"] if last.kind in MOVING else row["for_counter"]
        self.tickets[ticket] = last.row | {"for_counter": still}
        self.slices[ticket] = last.slices
        self.parts[ticket], self.part_since[ticket] = last.parts, last.part_since
        if last.served is not None:
            self.count_served(*last.served, number=-1)
        if last.run is not None:
            self.desks[last.run[0]].run = last.run[1]
            self.undone_calls.add(ticket)

    def served_s(self, ticket: int, now: datetime) -> int:
        """Whole seconds at counters for the service of the visit that goes on, as far as they are counted."""
        since = self.part_since.get(ticket)
        spans = [
            (end or now) - start
            for kind, start, end in self.slices[ticket]
            if kind == "serving" and (since is None or start >= since)
        ]
        return min(int(sum(spans, timedelta()).total_seconds()), LONGEST_COUNTED_S)

    def count_served(self, letter: str, seconds: int, number: int = 1) -> None:
        sums = self.served.setdefault(letter, [0, 0, 0])
        for place, add in enumerate((1, seconds, seconds * seconds)):
            sums[place] += number * add

    def cut(self, ticket: int, now: datetime) -> None:
        if self.slices[ticket] and self.slices[ticket][-1][2] is None:
            self.slices[ticket][-1][2] = now

    def return_parked(self, now: datetime) -> None:
        due = [one for one in self.rows() if one["state"] == "parked" and one["due_back_at"] <= now]
        for one in due:
            self.follow("resume", one["id"], "waiting", now, due_back_at=None)
            self.before.pop(one["id"], None)

    def leave(self, counter: int) -> None:
        """An officer leaves a counter: who waited for that one only may be called at any."""
        del self.desks[counter]
        for one in self.rows():
            if one["for_counter"] == counter and one["state"] in LEFT_OVER:
                one["for_counter"] = None

    def close(self, day: date, now: datetime) -> None:
        """A day is closed: who is left expires, and counters close that were opened by then."""
        for one in self.rows():
            if one["business_day"] == day and one["state"] in LEFT_OVER:
                self.follow("expire", one["id"], "expired", now, ended_at=now)
        for counter, desk in list(self.desks.items()):
            if desk.opened_on <= day and self.held_at(counter) is None:
                self.leave(counter)
        self.closed.add(day)

    def tiles(self, ticket: int) -> bool:
        """Whether the times follow each other from the issue to the end, but for those who did not come."""
        row, times = self.tickets[ticket], self.slices[ticket]
        gaps = [(one[0], other[0]) for one, other in pairwise(times) if one[2] is None or one[2] != other[1]]
        forwards = all(end is None or start <= end for _, start, end in times)
        ends = times[0][1] == row["issued_at"] and times[-1][2] == row["ended_at"]
        return forwards and ends and set(gaps) <= {("walking", "waiting")}
