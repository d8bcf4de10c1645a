"""A past day as it went, read from slices, sessions and the diary."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import groupby
from typing import Any

import sqlalchemy as sa

from counter_app.queueing.forecast.logged import LoggedDesk, LoggedStay, LoggedTicket
from counter_app.queueing.model import SliceKind, ticket_number
from counter_app.queueing.profile import Profile, read_conditions, read_groups
from counter_app.shared.calendar import Zone, day_bounds
from counter_app.shared.events import EventKind
from counter_app.storage.tables import counter_sessions, counters, events, officer_profiles, ticket_slices, tickets

_AT_COUNTER = frozenset({SliceKind.WALKING.value, SliceKind.SERVING.value})
_MOVED = (EventKind.TICKET_TRANSFERRED.value, EventKind.SERVICE_FINISHED.value)
_RESTED = (EventKind.COUNTER_PAUSED.value, EventKind.COUNTER_RESUMED.value)
_PROFILE = ("profile", "conditions", "finally_services")


class LoggedDays:
    def __init__(self, connection: sa.Connection, zone: Zone) -> None:
        self._connection = connection
        self._zone = zone

    def logged_tickets(self, day: date) -> tuple[LoggedTicket, ...]:
        rows = self._connection.execute(
            sa.select(tickets).where(tickets.c.business_day == day).order_by(tickets.c.id)
        ).all()
        slices = self._connection.execute(
            sa.select(ticket_slices)
            .join(tickets)
            .where(tickets.c.business_day == day)
            .order_by(ticket_slices.c.ticket, ticket_slices.c.id)
        )
        of_ticket = {ticket: list(found) for ticket, found in groupby(slices, key=lambda row: row.ticket)}
        moves = self._moves(day)
        return tuple(_ticket(row, of_ticket.get(row.id, []), moves[row.id]) for row in rows)

    def _moves(self, day: date) -> dict[int, list[tuple[datetime, dict[str, Any]]]]:
        """Changes of service by ticket: when, and what the diary says of it."""
        rows = self._connection.execute(
            sa.select(events.c.ticket, events.c.happened_at, events.c.details)
            .join(tickets, tickets.c.id == events.c.ticket)
            .where(tickets.c.business_day == day, events.c.kind.in_(_MOVED))
            .order_by(events.c.sequence)
        )
        found: dict[int, list[tuple[datetime, dict[str, Any]]]] = defaultdict(list)
        for row in rows:
            found[row.ticket].append((row.happened_at, json.loads(row.details)))
        return found

    def logged_desks(self, day: date) -> tuple[LoggedDesk, ...]:
        first, last = day_bounds(day, self._zone)
        rows = self._connection.execute(
            _SESSIONS.where(counter_sessions.c.opened_at >= first, counter_sessions.c.opened_at < last)
        )
        rests = self._rests(first, last)
        found: list[LoggedDesk] = []
        for number, group in groupby(rows, key=lambda row: row.counter):
            sessions = list(group)
            spells = tuple(
                spell for row in sessions for spell in _without(row.opened_at, row.closed_at or last, rests[number])
            )
            latest = sessions[-1]
            found.append(LoggedDesk(number, _profile_of(latest), spells, latest.officer, own=latest.own))
        return tuple(found)

    def _rests(self, first: datetime, last: datetime) -> dict[int, list[tuple[datetime, bool]]]:
        """By counter, the moments at which it began to rest (True) or went on."""
        rows = self._connection.execute(
            sa.select(events.c.counter, events.c.happened_at, events.c.kind)
            .where(events.c.kind.in_(_RESTED), events.c.happened_at >= first, events.c.happened_at < last)
            .order_by(events.c.sequence)
        )
        found: dict[int, list[tuple[datetime, bool]]] = defaultdict(list)
        for row in rows:
            found[row.counter].append((row.happened_at, row.kind == EventKind.COUNTER_PAUSED.value))
        return found


_SESSIONS = (
    sa.select(
        counter_sessions.c.counter,
        counter_sessions.c.officer,
        counter_sessions.c.opened_at,
        counter_sessions.c.closed_at,
        *(sa.func.coalesce(officer_profiles.c[name], counters.c[name]).label(name) for name in _PROFILE),
        officer_profiles.c.counter.is_not(None).label("own"),
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
    .order_by(counter_sessions.c.counter, counter_sessions.c.id)
)


def _profile_of(row: Any) -> Profile:
    return Profile(read_groups(row.profile), tuple(row.finally_services), read_conditions(row.conditions.split()))


def _without(
    start: datetime, end: datetime, rests: Iterable[tuple[datetime, bool]]
) -> Iterator[tuple[datetime, datetime]]:
    """The stretches of a session in which the counter did not rest."""
    begun: datetime | None = start
    for moment, rest in rests:
        if not start <= moment < end:
            continue
        if rest and begun is not None:
            yield begun, moment
            begun = None
        elif not rest and begun is None:
            begun = moment
    if begun is not None and begun < end:
        yield begun, end


def _ticket(row: Any, slices: list[Any], moves: list[tuple[datetime, dict[str, Any]]]) -> LoggedTicket:
    stays = tuple(_stays(row.letter, slices, moves))
    arrived_at = row.arrived_at
    if stays and arrived_at > stays[0].called_at and row.booked_for is None:
        arrived_at = row.issued_at  # it lost its place only at a later transfer
    number = ticket_number(row.letter, row.sequence)
    return LoggedTicket(row.id, number, row.priority is not None, arrived_at, row.booked_for, stays)


def _stays(letter: str, slices: list[Any], moves: list[tuple[datetime, dict[str, Any]]]) -> Iterator[LoggedStay]:
    """Stretches at a counter, without gap, each with the wait before it."""
    waits_since: datetime | None = None
    for at_counter, group in groupby(slices, key=lambda one: (one.kind in _AT_COUNTER, one.counter)):
        part = list(group)
        if not at_counter[0]:
            waiting = [one for one in part if one.kind == SliceKind.WAITING.value]
            waits_since = waiting[-1].started_at if waiting else None
            continue
        if part[-1].ended_at is None or part[0].counter is None:
            return
        called_at = part[0].started_at
        before = [details for moment, details in moves if moment <= called_at]
        service = next((one["to_service"] for one in reversed(before)), letter)
        reserved = bool(before) and before[-1].get("to_counter") == part[0].counter
        yield LoggedStay(service, part[0].counter, waits_since, called_at, part[-1].ended_at, reserved)
        waits_since = None
