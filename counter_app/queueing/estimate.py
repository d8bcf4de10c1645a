"""The expected wait of somebody who takes a ticket now, as three quantiles."""

from __future__ import annotations

import math
from dataclasses import dataclass

from counter_app.queueing.model import Promise

_Z10 = -1.2815515655446004
_Z90 = 1.2815515655446004
ASSUMED_SERVINGS = 5
"""Weight, in visits, of the branch's assumed service time against the times measured."""


@dataclass(frozen=True)
class ServingFigures:
    """Serving times of one service so far: how many, their sum and the sum of their squares, in seconds."""

    served: int = 0
    sum_s: int = 0
    squares_s2: int = 0


def expected_wait(ahead: int, open_counters: int, figures: ServingFigures, assumed_s: int) -> Promise:
    """The wait until `ahead` visits have begun at `open_counters` counters, in seconds.

    The counters together take one visit every `mean / counters` seconds, so the wait is a sum of `ahead` such times
    (plus the rest of those being served): a gamma distribution with that mean and variance, whose quantiles
    follow from Wilson and Hilferty's cube-root approximation. The mean blends measured times with the
    branch's assumed one; a closed service counts as one counter, because one must open to serve it.
    """
    if ahead == 0:
        return Promise(0, 0, 0, 0)
    counters = max(open_counters, 1)
    count = figures.served + ASSUMED_SERVINGS
    mean = (figures.sum_s + ASSUMED_SERVINGS * assumed_s) / count
    # an assumed time varies as much as it is long, as an exponential one does
    squares = (figures.squares_s2 + ASSUMED_SERVINGS * 2 * assumed_s**2) / count
    variance = max(squares - mean**2, (0.2 * mean) ** 2)
    wait = ahead * mean / counters
    spread = ahead * variance / counters**2
    shape = wait**2 / spread
    low, middle, high = (round(wait * _gamma_quantile(shape, z)) for z in (_Z10, 0.0, _Z90))
    return Promise(ahead, low, middle, high)


def _gamma_quantile(shape: float, z: float) -> float:
    """Quantile of a gamma distribution of mean 1 and the given shape, at the normal quantile `z`."""
    third = 1 / (9 * shape)
    return max(1 - third + z * math.sqrt(third), 0.0) ** 3
