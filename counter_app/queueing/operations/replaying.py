"""Dry run: a past day under another rule, before it goes live."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from counter_app.queueing.forecast.dry_run import DryRun, RuleChange
from counter_app.queueing.forecast.dry_run import dry_run as play_dry_run
from counter_app.queueing.operations.candidates import rule_of
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
) -> DryRun:
    """A day from the log, as it went, and replayed under the present rule and under a changed one.

    Raises `OfficeError`: DAY_NOT_OVER at `on` for a day to come, NO_SUCH_COUNTER for a profile of a counter that does
    not exist.
    """
    if day > work.today:
        raise OfficeError(ErrorCode.DAY_NOT_OVER, field="on", tickets=())
    rule = rule_of(work.branch)
    changed = rule
    if ratio is not None:
        changed = replace(changed, priority_ratio=ratio)
    if max_wait_minutes is not None:
        changed = replace(changed, max_wait=timedelta(minutes=max_wait_minutes))
    known = {one.number for one in work.counters.counters()}
    if not set(profiles or {}) <= known:
        raise OfficeError(ErrorCode.NO_SUCH_COUNTER, field="profile", choices=tuple(str(one) for one in sorted(known)))
    return play_dry_run(
        work.forecasts.logged_tickets(day),
        work.forecasts.logged_desks(day),
        rule,
        RuleChange(changed, profiles or {}),
    )
