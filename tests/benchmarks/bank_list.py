"""A bank's list of 10,000 payments: read, looked at and taken, on each back end.

`python -m tests.benchmarks.bank_list [--lines N] [--write]`; `--write` puts the table into docs/measurements.md. Exits
1 when a bound is missed. Each back end works in a process of its own, whose peak of memory is told.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path

from counter_app.bootstrap import open_office
from counter_app.payments.bank_file import read_bank_file
from counter_app.payments.bank_import import preview_bank_list, take_bank_list
from counter_app.payments.bank_model import BankResult
from counter_app.shared.clock import SetClock
from tests.benchmarks.crowd import backends
from tests.benchmarks.figures import Figure
from tests.benchmarks.run import table, write
from tests.support.banks import bank_file, paid_line
from tests.support.branch import MORNING, TrainingBranch, branch_settings_at, make_branch
from tests.support.many_cases import multiply

BEGIN, END = "<!-- bank list: begin -->", "<!-- bank list: end -->"
LINES = 10_000
MOST_S = 10.0
MOST_MEMORY_MB = 400


@dataclass(frozen=True)
class Taken:
    """Seconds of each step, and of the processor for the taking.

    What was recorded, and the second time; findings of the verification, steps of the progress, and peak of memory.
    """

    read_s: float
    preview_s: float
    take_s: float
    again_s: float
    cpu_s: float
    matched: int
    twice: int
    findings: int
    told: int
    memory_mb: float


def measure(url: str, folder: Path, lines: int) -> Taken:
    make_branch(url, folder)
    settings, clock = branch_settings_at(url, folder), SetClock(MORNING)
    office = open_office(settings, clock)
    branch = TrainingBranch(office, clock, settings)
    codes = multiply(office, branch.officer, branch.awaiting()[1], lines)
    clock.set(MORNING + timedelta(hours=1))
    path = folder / "daftar.csv"
    bank_file(path, [paid_line(code, clock.now(), f"BANK{code.id:08d}") for code in codes])
    told: list[float] = []
    steps = [time.perf_counter()]
    content = read_bank_file(path)
    steps.append(time.perf_counter())
    office.read(preview_bank_list, branch.officer, content)
    steps.append(time.perf_counter())
    began = time.process_time()
    first = office.run(take_bank_list, branch.officer, content, told.append)
    cpu = time.process_time() - began
    steps.append(time.perf_counter())
    second = office.run(take_bank_list, branch.officer, content)
    steps.append(time.perf_counter())
    read_s, preview_s, take_s, again_s = [after - before for before, after in pairwise(steps)]
    findings = len(office.verify())
    office.close()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    matched = BankResult.MATCHED
    return Taken(
        read_s=read_s,
        preview_s=preview_s,
        take_s=take_s,
        again_s=again_s,
        cpu_s=cpu,
        matched=first.preview.count(matched),
        twice=second.preview.count(matched),
        findings=findings,
        told=len(told),
        memory_mb=memory,
    )


def figures(name: str, taken: Taken, lines: int) -> list[Figure]:
    whole = taken.read_s + taken.take_s
    wrong = lines - taken.matched + taken.twice + taken.findings
    return [
        Figure(
            f"{name}: {lines:,} lines read and taken",
            f"{whole:.1f} s (read {taken.read_s:.1f}, take {taken.take_s:.1f} with {taken.cpu_s:.1f} of one core; "
            f"taken again {taken.again_s:.1f})",
            f"< {MOST_S:.0f} s",
            whole < MOST_S,
        ),
        Figure(
            f"{name}: preview of {lines:,} lines",
            f"{taken.preview_s:.1f} s",
            f"< {MOST_S:.0f} s",
            taken.preview_s < MOST_S,
        ),
        Figure(f"{name}: lines lost or taken twice, findings", f"{wrong}", "0", wrong == 0),
        Figure(f"{name}: steps of progress told", f"{taken.told}", "≥ 50", taken.told >= lines // 200),
        Figure(
            f"{name}: memory, with the making of the cases",
            f"{taken.memory_mb:.0f} MB",
            f"< {MOST_MEMORY_MB} MB",
            taken.memory_mb < MOST_MEMORY_MB,
        ),
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description="A bank's list of many payments")
    parser.add_argument("--lines", type=int, default=LINES, help="payments in the list")
    parser.add_argument("--write", action="store_true", help="write the table to docs/measurements.md")
    options = parser.parse_args()
    found: list[Figure] = []
    with backends() as made:
        for name, databases in made:
            with (
                tempfile.TemporaryDirectory() as folder,
                ProcessPoolExecutor(1, mp_context=get_context("spawn")) as apart,
            ):
                taken = apart.submit(measure, databases.empty(), Path(folder), options.lines).result()
            found += figures(name, taken, options.lines)
    print(table(found))
    if options.write:
        write(table(found), BEGIN, END)
    return 0 if all(one.kept for one in found) else 1


if __name__ == "__main__":
    sys.exit(main())
