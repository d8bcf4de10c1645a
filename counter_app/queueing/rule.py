"""Who is next: one pure function, and the reason that it gives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum, unique

from counter_app.queueing.profile import Condition, Profile
from counter_app.shared.calendar import Zone


@unique
class Reason(StrEnum):
    """Why this ticket was called."""

    MAXIMUM_WAIT = "maximum-wait"
    """It has waited at least the maximum, the longest of all."""
    PRIORITY_TURN = "priority-turn"
    """After so many regular tickets it is the turn of a priority one."""
    REGULAR_TURN = "regular-turn"
    """Priority tickets wait too, but by the ratio it is the turn of a regular one."""
    PRIORITY_ONLY = "priority-only"
    """Earliest arrival; only priority tickets wait in this group."""
    ARRIVAL = "arrival"
    """Earliest arrival; no priority ticket waits in this group."""
    FINALLY = "finally"
    """Nobody waits for what the counter serves first."""
    EARLY_BOOKING = "early-booking"
    """Its booked time has not come, but nobody else waits."""
    CHOSEN = "chosen"
    """An officer called it out of turn, and said why."""


@unique
class Hindrance(StrEnum):
    """Why nobody could be called to a counter."""

    NOBODY_WAITS = "nobody-waits"
    JUST_CALLED = "just-called"
    """Who waits did not answer a call a moment ago, and the gap between two calls is not over."""
    NOT_YET_BY_PROFILE = "not-yet-by-profile"
    """Who waits is not taken here now, by the conditions of the counter's profile."""


@dataclass(frozen=True)
class Head:
    """The first of one waiting line: the earliest arrival of a service and class that a counter may call.

    `booked_for` is the booked time that its arrival counts from; `waiting` is the length of its service's line, which
    is counted only for services on whose length a profile sets a condition.
    """

    ticket: int
    service: str
    priority: bool
    arrived_at: datetime
    booked_for: datetime | None = None
    waiting: int = 0


@dataclass(frozen=True)
class RuleSettings:
    """`priority_ratio`: regular tickets per priority ticket; `max_wait`: the wait that overrides all else.

    Times of day in conditions are those of `zone`.
    """

    priority_ratio: int
    max_wait: timedelta
    zone: Zone = Zone.WIB


@dataclass(frozen=True)
class Choice:
    """The ticket and the reason, with the figures that explain it.

    `place` is the group of the profile that it was taken from: from 1, 0 for what is left for the end, None when an
    officer chose it.
    """

    head: Head
    reason: Reason
    waited_s: int
    regular_run: int
    place: int | None = 1


def who_is_next(
    heads: Iterable[Head], profile: Profile, rule: RuleSettings, regular_run: int, now: datetime
) -> Choice | None:
    """Choose among the heads of the waiting lines.

    A ticket that has waited at least the maximum goes first, the earliest arrival among those. Otherwise the first
    group of the profile in which anybody waits, then what is left for the end; in a group priority and regular tickets
    mix by the ratio (`regular_run` is the number of regular calls since the counter's last priority call), and within a
    class the earliest arrival. Ties fall to the lower ticket id, which is the order of issue. Whose booked time has not
    come is called only when nobody else can be.
    """
    served = [head for head in heads if profile.place(head.service) is not None]
    able = sorted(
        (head for head in served if _is_taken(head.service, served, profile, rule, now)),
        key=lambda head: (head.arrived_at, head.ticket),
    )
    due = [head for head in able if not _is_early(head, now)]
    if due:
        return _among(due, profile, rule, regular_run, now)
    if able:
        return _choice(able[0], Reason.EARLY_BOOKING, regular_run, now, profile.place(able[0].service))
    return None


def _among(able: list[Head], profile: Profile, rule: RuleSettings, regular_run: int, now: datetime) -> Choice:
    """The choice among those whose time has come, by arrival."""
    first = able[0]
    if now - first.arrived_at >= rule.max_wait:
        return _choice(first, Reason.MAXIMUM_WAIT, regular_run, now, profile.place(first.service))
    places = {profile.place(head.service) for head in able}
    place = min((one for one in places if one), default=0)
    members = [head for head in able if profile.place(head.service) == place]
    head, reason = _by_ratio(members, rule.priority_ratio, regular_run)
    return _choice(head, reason if place else Reason.FINALLY, regular_run, now, place)


