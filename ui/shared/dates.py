"""Dates, months and greetings as the windows write them."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from babel.dates import format_date

from counter_app.dues.model import DuesMonth
from counter_app.settings import Language
from ui.shared.wording import clock_time


def long_date(day: date, language: Language) -> str:
    """`Jumat, 20 November 2026`, `Friday, 20 November 2026`."""
    return format_date(day, "EEEE, d MMMM y", locale=language.value)


def plain_date(day: date, language: Language) -> str:
    """`20 November 2026`."""
    return format_date(day, "d MMMM y", locale=language.value)


def month_span(first: DuesMonth, last: DuesMonth, language: Language) -> str:
    """`Nov 2026`, `Nov–Des 2026`, `Nov 2026–Jan 2027`."""
    end = _month(last, "MMM y", language)
    if first == last:
        return end
    return f"{_month(first, 'MMM' if first.year == last.year else 'MMM y', language)}–{end}"


def _month(month: DuesMonth, pattern: str, language: Language) -> str:
    return format_date(month.first_day, pattern, locale=language.value)


def weekday_date(day: date, language: Language, on: date) -> str:
    """`Jumat, 27 November`; the year is told when it is another one than that of `on`."""
    return format_date(day, "EEEE, d MMMM" if day.year == on.year else "EEEE, d MMMM y", locale=language.value)


def short_date(day: date, language: Language) -> str:
    """`27 Nov`."""
    return format_date(day, "d MMM", locale=language.value)


def short_moment(moment: datetime, zone: tzinfo, language: Language) -> str:
    """`27 Nov 10.24`, in the branch's zone."""
    return f"{short_date(moment.astimezone(zone).date(), language)} {clock_time(moment, zone, language)}"
