"""What privacy needs of storage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from counter_app.channels.batch_ports import BatchWork
from counter_app.channels.online_ports import OnlineWork
from counter_app.channels.outbox_ports import OutboxWork
from counter_app.privacy.model import DraftHeld, Erased
from counter_app.registration.attachment_ports import AttachmentWork
from counter_app.registration.case import CaseState, Channel
from counter_app.registration.ports import Diary
from counter_app.registration.records import StoredQuote
from counter_app.shared.events import Event
from counter_app.shared.papers import Paper
from counter_app.staff.model import Officer
from counter_app.staff.ports import OfficerStore, PaperLog


@dataclass(frozen=True)
class Person:
    """An applicant. After erasure only the id is left, and `erased` is set."""

    id: int
    nik_hash: str
    nik: str
    full_name: str
    birth_date: date
    created_at: datetime
    erased: bool


@dataclass(frozen=True)
class CaseRow:
    """A case as it is stored, whether its form was erased (then `form` is empty) or not."""

    id: int
    number: str
    applicant: int
    state: CaseState
    channel: Channel
    form: Mapping[str, object]
    business_day: date
    created_at: datetime
    cancel_reason: str | None
    hold_reason: str | None
    erased_at: datetime | None


Emptied = Counter[Erased]
"""How much an erasure took away of each kind."""


class PersonStore(Protocol):
    """Finding a person and everything that is kept of a person, erased or not."""

    def by_nik_hash(self, nik_hash: str) -> Person | None: ...

    def by_id(self, person: int) -> Person: ...

    def case_row(self, number: str) -> CaseRow | None:
        """A case by its number, locked until the end of the unit of work."""
        ...

    def row_of(self, case: int) -> CaseRow: ...

    def case_rows(self, person: int) -> tuple[CaseRow, ...]:
        """All cases of a person, the newest last, locked until the end of the unit of work."""
        ...

    def quotes(self, case: int) -> tuple[StoredQuote, ...]:
        """The quotes of a case that still hold the income by which they were made."""
        ...

    def drafts(self, nik_hash: str) -> tuple[DraftHeld, ...]: ...

    def set_hold(self, case: int, reason: str | None) -> None: ...

    def withdraw_consent(self, case: int, purpose: str, at: datetime) -> None: ...

    def certificate(self, number: str) -> Paper | None:
        """A certificate of erasure by its number."""
        ...

    def told_of(self, paper: int) -> tuple[Event, ...]:
        """What the diary says of the erasures that a certificate was issued for."""
        ...


class ErasureStore(Protocol):
    """Taking personal values out of the tables. Nothing of it can be undone."""

    def empty_case(self, case: int, at: datetime) -> Emptied:
        """The form and what hangs on it, but for attachments; the number, states, times and amounts stay."""
        ...

    def empty_index(self, case: int) -> Emptied:
        """The member number on the card, and the bank's references."""
        ...

    def empty_identity(self, person: int) -> Emptied:
        """NIK, name, date of birth and the member numbers, once no card has one any more.

        The same NIK is a new person afterwards.
        """
        ...

    def drop_drafts(self, nik_hash: str) -> Emptied: ...

    def drop_draft(self, draft: int) -> Emptied: ...

    def drop_online(self, nik_hash: str) -> Emptied:
        """All that exports told of a person's online registrations."""
        ...

    def drop_old_online(self, before: datetime, most: int) -> Emptied:
        """Online registrations for which no case was opened since, but for those of persons on hold."""
        ...

    def drop_ticket_texts(self, before: datetime, most: int) -> Emptied:
        """What officers typed about tickets before a moment, but for tickets of cases on hold."""
        ...


class RetentionStore(Protocol):
    """What is kept too long. Cases on hold, and drafts of their persons, are never among it.

    `most` limits the answer; the cases are locked until the end of the unit of work, those that somebody else holds
    are left for the next time.
    """

    def old_drafts(self, before: datetime, most: int | None) -> tuple[int, ...]:
        """Ids of drafts that nobody changed since."""
        ...

    def unpaid_cases(self, before: datetime, most: int | None) -> tuple[CaseRow, ...]:
        """Cases cancelled, or before payment and untouched since, whose code ran out before too, if there is one."""
        ...

    def cases_with_scans(self, before: datetime, most: int | None) -> tuple[CaseRow, ...]:
        """Cases that ended before and still have attachments."""
        ...

    def cases_with_forms(self, before: datetime, most: int | None) -> tuple[CaseRow, ...]:
        """Cases of members that ended before and still have their form."""
        ...

    def old_online(self, before: datetime) -> int:
        """How many online registrations without a case are older."""
        ...

    def ticket_texts(self, before: datetime) -> int:
        """How many texts on tickets are older."""
        ...


class PrivacyDiary(Diary, Protocol):
    def of_ticket(self, ticket: int) -> tuple[Event, ...]: ...


class OfficerNames(OfficerStore, Protocol):
    def by_id(self, officer: int) -> Officer: ...


class PrivacyWork(BatchWork, AttachmentWork, OnlineWork, OutboxWork, Protocol):
    @property
    def diary(self) -> PrivacyDiary: ...

    @property
    def officers(self) -> OfficerNames: ...

    @property
    def papers(self) -> PaperLog: ...

    @property
    def persons(self) -> PersonStore: ...

    @property
    def erasures(self) -> ErasureStore: ...

    @property
    def retention(self) -> RetentionStore: ...
