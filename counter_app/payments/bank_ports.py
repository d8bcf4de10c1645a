"""What bank lists need of storage."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from counter_app.payments.bank_model import BankFile, BankList, BankMapping, BankPreview
from counter_app.payments.totals import TotalWork


class BankListStore(Protocol):
    def mappings(self) -> tuple[BankMapping, ...]:
        """By name."""
        ...

    def mapping(self, name: str) -> BankMapping | None: ...

    def save_mapping(self, mapping: BankMapping, at: datetime) -> None:
        """Add a mapping or replace the one of its name."""
        ...

    def drop_mapping(self, name: str) -> bool:
        """Whether there was one."""
        ...

    def by_digest(self, digest: str) -> BankList | None:
        """The list that was taken from the same file."""
        ...

    def totals_among(self, codes: Collection[str]) -> frozenset[str]:
        """Those of some codes by which a whole batch is paid."""
        ...

    def keep(self, file: BankFile, preview: BankPreview, at: datetime) -> BankList:
        """Store a list with what became of its lines; of one that is there already the lines taken only now."""
        ...


class PaymentsAtOnce(Protocol):
    """Payments that are being recorded together."""

    @property
    def apart(self) -> frozenset[str]:
        """Codes whose payment moves more than their own case, and which are therefore not recorded together."""
        ...

    def attempt(self) -> AbstractContextManager[None]:
        """What a block does to payments, codes, cases, papers and cards is undone when it raises."""
        ...


class BankWork(TotalWork, Protocol):
    @property
    def bank_lists(self) -> BankListStore: ...

    def payments_at_once(
        self, codes: Collection[str], references: Collection[str], most: int, *, keep: bool
    ) -> AbstractContextManager[PaymentsAtOnce]:
        """Everything about some codes and references is read first, and at the end of the block written, each in a
        few statements; in between the operations of payments work as ever.

        `most` payments are recorded at most. Without `keep` nothing is written, for a look ahead.
        """
        ...

    def attempt(self) -> AbstractContextManager[None]:
        """What a block writes and records is undone when it raises, while the unit of work goes on."""
        ...
