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
class QueueProof:
    """What was counted and recomputed of a day's tickets.

    `carried_in`: tickets that stand for one of the day before. `calls`: calls that were not taken back, and `chosen`
    those of them out of turn. `broken`: tickets whose state, times, calls with their reasons, or announcements are not
    as the diary tells them, and carried ones without exactly one successor.
    """

    carried_in: int = 0
    calls: int = 0
    chosen: int = 0
    broken: int = 0


@dataclass(frozen=True)
class PromiseFigures:
    """How the waits promised on a day came out.

    Of the `tickets` that were called, so many waited between p10 and p90, and so many at most p90. The error is the
    mean distance from p50, in seconds.
    """

    tickets: int = 0
    inside: int = 0
    below_p90: int = 0
    mean_error_s: int | None = None


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
    proof: QueueProof = QueueProof()
    reversals: Counted = Counted(0, 0)
    promises: PromiseFigures = PromiseFigures()

    def total(self, ending: str) -> int:
        """The sum of one column over all services."""
        return sum(int(getattr(one, ending)) for one in self.services)

    @property
    def adds_up(self) -> bool:
        """Whether issued = finished + no-show + cancelled + expired + carried, without a missing number anywhere.

        And whether every visit and every call of the day is as the diary tells it.
        """
        return (
            self.numbers_gapless
            and not self.proof.broken
            and all(one.adds_up for one in self.services)
            and all(one.gapless for one in self.papers)
        )
