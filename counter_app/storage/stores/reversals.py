"""Requests to take a payment back, and what became of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from counter_app.payments.model import Reversal
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.storage.tables import payment_reversals


def reversal_from(row: Any) -> Reversal:
    return Reversal(
        id=row.id,
        payment=row.payment,
        reason=row.reason,
        asked_by=row.asked_by,
        asked_at=row.asked_at,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        approved=row.approved,
        decision=row.decision,
    )


class SqlReversals:
    def __init__(self, connection: sa.Connection, officer: int) -> None:
        self._connection = connection
        self._officer = officer

    def ask(self, payment: int, reason: str, at: datetime) -> Reversal:
        try:
            with self._connection.begin_nested():
                row = self._connection.execute(
                    sa.insert(payment_reversals)
                    .values(payment=payment, reason=reason, asked_by=self._officer, asked_at=at)
                    .returning(*payment_reversals.columns)
                ).one()
        except IntegrityError as problem:
            if self.undecided(payment) is None:
                raise
            raise OfficeError(ErrorCode.REVERSAL_ASKED, field="payment") from problem
        return reversal_from(row)

    def undecided(self, payment: int) -> Reversal | None:
        found = self._many(payment_reversals.c.payment == payment, payment_reversals.c.decided_by.is_(None))
        return found[0] if found else None

    def of_payment(self, payment: int) -> tuple[Reversal, ...]:
        return self._many(payment_reversals.c.payment == payment)

    def decide(self, asked: Reversal, decision: str, at: datetime, *, approved: bool) -> Reversal:
        row = self._connection.execute(
            sa.update(payment_reversals)
            .where(payment_reversals.c.id == asked.id, payment_reversals.c.decided_by.is_(None))
            .values(decided_by=self._officer, decided_at=at, approved=approved, decision=decision)
            .returning(*payment_reversals.columns)
        ).one_or_none()
        if row is None:
            raise OfficeError(ErrorCode.NO_REVERSAL, field="payment")
        return reversal_from(row)

    def _many(self, *conditions: sa.ColumnElement[bool]) -> tuple[Reversal, ...]:
        rows = self._connection.execute(
            sa.select(payment_reversals).where(*conditions).order_by(payment_reversals.c.id)
        )
        return tuple(reversal_from(row) for row in rows)
