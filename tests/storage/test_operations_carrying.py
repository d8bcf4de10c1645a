"""Tickets that go over to the next working day."""

from __future__ import annotations

from datetime import date, timedelta

from counter_app.queueing.model import Origin, SliceKind, TicketState
from counter_app.queueing.operations.carrying import carry_all, carry_over
from counter_app.queueing.operations.reading import ticket_details
from counter_app.queueing.operations.serving import park
from counter_app.queueing.operations.steps import find_ticket
from counter_app.registration.operations import submit_form
from counter_app.reporting.operations import close_day
from counter_app.shared.errors import ErrorCode
from counter_app.staff.model import SYSTEM
from tests.support.branch import MORNING, TrainingBranch, on_ticket
from tests.support.contents import refused
from tests.support.forms import make_form

MONDAY = date(2026, 11, 23)
OPENING = MORNING + timedelta(days=3)


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
