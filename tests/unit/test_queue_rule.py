from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.queueing.profile import Profile
from counter_app.queueing.rule import (
    Choice,
    Head,
    Reason,
    RuleSettings,
    ahead_of_new,
    run_after,
    who_is_next,
)

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
LETTERS = "ABCDEFGK"
NO_MAXIMUM = timedelta(days=365)

heads = st.lists(
    st.builds(
        Head,
        ticket=st.integers(1, 10_000),
        service=st.sampled_from(LETTERS),
        priority=st.booleans(),
        arrived_at=st.integers(-60, 7200).map(lambda seconds: NOW - timedelta(seconds=seconds)),
    ),
    max_size=16,
    unique_by=lambda head: head.ticket,
)
rules = st.builds(
    RuleSettings, priority_ratio=st.integers(1, 20), max_wait=st.integers(1, 120).map(lambda m: timedelta(minutes=m))
)
runs = st.integers(0, 40)


@st.composite
def profiles(draw: st.DrawFn) -> Profile:
    letters = draw(st.permutations(LETTERS))[: draw(st.integers(1, len(LETTERS)))]
    cuts = sorted(draw(st.sets(st.integers(1, max(1, len(letters) - 1)), max_size=3)))
    groups = (tuple(letters[a:b]) for a, b in zip([0, *cuts], [*cuts, len(letters)], strict=True))
    return Profile(tuple(group for group in groups if group))


def eligible(waiting: list[Head], profile: Profile) -> list[Head]:
    return [head for head in waiting if head.service in profile.letters]


def line(*, regular: int = 0, priority: int = 0, service: str = "A", first: int = 1) -> list[Head]:
    """A waiting line of one service, regular ones first, one second apart."""
    return [
        Head(first + place, service, place >= regular, NOW - timedelta(seconds=600 - place))
        for place in range(regular + priority)
    ]


@given(heads, profiles(), rules, runs, st.randoms(use_true_random=False))
def test_the_choice_is_the_same_in_whatever_order_the_heads_come(
    waiting: list[Head], profile: Profile, rule: RuleSettings, run: int, shuffler: random.Random
) -> None:
    choice = who_is_next(waiting, profile, rule, run, NOW)
    mixed = list(waiting)
    shuffler.shuffle(mixed)
    assert who_is_next(iter(mixed), profile, rule, run, NOW) == choice


@given(heads, profiles(), rules, runs)
def test_only_somebody_whom_the_counter_may_serve_is_chosen(
    waiting: list[Head], profile: Profile, rule: RuleSettings, run: int
) -> None:
    able = eligible(waiting, profile)
    choice = who_is_next(waiting, profile, rule, run, NOW)
    assert (choice is None) == (not able)
    assert choice is None or choice.head in able


@given(heads, profiles(), rules, runs)
def test_people_of_other_services_do_not_change_the_choice(
    waiting: list[Head], profile: Profile, rule: RuleSettings, run: int
) -> None:
    able = eligible(waiting, profile)
    assert who_is_next(waiting, profile, rule, run, NOW) == who_is_next(able, profile, rule, run, NOW)


@given(heads, profiles(), rules, runs)
def test_the_maximum_wait_goes_before_all_else(
    waiting: list[Head], profile: Profile, rule: RuleSettings, run: int
) -> None:
    over = [head for head in eligible(waiting, profile) if NOW - head.arrived_at >= rule.max_wait]
    choice = who_is_next(waiting, profile, rule, run, NOW)
    if over:
        assert choice is not None
        assert choice.head == min(over, key=lambda head: (head.arrived_at, head.ticket))
        assert choice.reason is Reason.MAXIMUM_WAIT
    else:
        assert choice is None or choice.reason is not Reason.MAXIMUM_WAIT


@given(heads, profiles(), rules, runs)
def test_within_the_maximum_wait_an_earlier_group_and_an_earlier_arrival_go_first(
    waiting: list[Head], profile: Profile, rule: RuleSettings, run: int
) -> None:
    choice = who_is_next(waiting, profile, replace(rule, max_wait=NO_MAXIMUM), run, NOW)
    if choice is None:
        return
    place = next(number for number, group in enumerate(profile.groups) if choice.head.service in group)
    assert not eligible(waiting, Profile(profile.groups[:place]))
    rivals = [
        head
        for head in waiting
        if head.service in profile.groups[place] and head.priority == choice.head.priority and head != choice.head
    ]
    assert all((choice.head.arrived_at, choice.head.ticket) < (one.arrived_at, one.ticket) for one in rivals)


