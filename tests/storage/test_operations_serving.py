"""At the counter: start, park, resume, transfer, finish, cancel."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from counter_app.queueing.model import Outcome, SliceKind, Ticket, TicketState
from counter_app.queueing.operations.calling import no_show, recall
from counter_app.queueing.operations.reading import ticket_details
from counter_app.queueing.operations.serving import cancel, finish, park, resume, start, transfer
from counter_app.reporting.operations import close_day
from counter_app.shared.errors import ErrorCode
from counter_app.staff.model import SYSTEM
from tests.support.branch import MORNING, TrainingBranch, on_ticket
from tests.support.contents import contents, refused

REASON = "mengambil kartu keluarga"


def ended(branch: TrainingBranch, state: TicketState) -> str:
    """The number of a ticket that has come to an end, or is parked."""
    number = branch.serving().number if state in {TicketState.FINISHED, TicketState.PARKED} else branch.called().number
    match state:
        case TicketState.FINISHED:
            branch.on(finish, number, Outcome.COMPLETED)
        case TicketState.PARKED:
            branch.on(park, number, REASON)
        case TicketState.NO_SHOW:
            for _ in range(2):
                branch.wait(seconds=30)
                branch.on(recall, number)
            branch.wait(seconds=30)
            branch.on(no_show, number)
        case TicketState.CANCELLED:
            branch.on(transfer, number, service="A", counter=None, reason=REASON)
            branch.on(cancel, number, REASON)
        case _:
            raise AssertionError(state)
    return number


def test_a_visit_is_started_and_finished_with_its_outcome(branch: TrainingBranch) -> None:
    number = branch.called().number
    began = branch.wait(minutes=1)
    assert branch.on(start, number).state is TicketState.SERVING
    over = branch.wait(minutes=7)
    ticket = branch.on(finish, number, Outcome.INFORMATION)
    assert (ticket.state, ticket.outcome, ticket.ended_at) == (TicketState.FINISHED, Outcome.INFORMATION, over)
    slices = branch.office.read(on_ticket(ticket_details, number), SYSTEM).slices
    assert [(one.kind, one.started_at, one.ended_at) for one in slices] == [
        (SliceKind.WAITING, MORNING, MORNING),
        (SliceKind.WALKING, MORNING, began),
        (SliceKind.SERVING, began, over),
    ]
    assert branch.office.verify() == ()


def test_the_counter_is_free_after_the_visit(branch: TrainingBranch) -> None:
    number = branch.serving().number
    branch.on(finish, number, Outcome.COMPLETED)
    assert branch.called().number == "A002"


def test_somebody_is_parked_and_comes_back_earlier_to_the_old_place(branch: TrainingBranch) -> None:
    number = branch.serving().number
    branch.wait(minutes=1)
    branch.issue()
    parked = branch.on(park, number, f"  {REASON}\n", 20)
    assert (parked.state, parked.counter, parked.officer, parked.due_back_at) == (
        TicketState.PARKED,
        None,
        None,
        branch.clock.now() + (MORNING.replace(minute=20) - MORNING),
    )
    branch.wait(minutes=5)
    back = branch.on(resume, number, actor=branch.colleague)
    assert (back.state, back.due_back_at, back.arrived_at) == (TicketState.WAITING, None, MORNING)
    assert branch.call().number == number
    assert branch.office.verify() == ()


def test_without_a_time_the_branch_decides_how_long_somebody_is_parked(branch: TrainingBranch) -> None:
    branch.set("park_minutes", "5")
    parked = branch.on(park, branch.serving().number, REASON)
    assert parked.due_back_at == MORNING.replace(minute=5)


@pytest.mark.parametrize("minutes", [0, -1, 481])
def test_nobody_is_parked_for_no_time_or_for_ever(branch: TrainingBranch, minutes: int) -> None:
    parking = on_ticket(park, branch.serving().number)
    assert refused(branch, ErrorCode.OUT_OF_RANGE, parking, branch.officer, REASON, minutes).field == "minutes"


def test_a_transfer_keeps_number_and_arrival(branch: TrainingBranch) -> None:
    number = branch.serving().number
    branch.wait(minutes=6)
    moved = branch.on(transfer, number, service="d", counter=3, reason="salah layanan")
    assert (moved.number, moved.service, moved.for_counter, moved.state) == (number, "D", 3, TicketState.WAITING)
    assert (moved.counter, moved.officer, moved.calls, moved.arrived_at) == (None, None, 0, MORNING)
    assert branch.call(3, branch.colleague).number == number
    assert branch.office.verify() == ()


def test_a_waiting_person_can_be_transferred_by_anybody_at_a_counter(branch: TrainingBranch) -> None:
    number = branch.issue().ticket.number
    moved = branch.on(transfer, number, service="B", counter=None, reason="salah layanan", actor=branch.colleague)
    assert (moved.service, moved.for_counter) == ("B", None)


@pytest.mark.parametrize(
    ("service", "counter", "reason", "code", "field"),
    [
        (None, None, REASON, ErrorCode.FIELD_MISSING, "service"),
        ("X", None, REASON, ErrorCode.NO_SUCH_SERVICE, "service"),
        ("B", 9, REASON, ErrorCode.NO_SUCH_COUNTER, "counter"),
        ("B", None, " ", ErrorCode.REASON_NEEDED, "reason"),
    ],
)
def test_a_transfer_needs_a_place_and_a_reason(
    branch: TrainingBranch, service: str | None, counter: int | None, reason: str, code: ErrorCode, field: str
) -> None:
    moving = on_ticket(transfer, branch.serving().number)
    error = refused(branch, code, moving, branch.officer, service=service, counter=counter, reason=reason)
    assert error.field == field


def test_a_transfer_to_a_counter_without_the_service_is_refused(branch: TrainingBranch) -> None:
    with branch.office.database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE counters SET profile = 'AB|K' WHERE number = 4")
    moving = on_ticket(transfer, branch.serving().number)
    error = refused(branch, ErrorCode.WRONG_COUNTER, moving, branch.officer, service="D", counter=4, reason=REASON)
    assert (error.field, error.details["service"]) == ("counter", "D")


def test_who_waits_or_is_parked_may_give_the_place_up(branch: TrainingBranch) -> None:
    waiting = branch.issue().ticket.number
    gone = branch.on(cancel, waiting, "tidak jadi")
    assert (gone.state, gone.ended_at) == (TicketState.CANCELLED, MORNING)
    parked = ended(branch, TicketState.PARKED)
    assert branch.on(cancel, parked, "tidak kembali").state is TicketState.CANCELLED
    assert branch.office.verify() == ()


def test_reasons_stay_out_of_the_diary(branch: TrainingBranch) -> None:
    ticket = branch.serving()
    branch.on(park, ticket.number, REASON)
    branch.on(cancel, ticket.number, "pulang ke Bu Siti")
    stored = contents(branch.office.database.engine)
    assert [(row[3], row[4]) for row in stored["ticket_reasons"]] == [
        ("park", REASON),
        ("cancel", "pulang ke Bu Siti"),
    ]
    assert "Siti" not in repr(stored["events"])


STEPS: list[tuple[Callable[..., Ticket], tuple[Any, ...], dict[str, Any]]] = [
    (start, (), {}),
    (recall, (), {}),
    (no_show, (), {}),
    (park, (REASON,), {}),
    (finish, (Outcome.COMPLETED,), {}),
    (transfer, (), {"service": "B", "counter": None, "reason": REASON}),
    (resume, (), {}),
    (cancel, (REASON,), {}),
]
FINAL = [TicketState.FINISHED, TicketState.CANCELLED, TicketState.NO_SHOW]


@pytest.mark.parametrize("state", FINAL)
def test_nothing_happens_any_more_to_a_ticket_that_has_ended(branch: TrainingBranch, state: TicketState) -> None:
    number = ended(branch, state)
    for operation, arguments, keywords in STEPS:
        step = on_ticket(operation, number)
        refused(branch, ErrorCode.TICKET_STATE, step, branch.officer, *arguments, **keywords)


def test_a_parked_person_is_neither_served_nor_transferred(branch: TrainingBranch) -> None:
    number = ended(branch, TicketState.PARKED)
    for operation, arguments, keywords in STEPS[:6]:
        step = on_ticket(operation, number)
        refused(branch, ErrorCode.TICKET_STATE, step, branch.officer, *arguments, **keywords)


@pytest.mark.parametrize("operation", [park, resume, cancel])
def test_a_called_person_is_not_parked_resumed_or_cancelled(
    branch: TrainingBranch, operation: Callable[..., Ticket]
) -> None:
    arguments = () if operation is resume else (REASON,)
    step = on_ticket(operation, branch.called().number)
    refused(branch, ErrorCode.TICKET_STATE, step, branch.officer, *arguments)


@pytest.mark.parametrize("reason", [None, "", "ab"])
def test_parking_and_cancelling_need_a_reason(branch: TrainingBranch, reason: str | None) -> None:
    served, waiting = branch.serving().number, branch.issue().ticket.number
    refused(branch, ErrorCode.REASON_NEEDED, on_ticket(park, served), branch.officer, reason)
    refused(branch, ErrorCode.REASON_NEEDED, on_ticket(cancel, waiting), branch.officer, reason)


def test_another_officer_keeps_off_a_visit_but_a_supervisor_may_help(branch: TrainingBranch) -> None:
    number = branch.serving().number
    for operation, arguments, keywords in STEPS[3:6]:
        step = on_ticket(operation, number)
        refused(branch, ErrorCode.NOT_ALLOWED, step, branch.colleague, *arguments, **keywords)
    assert branch.on(finish, number, Outcome.REFERRED, actor=branch.supervisor).outcome is Outcome.REFERRED


def test_a_closed_day_cannot_be_gone_on_with(branch: TrainingBranch) -> None:
    branch.issue()
    branch.office.run(close_day, branch.supervisor, MORNING.date())
    refused(branch, ErrorCode.TICKET_STATE, on_ticket(cancel, "A001"), branch.officer, REASON)
    branch.wait(days=1)
    assert branch.called().number == "A001"
