"""The queue as estimates and forecasts see it, and how well promises were kept."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from counter_app.queueing.estimate import ServingFigures
from counter_app.queueing.forecast.snapshot import CounterNow, InLine
from counter_app.queueing.forecast_ports import Arrival, LineRow
from counter_app.queueing.model import Origin, SessionState, TicketState
from counter_app.queueing.profile import Profile, read_conditions, read_groups
from counter_app.queueing.scoring import KeptPromise, Score
from counter_app.shared.hours import DayHours, read_hours
from counter_app.storage.prepared import Prepared
from counter_app.storage.stores.logged_days import LoggedDays
from counter_app.storage.tables import (
    counter_sessions,
    counters,
    officer_profiles,
    promise_scores,
    services,
    special_hours,
    ticket_calls,
    tickets,
)

_PROMISED = (Origin.ISSUED.value, Origin.BOOKING.value)
_WAITING = (
    sa.select(
        tickets.c.service,
        sa.func.count().label("waiting"),
        sa.func.count(tickets.c.priority).label("in_priority"),
        sa.func.min(tickets.c.arrived_at).label("since"),
    )
    .where(
        tickets.c.business_day == sa.bindparam("day", type_=sa.Date),
        tickets.c.state == sa.literal_column("'waiting'"),
        tickets.c.arrived_at <= sa.bindparam("now", type_=tickets.c.arrived_at.type),
    )
    .group_by(tickets.c.service)
    .subquery()
)
_LINES = Prepared(
    sa.select(
        services.c.letter,
        services.c.active,
        services.c.served,
        services.c.sum_s,
        services.c.squares_s2,
        _WAITING.c.waiting,
        _WAITING.c.in_priority,
        _WAITING.c.since,
    ).outerjoin_from(services, _WAITING, _WAITING.c.service == services.c.letter)
)
_SERVED = [
    sa.func.coalesce(officer_profiles.c[name], counters.c[name]).label(name)
    for name in ("profile", "conditions", "finally_services")
]
_DESKS = Prepared(
    sa.select(
        counter_sessions.c.counter,
        counter_sessions.c.regular_run,
        counter_sessions.c.state,
        tickets.c.service,
        sa.func.coalesce(tickets.c.last_called_at, tickets.c.issued_at).label("since"),
        *_SERVED,
    )
    .select_from(counter_sessions)
    .join(counters)
    .outerjoin(
        officer_profiles,
        sa.and_(
            officer_profiles.c.officer == counter_sessions.c.officer,
            officer_profiles.c.counter == counter_sessions.c.counter,
        ),
    )
    .outerjoin(
        tickets,
        sa.and_(tickets.c.counter == counter_sessions.c.counter, tickets.c.state.in_(sa.text("'called', 'serving'"))),
    )
    .where(counter_sessions.c.state != sa.literal_column("'closed'"))
    .order_by(counter_sessions.c.counter)
)
_HOURS = Prepared(sa.select(special_hours.c.hours).where(special_hours.c.business_day == sa.bindparam("day")))
_LATEST = Prepared(
    sa.select(counter_sessions.c.counter, counter_sessions.c.opened_at).order_by(counter_sessions.c.id.desc()).limit(99)
)
_CLOSED = Prepared(
    sa.select(counters).where(
        counters.c.number.not_in(
            sa.select(counter_sessions.c.counter).where(counter_sessions.c.state != sa.literal_column("'closed'"))
        )
    )
)
_SAME_DAY = timedelta(hours=12)


@lru_cache(maxsize=256)
def _profile(groups: str, conditions: str, finally_services: str) -> Profile:
    return Profile(read_groups(groups), tuple(finally_services), read_conditions(conditions.split()))


class SqlForecasts(LoggedDays):
    def lines(self, day: date, now: datetime) -> tuple[LineRow, ...]:
        return tuple(
            LineRow(
                row.letter,
                bool(row.active),
                (row.waiting or 0) - (row.in_priority or 0),
                row.in_priority or 0,
                row.since,
                ServingFigures(row.served, row.sum_s, row.squares_s2),
            )
            for row in _LINES.rows(self._connection, {"day": day, "now": now})
        )

    def desks(self) -> tuple[CounterNow, ...]:
        return tuple(
            CounterNow(
                row.counter,
                _profile(row.profile, row.conditions, row.finally_services),
                row.regular_run,
                paused=row.state == SessionState.PAUSED.value,
                serving=row.service,
                since=row.since,
            )
            for row in _DESKS.rows(self._connection, {})
        )

    def closed_counters(self) -> dict[int, Profile]:
        rows = _CLOSED.rows(self._connection, {})
        return {row.number: _profile(row.profile, row.conditions, row.finally_services) for row in rows}

    def usual_counters(self) -> frozenset[int]:
        rows = _LATEST.rows(self._connection, {})
        return frozenset(row.counter for row in rows if row.opened_at > rows[0].opened_at - _SAME_DAY)

    def special_hours(self, day: date) -> DayHours | None:
        row = _HOURS.row(self._connection, {"day": day})
        return None if row is None else read_hours(row.hours)

    def in_line(self, day: date) -> tuple[InLine, ...]:
        rows = self._connection.execute(
            sa.select(tickets)
            .where(
                tickets.c.business_day == day,
                tickets.c.state.in_([TicketState.WAITING.value, TicketState.PARKED.value]),
            )
            .order_by(tickets.c.arrived_at, tickets.c.id)
        )
        return tuple(
            InLine(
                row.id,
                row.service,
                row.priority is not None,
                row.arrived_at,
                row.due_back_at if row.state == TicketState.PARKED.value else row.issued_at,
                row.booked_for,
                row.for_counter,
            )
            for row in rows
        )

    def arrivals(self, first: date, last: date) -> tuple[Arrival, ...]:
        rows = self._connection.execute(
            sa.select(tickets.c.business_day, tickets.c.letter, tickets.c.priority, tickets.c.issued_at).where(
                tickets.c.business_day.between(first, last), tickets.c.origin.in_(_PROMISED)
            )
        )
        return tuple(Arrival(row.business_day, row.letter, row.priority is not None, row.issued_at) for row in rows)

    def kept_promises(self, day: date) -> tuple[KeptPromise, ...]:
        column = tickets.c
        first_call = sa.func.min(ticket_calls.c.at).label("called_at")
        rows = self._connection.execute(
            sa.select(column.letter, column.issued_at, column.p10_s, column.p50_s, column.p90_s, first_call)
            .join(ticket_calls, ticket_calls.c.ticket == column.id)
            .where(column.business_day == day, column.origin.in_(_PROMISED), ticket_calls.c.undone_at.is_(None))
            .group_by(column.id)
            .order_by(column.id)
        )
        return tuple(
            KeptPromise(row.letter, row.issued_at, row.p10_s, row.p50_s, row.p90_s, row.called_at) for row in rows
        )

    def put_scores(self, day: date, scores: tuple[Score, ...]) -> None:
        self._connection.execute(sa.delete(promise_scores).where(promise_scores.c.business_day == day))
        if scores:
            self._connection.execute(sa.insert(promise_scores), [_score_values(one) for one in scores])

    def scores(self, first: date, last: date) -> tuple[Score, ...]:
        rows = self._connection.execute(
            sa.select(promise_scores)
            .where(promise_scores.c.business_day.between(first, last))
            .order_by(promise_scores.c.business_day, promise_scores.c.service, promise_scores.c.hour)
        )
        return tuple(Score(*(getattr(row, name) for name in _SCORE)) for row in rows)

    def unscored_days(self, first: date, last: date) -> tuple[date, ...]:
        rows = self._connection.execute(
            sa.select(tickets.c.business_day)
            .where(
                tickets.c.business_day.between(first, last),
                tickets.c.business_day.not_in(sa.select(promise_scores.c.business_day)),
            )
            .distinct()
            .order_by(tickets.c.business_day)
        )
        return tuple(row.business_day for row in rows)


_SCORE = (
    "business_day",
    "service",
    "hour",
    "method",
    "tickets",
    "inside",
    "below_p90",
    "error_s",
    "wait_s",
)


def _score_values(one: Score) -> dict[str, Any]:
    return {name: getattr(one, name) for name in _SCORE}
