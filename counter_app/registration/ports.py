"""What registration needs of storage."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from counter_app.dues.model import Quote
from counter_app.dues.tariff import Tariff
from counter_app.queueing.model import Ticket
from counter_app.queueing.ports import QueueWork
from counter_app.registration.case import CaseState, Channel
from counter_app.registration.form import Form1A
from counter_app.registration.records import Case, ConsentRecord, DocumentRecord, StoredQuote
from counter_app.registration.screen import Screen, ScreenAnswer, ScreenPage
from counter_app.shared.events import Event


class CaseStore(Protocol):
    def next_sequence(self, day: date) -> int: ...

    def add(self, number: str, channel: Channel, state: CaseState, form: Form1A, nik_hash: str) -> Case:
        """Add a case; the applicant is found by the hash of the NIK, or added.

        Raises `OfficeError` (NIK_REGISTERED) when the person has a case that was not cancelled.
        """
        ...

    def running(self, nik_hash: str) -> str | None:
        """The number of the case that a person already has."""
        ...

    def find(self, number: str) -> Case | None:
        """A case, locked until the end of the unit of work."""
        ...

    def by_id(self, case: int) -> Case: ...

    def set_state(self, case: Case, state: CaseState, cancel_reason: str | None = None) -> Case:
        """Raises `OfficeError` (CASE_STATE) when the state changed meanwhile."""
        ...

    def attach(self, case: int, ticket: int) -> None: ...

    def of_ticket(self, ticket: int) -> tuple[int, ...]: ...

    def tickets_of(self, case: int) -> tuple[Ticket, ...]: ...

    def put_document(self, case: int, record: DocumentRecord) -> None: ...

    def documents(self, case: int) -> tuple[DocumentRecord, ...]: ...

    def add_consents(self, case: int, records: Iterable[ConsentRecord]) -> None: ...

    def consents(self, case: int) -> tuple[ConsentRecord, ...]: ...

    def add_quote(self, case: int, quote: Quote) -> StoredQuote: ...

    def last_quote(self, case: int) -> StoredQuote | None: ...

    def quote(self, quote: int) -> StoredQuote: ...


class ScreenStore(Protocol):
    def show(self, counter: int, page: ScreenPage, ticket: int | None, case: int | None) -> None: ...

    def answer(self, counter: int, answer: ScreenAnswer) -> None: ...

    def of_counter(self, counter: int) -> Screen | None: ...


class Diary(Protocol):
    def of_case(self, case: int) -> tuple[Event, ...]: ...


class CaseWork(QueueWork, Protocol):
    @property
    def cases(self) -> CaseStore: ...

    @property
    def screens(self) -> ScreenStore: ...

    @property
    def diary(self) -> Diary: ...

    @property
    def tariff(self) -> Tariff: ...
