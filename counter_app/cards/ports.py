"""What cards need of storage."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Protocol

from counter_app.cards.model import CardPromise
from counter_app.registration.ports import CaseWork


class CardStore(Protocol):
    def add(self, case: int, paid_on: date, number_due_on: date, promised_on: date) -> None: ...

    def of_case(self, case: int) -> CardPromise | None: ...

    def give_number(self, case: int, kpj: str, at: datetime) -> CardPromise:
        """Put a member number on the card. Raises `OfficeError` (KPJ_USED) when it belongs to another person."""
        ...

    def update(self, case: int, **values: Any) -> CardPromise: ...

    def open_until(self, last: date) -> tuple[CardPromise, ...]:
        """Cards not yet handed over and promised up to `last`, the most urgent first."""
        ...


class CardWork(CaseWork, Protocol):
    @property
    def cards(self) -> CardStore: ...
