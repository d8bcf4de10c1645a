"""The calls of a day with their reasons and announcements, as a supervisor reads them; settings changed together."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.queueing.operations.announcing import mark_announced, to_announce
from counter_app.queueing.operations.calling import Called, call_next, recall
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.reading import call_proof, calls_of
from counter_app.queueing.operations.undoing import undo
from counter_app.queueing.ports import CallProof
from counter_app.shared.errors import ErrorCode, FormErrors, OfficeError
from counter_app.staff.model import Role
from counter_app.staff.operations import add_officer, change_settings
from tests.support.branch import TrainingBranch

TODAY, YESTERDAY = date(2026, 11, 20), date(2026, 11, 19)


def called(branch: TrainingBranch, counter: int = 1) -> Called:
    outcome = branch.office.run(call_next, branch.officer, counter)
    assert isinstance(outcome, Called)
    return outcome


def proof(branch: TrainingBranch) -> CallProof:
    return branch.office.read(call_proof, branch.officer, TODAY)


def test_every_call_of_a_day_is_listed_the_latest_first_with_officer_and_reason(branch: TrainingBranch) -> None:
    branch.office.run(issue_ticket, branch.officer, "A")
    called(branch)
    (one,) = branch.office.read(calls_of, branch.officer, TODAY)
    assert (one.number, one.priority, one.record.counter, one.record.reason) == ("A001", False, 1, "arrival")
    assert one.officer_name != ""
    assert branch.office.read(calls_of, branch.officer, YESTERDAY) == ()


def test_a_call_that_was_undone_stays_in_the_list_and_out_of_the_proof(branch: TrainingBranch) -> None:
    branch.office.run(issue_ticket, branch.officer, "A")
    ticket = called(branch).ticket
    branch.office.run(undo, branch.officer, ticket)
    (one,) = branch.office.read(calls_of, branch.officer, TODAY)
    assert one.record.undone_at is not None
    assert proof(branch) == CallProof(0, 0, 0)


def test_calls_and_recalls_count_as_unheard_until_a_display_has_announced_them(branch: TrainingBranch) -> None:
    branch.office.run(issue_ticket, branch.officer, "A")
    ticket = called(branch).ticket
    branch.wait(minutes=1)
    branch.office.run(recall, branch.officer, ticket)
    assert proof(branch) == CallProof(2, 0, 2)
    (again,) = branch.office.read(to_announce, branch.officer)
    branch.office.run(mark_announced, branch.officer, [again.id])
    assert proof(branch) == CallProof(2, 0, 1)


def test_settings_are_changed_together_or_not_at_all(branch: TrainingBranch) -> None:
    cli = branch.office.command_line_actor()
    with pytest.raises(FormErrors) as refusal:
        branch.office.run(
            change_settings, cli, {"priority_ratio": "4", "hours_monday": "08:00-25:00", "ramadan_days": "kemarin"}
        )
    assert [one.field for one in refusal.value.problems] == ["hours_monday", "ramadan_days"]
    assert branch.office.read(lambda work: work.branch.priority_ratio, cli) == 2
    branch.office.run(change_settings, cli, {"priority_ratio": "4", "max_wait_minutes": "20"})
    settings = branch.office.read(lambda work: work.branch, cli)
    assert (settings.priority_ratio, settings.max_wait_minutes) == (4, 20)


def test_only_an_administrator_changes_settings(branch: TrainingBranch) -> None:
    cli = branch.office.command_line_actor()
    supervisor = branch.office.run(add_officer, cli, "penyelia", "Sri Wahyuni", Role.SUPERVISOR, None).actor
    with pytest.raises(OfficeError) as refusal:
        branch.office.run(change_settings, supervisor, {"priority_ratio": "4"})
    assert refusal.value.code is ErrorCode.NOT_ALLOWED
