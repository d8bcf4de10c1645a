from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from counter_app.queueing.estimate import (
    CHANGE_OVER_S,
    REACTION_S,
    DeskNow,
    LineNow,
    Pace,
    QueueNow,
    ServingFigures,
    expected_wait,
    joined_earlier,
    not_before,
    pace_of,
)
from counter_app.queueing.model import Promise
from counter_app.queueing.profile import Profile

LETTERS = "ABK"
ONE_LINE = Profile((tuple(LETTERS),))
TEN_MINUTES = Pace(600, 300**2)
NOW = datetime(2026, 11, 20, 3, tzinfo=UTC)


def queue_of(
    *desks: DeskNow, lines: dict[str, LineNow] | None = None, max_wait_s: float = 1e9, **more: object
) -> QueueNow:
    values = {"lines": lines or {}, "desks": desks, "paces": dict.fromkeys(LETTERS, TEN_MINUTES), "ratio": 2}
    return QueueNow(**(values | {"max_wait_s": max_wait_s} | more))  # type: ignore[arg-type]


def busy(profile: Profile = ONE_LINE, since_s: float = 120) -> DeskNow:
    return DeskNow(profile, "A", since_s)


def quantiles(promise: Promise) -> tuple[int, int, int]:
    return promise.p10_s, promise.p50_s, promise.p90_s


lines = st.builds(LineNow, st.integers(0, 60), st.integers(0, 20), st.floats(0, 7200))
profiles = st.sampled_from(
    [ONE_LINE, Profile((("A",), ("B", "K"))), Profile((("K",), ("A",)), ("B",)), Profile((("B",),))]
)
paces = st.builds(lambda mean, cv: Pace(mean, (mean * cv) ** 2), st.floats(60, 3600), st.floats(0.25, 1))
desks = st.builds(DeskNow, profiles, st.sampled_from([None, "A", "B"]), st.floats(0, 7200), st.booleans())
queues = st.builds(
    QueueNow,
    lines=st.fixed_dictionaries(dict.fromkeys(LETTERS, lines)),
    desks=st.lists(desks, max_size=8).map(tuple),
    paces=st.fixed_dictionaries(dict.fromkeys(LETTERS, paces)),
    ratio=st.integers(1, 5),
    max_wait_s=st.floats(60, 10_000),
    closed_s=st.sampled_from([(), ((0.0, 900.0),), ((600.0, 4200.0),)]),
)


@given(queues, st.sampled_from(LETTERS), st.booleans())
def test_the_three_quantiles_stand_in_order(queue: QueueNow, service: str, priority: bool) -> None:
    promise = expected_wait(queue, service, priority=priority)
    assert 0 <= promise.p10_s <= promise.p50_s <= promise.p90_s
    assert promise.ahead >= 0


def test_nobody_waits_for_a_counter_that_is_free() -> None:
    assert expected_wait(queue_of(busy(), DeskNow(ONE_LINE)), "A", priority=False) == Promise(0, 0, 0, REACTION_S)


def test_with_all_counters_busy_the_next_person_waits_for_the_first_to_become_free() -> None:
    one, three = (expected_wait(queue_of(*[busy()] * count), "A", priority=False) for count in (1, 3))
    assert one.ahead == three.ahead == 0
    assert 60 < three.p50_s < one.p50_s < 600


def test_a_counter_that_does_not_serve_the_service_is_no_help_when_it_is_free() -> None:
    idle_elsewhere = DeskNow(Profile((("K",),)))
    assert expected_wait(queue_of(busy(), idle_elsewhere), "A", priority=False).p50_s > 60


def test_a_visit_that_has_lasted_long_is_expected_to_end_sooner() -> None:
    waits = [expected_wait(queue_of(busy(since_s=since)), "A", priority=False).p50_s for since in (0, 300, 600)]
    assert waits == sorted(waits, reverse=True)


