"""Midnight, clocks that are set wrong and right again, the three zones, and the leap day: numbers, days and times."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from counter_app.bootstrap import init_branch, open_office
from counter_app.queueing.model import Outcome, TicketState
from counter_app.queueing.operations.board import desk_view
from counter_app.queueing.operations.calling import call_chosen, call_next, no_show, recall
from counter_app.queueing.operations.carrying import carry_all, carry_over
from counter_app.queueing.operations.counters import release_counter
from counter_app.queueing.operations.held_back import QueueEmpty
from counter_app.queueing.operations.serving import LONGEST_COUNTED_S, finish, park, resume, start, transfer
from counter_app.queueing.operations.standstill import clock_behind
from counter_app.queueing.operations.steps import find_ticket
from counter_app.queueing.operations.undoing import undo
from counter_app.reporting.operations import close_day, day_figures
from counter_app.settings import CodeIssuer
from counter_app.shared.calendar import Zone
from counter_app.shared.clock import SetClock
from counter_app.shared.errors import ErrorCode
from counter_app.staff.model import SYSTEM, Role
from counter_app.staff.operations import add_officer
from counter_app.storage.tables import events
from tests.support.branch import MORNING, STAFF, TrainingBranch, branch_settings_at, on_ticket
from tests.support.contents import refused
from tests.support.databases import Databases

TODAY = MORNING.date()
TOMORROW = TODAY + timedelta(days=1)
MONDAY = TODAY + timedelta(days=3)
LEAP_DAY = date(2028, 2, 29)
MIDNIGHT = datetime(2026, 11, 21, tzinfo=Zone.WIB.tzinfo)


@pytest.fixture(autouse=True)
def the_time_of_an_event_never_runs_backwards(request: pytest.FixtureRequest) -> Iterator[None]:
    """After every test here: the diary's times are in order, and everything is proven."""
    branch = request.getfixturevalue("elsewhere" if "elsewhere" in request.fixturenames else "branch")
    yield
    with branch.office.database.engine.connect() as connection:
        rows = connection.execute(sa.select(events.c.at, events.c.happened_at).order_by(events.c.sequence)).all()
    assert [row.at for row in rows] == sorted(row.at for row in rows)
    assert [row.happened_at for row in rows] == sorted(row.happened_at for row in rows)
    assert branch.office.verify() == ()


def at(branch: TrainingBranch, moment: datetime) -> None:
    branch.clock.advance(moment - branch.clock.now())


def slices(branch: TrainingBranch, ticket: int) -> list[tuple[str, datetime, datetime | None]]:
    found = branch.office.read(lambda work: work.tickets.slices(ticket), SYSTEM)
    return [(one.kind.value, one.started_at, one.ended_at) for one in found]


# -- midnight ---------------------------------------------------------------------------------------------------------


def test_numbers_begin_anew_at_midnight_to_the_microsecond(branch: TrainingBranch) -> None:
    at(branch, MIDNIGHT - timedelta(microseconds=1))
    before = branch.issue().ticket
    branch.wait(microseconds=1)
    after = branch.issue().ticket
    assert [(one.business_day, one.number) for one in (before, after)] == [(TODAY, "A001"), (TOMORROW, "A001")]


def test_a_visit_over_midnight_belongs_to_the_day_of_its_number(branch: TrainingBranch) -> None:
    at(branch, MIDNIGHT - timedelta(minutes=5))
    ticket = branch.serving()
    at(branch, MIDNIGHT + timedelta(minutes=5))
    refused(branch, ErrorCode.DAY_NOT_OVER, close_day, branch.supervisor, TODAY)
    branch.office.run(lambda work: finish(work, find_ticket(work, "A001", TODAY), Outcome.COMPLETED), branch.officer)
    assert slices(branch, ticket.id)[-1] == (
        "serving",
        MIDNIGHT - timedelta(minutes=5),
        MIDNIGHT + timedelta(minutes=5),
    )
    figures = branch.office.run(close_day, branch.supervisor, TODAY).figures
    assert (figures.total("issued"), figures.total("finished")) == (1, 1)
    assert branch.office.read(day_figures, SYSTEM, TOMORROW).total("issued") == 0


