"""Papers that the office hands out: what they are, their number and their proof."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, unique


@unique
class PaperKind(StrEnum):
    TICKET_SLIP = "ticket_slip"
    FORM_1A = "form_1a"
    CONSENT_RECORD = "consent_record"
    MISSING_DOCUMENTS = "missing_documents"
    DUES_NOTIFICATION = "dues_notification"
    DOCUMENT_RECEIPT = "document_receipt"
    PAYMENT_CODE_SLIP = "payment_code_slip"
    PAYMENT_RECEIPT = "payment_receipt"
    CARD_HANDOVER = "card_handover"
    MY_DATA = "my_data"
    ERASURE_CERTIFICATE = "erasure_certificate"
    EXCHANGE_KEY = "exchange_key"
    CLOSING_REPORT = "closing_report"
    BATCH_RECEIPT = "batch_receipt"
    BATCH_DUES = "batch_dues"
    BATCH_CODE = "batch_code"
    BATCH_PAYMENT = "batch_payment"
    CARD_LIST = "card_list"
    BOOKING_SLIP = "booking_slip"

    @property
    def series(self) -> str:
        """Letters that begin the paper's number."""
        return _SERIES[self]


_SERIES = {
    PaperKind.TICKET_SLIP: "KA",
    PaperKind.FORM_1A: "F1A",
    PaperKind.CONSENT_RECORD: "PS",
    PaperKind.MISSING_DOCUMENTS: "DK",
    PaperKind.DUES_NOTIFICATION: "PI",
    PaperKind.DOCUMENT_RECEIPT: "TT",
    PaperKind.PAYMENT_CODE_SLIP: "KB",
    PaperKind.PAYMENT_RECEIPT: "BP",
    PaperKind.CARD_HANDOVER: "SK",
    PaperKind.MY_DATA: "DS",
    PaperKind.ERASURE_CERTIFICATE: "BA",
    PaperKind.EXCHANGE_KEY: "KP",
    PaperKind.CLOSING_REPORT: "LP",
    PaperKind.BATCH_RECEIPT: "TK",
    PaperKind.BATCH_DUES: "PK",
    PaperKind.BATCH_CODE: "KT",
    PaperKind.BATCH_PAYMENT: "BK",
    PaperKind.CARD_LIST: "SL",
    PaperKind.BOOKING_SLIP: "JT",
}


@dataclass(frozen=True)
class Paper:
    """One issued paper. `prints` counts the times it was printed: the first is the original."""

    id: int
    kind: PaperKind
    number: str
    verification: str
    business_day: date
    issued_at: datetime
    officer: int
    ticket: int | None
    case: int | None
    quote: int | None
    prints: int


def paper_number(kind: PaperKind, day: date, sequence: int) -> str:
    """`TT-261120-0007`: gapless per kind and business day."""
    return f"{kind.series}-{day:%y%m%d}-{sequence:04d}"
