"""Work on files, keys and mail servers: what fails there says nothing about the office, which is reachable."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from counter_app.shared.errors import FailureCode, Unavailable

R = TypeVar("R")

OUTSIDE_FAILURES = frozenset(
    {
        FailureCode.DISK_FULL,
        FailureCode.FOLDER_UNWRITABLE,
        FailureCode.FILE_UNREADABLE,
        FailureCode.OUTPUT_FAILED,
        FailureCode.KEY_MISSING,
        FailureCode.KEY_WRONG,
        FailureCode.EXCHANGE_KEY_MISSING,
        FailureCode.MAIL_PASSWORD_MISSING,
    }
)


def attempt(work: Callable[[], R]) -> R | Unavailable:
    """Do it; a failure outside of the office is returned as a value, so that no window goes offline for it."""
    try:
        return work()
    except Unavailable as failure:
        if failure.code in OUTSIDE_FAILURES:
            return failure
        raise
