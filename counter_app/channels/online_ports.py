"""What online registrations need of storage."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from counter_app.cards.ports import CardWork
from counter_app.channels.online_model import OnlineEntry, OnlineRegistration


@dataclass(frozen=True)
class NewOnline:
    """A registration with the hashes by which its person and address are found."""

    entry: OnlineEntry
    nik_hash: str
    email_hash: str | None


@dataclass(frozen=True)
class KeptOnline:
    """A registration as far as the next import has to know it."""

    registration: OnlineRegistration
    nik_hash: str


class OnlineStore(Protocol):
    """Registrations of the website and JMO. A person has at most one for which no case was opened."""

    def known(self, codes: Collection[str], nik_hashes: Collection[str]) -> tuple[KeptOnline, ...]:
        """Those with one of these codes, or of one of these persons."""
        ...

    def add(self, new: Sequence[NewOnline]) -> None: ...

    def change(self, changed: Sequence[tuple[int, NewOnline]]) -> None:
        """Registrations, by id, become what a later export tells."""
        ...

    def of_person(self, nik_hash: str) -> tuple[OnlineRegistration, ...]: ...

    def of_email(self, email_hash: str) -> tuple[OnlineRegistration, ...]: ...

    def of_code(self, code: str) -> tuple[OnlineRegistration, ...]: ...

    def open(self, most: int) -> tuple[OnlineRegistration, ...]:
        """Those for which no case was opened, the latest first."""
        ...

    def lock(self, registration: int) -> OnlineRegistration:
        """One that there is, locked until the end of the unit of work."""
        ...

    def tie(self, registration: int, case: int) -> None:
        """A case was opened for it."""
        ...


class OnlineWork(CardWork, Protocol):
    @property
    def online(self) -> OnlineStore: ...

    def work_alone(self) -> None:
        """Keep every other unit of work from committing until this one ends."""
        ...
