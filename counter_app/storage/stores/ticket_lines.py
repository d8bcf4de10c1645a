"""Who waits, who is away, who is at a counter: looking for tickets. Hot paths with statements made once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from counter_app.queueing.model import ENDED, SliceKind, Ticket, TicketState
from counter_app.queueing.ports import OfficerToday, Waiting
from counter_app.queueing.rule import Head
from counter_app.storage.columns import Moment
from counter_app.storage.prepared import Prepared
from counter_app.storage.stores.ticket_rows import all_tickets, ticket_from
from counter_app.storage.tables import ticket_slices, tickets

_ENDED = sorted(state.value for state in ENDED)
_WAITING = TicketState.WAITING.value
_WAITS = all_tickets().where(
    tickets.c.id == sa.bindparam("known_id"), tickets.c.state == sa.literal_column(f"'{_WAITING}'")
)
_CLAIM = Prepared(_WAITS)
_CLAIM_FREE = Prepared(_WAITS.with_for_update(skip_locked=True))
_CLAIM_LOCKED = Prepared(_WAITS.with_for_update())
_HELD = all_tickets().where(
    tickets.c.counter == sa.bindparam("at_counter"), tickets.c.state.in_(sa.text("'called', 'serving'"))
)
_IN_HAND = Prepared(_HELD)
_DUE = all_tickets().where(
    tickets.c.state == sa.literal_column("'parked'"), tickets.c.due_back_at <= sa.bindparam("now")
)
_DUE_BACK = Prepared(_DUE)
_DUE_BACK_FREE = Prepared(_DUE.with_for_update(skip_locked=True))


class TicketLines:
    def __init__(self, connection: sa.Connection, *, locks: bool) -> None:
        self._connection = connection
        self._locks = locks

    def heads(
        self, day: date, letters: Sequence[str], counter: int, called_before: datetime, passed_over: Collection[int]
    ) -> tuple[Head, ...]:
        """One statement of small index look-ups; without the split, a long regular line would be read through."""
        if not letters:
            return ()
        values: dict[str, Any] = {f"service_{number}": letter for number, letter in enumerate(letters)}
        values |= {"day": day, "at_counter": counter, "called_before": called_before}
        if passed_over:
            values["passed_over"] = list(passed_over)
            rows: Any = self._connection.execute(_heads(len(letters), several=True), values)
        else:
            rows = _prepared_heads(len(letters)).rows(self._connection, values)
        return tuple(
            Head(row.id, row.service, row.priority is not None, row.arrived_at, row.booked_for) for row in rows
        )

    def lengths(self, day: date, letters: Collection[str]) -> dict[str, int]:
        rows = self._connection.execute(
            sa.select(tickets.c.service, sa.func.count().label("length"))
            .where(tickets.c.business_day == day, tickets.c.state == _WAITING, tickets.c.service.in_(sorted(letters)))
            .group_by(tickets.c.service)
        )
        return {row.service: row.length for row in rows}

    def claim(self, ticket: int, *, wait: bool) -> Ticket | None:
        statement = _CLAIM
        if self._locks:
            statement = _CLAIM_LOCKED if wait else _CLAIM_FREE
        row = statement.row(self._connection, {"known_id": ticket})
        return None if row is None else ticket_from(row)

    def in_hand(self, counter: int) -> Ticket | None:
        row = _IN_HAND.row(self._connection, {"at_counter": counter})
        return None if row is None else ticket_from(row)

    def waiting(self, day: date) -> dict[str, Waiting]:
        regular = sa.func.count().filter(tickets.c.priority.is_(None))
        in_priority = sa.func.count().filter(tickets.c.priority.is_not(None))
        rows = self._connection.execute(
            sa.select(
                tickets.c.service,
                regular.label("regular"),
                in_priority.label("in_priority"),
                sa.func.min(tickets.c.arrived_at).label("since"),
            )
            .where(tickets.c.business_day == day, tickets.c.state == _WAITING)
            .group_by(tickets.c.service)
        )
        return {row.service: Waiting(row.regular, row.in_priority, row.since) for row in rows}

    def waiting_tickets(self, day: date) -> tuple[Ticket, ...]:
        """Everybody who waits, by arrival."""
        return self._many(
            all_tickets()
            .where(tickets.c.business_day == day, tickets.c.state == _WAITING)
            .order_by(tickets.c.arrived_at, tickets.c.id)
        )

    def last_called(self, day: date, limit: int) -> tuple[Ticket, ...]:
        return self._many(
            all_tickets()
            .where(tickets.c.business_day == day, tickets.c.last_called_at.is_not(None), tickets.c.counter.is_not(None))
            .order_by(tickets.c.last_called_at.desc(), tickets.c.id.desc())
            .limit(limit)
        )

    def left_over(self, day: date) -> tuple[Ticket, ...]:
        return self._many(
            all_tickets()
            .where(tickets.c.business_day == day, tickets.c.state.not_in(_ENDED))
            .order_by(tickets.c.arrived_at, tickets.c.id)
        )

    def due_back(self, now: datetime) -> tuple[Ticket, ...]:
        statement = _DUE_BACK_FREE if self._locks else _DUE_BACK
        return tuple(ticket_from(row) for row in statement.rows(self._connection, {"now": now}))

    def away(self, day: date) -> tuple[Ticket, ...]:
        return self._many(
            all_tickets()
            .where(tickets.c.business_day == day, tickets.c.state.in_(["parked", "no_show"]))
            .order_by(tickets.c.arrived_at, tickets.c.id)
        )

    def free_reserved(self, counter: int, served: Iterable[str] = ()) -> int:
        freed = self._connection.execute(
            sa.update(tickets)
            .where(
                tickets.c.for_counter == counter,
                tickets.c.state.in_([_WAITING, TicketState.PARKED.value]),
                tickets.c.service.not_in(list(served)),
            )
            .values(for_counter=None)
        )
        return int(freed.rowcount)

    def finished_by(self, officer: int, day: date) -> OfficerToday:
        span = sa.type_coerce(ticket_slices.c.ended_at - ticket_slices.c.started_at, sa.BigInteger)
        finished, spent = self._connection.execute(
            sa.select(sa.func.count(sa.distinct(tickets.c.id)), sa.func.sum(span))
            .join_from(tickets, ticket_slices)
            .where(
                tickets.c.business_day == day,
                tickets.c.state == TicketState.FINISHED.value,
                tickets.c.officer == officer,
                ticket_slices.c.kind == SliceKind.SERVING.value,
                ticket_slices.c.officer == officer,
            )
        ).one()
        return OfficerToday(int(finished), int(spent) // int(finished) // 1_000_000 if finished else None)

    def _many(self, statement: sa.Select[Any]) -> tuple[Ticket, ...]:
        return tuple(ticket_from(row) for row in self._connection.execute(statement))


@lru_cache(maxsize=32)
def _prepared_heads(services: int) -> Prepared:
    return Prepared(_heads(services, several=False))


@lru_cache(maxsize=64)
def _heads(services: int, *, several: bool) -> sa.CompoundSelect[Any]:
    return sa.union_all(
        *(
            sa.select(_head(number, in_priority=flag, several=several))
            for number in range(services)
            for flag in (False, True)
        )
    )


def _head(number: int, *, in_priority: bool, several: bool) -> sa.Subquery:
    column = tickets.c
    found = (
        sa.select(column.id, column.service, column.priority, column.arrived_at, column.booked_for)
        .where(
            column.business_day == sa.bindparam("day", type_=sa.Date),
            column.state == sa.literal_column(f"'{_WAITING}'"),
            column.service == sa.bindparam(f"service_{number}"),
            column.priority.is_not(None) if in_priority else column.priority.is_(None),
            sa.or_(column.for_counter.is_(None), column.for_counter == sa.bindparam("at_counter", type_=sa.Integer)),
            sa.or_(
                column.calls == sa.literal_column("0"),
                column.last_called_at <= sa.bindparam("called_before", type_=Moment),
            ),
        )
        .order_by(column.arrived_at, column.id)
        .limit(1)
    )
    if several:
        found = found.where(column.id.not_in(sa.bindparam("passed_over", expanding=True)))
    return found.subquery()
