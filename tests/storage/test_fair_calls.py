"""A counter on a slow computer, whose every choice somebody faster takes away, on PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from typing import Any

import pytest

from counter_app.bootstrap import Office
from counter_app.queueing.model import Outcome, Ticket
from counter_app.queueing.operations.calling import MOST_LOST, Called, call_next
from counter_app.queueing.operations.held_back import QueueEmpty
from counter_app.queueing.operations.serving import finish, start
from counter_app.staff.model import Actor
from tests.storage.meeting import held, until_somebody_waits
from tests.support.branch import TrainingBranch, on_ticket

pytestmark = pytest.mark.parametrize("databases", ["postgresql"], indirect=True)


def test_a_slow_counter_has_its_turn_although_others_are_faster_each_time(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[str] = []
    late: list[Future[str]] = []

    def meanwhile(*, wait: bool) -> None:
        assert not wait
        if len(taken) < MOST_LOST:
            taken.append(call_and_serve(other, branch.colleague, 2))
        elif not late:  # now it is this counter's turn, and the faster one has to wait for its end
            late.append(hands.submit(call_and_serve, other, branch.colleague, 2))
            until_somebody_waits(branch)

    numbers = [branch.issue().ticket.number for _ in range(MOST_LOST + 6)]
    outcome = branch.office.run(call_slowly, branch.officer, monkeypatch, meanwhile)
    assert isinstance(outcome, Called)
    assert taken == numbers[:MOST_LOST]
    assert [late[0].result(20), outcome.ticket.number] == numbers[MOST_LOST : MOST_LOST + 2]
    assert branch.office.verify() == ()


def test_who_has_the_turn_lets_those_go_first_who_hold_all_that_is_left(
    branch: TrainingBranch, other: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They need its end for theirs: it must not wait for them, and must not say that nobody waits."""
    waits: list[bool] = []
    numbers = [branch.issue().ticket.number for _ in range(MOST_LOST)]
    with ExitStack() as end:

        def meanwhile(*, wait: bool) -> None:
            waits.append(wait)
            if wait:
                end.close()
            elif len(waits) in range(2, MOST_LOST + 1):
                call_and_serve(other, branch.supervisor, 3)

        first = end.enter_context(held(other, call_next, branch.colleague, 2))
        outcome = branch.office.run(call_slowly, branch.officer, monkeypatch, meanwhile)
    assert first.ticket.number == numbers[0]
    assert outcome == QueueEmpty(1)
    assert waits == [False] * (MOST_LOST + 2) + [True]
    assert branch.office.verify() == ()


def call_slowly(work: Any, monkeypatch: pytest.MonkeyPatch, meanwhile: Callable[..., None]) -> Called | QueueEmpty:
    """Call to counter 1 as a slow computer does: something happens between the choice and the claim."""
    claim = work.tickets.claim

    def claim_late(ticket: int, *, wait: bool) -> Ticket | None:
        meanwhile(wait=wait)
        found: Ticket | None = claim(ticket, wait=wait)
        return found

    monkeypatch.setattr(work.tickets, "claim", claim_late)
    return call_next(work, 1)


def call_and_serve(office: Office, actor: Actor, counter: int) -> str:
    def serve(work: Any, ticket: Ticket) -> None:
        finish(work, start(work, ticket), Outcome.COMPLETED)

    called = office.run(call_next, actor, counter)
    assert isinstance(called, Called)
    office.run(on_ticket(serve, called.ticket.number), actor)
    return called.ticket.number
