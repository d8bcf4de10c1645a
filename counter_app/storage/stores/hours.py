"""Special hours of single days, and the daily quotas of services."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from counter_app.queueing.booking import BookingState
from counter_app.queueing.hours import SpecialHours
from counter_app.queueing.model import Origin, TicketState
from counter_app.shared.hours import DayHours, read_hours
from counter_app.storage.engine import locks_rows
from counter_app.storage.tables import bookings, services, special_hours, tickets

_COUNTED = (Origin.ISSUED.value, Origin.BOOKING.value)


class SqlHours:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._locks = locks_rows(connection)

    def special(self, first: date) -> SpecialHours:
        rows = self._connection.execute(sa.select(special_hours).where(special_hours.c.business_day >= first))
        return {row.business_day: read_hours(row.hours) for row in rows}

    def set_special(self, day: date, hours: DayHours) -> None:
        self.clear_special(day)
        self._connection.execute(
            sa.insert(special_hours), {"business_day": day, "hours": str(hours) if hours.is_open else ""}
        )

    def clear_special(self, day: date) -> bool:
        gone = self._connection.execute(sa.delete(special_hours).where(special_hours.c.business_day == day))
        return gone.rowcount > 0

    def quotas(self) -> dict[str, int]:
        rows = self._connection.execute(
            sa.select(services.c.letter, services.c.daily_quota).where(services.c.daily_quota.is_not(None))
        )
        return {row.letter: row.daily_quota for row in rows}

    def lock_quota(self, letter: str) -> int | None:
        limited = sa.select(services.c.daily_quota).where(
            services.c.letter == letter, services.c.daily_quota.is_not(None)
        )
        if self._locks:
            limited = limited.with_for_update(key_share=True)
        quota: int | None = self._connection.execute(limited).scalar_one_or_none()
        return quota

    def set_quota(self, letter: str, quota: int | None) -> None:
        self._connection.execute(sa.update(services).where(services.c.letter == letter).values(daily_quota=quota))

    def taken(self, letter: str, day: date) -> int:
        given = sa.select(sa.func.count()).where(
            tickets.c.letter == letter,
            tickets.c.business_day == day,
            tickets.c.origin.in_(_COUNTED),
            tickets.c.state != TicketState.CANCELLED.value,
        )
        expected = sa.select(sa.func.count()).where(
            bookings.c.service == letter,
            bookings.c.business_day == day,
            bookings.c.state == BookingState.BOOKED.value,
        )
        return int(self._connection.execute(given).scalar_one() + self._connection.execute(expected).scalar_one())
