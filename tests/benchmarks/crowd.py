"""Eight processes at one queue: everything mixed, and then a hundred operations a second, against a raw commit.

`python -m tests.benchmarks.crowd [--tickets 5000] [--seconds 60] [--write]`; on both back ends
where COUNTER_APP_TEST_POSTGRES names a server. `--write` puts the table into docs/measurements.md. Exits 1 when a
bound is missed.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from counter_app.queueing.operations.calling import Called, call_next
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.storage.tables import ticket_calls
from tests.benchmarks.figures import Figure
from tests.benchmarks.raw import connect
from tests.benchmarks.run import table, write
from tests.storage.mixed_workers import COUNTERS, Hand, calls_side_by_side
from tests.storage.test_mixed_concurrency import play
from tests.storage.workers import WAIT_S, Place, office_at
from tests.support.branch import make_branch
from tests.support.databases import POSTGRES, Databases, PostgresServer, SqliteFiles

if TYPE_CHECKING:
    from multiprocessing import Queue

BEGIN, END = "<!-- crowd: begin -->", "<!-- crowd: end -->"
OFFERED = 100
"""Operations a second, of all processes together."""
NAMES = ("issue", "call", "serve")
WARM_UP = 4
"""Rounds before the clock runs: the first of each statement in a process is compiled, as in every morning."""
RAW_EACH_S = 0.02
Spent = dict[str, list[float]]
"""Milliseconds by the name of the operation."""


def offer(place: Place, counter: int, seconds: float, barrier: Barrier, spent: Queue[Spent]) -> None:
    """Issue, call and serve in turns at a fixed pace; times count from the moment at which an operation was due."""
    found: Spent = {name: [] for name in NAMES}
    with office_at(place) as office:
        hand = Hand(office, counter)
        for name in NAMES * WARM_UP:
            _do(hand, name)
        barrier.wait(WAIT_S)
        pace = COUNTERS / OFFERED
        due = time.monotonic() + pace * counter / COUNTERS
        for number in range(int(seconds / pace)):
            time.sleep(max(0.0, due - time.monotonic()))
            name = NAMES[number % 3]
            _do(hand, name)
            found[name].append((time.monotonic() - due) * 1000)
            due += pace
    spent.put(found)


def _do(hand: Hand, name: str) -> None:
    if name == "issue":
        hand.office.run(issue_ticket, hand.actor, "A")
    elif name == "call" and hand.held is None:
        outcome = hand.office.run(call_next, hand.actor, hand.report.counter)
        hand.held = outcome.ticket if isinstance(outcome, Called) else None
    elif hand.held is not None:
        hand.finish()


def commit_bare(folder: str, seconds: float, barrier: Barrier, spent: Queue[Spent]) -> None:
    """One small durable commit after another by the bare module, on a file of its own, while the others work."""
    raw = connect(Path(folder) / "raw.db")
    raw.execute("CREATE TABLE one (id INTEGER PRIMARY KEY, at INTEGER)")
    barrier.wait(WAIT_S)
    found, until = [], time.monotonic() + seconds
    while time.monotonic() < until:
        began = time.monotonic()
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT INTO one (at) VALUES (?)", (time.time_ns(),))
        raw.execute("COMMIT")
        found.append((time.monotonic() - began) * 1000)
        time.sleep(RAW_EACH_S)
    raw.close()
    spent.put({"raw": found})


def paced(place: Place, seconds: float) -> Spent:
    """What eight counters and the bare commits spent in the same time."""
    context = get_context("spawn")
    barrier = context.Barrier(COUNTERS + 1)
    spent: Queue[Spent] = context.Queue()
    processes = [
        context.Process(target=offer, args=(place, counter, seconds, barrier, spent))
        for counter in range(1, COUNTERS + 1)
    ]
    processes.append(context.Process(target=commit_bare, args=(str(place.folder), seconds, barrier, spent)))
    for process in processes:
        process.start()
    together: Spent = {}
    for one in [spent.get(timeout=seconds + WAIT_S) for _ in processes]:
        for name, values in one.items():
            together.setdefault(name, []).extend(values)
    for process in processes:
        process.join()
    return together


def load_figures(name: str, spent: Spent) -> list[Figure]:
    late = {key: statistics.quantiles(values, n=100)[98] for key, values in spent.items()}
    bound = max(10.0, 10 * late["raw"])
    return [
        Figure(
            f"{name}: {key} at {OFFERED} operations a second, p99",
            f"{late[key]:.1f} ms (p50 {statistics.median(spent[key]):.1f}, raw commit p99 {late['raw']:.1f})",
            f"< {bound:.1f} ms",
            late[key] < bound,
        )
        for key in ("issue", "call")
    ]


def mixed_figures(name: str, place: Place, tickets: int) -> list[Figure]:
    began = time.monotonic()
    reports = play(place, tickets)
    elapsed = time.monotonic() - began
    told = Counter(one.ticket for report in reports for one in report.answers if one.ticket is not None)
    with office_at(place) as office:
        findings = office.verify()
        with office.database.engine.connect() as connection:
            stored = Counter(connection.execute(sa.select(ticket_calls.c.ticket)).scalars())
    shares = calls_side_by_side(reports)
    done = sum(sum(report.done.values()) for report in reports)
    what = f"{name}: {done:,} operations, {COUNTERS * tickets:,} tickets, {elapsed:.0f} s"
    wrong = len(findings) + (told != stored)
    return [
        Figure(f"{what}; findings, calls lost or doubled", f"{wrong}", "0", wrong == 0),
        Figure(
            f"{name}: fewest and most calls of a counter",
            f"{min(shares):,}, {max(shares):,}",
            "factor 2",
            max(shares) <= 2 * min(shares),
        ),
    ]


@contextmanager
def backends() -> Iterator[list[tuple[str, Databases]]]:
    with tempfile.TemporaryDirectory() as folder:
        made: list[tuple[str, Databases]] = [("SQLite", SqliteFiles(Path(folder)))]
        server = os.environ.get(POSTGRES)
        if server:
            made.append(("PostgreSQL", PostgresServer(server)))
        try:
            yield made
        finally:
            for _, one in made:
                one.close()


def new_place(databases: Databases, folder: str) -> Place:
    url = databases.empty()
    make_branch(url, Path(folder), counters=COUNTERS)
    return Place(url, Path(folder), time.monotonic())


def main() -> int:
    parser = argparse.ArgumentParser(description="Eight processes at one queue")
    parser.add_argument("--tickets", type=int, default=5000, help="tickets of each process")
    parser.add_argument("--seconds", type=float, default=60, help="how long a hundred operations a second are offered")
    parser.add_argument("--write", action="store_true", help="write the table to docs/measurements.md")
    options = parser.parse_args()
    figures: list[Figure] = []
    with backends() as made:
        for name, databases in made:
            with tempfile.TemporaryDirectory() as folder:
                figures += load_figures(name, paced(new_place(databases, folder), options.seconds))
                print(table(figures), flush=True)
            with tempfile.TemporaryDirectory() as folder:
                figures += mixed_figures(name, new_place(databases, folder), options.tickets)
    print(table(figures))
    if options.write:
        write(table(figures), BEGIN, END)
    return 0 if all(one.kept for one in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
