"""What is kept of a case beside its form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from counter_app.dues.model import Quote
from counter_app.registration.case import CaseState, Channel
from counter_app.registration.documents import DocumentItem, DocumentStatus
from counter_app.registration.form import Form1A


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


@dataclass(frozen=True)
class DocumentRecord:
    item: DocumentItem
    status: DocumentStatus
    original_seen: bool = False
    note: str = ""


@dataclass(frozen=True)
class ConsentRecord:
    """An answer to one purpose, with the version of the text that was asked and how it was given."""

    purpose: str
    granted: bool
    text_version: str
    at: datetime
    method: str


@dataclass(frozen=True)
class StoredQuote:
    """A quote as it was notified; it never changes, whatever happens to the tariff."""

    id: int
    case: int
    at: datetime
    quote: Quote
