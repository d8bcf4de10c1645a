"""Bookings."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from counter_app.queueing.booking import Booking, BookingSource, BookingState, NewBooking
from counter_app.queueing.model import Priority
from counter_app.shared.calendar import Zone, business_day
from counter_app.storage.engine import Overtaken, locks_rows
from counter_app.storage.stores.tickets import take_number
from counter_app.storage.tables import bookings

_AT_ONCE = 500
"""References asked for in one statement."""
_SERIES_DAY = date(1970, 1, 1)
"""References are numbered for ever, not by the day."""


def _booking_from(row: Any) -> Booking:
    return Booking(
        id=row.id,
        reference=row.reference,
        service=row.service,
        business_day=row.business_day,
        booked_for=row.booked_for,
        priority=None if row.priority is None else Priority(row.priority),
        state=BookingState(row.state),
        source=BookingSource(row.source),
        ticket=row.ticket,
        paper=row.paper,
    )


class SqlBookings:
    def __init__(self, connection: sa.Connection, zone: Zone, officer: int, now: datetime) -> None:
        self._connection = connection
        self._zone = zone
        self._officer = officer
        self._now = now
        self._locks = locks_rows(connection)

    def next_number(self) -> int:
        return take_number(self._connection, "booking", _SERIES_DAY)

    def add(self, new: Sequence[NewBooking], source: BookingSource) -> None:
        """Raises `Overtaken` when somebody else has just added one of them; then they are known."""
        rows = [
            {
                "reference": one.reference,
                "service": one.service,
                "business_day": business_day(one.booked_for, self._zone),
                "booked_for": one.booked_for,
                "priority": None if one.priority is None else one.priority.value,
                "state": BookingState.BOOKED.value,
                "source": source.value,
                "created_at": self._now,
                "officer": self._officer,
            }
            for one in new
        ]
        try:
            self._connection.execute(sa.insert(bookings), rows)
        except IntegrityError as problem:
            raise Overtaken from problem

    def find(self, reference: str) -> Booking | None:
        statement = sa.select(bookings).where(bookings.c.reference == reference)
        if self._locks:
            statement = statement.with_for_update()
        row = self._connection.execute(statement).one_or_none()
        return None if row is None else _booking_from(row)

    def known(self, references: Collection[str]) -> dict[str, Booking]:
        wanted = sorted(references)
        found: dict[str, Booking] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            part = wanted[start : start + _AT_ONCE]
            rows = self._connection.execute(sa.select(bookings).where(bookings.c.reference.in_(part)))
            found |= {row.reference: _booking_from(row) for row in rows}
        return found

    def of_days(self, first: date, last: date) -> tuple[Booking, ...]:
        rows = self._connection.execute(
            sa.select(bookings)
            .where(bookings.c.business_day.between(first, last))
            .order_by(bookings.c.booked_for, bookings.c.id)
        )
        return tuple(_booking_from(row) for row in rows)

    def set_state(self, booking: Booking, state: BookingState, ticket: int | None = None) -> Booking:
        """Raises `Overtaken` when somebody else has changed it since it was read."""
        row = self._connection.execute(
            sa.update(bookings)
            .where(bookings.c.id == booking.id, bookings.c.state == booking.state.value)
            .values(state=state.value, ticket=ticket)
            .returning(*bookings.c)
        ).one_or_none()
        if row is None:
            raise Overtaken
        return _booking_from(row)

    def set_paper(self, booking: Booking, paper: int) -> None:
        self._connection.execute(sa.update(bookings).where(bookings.c.id == booking.id).values(paper=paper))

    def of_paper(self, paper: int) -> Booking:
        return _booking_from(self._connection.execute(sa.select(bookings).where(bookings.c.paper == paper)).one())

    def miss(self, until: date) -> tuple[int, ...]:
        gone = self._connection.execute(
            sa.update(bookings)
            .where(bookings.c.business_day <= until, bookings.c.state == BookingState.BOOKED.value)
            .values(state=BookingState.MISSED.value)
            .returning(bookings.c.id)
        )
        return tuple(sorted(row.id for row in gone))
