"""Executors that work in the calling thread: for pictures and tests."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable


class DirectExecutor:
    """Does each piece of work at once."""

    def submit(self, work: Callable[[], None], /) -> object:
        work()
        return None

    def shutdown(self, *, wait: bool = True) -> None:
        """Nothing is left to wait for."""


class SteppedExecutor:
    """Keeps the work until a test asks for the next step."""

    def __init__(self) -> None:
        self._waiting: deque[Callable[[], None]] = deque()

    def submit(self, work: Callable[[], None], /) -> object:
        self._waiting.append(work)
        return None

    def step(self) -> None:
        """Do the oldest piece of work."""
        self._waiting.popleft()()

    def shutdown(self, *, wait: bool = True) -> None:  # noqa: ARG002
        self._waiting.clear()
