"""E-mails to be sent, and the lease of whoever sends them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from counter_app.channels.outbox_model import Mail, MailKind, MailProblem, MailState
from counter_app.storage.engine import locks_rows
from counter_app.storage.stores.tickets import insert_or
from counter_app.storage.tables import cases, outbox, outbox_sender

_ONE = sa.select(outbox, cases.c.number.label("case_number")).join(cases, cases.c.id == outbox.c.case)


class SqlOutbox:
    def __init__(self, connection: sa.Connection, officer: int) -> None:
        self._connection = connection
        self._officer = officer
        self._locks = locks_rows(connection)

    def add(self, case: int, kind: MailKind, paper: int, at: datetime) -> Mail:
        row = self._connection.execute(
            sa.insert(outbox)
            .values(
                case=case,
                kind=kind.value,
                paper=paper,
                state=MailState.WAITING.value,
                attempts=0,
                next_at=at,
                queued_at=at,
                officer=self._officer,
            )
            .returning(outbox.c.id)
        ).one()
        return self._some(outbox.c.id == row.id)[0]

    def find(self, mail: int) -> Mail | None:
        found = self._some(outbox.c.id == mail, lock=self._locks)
        return found[0] if found else None

    def of_paper(self, paper: int) -> Mail | None:
        found = self._some(outbox.c.paper == paper)
        return found[0] if found else None

    def of_case(self, case: int) -> tuple[Mail, ...]:
        return self._some(outbox.c.case == case)

    def listed(self, states: Collection[MailState], most: int) -> tuple[Mail, ...]:
        names = sorted(state.value for state in states)
        rows = self._connection.execute(_ONE.where(outbox.c.state.in_(names)).order_by(outbox.c.id.desc()).limit(most))
        return tuple(_mail_from(row) for row in rows)

    def due(self, now: datetime) -> Mail | None:
        waiting = _ONE.where(outbox.c.state == MailState.WAITING.value, outbox.c.next_at <= now)
        statement = waiting.order_by(outbox.c.next_at, outbox.c.id).limit(1)
        if self._locks:
            statement = statement.with_for_update(of=outbox)
        row = self._connection.execute(statement).one_or_none()
        return None if row is None else _mail_from(row)

    def is_due(self, now: datetime) -> bool:
        alive = sa.exists().where(outbox_sender.c.until > now)
        waits = sa.and_(outbox.c.state == MailState.WAITING.value, outbox.c.next_at <= now)
        left = sa.and_(outbox.c.state == MailState.SENDING.value, ~alive)
        return self._connection.execute(sa.select(outbox.c.id).where(waits | left).limit(1)).first() is not None

    def abandoned(self, holder: str) -> tuple[Mail, ...]:
        return self._some(outbox.c.state == MailState.SENDING.value, outbox.c.sender != holder, lock=self._locks)

    def _some(self, *conditions: sa.ColumnElement[bool], lock: bool = False) -> tuple[Mail, ...]:
        statement = _ONE.where(*conditions).order_by(outbox.c.id)
        if lock:
            statement = statement.with_for_update(of=outbox)
        return tuple(_mail_from(row) for row in self._connection.execute(statement))

    def change(self, mail: Mail, state: MailState, **values: Any) -> Mail | None:
        changed = self._connection.execute(
            sa.update(outbox)
            .where(outbox.c.id == mail.id, outbox.c.state == mail.state.value)
            .values({"sender": None, **values, "state": state.value})
        ).rowcount
        return self._some(outbox.c.id == mail.id)[0] if changed else None

    def hold(self, holder: str, now: datetime, until: datetime) -> bool:
        free = sa.or_(outbox_sender.c.holder == holder, outbox_sender.c.until <= now)
        taken = self._connection.execute(
            insert_or(self._connection.dialect.name, outbox_sender)
            .values(id=1, holder=holder, until=until)
            .on_conflict_do_update(
                index_elements=[outbox_sender.c.id], set_={"holder": holder, "until": until}, where=free
            )
            .returning(outbox_sender.c.id)
        ).one_or_none()
        return taken is not None

    def release(self, holder: str) -> None:
        self._connection.execute(sa.delete(outbox_sender).where(outbox_sender.c.holder == holder))


def _mail_from(row: Any) -> Mail:
    return Mail(
        id=row.id,
        case=row.case,
        case_number=row.case_number,
        kind=MailKind(row.kind),
        paper=row.paper,
        state=MailState(row.state),
        attempts=row.attempts,
        next_at=row.next_at,
        problem=None if row.problem is None else MailProblem(row.problem),
        queued_at=row.queued_at,
        officer=row.officer,
        sender=row.sender,
        sent_at=row.sent_at,
    )
