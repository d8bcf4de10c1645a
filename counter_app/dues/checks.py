"""Whether the rows of a tariff agree with each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import assert_never

from counter_app.dues.completeness import check_complete
from counter_app.dues.fields import Problem, invalid
from counter_app.dues.lump_rows import Package, Savings, SliceTable, ValueAddedTax
from counter_app.dues.model import RISK_GROUPS, Payer, Segment
from counter_app.dues.rounding import WHOLE_RUPIAH_SEGMENTS
from counter_app.dues.rows import BaseTable, Ceiling, DueRule, FundedProgramme, Offer, Rate, Relief, WageBase
from counter_app.dues.tariff import Season, Tariff, TariffRow


def check_rows(tariff: Tariff, files: Sequence[str]) -> None:
    """Raises `OfficeError` (TARIFF_INVALID) for the first disagreement; `files` names the file of each row."""
    file_of: dict[str, str] = {}
    for row, file in zip(tariff.rows, files, strict=True):
        if row.id in file_of:
            raise invalid(file, row.id, "id", Problem.TWICE)
        file_of[row.id] = file
    for segment in Segment:
        rows = [row for row in tariff.rows if row.segment is segment]
        _check_overlaps(rows, file_of)
        capped = frozenset(row.programme for row in rows if isinstance(row, Ceiling))
        for season in tariff.seasons(segment):
            check_complete(season, file_of, capped)
            if segment in WHOLE_RUPIAH_SEGMENTS:
                _check_whole(season, file_of)


def _check_overlaps(rows: list[TariffRow], file_of: Mapping[str, str]) -> None:
    questions = {row.id: _questions(row) for row in rows}
    for one, other in combinations(rows, 2):
        if one.validity.overlaps(other.validity) and questions[one.id] & questions[other.id]:
            raise invalid(file_of[other.id], other.id, "valid_from", Problem.OVERLAP, other=one.id)


Question = tuple[str, ...]


def _questions(row: TariffRow) -> frozenset[Question]:
    """What a row answers for its segment. Of two rows that answer the same, only one may be in force at a time."""
    kind = type(row).__name__
    match row:
        case Rate(programme=programme, payer=payer, risk_group=group):
            return frozenset(("price", programme, payer, *one) for one in _groups(group))
        case FundedProgramme(programme=programme):
            return frozenset(("price", programme, payer, *one) for payer in Payer for one in _groups(None))
        case Relief(programmes=programmes, sectors=sectors, enabled=enabled):
            return frozenset((kind, *one) for one in product(programmes, sectors) if enabled)
        case Ceiling() | SliceTable() | Savings():
            return frozenset({(kind, row.programme)})
        case Package():
            return frozenset({(kind, row.phase)})
        case BaseTable() | WageBase():
            return frozenset({("base",)})
        case Offer() | ValueAddedTax() | DueRule():
            return frozenset({(kind,)})
        case _:
            assert_never(row)


def _groups(group: int | None) -> Iterator[tuple[str]]:
    return ((str(one),) for one in RISK_GROUPS if group in (None, one))


def _check_whole(season: Season, file_of: Mapping[str, str]) -> None:
    """A wage as the base, which may be any amount, leaves a fraction of every percentage."""
    bases = [bracket.base for bracket in season.base.brackets] if isinstance(season.base, BaseTable) else [1]
    for base, rate in product(bases, (rate for rates in season.rates.values() for rate in rates)):
        normal = rate.normal(base)
        if normal.denominator != 1:
            raise invalid(file_of[rate.id], rate.id, "percent", Problem.NOT_WHOLE_RUPIAH, base=base)
        for relief in season.reliefs:
            if rate.programme in relief.programmes and (normal * relief.factor).denominator != 1:
                raise invalid(file_of[relief.id], relief.id, "factor", Problem.NOT_WHOLE_RUPIAH, base=base)
