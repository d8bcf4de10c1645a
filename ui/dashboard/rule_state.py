"""The rule in force, a change of it, and what the change would have done on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Protocol

from counter_app.queueing.forecast.dry_run import DryRun
from counter_app.queueing.model import Counter, Service
from counter_app.queueing.operations.desk import all_services, counter_places
from counter_app.queueing.operations.profiles import clear_profile, set_profile
from counter_app.queueing.operations.replaying import dry_run
from counter_app.queueing.ports import QueueWork
from counter_app.queueing.profile import Profile
from counter_app.reporting.ports import ReportWork
from counter_app.staff.model import Role
from counter_app.staff.operations import change_settings
from counter_app.staff.ports import StaffWork

OwnPlace = tuple[int, int]
"""The number of a counter, and the id of an officer who serves something else there than it does."""


@dataclass(frozen=True)
class RuleChange:
    """What is to be different; profiles by the number of their counter.

    `own` are of one officer at one counter; None: this officer is to serve there what the counter serves.
    """

    ratio: int | None = None
    max_wait_minutes: int | None = None
    profiles: Mapping[int, Profile] = field(default_factory=dict)
    own: Mapping[OwnPlace, Profile | None] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        return self == RuleChange()

    @property
    def settings(self) -> dict[str, str]:
        """The changed settings, as they are written."""
        found = {"priority_ratio": self.ratio, "max_wait_minutes": self.max_wait_minutes}
        return {key: str(value) for key, value in found.items() if value is not None}


@dataclass(frozen=True)
class Rule:
    """`logged_day`: the latest day before today on which anybody was called; today when there is none.

    `own`: profiles of officers, by counter and officer. `officers`: full names by id of all who may serve.
    """

    today: date
    logged_day: date
    ratio: int
    max_wait_minutes: int
    counters: tuple[Counter, ...]
    services: Mapping[str, Service]
    own: Mapping[OwnPlace, Profile]
    officers: Mapping[int, str]


@dataclass(frozen=True)
class Tried:
    """A dry run, with what it was of."""

    day: date
    change: RuleChange
    outcome: DryRun


LOOK_BACK_DAYS = 14


class RuleWork(ReportWork, StaffWork, Protocol):
    """What showing and applying a rule needs."""


def look(work: RuleWork) -> Rule:
    counters = tuple(one.counter for one in counter_places(work).counters)
    officers = work.officers.every()
    ids = {one.name: one.id for one in officers}
    own = {
        (counter.number, ids[one.officer]): one.profile
        for counter in counters
        for one in work.counters.officer_profiles(counter.number)
    }
    serving = {officer for _, officer in own} | {one.id for one in officers if one.active}
    return Rule(
        today=work.today,
        logged_day=_logged_day(work),
        ratio=work.branch.priority_ratio,
        max_wait_minutes=work.branch.max_wait_minutes,
        counters=counters,
        services={service.letter: service for service in all_services(work)},
        own=own,
        officers={one.id: one.full_name for one in officers if one.id in serving and one.role is not Role.SYSTEM},
    )


def _logged_day(work: ReportWork) -> date:
    days = (work.today - timedelta(days=back) for back in range(1, LOOK_BACK_DAYS + 1))
    return next((day for day in days if any(one.finished for one in work.reports.services(day))), work.today)


def try_out(work: QueueWork, day: date, change: RuleChange) -> Tried:
    outcome = dry_run(
        work,
        day,
        ratio=change.ratio,
        max_wait_minutes=change.max_wait_minutes,
        profiles=change.profiles,
        own=change.own,
    )
    return Tried(day, change, outcome)


def apply(work: RuleWork, change: RuleChange) -> None:
    """Put a whole change in force, or nothing of it."""
    if change.settings:
        change_settings(work, change.settings)
    for number, profile in change.profiles.items():
        set_profile(work, number, profile)
    for (number, officer), own in change.own.items():
        if own is None:
            clear_profile(work, number, officer)
        else:
            set_profile(work, number, own, officer)
