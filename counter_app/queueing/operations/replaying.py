"""Dry run: a past day under another rule, before it goes live."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from counter_app.queueing.forecast.dry_run import DryRun, RuleChange
from counter_app.queueing.forecast.dry_run import dry_run as play_dry_run
from counter_app.queueing.operations.candidates import changed_rule, rule_of
from counter_app.queueing.operations.profiles import check_profiles
from counter_app.queueing.ports import QueueWork
from counter_app.queueing.profile import Profile
from counter_app.shared.errors import ErrorCode, OfficeError


def dry_run(
    work: QueueWork,
    day: date,
    *,
    ratio: int | None = None,
    max_wait_minutes: int | None = None,
    profiles: Mapping[int, Profile] | None = None,
    own: Mapping[tuple[int, int], Profile | None] | None = None,
) -> DryRun:
    """A day from the log, as it went, and replayed under the present rule and under a changed one.

    `profiles` are by counter, `own` by counter and officer; None there: what the counter serves.

    Raises `OfficeError`: DAY_NOT_OVER at `on` for a day to come, NO_SUCH_COUNTER and NO_SUCH_SERVICE for a
    profile of what does not exist.
    """
    if day > work.today:
        raise OfficeError(ErrorCode.DAY_NOT_OVER, field="on", tickets=())
    check_profiles(work, profiles or {})
    rule = rule_of(work.branch)
    return play_dry_run(
        work.forecasts.logged_tickets(day),
        work.forecasts.logged_desks(day),
        rule,
        RuleChange(changed_rule(rule, ratio, max_wait_minutes), profiles or {}, own or {}),
        {one.number: one.profile for one in work.counters.counters()},
    )
