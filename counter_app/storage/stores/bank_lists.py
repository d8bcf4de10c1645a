"""Bank lists: saved mappings, lists that were taken, and what became of their lines."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from counter_app.payments.bank_model import (
    BankFile,
    BankList,
    BankMapping,
    BankOutcome,
    BankPreview,
    BankResult,
    DateStyle,
    DecimalStyle,
)
from counter_app.shared.errors import ErrorCode
from counter_app.storage.inserting import insert_all
from counter_app.storage.stores.many import chunks
from counter_app.storage.stores.tickets import insert_or
from counter_app.storage.tables import bank_lines, bank_lists, bank_mappings, batch_bills

LONGEST_NAME = 120
_FOREIGN = frozenset({ErrorCode.NO_SUCH_CODE, ErrorCode.CODE_MALFORMED, ErrorCode.CODE_CHECK_FAILED})
"""Refusals of codes that are not this office's; who knows whose numbers they are."""


class SqlBankLists:
    def __init__(self, connection: sa.Connection, officer: int) -> None:
        self._connection = connection
        self._officer = officer

    def mappings(self) -> tuple[BankMapping, ...]:
        rows = self._connection.execute(sa.select(bank_mappings).order_by(bank_mappings.c.name))
        return tuple(_mapping_from(row) for row in rows)

    def mapping(self, name: str) -> BankMapping | None:
        row = self._connection.execute(sa.select(bank_mappings).where(bank_mappings.c.name == name)).one_or_none()
        return None if row is None else _mapping_from(row)

    def save_mapping(self, mapping: BankMapping, at: datetime) -> None:
        values = {
            "columns": json.dumps(dict(sorted(mapping.columns.items())), separators=(",", ":")),
            "dates": mapping.dates.value,
            "decimals": mapping.decimals.value,
            "delimiter": mapping.delimiter,
            "skip": mapping.skip,
            "saved_at": at,
            "officer": self._officer,
        }
        self._connection.execute(
            insert_or(self._connection.dialect.name, bank_mappings)
            .values(name=mapping.name, **values)
            .on_conflict_do_update(index_elements=[bank_mappings.c.name], set_=values)
        )

    def drop_mapping(self, name: str) -> bool:
        return self._connection.execute(sa.delete(bank_mappings).where(bank_mappings.c.name == name)).rowcount > 0

    def by_digest(self, digest: str) -> BankList | None:
        row = self._connection.execute(sa.select(bank_lists).where(bank_lists.c.digest == digest)).one_or_none()
        return None if row is None else _list_from(row)

    def totals_among(self, codes: Collection[str]) -> frozenset[str]:
        found: set[str] = set()
        for some in chunks(sorted(codes)):
            statement = sa.select(batch_bills.c.code).where(batch_bills.c.code.in_(some))
            found.update(self._connection.execute(statement).scalars())
        return frozenset(found)

    def keep(self, file: BankFile, preview: BankPreview, at: datetime) -> BankList:
        taken = self._begin(file, at)
        known = self._taken_lines(taken)
        self._connection.execute(
            sa.delete(bank_lines).where(bank_lines.c.list == taken, bank_lines.c.result != BankResult.MATCHED.value)
        )
        rows = [_line(taken, one) for one in preview.outcomes if one.row.line.number not in known]
        insert_all(self._connection, bank_lines, rows)
        counts = self._counts(taken)
        row = self._connection.execute(
            sa.update(bank_lists).where(bank_lists.c.id == taken).values(counts).returning(*bank_lists.columns)
        ).one()
        return _list_from(row)

    def _begin(self, file: BankFile, at: datetime) -> int:
        """The id of the list, which may be there already. Two who take one file at once meet here: the second waits."""
        nothing = {result.value: 0 for result in BankResult}
        return int(
            self._connection.execute(
                insert_or(self._connection.dialect.name, bank_lists)
                .values(
                    name=file.name[:LONGEST_NAME],
                    digest=file.digest,
                    mapping=file.mapping,
                    taken_at=at,
                    officer=self._officer,
                    **nothing,
                )
                .on_conflict_do_update(index_elements=[bank_lists.c.digest], set_={"digest": file.digest})
                .returning(bank_lists.c.id)
            ).scalar_one()
        )

    def _taken_lines(self, taken: int) -> frozenset[int]:
        statement = sa.select(bank_lines.c.line).where(
            bank_lines.c.list == taken, bank_lines.c.result == BankResult.MATCHED.value
        )
        return frozenset(self._connection.execute(statement).scalars())

    def _counts(self, taken: int) -> Mapping[str, int]:
        rows: Iterable[Any] = self._connection.execute(
            sa.select(bank_lines.c.result, sa.func.count().label("lines"))
            .where(bank_lines.c.list == taken)
            .group_by(bank_lines.c.result)
        )
        return {result.value: 0 for result in BankResult} | {row.result: row.lines for row in rows}


def _line(taken: int, one: BankOutcome) -> dict[str, Any]:
    entry = one.row.entry
    known = entry is not None and (one.problem is None or one.problem.code not in _FOREIGN)
    return {
        "list": taken,
        "line": one.row.line.number,
        "result": one.result.value,
        "reason": None if one.problem is None else one.problem.code.value,
        "code": entry.code if entry is not None and known else None,
        "amount": None if entry is None else entry.amount,
        "payment": one.payment,
    }


def _mapping_from(row: Any) -> BankMapping:
    return BankMapping(
        name=row.name,
        columns=json.loads(row.columns),
        dates=DateStyle(row.dates),
        decimals=DecimalStyle(row.decimals),
        delimiter=row.delimiter,
        skip=row.skip,
    )


def _list_from(row: Any) -> BankList:
    counts = {result: getattr(row, result.value) for result in BankResult}
    return BankList(row.id, row.name, row.digest, row.taken_at, row.officer, counts)
