"""What cards need of storage."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from counter_app.cards.model import CardPromise
from counter_app.naming.names import NameIndex
from counter_app.payments.ports import PaymentWork
from counter_app.registration.attachment_ports import Vault
from counter_app.registration.case import CaseState, Channel


@dataclass(frozen=True)
class HeldCard:
    """A card with whose it is; lists show the name and the NIK masked."""

    card: CardPromise
    full_name: str
    nik: str
    channel: Channel


@dataclass(frozen=True)
class NumberTarget:
    """A case to which a member number may be brought: what decides whether it may."""

    case: int
    applicant: int
    state: CaseState
    channel: Channel
    erased: bool
    kpj: str | None
    kept_kpj: str | None
    """The number that a reactivated member keeps."""


class CardStore(Protocol):
    def add(self, case: int, paid_on: date, number_due_on: date, promised_on: date) -> None: ...

    def remove(self, case: int) -> None:
        """Take back the promise of a case that has no member number."""
        ...

    def of_case(self, case: int) -> CardPromise | None: ...

    def give_number(self, case: int, kpj: str, at: datetime) -> CardPromise:
        """Put a member number on the card. Raises `OfficeError` (KPJ_USED) when it belongs to another person."""
        ...

    def targets(self, numbers: Collection[str]) -> Mapping[str, NumberTarget]:
        """The cases of these numbers, locked until the end of the unit of work."""
        ...

    def owners(self, kpjs: Collection[str]) -> Mapping[str, int]:
        """Whose these member numbers are: the ids of the applicants."""
        ...

    def give_numbers(self, given: Iterable[tuple[NumberTarget, str]], at: datetime) -> None:
        """Put numbers on the cards of paid cases, which thereby have one. Nobody else may own them."""
        ...

    def update(self, case: int, **values: Any) -> CardPromise: ...

    def open_until(self, last: date) -> tuple[CardPromise, ...]:
        """Cards not yet handed over and promised up to `last`, the most urgent first."""
        ...

    def open_cards(self, most: int) -> tuple[HeldCard, ...]:
        """Cards not yet handed over, the earliest promise first; none of an erased case."""
        ...

    def open_count(self) -> int: ...

    def sent_before(self, moment: datetime) -> tuple[CardPromise, ...]:
        """Cards that are on their way since before a moment."""
        ...

    def by_nik(self, nik_hash: str) -> tuple[HeldCard, ...]: ...

    def by_kpj(self, kpj: str) -> tuple[HeldCard, ...]: ...

    def by_code(self, code: str) -> tuple[HeldCard, ...]: ...

    def by_number(self, number: str) -> tuple[HeldCard, ...]: ...

    def by_name(self, part: str, most: int) -> tuple[HeldCard, ...]:
        """Cards not yet handed over whose member's name has this part, whatever its capitals."""
        ...

    def of_people(self, people: Collection[int]) -> tuple[HeldCard, ...]:
        """All cards of these people, also those handed over; none of an erased case."""
        ...


class SignatureStore(Protocol):
    """Signatures, sealed by the vault: what was just drawn on a screen, and what a card was handed over for."""

    def draw(self, counter: int, sealed: bytes | None) -> None:
        """Keep what was drawn on the screen of a counter, or forget it."""
        ...

    def drawn(self, counter: int) -> bytes | None: ...

    def forget_drawn(self) -> None:
        """Forget what was drawn on all screens."""
        ...

    def keep(self, case: int, sealed: bytes, at: datetime) -> None: ...

    def of_case(self, case: int) -> bytes | None: ...


class CardWork(PaymentWork, Protocol):
    @property
    def cards(self) -> CardStore: ...

    @property
    def finding(self) -> NameIndex: ...

    @property
    def signatures(self) -> SignatureStore: ...

    @property
    def vault(self) -> Vault: ...
