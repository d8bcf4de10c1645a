from __future__ import annotations

import csv
from decimal import Decimal
from fractions import Fraction
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.survey.model import (
    BEST,
    ELEMENTS,
    LONGEST_COMMENT,
    WORST,
    Grade,
    compute_index,
    grade,
    read_answer,
    respondents_needed,
)

scores = st.integers(WORST, BEST)
answers = st.lists(st.tuples(*[scores] * 9), min_size=1, max_size=40)
COMPLETE = {f"U{number}": 3 for number in range(1, 10)}
KREJCIE_MORGAN = {
    10: 10, 15: 14, 20: 19, 25: 24, 30: 28, 40: 36, 50: 44, 60: 52, 70: 59, 80: 66, 90: 73, 100: 80, 120: 92,
    150: 108, 180: 123, 200: 132, 250: 152, 300: 169, 400: 196, 500: 217, 600: 234, 800: 260, 1000: 278, 1500: 306,
    2000: 322, 3000: 341, 4000: 351, 5000: 357, 6000: 361, 10_000: 370, 20_000: 377, 50_000: 381, 75_000: 382,
    1_000_000: 384,
}  # fmt: skip


def totals_of(given_answers: list[tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(sum(column) for column in zip(*given_answers, strict=True))


def test_the_known_example_is_computed_with_exact_ninths() -> None:
    text = (files("tests") / "data" / "skm_examples.csv").read_text("utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert rows
    for row in rows:
        index = compute_index(int(row["respondents"]), tuple(int(one) for one in row["element_totals"].split()))
        assert index.index == Decimal(row["exact_ninth"])
        assert index.index not in {Decimal(row["weight_0.111"]), Decimal(row["weight_0.11"])}
        assert index.grade is Grade.A


@given(answers)
def test_the_index_is_the_exact_mean_rounded_half_up(given_answers: list[tuple[int, ...]]) -> None:
    index = compute_index(len(given_answers), totals_of(given_answers))
    exact = Fraction(sum(map(sum, given_answers)) * 25, len(given_answers) * 9)
    assert index.index == Decimal(int(exact * 100 + Fraction(1, 2))) / 100
    assert index.respondents == len(given_answers)
    assert [one.element for one in index.elements] == list(ELEMENTS)


@given(answers, st.integers(0, 8))
def test_a_better_answer_never_lowers_the_index(given_answers: list[tuple[int, ...]], element: int) -> None:
    totals = list(totals_of(given_answers))
    before = compute_index(len(given_answers), tuple(totals))
    if totals[element] == BEST * len(given_answers):
        return
    totals[element] += 1
    after = compute_index(len(given_answers), tuple(totals))
    assert before.index is not None
    assert after.index is not None
    assert after.index >= before.index


@pytest.mark.parametrize(
    ("score", "index", "letter"), [(4, "100.00", Grade.A), (1, "25.00", Grade.D), (3, "75.00", Grade.C)]
)
def test_when_all_answer_alike_the_index_is_that_answer(score: int, index: str, letter: Grade) -> None:
    computed = compute_index(7, (7 * score,) * 9)
    assert (computed.index, computed.grade) == (Decimal(index), letter)
    assert {(one.mean, one.index) for one in computed.elements} == {(Decimal(score), Decimal(index))}


@pytest.mark.parametrize(
    ("index", "letter"),
    [
        ("100.00", Grade.A),
        ("88.31", Grade.A),
        ("88.30", Grade.B),
        ("76.61", Grade.B),
        ("76.60", Grade.C),
        ("65.00", Grade.C),
        ("64.99", Grade.D),
        ("25.00", Grade.D),
    ],
)
def test_grades_begin_at_their_bounds(index: str, letter: Grade) -> None:
    assert grade(Decimal(index)) is letter


@pytest.mark.parametrize(
    ("respondents", "total", "index", "letter"),
    [
        (2000, 63_583, "88.31", Grade.A),  # exactly 88.3097
        (2000, 63_580, "88.31", Grade.A),  # 88.3056: above the bound only when rounded
        (2000, 63_579, "88.30", Grade.B),  # 88.3042
        (1000, 27_578, "76.61", Grade.B),  # 76.6056
        (1000, 27_577, "76.60", Grade.C),  # 76.6028
        (1000, 23_399, "65.00", Grade.C),  # 64.9972
        (1000, 23_398, "64.99", Grade.D),  # 64.9944
    ],
)
def test_the_grade_is_taken_after_rounding(respondents: int, total: int, index: str, letter: Grade) -> None:
    share, rest = divmod(total, 9)
    totals = tuple(share + (1 if place < rest else 0) for place in range(9))
    computed = compute_index(respondents, totals)
    assert (computed.index, computed.grade) == (Decimal(index), letter)


def test_without_answers_there_is_no_index() -> None:
    nothing = compute_index(0, (0,) * 9)
    assert (nothing.respondents, nothing.index, nothing.grade, nothing.elements) == (0, None, None, ())


@pytest.mark.parametrize("wrong", [9, 41, -10])
def test_totals_that_no_answers_can_give_are_refused(wrong: int) -> None:
    with pytest.raises(OfficeError) as refused:
        compute_index(10, (30, 30, wrong, *[30] * 6))
    assert (refused.value.code, refused.value.field) == (ErrorCode.OUT_OF_RANGE, "U3")
    assert dict(refused.value.details) == {"minimum": 10, "maximum": 40}


@pytest.mark.parametrize(("population", "needed"), KREJCIE_MORGAN.items())
def test_the_sample_is_that_of_the_published_table(population: int, needed: int) -> None:
    assert respondents_needed(population) == needed


@given(st.integers(-5, 10**7))
def test_never_more_respondents_are_needed_than_there_were_visits(population: int) -> None:
    needed = respondents_needed(population)
    assert 0 <= needed <= max(population, 0)
    assert needed <= respondents_needed(population + 1) <= 384
    assert population < 1 or needed >= 1


@given(scores, st.none() | st.just({}) | st.fixed_dictionaries(dict.fromkeys(ELEMENTS, scores)), st.text(max_size=90))
def test_a_rating_with_all_nine_answers_or_none_is_accepted(
    rating: int, elements: dict[str, int] | None, comment: str
) -> None:
    answer = read_answer(rating, elements, comment)
    assert answer.rating == rating
    assert answer.elements == (tuple(elements[key] for key in ELEMENTS) if elements else ())
    assert answer.comment.isprintable()


def test_answers_are_taken_by_their_names_in_any_order_and_case() -> None:
    mixed = {key.lower(): place % 4 + 1 for place, key in reversed(list(enumerate(ELEMENTS)))}
    assert read_answer(4, mixed, "").elements == tuple(place % 4 + 1 for place in range(9))


@pytest.mark.parametrize(
    ("rating", "elements", "comment", "code", "field"),
    [
        (0, None, "", ErrorCode.OUT_OF_RANGE, "rating"),
        (5, None, "", ErrorCode.OUT_OF_RANGE, "rating"),
        (4, {**COMPLETE, "U3": 5}, "", ErrorCode.OUT_OF_RANGE, "skm.U3"),
        (4, {**COMPLETE, "U9": 0}, "", ErrorCode.OUT_OF_RANGE, "skm.U9"),
        (4, {**COMPLETE, "U10": 3}, "", ErrorCode.NOT_A_CHOICE, "skm"),
        (4, None, "x" * (LONGEST_COMMENT + 1), ErrorCode.OUT_OF_RANGE, "comment"),
    ],
)
def test_a_wrong_answer_is_refused_where_it_is_wrong(
    rating: int, elements: dict[str, int] | None, comment: str, code: ErrorCode, field: str
) -> None:
    with pytest.raises(OfficeError) as refused:
        read_answer(rating, elements, comment)
    assert (refused.value.code, refused.value.field) == (code, field)


@given(st.sets(st.sampled_from(ELEMENTS), min_size=1, max_size=8))
def test_incomplete_answers_are_refused_with_what_is_missing(answered: set[str]) -> None:
    with pytest.raises(OfficeError) as refused:
        read_answer(4, dict.fromkeys(answered, 3), "")
    assert (refused.value.code, refused.value.field) == (ErrorCode.FIELD_MISSING, "skm")
    assert refused.value.details["missing"] == tuple(key for key in ELEMENTS if key not in answered)
