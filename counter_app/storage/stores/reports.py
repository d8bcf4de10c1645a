"""The figures of a day, counted by the database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from counter_app.reporting.model import Counted, PaperFigures, QueueProof, ServiceFigures, SessionFigures
from counter_app.shared.calendar import Zone, day_bounds
from counter_app.shared.papers import Paper, PaperKind
from counter_app.storage.events import read_head
from counter_app.storage.queue_proof import differences
from counter_app.storage.stores.papers import SqlPapers
from counter_app.storage.tables import (
    carried_tickets,
    chain_head,
    closings,
    counter_sessions,
    officers,
    papers,
    payment_codes,
    payments,
    quotes,
    sequences,
    services,
    ticket_calls,
    ticket_slices,
    tickets,
)

_ENDS = ("finished", "no_show", "cancelled", "expired", "carried")


class SqlReports:
    def __init__(self, connection: sa.Connection, register: SqlPapers, zone: Zone, officer: int, now: datetime) -> None:
        self._connection = connection
        self._register = register
        self._zone = zone
        self._officer = officer
        self._now = now

    def services(self, day: date) -> tuple[ServiceFigures, ...]:
        counted = self._connection.execute(
            sa.select(
                tickets.c.letter,
                sa.func.count().label("issued"),
                *(sa.func.count().filter(tickets.c.state == end).label(end) for end in _ENDS),
                sa.func.count().filter(tickets.c.state.not_in(_ENDS)).label("running"),
            )
            .where(tickets.c.business_day == day)
            .group_by(tickets.c.letter)
        )
        by_letter = {row.letter: row._mapping for row in counted}  # noqa: SLF001 - SQLAlchemy's public name for it
        listed = self._connection.execute(sa.select(services).order_by(services.c.letter))
        return tuple(
            ServiceFigures(name=row.name_id, **by_letter.get(row.letter, {"letter": row.letter}))
            for row in listed
            if row.active or row.letter in by_letter
        )

    def numbers_gapless(self, day: date) -> bool:
        rows = self._connection.execute(
            sa.select(sa.func.count(), sa.func.min(tickets.c.sequence), sa.func.max(tickets.c.sequence))
            .where(tickets.c.business_day == day)
            .group_by(tickets.c.letter)
        )
        return all(_gapless(row) for row in rows)

    def queue_proof(self, day: date) -> QueueProof:
        of_day = sa.select(tickets.c.id).where(tickets.c.business_day == day)
        made = sa.select(ticket_calls.c.reason, sa.func.count().label("calls")).where(
            ticket_calls.c.ticket.in_(of_day), ticket_calls.c.undone_at.is_(None)
        )
        calls = {row.reason: row.calls for row in self._connection.execute(made.group_by(ticket_calls.c.reason))}
        return QueueProof(
            carried_in=self._count(carried_tickets.c.ticket.in_(of_day)),
            calls=sum(calls.values()),
            chosen=calls.get("chosen", 0),
            broken=len({ticket for _, ticket in differences(self._connection, day)}),
        )

    def _count(self, condition: sa.ColumnElement[bool]) -> int:
        return int(self._connection.execute(sa.select(sa.func.count()).where(condition)).scalar_one())

    def sessions(self, day: date) -> tuple[SessionFigures, ...]:
        first, last = day_bounds(day, self._zone)
        rows = self._connection.execute(
            sa.select(counter_sessions, officers.c.full_name)
            .join(officers)
            .where(counter_sessions.c.opened_at >= first, counter_sessions.c.opened_at < last)
            .order_by(counter_sessions.c.counter, counter_sessions.c.id)
        ).all()
        return tuple(self._session(row, row.closed_at or max(last, self._now)) for row in rows)

    def _session(self, row: Any, until: datetime) -> SessionFigures:
        called = self._connection.execute(
            sa.select(sa.func.count()).where(
                ticket_calls.c.counter == row.counter,
                ticket_calls.c.at.between(row.opened_at, until),
                ticket_calls.c.officer == row.officer,
                ticket_calls.c.undone_at.is_(None),
            )
        ).scalar_one()
        span = ticket_slices.c.ended_at - ticket_slices.c.started_at
        finished, served, spent = self._connection.execute(
            sa.select(
                sa.func.count(sa.distinct(ticket_slices.c.ticket)).filter(
                    tickets.c.state == "finished", tickets.c.ended_at == ticket_slices.c.ended_at
                ),
                sa.func.count(),
                sa.func.sum(sa.type_coerce(span, sa.BigInteger)),
            )
            .join(tickets, tickets.c.id == ticket_slices.c.ticket)
            .where(
                ticket_slices.c.kind == "serving",
                ticket_slices.c.counter == row.counter,
                ticket_slices.c.officer == row.officer,
                ticket_slices.c.started_at.between(row.opened_at, until),
                ticket_slices.c.ended_at.is_not(None),
            )
        ).one()
        return SessionFigures(
            counter=row.counter,
            officer=row.full_name,
            opened_at=row.opened_at,
            closed_at=row.closed_at,
            called=int(called),
            finished=int(finished),
            average_s=int(spent) // int(served) // 1_000_000 if served else None,
        )

    def dues_notified(self, day: date) -> Counted:
        first, last = day_bounds(day, self._zone)
        latest = (
            sa.select(sa.func.max(quotes.c.id)).where(quotes.c.at >= first, quotes.c.at < last).group_by(quotes.c.case)
        )
        return self._counted(quotes.c.total, quotes.c.id.in_(latest))

    def codes_issued(self, day: date) -> Counted:
        first, last = day_bounds(day, self._zone)
        return self._counted(
            payment_codes.c.amount, payment_codes.c.issued_at >= first, payment_codes.c.issued_at < last
        )

    def payments(self, day: date) -> Counted:
        first, last = day_bounds(day, self._zone)
        return self._counted(payments.c.amount, payments.c.recorded_at >= first, payments.c.recorded_at < last)

    def reversals(self, day: date) -> Counted:
        first, last = day_bounds(day, self._zone)
        return self._counted(payments.c.amount, payments.c.reversed_at >= first, payments.c.reversed_at < last)

    def _counted(self, amount: sa.Column[int], *conditions: sa.ColumnElement[bool]) -> Counted:
        row = self._connection.execute(
            sa.select(sa.func.count(), sa.func.coalesce(sa.func.sum(amount), 0)).where(*conditions)
        ).one()
        return Counted(int(row[0]), int(row[1]))

    def papers(self, day: date) -> tuple[PaperFigures, ...]:
        last_numbers: dict[str, int] = {
            row.series: row.last
            for row in self._connection.execute(
                sa.select(sequences).where(sequences.c.business_day == day, sequences.c.series.like("paper:%"))
            )
        }
        rows = {
            row.kind: row
            for row in self._connection.execute(
                sa.select(
                    papers.c.kind,
                    sa.func.count().label("issued"),
                    sa.func.min(papers.c.number).label("first"),
                    sa.func.max(papers.c.number).label("last"),
                )
                .where(papers.c.business_day == day, papers.c.kind != PaperKind.TICKET_SLIP.value)
                .group_by(papers.c.kind)
            )
        }
        figures = []
        for kind in PaperKind:
            if kind is PaperKind.TICKET_SLIP:
                continue
            row = rows.get(kind.value)
            expected = last_numbers.get(f"paper:{kind.series}", 0)
            if row is None:
                figures.append(PaperFigures(kind.value, None, None, 0, expected == 0))
            else:
                figures.append(PaperFigures(kind.value, row.first, row.last, row.issued, expected == row.issued))
        return tuple(figures)

    def earlier_open(self, day: date) -> date | None:
        first: date | None = self._connection.execute(
            sa.select(sa.func.min(tickets.c.business_day)).where(
                tickets.c.business_day < day, tickets.c.business_day.not_in(sa.select(closings.c.business_day))
            )
        ).scalar_one()
        return first

    def close(self, day: date, figures: str, paper: Paper) -> None:
        self._connection.execute(
            sa.insert(closings),
            {
                "business_day": day,
                "closed_at": self._now,
                "officer": self._officer,
                "figures": figures,
                "paper": paper.id,
            },
        )
        through = read_head(self._connection).closed_through
        self._connection.execute(
            sa.update(chain_head).values(closed_through=day if through is None else max(day, through))
        )

    def closing(self, day: date) -> tuple[str, Paper] | None:
        row = self._connection.execute(sa.select(closings).where(closings.c.business_day == day)).one_or_none()
        return None if row is None else (row.figures, self._register.by_id(row.paper))

    def closing_of(self, paper: int) -> str:
        """The figures that a closing report was issued for."""
        return str(
            self._connection.execute(sa.select(closings.c.figures).where(closings.c.paper == paper)).scalar_one()
        )

    def position(self) -> tuple[int, str]:
        head = read_head(self._connection)
        return head.sequence, head.hash


def _gapless(row: Sequence[int]) -> bool:
    return row[1] == 1 and row[2] == row[0]
