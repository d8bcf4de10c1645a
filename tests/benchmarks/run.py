"""The benchmarks: figures of this machine, and ratios against a raw loop taken in the same run.

`python -m tests.benchmarks.run [--quick] [--write]`; `--write` puts the table into docs/measurements.md. Exits 1 when a
bound is missed.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from counter_app.bootstrap import Office, init_branch, open_office
from counter_app.printing.render import render
from counter_app.queueing.operations.calling import Called, call_next
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.registration.operations import notify_dues, record_document, submit_form
from counter_app.settings import CodeIssuer, Language, Settings
from counter_app.staff.model import Actor
from counter_app.storage.unit_of_work import SqlWork
from tests.benchmarks.figures import Figure, timed
from tests.benchmarks.forecasts import COUNTERS, TO_COME, WAITING, what_if_seconds
from tests.benchmarks.quotes import quote_figures
from tests.benchmarks.raw import RawOffice

DOCUMENT = Path(__file__).parents[2] / "docs" / "measurements.md"
FORM = Path(__file__).parents[1] / "data" / "form_1a_example.json"
BEGIN, END = "<!-- benchmarks: begin -->", "<!-- benchmarks: end -->"


def open_training(folder: Path) -> tuple[Office, Actor]:
    settings = Settings(f"sqlite:///{folder / 'branch.db'}", folder / "papers", Language.ID)
    init_branch(
        settings, code="9999", name="Ukur", training=True, codes=CodeIssuer.LOCAL, admin_password=None, counters=1
    )
    office = open_office(settings)
    return office, office.command_line_actor()


def _pair(name: str, ours: list[float], raw: list[float]) -> list[Figure]:
    ratio = statistics.mean(raw) / statistics.mean(ours)
    middle, late = statistics.median(ours), statistics.quantiles(ours, n=100)[98]
    return [
        Figure(f"{name}, rate against raw sqlite3", f"{ratio:.2f}", "≥ 0.25", ratio >= 0.25),
        Figure(
            f"{name}, p50",
            f"{middle:.2f} ms (p99 {late:.2f}, raw p50 {statistics.median(raw):.2f})",
            "< 1 ms",
            middle < 1,
        ),
    ]


def queue_figures(rounds: int) -> list[Figure]:
    """Issue and call, in turns of a hundred with the raw loop on a file of its own, so that both see the same disk."""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        office, actor = open_training(Path(one))
        twin, _ = open_training(Path(other))
        twin.run(lambda work: work.counters.open_session(1, work.now, exclusive=False), actor)
        twin.close()
        raw = RawOffice(Path(other) / "branch.db")
        office.run(issue_ticket, actor, "A")
        raw.issue()
        issued: list[float] = []
        raw_issued: list[float] = []
        called: list[float] = []
        raw_called: list[float] = []
        for turn in range(rounds):
            issued += timed(lambda: office.run(issue_ticket, actor, "A"), 100)
            raw_issued += timed(raw.issue, 100)
            for step in range(100):
                called += timed(lambda: _call(office, actor), 1)
                _put_aside(office, actor)
                ticket = turn * 100 + step + 1
                raw_called += timed(lambda ticket=ticket: raw.call(ticket), 1)  # type: ignore[misc]
                raw.put_aside(ticket)
        office.close()
        raw.connection.close()
    return _pair("Issue a ticket", issued, raw_issued) + _pair("Call the next", called, raw_called)


def _call(office: Office, actor: Actor) -> None:
    if not isinstance(office.run(call_next, actor, 1), Called):
        raise TypeError("nobody was called")


def _put_aside(office: Office, actor: Actor) -> None:
    def put(work: SqlWork) -> None:
        held = work.tickets.in_hand(1)
        if held is not None:
            work.tickets.update(held, state="no_show")
            work.tickets.close_slice(held.id, work.now)

    office.run(put, actor)


def what_if_figure(rounds: int) -> Figure:
    spent = what_if_seconds(rounds)
    name = f"What if, {COUNTERS} counters, {WAITING} waiting, {TO_COME} to come"
    return Figure(name, f"{spent:.2f} s", "< 1 s", spent < 1)


def paper_figure() -> Figure:
    with tempfile.TemporaryDirectory() as folder:
        office, actor = open_training(Path(folder))
        case = office.run(submit_form, actor, json.loads(FORM.read_text())).case
        office.run(record_document, actor, case.number, "photo")
        notified = office.run(notify_dues, actor, case.number)
        _, content = office.read(office.desk.content, actor, notified.paper.id)
        office.close()
    render(content)
    middle = statistics.median(timed(lambda: render(content), 40))
    return Figure("Dues notification as PDF, warm", f"{middle:.1f} ms", "< 30 ms", middle < 30)


def help_figure() -> Figure:
    command = [sys.executable, "-m", "ui.main", "--help"]
    spent = timed(lambda: subprocess.run(command, check=True, capture_output=True), 7)
    middle = statistics.median(spent) / 1000
    return Figure("`counter-app --help`", f"{middle:.2f} s", "< 0.4 s", middle < 0.4)


def day_figures(tickets: int) -> list[Figure]:
    code = (
        "import resource, sys; from datetime import date; from pathlib import Path\n"
        "from counter_app.training.simulation import simulate\n"
        f"played = simulate(tickets={tickets}, counters=5, seed=1, day=date(2026, 11, 23), out=Path(sys.argv[1]))\n"
        "print(played.elapsed_s, played.documents, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)"
    )
    with tempfile.TemporaryDirectory() as folder:
        answer = subprocess.run([sys.executable, "-c", code, folder], check=True, capture_output=True, text=True)
    elapsed, documents, memory = answer.stdout.split()
    return [
        Figure(f"Simulated day, {tickets} tickets, {documents} papers", f"{elapsed} s", "< 60 s", float(elapsed) < 60),
        Figure("Simulated day, memory", f"{memory} MB", "< 300 MB", int(memory) < 300),
    ]


def table(figures: list[Figure]) -> str:
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    lines = [
        f"Taken on {datetime.now(UTC):%Y-%m-%d} with {machine}.",
        "",
        "| What | Figure | Bound | Kept |",
        "|---|---|---|---|",
    ]
    lines += [f"| {one.name} | {one.value} | {one.bound} | {'yes' if one.kept else 'NO'} |" for one in figures]
    return "\n".join(lines)


def write(text: str, begin: str = BEGIN, end: str = END) -> None:
    """Put the table between two marks of the document."""
    before, _, rest = DOCUMENT.read_text("utf-8").partition(begin)
    _, _, after = rest.partition(end)
    DOCUMENT.write_text(f"{before}{begin}\n{text}\n{end}{after}", "utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description="Benchmarks of Loket Cabang")
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    parser.add_argument("--write", action="store_true", help="write the table to docs/measurements.md")
    options = parser.parse_args()
    figures = queue_figures(2 if options.quick else 20)
    figures += [what_if_figure(3 if options.quick else 9), *quote_figures(), paper_figure(), help_figure()]
    figures += day_figures(50 if options.quick else 200)
    print(table(figures))
    if options.write:
        write(table(figures))
    return 0 if all(one.kept for one in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