def _by_ratio(members: list[Head], ratio: int, regular_run: int) -> tuple[Head, Reason]:
    """The choice within one group, whose heads are in order of arrival."""
    regular = next((head for head in members if not head.priority), None)
    priority = next((head for head in members if head.priority), None)
    if priority is None:
        return members[0], Reason.ARRIVAL
    if regular is None:
        return members[0], Reason.PRIORITY_ONLY
    if regular_run >= ratio:
        return priority, Reason.PRIORITY_TURN
    return regular, Reason.REGULAR_TURN


def _is_early(head: Head, now: datetime) -> bool:
    return head.booked_for is not None and head.booked_for > now


def _is_taken(service: str, served: list[Head], profile: Profile, rule: RuleSettings, now: datetime) -> bool:
    """Whether the conditions of the profile let the counter call a service now.

    A condition on the line's length or wait keeps nobody beyond the maximum wait; a time of day does.
    """
    condition = profile.conditions.get(service)
    if condition is None:
        return True
    clock = now.astimezone(rule.zone.tzinfo).time()
    if (condition.start is not None and clock < condition.start) or (
        condition.end is not None and clock >= condition.end
    ):
        return False
    line = [head for head in served if head.service == service]
    waited = now - min(head.arrived_at for head in line)
    return waited >= rule.max_wait or _presses(condition, line[0].waiting, waited)


def _presses(condition: Condition, waiting: int, waited: timedelta) -> bool:
    """Whether a line is long enough, in people or in minutes, that the counter helps it."""
    longer_than = condition.longer_than_minutes
    if condition.more_than is None and longer_than is None:
        return True
    long_line = condition.more_than is not None and waiting > condition.more_than
    return long_line or (longer_than is not None and waited > timedelta(minutes=longer_than))


def _choice(head: Head, reason: Reason, regular_run: int, now: datetime, place: int | None) -> Choice:
    return Choice(head, reason, waited_seconds(head.arrived_at, now), regular_run, place)


def chosen(head: Head, regular_run: int, now: datetime) -> Choice:
    """A call that departs from the rule, because an officer said so."""
    return _choice(head, Reason.CHOSEN, regular_run, now, None)


def waited_seconds(arrived_at: datetime, now: datetime) -> int:
    """Whole seconds waited since an arrival, which may lie ahead for a booking or after a clock was set back."""
    return int(max(now - arrived_at, timedelta()).total_seconds())


def run_after(choice: Choice, regular_run: int) -> int:
    """The counter's `regular_run` after a call. A call out of turn is no turn of the ratio."""
    if choice.reason is Reason.CHOSEN:
        return regular_run
    return 0 if choice.head.priority else regular_run + 1


@unique
class Punctuality(StrEnum):
    """When somebody with a booking checked in."""

    EARLY = "early"
    ON_TIME = "on-time"
    LATE = "late"


@dataclass(frozen=True)
class BookedArrival:
    """Where a booking is placed in the queue; `booked_for` is None when the booked time no longer counts."""

    arrived_at: datetime
    booked_for: datetime | None
    punctuality: Punctuality


def booked_arrival(booked_for: datetime, checked_in: datetime, tolerance: timedelta) -> BookedArrival:
    """The arrival by which somebody with a booking queues.

    Early, and on time up to the tolerance after it, it is the booked time; later it is the check-in. Who comes early
    waits for the booked time and overtakes nobody before it.
    """
    if checked_in > booked_for + tolerance:
        return BookedArrival(checked_in, None, Punctuality.LATE)
    early = checked_in < booked_for
    return BookedArrival(booked_for, booked_for, Punctuality.EARLY if early else Punctuality.ON_TIME)


def ahead_of_new(waiting_regular: int, waiting_priority: int, ratio: int, *, priority: bool) -> int:
    """How many of those now waiting will at most be called before somebody who arrives now.

    One counter's present run may make it up to `ratio` fewer. With `ratio` regular calls to one priority call, the n-th
    priority ticket has at most n x ratio regular ones before it; a regular one has one priority ticket for each `ratio`
    regular ones up to its own turn.
    """
    if priority:
        return waiting_priority + min(waiting_regular, ratio * (waiting_priority + 1))
    return waiting_regular + min(waiting_priority, waiting_regular // ratio + 1)
