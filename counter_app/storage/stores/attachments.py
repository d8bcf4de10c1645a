"""The register of attachments."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from counter_app.registration.attachments import Attachment, MediaType, Scan
from counter_app.registration.documents import DocumentItem
from counter_app.storage.tables import attachments


def _attachment_from(row: Any) -> Attachment:
    return Attachment(
        id=row.id,
        case=row.case,
        item=DocumentItem(row.item),
        address=row.address,
        media_type=MediaType(row.media_type),
        size=row.size,
        pages=row.pages,
        officer=row.officer,
        added_at=row.added_at,
    )


class SqlAttachments:
    def __init__(self, connection: sa.Connection, now: datetime, officer: int) -> None:
        self._connection = connection
        self._now = now
        self._officer = officer

    def add(self, case: int, item: DocumentItem, scan: Scan) -> Attachment:
        statement = (
            sa.insert(attachments)
            .values(
                case=case,
                item=item.value,
                address=scan.address,
                media_type=scan.media_type.value,
                size=scan.size,
                pages=scan.pages,
                officer=self._officer,
                added_at=self._now,
            )
            .returning(*attachments.columns)
        )
        return _attachment_from(self._connection.execute(statement).one())

    def find(self, attachment: int) -> Attachment | None:
        return self._first(attachments.c.id == attachment)

    def same(self, case: int, item: DocumentItem, address: str) -> Attachment | None:
        one = attachments.c
        return self._first(sa.and_(one.case == case, one.item == item.value, one.address == address))

    def _first(self, condition: sa.ColumnElement[bool]) -> Attachment | None:
        row = self._connection.execute(sa.select(attachments).where(condition)).one_or_none()
        return None if row is None else _attachment_from(row)

    def of_case(self, case: int) -> tuple[Attachment, ...]:
        rows = self._connection.execute(
            sa.select(attachments).where(attachments.c.case == case).order_by(attachments.c.id)
        )
        return tuple(_attachment_from(row) for row in rows)

    def remove(self, attachment: int) -> bool:
        return self._connection.execute(sa.delete(attachments).where(attachments.c.id == attachment)).rowcount > 0

    def uses(self, address: str) -> bool:
        return (
            self._connection.execute(sa.select(attachments.c.id).where(attachments.c.address == address)).first()
            is not None
        )

    def count(self) -> int:
        return int(self._connection.execute(sa.select(sa.func.count()).select_from(attachments)).scalar_one())

    def addresses(self) -> frozenset[str]:
        """Where the content of all attachments lies."""
        return frozenset(self._connection.execute(sa.select(attachments.c.address).distinct()).scalars())
