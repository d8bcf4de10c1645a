"""What the papers say that go into hands: document receipt, payment code, member card."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from counter_app.printing.content.header import PaperHeader

DocumentStatus = Literal["received", "missing", "not_needed"]
CodeIssuer = Literal["core", "local"]


@dataclass(frozen=True)
class DocumentRow:
    item: str
    status: DocumentStatus
    original_seen: bool
    note: str = ""


@dataclass(frozen=True)
class DocumentReceipt:
    """What was handed in, what is still missing, what went back into the applicant's hands."""

    header: PaperHeader
    applicant_name: str
    rows: tuple[DocumentRow, ...]
    returned: tuple[str, ...]


@dataclass(frozen=True)
class PaymentCodeSlip:
    """A code to pay with. `internal_reference` is ours and is labelled as not payable."""

    header: PaperHeader
    applicant_name: str
    code: str
    amount: int
    period: str
    expires_at: datetime | None
    where_to_pay: tuple[str, ...]
    issuer: CodeIssuer
    internal_reference: str


@dataclass(frozen=True)
class CardHandover:
    """`relation` of the receiver to the member, such as 'peserta sendiri'.

    `signature` is what the receiver drew on a screen: strokes of points in a frame of 1000 by 600, y down. Without it
    the receiver signs on the line.
    """

    header: PaperHeader
    member_name: str
    kpj: str
    receiver_name: str
    relation: str
    handed_over_on: date
    delivery: str = ""
    signature: tuple[tuple[tuple[int, int], ...], ...] = ()
