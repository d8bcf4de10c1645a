"""Dues that are owed once: a construction project by its contract value, and a migrant worker by the contract."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from counter_app.dues.model import PlacementPhase, Programme, QuoteLine, QuoteMonth, QuoteRequest
from counter_app.dues.monthly import basis_of, payer_of, relief_for
from counter_app.dues.rounding import half_up
from counter_app.dues.rows import Choices
from counter_app.dues.tariff import Season, TariffRow
from counter_app.shared.errors import ErrorCode, OfficeError


def project_month(season: Season, request: QuoteRequest) -> tuple[QuoteMonth, list[str]] | None:
    """The dues of a project whose wages are not known, and the ids of the rows used; None where a row is wanting.

    The month's base is the contract value without value added tax, rounded to be shown; the lines are reckoned on the
    exact value.
    """
    asked = [one for one in Programme if one in request.programmes]
    vat = season.vat if request.vat_included else None
    if not all(one in season.slices for one in asked) or (request.vat_included and vat is None):
        return None
    given = request.contract_value or 0
    value = Fraction(given) if vat is None else vat.without(given)
    lines = tuple(_project_line(season, request, one, value) for one in asked)
    month = QuoteMonth(month=request.first_month, base=half_up(value), lines=lines)
    return month, [*([vat.id] if vat else []), *(row for line in lines for row in line.rows)]


def _project_line(season: Season, request: QuoteRequest, programme: Programme, value: Fraction) -> QuoteLine:
    table = season.slices[programme]
    relief = relief_for(season, Choices.of(request), programme)
    exact = table.normal(value)
    rows: tuple[TariffRow, ...] = (table, relief) if relief else (table,)
    return QuoteLine(
        programme=programme,
        payer=payer_of(table.payer, Choices.of(request)),
        amount=half_up(exact * relief.factor if relief else exact),
        normal=half_up(exact),
        basis=basis_of(rows),
        rows=tuple(row.id for row in rows),
    )


def placement_month(season: Season, request: QuoteRequest) -> tuple[QuoteMonth, list[str]] | None:
    """The dues of a migrant worker, all owed in the first month, and the ids of the rows used; None where a row is
    wanting.

    Savings are owed for every month of the contract, whichever phases are paid now. Raises `OfficeError` at
    `jht_monthly`: FIELD_MISSING or NOT_A_CHOICE.
    """
    phases = [one for one in PlacementPhase if one in request.phases]
    packages = [season.packages[one] for one in phases if one in season.packages]
    covered = {programme for package in packages for programme in package.programmes}
    saved = [one for one in Programme if one in request.programmes and one not in covered]
    if len(packages) < len(phases) or not all(one in season.savings for one in saved):
        return None
    if not saved and request.jht_monthly:
        raise OfficeError(ErrorCode.NOT_A_CHOICE, field="jht_monthly", choices=("0",))
    lines = (*_package_lines(season, request, phases), *(_savings_line(season, request, one) for one in saved))
    return QuoteMonth(month=request.first_month, base=0, lines=lines), [row for line in lines for row in line.rows]


def _package_lines(season: Season, request: QuoteRequest, phases: list[PlacementPhase]) -> Iterator[QuoteLine]:
    for phase in phases:
        package = season.packages[phase]
        cost = package.cost(request.months)
        yield QuoteLine(
            programme=package.programmes[0],
            payer=payer_of(package.payer, Choices.of(request)),
            amount=cost,
            normal=cost,
            basis=package.basis,
            rows=(package.id,),
            together=package.programmes,
            phase=phase,
        )


def _savings_line(season: Season, request: QuoteRequest, programme: Programme) -> QuoteLine:
    savings = season.savings[programme]
    if request.jht_monthly not in savings.choices:
        code = ErrorCode.NOT_A_CHOICE if request.jht_monthly else ErrorCode.FIELD_MISSING
        raise OfficeError(code, field="jht_monthly", choices=tuple(map(str, savings.choices)))
    amount = request.jht_monthly * request.months
    return QuoteLine(
        programme=programme,
        payer=payer_of(savings.payer, Choices.of(request)),
        amount=amount,
        normal=amount,
        basis=savings.basis,
        rows=(savings.id,),
    )
