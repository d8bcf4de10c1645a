"""Whether the rows of a benefit catalogue agree with each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import combinations, pairwise

from counter_app.benefits.catalogue import BenefitCatalogue, CatalogueLine, Dated
from counter_app.benefits.model import Occasion
from counter_app.dues.fields import Problem, invalid
from counter_app.shared.money import format_rupiah

_DAY = timedelta(days=1)


def check_catalogue(catalogue: BenefitCatalogue, file_of: Mapping[str, str], first_file: str) -> None:
    """Raises `OfficeError` (TARIFF_INVALID) for the first disagreement.

    `file_of` names the file of each row; `first_file` is named when the rows of a whole kind do not join.
    """
    for line in catalogue.lines:
        _check_chain(line.rows, file_of[line.rows[0].id], line.key)
    for one, other in combinations(catalogue.lines, 2):
        if _same(one, other):
            raise invalid(file_of[other.rows[0].id], other.key, "key", Problem.TWICE)
    _check_chain(catalogue.scholarships, first_file, "scholarship")
    _check_chain(catalogue.payout_ages, first_file, "payout_age")
    _check_chain(catalogue.jkp_ages, first_file, "jkp_age")
    _check_chain(catalogue.pension_ages, first_file, "pension_age")
    _check_chain(catalogue.formulas, first_file, "formula")
    years = [one.year for one in catalogue.pension_limits]
    if years != sorted(set(years)):
        raise invalid(first_file, "pension_limits", "year", Problem.NOT_ASCENDING)
    for line in catalogue.lines:
        if line.occasion is Occasion.SCHOLARSHIP:
            _check_scholarship(catalogue, line, file_of[line.rows[0].id])


def _same(one: CatalogueLine, other: CatalogueLine) -> bool:
    return (one.programme, one.key) == (other.programme, other.key) and bool({*one.segments} & {*other.segments})


def _check_chain(rows: Sequence[Dated], file: str, name: str) -> None:
    """Rows follow each other in time without gap or overlap; only the last may be open."""
    for earlier, later in pairwise(rows):
        if earlier.valid_to is None or later.valid_from <= earlier.valid_to:
            raise invalid(file, name, "valid_from", Problem.OVERLAP, day=later.valid_from.isoformat())
        if later.valid_from != earlier.valid_to + _DAY:
            raise invalid(file, name, "valid_from", Problem.GAP, day=later.valid_from.isoformat())


def _check_scholarship(catalogue: BenefitCatalogue, line: CatalogueLine, file: str) -> None:
    """The sum that a line names is that of the scholarship's own table."""
    most = {one.valid_from: one.scholarship.most for one in catalogue.scholarships}
    for row in line.rows:
        if row.rupiah is not None and row.rupiah != most.get(row.valid_from):
            expected = format_rupiah(most.get(row.valid_from, 0))
            raise invalid(file, row.id, "rupiah", Problem.WRONG_FORMAT, expected=expected)
