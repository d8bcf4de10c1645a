"""Whether a request says what its segment's dues hang on."""

from __future__ import annotations

from typing import assert_never

from counter_app.dues.model import (
    MOST_CONTRACT,
    MOST_INCOME,
    RISK_GROUPS,
    PlacementPhase,
    Programme,
    QuoteRequest,
    Segment,
)
from counter_app.dues.rows import Offer
from counter_app.shared.errors import ErrorCode, OfficeError

ONCE = (1,)
"""A construction project that pays on its contract value pays once."""


def by_contract(request: QuoteRequest) -> bool:
    """A construction project whose wages are not known; a known wage comes before a contract value."""
    return request.segment is Segment.JAKON and request.monthly_income == 0 and request.contract_value is not None


def check_request(request: QuoteRequest) -> None:
    """Raises `OfficeError`, whatever the tariff says: FIELD_MISSING, OUT_OF_RANGE or NOT_A_CHOICE at `monthly_income`,
    `risk_group`, `contract_value` or `phases`.
    """
    match request.segment:
        case Segment.BPU:
            _check_income(request)
        case Segment.PU:
            _check_income(request)
            _check_risk_group(request)
        case Segment.JAKON if by_contract(request):
            _check_amount("contract_value", request.contract_value or 0, MOST_CONTRACT)
        case Segment.JAKON:
            if request.monthly_income == 0:
                raise OfficeError(ErrorCode.FIELD_MISSING, field="monthly_income", missing=("contract_value",))
            _check_income(request)
        case Segment.PMI:
            if not request.phases:
                raise OfficeError(ErrorCode.FIELD_MISSING, field="phases", choices=tuple(PlacementPhase))
        case _:
            assert_never(request.segment)


def check_offer(offer: Offer, request: QuoteRequest) -> None:
    """Raises `OfficeError`: NOT_A_CHOICE or OUT_OF_RANGE at `months`, PROGRAMME_NOT_OFFERED or PROGRAMME_MISSING at
    `programmes`.
    """
    _check_months(offer, request)
    foreign = tuple(one for one in Programme if one in request.programmes and one not in offer.programmes)
    if foreign:
        raise OfficeError(
            ErrorCode.PROGRAMME_NOT_OFFERED, field="programmes", not_offered=foreign, choices=offer.programmes
        )
    needed = offer.mandatory
    if request.programmes & set(offer.automatic):
        needed = tuple(one for one in Programme if one in {*offer.mandatory, *offer.automatic_with})
    missing = tuple(one for one in needed if one not in request.programmes)
    if missing:
        raise OfficeError(ErrorCode.PROGRAMME_MISSING, field="programmes", missing=missing, mandatory=needed)


def _check_months(offer: Offer, request: QuoteRequest) -> None:
    if offer.longest_contract is not None:
        _check_amount("months", request.months, offer.longest_contract)
        return
    periods = ONCE if by_contract(request) else offer.periods
    if request.months not in periods:
        raise OfficeError(ErrorCode.NOT_A_CHOICE, field="months", choices=tuple(map(str, periods)))


def _check_income(request: QuoteRequest) -> None:
    _check_amount("monthly_income", request.monthly_income, MOST_INCOME)


def _check_risk_group(request: QuoteRequest) -> None:
    choices = tuple(map(str, RISK_GROUPS))
    if request.risk_group is None:
        raise OfficeError(ErrorCode.FIELD_MISSING, field="risk_group", choices=choices)
    if request.risk_group not in RISK_GROUPS:
        raise OfficeError(ErrorCode.NOT_A_CHOICE, field="risk_group", choices=choices)


def _check_amount(field: str, amount: int, most: int) -> None:
    if not 1 <= amount <= most:
        raise OfficeError(ErrorCode.OUT_OF_RANGE, field=field, minimum=1, maximum=most)
