"""What bookings need of storage."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Protocol

from counter_app.queueing.booking import Booking, BookingSource, BookingState, NewBooking
from counter_app.queueing.hours_ports import HoursWork


class BookingStore(Protocol):
    def add(self, bookings: Sequence[NewBooking], source: BookingSource) -> None:
        """Raises `OfficeError` (BOOKING_EXISTS) when a reference is taken."""
        ...

    def find(self, reference: str) -> Booking | None:
        """A booking, locked until the end of the unit of work."""
        ...

    def known(self, references: Collection[str]) -> dict[str, Booking]:
        """The bookings that there are under some references."""
        ...

    def of_days(self, first: date, last: date) -> tuple[Booking, ...]:
        """The bookings of some days, by their time."""
        ...

    def set_state(self, booking: Booking, state: BookingState, ticket: int | None = None) -> Booking: ...

    def set_paper(self, booking: Booking, paper: int) -> None:
        """Remember the slip that was issued for a booking."""
        ...

    def of_paper(self, paper: int) -> Booking:
        """The booking of which a slip tells."""
        ...

    def miss(self, until: date) -> tuple[int, ...]:
        """Mark bookings up to a day as missed for which nobody came; returns their ids."""
        ...

    def next_number(self) -> int:
        """A number for the next reference made here."""
        ...


class BookingWork(HoursWork, Protocol):
    @property
    def bookings(self) -> BookingStore: ...
