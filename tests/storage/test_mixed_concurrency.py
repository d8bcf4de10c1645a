"""Eight processes do everything at once: no number doubled or lost, nobody called twice, nobody starved, all proven."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.reporting.model import DayFigures
from counter_app.reporting.operations import close_day
from counter_app.staff.model import SYSTEM
from counter_app.staff.operations import change_setting
from counter_app.storage.tables import ticket_calls, tickets
from counter_app.storage.verification import Finding
from tests.conftest import BranchMaker
from tests.storage.mixed_workers import COUNTERS, MixedReport, calls_side_by_side, do_everything
from tests.storage.workers import WAIT_S, Place, alone, office_at
from tests.support.branch import MORNING
from tests.support.processes import loaded_processes

if TYPE_CHECKING:
    from multiprocessing import Queue

TRIES = 3
TICKETS = 300
"""Tickets that each process makes."""
ALREADY = 80
"""Tickets that wait already, so that no counter is idle at the beginning."""
SETTINGS = {"call_gap_seconds": "0", "max_calls": "2"}


@dataclass(frozen=True)
class Mixed:
    """What eight processes reported, and what stands in the database after the day was closed."""

    reports: tuple[MixedReport, ...]
    numbers: dict[tuple[str, str], list[int]]
    ids: frozenset[int]
    calls: Counter[int]
    figures: DayFigures
    findings: tuple[Finding, ...]


@pytest.fixture(scope="module")
def mixed(new_branch: BranchMaker, tmp_path_factory: pytest.TempPathFactory) -> Mixed:
    """A machine that does much else may keep one process from its processor for seconds: then they play once more."""
    for _ in range(TRIES):
        place = Place(new_branch(COUNTERS), tmp_path_factory.mktemp("mixed"), time.monotonic())
        with alone(tmp_path_factory):
            reports = play(place, TICKETS)
        shares = calls_side_by_side(reports)
        if max(shares) <= 2 * min(shares):
            break
    with office_at(place) as office:
        figures = office.run(close_day, office.command_line_actor(), MORNING.date()).figures
        with office.database.engine.connect() as connection:
            rows = connection.execute(
                sa.select(tickets.c.id, tickets.c.letter, tickets.c.business_day, tickets.c.sequence)
            )
            numbers: dict[tuple[str, str], list[int]] = defaultdict(list)
            ids = set()
            for row in rows:
                numbers[row.letter, f"{row.business_day}"].append(row.sequence)
                ids.add(row.id)
            calls = Counter(connection.execute(sa.select(ticket_calls.c.ticket)).scalars())
        return Mixed(reports, numbers, frozenset(ids), calls, figures, office.verify())


def play(place: Place, each: int) -> tuple[MixedReport, ...]:
    """Let eight processes make so many tickets each, and do everything with them."""
    with office_at(place) as office:
        for key, value in SETTINGS.items():
            office.run(change_setting, office.command_line_actor(), key, value)
        office.run(lambda work: [issue_ticket(work, letter) for letter in "AABK" * (ALREADY // 4)], SYSTEM)
    context = loaded_processes()
    barrier = context.Barrier(COUNTERS)
    told: Queue[MixedReport] = context.Queue()
    processes = [
        context.Process(target=do_everything, args=(place, counter, each, barrier, told))
        for counter in range(1, COUNTERS + 1)
    ]
    for process in processes:
        process.start()
    patience = 20 * WAIT_S * max(1, each // TICKETS)
    reports = tuple(told.get(timeout=patience) for _ in processes)
    for process in processes:
        process.join()
    return reports


def test_every_number_is_given_once_without_a_gap(mixed: Mixed) -> None:
    for given in mixed.numbers.values():
        assert sorted(given) == list(range(1, len(given) + 1))
    made = [ticket for report in mixed.reports for ticket in report.made]
    assert len(made) == len(set(made)) == COUNTERS * TICKETS
    assert set(made) <= mixed.ids


def test_every_call_that_was_answered_stands_there_once_and_no_other(mixed: Mixed) -> None:
    told = Counter(one.ticket for report in mixed.reports for one in report.answers if one.ticket is not None)
    assert told == mixed.calls


def test_every_operation_was_done_by_several_at_once(mixed: Mixed) -> None:
    together: Counter[str] = sum((report.done for report in mixed.reports), Counter())
    expected = {"issue", "walk-in", "paper", "check in", "call", "chosen", "recall", "no-show", "reinstate", "start"}
    expected |= {"park", "resume", "transfer", "move", "continue", "finish", "cancel", "undo", "announce", "carry"}
    expected |= {"release", "pause", "open"}
    assert {name for name, times in together.items() if times} >= expected


def test_the_fewest_and_the_most_calls_lie_within_a_factor_of_two(mixed: Mixed) -> None:
    shares = calls_side_by_side(mixed.reports)
    assert max(shares) <= 2 * min(shares), shares


def test_the_day_is_closed_with_its_proof(mixed: Mixed) -> None:
    assert mixed.figures.adds_up
    assert mixed.figures.proof.calls > COUNTERS * TICKETS / 2
    assert mixed.findings == ()
