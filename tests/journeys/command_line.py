"""Running the command line in tests: as a process of its own, or quickly inside the test."""

from __future__ import annotations

import io
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

from counter_app.cli.app import main

ROOT = Path(__file__).parents[2]
FORM = ROOT / "tests" / "data" / "form_1a_example.json"
DAY = "2026-11-20"


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one document on standard output; a second one, or anything else there, fails."""
        return json.loads(self.out)

    @property
    def error(self) -> Any:
        return self.json["error"]


@dataclass(frozen=True)
class Shell:
    """A place to type commands: a folder with a database, a folder for papers and a language."""

    folder: Path
    database: Path
    language: str = "id"
    more: Mapping[str, str] = field(default_factory=dict)

    @property
    def papers(self) -> Path:
        return self.folder / "papers"

    def speaking(self, language: str) -> Shell:
        return replace(self, language=language)

    def with_environment(self, **more: str) -> Shell:
        return replace(self, more={**self.more, **more})

    def environment(self) -> dict[str, str]:
        return {
            "COUNTER_APP_DATABASE": f"sqlite:///{self.database}",
            "COUNTER_APP_PAPERS": str(self.papers),
            "COUNTER_APP_LANG": self.language,
            "HOME": str(self.folder),
            "XDG_CONFIG_HOME": str(self.folder),
            **self.more,
        }

    def run(self, *arguments: object, at: str | None = None, typed: str = "") -> Ran:
        """Run a command inside the test, at a time of the day if one is given."""
        out, err = io.StringIO(), io.StringIO()
        standard_input = io.TextIOWrapper(io.BytesIO(typed.encode()), "utf-8")
        with (
            patch.dict(os.environ, self.environment()),
            patch.object(sys, "stdin", standard_input),
            redirect_stdout(out),
            redirect_stderr(err),
        ):
            code = main(_arguments(arguments, at))
        return Ran(code, out.getvalue(), err.getvalue())

    def process(self, *arguments: object, at: str | None = None, typed: str = "") -> Ran:
        """Run the real command as a process of its own, from another directory."""
        done = subprocess.run(
            [sys.executable, "-m", "counter_app.cli", *_arguments(arguments, at)],
            env={**os.environ, **self.environment(), "PYTHONPATH": str(ROOT)},
            cwd=self.folder,
            input=typed,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)

    def position(self) -> int:
        """The diary's position: it stays as it is when nothing happened."""
        with closing(sqlite3.connect(self.database)) as connection:
            return int(connection.execute("SELECT sequence FROM chain_head").fetchone()[0])

    def copy_to(self, folder: Path) -> Shell:
        folder.mkdir(exist_ok=True)
        database = folder / "branch.db"
        shutil.copyfile(self.database, database)
        return replace(self, folder=folder, database=database)


def _arguments(arguments: tuple[object, ...], at: str | None) -> list[str]:
    given = [str(one) for one in arguments]
    return given if at is None else [*given, "--now", f"{DAY}T{at}"]


def supervisor(shell: Shell) -> tuple[object, ...]:
    """The options by which a second person acts."""
    secret = shell.folder / "secret"
    secret.write_text("rahasia-sekali\n")
    added = shell.run(
        "user",
        "add",
        "sari",
        "--full-name",
        "Sari Dewi",
        "--role",
        "supervisor",
        "--new-password-file",
        secret,
        at="08:00",
    )
    assert added.code == 0, added
    return "--officer", "sari", "--password-file", secret
