"""Numbers written on paper while the system was down."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from counter_app.queueing.model import Origin, Outcome, Priority, SliceKind, TicketState
from counter_app.queueing.operations.paper_numbers import PaperNumber, ServedOnPaper, enter_paper_numbers
from counter_app.queueing.operations.reading import ticket_details
from counter_app.reporting.operations import close_day, day_figures
from counter_app.shared.errors import ErrorCode
from counter_app.staff.model import SYSTEM
from tests.support.branch import MORNING, TrainingBranch, on_ticket
from tests.support.contents import contents, refused


def at(minutes: float) -> timedelta:
    return timedelta(minutes=minutes)


def paper(number: str, minutes: float, priority: Priority | None = None) -> PaperNumber:
    return PaperNumber(number, MORNING + at(minutes), priority)


def test_papers_that_follow_the_last_ticket_keep_their_numbers_and_their_place(branch: TrainingBranch) -> None:
    branch.issue()
    branch.wait(minutes=60)
    late = branch.issue("B").ticket
    entered = branch.office.run(
        enter_paper_numbers, branch.supervisor, [paper("a003", 20, Priority.ELDERLY), paper("A002", 10)]
    )
    assert [(one.paper_number, one.issued.ticket.number, one.exchanged) for one in entered] == [
        ("A002", "A002", False),
        ("A003", "A003", False),
    ]
    ticket = entered[0].issued.ticket
    assert (ticket.origin, ticket.issued_at, ticket.arrived_at, ticket.state) == (
        Origin.PAPER,
        MORNING + at(10),
        MORNING + at(10),
        TicketState.WAITING,
    )
    assert branch.issue().ticket.number == "A004"
    assert branch.call(1).number == "A001"
    assert branch.call(2, branch.colleague).number == "A002"
    assert late.state is TicketState.WAITING
    assert branch.office.verify() == ()


def test_a_paper_whose_number_the_system_gave_to_somebody_else_is_exchanged_and_the_others_are_not(
    branch: TrainingBranch,
) -> None:
    branch.issue()
    branch.wait(minutes=60)
    assert branch.issue().ticket.number == "A002"
    entered = branch.office.run(
        enter_paper_numbers, branch.supervisor, [paper("A002", 10), paper("A003", 20), paper("A004", 30)]
    )
    assert {one.paper_number: (one.issued.ticket.number, one.exchanged) for one in entered} == {
        "A003": ("A003", False),
        "A004": ("A004", False),
        "A002": ("A005", True),
    }
    assert branch.office.verify() == ()


def test_a_paper_beyond_the_next_number_leaves_no_gap(branch: TrainingBranch) -> None:
    branch.wait(minutes=60)
    (entered,) = branch.office.run(enter_paper_numbers, branch.supervisor, [paper("A950", 10)])
    assert (entered.issued.ticket.number, entered.exchanged) == ("A001", True)
    assert branch.office.read(day_figures, SYSTEM, MORNING.date()).numbers_gapless


SERVED = ServedOnPaper(3, MORNING + at(20), MORNING + at(32), Outcome.COMPLETED)


def test_a_visit_served_meanwhile_is_entered_with_its_own_times(branch: TrainingBranch) -> None:
    branch.wait(minutes=60)
    done = replace(paper("A001", 10), served=SERVED)
    (entered,) = branch.office.run(enter_paper_numbers, branch.supervisor, [done])
    ticket = entered.issued.ticket
    assert (ticket.state, ticket.outcome, ticket.ended_at) == (
        TicketState.FINISHED,
        Outcome.COMPLETED,
        SERVED.ended_at,
    )
    slices = branch.office.read(on_ticket(ticket_details, "A001"), SYSTEM).slices
    assert [(one.kind, one.started_at, one.ended_at, one.counter) for one in slices] == [
        (SliceKind.WAITING, MORNING + at(10), MORNING + at(20), None),
        (SliceKind.SERVING, MORNING + at(20), MORNING + at(32), 3),
    ]
    figures = branch.office.run(close_day, branch.supervisor, MORNING.date()).figures
    assert (figures.total("issued"), figures.total("finished"), figures.adds_up) == (1, 1, True)
    assert branch.office.verify() == ()


def test_yesterdays_papers_are_entered_while_that_day_is_open(branch: TrainingBranch) -> None:
    branch.issue()
    branch.wait(days=1)
    done = replace(paper("A002", 10), served=SERVED)
    (entered,) = branch.office.run(enter_paper_numbers, branch.supervisor, [done])
    assert entered.issued.ticket.business_day == MORNING.date()
    branch.office.run(close_day, branch.supervisor, MORNING.date())
    refused(branch, ErrorCode.DAY_CLOSED, enter_paper_numbers, branch.supervisor, [paper("A003", 10)])
    assert branch.office.verify() == ()


def test_a_paper_is_entered_only_once(branch: TrainingBranch) -> None:
    branch.wait(minutes=60)
    branch.office.run(enter_paper_numbers, branch.supervisor, [paper("A001", 10)])
    before = contents(branch.office.database.engine)
    entering = [paper("B001", 10), paper("a001", 11)]
    refused(branch, ErrorCode.PAPER_NUMBER_USED, enter_paper_numbers, branch.supervisor, entering)
    assert contents(branch.office.database.engine) == before


@pytest.mark.parametrize(
    "wrong",
    [
        paper("A001", 61),
        replace(paper("A001", 25), served=SERVED),
        replace(paper("A001", 10), served=replace(SERVED, ended_at=MORNING + at(61))),
        replace(paper("A001", 10), served=replace(SERVED, started_at=SERVED.ended_at + at(1))),
        replace(paper("A001", -24 * 60), served=SERVED),
    ],
)
def test_times_that_cannot_be_are_refused(branch: TrainingBranch, wrong: PaperNumber) -> None:
    branch.wait(minutes=60)
    error = refused(branch, ErrorCode.PAPER_TIMES, enter_paper_numbers, branch.supervisor, [wrong])
    assert error.details["number"] == "A001"


def test_only_a_supervisor_enters_times_that_nobody_can_check(branch: TrainingBranch) -> None:
    refused(branch, ErrorCode.NOT_ALLOWED, enter_paper_numbers, branch.officer, [paper("A001", 0)])


@pytest.mark.parametrize(
    ("number", "code"), [("X001", ErrorCode.NO_SUCH_SERVICE), ("kertas", ErrorCode.NO_SUCH_TICKET)]
)
def test_a_paper_bears_the_number_of_a_service(branch: TrainingBranch, number: str, code: ErrorCode) -> None:
    refused(branch, code, enter_paper_numbers, branch.supervisor, [paper(number, 0)])
