"""What is kept of a case beside its form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from counter_app.dues.model import Quote
from counter_app.registration.case import CORRECTION_TIME, CaseState, Channel
from counter_app.registration.documents import DocumentItem, DocumentStatus
from counter_app.registration.form import Form1A
from counter_app.registration.people import Application, Reactivation


@dataclass(frozen=True)
class Case:
    """One person's way from the form to the card. `number` is shown to people; it is not payable."""

    id: int
    number: str
    channel: Channel
    state: CaseState
    applicant: int
    form: Form1A
    business_day: date
    created_at: datetime
    cancel_reason: str | None
    officer: int | None = None
    """Who took it in; None for a case that came from another office."""

    @property
    def is_change(self) -> bool:
        """Whether the form asks for a change of data, not for a membership."""
        return self.form.application is Application.CHANGE

    @property
    def correction_due_at(self) -> datetime | None:
        """Until when a change of data must be recorded; None for a registration."""
        return self.created_at + CORRECTION_TIME if self.is_change else None

    @property
    def kept_kpj(self) -> str | None:
        """The member number that a former member keeps; None when the core system issues a new one."""
        return self.form.previous_kpj if self.form.reactivation is Reactivation.SAME_NUMBER else None


@dataclass(frozen=True)
class PersonCase:
    """One of the cases of a person, without what stands in it."""

    id: int
    number: str
    state: CaseState


@dataclass(frozen=True)
class DocumentRecord:
    item: DocumentItem
    status: DocumentStatus
    original_seen: bool = False
    note: str = ""


@dataclass(frozen=True)
class ConsentRecord:
    """An answer to one purpose, with the version of the text that was asked and how it was given.

    `granted` is what was answered then, for ever; a consent may have been withdrawn since.
    """

    purpose: str
    granted: bool
    text_version: str
    at: datetime
    method: str
    withdrawn_at: datetime | None = None

    @property
    def in_force(self) -> bool:
        """Whether the office may still act on it (UU 27/2022 art. 40)."""
        return self.granted and self.withdrawn_at is None


@dataclass(frozen=True)
class StoredQuote:
    """A quote as it was notified; it never changes, whatever happens to the tariff."""

    id: int
    case: int
    at: datetime
    quote: Quote
