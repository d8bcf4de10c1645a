"""Every importer of the program and every hostile file: a clear report, nothing half-imported, memory bounded.

Each importer works in a process of its own that may hold a limited amount of memory more than the program needs. It is
brought all files of `tests/support/hostile.py` one after the other, and at the end a good one, which it takes.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from counter_app.shared.errors import ErrorCode, FailureCode
from tests.journeys.command_line import ROOT, Shell
from tests.journeys.hostile_office import Importer, importers
from tests.journeys.hostile_worker import Brought, bring
from tests.support import hostile
from tests.support.hostile import BY_ROW
from tests.support.processes import loaded_processes

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits of memory are set as on Linux")

MOST_MB = 300
"""Beyond what the program holds with nothing to do; the files unpack to hundreds of megabytes, or to gigabytes."""
MOST_S = 300.0
"""Only against what never ends: ten thousand bad rows, each with twelve findings, take 10 s of an idle machine."""
NAMES = (
    *("bank list", "member numbers", "online export", "batch", "rows for a batch", "codes of a batch"),
    *("one person of a batch", "bookings"),
    *(
        "tariff",
        "sums of a survey",
        "form",
        "filled form",
        "draft",
        "what is told beside",
        "scan",
        "incident",
        "exchange",
    ),
    *("key of a partner", "backup"),
)
CODES = {one.value for one in (*ErrorCode, *FailureCode)}
READERS = re.compile(r"(?<!def )\b(open_sheet|read_text_file|read_scan)\(\S")
ALIKE = (hostile.zip_bomb, hostile.bomb_of_parts, hostile.entity_bomb)
"""The same for every importer."""


Ready = tuple[Shell, dict[str, Importer]]


@pytest.fixture(scope="module")
def ready(training_branch: Shell, tmp_path_factory: pytest.TempPathFactory) -> Ready:
    shell = training_branch.copy_to(tmp_path_factory.mktemp("ready"))
    return shell, importers(shell)


@pytest.fixture(scope="module")
def alike(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("alike")
    for make in ALIKE:
        make(folder / make.__name__, b"")
    return folder


@pytest.fixture
def files(tmp_path: Path, alike: Path) -> Iterator[Path]:
    """A folder for hostile files, which take much room."""
    folder = tmp_path / "jahat"
    folder.mkdir()
    for make in ALIKE:
        os.link(alike / make.__name__, folder / f"{make.__name__}.csv")
    yield folder
    for file in folder.iterdir():
        file.unlink()


def all_brought(shell: Shell, importer: Importer, folder: Path) -> list[Brought]:
    commands = []
    for make in importer.hostile:
        file = folder / f"{make.__name__}.csv"
        if not file.exists():
            make(file, importer.table)
        commands.append((make.__name__, importer.arguments(file)))
    if importer.good is not None:
        (folder / importer.name).write_bytes(importer.good)
        commands.append(("good", importer.arguments(folder / importer.name)))
    with ProcessPoolExecutor(1, mp_context=loaded_processes()) as apart:
        return apart.submit(bring, shell.database, shell.environment(), commands, MOST_MB).result()


def check_refused(one: Brought, keeps: frozenset[str]) -> None:
    assert one.code in {0, 1, 3}, one
    if one.code:
        told = one.answer["error"]
        assert told["code"] in CODES, one
        assert told["message"].strip(), one
        assert not one.changed, one
    else:
        assert one.name in BY_ROW, one
        assert not sum(one.answer.get(key, 0) for key in ("matched", "accepted", "added")), one
        assert one.answer.get("to_check", one.answer.get("rejected")), one
        assert one.changed <= keeps, one


@pytest.mark.parametrize("name", NAMES)
def test_no_hostile_file_gets_in_or_brings_the_program_down(
    name: str, ready: Ready, tmp_path: Path, files: Path
) -> None:
    shell, importer = ready[0], ready[1][name]
    if importer.alone:
        shell = replace(shell, folder=tmp_path, database=tmp_path / "baru.db")
    *brought, last = all_brought(shell, importer, files)
    if importer.good is None:
        brought.append(last)
    else:
        assert (last.code, last.err) == (0, ""), last
        assert last.changed or name in {"sums of a survey", "incident", "filled form"}
    for one in brought:
        assert "Traceback" not in one.err, one
        assert one.grown < MOST_MB, one
        assert one.seconds < MOST_S, one
        check_refused(one, importer.keeps)


def test_the_table_names_every_importer(ready: Ready) -> None:
    assert set(ready[1]) == set(NAMES)


def test_nothing_else_in_the_program_reads_a_file_from_outside() -> None:
    """Whoever reads files in another place adds its importer to the table above."""
    found = {
        file.relative_to(ROOT / "counter_app").as_posix()
        for file in (ROOT / "counter_app").rglob("*.py")
        if READERS.search(file.read_text("utf-8"))
    }
    assert found == {
        "cards/numbers.py",
        "channels/batch_codes.py",
        "channels/batch_file.py",
        "channels/online_file.py",
        "cli/commands/attachments.py",
        "cli/commands/batches.py",
        "cli/commands/blank.py",
        "cli/commands/bookings.py",
        "cli/commands/drafts.py",
        "cli/commands/forms.py",
        "cli/commands/online.py",
        "cli/commands/privacy.py",
        "cli/commands/spo.py",
        "cli/commands/survey.py",
        "cli/commands/tariff.py",
        "cli/inputs.py",  # passwords, of which the first line counts
        "payments/bank_file.py",
    }
