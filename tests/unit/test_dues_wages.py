"""Dues on wages: workers of an employer (PU) and construction projects whose wages are known."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given

from counter_app.dues.loader import packaged_tariff
from counter_app.dues.model import (
    DuesMonth,
    Funding,
    Payer,
    Programme,
    Quote,
    QuoteLine,
    QuoteRequest,
    Segment,
)
from counter_app.dues.quote import quote
from counter_app.dues.rounding import half_up
from counter_app.dues.rows import Rate
from counter_app.dues.tariff import Season
from counter_app.shared.errors import ErrorCode, OfficeError
from tests.unit.dues_samples import TWO, WORKER, ask_of, rows_of, wage_requests

TARIFF = packaged_tariff()
CEILINGS = [(row["valid_from"], int(row["ceiling"])) for row in rows_of("pension_wage_ceilings.csv")]
RISK = {1: "0.24", 2: "0.54", 3: "0.89", 4: "1.27", 5: "1.74"}
PUBLISHED = {Programme.JKM: "0.30", Programme.JHT: "5.7", Programme.JP: "3"}


def of_month(month: str, **changes: object) -> Quote:
    return quote(TARIFF, ask_of(WORKER, month, **changes))


def lines_of(answer: Quote, programme: Programme) -> list[QuoteLine]:
    return [line for line in answer.months[0].lines if line.programme is programme]


def refusal(request: QuoteRequest) -> OfficeError:
    with pytest.raises(OfficeError) as caught:
        quote(TARIFF, request)
    return caught.value


def exactly(base: int, percent: str) -> int:
    """Half up by hand: in units of a millionth of a rupiah."""
    millionths = base * int(Fraction(percent) * 10_000)
    return (millionths + 500_000) // 1_000_000


def test_a_worker_and_the_employer_bear_their_shares() -> None:
    answer = of_month("2026-11", monthly_income=4_000_000, risk_group=2)
    told = [(line.programme.value, line.payer.value, line.amount) for line in answer.months[0].lines]
    assert told == [
        ("JKK", "employer", 21_600),
        ("JKM", "employer", 12_000),
        ("JHT", "employer", 148_000),
        ("JHT", "worker", 80_000),
        ("JP", "employer", 80_000),
        ("JP", "worker", 40_000),
        ("JKP", "employer", 0),
    ]
    assert (answer.borne_by(Payer.EMPLOYER), answer.borne_by(Payer.WORKER)) == (261_600, 120_000)
    assert answer.total == answer.normal_total == 381_600


@pytest.mark.parametrize(("group", "percent"), RISK.items())
@pytest.mark.parametrize("wage", [1, 104, 105, 1_234_567, 5_000_001, 99_999_999, 1_000_000_000])
def test_each_risk_group_has_its_rate(group: int, percent: str, wage: int) -> None:
    (line,) = lines_of(of_month("2026-11", monthly_income=wage, risk_group=group), Programme.JKK)
    assert line.amount == exactly(wage, percent)
    assert line.rows == (f"PU-JKK-{group}-2015",)


@pytest.mark.parametrize("month", ["2015-07", "2019-11", "2022-02", "2025-01", "2026-11"])
def test_shares_add_up_to_the_published_rates(month: str) -> None:
    season = TARIFF.season(Segment.PU, DuesMonth.parse(month))
    assert season is not None
    for programme, percent in PUBLISHED.items():
        assert sum(parts(season, programme)) == Fraction(percent)
    assert {rate.risk_group: part(rate) for rate in season.rates[Programme.JKK]} == {
        group: Fraction(percent) for group, percent in RISK.items()
    }


def parts(season: Season, programme: Programme) -> list[Fraction]:
    return [part(rate) for rate in season.rates[programme]]


def part(rate: Rate) -> Fraction:
    """Per cent of the wage."""
    return rate.normal(100)


@pytest.mark.parametrize(("start", "ceiling"), CEILINGS)
@pytest.mark.parametrize("beside", [-1, 0, 1])
def test_jp_counts_wages_up_to_the_ceiling_of_each_year(start: str, ceiling: int, beside: int) -> None:
    counted = min(ceiling, ceiling + beside)
    employer, worker = lines_of(of_month(start, monthly_income=ceiling + beside), Programme.JP)
    assert (employer.base, worker.base) == (counted, counted)
    assert (employer.amount, worker.amount) == (exactly(counted, "2"), exactly(counted, "1"))
    assert employer.rows == ("PU-JP-EMPLOYER-2015", f"PU-JP-CEILING-{start}")


@pytest.mark.parametrize(("old", "new"), list(pairwise(CEILINGS)))
def test_the_ceiling_changes_with_its_first_month(old: tuple[str, int], new: tuple[str, int]) -> None:
    before = str(DuesMonth.parse(new[0]).plus(-1))
    answer = of_month(before, monthly_income=50_000_000, months=3)
    bases = [line.base for month in answer.months for line in month.lines if line.payer is Payer.WORKER and line.base]
    assert bases == [old[1], new[1], new[1]]
    assert {month.base for month in answer.months} == {50_000_000}


def test_ceilings_follow_one_another_without_a_gap() -> None:
    for month in range(DuesMonth(2015, 7).ordinal, DuesMonth(2032, 1).ordinal):
        text = str(DuesMonth.at(month))
        ceiling = [amount for start, amount in CEILINGS if start <= text][-1]
        assert lines_of(of_month(text, monthly_income=10**9), Programme.JP)[0].base == ceiling


@pytest.mark.parametrize(
    ("month", "funding"),
    [
        ("2022-01", None),
        ("2022-02", (Funding("government", 8_800), Funding("JKK", 5_600), Funding("JKM", 4_000))),
        ("2025-01", (Funding("government", 8_800), Funding("JKK", 5_600), Funding("JKM", 4_000))),
        ("2025-02", (Funding("government", 8_800), Funding("JKK", 5_600))),
        ("2026-11", (Funding("government", 8_800), Funding("JKK", 5_600))),
    ],
)
def test_jkp_comes_by_itself_and_adds_nothing_to_the_bill(month: str, funding: tuple[Funding, ...] | None) -> None:
    answer = of_month(month, monthly_income=4_000_000)
    lines = lines_of(answer, Programme.JKP)
    assert [line.funding for line in lines] == ([] if funding is None else [funding])
    assert sum(line.amount + line.normal for line in lines) == 0


def test_jkp_counts_wages_up_to_five_million() -> None:
    for wage in (4_999_999, 5_000_000, 5_000_001, 900_000_000):
        (line,) = lines_of(of_month("2026-11", monthly_income=wage), Programme.JKP)
        assert line.base == min(wage, 5_000_000)
        assert [one.amount for one in line.funding] == [exactly(line.base, "0.22"), exactly(line.base, "0.14")]


def test_asking_for_jkp_changes_nothing() -> None:
    asked = of_month("2026-11", programmes=WORKER.programmes | {Programme.JKP})
    assert asked.months == of_month("2026-11").months


def test_jkp_comes_only_with_whoever_is_in_jht() -> None:
    assert lines_of(of_month("2026-11", programmes=TWO), Programme.JKP) == []
    error = refusal(ask_of(WORKER, "2026-11", programmes=TWO | {Programme.JKP}))
    assert (error.code, error.field) == (ErrorCode.PROGRAMME_MISSING, "programmes")
    assert error.details["missing"] == ("JHT",)


def test_jkp_cannot_be_asked_for_before_it_began() -> None:
    error = refusal(ask_of(WORKER, "2022-01", programmes=WORKER.programmes | {Programme.JKP}))
    assert (error.code, error.details["not_offered"]) == (ErrorCode.PROGRAMME_NOT_OFFERED, ("JKP",))


@pytest.mark.parametrize(
    ("month", "halved"),
    [("2025-01", False), ("2025-02", True), ("2025-07", True), ("2025-08", False), ("2026-01", False)],
)
@pytest.mark.parametrize("labour_intensive", [False, True])
def test_labour_intensive_industries_paid_half_of_jkk_for_a_time(
    month: str, halved: bool, labour_intensive: bool
) -> None:
    answer = of_month(month, monthly_income=5_000_000, risk_group=3, labour_intensive=labour_intensive)
    (jkk,) = lines_of(answer, Programme.JKK)
    relieved = halved and labour_intensive
    assert (jkk.normal, jkk.amount) == (44_500, 22_250 if relieved else 44_500)
    assert ("PP 7/2025" in jkk.basis) is relieved
    assert answer.saving == (22_250 if relieved else 0)


def test_half_a_rupiah_becomes_a_whole_one() -> None:
    assert [half_up(Fraction(one, 4)) for one in range(9)] == [0, 0, 1, 1, 1, 1, 2, 2, 2]
    (jkk,) = lines_of(of_month("2025-03", monthly_income=125, risk_group=1, labour_intensive=True), Programme.JKK)
    assert (jkk.normal, jkk.amount) == (0, 0)
    (worker,) = [
        one for one in lines_of(of_month("2026-11", monthly_income=50), Programme.JP) if one.payer is Payer.WORKER
    ]
    assert worker.amount == 1


@pytest.mark.parametrize("group", [None, 0, 6, -1])
def test_a_worker_needs_a_risk_group_of_the_law(group: int | None) -> None:
    error = refusal(replace(WORKER, risk_group=group))
    wanted = ErrorCode.FIELD_MISSING if group is None else ErrorCode.NOT_A_CHOICE
    assert (error.code, error.field) == (wanted, "risk_group")
    assert error.details["choices"] == ("1", "2", "3", "4", "5")


@pytest.mark.parametrize(
    ("segment", "wage"),
    [
        (Segment.PU, 0),
        (Segment.PU, -5),
        (Segment.PU, 1_000_000_001),
        (Segment.JAKON, -5),
        (Segment.JAKON, 1_000_000_001),
    ],
)
def test_a_wage_outside_the_range_is_refused(segment: Segment, wage: int) -> None:
    error = refusal(replace(WORKER, segment=segment, programmes=TWO, monthly_income=wage))
    assert (error.code, error.field) == (ErrorCode.OUT_OF_RANGE, "monthly_income")


@pytest.mark.parametrize("months", [0, 2, 24])
def test_only_1_3_6_or_12_months_of_wages_are_paid(months: int) -> None:
    assert refusal(replace(WORKER, months=months)).field == "months"


@pytest.mark.parametrize("segment", [Segment.PU, Segment.JAKON])
def test_jkk_and_jkm_cannot_be_left_out(segment: Segment) -> None:
    error = refusal(replace(WORKER, segment=segment, programmes=frozenset({Programme.JKK})))
    assert (error.code, error.details["missing"]) == (ErrorCode.PROGRAMME_MISSING, ("JKM",))


def test_a_project_with_known_wages_pays_on_them() -> None:
    request = replace(WORKER, segment=Segment.JAKON, programmes=TWO, monthly_income=3_333_333, risk_group=None)
    lines = quote(TARIFF, request).months[0].lines
    assert [(line.programme.value, line.payer.value, line.amount) for line in lines] == [
        ("JKK", "employer", 58_000),
        ("JKM", "employer", 10_000),
    ]
    assert quote(TARIFF, replace(request, contract_value=10**9)).months[0].lines == lines


@given(wage_requests)
def test_a_quote_of_many_months_is_the_sum_of_quotes_of_one(request: QuoteRequest) -> None:
    answer = quote(TARIFF, request)
    singles = [
        quote(TARIFF, replace(request, months=1, first_month=request.first_month.plus(offset)))
        for offset in range(request.months)
    ]
    assert answer.months == tuple(month for single in singles for month in single.months)
    assert answer.total == sum(single.total for single in singles)
    assert {row.id for row in answer.rows} == {row.id for single in singles for row in single.rows}


@given(wage_requests)
def test_every_line_is_the_exact_amount_rounded_half_up(request: QuoteRequest) -> None:
    answer = quote(TARIFF, request)
    for month in answer.months:
        for line in month.lines:
            rate = TARIFF.by_id[line.rows[0]]
            if isinstance(rate, Rate):
                exact = rate.normal(line.base or month.base)
                assert abs(line.normal - exact) <= Fraction(1, 2)
                assert line.normal - exact != Fraction(-1, 2)
            assert 0 <= line.amount <= line.normal
    assert answer.total == sum(answer.borne_by(payer) for payer in Payer)
