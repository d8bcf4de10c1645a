"""Hearing of what other processes changed.

Whatever wakes a listener, the read from the last event it has seen decides; a slow poll behind it catches a lost
wake-up. SQLite: a loopback datagram to each listener of the file. PostgreSQL: NOTIFY, sent at commit.
"""

from __future__ import annotations

import contextlib
import socket
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Protocol

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from counter_app.shared.changes import Changes
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.shared.events import Event, NewEvent
from counter_app.storage.engine import failures_named
from counter_app.storage.events import SqlDiary, read_head

CHANNEL = "counter_app"
LOOPBACK = "127.0.0.1"
STALE_S = 300.0
"""A listener renews its entry well within this time; an older entry belongs to a killed process."""
MOST_EVENTS = 500


class ChangeFeed(Protocol):
    def wait(self, timeout_s: float) -> Changes | None:
        """Changes since the last answer; None when there were none in `timeout_s` seconds."""
        ...

    def close(self) -> None: ...


def changes_of(events: Iterable[Event | NewEvent], last_event: int) -> Changes:
    """Parts and ids that events concern."""
    seen = tuple(events)
    return Changes(
        frozenset(event.kind.part for event in seen),
        frozenset(event.subject.ticket for event in seen if event.subject.ticket is not None),
        frozenset(event.subject.case for event in seen if event.subject.case is not None),
        last_event,
    )


def announce(connection: sa.Connection) -> None:
    """Tell PostgreSQL's listeners when this transaction commits."""
    connection.execute(sa.text("SELECT pg_notify(:channel, '')"), {"channel": CHANNEL})


def wake_listeners(engine: Engine) -> None:
    """Tell the listeners of an SQLite file that something was committed. Never fails: the poll is behind it."""
    if engine.dialect.name != "sqlite":
        return
    folder = _folder(engine)
    with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        for entry in folder.iterdir():
            with contextlib.suppress(OSError, ValueError):
                if time.time() - entry.stat().st_mtime > STALE_S:
                    entry.unlink()
                else:
                    sender.sendto(b"1", (LOOPBACK, int(entry.name)))


def open_feed(engine: Engine) -> ChangeFeed:
    """A listener on a database. Raises `Unavailable`."""
    with failures_named():
        return SqliteFeed(engine) if engine.dialect.name == "sqlite" else PostgresFeed(engine)


def _folder(engine: Engine) -> Path:
    file = Path(engine.url.database or "").absolute()
    return file.with_name(f"{file.name}.listeners")


class _Reader:
    """Reads the diary from the last event seen."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        with engine.connect() as connection:
            self._seen = read_head(connection).sequence

    def news(self) -> Changes | None:
        with failures_named(), self._engine.connect() as connection:
            events = tuple(SqlDiary(connection).since(self._seen, MOST_EVENTS))
        if not events:
            return None
        self._seen = events[-1].sequence
        return changes_of(events, self._seen)


class SqliteFeed:
    """Listens on a loopback port, named by a file beside the database."""

    def __init__(self, engine: Engine) -> None:
        self._reader = _Reader(engine)
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind((LOOPBACK, 0))
        folder = _folder(engine)
        self._entry = folder / str(self._socket.getsockname()[1])
        with contextlib.suppress(OSError):  # a folder that cannot be written leaves the poll
            folder.mkdir(exist_ok=True)
            self._entry.touch()
        self._renewed = time.monotonic()

    def wait(self, timeout_s: float) -> Changes | None:
        self._renew()
        self._socket.settimeout(timeout_s)
        with contextlib.suppress(TimeoutError):
            self._socket.recv(16)
        return self._reader.news()

    def _renew(self) -> None:
        if time.monotonic() - self._renewed > STALE_S / 5:
            with contextlib.suppress(OSError):
                self._entry.touch()
            self._renewed = time.monotonic()

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._entry.unlink()
        self._socket.close()


class PostgresFeed:
    """Listens on a connection of its own, which the pool does not get back."""

    def __init__(self, engine: Engine) -> None:
        self._reader = _Reader(engine)
        self._failure: type[Exception] = engine.dialect.loaded_dbapi.Error
        pooled = engine.raw_connection()
        connection: Any = pooled.driver_connection
        pooled.detach()
        connection.autocommit = True
        connection.execute(f"LISTEN {CHANNEL}")
        self._connection = connection

    def wait(self, timeout_s: float) -> Changes | None:
        try:
            for _ in self._connection.notifies(timeout=timeout_s, stop_after=1):
                break
        except self._failure as problem:
            raise Unavailable(FailureCode.DATABASE_GONE) from problem
        return self._reader.news()

    def close(self) -> None:
        self._connection.close()
