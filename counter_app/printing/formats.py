"""Dates and times as Indonesian papers write them."""

from __future__ import annotations

from datetime import date, datetime

from babel import Locale
from babel.dates import format_date

from counter_app.shared.calendar import Zone

_LOCALE = Locale("id", "ID")


def format_day_long(day: date) -> str:
    """`Jumat, 20 November 2026`."""
    return format_date(day, "EEEE, d MMMM y", locale=_LOCALE)


def format_day(day: date) -> str:
    """`20 November 2026`, as beside a signature."""
    return format_date(day, "d MMMM y", locale=_LOCALE)


def format_day_short(day: date) -> str:
    """`20-11-2026`."""
    return format_date(day, "dd-MM-y", locale=_LOCALE)


def format_month(month: date) -> str:
    """`November 2026`."""
    return format_date(month, "MMMM y", locale=_LOCALE)


def format_month_short(month: date) -> str:
    """`Nov 2026`."""
    return format_date(month, "MMM y", locale=_LOCALE)


def format_month_range(first: date, last: date) -> str:
    """`November 2026`, `Januari–Maret 2027` or `November 2026–Januari 2027`."""
    if (first.year, first.month) == (last.year, last.month):
        return format_month(first)
    start = format_date(first, "MMMM", locale=_LOCALE) if first.year == last.year else format_month(first)
    return f"{start}–{format_month(last)}"


def local(moment: datetime, zone_label: str) -> datetime:
    """An aware moment on the wall clock of WIB, WITA or WIT. Raises `ValueError` for a naive one."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    return moment.astimezone(Zone(zone_label).tzinfo)


def format_time(moment: datetime) -> str:
    """`08.30 WIB` of an aware moment, in its own zone. Raises `ValueError` for a naive one."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    return f"{moment:%H.%M} {moment.tzname()}"


def format_stamp(moment: datetime) -> str:
    """`20-11-2026 08.30` of an aware moment, in its own zone, for tables."""
    return f"{format_day_short(moment.date())} {moment:%H.%M}"


def format_moment(moment: datetime) -> str:
    """`Jumat, 20 November 2026, 08.30 WIB` of an aware moment, in its own zone."""
    return f"{format_day_long(moment.date())}, {format_time(moment)}"
