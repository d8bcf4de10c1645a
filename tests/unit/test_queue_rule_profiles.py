"""The rule with conditions, services left for the end, bookings and calls out of turn."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.queueing.profile import Condition, Profile, parse_profile, write_condition, write_conditions
from counter_app.queueing.rule import (
    Head,
    Punctuality,
    Reason,
    RuleSettings,
    booked_arrival,
    chosen,
    run_after,
    who_is_next,
)
from counter_app.shared.errors import ErrorCode, OfficeError

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
"""10:00 WIB."""
RULE = RuleSettings(2, timedelta(minutes=30))


def head(
    ticket: int, service: str, minutes: float, *, priority: bool = False, waiting: int = 1, booked: bool = False
) -> Head:
    arrived = NOW - timedelta(minutes=minutes)
    return Head(ticket, service, priority, arrived, arrived if booked else None, waiting)


def called(waiting: list[Head], profile: Profile) -> tuple[int, Reason, int | None] | None:
    choice = who_is_next(waiting, profile, RULE, 0, NOW)
    return None if choice is None else (choice.head.ticket, choice.reason, choice.place)


@pytest.mark.parametrize(("waiting", "taken"), [(5, False), (6, True)])
def test_a_service_may_be_left_until_its_line_is_long(waiting: int, taken: bool) -> None:
    profile = Profile((("K",), ("A",)), conditions={"K": Condition(more_than=5)})
    answer = called([head(1, "K", 9, waiting=waiting), head(2, "A", 1)], profile)
    assert answer == ((1, Reason.ARRIVAL, 1) if taken else (2, Reason.ARRIVAL, 2))


def test_a_service_may_be_left_until_its_first_has_waited_long_whatever_the_class() -> None:
    profile = Profile((("K",), ("A",)), conditions={"K": Condition(longer_than_minutes=10)})
    line = [head(1, "K", 11, priority=True), head(2, "K", 2), head(3, "A", 1)]
    assert called(line[1:], profile) == (3, Reason.ARRIVAL, 2)
    assert called(line, profile) == (2, Reason.REGULAR_TURN, 1)


def test_a_long_line_or_a_long_wait_is_enough() -> None:
    profile = Profile((("K",),), conditions={"K": Condition(more_than=5, longer_than_minutes=10)})
    assert called([head(1, "K", 1, waiting=6)], profile) is not None
    assert called([head(1, "K", 11, waiting=1)], profile) is not None
    assert called([head(1, "K", 10, waiting=5)], profile) is None


def test_no_condition_on_a_line_keeps_somebody_beyond_the_maximum_wait() -> None:
    profile = Profile((("A",), ("K",)), conditions={"K": Condition(more_than=50)})
    assert called([head(1, "K", 30), head(2, "A", 29)], profile) == (1, Reason.MAXIMUM_WAIT, 2)


@pytest.mark.parametrize(
    ("start", "end", "taken"),
    [
        (time(10, 0), None, True),
        (time(10, 1), None, False),
        (None, time(10, 0), False),
        (None, time(10, 1), True),
        (time(9, 0), time(11, 0), True),
    ],
)
def test_a_time_of_day_binds_even_beyond_the_maximum_wait(start: time | None, end: time | None, taken: bool) -> None:
    profile = Profile((("K",),), conditions={"K": Condition(start=start, end=end)})
    assert (called([head(1, "K", 45)], profile) is not None) == taken


def test_what_is_left_for_the_end_is_called_only_when_nothing_else_waits() -> None:
    profile = Profile((("A",),), ("F",))
    assert called([head(1, "F", 9, priority=True), head(2, "A", 1)], profile) == (2, Reason.ARRIVAL, 1)
    assert called([head(1, "F", 9, priority=True)], profile) == (1, Reason.FINALLY, 0)
    assert called([head(1, "F", 30), head(2, "A", 29)], profile) == (1, Reason.MAXIMUM_WAIT, 0)


def test_a_service_closed_by_its_condition_lets_the_end_be_called() -> None:
    profile = Profile((("K",),), ("F",), {"K": Condition(more_than=5)})
    assert called([head(1, "K", 9), head(2, "F", 1)], profile) == (2, Reason.FINALLY, 0)


def test_a_booking_is_placed_at_its_time_among_the_others() -> None:
    line = [head(1, "A", 5), head(2, "A", 4, booked=True), head(3, "A", 3)]
    order = []
    while line:
        answer = called(line, Profile((("A",),)))
        assert answer is not None
        order.append(answer[0])
        line = [one for one in line if one.ticket != answer[0]]
    assert order == [1, 2, 3]


def test_an_early_booking_overtakes_nobody_not_even_by_priority_or_group() -> None:
    early = head(1, "A", -5, priority=True, booked=True)
    profile = Profile((("A",), ("K",)))
    assert called([early, head(2, "K", 1)], profile) == (2, Reason.ARRIVAL, 2)
    assert called([early], profile) == (1, Reason.EARLY_BOOKING, 1)


TOLERANCE = timedelta(minutes=15)


@pytest.mark.parametrize(
    ("minutes", "punctuality", "counts_from_booking"),
    [
        (-20, Punctuality.EARLY, True),
        (0, Punctuality.ON_TIME, True),
        (15, Punctuality.ON_TIME, True),
        (15.01, Punctuality.LATE, False),
    ],
)
def test_who_comes_late_queues_from_the_check_in_and_others_from_the_booking(
    minutes: float,
    punctuality: Punctuality,
    counts_from_booking: bool,
) -> None:
    checked_in = NOW + timedelta(minutes=minutes)
    arrival = booked_arrival(NOW, checked_in, TOLERANCE)
    assert arrival.punctuality is punctuality
    assert arrival.arrived_at == (NOW if counts_from_booking else checked_in)
    assert arrival.booked_for == (NOW if counts_from_booking else None)


def test_a_call_out_of_turn_is_no_turn_of_the_ratio() -> None:
    for priority in (False, True):
        choice = chosen(head(1, "A", 3, priority=priority), 1, NOW)
        assert (choice.reason, choice.place, choice.waited_s) == (Reason.CHOSEN, None, 180)
        assert run_after(choice, 1) == 1


conditions = st.builds(
    Condition,
    more_than=st.none() | st.integers(0, 6),
    longer_than_minutes=st.none() | st.integers(0, 60),
    start=st.none() | st.sampled_from([time(9, 0), time(10, 0), time(11, 0)]),
    end=st.none() | st.sampled_from([time(10, 0), time(10, 30), time(12, 0)]),
)


@st.composite
def everybody(draw: st.DrawFn) -> list[Head]:
    """All who wait, each with the length of its service's line, some with bookings ahead."""
    drawn = draw(
        st.lists(st.tuples(st.sampled_from("ABK"), st.booleans(), st.integers(-900, 3600), st.booleans()), max_size=14)
    )
    lengths = {letter: sum(1 for one in drawn if one[0] == letter) for letter in "ABK"}
    people = []
    for ticket, (service, priority, seconds, booked) in enumerate(drawn, 1):
        arrived = NOW - timedelta(seconds=seconds if booked else abs(seconds))
        people.append(Head(ticket, service, priority, arrived, arrived if booked else None, lengths[service]))
    return people


