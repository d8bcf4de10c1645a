"""Figures of many waits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class WaitFigures:
    """Waits of some people, in seconds. `service` is empty for all together."""

    service: str
    people: int
    mean_s: int = 0
    p90_s: int = 0
    longest_s: int = 0


def wait_figures(service: str, waits_s: Sequence[float], runs: int = 1) -> WaitFigures:
    """Figures of the waits of several courses of the same day; `people` is the average number."""
    if not waits_s:
        return WaitFigures(service, 0)
    in_order = sorted(waits_s)
    return WaitFigures(
        service,
        round(len(in_order) / runs),
        round(sum(in_order) / len(in_order)),
        round(quantile(in_order, 0.9) or 0),
        round(in_order[-1]),
    )


def quantile(in_order: Sequence[T], share: float) -> T | None:
    """The value that so large a share does not exceed; None of nothing."""
    if not in_order:
        return None
    return in_order[min(int(share * len(in_order)), len(in_order) - 1)]
