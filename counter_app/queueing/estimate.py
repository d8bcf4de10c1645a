"""The expected wait of somebody in the queue, as three quantiles, from the queue as it stands.

How it was chosen, and how well it does, stands in docs/decisions/0009-estimated-waiting-time.md.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from counter_app.queueing.model import Promise
from counter_app.queueing.profile import Profile

METHOD = "work-ahead"
"""Name of this method in the scores, so that figures of another one are never mixed with it."""
ASSUMED_SERVINGS = 5
"""Weight, in visits, of the branch's assumed service time against the times measured."""
LEAST_VARIATION, MOST_VARIATION = 0.25, 1.0
"""Bounds of the standard deviation of serving times, over their mean."""
CHANGE_OVER_S = 45
"""Between the end of one visit and the start of the next: the officer's pause, the call and the walk."""
REACTION_S = 60
"""Within this time an officer who is free has called, nine times in ten."""

# What nobody knows at issue: pauses, people who do not come, go away or come back, priority tickets still to come.
# Fitted on simulated days and tried on others: a factor of the variance, a share of the wait, and of one visit.
_VISITS_VARY, _SCATTER, _ONE_VISIT = 1.7, 0.22, 0.6
_FIRST_VARIES = 0.8
_OPENS_WITHIN_S = 300
_Z10, _Z90 = -1.2815515655446004, 1.2815515655446004
_ROUNDS = 2
"""Who is beyond the maximum wait when the turn comes depends on the wait itself; it settles at once."""


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

    regular: float = 0
    priority: float = 0
    longest_s: float = 0.0


@dataclass(frozen=True)
class DeskNow:
    """A counter. `serving`: the service of the ticket in hand, called `since_s` seconds ago.

    One that is not `opened` is expected to open, because none is open yet.
    """

    profile: Profile
    serving: str | None = None
    since_s: float = 0.0
    opened: bool = True

    @property
    def idle(self) -> bool:
        return self.opened and self.serving is None


@dataclass(frozen=True)
class QueueNow:
    """The queue as it stands: lines and paces by service, open counters, the rule.

    `active` services issue tickets. `closed_s`: stretches to come, in seconds from now, in which nobody is called.
    """

    lines: Mapping[str, LineNow]
    desks: tuple[DeskNow, ...]
    paces: Mapping[str, Pace]
    ratio: int
    max_wait_s: float
    closed_s: tuple[tuple[float, float], ...] = ()
    active: frozenset[str] = frozenset()


def pace_of(figures: ServingFigures, assumed_s: int) -> Pace:
    """Measured times blended with the branch's assumed one, which weighs as much as a few visits."""
    count = figures.served + ASSUMED_SERVINGS
    mean = (figures.sum_s + ASSUMED_SERVINGS * assumed_s) / count
    # an assumed time varies as much as it is long, as an exponential one does
    squares = (figures.squares_s2 + ASSUMED_SERVINGS * 2 * assumed_s**2) / count
    deviation = math.sqrt(max(squares - mean**2, 0.0))
    deviation = min(max(deviation, LEAST_VARIATION * mean), MOST_VARIATION * mean)
    return Pace(mean + CHANGE_OVER_S, deviation**2)


@dataclass
class _Work:
    """Visits before somebody's turn: how many, and the mean and variance of their times together."""

    people: float = 0.0
    seconds: float = 0.0
    variance: float = 0.0

    def add(self, people: float, pace: Pace) -> None:
        self.people += people
        self.seconds += people * pace.mean_s
        self.variance += people * pace.variance_s2


@dataclass(frozen=True)
class _Kind:
    """Counters with the same profile: how many, and in which order they take the services."""

    desks: int
    order: Mapping[str, int]


