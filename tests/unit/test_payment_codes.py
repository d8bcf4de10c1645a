from __future__ import annotations

import string
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.payments.model import (
    LONGEST_REFERENCE,
    local_code_length,
    make_local_code,
    read_core_code,
    read_local_code,
    read_reference,
)
from counter_app.settings import BranchSettings
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.ids import grouped

PREFIX = "1234"
BRANCH = BranchSettings()
prefixes = st.from_regex(r"\A[0-9]{1,7}\Z")
serials = st.integers(1, 99_999_999)


def refusal(text: str, prefix: str = PREFIX) -> ErrorCode | None:
    try:
        read_local_code(text, prefix)
    except OfficeError as problem:
        assert problem.field == "code"  # noqa: PT017 - the code is looked at by the caller
        return problem.code
    return None


@given(prefixes, serials)
def test_a_local_code_is_read_as_it_was_made(prefix: str, serial: int) -> None:
    code = make_local_code(prefix, serial)
    assert code.startswith(f"{prefix}{serial:08d}")
    assert len(code) == local_code_length(prefix)
    for typed in (code, grouped(code), f" {grouped(code, 3).replace(' ', '-')}\n"):
        assert read_local_code(typed, prefix) == code


@given(prefixes, serials, serials)
def test_two_serials_never_share_a_code(prefix: str, one: int, other: int) -> None:
    assert (make_local_code(prefix, one) == make_local_code(prefix, other)) == (one == other)


@pytest.mark.parametrize("prefix", ["0000", "1234", "9", "9999999"])
def test_every_wrong_digit_is_noticed(prefix: str) -> None:
    for serial in (1, 7, 42, 999, 31_415_926, 99_999_999):
        code = make_local_code(prefix, serial)
        for place, right in enumerate(code):
            for wrong in string.digits.replace(right, ""):
                typed = code[:place] + wrong + code[place + 1 :]
                assert refusal(typed, prefix) is ErrorCode.CODE_CHECK_FAILED


@pytest.mark.parametrize("prefix", ["0000", "1234", "9", "9999999"])
def test_every_swap_of_neighbours_is_noticed(prefix: str) -> None:
    for serial in (1, 7, 42, 999, 31_415_926, 12_345_678, 90_909_090):
        code = make_local_code(prefix, serial)
        for place, (one, other) in enumerate(pairwise(code)):
            if one != other:
                typed = code[:place] + other + one + code[place + 2 :]
                assert refusal(typed, prefix) is ErrorCode.CODE_CHECK_FAILED


@given(serials, st.integers(0, 11))
def test_a_swap_over_one_digit_is_noticed_too(serial: int, place: int) -> None:
    code = make_local_code(PREFIX, serial)
    one, middle, other = code[place], code[place + 1], code[place + 2]
    if one != other:
        assert refusal(code[:place] + other + middle + one + code[place + 3 :]) is ErrorCode.CODE_CHECK_FAILED


@pytest.mark.parametrize(
    "text", ["", "1", "1234" * 3 + "1", "1234" * 3 + "123", "12340000000A42", "١" * 14, "1" * 5000]
)
def test_what_has_another_length_or_no_digits_is_malformed(text: str) -> None:
    with pytest.raises(OfficeError) as refused:
        read_local_code(text, PREFIX)
    assert refused.value.code is ErrorCode.CODE_MALFORMED
    assert dict(refused.value.details) == {"least": 14, "most": 14}


@given(st.text(max_size=20))
def test_any_text_is_a_code_or_refused(text: str) -> None:
    assert refusal(text) in {None, ErrorCode.CODE_MALFORMED, ErrorCode.CODE_CHECK_FAILED}


@given(st.from_regex(r"\A[0-9]{8,18}\Z"), st.integers(1, 6))
def test_a_core_code_is_taken_as_it_is(code: str, size: int) -> None:
    assert read_core_code(grouped(code, size), BRANCH) == code


@pytest.mark.parametrize("code", ["", "1234567", "1" * 19, "12345678x", "1234567８"])
def test_a_core_code_of_another_form_is_malformed(code: str) -> None:
    with pytest.raises(OfficeError) as refused:
        read_core_code(code, BRANCH)
    assert refused.value.code is ErrorCode.CODE_MALFORMED
    assert dict(refused.value.details) == {"least": 8, "most": 18}


def test_the_branch_says_how_long_core_codes_are() -> None:
    branch = replace(BRANCH, core_code_min_digits=11, core_code_max_digits=11)
    assert read_core_code("12345678901", branch) == "12345678901"
    for code in ("1234567890", "123456789012"):
        with pytest.raises(OfficeError):
            read_core_code(code, branch)


@given(st.from_regex(r"\A[A-Za-z0-9./-]{1,40}\Z"))
def test_a_banks_reference_is_kept_without_its_spaces(reference: str) -> None:
    assert read_reference(f"  {grouped(reference)} \n") == reference


@pytest.mark.parametrize("text", ["", "   ", "x" * (LONGEST_REFERENCE + 1), "abc\0", "a\u200bb"])
def test_an_empty_long_or_unprintable_reference_is_refused(text: str) -> None:
    with pytest.raises(OfficeError) as refused:
        read_reference(text)
    assert (refused.value.code, refused.value.field) == (ErrorCode.FIELD_INVALID, "reference")
