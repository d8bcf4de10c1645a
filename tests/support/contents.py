"""Everything that stands in a database, to see that something changed nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.engine import Engine

from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from counter_app.staff.model import Actor
from counter_app.storage.tables import events, metadata
from tests.support.branch import TrainingBranch


def contents(engine: Engine) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables, as the database gives them."""
    with engine.connect() as connection:
        return {
            name: sorted((tuple(row) for row in connection.exec_driver_sql(statement)), key=repr)
            for name, statement in _of_each().items()
        }


def _state(engine: Engine) -> object:
    """All rows of all tables to be compared; PostgreSQL gives them in one answer instead of eighty."""
    if engine.dialect.name != "postgresql":
        return contents(engine)
    with engine.connect() as connection:
        return sorted(tuple(row) for row in connection.exec_driver_sql(_everything()))


@cache
def _of_each() -> dict[str, str]:
    """What reads each table; compiled once, for it is asked before and after each refusal."""
    return {table.name: str(sa.select(table)) for table in metadata.sorted_tables}


@cache
def _everything() -> str:
    return " UNION ALL ".join(
        f"SELECT '{table.name}', one::text FROM {table.name} AS one"  # noqa: S608
        for table in metadata.sorted_tables
    )


def told(engine: Engine) -> list[tuple[EventKind, str]]:
    """Every event by its kind, with its details as they are stored, in order."""
    statement = sa.select(events.c.kind, events.c.details).order_by(events.c.sequence)
    with engine.connect() as connection:
        return [(EventKind(row.kind), row.details) for row in connection.execute(statement)]


def refused(
    branch: TrainingBranch, code: ErrorCode, operation: Callable[..., object], actor: Actor, *args: Any, **kwargs: Any
) -> OfficeError:
    """The error by which an operation is refused; the code must be this one, and nothing may have changed."""
    engine = branch.office.database.engine
    before = _state(engine)
    with pytest.raises(OfficeError) as caught:
        branch.office.run(operation, actor, *args, **kwargs)
    assert caught.value.code is code
    assert _state(engine) == before
    return caught.value
