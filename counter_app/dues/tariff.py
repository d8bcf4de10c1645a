"""All dated rows together, and what is in force in a dues month."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from itertools import pairwise
from typing import TypeVar

from counter_app.dues.lump_rows import Package, Savings, SliceTable, ValueAddedTax
from counter_app.dues.model import DuesMonth, PlacementPhase, Programme, RowSummary, Segment
from counter_app.dues.rows import BaseTable, Ceiling, DueRule, FundedProgramme, Offer, Rate, Relief, WageBase

TariffRow = (
    Offer
    | BaseTable
    | WageBase
    | Rate
    | Ceiling
    | FundedProgramme
    | Relief
    | SliceTable
    | ValueAddedTax
    | Package
    | Savings
    | DueRule
)

RowT = TypeVar("RowT")


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that a row stands in. One that came with the program has no officer and no time."""

    file: str
    officer: str | None = None
    loaded_at: datetime | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Season:
    """A run of months in which nothing changes for a segment, and the rows in force then; equal only to itself."""

    months: range
    offer: Offer | None = None
    base: BaseTable | WageBase | None = None
    rates: Mapping[Programme, tuple[Rate, ...]] = field(default_factory=dict)
    ceilings: Mapping[Programme, Ceiling] = field(default_factory=dict)
    funded: Mapping[Programme, FundedProgramme] = field(default_factory=dict)
    reliefs: tuple[Relief, ...] = ()
    slices: Mapping[Programme, SliceTable] = field(default_factory=dict)
    vat: ValueAddedTax | None = None
    packages: Mapping[PlacementPhase, Package] = field(default_factory=dict)
    savings: Mapping[Programme, Savings] = field(default_factory=dict)
    due: DueRule | None = None


@dataclass(frozen=True)
class Tariff:
    """All rows of all segments. The rows' agreement with each other is checked where they are loaded."""

    rows: tuple[TariffRow, ...]
    origins: Mapping[str, Origin] = field(default_factory=dict, compare=False)
    """Where each row comes from, by the row's id."""

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
    def by_id(self) -> Mapping[str, TariffRow]:
        return {row.id: row for row in self.rows}

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
    rates = _every(rows, Rate)
    base = [row for row in rows if isinstance(row, BaseTable | WageBase)]
    return Season(
        months=months,
        offer=_first(_every(rows, Offer)),
        base=_first(base),
        rates={one.programme: tuple(row for row in rates if row.programme is one.programme) for one in rates},
        ceilings={row.programme: row for row in _every(rows, Ceiling)},
        funded={row.programme: row for row in _every(rows, FundedProgramme)},
        reliefs=tuple(row for row in _every(rows, Relief) if row.enabled),
        slices={row.programme: row for row in _every(rows, SliceTable)},
        vat=_first(_every(rows, ValueAddedTax)),
        packages={row.phase: row for row in _every(rows, Package)},
        savings={row.programme: row for row in _every(rows, Savings)},
        due=_first(_every(rows, DueRule)),
    )


def _every(rows: list[TariffRow], kind: type[RowT]) -> list[RowT]:
    return [row for row in rows if isinstance(row, kind)]


def _first(rows: list[RowT]) -> RowT | None:
    return rows[0] if rows else None


def _start(season: Season) -> int:
    return season.months.start
