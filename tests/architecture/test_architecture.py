"""The layout and the house rules, so that they cannot rot silently."""

from __future__ import annotations

import ast
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path

import pytest

import counter_app
from counter_app.settings import BranchSettings
from counter_app.shared.errors import ErrorCode
from counter_app.shared.events import EventKind

ROOT = Path(counter_app.__file__).parent.parent
TREES = ("counter_app", "ui", "resources", "tests")
LONGEST_FILE = 400
BINARY = {".ttf", ".png", ".ico", ".wav", ".ogg", ".mp3", ".qm", ".pdf", ".gz", ".xlsx"}

UNFINISHED = re.compile(r"\b(?:TODO|FIXME|NotImplementedError)\b")
REGISTRY = re.compile(
    r"pypi\.|pythonhosted|npmjs|anaconda\.org|proxy\.golang|index-url|devpi|artifactory", re.IGNORECASE
)
MACHINE = re.compile(r"/work\b|/tmp/venv|/home/\w+/|/root/|/Users/\w+/|C:\\Users")


def python_files(*trees: str) -> list[Path]:
    return sorted(path for tree in trees for path in (ROOT / tree).rglob("*.py"))


def project_files() -> list[Path]:
    """Files under version control, and new ones in the project's folders; what lies elsewhere was made by its user.

    Without git (an unpacked archive) those of the known folders.
    """
    try:
        listed = _listed("--cached") + _listed("--others", "--exclude-standard", "--", *TREES, "docs", ".ci")
    except (OSError, subprocess.CalledProcessError):
        return python_files(*TREES)
    return [ROOT / name for name in listed if name and (ROOT / name).is_file()]


def _listed(*options: str) -> list[str]:
    command = ["git", "ls-files", "-z", *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout.split("\0")


@cache
def text_of(path: Path) -> str:
    return path.read_text("utf-8")


def texts() -> Iterator[tuple[str, str]]:
    for path in project_files():
        if path.suffix not in BINARY:
            yield str(path.relative_to(ROOT)), text_of(path)


def places(pattern: re.Pattern[str]) -> list[str]:
    """File and line of every match in the project, but for this file, which holds the patterns."""
    return [
        f"{name}:{number}: {line.strip()[:80]}"
        for name, text in texts()
        if ROOT / name != Path(__file__) and pattern.search(text)
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_room_imports_what_it_may_not_know() -> None:
    """The contracts stand in pyproject.toml."""
    checked = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout[-3000:] + checked.stderr[-1000:]


def test_the_office_runs_without_the_windows_toolkit() -> None:
    names = [
        module.name
        for module in pkgutil.walk_packages(counter_app.__path__, "counter_app.")
        if ".migrations" not in module.name and not module.name.endswith("__main__")
    ]
    program = "import importlib, sys\n" + "".join(f"importlib.import_module({name!r})\n" for name in names)
    program += "assert not [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6', 'ui'))]"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    assert len(names) > 100


def test_no_file_is_too_long_to_read() -> None:
    """A migration is written once and read no more, so it may be as long as the tables are many."""
    counted = {
        str(path.relative_to(ROOT)): len(text_of(path).splitlines())
        for path in python_files(*TREES)
        if "migrations" not in path.parts
    }
    assert {name: lines for name, lines in counted.items() if lines > LONGEST_FILE} == {}


def handlers(path: Path) -> Iterator[ast.ExceptHandler]:
    return (node for node in ast.walk(ast.parse(text_of(path))) if isinstance(node, ast.ExceptHandler))


@pytest.mark.parametrize("tree", TREES)
def test_no_failure_is_swallowed(tree: str) -> None:
    swallowed = [
        f"{path.relative_to(ROOT)}:{handler.lineno}"
        for path in python_files(tree)
        for handler in handlers(path)
        if handler.type is None or all(isinstance(step, ast.Pass) for step in handler.body)
    ]
    assert swallowed == []


def test_nothing_is_left_unfinished() -> None:
    assert places(UNFINISHED) == []


def test_no_file_names_a_registry_or_a_machine() -> None:
    assert places(REGISTRY) == []
    assert places(MACHINE) == []


def used_names(enumeration: str, *, besides: tuple[str, ...]) -> set[str]:
    """Members of an enumeration that the office's code names, apart from some files."""
    return {
        node.attr
        for path in python_files("counter_app", "ui")
        if str(path.relative_to(ROOT)) not in besides
        for node in ast.walk(ast.parse(text_of(path)))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == enumeration
    }


WORDINGS = (
    "counter_app/shared/sentences.py",
    "counter_app/shared/hours_sentences.py",
    "counter_app/shared/file_sentences.py",
    "counter_app/shared/failure_sentences.py",
    "counter_app/shared/exchange_sentences.py",
    "counter_app/shared/online_sentences.py",
    "ui/shared/wording.py",
)
"""Files that turn every code into a sentence, whether it is used or not."""


def test_every_refusal_can_happen() -> None:
    named = used_names("ErrorCode", besides=WORDINGS)
    assert {code.name for code in ErrorCode} - named == set()


def test_every_kind_of_event_is_recorded() -> None:
    """Somewhere besides the enumeration and the replay that proves the tickets."""
    named = used_names("EventKind", besides=("counter_app/storage/told.py",))
    assert {kind.name for kind in EventKind} - named == set()


def test_every_setting_is_obeyed() -> None:
    read = {
        node.attr
        for path in python_files("counter_app", "ui")
        if path.name != "settings.py"
        for node in ast.walk(ast.parse(text_of(path)))
        if isinstance(node, ast.Attribute)
    }
    by_itself = {"closed_days", "opened_days"}  # through BranchSettings.calendar
    assert "calendar" in read
    assert {one.name for one in fields(BranchSettings)} - read - by_itself == set()
