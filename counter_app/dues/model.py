"""The words of dues: segments, programmes, dues months, what is asked and what a quote answers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum, unique
from functools import lru_cache
from typing import TypeVar

from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.money import MOST_RUPIAH

MOST_INCOME = 1_000_000_000
"""Rupiah a month; a larger income is a slip of the finger (the last bracket begins far below)."""

MOST_CONTRACT = MOST_RUPIAH
"""Rupiah; a larger value of a construction contract is a slip of the finger."""

RISK_GROUPS = range(1, 6)
"""Groups of working environments by risk, very low to very high (PP 44/2015, PP 82/2019 annex I)."""

DAILY_INCOME_BELOW = 500_000
"""Rupiah; a smaller monthly income was perhaps told per day."""

_SEPARATORS = re.compile(r"[,\s]+")
_MONTH = re.compile(r"(?!0000)([0-9]{4})-(0[1-9]|1[0-2])")

ChoiceT = TypeVar("ChoiceT", bound=StrEnum)


@unique
class Segment(StrEnum):
    """Kinds of membership: workers without wage, wage earners, construction projects, migrant workers."""

    BPU = "BPU"
    PU = "PU"
    JAKON = "JAKON"
    PMI = "PMI"


@unique
class Programme(StrEnum):
    """Programmes in the order in which papers list them."""

    JKK = "JKK"
    JKM = "JKM"
    JHT = "JHT"
    JP = "JP"
    JKP = "JKP"


@unique
class Sector(StrEnum):
    """Sector of the work; only transport is treated apart (PP 50/2025)."""

    TRANSPORT = "transport"
    OTHER = "other"


@unique
class Payer(StrEnum):
    """Who bears a line: the BPU member, the wage earner, the employer, or the state budget (APBN, APBD)."""

    MEMBER = "member"
    WORKER = "worker"
    EMPLOYER = "employer"
    GOVERNMENT = "government"


@unique
class PlacementPhase(StrEnum):
    """Parts of a migrant worker's cover that are paid by themselves (Permenaker 4/2023)."""

    BEFORE = "before"
    DURING = "during"


@unique
class IncomeWarning(StrEnum):
    """Doubts about an income that the officer may overrule."""

    PERHAPS_DAILY = "income-perhaps-daily"


@dataclass(frozen=True, order=True, slots=True)
class DuesMonth:
    """A calendar month for which dues are owed, whenever they are paid."""

    year: int
    month: int

    def __post_init__(self) -> None:
        if not (1 <= self.month <= 12 and self.year >= 1):  # noqa: PLR2004
            raise ValueError("not a month of the calendar")

    @classmethod
    def parse(cls, text: str, field: str = "first_month") -> DuesMonth:
        """Read `2026-11`. Raises `OfficeError` (FIELD_INVALID) at `field` for anything else."""
        match = _MONTH.fullmatch(text.strip())
        if match is None:
            raise OfficeError(ErrorCode.FIELD_INVALID, field=field, expected="YYYY-MM")
        return cls(int(match[1]), int(match[2]))

    @classmethod
    def of(cls, day: date) -> DuesMonth:
        """The month in which a local date lies."""
        return cls(day.year, day.month)

    @classmethod
    def at(cls, ordinal: int) -> DuesMonth:
        """The month with this ordinal."""
        return _month_at(ordinal)

    @property
    def ordinal(self) -> int:
        """Months since the year 0, to compare and count by."""
        return self.year * 12 + self.month - 1

    @property
    def first_day(self) -> date:
        return date(self.year, self.month, 1)

    def plus(self, months: int) -> DuesMonth:
        return DuesMonth.at(self.ordinal + months)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"


@lru_cache(maxsize=1024)
def _month_at(ordinal: int) -> DuesMonth:
    year, month = divmod(ordinal, 12)
    return DuesMonth(year, month + 1)


LAST_MONTH = DuesMonth(9999, 12)
"""The last month that `YYYY-MM` can write: here even an open-ended row ends."""


@dataclass(frozen=True, slots=True)
class QuoteRequest:
    """What dues are asked for. `monthly_income` in rupiah; `months` counts from `first_month` on.

    `monthly_income` is the wage of a worker (PU, JAKON), and 0 where none is asked: for a construction project whose
    wages are not known, and for a migrant worker, whose `months` are those of the contract abroad.
    """

    segment: Segment
    monthly_income: int
    programmes: frozenset[Programme]
    first_month: DuesMonth
    months: int
    sector: Sector = Sector.OTHER
    state_paid: bool = False
    """The dues come from the state or regional budget (APBN, APBD)."""
    risk_group: int | None = None
    """PU: risk group of the employer's environment of work, 1 (very low) to 5 (very high)."""
    labour_intensive: bool = False
    """PU: an industry to which the relief for labour-intensive industries applies (PP 7/2025)."""
    contract_value: int | None = None
    """JAKON: value of the project in rupiah, when the wages are not known."""
    vat_included: bool = False
    """JAKON: the contract value holds the value added tax (PPN)."""
    phases: frozenset[PlacementPhase] = frozenset()
    """PMI: which parts are paid now."""
    jht_monthly: int = 0
    """PMI: the old-age savings chosen, rupiah a month; 0 without JHT."""


