"""Opening hours, quotas, and the kiosk that obeys them.

They bind the kiosk alone: an officer may give out a ticket at any time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from counter_app.queueing.hours import Basis, Day, Opening, SpecialHours, Stop, hours_of, opening_at, stops_at
from counter_app.queueing.hours_ports import HoursWork
from counter_app.queueing.model import Priority
from counter_app.queueing.operations.board import offer
from counter_app.queueing.operations.issuing import find_service, issue_ticket
from counter_app.queueing.ports import Issued
from counter_app.settings import Switch
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from counter_app.shared.hours import DayHours, read_hours
from counter_app.staff.model import Permission

LARGEST_QUOTA = 9999
_CODES = {
    Stop.CLOSED_NOW: ErrorCode.CLOSED_NOW,
    Stop.LAST_TICKET_GIVEN: ErrorCode.LAST_TICKET_GIVEN,
    Stop.QUOTA_USED_UP: ErrorCode.QUOTA_USED_UP,
}
_TOLD = frozenset({Basis.HOLIDAY, Basis.CLOSED_DAY, Basis.SPECIAL})
"""What is worth telling somebody who finds the branch closed."""


@dataclass(frozen=True)
class Stopped:
    """Why the kiosk issues no ticket now, and when it will again, on the branch's clock; None: not within a year."""

    stop: Stop
    opens_at: datetime | None
    basis: Basis
    quota: int | None = None

    def error(self) -> OfficeError:
        """The refusal: CLOSED_NOW, LAST_TICKET_GIVEN or QUOTA_USED_UP with `opens_at` as ISO 8601."""
        return OfficeError(
            _CODES[self.stop],
            opens_at=None if self.opens_at is None else self.opens_at.isoformat(timespec="minutes"),
            why=self.basis.value if self.stop is Stop.CLOSED_NOW and self.basis in _TOLD else None,
            quota=self.quota,
        )


def hours_bind(work: HoursWork) -> bool:
    """Whether opening hours are obeyed: in a training branch only by its setting."""
    return not work.training or work.branch.hours_in_training is Switch.ON


def opening(work: HoursWork) -> Opening:
    """How the branch stands now by its hours, whether they are obeyed or not."""
    return opening_at(work.branch, work.now, work.hours.special(work.today))


def stopped(work: HoursWork) -> Stopped | None:
    """Why nobody can take a ticket at the kiosk now, whatever the service."""
    return _by_hours(work, opening(work)) if hours_bind(work) else None


def stopped_for(work: HoursWork, letter: str, *, priority: bool) -> Stopped | None:
    """Why a ticket of a service is not issued at the kiosk now. Raises `OfficeError` (NO_SUCH_SERVICE).

    Besides the hours: the daily quota, for which bookings that are still expected keep their places; and, by setting,
    the forecast, when a person who came now would not have been served at closing time. No forecast is made while no
    counter serves the service.
    """
    if not hours_bind(work):
        return None
    now = opening(work)
    found = _by_hours(work, now)
    if found is not None:
        return found
    service = find_service(work, letter).service.letter
    quota = work.hours.lock_quota(service)
    if quota is not None and work.hours.taken(service, work.today) >= quota:
        return Stopped(Stop.QUOTA_USED_UP, now.next_day_at, now.day.basis, quota)
    if work.branch.last_ticket_by_forecast is Switch.ON and not _served_in_time(work, service, now, priority=priority):
        return Stopped(Stop.LAST_TICKET_GIVEN, now.next_day_at, now.day.basis)
    return None


def _by_hours(work: HoursWork, now: Opening) -> Stopped | None:
    stop = stops_at(work.branch, now, work.now)
    if stop is None:
        return None
    again = now.next_day_at if stop is Stop.LAST_TICKET_GIVEN else now.opens_at
    return Stopped(stop, again, now.day.basis)


def _served_in_time(work: HoursWork, letter: str, now: Opening, *, priority: bool) -> bool:
    offered = offer(work, letter, priority=priority)
    if offered.open_counters == 0 or now.closes_at is None:
        return True
    needed = timedelta(seconds=offered.promise.p50_s, minutes=work.branch.service_minutes)
    return work.now + needed <= now.closes_at


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
