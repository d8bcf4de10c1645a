"""Officers and the branch's settings."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.staff.model import Officer, Role
from counter_app.storage.engine import locks_rows
from counter_app.storage.tables import chain_head, officers, settings


def _officer_from(row: Any) -> Officer:
    return Officer(
        id=row.id,
        name=row.name,
        full_name=row.full_name,
        role=Role(row.role),
        secret=row.secret,
        failures=row.failures,
        locked_until=row.locked_until,
        active=row.active,
    )


class SqlOfficers:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._locks = locks_rows(connection)

    def add(self, name: str, full_name: str, role: Role, secret: str | None) -> Officer:
        try:
            with self._connection.begin_nested():
                row = self._connection.execute(
                    sa.insert(officers)
                    .values(name=name, full_name=full_name, role=role.value, secret=secret, active=True)
                    .returning(*officers.columns)
                ).one()
        except IntegrityError as problem:
            raise OfficeError(ErrorCode.OFFICER_EXISTS, field="name") from problem
        return _officer_from(row)

    def by_name(self, name: str) -> Officer | None:
        statement = self._locked(sa.select(officers).where(officers.c.name == name))
        row = self._connection.execute(statement).one_or_none()
        return None if row is None else _officer_from(row)

    def by_id(self, officer: int) -> Officer:
        return _officer_from(self._connection.execute(sa.select(officers).where(officers.c.id == officer)).one())

    def every(self) -> tuple[Officer, ...]:
        """All officers; locked where this unit of work writes, so that no other one changes a role meanwhile."""
        rows = self._connection.execute(self._locked(sa.select(officers).order_by(officers.c.id)))
        return tuple(_officer_from(row) for row in rows)

    def _locked(self, statement: sa.Select[Any]) -> sa.Select[Any]:
        """Lock against other changes of the officer, but not against rows that name the officer."""
        return statement.with_for_update(key_share=True) if self._locks else statement

    def set_secret(self, officer: int, secret: str) -> None:
        self._set(officer, secret=secret)

    def set_role(self, officer: int, role: Role) -> None:
        self._set(officer, role=role.value)

    def set_active(self, officer: int, *, active: bool) -> None:
        self._set(officer, active=active)

    def set_failures(self, officer: int, failures: int, locked_until: datetime | None) -> None:
        self._set(officer, failures=failures, locked_until=locked_until)

    def _set(self, officer: int, **values: Any) -> None:
        self._connection.execute(sa.update(officers).where(officers.c.id == officer).values(**values))


def notice_settings(connection: sa.Connection) -> None:
    """Raise the version by which every PC notices that it must read settings and tariff again."""
    connection.execute(sa.update(chain_head).values(settings_version=chain_head.c.settings_version + 1))


class SqlSettings:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def put(self, key: str, text: str) -> None:
        """Store a setting and let every PC notice."""
        self._connection.execute(sa.delete(settings).where(settings.c.key == key))
        self._connection.execute(sa.insert(settings), {"key": key, "value": text})
        notice_settings(self._connection)

    def stored(self) -> dict[str, str]:
        return {row.key: row.value for row in self._connection.execute(sa.select(settings))}
