"""Calling people: the next one, again, not there, there after all."""

from __future__ import annotations

from datetime import timedelta

import pytest

from counter_app.queueing.model import Outcome, Priority, SliceKind, TicketState
from counter_app.queueing.operations.calling import Called, call_next, no_show, recall, reinstate
from counter_app.queueing.operations.held_back import QueueEmpty
from counter_app.queueing.operations.reading import ticket_details
from counter_app.queueing.operations.serving import finish, park, start, transfer
from counter_app.queueing.rule import Reason
from counter_app.reporting.operations import close_day
from counter_app.shared.errors import ErrorCode
from counter_app.shared.events import EventKind
from counter_app.staff.model import SYSTEM
from tests.support.branch import MORNING, TrainingBranch, on_ticket
from tests.support.contents import refused


def give_up(branch: TrainingBranch, number: str) -> None:
    """Call a ticket until its calls are used up, and note that nobody came."""
    for _ in range(2):
        branch.wait(seconds=30)
        branch.on(recall, number)
    branch.wait(seconds=30)
    branch.on(no_show, number)


def test_a_call_takes_the_ticket_to_the_counter_and_says_why(branch: TrainingBranch) -> None:
    branch.issue()
    at = branch.wait(minutes=4)
    outcome = branch.office.run(call_next, branch.officer, 3)
    assert isinstance(outcome, Called)
    ticket = outcome.ticket
    assert (ticket.number, ticket.state, ticket.counter, ticket.officer, ticket.calls, ticket.last_called_at) == (
        "A001",
        TicketState.CALLED,
        3,
        branch.officer.id,
        1,
        at,
    )
    assert (outcome.choice.reason, outcome.choice.waited_s) == (Reason.ARRIVAL, 240)
    details = branch.office.read(on_ticket(ticket_details, "A001"), SYSTEM)
    assert [(one.kind, one.started_at, one.ended_at, one.counter) for one in details.slices] == [
        (SliceKind.WAITING, MORNING, at, None),
        (SliceKind.WALKING, at, None, 3),
    ]
    assert [(call.counter, call.number, call.reason, call.waited_s) for call in details.calls] == [
        (3, 1, "arrival", 240)
    ]
    assert branch.office.verify() == ()


def test_an_empty_queue_is_an_answer_and_no_error(branch: TrainingBranch) -> None:
    assert branch.office.run(call_next, branch.officer, 1) == QueueEmpty(1)


def test_yesterdays_tickets_are_not_called_today(branch: TrainingBranch) -> None:
    branch.issue()
    branch.wait(days=1)
    assert branch.office.run(call_next, branch.officer, 1) == QueueEmpty(1)


def test_a_counter_calls_one_at_a_time(branch: TrainingBranch) -> None:
    number = branch.called().number
    branch.issue()
    error = refused(branch, ErrorCode.COUNTER_BUSY, call_next, branch.officer, 1)
    assert (error.details["counter"], error.details["ticket"]) == (1, number)
    branch.on(start, number)
    refused(branch, ErrorCode.COUNTER_BUSY, call_next, branch.officer, 1)


def test_priority_and_regular_tickets_mix_by_the_ratio_of_the_branch(branch: TrainingBranch) -> None:
    for priority in (None, None, None, None, Priority.ELDERLY, Priority.DISABLED):
        branch.issue("A", priority)
    called = []
    for _ in range(6):
        ticket = branch.call()
        called.append(ticket.sequence)
        branch.on(start, ticket.number)
        branch.on(finish, ticket.number, Outcome.COMPLETED)
    assert called == [5, 1, 2, 6, 3, 4]


def test_who_has_waited_the_maximum_goes_first(branch: TrainingBranch) -> None:
    branch.issue("B")
    branch.wait(minutes=29)
    branch.issue("A", Priority.ELDERLY)
    branch.wait(minutes=1)
    outcome = branch.office.run(call_next, branch.officer, 1)
    assert isinstance(outcome, Called)
    assert (outcome.ticket.number, outcome.choice.reason) == ("B001", Reason.MAXIMUM_WAIT)


def test_a_ticket_sent_to_one_counter_is_called_at_no_other(branch: TrainingBranch) -> None:
    number = branch.issue().ticket.number
    branch.on(transfer, number, service=None, counter=2, reason="petugas khusus")
    assert branch.office.run(call_next, branch.officer, 1) == QueueEmpty(1)
    assert branch.call(2, branch.colleague).number == number


def test_parked_people_come_back_by_themselves_to_their_old_place(branch: TrainingBranch) -> None:
    number = branch.serving().number
    branch.on(park, number, "mengambil KTP", 10)
    branch.wait(minutes=1)
    branch.issue()
    branch.wait(minutes=9)
    assert branch.call().number == number
    assert branch.office.verify() == ()


