"""Tickets, their slices and their changes. Hot paths: SQLAlchemy Core with statements made once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from counter_app.queueing.model import Promise, Slice, SliceKind, Ticket, refuse_state
from counter_app.queueing.ports import LastStep, NewTicket
from counter_app.storage.engine import Overtaken, locks_rows
from counter_app.storage.prepared import Prepared
from counter_app.storage.stores.ticket_calls import TicketCalls
from counter_app.storage.stores.ticket_lines import TicketLines
from counter_app.storage.stores.ticket_rows import TICKET_COLUMNS, all_tickets, read_step, ticket_from, write_step
from counter_app.storage.tables import sequences, ticket_slices, tickets

__all__ = ["SqlTickets", "insert_or", "take_number", "ticket_from"]

_ADD = Prepared(sa.insert(tickets).returning(tickets.c.id))
_OPEN_SLICE = Prepared(sa.insert(ticket_slices))
_RUNNING = (ticket_slices.c.ticket == sa.bindparam("of_ticket"), ticket_slices.c.ended_at.is_(None))
_RUNNING_SLICE = sa.select(ticket_slices.c.id).where(*_RUNNING)
_CLOSE_SLICE = Prepared(
    sa.update(ticket_slices)
    .where(*_RUNNING, ticket_slices.c.started_at <= sa.bindparam("at"))
    .values(ended_at=sa.bindparam("at"))
)


@lru_cache(maxsize=64)
def _update(keys: tuple[str, ...]) -> Prepared:
    """Change columns of a ticket that still is in the state in which it was read."""
    return Prepared(
        sa.update(tickets)
        .where(tickets.c.id == sa.bindparam("known_id"), tickets.c.state == sa.bindparam("known_state"))
        .values({key: sa.bindparam(f"new_{key}") for key in keys})
        .returning(*TICKET_COLUMNS)
    )


def insert_or(dialect: str, table: sa.Table) -> Any:
    """An INSERT that knows ON CONFLICT, in the back end's own words."""
    return postgresql_insert(table) if dialect == "postgresql" else sqlite_insert(table)


def take_number(connection: sa.Connection, series: str, day: date) -> int:
    """The next number of a series on a day. The row stays locked until commit, so no number is lost or doubled."""
    values = {"series": series, "business_day": day, "last": 1}
    return int(_take_number(connection.dialect.name).row(connection, values).last)


@cache
def _take_number(dialect: str) -> Prepared:
    return Prepared(
        insert_or(dialect, sequences)
        .on_conflict_do_update(
            index_elements=[sequences.c.series, sequences.c.business_day], set_={"last": sequences.c.last + 1}
        )
        .returning(sequences.c.last)
    )


