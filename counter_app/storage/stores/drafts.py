"""Forms that were begun, field by field."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa

from counter_app.queueing.model import ENDED
from counter_app.registration.drafts import DraftValue, FormDraft
from counter_app.storage.engine import Overtaken, locks_rows
from counter_app.storage.stores.tickets import insert_or
from counter_app.storage.tables import case_tickets, form_draft_entries, form_drafts, tickets

_ENDED = sorted(state.value for state in ENDED)
_OLDEST_FIRST = form_drafts.c.changed_at, form_drafts.c.id


class SqlDrafts:
    def __init__(self, connection: sa.Connection, now: datetime, officer: int) -> None:
        self._connection = connection
        self._now = now
        self._officer = officer
        self._locks = locks_rows(connection)

    def open(self, ticket: int) -> tuple[FormDraft, bool]:
        """Two counters that begin the same draft at once meet here: one starts it, the other one waits and joins."""
        found = self._one(form_drafts.c.ticket == ticket, lock=True)
        if found is not None:
            return found, False
        started = self._connection.execute(
            insert_or(self._connection.dialect.name, form_drafts)
            .values(ticket=ticket, officer=self._officer, started_at=self._now, changed_at=self._now)
            .on_conflict_do_nothing(index_elements=[form_drafts.c.ticket])
            .returning(form_drafts.c.id)
        ).scalar_one_or_none()
        found = self._one(form_drafts.c.ticket == ticket, lock=True)
        if found is None:
            raise Overtaken
        return found, started is not None

    def write(self, draft: FormDraft, entries: Mapping[str, object]) -> FormDraft:
        given = {path: json.dumps(value) for path, value in entries.items() if value is not None}
        gone = [path for path, value in entries.items() if value is None]
        table = form_draft_entries
        if given:
            rows = [{"draft": draft.id, "path": path, "value": value} for path, value in given.items()]
            statement = insert_or(self._connection.dialect.name, table).values(rows)
            self._connection.execute(
                statement.on_conflict_do_update(
                    index_elements=[table.c.draft, table.c.path], set_={"value": statement.excluded.value}
                )
            )
        if gone:
            self._connection.execute(sa.delete(table).where(table.c.draft == draft.id, table.c.path.in_(gone)))
        self._connection.execute(
            sa.update(form_drafts)
            .where(form_drafts.c.id == draft.id)
            .values(changed_at=self._now, officer=self._officer)
        )
        return self._known(draft.id)

    def set_person(self, draft: int, nik_hash: str | None) -> None:
        self._connection.execute(sa.update(form_drafts).where(form_drafts.c.id == draft).values(nik_hash=nik_hash))

    def find(self, draft: int) -> FormDraft | None:
        return self._one(form_drafts.c.id == draft, lock=True)

    def of_ticket(self, ticket: int) -> FormDraft | None:
        return self._one(form_drafts.c.ticket == ticket)

    def of_person(self, nik_hash: str, besides_ticket: int | None) -> FormDraft | None:
        conditions = [form_drafts.c.nik_hash == nik_hash]
        if besides_ticket is not None:
            conditions.append(form_drafts.c.ticket.is_distinct_from(besides_ticket))
        return self._one(*conditions)

    def all(self) -> tuple[FormDraft, ...]:
        statement = sa.select(form_drafts).order_by(*(column.desc() for column in _OLDEST_FIRST))
        rows = self._connection.execute(statement).all()
        entries = self._entries()
        return tuple(_draft_from(row, entries.get(row.id, {})) for row in rows)

    def move(self, draft: int, ticket: int) -> FormDraft:
        self._connection.execute(
            sa.update(form_drafts)
            .where(form_drafts.c.id == draft)
            .values(ticket=ticket, changed_at=self._now, officer=self._officer)
        )
        return self._known(draft)

    def drop(self, draft: int) -> None:
        self._connection.execute(sa.delete(form_drafts).where(form_drafts.c.id == draft))

    def drop_submitted(self, case: int, nik_hash: str) -> None:
        of_case = sa.select(case_tickets.c.ticket).where(case_tickets.c.case == case)
        over = sa.select(tickets.c.id).where(tickets.c.id == form_drafts.c.ticket, tickets.c.state.in_(_ENDED))
        of_person = sa.and_(form_drafts.c.nik_hash == nik_hash, sa.or_(form_drafts.c.ticket.is_(None), over.exists()))
        self._connection.execute(sa.delete(form_drafts).where(sa.or_(form_drafts.c.ticket.in_(of_case), of_person)))

    def _known(self, draft: int) -> FormDraft:
        found = self._one(form_drafts.c.id == draft)
        if found is None:
            raise LookupError(f"draft {draft}")
        return found

    def _one(self, *conditions: sa.ColumnElement[bool], lock: bool = False) -> FormDraft | None:
        """The draft that was written in last of those for which the conditions hold."""
        statement = sa.select(form_drafts).where(*conditions).order_by(*(column.desc() for column in _OLDEST_FIRST))
        if lock and self._locks:
            statement = statement.with_for_update()
        row = self._connection.execute(statement.limit(1)).one_or_none()
        if row is None:
            return None
        return _draft_from(row, self._entries(form_draft_entries.c.draft == row.id).get(row.id, {}))

    def _entries(self, *conditions: sa.ColumnElement[bool]) -> dict[int, dict[str, DraftValue]]:
        """Entries by draft, in the order of their paths."""
        found: dict[int, dict[str, DraftValue]] = {}
        rows: Sequence[Any] = self._connection.execute(
            sa.select(form_draft_entries).where(*conditions).order_by(form_draft_entries.c.path)
        ).all()
        for row in rows:
            found.setdefault(row.draft, {})[row.path] = json.loads(row.value)
        return found


def _draft_from(row: Any, entries: Mapping[str, DraftValue]) -> FormDraft:
    return FormDraft(
        id=row.id,
        ticket=row.ticket,
        entries=MappingProxyType(dict(entries)),
        started_at=row.started_at,
        changed_at=row.changed_at,
        officer=row.officer,
    )