def expected_wait(queue: QueueNow, service: str, *, priority: bool) -> Promise:
    """The wait, in seconds, until somebody who joins the queue now is called, and how many are called before.

    At each counter that may serve them, the work that the rule puts before them (services of earlier groups, and of
    the same group those who arrived before, mixed by the ratio; beyond the maximum wait only the arrival counts) is
    shared with the other counters that do the same work. The first turn comes when the first of the running visits
    ends, the further ones at the counters' common pace. Nobody waits when such a counter is free, but for the moment
    that an officer needs to call. A service that no open counter serves is reckoned with one counter.
    """
    desks = tuple(desk for desk in queue.desks if desk.profile.place(service) is not None)
    kinds = _kinds(queue.desks if desks else (DeskNow(_only(service)),))
    able = [kind for kind in kinds if service in kind.order]
    counters = sum(kind.desks for kind in able)
    first, first_varies = _first_end(queue, desks)
    wait, work = first, _before(queue, kinds, able, service, first, priority=priority)
    for _ in range(_ROUNDS):
        last, wait = wait, first + work.seconds / counters
        if wait == last:
            break
        work = _before(queue, kinds, able, service, wait, priority=priority)
    if work.people == 0 and any(desk.idle for desk in desks):
        return _promise(0, (0.0, 0.0, REACTION_S), queue.closed_s)
    variance = _VISITS_VARY * (_variance(work, counters) + first_varies)
    visit = queue.paces[service].mean_s
    variance += (_SCATTER * wait) ** 2 + (_ONE_VISIT * visit / counters) ** 2
    shape = wait**2 / variance
    low, middle, high = (wait * _gamma_quantile(shape, z) for z in (_Z10, 0.0, _Z90))
    return _promise(math.ceil(work.people - 1e-9), (low, middle, high), queue.closed_s)


def joined_earlier(queue: QueueNow, seconds: float) -> QueueNow:
    """The queue for somebody whose arrival counts from so many seconds ago: those who came since are behind them.

    How many came when is not counted; they are taken to have come evenly.
    """
    lines = {
        letter: replace(line, regular=line.regular * share, priority=line.priority * share)
        for letter, line in queue.lines.items()
        for share in (max(0.0, 1 - seconds / line.longest_s) if line.longest_s > 0 else 0.0,)
    }
    return replace(queue, lines=lines)


def not_before(promise: Promise, seconds: float) -> Promise:
    """A promise to somebody who is not called before so many seconds are over."""
    least = max(0, round(seconds))
    return replace(
        promise, p10_s=max(promise.p10_s, least), p50_s=max(promise.p50_s, least), p90_s=max(promise.p90_s, least)
    )


def _only(service: str) -> Profile:
    return Profile(((service,),))


def _kinds(desks: tuple[DeskNow, ...]) -> tuple[_Kind, ...]:
    profiles: list[tuple[Profile, int]] = []
    for desk in desks:
        known = next((index for index, (one, _) in enumerate(profiles) if one == desk.profile), None)
        if known is None:
            profiles.append((desk.profile, 1))
        else:
            profiles[known] = (desk.profile, profiles[known][1] + 1)
    return tuple(_Kind(count, _order(profile)) for profile, count in profiles)


def _order(profile: Profile) -> dict[str, int]:
    last = len(profile.groups) + 1
    return {letter: profile.place(letter) or last for letter in profile.letters}


def _before(
    queue: QueueNow, kinds: tuple[_Kind, ...], able: list[_Kind], service: str, wait: float, *, priority: bool
) -> _Work:
    """The work that is done before a newcomer's turn if that comes after `wait` seconds."""
    work = _Work()
    waiting = {letter: line for letter, line in queue.lines.items() if line.regular or line.priority}
    servers = {letter: sum(kind.desks for kind in kinds if letter in kind.order) for letter in waiting}
    overdue = {letter: _overdue(line, wait, queue.max_wait_s) for letter, line in waiting.items()}
    for kind in able:
        mine = kind.order[service]
        same = [letter for letter in waiting if kind.order.get(letter) == mine]
        in_time = {letter: 1 - overdue[letter] for letter in same}
        regular = sum(in_time[letter] * waiting[letter].regular for letter in same)
        prior = sum(in_time[letter] * waiting[letter].priority for letter in same)
        of_regular, of_priority = _mixed(regular, prior, queue.ratio, priority=priority)
        for letter, line in waiting.items():
            place = kind.order.get(letter)
            if place is None:
                continue
            certain = 1.0 if place < mine else overdue[letter]
            people = certain * (line.regular + line.priority)
            if place == mine:
                people += in_time[letter] * (of_regular * line.regular + of_priority * line.priority)
            work.add(people * kind.desks / servers[letter], queue.paces[letter])
    return work


