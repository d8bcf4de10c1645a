"""Member number and card: what was promised, and when it was kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, unique

from counter_app.shared.errors import ErrorCode, OfficeError

KPJ_DIGITS = 11
NUMBER_WORKING_DAYS = 1
"""The member number is due one working day after payment (Permenaker 29/2015 art. 8)."""
SOON_DAYS = 2


@unique
class Urgency(StrEnum):
    """How a promise stands on a day."""

    LATER = "later"
    SOON = "soon"
    TODAY = "today"
    LATE = "late"
    KEPT = "kept"


@dataclass(frozen=True)
class CardPromise:
    """The card of one case: promised when it was paid, kept when it is handed over."""

    case: int
    case_number: str
    state: str
    paid_on: date
    number_due_on: date
    promised_on: date
    kpj: str | None
    number_issued_at: datetime | None
    ready_at: datetime | None
    handed_over_at: datetime | None
    receiver: str | None
    relation: str | None


def read_kpj(text: str) -> str:
    """A member number as typed. Raises `OfficeError` (KPJ_MALFORMED): 11 digits; no check digit is known."""
    kpj = "".join(text.split()).replace("-", "")
    if len(kpj) != KPJ_DIGITS or not kpj.isascii() or not kpj.isdigit() or len(set(kpj)) == 1:
        raise OfficeError(ErrorCode.KPJ_MALFORMED, field="kpj", digits=KPJ_DIGITS)
    return kpj


def urgency(card: CardPromise, on: date) -> Urgency:
    """How the promise stands at the beginning of a day."""
    if card.handed_over_at is not None:
        return Urgency.KEPT
    days = (card.promised_on - on).days
    if days < 0:
        return Urgency.LATE
    if days == 0:
        return Urgency.TODAY
    return Urgency.SOON if days <= SOON_DAYS else Urgency.LATER
