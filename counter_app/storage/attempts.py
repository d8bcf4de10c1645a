"""Parts of a unit of work that may fail without it, and stores that stand in for its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

from counter_app.shared.events import NewEvent


class Attempts:
    """What a unit of work can try."""

    connection: sa.Connection
    afterwards: list[Callable[[Any], object]]
    _events: list[NewEvent]

    @contextmanager
    def forgetting(self, undo: Callable[[], object]) -> Iterator[None]:
        """Take back what was recorded in a block that raises, by `undo` also what was done."""
        events, afterwards = len(self._events), len(self.afterwards)
        try:
            yield
        except BaseException:
            undo()
            del self._events[events:], self.afterwards[afterwards:]
            raise

    @contextmanager
    def attempt(self) -> Iterator[None]:
        """What a block writes and records is undone when it raises, while the unit of work goes on."""
        with self.forgetting(lambda: None), self.connection.begin_nested():
            yield

    @contextmanager
    def stores_instead(self, stores: Mapping[str, object]) -> Iterator[None]:
        """Other stores in the place of the own ones until the end of the block."""
        own = {name: self.__dict__.pop(name) for name in stores if name in self.__dict__}
        self.__dict__.update(stores)
        try:
            yield
        finally:
            for name in stores:
                del self.__dict__[name]
            self.__dict__.update(own)
