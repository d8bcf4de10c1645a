"""People ahead and minutes to wait, as the kiosk says them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from counter_app.queueing.hours import Stop
from counter_app.queueing.model import Promise
from counter_app.settings import Language
from counter_app.shared.moments import short_moment
from ui.shared.wording import pick

LONGEST_IN_MINUTES_S = 2 * 3600
"""Beyond it nobody reckons in minutes."""


def minutes(promise: Promise) -> tuple[int, int]:
    """The wait from p50 to p90 in whole minutes, as the slip prints it."""
    return promise.p50_s // 60, -(-promise.p90_s // 60)


def people_on_card(ahead: int) -> str:
    translate = QCoreApplication.translate
    if ahead == 0:
        return translate("Phrases", "no queue")
    return (
        translate("Phrases", "1 person") if ahead == 1 else translate("Phrases", "%1 people").replace("%1", str(ahead))
    )


def wait_on_card(promise: Promise, open_counters: int) -> str:
    translate = QCoreApplication.translate
    if promise.ahead == 0:
        return translate("Phrases", "served at once") if open_counters else translate("Phrases", "counter not open")
    return wait_range(promise)


def stop_on_card(stop: Stop) -> str:
    """Why no ticket of a service is given out now."""
    translate = QCoreApplication.translate
    match stop:
        case Stop.CLOSED_NOW:
            return translate("Phrases", "closed now")
        case Stop.LAST_TICKET_GIVEN:
            return translate("Phrases", "queue too long today")
        case Stop.QUOTA_USED_UP:
            return translate("Phrases", "full for today")


def again_on_card(opens_at: datetime | None, language: Language) -> str:
    translate = QCoreApplication.translate
    if opens_at is None:
        return translate("Phrases", "please ask an officer")
    return translate("Phrases", "again %1").replace("%1", pick(short_moment(opens_at), language))


def wait_range(promise: Promise) -> str:
    """`18–26 minutes`, `2–3 hours`; somebody with nobody ahead is called at once."""
    low, high = minutes(promise)
    translate = QCoreApplication.translate
    if promise.p90_s > LONGEST_IN_MINUTES_S:
        low, high = low // 60, -(-high // 60)
        return translate("Phrases", "%1 hours").replace("%1", f"{max(low, 1)}–{high}")
    if high == 0:
        return translate("Phrases", "you are next")
    span = str(high) if low == high else f"{low}–{high}"
    return translate("Phrases", "1 minute") if span == "1" else translate("Phrases", "%1 minutes").replace("%1", span)


def people_ahead(ahead: int) -> str:
    """The figure in a sentence of its own."""
    translate = QCoreApplication.translate
    if ahead == 0:
        return translate("Phrases", "Nobody is ahead of you")
    if ahead == 1:
        return translate("Phrases", "1 person is ahead of you")
    return translate("Phrases", "%1 people are ahead of you").replace("%1", str(ahead))


def booking_at(clock: str) -> str:
    return QCoreApplication.translate("Phrases", "Your booking is for %1").replace("%1", clock)


def called_from(clock: str) -> str:
    """The wait of somebody who came before the booked time."""
    return QCoreApplication.translate("Phrases", "from %1 on").replace("%1", clock)
