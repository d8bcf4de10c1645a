"""What if, and last ticket at a time: the rest of the day from the queue as it stands and the arrivals of past days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime, time, timedelta

from counter_app.queueing.estimate import pace_of
from counter_app.queueing.forecast.snapshot import Snapshot
from counter_app.queueing.forecast.what_if import Basis, Change, Stream, WhatIf
from counter_app.queueing.forecast.what_if import what_if as play_what_if
from counter_app.queueing.forecast_ports import Arrival
from counter_app.queueing.hours import opening_at
from counter_app.queueing.operations.candidates import changed_rule, rule_of
from counter_app.queueing.operations.day_hours import special_on
from counter_app.queueing.operations.estimating import closed_ahead, open_spans, opened_desks, usual_desks
from counter_app.queueing.operations.profiles import check_profiles
from counter_app.queueing.ports import QueueWork
from counter_app.queueing.profile import Profile
from counter_app.shared.errors import ErrorCode, OfficeError

HISTORY_DAYS = 28
FEWEST_DAYS = 5
"""With fewer past days the rest of today is taken to go on as it began."""
_HOUR = timedelta(hours=1)
_TODAYS_LEAST = timedelta(minutes=30)
"""Today says nothing before so much of it is over."""


def what_if(
    work: QueueWork,
    *,
    opened: tuple[int, ...] = (),
    closed: tuple[int, ...] = (),
    ratio: int | None = None,
    max_wait_minutes: int | None = None,
    last_ticket: datetime | None = None,
    profiles: Mapping[int, Profile] | None = None,
) -> WhatIf:
    """The waits and the end of the day, as it is and with something changed from now on.

    `opened` and `closed` are numbers of counters; `profiles` what some of them serve instead. Raises `OfficeError`:
    NO_SUCH_COUNTER, NO_SUCH_SERVICE, COUNTER_NOT_OPEN for one to be closed that has no session, FIELD_INVALID at
    `last_ticket` when it is past.
    """
    check_profiles(work, profiles or {})
    now = snapshot(work)
    _check(now, opened, closed)
    if last_ticket is not None and not work.now <= last_ticket < work.now + timedelta(hours=24):
        raise OfficeError(ErrorCode.FIELD_INVALID, field="last_ticket", expected="time")
    rule = changed_rule(now.rule, ratio, max_wait_minutes)
    ends = max((one for one in (now.last_ticket, last_ticket) if one is not None), default=work.now)
    streams, basis = expected_arrivals(work, ends)
    return play_what_if(now, streams, basis, Change(opened, closed, rule, last_ticket, profiles or {}))


def _check(now: Snapshot, opened: tuple[int, ...], closed: tuple[int, ...]) -> None:
    at_work = {one.counter for one in now.counters}
    known = at_work | set(now.closed)
    for field, numbers in (("open", opened), ("close", closed)):
        for number in numbers:
            if number not in known:
                choices = tuple(str(one) for one in sorted(known))
                raise OfficeError(ErrorCode.NO_SUCH_COUNTER, field=field, choices=choices)
    for number in closed:
        if number not in at_work:
            raise OfficeError(ErrorCode.COUNTER_NOT_OPEN, field="close", counter=number, state="closed")


def snapshot(work: QueueWork) -> Snapshot:
    """The queue as it stands, with the counters expected to open where none is open yet."""
    desks = work.forecasts.desks()
    opened = opened_desks(work)
    closed = work.forecasts.closed_counters()
    counters = desks if opened else (*desks, *(one for one in usual_desks(work) if one.counter in closed))
    opening = opening_at(work.branch, work.now, special_on(work, work.today))
    return Snapshot(
        now=work.now,
        people=work.forecasts.in_line(work.today),
        counters=counters,
        closed={number: one for number, one in closed.items() if number not in {desk.counter for desk in counters}},
        paces={
            row.service: pace_of(row.figures, work.branch.service_minutes * 60)
            for row in work.forecasts.lines(work.today, work.now)
        },
        rule=rule_of(work.branch),
        breaks=closed_ahead(open_spans(work), work.now, at_work=bool(opened)),
        last_ticket=opening.last_ticket_at,
    )


def expected_arrivals(work: QueueWork, until: datetime) -> tuple[tuple[Stream, ...], Basis]:
    """Who is still expected to come before `until`, hour by hour, and what that is reckoned from."""
    past = work.forecasts.arrivals(work.today - timedelta(days=HISTORY_DAYS), work.today - timedelta(days=1))
    days = {one.business_day for one in past}
    if len(days) >= FEWEST_DAYS:
        return _by_history(work, past, len(days), until), Basis.HISTORY
    today = [one for one in work.forecasts.arrivals(work.today, work.today) if one.issued_at <= work.now]
    began = min((one.issued_at for one in today), default=work.now)
    spent = work.now - began
    if spent < _TODAYS_LEAST:
        return (), Basis.NOTHING
    share = max((until - work.now) / spent, 0.0)
    counted = Counter((one.service, one.priority) for one in today)
    return tuple(
        Stream(service, priority, work.now, until, number * share)
        for (service, priority), number in sorted(counted.items())
        if share > 0
    ), Basis.TODAY


def _by_history(work: QueueWork, past: tuple[Arrival, ...], days: int, until: datetime) -> tuple[Stream, ...]:
    zone = work.branch.zone.tzinfo
    counted = Counter((one.issued_at.astimezone(zone).hour, one.service, one.priority) for one in past)
    found: list[Stream] = []
    for (hour, service, priority), number in sorted(counted.items()):
        start = datetime.combine(work.today, time(hour), zone)
        begins, ends = max(start, work.now), min(start + _HOUR, until)
        if begins < ends:
            found.append(Stream(service, priority, begins, ends, number / days * ((ends - begins) / _HOUR)))
    return tuple(found)
