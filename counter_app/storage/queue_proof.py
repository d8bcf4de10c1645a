"""Tickets, their times, calls and announcements held against the diary, ticket by ticket, also of one day alone."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from datetime import date, datetime
from itertools import groupby
from typing import Any

import sqlalchemy as sa

from counter_app.queueing.model import SliceKind
from counter_app.storage.tables import (
    announcements,
    carried_tickets,
    events,
    paper_tickets,
    ticket_calls,
    ticket_slices,
    tickets,
    visit_parts,
)
from counter_app.storage.ticket_replay import TOLD_KINDS, TicketTold, replay

Difference = tuple[str, int]
"""Name of the check, and the ticket that breaks it."""

AT_ONCE = 1000
"""Rows fetched at a time; ten years of a branch do not fit into memory."""

_BROUGHT = carried_tickets.alias("brought")
_GONE_ON = carried_tickets.alias("gone_on")


def stream(connection: sa.Connection, statement: sa.Select[Any]) -> Iterator[Any]:
    with connection.execute(statement, execution_options={"yield_per": AT_ONCE}) as rows:
        yield from rows


def differences(connection: sa.Connection, day: date | None = None) -> Iterator[Difference]:
    """What the tables hold otherwise than the diary tells, of all tickets or of those of one business day."""
    for ticket, (told_rows, *stored) in _side_by_side(*(stream(connection, one) for one in _statements(day))):
        try:
            told = replay(told_rows)
        except (ValueError, KeyError):
            yield "ticket-as-told", ticket
            continue
        if not told_rows or not stored[0]:
            yield "ticket-as-told", ticket
            continue
        for name, holds in CHECKS:
            if not holds(told, *stored):
                yield name, ticket


def _statements(day: date | None) -> tuple[sa.Select[Any], ...]:
    """Events, tickets, slices, calls, announcements and parts of visits, each in the order of tickets."""
    told = sa.select(events.c.ticket, events.c.kind, events.c.happened_at, events.c.actor, events.c.counter)
    kinds = [kind.value for kind in TOLD_KINDS]
    of_day = sa.select(tickets.c.id).where(tickets.c.business_day == day)
    rows = (
        told.add_columns(events.c.details)
        .where(events.c.ticket.is_not(None), events.c.kind.in_(kinds))
        .order_by(events.c.ticket, events.c.sequence),
        sa.select(
            tickets,
            paper_tickets.c.paper_number,
            _BROUGHT.c.carried_from,
            _GONE_ON.c.ticket.label("carried_to"),
        )
        .select_from(tickets)
        .outerjoin(paper_tickets, paper_tickets.c.ticket == tickets.c.id)
        .outerjoin(_BROUGHT, _BROUGHT.c.ticket == tickets.c.id)
        .outerjoin(_GONE_ON, _GONE_ON.c.carried_from == tickets.c.id)
        .order_by(tickets.c.id),
        *(
            sa.select(table.c.ticket, table).order_by(table.c.ticket, table.c.id)
            for table in (ticket_slices, ticket_calls, announcements, visit_parts)
        ),
    )
    if day is None:
        return rows
    keys = (
        events.c.ticket,
        tickets.c.id,
        *(t.c.ticket for t in (ticket_slices, ticket_calls, announcements, visit_parts)),
    )
    return tuple(statement.where(key.in_(of_day)) for statement, key in zip(rows, keys, strict=True))


def _side_by_side(*streams: Iterator[Any]) -> Iterator[tuple[int, list[list[Any]]]]:
    """Rows of streams that begin with the same number, the streams being in order of that number."""

    def grouped(side: int, rows: Iterator[Any]) -> Iterator[tuple[int, int, list[Any]]]:
        for key, group in groupby(rows, key=lambda row: int(row[0])):
            yield key, side, list(group)

    parts = heapq.merge(*(grouped(side, rows) for side, rows in enumerate(streams)), key=lambda part: part[:2])
    for key, together in groupby(parts, key=lambda part: part[0]):
        sides: list[list[Any]] = [[] for _ in streams]
        for _, side, rows in together:
            sides[side] = rows
        yield key, sides


def _ticket(told: TicketTold, rows: list[Any], slices: list[Any], *_: list[Any]) -> bool:
    row = rows[0]
    stored = (
        (row.state, row.letter, row.service, row.sequence, row.priority, row.origin),
        (row.issued_at, row.ended_at, row.last_called_at, row.outcome, row.counter, row.officer),
    )
    expected = (
        (told.state.value, told.letter, told.service, told.sequence, told.priority, told.origin.value),
        (told.issued_at, told.ended_at, told.last_called_at, told.outcome, told.counter, told.officer),
    )
    found = [(one.kind, one.started_at, one.ended_at, one.counter, one.officer) for one in slices]
    return stored == expected and found == told.slices and told.arrived_at in {None, row.arrived_at}


def _tiled(_: TicketTold, rows: list[Any], slices: list[Any], *__: list[Any]) -> bool:
    """The slices follow each other from the issue to the end; only somebody who did not come may be away in between."""
    end: datetime | None = rows[0].issued_at
    before = SliceKind.WAITING.value
    for one in slices:
        absent = before == SliceKind.WALKING.value and one.kind == SliceKind.WAITING.value
        if end is None or (one.started_at < end if absent else one.started_at != end):
            return False
        end, before = one.ended_at, one.kind
    return bool(slices) and end == rows[0].ended_at


def _calls(told: TicketTold, _: list[Any], __: list[Any], calls: list[Any], *___: list[Any]) -> bool:
    """Each call has its reason with its figures, and was taken back or not as told."""
    stored = [
        (
            (one.counter, one.officer, one.at, one.undone_at),
            (one.reason, one.waited_s, one.regular_run, one.place, one.ratio, one.max_wait_s),
        )
        for one in calls
    ]
    return stored == [((one.counter, one.officer, one.at, one.undone_at), one.figures) for one in told.calls]


def _announced(
    told: TicketTold, _: list[Any], __: list[Any], ___: list[Any], stored: list[Any], *____: list[Any]
) -> bool:
    """Each call has its announcement, which was made or withdrawn as told."""
    there = {(one.counter, one.at) for one in stored}
    expected = [one for one in told.announcements if one.needed or (one.counter, one.at) in there]
    if len(expected) != len(stored) or not told.heard.keys() <= {row.id for row in stored}:
        return False
    for one, row in zip(expected, stored, strict=True):
        heard_at = told.heard.get(row.id)
        withdrawn_at = one.taken_back_at if heard_at is None else None
        if (row.counter, row.at, row.announced_at, row.withdrawn_at) != (one.counter, one.at, heard_at, withdrawn_at):
            return False
    return True


def _parts(told: TicketTold, *stored: list[Any]) -> bool:
    found = [(one.service, one.counter, one.officer, one.outcome, one.finished_at) for one in stored[-1]]
    return found == told.parts


def _carried(told: TicketTold, rows: list[Any], *_: list[Any]) -> bool:
    return (rows[0].carried_from, rows[0].carried_to) == (told.carried_from, told.carried_to)


def _paper(told: TicketTold, rows: list[Any], *_: list[Any]) -> bool:
    return bool(rows[0].paper_number == told.paper)


CHECKS: tuple[tuple[str, Callable[..., bool]], ...] = (
    ("ticket-as-told", _ticket),
    ("visit-tiled", _tiled),
    ("call-has-reason", _calls),
    ("call-announced", _announced),
    ("part-as-told", _parts),
    ("carried-as-told", _carried),
    ("paper-as-told", _paper),
)
