"""How long a quote takes, beside the bare sums of the same lines.

The raw loop knows all rates by heart, asks no dates and keeps no basis: it reckons the amounts of as many lines in as
many months with whole numbers, and puts them into tuples. What a quote costs besides is the dated rows.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable
from dataclasses import dataclass

from counter_app.dues.loader import packaged_tariff
from counter_app.dues.model import DuesMonth, PlacementPhase, Programme, QuoteRequest, Segment
from counter_app.dues.quote import quote
from tests.benchmarks.figures import Figure, timed

MOST = 0.1
"""Milliseconds that a quote may take in one process."""
ROUNDS, TIMES = 20, 100

_TWO = frozenset({Programme.JKK, Programme.JKM})
_THREE = _TWO | {Programme.JHT}


@dataclass(frozen=True)
class Case:
    name: str
    request: QuoteRequest
    parts: tuple[int, ...]
    """Millionths of the base, a line each, for the raw loop."""


CASES = (
    Case(
        "BPU, 12 months across two changes of law",
        QuoteRequest(Segment.BPU, 2_350_000, _THREE, DuesMonth(2026, 11), 12),
        (10_000, 6_800, 20_000),
    ),
    Case(
        "PU, 12 months across a new ceiling",
        QuoteRequest(Segment.PU, 12_345_678, _THREE | {Programme.JP}, DuesMonth(2025, 12), 12, risk_group=5),
        (17_400, 3_000, 37_000, 20_000, 20_000, 10_000, 3_600),
    ),
    Case(
        "JAKON, on the contract value with tax",
        QuoteRequest(Segment.JAKON, 0, _TWO, DuesMonth(2026, 11), 1, contract_value=6_000_000_001, vat_included=True),
        (2_100, 1_700, 1_300, 1_100, 900, 300, 200, 200, 100, 100),
    ),
    Case(
        "PMI, 31 months with savings",
        QuoteRequest(
            Segment.PMI, 0, _THREE, DuesMonth(2026, 11), 31, phases=frozenset(PlacementPhase), jht_monthly=50_000
        ),
        (37_500, 332_500, 50_000),
    ),
)


def quote_figures() -> list[Figure]:
    """Both loops in turns, so that they see the same machine."""
    return [_figure(case) for case in CASES]


def _figure(case: Case) -> Figure:
    tariff = packaged_tariff()
    months = 1 if case.request.segment is Segment.PMI else case.request.months
    raw_loop = _raw(case.request.monthly_income or case.request.contract_value or 1, case.parts, months)
    quote(tariff, case.request)
    ours: list[float] = []
    raw: list[float] = []
    for _ in range(ROUNDS):
        ours += timed(lambda: quote(tariff, case.request), TIMES)
        raw += timed(raw_loop, TIMES)
    middle, bare = statistics.median(ours), statistics.median(raw)
    value = f"{middle:.3f} ms ({middle / bare:.0f} times the bare sums, {bare:.4f} ms)"
    return Figure(f"Quote, {case.name}", value, f"< {MOST} ms", middle < MOST)


def _raw(base: int, parts: tuple[int, ...], months: int) -> Callable[[], object]:
    def reckon() -> object:
        lines = [[(base * part + 500_000) // 1_000_000 for part in parts] for _ in range(months)]
        return lines, sum(map(sum, lines))

    return reckon
