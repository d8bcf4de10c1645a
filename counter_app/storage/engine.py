"""One place that makes engines: the driver, the pragmas, the fair retry and the names of failures."""

from __future__ import annotations

import logging
import random
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import URL, Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from counter_app.shared.errors import FailureCode, Unavailable

T = TypeVar("T")

PATIENCE_S = 10.0
"""How long a writer tries to begin before it says that the database is busy."""
SHORTEST_NAP_S = 0.0002
LONGEST_NAP_S = 0.0018
APPLICATION_ID = 0x4C4B4342
"""Marks an SQLite file as one of this program (`LKCB`)."""

_TRY_AGAIN = frozenset({"40P01", "40001"})
"""States by which PostgreSQL says that a transaction may be tried again: deadlock, serialization failure."""

_POSTGRES_FAILURES = {
    "53100": FailureCode.DISK_FULL,
    "25006": FailureCode.DATABASE_READ_ONLY,
    "55P03": FailureCode.DATABASE_BUSY,
}
_DISK_FULL = ("database or disk is full",)
_NO_ROOM_TO_SHARE = "SQLITE_IOERR_SHMSIZE"
"""SQLite calls it a disk I/O error when a full disk has no room for the memory that its processes share."""
_READ_ONLY = ("readonly database",)
_NOT_OURS = ("file is not a database", "malformed", "file is encrypted")
_BUSY = ("database is locked", "database table is locked", "database schema is locked")


def _tells_no_row(record: logging.LogRecord) -> bool:
    """SQLAlchemy hides the parameters of statements if told to, but at DEBUG it logs every row that comes back."""
    return record.levelno > logging.DEBUG


logging.getLogger("sqlalchemy.engine.Engine").addFilter(_tells_no_row)


class Overtaken(Exception):  # noqa: N818 - it is a state, and nobody's mistake
    """Another unit of work came in between; nothing of this one happened, and it may run again."""


def parse_url(database: str) -> URL:
    """Raises `Unavailable` (DATABASE_URL, DRIVER_MISSING) for what SQLAlchemy cannot use."""
    try:
        url = make_url(database)
    except ArgumentError as problem:
        raise Unavailable(FailureCode.DATABASE_URL) from problem
    if url.get_backend_name() == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        raise Unavailable(FailureCode.DATABASE_URL)
    return url


def make_engine(database: str, *, create: bool = False) -> Engine:
    """An engine for a database that exists, or with `create` for one that is to be made.

    Parameters of statements stay out of messages and logs, because they hold names and numbers of persons.
    """
    url = parse_url(database)
    if url.get_backend_name() == "sqlite":
        return _sqlite_engine(url, create=create)
    arguments: dict[str, Any] = {"connect_timeout": 10}
    if "options" not in url.query:
        arguments["options"] = f"-c lock_timeout={int(PATIENCE_S * 1000)}"
    try:
        engine = sa.create_engine(url, pool_pre_ping=True, hide_parameters=True, connect_args=arguments)
    except (ModuleNotFoundError, NoSuchModuleError) as problem:
        raise Unavailable(FailureCode.DRIVER_MISSING, package="psycopg") from problem
    sa.event.listen(engine, "handle_error", _keep_rows_out)
    return engine


def _keep_rows_out(context: sa.engine.ExceptionContext) -> None:
    """PostgreSQL quotes the row that breaks a constraint (`DETAIL: Failing row contains ...`): cut that off.

    What is left, the first line, names the constraint and no value; but of malformed data (class 22) it quotes that.
    """
    malformed = str(getattr(context.original_exception, "sqlstate", None)).startswith("22")
    for problem in (context.original_exception, context.sqlalchemy_exception):
        if problem is not None and problem.args:
            line = str(problem.args[0]).partition("\n")[0]
            problem.args = (line.partition('"')[0] if malformed else line, *problem.args[1:])


