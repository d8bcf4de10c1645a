"""Requests to try the dues with, and the law's table as the tests know it."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from counter_app.dues.model import DuesMonth, PlacementPhase, Programme, QuoteRequest, Sector, Segment

DATA = Path(__file__).parent.parent / "data"

TWO = frozenset({Programme.JKK, Programme.JKM})
THREE = TWO | {Programme.JHT}

PLAIN = QuoteRequest(
    segment=Segment.BPU,
    monthly_income=1_000_000,
    programmes=TWO,
    first_month=DuesMonth(2026, 11),
    months=1,
)

sectors = st.sampled_from(Sector)
months_of_law = st.integers(DuesMonth(2015, 7).ordinal, DuesMonth(2031, 12).ordinal).map(DuesMonth.at)
incomes = st.one_of(st.integers(1, 25_000_000), st.integers(1, 1_000_000_000))
requests = st.builds(
    QuoteRequest,
    segment=st.just(Segment.BPU),
    monthly_income=incomes,
    programmes=st.sampled_from([TWO, THREE]),
    first_month=months_of_law,
    months=st.sampled_from([1, 3, 6, 12]),
    sector=sectors,
    state_paid=st.booleans(),
)

WORKER = replace(
    PLAIN,
    segment=Segment.PU,
    monthly_income=5_000_000,
    programmes=THREE | {Programme.JP},
    risk_group=1,
)
PROJECT = replace(PLAIN, segment=Segment.JAKON, monthly_income=0, contract_value=100_000_000)
MIGRANT = replace(PLAIN, segment=Segment.PMI, monthly_income=0, months=24, phases=frozenset({PlacementPhase.DURING}))

worker_programmes = st.sampled_from([TWO, THREE, TWO | {Programme.JP}, THREE | {Programme.JP}])
wage_requests = st.one_of(
    st.builds(
        QuoteRequest,
        segment=st.just(Segment.PU),
        monthly_income=incomes,
        programmes=worker_programmes,
        first_month=months_of_law,
        months=st.sampled_from([1, 3, 6, 12]),
        sector=sectors,
        risk_group=st.integers(1, 5),
        labour_intensive=st.booleans(),
    ),
    st.builds(
        QuoteRequest,
        segment=st.just(Segment.JAKON),
        monthly_income=incomes,
        programmes=st.just(TWO),
        first_month=months_of_law,
        months=st.sampled_from([1, 3, 6, 12]),
    ),
)
"""Dues on a wage: workers of an employer, and projects whose wages are known."""

JHT_CHOICES = (50_000, 100_000, 200_000, 300_000, 400_000, 500_000, 600_000)
lump_requests = st.one_of(
    st.builds(
        QuoteRequest,
        segment=st.just(Segment.JAKON),
        monthly_income=st.just(0),
        programmes=st.just(TWO),
        first_month=months_of_law,
        months=st.just(1),
        contract_value=st.integers(1, 10**12),
        vat_included=st.booleans(),
    ),
    st.builds(
        QuoteRequest,
        segment=st.just(Segment.PMI),
        monthly_income=st.just(0),
        programmes=st.just(THREE),
        first_month=st.integers(DuesMonth(2023, 3).ordinal, DuesMonth(2031, 12).ordinal).map(DuesMonth.at),
        months=st.integers(1, 60),
        phases=st.sampled_from([frozenset({one}) for one in PlacementPhase] + [frozenset(PlacementPhase)]),
        jht_monthly=st.sampled_from(JHT_CHOICES),
    ),
)
"""Dues that are paid at once: projects on their contract value, and migrant workers."""


def ask(text: str, **changes: object) -> QuoteRequest:
    """The plain request with another first month and other changes."""
    return ask_of(PLAIN, text, **changes)


def ask_of(request: QuoteRequest, text: str, **changes: object) -> QuoteRequest:
    """A request with another first month and other changes."""
    return replace(request, first_month=DuesMonth.parse(text), **changes)  # type: ignore[arg-type]


def rows_of(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
