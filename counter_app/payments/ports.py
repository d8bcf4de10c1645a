"""What payments need of storage."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from counter_app.payments.model import CodeState, Payment, PaymentCode
from counter_app.registration.ports import CaseWork
from counter_app.settings import CodeIssuer


class PaymentCodeStore(Protocol):
    def next_serial(self) -> int:
        """The next serial of the office's own range, never given twice."""
        ...

    def add(
        self, code: str, issuer: CodeIssuer, case: int, quote: int, amount: int, at: datetime, expires_at: datetime
    ) -> PaymentCode:
        """Raises `OfficeError` (CODE_USED) when the code was issued before."""
        ...

    def find(self, code: str) -> PaymentCode | None:
        """A code, locked until the end of the unit of work."""
        ...

    def of_case(self, case: int) -> tuple[PaymentCode, ...]:
        """All codes of a case, the latest last."""
        ...

    def set_state(self, code: PaymentCode, state: CodeState) -> PaymentCode:
        """Change an active or expired code. Raises `OfficeError` (CODE_STATE) when it changed meanwhile."""
        ...

    def lapsed(self, now: datetime) -> tuple[PaymentCode, ...]:
        """Active codes whose time is over."""
        ...


class PaymentStore(Protocol):
    def add(self, code: PaymentCode, amount: int, paid_at: datetime, reference: str, at: datetime) -> Payment: ...

    def of_code(self, code: int) -> Payment | None: ...

    def by_reference(self, reference: str) -> Payment | None: ...


class PaymentWork(CaseWork, Protocol):
    @property
    def payment_codes(self) -> PaymentCodeStore: ...

    @property
    def payments(self) -> PaymentStore: ...
