"""Online backup and restore, of the database and of the attachments beside it."""

from __future__ import annotations

import errno
import os
import sqlite3
import tempfile
from collections.abc import Collection
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import Engine

from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from counter_app.storage.engine import APPLICATION_ID, failures_named, patiently
from counter_app.storage.files import write_new
from counter_app.storage.vault import CHECK_FILE, Vault


@dataclass(frozen=True)
class Copied:
    """How many contents of attachments were copied, lay there already, or could not be found."""

    copied: int
    present: int
    lost: int


def backup_branch(engine: Engine, vault: Vault, target: Path) -> Copied:
    """Back up a branch: its database to a new file, the contents of its attachments to the folder beside it.

    The attachments come first, so that a database that has its name is backed up with everything; those added
    meanwhile follow. Contents that lie in the folder stay, so that an earlier folder may be given the new name to
    save copying. The key is not in it. Raises as `backup_file` does.
    """
    if engine.dialect.name == "sqlite":
        _require_free(target, "to")
        _copy_contents(vault.folder, attachments_beside(target), _addresses(Path(engine.url.database or "")))
    backup_file(engine, target)
    try:
        return _copy_contents(vault.folder, attachments_beside(target), _addresses(target))
    except Unavailable:
        target.unlink()
        raise


def attachments_beside(backup: Path) -> Path:
    """The folder with the attachments of a backup: `branch.db.attachments`."""
    return backup.with_name(f"{backup.name}.attachments")


def restore_attachments(source: Path, vault: Vault) -> Copied:
    """Bring the attachments of a backup into the vault of the database that was restored from it.

    Raises `Unavailable`: KEY_WRONG when attachments under another key of this branch lie there.
    """
    beside = attachments_beside(source)
    told, here = (_content(folder / CHECK_FILE) for folder in (beside, vault.folder))
    if told is not None and here is not None and told != here:
        raise Unavailable(FailureCode.KEY_WRONG, folder=str(vault.folder))
    return _copy_contents(beside, vault.folder, _addresses(source))


def _addresses(database: Path) -> list[str]:
    """Where the contents of a database's attachments lie; none in one from before there were attachments."""
    with failures_named(), closing(_open_to_read(database)) as reader:
        known = reader.execute("SELECT count(*) FROM sqlite_master WHERE name = 'attachments'").fetchone()
        if known == (0,):
            return []
        rows = patiently(lambda: reader.execute("SELECT DISTINCT address FROM attachments ORDER BY 1").fetchall())
        return [address for (address,) in rows]


def _open_to_read(database: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True, timeout=10)


def _copy_contents(source: Path, target: Path, addresses: Collection[str]) -> Copied:
    """Copy what is missing, each file whole or not at all; the check value says to which key they belong."""
    counted = {"copied": 0, "present": 0, "lost": 0}
    for address in addresses:
        counted[_copy_content(source, target, f"{address[:2]}/{address}")] += 1
    if addresses:
        _copy_content(source, target, CHECK_FILE)
    return Copied(**counted)


def _copy_content(source: Path, target: Path, name: str) -> str:
    if (target / name).exists():
        return "present"
    content = _content(source / name)
    if content is None:
        return "lost"
    write_new(target / name, content)
    return "copied"


def _content(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as problem:
        raise Unavailable(FailureCode.FILE_UNREADABLE, file=str(file), reason=problem.strerror) from problem


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
        closing(_open_to_read(source)) as reader,
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
        with closing(_open_to_read(source)) as reader:
            if reader.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
                raise Unavailable(FailureCode.DATABASE_NOT_OURS, file=str(source))
        copy_database(source, target)
