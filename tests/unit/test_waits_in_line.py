"""How long each person in line still waits, as the officer reads it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from counter_app.queueing.estimate import Pace
from counter_app.queueing.forecast.in_line import waits_in_line
from counter_app.queueing.forecast.snapshot import CounterNow, InLine, Snapshot
from counter_app.queueing.profile import Profile
from counter_app.queueing.rule import RuleSettings

NOW = datetime(2026, 11, 20, 3, tzinfo=UTC)
PROFILE = Profile((("A", "K"),))


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


def in_line(ticket: int, service: str = "A", *, priority: bool = False, ago: float | None = None) -> InLine:
    came = NOW - minutes(20 - ticket if ago is None else ago)
    return InLine(ticket, service, priority, came, came)


def snapshot(*people: InLine, counters: tuple[CounterNow, ...] | None = None) -> Snapshot:
    return Snapshot(
        now=NOW,
        people=people,
        counters=(CounterNow(1, PROFILE, 0),) if counters is None else counters,
        closed={},
        paces={"A": Pace(600, 200**2), "K": Pace(300, 100**2)},
        rule=RuleSettings(2, minutes(30)),
    )


def test_the_first_is_called_now_and_the_others_wait_as_many_visits_as_come_before() -> None:
    waits = waits_in_line(snapshot(*(in_line(number) for number in range(1, 5))))
    assert (waits[1].p50_s, waits[1].p90_s) == (0, 0)
    assert [waits[number].ahead for number in range(1, 5)] == [0, 1, 2, 3]
    assert 7 * 60 < waits[2].p50_s < 13 * 60
    assert waits[2].p50_s < waits[3].p50_s < waits[4].p50_s
    assert all(one.p10_s <= one.p50_s <= one.p90_s for one in waits.values())


def test_it_goes_by_the_rule_and_not_by_the_arrival_alone() -> None:
    people = (*(in_line(number, ago=2) for number in range(1, 6)), in_line(6, priority=True, ago=1))
    waits = waits_in_line(snapshot(*people))
    assert waits[6].ahead == 2
    overdue = waits_in_line(snapshot(in_line(9, priority=True, ago=1), in_line(2, ago=31)))
    assert (overdue[2].ahead, overdue[9].ahead) == (0, 1)


def test_one_more_counter_shortens_every_wait() -> None:
    people = tuple(in_line(number) for number in range(1, 9))
    alone = waits_in_line(snapshot(*people))
    both = waits_in_line(snapshot(*people, counters=(CounterNow(1, PROFILE, 0), CounterNow(2, PROFILE, 0))))
    assert all(both[number].p50_s < alone[number].p50_s for number in range(2, 9))


def test_a_visit_that_goes_on_is_waited_for() -> None:
    busy = CounterNow(1, PROFILE, 0, serving="A", since=NOW - minutes(2))
    assert waits_in_line(snapshot(in_line(1), counters=(busy,)))[1].p50_s > 5 * 60


def test_whom_nobody_calls_is_told_nothing() -> None:
    paused = CounterNow(1, PROFILE, 0, paused=True)
    assert waits_in_line(snapshot(in_line(1), counters=(paused,))) == {}
    elsewhere = CounterNow(1, Profile((("K",),)), 0)
    assert set(waits_in_line(snapshot(in_line(1), in_line(2, "K"), counters=(elsewhere,)))) == {2}


def test_a_break_is_part_of_the_wait() -> None:
    now = replace(snapshot(in_line(1), in_line(2)), breaks=((NOW, NOW + minutes(60)),))
    waits = waits_in_line(now)
    assert waits[1].p50_s == 3600
    assert waits[2].p50_s > 3600


def test_the_same_queue_is_told_the_same_waits() -> None:
    now = snapshot(*(in_line(number) for number in range(1, 30)))
    assert waits_in_line(now) == waits_in_line(now)
