"""The hours of single days, for operations that need no more of them."""

from __future__ import annotations

from datetime import date, timedelta

from counter_app.queueing.hours import FARTHEST_DAYS, Day, SpecialHours, hours_of
from counter_app.queueing.ports import QueueWork
from counter_app.shared.errors import ErrorCode, OfficeError


def special_on(work: QueueWork, day: date) -> SpecialHours:
    """The special hours of a day, if it has any."""
    special = work.forecasts.special_hours(day)
    return {} if special is None else {day: special}


def day_hours(work: QueueWork, day: date) -> Day:
    return hours_of(work.branch, day, special_on(work, day))


def next_opening(work: QueueWork, first: date) -> Day:
    """The first day from `first` on on which the branch opens and has not closed yet.

    Raises `OfficeError` (CLOSED_NOW) when none does within a year.
    """
    for step in range(FARTHEST_DAYS):
        day = day_hours(work, first + timedelta(days=step))
        spans = day.hours.moments(day.day, work.branch.zone.tzinfo)
        if spans and spans[-1][1] > work.now:
            return day
    raise OfficeError(ErrorCode.CLOSED_NOW, opens_at=None, why=None, quota=None)
