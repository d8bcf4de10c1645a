"""Statements are compiled once for all databases of a test run, not anew for each.

Every test has a database and so an engine of its own, and SQLAlchemy compiles each statement for each engine: a third
of the time of a storage test. A program opens one engine and keeps it; tests are to feel the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

import sqlalchemy as sa
from sqlalchemy.engine import Engine
from sqlalchemy.util import LRUCache

MANY = 10_000
"""Statements that are remembered; fewer would be forgotten again before the next test."""


@contextmanager
def compiled_once() -> Iterator[None]:
    """Engines of one kind of server that are made meanwhile know what the others compiled."""
    with patch.object(sa, "create_engine", _remembering(sa.create_engine)):
        yield


def _remembering(make: Callable[..., Engine]) -> Callable[..., Engine]:
    known: dict[tuple[object, ...], Engine] = {}
    """The first engine of each kind that learned all about its server; one whose connection broke off has not."""

    def create(url: sa.URL | str, **options: Any) -> Engine:
        engine = make(url, **options)
        kind = (engine.dialect.name, engine.dialect.driver, options.get("isolation_level"))
        first = known.get(kind)
        if first is None:
            engine._compiled_cache = LRUCache(MANY)
            sa.event.listen(engine, "engine_connect", lambda _connection: known.setdefault(kind, engine), once=True)
        else:
            engine._compiled_cache = first._compiled_cache
            engine.dialect = first.dialect
        return engine

    return create
