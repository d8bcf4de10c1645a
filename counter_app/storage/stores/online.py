"""Registrations of the website and JMO."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from counter_app.channels.online_model import OnlineEntry, OnlineRegistration
from counter_app.channels.online_ports import KeptOnline, NewOnline
from counter_app.registration.case import CaseState, Channel
from counter_app.storage.engine import locks_rows
from counter_app.storage.stores.many import chunks
from counter_app.storage.tables import applicants, cases, online_registrations

_TABLE = online_registrations
_ONE = (
    sa.select(
        _TABLE,
        cases.c.number.label("case_number"),
        cases.c.state.label("case_state"),
        applicants.c.nik.label("person_nik"),
        applicants.c.full_name.label("person_name"),
    )
    .outerjoin(cases, cases.c.id == _TABLE.c.case)
    .outerjoin(applicants, applicants.c.id == cases.c.applicant)
)


class SqlOnline:
    def __init__(self, connection: sa.Connection, now: datetime, officer: int) -> None:
        self._connection = connection
        self._now = now
        self._officer = officer

    def known(self, codes: Collection[str], nik_hashes: Collection[str]) -> tuple[KeptOnline, ...]:
        found: dict[int, KeptOnline] = {}
        for column, values in ((_TABLE.c.code, codes), (_TABLE.c.nik_hash, nik_hashes)):
            for part in chunks(sorted(set(values))):
                for row in self._connection.execute(_ONE.where(column.in_(part))):
                    found[row.id] = KeptOnline(registration_from(row), row.nik_hash)
        return tuple(found.values())

    def add(self, new: Sequence[NewOnline]) -> None:
        for part in chunks(new):
            fixed = {"imported_at": self._now, "officer": self._officer}
            self._connection.execute(sa.insert(_TABLE), [self._values(one) | fixed for one in part])

    def change(self, changed: Sequence[tuple[int, NewOnline]]) -> None:
        if not changed:
            return
        names = tuple(self._values(changed[0][1]))
        statement = (
            sa.update(_TABLE)
            .where(_TABLE.c.id == sa.bindparam("of_id"), _TABLE.c.case.is_(None))
            .values({name: sa.bindparam(f"new_{name}") for name in names})
        )
        for part in chunks(changed):
            self._connection.execute(
                statement,
                [{"of_id": id_, **{f"new_{key}": one for key, one in self._values(new).items()}} for id_, new in part],
            )

    def _values(self, new: NewOnline) -> dict[str, Any]:
        entry = new.entry
        return {
            "nik_hash": new.nik_hash,
            "email_hash": new.email_hash,
            "code": entry.code,
            "channel": entry.channel.value,
            "amount": entry.amount,
            "paid": entry.paid,
            "content": json.dumps(dict(entry.content), ensure_ascii=False, separators=(",", ":"), sort_keys=True),
            "registered_at": entry.registered_at,
            "expires_at": entry.expires_at,
            "paid_at": entry.paid_at,
            "reference": entry.reference,
            "kpj": entry.kpj,
            "changed_at": self._now,
        }

    def of_person(self, nik_hash: str) -> tuple[OnlineRegistration, ...]:
        return self._many(_TABLE.c.nik_hash == nik_hash)

    def of_email(self, email_hash: str) -> tuple[OnlineRegistration, ...]:
        return self._many(_TABLE.c.email_hash == email_hash)

    def of_code(self, code: str) -> tuple[OnlineRegistration, ...]:
        return self._many(_TABLE.c.code == code)

    def open(self, most: int) -> tuple[OnlineRegistration, ...]:
        rows = self._connection.execute(_ONE.where(_TABLE.c.case.is_(None)).order_by(_TABLE.c.id.desc()).limit(most))
        return _all(rows)

    def _many(self, condition: sa.ColumnElement[bool]) -> tuple[OnlineRegistration, ...]:
        return _all(self._connection.execute(_ONE.where(condition).order_by(_TABLE.c.id)))

    def lock(self, registration: int) -> OnlineRegistration:
        statement = _ONE.where(_TABLE.c.id == registration)
        if locks_rows(self._connection):
            statement = statement.with_for_update(of=_TABLE)
        return registration_from(self._connection.execute(statement).one())

    def tie(self, registration: int, case: int) -> None:
        """The person's data are those of the case from now on, so they are kept once."""
        self._connection.execute(
            sa.update(_TABLE)
            .where(_TABLE.c.id == registration)
            .values(case=case, content="", reference=None, kpj=None, changed_at=self._now)
        )


def _all(rows: Iterable[Any]) -> tuple[OnlineRegistration, ...]:
    return tuple(registration_from(row) for row in rows)


def registration_from(row: Any) -> OnlineRegistration:
    content = json.loads(row.content) if row.content else {"nik": row.person_nik, "full_name": row.person_name}
    return OnlineRegistration(
        id=row.id,
        entry=OnlineEntry(
            content=content,
            channel=Channel(row.channel),
            code=row.code,
            amount=row.amount,
            registered_at=row.registered_at,
            expires_at=row.expires_at,
            paid_at=row.paid_at,
            reference=row.reference,
            kpj=row.kpj,
            paid=row.paid,
        ),
        imported_at=row.imported_at,
        changed_at=row.changed_at,
        case=row.case,
        case_number=row.case_number,
        case_state=None if row.case_state is None else CaseState(row.case_state),
    )
