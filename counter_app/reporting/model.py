"""The figures of a day, and the sum that proves it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal


@dataclass(frozen=True)
class ServiceFigures:
    """Tickets of one service on one day, by how they ended; `running` ones have not ended."""

    letter: str
    name: str
    issued: int = 0
    finished: int = 0
    no_show: int = 0
    cancelled: int = 0
    expired: int = 0
    carried: int = 0
    running: int = 0

    @property
    def adds_up(self) -> bool:
        ended = self.finished + self.no_show + self.cancelled + self.expired + self.carried
        return self.issued == ended + self.running


@dataclass(frozen=True)
class SessionFigures:
    """One officer's session at a counter; `average_s` is the mean serving time in seconds."""

    counter: int
    officer: str
    opened_at: datetime
    closed_at: datetime | None
    called: int
    finished: int
    average_s: int | None


@dataclass(frozen=True)
class Counted:
    """How many, and how many rupiah together."""

    count: int
    amount: int


@dataclass(frozen=True)
class PaperFigures:
    """Papers of one kind on one day. `gapless`: the numbers run from 1 to `count`."""

    kind: str
    first: str | None
    last: str | None
    count: int
    gapless: bool


@dataclass(frozen=True)
class DayFigures:
    day: date
    services: tuple[ServiceFigures, ...]
    numbers_gapless: bool
    sessions: tuple[SessionFigures, ...]
    dues_notified: Counted
    codes_issued: Counted
    payments: Counted
    papers: tuple[PaperFigures, ...]
    respondents: int
    index: Decimal | None
    grade: str | None
    chain_position: int
    chain_hash: str

    def total(self, ending: str) -> int:
        """The sum of one column over all services."""
        return sum(int(getattr(one, ending)) for one in self.services)

    @property
    def adds_up(self) -> bool:
        """Whether issued = finished + no-show + cancelled + expired + carried, and no number is missing anywhere."""
        return (
            self.numbers_gapless
            and all(one.adds_up for one in self.services)
            and all(one.gapless for one in self.papers)
        )
