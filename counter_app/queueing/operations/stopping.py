"""Why the kiosk issues no ticket now, and when it will again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from counter_app.queueing.hours import Basis, Opening, Stop, opening_at, stops_at
from counter_app.queueing.hours_ports import HoursWork
from counter_app.queueing.model import Promise
from counter_app.settings import Switch
from counter_app.shared.errors import ErrorCode, OfficeError

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


@dataclass(frozen=True)
class Limits:
    """How the branch stands by its hours, what they alone forbid, and the daily quotas by service."""

    now: Opening
    by_hours: Stopped | None
    quotas: Mapping[str, int]


def hours_bind(work: HoursWork) -> bool:
    """Whether opening hours are obeyed: in a training branch only by its setting."""
    return not work.training or work.branch.hours_in_training is Switch.ON


def opening(work: HoursWork) -> Opening:
    """How the branch stands now by its hours, whether they are obeyed or not."""
    return opening_at(work.branch, work.now, work.hours.special(work.today))


def stopped(work: HoursWork) -> Stopped | None:
    """Why nobody can take a ticket at the kiosk now, whatever the service."""
    return stopped_by_hours(work, opening(work)) if hours_bind(work) else None


def stopped_by_hours(work: HoursWork, now: Opening) -> Stopped | None:
    stop = stops_at(work.branch, now, work.now)
    if stop is None:
        return None
    again = now.next_day_at if stop is Stop.LAST_TICKET_GIVEN else now.opens_at
    return Stopped(stop, again, now.day.basis)


def limits(work: HoursWork) -> Limits | None:
    """What binds the kiosk now, to be looked at only; None when hours are not obeyed."""
    if not hours_bind(work):
        return None
    now = opening(work)
    return Limits(now, stopped_by_hours(work, now), work.hours.quotas())


def stopped_service(
    work: HoursWork, bounds: Limits, letter: str, promise: Promise, open_counters: int
) -> Stopped | None:
    """Why a ticket of a service is not issued at the kiosk now to somebody who would be promised this wait.

    Besides the hours: the daily quota, for which bookings that are still expected keep their places; and, by setting,
    the forecast, when a person who came now would not have been served at closing time. Nothing is forecast while no
    counter serves the service.
    """
    now, quota = bounds.now, bounds.quotas.get(letter)
    if bounds.by_hours is not None:
        return bounds.by_hours
    if quota is not None and work.hours.taken(letter, work.today) >= quota:
        return Stopped(Stop.QUOTA_USED_UP, now.next_day_at, now.day.basis, quota)
    if work.branch.last_ticket_by_forecast is Switch.OFF or open_counters == 0 or now.closes_at is None:
        return None
    served_at = work.now + timedelta(seconds=promise.p50_s, minutes=work.branch.service_minutes)
    return Stopped(Stop.LAST_TICKET_GIVEN, now.next_day_at, now.day.basis) if served_at > now.closes_at else None