def _overdue(line: LineNow, wait: float, max_wait_s: float) -> float:
    """The share of a line that has waited the maximum when the wait is over, if they came one by one."""
    if line.longest_s <= 0:
        return 1.0 if wait >= max_wait_s else 0.0
    return min(max((line.longest_s + wait - max_wait_s) / line.longest_s, 0.0), 1.0)


def _mixed(regular: float, prior: float, ratio: int, *, priority: bool) -> tuple[float, float]:
    """Which shares of the regular and of the priority tickets of a group go before a newcomer, by the ratio."""
    if priority:
        return (min(regular, ratio * (prior + 1)) / regular if regular else 0.0), 1.0
    return 1.0, (min(prior, regular / ratio + 1) / prior if prior else 0.0)


def _variance(work: _Work, counters: int) -> float:
    """Of the time in which several counters do some work.

    The ends of visits at several counters are as irregular as chance for a while, however regular each counter is.
    """
    if not work.people:
        return 0.0
    chance = (counters - 1) / (counters + work.people)
    by_chance = work.seconds**2 / work.people
    return ((1 - chance) * work.variance + chance * by_chance) / counters**2


def _first_end(queue: QueueNow, desks: tuple[DeskNow, ...]) -> tuple[float, float]:
    """Mean and variance of the time to the first call at one of the counters."""
    if not desks:
        return _OPENS_WITHIN_S, (_FIRST_VARIES * _OPENS_WITHIN_S) ** 2
    rate = sum(1 / _rest(queue, desk) for desk in desks)
    return 1 / rate, (_FIRST_VARIES / rate) ** 2


def _rest(queue: QueueNow, desk: DeskNow) -> float:
    """What is left of a visit on average, in seconds: its usual time at first, then less, but never nothing.

    The mean excess of a normal distribution; for visits that go on and on, two fifths of the deviation.
    """
    if desk.serving is None:
        return CHANGE_OVER_S / 3 if desk.opened else _OPENS_WITHIN_S
    pace = queue.paces[desk.serving]
    deviation = math.sqrt(pace.variance_s2)
    z = min((desk.since_s - pace.mean_s) / deviation, 3.0)
    beyond = math.erfc(z / math.sqrt(2)) / 2
    density = math.exp(-z * z / 2) / math.sqrt(2 * math.pi)
    return max(deviation * (density / beyond - z), 0.4 * deviation, CHANGE_OVER_S / 3)


def _promise(people: int, waits_s: tuple[float, float, float], closed_s: tuple[tuple[float, float], ...]) -> Promise:
    low, middle, high = (round(_on_the_clock(wait, closed_s)) for wait in waits_s)
    return Promise(people, low, middle, high)


def _on_the_clock(wait: float, closed_s: tuple[tuple[float, float], ...]) -> float:
    """A wait with the stretches in which nobody is called."""
    for start, end in closed_s:
        if wait < start:
            break
        wait += end - max(start, 0.0)
    return wait


def _gamma_quantile(shape: float, z: float) -> float:
    """Quantile of a gamma distribution of mean 1 at a normal quantile, by Wilson and Hilferty's cube root."""
    third = 1 / (9 * shape)
    return max(1 - third + z * math.sqrt(third), 0.0) ** 3
