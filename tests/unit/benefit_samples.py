"""Memberships whose benefits are told in tests."""

from __future__ import annotations

from datetime import date
from typing import Any

from counter_app.benefits.loader import packaged_benefits
from counter_app.benefits.model import BenefitStatement, BenefitValue
from counter_app.benefits.operations import benefits_by_law
from counter_app.dues.loader import packaged_tariff
from counter_app.dues.model import DuesMonth, Programme, QuoteRequest, Segment

TODAY = date(2026, 11, 21)
BEFORE_CHANGE = date(2019, 12, 1)
CHANGE = date(2019, 12, 2)
TWO = frozenset({Programme.JKK, Programme.JKM})
FOUR = TWO | {Programme.JHT, Programme.JP}
BPU = QuoteRequest(Segment.BPU, 1_000_000, TWO | {Programme.JHT}, DuesMonth(2026, 11), 1)
PU = QuoteRequest(Segment.PU, 6_000_000, FOUR, DuesMonth(2026, 11), 1, risk_group=3)
JAKON = QuoteRequest(Segment.JAKON, 0, TWO, DuesMonth(2026, 11), 1, contract_value=1_000_000_000)
PMI = QuoteRequest(Segment.PMI, 0, TWO | {Programme.JHT}, DuesMonth(2026, 11), 24, jht_monthly=100_000)
CATALOGUE = packaged_benefits()


def told(request: QuoteRequest = BPU, on: date = TODAY, **more: Any) -> BenefitStatement:
    """The statement by the packaged tariff and rows, with 5 % assumed unless said otherwise."""
    return benefits_by_law(packaged_tariff(), request, on, **{"development_percent": 5, **more})


def value(statement: BenefitStatement, programme: Programme, key: str) -> BenefitValue:
    line = statement.line(programme, key)
    assert line is not None, key
    return line.now