def test_a_click_before_midnight_can_be_taken_back_after_it(branch: TrainingBranch) -> None:
    at(branch, MIDNIGHT - timedelta(seconds=3))
    ticket = branch.called()
    branch.wait(seconds=5)
    after = branch.office.run(lambda work: undo(work, find_ticket(work, "A001", TODAY)), branch.officer)
    assert (after.state, after.business_day) == (TicketState.WAITING, TODAY)
    assert slices(branch, ticket.id) == [("waiting", MIDNIGHT - timedelta(seconds=3), None)]


def test_nobody_of_yesterday_is_called_after_midnight_but_can_be_carried_over(branch: TrainingBranch) -> None:
    at(branch, MIDNIGHT - timedelta(minutes=1))
    branch.issue()
    branch.wait(minutes=2)
    today = branch.issue().ticket
    assert branch.call().id == today.id
    carried = branch.office.run(
        lambda work: carry_over(work, find_ticket(work, "A001", TODAY)), branch.supervisor
    ).ticket
    assert carried.business_day == date(2026, 11, 23), "Saturday and Sunday are no working days"
    assert carried.number == "A001"


# -- a clock that is set ----------------------------------------------------------------------------------------------


def test_a_clock_set_back_an_hour_bends_neither_numbers_nor_times(branch: TrainingBranch) -> None:
    first = branch.serving()
    branch.wait(minutes=10)
    second = branch.issue().ticket
    branch.wait(hours=-1)
    third = branch.issue().ticket
    after = branch.on(finish, first.number, Outcome.COMPLETED)
    assert [second.number, third.number] == ["A002", "A003"]
    assert third.issued_at == second.issued_at == after.ended_at
    assert slices(branch, first.id)[-1][1:] == (MORNING, MORNING + timedelta(minutes=10))
    branch.wait(hours=1, minutes=5)
    assert branch.issue().ticket.issued_at == MORNING + timedelta(minutes=15)


def test_a_clock_set_back_over_midnight_does_not_bring_yesterday_back(branch: TrainingBranch) -> None:
    at(branch, MIDNIGHT + timedelta(minutes=20))
    branch.issue()
    branch.wait(hours=-1)
    ticket = branch.issue().ticket
    assert (ticket.business_day, ticket.number) == (TOMORROW, "A002")
    assert branch.clock.now() < MIDNIGHT


def test_who_was_parked_before_the_clock_was_set_back_still_returns(branch: TrainingBranch) -> None:
    number = branch.serving().number
    branch.on(park, number, "ambil fotokopi", 15)
    branch.wait(hours=-1)
    branch.wait(hours=1, minutes=15)
    assert branch.call().number == number


def test_a_clock_set_forward_a_day_by_mistake_and_back_keeps_every_number_once(branch: TrainingBranch) -> None:
    branch.issue()
    branch.wait(days=1)
    wrong = branch.issue().ticket
    branch.wait(days=-1, hours=1)
    right = branch.issue().ticket
    assert [(one.business_day, one.number) for one in (wrong, right)] == [(TOMORROW, "A001"), (TOMORROW, "A002")]
    assert right.issued_at == wrong.issued_at, "time stands still until the clock has caught up"
    branch.wait(days=1)
    assert branch.issue().ticket.number == "A003"


def test_both_days_of_a_clock_set_forward_are_closed_and_add_up(branch: TrainingBranch) -> None:
    branch.finished()
    branch.issue()
    branch.wait(days=1)
    branch.finished()
    branch.wait(days=-1)
    branch.issue()
    yesterday = branch.office.run(close_day, branch.supervisor, TODAY).figures
    today = branch.office.run(close_day, branch.supervisor, TOMORROW).figures
    assert [(one.total("issued"), one.total("finished"), one.total("expired")) for one in (yesterday, today)] == [
        (2, 1, 1),
        (2, 1, 1),
    ]


def test_two_pcs_whose_clocks_differ_share_one_row_of_numbers_and_one_time(branch: TrainingBranch) -> None:
    slow = branch.another_pc(SetClock(MORNING - timedelta(hours=1)))
    try:
        ticket = branch.called()
        branch.wait(minutes=3)
        branch.issue()
        after = slow.run(lambda work: start(work, find_ticket(work, ticket.number)), branch.officer)
        assert after.state is TicketState.SERVING
        assert slices(branch, ticket.id)[-1][1] == MORNING + timedelta(minutes=3)
    finally:
        slow.close()


