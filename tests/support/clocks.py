"""A clock that runs, the same in every process of a test."""

from __future__ import annotations

import time
from datetime import datetime, timedelta

from tests.support.branch import MORNING


class RunningClock:
    """Shows the morning of the tests at the moment `since` of the system's monotonic clock, and goes on from there."""

    def __init__(self, since: float) -> None:
        self._since = since

    def now(self) -> datetime:
        return MORNING + timedelta(seconds=time.monotonic() - self._since)
