"""Opening, pausing and closing a counter."""

from __future__ import annotations

import pytest

from counter_app.queueing.model import Outcome, SessionState
from counter_app.queueing.operations.calling import call_next
from counter_app.queueing.operations.counters import close_counter, open_counter, pause_counter
from counter_app.queueing.operations.held_back import QueueEmpty
from counter_app.queueing.operations.profiles import set_profile
from counter_app.queueing.operations.reading import sessions
from counter_app.queueing.operations.serving import finish, transfer
from counter_app.queueing.profile import Profile
from counter_app.shared.errors import ErrorCode
from counter_app.staff.model import SYSTEM
from tests.support.branch import MORNING, TrainingBranch
from tests.support.contents import contents, refused


def test_a_counter_is_opened_paused_resumed_and_closed(branch: TrainingBranch) -> None:
    rina = branch.officer
    opened = branch.office.run(open_counter, rina, 2)
    assert (opened.counter, opened.officer, opened.officer_name, opened.state, opened.opened_at) == (
        2,
        rina.id,
        "Rina",
        SessionState.OPEN,
        MORNING,
    )
    paused = branch.office.run(pause_counter, rina, 2, "  salat   zuhur ")
    assert (paused.id, paused.state, paused.reason) == (opened.id, SessionState.PAUSED, "salat zuhur")
    assert branch.office.run(open_counter, rina, 2) == opened
    later = branch.wait(hours=1)
    closed = branch.office.run(close_counter, rina, 2)
    assert (closed.state, closed.closed_at) == (SessionState.CLOSED, later)
    assert branch.office.read(sessions, SYSTEM) == ()
    assert branch.office.run(open_counter, rina, 2).id != opened.id
    assert branch.office.verify() == ()


def test_opening_an_open_counter_again_changes_nothing(branch: TrainingBranch) -> None:
    branch.office.run(open_counter, branch.officer, 1)
    before = contents(branch.office.database.engine)
    branch.office.run(open_counter, branch.officer, 1)
    assert contents(branch.office.database.engine) == before


def test_two_officers_do_not_share_a_counter_and_one_has_no_two(branch: TrainingBranch) -> None:
    branch.office.run(open_counter, branch.officer, 1)
    for operation in (open_counter, call_next):
        error = refused(branch, ErrorCode.COUNTER_TAKEN, operation, branch.colleague, 1)
        assert (error.details["counter"], error.details["officer"]) == (1, "Rina")
        error = refused(branch, ErrorCode.OFFICER_BUSY, operation, branch.officer, 2)
        assert error.details["counter"] == 1


def test_the_command_line_of_a_training_branch_works_at_every_counter(branch: TrainingBranch) -> None:
    cli = branch.office.command_line_actor()
    branch.office.run(open_counter, cli, 1)
    branch.office.run(open_counter, cli, 2)
    branch.office.run(open_counter, branch.officer, 3)
    assert branch.office.run(call_next, cli, 3) == QueueEmpty(3)
    assert [one.counter for one in branch.office.read(sessions, SYSTEM)] == [1, 2, 3]


@pytest.mark.parametrize("number", [0, -1, 5, 99, 100, 10**30])
def test_there_is_no_working_at_a_counter_that_is_not_there(branch: TrainingBranch, number: int) -> None:
    error = refused(branch, ErrorCode.NO_SUCH_COUNTER, open_counter, branch.officer, number)
    assert (error.field, error.details["choices"]) == ("counter", ("1", "2", "3", "4"))
    refused(branch, ErrorCode.NO_SUCH_COUNTER, pause_counter, branch.officer, number, "istirahat")
    refused(branch, ErrorCode.NO_SUCH_COUNTER, close_counter, branch.officer, number)
    refused(branch, ErrorCode.NO_SUCH_COUNTER, call_next, branch.officer, number)


def test_a_closed_counter_can_neither_pause_nor_close(branch: TrainingBranch) -> None:
    refused(branch, ErrorCode.COUNTER_NOT_OPEN, pause_counter, branch.officer, 1, "istirahat")
    refused(branch, ErrorCode.COUNTER_NOT_OPEN, close_counter, branch.officer, 1)


@pytest.mark.parametrize("reason", [None, "", "  a ", "x" * 201, "\0\0\0"])
def test_a_pause_has_a_reason(branch: TrainingBranch, reason: str | None) -> None:
    branch.office.run(open_counter, branch.officer, 1)
    assert refused(branch, ErrorCode.REASON_NEEDED, pause_counter, branch.officer, 1, reason).field == "reason"


def test_a_paused_counter_calls_nobody_but_finishes_whom_it_has(branch: TrainingBranch) -> None:
    number = branch.serving().number
    branch.issue()
    branch.office.run(pause_counter, branch.officer, 1, "istirahat")
    branch.on(finish, number, Outcome.COMPLETED)
    error = refused(branch, ErrorCode.COUNTER_NOT_OPEN, call_next, branch.officer, 1)
    assert error.details["state"] == "paused"


def test_a_counter_with_somebody_at_it_does_not_close(branch: TrainingBranch) -> None:
    number = branch.called().number
    error = refused(branch, ErrorCode.COUNTER_BUSY, close_counter, branch.officer, 1)
    assert (error.details["counter"], error.details["ticket"]) == (1, number)


def test_only_a_supervisor_pauses_or_closes_the_counter_of_another(branch: TrainingBranch) -> None:
    branch.office.run(open_counter, branch.officer, 1)
    refused(branch, ErrorCode.NOT_ALLOWED, pause_counter, branch.colleague, 1, "istirahat")
    refused(branch, ErrorCode.NOT_ALLOWED, close_counter, branch.colleague, 1)
    assert branch.office.run(pause_counter, branch.supervisor, 1, "rapat").state is SessionState.PAUSED
    assert branch.office.run(close_counter, branch.supervisor, 1).state is SessionState.CLOSED


def test_who_waits_for_a_counter_that_serves_the_service_no_more_may_be_called_at_any(branch: TrainingBranch) -> None:
    number = branch.serving(1).number
    branch.on(lambda work, ticket: transfer(work, ticket, service=None, counter=2, reason="loket khusus"), number)
    elsewhere = Profile(groups=(("K",),))
    branch.office.run(set_profile, branch.supervisor, 2, elsewhere)
    assert branch.call(1).number == number
