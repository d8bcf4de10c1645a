"""Pools of parked people, places after a transfer, visits of several services, profiles, and forced release."""

from __future__ import annotations

import pytest

from counter_app.queueing.model import Activity, Outcome, Pool, SessionState, TicketState
from counter_app.queueing.operations.board import desk_view
from counter_app.queueing.operations.calling import call_next, return_parked
from counter_app.queueing.operations.counters import close_counter, open_counter, pause_counter, release_counter
from counter_app.queueing.operations.held_back import QueueEmpty
from counter_app.queueing.operations.profiles import clear_profile, set_profile
from counter_app.queueing.operations.reading import sessions, ticket_details
from counter_app.queueing.operations.serving import finish, finish_and_continue, park, start, transfer
from counter_app.queueing.profile import Condition, Profile, parse_profile
from counter_app.queueing.rule import Reason
from counter_app.shared.errors import ErrorCode
from counter_app.staff.model import SYSTEM
from tests.support.branch import MORNING, TrainingBranch, on_ticket
from tests.support.contents import refused

REASON = "melengkapi formulir"


def test_who_is_parked_at_a_counter_comes_back_to_that_counter_only(branch: TrainingBranch) -> None:
    number = branch.serving().number
    branch.on(park, number, REASON, 10, pool=Pool.COUNTER)
    branch.wait(minutes=10)
    assert branch.office.run(call_next, branch.colleague, 2) == QueueEmpty(2)
    assert branch.call(1).number == number
    assert branch.office.verify() == ()


def test_who_is_parked_with_the_staff_comes_back_to_anybody(branch: TrainingBranch) -> None:
    number = branch.serving().number
    branch.on(park, number, REASON, 10, pool=Pool.STAFF)
    branch.wait(minutes=10)
    (back,) = branch.office.run(return_parked, SYSTEM)
    assert (back.number, back.state, back.arrived_at) == (number, TicketState.WAITING, MORNING)
    assert branch.call(2, branch.colleague).number == number


def test_nobody_waits_for_a_counter_that_has_closed(branch: TrainingBranch) -> None:
    number = branch.serving().number
    branch.on(park, number, REASON, 10, pool=Pool.COUNTER)
    branch.office.run(close_counter, branch.officer, 1)
    branch.wait(minutes=10)
    assert branch.call(2, branch.colleague).number == number


@pytest.mark.parametrize(("place", "order"), [("kept", ["A001", "D001"]), ("last", ["D001", "A001"])])
def test_after_a_transfer_the_place_is_kept_or_taken_at_the_end(
    branch: TrainingBranch, place: str, order: list[str]
) -> None:
    branch.set("transfer_place", place)
    number = branch.serving().number
    branch.wait(minutes=1)
    branch.issue("D")
    branch.wait(minutes=1)
    branch.on(transfer, number, service="D", counter=None, reason=REASON)
    called = []
    for _ in range(2):
        ticket = branch.call()
        called.append(ticket.number)
        branch.on(start, ticket.number)
        branch.on(finish, ticket.number, Outcome.COMPLETED)
    assert called == order


def test_one_visit_goes_on_to_another_service_under_its_number(branch: TrainingBranch) -> None:
    number = branch.serving().number
    first_end = branch.wait(minutes=6)
    on = branch.on(finish_and_continue, number, "d", Outcome.COMPLETED)
    assert (on.number, on.service, on.state, on.outcome, on.counter, on.arrived_at) == (
        number,
        "D",
        TicketState.WAITING,
        None,
        None,
        MORNING,
    )
    branch.on(start, branch.call(2, branch.colleague).number, actor=branch.colleague)
    branch.wait(minutes=2)
    branch.on(finish, number, Outcome.INFORMATION, actor=branch.colleague)
    details = branch.office.read(on_ticket(ticket_details, number), SYSTEM)
    (part,) = details.parts
    assert (part.service, part.counter, part.officer, part.outcome, part.finished_at) == (
        "A",
        1,
        branch.officer.id,
        Outcome.COMPLETED,
        first_end,
    )
    with branch.office.database.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT letter, served, sum_s FROM services WHERE served > 0 ORDER BY letter")
        assert [tuple(row) for row in rows] == [("A", 1, 360), ("D", 1, 120)]
    assert branch.office.verify() == ()


def test_a_visit_goes_on_only_from_the_counter_and_to_another_service(branch: TrainingBranch) -> None:
    number = branch.called().number
    refused(
        branch, ErrorCode.TICKET_STATE, on_ticket(finish_and_continue, number), branch.officer, "D", Outcome.COMPLETED
    )
    branch.on(start, number)
    continuing = on_ticket(finish_and_continue, number)
    refused(branch, ErrorCode.FIELD_INVALID, continuing, branch.officer, "A", Outcome.COMPLETED)
    refused(branch, ErrorCode.NO_SUCH_SERVICE, continuing, branch.officer, "X", Outcome.COMPLETED)


