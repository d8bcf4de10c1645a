from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random
from statistics import mean

import pytest
import simpy
from hypothesis import given
from hypothesis import strategies as st

from counter_app.queueing.forecast.engine import Desk, Person, Stay, play
from counter_app.queueing.profile import Condition, Profile
from counter_app.queueing.rule import Reason, RuleSettings

NOW = datetime(2026, 11, 20, 1, tzinfo=UTC)
A = Profile((("A",),))
RULE = RuleSettings(2, timedelta(minutes=30))
FOREVER = NOW + timedelta(days=400)
ALWAYS = ((NOW, FOREVER),)


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


def someone(ticket: int, comes: float, held: float = 10, *, priority: bool = False, service: str = "A") -> Person:
    moment = NOW + minutes(comes)
    return Person(ticket, priority, moment, moment, (Stay(service, minutes(held)),))


def desk(number: int = 1, profile: Profile = A, run: int = 2) -> Desk:
    return Desk(number, profile, ALWAYS, NOW, run)


def erlang_wait(load: float, counters: int) -> float:
    """Mean wait of M/M/c in mean serving times (Erlang C)."""
    term = load**counters / math.factorial(counters) * counters / (counters - load)
    waiting = term / (sum(load**k / math.factorial(k) for k in range(counters)) + term)
    return waiting / (counters - load)


def simpy_waits(arrivals: list[float], servings: list[float], counters: int) -> list[float]:
    env = simpy.Environment()
    served = simpy.Resource(env, counters)
    waits: list[float] = []

    def visit(at: float, serving: float):  # type: ignore[no-untyped-def]  # noqa: ANN202
        yield env.timeout(at)
        with served.request() as request:
            yield request
            waits.append(env.now - at)
            yield env.timeout(serving)

    for at, serving in zip(arrivals, servings, strict=True):
        env.process(visit(at, serving))
    env.run()
    return sorted(waits)


def drawn(seed: int, people: int, counters: int, load: float) -> tuple[list[float], list[float]]:
    draw = Random(seed)
    at, arrivals = 0.0, []
    for _ in range(people):
        at += draw.expovariate(load * counters)
        arrivals.append(at)
    return arrivals, [draw.expovariate(1) for _ in range(people)]


@pytest.mark.parametrize("counters", [1, 3, 6])
def test_one_line_at_several_counters_waits_as_another_engine_and_the_formula_say(counters: int) -> None:
    arrivals, servings = drawn(counters, 20_000, counters, 0.7)
    people = [someone(number, at, held) for number, (at, held) in enumerate(zip(arrivals, servings, strict=True))]
    calls = play(people, [desk(number) for number in range(counters)], RULE, FOREVER)
    waits = sorted(call.waited / minutes(1) for call in calls)
    assert len(waits) == 20_000
    assert all(
        abs(one - other) < 1e-3 for one, other in zip(waits, simpy_waits(arrivals, servings, counters), strict=True)
    )
    assert mean(waits) == pytest.approx(erlang_wait(0.7 * counters, counters), rel=0.12)


people = st.lists(
    st.builds(
        lambda comes, held, priority, service: (comes, held, priority, service),
        st.integers(0, 300),
        st.integers(1, 40),
        st.booleans(),
        st.sampled_from("AB"),
    ),
    max_size=25,
)


@given(people, st.integers(1, 4))
def test_everybody_is_called_once_and_no_counter_has_two_people(
    coming: list[tuple[int, int, bool, str]], counters: int
) -> None:
    everyone = [
        someone(number, comes, held, priority=priority, service=service)
        for number, (comes, held, priority, service) in enumerate(coming)
    ]
    both = Profile((("A",), ("B",)))
    calls = play(everyone, [desk(number, both) for number in range(counters)], RULE, FOREVER)
    assert sorted(call.ticket for call in calls) == list(range(len(everyone)))
    for number in range(counters):
        here = [call for call in calls if call.counter == number]
        assert all(one.ends_at <= other.at for one, other in pairwise(here))
    assert all(call.at >= everyone[call.ticket].comes_at for call in calls)


def test_priority_and_regular_tickets_are_mixed_by_the_rule() -> None:
    crowd = [someone(number, 0, priority=number > 3) for number in range(1, 7)]
    calls = play(crowd, [desk(run=0)], RuleSettings(2, minutes(500)), FOREVER)
    assert [call.ticket for call in calls] == [1, 2, 4, 3, 5, 6]


def test_somebody_comes_back_to_another_service_after_having_been_away() -> None:
    person = Person(1, False, NOW, NOW, (Stay("A", minutes(5)), Stay("B", minutes(5), minutes(20))))
    calls = play([person], [desk(profile=Profile((("A", "B"),)))], RULE, FOREVER)
    assert [(call.service, call.at - NOW) for call in calls] == [("A", minutes(0)), ("B", minutes(25))]


def test_a_counter_calls_nobody_outside_its_spells_and_finishes_what_it_began() -> None:
    spells = ((NOW, NOW + minutes(15)), (NOW + minutes(60), FOREVER))
    calls = play([someone(1, 0), someone(2, 0), someone(3, 0)], [Desk(1, A, spells, NOW, 2)], RULE, FOREVER)
    assert [call.at - NOW for call in calls] == [minutes(0), minutes(10), minutes(60)]


def test_somebody_reserved_for_a_counter_waits_for_it() -> None:
    person = Person(1, False, NOW, NOW, (Stay("A", minutes(5), for_counter=2),))
    calls = play([person], [desk(1), Desk(2, A, ALWAYS, NOW + minutes(7), 2)], RULE, FOREVER)
    assert [(call.counter, call.at - NOW) for call in calls] == [(2, minutes(7))]


def test_a_condition_on_the_wait_is_looked_at_again() -> None:
    helper = Profile((("A",),), conditions={"A": Condition(longer_than_minutes=10)})
    calls = play([someone(1, 0)], [desk(profile=helper)], RULE, FOREVER)
    assert minutes(10) < calls[0].at - NOW <= minutes(12)


def test_a_condition_on_the_length_of_the_line_counts_it() -> None:
    helper = Profile((("A",),), conditions={"A": Condition(more_than=2)})
    calls = play([someone(number, number) for number in range(3)], [desk(profile=helper)], RULE, FOREVER)
    assert calls[0].at - NOW == minutes(2)
    assert calls[1].choice.reason is Reason.MAXIMUM_WAIT
