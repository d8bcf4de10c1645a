"""Estimates, promises, what if and dry run on a training branch."""

from __future__ import annotations

from datetime import timedelta

import pytest

from counter_app.queueing.estimate import METHOD, REACTION_S
from counter_app.queueing.forecast.what_if import Basis
from counter_app.queueing.model import Outcome, Priority
from counter_app.queueing.operations.board import desk_view
from counter_app.queueing.operations.calling import Called, call_next
from counter_app.queueing.operations.counters import open_counter, pause_counter
from counter_app.queueing.operations.estimating import promise_report, queue_now
from counter_app.queueing.operations.forecasting import what_if
from counter_app.queueing.operations.profiles import set_profile
from counter_app.queueing.operations.replaying import dry_run
from counter_app.queueing.operations.serving import cancel, finish, park, start, transfer
from counter_app.queueing.operations.still_to_wait import expected_now
from counter_app.queueing.profile import Profile
from counter_app.reporting.operations import close_day
from counter_app.shared.errors import ErrorCode, OfficeError
from tests.support.branch import MORNING, TrainingBranch
from tests.support.contents import refused


def visit(branch: TrainingBranch, counter: int = 1, minutes: float = 10) -> str:
    """One person from the call to the end; the next call may follow a minute later."""
    ticket = branch.call(counter)
    branch.wait(seconds=30)
    branch.on(start, ticket.number)
    branch.wait(minutes=minutes)
    branch.on(finish, ticket.number, Outcome.COMPLETED)
    branch.wait(minutes=1)
    return ticket.number


def busy_morning(branch: TrainingBranch, people: int = 6) -> list[str]:
    """People who come together, two of them in priority, and are served one after another."""
    for number in range(people):
        branch.issue("AF"[number % 2], Priority.ELDERLY if number in {3, 4} else None)
        branch.wait(seconds=20)
    return [visit(branch) for _ in range(people)]


def test_the_promise_is_nothing_only_while_a_counter_is_free(branch: TrainingBranch) -> None:
    nobody_there = branch.issue("A").promise
    assert nobody_there.p50_s > 0
    branch.call()
    busy = branch.issue("A").promise
    assert busy.ahead == 0
    assert busy.p50_s > 60
    branch.office.run(open_counter, branch.colleague, 2)
    branch.office.run(call_next, branch.colleague, 2)
    branch.office.run(open_counter, branch.supervisor, 3)
    free = branch.issue("A").promise
    assert (free.p10_s, free.p50_s, free.p90_s) == (0, 0, REACTION_S)


def test_a_paused_counter_is_not_expected_to_call(branch: TrainingBranch) -> None:
    branch.office.run(open_counter, branch.officer, 1)
    branch.office.run(open_counter, branch.colleague, 2)
    assert len(branch.office.read(queue_now, branch.officer).desks) == 2
    branch.office.run(pause_counter, branch.colleague, 2, "istirahat")
    assert len(branch.office.read(queue_now, branch.officer).desks) == 1


def test_people_of_other_services_at_the_same_counters_are_ahead_too(branch: TrainingBranch) -> None:
    branch.called()
    branch.issue("F")
    branch.issue("B")
    promise = branch.issue("A").promise
    assert promise.ahead == 2
    assert promise.p50_s > 15 * 60


def test_everybody_who_waits_is_told_how_long_still(branch: TrainingBranch) -> None:
    branch.called()
    for letter in "AFA":
        branch.issue(letter)
        branch.wait(minutes=1)
    expected = {one.ticket.number: one.wait for one in branch.office.read(expected_now, branch.officer)}
    assert list(expected) == ["A002", "F001", "A003"]
    waits = [wait for wait in expected.values() if wait is not None]
    assert [wait.ahead for wait in waits] == [0, 1, 2]
    assert [wait.p50_s for wait in waits] == sorted(wait.p50_s for wait in waits)
    assert all(wait.p10_s <= wait.p50_s <= wait.p90_s for wait in waits)


