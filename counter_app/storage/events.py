"""The diary in the database: appending to the chain and reading it back."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from counter_app.shared.events import Event, EventKind, NewEvent, Subject, chain_hash
from counter_app.storage.inserting import insert_all
from counter_app.storage.prepared import Prepared
from counter_app.storage.tables import chain_head, events

_MICROSECOND = timedelta(microseconds=1)
MANY = 200
"""Events that are written by another way than the few of a click."""
_HEAD = Prepared(sa.select(chain_head))
_HEAD_LOCKED = Prepared(sa.select(chain_head).with_for_update())
_APPEND = Prepared(sa.insert(events))
_MOVE_HEAD = Prepared(
    sa.update(chain_head).values(
        sequence=sa.bindparam("to_sequence"), hash=sa.bindparam("to_hash"), at=sa.bindparam("to_at")
    )
)


@dataclass(frozen=True)
class Head:
    """Where the chain stands, and the version of the branch's settings."""

    sequence: int
    hash: str
    at: datetime
    settings_version: int
    closed_through: date | None


def read_head(connection: sa.Connection, *, lock: bool = False) -> Head:
    locked = lock and connection.dialect.name == "postgresql"
    row = (_HEAD_LOCKED if locked else _HEAD).row(connection, {})
    return Head(row.sequence, row.hash, row.at, row.settings_version, row.closed_through)


def append(
    connection: sa.Connection,
    head: Head,
    new: Sequence[NewEvent],
    *,
    actor: int,
    happened_at: datetime,
    clock: datetime,
) -> Head:
    """Append facts behind `head`, which the caller holds locked. Returns the new head."""
    at = max(happened_at, head.at)
    behind = max((happened_at - clock) // _MICROSECOND, 0)
    rows = []
    for draft in new:
        bare = Event(
            sequence=head.sequence + 1,
            at=at,
            happened_at=happened_at,
            clock_behind_us=behind,
            kind=draft.kind,
            actor=actor,
            subject=draft.subject,
            details=draft.details,
        )
        event = replace(bare, hash=chain_hash(head.hash, bare))
        head = replace(head, sequence=event.sequence, hash=event.hash, at=at)
        rows.append(_row(event))
    if len(rows) < MANY:
        _APPEND.run_all(connection, rows)
    else:
        insert_all(connection, events, rows)
    _MOVE_HEAD.run(connection, {"to_sequence": head.sequence, "to_hash": head.hash, "to_at": at})
    return head


def _row(event: Event) -> dict[str, Any]:
    return {
        "sequence": event.sequence,
        "at": event.at,
        "happened_at": event.happened_at,
        "clock_behind_us": event.clock_behind_us,
        "kind": event.kind.value,
        "actor": event.actor,
        "ticket": event.subject.ticket,
        "case": event.subject.case,
        "officer": event.subject.officer,
        "counter": event.subject.counter,
        "details": json.dumps(dict(sorted(event.details.items())), separators=(",", ":")),
        "hash": event.hash,
    }


def event_from(row: Any) -> Event:
    return Event(
        sequence=row.sequence,
        at=row.at,
        happened_at=row.happened_at,
        clock_behind_us=row.clock_behind_us,
        kind=EventKind(row.kind),
        actor=row.actor,
        subject=Subject(row.ticket, row.case, row.officer, row.counter),
        details=json.loads(row.details),
        hash=row.hash,
    )


class SqlDiary:
    """Reading the diary."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def since(self, sequence: int, limit: int | None = None) -> Iterator[Event]:
        statement = sa.select(events).where(events.c.sequence > sequence).order_by(events.c.sequence).limit(limit)
        with self._connection.execute(statement, execution_options={"yield_per": 1000}) as rows:
            for row in rows:
                yield event_from(row)

    def of_case(self, case: int) -> tuple[Event, ...]:
        return self._about(events.c.case == case)

    def of_ticket(self, ticket: int) -> tuple[Event, ...]:
        return self._about(events.c.ticket == ticket)

    def _about(self, condition: sa.ColumnElement[bool]) -> tuple[Event, ...]:
        rows = self._connection.execute(sa.select(events).where(condition).order_by(events.c.sequence))
        return tuple(event_from(row) for row in rows)

    def position(self) -> tuple[int, str]:
        """Sequence and hash of the last event."""
        head = read_head(self._connection)
        return head.sequence, head.hash
