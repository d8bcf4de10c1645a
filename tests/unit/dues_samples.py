"""Requests to try the dues with, and the law's table as the tests know it."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from counter_app.dues.model import DuesMonth, Programme, QuoteRequest, Sector, Segment

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


def ask(text: str, **changes: object) -> QuoteRequest:
    """The plain request with another first month and other changes."""
    return replace(PLAIN, first_month=DuesMonth.parse(text), **changes)  # type: ignore[arg-type]


def rows_of(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
