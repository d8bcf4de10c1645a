"""What opening hours and quotas need of storage."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from counter_app.queueing.hours import SpecialHours
from counter_app.queueing.ports import QueueWork
from counter_app.shared.hours import DayHours


class HoursStore(Protocol):
    def special(self, first: date) -> SpecialHours:
        """Special hours from a day on, by day."""
        ...

    def set_special(self, day: date, hours: DayHours) -> None: ...

    def clear_special(self, day: date) -> bool:
        """False when the day had none."""
        ...

    def quotas(self) -> dict[str, int]:
        """The daily quota of each service that has one."""
        ...

    def lock_quota(self, letter: str) -> int | None:
        """The daily quota of a service, kept from changing; others who count towards it wait meanwhile."""
        ...

    def set_quota(self, letter: str, quota: int | None) -> None: ...

    def taken(self, letter: str, day: date) -> int:
        """Tickets of a service and a day that count towards its quota, and bookings of the day not checked in yet.

        Cancelled ones do not count, nor people served without a ticket, paper numbers and those of the day before.
        """
        ...


class HoursWork(QueueWork, Protocol):
    @property
    def hours(self) -> HoursStore: ...
