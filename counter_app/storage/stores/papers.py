"""The register of issued papers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from counter_app.shared.events import EventKind, Subject
from counter_app.shared.ids import verification_code
from counter_app.shared.papers import Paper, PaperKind, paper_number
from counter_app.storage.prepared import Prepared
from counter_app.storage.stores.tickets import take_number
from counter_app.storage.tables import papers

_ISSUE = Prepared(sa.insert(papers).returning(*papers.columns))


def _paper_from(row: Any) -> Paper:
    return Paper(
        id=row.id,
        kind=PaperKind(row.kind),
        number=row.number,
        verification=row.verification,
        business_day=row.business_day,
        issued_at=row.issued_at,
        officer=row.officer,
        ticket=row.ticket,
        case=row.case,
        quote=row.quote,
        prints=row.prints,
    )


class SqlPapers:
    def __init__(
        self,
        connection: sa.Connection,
        *,
        key: bytes,
        now: datetime,
        today: date,
        officer: int,
        record: Callable[..., None],
    ) -> None:
        self._connection = connection
        self._key = key
        self._now = now
        self._today = today
        self._officer = officer
        self._record = record

    def issue(
        self,
        kind: PaperKind,
        facts: tuple[str, ...],
        *,
        ticket: int | None = None,
        case: int | None = None,
        quote: int | None = None,
        number: str | None = None,
        day: date | None = None,
    ) -> Paper:
        numbered = number is None
        if number is None:
            sequence = take_number(self._connection, f"paper:{kind.series}", self._today)
            number = paper_number(kind, self._today, sequence)
        row = _ISSUE.row(
            self._connection,
            {
                "kind": kind.value,
                "business_day": day or self._today,
                "number": number,
                "verification": verification_code(self._key, kind.value, number, *facts),
                "issued_at": self._now,
                "officer": self._officer,
                "ticket": ticket,
                "case": case,
                "quote": quote,
                "prints": 0,
            },
        )
        if numbered:
            self._record(EventKind.PAPER_ISSUED, Subject(ticket=ticket, case=case), paper=kind.value, number=number)
        return _paper_from(row)

    def by_id(self, paper: int) -> Paper:
        return _paper_from(self._connection.execute(sa.select(papers).where(papers.c.id == paper)).one())

    def of_case(self, case: int) -> tuple[Paper, ...]:
        return self._many(papers.c.case == case)

    def of_ticket(self, ticket: int) -> tuple[Paper, ...]:
        return self._many(papers.c.ticket == ticket)

    def of_day(self, day: date) -> tuple[Paper, ...]:
        return self._many(papers.c.business_day == day)

    def by_verification(self, code: str) -> tuple[Paper, ...]:
        return self._many(papers.c.verification == code)

    def _many(self, condition: sa.ColumnElement[bool]) -> tuple[Paper, ...]:
        rows = self._connection.execute(sa.select(papers).where(condition).order_by(papers.c.id))
        return tuple(_paper_from(row) for row in rows)

    def count_print(self, paper: Paper) -> None:
        """One more print came out: the first is the original, every later one a copy."""
        prints = self._connection.execute(
            sa.update(papers)
            .where(papers.c.id == paper.id)
            .values(prints=papers.c.prints + 1)
            .returning(papers.c.prints)
        ).scalar_one()
        self._record(
            EventKind.PAPER_PRINTED,
            Subject(ticket=paper.ticket, case=paper.case),
            paper=paper.kind.value,
            number=paper.number,
            print=prints,
        )
