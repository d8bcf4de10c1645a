"""Statements of the hot paths, made once.

SQLAlchemy spends five times as long on passing a statement through its layers as SQLite on running it. So a prepared
statement is compiled once by SQLAlchemy, with its types, and then runs on the driver's own cursor inside the same
transaction. Elsewhere than on SQLite it goes the ordinary way: there the network costs more than the layers.

Constraint violations come as the driver's own errors here; where they are expected, use the ordinary way.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.dml import UpdateBase

Convert = Callable[[Any], Any] | None


@dataclass(frozen=True)
class _Compiled:
    """SQL with the names of its places in order, and how values are converted in and out."""

    sql: str
    places: tuple[tuple[str, Any, Convert], ...]
    row: Callable[..., Any]
    columns: tuple[tuple[int, Callable[[Any], Any]], ...]

    def parameters(self, values: Mapping[str, Any]) -> list[Any]:
        given = []
        for name, default, convert in self.places:
            value = values.get(name, default)
            given.append(value if convert is None else convert(value))
        return given

    def read(self, found: Sequence[Any]) -> Any:
        if not self.columns:
            return self.row(*found)
        cells = list(found)
        for position, convert in self.columns:
            cells[position] = convert(cells[position])
        return self.row(*cells)


class Prepared:
    """One statement. An INSERT is given all its columns at every call."""

    def __init__(self, statement: Any) -> None:
        self.statement = statement
        self._compiled: _Compiled | None = None

    def rows(self, connection: sa.Connection, values: Mapping[str, Any]) -> list[Any]:
        """Run it and return all rows, each with its columns as attributes."""
        if connection.dialect.name != "sqlite":
            return list(connection.execute(self.statement, dict(values)))
        compiled = self._compiled or self._compile(connection.dialect, values)
        cursor = connection.connection.cursor()
        try:
            cursor.execute(compiled.sql, compiled.parameters(values))
            return [compiled.read(found) for found in cursor.fetchall()]
        finally:
            cursor.close()

    def row(self, connection: sa.Connection, values: Mapping[str, Any]) -> Any:
        """The only row, or None."""
        found = self.rows(connection, values)
        return found[0] if found else None

    def run(self, connection: sa.Connection, values: Mapping[str, Any]) -> int:
        """Run it for its effect and return how many rows it concerned."""
        if connection.dialect.name != "sqlite":
            return connection.execute(self.statement, dict(values)).rowcount
        compiled = self._compiled or self._compile(connection.dialect, values)
        cursor = connection.connection.cursor()
        try:
            cursor.execute(compiled.sql, compiled.parameters(values))
            return int(cursor.rowcount)
        finally:
            cursor.close()

    def run_all(self, connection: sa.Connection, many: Sequence[Mapping[str, Any]]) -> None:
        """Run it for its effect, once for each of some values, in as few journeys as the driver can."""
        if not many:
            return
        if connection.dialect.name != "sqlite":
            connection.execute(self.statement, [dict(values) for values in many])
            return
        compiled = self._compiled or self._compile(connection.dialect, many[0])
        cursor = connection.connection.cursor()
        try:
            cursor.executemany(compiled.sql, [compiled.parameters(values) for values in many])
        finally:
            cursor.close()

    def _compile(self, dialect: Dialect, values: Mapping[str, Any]) -> _Compiled:
        keys = list(values) if isinstance(self.statement, UpdateBase) and self.statement.is_insert else None
        made: Any = self.statement.compile(dialect=dialect, column_keys=keys)
        places = tuple(
            (name, made.binds[name].value, made.binds[name].type.dialect_impl(dialect).bind_processor(dialect))
            for name in made.positiontup
        )
        returned = self._returned()
        processors = [one.type.dialect_impl(dialect).result_processor(dialect, None) for one in returned]
        names = [one.key for one in returned]
        self._compiled = _Compiled(
            str(made),
            places,
            namedtuple("Found", names, rename=True),  # noqa: PYI024 - the columns decide
            tuple((position, convert) for position, convert in enumerate(processors) if convert is not None),
        )
        return self._compiled

    def _returned(self) -> list[Any]:
        if isinstance(self.statement, UpdateBase):
            return list(self.statement.exported_columns)
        return list(self.statement.selected_columns)
