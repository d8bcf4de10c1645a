"""Persons, and everything that is kept of one."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from counter_app.dues.stored import quote_from_dict
from counter_app.privacy.entries import entries_of_draft
from counter_app.privacy.model import DraftHeld
from counter_app.privacy.ports import CaseRow, Person
from counter_app.registration.case import CaseState, Channel
from counter_app.registration.records import StoredQuote
from counter_app.shared.events import Event
from counter_app.shared.papers import Paper, PaperKind
from counter_app.storage.engine import locks_rows
from counter_app.storage.events import event_from
from counter_app.storage.stores.papers import SqlPapers
from counter_app.storage.tables import (
    ERASURES,
    applicants,
    cases,
    consents,
    events,
    form_draft_entries,
    form_drafts,
    papers,
    quotes,
)

ERASED = "erased:"
"""Begins what stands instead of a unique value that was erased, before the row's id."""


class SqlPersons:
    def __init__(self, connection: sa.Connection, register: SqlPapers) -> None:
        self._connection = connection
        self._register = register
        self._locks = locks_rows(connection)

    def by_nik_hash(self, nik_hash: str) -> Person | None:
        row = self._connection.execute(sa.select(applicants).where(applicants.c.nik_hash == nik_hash)).one_or_none()
        return None if row is None else _person_from(row)

    def by_id(self, person: int) -> Person:
        return _person_from(self._connection.execute(sa.select(applicants).where(applicants.c.id == person)).one())

    def case_row(self, number: str) -> CaseRow | None:
        found = self._rows(cases.c.number == number)
        return found[0] if found else None

    def row_of(self, case: int) -> CaseRow:
        return self._rows(cases.c.id == case)[0]

    def case_rows(self, person: int) -> tuple[CaseRow, ...]:
        return self._rows(cases.c.applicant == person)

    def _rows(self, condition: sa.ColumnElement[bool]) -> tuple[CaseRow, ...]:
        statement = sa.select(cases).where(condition).order_by(cases.c.id)
        if self._locks:
            statement = statement.with_for_update()
        return tuple(case_row_from(row) for row in self._connection.execute(statement))

    def quotes(self, case: int) -> tuple[StoredQuote, ...]:
        rows = self._connection.execute(sa.select(quotes).where(quotes.c.case == case).order_by(quotes.c.id))
        contents = ((row, json.loads(row.content)) for row in rows)
        return tuple(
            StoredQuote(row.id, row.case, row.at, quote_from_dict(content))
            for row, content in contents
            if not content.get("erased")
        )

    def drafts(self, nik_hash: str) -> tuple[DraftHeld, ...]:
        rows = self._connection.execute(
            sa.select(form_drafts).where(form_drafts.c.nik_hash == nik_hash).order_by(form_drafts.c.id)
        ).all()
        return tuple(self._draft(row) for row in rows)

    def _draft(self, row: Any) -> DraftHeld:
        entries = self._connection.execute(
            sa.select(form_draft_entries)
            .where(form_draft_entries.c.draft == row.id)
            .order_by(form_draft_entries.c.path)
        )
        values = {entry.path: json.loads(entry.value) for entry in entries}
        return DraftHeld(row.id, row.started_at, row.changed_at, entries_of_draft(values))

    def set_hold(self, case: int, reason: str | None) -> None:
        self._connection.execute(sa.update(cases).where(cases.c.id == case).values(hold_reason=reason))

    def withdraw_consent(self, case: int, purpose: str, at: datetime) -> None:
        self._connection.execute(
            sa.update(consents)
            .where(consents.c.case == case, consents.c.purpose == purpose, consents.c.withdrawn_at.is_(None))
            .values(withdrawn_at=at)
        )

    def certificate(self, number: str) -> Paper | None:
        found = self._connection.execute(
            sa.select(papers.c.id).where(
                papers.c.kind == PaperKind.ERASURE_CERTIFICATE.value, papers.c.number == number
            )
        ).one_or_none()
        return None if found is None else self._register.by_id(found.id)

    def told_of(self, paper: int) -> tuple[Event, ...]:
        named = sa.or_(*(events.c.details.like(f'%"paper":{paper}{after}%') for after in ",}"))
        rows = self._connection.execute(sa.select(events).where(sa.text(ERASURES), named).order_by(events.c.sequence))
        told = (event_from(row) for row in rows)
        return tuple(one for one in told if one.details.get("paper") == paper)


def case_row_from(row: Any) -> CaseRow:
    return CaseRow(
        id=row.id,
        number=row.number,
        applicant=row.applicant,
        state=CaseState(row.state),
        channel=Channel(row.channel),
        form=json.loads(row.form) if row.form else {},
        business_day=row.business_day,
        created_at=row.created_at,
        cancel_reason=row.cancel_reason,
        hold_reason=row.hold_reason,
        erased_at=row.erased_at,
    )


def _person_from(row: Any) -> Person:
    return Person(
        id=row.id,
        nik_hash=row.nik_hash,
        nik=row.nik,
        full_name=row.full_name,
        birth_date=row.birth_date,
        created_at=row.created_at,
        erased=row.nik_hash.startswith(ERASED),
    )
