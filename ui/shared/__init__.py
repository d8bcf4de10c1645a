"""What all windows share."""

from __future__ import annotations

import ctypes
import sys

FIRST_WITH_IMMORTALS = (3, 12)
MANY = 1 << 40


def spare_singletons() -> None:
    """Let no number of calls into Qt use up `None`, `True` or `False`.

    PySide6 6.12.0 is compiled as if they could not die, which is so from Python 3.12 on. On 3.11 each call that returns
    nothing takes away one reference of `None` that nobody gave it: measured, Python ends with `none_dealloc` after some
    6,000 calls, a few minutes of a display. PySide6 6.11.3 gives the reference. A reserve of references helps both.
    """
    if sys.version_info < FIRST_WITH_IMMORTALS and sys.implementation.name == "cpython":
        for one in (None, True, False, NotImplemented, Ellipsis):
            ctypes.c_ssize_t.from_address(id(one)).value += MANY


spare_singletons()
