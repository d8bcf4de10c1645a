"""The last click is taken back, and time runs as if it had not been made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from counter_app.bootstrap import Office
from counter_app.queueing.model import Outcome, SliceKind, Ticket, TicketState
from counter_app.queueing.operations.announcing import to_announce
from counter_app.queueing.operations.calling import Called, call_next, no_show, recall, reinstate
from counter_app.queueing.operations.counters import close_counter, open_counter
from counter_app.queueing.operations.reading import sessions, ticket_details
from counter_app.queueing.operations.serving import (
    cancel,
    finish,
    finish_and_continue,
    park,
    resume,
    start,
    transfer,
)
from counter_app.queueing.operations.undoing import undo, undoable
from counter_app.registration.case import CaseState
from counter_app.registration.operations import submit_form
from counter_app.reporting.operations import close_day
from counter_app.shared.errors import ErrorCode
from counter_app.shared.events import EventKind
from counter_app.staff.model import SYSTEM
from tests.support.branch import MORNING, TrainingBranch, on_ticket
from tests.support.contents import refused
from tests.support.forms import make_form

REASON = "salah tekan"
Slices = list[tuple[SliceKind, datetime, datetime | None]]


def given_up(branch: TrainingBranch) -> str:
    number = branch.called().number
    for _ in range(2):
        branch.wait(seconds=30)
        branch.on(recall, number)
    branch.wait(seconds=30)
    return number


def waits(branch: TrainingBranch) -> str:
    return branch.issue().ticket.number


def parked(branch: TrainingBranch) -> str:
    return branch.on(park, branch.serving().number, REASON).number


def missed(branch: TrainingBranch) -> str:
    return branch.on(no_show, given_up(branch)).number


CLICKS: dict[str, tuple[Callable[[TrainingBranch], str], Callable[..., Any]]] = {
    "start": (lambda branch: branch.called().number, start),
    "park": (lambda branch: branch.serving().number, lambda w, t: park(w, t, REASON, 20)),
    "no-show": (given_up, no_show),
    "finish": (lambda branch: branch.serving().number, lambda w, t: finish(w, t, Outcome.COMPLETED)),
    "continue": (
        lambda branch: branch.serving().number,
        lambda w, t: finish_and_continue(w, t, "D", Outcome.COMPLETED),
    ),
    "transfer from the counter": (
        lambda branch: branch.serving().number,
        lambda w, t: transfer(w, t, service="D", counter=3, reason=REASON),
    ),
    "transfer of a called one": (
        lambda branch: branch.called().number,
        lambda w, t: transfer(w, t, service="D", counter=None, reason=REASON),
    ),
    "resume": (parked, resume),
    "reinstate": (missed, reinstate),
    "cancel": (waits, lambda w, t: cancel(w, t, REASON)),
}


def looks(branch: TrainingBranch, number: str) -> tuple[Ticket, Slices, object]:
    details = branch.office.read(on_ticket(ticket_details, number), SYSTEM)
    slices = [(one.kind, one.started_at, one.ended_at) for one in details.slices]
    return details.ticket, slices, details.parts


def figures(branch: TrainingBranch) -> list[tuple[int, ...]]:
    with branch.office.database.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT served, sum_s, squares_s2 FROM services ORDER BY letter")
        return [tuple(row) for row in rows]


@pytest.mark.parametrize("click", CLICKS)
def test_after_an_undo_everything_is_as_before_the_click(branch: TrainingBranch, click: str) -> None:
    prepare, act = CLICKS[click]
    number = prepare(branch)
    branch.wait(seconds=40)
    before, served = looks(branch, number), figures(branch)
    after = branch.on(act, number)
    assert after.state is not before[0].state or after.service != before[0].service
    branch.wait(seconds=10)
    assert branch.on(undo, number) == before[0]
    assert looks(branch, number) == before
    assert figures(branch) == served
    assert branch.office.verify() == ()
    branch.on(act, number)
    assert branch.office.verify() == ()


def test_an_undone_call_leaves_the_queue_and_the_ratio_as_they_were(branch: TrainingBranch) -> None:
    waiting = branch.issue().ticket
    branch.office.run(open_counter, branch.officer, 1)
    before = branch.office.read(sessions, SYSTEM)
    branch.wait(minutes=4)
    assert branch.call().number == waiting.number
    branch.wait(seconds=3)
    assert branch.on(undo, waiting.number) == waiting
    assert branch.office.read(sessions, SYSTEM) == before
    assert branch.office.read(to_announce, SYSTEM) == ()
    assert looks(branch, waiting.number)[1] == [(SliceKind.WAITING, MORNING, None)]
    outcome = branch.office.run(call_next, branch.officer, 1)
    assert isinstance(outcome, Called)
    assert (outcome.ticket.number, outcome.ticket.calls) == (waiting.number, 1)
    assert branch.office.verify() == ()


def test_the_call_of_one_ticket_is_undone_only_once(branch: TrainingBranch) -> None:
    number = branch.called().number
    branch.on(undo, number)
    branch.call()
    assert branch.office.read(on_ticket(undoable, number), branch.officer) is None
    assert refused(branch, ErrorCode.UNDO_TWICE, on_ticket(undo, number), branch.officer).details["ticket"] == number


def test_a_click_is_undone_within_the_seconds_of_the_branch(branch: TrainingBranch) -> None:
    number = branch.serving().number
    told = branch.office.read(on_ticket(undoable, number), branch.officer)
    assert told is not None
    assert (told.step, told.until) == (EventKind.TICKET_STARTED, branch.clock.now() + (told.until - MORNING))
    branch.wait(seconds=10, microseconds=1)
    assert branch.office.read(on_ticket(undoable, number), branch.officer) is None
    assert refused(branch, ErrorCode.UNDO_TOO_LATE, on_ticket(undo, number), branch.officer).details["limit_s"] == 10
    branch.set("undo_seconds", "0")
    number = branch.on(finish, number, Outcome.COMPLETED).number
    refused(branch, ErrorCode.UNDO_TOO_LATE, on_ticket(undo, number), branch.officer)


def test_only_the_last_click_and_only_ones_own_is_undone(branch: TrainingBranch) -> None:
    number = branch.serving().number
    refused(branch, ErrorCode.UNDO_NOTHING, on_ticket(undo, number), branch.colleague)
    branch.on(undo, number)
    refused(branch, ErrorCode.UNDO_NOTHING, on_ticket(undo, number), branch.officer)
    fresh = branch.issue().ticket.number
    refused(branch, ErrorCode.UNDO_NOTHING, on_ticket(undo, fresh), branch.officer)


def test_a_repeated_call_was_heard_and_is_not_undone(branch: TrainingBranch) -> None:
    number = branch.called().number
    branch.wait(seconds=30)
    branch.on(recall, number)
    refused(branch, ErrorCode.UNDO_NOTHING, on_ticket(undo, number), branch.officer)


def test_nobody_comes_back_to_a_counter_that_has_somebody_else(branch: TrainingBranch) -> None:
    first = branch.serving().number
    branch.on(finish, first, Outcome.COMPLETED)
    second = branch.called().number
    error = refused(branch, ErrorCode.COUNTER_BUSY, on_ticket(undo, first), branch.officer)
    assert (error.details["counter"], error.details["ticket"]) == (1, second)


def test_nobody_comes_back_to_a_counter_that_its_officer_left(branch: TrainingBranch) -> None:
    number = branch.serving().number
    branch.on(finish, number, Outcome.COMPLETED)
    branch.office.run(close_counter, branch.officer, 1)
    refused(branch, ErrorCode.COUNTER_NOT_OPEN, on_ticket(undo, number), branch.officer)
    branch.office.run(open_counter, branch.colleague, 1)
    refused(branch, ErrorCode.COUNTER_TAKEN, on_ticket(undo, number), branch.officer)


def test_a_closed_day_does_not_change_by_an_undo(branch: TrainingBranch) -> None:
    number = branch.serving().number
    branch.on(finish, number, Outcome.COMPLETED)
    branch.office.run(close_day, branch.supervisor, MORNING.date())
    refused(branch, ErrorCode.DAY_CLOSED, on_ticket(undo, number), branch.officer)


def test_who_was_called_by_somebody_else_meanwhile_stays_called(branch: TrainingBranch, other: Office) -> None:
    number = branch.serving().number
    branch.on(transfer, number, service="D", counter=None, reason=REASON)
    other.run(call_next, branch.colleague, 2)
    refused(branch, ErrorCode.UNDO_NOTHING, on_ticket(undo, number), branch.officer)


def test_the_cases_of_a_ticket_follow_the_undo(branch: TrainingBranch) -> None:
    number = branch.issue().ticket.number
    case = branch.office.run(submit_form, branch.officer, make_form(1), number).case

    def state() -> CaseState:
        return branch.office.read(lambda work: work.cases.by_id(case.id).state, SYSTEM)

    branch.call()
    assert state() is CaseState.CALLED
    branch.on(undo, number)
    assert state() is CaseState.REGISTERED
    branch.call()
    branch.on(start, number)
    branch.on(park, number, REASON)
    assert state() is CaseState.REGISTERED
    branch.on(undo, number)
    assert state() is CaseState.CALLED
    assert branch.office.verify() == ()


def test_the_diary_keeps_both_the_click_and_the_undo(branch: TrainingBranch) -> None:
    ticket = branch.serving()
    branch.on(undo, ticket.number)
    told = branch.office.read(lambda work: work.diary.of_ticket(ticket.id), SYSTEM)
    assert [event.kind for event in told][-2:] == [EventKind.TICKET_STARTED, EventKind.TICKET_UNDONE]
    assert dict(told[-1].details) == {"step": "queue.ticket_started", "state": TicketState.CALLED.value}