@pytest.fixture
def stopped(branch: TrainingBranch) -> TrainingBranch:
    """A branch whose clock was a day ahead while A001 was parked and A002 called, and is right again."""
    branch.wait(days=1)
    branch.on(park, branch.serving().number, "ambil fotokopi", 15)
    branch.called()
    branch.wait(days=-1, hours=1)
    return branch


def test_how_far_the_clock_lies_behind_is_told_until_it_has_caught_up(stopped: TrainingBranch) -> None:
    def behind() -> list[timedelta]:
        desk = stopped.office.read(desk_view, stopped.officer, 1)
        return [stopped.office.read(clock_behind, SYSTEM), desk.clock_behind]

    assert behind() == [timedelta(hours=23)] * 2
    stopped.wait(hours=22, minutes=59)
    assert behind() == [timedelta(minutes=1)] * 2
    stopped.wait(seconds=1)
    assert behind() == [timedelta()] * 2


def test_while_time_stands_still_only_a_supervisor_calls_again_and_gives_up(stopped: TrainingBranch) -> None:
    stopped.wait(minutes=10)
    refused(stopped, ErrorCode.RECALL_TOO_SOON, on_ticket(recall, "A002"), stopped.officer)
    for _ in range(2):
        stopped.on(recall, "A002", actor=stopped.supervisor)
    refused(stopped, ErrorCode.RECALLS_USED_UP, on_ticket(recall, "A002"), stopped.supervisor)
    refused(stopped, ErrorCode.RECALL_TOO_SOON, on_ticket(no_show, "A002"), stopped.officer)
    assert stopped.on(no_show, "A002", actor=stopped.supervisor).state is TicketState.NO_SHOW


def test_a_supervisor_who_releases_the_counter_lets_everybody_go_on(stopped: TrainingBranch) -> None:
    stopped.office.run(release_counter, stopped.supervisor, 1, "jam komputer salah")
    assert stopped.call().number == "A002"


def test_who_was_sent_on_unanswered_while_time_stands_still_is_called_by_a_supervisor(stopped: TrainingBranch) -> None:
    stopped.on(transfer, "A002", service="B", counter=None, reason="salah layanan")
    assert isinstance(stopped.office.run(call_next, stopped.officer, 1), QueueEmpty)
    called = stopped.office.run(
        lambda work: call_chosen(work, 2, find_ticket(work, "A002"), "jam komputer salah"), stopped.supervisor
    )
    assert called.ticket.number == "A002"


def test_parked_people_are_brought_back_by_hand_while_time_stands_still(stopped: TrainingBranch) -> None:
    stopped.wait(hours=1)
    stopped.on(resume, "A001")
    assert stopped.call(2, stopped.colleague).number == "A001"


def test_who_came_before_the_clock_was_set_forward_is_carried_into_the_day_that_is_on(branch: TrainingBranch) -> None:
    branch.issue()
    branch.wait(days=3)
    branch.issue()
    branch.wait(days=-3, hours=1)
    assert branch.call().number == "A001", "the one of the day that is on"
    (brought,) = branch.office.run(carry_all, branch.supervisor, TODAY)
    assert (brought.ticket.business_day, brought.ticket.number) == (MONDAY, "A002")
    assert branch.call(2, branch.colleague).number == "A002"


def test_a_visit_during_which_the_clock_was_set_forward_does_not_spoil_the_estimates(branch: TrainingBranch) -> None:
    for _ in range(10):
        ticket = branch.serving()
        branch.wait(minutes=10)
        branch.on(finish, ticket.number, Outcome.COMPLETED)
    ticket = branch.serving()
    branch.wait(days=1)
    branch.office.run(lambda work: finish(work, find_ticket(work, "A011", TODAY), Outcome.COMPLETED), branch.officer)
    assert slices(branch, ticket.id)[-1][2] == branch.clock.now(), "told as it was"
    line = branch.office.read(lambda work: work.counters.line("A", work.today), SYSTEM)
    assert line is not None
    assert (line.figures.served, line.figures.sum_s) == (11, 10 * 600 + LONGEST_COUNTED_S)


