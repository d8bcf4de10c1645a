"""The rule in force, a change of it, and what the change would have done on a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Protocol

from counter_app.queueing.forecast.dry_run import DryRun
from counter_app.queueing.model import Counter, Service
from counter_app.queueing.operations.desk import all_services, counter_places
from counter_app.queueing.operations.profiles import set_profile
from counter_app.queueing.operations.replaying import dry_run
from counter_app.queueing.ports import QueueWork
from counter_app.queueing.profile import Profile
from counter_app.reporting.ports import ReportWork
from counter_app.staff.operations import change_settings
from counter_app.staff.ports import StaffWork


@dataclass(frozen=True)
class RuleChange:
    """What is to be different; profiles by the number of their counter."""

    ratio: int | None = None
    max_wait_minutes: int | None = None
    profiles: Mapping[int, Profile] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        return self.ratio is None and self.max_wait_minutes is None and not self.profiles

    @property
    def settings(self) -> dict[str, str]:
        """The changed settings, as they are written."""
        found = {"priority_ratio": self.ratio, "max_wait_minutes": self.max_wait_minutes}
        return {key: str(value) for key, value in found.items() if value is not None}


@dataclass(frozen=True)
class Rule:
    """`logged_day`: the latest day before today on which anybody was called; today when there is none."""

    today: date
    logged_day: date
    ratio: int
    max_wait_minutes: int
    counters: tuple[Counter, ...]
    services: Mapping[str, Service]


@dataclass(frozen=True)
class Tried:
    """A dry run, with what it was of."""

    day: date
    change: RuleChange
    outcome: DryRun


LOOK_BACK_DAYS = 14


def look(work: ReportWork) -> Rule:
    return Rule(
        today=work.today,
        logged_day=_logged_day(work),
        ratio=work.branch.priority_ratio,
        max_wait_minutes=work.branch.max_wait_minutes,
        counters=tuple(one.counter for one in counter_places(work).counters),
        services={service.letter: service for service in all_services(work)},
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
    )
    return Tried(day, change, outcome)


class RuleWork(QueueWork, StaffWork, Protocol):
    """What applying a change needs."""


def apply(work: RuleWork, change: RuleChange) -> None:
    """Put a whole change in force, or nothing of it."""
    if change.settings:
        change_settings(work, change.settings)
    for number, profile in change.profiles.items():
        set_profile(work, number, profile)
