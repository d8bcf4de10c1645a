"""What stores remember while many payments are recorded at once, and how a single attempt is undone."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from counter_app.payments.model import CodeState, Payment, PaymentCode
from counter_app.payments.totals import MEMBER_SIGN
from counter_app.storage.stores.many import chunks
from counter_app.storage.stores.payments import code_from, payment_from
from counter_app.storage.tables import cases, payment_codes, payments

_MADE_UP = 1 << 52


class Journal:
    """Steps that take back what the present attempt changed."""

    def __init__(self) -> None:
        self._back: list[Callable[[], object]] = []

    def note(self, back: Callable[[], object]) -> None:
        self._back.append(back)

    def undo(self) -> None:
        while self._back:
            self._back.pop()()

    def settle(self) -> None:
        self._back.clear()


@dataclass(frozen=True)
class Known:
    """Codes that were asked for with all other codes of their cases; the cases without their forms; their payments,
    and the standing payments of the references that were asked for.

    `apart` are codes that ran out while their cases got the code of a total: paying one ends the total.
    """

    codes: tuple[PaymentCode, ...]
    cases: tuple[Any, ...]
    payments: tuple[Payment, ...]
    apart: frozenset[str]


def read_known(connection: sa.Connection, codes: Collection[str], references: Collection[str], *, lock: bool) -> Known:
    """Locked in the order of ids, codes before their cases as elsewhere."""
    locks = lock and connection.dialect.name == "postgresql"
    digits = sorted(one for one in codes if one.isascii() and one.isdigit())
    asked = [
        row.case
        for row in _each(connection, sa.select(payment_codes.c.case), payment_codes.c.code, digits, locks=False)
    ]
    of_cases = sorted(set(asked))
    found = tuple(
        code_from(row)
        for row in _each(connection, sa.select(payment_codes), payment_codes.c.case, of_cases, locks=locks)
    )
    columns = [one for one in cases.columns if one is not cases.c.form] + [(cases.c.form != "").label("has_form")]
    rows = tuple(_each(connection, sa.select(*columns), cases.c.id, of_cases, locks=locks))
    return Known(
        tuple(sorted(found, key=lambda one: one.id)), rows, _payments(connection, found, references), _apart(found)
    )


def _payments(
    connection: sa.Connection, codes: Sequence[PaymentCode], references: Collection[str]
) -> tuple[Payment, ...]:
    select = sa.select(payments)
    standing = select.where(payments.c.reversed_at.is_(None))
    by_id = {
        row.id: payment_from(row)
        for rows in (
            _each(connection, select, payments.c.payment_code, sorted(one.id for one in codes), locks=False),
            _each(connection, standing, payments.c.reference, sorted(references), locks=False),
        )
        for row in rows
    }
    return tuple(by_id[one] for one in sorted(by_id))


def _each(
    connection: sa.Connection, select: sa.Select[Any], column: sa.Column[Any], values: Sequence[Any], *, locks: bool
) -> Iterator[Any]:
    """Rows by the values of a column, part by part; parts and rows ascend, so that two who lock do not cross."""
    for some in chunks(values):
        statement = select.where(column.in_(some)).order_by(column)
        yield from connection.execute(statement.with_for_update() if locks else statement)


def _apart(codes: Sequence[PaymentCode]) -> frozenset[str]:
    in_total = {one.case for one in codes if one.state is CodeState.ACTIVE and MEMBER_SIGN in one.code}
    return frozenset(one.code for one in codes if one.state is CodeState.EXPIRED and one.case in in_total)


def reserve_ids(connection: sa.Connection, table: sa.Table, most: int, *, keep: bool) -> Iterator[int]:
    """So many ids for new rows of a table; what is not used is never used. Ids that are not kept are made up."""
    if not keep:
        return iter(range(_MADE_UP, _MADE_UP + most))
    if connection.dialect.name == "sqlite":  # the only writer
        last = int(connection.execute(sa.select(sa.func.coalesce(sa.func.max(table.c.id), 0))).scalar_one())
        return iter(range(last + 1, last + 1 + most))
    given = sa.text("SELECT nextval(pg_get_serial_sequence(:named, 'id')) FROM generate_series(1, :most)")
    return iter(list(connection.execute(given, {"named": table.name, "most": most}).scalars()))
