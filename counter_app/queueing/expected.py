"""The expected wait of somebody in the queue, as three quantiles, from the queue as it stands."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from counter_app.queueing.model import Promise
from counter_app.queueing.profile import Profile
from counter_app.queueing.rule import ahead_of_new

METHOD = "work-ahead-2"
"""Name of this method in the scores, so that figures of a later one are not mixed with it."""
ASSUMED_SERVINGS = 5
"""Weight, in visits, of the branch's assumed service time against the times measured."""
LEAST_VARIATION = 0.25
"""Standard deviation of serving times over their mean, at the least."""
CHANGE_OVER_S = 45
"""Between the end of one visit and the start of the next: the officer's pause, the call and the walk."""
REACTION_S = 60
"""Within this time an officer who is free has called, nine times in ten."""
UNKNOWN = 0.30
"""What nobody can know at issue (pauses, people who do not come or go away, priority tickets to come), over the wait."""

_Z10 = -1.2815515655446004
_Z90 = 1.2815515655446004


@dataclass(frozen=True)
class ServingFigures:
    """Serving times of one service so far: how many, their sum and the sum of their squares, in seconds."""

    served: int = 0
    sum_s: int = 0
    squares_s2: int = 0


@dataclass(frozen=True)
class Pace:
    """How long one visit keeps a counter busy: mean in seconds, and variance."""

    mean_s: float
    variance_s2: float


@dataclass(frozen=True)
class LineNow:
    """Who waits for one service. `longest_s`: how long the first of them has waited."""

    regular: int = 0
    priority: int = 0
    longest_s: float = 0.0


@dataclass(frozen=True)
class DeskNow:
    """An open counter. `serving`: the service of the ticket in hand, called `since_s` seconds ago."""

    profile: Profile
    serving: str | None = None
    since_s: float = 0.0


@dataclass(frozen=True)
class QueueNow:
    """The queue as it stands: lines and paces by service, open counters, the rule; `opens_in_s` until anybody calls."""

    lines: Mapping[str, LineNow]
    desks: tuple[DeskNow, ...]
    paces: Mapping[str, Pace]
    ratio: int
    max_wait_s: float
    opens_in_s: float = 0.0


@dataclass(frozen=True)
class Correction:
    """What the kept and broken promises of past days teach: real over expected wait, and its scatter."""

    bias: float = 1.0
    scatter: float = UNKNOWN


def pace_of(figures: ServingFigures, assumed_s: int) -> Pace:
    """Measured times blended with the branch's assumed one, which weighs as much as a few visits."""
    count = figures.served + ASSUMED_SERVINGS
    mean = (figures.sum_s + ASSUMED_SERVINGS * assumed_s) / count
    # an assumed time varies as much as it is long, as an exponential one does
    squares = (figures.squares_s2 + ASSUMED_SERVINGS * 2 * assumed_s**2) / count
    return Pace(mean + CHANGE_OVER_S, max(squares - mean**2, (LEAST_VARIATION * mean) ** 2))


@dataclass
class _Ahead:
    """What one counter will do before it comes to somebody."""

    people: float = 0.0
    work_s: float = 0.0
    variance_s2: float = 0.0

    def add(self, people: float, pace: Pace) -> None:
        self.people += people
        self.work_s += people * pace.mean_s
        self.variance_s2 += people * pace.variance_s2


@dataclass(frozen=True)
class _Asked:
    """The question: who asks, and what the queue looks like from there."""

    queue: QueueNow
    service: str
    priority: bool
    desks: tuple[DeskNow, ...]
    """Those that may serve it."""
    servers: Mapping[str, int] = field(default_factory=dict)
    """How many open counters serve each line."""


def expected_wait(queue: QueueNow, service: str, *, priority: bool, correction: Correction = Correction()) -> Promise:  # noqa: B008 - frozen
    """The wait until somebody who joins the queue now is called, in seconds.

    At each counter that may serve them, the work that the rule puts before them (services of earlier groups, and of
    the same group those who arrived before, mixed by the ratio; beyond the maximum wait only the arrival counts) is
    shared with the other counters that do the same work. The first call comes when the first of the running visits
    ends, the further ones at the counters' common pace. Nobody waits when such a counter is idle; but an officer
    needs a moment to call.
    """
    desks = tuple(desk for desk in queue.desks if desk.profile.place(service) is not None)
    if not desks:
        desks = (DeskNow(Profile(((service,),))),)
    asked = _Asked(queue, service, priority, desks, _servers(queue))
    wait = 0.0
    ahead = _ahead(asked, wait)
    for _ in range(3):
        wait, variance = _moments(asked, ahead)
        ahead = _ahead(asked, wait)
    people = math.ceil(ahead.people - 1e-9)
    idle = ahead.people == 0 and any(desk.serving is None for desk in desks)
    if idle and not queue.opens_in_s:
        return Promise(0, 0, 0, REACTION_S)
    wait, variance = _moments(asked, ahead)
    wait *= correction.bias
    variance = variance * correction.bias**2 + (correction.scatter * wait) ** 2
    return _promise(people, wait, variance, queue.opens_in_s)


