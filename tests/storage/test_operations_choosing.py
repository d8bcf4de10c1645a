"""Calls out of turn, people without a ticket, and recall limits that nothing walks around."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from counter_app.queueing.model import Origin, Outcome, Priority, SliceKind, TicketState
from counter_app.queueing.operations.announcing import mark_announced, to_announce
from counter_app.queueing.operations.calling import Called, call_chosen, call_next, recall
from counter_app.queueing.operations.desk import notes
from counter_app.queueing.operations.held_back import QueueEmpty
from counter_app.queueing.operations.profiles import set_profile
from counter_app.queueing.operations.reading import sessions, ticket_details
from counter_app.queueing.operations.serving import finish, park, start, transfer
from counter_app.queueing.operations.walk_in import serve_without_ticket
from counter_app.queueing.profile import Profile
from counter_app.queueing.rule import Hindrance, Reason
from counter_app.shared.errors import ErrorCode
from counter_app.shared.events import EventKind
from counter_app.staff.model import SYSTEM
from tests.support.branch import MORNING, TrainingBranch, on_ticket
from tests.support.contents import refused

REASON = "datang bersama pemohon sebelumnya"


def choose(work: object, ticket: object, counter: int, reason: str | None) -> Called:
    return call_chosen(work, counter, ticket, reason)  # type: ignore[arg-type]


def test_an_officer_calls_somebody_out_of_turn_and_says_why(branch: TrainingBranch) -> None:
    branch.issue()
    number = branch.issue("A", Priority.ELDERLY).ticket.number
    branch.wait(minutes=5)
    outcome = branch.on(choose, number, 1, f" {REASON}\n")
    assert (outcome.ticket.number, outcome.ticket.state, outcome.choice.reason) == (
        number,
        TicketState.CALLED,
        Reason.CHOSEN,
    )
    (call,) = branch.office.read(on_ticket(ticket_details, number), SYSTEM).calls
    assert (call.reason, call.waited_s, call.place) == ("chosen", 300, None)
    (note,) = branch.office.read(on_ticket(notes, number), SYSTEM)
    assert (note.step, note.text) == ("choose", REASON)
    (session,) = branch.office.read(sessions, SYSTEM)
    assert session.regular_run == 2
    assert branch.office.verify() == ()


@pytest.mark.parametrize("reason", [None, " ", "ab"])
def test_nobody_is_called_out_of_turn_without_a_reason(branch: TrainingBranch, reason: str | None) -> None:
    number = branch.issue().ticket.number
    refused(branch, ErrorCode.REASON_NEEDED, on_ticket(choose, number), branch.officer, 1, reason)


def test_only_who_waits_here_today_is_called_out_of_turn(branch: TrainingBranch) -> None:
    number = branch.issue().ticket.number
    branch.office.run(set_profile, branch.supervisor, 1, Profile((("K",),)))
    error = refused(branch, ErrorCode.WRONG_COUNTER, on_ticket(choose, number), branch.officer, 1, REASON)
    assert error.details["service"] == "A"
    branch.on(transfer, number, service=None, counter=3, reason=REASON)
    error = refused(branch, ErrorCode.WRONG_COUNTER, on_ticket(choose, number), branch.officer, 2, REASON)
    assert error.details["at_counter"] == 3
    branch.called(2)
    third = branch.issue("B").ticket.number
    refused(branch, ErrorCode.COUNTER_BUSY, on_ticket(choose, third), branch.officer, 2, REASON)
    refused(branch, ErrorCode.TICKET_STATE, on_ticket(choose, "A002"), branch.colleague, 4, REASON)


def test_a_parked_person_whose_time_has_come_can_be_called_out_of_turn(branch: TrainingBranch) -> None:
    number = branch.serving().number
    branch.on(park, number, "mengambil KTP", 5)
    branch.wait(minutes=4)
    refused(branch, ErrorCode.TICKET_STATE, on_ticket(choose, number), branch.officer, 1, REASON)
    branch.wait(minutes=1)
    assert branch.on(choose, number, 1, REASON).ticket.state is TicketState.CALLED
    assert branch.office.verify() == ()


def test_each_call_keeps_the_figures_of_the_rule_of_its_moment(branch: TrainingBranch) -> None:
    number = branch.called().number
    branch.set("priority_ratio", "5")
    branch.set("max_wait_minutes", "60")
    (call,) = branch.office.read(on_ticket(ticket_details, number), SYSTEM).calls
    assert call.rule is not None
    assert (call.rule.priority_ratio, call.rule.max_wait.total_seconds(), call.place) == (2, 1800, 1)


def test_somebody_without_a_ticket_is_served_at_once_under_the_next_number(branch: TrainingBranch) -> None:
    issued = branch.office.run(serve_without_ticket, branch.officer, 1, "f")
    ticket = issued.ticket
    assert (ticket.number, ticket.state, ticket.origin, ticket.counter, ticket.officer) == (
        "F001",
        TicketState.SERVING,
        Origin.WALK_IN,
        1,
        branch.officer.id,
    )
    assert branch.issue("F").ticket.number == "F002"
    over = branch.wait(minutes=3)
    branch.on(finish, "F001", Outcome.INFORMATION)
    slices = branch.office.read(on_ticket(ticket_details, "F001"), SYSTEM).slices
    assert [(one.kind, one.started_at, one.ended_at) for one in slices] == [(SliceKind.SERVING, MORNING, over)]
    assert branch.office.verify() == ()


def test_while_others_wait_somebody_without_a_ticket_needs_a_reason(branch: TrainingBranch) -> None:
    branch.issue()
    refused(branch, ErrorCode.REASON_NEEDED, serve_without_ticket, branch.officer, 1, "F")
    number = branch.office.run(serve_without_ticket, branch.officer, 1, "F", reason=REASON).ticket.number
    (note,) = branch.office.read(on_ticket(notes, number), SYSTEM)
    assert (note.step, note.text) == ("walk-in", REASON)


def test_a_counter_serves_one_at_a_time_also_without_tickets(branch: TrainingBranch) -> None:
    branch.serving()
    refused(branch, ErrorCode.COUNTER_BUSY, serve_without_ticket, branch.officer, 1, "F")
    branch.office.run(set_profile, branch.supervisor, 2, Profile((("K",),)))
    refused(branch, ErrorCode.WRONG_COUNTER, serve_without_ticket, branch.colleague, 2, "F")


def test_the_database_itself_gives_no_officer_two_tickets_to_serve(branch: TrainingBranch) -> None:
    first = branch.serving()
    branch.issue()
    second = branch.on(start, branch.call(2, branch.colleague).number, actor=branch.colleague)
    with pytest.raises(sa.exc.IntegrityError), branch.office.database.engine.begin() as connection:
        connection.exec_driver_sql(f"UPDATE tickets SET officer = {first.officer} WHERE id = {second.id}")  # noqa: S608


def test_calls_that_nobody_answered_go_on_counting_after_a_transfer(branch: TrainingBranch) -> None:
    number = branch.called().number
    moved = branch.on(transfer, number, service="A", counter=None, reason="dilewati")
    assert (moved.calls, moved.state) == (1, TicketState.WAITING)
    again = MORNING + timedelta(seconds=30)
    assert branch.office.run(call_next, branch.officer, 1) == QueueEmpty(1, Hindrance.JUST_CALLED, again)
    error = refused(branch, ErrorCode.RECALL_TOO_SOON, on_ticket(choose, number), branch.officer, 1, REASON)
    assert error.details["wait_s"] == 30
    branch.wait(seconds=30)
    assert branch.call().calls == 2
    branch.wait(seconds=30)
    branch.on(recall, number)
    moving = on_ticket(transfer, number)
    refused(branch, ErrorCode.RECALLS_USED_UP, moving, branch.officer, service="A", counter=None, reason=REASON)
    assert branch.office.verify() == ()


def test_every_call_is_announced_once_in_its_order(branch: TrainingBranch) -> None:
    first = branch.called(1)
    branch.issue("B", Priority.SICK)
    second = branch.call(2, branch.colleague)
    branch.wait(seconds=30)
    branch.on(recall, first.number)
    waiting = branch.office.read(to_announce, SYSTEM)
    assert [(one.number, one.counter, one.call, one.priority) for one in waiting] == [
        (first.number, 1, 1, False),
        (second.number, 2, 1, True),
        (first.number, 1, 2, False),
    ]
    ids = [one.id for one in waiting]
    assert branch.office.run(mark_announced, SYSTEM, ids[:2]) == 2
    assert branch.office.run(mark_announced, SYSTEM, ids) == 1
    assert branch.office.read(to_announce, SYSTEM) == ()
    told = branch.office.read(lambda work: work.diary.of_ticket(first.id), SYSTEM)
    assert [event.kind for event in told].count(EventKind.TICKET_ANNOUNCED) == 2
    assert branch.office.verify() == ()
