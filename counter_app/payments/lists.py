"""What the store tells the payments desk; only the board shows it, with masked names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.payments.model import Payment, PaymentCode, Reversal

MOST_ROWS = 200
"""A list on a screen; whoever looks for more types a few digits."""


@dataclass(frozen=True)
class BoardQuery:
    """`text` must stand in the code, the case number, the reference or the name; empty for all."""

    text: str = ""
    most: int = MOST_ROWS


@dataclass(frozen=True)
class ListedCase:
    """A case with the code by which it is or was to be paid. `received` in rupiah, for all codes of the case.

    `latest_at` is when the last standing payment was recorded; `name` is empty once the person was erased.
    """

    case: int
    case_number: str
    state: str
    name: str
    code: PaymentCode
    received: int
    latest_at: datetime | None


@dataclass(frozen=True)
class ListedPayment:
    """A payment with its code and the latest request to reverse it.

    `asked_by` and `decided_by` are the full names of who asked and who decided; empty while nobody did.
    """

    payment: Payment
    code: str
    case: int
    case_number: str
    name: str
    reversal: Reversal | None
    asked_by: str = ""
    decided_by: str = ""
