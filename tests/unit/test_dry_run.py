from __future__ import annotations

from datetime import UTC, datetime, timedelta

from counter_app.queueing.forecast.dry_run import RuleChange, dry_run
from counter_app.queueing.forecast.logged import LoggedDesk, LoggedStay, LoggedTicket
from counter_app.queueing.profile import Profile
from counter_app.queueing.rule import Reason, RuleSettings

START = datetime(2026, 11, 19, 1, tzinfo=UTC)
ALL = Profile((("A", "B"),))
RULE = RuleSettings(2, timedelta(minutes=480))


def at(minute: float) -> datetime:
    return START + timedelta(minutes=minute)


def ticket(
    number: int, came: float, called: float, ended: float, *, priority: bool = False, service: str = "A"
) -> LoggedTicket:
    stay = LoggedStay(service, 1, at(came), at(called), at(ended))
    return LoggedTicket(number, f"{service}{number:03d}", priority, at(came), None, (stay,))


DESKS = (LoggedDesk(1, ALL, ((at(0), at(480)),)),)
MORNING = (
    ticket(1, 0, 0, 10),
    ticket(2, 1, 20, 30),
    ticket(3, 2, 30, 40),
    ticket(4, 3, 10, 20, priority=True),
    ticket(5, 4, 40, 50, priority=True),
    ticket(6, 5, 50, 60),
)
"""One counter, ten minutes each: 1, then 4 because priority was due, then 2 and 3, then 5, then 6."""


def test_under_the_same_rule_the_replay_repeats_the_day() -> None:
    run = dry_run(MORNING, DESKS, RULE, RuleChange(RULE))
    assert run.same_rule == run.changed
    assert run.moved == ()
    assert (run.earlier, run.later, run.not_replayed) == (0, 0, 0)
    assert run.logged.total.people == run.same_rule.total.people == 6


def test_a_changed_ratio_shows_who_would_have_been_called_in_another_order_and_why() -> None:
    run = dry_run(MORNING, DESKS, RULE, RuleChange(RuleSettings(1, timedelta(minutes=480))))
    assert run.earlier > 0
    assert run.later > 0
    assert run.changed.priority.mean_s < run.same_rule.priority.mean_s
    assert run.changed.regular.mean_s > run.same_rule.regular.mean_s
    assert Reason.PRIORITY_TURN in {one.reason for one in run.moved}
    assert all(one.place_before != one.place_after for one in run.moved)


def test_what_one_officer_serves_holds_against_a_change_of_the_counter() -> None:
    day = (ticket(1, 0, 0, 10), ticket(2, 1, 10, 20), ticket(3, 2, 20, 30, service="B"))
    mine, other = Profile((("A",), ("B",))), Profile((("B",), ("A",)))
    desks = (LoggedDesk(1, mine, ((at(0), at(480)),), officer=7, own=True),)
    as_it_was = dry_run(day, desks, RULE, RuleChange(RULE, {1: other}), {1: ALL})
    assert as_it_was.moved == ()
    changed = dry_run(day, desks, RULE, RuleChange(RULE, own={(1, 7): other}), {1: ALL})
    assert [one.number for one in changed.moved if one.place_after < one.place_before] == ["B003"]
    of_another = dry_run(day, desks, RULE, RuleChange(RULE, own={(1, 8): other}), {1: ALL})
    assert of_another.moved == ()
    removed = dry_run(day, desks, RULE, RuleChange(RULE, {1: other}, {(1, 7): None}), {1: ALL})
    assert removed.changed == changed.changed
    back = dry_run(day, desks, RULE, RuleChange(RULE, own={(1, 7): None}), {1: other})
    assert back.changed == changed.changed


def test_the_dry_run_depends_on_log_and_rule_alone() -> None:
    change = RuleChange(RuleSettings(1, timedelta(minutes=15)))
    assert dry_run(MORNING, DESKS, RULE, change) == dry_run(MORNING, DESKS, RULE, change)


def test_another_profile_takes_another_service_first() -> None:
    day = (ticket(1, 0, 0, 10), ticket(2, 1, 10, 20), ticket(3, 2, 20, 30, service="B"))
    run = dry_run(day, DESKS, RULE, RuleChange(RULE, {1: Profile((("B",), ("A",)))}))
    assert [(one.number, one.place_before, one.place_after) for one in run.moved] == [("B003", 3, 2), ("A002", 2, 3)]


def test_who_never_came_to_a_counter_or_did_not_wait_is_left_out_and_counted() -> None:
    gone = LoggedTicket(8, "A008", False, at(3), None, ())
    walked_in = LoggedTicket(9, "A009", False, at(60), None, (LoggedStay("A", 1, None, at(60), at(90)),))
    after = ticket(10, 62, 90, 95)
    run = dry_run((*MORNING, gone, walked_in, after), DESKS, RULE, RuleChange(RULE))
    assert run.not_replayed == 2
    assert run.same_rule.longest == run.logged.longest == "A006"
    assert run.same_rule.total == run.logged.total


def test_the_officers_usual_pause_between_visits_is_kept() -> None:
    day = tuple(ticket(number, 0, 11 * number - 11, 11 * number - 1) for number in range(1, 6))
    run = dry_run(day, DESKS, RULE, RuleChange(RULE))
    assert run.same_rule.total == run.logged.total


def test_an_empty_day_gives_empty_columns() -> None:
    run = dry_run((), (), RULE, RuleChange(RULE))
    assert run.changed.total.people == 0
    assert run.changed.longest is None
