"""Dues of migrant workers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.dues.loader import packaged_tariff
from counter_app.dues.model import PlacementPhase, Programme, Quote, QuoteRequest
from counter_app.dues.quote import quote
from counter_app.shared.errors import ErrorCode, OfficeError
from tests.unit.dues_samples import JHT_CHOICES, MIGRANT, THREE, TWO, ask_of

TARIFF = packaged_tariff()
BOTH = frozenset(PlacementPhase)
BEFORE = frozenset({PlacementPhase.BEFORE})


def of(**changes: object) -> Quote:
    return quote(TARIFF, replace(MIGRANT, **changes))  # type: ignore[arg-type]


def refusal(request: QuoteRequest) -> OfficeError:
    with pytest.raises(OfficeError) as caught:
        quote(TARIFF, request)
    return caught.value


@pytest.mark.parametrize(
    ("months", "total"),
    [
        (1, 108_000),
        (5, 108_000),
        (6, 108_000),
        (7, 121_500),
        (11, 175_500),
        (12, 189_000),
        (13, 202_500),
        (18, 270_000),
        (22, 324_000),
        (23, 337_500),
        (24, 332_500),
        (25, 346_000),
        (36, 494_500),
        (60, 818_500),
    ],
)
def test_a_contract_takes_the_next_shorter_package_and_the_months_beyond(months: int, total: int) -> None:
    assert of(months=months).total == total


def test_through_a_placing_company_the_time_before_departure_is_paid_besides() -> None:
    answer = of(phases=BOTH)
    (month,) = answer.months
    assert [(line.name, line.phase, line.amount) for line in month.lines] == [
        ("JKK + JKM", PlacementPhase.BEFORE, 37_500),
        ("JKK + JKM", PlacementPhase.DURING, 332_500),
    ]
    assert answer.total == answer.normal_total == 370_000
    assert of(phases=BEFORE).total == 37_500


def test_one_amount_covers_jkk_and_jkm() -> None:
    (line,) = of().months[0].lines
    assert (line.programme, line.together) == (Programme.JKK, (Programme.JKK, Programme.JKM))
    assert line.basis.startswith("Permenaker 4/2023 Pasal 18")


@pytest.mark.parametrize("chosen", JHT_CHOICES)
@pytest.mark.parametrize("months", [1, 6, 31])
def test_savings_are_owed_for_each_month_of_the_contract(chosen: int, months: int) -> None:
    answer = of(programmes=THREE, jht_monthly=chosen, months=months)
    savings = answer.months[0].lines[-1]
    assert (savings.programme, savings.amount, savings.phase) == (Programme.JHT, chosen * months, None)
    assert answer.total == of(months=months).total + chosen * months


@pytest.mark.parametrize(
    ("chosen", "code"),
    [(0, ErrorCode.FIELD_MISSING), (50_001, ErrorCode.NOT_A_CHOICE), (150_000, ErrorCode.NOT_A_CHOICE)],
)
def test_only_listed_savings_can_be_chosen(chosen: int, code: ErrorCode) -> None:
    error = refusal(replace(MIGRANT, programmes=THREE, jht_monthly=chosen))
    assert (error.code, error.field) == (code, "jht_monthly")
    assert error.details["choices"] == tuple(map(str, JHT_CHOICES))


def test_an_amount_of_savings_without_jht_is_refused() -> None:
    error = refusal(replace(MIGRANT, jht_monthly=50_000))
    assert (error.code, error.field, error.details["choices"]) == (ErrorCode.NOT_A_CHOICE, "jht_monthly", ("0",))


def test_a_phase_is_needed() -> None:
    error = refusal(replace(MIGRANT, phases=frozenset()))
    assert (error.code, error.field) == (ErrorCode.FIELD_MISSING, "phases")
    assert error.details["choices"] == ("before", "during")


@pytest.mark.parametrize("months", [0, -1, 61])
def test_a_contract_has_1_to_60_months(months: int) -> None:
    error = refusal(replace(MIGRANT, months=months))
    assert (error.code, error.field) == (ErrorCode.OUT_OF_RANGE, "months")
    assert dict(error.details) == {"minimum": 1, "maximum": 60}


def test_migrant_workers_take_jkk_and_jkm_and_no_pension() -> None:
    assert refusal(replace(MIGRANT, programmes=frozenset({Programme.JKK}))).code is ErrorCode.PROGRAMME_MISSING
    assert refusal(replace(MIGRANT, programmes=TWO | {Programme.JP})).code is ErrorCode.PROGRAMME_NOT_OFFERED


def test_nothing_is_quoted_from_before_the_regulation() -> None:
    error = refusal(ask_of(MIGRANT, "2023-02"))
    assert (error.code, error.details["segment"]) == (ErrorCode.TARIFF_UNKNOWN, "PMI")


@given(st.integers(1, 60), st.sampled_from([BEFORE, BOTH, MIGRANT.phases]))
def test_all_of_it_is_owed_in_the_first_month(months: int, phases: frozenset[PlacementPhase]) -> None:
    answer = of(months=months, phases=phases)
    assert [month.month for month in answer.months] == [MIGRANT.first_month]
    assert {row.id for row in answer.rows} == {row for line in answer.months[0].lines for row in line.rows}
