"""All threading of the windows: one worker for the database, one watcher for changes of other processes.

Windows never name a thread. They hand in work and a function for its result, which is called in the window thread.
Tests inject an executor that they step by hand.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from counter_app.shared.changes import Changes
from counter_app.shared.errors import OfficeError, Unavailable

LOG = logging.getLogger(__name__)
R = TypeVar("R")


class Executor(Protocol):
    """Runs one piece of work at some time, in the order in which they were handed in."""

    def submit(self, work: Callable[[], None], /) -> object: ...

    def shutdown(self, *, wait: bool = True) -> None: ...


class Feed(Protocol):
    """Says what other processes changed."""

    def wait(self, timeout_s: float) -> Changes | None:
        """Changes since the last answer; None when there were none in `timeout_s` seconds."""
        ...

    def close(self) -> None: ...


class Jobs(QObject):
    """Runs work on the database worker and brings its end back to the window thread."""

    broke = Signal(object)
    """An error that nobody expected; it was logged, and a window shows it once."""
    _ended = Signal(object)

    def __init__(self, executor: Executor | None = None, name: str = "database") -> None:
        super().__init__()
        self._executor = executor or ThreadPoolExecutor(1, thread_name_prefix=name)
        self._ended.connect(self._bring_back, Qt.ConnectionType.QueuedConnection)
        self.running = 0
        self._stopping = threading.Event()

    def run(
        self,
        work: Callable[[], R],
        on_result: Callable[[R], None],
        on_refused: Callable[[OfficeError], None],
        on_unavailable: Callable[[Unavailable], None],
    ) -> None:
        """Do `work` in the background; one of the functions gets its end. After `stop` nothing is done any more."""
        if self._stopping.is_set():
            return
        self.running += 1

        def act() -> None:
            try:
                result = work()
            except OfficeError as refused:
                self._ended.emit(partial(on_refused, refused))
            except Unavailable as failure:
                self._ended.emit(partial(on_unavailable, failure))
            except Exception as bug:
                LOG.exception("a job broke")
                self._ended.emit(partial(self.broke.emit, bug))
            else:
                self._ended.emit(partial(on_result, result))

        self._executor.submit(act)

    @Slot(object)
    def _bring_back(self, end: Callable[[], None]) -> None:
        self.running -= 1
        end()

    def stopping(self) -> bool:
        """Whether the program ends: long work that asks, from its own thread, ends early."""
        return self._stopping.is_set()

    def stop(self) -> None:
        """Finish what runs and take nothing more; what ends now may still ask for another look at the data."""
        self._stopping.set()
        self._executor.shutdown(wait=True)


class Watcher(QObject):
    """Listens to the change feed and tells the window thread."""

    changed = Signal(object)
    """A `Changes`."""
    lost = Signal()
    """The database cannot be reached; the watcher goes on trying."""
    found = Signal()
    """It is there again."""

    def __init__(self, open_feed: Callable[[], Feed], pause_s: float = 1.0) -> None:
        super().__init__()
        self._open_feed = open_feed
        self._pause_s = pause_s
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="changes", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join()

    def _watch(self) -> None:
        missing = False
        while not self._stopping.is_set():
            try:
                feed = self._open_feed()
                if missing:
                    self.found.emit()
                missing = False
                self._listen(feed)
            except Unavailable:
                if not missing:
                    self.lost.emit()
                missing = True
                self._stopping.wait(self._pause_s)

    def _listen(self, feed: Feed) -> None:
        try:
            while not self._stopping.is_set():
                changes = feed.wait(self._pause_s / 4)
                if changes is not None:
                    self.changed.emit(changes)
        finally:
            feed.close()