def _servers(queue: QueueNow) -> dict[str, int]:
    return {
        letter: max(1, sum(desk.profile.place(letter) is not None for desk in queue.desks)) for letter in queue.lines
    }


def _moments(asked: _Asked, ahead: _Ahead) -> tuple[float, float]:
    """Mean and variance of the time to the call of whoever has `ahead` before them."""
    counters = len(asked.desks)
    first, spread = _first_end(asked)
    if ahead.people == 0:
        return first, spread
    wait = first + ahead.work_s / counters
    # the ends of visits at several counters are as irregular as chance for a while, whatever one counter's are
    mean = ahead.work_s / ahead.people
    blend = (counters - 1) / (counters + ahead.people)
    variance = (1 - blend) * ahead.variance_s2 / counters**2 + blend * ahead.people * (mean / counters) ** 2
    return wait, variance + spread


def _first_end(asked: _Asked) -> tuple[float, float]:
    """Mean and variance of the time to the first call at one of the counters."""
    rate = 0.0
    for desk in asked.desks:
        rate += 1 / (CHANGE_OVER_S / 3 if desk.serving is None else _rest(asked.queue, desk))
    return 1 / rate, (0.8 / rate) ** 2


def _rest(queue: QueueNow, desk: DeskNow) -> float:
    """What is left of a visit, on average: of the usual time at first, later by how much such times differ."""
    pace = queue.paces[desk.serving or ""]
    deviation = math.sqrt(pace.variance_s2)
    # mean excess of a normal distribution cut off at what has passed, with the heavier tail of serving times added
    z = (desk.since_s - pace.mean_s) / deviation
    density = math.exp(-z * z / 2) / math.sqrt(2 * math.pi)
    beyond = max(math.erfc(z / math.sqrt(2)) / 2, 1e-3)
    left = deviation * density / beyond - deviation * z if z < 3 else deviation / 3
    return max(left, 0.4 * deviation, 20.0)


def _ahead(asked: _Asked, wait: float) -> _Ahead:
    """What the rule puts before the one who asks, on the average of the counters, if it takes `wait` seconds."""
    total = _Ahead()
    seen: dict[Profile, int] = {}
    for desk in asked.desks:
        total_before = _Ahead()
        _add_lines(asked, desk.profile, wait, total_before)
        total.people += total_before.people
        total.work_s += total_before.work_s
        total.variance_s2 += total_before.variance_s2
    del seen
    return total


def _add_lines(asked: _Asked, profile: Profile, wait: float, ahead: _Ahead) -> None:
    queue = asked.queue
    mine = _order(profile, asked.service)
    same: list[tuple[str, float, float]] = []
    for letter, line in queue.lines.items():
        place = profile.place(letter)
        if place is None or not line.regular + line.priority:
            continue
        share = 1 / asked.servers[letter]
        overdue = _overdue(line, wait, queue.max_wait_s)
        order = _order(profile, letter)
        certain = 1.0 if order < mine else overdue
        ahead.add(certain * (line.regular + line.priority) * share, queue.paces[letter])
        if order == mine:
            same.append((letter, (1 - overdue) * line.regular, (1 - overdue) * line.priority))
    regular = sum(one[1] for one in same)
    priority = sum(one[2] for one in same)
    of_regular, of_priority = _mixed(regular, priority, queue.ratio, priority_asks=asked.priority)
    for letter, in_regular, in_priority in same:
        share = 1 / asked.servers[letter]
        ahead.add((of_regular * in_regular + of_priority * in_priority) * share, queue.paces[letter])


def _order(profile: Profile, letter: str) -> float:
    return profile.place(letter) or math.inf


def _overdue(line: LineNow, wait: float, max_wait_s: float) -> float:
    """The share of a line that will have waited the maximum before the wait is over."""
    if line.longest_s <= 0:
        return 1.0 if wait >= max_wait_s else 0.0
    return min(max((line.longest_s + wait - max_wait_s) / line.longest_s, 0.0), 1.0)


def _mixed(regular: float, priority: float, ratio: int, *, priority_asks: bool) -> tuple[float, float]:
    """Which shares of the regular and of the priority tickets of a group go before a new one."""
    if priority_asks:
        return (min(regular, ratio * (priority + 1)) / regular if regular else 0.0), 1.0
    return 1.0, (min(priority, regular / ratio + 1) / priority if priority else 0.0)


def _promise(people: int, wait: float, variance: float, later_s: float) -> Promise:
    """Quantiles of a gamma distribution of that mean and variance, by Wilson and Hilferty's cube root."""
    shape = wait**2 / variance
    low, middle, high = (round(later_s + wait * _gamma_quantile(shape, z)) for z in (_Z10, 0.0, _Z90))
    return Promise(people, low, middle, high)


def _gamma_quantile(shape: float, z: float) -> float:
    """Quantile of a gamma distribution of mean 1 and the given shape, at the normal quantile `z`."""
    third = 1 / (9 * shape)
    return max(1 - third + z * math.sqrt(third), 0.0) ** 3


__all__ = ["Iterable", "ahead_of_new"]
