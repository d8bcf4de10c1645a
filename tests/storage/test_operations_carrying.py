"""Tickets that go over to the next day on which the branch opens."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from counter_app.queueing.model import Origin, SliceKind, TicketState
from counter_app.queueing.operations.carrying import carry_all, carry_over
from counter_app.queueing.operations.opening_hours import set_special_hours
from counter_app.queueing.operations.reading import ticket_details
from counter_app.queueing.operations.serving import park
from counter_app.queueing.operations.steps import find_ticket
from counter_app.queueing.ports import Issued, QueueWork
from counter_app.registration.operations import submit_form
from counter_app.reporting.operations import close_day
from counter_app.shared.calendar import Zone
from counter_app.shared.errors import ErrorCode
from counter_app.staff.model import SYSTEM
from tests.support.branch import MORNING, TrainingBranch, on_ticket
from tests.support.contents import refused
from tests.support.forms import make_form

MONDAY = date(2026, 11, 23)
OPENING = MORNING + timedelta(days=3)
SATURDAY = date(2026, 11, 21)


def local(day: date, hour: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=Zone.WIB.tzinfo)


def carried_of(branch: TrainingBranch, day: date) -> tuple[date, datetime]:
    """The day and the arrival of the ticket that stands for A001 of a day from now on."""

    def carry(work: QueueWork) -> Issued:
        return carry_over(work, find_ticket(work, "A001", day))

    new = branch.office.run(carry, branch.supervisor).ticket
    return new.business_day, new.arrived_at


def test_who_is_left_goes_over_to_a_saturday_on_which_the_branch_opens(branch: TrainingBranch) -> None:
    branch.set("hours_saturday", "09:00-12:00")
    branch.issue()
    assert carried_of(branch, MORNING.date()) == (SATURDAY, local(SATURDAY, 9))


def test_special_hours_decide_on_which_day_and_at_what_time_they_come_again(branch: TrainingBranch) -> None:
    tuesday = MONDAY + timedelta(days=1)
    branch.office.run(set_special_hours, branch.supervisor, MONDAY, "-")
    branch.office.run(set_special_hours, branch.supervisor, tuesday, "10:00-14:00")
    branch.issue()
    assert carried_of(branch, MORNING.date()) == (tuesday, local(tuesday, 10))


def test_a_sunday_with_special_hours_is_a_day_to_come(branch: TrainingBranch) -> None:
    sunday = SATURDAY + timedelta(days=1)
    branch.office.run(set_special_hours, branch.supervisor, sunday, "08:00-11:00")
    branch.issue()
    assert carried_of(branch, MORNING.date()) == (sunday, local(sunday, 8))


def test_who_is_carried_late_never_goes_to_a_day_that_is_closed_or_over(branch: TrainingBranch) -> None:
    branch.issue()
    branch.issue()
    branch.clock.set(local(SATURDAY, 10))
    assert carried_of(branch, MORNING.date()) == (MONDAY, OPENING)
    branch.clock.set(local(MONDAY, 20))

    def carry(work: QueueWork) -> Issued:
        return carry_over(work, find_ticket(work, "A002", MORNING.date()))

    assert branch.office.run(carry, branch.supervisor).ticket.business_day == MONDAY + timedelta(days=1)


def test_nobody_is_carried_over_while_no_day_has_hours(branch: TrainingBranch) -> None:
    for weekday in ("monday", "tuesday", "wednesday", "thursday", "friday"):
        branch.set(f"hours_{weekday}", "-")
    number = branch.issue().ticket.number
    refused(branch, ErrorCode.CLOSED_NOW, on_ticket(carry_over, number), branch.supervisor)
    assert branch.office.read(find_ticket, SYSTEM, number).state is TicketState.WAITING


def test_who_waits_goes_over_to_the_next_working_day_without_waiting_overnight(branch: TrainingBranch) -> None:
    old = branch.issue().ticket
    carried_at = branch.wait(hours=7)
    issued = branch.on(carry_over, old.number, actor=branch.supervisor)
    new = issued.ticket
    assert (new.number, new.business_day, new.state, new.origin, new.arrived_at) == (
        "A001",
        MONDAY,
        TicketState.PARKED,
        Origin.CARRIED,
        OPENING,
    )
    assert branch.office.read(find_ticket, SYSTEM, old.number).state is TicketState.CARRIED
    figures = branch.office.run(close_day, branch.supervisor, MORNING.date()).figures
    assert (figures.total("carried"), figures.total("expired"), figures.adds_up) == (1, 0, True)
    branch.clock.set(OPENING + timedelta(minutes=5))
    assert branch.issue().ticket.number == "A002"
    assert branch.call().id == new.id
    slices = branch.office.read(on_ticket(ticket_details, "A001"), SYSTEM).slices
    assert [(one.kind, one.started_at) for one in slices] == [
        (SliceKind.PARKED, carried_at),
        (SliceKind.WAITING, branch.clock.now()),
        (SliceKind.WALKING, branch.clock.now()),
    ]
    assert branch.office.verify() == ()


def test_all_who_are_left_go_over_in_the_order_of_their_arrival(branch: TrainingBranch) -> None:
    branch.on(park, branch.serving().number, "mengambil KTP", 480)
    branch.wait(minutes=1)
    branch.issue("B")
    branch.wait(minutes=1)
    branch.issue("A")
    issued = branch.office.run(carry_all, branch.supervisor, MORNING.date())
    assert [one.ticket.number for one in issued] == ["A001", "B001", "A002"]
    assert branch.office.verify() == ()


def test_the_cases_of_a_carried_ticket_go_on_with_the_new_one(branch: TrainingBranch) -> None:
    number = branch.issue().ticket.number
    case = branch.office.run(submit_form, branch.officer, make_form(1), number).case
    new = branch.on(carry_over, number, actor=branch.supervisor).ticket
    assert branch.office.read(lambda work: work.cases.of_ticket(new.id), SYSTEM) == (case.id,)
    assert branch.office.verify() == ()


def test_only_a_supervisor_carries_over_and_only_who_is_not_at_a_counter(branch: TrainingBranch) -> None:
    number = branch.issue().ticket.number
    refused(branch, ErrorCode.NOT_ALLOWED, on_ticket(carry_over, number), branch.officer)
    branch.call()
    refused(branch, ErrorCode.TICKET_STATE, on_ticket(carry_over, number), branch.supervisor)
    assert branch.office.run(carry_all, branch.supervisor, MORNING.date()) == ()