@given(heads, profiles(), rules, runs)
def test_the_reason_says_what_decided(waiting: list[Head], profile: Profile, rule: RuleSettings, run: int) -> None:
    choice = who_is_next(waiting, profile, rule, run, NOW)
    if choice is None:
        return
    group = next(one for one in profile.groups if choice.head.service in one)
    classes = {head.priority for head in waiting if head.service in group}
    expected = {
        Reason.MAXIMUM_WAIT: NOW - choice.head.arrived_at >= rule.max_wait,
        Reason.PRIORITY_TURN: choice.head.priority and classes == {True, False} and run >= rule.priority_ratio,
        Reason.REGULAR_TURN: not choice.head.priority and classes == {True, False} and run < rule.priority_ratio,
        Reason.PRIORITY_ONLY: classes == {True},
        Reason.ARRIVAL: classes == {False},
    }
    assert expected[choice.reason]
    assert choice.regular_run == run
    assert choice.waited_s == max(0, int((NOW - choice.head.arrived_at).total_seconds()))


@given(heads, profiles(), rules, runs)
def test_the_heads_of_the_lines_decide_as_all_who_wait_would(
    waiting: list[Head], profile: Profile, rule: RuleSettings, run: int
) -> None:
    first = {
        (service, priority): min(members, key=lambda head: (head.arrived_at, head.ticket))
        for service in LETTERS
        for priority in (False, True)
        if (members := [head for head in waiting if (head.service, head.priority) == (service, priority)])
    }
    by_heads = who_is_next(first.values(), profile, rule, run, NOW)
    assert by_heads == who_is_next(waiting, profile, rule, run, NOW)


def test_exactly_the_maximum_wait_counts_and_a_moment_less_does_not() -> None:
    rule = RuleSettings(2, timedelta(minutes=30))
    old = Head(1, "K", priority=False, arrived_at=NOW - timedelta(minutes=30))
    young = replace(old, arrived_at=old.arrived_at + timedelta(microseconds=1))
    other = Head(2, "A", priority=False, arrived_at=NOW)
    for head, winner, reason in ((old, old, Reason.MAXIMUM_WAIT), (young, other, Reason.ARRIVAL)):
        choice = who_is_next([other, head], Profile((("A",), ("K",))), rule, 0, NOW)
        assert choice is not None
        assert (choice.head, choice.reason) == (winner, reason)


def test_nobody_waits_a_negative_time() -> None:
    ahead_of_the_clock = Head(1, "A", priority=False, arrived_at=NOW + timedelta(seconds=5))
    choice = who_is_next([ahead_of_the_clock], Profile((("A",),)), RuleSettings(2, NO_MAXIMUM), 0, NOW)
    assert choice == Choice(ahead_of_the_clock, Reason.ARRIVAL, 0, 0)


def call_all(waiting: list[Head], ratio: int, run: int) -> list[Head]:
    """The order in which one counter calls a line to which nobody comes any more."""
    rule, order = RuleSettings(ratio, NO_MAXIMUM), []
    left = list(waiting)
    while (choice := who_is_next(left, Profile((("A",),)), rule, run, NOW)) is not None:
        run = run_after(choice, run)
        order.append(choice.head)
        left.remove(choice.head)
    return order


@given(st.integers(1, 20), st.data())
def test_with_both_classes_waiting_one_priority_goes_to_so_many_regular_ones(ratio: int, data: st.DataObject) -> None:
    run = data.draw(st.integers(0, ratio))
    order = call_all(line(regular=10 * ratio, priority=12), ratio, run)
    both = order[: (ratio - run) + 9 * (ratio + 1)]
    turns = [place for place, head in enumerate(both) if head.priority]
    assert turns == list(range(ratio - run, len(both), ratio + 1))


@given(st.integers(1, 20), st.integers(0, 30), st.integers(0, 30), runs)
def test_within_a_class_everybody_is_called_in_the_order_of_arrival(
    ratio: int, regular: int, priority: int, run: int
) -> None:
    order = call_all(line(regular=regular, priority=priority), ratio, run)
    assert len(order) == regular + priority
    for in_priority in (False, True):
        tickets = [head.ticket for head in order if head.priority == in_priority]
        assert tickets == sorted(tickets)


@pytest.mark.parametrize("in_priority", [False, True])
@given(st.integers(1, 6), st.integers(0, 30), st.integers(0, 12))
def test_so_many_are_ahead_of_a_new_one_as_a_simulation_calls_before_it_at_worst(
    in_priority: bool, ratio: int, regular: int, priority: int
) -> None:
    new = Head(1000, "A", in_priority, NOW)
    waiting = [*line(regular=regular, priority=priority), new]
    places = [call_all(waiting, ratio, run).index(new) for run in range(ratio + 3)]
    assert ahead_of_new(regular, priority, ratio, priority=in_priority) == max(places)
    assert max(places) - min(places) <= ratio
