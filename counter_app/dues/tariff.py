"""Dated tariff rows and what is in force in a dues month."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

from counter_app.dues.model import LAST_MONTH, DuesMonth, Payer, Programme, RowSummary, Sector, Segment
from counter_app.shared.money import format_rupiah


@dataclass(frozen=True, slots=True)
class Validity:
    """Dues months from `first` to `last`, both included; None is open."""

    first: DuesMonth
    last: DuesMonth | None

    @property
    def span(self) -> range:
        """Ordinals of the months."""
        return range(self.first.ordinal, (self.last or LAST_MONTH).ordinal + 1)

    def holds(self, month: DuesMonth) -> bool:
        return month.ordinal in self.span

    def overlaps(self, other: Validity) -> bool:
        return self.span.start < other.span.stop and other.span.start < self.span.stop


@dataclass(frozen=True, slots=True)
class Row:
    """What every row says. `basis` is printed on the dues notification, so it is Indonesian."""

    id: str
    segment: Segment
    validity: Validity
    basis: str

    def _summary(self, kind: str, rate: str, programme: str | None = None, sector: str | None = None) -> RowSummary:
        return RowSummary(
            id=self.id,
            kind=kind,
            segment=self.segment,
            programme=programme,
            sector=sector,
            rate=rate,
            valid_from=self.validity.first,
            valid_to=self.validity.last,
            basis=self.basis,
        )


@dataclass(frozen=True, slots=True)
class Offer(Row):
    """Which programmes a segment may or must take, and for how many months it may pay at once."""

    mandatory: tuple[Programme, ...]
    optional: tuple[Programme, ...]
    periods: tuple[int, ...]

    @property
    def programmes(self) -> tuple[Programme, ...]:
        return tuple(one for one in Programme if one in self.mandatory or one in self.optional)

    def summary(self) -> RowSummary:
        return self._summary("offer", " / ".join(map(str, self.periods)), _listed(self.programmes))


@dataclass(frozen=True, slots=True)
class Bracket:
    """Incomes from `income_min` up to the next bracket's are charged on `base`; rupiah a month."""

    income_min: int
    base: int


@dataclass(frozen=True, slots=True)
class BaseTable(Row):
    """The dues base by monthly income."""

    brackets: tuple[Bracket, ...]

    def base_of(self, income: int) -> int:
        """Base for an income in rupiah: of the last bracket that begins at or below it.

        The law's table counts in thousands ("1.000.000 - 1.099.000", then "1.100.000 - ..."); an income
        between two brackets belongs to the lower one.
        """
        return self.brackets[bisect_right(self.brackets, income, key=_income_min) - 1].base

    def summary(self) -> RowSummary:
        first, last = self.brackets[0].base, self.brackets[-1].base
        return self._summary("base", f"{format_rupiah(first)} – {format_rupiah(last)}")


@dataclass(frozen=True, slots=True)
class Percent:
    """A part of the base: `value` 1 is one hundredth. At most six decimals."""

    value: Fraction

    def __str__(self) -> str:
        whole, millionths = divmod(int(self.value * 10**6), 10**6)
        decimals = f"{millionths:06d}".rstrip("0")
        return f"{whole},{decimals} %" if decimals else f"{whole} %"


@dataclass(frozen=True, slots=True)
class Flat:
    """The same amount for everybody, rupiah a month."""

    amount: int

    def __str__(self) -> str:
        return format_rupiah(self.amount)


@dataclass(frozen=True, slots=True)
class Rate(Row):
    """The normal dues of one programme, borne by one payer."""

    programme: Programme
    payer: Payer
    charge: Percent | Flat

    def normal(self, base: int) -> Fraction:
        """Dues of a month in rupiah before any relief, exact."""
        match self.charge:
            case Percent(value):
                return Fraction(base * value.numerator, 100 * value.denominator)
            case Flat(amount):
                return Fraction(amount)

    def summary(self) -> RowSummary:
        return self._summary("rate", str(self.charge), self.programme.value)


@dataclass(frozen=True, slots=True)
class Relief(Row):
    """For a time only `factor` of the normal dues is charged."""

    programmes: tuple[Programme, ...]
    sectors: tuple[Sector, ...]
    factor: Fraction
    excludes_state_paid: bool

    def applies(self, programme: Programme, sector: Sector, *, state_paid: bool) -> bool:
        if state_paid and self.excludes_state_paid:
            return False
        return programme in self.programmes and sector in self.sectors

    def summary(self) -> RowSummary:
        return self._summary("relief", f"× {self.factor}", _listed(self.programmes), ", ".join(self.sectors))


TariffRow = Offer | BaseTable | Rate | Relief


@dataclass(frozen=True, slots=True)
class Season:
    """A run of months in which nothing changes for a segment, and the rows in force then."""

    months: range
    offer: Offer | None
    base: BaseTable | None
    rates: Mapping[Programme, tuple[Rate, ...]]
    reliefs: tuple[Relief, ...]


@dataclass(frozen=True)
class Tariff:
    """All rows of all segments. The rows' agreement with each other is checked where they are loaded."""

    rows: tuple[TariffRow, ...]

    def season(self, segment: Segment, month: DuesMonth) -> Season | None:
        """What is in force for a segment in a month; None before the first and after the last row."""
        seasons = self._seasons.get(segment, ())
        place = bisect_right(seasons, month.ordinal, key=_start) - 1
        if place < 0 or month.ordinal not in seasons[place].months:
            return None
        return seasons[place]

    def seasons(self, segment: Segment) -> tuple[Season, ...]:
        """Seasons of a segment in order of time; a gap between rows is a season with nothing in it."""
        return self._seasons.get(segment, ())

    @cached_property
    def summaries(self) -> Mapping[str, RowSummary]:
        """Every row as people read it, by id, in the order of the files."""
        return {row.id: row.summary() for row in self.rows}

    @cached_property
    def _seasons(self) -> dict[Segment, tuple[Season, ...]]:
        return {segment: _cut([row for row in self.rows if row.segment is segment]) for segment in Segment}


def _cut(rows: list[TariffRow]) -> tuple[Season, ...]:
    edges = sorted({edge for row in rows for edge in (row.validity.span.start, row.validity.span.stop)})
    return tuple(
        _season(range(start, stop), [row for row in rows if start in row.validity.span])
        for start, stop in pairwise(edges)
    )


def _season(months: range, rows: list[TariffRow]) -> Season:
    rates = [row for row in rows if isinstance(row, Rate)]
    return Season(
        months=months,
        offer=next((row for row in rows if isinstance(row, Offer)), None),
        base=next((row for row in rows if isinstance(row, BaseTable)), None),
        rates={one.programme: tuple(row for row in rates if row.programme is one.programme) for one in rates},
        reliefs=tuple(row for row in rows if isinstance(row, Relief)),
    )


def _income_min(bracket: Bracket) -> int:
    return bracket.income_min


def _start(season: Season) -> int:
    return season.months.start


def _listed(programmes: tuple[Programme, ...]) -> str:
    return ", ".join(programmes)