@given(st.integers(0, 80), st.integers(1, 20), st.integers(1, 8), st.sampled_from(LETTERS), paces, st.floats(0, 3600))
def test_more_people_ahead_never_shorten_the_wait(
    people: int, more: int, counters: int, line: str, pace: Pace, longest_s: float
) -> None:
    def waits(count: int) -> Promise:
        queue = queue_of(*[busy()] * counters, lines={line: LineNow(count, 0, longest_s)}, max_wait_s=1800)
        return expected_wait(replace(queue, paces=dict.fromkeys(LETTERS, pace)), "A", priority=False)

    few, many = waits(people), waits(people + more)
    assert few.p50_s <= many.p50_s
    assert few.ahead <= many.ahead


@given(st.integers(0, 80), st.integers(1, 7), paces)
def test_one_more_counter_never_makes_the_wait_longer(people: int, counters: int, pace: Pace) -> None:
    def waits(count: int) -> Promise:
        queue = queue_of(*[busy()] * count, lines={"A": LineNow(people)})
        return expected_wait(replace(queue, paces=dict.fromkeys(LETTERS, pace)), "A", priority=False)

    assert waits(counters + 1).p50_s <= waits(counters).p50_s


def test_services_of_a_later_group_are_not_ahead_until_they_have_waited_the_maximum() -> None:
    profile = Profile((("A",), ("K",)))
    lines_now = {"K": LineNow(10, 0, 900)}
    patient = expected_wait(queue_of(busy(profile), lines=lines_now, max_wait_s=1e9), "A", priority=False)
    assert patient.ahead == 0
    impatient = expected_wait(queue_of(busy(profile), lines=lines_now, max_wait_s=600), "A", priority=False)
    assert impatient.ahead > 0


def test_priority_goes_ahead_by_the_ratio() -> None:
    queue = queue_of(busy(), lines={"A": LineNow(20)})
    assert expected_wait(queue, "A", priority=True).ahead == 2
    assert expected_wait(queue, "A", priority=False).ahead == 20


def test_work_that_others_share_counts_by_its_share() -> None:
    only_a = Profile((("A",),))
    queue = queue_of(busy(), busy(only_a), lines={"A": LineNow(10)})
    assert expected_wait(queue, "K", priority=False).ahead == 5


def test_a_service_without_an_open_counter_is_reckoned_with_one() -> None:
    queue = queue_of(lines={"A": LineNow(4)})
    promise = expected_wait(queue, "A", priority=False)
    assert promise.ahead == 4
    assert promise.p50_s > 2000


def test_before_the_opening_and_across_a_break_the_closed_time_is_added() -> None:
    early = queue_of(DeskNow(ONE_LINE, opened=False), closed_s=((0.0, 900.0),))
    assert expected_wait(early, "A", priority=False).p10_s >= 900
    before_noon = queue_of(busy(), lines={"A": LineNow(6)}, closed_s=((1800.0, 5400.0),))
    assert expected_wait(before_noon, "A", priority=False).p50_s > 5400


def test_measured_times_take_over_from_the_assumed_one() -> None:
    assert pace_of(ServingFigures(), 900).mean_s == 900 + CHANGE_OVER_S
    by_now = pace_of(ServingFigures(10_000, 300 * 10_000, 300**2 * 10_000), 900)
    assert abs(by_now.mean_s - 300 - CHANGE_OVER_S) < 1
    assert by_now.variance_s2 == (0.25 * (by_now.mean_s - CHANGE_OVER_S)) ** 2


def test_who_checks_in_with_a_booking_is_placed_by_it() -> None:
    queue = queue_of(busy(), lines={"A": LineNow(10, 0, 1000)})
    assert expected_wait(joined_earlier(queue, 500), "A", priority=False).ahead == 5
    assert expected_wait(joined_earlier(queue, 5000), "A", priority=False).ahead == 0
    assert not_before(Promise(0, 0, 100, 900), 600) == Promise(0, 600, 600, 900)
