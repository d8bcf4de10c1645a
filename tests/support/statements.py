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
    firsts: dict[tuple[object, ...], Engine] = {}

    def create(url: sa.URL | str, **options: Any) -> Engine:
        engine = make(url, **options)
        kind = (engine.dialect.name, engine.dialect.driver, options.get("isolation_level"))
        first = firsts.setdefault(kind, engine)
        if not hasattr(first.dialect, "server_version_info"):  # it was never connected, so it knows no server
            first = firsts[kind] = engine
        if first is engine:
            engine._compiled_cache = LRUCache(MANY)
        else:
            engine._compiled_cache = first._compiled_cache
            engine.dialect = first.dialect
        return engine

    return create
