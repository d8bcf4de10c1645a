"""Dated rows of benefits, and which of them is in force on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Protocol, TypeVar

from counter_app.benefits.model import FamilyCase, Occasion, PensionAge, PensionLimits, Scholarship
from counter_app.dues.model import Programme, Segment
from counter_app.shared.labels import Label


class Dated(Protocol):
    @property
    def valid_from(self) -> date: ...

    @property
    def valid_to(self) -> date | None: ...


DatedT = TypeVar("DatedT", bound=Dated)


def in_force(rows: Iterable[DatedT], on: date) -> DatedT | None:
    """The row that holds on a day; rows of one kind never overlap."""
    return next((row for row in rows if row.valid_from <= on and (row.valid_to is None or on <= row.valid_to)), None)


def replaced(rows: Iterable[DatedT], now: DatedT) -> DatedT | None:
    """The row that another one replaced."""
    earlier = [row for row in rows if row.valid_from < now.valid_from]
    return max(earlier, key=lambda row: row.valid_from, default=None)


@dataclass(frozen=True, slots=True)
class BenefitRow:
    """One value of one benefit, from a day on.

    A sum is fixed (`rupiah`) or so many times the monthly wage (`factor`), of which at most `wage_cap` rupiah count;
    without both the row is told in words alone. `words` hold `{rupiah}` where the sum is to be read.
    """

    id: str
    valid_from: date
    valid_to: date | None
    basis: str
    words: Label
    rupiah: int | None = None
    factor: Fraction | None = None
    wage_cap: int | None = None

    def sum(self, wage: int) -> int | None:
        """Rupiah for a monthly wage in rupiah, rounded down; None without a sum, or without a wage where one counts."""
        if self.factor is None:
            return self.rupiah
        counted = wage if self.wage_cap is None else min(wage, self.wage_cap)
        return int(counted * self.factor) if counted else None


@dataclass(frozen=True, slots=True)
class CatalogueLine:
    """A benefit through time. `family` names the sum of which it is a part."""

    programme: Programme
    segments: tuple[Segment, ...]
    key: str
    occasion: Occasion
    title: Label
    family: FamilyCase | None
    rows: tuple[BenefitRow, ...]


@dataclass(frozen=True, slots=True)
class ScholarshipRow:
    id: str
    valid_from: date
    valid_to: date | None
    scholarship: Scholarship


@dataclass(frozen=True, slots=True)
class AgeRow:
    """An age that decides: at which JHT is paid out, or that must not be reached on enrolment in JKP."""

    id: str
    valid_from: date
    valid_to: date | None
    basis: str
    age: int


@dataclass(frozen=True, slots=True)
class PensionFormula:
    """A monthly pension is `percent` hundredths of the wage for each year of dues, from `least_months` on."""

    id: str
    valid_from: date
    valid_to: date | None
    basis: str
    percent: Fraction
    least_months: int
    words: Label


@dataclass(frozen=True)
class BenefitCatalogue:
    """All rows. Their agreement with each other is checked where they are loaded."""

    lines: tuple[CatalogueLine, ...]
    scholarships: tuple[ScholarshipRow, ...]
    payout_ages: tuple[AgeRow, ...]
    jkp_ages: tuple[AgeRow, ...]
    pension_ages: tuple[PensionAge, ...]
    pension_limits: tuple[PensionLimits, ...]
    formulas: tuple[PensionFormula, ...]
    example_years: int
    """Length of a JHT projection where the birth date does not set one."""

    def lines_of(self, segment: Segment, programmes: Iterable[Programme]) -> tuple[CatalogueLine, ...]:
        """The benefits of a membership, in the order of programmes and then of the file."""
        wanted = frozenset(programmes)
        return tuple(
            line
            for programme in Programme
            if programme in wanted
            for line in self.lines
            if line.programme is programme and segment in line.segments
        )
