"""What the columns of the tables are made of: ids, moments, closed lists and partial indexes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

BigId = sa.BigInteger().with_variant(sa.Integer, "sqlite")
"""SQLite gives out ids by itself only to a column of type INTEGER."""


class Moment(TypeDecorator[datetime]):
    """An aware moment, stored as microseconds since 1970 in UTC: exact, ordered and the same on both back ends."""

    impl = sa.BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        return None if value is None else (value - EPOCH) // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else EPOCH + timedelta(microseconds=value)


def one_of(column: str, *values: str) -> sa.CheckConstraint:
    """A column that holds one of a closed list."""
    listed = ", ".join(f"'{value}'" for value in values)
    return sa.CheckConstraint(f"{column} IN ({listed})", name=column)


def partial_index(name: str, column: str, where: str, *, unique: bool = False) -> sa.Index:
    """An index over the rows for which `where` holds: small, and with `unique` a rule for just those."""
    condition = sa.text(where)
    return sa.Index(name, column, unique=unique, sqlite_where=condition, postgresql_where=condition)
