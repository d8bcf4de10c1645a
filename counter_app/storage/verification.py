"""Proving a database: the chain of the diary, and the invariants of what it tells."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

import sqlalchemy as sa
from sqlalchemy.engine import Engine

from counter_app.queueing.model import SLICE_OF, TicketState
from counter_app.shared.events import FIRST_HASH, EventKind, chain_hash
from counter_app.storage.engine import failures_named
from counter_app.storage.events import event_from, read_head
from counter_app.storage.tables import events, ticket_slices, tickets

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
}


@dataclass(frozen=True)
class Finding:
    """Something that should not be. `check` names the invariant, `subject` what breaks it, by ids only."""

    check: str
    subject: str


def verify(engine: Engine) -> tuple[Finding, ...]:
    """Every broken invariant of a database; empty when all is well."""
    checks: tuple[Callable[[sa.Connection], Iterator[Finding]], ...] = (
        _integrity,
        _chain,
        _tickets_match_diary,
        *(_counting(name, text) for name, text in _NEVER.items()),
    )
    with failures_named(), engine.connect() as connection:
        return tuple(finding for check in checks for finding in check(connection))


def _integrity(connection: sa.Connection) -> Iterator[Finding]:
    if connection.dialect.name != "sqlite":
        return
    if connection.execute(sa.text("PRAGMA quick_check")).scalar_one() != "ok":
        yield Finding("file-intact", "quick_check")
    for row in connection.execute(sa.text("PRAGMA foreign_key_check")):
        yield Finding("references", f"{row[0]} {row[1]}")


def _chain(connection: sa.Connection) -> Iterator[Finding]:
    previous, sequence, at = FIRST_HASH, 0, None
    for row in connection.execution_options(yield_per=1000).execute(sa.select(events).order_by(events.c.sequence)):
        event = event_from(row)
        if event.sequence != sequence + 1 or event.hash != chain_hash(previous, event):
            yield Finding("chain", f"event {event.sequence}")
        if at is not None and event.at < at:
            yield Finding("time-forwards", f"event {event.sequence}")
        previous, sequence, at = event.hash, event.sequence, event.at
    head = read_head(connection)
    if (head.sequence, head.hash) != (sequence, previous):
        yield Finding("chain-head", f"event {head.sequence}")


def _tickets_match_diary(connection: sa.Connection) -> Iterator[Finding]:
    """Replay each ticket's events: they must give its state and, moment by moment, its slices."""
    told = connection.execution_options(yield_per=1000).execute(
        sa.select(events)
        .where(events.c.ticket.is_not(None), events.c.kind.in_([kind.value for kind in _STATE_AFTER]))
        .order_by(events.c.ticket, events.c.sequence)
    )
    stored = _stored_slices(connection)
    for ticket, rows in groupby(told, key=lambda row: row.ticket):
        state, expected = _replay([(EventKind(row.kind), row.happened_at) for row in rows])
        if stored.get(ticket) != (state.value, expected):
            yield Finding("ticket-as-told", f"ticket {ticket}")
        stored.pop(ticket, None)
    for ticket in stored:
        yield Finding("ticket-as-told", f"ticket {ticket}")


Slices = list[tuple[str, datetime, datetime | None]]


def _replay(told: list[tuple[EventKind, datetime]]) -> tuple[TicketState, Slices]:
    slices: Slices = []
    state = TicketState.WAITING
    for kind, at in told:
        state = _STATE_AFTER[kind]
        if slices and slices[-1][2] is None:
            slices[-1] = (slices[-1][0], slices[-1][1], at)
        running = SLICE_OF.get(state)
        if running is not None:
            slices.append((running.value, at, None))
    return state, slices


def _stored_slices(connection: sa.Connection) -> dict[int, tuple[str, Slices]]:
    found: dict[int, tuple[str, Slices]] = {
        row.id: (row.state, []) for row in connection.execute(sa.select(tickets.c.id, tickets.c.state))
    }
    for row in connection.execute(sa.select(ticket_slices).order_by(ticket_slices.c.ticket, ticket_slices.c.id)):
        found[row.ticket][1].append((row.kind, row.started_at, row.ended_at))
    return found


_NEVER = {
    "numbers-gapless": (
        "SELECT letter || ' ' || business_day FROM tickets GROUP BY letter, business_day "
        "HAVING count(*) <> max(sequence) OR min(sequence) <> 1"
    ),
    "numbers-as-counted": (
        "SELECT s.series FROM sequences s WHERE s.series LIKE 'ticket:%' AND s.last <> "
        "(SELECT count(*) FROM tickets t WHERE t.letter = substr(s.series, 8) AND t.business_day = s.business_day)"
    ),
    "papers-gapless": (
        "SELECT s.series || ' ' || s.business_day FROM sequences s WHERE s.series LIKE 'paper:%' AND s.last <> "
        "(SELECT count(*) FROM papers p WHERE p.business_day = s.business_day "
        "AND p.kind <> 'ticket_slip' AND p.number LIKE substr(s.series, 7) || '-%')"
    ),
    "call-has-reason": (
        "SELECT t.id FROM tickets t WHERE t.last_called_at IS NOT NULL "
        "AND NOT EXISTS (SELECT 1 FROM ticket_calls c WHERE c.ticket = t.id)"
    ),
    "ticket-has-survey-code": (
        "SELECT t.id FROM tickets t LEFT JOIN survey_codes c ON c.ticket = t.id WHERE c.ticket IS NULL"
    ),
    "paid-code-has-payment": (
        "SELECT c.id FROM payment_codes c LEFT JOIN payments p ON p.payment_code = c.id "
        "WHERE (c.state = 'paid') <> (p.id IS NOT NULL)"
    ),
    "payment-equals-code": (
        "SELECT p.id FROM payments p JOIN payment_codes c ON c.id = p.payment_code WHERE p.amount <> c.amount"
    ),
    "code-equals-quote": ("SELECT c.id FROM payment_codes c JOIN quotes q ON q.id = c.quote WHERE q.total <> c.amount"),
    "paid-case-has-card": (
        'SELECT k.id FROM cases k LEFT JOIN cards c ON c."case" = k.id '
        "WHERE (k.state IN ('paid', 'number_issued', 'card_ready', 'handed_over')) <> (c.\"case\" IS NOT NULL)"
    ),
    "awaiting-case-has-code": (
        "SELECT k.id FROM cases k WHERE (k.state = 'awaiting_payment') <> "
        "EXISTS (SELECT 1 FROM payment_codes c WHERE c.\"case\" = k.id AND c.state = 'active')"
    ),
    "closed-day-has-ended": (
        "SELECT t.id FROM tickets t JOIN closings c ON c.business_day = t.business_day "
        "WHERE t.state IN ('waiting', 'called', 'serving', 'parked')"
    ),
}
"""Queries that find nothing in a sound database."""


def _counting(name: str, text: str) -> Callable[[sa.Connection], Iterator[Finding]]:
    def check(connection: sa.Connection) -> Iterator[Finding]:
        for row in connection.execute(sa.text(text)):
            yield Finding(name, str(row[0]))

    return check
