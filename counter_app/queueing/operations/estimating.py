"""How long people wait: expected, promised, and kept."""

from __future__ import annotations

from datetime import date, datetime

from counter_app.queueing.estimate import DeskNow, LineNow, QueueNow, expected_wait, joined_earlier, not_before, pace_of
from counter_app.queueing.forecast.snapshot import CounterNow
from counter_app.queueing.model import Promise
from counter_app.queueing.operations.day_hours import day_hours
from counter_app.queueing.ports import QueueWork
from counter_app.queueing.rule import BookedArrival
from counter_app.queueing.scoring import PromiseReport, Score, report_of, score_promises
from counter_app.settings import Switch

Spans = tuple[tuple[datetime, datetime], ...]


def open_spans(work: QueueWork) -> Spans:
    """The stretches of today in which people are called, by the hours; none where no hours bind."""
    if work.training and work.branch.hours_in_training is Switch.OFF:
        return ()
    return day_hours(work, work.today).hours.moments(work.today, work.branch.zone.tzinfo)


def closed_ahead(spans: Spans, now: datetime, *, at_work: bool) -> Spans:
    """The stretches from now on in which nobody is called: before the opening, and breaks.

    Counters that work outside the hours (`at_work`) are believed more than the hours.
    """
    found: list[tuple[datetime, datetime]] = []
    begins = now
    for start, end in spans:
        if end <= now:
            continue
        if start > begins and not (at_work and begins == now):
            found.append((begins, start))
        begins = max(begins, end)
    return tuple(found)


def opened_desks(work: QueueWork) -> tuple[CounterNow, ...]:
    """The counters that call now."""
    return tuple(desk for desk in work.forecasts.desks() if not desk.paused)


def usual_desks(work: QueueWork) -> tuple[CounterNow, ...]:
    """The counters that worked last: expected to open when none is open yet. A branch that begins has none."""
    closed, usual = work.forecasts.closed_counters(), work.forecasts.usual_counters()
    return tuple(
        CounterNow(number, profile, work.branch.priority_ratio)
        for number, profile in sorted(closed.items())
        if number in usual
    )


def queue_now(work: QueueWork) -> QueueNow:
    """The queue as estimates see it, from three short looks at the database."""
    rows = work.forecasts.lines(work.today, work.now)
    opened = opened_desks(work)
    desks = opened or usual_desks(work)
    closed = closed_ahead(open_spans(work), work.now, at_work=any(desk.serving is not None for desk in opened))
    assumed = work.branch.service_minutes * 60
    return QueueNow(
        lines={row.service: LineNow(row.regular, row.priority, _seconds(work, row.since)) for row in rows},
        desks=tuple(DeskNow(one.profile, one.serving, _seconds(work, one.since), bool(opened)) for one in desks),
        paces={row.service: pace_of(row.figures, assumed) for row in rows},
        ratio=work.branch.priority_ratio,
        max_wait_s=work.branch.max_wait_minutes * 60,
        closed_s=tuple(((start - work.now).total_seconds(), (end - work.now).total_seconds()) for start, end in closed),
        active=frozenset(row.service for row in rows if row.active),
    )


def _seconds(work: QueueWork, since: datetime | None) -> float:
    return 0.0 if since is None else max(0.0, (work.now - since).total_seconds())


def promise_for(
    work: QueueWork,
    service: str,
    *,
    priority: bool,
    arrival: BookedArrival | None = None,
    queue: QueueNow | None = None,
) -> Promise:
    """What somebody is told who takes a ticket of a service now, or checks in with a booking.

    `queue` spares looking at the queue again for each of several services.
    """
    queue = queue or queue_now(work)
    ahead_s = 0.0 if arrival is None else (work.now - arrival.arrived_at).total_seconds()
    if ahead_s > 0:
        queue = joined_earlier(queue, ahead_s)
    return not_before(expected_wait(queue, service, priority=priority), -ahead_s)


def score_day(work: QueueWork, day: date) -> tuple[Score, ...]:
    """Score the promises of a day and keep the scores; done when the day is closed."""
    scores = _scores_of(work, day)
    work.forecasts.put_scores(day, scores)
    return scores


def promise_report(
    work: QueueWork, first: date | None = None, last: date | None = None, *, service: str | None = None
) -> PromiseReport:
    """How well the promises of a period were kept: of today, unless days are given; of all services, unless one is.

    Days that are not closed are scored as they stand.
    """
    last = last or first or work.today
    first = first or last
    scores = work.forecasts.scores(first, last)
    open_days = work.forecasts.unscored_days(first, last)
    every = (*scores, *(one for day in open_days for one in _scores_of(work, day)))
    return report_of(first, last, (one for one in every if service in {None, one.service}))


def _scores_of(work: QueueWork, day: date) -> tuple[Score, ...]:
    return score_promises(day, work.branch.zone.tzinfo, work.forecasts.kept_promises(day))
