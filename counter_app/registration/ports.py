"""What registration needs of storage."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Protocol

from counter_app.dues.model import Quote, QuoteRequest
from counter_app.dues.tariff import Tariff
from counter_app.queueing.model import Ticket
from counter_app.queueing.ports import QueueWork
from counter_app.registration.case import CaseState, Channel
from counter_app.registration.drafts import FormDraft
from counter_app.registration.form import Form1A
from counter_app.registration.records import Case, ConsentRecord, DocumentRecord, PersonCase, StoredQuote
from counter_app.registration.screen import Screen, ScreenAnswer, ScreenPage
from counter_app.shared.events import Event


class CaseStore(Protocol):
    def next_sequence(self, day: date) -> int: ...

    def add(
        self, number: str, channel: Channel, state: CaseState, form: Form1A, nik_hash: str, phone_hash: str
    ) -> Case:
        """Add a case; the applicant is found by the hash of the NIK, or added.

        The applicant's name and birth date become those of the form; a change of data waits for `renew_person`.
        Raises `OfficeError` (NIK_REGISTERED) when the person has a case that has not ended.
        """
        ...

    def renew_person(self, case: Case) -> None:
        """The applicant's name and birth date become those of the case's form."""
        ...

    def running(self, nik_hash: str) -> str | None:
        """The number of the case of a person that has not ended."""
        ...

    def of_person(self, nik_hash: str) -> tuple[PersonCase, ...]:
        """A person's cases, the oldest first, without erased ones."""
        ...

    def phone_in_use(self, phone_hash: str, besides_nik_hash: str | None) -> bool:
        """Whether a case that was not cancelled has this telephone number, apart from those of one person."""
        ...

    def kpj_of_another(self, kpj: str, nik_hash: str) -> bool:
        """Whether a member number was issued to another person here."""
        ...

    def find(self, number: str) -> Case | None:
        """A case, locked until the end of the unit of work."""
        ...

    def by_id(self, case: int) -> Case:
        """A case that is known to exist. Raises `OfficeError` (CASE_ERASED) as `find` does when its form was erased."""
        ...

    def officer_of(self, case: int) -> int | None:
        """Who took a case in; None for a case that came from another office."""
        ...

    def number_of(self, case: int) -> str:
        """The number of a case, which is left of it even when its form was erased."""
        ...

    def set_state(self, case: Case, state: CaseState, cancel_reason: str | None = None) -> Case:
        """Raises `OfficeError` (CASE_STATE) when the state changed meanwhile."""
        ...

    def attach(self, case: int, ticket: int) -> None: ...

    def of_ticket(self, ticket: int) -> tuple[int, ...]:
        """The cases of a ticket, without erased ones."""
        ...

    def tickets_of(self, case: int) -> tuple[Ticket, ...]: ...

    def put_document(self, case: int, record: DocumentRecord) -> None: ...

    def documents(self, case: int) -> tuple[DocumentRecord, ...]: ...

    def add_consents(self, case: int, records: Iterable[ConsentRecord]) -> None: ...

    def consents(self, case: int) -> tuple[ConsentRecord, ...]: ...

    def add_quote(self, case: int, quote: Quote) -> StoredQuote: ...

    def last_quote(self, case: int) -> StoredQuote | None: ...

    def quote(self, quote: int) -> StoredQuote: ...


class DraftStore(Protocol):
    def open(self, ticket: int) -> tuple[FormDraft, bool]:
        """The draft of a ticket, locked until the end of the unit of work, and whether it was started only now."""
        ...

    def write(self, draft: FormDraft, entries: Mapping[str, object]) -> FormDraft:
        """Put these entries beside the others; None removes one. The acting officer wrote them, now."""
        ...

    def set_person(self, draft: int, nik_hash: str | None) -> None: ...

    def find(self, draft: int) -> FormDraft | None:
        """A draft, locked until the end of the unit of work."""
        ...

    def of_ticket(self, ticket: int) -> FormDraft | None: ...

    def of_person(self, nik_hash: str, besides_ticket: int | None) -> FormDraft | None:
        """The draft with a person's NIK that was written in last, apart from that of one ticket."""
        ...

    def all(self) -> tuple[FormDraft, ...]:
        """All drafts, the one written in last first."""
        ...

    def move(self, draft: int, ticket: int) -> FormDraft:
        """Give a draft to a ticket that has none."""
        ...

    def drop(self, draft: int) -> None: ...

    def drop_submitted(self, case: int, nik_hash: str) -> None:
        """Drop what a case's form was made of: the draft of its ticket, and the person's drafts of ended visits."""
        ...


class ScreenStore(Protocol):
    def show(
        self,
        counter: int,
        page: ScreenPage,
        ticket: int | None,
        case: int | None,
        asked: QuoteRequest | None = None,
    ) -> None: ...

    def answer(self, counter: int, answer: ScreenAnswer) -> None: ...

    def of_counter(self, counter: int) -> Screen | None: ...


class Diary(Protocol):
    def of_case(self, case: int) -> tuple[Event, ...]: ...


class CaseWork(QueueWork, Protocol):
    @property
    def cases(self) -> CaseStore: ...

    @property
    def drafts(self) -> DraftStore: ...

    @property
    def screens(self) -> ScreenStore: ...

    @property
    def diary(self) -> Diary: ...

    @property
    def tariff(self) -> Tariff: ...
