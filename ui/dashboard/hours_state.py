"""The hours of the branch as a page shows and changes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from counter_app.queueing.hours import Basis, Day
from counter_app.queueing.hours_ports import HoursWork
from counter_app.queueing.model import Service
from counter_app.queueing.operations.desk import all_services
from counter_app.queueing.operations.opening_hours import days
from counter_app.settings import BranchSettings, write_setting

COMING_DAYS = 21
WEEK = (
    "hours_monday",
    "hours_tuesday",
    "hours_wednesday",
    "hours_thursday",
    "hours_friday",
    "hours_saturday",
    "hours_sunday",
)
RAMADAN = ("ramadan_days", "ramadan_hours", "ramadan_friday_hours")
MINUTES = ("last_ticket_minutes", "booking_early_minutes", "booking_late_minutes")
SWITCHES = ("last_ticket_by_forecast", "issue_in_break")
KEYS = (*WEEK, *RAMADAN, *MINUTES, *SWITCHES)
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_LOCAL = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", re.ASCII)


@dataclass(frozen=True)
class Hours:
    """`settings` are the texts of the settings; `coming` the next days, and later ones with hours of their own."""

    today: date
    settings: Mapping[str, str]
    coming: tuple[Day, ...]
    services: tuple[Service, ...]
    quotas: Mapping[str, int]
    taken: Mapping[str, int]


def look(work: HoursWork) -> Hours:
    special = work.hours.special(work.today)
    coming = days(work, work.today, COMING_DAYS)
    shown = {one.day for one in coming}
    later = tuple(Day(day, hours, Basis.SPECIAL) for day, hours in sorted(special.items()) if day not in shown)
    services = tuple(one for one in all_services(work) if one.active)
    return Hours(
        today=work.today,
        settings=texts(work.branch),
        coming=(*coming, *later),
        services=services,
        quotas=work.hours.quotas(),
        taken={one.letter: work.hours.taken(one.letter, work.today) for one in services},
    )


def texts(branch: BranchSettings) -> dict[str, str]:
    """The settings of this page as people here write them: dates with the day first, no hours as a dash."""
    return {key: local_dates(write_setting(getattr(branch, key))) for key in KEYS}


def local_dates(text: str) -> str:
    """Dates in a text with the day first."""
    return _ISO.sub(r"\3-\2-\1", text)


def stored(text: str) -> str:
    """A text of the page as a setting is written."""
    return _LOCAL.sub(lambda found: f"{found[3]}-{int(found[2]):02d}-{int(found[1]):02d}", text)
