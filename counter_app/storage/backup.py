"""Online backup and restore."""

from __future__ import annotations

import errno
import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from sqlalchemy.engine import Engine

from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from counter_app.storage.engine import APPLICATION_ID, failures_named, patiently


def backup_file(engine: Engine, target: Path) -> None:
    """Copy the SQLite database of an engine to a new file while others go on working.

    The copy is made in one step: in small steps it never ends while another process writes. It is checked, synced and
    only then given its name. Raises `OfficeError` (TARGET_EXISTS) and `Unavailable`.
    """
    if engine.dialect.name != "sqlite":
        raise Unavailable(FailureCode.DATABASE_URL, backend=engine.dialect.name)
    _require_free(target, "to")
    with failures_named():
        copy_database(Path(engine.url.database or ""), target)


def _require_free(target: Path, field: str) -> None:
    """Refuse a name in use. A journal left beside it would be played into the file that takes the name."""
    for suffix in ("", "-wal", "-journal"):
        if target.with_name(target.name + suffix).exists():
            raise OfficeError(ErrorCode.TARGET_EXISTS, field=field)


def copy_database(source: Path, target: Path) -> None:
    """Copy one SQLite file to another name, whole or not at all."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=target.parent)
        os.close(handle)
        part = Path(name)
        try:
            _copy(source, part)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as problem:
        code = FailureCode.DISK_FULL if problem.errno == errno.ENOSPC else FailureCode.FOLDER_UNWRITABLE
        raise Unavailable(code, folder=str(target.parent)) from problem


def _copy(source: Path, part: Path) -> None:
    with (
        closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True, timeout=10)) as reader,
        closing(sqlite3.connect(part, timeout=10)) as writer,
    ):
        patiently(lambda: reader.backup(writer))
        writer.execute("PRAGMA journal_mode=DELETE").fetchone()
        if writer.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise Unavailable(FailureCode.DATABASE_DAMAGED, file=str(source))
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def restore_file(source: Path, target: Path) -> None:
    """Make a backup the database at `target`, which must not exist: nothing is ever overwritten.

    Raises `OfficeError` (TARGET_EXISTS) and `Unavailable`: DATABASE_MISSING, DATABASE_NOT_OURS.
    """
    _require_free(target, "database")
    if not source.exists():
        raise Unavailable(FailureCode.DATABASE_MISSING, file=str(source))
    with failures_named():
        with closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as reader:
            if reader.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
                raise Unavailable(FailureCode.DATABASE_NOT_OURS, file=str(source))
        copy_database(source, target)
