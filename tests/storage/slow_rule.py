"""Who ought to be called, and which steps there are: said once more, slowly, without the office's code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

Row = dict[str, Any]
"""A row of the table of tickets."""

LEGAL = {
    "call": {("waiting", "called")},
    "recall": {("called", "called")},
    "start": {("called", "serving")},
    "park": {("serving", "parked")},
    "resume": {("parked", "waiting")},
    "transfer": {("waiting", "waiting"), ("called", "waiting"), ("serving", "waiting")},
    "no_show": {("called", "no_show")},
    "reinstate": {("no_show", "waiting")},
    "finish": {("serving", "finished")},
    "continue": {("serving", "waiting")},
    "cancel": {("waiting", "cancelled"), ("parked", "cancelled")},
    "release": {("called", "waiting"), ("serving", "waiting")},
    "expire": {("waiting", "expired"), ("parked", "expired")},
    "carry": {("waiting", "carried"), ("parked", "carried")},
}
"""Every step of a ticket's life, by what is done."""


@dataclass(frozen=True)
class Wish:
    """A condition on a service: more people, or longer than so many minutes; and from and to a time of day."""

    people: int | None = None
    minutes: int | None = None
    since: time | None = None
    until: time | None = None


@dataclass(frozen=True)
class Serves:
    """What is served at a counter: groups in order, then what is left for the end, and wishes by service."""

    groups: tuple[str, ...]
    last: str = ""
    wishes: tuple[tuple[str, Wish], ...] = ()

    @property
    def letters(self) -> str:
        return "".join(self.groups) + self.last


@dataclass(frozen=True)
class RuleNow:
    """The rule and the moment. `clock` is the local time of day; `gap` the least time between two calls."""

    ratio: int
    max_wait: timedelta
    gap: timedelta
    today: date
    now: datetime
    clock: time


def may_be_called(row: Row, serves: Serves, counter: int, rule: RuleNow) -> bool:
    """Whether somebody waits for this counter at all, conditions apart."""
    gap_over = row["calls"] == 0 or row["last_called_at"] <= rule.now - rule.gap
    here = row["for_counter"] in (None, counter) and row["service"] in serves.letters
    return row["state"] == "waiting" and row["business_day"] == rule.today and here and gap_over


def wished(letter: str, able: list[Row], every: list[Row], serves: Serves, rule: RuleNow) -> bool:
    """Whether the counter takes a service now, by its conditions."""
    wish = dict(serves.wishes).get(letter)
    if wish is None:
        return True
    if (wish.since and rule.clock < wish.since) or (wish.until and rule.clock >= wish.until):
        return False
    if wish.people is None and wish.minutes is None:
        return True
    longest: timedelta = max(rule.now - one["arrived_at"] for one in able if one["service"] == letter)
    waiting = sum(
        one["state"] == "waiting" and one["service"] == letter and one["business_day"] == rule.today for one in every
    )
    crowded = wish.people is not None and waiting > wish.people
    slow = wish.minutes is not None and longest > timedelta(minutes=wish.minutes)
    return crowded or slow or longest >= rule.max_wait


def too_long(able: list[Row], rule: RuleNow) -> list[Row]:
    """Who has waited at least the maximum, the earliest arrival first."""
    overdue = [one for one in able if rule.now - one["arrived_at"] >= rule.max_wait]
    return sorted(overdue, key=lambda one: (one["arrived_at"], one["id"]))


def callable_now(every: list[Row], serves: Serves, counter: int, rule: RuleNow) -> list[Row]:
    """Everybody whom the counter may call by its conditions."""
    able = [one for one in every if may_be_called(one, serves, counter, rule)]
    return [one for one in able if wished(one["service"], able, every, serves, rule)]


def expected_call(
    every: list[Row], serves: Serves, counter: int, rule: RuleNow, regular_run: int
) -> tuple[int, str] | None:
    """The ticket that must be called and the reason, by looking at everybody who waits."""
    able = callable_now(every, serves, counter, rule)
    able.sort(key=lambda one: (one["arrived_at"], one["id"]))
    due = [one for one in able if one["booked_for"] is None or one["booked_for"] <= rule.now]
    if not due:
        return (able[0]["id"], "early-booking") if able else None
    overdue = too_long(due, rule)
    if overdue:
        return overdue[0]["id"], "maximum-wait"
    for group in serves.groups:
        members = [one for one in due if one["service"] in group]
        if members:
            return by_ratio(members, rule.ratio, regular_run)
    return by_ratio([one for one in due if one["service"] in serves.last], rule.ratio, regular_run)[0], "finally"


def by_ratio(members: list[Row], ratio: int, regular_run: int) -> tuple[int, str]:
    with_priority = [one["id"] for one in members if one["priority"] is not None]
    regular = [one["id"] for one in members if one["priority"] is None]
    if not with_priority:
        return regular[0], "arrival"
    if not regular:
        return with_priority[0], "priority-only"
    return (with_priority[0], "priority-turn") if regular_run >= ratio else (regular[0], "regular-turn")
