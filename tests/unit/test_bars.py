"""The bar code on the customer's screen is the Code 128 that every scanner reads."""

from __future__ import annotations

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from ui.customer.bars import code128

QUIET = 10


def read(modules: str) -> list[tuple[str, str]]:
    """What a scanner reads of modules two dots wide."""
    light = "0" * QUIET
    dots = [0 if one == "1" else 255 for one in light + modules + light for _ in range(2)]
    picture = Image.new("L", (len(dots), 60), 255)
    picture.putdata(dots * 60)
    return [(str(one.format.name), one.text) for one in zxingcpp.read_barcodes(picture.convert("RGB"))]


@settings(max_examples=60, deadline=None)
@given(st.from_regex(r"\A[0-9]{8,18}\Z"))
def test_a_scanner_reads_the_digits(digits: str) -> None:
    assert read(code128(digits)) == [("Code128", digits)]


@pytest.mark.parametrize("pair", range(100))
def test_every_pair_of_digits_has_its_sign(pair: int) -> None:
    digits = f"{pair:02d}" * 5
    assert read(code128(digits)) == [("Code128", digits)]


def test_a_bar_code_is_as_wide_as_its_digits_need() -> None:
    assert len(code128("99990000000191")) == 11 * 9 + 13
    assert len(code128("999900000001915")) == 11 * 11 + 13
