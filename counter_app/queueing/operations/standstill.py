"""A clock that lies behind the diary: the branch's time stands still until the clock has caught up."""

from __future__ import annotations

from datetime import timedelta

from counter_app.staff.ports import Work

STANDS_STILL = timedelta(minutes=1)
"""Clocks of several PCs differ by less, and nobody notices."""


def clock_behind(work: Work) -> timedelta:
    """How far the clock of this PC lies behind the branch's time; zero for less than a minute.

    Until it has caught up, waits do not grow, nobody who is parked returns by themselves, and no gap after a call ends.
    """
    behind = work.now - work.clock_now
    return behind if behind >= STANDS_STILL else timedelta()
