"""Whether the rows of a tariff agree with each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations, product

from counter_app.dues.fields import Problem, invalid
from counter_app.dues.model import DuesMonth, Segment
from counter_app.dues.tariff import BaseTable, Flat, Offer, Rate, Relief, Season, Tariff, TariffRow

WHOLE_RUPIAH_SEGMENTS = (Segment.BPU,)
"""Segments whose law leaves no fraction of a rupiah, and therefore names no rounding."""


def check_rows(tariff: Tariff, files: Sequence[str]) -> None:
    """Raises `OfficeError` (TARIFF_INVALID) for the first disagreement; `files` names the file of each row."""
    file_of: dict[str, str] = {}
    for row, file in zip(tariff.rows, files, strict=True):
        if row.id in file_of:
            raise invalid(file, row.id, "id", Problem.TWICE)
        file_of[row.id] = file
    for one, other in combinations(tariff.rows, 2):
        if one.validity.overlaps(other.validity) and _compete(one, other):
            raise invalid(file_of[other.id], other.id, "valid_from", Problem.OVERLAP, other=one.id)
    for segment in Segment:
        for season in tariff.seasons(segment):
            _check_complete(season, file_of)
            if segment in WHOLE_RUPIAH_SEGMENTS:
                _check_whole(season, file_of)


def _compete(one: TariffRow, other: TariffRow) -> bool:
    """Whether two rows answer the same question, so that only one may be in force at a time."""
    if one.segment is not other.segment:
        return False
    match one, other:
        case (Offer(), Offer()) | (BaseTable(), BaseTable()):
            return True
        case (Rate(), Rate()):
            return (one.programme, one.payer) == (other.programme, other.payer)
        case (Relief(), Relief()):
            return bool({*one.programmes} & {*other.programmes} and {*one.sectors} & {*other.sectors})
        case _:
            return False


def _check_complete(season: Season, file_of: Mapping[str, str]) -> None:
    """Every offered programme has a rate, and every percentage a base, in all months of the offer."""
    month = str(DuesMonth.at(season.months.start))
    if season.offer is not None:
        for programme in season.offer.programmes:
            if programme not in season.rates:
                offer = season.offer
                raise invalid(
                    file_of[offer.id], offer.id, "valid_from", Problem.GAP, month=month, programme=programme.value
                )
    for rate in _rates(season):
        if season.base is None and not isinstance(rate.charge, Flat):
            raise invalid(file_of[rate.id], rate.id, "valid_from", Problem.GAP, month=month)


def _check_whole(season: Season, file_of: Mapping[str, str]) -> None:
    bases = [bracket.base for bracket in season.base.brackets] if season.base else [0]
    for base, rate in product(bases, _rates(season)):
        normal = rate.normal(base)
        if normal.denominator != 1:
            raise invalid(file_of[rate.id], rate.id, "percent", Problem.NOT_WHOLE_RUPIAH, base=base)
        for relief in season.reliefs:
            if rate.programme in relief.programmes and (normal * relief.factor).denominator != 1:
                raise invalid(file_of[relief.id], relief.id, "factor", Problem.NOT_WHOLE_RUPIAH, base=base)


def _rates(season: Season) -> list[Rate]:
    return [rate for rates in season.rates.values() for rate in rates]
