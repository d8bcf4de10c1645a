"""JHT projection and pension: what is reckoned, and that assumptions are told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.benefits.operations import benefits_of_quote
from counter_app.benefits.pension import monthly_pension, outlook, pension_age, pension_day
from counter_app.benefits.projection import birthday, grown, months_between, project
from counter_app.dues.loader import packaged_tariff
from counter_app.dues.operations import make_quote
from counter_app.settings import BranchSettings, branch_settings
from tests.unit.benefit_samples import BPU, CATALOGUE, PU, TODAY, told

FIRST_STEPS = {2015: 56, 2019: 57, 2022: 58, 2025: 59, 2028: 60, 2031: 61, 2034: 62, 2037: 63, 2040: 64, 2043: 65}


@pytest.mark.parametrize("year", range(2015, 2061))
def test_the_pension_age_of_every_year_follows_the_rule(year: int) -> None:
    expected = 56 if year < 2019 else min(65, 57 + (year - 2019) // 3)
    assert pension_age(CATALOGUE.pension_ages, date(year, 12, 31)) == expected
    if year > 2015:
        assert pension_age(CATALOGUE.pension_ages, date(year, 1, 1)) == expected


def test_the_schedule_has_a_dated_row_for_each_step() -> None:
    assert {one.valid_from.year: one.age for one in CATALOGUE.pension_ages} == FIRST_STEPS
    assert pension_age(CATALOGUE.pension_ages, date(2015, 6, 30)) is None


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(1962, 6, 1), date(2018, 6, 1), 56),
        (date(1965, 7, 16), date(2023, 7, 16), 58),  # 57 in 2022, when the age had just become 58
        (date(1966, 1, 1), date(2024, 1, 1), 58),
        (date(1967, 1, 1), date(2026, 1, 1), 59),  # 58 on the day on which the age became 59
        (date(1985, 7, 16), date(2050, 7, 16), 65),
        (date(1950, 1, 1), date(2015, 7, 1), 56),
        (date(1988, 2, 29), date(2053, 3, 1), 65),
    ],
)
def test_a_person_reaches_the_age_that_is_in_force_on_that_day(born: date, day: date, age: int) -> None:
    assert pension_day(CATALOGUE.pension_ages, born) == (day, age)


@given(st.dates(date(1940, 1, 1), date(2030, 12, 31)))
def test_on_the_pension_day_and_not_the_day_before_the_age_is_reached(born: date) -> None:
    found = pension_day(CATALOGUE.pension_ages, born)
    assert found is not None
    day, age = found
    assert pension_age(CATALOGUE.pension_ages, day) == age
    assert birthday(born, age) <= day
    if day > date(2015, 7, 1):
        eve = date.fromordinal(day.toordinal() - 1)
        in_force = pension_age(CATALOGUE.pension_ages, eve)
        assert in_force is not None
        assert birthday(born, in_force) > eve


def test_the_formula_gives_one_hundredth_of_the_wage_for_each_year() -> None:
    formula = CATALOGUE.formulas[0]
    assert monthly_pension(formula, 6_000_000, 180) == 900_000
    assert monthly_pension(formula, 6_000_000, 360) == 1_800_000
    assert monthly_pension(formula, 6_000_000, 179) is None
    assert monthly_pension(formula, 1_000_001, 181) == 150_833


def test_the_wage_of_the_pension_stops_at_the_ceiling() -> None:
    pension = told(replace(PU, monthly_income=50_000_000)).pension
    assert pension is not None
    assert pension.wage == 11_086_300
    assert told(PU).pension is not None


def test_the_outlook_tells_day_registration_examples_and_limits() -> None:
    pension = told(PU, born=date(1985, 7, 31)).pension
    assert pension is not None
    assert (pension.age, pension.reached_on, pension.reached_age) == (59, date(2050, 7, 31), 65)
    assert pension.register_by == date(2050, 6, 30)
    assert [one.months for one in pension.examples] == [180, 284]
    assert [one.monthly for one in pension.examples] == [900_000, 1_420_000]
    assert pension.limits is not None
    assert (pension.limits.year, pension.limits.minimum, pension.limits.maximum) == (2024, 393_500, None)


@pytest.mark.parametrize(
    ("year", "known"),
    [(2016, (2015, 300_000, 3_600_000)), (2023, (2023, 383_400, 4_598_100)), (2027, (2024, 393_500, None))],
)
def test_the_last_published_limits_are_told_with_their_year(year: int, known: tuple[int, int, int | None]) -> None:
    found = outlook(CATALOGUE, 6_000_000, date(year, 6, 1))
    assert found is not None
    assert found.limits is not None
    assert (found.limits.year, found.limits.minimum, found.limits.maximum) == known


def test_somebody_near_the_pension_age_gets_a_lump_sum() -> None:
    pension = told(PU, born=date(1968, 1, 1)).pension
    assert pension is not None
    assert pension.examples[0].monthly is None
    assert pension.examples[-1].months == 180


def test_the_projection_is_reckoned_as_it_says() -> None:
    assert grown(20_000, 5, 12) == 240_000
    assert grown(20_000, 5, 24) == 240_000 + 12_000 + 240_000
    assert grown(20_000, 5, 29) == 492_000 + 5 * 20_000
    assert grown(33_333, 5, 24) == 399_996 * 2 + 19_999  # 19.999,8 rounded down
    assert grown(20_000, 0, 30) == 600_000


def test_the_projection_ends_at_56_or_is_an_example_of_ten_years() -> None:
    till = told(born=date(1990, 5, 5)).projection
    assert till is not None
    assert (till.until_age, till.months) == (56, 233)
    assert "sampai umur 56 tahun" in till.how.id
    for born in (None, date(1970, 11, 21), date(1965, 1, 1)):
        example = told(born=born).projection
        assert example is not None
        assert (example.until_age, example.months) == (None, 120)
        assert "(contoh)" in example.how.id


def test_the_assumption_stands_in_the_words_of_the_projection() -> None:
    found = project(CATALOGUE, 20_000, TODAY, 7)
    assert found is not None
    assert "7 %" in found.how.id
    assert "bukan janji" in found.how.id
    assert "7 %" in found.how.en
    assert project(CATALOGUE, 20_000, date(2015, 6, 30), 7) is None


@given(st.integers(0, 1_000_000), st.integers(0, 15), st.integers(0, 600), st.integers(0, 24), st.integers(0, 5))
def test_the_balance_never_falls_with_more_money_time_or_development(
    monthly: int, percent: int, months: int, later: int, more: int
) -> None:
    balance = grown(monthly, percent, months)
    assert balance >= monthly * months
    assert grown(monthly, percent, months + later) >= balance + monthly * later
    assert grown(monthly, percent + more, months) >= balance
    assert grown(monthly + more, percent, months) >= balance


@given(st.dates(date(1960, 1, 1), date(2030, 1, 1)), st.dates(date(2015, 7, 1), date(2060, 1, 1)))
def test_development_is_what_was_not_paid_in(born: date, on: date) -> None:
    found = project(CATALOGUE, 59_000, on, 5, born)
    assert found is not None
    assert found.development == found.balance - 59_000 * found.months >= 0
    assert found.months == (months_between(on, birthday(born, 56)) or 120)


@dataclass(frozen=True)
class Day:
    """A unit of work of which only the day and the branch's settings are asked."""

    today: date
    branch: BranchSettings


def test_the_branch_decides_about_the_assumed_development() -> None:
    quote = make_quote(packaged_tariff(), BPU)
    usual = benefits_of_quote(Day(TODAY, branch_settings({})), quote)
    assert usual == told()
    careful = benefits_of_quote(Day(TODAY, branch_settings({"jht_development_percent": "3"})), quote, date(1990, 1, 1))
    assert careful.projection is not None
    assert (careful.projection.development_percent, careful.projection.until_age) == (3, 56)


def test_savings_abroad_are_followed_to_the_end_of_the_contract_only() -> None:
    told = project(CATALOGUE, 200_000, date(2026, 11, 20), 5, date(1992, 8, 7), 24)
    assert told is not None
    assert (told.months, told.until_age, told.paid_in) == (24, None, 4_800_000)
    assert told.balance == 2_400_000 + 120_000 + 2_400_000
    assert "2 tahun (masa kontrak)" in told.how.id
