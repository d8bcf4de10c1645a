"""What the exchange with partner offices needs of storage and of the keys."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from counter_app.cards.ports import CardWork
from counter_app.channels.spo_facts import CardFacts, CodeFacts, HandoverFacts, PaymentFacts, QuoteFacts, SpoFacts
from counter_app.channels.spo_model import ExchangedCase, Parcel, Partner, PublicKeys, Refused
from counter_app.payments.model import CodeState
from counter_app.registration.case import CaseState
from counter_app.registration.form import Form1A
from counter_app.shared.events import EventKind
from counter_app.staff.ports import OfficerStore, SettingStore


@dataclass(frozen=True)
class KeptCase:
    """A case as far as the exchange is concerned.

    `partner` is the id of the partner whose case it is, or who has a copy of it; `their_state` the partner's last word.
    """

    id: int
    number: str
    applicant: int
    channel: str
    state: CaseState
    cancel_reason: str | None
    erased: bool
    form: Mapping[str, Any]
    partner: int | None
    taken_in: bool
    sent_hash: str | None
    acknowledged: bool
    taken_hash: str | None
    their_state: CaseState | None


@dataclass(frozen=True)
class KeptQuote:
    id: int
    facts: QuoteFacts


@dataclass(frozen=True)
class KeptPayment:
    id: int
    facts: PaymentFacts


class ExchangeStore(Protocol):
    """Partners, what they have, and what they tell. Everything about one case is locked until the unit of work ends."""

    def own_keys(self, at: datetime | None = None) -> PublicKeys | None:
        """The keys in force, now or at an earlier moment."""
        ...

    def add_keys(self, keys: PublicKeys) -> None: ...

    def send_everything_again(self) -> None:
        """Forget what partners acknowledged: they may not have it any more, or could not open it."""
        ...

    def partners(self) -> tuple[Partner, ...]: ...

    def pair(self, keys: PublicKeys) -> Partner:
        """Add a partner, or give a known office new keys; its files are numbered anew then, and it gets everything."""
        ...

    def next_file(self, partner: Partner) -> int:
        """The number of the next file for a partner, never given twice."""
        ...

    def changed(self, partner: Partner) -> tuple[int, ...]:
        """Cases that the partner may not know as they are now, the oldest first."""
        ...

    def head(self) -> int:
        """The diary's position."""
        ...

    def looked_through(self, partner: Partner, position: int) -> None: ...

    def mark_sent(self, case: int, partner: Partner, sent_hash: str, sequence: int) -> None: ...

    def acknowledge(self, partner: Partner, through: int, refused: Mapping[str, str]) -> None:
        """The partner took in our files up to `through`, but for the cases in `refused`, by number with the reason."""
        ...

    def taken_file(self, digest: str) -> bool: ...

    def add_taken(self, partner: Partner, parcel: Parcel, at: datetime) -> None: ...

    def set_refusals(self, partner: Partner, refused: Iterable[Refused], taken: Iterable[str], at: datetime) -> None:
        """Remember what cannot be taken in, and forget it of what was taken."""
        ...

    def refusals(self, partner: Partner | None = None) -> tuple[Refused, ...]: ...

    def open_cases(self) -> tuple[ExchangedCase, ...]:
        """Cases of which a partner has not acknowledged the last word, could not take in, or has erased the person."""
        ...

    def untold(self, partner: Partner, telling: Collection[EventKind]) -> tuple[ExchangedCase, ...]:
        """Cases that were never in a file for the partner, or of which such an event happened since the last one."""
        ...

    def attempt(self) -> AbstractContextManager[None]:
        """A part of the unit of work that leaves nothing behind when it raises."""
        ...

    def kept(self, number: str) -> KeptCase | None: ...

    def kept_by_id(self, case: int) -> KeptCase: ...

    def add_case(self, facts: SpoFacts, state: CaseState, form: Form1A, nik_hash: str, phone_hash: str) -> KeptCase:
        """Add a partner's case under its own number. Raises `OfficeError` (NIK_REGISTERED)."""
        ...

    def heard(self, case: int, partner: int, *, taken_hash: str, their_state: CaseState | None) -> None:
        """Remember a partner's last word about a case; `their_state` is that of an SPO."""
        ...

    def erased_there(self, case: int, partner: int) -> None: ...

    def set_state(self, case: KeptCase, state: CaseState, cancel_reason: str | None) -> None:
        """Raises `OfficeError` (NIK_REGISTERED) when the person has another running case by now."""
        ...

    def quotes(self, case: int) -> tuple[KeptQuote, ...]: ...

    def add_quote(self, case: int, quote: QuoteFacts) -> int: ...

    def add_code(self, case: int, quote: int, code: CodeFacts, state: CodeState) -> int:
        """Raises `OfficeError` (CODE_USED)."""
        ...

    def set_code(self, code: int, state: CodeState, ended_reason: str | None) -> None: ...

    def payments(self, case: int) -> tuple[KeptPayment, ...]: ...

    def add_payment(self, code: int, payment: PaymentFacts) -> int:
        """Raises `OfficeError` (REFERENCE_USED)."""
        ...

    def set_reversed(self, payment: int, at: datetime) -> None: ...

    def put_card(self, case: KeptCase, card: CardFacts | None) -> None:
        """The card as the branch tells it; None takes it back. Raises `OfficeError` (KPJ_USED)."""
        ...

    def put_handover(self, case: int, handover: HandoverFacts) -> None: ...

    def withdraw_consent(self, case: int, purpose: str, at: datetime) -> None: ...

    def give(self, case: int, officer: int) -> None:
        """Make a case another officer's."""
        ...


class ExchangeWork(CardWork, Protocol):
    @property
    def exchange(self) -> ExchangeStore: ...

    @property
    def officers(self) -> OfficerStore: ...

    @property
    def settings(self) -> SettingStore: ...

    def work_alone(self) -> None:
        """Keep every other unit of work from committing until this one ends."""
        ...
