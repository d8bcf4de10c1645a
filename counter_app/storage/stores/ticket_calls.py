"""Calls with their reasons, what the waiting room was told, and what else belongs to a ticket."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from counter_app.queueing.model import IN_HAND, Outcome, Ticket, TicketState, ticket_number
from counter_app.queueing.ports import Announcement, CallProof, CallRecord, DayCall, Note, VisitPart
from counter_app.queueing.rule import Choice, RuleSettings
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.storage.prepared import Prepared
from counter_app.storage.tables import (
    announcements,
    carried_tickets,
    officers,
    paper_tickets,
    ticket_calls,
    ticket_reasons,
    tickets,
    visit_parts,
)

_ADD_CALL = Prepared(sa.insert(ticket_calls))
_ANNOUNCE = Prepared(sa.insert(announcements))
_UNHEARD = (announcements.c.announced_at.is_(None), announcements.c.withdrawn_at.is_(None))


class TicketCalls:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def add_call(self, ticket: Ticket, at: datetime, choice: Choice, rule: RuleSettings) -> None:
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
                "place": choice.place,
                "ratio": rule.priority_ratio,
                "max_wait_s": int(rule.max_wait.total_seconds()),
            },
        )

    def calls(self, ticket: int) -> tuple[CallRecord, ...]:
        rows = self._connection.execute(
            sa.select(ticket_calls).where(ticket_calls.c.ticket == ticket).order_by(ticket_calls.c.id)
        )
        return tuple(map(_record, rows))

    def day_calls(self, day: date) -> tuple[DayCall, ...]:
        rows = self._connection.execute(
            sa.select(
                ticket_calls,
                tickets.c.letter,
                tickets.c.sequence,
                (tickets.c.priority.is_not(None)).label("priority"),
                officers.c.full_name,
            )
            .join(tickets, tickets.c.id == ticket_calls.c.ticket)
            .outerjoin(officers, officers.c.id == ticket_calls.c.officer)
            .where(tickets.c.business_day == day)
            .order_by(ticket_calls.c.id.desc())
        )
        return tuple(
            DayCall(ticket_number(row.letter, row.sequence), bool(row.priority), row.full_name or "", _record(row))
            for row in rows
        )

    def call_proof(self, day: date) -> CallProof:
        called = sa.select(tickets.c.id).where(tickets.c.business_day == day, tickets.c.last_called_at.is_not(None))
        reasons = sa.select(ticket_calls.c.ticket).where(ticket_calls.c.ticket == tickets.c.id)
        told = announcements.c.ticket.in_(sa.select(tickets.c.id).where(tickets.c.business_day == day))
        return CallProof(
            calls=self._count(sa.select(announcements.c.id).where(told, announcements.c.withdrawn_at.is_(None))),
            without_reason=self._count(called.where(~reasons.exists())),
            unheard=self._count(sa.select(announcements.c.id).where(told, *_UNHEARD)),
        )

    def _count(self, query: sa.Select[Any]) -> int:
        return int(self._connection.execute(sa.select(sa.func.count()).select_from(query.subquery())).scalar_one())

    def undo_call(self, ticket: int, at: datetime) -> None:
        last = sa.select(sa.func.max(ticket_calls.c.id)).where(ticket_calls.c.ticket == ticket).scalar_subquery()
        self._connection.execute(sa.update(ticket_calls).where(ticket_calls.c.id == last).values(undone_at=at))
        self._connection.execute(
            sa.update(announcements).where(announcements.c.ticket == ticket, *_UNHEARD).values(withdrawn_at=at)
        )

    def announce(self, ticket: Ticket, at: datetime) -> None:
        _ANNOUNCE.run(
            self._connection, {"ticket": ticket.id, "counter": ticket.counter, "call": ticket.calls, "at": at}
        )

    def to_announce(self, since: datetime) -> tuple[Announcement, ...]:
        return self._announcements(announcements.c.at >= since, *_UNHEARD)

    def latest_announcements(self, limit: int) -> tuple[Announcement, ...]:
        latest = sa.select(announcements.c.id).order_by(announcements.c.id.desc()).limit(limit)
        return self._announcements(announcements.c.id.in_(latest), announcements.c.withdrawn_at.is_(None))

    def mark_announced(self, announcement: int, at: datetime) -> Announcement | None:
        marked = self._connection.execute(
            sa.update(announcements).where(announcements.c.id == announcement, *_UNHEARD).values(announced_at=at)
        )
        return self._announcements(announcements.c.id == announcement)[0] if marked.rowcount else None

    def _announcements(self, *conditions: sa.ColumnElement[bool]) -> tuple[Announcement, ...]:
        rows = self._connection.execute(
            sa.select(
                announcements,
                tickets.c.letter,
                tickets.c.sequence,
                tickets.c.priority,
                tickets.c.service,
                tickets.c.state,
                tickets.c.counter.label("now_at"),
                tickets.c.calls,
                tickets.c.last_called_at,
            )
            .join(tickets)
            .where(*conditions)
            .order_by(announcements.c.id)
        )
        return tuple(
            Announcement(
                row.id,
                row.ticket,
                ticket_number(row.letter, row.sequence),
                row.service,
                row.priority is not None,
                row.counter,
                row.call,
                row.at,
                TicketState(row.state) in IN_HAND and row.now_at == row.counter,
                row.announced_at,
                (row.state, row.now_at) == (TicketState.CALLED.value, row.counter)
                and (row.calls, row.last_called_at) == (row.call, row.at),
            )
            for row in rows
        )

    def note_reason(self, ticket: int, at: datetime, step: str, text: str) -> None:
        self._connection.execute(sa.insert(ticket_reasons), {"ticket": ticket, "at": at, "step": step, "text": text})

    def notes(self, ticket: int) -> tuple[Note, ...]:
        rows = self._connection.execute(
            sa.select(ticket_reasons).where(ticket_reasons.c.ticket == ticket).order_by(ticket_reasons.c.id.desc())
        )
        return tuple(Note(row.at, row.step, row.text) for row in rows)

    def add_part(self, ticket: Ticket, outcome: Outcome, at: datetime) -> int:
        added = self._connection.execute(
            sa.insert(visit_parts).returning(visit_parts.c.id),
            {
                "ticket": ticket.id,
                "service": ticket.service,
                "counter": ticket.counter,
                "officer": ticket.officer,
                "outcome": outcome.value,
                "finished_at": at,
            },
        )
        return int(added.scalar_one())

    def drop_part(self, part: int) -> None:
        self._connection.execute(sa.delete(visit_parts).where(visit_parts.c.id == part))

    def parts(self, ticket: int) -> tuple[VisitPart, ...]:
        rows = self._connection.execute(
            sa.select(visit_parts).where(visit_parts.c.ticket == ticket).order_by(visit_parts.c.id)
        )
        return tuple(
            VisitPart(row.service, row.counter, row.officer, Outcome(row.outcome), row.finished_at) for row in rows
        )

    def add_carried(self, ticket: int, carried_from: int) -> None:
        self._connection.execute(sa.insert(carried_tickets), {"ticket": ticket, "carried_from": carried_from})

    def add_paper(self, ticket: Ticket, paper_number: str) -> None:
        values = {"ticket": ticket.id, "business_day": ticket.business_day, "paper_number": paper_number}
        try:
            with self._connection.begin_nested():
                self._connection.execute(sa.insert(paper_tickets), values)
        except IntegrityError as problem:
            raise OfficeError(ErrorCode.PAPER_NUMBER_USED, field="number", number=paper_number) from problem


def _record(row: Any) -> CallRecord:
    return CallRecord(
        row.ticket,
        row.counter,
        row.officer,
        row.at,
        row.number,
        row.reason,
        row.waited_s,
        row.regular_run,
        row.place,
        None if row.ratio is None else RuleSettings(row.ratio, timedelta(seconds=row.max_wait_s)),
        row.undone_at,
    )
