"""The kiosk obeys hours, the last ticket and quotas; officers and training branches need not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from counter_app.bootstrap import Office
from counter_app.queueing.hours import Basis, Phase, Stop
from counter_app.queueing.model import Priority
from counter_app.queueing.operations.board import offer, offers
from counter_app.queueing.operations.counters import open_counter
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.opening_hours import (
    clear_special_hours,
    days,
    issue_at_kiosk,
    set_quota,
    set_special_hours,
)
from counter_app.queueing.operations.serving import cancel
from counter_app.queueing.operations.stopping import opening, stopped
from counter_app.shared.calendar import Zone
from counter_app.shared.clock import SetClock
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.staff.model import SYSTEM
from tests.support.branch import MORNING, TrainingBranch
from tests.support.contents import refused

TODAY = date(2026, 11, 20)
MONDAY_0800 = "2026-11-23T08:00+07:00"


@pytest.fixture(autouse=True)
def hours_are_obeyed(branch: TrainingBranch) -> None:
    branch.set("hours_in_training", "on")


def at(branch: TrainingBranch, clock: str) -> datetime:
    """Set the clock to a time of the morning's day."""
    hour, minute = map(int, clock.split(":"))
    branch.clock.set(MORNING.replace(hour=hour, minute=minute))
    return branch.clock.now()


def turned_away(branch: TrainingBranch, code: ErrorCode, letter: str = "A") -> OfficeError:
    return refused(branch, code, issue_at_kiosk, SYSTEM, letter)


def test_the_kiosk_issues_from_the_opening_on(branch: TrainingBranch) -> None:
    branch.clock.set(MORNING + timedelta(days=3, minutes=-1))
    assert turned_away(branch, ErrorCode.CLOSED_NOW).details["opens_at"] == MONDAY_0800
    branch.wait(minutes=1)
    issued = branch.office.run(issue_at_kiosk, SYSTEM, "a", Priority.ELDERLY)
    assert (issued.ticket.number, issued.ticket.priority) == ("A001", Priority.ELDERLY)


def test_people_keep_their_place_through_the_break_unless_the_branch_wants_it_otherwise(branch: TrainingBranch) -> None:
    at(branch, "12:00")
    assert branch.office.read(opening, SYSTEM).phase is Phase.BREAK
    branch.office.run(issue_at_kiosk, SYSTEM, "A")
    branch.set("issue_in_break", "off")
    assert turned_away(branch, ErrorCode.CLOSED_NOW).details["opens_at"] == "2026-11-20T13:00+07:00"


def test_the_last_ticket_is_given_some_minutes_before_closing(branch: TrainingBranch) -> None:
    at(branch, "14:29")
    branch.office.run(issue_at_kiosk, SYSTEM, "A")
    branch.wait(minutes=1)
    assert turned_away(branch, ErrorCode.LAST_TICKET_GIVEN).details["opens_at"] == MONDAY_0800
    branch.set("last_ticket_minutes", "0")
    branch.office.run(issue_at_kiosk, SYSTEM, "A")


def test_no_ticket_is_given_to_whom_the_forecast_would_see_after_closing(branch: TrainingBranch) -> None:
    at(branch, "13:30")
    branch.office.run(open_counter, branch.officer, 1)
    for _ in range(9):
        branch.issue("D")
    assert turned_away(branch, ErrorCode.LAST_TICKET_GIVEN, "D").details["opens_at"] == MONDAY_0800
    branch.set("last_ticket_by_forecast", "off")
    branch.office.run(issue_at_kiosk, SYSTEM, "D")
    branch.set("last_ticket_by_forecast", "on")
    for number, actor in ((2, branch.colleague), (3, branch.supervisor), (4, branch.administrator)):
        branch.office.run(open_counter, actor, number)
    branch.office.run(issue_at_kiosk, SYSTEM, "D")