def test_the_desk_and_the_command_line_tell_the_same_wait_of_the_same_ticket(branch: TrainingBranch) -> None:
    branch.on(park, branch.serving().number, "mengambil KTP", 5)
    branch.called()
    for letter in "AFBKDA":
        branch.issue(letter, Priority.SICK if letter == "B" else None)
        branch.wait(minutes=1)
    told = {one.ticket.number: one.wait for one in branch.office.read(expected_now, branch.officer)}
    desk = branch.office.read(desk_view, branch.officer, 1)
    assert {one.number: one.wait for one in desk.waiting} == told
    assert None not in told.values()


def test_before_any_counter_ever_opened_one_is_expected(branch: TrainingBranch) -> None:
    branch.issue("A")
    branch.issue("K")
    waits = [one.wait for one in branch.office.read(expected_now, branch.officer)]
    assert [wait.ahead for wait in waits if wait is not None] == [0, 1]


def test_whom_no_counter_would_call_is_promised_nothing(branch: TrainingBranch) -> None:
    branch.office.run(open_counter, branch.officer, 1)
    branch.office.run(set_profile, branch.supervisor, 1, Profile((("F",),)))
    branch.issue("A")
    (only,) = branch.office.read(expected_now, branch.officer)
    assert (only.ticket.number, only.wait) == ("A001", None)


def test_before_the_opening_hour_the_time_until_then_is_part_of_the_promise(branch: TrainingBranch) -> None:
    branch.set("hours_in_training", "on")
    branch.clock.set(MORNING + timedelta(days=3, minutes=-30))
    early = branch.issue("A").promise
    assert 30 * 60 <= early.p10_s <= early.p90_s < 60 * 60


def test_promises_are_scored_when_the_day_is_closed_and_before_as_it_stands(branch: TrainingBranch) -> None:
    busy_morning(branch)
    today = branch.clock.now().date()
    live = branch.office.read(promise_report, branch.officer)
    assert live.total.tickets == 6
    branch.wait(hours=9)
    branch.office.run(close_day, branch.supervisor, today)
    stored = branch.office.read(promise_report, branch.officer, today, today)
    assert stored == live
    scores = branch.office.read(lambda work: work.forecasts.scores(today, today), branch.officer)
    assert {(one.service, one.method) for one in scores} == {("A", METHOD), ("F", METHOD)}
    assert sum(one.tickets for one in scores) == 6
    assert stored.total.mean_wait_s is not None
    assert stored.total.mean_wait_s > 0


def test_who_was_never_called_is_no_promise_kept_or_broken(branch: TrainingBranch) -> None:
    number = branch.issue("A").ticket.number
    branch.on(cancel, number, "pulang", actor=branch.supervisor)
    assert branch.office.read(promise_report, branch.officer).total.tickets == 0


def test_what_if_takes_the_rest_of_a_thin_history_from_today(branch: TrainingBranch) -> None:
    quiet = branch.office.read(what_if, branch.officer)
    assert (quiet.basis, quiet.as_it_is.total.people) == (Basis.NOTHING, 0)
    branch.called()
    for _ in range(12):
        branch.issue("A")
        branch.wait(minutes=4)
    asked = branch.office.read(what_if, branch.officer, opened=(2,))
    assert asked.basis is Basis.TODAY
    assert asked.arrivals_expected > 0
    assert asked.changed.total.mean_s < asked.as_it_is.total.mean_s
    fewer = branch.office.read(what_if, branch.officer, closed=(1,))
    assert fewer.changed.unserved > 0
    early = branch.office.read(what_if, branch.officer, last_ticket=branch.clock.now() + timedelta(minutes=10))
    assert early.changed.total.people < early.as_it_is.total.people


def test_what_if_with_enough_past_days_goes_by_their_hours(branch: TrainingBranch) -> None:
    for _ in range(5):
        busy_morning(branch, 4)
        branch.clock.set((branch.clock.now() + timedelta(days=1)).replace(hour=1, minute=0, second=0))
    asked = branch.office.read(what_if, branch.officer, ratio=5, max_wait_minutes=60)
    assert asked.basis is Basis.HISTORY
    assert asked.arrivals_expected == 4


