from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.cards.signature import (
    HEIGHT,
    MOST_POINTS,
    MOST_STROKES,
    SHORTEST_INK,
    WIDTH,
    Signature,
    read_signature,
)
from counter_app.shared.errors import ErrorCode, OfficeError

points = st.tuples(st.integers(0, WIDTH), st.integers(0, HEIGHT))
strokes = st.lists(st.lists(points, min_size=1, max_size=30).map(tuple), min_size=1, max_size=8).map(tuple)


@given(strokes.map(Signature).filter(lambda one: one.ink >= SHORTEST_INK))
def test_a_signature_comes_back_as_it_was_drawn(drawn: Signature) -> None:
    assert read_signature(drawn.to_text()) == drawn


@pytest.mark.parametrize(
    "text",
    [
        "",
        ";",
        "10,10",
        "10,10 12,12",
        "0,0 1000,0;",
        "0,0 1001,0",
        "0,0 0,601",
        "0,0 -5,200",
        "0,0 500.5,200",
        "0,0 ٥٠٠,200",
        "0,0 500,200 x",
        "M0 0L500 200",
        ";".join(["0,0 1000,0"] * (MOST_STROKES + 1)),
        " ".join(["0,0 9,9"] * MOST_POINTS),
        "1,1 " * 40_000,
    ],
)
def test_what_is_no_signature_is_refused(text: str) -> None:
    with pytest.raises(OfficeError) as refused:
        read_signature(text)
    assert (refused.value.code, refused.value.field) == (ErrorCode.FIELD_INVALID, "signature")


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading(text: str) -> None:
    with suppress(OfficeError):
        assert read_signature(text).ink >= SHORTEST_INK


def test_a_signature_is_a_path_and_tells_nothing_in_a_traceback() -> None:
    drawn = Signature((((0, 0), (10, 20)), ((5, 5),)))
    assert drawn.to_svg() == "M0 0 L10 20 M5 5"
    assert repr(drawn) == "Signature(2 strokes)"
