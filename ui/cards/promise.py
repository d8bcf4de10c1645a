"""A promise told plainly: for when it was given, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, tzinfo

from PySide6.QtCore import QCoreApplication

from counter_app.cards.labels import DELIVERY_LABELS
from counter_app.cards.model import CardPromise, Urgency, urgency
from counter_app.registration.case import CaseState
from counter_app.settings import Language
from ui.shared.dates import short_date, weekday_date
from ui.shared.wording import pick


@dataclass(frozen=True)
class Told:
    """A sentence with the sign and the colour that say the same."""

    text: str
    icon: str
    tone: str


SIGNS = {
    Urgency.LATER: ("ph.calendar-blank", ""),
    Urgency.SOON: ("ph.clock", "on_amber_tint"),
    Urgency.TODAY: ("ph.calendar-check", "on_amber_tint"),
    Urgency.LATE: ("ph.warning-circle", "danger"),
    Urgency.SENT: ("ph.paper-plane-tilt", ""),
    Urgency.KEPT: ("ph.check-circle", "primary"),
}


def distance(day: date, on: date) -> str:
    """`2 days late`, `today`, `in 3 days`, as seen on a day."""
    days = (day - on).days
    if days < -1:
        return QCoreApplication.translate("Promise", "{count} days late").format(count=-days)
    words = {
        -1: QCoreApplication.translate("Promise", "1 day late"),
        0: QCoreApplication.translate("Promise", "today"),
        1: QCoreApplication.translate("Promise", "tomorrow"),
    }
    return words.get(days) or QCoreApplication.translate("Promise", "in {count} days").format(count=days)


def _held_together(text: str) -> str:
    """Words that stand in one line, whatever the width."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def short_promise(card: CardPromise, on: date, language: Language) -> Told:
    """For a list: `27 Nov · 2 days late`."""
    standing = urgency(card, on)
    icon, tone = SIGNS[standing]
    if standing is Urgency.SENT:
        how = QCoreApplication.translate("Promise", "on its way")
    elif standing is Urgency.KEPT:
        how = QCoreApplication.translate("Promise", "handed over")
    else:
        how = distance(card.promised_on, on)
    return Told(f"{short_date(card.promised_on, language)} · {how}", icon, tone)


def promise(card: CardPromise, on: date, zone: tzinfo, language: Language) -> Told:
    """For one card: `Promised Friday, 27 November – 2 days late`."""
    standing = urgency(card, on)
    icon, tone = SIGNS[standing]
    day = weekday_date(card.promised_on, language, on)
    if standing is Urgency.KEPT and card.handed_over_at is not None:
        given = card.handed_over_at.astimezone(zone).date()
        late = (given - card.promised_on).days
        text = QCoreApplication.translate("Promise", "Promised {day} – handed over {given}, {how}")
        kept = QCoreApplication.translate("Promise", "as promised") if late <= 0 else distance(card.promised_on, given)
        text = text.format(day=day, given=weekday_date(given, language, on), how=kept)
        return Told(text, icon, tone) if late <= 0 else Told(text, "ph.check-circle", "on_amber_tint")
    if standing is Urgency.SENT:
        text = QCoreApplication.translate("Promise", "Promised {day} – {how}")
        return Told(text.format(day=day, how=_way(card, zone, language, on)), icon, tone)
    text = QCoreApplication.translate("Promise", "Promised {day} – {how}")
    return Told(text.format(day=day, how=_held_together(distance(card.promised_on, on))), icon, tone)


def _way(card: CardPromise, zone: tzinfo, language: Language, on: date) -> str:
    if card.sent_at is None or card.delivery is None:
        return QCoreApplication.translate("Promise", "on its way")
    words = QCoreApplication.translate("Promise", "sent {day}: {way}")
    sent = card.sent_at.astimezone(zone).date()
    return words.format(day=weekday_date(sent, language, on), way=pick(DELIVERY_LABELS[card.delivery], language))


def number_promise(card: CardPromise, on: date, language: Language) -> Told | None:
    """When the member number is due; None once there is one."""
    if card.kpj is not None or card.state != CaseState.PAID.value:
        return None
    text = QCoreApplication.translate("Promise", "Member number due {day} – {how}").format(
        day=weekday_date(card.number_due_on, language, on), how=_held_together(distance(card.number_due_on, on))
    )
    late = card.number_due_on < on
    return Told(text, "ph.warning-circle" if late else "ph.hash", "danger" if late else "")
