"""The taking of a bank's list killed at any moment: then run again, the books are as if it had been taken once."""

from __future__ import annotations

import time
from dataclasses import replace
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from counter_app.storage.engine import make_engine
from counter_app.storage.tables import bank_lines, bank_lists, cards, cases, payment_codes, payments
from counter_app.storage.verification import verify
from tests.storage.bank_worker import take_list
from tests.storage.workers import Place
from tests.support.banks import bank_file, paid_line
from tests.support.branch import TrainingBranch
from tests.support.databases import Databases
from tests.support.processes import loaded_processes

PERSONS = 60
TIMES = 40
"""How often the list repeats itself, so that it takes some time."""
MOMENTS = (0.0, 0.3, 0.6, 0.79, 1.0)
"""Parts of the progress; the last one is told when all is written and nothing is committed yet."""

FACTS = (
    sa.select(payments.c.payment_code, payments.c.amount, payments.c.reference, payments.c.kind, payments.c.source),
    sa.select(payment_codes.c.id, payment_codes.c.state),
    sa.select(cases.c.id, cases.c.state),
    sa.select(cards.c.case, cards.c.promised_on),
    sa.select(bank_lines.c.line, bank_lines.c.result, bank_lines.c.reason, bank_lines.c.code),
    sa.select(bank_lists.c.digest, bank_lists.c.matched, bank_lists.c.already, bank_lists.c.differs),
)


def facts(url: str) -> list[list[tuple[Any, ...]]]:
    engine = make_engine(url)
    assert verify(engine) == ()
    with engine.connect() as connection:
        found = [sorted(tuple(row) for row in connection.execute(query)) for query in FACTS]
    engine.dispose()
    return found


@pytest.fixture
def ready(branch: TrainingBranch, tmp_path: Path) -> tuple[Place, Path]:
    """A branch that waits for payments, and the list that tells of them."""
    codes = [branch.awaiting(person)[1] for person in range(1, PERSONS + 1)]
    now = branch.wait(minutes=1)
    lines = [paid_line(code, now, None, code.amount - (code.id % 7 == 0)) for code in codes]
    bank_file(tmp_path / "daftar.csv", lines * TIMES)
    branch.office.close()
    return Place(branch.settings.database, tmp_path, time.monotonic() - 3600), tmp_path / "daftar.csv"


def started(place: Place, file: Path) -> tuple[ForkServerProcess, Connection]:
    """A process that takes the list, and what it tells."""
    context = loaded_processes()
    ours, theirs = context.Pipe(duplex=False)
    worker = context.Process(target=take_list, args=(place, file, theirs))
    worker.start()
    theirs.close()
    return worker, ours


def kill_at(moment: float, place: Place, file: Path) -> None:
    """Kill the one who takes the list as soon as it has told so much of its progress."""
    worker, ours = started(place, file)
    while ours.poll(60) and 0.0 <= ours.recv() < moment:
        pass
    worker.kill()
    worker.join()
    ours.close()


def take_whole(place: Place, file: Path) -> None:
    worker, ours = started(place, file)
    while ours.poll(60) and ours.recv() >= 0:
        pass
    worker.join(60)
    assert worker.exitcode == 0
    ours.close()


def test_killed_and_taken_again_is_as_taken_once(ready: tuple[Place, Path], databases: Databases) -> None:
    untouched = replace(ready[0], url=databases.copy(ready[0].url))
    before = facts(ready[0].url)
    died_undone = 0
    for moment in MOMENTS:
        kill_at(moment, *ready)
        found = facts(ready[0].url)
        assert len(found[0]) in {0, PERSONS - PERSONS // 7}, "a part of the list"
        died_undone += found == before
    assert died_undone >= len(MOMENTS) - 2, "too slow a hand to prove anything"
    take_whole(*ready)
    once = facts(ready[0].url)
    assert len(once[0]) == len(once[3]) == PERSONS - PERSONS // 7
    take_whole(untouched, ready[1])
    assert facts(untouched.url) == once
    take_whole(*ready)
    assert facts(ready[0].url) == once