class SqlTickets(TicketLines, TicketCalls):
    def __init__(self, connection: sa.Connection) -> None:
        super().__init__(connection, locks=locks_rows(connection))

    def next_sequence(self, letter: str, day: date) -> int:
        return take_number(self._connection, f"ticket:{letter}", day)

    def add(self, new: NewTicket) -> Ticket:
        values = {
            "letter": new.letter,
            "business_day": new.business_day,
            "sequence": new.sequence,
            "service": new.letter,
            "priority": None if new.priority is None else new.priority.value,
            "state": new.state.value,
            "issued_at": new.issued_at,
            "arrived_at": new.arrived_at,
            "counter": new.counter,
            "officer": new.officer,
            "exclusive": new.exclusive,
            "due_back_at": new.due_back_at,
            "ended_at": new.ended_at,
            "outcome": None if new.outcome is None else new.outcome.value,
            "origin": new.origin.value,
            "booked_for": new.booked_for,
            "ahead": new.promise.ahead,
            "p10_s": new.promise.p10_s,
            "p50_s": new.promise.p50_s,
            "p90_s": new.promise.p90_s,
        }
        return Ticket(
            id=_ADD.row(self._connection, values).id,
            letter=new.letter,
            business_day=new.business_day,
            sequence=new.sequence,
            service=new.letter,
            priority=new.priority,
            state=new.state,
            issued_at=new.issued_at,
            arrived_at=new.arrived_at,
            counter=new.counter,
            officer=new.officer,
            due_back_at=new.due_back_at,
            ended_at=new.ended_at,
            outcome=new.outcome,
            origin=new.origin,
            booked_for=new.booked_for,
        )

    def find(self, day: date, letter: str, sequence: int, *, lock: bool = True) -> Ticket | None:
        return self._one(
            all_tickets().where(
                tickets.c.letter == letter, tickets.c.business_day == day, tickets.c.sequence == sequence
            ),
            lock=lock,
        )

    def by_id(self, ticket: int) -> Ticket:
        found = self._one(all_tickets().where(tickets.c.id == ticket), lock=False)
        if found is None:
            raise LookupError(f"ticket {ticket}")
        return found

    def _one(self, statement: sa.Select[Any], *, lock: bool) -> Ticket | None:
        if lock and self._locks:
            statement = statement.with_for_update()
        row = self._connection.execute(statement).one_or_none()
        return None if row is None else ticket_from(row)

    def update(self, ticket: Ticket, undo: LastStep | None = None, **values: Any) -> Ticket:
        given = {f"new_{key}": getattr(value, "value", value) for key, value in values.items()}
        row = _update((*values, "undo")).row(
            self._connection,
            {"known_id": ticket.id, "known_state": ticket.state.value, **given, "new_undo": write_step(undo)},
        )
        if row is None:
            refuse_state(ticket, str(values.get("state")))
        return ticket_from(row)

    def last_step(self, ticket: int) -> LastStep | None:
        row = self._connection.execute(sa.select(tickets.c.undo).where(tickets.c.id == ticket)).one()
        return read_step(row.undo)

    def open_slice(self, ticket: int, kind: SliceKind, at: datetime, counter: int | None, officer: int | None) -> None:
        _OPEN_SLICE.run(
            self._connection,
            {"ticket": ticket, "kind": kind.value, "started_at": at, "counter": counter, "officer": officer},
        )

    def add_slices(self, ticket: int, slices: Sequence[Slice]) -> None:
        for one in slices:
            values = {"kind": one.kind.value, "started_at": one.started_at, "ended_at": one.ended_at}
            self._connection.execute(
                sa.insert(ticket_slices), {"ticket": ticket, **values, "counter": one.counter, "officer": one.officer}
            )

    def close_slice(self, ticket: int, at: datetime) -> None:
        """End the running slice, if one runs.

        Raises `Overtaken` when it began after `at`: another unit of work, begun later than this one, was faster.
        """
        ended = _CLOSE_SLICE.run(self._connection, {"of_ticket": ticket, "at": at})
        if not ended and self._connection.execute(_RUNNING_SLICE, {"of_ticket": ticket}).first():
            raise Overtaken

    def drop_slice(self, ticket: int) -> None:
        self._connection.execute(
            sa.delete(ticket_slices).where(ticket_slices.c.ticket == ticket, ticket_slices.c.ended_at.is_(None))
        )

    def reopen_slice(self, ticket: int) -> None:
        last = sa.select(sa.func.max(ticket_slices.c.id)).where(ticket_slices.c.ticket == ticket).scalar_subquery()
        self._connection.execute(sa.update(ticket_slices).where(ticket_slices.c.id == last).values(ended_at=None))

    def slices(self, ticket: int) -> tuple[Slice, ...]:
        rows = self._connection.execute(
            sa.select(ticket_slices).where(ticket_slices.c.ticket == ticket).order_by(ticket_slices.c.id)
        )
        return tuple(Slice(SliceKind(row.kind), row.started_at, row.ended_at, row.counter, row.officer) for row in rows)

    def promise(self, ticket: int) -> Promise:
        row = self._connection.execute(
            sa.select(tickets.c.ahead, tickets.c.p10_s, tickets.c.p50_s, tickets.c.p90_s).where(tickets.c.id == ticket)
        ).one()
        return Promise(row.ahead, row.p10_s, row.p50_s, row.p90_s)
