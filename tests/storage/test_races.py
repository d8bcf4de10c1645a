"""Two units of work that meet on PostgreSQL, stepped by hand. SQLite lets one writer in at a time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from counter_app.bootstrap import Office
from counter_app.queueing.operations.calling import Called, call_next
from counter_app.queueing.operations.counters import open_counter
from counter_app.queueing.operations.held_back import QueueEmpty
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.serving import cancel
from counter_app.registration.operations import submit_form
from counter_app.reporting.operations import close_day
from counter_app.shared.errors import ErrorCode
from counter_app.staff.model import SYSTEM, Role
from counter_app.staff.operations import add_officer, disable_officer
from tests.storage.meeting import code_of, held, until_somebody_waits
from tests.support.branch import MORNING, TrainingBranch, on_ticket
from tests.support.forms import make_form

pytestmark = pytest.mark.parametrize("databases", ["postgresql"], indirect=True)


def test_two_counters_that_call_at_once_get_two_tickets(branch: TrainingBranch, other: Office) -> None:
    branch.issue()
    branch.issue()
    with held(branch.office, call_next, branch.officer, 1) as first:
        second = other.run(call_next, branch.colleague, 2)
    assert isinstance(second, Called)
    assert (first.ticket.number, second.ticket.number) == ("A001", "A002")
    assert branch.office.verify() == ()


def test_the_last_ticket_is_waited_for_before_somebody_is_told_that_nobody_waits(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor
) -> None:
    branch.issue()
    with branch.office.database.write(branch.officer) as work:
        call_next(work, 1)
        asked = hands.submit(other.run, call_next, branch.colleague, 2)
        until_somebody_waits(branch)
        work.connection.rollback()
    outcome = asked.result(20)
    assert isinstance(outcome, Called)
    assert outcome.ticket.number == "A001"


def test_who_waited_for_a_ticket_that_was_called_hears_that_nobody_waits(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor
) -> None:
    branch.issue()
    with held(branch.office, call_next, branch.officer, 1):
        asked = hands.submit(other.run, call_next, branch.colleague, 2)
        until_somebody_waits(branch)
    assert asked.result(20) == QueueEmpty(2)


def test_a_ticket_cannot_be_called_and_cancelled_at_once(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor
) -> None:
    number = branch.issue().ticket.number
    with held(branch.office, call_next, branch.officer, 1):
        asked = hands.submit(other.run, on_ticket(cancel, number), branch.colleague, "tidak jadi")
        until_somebody_waits(branch)
    assert code_of(asked) is ErrorCode.TICKET_STATE


def test_an_officer_who_calls_twice_at_once_has_one_ticket(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor
) -> None:
    branch.office.run(open_counter, branch.officer, 1)
    branch.issue()
    branch.issue()
    with held(branch.office, call_next, branch.officer, 1):
        asked = hands.submit(other.run, call_next, branch.officer, 1)
        until_somebody_waits(branch)
    assert code_of(asked) is ErrorCode.COUNTER_BUSY


def test_two_officers_at_one_counter_are_told_apart_although_they_open_it_at_once(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor
) -> None:
    with held(branch.office, open_counter, branch.officer, 1):
        asked = hands.submit(other.run, open_counter, branch.colleague, 1)
        until_somebody_waits(branch)
    assert code_of(asked) is ErrorCode.COUNTER_TAKEN


def test_one_person_taken_in_at_two_counters_at_once_has_one_case(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor
) -> None:
    with held(branch.office, submit_form, branch.officer, make_form(1)):
        asked = hands.submit(other.run, submit_form, branch.colleague, make_form(1))
        until_somebody_waits(branch)
    assert code_of(asked) is ErrorCode.NIK_REGISTERED
    assert branch.registered(2).startswith("1234-261120-0002")


def test_a_ticket_issued_while_the_day_is_closed_is_refused(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor
) -> None:
    branch.issue()
    with held(branch.office, close_day, branch.supervisor, MORNING.date()):
        asked = hands.submit(other.run, issue_ticket, SYSTEM, "B")
        until_somebody_waits(branch)
    assert code_of(asked) is ErrorCode.DAY_CLOSED
    assert branch.office.verify() == ()


def test_a_day_is_closed_with_the_ticket_that_was_just_being_issued(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor
) -> None:
    with branch.office.database.write(SYSTEM) as work:
        issue_ticket(work, "A")
        work.flush()
        asked = hands.submit(other.run, close_day, branch.supervisor, MORNING.date())
        until_somebody_waits(branch)
    assert asked.result(20).figures.total("expired") == 1
    assert branch.office.verify() == ()


def test_a_day_is_closed_by_one_of_two_supervisors(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor
) -> None:
    with held(branch.office, close_day, branch.supervisor, MORNING.date()):
        asked = hands.submit(other.run, close_day, branch.administrator, MORNING.date())
        until_somebody_waits(branch)
    assert code_of(asked) is ErrorCode.DAY_CLOSED


def test_two_administrators_cannot_disable_each_other_at_once(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor
) -> None:
    branch.office.run(add_officer, branch.administrator, "joko", "Joko", Role.ADMINISTRATOR, None)
    with held(branch.office, disable_officer, branch.administrator, "joko"):
        asked = hands.submit(other.run, disable_officer, branch.actor("joko"), "dewi")
        until_somebody_waits(branch)
    assert code_of(asked) is ErrorCode.LAST_ADMINISTRATOR


def test_two_officers_cannot_get_the_same_name_at_once(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor
) -> None:
    with held(branch.office, add_officer, branch.administrator, "joko", "Joko", Role.OFFICER, None):
        asked = hands.submit(other.run, add_officer, branch.administrator, "joko", "Joko", Role.CLERK, None)
        until_somebody_waits(branch)
    assert code_of(asked) is ErrorCode.OFFICER_EXISTS
