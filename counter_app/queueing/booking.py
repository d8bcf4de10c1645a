"""Bookings: what they are, and how their references are written. They hold no name and no NIK."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, unique

from counter_app.queueing.model import Priority
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.ids import normalise_code

SHORTEST_REFERENCE, LONGEST_REFERENCE = 4, 32
_NIK_DIGITS = 16
_REFERENCE = re.compile(rf"[A-Z0-9]{{{SHORTEST_REFERENCE},{LONGEST_REFERENCE}}}", re.ASCII)


@unique
class BookingState(StrEnum):
    BOOKED = "booked"
    CHECKED_IN = "checked_in"
    MISSED = "missed"
    """The day was closed and nobody had come."""
    CANCELLED = "cancelled"


@unique
class BookingSource(StrEnum):
    COUNTER = "counter"
    IMPORT = "import"


@dataclass(frozen=True)
class NewBooking:
    """What is booked: a service at a moment, under a reference as `read_reference` gives it."""

    reference: str
    service: str
    booked_for: datetime
    priority: Priority | None = None


@dataclass(frozen=True)
class Booking:
    """A booking as it stands; `ticket` is the one that it became at check-in, `paper` the slip that tells of it."""

    id: int
    reference: str
    service: str
    business_day: date
    booked_for: datetime
    priority: Priority | None
    state: BookingState
    source: BookingSource
    ticket: int | None
    paper: int | None = None

    def same_as(self, other: NewBooking) -> bool:
        """Whether another telling of this reference says the same."""
        return (self.service, self.booked_for, self.priority) == (other.service, other.booked_for, other.priority)


def read_reference(text: str, field: str = "booking") -> str:
    """A reference without spaces and dashes, in capitals.

    Raises `OfficeError` (FIELD_INVALID) for what is not 4 to 32 letters and digits, and for the 16 digits of a NIK,
    which a booking must not hold.
    """
    reference = normalise_code(text)
    if not _REFERENCE.fullmatch(reference):
        raise OfficeError(
            ErrorCode.FIELD_INVALID,
            field=field,
            expected="code",
            minimum=SHORTEST_REFERENCE,
            maximum=LONGEST_REFERENCE,
        )
    if reference.isdigit() and len(reference) == _NIK_DIGITS:
        raise OfficeError(ErrorCode.FIELD_INVALID, field=field, expected="no-nik")
    return reference
