"""Opening hours, quotas, and the kiosk that obeys them.

They bind the kiosk alone: an officer may give out a ticket at any time.
"""

from __future__ import annotations

from datetime import date, timedelta

from counter_app.queueing.hours import Day, SpecialHours, hours_of
from counter_app.queueing.hours_ports import HoursWork
from counter_app.queueing.model import Priority
from counter_app.queueing.operations.estimating import promise_for
from counter_app.queueing.operations.issuing import find_service, issue_ticket
from counter_app.queueing.operations.stopping import (
    Limits,
    Stopped,
    hours_bind,
    opening,
    stopped_by_hours,
    stopped_service,
)
from counter_app.queueing.ports import Issued
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from counter_app.shared.hours import DayHours, read_hours
from counter_app.staff.model import Permission

LARGEST_QUOTA = 9999


def stopped_for(work: HoursWork, letter: str, *, priority: bool) -> Stopped | None:
    """Why a ticket of a service is not issued at the kiosk now, its quota kept from changing until it is.

    Raises `OfficeError` (NO_SUCH_SERVICE).
    """
    if not hours_bind(work):
        return None
    now = opening(work)
    found = stopped_by_hours(work, now)
    if found is not None:
        return found
    line = find_service(work, letter)
    service = line.service.letter
    quota = work.hours.lock_quota(service)
    bounds = Limits(now, None, {} if quota is None else {service: quota})
    return stopped_service(work, bounds, service, promise_for(work, service, priority=priority), line.open_counters)


def issue_at_kiosk(work: HoursWork, letter: str, priority: Priority | None = None) -> Issued:
    """Issue a ticket as the kiosk does: within the hours and the quota.

    Raises `OfficeError` as `issue_ticket` does, and CLOSED_NOW, LAST_TICKET_GIVEN, QUOTA_USED_UP with the moment of the
    next opening.
    """
    found = stopped_for(work, letter, priority=priority is not None)
    if found is not None:
        raise found.error()
    return issue_ticket(work, letter, priority)


def days(work: HoursWork, first: date, count: int) -> tuple[Day, ...]:
    """The hours of so many days."""
    special: SpecialHours = work.hours.special(first)
    return tuple(hours_of(work.branch, first + timedelta(days=step), special) for step in range(count))


def set_special_hours(work: HoursWork, day: date, text: str) -> Day:
    """Give one day hours of its own, or with `-` none. Raises `OfficeError` (FIELD_INVALID) at `hours` or `day`."""
    _may_change(work, day)
    try:
        hours: DayHours = read_hours(text)
    except ValueError as problem:
        raise OfficeError(ErrorCode.FIELD_INVALID, field="hours", expected=str(problem)) from None
    work.hours.set_special(day, hours)
    work.record(EventKind.HOURS_SET, day=day.isoformat(), hours=str(hours))
    return days(work, day, 1)[0]


def clear_special_hours(work: HoursWork, day: date) -> Day:
    """Let the settings decide the hours of a day again."""
    _may_change(work, day)
    if work.hours.clear_special(day):
        work.record(EventKind.HOURS_SET, day=day.isoformat(), hours=None)
    return days(work, day, 1)[0]


def _may_change(work: HoursWork, day: date) -> None:
    work.actor.require(Permission.SUPERVISE)
    if day < work.today:
        raise OfficeError(ErrorCode.FIELD_INVALID, field="day", expected="future-date")


def set_quota(work: HoursWork, letter: str, quota: int | None) -> None:
    """Limit the tickets of a service that the kiosk gives out on a day, or with None no longer."""
    work.actor.require(Permission.SUPERVISE)
    service = find_service(work, letter).service.letter
    if quota is not None and not 0 <= quota <= LARGEST_QUOTA:
        raise OfficeError(ErrorCode.OUT_OF_RANGE, field="quota", minimum=0, maximum=LARGEST_QUOTA)
    work.hours.set_quota(service, quota)
    work.record(EventKind.QUOTA_SET, service=service, quota=quota)
