"""A unit of work that others overtake on PostgreSQL, and views that stand still while others write."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from counter_app.bootstrap import Office
from counter_app.queueing.model import TicketState
from counter_app.queueing.operations.calling import Called, call_next
from counter_app.queueing.operations.held_back import QueueEmpty
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.reading import sessions
from counter_app.queueing.operations.serving import start
from counter_app.queueing.operations.steps import find_ticket
from counter_app.reporting.operations import day_figures
from counter_app.staff.model import SYSTEM
from counter_app.storage.engine import Overtaken
from counter_app.storage.verification import verify
from tests.storage.meeting import held, until_somebody_waits
from tests.support.branch import MORNING, TrainingBranch, on_ticket

pytestmark = pytest.mark.parametrize("databases", ["postgresql"], indirect=True)


def test_who_began_before_the_ticket_arrived_tries_again_in_a_later_time(branch: TrainingBranch, other: Office) -> None:
    tries = []

    def call_late(work: Any) -> Called | QueueEmpty:
        tries.append(work.now)
        if len(tries) == 1:
            branch.wait(seconds=1)
            other.run(issue_ticket, SYSTEM, "A")
        return call_next(work, 1)

    outcome = branch.office.run(call_late, branch.officer)
    assert isinstance(outcome, Called)
    assert tries == [MORNING, MORNING + timedelta(seconds=1)]
    assert branch.office.verify() == ()


def test_nothing_of_an_overtaken_unit_of_work_remains(branch: TrainingBranch, other: Office) -> None:
    def call_late() -> None:
        with branch.office.database.write(branch.officer) as work:
            branch.wait(seconds=1)
            other.run(issue_ticket, SYSTEM, "A")
            call_next(work, 1)

    with pytest.raises(Overtaken):
        call_late()
    assert other.read(find_ticket, SYSTEM, "A001").state is TicketState.WAITING
    assert other.read(sessions, SYSTEM) == ()


def test_two_that_wait_for_each_other_both_get_on(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor
) -> None:
    """PostgreSQL ends one of them; it runs again, on a busy machine perhaps twice."""
    branch.set("max_calls", "1")
    tried: list[str] = []

    def take(work: Any, series: str, then: str, meanwhile: Callable[[], None]) -> None:
        work.tickets.next_sequence(series, work.today)
        tried.append(series)
        meanwhile()
        work.tickets.next_sequence(then, work.today)

    def let_the_other_begin() -> None:
        if len(tried) == 1:
            asked.append(hands.submit(other.run, take, SYSTEM, "Y", "X", lambda: None))
            until_somebody_waits(branch)

    asked: list[Future[None]] = []
    branch.office.run(take, SYSTEM, "X", "Y", let_the_other_begin)
    asked[0].result(20)
    assert len(tried) >= 3
    with branch.office.database.engine.connect() as connection:
        taken = connection.exec_driver_sql("SELECT series, last FROM sequences ORDER BY series").all()
    assert [tuple(row) for row in taken] == [("ticket:X", 2), ("ticket:Y", 2)]


def test_a_report_sees_one_moment_although_others_write_meanwhile(branch: TrainingBranch, other: Office) -> None:
    branch.issue()

    def look(work: Any) -> tuple[int, int]:
        before = work.reports.position()[0]
        other.run(issue_ticket, SYSTEM, "A")
        figures = day_figures(work, MORNING.date())
        assert figures.chain_position == before
        return figures.total("issued"), len(work.papers.of_day(MORNING.date()))

    assert branch.office.read(look, SYSTEM) == (1, 1)


def test_verifying_while_others_write_finds_nothing(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor
) -> None:
    def work_on() -> None:
        for _ in range(60):
            other.run(issue_ticket, SYSTEM, "A")

    writing = hands.submit(work_on)
    while not writing.done():
        assert verify(branch.office.database.engine) == ()
    writing.result()


def test_looking_at_a_ticket_does_not_wait_for_whoever_works_on_it(branch: TrainingBranch, other: Office) -> None:
    number = branch.called().number
    with held(branch.office, on_ticket(start, number), branch.officer):
        seen = other.read(on_ticket(lambda _work, ticket: ticket, number), SYSTEM)
        assert seen.state is TicketState.CALLED
        assert other.command_line_actor().name == "cli"


def test_the_chain_has_no_fork_whoever_commits_first(branch: TrainingBranch, other: Office) -> None:
    with branch.office.database.write(SYSTEM) as work:
        issue_ticket(work, "A")
        other.run(issue_ticket, SYSTEM, "B")
        work.flush()
    with branch.office.database.engine.connect() as connection:
        kinds = connection.execute(sa.text("SELECT ticket FROM events ORDER BY sequence DESC LIMIT 2")).scalars().all()
    assert len(set(kinds)) == 2
    assert branch.office.verify() == ()
