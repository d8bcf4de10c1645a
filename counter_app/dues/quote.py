"""What a member owes, to the rupiah. How amounts become whole rupiah is told and reasoned in `rounding`."""

from __future__ import annotations

from counter_app.dues.asking import by_contract, check_offer, check_request
from counter_app.dues.lump_sums import placement_month, project_month
from counter_app.dues.model import DuesMonth, Quote, QuoteLine, QuoteMonth, QuoteRequest, Segment
from counter_app.dues.monthly import charges_of
from counter_app.dues.rounding import rounding_of
from counter_app.dues.rows import Choices
from counter_app.dues.tariff import Season, Tariff
from counter_app.shared.errors import ErrorCode, OfficeError


def quote(tariff: Tariff, request: QuoteRequest) -> Quote:
    """Reckon the dues of a request, each month by the rows in force in that month.

    The month of the dues decides, not the day of payment (PP 50/2025: "periode iuran"), so a prepayment across
    a change of law is summed from both sides of it. What may be taken (programmes, number of months) is what
    the first month's offer says. Dues on the value of a construction contract and those of a migrant worker are
    owed once: all of them stand in the first month.

    Raises `OfficeError`: FIELD_MISSING, OUT_OF_RANGE or NOT_A_CHOICE at the field that is wrong (`monthly_income`,
    `months`, `risk_group`, `contract_value`, `phases`, `jht_monthly`), PROGRAMME_MISSING or PROGRAMME_NOT_OFFERED at
    `programmes`, TARIFF_UNKNOWN at `first_month` when no row is in force in one of the months.
    """
    check_request(request)
    season = _season(tariff, request, request.first_month)
    if season.offer is None:
        raise _no_tariff(request, request.first_month)
    check_offer(season.offer, request)
    if request.segment is Segment.PMI or by_contract(request):
        return _once(tariff, request, season)
    return _monthly(tariff, request, season)


def _monthly(tariff: Tariff, request: QuoteRequest, season: Season) -> Quote:
    """Months of one season have the same lines, and a line holds until one of its rows changes."""
    choices, rounded = Choices.of(request), rounding_of(request.segment)
    months: list[QuoteMonth] = []
    used: dict[str, None] = {}
    known: dict[tuple[str, ...], QuoteLine] = {}
    base = 0
    lines: tuple[QuoteLine, ...] = ()
    for offset in range(request.months):
        month = request.first_month.plus(offset)
        if not months or month.ordinal not in season.months:
            season = _season(tariff, request, month)
            charges = charges_of(season, choices)
            if charges is None or season.base is None:
                raise _no_tariff(request, month)
            now = season.base.base_of(request.monthly_income)
            if now != base:
                base, known = now, {}
            for charge in charges:
                if charge.rows not in known:
                    known[charge.rows] = charge.line(base, rounded)
            lines = tuple(known[charge.rows] for charge in charges)
            used |= dict.fromkeys((season.base.id, *(row for charge in charges for row in charge.rows)))
        months.append(QuoteMonth(month=month, base=base, lines=lines))
    return Quote(request=request, months=tuple(months), rows=tuple(tariff.summaries[row] for row in used))


def _once(tariff: Tariff, request: QuoteRequest, season: Season) -> Quote:
    reckon = placement_month if request.segment is Segment.PMI else project_month
    reckoned = reckon(season, request)
    if reckoned is None:
        raise _no_tariff(request, request.first_month)
    month, used = reckoned
    return Quote(request=request, months=(month,), rows=tuple(tariff.summaries[row] for row in dict.fromkeys(used)))


def _season(tariff: Tariff, request: QuoteRequest, month: DuesMonth) -> Season:
    season = tariff.season(request.segment, month)
    if season is None:
        raise _no_tariff(request, month)
    return season


def _no_tariff(request: QuoteRequest, month: DuesMonth) -> OfficeError:
    return OfficeError(ErrorCode.TARIFF_UNKNOWN, field="first_month", month=str(month), segment=request.segment.value)