@given(everybody(), st.dictionaries(st.sampled_from("ABK"), conditions), st.integers(0, 3))
def test_with_conditions_and_bookings_the_heads_still_decide_as_all_who_wait_would(
    waiting: list[Head], given_conditions: dict[str, Condition], run: int
) -> None:
    profile = Profile((("A",), ("B",)), ("K",), given_conditions)
    first = {
        key: min(members, key=lambda one: (one.arrived_at, one.ticket))
        for key in {(one.service, one.priority) for one in waiting}
        if (members := [one for one in waiting if (one.service, one.priority) == key])
    }
    assert who_is_next(first.values(), profile, RULE, run, NOW) == who_is_next(waiting, profile, RULE, run, NOW)


@given(everybody(), st.integers(0, 3))
def test_whoever_has_waited_the_maximum_is_called_in_the_order_of_arrival(waiting: list[Head], run: int) -> None:
    profile = Profile((("A",), ("B",)), ("K",), {"B": Condition(more_than=99), "K": Condition(longer_than_minutes=60)})
    over = [one for one in waiting if NOW - one.arrived_at >= RULE.max_wait]
    choice = who_is_next(waiting, profile, RULE, run, NOW)
    if over:
        assert choice is not None
        assert (choice.head, choice.reason) == (
            min(over, key=lambda one: (one.arrived_at, one.ticket)),
            Reason.MAXIMUM_WAIT,
        )


@pytest.mark.parametrize("text", ["K:>5", "K:>15m", "K:>5>15m@10:00-12:00", "K:@10:00-", "K:@-12:00"])
def test_a_condition_is_written_as_it_is_typed(text: str) -> None:
    profile = parse_profile(" ab|k ", "f", [text])
    assert (profile.groups, profile.finally_services) == ((("A", "B"), ("K",)), ("F",))
    assert write_conditions(profile) == (text,)
    assert write_condition("K", profile.conditions["K"]) == text


@pytest.mark.parametrize(
    ("services", "finally_services", "when", "field"),
    [
        ("", "", [], "services"),
        ("A||B", "", [], "services"),
        ("AA", "", [], "services"),
        ("A", "A", [], "services"),
        ("A1", "", [], "services"),
        ("A", "1", [], "finally"),
        ("A", "", ["K:>5"], "when"),
        ("A", "", ["A:"], "when"),
        ("A", "", ["A:>481m"], "when"),
        ("A", "", ["A:@25:00-"], "when"),
        ("A", "", ["A:@12:00-10:00"], "when"),
    ],
)
def test_what_is_no_profile_is_refused_at_its_part(
    services: str, finally_services: str, when: list[str], field: str
) -> None:
    with pytest.raises(OfficeError) as refused:
        parse_profile(services, finally_services, when)
    assert (refused.value.code, refused.value.field) == (ErrorCode.PROFILE_INVALID, field)
