"""Everything that stands in a database, to see that something changed nothing."""

from __future__ import annotations

from collections.abc import Callable
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
    """All rows of all tables."""
    with engine.connect() as connection:
        return {
            table.name: sorted((tuple(row) for row in connection.execute(sa.select(table))), key=repr)
            for table in metadata.sorted_tables
        }


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
    before = contents(engine)
    with pytest.raises(OfficeError) as caught:
        branch.office.run(operation, actor, *args, **kwargs)
    assert caught.value.code is code
    assert contents(engine) == before
    return caught.value
