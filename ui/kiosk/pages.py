"""The pages of the kiosk, and what it reads of the office for the first one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, unique

from counter_app.queueing.booking import BookingState
from counter_app.queueing.booking_ports import BookingWork
from counter_app.queueing.operations.board import Offer, offers
from counter_app.queueing.operations.booking import bookings_of
from counter_app.queueing.operations.stopping import Stopped, stopped
from counter_app.settings import BranchSettings


@unique
class Page(StrEnum):
    SERVICES = "services"
    CONFIRM = "confirm"
    RESULT = "result"
    REFUSED = "refused"
    CHECK_IN = "check-in"
    HELP = "help"
    INFORMATION = "information"
    CARD = "card"


KEPT = frozenset({Page.RESULT, Page.INFORMATION, Page.CARD})
"""Pages that stay for their reader whatever happens in the office meanwhile."""


@dataclass(frozen=True)
class Look:
    """What the kiosk reads of the office in one go."""

    branch: str
    settings: BranchSettings
    closed: bool
    offers: tuple[Offer, ...]
    stopped: Stopped | None = None
    expects_bookings: bool = False


def look(work: BookingWork) -> Look:
    booked = bookings_of(work, work.today, work.today)
    return Look(
        work.branch.branch_name,
        work.branch,
        work.is_closed(work.today),
        offers(work),
        stopped(work),
        any(one.state is BookingState.BOOKED for one in booked),
    )
