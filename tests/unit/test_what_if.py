from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from counter_app.queueing.estimate import Pace
from counter_app.queueing.forecast.snapshot import CounterNow, InLine, Snapshot
from counter_app.queueing.forecast.what_if import Basis, Change, Stream, what_if
from counter_app.queueing.profile import Profile
from counter_app.queueing.rule import RuleSettings

NOW = datetime(2026, 11, 20, 2, tzinfo=UTC)
ALL = Profile((("A", "K"),))


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


def snapshot(people: int = 20, counters: int = 2, **more: object) -> Snapshot:
    values = {
        "now": NOW,
        "people": tuple(
            InLine(number, "AK"[number % 2], number % 5 == 0, NOW - minutes(30 - number), NOW - minutes(30 - number))
            for number in range(people)
        ),
        "counters": tuple(
            CounterNow(number, ALL, 2, False, "A", NOW - minutes(3)) for number in range(1, counters + 1)
        ),
        "closed": {9: ALL},
        "paces": {"A": Pace(600, 300**2), "K": Pace(240, 100**2)},
        "rule": RuleSettings(2, minutes(30)),
    }
    return Snapshot(**(values | more))  # type: ignore[arg-type]


STREAM = (Stream("A", False, NOW, NOW + minutes(180), 18.0),)


def test_the_same_question_has_the_same_answer() -> None:
    change = Change(opened=(9,))
    assert what_if(snapshot(), STREAM, Basis.TODAY, change) == what_if(snapshot(), STREAM, Basis.TODAY, change)


def test_one_more_counter_shortens_the_waits_and_the_day() -> None:
    answer = what_if(snapshot(), STREAM, Basis.HISTORY, Change(opened=(9,)))
    assert answer.changed.total.mean_s < answer.as_it_is.total.mean_s
    assert answer.changed.total.p90_s < answer.as_it_is.total.p90_s
    assert answer.changed.ends_p50 is not None
    assert answer.as_it_is.ends_p50 is not None
    assert answer.changed.ends_p50 < answer.as_it_is.ends_p50
    assert answer.changed.total.people == answer.as_it_is.total.people
    assert abs(answer.as_it_is.total.people - 38) <= 3
    assert (answer.basis, answer.arrivals_expected) == (Basis.HISTORY, 18)


def test_one_counter_less_lengthens_them_but_its_visit_is_finished() -> None:
    answer = what_if(snapshot(), STREAM, Basis.TODAY, Change(closed=(2,)))
    assert answer.changed.total.mean_s > answer.as_it_is.total.mean_s
    assert answer.changed.unserved == 0
    nobody = what_if(snapshot(), (), Basis.NOTHING, Change(closed=(1, 2)))
    assert nobody.changed.unserved == 20
    assert nobody.changed.ends_p50 is not None
    assert nobody.changed.ends_p50 > NOW


def test_a_paused_counter_calls_nobody_until_it_is_opened() -> None:
    paused = replace(snapshot(), counters=(replace(snapshot().counters[0], paused=True), snapshot().counters[1]))
    answer = what_if(paused, (), Basis.NOTHING, Change(opened=(1,)))
    assert answer.changed.total.mean_s < answer.as_it_is.total.mean_s


def test_an_earlier_last_ticket_ends_the_day_earlier() -> None:
    answer = what_if(snapshot(), STREAM, Basis.TODAY, Change(last_ticket=NOW + minutes(30)))
    assert answer.changed.total.people < answer.as_it_is.total.people
    assert answer.changed.ends_p90 is not None
    assert answer.as_it_is.ends_p90 is not None
    assert answer.changed.ends_p90 < answer.as_it_is.ends_p90


def test_another_rule_changes_whom_the_waits_fall_on() -> None:
    answer = what_if(snapshot(), STREAM, Basis.TODAY, Change(rule=RuleSettings(20, minutes(480))))
    assert answer.changed != answer.as_it_is


def test_another_profile_changes_which_service_waits() -> None:
    patient = snapshot(rule=RuleSettings(2, minutes(480)))
    first_k, only_k = Profile((("K",),), ("A",)), Profile((("K",),))
    answer = what_if(patient, STREAM, Basis.TODAY, Change(profiles={1: first_k, 2: first_k}))
    before = {one.service: one.mean_s for one in answer.as_it_is.by_service}
    after = {one.service: one.mean_s for one in answer.changed.by_service}
    assert after["K"] < before["K"]
    assert after["A"] > before["A"]
    nobody_for_a = what_if(patient, (), Basis.NOTHING, Change(profiles={1: only_k, 2: only_k}))
    assert (nobody_for_a.as_it_is.unserved, nobody_for_a.changed.unserved) == (0, 10)


def test_a_counter_that_is_opened_can_serve_something_else_than_it_did() -> None:
    patient = snapshot(counters=0, rule=RuleSettings(2, minutes(480)))
    answer = what_if(patient, (), Basis.NOTHING, Change(opened=(9,), profiles={9: Profile((("K",),))}))
    assert [one.service for one in answer.changed.by_service] == ["K"]


def test_nobody_is_called_in_a_break() -> None:
    with_break = snapshot(people=4, breaks=((NOW, NOW + minutes(60)),))
    answer = what_if(with_break, (), Basis.NOTHING, Change())
    assert answer.as_it_is.total.mean_s > 60 * 60
    assert answer.as_it_is == answer.changed


def test_an_empty_office_has_nothing_to_forecast() -> None:
    empty = snapshot(people=0, counters=0)
    answer = what_if(empty, (), Basis.NOTHING, Change(opened=(9,)))
    assert answer.changed.total.people == 0
    assert answer.changed.ends_p50 is None
