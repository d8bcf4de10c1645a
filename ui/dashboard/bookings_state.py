"""The bookings of a day, as they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from pathlib import Path

from counter_app.queueing.booking import Booking, BookingState
from counter_app.queueing.booking_ports import BookingWork
from counter_app.queueing.model import Service
from counter_app.queueing.operations.booking import bookings_of
from counter_app.queueing.operations.desk import all_services
from counter_app.shared.errors import ErrorCode, OfficeError

LARGEST_FILE = 5_000_000
"""Bytes; thousands of bookings, and far less than what would stop the office."""


@dataclass(frozen=True)
class BookedDay:
    """`numbers`: the ticket that each booking became, by the booking's id."""

    today: date
    day: date
    now: datetime
    zone: tzinfo
    bookings: tuple[Booking, ...]
    numbers: Mapping[int, str]
    services: Mapping[str, Service]

    def count(self, state: BookingState) -> int:
        return sum(one.state is state for one in self.bookings)

    def overdue(self, booking: Booking) -> bool:
        """Booked for a time that has passed, and nobody has come."""
        return booking.state is BookingState.BOOKED and booking.booked_for < self.now


def look(work: BookingWork, day: date | None) -> BookedDay:
    """The bookings of a day; of today when none is given."""
    wanted = day or work.today
    bookings = bookings_of(work, wanted, wanted)
    return BookedDay(
        today=work.today,
        day=wanted,
        now=work.now,
        zone=work.branch.zone.tzinfo,
        bookings=bookings,
        numbers={one.id: work.tickets.by_id(one.ticket).number for one in bookings if one.ticket is not None},
        services={service.letter: service for service in all_services(work)},
    )


def read_file(path: Path) -> str:
    """The text of a file of bookings. Raises `OfficeError` (FILE_INVALID) for one that cannot be read or is no text."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise OfficeError(ErrorCode.FILE_INVALID, field="file", problem="too-long")
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise OfficeError(ErrorCode.FILE_INVALID, field="file", problem="not-csv") from None
