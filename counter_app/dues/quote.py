"""What a member owes, month by month, to the rupiah.

Rounding: none. Every BPU amount, relieved or not, is a whole number of rupiah by the law's own table; the loader
refuses rows that would leave a fraction, so nothing here rounds.
"""

from __future__ import annotations

from fractions import Fraction

from counter_app.dues.model import (
    MOST_INCOME,
    DuesMonth,
    Payer,
    Programme,
    Quote,
    QuoteLine,
    QuoteMonth,
    QuoteRequest,
    RowSummary,
    Segment,
)
from counter_app.dues.tariff import Offer, Rate, Relief, Season, Tariff, TariffRow
from counter_app.shared.errors import ErrorCode, OfficeError

QUOTED_SEGMENTS = (Segment.BPU,)
"""Segments whose dues this module reckons."""


def quote(tariff: Tariff, request: QuoteRequest) -> Quote:
    """Reckon the dues of a request, each month by the rows in force in that month.

    The month of the dues decides, not the day of payment (PP 50/2025: "periode iuran"), so a prepayment across
    a change of law is summed from both sides of it. What may be taken (programmes, number of months) is what
    the first month's offer says.

    Raises `OfficeError`: NOT_A_CHOICE at `segment` or `months`, OUT_OF_RANGE at `monthly_income`,
    PROGRAMME_MISSING or PROGRAMME_NOT_OFFERED at `programmes`, TARIFF_UNKNOWN at `first_month` when no row is
    in force in one of the months.
    """
    if request.segment not in QUOTED_SEGMENTS:
        raise OfficeError(ErrorCode.NOT_A_CHOICE, field="segment", choices=QUOTED_SEGMENTS)
    if not 1 <= request.monthly_income <= MOST_INCOME:
        raise OfficeError(ErrorCode.OUT_OF_RANGE, field="monthly_income", minimum=1, maximum=MOST_INCOME)
    season = _season(tariff, request, request.first_month)
    if season.offer is None:
        raise _no_tariff(request, request.first_month)
    _check_offer(season.offer, request)
    return _reckon(tariff, request, season)


def whole_rupiah(amount: Fraction) -> int:
    """An exact amount that must be whole. Raises `ValueError` for a fraction, which loaded rows never leave."""
    if amount.denominator != 1:
        raise ValueError("a tariff left a fraction of a rupiah")
    return amount.numerator


def _check_offer(offer: Offer, request: QuoteRequest) -> None:
    if request.months not in offer.periods:
        raise OfficeError(ErrorCode.NOT_A_CHOICE, field="months", choices=tuple(map(str, offer.periods)))
    foreign = tuple(one for one in Programme if one in request.programmes and one not in offer.programmes)
    if foreign:
        raise OfficeError(
            ErrorCode.PROGRAMME_NOT_OFFERED, field="programmes", not_offered=foreign, choices=offer.programmes
        )
    missing = tuple(one for one in offer.mandatory if one not in request.programmes)
    if missing:
        raise OfficeError(ErrorCode.PROGRAMME_MISSING, field="programmes", missing=missing, mandatory=offer.mandatory)


def _reckon(tariff: Tariff, request: QuoteRequest, season: Season) -> Quote:
    """Months of one season have the same base and lines, so these are reckoned once per season."""
    months: list[QuoteMonth] = []
    used: dict[str, RowSummary] = {}
    base = 0
    lines: tuple[QuoteLine, ...] = ()
    for offset in range(request.months):
        month = request.first_month.plus(offset)
        if not months or month.ordinal not in season.months:
            season = _season(tariff, request, month)
            base, lines, rows = _lines(season, request, month)
            used |= {row: tariff.summaries[row] for row in rows}
        months.append(QuoteMonth(month=month, base=base, lines=lines))
    return Quote(request=request, months=tuple(months), rows=tuple(used.values()))


def _lines(season: Season, request: QuoteRequest, month: DuesMonth) -> tuple[int, tuple[QuoteLine, ...], list[str]]:
    if season.base is None or not request.programmes <= season.rates.keys():
        raise _no_tariff(request, month)
    base = season.base.base_of(request.monthly_income)
    lines = tuple(
        _line(rate, _relief(season, request, programme), base, state_paid=request.state_paid)
        for programme in Programme
        if programme in request.programmes
        for rate in season.rates[programme]
    )
    return base, lines, [season.base.id, *(row for line in lines for row in line.rows)]


def _line(rate: Rate, relief: Relief | None, base: int, *, state_paid: bool) -> QuoteLine:
    normal = rate.normal(base)
    rows: tuple[TariffRow, ...] = (rate, relief) if relief else (rate,)
    return QuoteLine(
        programme=rate.programme,
        payer=Payer.GOVERNMENT if state_paid else rate.payer,
        amount=whole_rupiah(normal * relief.factor if relief else normal),
        normal=whole_rupiah(normal),
        basis="; ".join(row.basis for row in rows),
        rows=tuple(row.id for row in rows),
    )


def _relief(season: Season, request: QuoteRequest, programme: Programme) -> Relief | None:
    for relief in season.reliefs:
        if relief.applies(programme, request.sector, state_paid=request.state_paid):
            return relief
    return None


def _season(tariff: Tariff, request: QuoteRequest, month: DuesMonth) -> Season:
    season = tariff.season(request.segment, month)
    if season is None:
        raise _no_tariff(request, month)
    return season


def _no_tariff(request: QuoteRequest, month: DuesMonth) -> OfficeError:
    return OfficeError(ErrorCode.TARIFF_UNKNOWN, field="first_month", month=str(month), segment=request.segment.value)
