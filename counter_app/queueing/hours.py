"""When the branch is open: the hours of a day, what they come from, and the moments they make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum, unique

from counter_app.settings import BranchSettings, Switch
from counter_app.shared.calendar import business_day, public_holidays
from counter_app.shared.hours import DayHours

FARTHEST_DAYS = 366
"""How far ahead the next opening is looked for."""
_FRIDAY = 4

SpecialHours = Mapping[date, DayHours]
"""Hours of single days, which go before everything else."""
NO_SPECIAL_HOURS: SpecialHours = {}


@unique
class Basis(StrEnum):
    """What decides the hours of a day."""

    WEEKDAY = "weekday"
    RAMADAN = "ramadan"
    SPECIAL = "special"
    HOLIDAY = "holiday"
    """A national holiday or collective leave."""
    CLOSED_DAY = "closed-day"
    """A day on which the branch itself stays closed."""


@unique
class Phase(StrEnum):
    """How a moment stands to the hours of its day."""

    OPEN = "open"
    BREAK = "break"
    CLOSED = "closed"


@dataclass(frozen=True)
class Day:
    """A day's hours and what they come from."""

    day: date
    hours: DayHours
    basis: Basis


@dataclass(frozen=True)
class Opening:
    """How the branch stands at a moment.

    `opens_at` is the next moment at which it opens, or goes on after a break; None while it is open, and when nothing
    opens within a year. `closes_at` is the end of the day's last span, and `last_ticket_at` the moment from which the
    kiosk issues no ticket any more; both are None on a day without hours.
    """

    day: Day
    phase: Phase
    opens_at: datetime | None
    closes_at: datetime | None
    last_ticket_at: datetime | None
    next_day_at: datetime | None
    """When it opens on the next day that has hours."""


def hours_of(branch: BranchSettings, day: date, special: SpecialHours = NO_SPECIAL_HOURS) -> Day:
    """The hours of a day: special ones, else none on holidays and closed days, else those of Ramadan or the weekday.

    A day that the branch opened by its own list is no holiday; one without hours of its own, such as a working Saturday
    in exchange for a holiday, has those of a Monday.
    """
    if day in special:
        return Day(day, special[day], Basis.SPECIAL)
    opened = day in branch.opened_days
    if not opened and day in branch.closed_days:
        return Day(day, DayHours(), Basis.CLOSED_DAY)
    if not opened and day in public_holidays(day.year):
        return Day(day, DayHours(), Basis.HOLIDAY)
    weekday = _of_weekday(branch, day.weekday())
    if opened and not weekday.is_open:
        weekday = branch.hours_monday
    if weekday.is_open and branch.ramadan_days and branch.ramadan_days[0] <= day <= branch.ramadan_days[1]:
        hours = branch.ramadan_friday_hours if day.weekday() == _FRIDAY else branch.ramadan_hours
        return Day(day, hours, Basis.RAMADAN)
    return Day(day, weekday, Basis.WEEKDAY)


def _of_weekday(branch: BranchSettings, weekday: int) -> DayHours:
    return (
        branch.hours_monday,
        branch.hours_tuesday,
        branch.hours_wednesday,
        branch.hours_thursday,
        branch.hours_friday,
        branch.hours_saturday,
        branch.hours_sunday,
    )[weekday]


def opening_at(branch: BranchSettings, moment: datetime, special: SpecialHours = NO_SPECIAL_HOURS) -> Opening:
    """How the branch stands at an aware moment."""
    today = hours_of(branch, business_day(moment, branch.zone), special)
    spans = today.hours.moments(today.day, branch.zone.tzinfo)
    next_day = _next_day(branch, today.day, special)
    if not spans:
        return Opening(today, Phase.CLOSED, next_day, None, None, next_day)
    closes_at = spans[-1][1]
    last_ticket_at = closes_at - timedelta(minutes=branch.last_ticket_minutes)
    phase, opens_at = _phase(spans, moment)
    if phase is Phase.CLOSED and opens_at is None:
        opens_at = next_day
    return Opening(today, phase, opens_at, closes_at, last_ticket_at, next_day)


def _phase(spans: tuple[tuple[datetime, datetime], ...], moment: datetime) -> tuple[Phase, datetime | None]:
    """The phase of a day with hours, and when it opens or goes on; None when it is over or open."""
    if any(begins <= moment < ends for begins, ends in spans):
        return Phase.OPEN, None
    ahead = next((begins for begins, _ in spans if begins > moment), None)
    return (Phase.BREAK if ahead is not None and moment >= spans[0][0] else Phase.CLOSED), ahead


def _next_day(branch: BranchSettings, day: date, special: SpecialHours) -> datetime | None:
    """The opening of the first day with hours after a day."""
    for step in range(1, FARTHEST_DAYS + 1):
        later = day + timedelta(days=step)
        spans = hours_of(branch, later, special).hours.moments(later, branch.zone.tzinfo)
        if spans:
            return spans[0][0]
    return None


@unique
class Stop(StrEnum):
    """Why the kiosk issues no ticket now."""

    CLOSED_NOW = "closed-now"
    LAST_TICKET_GIVEN = "last-ticket-given"
    QUOTA_USED_UP = "quota-used-up"


def stops_at(branch: BranchSettings, opening: Opening, moment: datetime) -> Stop | None:
    """Whether the hours alone keep everybody from taking a ticket at a moment."""
    in_break = opening.phase is Phase.BREAK and branch.issue_in_break is Switch.OFF
    if opening.phase is Phase.CLOSED or in_break:
        return Stop.CLOSED_NOW
    if opening.last_ticket_at is not None and moment >= opening.last_ticket_at:
        return Stop.LAST_TICKET_GIVEN
    return None
