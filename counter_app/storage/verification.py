"""Proving a database: the chain of the diary, and the invariants of what it tells."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from counter_app.shared.events import FIRST_HASH, chain_hash
from counter_app.storage.engine import failures_named, reading
from counter_app.storage.events import event_from, read_head
from counter_app.storage.invariants import NEVER
from counter_app.storage.name_proof import name_differences
from counter_app.storage.queue_proof import differences, stream
from counter_app.storage.score_proof import score_differences
from counter_app.storage.tables import events
from counter_app.storage.told import Told

FILE_INTACT = "file-intact"


@dataclass(frozen=True)
class Finding:
    """Something that should not be. `check` names the invariant, `subject` what breaks it, by ids only."""

    check: str
    subject: str


def verify(engine: Engine) -> tuple[Finding, ...]:
    """Every broken invariant of a database as it stood at one moment; empty when all is well."""
    checks: tuple[Callable[[sa.Connection], Iterator[Finding]], ...] = (
        _diary,
        _tickets,
        _names,
        _scores,
        *(_counting(name, text) for name, text in NEVER.items()),
    )
    with failures_named(), reading(engine).connect() as connection:
        sound = tuple(_integrity(connection))
        if any(finding.check == FILE_INTACT for finding in sound):
            return sound  # what is read from a damaged file proves nothing
        return (*sound, *(finding for check in checks for finding in check(connection)))


def _integrity(connection: sa.Connection) -> Iterator[Finding]:
    if connection.dialect.name != "sqlite":
        return
    if connection.execute(sa.text("PRAGMA quick_check")).scalar_one() != "ok":
        yield Finding(FILE_INTACT, "quick_check")
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
        for row in stream(connection, sa.select(events).order_by(events.c.sequence)):
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


def _tickets(connection: sa.Connection) -> Iterator[Finding]:
    for check, ticket in differences(connection):
        yield Finding(check, f"ticket {ticket}")


def _names(connection: sa.Connection) -> Iterator[Finding]:
    for check, subject in name_differences(connection):
        yield Finding(check, subject)


def _scores(connection: sa.Connection) -> Iterator[Finding]:
    for check, day in score_differences(connection):
        yield Finding(check, day)


def _counting(name: str, text: str) -> Callable[[sa.Connection], Iterator[Finding]]:
    def check(connection: sa.Connection) -> Iterator[Finding]:
        for row in connection.execute(sa.text(text)):
            yield Finding(name, str(row[0]))

    return check
