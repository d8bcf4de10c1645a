from __future__ import annotations

import string
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.payments.model import (
    LONGEST_REFERENCE,
    code_digits,
    local_code_length,
    make_local_code,
    read_core_code,
    read_local_code,
    read_reference,
)
from counter_app.registration.case import Channel
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


def pairs_of(length: int) -> dict[tuple[int, str], str]:
    """For each place and each two neighbouring digits that codes of this length can have, one code that has them."""
    found: dict[tuple[int, str], str] = {}
    body = length - 2
    for pair in (f"{one}{other}" for one in range(10) for other in range(10)):
        for start in (pair * length, pair[1] + pair * length):
            code = make_local_code(start[: body - 8], int(start[body - 8 : body]))
            for place, (one, other) in enumerate(pairwise(code)):
                found.setdefault((place, one + other), code)
    for serial in range(1, 1000):  # check digits, and the last digit before them
        code = make_local_code("5" * (body - 8), serial)
        for place in (body - 1, body):
            found.setdefault((place, code[place : place + 2]), code)
    return found


@pytest.mark.parametrize("digits", range(1, 8))
def test_every_wrong_digit_is_noticed_at_every_place_and_for_every_digit(digits: int) -> None:
    """Exhaustive: whether a wrong digit shows depends on its place and on the two digits only, not on the others.

    A code is right when it leaves 1 divided by 97. A wrong digit changes it by their difference times a power of ten,
    which 97 never divides.
    """
    length = local_code_length("0" * digits)
    seen = set()
    for (place, pair), code in pairs_of(length).items():
        for wrong in string.digits.replace(pair[0], ""):
            typed = code[:place] + wrong + code[place + 1 :]
            assert refusal(typed, code[:digits]) is ErrorCode.CODE_CHECK_FAILED
            seen.add((place, pair[0], wrong))
    everywhere = {(place, one) for place, one, _ in seen}
    assert everywhere == {(place, digit) for place in range(length - 1) for digit in string.digits}
    assert len(seen) == 90 * (length - 1)


@pytest.mark.parametrize("digits", range(1, 8))
def test_every_wrong_last_digit_is_noticed(digits: int) -> None:
    seen = set()
    for serial in range(1, 500):
        code = make_local_code("7" * digits, serial)
        for wrong in string.digits.replace(code[-1], ""):
            assert refusal(code[:-1] + wrong, code[:digits]) is ErrorCode.CODE_CHECK_FAILED
            seen.add((code[-1], wrong))
    assert len(seen) == 90


@pytest.mark.parametrize("digits", range(1, 8))
def test_every_swap_of_neighbours_is_noticed_at_every_place_and_for_every_pair(digits: int) -> None:
    """Exhaustive: a swap changes a code by nine times the difference times a power of ten, which 97 never divides.

    As check digits 00, 01 and 99 do not occur; every other pair stands at every place.
    """
    length = local_code_length("0" * digits)
    seen = set()
    for (place, pair), code in pairs_of(length).items():
        one, other = pair[0], pair[1]
        if one != other:
            typed = code[:place] + other + one + code[place + 2 :]
            assert refusal(typed, code[:digits]) is ErrorCode.CODE_CHECK_FAILED
            seen.add((place, one + other))
    pairs = {one + other for one in string.digits for other in string.digits if one != other}
    missing = {(place, pair) for place in range(length - 1) for pair in pairs} - seen
    assert missing == {(length - 2, "01")}


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


def test_each_channel_may_have_codes_of_another_length() -> None:
    branch = replace(BRANCH, code_digits_web="12", code_digits_perisai="9-10")
    assert code_digits(branch, Channel.WEB) == (12, 12)
    assert code_digits(branch, Channel.PERISAI) == (9, 10)
    assert code_digits(branch, Channel.MANUAL) == code_digits(branch) == (8, 18)
    assert read_core_code("1234567890", branch, Channel.PERISAI) == "1234567890"
    for channel, code in ((Channel.PERISAI, "12345678901"), (Channel.WEB, "12345678901")):
        with pytest.raises(OfficeError) as refused:
            read_core_code(code, branch, channel)
        assert refused.value.details["least"] in {9, 12}


def test_a_code_is_looked_up_by_the_widest_of_all_lengths() -> None:
    branch = replace(BRANCH, core_code_min_digits=11, core_code_max_digits=11, code_digits_jmo="16")
    assert code_digits(branch) == (11, 16)


@given(st.from_regex(r"\A[A-Za-z0-9./-]{1,40}\Z"))
def test_a_banks_reference_is_kept_without_its_spaces(reference: str) -> None:
    assert read_reference(f"  {grouped(reference)} \n") == reference


@pytest.mark.parametrize("text", ["", "   ", "x" * (LONGEST_REFERENCE + 1), "abc\0", "a\u200bb"])
def test_an_empty_long_or_unprintable_reference_is_refused(text: str) -> None:
    with pytest.raises(OfficeError) as refused:
        read_reference(text)
    assert (refused.value.code, refused.value.field) == (ErrorCode.FIELD_INVALID, "reference")
