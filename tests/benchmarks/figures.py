"""What a benchmark says, and how times are taken."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One measured value against its bound."""

    name: str
    value: str
    bound: str
    kept: bool


def timed(act: Callable[[], object], times: int) -> list[float]:
    """Milliseconds of each of `times` runs."""
    spent = []
    for _ in range(times):
        began = time.perf_counter()
        act()
        spent.append((time.perf_counter() - began) * 1000)
    return spent
