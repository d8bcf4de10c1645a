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
    """How a promise stands on a day. A card on its way is out of the office's hands until it comes back."""

    LATER = "later"
    SOON = "soon"
    TODAY = "today"
    LATE = "late"
    SENT = "sent"
    KEPT = "kept"


@unique
class DeliveryMode(StrEnum):
    """How a card reaches its member."""

    PICKUP = "pickup"
    EMAIL = "email"
    JMO = "jmo"
    AGENT = "agent"
    SPO = "spo"
    POST = "post"

    @property
    def by_hand(self) -> bool:
        """Whether somebody takes the card from the officer's hand, and signs for it."""
        return self in (DeliveryMode.PICKUP, DeliveryMode.AGENT, DeliveryMode.SPO)

    @property
    def confirmed(self) -> bool:
        """Whether whoever brings the card says that it arrived."""
        return self in (DeliveryMode.AGENT, DeliveryMode.SPO)

    @property
    def digital(self) -> bool:
        """Whether nothing lies in a drawer for it."""
        return self in (DeliveryMode.EMAIL, DeliveryMode.JMO)


@unique
class LateReason(StrEnum):
    """Why a promise was not kept. A code, so that the diary may hold it; what else is to say is a note on the card."""

    NUMBER_NOT_ISSUED = "number_not_issued"
    DATA_CHECKED = "data_checked"
    BLANKS_OUT = "blanks_out"
    PRINTER_BROKEN = "printer_broken"
    NOT_COLLECTED = "not_collected"
    CAME_BACK = "came_back"
    OTHER = "other_reason"


@unique
class ReturnReason(StrEnum):
    """Why a card that was sent came back. A code, because the diary holds it."""

    ADDRESS_UNKNOWN = "address_unknown"
    MOVED_AWAY = "moved_away"
    NOBODY_HOME = "nobody_home"
    REFUSED = "refused"
    BOUNCED = "bounced"
    NOT_DELIVERED = "not_delivered"
    DAMAGED = "damaged"


@dataclass(frozen=True)
class CardPromise:
    """The card of one case: promised when it was paid, kept when it is handed over or has arrived.

    `delivery` is how it went, or goes at the moment; `sent_reference` the number of the post. `returned_at` and
    `returned_reason` are those of the last sending; a new one clears them. `receiver` and `relation` name who took it,
    or who is just signing for it, unless that is the member.
    """

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
    delivery: DeliveryMode | None = None
    sent_at: datetime | None = None
    sent_reference: str | None = None
    returned_at: datetime | None = None
    returned_reason: ReturnReason | None = None
    late_reason: LateReason | None = None
    late_note: str | None = None

    @property
    def on_its_way(self) -> bool:
        """Whether the card was sent and neither arrived nor came back."""
        return self.sent_at is not None and self.returned_at is None and self.handed_over_at is None

    @property
    def came_back(self) -> bool:
        """Whether the card was returned and lies in the office again."""
        return self.returned_at is not None and self.handed_over_at is None


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
    if card.on_its_way:
        return Urgency.SENT
    days = (card.promised_on - on).days
    if days < 0:
        return Urgency.LATE
    if days == 0:
        return Urgency.TODAY
    return Urgency.SOON if days <= SOON_DAYS else Urgency.LATER
