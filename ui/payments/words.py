"""Moments and months as the payments desk writes them."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from babel.dates import format_date

from counter_app.dues.model import DuesMonth
from counter_app.settings import Language
from ui.shared.wording import clock_time

DASH = "–"


def short_day(day: date, language: Language) -> str:
    """`20 Nov`."""
    return format_date(day, "d MMM", locale=language.value)


def day_and_time(moment: datetime, zone: tzinfo, language: Language) -> str:
    """`20 Nov 10.24`, in the branch's zone."""
    return f"{short_day(moment.astimezone(zone).date(), language)} {clock_time(moment, zone, language)}"


def last_moment(moment: datetime, zone: tzinfo, language: Language) -> str:
    """`20 Nov`; with the time only where it is not the end of that day."""
    local = moment.astimezone(zone)
    ends = (local.hour, local.minute) == (23, 59)
    return short_day(local.date(), language) if ends else day_and_time(moment, zone, language)


def bank_moment(moment: datetime, language: Language) -> str:
    """`20 Nov 10.24` as a bank's list has it, on whatever clock the bank wrote it by."""
    clock = f"{moment:%H.%M}" if language is Language.ID else f"{moment:%H:%M}"
    return f"{short_day(moment.date(), language)} {clock}"


def month_name(month: DuesMonth, language: Language) -> str:
    """`November 2026`."""
    return format_date(month.first_day, "MMMM y", locale=language.value)
