"""What payments need of storage."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from counter_app.payments.lists import BoardQuery, ListedCase, ListedPayment
from counter_app.payments.model import CodeState, Payment, PaymentCode, PaymentKind, PaymentSource, Reversal
from counter_app.registration.ports import CaseWork
from counter_app.settings import CodeIssuer


class PaymentCodeStore(Protocol):
    def next_serial(self) -> int:
        """The next serial of the office's own range, never given twice."""
        ...

    def add(
        self,
        code: str,
        issuer: CodeIssuer,
        case: int,
        quote: int,
        amount: int,
        at: datetime,
        expires_at: datetime,
        carried: int = 0,
    ) -> PaymentCode:
        """Raises `OfficeError` (CODE_USED) when the code was issued before."""
        ...

    def find(self, code: str) -> PaymentCode | None:
        """A code, locked until the end of the unit of work."""
        ...

    def by_id(self, code: int) -> PaymentCode:
        """A code that there is, locked until the end of the unit of work."""
        ...

    def of_case(self, case: int) -> tuple[PaymentCode, ...]:
        """All codes of a case, the latest last."""
        ...

    def set_state(self, code: PaymentCode, state: CodeState, reason: str | None = None) -> PaymentCode:
        """Change a code that is still in `code.state`, and say why if there is more to say.

        Raises `OfficeError` (CODE_STATE) when it changed meanwhile.
        """
        ...

    def lapsed(self, now: datetime) -> tuple[PaymentCode, ...]:
        """Active codes whose time is over."""
        ...


class PaymentStore(Protocol):
    """Payments are never deleted; `reference` is unique among those that stand."""

    def add(
        self,
        code: PaymentCode,
        amount: int,
        paid_at: datetime,
        reference: str,
        at: datetime,
        *,
        kind: PaymentKind = PaymentKind.EXACT,
        reason: str | None = None,
        source: PaymentSource = PaymentSource.HAND,
        receipt: int | None = None,
    ) -> Payment:
        """Raises `OfficeError` (REFERENCE_USED) when a standing payment has the reference."""
        ...

    def by_id(self, payment: int) -> Payment | None: ...

    def of_code(self, code: int) -> tuple[Payment, ...]:
        """All payments for a code, reversed ones too, in the order in which they were recorded."""
        ...

    def of_case(self, case: int) -> tuple[Payment, ...]:
        """All payments for all codes of a case, reversed ones too, in the order in which they were recorded."""
        ...

    def by_reference(self, reference: str) -> Payment | None:
        """The standing payment of a reference."""
        ...

    def reversed_as(self, code: int, reference: str, amount: int) -> Payment | None:
        """The latest reversed payment of a code with this reference and amount."""
        ...

    def of_receipt(self, paper: int) -> Payment | None:
        """The payment for which a receipt was issued."""
        ...

    def set_receipt(self, payment: Payment, paper: int) -> Payment: ...

    def reverse(self, payment: Payment, at: datetime) -> Payment:
        """Mark a standing payment as reversed. Raises `OfficeError` (PAYMENT_REVERSED) when it was meanwhile."""
        ...


class ReversalStore(Protocol):
    def ask(self, payment: int, reason: str, at: datetime) -> Reversal:
        """Raises `OfficeError` (REVERSAL_ASKED) while another request for the payment is undecided."""
        ...

    def undecided(self, payment: int) -> Reversal | None: ...

    def of_payment(self, payment: int) -> tuple[Reversal, ...]:
        """Every request for a payment, the first one first."""
        ...

    def decide(self, asked: Reversal, decision: str, at: datetime, *, approved: bool) -> Reversal:
        """Raises `OfficeError` (NO_REVERSAL) when somebody decided meanwhile."""
        ...


class PaymentListStore(Protocol):
    """Rows for the payments desk, with whole names; the board masks them."""

    def awaiting(self, query: BoardQuery, now: datetime) -> tuple[ListedCase, ...]:
        """Active codes whose end has not passed, the first to run out first."""
        ...

    def recorded(self, query: BoardQuery, first: datetime, last: datetime) -> tuple[ListedPayment, ...]:
        """Payments recorded from `first` on and before `last`, the latest first; reversed ones too."""
        ...

    def differing(self, query: BoardQuery) -> tuple[ListedCase, ...]:
        """Cases whose standing payments are not what is owed, though there are some; the latest first."""
        ...

    def reversals_asked(self, query: BoardQuery) -> tuple[ListedPayment, ...]:
        """Payments whose reversal nobody has decided yet, the oldest request first."""
        ...


class PaymentWork(CaseWork, Protocol):
    @property
    def payment_codes(self) -> PaymentCodeStore: ...

    @property
    def payments(self) -> PaymentStore: ...

    @property
    def reversals(self) -> ReversalStore: ...

    @property
    def payment_lists(self) -> PaymentListStore: ...
