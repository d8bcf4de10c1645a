"""Zones, business days and working days of an Indonesian branch."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from enum import StrEnum, unique
from functools import lru_cache
from typing import assert_never

import holidays


@unique
class Zone(StrEnum):
    """The three legal times of Indonesia. None has summer time, so a fixed offset is exact."""

    WIB = "WIB"
    WITA = "WITA"
    WIT = "WIT"

    @property
    def tzinfo(self) -> tzinfo:
        return _OFFSETS[self]


_OFFSETS = {
    Zone.WIB: timezone(timedelta(hours=7), "WIB"),
    Zone.WITA: timezone(timedelta(hours=8), "WITA"),
    Zone.WIT: timezone(timedelta(hours=9), "WIT"),
}


@unique
class DeadlineMode(StrEnum):
    """How the days of a promise are counted."""

    CALENDAR = "calendar"
    WORKING = "working"


def business_day(moment: datetime, zone: Zone) -> date:
    """The local date of an aware moment in the branch's zone."""
    return moment.astimezone(zone.tzinfo).date()


def day_bounds(day: date, zone: Zone) -> tuple[datetime, datetime]:
    """First moment of a local day and first moment of the next, in UTC."""
    start = datetime.combine(day, time.min, zone.tzinfo).astimezone(UTC)
    return start, start + timedelta(days=1)


@lru_cache(maxsize=64)
def public_holidays(year: int) -> frozenset[date]:
    """National holidays and collective leave (cuti bersama) of a year.

    Islamic dates of years not yet decreed are estimates; a branch corrects them by its own lists.
    """
    return frozenset(holidays.country_holidays("ID", years=year, categories=("public", "government"), language="id"))


class WorkingCalendar:
    """Working days: Monday to Friday without holidays, corrected by the branch's own lists."""

    def __init__(self, closed: Iterable[date] = (), opened: Iterable[date] = ()) -> None:
        self._closed = frozenset(closed)
        self._opened = frozenset(opened)

    def is_working(self, day: date) -> bool:
        if day in self._opened:
            return True
        return day.weekday() < 5 and day not in self._closed and day not in public_holidays(day.year)  # noqa: PLR2004

    def next_working(self, day: date) -> date:
        """`day` itself when it is a working day, else the first one after it."""
        while not self.is_working(day):
            day += timedelta(days=1)
        return day

    def add(self, day: date, days: int, mode: DeadlineMode) -> date:
        """The date `days` after `day`, counted as calendar or as working days."""
        match mode:
            case DeadlineMode.CALENDAR:
                return day + timedelta(days=days)
            case DeadlineMode.WORKING:
                for _ in range(days):
                    day = self.next_working(day + timedelta(days=1))
                return day
            case _:
                assert_never(mode)
