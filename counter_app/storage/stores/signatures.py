"""Sealed signatures: waiting at a screen, and those for which cards were handed over."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from counter_app.storage.tables import card_signatures, counter_screens


class SqlSignatures:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA secure_delete=ON").close()

    def draw(self, counter: int, sealed: bytes | None) -> None:
        self._connection.execute(
            sa.update(counter_screens).where(counter_screens.c.counter == counter).values(drawn=sealed)
        )

    def drawn(self, counter: int) -> bytes | None:
        return self._sealed(sa.select(counter_screens.c.drawn).where(counter_screens.c.counter == counter))

    def forget_drawn(self) -> None:
        self._connection.execute(
            sa.update(counter_screens).where(counter_screens.c.drawn.is_not(None)).values(drawn=None)
        )

    def keep(self, case: int, sealed: bytes, at: datetime) -> None:
        self._connection.execute(sa.insert(card_signatures).values(case=case, sealed=sealed, signed_at=at))

    def of_case(self, case: int) -> bytes | None:
        return self._sealed(sa.select(card_signatures.c.sealed).where(card_signatures.c.case == case))

    def _sealed(self, statement: sa.Select[Any]) -> bytes | None:
        found = self._connection.execute(statement).scalar_one_or_none()
        return None if found is None else bytes(found)
