"""Proving a database: the chain of the diary, and the invariants of what it tells."""

from __future__ import annotations

import heapq
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from counter_app.queueing.model import SLICE_OF, SliceKind, TicketState
from counter_app.shared.events import FIRST_HASH, EventKind, chain_hash
from counter_app.storage.engine import failures_named, reading
from counter_app.storage.events import event_from, read_head
from counter_app.storage.invariants import NEVER
from counter_app.storage.tables import events, ticket_slices, tickets
from counter_app.storage.told import Told

_STATE_AFTER = {
    EventKind.TICKET_ISSUED: TicketState.WAITING,
    EventKind.TICKET_CALLED: TicketState.CALLED,
    EventKind.TICKET_RECALLED: TicketState.CALLED,
    EventKind.TICKET_STARTED: TicketState.SERVING,
    EventKind.TICKET_PARKED: TicketState.PARKED,
    EventKind.TICKET_RESUMED: TicketState.WAITING,
    EventKind.TICKET_TRANSFERRED: TicketState.WAITING,
    EventKind.TICKET_NO_SHOW: TicketState.NO_SHOW,
    EventKind.TICKET_REINSTATED: TicketState.WAITING,
    EventKind.TICKET_FINISHED: TicketState.FINISHED,
    EventKind.TICKET_CANCELLED: TicketState.CANCELLED,
    EventKind.TICKET_EXPIRED: TicketState.EXPIRED,
    EventKind.TICKET_RELEASED: TicketState.WAITING,
    EventKind.SERVICE_FINISHED: TicketState.WAITING,
    EventKind.WALK_IN_SERVED: TicketState.SERVING,
    EventKind.TICKET_BROUGHT_OVER: TicketState.PARKED,
    EventKind.TICKET_CARRIED: TicketState.CARRIED,
    EventKind.PAPER_NUMBER_ENTERED: TicketState.WAITING,
}
_STEPS = (*_STATE_AFTER, EventKind.TICKET_UNDONE)
_AT_ONCE = 1000
"""Rows fetched at a time; ten years of a branch do not fit into memory."""


@dataclass(frozen=True)
class Finding:
    """Something that should not be. `check` names the invariant, `subject` what breaks it, by ids only."""

    check: str
    subject: str


def verify(engine: Engine) -> tuple[Finding, ...]:
    """Every broken invariant of a database as it stood at one moment; empty when all is well."""
    checks: tuple[Callable[[sa.Connection], Iterator[Finding]], ...] = (
        _integrity,
        _diary,
        _tickets_match_diary,
        *(_counting(name, text) for name, text in NEVER.items()),
    )
    with failures_named(), reading(engine).connect() as connection:
        return tuple(finding for check in checks for finding in check(connection))


def _integrity(connection: sa.Connection) -> Iterator[Finding]:
    if connection.dialect.name != "sqlite":
        return
    if connection.execute(sa.text("PRAGMA quick_check")).scalar_one() != "ok":
        yield Finding("file-intact", "quick_check")
    for row in connection.execute(sa.text("PRAGMA foreign_key_check")):
        yield Finding("references", f"{row[0]} {row[1]}")


def _diary(connection: sa.Connection) -> Iterator[Finding]:
    """The chain, and the tables as it tells them; a row that cannot be read as an event ends both."""
    told = Told()
    try:
        yield from _chain(connection, told)
    except _UnreadableError as problem:
        yield Finding("chain", f"event after {problem.sequence}")
        return
    for check, subject in told.differences(connection):
        yield Finding(check, subject)


class _UnreadableError(Exception):
    def __init__(self, sequence: int) -> None:
        super().__init__()
        self.sequence = sequence


def _chain(connection: sa.Connection, told: Told) -> Iterator[Finding]:
    previous, sequence, at = FIRST_HASH, 0, None
    try:
        for row in _stream(connection, sa.select(events).order_by(events.c.sequence)):
            event = event_from(row)
            if event.sequence != sequence + 1 or event.hash != chain_hash(previous, event):
                yield Finding("chain", f"event {event.sequence}")
            if at is not None and event.at < at:
                yield Finding("time-forwards", f"event {event.sequence}")
            previous, sequence, at = event.hash, event.sequence, event.at
            told.hear(event)
    except (ValueError, OverflowError) as problem:
        raise _UnreadableError(sequence) from problem
    head = read_head(connection)
    if (head.sequence, head.hash) != (sequence, previous):
        yield Finding("chain-head", f"event {head.sequence}")
    if at is not None and head.at < at:
        yield Finding("time-forwards", "chain head")


