"""Papers and card promises as stores that remember: see `storage.payments_at_once`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from counter_app.shared.events import EventKind, Subject
from counter_app.shared.ids import verification_code
from counter_app.shared.papers import Paper, PaperKind, paper_number
from counter_app.storage.inserting import insert_all
from counter_app.storage.stores.cards import SqlCards
from counter_app.storage.stores.many import take_numbers
from counter_app.storage.stores.papers import SqlPapers
from counter_app.storage.stores.remembered import Journal, Known, reserve_ids
from counter_app.storage.tables import cards, papers

if TYPE_CHECKING:
    from counter_app.storage.unit_of_work import SqlWork


@dataclass
class _Series:
    """The next number of a kind of paper today, and how many were given."""

    first: int
    given: int = 0


class RememberedPapers(SqlPapers):
    def __init__(self, work: SqlWork, most: int, journal: Journal, *, keep: bool) -> None:
        super().__init__(
            work.connection,
            key=work.key,
            now=work.now,
            today=work.today,
            officer=work.actor.id,
            record=work.record,
        )
        self._journal = journal
        self._most, self._keep = most, keep
        self._ids: Iterator[int] | None = None
        self._series: dict[PaperKind, _Series] = {}
        self._made: dict[int, Paper] = {}

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
        if number is not None or day is not None:
            raise LookupError("a paper with a number of its own is issued by itself")
        self._ids = self._ids or reserve_ids(self._connection, papers, self._most, keep=self._keep)
        series = self._series.setdefault(kind, _Series(self._first(kind)))
        number = paper_number(kind, self._today, series.first + series.given)
        verification = verification_code(self._key, kind.value, number, *facts)
        paper = Paper(
            next(self._ids), kind, number, verification, self._today, self._now, self._officer, ticket, case, quote, 0
        )
        series.given += 1
        self._made[paper.id] = paper
        self._journal.note(lambda: self._forget(paper, series))
        self._record(EventKind.PAPER_ISSUED, Subject(ticket=ticket, case=case), paper=kind.value, number=number)
        return paper

    def _first(self, kind: PaperKind) -> int:
        """The number that comes next; nobody else takes one until this unit of work ends."""
        if kind in self._series or not self._keep:
            return 1
        return take_numbers(self._connection, f"paper:{kind.series}", self._today, 0)

    def _forget(self, paper: Paper, series: _Series) -> None:
        del self._made[paper.id]
        series.given -= 1

    def by_id(self, paper: int) -> Paper:
        return self._made.get(paper) or super().by_id(paper)

    def write(self) -> None:
        for kind, series in self._series.items():
            take_numbers(self._connection, f"paper:{kind.series}", self._today, series.given)
        insert_all(self._connection, papers, [_paper_row(one) for one in self._made.values()])


def _paper_row(one: Paper) -> dict[str, Any]:
    return {
        "id": one.id,
        "kind": one.kind.value,
        "business_day": one.business_day,
        "number": one.number,
        "verification": one.verification,
        "issued_at": one.issued_at,
        "officer": one.officer,
        "ticket": one.ticket,
        "case": one.case,
        "quote": one.quote,
        "prints": one.prints,
    }


class RememberedCards(SqlCards):
    def __init__(self, connection: sa.Connection, known: Known, journal: Journal) -> None:
        super().__init__(connection)
        self._journal = journal
        self._applicants = {row.id: row.applicant for row in known.cases}
        self._promised: dict[int, dict[str, Any]] = {}

    def add(self, case: int, paid_on: date, number_due_on: date, promised_on: date) -> None:
        self._promised[case] = {
            "case": case,
            "applicant": self._applicants[case],
            "paid_on": paid_on,
            "number_due_on": number_due_on,
            "promised_on": promised_on,
        }
        self._journal.note(lambda: self._promised.pop(case))

    def write(self) -> None:
        insert_all(self._connection, cards, list(self._promised.values()))
