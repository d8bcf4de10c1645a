"""Databases for tests: empty ones and copies of a prepared one, on SQLite and on PostgreSQL."""

from __future__ import annotations

import shutil
from itertools import count
from pathlib import Path
from typing import Protocol
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.engine import make_url

POSTGRES = "COUNTER_APP_TEST_POSTGRES"
"""Variable with the SQLAlchemy URL of a PostgreSQL server on which databases may be made and dropped."""

BACKENDS = ("sqlite", "postgresql")


class Databases(Protocol):
    def empty(self) -> str:
        """The URL of a database without tables."""
        ...

    def copy(self, url: str) -> str:
        """The URL of a new copy of a database that nobody is connected to."""
        ...

    def drop(self, url: str) -> None:
        """Remove a database that is not needed any more; thousands together would fill a disk."""
        ...

    def close(self) -> None: ...


class SqliteFiles:
    """Files in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = count(1)

    def empty(self) -> str:
        return f"sqlite:///{self._new()}"

    def copy(self, url: str) -> str:
        target = self._new()
        shutil.copyfile(str(make_url(url).database), target)
        return f"sqlite:///{target}"

    def drop(self, url: str) -> None:
        file = Path(str(make_url(url).database))
        for one in file.parent.glob(f"{file.name}*"):
            if one.is_dir():
                shutil.rmtree(one)
            else:
                one.unlink()

    def close(self) -> None:
        """The folder goes with the test run."""

    def _new(self) -> Path:
        return self._folder / f"branch-{next(self._numbers)}.db"


class PostgresServer:
    """Databases of one server; those that are left are dropped in the end."""

    def __init__(self, url: str) -> None:
        self._url = make_url(url).set(drivername="postgresql+psycopg")
        self._engine = sa.create_engine(self._url, isolation_level="AUTOCOMMIT")
        self._made: list[str] = []

    def empty(self) -> str:
        return self._create("template0")

    def copy(self, url: str) -> str:
        return self._create(str(make_url(url).database))

    def drop(self, url: str) -> None:
        name = str(make_url(url).database)
        with self._engine.connect() as connection:
            connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))
        self._made.remove(name)

    def close(self) -> None:
        for name in reversed(self._made.copy()):
            self.drop(self._url_of(name))
        self._engine.dispose()

    def _create(self, template: str) -> str:
        name = f"test_{uuid4().hex}"
        with self._engine.connect() as connection:
            connection.execute(sa.text(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY"))
        self._made.append(name)
        return self._url_of(name)

    def _url_of(self, name: str) -> str:
        return self._url.set(database=name).render_as_string(hide_password=False)
