"""Promises made on simulated days, against what happened on them."""

from __future__ import annotations

from statistics import median

from tests.support.promising import Kept, play_days, told_in_line
from tests.support.simulated_days import PLACES

INSIDE, BELOW = (0.75, 0.90), 0.85


def share(kept: list[Kept], part: list[Kept]) -> float:
    return len(part) / len(kept)


def test_on_twenty_simulated_days_promises_are_kept() -> None:
    """None of these days was used to fit the method."""
    kept = [
        one for place, days in zip(PLACES, (7, 7, 6), strict=True) for one in play_days(place, range(500, 500 + days))
    ]
    assert len(kept) > 1500
    assert INSIDE[0] <= share(kept, [one for one in kept if one.low <= one.wait <= one.high]) <= INSIDE[1]
    assert share(kept, [one for one in kept if one.wait <= one.high]) >= BELOW
    assert median(abs(one.wait - one.middle) / max(180.0, one.wait / 4) for one in kept) < 1


def test_those_in_line_are_told_waits_that_hold() -> None:
    """None of these days was used to fit the width of the range."""
    kept = [
        one
        for place, days in zip(PLACES, (7, 7, 6), strict=True)
        for one in told_in_line(place, range(900, 900 + days))
    ]
    assert len(kept) > 2000
    assert INSIDE[0] <= share(kept, [one for one in kept if one.low <= one.wait <= one.high]) <= INSIDE[1]
    assert share(kept, [one for one in kept if one.wait <= one.high]) >= BELOW
    assert median(abs(one.wait - one.middle) / max(180.0, one.wait / 4) for one in kept) < 1