def test_nothing_is_forecast_while_no_counter_is_open(branch: TrainingBranch) -> None:
    for _ in range(40):
        branch.issue("D")
    branch.office.run(issue_at_kiosk, SYSTEM, "D")


def test_a_quota_ends_the_tickets_of_its_service_for_the_day(branch: TrainingBranch) -> None:
    branch.office.run(set_quota, branch.supervisor, "b", 2)
    branch.office.run(issue_at_kiosk, SYSTEM, "B")
    mistaken = branch.office.run(issue_at_kiosk, SYSTEM, "B").ticket.number
    error = turned_away(branch, ErrorCode.QUOTA_USED_UP, "B")
    assert (error.details["quota"], error.details["opens_at"]) == (2, MONDAY_0800)
    branch.on(cancel, mistaken, "salah layanan")
    branch.office.run(issue_at_kiosk, SYSTEM, "B")
    turned_away(branch, ErrorCode.QUOTA_USED_UP, "B")
    branch.office.run(issue_at_kiosk, SYSTEM, "A")
    branch.office.run(issue_ticket, branch.officer, "B")
    branch.office.run(set_quota, branch.supervisor, "B", None)
    branch.office.run(issue_at_kiosk, SYSTEM, "B")
    assert branch.office.verify() == ()


def test_the_kiosk_is_offered_each_service_with_why_it_gives_no_ticket_and_when_it_will(branch: TrainingBranch) -> None:
    at(branch, "13:30")
    branch.office.run(open_counter, branch.officer, 1)
    for _ in range(9):
        branch.issue("D")
    branch.office.run(set_quota, branch.supervisor, "B", 0)
    found = {one.service.letter: one.stopped for one in branch.office.read(offers, SYSTEM)}
    told = {letter: (one.stop, one.error().details["opens_at"]) for letter, one in found.items() if one is not None}
    assert told["B"] == (Stop.QUOTA_USED_UP, MONDAY_0800)
    assert told["D"] == (Stop.LAST_TICKET_GIVEN, MONDAY_0800)
    for letter in found:
        if letter in told:
            turned_away(branch, ErrorCode(told[letter][0].value), letter)
        else:
            branch.office.run(issue_at_kiosk, SYSTEM, letter)
    assert branch.office.read(offer, SYSTEM, "B", priority=True).stopped is not None
    at(branch, "14:45")
    assert all(one.stopped is not None for one in branch.office.read(offers, SYSTEM))
    branch.set("hours_in_training", "off")
    assert all(one.stopped is None for one in branch.office.read(offers, SYSTEM))


def test_a_quota_begins_anew_each_day(branch: TrainingBranch) -> None:
    branch.office.run(set_quota, branch.supervisor, "B", 1)
    branch.office.run(issue_at_kiosk, SYSTEM, "B")
    turned_away(branch, ErrorCode.QUOTA_USED_UP, "B")
    branch.wait(days=3)
    branch.office.run(issue_at_kiosk, SYSTEM, "B")


def test_special_hours_of_a_day_are_set_and_cleared_by_a_supervisor(branch: TrainingBranch) -> None:
    refused(branch, ErrorCode.NOT_ALLOWED, set_special_hours, branch.officer, TODAY, "-")
    closed = branch.office.run(set_special_hours, branch.supervisor, TODAY, "-")
    assert (closed.hours.is_open, closed.basis) == (False, Basis.SPECIAL)
    error = turned_away(branch, ErrorCode.CLOSED_NOW)
    assert (error.details["opens_at"], error.details["why"]) == (MONDAY_0800, "special")
    branch.office.run(set_special_hours, branch.supervisor, TODAY, "08:00-09:00")
    branch.office.run(issue_at_kiosk, SYSTEM, "A")
    assert branch.office.run(clear_special_hours, branch.supervisor, TODAY).basis is Basis.WEEKDAY
    assert branch.office.run(clear_special_hours, branch.supervisor, TODAY).basis is Basis.WEEKDAY
    assert [str(one.hours) for one in branch.office.read(days, SYSTEM, TODAY, 2)] == ["08:00-11:30 13:00-15:00", "-"]