@dataclass(frozen=True, slots=True)
class RowSummary:
    """A tariff row as people read it and as a quote keeps it. `rate` reads `1 %`, `Rp 6.800`, `× 1/2`.

    A row that is not `enabled` is only announced, and nothing is reckoned by it.
    """

    id: str
    kind: str
    segment: Segment
    programme: str | None
    sector: str | None
    rate: str
    valid_from: DuesMonth
    valid_to: DuesMonth | None
    basis: str
    payer: Payer | None = None
    risk_group: int | None = None
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class Funding:
    """Where the money of a programme comes from that is not billed (JKP): a part of another programme's dues, or the
    state. Rupiah of one month.
    """

    source: str
    """`government`, or the programme whose dues hold the part."""
    amount: int


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """One programme in one month, rupiah. `normal` is the amount without relief; `rows` are tariff row ids.

    `base` is the amount of which the line's rate is taken where a ceiling bounds it (JP, JKP), also if the wage stays
    below; None: that of the month. `together` names all programmes that one amount covers, where the law sets one
    amount for several. `phase` is the part of a migrant worker's cover. `funding` tells what pays for a line that adds
    nothing to the bill.
    """

    programme: Programme
    payer: Payer
    amount: int
    normal: int
    basis: str
    rows: tuple[str, ...]
    base: int | None = None
    together: tuple[Programme, ...] = ()
    phase: PlacementPhase | None = None
    funding: tuple[Funding, ...] = ()

    @property
    def name(self) -> str:
        """What the line is called: `JKK`, or `JKK + JKM` for one amount that covers both."""
        return " + ".join(self.together or (self.programme,))


@dataclass(frozen=True, slots=True)
class QuoteMonth:
    """The dues of one month. `base` is the amount in rupiah that rates are taken of."""

    month: DuesMonth
    base: int
    lines: tuple[QuoteLine, ...]

    @property
    def total(self) -> int:
        return sum(line.amount for line in self.lines)

    @property
    def normal_total(self) -> int:
        return sum(line.normal for line in self.lines)


@dataclass(frozen=True, slots=True)
class Quote:
    """An answered request, complete in itself: amounts, legal basis and the tariff rows that it used."""

    request: QuoteRequest
    months: tuple[QuoteMonth, ...]
    rows: tuple[RowSummary, ...]

    @property
    def base(self) -> int:
        """Dues base of the first month, rupiah."""
        return self.months[0].base

    @property
    def total(self) -> int:
        return sum(month.total for month in self.months)

    @property
    def normal_total(self) -> int:
        return sum(month.normal_total for month in self.months)

    @property
    def saving(self) -> int:
        return self.normal_total - self.total

    def borne_by(self, payer: Payer) -> int:
        """What one payer owes of the total, rupiah."""
        return sum(line.amount for month in self.months for line in month.lines if line.payer is payer)


def parse_programmes(names: str | Iterable[str]) -> frozenset[Programme]:
    """Read `JKK,JKM,JHT` (commas or spaces) or a list of names, in any case and order.

    Raises `OfficeError` at `programmes`: FIELD_MISSING for none, PROGRAMME_UNKNOWN with the `position` of the
    first unknown name, counted from 1.
    """
    words = _SEPARATORS.split(names.strip()) if isinstance(names, str) else list(names)
    found = set()
    for position, word in enumerate(filter(None, words), start=1):
        name = word.strip().upper()
        if name not in Programme.__members__:
            raise OfficeError(
                ErrorCode.PROGRAMME_UNKNOWN, field="programmes", position=position, choices=tuple(Programme)
            )
        found.add(Programme[name])
    if not found:
        raise OfficeError(ErrorCode.FIELD_MISSING, field="programmes", choices=tuple(Programme))
    return frozenset(found)


def parse_segment(text: str) -> Segment:
    """Read a segment's code, in any case. Raises `OfficeError` (NOT_A_CHOICE) at `segment`."""
    return _choice(Segment, text.strip().upper(), "segment")


def parse_sector(text: str) -> Sector:
    """Read `transport` or `other`. Raises `OfficeError` (NOT_A_CHOICE) at `sector`."""
    return _choice(Sector, text.strip().lower(), "sector")


def parse_phases(names: str) -> frozenset[PlacementPhase]:
    """Read `before,during`, separated by commas or spaces. Raises `OfficeError` (NOT_A_CHOICE) at `phases`."""
    return frozenset(_choice(PlacementPhase, word.lower(), "phases") for word in _SEPARATORS.split(names) if word)


def income_warnings(monthly_income: int) -> tuple[IncomeWarning, ...]:
    """Doubts about a monthly income in rupiah, for the officer to confirm or correct."""
    return (IncomeWarning.PERHAPS_DAILY,) if monthly_income < DAILY_INCOME_BELOW else ()


def _choice(kind: type[ChoiceT], text: str, field: str) -> ChoiceT:
    for choice in kind:
        if choice.value == text:
            return choice
    raise OfficeError(ErrorCode.NOT_A_CHOICE, field=field, choices=tuple(kind))
