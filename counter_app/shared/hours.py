"""Opening hours of one day, as people write them: `08:00-12:00 13:00-15:00`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from itertools import pairwise

_SPAN = re.compile(r"(\d\d)[:.](\d\d)-(\d\d)[:.](\d\d)", re.ASCII)
CLOSED = "-"
"""How a closed day is written."""


@dataclass(frozen=True)
class Span:
    """A stretch of a day by its local times; `end` itself is outside."""

    start: time
    end: time

    def __str__(self) -> str:
        return f"{self.start:%H:%M}-{self.end:%H:%M}"


@dataclass(frozen=True)
class DayHours:
    """The spans of a day in which people are served, in order; what lies between two of them is a break."""

    spans: tuple[Span, ...] = ()

    def __str__(self) -> str:
        return " ".join(map(str, self.spans)) or CLOSED

    @property
    def is_open(self) -> bool:
        return bool(self.spans)

    def moments(self, day: date, zone: tzinfo) -> tuple[tuple[datetime, datetime], ...]:
        """The spans as aware moments of a day."""
        return tuple(
            (datetime.combine(day, span.start, zone), datetime.combine(day, span.end, zone)) for span in self.spans
        )


def read_hours(text: str) -> DayHours:
    """`08:00-12:00 13:00-15:00`; nothing or `-` is a closed day. Raises `ValueError` with what would be right."""
    parts = text.replace(",", " ").replace(";", " ").split()
    if parts in ([], [CLOSED]):
        return DayHours()
    hours = DayHours(tuple(map(_span, parts)))
    if any(before.end >= after.start for before, after in pairwise(hours.spans)):
        raise ValueError(_EXPECTED)
    return hours


_EXPECTED = "08:00-12:00 13:00-15:00"


def _span(text: str) -> Span:
    found = _SPAN.fullmatch(text)
    if found is None:
        raise ValueError(_EXPECTED)
    hour, minute, end_hour, end_minute = map(int, found.groups())
    try:
        span = Span(time(hour, minute), time(end_hour, end_minute))
    except ValueError:
        raise ValueError(_EXPECTED) from None
    if span.start >= span.end:
        raise ValueError(_EXPECTED)
    return span
