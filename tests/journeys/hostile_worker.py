"""A process with little memory that brings one file after the other to an importer of the program."""

from __future__ import annotations

import hashlib
import io
import json
import os
import resource
import sqlite3
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import closing, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counter_app.cli.app import main

MEGABYTE = 1 << 20


@dataclass(frozen=True)
class Brought:
    """How an importer took a file.

    `changed` tables, `grown` megabytes of memory beyond what the process needed before, `seconds` that it took.
    """

    name: str
    code: int
    answer: Any
    err: str
    changed: frozenset[str]
    grown: float
    seconds: float


def bring(
    database: Path, environment: Mapping[str, str], commands: Sequence[tuple[str, Sequence[str]]], most_mb: int
) -> list[Brought]:
    """Run named commands one after the other, with `most_mb` of memory more than the program needs by itself."""
    os.environ |= environment
    for arguments in (("verify", "--json"), commands[0][1]):  # whatever is loaded late is there
        _run(arguments)
    began = _peak()
    most = _virtual() + most_mb * MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (most, resource.getrlimit(resource.RLIMIT_AS)[1]))
    found: list[Brought] = []
    for name, arguments in commands:
        before, at = tables(database), time.monotonic()
        code, out, err = _run(arguments)
        took = time.monotonic() - at
        after = tables(database)
        changed = frozenset(table for table in after if after[table] != before.get(table))
        answer = json.loads(out) if out.strip() else None
        found.append(Brought(name, code, answer, err, changed, (_peak() - began) / MEGABYTE, took))
    return found


def _run(arguments: Sequence[str]) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    sys.stdin = io.TextIOWrapper(io.BytesIO(b""), "utf-8")
    with redirect_stdout(out), redirect_stderr(err):
        code = main(list(arguments))
    return code, out.getvalue(), err.getvalue()


def tables(database: Path) -> dict[str, str]:
    """What stands in each table, as a digest."""
    if not database.exists():
        return {}
    with closing(sqlite3.connect(database)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: hashlib.sha256(repr(connection.execute(f'SELECT * FROM "{name}"').fetchall()).encode()).hexdigest()  # noqa: S608
            for name in names
        }


def _peak() -> int:
    """The most memory that this process ever held, in bytes."""
    return _status("VmHWM")


def _virtual() -> int:
    """The most addresses that it ever had, in bytes."""
    return _status("VmPeak")


def _status(key: str) -> int:
    """What `getrusage` tells of a new process may be its parent's."""
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith(f"{key}:"):
            return int(line.split()[1]) * 1024
    raise LookupError(key)