def test_a_supervisor_frees_a_counter_and_its_person_goes_back_to_the_old_place(branch: TrainingBranch) -> None:
    number = branch.serving().number
    branch.wait(minutes=3)
    branch.issue()
    refused(branch, ErrorCode.NOT_ALLOWED, release_counter, branch.colleague, 1, "petugas sakit")
    refused(branch, ErrorCode.REASON_NEEDED, release_counter, branch.supervisor, 1, None)
    released = branch.office.run(release_counter, branch.supervisor, 1, "petugas sakit")
    assert (released.session.state, released.session.reason) == (SessionState.CLOSED, "petugas sakit")
    assert released.ticket is not None
    assert (released.ticket.state, released.ticket.arrived_at, released.ticket.counter) == (
        TicketState.WAITING,
        MORNING,
        None,
    )
    assert branch.office.read(sessions, SYSTEM) == ()
    assert branch.call(2, branch.colleague).number == number
    assert branch.office.verify() == ()


def test_a_counter_with_nobody_at_it_is_freed_too_but_not_a_closed_one(branch: TrainingBranch) -> None:
    branch.office.run(open_counter, branch.officer, 1)
    assert branch.office.run(release_counter, branch.supervisor, 1, "pulang").ticket is None
    refused(branch, ErrorCode.COUNTER_NOT_OPEN, release_counter, branch.supervisor, 1, "pulang")


def test_what_goes_on_at_a_counter_is_told(branch: TrainingBranch) -> None:
    def now() -> Activity:
        return branch.office.read(desk_view, branch.officer, 1).activity

    assert now() is Activity.CLOSED
    branch.office.run(open_counter, branch.officer, 1)
    assert now() is Activity.READY
    branch.called()
    assert now() is Activity.SERVING
    branch.on(start, "A001")
    branch.on(finish, "A001", Outcome.COMPLETED)
    branch.office.run(pause_counter, branch.officer, 1, "istirahat")
    assert now() is Activity.PAUSED


def test_an_officers_own_profile_at_a_counter_goes_before_the_counters(branch: TrainingBranch) -> None:
    branch.issue("A")
    branch.issue("K")
    branch.office.run(set_profile, branch.supervisor, 1, Profile((("K",),)), branch.officer.id)
    ticket = branch.call(1)
    assert ticket.number == "K001"
    branch.on(start, ticket.number)
    branch.on(finish, ticket.number, Outcome.COMPLETED)
    assert branch.office.run(call_next, branch.officer, 1) == QueueEmpty(1)
    branch.office.run(clear_profile, branch.supervisor, 1, branch.officer.id)
    assert branch.call(1).number == "A001"
    assert branch.office.verify() == ()


def test_an_officers_profile_counts_for_who_serves_a_service(branch: TrainingBranch) -> None:
    branch.office.run(open_counter, branch.officer, 1)
    assert branch.office.read(lambda work: work.counters.line("A", work.today), SYSTEM).open_counters == 1  # type: ignore[union-attr]
    branch.office.run(set_profile, branch.supervisor, 1, Profile((("K",),), ("F",)), branch.officer.id)
    lines = [branch.office.read(lambda work, one: work.counters.line(one, work.today), SYSTEM, one) for one in "AKF"]
    assert [None if line is None else line.open_counters for line in lines] == [0, 1, 1]


def test_conditions_of_a_profile_are_kept_and_obeyed(branch: TrainingBranch) -> None:
    profile = parse_profile("K|A", "F", ["K:>1>15m@07:00-12:00"])
    branch.office.run(set_profile, branch.supervisor, 1, profile)
    branch.office.run(open_counter, branch.officer, 1)
    (session,) = branch.office.read(sessions, SYSTEM)
    assert session.profile == profile
    assert isinstance(session.profile.conditions["K"], Condition)
    branch.issue("K")
    branch.issue("F")
    assert branch.call().number == "F001"
    branch.on(start, "F001")
    branch.on(finish, "F001", Outcome.COMPLETED)
    branch.issue("K")
    assert branch.call().number == "K001"
    (call,) = branch.office.read(on_ticket(ticket_details, "F001"), SYSTEM).calls
    assert (call.reason, call.place) == (Reason.FINALLY.value, 0)


def test_a_profile_names_services_that_there_are_and_a_supervisor_sets_it(branch: TrainingBranch) -> None:
    refused(branch, ErrorCode.NO_SUCH_SERVICE, set_profile, branch.supervisor, 1, Profile((("X",),)))
    refused(branch, ErrorCode.NO_SUCH_COUNTER, set_profile, branch.supervisor, 9, Profile((("A",),)))
    refused(branch, ErrorCode.NOT_ALLOWED, set_profile, branch.officer, 1, Profile((("A",),)))