def test_a_recall_waits_for_the_gap_and_ends_at_the_maximum(branch: TrainingBranch) -> None:
    number = branch.called().number
    branch.wait(seconds=29)
    assert refused(branch, ErrorCode.RECALL_TOO_SOON, on_ticket(recall, number), branch.officer).details["wait_s"] == 1
    for calls in (2, 3):
        at = branch.wait(seconds=30)
        again = branch.on(recall, number)
        assert (again.calls, again.last_called_at, again.state) == (calls, at, TicketState.CALLED)
    branch.wait(seconds=30)
    error = refused(branch, ErrorCode.RECALLS_USED_UP, on_ticket(recall, number), branch.officer)
    assert error.details["calls"] == 3
    assert branch.office.verify() == ()


@pytest.mark.parametrize("operation", [recall, no_show, start])
def test_who_was_not_called_is_neither_recalled_nor_missed_nor_served(
    branch: TrainingBranch, operation: object
) -> None:
    assert callable(operation)
    number = branch.issue().ticket.number
    error = refused(branch, ErrorCode.TICKET_STATE, on_ticket(operation, number), branch.officer)
    assert (error.details["ticket"], error.details["state"]) == (number, "waiting")


@pytest.mark.parametrize("operation", [recall, no_show, start])
def test_another_officer_keeps_off_a_called_ticket_but_a_supervisor_may_help(
    branch: TrainingBranch, operation: object
) -> None:
    assert callable(operation)
    branch.set("max_calls", "2")
    number = branch.called().number
    branch.wait(seconds=30)
    if operation is no_show:
        branch.on(recall, number)
        branch.wait(seconds=30)
    refused(branch, ErrorCode.NOT_ALLOWED, on_ticket(operation, number), branch.colleague)
    branch.on(operation, number, actor=branch.supervisor)


def test_nobody_is_given_up_before_all_calls_and_the_last_gap(branch: TrainingBranch) -> None:
    number = branch.called().number
    error = refused(branch, ErrorCode.CALLS_NOT_USED_UP, on_ticket(no_show, number), branch.officer)
    assert (error.details["calls"], error.details["calls_needed"]) == (1, 3)
    for _ in range(2):
        branch.wait(seconds=30)
        branch.on(recall, number)
    branch.wait(seconds=10)
    error = refused(branch, ErrorCode.RECALL_TOO_SOON, on_ticket(no_show, number), branch.officer)
    assert error.details["wait_s"] == 20
    at = branch.wait(seconds=20)
    missed = branch.on(no_show, number)
    assert (missed.state, missed.ended_at) == (TicketState.NO_SHOW, at)
    assert branch.office.run(call_next, branch.officer, 1) == QueueEmpty(1)


def test_who_turns_up_after_all_gets_the_old_place_back(branch: TrainingBranch) -> None:
    number = branch.called().number
    give_up(branch, number)
    branch.issue()
    branch.wait(minutes=30)
    back = branch.on(reinstate, number, actor=branch.colleague)
    assert (back.state, back.counter, back.calls, back.ended_at) == (TicketState.WAITING, None, 0, None)
    assert back.arrived_at == MORNING
    assert branch.call().number == number
    assert branch.office.verify() == ()


def test_after_the_tolerance_nobody_comes_back(branch: TrainingBranch) -> None:
    number = branch.called().number
    give_up(branch, number)
    branch.wait(minutes=30, seconds=1)
    error = refused(branch, ErrorCode.NO_SHOW_TOO_OLD, on_ticket(reinstate, number), branch.officer)
    assert error.details["minutes"] == 30


def test_only_who_was_missed_can_be_reinstated_and_only_while_the_day_is_open(branch: TrainingBranch) -> None:
    number = branch.called().number
    refused(branch, ErrorCode.TICKET_STATE, on_ticket(reinstate, number), branch.officer)
    give_up(branch, number)
    branch.office.run(close_day, branch.supervisor, MORNING.date())
    refused(branch, ErrorCode.DAY_CLOSED, on_ticket(reinstate, number), branch.officer)


def test_every_call_leaves_its_event(branch: TrainingBranch) -> None:
    ticket = branch.called()
    give_up(branch, ticket.number)
    branch.on(reinstate, ticket.number)
    told = branch.office.read(lambda work: [event.kind for event in work.diary.of_ticket(ticket.id)], SYSTEM)
    assert told == [
        EventKind.TICKET_ISSUED,
        EventKind.TICKET_CALLED,
        EventKind.TICKET_RECALLED,
        EventKind.TICKET_RECALLED,
        EventKind.TICKET_NO_SHOW,
        EventKind.TICKET_REINSTATED,
    ]
    assert branch.clock.now() - MORNING == timedelta(seconds=90)
