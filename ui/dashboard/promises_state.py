"""How well the promises of a period were kept: of all services, and of one by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from counter_app.queueing.model import Service
from counter_app.queueing.operations.desk import all_services
from counter_app.queueing.operations.estimating import promise_report
from counter_app.queueing.ports import QueueWork
from counter_app.queueing.scoring import PromiseReport
from counter_app.reporting.model import PromiseFigures

INSIDE = (75, 90)
"""Percent of waits that should lie between p10 and p90."""
BELOW = 85
"""Percent of waits that should not exceed p90."""
FEWEST = 10
"""With fewer visits a share says nothing yet."""


@dataclass(frozen=True)
class Kept:
    """`report` is of all services; `times` of the service that was asked for, else the same."""

    today: date
    last: date
    report: PromiseReport
    service: str | None
    times: PromiseReport
    services: Mapping[str, Service]


def look(work: QueueWork, last: date | None, days: int, service: str | None) -> Kept:
    """The `days` that end on `last`, or today."""
    end = last or work.today
    first = end - timedelta(days=days - 1)
    report = promise_report(work, first, end)
    return Kept(
        today=work.today,
        last=end,
        report=report,
        service=service,
        times=report if service is None else promise_report(work, first, end, service=service),
        services={one.letter: one for one in all_services(work)},
    )


def well_kept(promises: PromiseFigures) -> bool:
    """Whether enough waits were inside their range and none too many beyond its end."""
    tickets = promises.tickets
    if tickets < FEWEST:
        return False
    inside, below = (100 * part / tickets for part in (promises.inside, promises.below_p90))
    return INSIDE[0] <= inside <= INSIDE[1] and below >= BELOW
