"""What the closing report says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from counter_app.printing.content.header import PaperHeader


@dataclass(frozen=True)
class ServiceFigures:
    """Tickets of one service on one day; issued must be the sum of the five ends."""

    service: str
    issued: int
    finished: int
    no_show: int
    cancelled: int
    expired: int
    carried: int

    @property
    def ended(self) -> int:
        return self.finished + self.no_show + self.cancelled + self.expired + self.carried


@dataclass(frozen=True)
class CounterFigures:
    """One officer's session at one counter; `average_service_s` is None when nobody was served."""

    counter: int
    officer: str
    opened_at: datetime
    closed_at: datetime | None
    called: int
    finished: int
    average_service_s: int | None


@dataclass(frozen=True)
class CountedAmount:
    count: int
    amount: int


@dataclass(frozen=True)
class PaperRange:
    """Papers of one kind issued that day; first and last are None when there were none."""

    kind: str
    first: str | None
    last: str | None
    count: int
    gapless: bool


@dataclass(frozen=True)
class SurveySummary:
    """The SKM index of the day, 25 to 100; None without answers."""

    respondents: int
    index: Decimal | None
    grade: str | None


@dataclass(frozen=True)
class CallFacts:
    """What was proven of the day's tickets; `broken` are those that are not as the diary tells them."""

    carried_in: int = 0
    calls: int = 0
    chosen: int = 0
    broken: int = 0


@dataclass(frozen=True)
class PromiseFacts:
    """How the promised waits came out; the error is the mean distance from p50 in seconds."""

    tickets: int = 0
    inside: int = 0
    below_p90: int = 0
    mean_error_s: int | None = None


@dataclass(frozen=True)
class ClosingReport:
    header: PaperHeader
    day: date
    services: tuple[ServiceFigures, ...]
    counters: tuple[CounterFigures, ...]
    dues_notified: CountedAmount
    codes_issued: CountedAmount
    payments: CountedAmount
    papers: tuple[PaperRange, ...]
    survey: SurveySummary
    chain_position: int
    chain_hash: str
    supervisor_name: str
    calls: CallFacts = CallFacts()
    promises: PromiseFacts = PromiseFacts()
    reversals: CountedAmount = CountedAmount(0, 0)