def _sqlite_engine(url: URL, *, create: bool) -> Engine:
    file = Path(url.database or "")
    if not create and not file.exists():
        raise Unavailable(FailureCode.DATABASE_MISSING, file=str(file))

    def connect() -> sqlite3.Connection:
        mode = "rwc" if create else "rw"
        return sqlite3.connect(
            f"{file.absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=0,
            isolation_level=None,
            check_same_thread=False,
        )

    engine = sa.create_engine(
        url, creator=lambda: patiently(connect), pool_size=4, max_overflow=16, hide_parameters=True
    )
    sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: ConnectionPoolEntry) -> None:
    """Settings of one connection. The first read of a new one can meet the recovery after a killed writer.

    The journal mode is written into the file, so another program's file keeps its own.
    """

    def prepare() -> None:
        for pragma in ("foreign_keys=ON", "synchronous=FULL", "cache_size=-16000", "temp_store=MEMORY"):
            connection.execute(f"PRAGMA {pragma}")
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if tables == (0,) or connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,):
            connection.execute("PRAGMA journal_mode=WAL").fetchone()

    patiently(prepare)


def _begin_sqlite(connection: sa.Connection) -> None:
    """Begin as a writer at once, or as a reader; never by a deferred lock that fails in the middle."""
    writing = connection.get_execution_options().get("counter_app_write", False)
    cursor = connection.connection.cursor()

    def begin() -> None:
        if writing:
            cursor.execute("BEGIN IMMEDIATE")
            return
        cursor.execute("BEGIN")
        try:
            cursor.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.OperationalError:
            cursor.execute("ROLLBACK")
            raise

    try:
        patiently(begin)
    finally:
        cursor.close()


def patiently(act: Callable[[], T]) -> T:
    """Do `act`, again and again with short jittered naps while the file is locked.

    SQLite's own busy handler backs off to long sleeps and lets one writer starve the others; with short random
    naps all writers get about the same share. Raises `Unavailable` (DATABASE_BUSY) after `PATIENCE_S`.
    """
    deadline = time.monotonic() + PATIENCE_S
    while True:
        try:
            return act()
        except sqlite3.OperationalError as problem:
            if not any(text in str(problem) for text in _BUSY):
                raise
            if time.monotonic() > deadline:
                raise Unavailable(FailureCode.DATABASE_BUSY) from problem
        time.sleep(random.uniform(SHORTEST_NAP_S, LONGEST_NAP_S))  # noqa: S311 - jitter, no secret


def writing(engine: Engine) -> Engine:
    """The engine for units of work that write: on SQLite they begin as writers, on PostgreSQL they lock rows."""
    return engine.execution_options(counter_app_write=True)


def reading(engine: Engine) -> Engine:
    """The engine for looking at one moment of the database, however many statements that takes."""
    if engine.dialect.name == "postgresql":
        return engine.execution_options(isolation_level="REPEATABLE READ")
    return engine


def locks_rows(connection: sa.Connection) -> bool:
    """Whether a row that is read here must be locked; an SQLite writer holds the whole file anyway."""
    return connection.dialect.name == "postgresql" and bool(
        connection.get_execution_options().get("counter_app_write", False)
    )


@contextmanager
def failures_named() -> Iterator[None]:
    """Turn a driver's failure into `Unavailable` with the code that the user's message needs, or into `Overtaken`."""
    try:
        yield
    except DBAPIError as problem:
        if getattr(problem.orig, "sqlstate", None) in _TRY_AGAIN:
            raise Overtaken from problem
        code = _failure(problem)
        if code is None:
            raise
        raise Unavailable(code) from problem
    except sqlite3.Error as problem:
        named = _sqlite_failure(problem)
        if named is None and not isinstance(problem, sqlite3.OperationalError):
            raise
        raise Unavailable(named or FailureCode.DATABASE_GONE) from problem


def _failure(problem: DBAPIError) -> FailureCode | None:
    state = getattr(problem.orig, "sqlstate", None)
    named = _sqlite_failure(problem.orig) if state is None else _POSTGRES_FAILURES.get(state)
    if named is not None:
        return named
    if problem.connection_invalidated or isinstance(problem, OperationalError):
        return FailureCode.DATABASE_GONE
    return None


def _sqlite_failure(problem: BaseException | None) -> FailureCode | None:
    if getattr(problem, "sqlite_errorname", None) == _NO_ROOM_TO_SHARE:
        return FailureCode.DISK_FULL
    text = str(problem)
    for texts, code in (
        (_DISK_FULL, FailureCode.DISK_FULL),
        (_READ_ONLY, FailureCode.DATABASE_READ_ONLY),
        (_NOT_OURS, FailureCode.DATABASE_NOT_OURS),
        (_BUSY, FailureCode.DATABASE_BUSY),
    ):
        if any(one in text for one in texts):
            return code
    return None
