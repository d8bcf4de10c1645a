"""What the receipt of a payment says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.printing.content.header import PaperHeader


@dataclass(frozen=True)
class PaymentReceipt:
    """A payment with the account of its dues; amounts in whole rupiah.

    `before` is what had come in for the same dues earlier. `reversed_at` is set on a copy of a receipt whose payment
    was taken back.
    """

    header: PaperHeader
    payer_name: str
    amount: int
    due: int
    before: int
    code: str
    period: str
    paid_at: datetime
    recorded_at: datetime
    reference: str
    reversed_at: datetime | None = None

    @property
    def rest(self) -> int:
        """What is still owed after this payment."""
        return max(self.due - self.before - self.amount, 0)

    @property
    def credit(self) -> int:
        """What came in too much."""
        return max(self.before + self.amount - self.due, 0)
