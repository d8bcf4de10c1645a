"""What the slips of the thermal roll say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.printing.content.header import PaperHeader, RollWidth


@dataclass(frozen=True)
class TicketSlip:
    """The queue ticket. Waits are minutes, the range p50 to p90; None when nothing can be promised yet."""

    header: PaperHeader
    number: str
    service_name: str
    priority: str | None
    ahead: int
    wait_low_min: int | None
    wait_high_min: int | None
    survey_code: str
    checklist: tuple[str, ...]
    roll: RollWidth = 80


@dataclass(frozen=True)
class BookingSlip:
    """What somebody takes home who has a booking.

    One checks in from `opens_at` on; from `late_from` on the place in the queue is that of the check-in. Both, like
    `booked_for`, are moments of the branch's wall clock.
    """

    header: PaperHeader
    reference: str
    service_name: str
    priority: str | None
    booked_for: datetime
    opens_at: datetime
    late_from: datetime
    checklist: tuple[str, ...]
    roll: RollWidth = 80


@dataclass(frozen=True)
class MissingItem:
    """A document that is still needed, and in a few words where one gets it; empty where nobody needs to be told."""

    item: str
    where: str = ""


@dataclass(frozen=True)
class MissingDocumentsSlip:
    """What to fetch, and how long the place is kept.

    `ticket` is empty for a case without a ticket of today; `kept_until` is None when no place waits.
    """

    header: PaperHeader
    items: tuple[MissingItem, ...]
    ticket: str
    kept_until: datetime | None
    roll: RollWidth = 80