def _stream(connection: sa.Connection, statement: sa.Select[Any]) -> Iterator[Any]:
    with connection.execute(statement, execution_options={"yield_per": _AT_ONCE}) as rows:
        yield from rows


def _tickets_match_diary(connection: sa.Connection) -> Iterator[Finding]:
    """Replay each ticket's events: they must give its state and, moment by moment, its slices."""
    told = _stream(
        connection,
        sa.select(events.c.ticket, events.c.kind, events.c.happened_at, events.c.details)
        .where(events.c.ticket.is_not(None), events.c.kind.in_([kind.value for kind in _STEPS]))
        .order_by(events.c.ticket, events.c.sequence),
    )
    slices = ticket_slices.c
    stored = _stream(
        connection,
        sa.select(tickets.c.id, tickets.c.state, slices.kind, slices.started_at, slices.ended_at)
        .select_from(tickets.outerjoin(ticket_slices, slices.ticket == tickets.c.id))
        .order_by(tickets.c.id, slices.id),
    )
    for ticket, tellings, rows in _side_by_side(told, stored):
        state, expected = _replay(tellings)
        found = [(row[2], row[3], row[4]) for row in rows if row[2] is not None]
        if not tellings or not rows or rows[0][1] != state.value or found != expected:
            yield Finding("ticket-as-told", f"ticket {ticket}")


def _side_by_side(one: Iterator[Any], other: Iterator[Any]) -> Iterator[tuple[int, list[Any], list[Any]]]:
    """Rows of two streams that begin with the same number, the streams being in order of that number."""
    ones = ((key, 0, list(rows)) for key, rows in groupby(one, key=lambda row: int(row[0])))
    others = ((key, 1, list(rows)) for key, rows in groupby(other, key=lambda row: int(row[0])))
    for key, group in groupby(heapq.merge(ones, others, key=lambda part: part[:2]), key=lambda part: part[0]):
        sides: tuple[list[Any], list[Any]] = ([], [])
        for _, side, rows in group:
            sides[side].extend(rows)
        yield key, *sides


Slices = list[tuple[str, datetime, datetime | None]]


def _replay(tellings: list[Any]) -> tuple[TicketState, Slices]:
    """A ticket's state and slices as its events tell them; a click that was taken back is as if it had not been."""
    told: list[Any] = []
    for row in tellings:
        if row.kind != EventKind.TICKET_UNDONE.value:
            told.append(row)
        elif told:
            told.pop()
    slices: Slices = []
    state = TicketState.WAITING
    for row in told:
        if row.kind == EventKind.PAPER_NUMBER_ENTERED.value:
            state, slices = _from_paper(json.loads(row.details))
            continue
        state = _STATE_AFTER[EventKind(row.kind)]
        if slices and slices[-1][2] is None:
            slices[-1] = (slices[-1][0], slices[-1][1], row.happened_at)
        running = SLICE_OF.get(state)
        if running is not None:
            slices.append((running.value, row.happened_at, None))
    return state, slices


def _from_paper(details: dict[str, str]) -> tuple[TicketState, Slices]:
    """A paper number's ticket begins at its own times, which were typed in later."""
    issued_at = datetime.fromisoformat(details["issued_at"])
    if "started_at" not in details:
        return TicketState.WAITING, [(SliceKind.WAITING.value, issued_at, None)]
    started_at, ended_at = (datetime.fromisoformat(details[key]) for key in ("started_at", "ended_at"))
    waited, served = SliceKind.WAITING.value, SliceKind.SERVING.value
    return TicketState.FINISHED, [(waited, issued_at, started_at), (served, started_at, ended_at)]


def _counting(name: str, text: str) -> Callable[[sa.Connection], Iterator[Finding]]:
    def check(connection: sa.Connection) -> Iterator[Finding]:
        for row in connection.execute(sa.text(text)):
            yield Finding(name, str(row[0]))

    return check
