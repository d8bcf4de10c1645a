from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from counter_app.queueing.estimate import ASSUMED_SERVINGS, ServingFigures, expected_wait
from counter_app.queueing.model import Promise


def figures_of(times: list[int]) -> ServingFigures:
    return ServingFigures(len(times), sum(times), sum(one * one for one in times))


figures = st.lists(st.integers(0, 4 * 3600), max_size=60).map(figures_of)
assumed = st.integers(60, 240 * 60)
people = st.integers(1, 400)
open_counters = st.integers(0, 40)


def quantiles(promise: Promise) -> tuple[int, int, int]:
    return promise.p10_s, promise.p50_s, promise.p90_s


@given(people, open_counters, figures, assumed)
def test_the_three_quantiles_stand_in_order(ahead: int, counters: int, measured: ServingFigures, own: int) -> None:
    promise = expected_wait(ahead, counters, measured, own)
    assert promise.ahead == ahead
    assert 0 <= promise.p10_s <= promise.p50_s <= promise.p90_s


@given(open_counters, figures, assumed)
def test_with_nobody_ahead_there_is_no_wait(counters: int, measured: ServingFigures, own: int) -> None:
    assert expected_wait(0, counters, measured, own) == Promise(0, 0, 0, 0)


@given(people, st.integers(1, 39), figures, assumed)
def test_one_more_counter_never_makes_the_wait_longer(
    ahead: int, counters: int, measured: ServingFigures, own: int
) -> None:
    few = quantiles(expected_wait(ahead, counters, measured, own))
    more = quantiles(expected_wait(ahead, counters + 1, measured, own))
    assert all(one <= other for one, other in zip(more, few, strict=True))


@given(people, figures, assumed)
def test_twice_the_counters_halve_the_wait(ahead: int, measured: ServingFigures, own: int) -> None:
    one = quantiles(expected_wait(ahead, 1, measured, own))
    two = quantiles(expected_wait(ahead, 2, measured, own))
    assert all(abs(single - 2 * double) <= 2 for single, double in zip(one, two, strict=True))


@given(people, open_counters, figures, assumed)
def test_one_more_person_ahead_never_makes_the_wait_shorter(
    ahead: int, counters: int, measured: ServingFigures, own: int
) -> None:
    fewer = quantiles(expected_wait(ahead, counters, measured, own))
    more = quantiles(expected_wait(ahead + 1, counters, measured, own))
    assert all(one >= other for one, other in zip(more, fewer, strict=True))


@given(people, figures, assumed)
def test_a_closed_service_is_estimated_as_with_one_counter(ahead: int, measured: ServingFigures, own: int) -> None:
    assert expected_wait(ahead, 0, measured, own) == expected_wait(ahead, 1, measured, own)


@given(st.integers(20, 400), assumed)
def test_measured_times_take_over_from_the_assumed_one(ahead: int, own: int) -> None:
    """After ten thousand visits of five minutes the branch's own guess weighs next to nothing."""
    by_now = expected_wait(ahead, 1, figures_of([300] * 10_000), own)
    guess_left = ASSUMED_SERVINGS * own / 10_000
    assert abs(by_now.p50_s / ahead - 300) <= guess_left + 6


def test_nine_in_ten_simulated_waits_are_shorter_than_promised() -> None:
    """Serving times drawn as the estimate assumes them, twelve people ahead, one counter."""
    draws = random.Random(7)
    times = [round(draws.gammavariate(4, 150)) for _ in range(2000)]
    promise = expected_wait(12, 1, figures_of(times), 600)
    waits = sorted(sum(draws.choices(times, k=12)) for _ in range(4000))
    for told, share in zip(quantiles(promise), (0.1, 0.5, 0.9), strict=True):
        kept = sum(1 for wait in waits if wait <= told) / len(waits)
        assert abs(kept - share) < 0.03