def test_hours_of_days_gone_by_and_nonsense_are_refused(branch: TrainingBranch) -> None:
    yesterday = TODAY - timedelta(days=1)
    assert refused(branch, ErrorCode.FIELD_INVALID, set_special_hours, branch.supervisor, yesterday, "-").field == "day"
    error = refused(branch, ErrorCode.FIELD_INVALID, set_special_hours, branch.supervisor, TODAY, "pagi")
    assert error.field == "hours"
    assert refused(branch, ErrorCode.OUT_OF_RANGE, set_quota, branch.supervisor, "A", -1).field == "quota"
    refused(branch, ErrorCode.NO_SUCH_SERVICE, set_quota, branch.supervisor, "Z", 1)
    refused(branch, ErrorCode.NOT_ALLOWED, set_quota, branch.officer, "A", 1)


def test_the_kiosk_tells_a_holiday_by_its_name(branch: TrainingBranch) -> None:
    branch.clock.set(datetime(2026, 12, 24, 20, 0, tzinfo=Zone.WIB.tzinfo))
    found = branch.office.read(stopped, SYSTEM)
    assert found is not None
    assert (found.stop, found.basis) == (Stop.CLOSED_NOW, Basis.HOLIDAY)
    assert found.opens_at == datetime(2026, 12, 28, 8, 0, tzinfo=Zone.WIB.tzinfo)


def test_a_training_branch_is_always_open_unless_it_practises_its_hours(branch: TrainingBranch) -> None:
    at(branch, "23:00")
    assert branch.office.read(stopped, SYSTEM) is not None
    branch.set("hours_in_training", "off")
    assert branch.office.read(stopped, SYSTEM) is None
    branch.office.run(issue_at_kiosk, SYSTEM, "A")


def real(office: Office) -> Office:
    """The same office as if its branch were no training branch."""
    office.database.identity = replace(office.database.identity, training=False)
    return office


def test_hours_bind_the_kiosk_of_a_real_branch_and_not_its_officers(branch: TrainingBranch) -> None:
    branch.set("hours_in_training", "off")
    at(branch, "16:00")
    office = real(branch.another_pc())
    with pytest.raises(OfficeError) as caught:
        office.run(issue_at_kiosk, SYSTEM, "A")
    assert caught.value.code is ErrorCode.CLOSED_NOW
    assert office.run(issue_ticket, branch.officer, "A").ticket.number == "A001"
    office.close()


def test_a_clock_set_back_over_midnight_opens_no_day_again(branch: TrainingBranch) -> None:
    branch.clock.set(MORNING + timedelta(days=3))
    assert branch.office.run(issue_at_kiosk, SYSTEM, "A").ticket.business_day == date(2026, 11, 23)
    branch.clock.set(MORNING + timedelta(days=1))
    again = branch.office.run(issue_at_kiosk, SYSTEM, "A").ticket
    assert (again.number, again.business_day) == ("A002", date(2026, 11, 23))


@pytest.mark.parametrize(("zone", "utc"), [("WIB", 1), ("WITA", 0), ("WIT", -1)])
def test_a_branch_opens_by_its_own_clock(branch: TrainingBranch, zone: str, utc: int) -> None:
    branch.set("zone", zone)
    opens = datetime(2028, 2, 29, tzinfo=Zone.WIB.tzinfo).replace(hour=7) + timedelta(hours=utc)
    office = branch.another_pc(SetClock(opens - timedelta(seconds=1)))
    with pytest.raises(OfficeError):
        office.run(issue_at_kiosk, SYSTEM, "A")
    office.close()
    office = branch.another_pc(SetClock(opens))
    assert office.run(issue_at_kiosk, SYSTEM, "A").ticket.business_day == date(2028, 2, 29)
    office.close()
