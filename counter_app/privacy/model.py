"""What the office holds about one person, and what was left of a person after erasure.

A person is a row of the applicants, found by the NIK or by one of the person's cases. The report serves UU 27/2022
art. 7 and 32 (access, copy, processing trail); the facts of an erasure serve art. 43 to 45 (erase, destroy, tell).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, unique

from counter_app.cards.model import CardPromise
from counter_app.cards.signature import Signature
from counter_app.channels.batch_model import BatchKind
from counter_app.channels.online_model import OnlineRegistration
from counter_app.channels.outbox_model import Mail
from counter_app.payments.model import Payment, PaymentCode, Reversal
from counter_app.queueing.model import Slice, Ticket
from counter_app.queueing.ports import Note
from counter_app.registration.attachments import Attachment
from counter_app.registration.case import CaseState, Channel
from counter_app.registration.records import ConsentRecord, DocumentRecord, StoredQuote
from counter_app.shared.events import EventKind, EventValue
from counter_app.shared.labels import Label
from counter_app.shared.papers import Paper


@unique
class ErasureGround(StrEnum):
    """Why personal data are destroyed (UU 27/2022 art. 43 and 44).

    A closed list and no free text, because the ground stands in the diary and on the certificate, which outlive the
    person's data.
    """

    REQUEST = "request"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    NOT_NEEDED = "not_needed"
    UNLAWFUL = "unlawful"
    RETENTION = "retention"


BY_HAND = tuple(ground for ground in ErasureGround if ground is not ErasureGround.RETENTION)
"""Grounds that an administrator may name; the end of retention is found by the office itself."""


@unique
class Erased(StrEnum):
    """Kinds of data that were destroyed, as a certificate counts them; also keys of the diary's details."""

    IDENTITIES = "identities"
    """Rows with NIK, name and date of birth."""
    FORMS = "forms"
    DRAFTS = "drafts"
    ONLINE = "online_registrations"
    DOCUMENT_NOTES = "document_notes"
    ATTACHMENTS = "attachments"
    QUOTES = "quotes"
    """Dues notifications of which the income was taken out; amounts stay for the books."""
    PAYMENT_REFERENCES = "payment_references"
    PAYMENT_TEXTS = "payment_texts"
    """Reasons that officers gave for differences, reversals and codes that were voided."""
    CARD_RECEIVERS = "card_receivers"
    """Rows with the receiver of a card, the number of its sending or a note about its lateness."""
    SIGNATURES = "signatures"
    MEMBER_NUMBERS = "member_numbers"
    TICKET_TEXTS = "ticket_texts"
    TICKET_LINKS = "ticket_links"
    BRINGERS = "bringers"
    """Agents and persons who paid for others."""


@dataclass(frozen=True)
class Entry:
    """One value that a form or a draft holds. `key` is the path in the form, as `address.street`."""

    key: str
    label: Label
    value: str


@dataclass(frozen=True)
class TicketHeld:
    """A visit: the ticket with its times, and what officers typed about it."""

    ticket: Ticket
    slices: tuple[Slice, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class BatchHeld:
    """The batch that a case came with. `through` is the agent's office or the paying organisation, no person."""

    number: str
    kind: BatchKind
    through: str
    line: int
    given_at: datetime | None


@dataclass(frozen=True)
class RoleHeld:
    """What a person is to the office beside an applicant: `agent` or `payer`, with the letters of an agent."""

    role: str
    name: str
    nik: str
    kpj: str | None
    since: datetime
    letters: tuple[tuple[str, date, date], ...]


@dataclass(frozen=True)
class CaseHeld:
    """Everything about one case. Once its form is erased, `erased_at` is set, and `form` and `entries` are empty.

    `signed` says that the card was signed for on a screen; `signature` is missing where this PC has not the key to it.
    """

    id: int
    number: str
    state: CaseState
    channel: Channel
    business_day: date
    created_at: datetime
    cancel_reason: str | None
    hold_reason: str | None
    erased_at: datetime | None
    form: Mapping[str, object]
    entries: tuple[Entry, ...]
    documents: tuple[DocumentRecord, ...]
    attachments: tuple[Attachment, ...]
    consents: tuple[ConsentRecord, ...]
    quotes: tuple[StoredQuote, ...]
    codes: tuple[PaymentCode, ...]
    payments: tuple[Payment, ...]
    reversals: tuple[Reversal, ...]
    card: CardPromise | None
    signed: bool
    signature: Signature | None
    papers: tuple[Paper, ...]
    mails: tuple[Mail, ...]
    tickets: tuple[TicketHeld, ...]
    batch: BatchHeld | None


@dataclass(frozen=True)
class DraftHeld:
    """A form that was begun and not handed over."""

    id: int
    started_at: datetime
    changed_at: datetime
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class TrailStep:
    """One processing of the person's data (art. 32): when, what, by which officer, and in which case."""

    at: datetime
    kind: EventKind
    officer: str
    case_number: str | None
    details: Mapping[str, EventValue]


@dataclass(frozen=True)
class PersonReport:
    """The report "data saya". The identity is empty for a person of whom there is only a draft."""

    made_at: datetime
    full_name: str
    nik: str
    birth_date: date | None
    known_since: datetime | None
    cases: tuple[CaseHeld, ...]
    drafts: tuple[DraftHeld, ...]
    online: tuple[OnlineRegistration, ...]
    """What exports of the core system told of the person; of those with a case no more than that."""
    roles: tuple[RoleHeld, ...]
    trail: tuple[TrailStep, ...]


@dataclass(frozen=True)
class ErasureFacts:
    """What a certificate (berita acara pemusnahan) says; read from the diary, so it is the same in every copy.

    `counts` are in the order of `Erased`, without zeros. `case_numbers` are those of the cases concerned.
    """

    ground: ErasureGround
    at: datetime
    officer: str
    counts: tuple[tuple[Erased, int], ...]
    case_numbers: tuple[str, ...]
