"""Who is next: one pure function, and the reason that it gives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum, unique


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


@dataclass(frozen=True)
class Head:
    """The first of one waiting line: the earliest arrival of a service and class that a counter may call."""

    ticket: int
    service: str
    priority: bool
    arrived_at: datetime


@dataclass(frozen=True)
class RuleSettings:
    """`priority_ratio`: regular tickets per priority ticket; `max_wait`: the wait that overrides all else."""

    priority_ratio: int
    max_wait: timedelta


@dataclass(frozen=True)
class Choice:
    """The ticket and the reason, with the figures that explain it."""

    head: Head
    reason: Reason
    waited_s: int
    regular_run: int


Profile = tuple[tuple[str, ...], ...]


def who_is_next(
    heads: Iterable[Head], profile: Profile, rule: RuleSettings, regular_run: int, now: datetime
) -> Choice | None:
    """Choose among the heads of the waiting lines.

    A ticket that has waited at least the maximum goes first, the earliest arrival among those. Otherwise the first
    group of the profile in which anybody waits; in it priority and regular tickets mix by the ratio
    (`regular_run` is the number of regular calls since the counter's last priority call), and within a
    class the earliest arrival. Ties fall to the lower ticket id, which is the order of issue.
    """
    able = sorted(
        (head for head in heads if any(head.service in group for group in profile)),
        key=lambda head: (head.arrived_at, head.ticket),
    )
    if not able:
        return None
    if now - able[0].arrived_at >= rule.max_wait:
        return _choice(able[0], Reason.MAXIMUM_WAIT, regular_run, now)
    group = next(group for group in profile if any(head.service in group for head in able))
    members = [head for head in able if head.service in group]
    regular = next((head for head in members if not head.priority), None)
    priority = next((head for head in members if head.priority), None)
    if priority is None:
        return _choice(members[0], Reason.ARRIVAL, regular_run, now)
    if regular is None:
        return _choice(members[0], Reason.PRIORITY_ONLY, regular_run, now)
    if regular_run >= rule.priority_ratio:
        return _choice(priority, Reason.PRIORITY_TURN, regular_run, now)
    return _choice(regular, Reason.REGULAR_TURN, regular_run, now)


def _choice(head: Head, reason: Reason, regular_run: int, now: datetime) -> Choice:
    waited = max(now - head.arrived_at, timedelta())
    return Choice(head, reason, int(waited.total_seconds()), regular_run)


def run_after(choice: Choice, regular_run: int) -> int:
    """The counter's `regular_run` after a call."""
    return 0 if choice.head.priority else regular_run + 1


def ahead_of_new(waiting_regular: int, waiting_priority: int, ratio: int, *, priority: bool) -> int:
    """How many of those now waiting will at most be called before somebody who arrives now.

    One counter's present run may make it up to `ratio` fewer. With `ratio` regular calls to one priority call, the n-th
    priority ticket has at most n x ratio regular ones before it; a regular one has one priority ticket for each `ratio`
    regular ones up to its own turn.
    """
    if priority:
        return waiting_priority + min(waiting_regular, ratio * (waiting_priority + 1))
    return waiting_regular + min(waiting_priority, waiting_regular // ratio + 1)
