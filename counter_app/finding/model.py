"""What a search finds, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, unique

from counter_app.cards.model import CardPromise
from counter_app.channels.steps import ChannelStep
from counter_app.payments.desk import DeskCase
from counter_app.queueing.model import TicketState
from counter_app.registration.case import CaseState, Channel
from counter_app.settings import BranchSettings

MOST_FOUND = 20
"""More than anybody reads; whoever has more types another word."""


@unique
class FoundKind(StrEnum):
    PERSON = "person"
    CASE = "case"
    TICKET = "ticket"


@unique
class FoundBy(StrEnum):
    """Why something was found; in the order in which it is shown."""

    TICKET = "ticket"
    CASE_NUMBER = "case-number"
    NIK = "nik"
    KPJ = "kpj"
    CODE = "code"
    PHONE = "phone"
    NAME = "name"
    NAME_PART = "name-part"
    NAME_SLIP = "name-slip"


@dataclass(frozen=True)
class Found:
    """Somebody or something that fits, with nothing that tells who it is before it is opened.

    `name` and `nik` are masked, and empty for an erased person and for a ticket without a case. `case` is the case
    that was asked for, or the person's latest; `cases` counts all that the person has and the officer may see. The
    form of an `erased` case is gone, so that it cannot be opened.
    """

    kind: FoundKind
    by: FoundBy
    name: str = ""
    nik: str = ""
    case: str | None = None
    state: CaseState | None = None
    channel: Channel | None = None
    day: date | None = None
    cases: int = 0
    erased: bool = False
    ticket: str | None = None
    ticket_state: TicketState | None = None

    @property
    def can_be_opened(self) -> bool:
        return self.case is not None and not self.erased


@dataclass(frozen=True)
class CaseRow:
    """One case of a person, as the store knows it, unmasked; only the search sees it."""

    id: int
    number: str
    state: CaseState
    channel: Channel
    day: date
    erased: bool
    person: int
    full_name: str
    nik: str


@dataclass(frozen=True)
class OtherCase:
    """Another case of the same person, as it is offered to be opened too."""

    number: str
    state: CaseState
    day: date


@dataclass(frozen=True)
class OpenedCase:
    """A case with everything that is read of it; `card` once it is promised, `batch` by number if it came in one.

    `others` are the person's other cases that the officer may see and that were not erased, the latest first; `steps`
    the published ones of the case's channel.
    """

    desk: DeskCase
    card: CardPromise | None
    batch: str | None
    others: tuple[OtherCase, ...]
    branch: BranchSettings
    steps: tuple[ChannelStep, ...]

    @property
    def number(self) -> str:
        return self.desk.case.number
