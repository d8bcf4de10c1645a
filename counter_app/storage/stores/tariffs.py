"""Tariff files that administrators loaded."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from counter_app.dues.loading import LoadedFile
from counter_app.storage.stores.staff import notice_settings
from counter_app.storage.tables import officers, tariff_files


class SqlTariffs:
    def __init__(self, connection: sa.Connection, now: datetime, officer: int) -> None:
        self._connection = connection
        self._now = now
        self._officer = officer

    def every(self) -> tuple[LoadedFile, ...]:
        return stored_files(self._connection)

    def put(self, name: str, content: str) -> None:
        self._connection.execute(sa.delete(tariff_files).where(tariff_files.c.name == name))
        self._connection.execute(
            sa.insert(tariff_files),
            {"name": name, "content": content, "officer": self._officer, "loaded_at": self._now},
        )
        notice_settings(self._connection)


def stored_files(connection: sa.Connection) -> tuple[LoadedFile, ...]:
    """All loaded files by name."""
    statement = (
        sa.select(tariff_files, officers.c.name.label("officer_name"))
        .join(officers, officers.c.id == tariff_files.c.officer)
        .order_by(tariff_files.c.name)
    )
    return tuple(
        LoadedFile(row.name, row.content, row.officer_name, row.loaded_at) for row in connection.execute(statement)
    )