# -- zones and the leap day -------------------------------------------------------------------------------------------


@pytest.fixture
def elsewhere(databases: Databases, tmp_path: Path, zone: Zone) -> Iterator[TrainingBranch]:
    """A training branch in another zone, on 20 November 2026 at eight o'clock there."""
    opening = datetime(2026, 11, 20, 8, tzinfo=zone.tzinfo)
    place = branch_settings_at(databases.empty(), tmp_path)
    init_branch(
        place,
        code="7171",
        name="Kantor Cabang Lain",
        training=True,
        codes=CodeIssuer.LOCAL,
        admin_password=None,
        now=opening,
        zone=zone,
    )
    clock = SetClock(opening)
    office = open_office(place, clock)
    for name, role in STAFF.items():
        office.run(add_officer, office.command_line_actor(), name, name.capitalize(), role, None)
    assert Role.SUPERVISOR in STAFF.values()
    yield TrainingBranch(office, clock, place)
    office.close()


@pytest.mark.parametrize(("zone", "hours"), [(Zone.WITA, 8), (Zone.WIT, 9)])
def test_the_day_of_a_branch_begins_at_its_own_midnight(elsewhere: TrainingBranch, zone: Zone, hours: int) -> None:
    midnight = datetime(2026, 11, 21, tzinfo=UTC) - timedelta(hours=hours)
    at(elsewhere, midnight - timedelta(seconds=1))
    before = elsewhere.called()
    elsewhere.wait(seconds=1)
    after = elsewhere.issue().ticket
    assert elsewhere.office.read(lambda work: work.branch.zone, SYSTEM) is zone
    assert [(one.business_day, one.number) for one in (before, after)] == [(TODAY, "A001"), (TOMORROW, "A001")]
    elsewhere.office.run(
        lambda work: finish(work, start(work, find_ticket(work, "A001", TODAY)), Outcome.COMPLETED), elsewhere.officer
    )
    assert slices(elsewhere, before.id)[0][1] == midnight - timedelta(seconds=1)
    figures = elsewhere.office.run(close_day, elsewhere.supervisor, TODAY).figures
    assert (figures.total("issued"), figures.adds_up, figures.sessions[0].called) == (1, True, 1)


@pytest.mark.parametrize("zone", [Zone.WITA, Zone.WIT])
def test_who_is_carried_over_arrives_at_the_opening_by_the_local_clock(elsewhere: TrainingBranch, zone: Zone) -> None:
    elsewhere.issue()
    carried = elsewhere.office.run(
        lambda work: carry_over(work, find_ticket(work, "A001")), elsewhere.supervisor
    ).ticket
    assert carried.arrived_at == datetime(2026, 11, 23, 8, tzinfo=zone.tzinfo)


def test_the_leap_day_is_a_day_of_its_own(branch: TrainingBranch) -> None:
    days = [LEAP_DAY - timedelta(days=1), LEAP_DAY, date(2028, 3, 1)]
    for day in days:
        at(branch, datetime(day.year, day.month, day.day, 9, tzinfo=Zone.WIB.tzinfo))
        issued = branch.finished().ticket
        assert (issued.business_day, issued.number) == (day, "A001")
    for day in days:
        assert branch.office.run(close_day, branch.supervisor, day).figures.total("finished") == 1


def test_who_is_left_on_the_eve_of_the_leap_day_is_carried_to_it_and_from_it_to_march(branch: TrainingBranch) -> None:
    at(branch, datetime(2028, 2, 28, 14, tzinfo=Zone.WIB.tzinfo))
    branch.issue()

    def over(day: date) -> date:
        return branch.office.run(
            lambda work: carry_over(work, find_ticket(work, "A001", day)), branch.supervisor
        ).ticket.business_day

    assert over(date(2028, 2, 28)) == LEAP_DAY
    at(branch, datetime(2028, 2, 29, 14, tzinfo=Zone.WIB.tzinfo))
    assert over(LEAP_DAY) == date(2028, 3, 1)
    for day in (date(2028, 2, 28), LEAP_DAY):
        assert branch.office.run(close_day, branch.supervisor, day).figures.total("carried") == 1
