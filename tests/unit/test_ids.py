from __future__ import annotations

import string
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.shared.ids import (
    READABLE,
    SURVEY_CODE_LENGTH,
    VERIFICATION_LENGTH,
    case_number,
    grouped,
    is_case_number,
    keyed_hash,
    mask_name,
    mask_nik,
    normalise_code,
    survey_code,
    verification_code,
)

ALPHABET = string.digits + string.ascii_uppercase
BRANCH = "1234"
DAY = date(2026, 11, 20)
KEY = bytes(range(32))

numbers = st.builds(
    case_number,
    st.from_regex(r"\A[0-9]{4}\Z"),
    st.dates(date(2020, 1, 1), date(2089, 12, 31)),
    st.integers(1, 12_000),
)


def with_sign(text: str, place: int, sign: str) -> str:
    return text[:place] + sign + text[place + 1 :]


@given(numbers)
def test_a_case_number_is_one(number: str) -> None:
    assert is_case_number(number)


def test_a_case_number_says_branch_day_and_sequence() -> None:
    assert case_number(BRANCH, DAY, 7).startswith("1234-261120-0007-")


def test_every_wrong_character_of_a_case_number_is_noticed() -> None:
    for sequence in range(1, 120):
        number = case_number(BRANCH, DAY + timedelta(days=sequence), sequence)
        for place, right in enumerate(number):
            for wrong in ALPHABET + "-":
                assert is_case_number(with_sign(number, place, wrong)) == (wrong == right)


def test_swapped_neighbours_of_a_case_number_are_noticed_unless_they_follow_each_other() -> None:
    """ISO 7064 mod 37,36 can miss a swap of two signs next to each other in the alphabet, and no other."""
    missed = swaps = 0
    for sequence in range(1, 1200):
        number = case_number(BRANCH, DAY + timedelta(days=sequence % 40), sequence)
        for place, (one, other) in enumerate(pairwise(number)):
            if "-" in (one, other) or one == other:
                continue
            swapped = number[:place] + other + one + number[place + 2 :]
            distance = abs(ALPHABET.index(one) - ALPHABET.index(other))
            if distance not in {1, len(ALPHABET) - 1}:
                assert not is_case_number(swapped)
            missed += is_case_number(swapped)
            swaps += 1
    assert missed / swaps < 0.02


@pytest.mark.parametrize(
    "text", ["", "1234-261120-0007", "1234-261120-0007-", "1234-2611200007-G", "12345-61120-0007-G", "A" * 40, "----"]
)
def test_what_has_another_form_is_no_case_number(text: str) -> None:
    assert not is_case_number(text)


@given(st.text(max_size=24))
def test_any_text_is_a_case_number_or_not(text: str) -> None:
    assert is_case_number(text) in {True, False}


@given(st.binary(min_size=32, max_size=32), st.integers(1, 10**9))
def test_a_survey_code_is_easy_to_read_and_always_the_same(key: bytes, ticket: int) -> None:
    code = survey_code(key, ticket)
    assert len(code) == SURVEY_CODE_LENGTH
    assert set(code) <= set(READABLE)
    assert survey_code(key, ticket) == code


def test_survey_codes_of_tickets_and_branches_differ() -> None:
    codes = {survey_code(key, ticket) for key in (KEY, KEY[::-1]) for ticket in range(5000)}
    assert len(codes) == 10_000


@given(st.text(st.sampled_from(READABLE), min_size=1, max_size=20), st.integers(1, 6))
def test_a_code_typed_as_it_is_shown_is_the_code(code: str, size: int) -> None:
    shown = grouped(code, size)
    assert all(len(part) <= size for part in shown.split())
    assert normalise_code(shown) == code
    assert normalise_code(f" {shown.lower().replace(' ', '-')}\n") == code


def test_a_keyed_hash_depends_on_key_purpose_and_value() -> None:
    hashes = {
        keyed_hash(key, purpose, value)
        for key in (KEY, KEY[::-1])
        for purpose in ("nik", "survey")
        for value in ("3310154708920003", "3310154708920004")
    }
    assert len(hashes) == 8
    assert all(len(one) == 64 for one in hashes)


@given(st.lists(st.text(max_size=8), min_size=1, max_size=4))
def test_a_papers_code_changes_with_every_fact(facts: list[str]) -> None:
    code = verification_code(KEY, *facts)
    assert len(code) == VERIFICATION_LENGTH
    assert set(code) <= set(READABLE)
    assert verification_code(KEY, *facts, "x") != code
    assert verification_code(KEY[::-1], *facts) != code


def test_lists_show_neither_nik_nor_name() -> None:
    assert mask_nik("3310154708920003") == "3310********0003"
    assert mask_name("SITI WULANDARI") == "S*** W***"
    assert mask_name("  ") == ""
