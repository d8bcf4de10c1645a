"""Tickets, their slices, calls and waiting lines. Hot paths: SQLAlchemy Core with cached statements."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from counter_app.queueing.model import (
    ENDED,
    Outcome,
    Priority,
    Promise,
    Slice,
    SliceKind,
    Ticket,
    TicketState,
    refuse_state,
)
from counter_app.queueing.ports import CallRecord, Note, OfficerToday, Waiting
from counter_app.queueing.rule import Choice, Head, Profile
from counter_app.storage.engine import Overtaken, locks_rows
from counter_app.storage.prepared import Prepared
from counter_app.storage.tables import sequences, ticket_calls, ticket_reasons, ticket_slices, tickets

_COLUMNS = [column for column in tickets.columns if column.name not in {"ahead", "p10_s", "p50_s", "p90_s"}]
_ENDED = sorted(state.value for state in ENDED)
_WAITING = TicketState.WAITING.value

# Statements of the hot paths are made once: making one anew costs more than running it.
_ADD = Prepared(sa.insert(tickets).returning(tickets.c.id))
_OPEN_SLICE = Prepared(sa.insert(ticket_slices))
_RUNNING = (ticket_slices.c.ticket == sa.bindparam("of_ticket"), ticket_slices.c.ended_at.is_(None))
_RUNNING_SLICE = sa.select(ticket_slices.c.id).where(*_RUNNING)
_CLOSE_SLICE = Prepared(
    sa.update(ticket_slices)
    .where(*_RUNNING, ticket_slices.c.started_at <= sa.bindparam("at"))
    .values(ended_at=sa.bindparam("at"))
)
_ADD_CALL = Prepared(sa.insert(ticket_calls))
_WAITS = sa.select(*_COLUMNS).where(
    tickets.c.id == sa.bindparam("known_id"), tickets.c.state == sa.literal_column(f"'{_WAITING}'")
)
_CLAIM = Prepared(_WAITS)
_CLAIM_FREE = Prepared(_WAITS.with_for_update(skip_locked=True))
_CLAIM_LOCKED = Prepared(_WAITS.with_for_update())
_HELD = sa.select(*_COLUMNS).where(
    tickets.c.counter == sa.bindparam("at_counter"), tickets.c.state.in_(sa.text("'called', 'serving'"))
)
_IN_HAND = Prepared(_HELD)
_DUE = sa.select(*_COLUMNS).where(
    tickets.c.state == sa.literal_column("'parked'"), tickets.c.due_back_at <= sa.bindparam("now")
)
_DUE_BACK = Prepared(_DUE)
_DUE_BACK_FREE = Prepared(_DUE.with_for_update(skip_locked=True))


@lru_cache(maxsize=64)
def _update(keys: tuple[str, ...]) -> Prepared:
    """Change columns of a ticket that still is in the state in which it was read."""
    return Prepared(
        sa.update(tickets)
        .where(tickets.c.id == sa.bindparam("known_id"), tickets.c.state == sa.bindparam("known_state"))
        .values({key: sa.bindparam(f"new_{key}") for key in keys})
        .returning(*_COLUMNS)
    )


def ticket_from(row: Any) -> Ticket:
    return Ticket(
        id=row.id,
        letter=row.letter,
        business_day=row.business_day,
        sequence=row.sequence,
        service=row.service,
        priority=None if row.priority is None else Priority(row.priority),
        state=TicketState(row.state),
        issued_at=row.issued_at,
        arrived_at=row.arrived_at,
        for_counter=row.for_counter,
        counter=row.counter,
        officer=row.officer,
        calls=row.calls,
        last_called_at=row.last_called_at,
        due_back_at=row.due_back_at,
        ended_at=row.ended_at,
        outcome=None if row.outcome is None else Outcome(row.outcome),
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


class SqlTickets:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._locks = locks_rows(connection)

    def next_sequence(self, letter: str, day: date) -> int:
        return take_number(self._connection, f"ticket:{letter}", day)

    def add(
        self, letter: str, day: date, sequence: int, priority: Priority | None, at: datetime, promise: Promise
    ) -> Ticket:
        values = {
            "letter": letter,
            "business_day": day,
            "sequence": sequence,
            "service": letter,
            "priority": None if priority is None else priority.value,
            "state": _WAITING,
            "issued_at": at,
            "arrived_at": at,
            "ahead": promise.ahead,
            "p10_s": promise.p10_s,
            "p50_s": promise.p50_s,
            "p90_s": promise.p90_s,
        }
        identity = _ADD.row(self._connection, values).id
        return Ticket(
            id=identity,
            letter=letter,
            business_day=day,
            sequence=sequence,
            service=letter,
            priority=priority,
            state=TicketState.WAITING,
            issued_at=at,
            arrived_at=at,
        )

    def find(self, day: date, letter: str, sequence: int, *, lock: bool = True) -> Ticket | None:
        return self._one(
            sa.select(*_COLUMNS).where(
                tickets.c.letter == letter, tickets.c.business_day == day, tickets.c.sequence == sequence
            ),
            lock=lock,
        )

    def by_id(self, ticket: int) -> Ticket:
        found = self._one(sa.select(*_COLUMNS).where(tickets.c.id == ticket), lock=False)
        if found is None:
            raise LookupError(f"ticket {ticket}")
        return found

    def _one(self, statement: sa.Select[Any], *, lock: bool) -> Ticket | None:
        if lock and self._locks:
            statement = statement.with_for_update()
        row = self._connection.execute(statement).one_or_none()
        return None if row is None else ticket_from(row)

    def update(self, ticket: Ticket, **values: Any) -> Ticket:
        given = {f"new_{key}": getattr(value, "value", value) for key, value in values.items()}
        row = _update(tuple(values)).row(
            self._connection, {"known_id": ticket.id, "known_state": ticket.state.value, **given}
        )
        if row is None:
            refuse_state(ticket, str(values.get("state")))
        return ticket_from(row)

    def open_slice(self, ticket: int, kind: SliceKind, at: datetime, counter: int | None, officer: int | None) -> None:
        _OPEN_SLICE.run(
            self._connection,
            {"ticket": ticket, "kind": kind.value, "started_at": at, "counter": counter, "officer": officer},
        )

    def close_slice(self, ticket: int, at: datetime) -> None:
        """End the running slice, if one runs.

        Raises `Overtaken` when it began after `at`: another unit of work, begun later than this one, was faster.
        """
        ended = _CLOSE_SLICE.run(self._connection, {"of_ticket": ticket, "at": at})
        if not ended and self._connection.execute(_RUNNING_SLICE, {"of_ticket": ticket}).first():
            raise Overtaken

    def slices(self, ticket: int) -> tuple[Slice, ...]:
        rows = self._connection.execute(
            sa.select(ticket_slices).where(ticket_slices.c.ticket == ticket).order_by(ticket_slices.c.id)
        )
        return tuple(Slice(SliceKind(row.kind), row.started_at, row.ended_at, row.counter, row.officer) for row in rows)

    def heads(self, day: date, profile: Profile, counter: int, passed_over: Collection[int]) -> tuple[Head, ...]:
        """The earliest arrival of each service of the profile, regular and priority apart.

        One statement of small index look-ups; without the split, a long regular line would be read through.
        """
        letters = [letter for group in profile for letter in group]
        statement = _heads(len(letters), several=bool(passed_over))
        values: dict[str, Any] = {f"service_{number}": letter for number, letter in enumerate(letters)}
        values |= {"day": day, "at_counter": counter}
        if passed_over:
            values["passed_over"] = list(passed_over)
        rows: Any = (
            self._connection.execute(statement, values)
            if passed_over
            else _prepared_heads(len(letters)).rows(self._connection, values)
        )
        return tuple(Head(row.id, row.service, row.priority is not None, row.arrived_at) for row in rows)

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
        rows = self._connection.execute(
            sa.select(*_COLUMNS)
            .where(tickets.c.business_day == day, tickets.c.state == _WAITING)
            .order_by(tickets.c.arrived_at, tickets.c.id)
        )
        return tuple(ticket_from(row) for row in rows)

    def last_called(self, day: date, limit: int) -> tuple[Ticket, ...]:
        rows = self._connection.execute(
            sa.select(*_COLUMNS)
            .where(tickets.c.business_day == day, tickets.c.last_called_at.is_not(None), tickets.c.counter.is_not(None))
            .order_by(tickets.c.last_called_at.desc(), tickets.c.id.desc())
            .limit(limit)
        )
        return tuple(ticket_from(row) for row in rows)

    def left_over(self, day: date) -> tuple[Ticket, ...]:
        rows = self._connection.execute(
            sa.select(*_COLUMNS)
            .where(tickets.c.business_day == day, tickets.c.state.not_in(_ENDED))
            .order_by(tickets.c.id)
        )
        return tuple(ticket_from(row) for row in rows)

    def due_back(self, now: datetime) -> tuple[Ticket, ...]:
        statement = _DUE_BACK_FREE if self._locks else _DUE_BACK
        return tuple(ticket_from(row) for row in statement.rows(self._connection, {"now": now}))

    def add_call(self, ticket: Ticket, at: datetime, choice: Choice) -> None:
        _ADD_CALL.run(
            self._connection,
            {
                "ticket": ticket.id,
                "counter": ticket.counter,
                "officer": ticket.officer,
                "at": at,
                "number": ticket.calls,
                "reason": choice.reason.value,
                "waited_s": choice.waited_s,
                "regular_run": choice.regular_run,
            },
        )

    def note_reason(self, ticket: int, at: datetime, step: str, text: str) -> None:
        self._connection.execute(sa.insert(ticket_reasons), {"ticket": ticket, "at": at, "step": step, "text": text})

    def notes(self, ticket: int) -> tuple[Note, ...]:
        rows = self._connection.execute(
            sa.select(ticket_reasons).where(ticket_reasons.c.ticket == ticket).order_by(ticket_reasons.c.id.desc())
        )
        return tuple(Note(row.at, row.step, row.text) for row in rows)

    def away(self, day: date) -> tuple[Ticket, ...]:
        rows = self._connection.execute(
            sa.select(*_COLUMNS)
            .where(tickets.c.business_day == day, tickets.c.state.in_(["parked", "no_show"]))
            .order_by(tickets.c.arrived_at, tickets.c.id)
        )
        return tuple(ticket_from(row) for row in rows)

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

    def calls(self, ticket: int) -> tuple[CallRecord, ...]:
        rows = self._connection.execute(
            sa.select(ticket_calls).where(ticket_calls.c.ticket == ticket).order_by(ticket_calls.c.id)
        )
        return tuple(
            CallRecord(
                row.ticket, row.counter, row.officer, row.at, row.number, row.reason, row.waited_s, row.regular_run
            )
            for row in rows
        )

    def promise(self, ticket: int) -> Promise:
        row = self._connection.execute(
            sa.select(tickets.c.ahead, tickets.c.p10_s, tickets.c.p50_s, tickets.c.p90_s).where(tickets.c.id == ticket)
        ).one()
        return Promise(row.ahead, row.p10_s, row.p50_s, row.p90_s)


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
    found = (
        sa.select(tickets.c.id, tickets.c.service, tickets.c.priority, tickets.c.arrived_at)
        .where(
            tickets.c.business_day == sa.bindparam("day", type_=sa.Date),
            tickets.c.state == sa.literal_column(f"'{_WAITING}'"),
            tickets.c.service == sa.bindparam(f"service_{number}"),
            tickets.c.priority.is_not(None) if in_priority else tickets.c.priority.is_(None),
            sa.or_(
                tickets.c.for_counter.is_(None), tickets.c.for_counter == sa.bindparam("at_counter", type_=sa.Integer)
            ),
        )
        .order_by(tickets.c.arrived_at, tickets.c.id)
        .limit(1)
    )
    if several:
        found = found.where(tickets.c.id.not_in(sa.bindparam("passed_over", expanding=True)))
    return found.subquery()
