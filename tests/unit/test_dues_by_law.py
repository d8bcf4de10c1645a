"""Quotes against figures that were worked out by hand or reckoned here in another way."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from counter_app.dues.loader import packaged_tariff
from counter_app.dues.model import DuesMonth, Programme, QuoteRequest, Sector, Segment, parse_programmes
from counter_app.dues.quote import quote
from tests.unit.dues_samples import THREE, TWO, ask, rows_of

LARGEST = 1_000_000_000
EXAMPLES = rows_of("dues_examples.csv")
LAW = [{key: int(text or LARGEST) for key, text in row.items()} for row in rows_of("bpu_dues.csv")]
"""The law's table with all its amounts, as printed: nothing here is reckoned."""

BORDERS = [
    (income, row)
    for row, above in pairwise([*LAW, {"income_min": LARGEST + 1}])
    for income in (max(row["income_min"], 1), row["income_min"] + 1, row["income_max"], above["income_min"] - 1)
]

HALVED = {
    Sector.TRANSPORT: ("2026-01", "2027-03"),
    Sector.OTHER: ("2026-04", "2026-12"),
}
MONTHS_AROUND_CHANGES = [
    "2022-12",
    "2025-12",
    "2026-01",
    "2026-03",
    "2026-04",
    "2026-12",
    "2027-01",
    "2027-03",
    "2027-04",
    "2030-06",
]


@pytest.mark.parametrize("row", EXAMPLES, ids=[f"{row['first_month']}-{row['total']}" for row in EXAMPLES])
def test_examples_worked_by_hand_come_out_to_the_rupiah(row: dict[str, str]) -> None:
    request = QuoteRequest(
        segment=Segment(row["segment"]),
        monthly_income=int(row["monthly_income"]),
        programmes=parse_programmes(row["programmes"]),
        first_month=DuesMonth.parse(row["first_month"]),
        months=int(row["months"]),
        sector=Sector(row["sector"]),
        state_paid=row["paid_by_state_budget"] == "true",
    )
    assert quote(packaged_tariff(), request).total == int(row["total"])


def test_the_table_has_all_33_brackets() -> None:
    assert len(LAW) == 33
    assert all(above["income_min"] == row["income_max"] + 1000 for row, above in pairwise(LAW))


@pytest.mark.parametrize("month", MONTHS_AROUND_CHANGES)
@pytest.mark.parametrize("sector", Sector)
@pytest.mark.parametrize("state_paid", [False, True])
def test_every_bracket_on_both_sides_of_its_borders_around_each_change_of_law(
    month: str, sector: Sector, state_paid: bool
) -> None:
    first, last = HALVED[sector]
    halved = first <= month <= last and not state_paid
    for income, row in BORDERS:
        request = ask(month, monthly_income=income, programmes=THREE, sector=sector, state_paid=state_paid)
        answer = quote(packaged_tariff(), request)
        amounts = {line.programme: line.amount for line in answer.months[0].lines}
        assert answer.base == row["dues_base"]
        assert answer.normal_total == row["three"]
        assert answer.total == row["three_halved" if halved else "three"]
        assert amounts == {
            Programme.JKK: answer.total - row["jht"] - (3_400 if halved else 6_800),
            Programme.JKM: 3_400 if halved else 6_800,
            Programme.JHT: row["jht"],
        }
        without_savings = quote(packaged_tariff(), replace(request, programmes=TWO))
        assert without_savings.normal_total == row["two"]
        assert without_savings.total == row["two_halved" if halved else "two"]


def test_the_normal_price_of_jkk_is_that_of_the_table() -> None:
    for income, row in BORDERS:
        (month,) = quote(packaged_tariff(), ask("2026-11", monthly_income=income)).months
        assert [line.normal for line in month.lines] == [row["jkk"], 6_800]


def test_the_first_bracket_begins_with_the_smallest_income() -> None:
    assert quote(packaged_tariff(), ask("2024-01", monthly_income=1)).base == 1_000_000


@pytest.mark.parametrize(
    ("month", "total"),
    [("2020-07", 16_800), ("2020-08", 168), ("2021-01", 168), ("2021-02", 16_800)],
)
def test_the_relief_of_2020_left_one_hundredth(month: str, total: int) -> None:
    answer = quote(packaged_tariff(), ask(month))
    assert answer.total == total
    assert answer.normal_total == 16_800


def test_jkm_cost_68_rupiah_and_jht_its_normal_price_in_2020() -> None:
    (month,) = quote(packaged_tariff(), ask("2020-10", programmes=THREE)).months
    assert [line.amount for line in month.lines] == [100, 68, 20_000]


def test_a_relieved_line_names_both_laws_and_an_unrelieved_one_its_own() -> None:
    (month,) = quote(packaged_tariff(), ask("2026-11", programmes=THREE)).months
    assert [line.basis for line in month.lines] == [
        "PP 44/2015 Lampiran II; PP 50/2025 Pasal 4 ayat (1)",
        "PP 44/2015; PP 50/2025 Pasal 4 ayat (1)",
        "PP 46/2015 Lampiran",
    ]


def test_a_prepayment_across_the_end_of_the_relief_is_summed_from_both_sides() -> None:
    answer = quote(packaged_tariff(), ask("2026-11", months=3))
    assert [(str(month.month), month.total) for month in answer.months] == [
        ("2026-11", 8_400),
        ("2026-12", 8_400),
        ("2027-01", 16_800),
    ]
    assert answer.saving == 16_800


def test_a_quote_keeps_the_rows_that_it_used_and_no_others() -> None:
    answer = quote(packaged_tariff(), ask("2026-11", months=3))
    assert [row.id for row in answer.rows] == ["BPU-BASE-2015", "BPU-JKK-2015", "PP50-N", "BPU-JKM-2015"]
    assert {row for month in answer.months for line in month.lines for row in line.rows} <= {
        row.id for row in answer.rows
    }
