"""A counter that can call nobody says why, and until when."""

from __future__ import annotations

from datetime import timedelta

import pytest

from counter_app.queueing.model import Priority
from counter_app.queueing.operations.calling import call_next
from counter_app.queueing.operations.held_back import QueueEmpty
from counter_app.queueing.operations.profiles import set_profile
from counter_app.queueing.operations.serving import transfer
from counter_app.queueing.profile import parse_profile
from counter_app.queueing.rule import Hindrance
from tests.support.branch import MORNING, TrainingBranch


def asked(branch: TrainingBranch, counter: int = 1) -> object:
    return branch.office.run(call_next, branch.officer, counter)


def test_an_empty_queue_is_empty_because_nobody_waits_for_this_counter(branch: TrainingBranch) -> None:
    assert asked(branch) == QueueEmpty(1, Hindrance.NOBODY_WAITS)
    number = branch.issue().ticket.number
    branch.on(transfer, number, service=None, counter=2, reason="minta loket itu")
    assert asked(branch) == QueueEmpty(1, Hindrance.NOBODY_WAITS)


def test_who_was_called_a_moment_ago_may_be_called_again_when_the_gap_is_over(branch: TrainingBranch) -> None:
    first = branch.called().number
    branch.on(transfer, first, service="F", counter=None, reason="salah layanan")
    branch.wait(seconds=10)
    second = branch.issue("A", Priority.SICK).ticket.number
    assert branch.call().number == second
    branch.on(transfer, second, service="F", counter=None, reason="salah layanan")
    outcome = asked(branch)
    assert outcome == QueueEmpty(1, Hindrance.JUST_CALLED, MORNING + timedelta(seconds=30))
    assert isinstance(outcome, QueueEmpty)
    assert outcome.error(branch.clock.now()).details == {"counter": 1, "why": "just-called", "wait_s": 20}
    branch.wait(seconds=20)
    assert branch.call().number == first


@pytest.mark.parametrize(
    ("condition", "minutes"),
    [
        ("K:@09:30-", 90),
        ("K:>3", 30),
        ("K:>3>10m", 10 + 1 / 60),
        ("K:>45m", 30),
        ("K:>10m@08:00-08:10", None),
        ("K:@-08:00", None),
    ],
)
def test_who_is_not_taken_yet_by_the_profile_is_at_the_moment_that_is_told(
    branch: TrainingBranch, condition: str, minutes: float | None
) -> None:
    branch.office.run(set_profile, branch.supervisor, 1, parse_profile("AK", "", [condition]))
    number = branch.issue("K").ticket.number
    until = None if minutes is None else MORNING + timedelta(minutes=minutes)
    assert asked(branch) == QueueEmpty(1, Hindrance.NOT_YET_BY_PROFILE, until)
    if until is not None:
        branch.clock.set(until - timedelta(seconds=2))
        assert asked(branch) == QueueEmpty(1, Hindrance.NOT_YET_BY_PROFILE, until)
        branch.clock.set(until)
        assert branch.call().number == number
