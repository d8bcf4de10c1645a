"""Steps by which tests let two units of work meet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any

import pytest

from counter_app.bootstrap import Office
from counter_app.shared.errors import ErrorCode, OfficeError
from tests.support.branch import TrainingBranch


def until_somebody_waits(branch: TrainingBranch) -> None:
    """Return when a connection to the database waits for a lock that another one holds."""
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    with branch.office.database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for _ in range(10_000):
            if connection.exec_driver_sql(waiting).scalar_one():
                return
    raise AssertionError("nobody waits")


@contextmanager
def held(office: Office, operation: Callable[..., object], actor: Any, *arguments: Any) -> Iterator[Any]:
    """An operation that is done but not yet committed; it is committed at the end of the block."""
    with office.database.write(actor) as work:
        yield operation(work, *arguments)
        work.flush()


def code_of(done: Future[Any]) -> ErrorCode:
    with pytest.raises(OfficeError) as refused:
        done.result(20)
    return refused.value.code
