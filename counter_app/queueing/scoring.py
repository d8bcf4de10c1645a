"""How well promised waits were kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from itertools import groupby

from counter_app.queueing.estimate import METHOD


@dataclass(frozen=True)
class KeptPromise:
    """What somebody was promised at issue, in seconds, and when the first call came."""

    service: str
    issued_at: datetime
    p10_s: int
    p50_s: int
    p90_s: int
    called_at: datetime

    @property
    def wait_s(self) -> int:
        return max(0, int((self.called_at - self.issued_at).total_seconds()))


@dataclass(frozen=True)
class Score:
    """Promises of one day, service, hour of issue (local) and method, against what happened.

    `inside`: waits between p10 and p90. `below_p90`: waits at or below p90. `error_s`: sum of the distances of waits
    from p50; `wait_s`: sum of the waits.
    """

    business_day: date
    service: str
    hour: int
    method: str
    tickets: int = 0
    inside: int = 0
    below_p90: int = 0
    error_s: int = 0
    wait_s: int = 0

    def plus(self, other: Score) -> Score:
        """Both together, under the names of this one."""
        return replace(
            self,
            tickets=self.tickets + other.tickets,
            inside=self.inside + other.inside,
            below_p90=self.below_p90 + other.below_p90,
            error_s=self.error_s + other.error_s,
            wait_s=self.wait_s + other.wait_s,
        )

    @property
    def inside_percent(self) -> int | None:
        return self._percent(self.inside)

    @property
    def below_p90_percent(self) -> int | None:
        return self._percent(self.below_p90)

    @property
    def mean_error_s(self) -> int | None:
        return round(self.error_s / self.tickets) if self.tickets else None

    @property
    def mean_wait_s(self) -> int | None:
        return round(self.wait_s / self.tickets) if self.tickets else None

    def _percent(self, part: int) -> int | None:
        return round(100 * part / self.tickets) if self.tickets else None


def score_promises(day: date, zone: tzinfo, promises: Iterable[KeptPromise]) -> tuple[Score, ...]:
    """The scores of a day, by service and hour of issue."""
    found: dict[tuple[str, int], Score] = {}
    for one in promises:
        key = one.service, one.issued_at.astimezone(zone).hour
        so_far = found.get(key) or Score(day, *key, METHOD)
        found[key] = so_far.plus(_score(so_far, one))
    return tuple(found[key] for key in sorted(found))


def _score(of: Score, one: KeptPromise) -> Score:
    return replace(
        of,
        tickets=1,
        inside=int(one.p10_s <= one.wait_s <= one.p90_s),
        below_p90=int(one.wait_s <= one.p90_s),
        error_s=abs(one.wait_s - one.p50_s),
        wait_s=one.wait_s,
    )


@dataclass(frozen=True)
class PromiseReport:
    """Scores of a period: all together, and added up by service, by hour, by method and by day."""

    first: date
    last: date
    total: Score
    by_service: tuple[Score, ...]
    by_hour: tuple[Score, ...]
    by_method: tuple[Score, ...]
    by_day: tuple[Score, ...]


def report_of(first: date, last: date, scores: Iterable[Score]) -> PromiseReport:
    every = tuple(scores)
    return PromiseReport(
        first,
        last,
        _sum(every, Score(first, "", 0, "")),
        _added(every, "service"),
        _added(every, "hour"),
        _added(every, "method"),
        _added(every, "business_day"),
    )


def _added(scores: tuple[Score, ...], name: str) -> tuple[Score, ...]:
    """One sum for each value of a field."""
    ordered = sorted(scores, key=lambda one: str(getattr(one, name)).zfill(2))
    groups = (tuple(group) for _, group in groupby(ordered, key=lambda one: str(getattr(one, name))))
    return tuple(_sum(group[1:], group[0]) for group in groups)


def _sum(scores: Iterable[Score], start: Score) -> Score:
    for one in scores:
        start = start.plus(one)
    return start
