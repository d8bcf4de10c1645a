"""Moments and days as people say them, in both languages."""

from __future__ import annotations

from datetime import date, datetime

from counter_app.shared.calendar import Zone
from counter_app.shared.labels import Label


def day_words(day: date) -> Label:
    """`Jumat, 20 November 2026` and `Friday, 20 November 2026`."""
    from babel.dates import format_date  # costs more to import than a command line without dates may take

    return Label(*(format_date(day, "EEEE, d MMMM y", locale=locale) for locale in ("id", "en")))


def moment_words(moment: datetime) -> Label:
    """`Jumat, 20 November 2026 pukul 08.30 WIB`, on the clock of the moment's own zone."""
    day = day_words(moment.date())
    zone = zone_word(moment)
    return Label(f"{day.id} pukul {moment:%H.%M}{zone}", f"{day.en} at {moment:%H:%M}{zone}")


def short_moment(moment: datetime) -> Label:
    """`Jum, 20 Nov 08.30` and `Fri, 20 Nov 08:30`, where there is little room."""
    from babel.dates import format_date

    day_id, day_en = (format_date(moment, "EEE, d MMM", locale=locale) for locale in ("id", "en"))
    return Label(f"{day_id} {moment:%H.%M}", f"{day_en} {moment:%H:%M}")


def zone_word(moment: datetime) -> str:
    """` WIB`, ` WITA` or ` WIT` by the offset; nothing elsewhere."""
    found = (zone.value for zone in Zone if zone.tzinfo.utcoffset(None) == moment.utcoffset())
    return "".join(f" {name}" for name in found)


MOMENTS = frozenset({"opens_at", "from_at", "booked_for", "until", "begins"})
"""Details of refusals that hold a moment or a day in ISO 8601."""


def told_moment(text: str) -> Label:
    """A moment or day in ISO 8601 as people say it; what is in words already stays as it is."""
    try:
        if len(text) == len("2026-11-20"):
            return day_words(date.fromisoformat(text))
        return moment_words(datetime.fromisoformat(text))
    except ValueError:
        return Label(text, text)
