"""What a search needs of storage."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from counter_app.channels.batch_ports import BatchWork
from counter_app.finding.model import CaseRow
from counter_app.naming.names import NameIndex
from counter_app.registration.ports import CaseWork


class FindingStore(NameIndex, Protocol):
    """`officer` restricts an answer to cases that this officer took in, and to their people."""

    def cases_of(self, people: Collection[int], officer: int | None) -> tuple[CaseRow, ...]:
        """Cases of these people, the oldest first."""
        ...

    def by_nik(self, nik_hash: str, officer: int | None) -> tuple[CaseRow, ...]: ...

    def by_phone(self, phone_hash: str, most: int, officer: int | None) -> tuple[CaseRow, ...]:
        """All cases of the people who gave this number, of so many people at most."""
        ...

    def by_kpj(self, kpj: str, officer: int | None) -> tuple[CaseRow, ...]: ...

    def by_code(self, code: str, most: int, officer: int | None) -> tuple[CaseRow, ...]:
        """The case of a payment code, or so many cases whose dues one code is for."""
        ...

    def by_number(self, number: str, officer: int | None) -> tuple[CaseRow, ...]: ...

    def by_ticket(self, ticket: int, officer: int | None) -> tuple[CaseRow, ...]: ...


class FindingWork(CaseWork, Protocol):
    @property
    def finding(self) -> FindingStore: ...


class OpeningWork(FindingWork, BatchWork, Protocol):
    """What is read of a case once it is opened stands in all areas."""
