"""What the papers of a batch say: one receipt, one list of dues, one code, one proof of payment, one list of cards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from counter_app.printing.content.handed_over import CodeIssuer
from counter_app.printing.content.header import PaperHeader

BatchFacts = tuple[tuple[str, str], ...]
"""Who brings the batch, by which letter, at which ticket: labels with their values."""


@dataclass(frozen=True)
class ReceiptLine:
    """One person; `missing` names the documents that are still to come."""

    line: int
    name: str
    nik: str
    case_number: str
    missing: tuple[str, ...]
    received: tuple[str, ...] = ()
    """In few words."""


@dataclass(frozen=True)
class BatchReceipt:
    """The documents of many people, received at once from `giver`, who signs."""

    header: PaperHeader
    facts: BatchFacts
    giver: str
    rows: tuple[ReceiptLine, ...]


@dataclass(frozen=True)
class DuesListLine:
    """What one person owes; `code` is empty where all are paid by one."""

    line: int
    name: str
    case_number: str
    period: str
    code: str
    amount: int


@dataclass(frozen=True)
class BatchDuesList:
    """The dues of many people with their sum; `each` when everybody has a code of their own."""

    header: PaperHeader
    facts: BatchFacts
    rows: tuple[DuesListLine, ...]
    each: bool
    legal_footers: tuple[str, ...]

    @property
    def total(self) -> int:
        return sum(one.amount for one in self.rows)


@dataclass(frozen=True)
class BatchCodeSlip:
    """One code for the dues of `members` people. `internal_reference` is ours and is labelled as not payable."""

    header: PaperHeader
    payer_name: str
    members: int
    code: str
    amount: int
    expires_at: datetime
    where_to_pay: tuple[str, ...]
    issuer: CodeIssuer
    internal_reference: str


@dataclass(frozen=True)
class BatchPaymentProof:
    """The receipt of the payment of a total, with the list of whom it paid for."""

    header: PaperHeader
    facts: BatchFacts
    payer_name: str
    code: str
    reference: str
    paid_at: datetime
    through: str
    rows: tuple[DuesListLine, ...]

    @property
    def total(self) -> int:
        return sum(one.amount for one in self.rows)


@dataclass(frozen=True)
class CardListLine:
    line: int
    name: str
    kpj: str


@dataclass(frozen=True)
class CardList:
    """Cards given for delivery; `taker` signs, and each member beside the own name."""

    header: PaperHeader
    facts: BatchFacts
    taker: str
    taken_on: date
    rows: tuple[CardListLine, ...]
