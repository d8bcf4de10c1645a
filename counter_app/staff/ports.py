"""What every operation is handed, and what the staff area needs of storage."""

from __future__ import annotations

from datetime import date, datetime
from typing import Protocol

from counter_app.settings import BranchSettings
from counter_app.shared.events import EventKind, EventValue, Subject
from counter_app.shared.papers import Paper, PaperKind
from counter_app.staff.model import Actor, Officer, Role


class PaperLog(Protocol):
    """The register of issued papers."""

    def issue(
        self,
        kind: PaperKind,
        facts: tuple[str, ...],
        *,
        ticket: int | None = None,
        case: int | None = None,
        quote: int | None = None,
        number: str | None = None,
        day: date | None = None,
    ) -> Paper:
        """Register a new paper and compute its verification code over `facts`.

        Papers are numbered gapless per kind and business day, unless they carry a `number` of their own; such a one
        may be of another business `day` than today.
        """
        ...

    def by_id(self, paper: int) -> Paper: ...

    def of_case(self, case: int) -> tuple[Paper, ...]:
        """The papers of a case, in the order in which they were issued."""
        ...

    def count_print(self, paper: Paper) -> None:
        """One more print came out: the first is the original, every later one a copy."""
        ...


class Work(Protocol):
    """One unit of work: everything in it becomes true together at commit, or not at all."""

    @property
    def now(self) -> datetime:
        """The operation's time: the clock's, but never before the last event."""
        ...

    @property
    def clock_now(self) -> datetime:
        """What the clock of this PC says."""
        ...

    @property
    def today(self) -> date:
        """The business day of `now` in the branch's zone."""
        ...

    @property
    def branch(self) -> BranchSettings: ...

    @property
    def branch_code(self) -> str: ...

    @property
    def training(self) -> bool: ...

    @property
    def key(self) -> bytes:
        """The branch's secret for keyed hashes and verification codes."""
        ...

    @property
    def actor(self) -> Actor: ...

    @property
    def papers(self) -> PaperLog: ...

    def is_closed(self, day: date) -> bool:
        """Whether the closing proof of a business day was issued."""
        ...

    def record(self, kind: EventKind, subject: Subject = Subject(), /, **details: EventValue) -> None:  # noqa: B008
        """Append a fact to the diary when this unit of work commits."""
        ...


class OfficerStore(Protocol):
    def add(self, name: str, full_name: str, role: Role, secret: str | None) -> Officer:
        """Raises `OfficeError` (OFFICER_EXISTS) when the name is taken."""
        ...

    def by_name(self, name: str) -> Officer | None: ...

    def every(self) -> tuple[Officer, ...]: ...

    def set_secret(self, officer: int, secret: str) -> None: ...

    def set_role(self, officer: int, role: Role) -> None: ...

    def set_active(self, officer: int, *, active: bool) -> None: ...

    def set_failures(self, officer: int, failures: int, locked_until: datetime | None) -> None: ...


class SettingStore(Protocol):
    def put(self, key: str, text: str) -> None: ...


class StaffWork(Work, Protocol):
    @property
    def officers(self) -> OfficerStore: ...

    @property
    def settings(self) -> SettingStore: ...
