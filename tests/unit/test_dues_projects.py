"""Dues of construction projects on the value of the contract."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.dues.loader import packaged_tariff
from counter_app.dues.model import Payer, QuoteRequest
from counter_app.dues.quote import quote
from counter_app.shared.errors import ErrorCode, OfficeError
from tests.unit.dues_samples import PROJECT, ask_of

TARIFF = packaged_tariff()
MILLION = 1_000_000


def amounts(value: int, month: str = "2026-11", **changes: object) -> tuple[int, int]:
    """JKK and JKM on a contract value."""
    answer = quote(TARIFF, ask_of(PROJECT, month, contract_value=value, **changes))
    jkk, jkm = (line.amount for line in answer.months[0].lines)
    return jkk, jkm


def refusal(request: QuoteRequest) -> OfficeError:
    with pytest.raises(OfficeError) as caught:
        quote(TARIFF, request)
    return caught.value


@pytest.mark.parametrize(
    ("value", "jkk", "jkm"),
    [
        (1, 0, 0),
        (1_000_000, 2_100, 300),
        (99_999_999, 210_000, 30_000),
        (100 * MILLION, 210_000, 30_000),
        (100 * MILLION + 1_000, 210_002, 30_000),
        (101 * MILLION, 211_700, 30_200),
        (499_000_000, 888_300, 109_800),
        (500 * MILLION, 890_000, 110_000),
        (501 * MILLION, 891_300, 110_200),
        (999 * MILLION, 1_538_700, 209_800),
        (1_000 * MILLION, 1_540_000, 210_000),
        (1_001 * MILLION, 1_541_100, 210_100),
        (4_999 * MILLION, 5_938_900, 609_900),
        (5_000 * MILLION, 5_940_000, 610_000),
        (5_001 * MILLION, 5_940_900, 610_100),
        (1_000_000 * MILLION, 901_440_000, 100_110_000),
    ],
)
def test_each_slice_of_the_value_pays_its_rate(value: int, jkk: int, jkm: int) -> None:
    assert amounts(value) == (jkk, jkm)


SLICES = [
    (0, "0.21", "0.03"),
    (100, "0.17", "0.02"),
    (500, "0.13", "0.02"),
    (1_000, "0.11", "0.01"),
    (5_000, "0.09", "0.01"),
]


@given(st.integers(1, 10**12), st.booleans())
def test_the_dues_are_those_of_a_table_reckoned_rupiah_by_rupiah(value: int, vat_included: bool) -> None:
    exact = Fraction(value * 100, 111) if vat_included else Fraction(value)
    sums = [Fraction(0), Fraction(0)]
    for place, (start, *percents) in enumerate(SLICES):
        end = SLICES[place + 1][0] * MILLION if place + 1 < len(SLICES) else exact
        inside = max(Fraction(0), min(exact, end) - start * MILLION)
        sums = [one + inside * Fraction(percent) / 100 for one, percent in zip(sums, percents, strict=True)]
    assert amounts(value, vat_included=vat_included) == tuple(int(one + Fraction(1, 2)) for one in sums)


@pytest.mark.parametrize("border", [100, 500, 1_000, 5_000])
def test_value_added_tax_is_taken_off_exactly(border: int) -> None:
    with_tax = border * MILLION * 111 // 100
    for step in (-111, 0, 111):
        assert amounts(with_tax + step, vat_included=True) == amounts(border * MILLION + step * 100 // 111)
    answer = quote(TARIFF, replace(PROJECT, contract_value=with_tax, vat_included=True))
    assert answer.base == border * MILLION
    assert [row.id for row in answer.rows] == ["PPN-2022", "JAKON-JKK-VALUE-2015", "JAKON-JKM-VALUE-2015"]


def test_the_tax_is_that_of_the_month() -> None:
    assert amounts(110 * MILLION, "2022-03", vat_included=True) == amounts(100 * MILLION)
    assert amounts(111 * MILLION, "2022-04", vat_included=True) == amounts(100 * MILLION)


def test_a_value_that_the_tax_divides_unevenly_is_shown_rounded() -> None:
    answer = quote(TARIFF, replace(PROJECT, contract_value=1_000 * MILLION, vat_included=True))
    assert answer.base == 900_900_901
    assert [line.amount for line in answer.months[0].lines] == [1_411_171, 190_180]


def test_the_contractor_pays_once() -> None:
    answer = quote(TARIFF, PROJECT)
    assert len(answer.months) == 1
    assert {line.payer for line in answer.months[0].lines} == {Payer.EMPLOYER}
    for months in (3, 6, 12):
        error = refusal(replace(PROJECT, months=months))
        assert (error.code, error.field, error.details["choices"]) == (ErrorCode.NOT_A_CHOICE, "months", ("1",))


def test_the_relief_of_2020_held_for_projects_too() -> None:
    assert amounts(1_000 * MILLION, "2020-09") == (15_400, 2_100)


def test_a_project_needs_wages_or_a_value() -> None:
    error = refusal(replace(PROJECT, contract_value=None))
    assert (error.code, error.field) == (ErrorCode.FIELD_MISSING, "monthly_income")
    assert error.details["missing"] == ("contract_value",)


@pytest.mark.parametrize("value", [0, -1, 10**12 + 1])
def test_a_value_outside_the_range_is_refused(value: int) -> None:
    error = refusal(replace(PROJECT, contract_value=value))
    assert (error.code, error.field) == (ErrorCode.OUT_OF_RANGE, "contract_value")


@given(st.integers(1, 10**12), st.integers(1, 10**9))
def test_a_larger_contract_never_owes_less(value: int, more: int) -> None:
    small, large = amounts(value), amounts(min(value + more, 10**12))
    assert small[0] <= large[0]
    assert small[1] <= large[1]