def test_what_if_refuses_counters_that_there_are_not(branch: TrainingBranch) -> None:
    branch.office.run(open_counter, branch.officer, 1)
    with pytest.raises(OfficeError) as unknown:
        branch.office.read(what_if, branch.officer, opened=(77,))
    assert unknown.value.code is ErrorCode.NO_SUCH_COUNTER
    with pytest.raises(OfficeError) as closed:
        branch.office.read(what_if, branch.officer, closed=(3,))
    assert closed.value.code is ErrorCode.COUNTER_NOT_OPEN
    with pytest.raises(OfficeError) as past:
        branch.office.read(what_if, branch.officer, last_ticket=branch.clock.now() - timedelta(hours=1))
    assert past.value.code is ErrorCode.FIELD_INVALID


def test_what_if_a_counter_served_something_else(branch: TrainingBranch) -> None:
    branch.called()
    for letter in "AFAFAF":
        branch.issue(letter)
        branch.wait(minutes=1)
    asked = branch.office.read(what_if, branch.officer, profiles={1: Profile((("F",),), ("A",))})
    before, after = ({one.service: one.mean_s for one in way.by_service} for way in (asked.as_it_is, asked.changed))
    assert after["F"] < before["F"]
    assert after["A"] > before["A"]


@pytest.mark.parametrize(
    ("profiles", "code"),
    [({77: Profile((("A",),))}, ErrorCode.NO_SUCH_COUNTER), ({1: Profile((("Z",),))}, ErrorCode.NO_SUCH_SERVICE)],
)
def test_nothing_is_forecast_or_replayed_for_what_does_not_exist(
    branch: TrainingBranch, profiles: dict[int, Profile], code: ErrorCode
) -> None:
    refused(branch, code, what_if, branch.officer, profiles=profiles)
    refused(branch, code, dry_run, branch.officer, branch.clock.now().date(), profiles=profiles)


def test_a_dry_run_under_the_same_rule_repeats_the_day(branch: TrainingBranch) -> None:
    busy_morning(branch)
    run = branch.office.read(dry_run, branch.officer, branch.clock.now().date())
    assert run.moved == ()
    assert run.logged.total.people == run.same_rule.total.people == 6
    assert abs(run.same_rule.total.mean_s - run.logged.total.mean_s) <= 60
    assert run.not_replayed == 0


def test_a_dry_run_under_another_rule_shows_the_other_order(branch: TrainingBranch) -> None:
    order = busy_morning(branch)
    run = branch.office.read(
        dry_run, branch.officer, branch.clock.now().date(), profiles={1: Profile((("F",), ("A",)))}
    )
    assert run.moved
    assert {one.number for one in run.moved} <= set(order)
    services = {one.service: one.mean_s for one in run.changed.by_service}
    before = {one.service: one.mean_s for one in run.same_rule.by_service}
    assert services["F"] < before["F"]


def test_a_transferred_visit_is_replayed_at_both_services(branch: TrainingBranch) -> None:
    branch.serving()
    branch.wait(minutes=5)
    branch.on(transfer, "A001", service="F", counter=None, reason="salah layanan")
    branch.wait(minutes=2)
    called = branch.office.run(call_next, branch.officer, 1)
    assert isinstance(called, Called)
    branch.on(start, "A001")
    branch.wait(minutes=5)
    branch.on(finish, "A001", Outcome.INFORMATION)
    day = branch.clock.now().date()
    (ticket,) = branch.office.read(lambda work: work.forecasts.logged_tickets(day), branch.officer)
    assert [stay.service for stay in ticket.stays] == ["A", "F"]
    assert branch.office.read(dry_run, branch.officer, day).same_rule.total.people == 1


def test_a_pause_is_no_time_in_which_the_replay_calls(branch: TrainingBranch) -> None:
    branch.office.run(open_counter, branch.officer, 1)
    branch.wait(minutes=10)
    branch.office.run(pause_counter, branch.officer, 1, "istirahat")
    branch.wait(minutes=30)
    branch.office.run(open_counter, branch.officer, 1)
    day = branch.clock.now().date()
    (desk,) = branch.office.read(lambda work: work.forecasts.logged_desks(day), branch.officer)
    assert next((end - start).total_seconds() for start, end in desk.spells) == 600
    assert len(desk.spells) == 2


def test_a_dry_run_of_a_day_to_come_is_refused(branch: TrainingBranch) -> None:
    with pytest.raises(OfficeError) as refused:
        branch.office.read(dry_run, branch.officer, branch.clock.now().date() + timedelta(days=1))
    assert refused.value.code is ErrorCode.DAY_NOT_OVER
