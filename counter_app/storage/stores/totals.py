"""Totals: one payment code for the dues of many cases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from counter_app.payments.model import CodeState, PaymentKind, PaymentSource
from counter_app.payments.totals import TotalCode, TotalMember
from counter_app.registration.case import CaseState
from counter_app.settings import CodeIssuer
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.storage.engine import locks_rows
from counter_app.storage.stores.many import chunks
from counter_app.storage.tables import batch_bill_members, batch_bills, cases, payment_codes, payments

_OPEN = (batch_bills.c.code.is_not(None), batch_bills.c.paid_at.is_(None), batch_bills.c.voided_at.is_(None))


class SqlTotals:
    def __init__(self, connection: sa.Connection, officer: int, now: datetime) -> None:
        self._connection = connection
        self._officer = officer
        self._now = now
        self._locks = locks_rows(connection)

    def find(self, code: str) -> TotalCode | None:
        found = self._many(batch_bills.c.code == code, lock=self._locks)
        return found[0] if found else None

    def by_reference(self, reference: str) -> TotalCode | None:
        found = self._many(batch_bills.c.reference == reference)
        return found[0] if found else None

    def of_member(self, payment_code: int) -> TotalCode | None:
        bill = sa.select(batch_bill_members.c.bill).where(batch_bill_members.c.payment_code == payment_code)
        found = self._many(batch_bills.c.id.in_(bill), batch_bills.c.code.is_not(None), lock=self._locks)
        return found[0] if found else None

    def of_batch(self, batch: int) -> tuple[TotalCode, ...]:
        return self._many(batch_bills.c.batch == batch, batch_bills.c.code.is_not(None))

    def _many(self, *conditions: sa.ColumnElement[bool], lock: bool = False) -> tuple[TotalCode, ...]:
        statement = sa.select(batch_bills).where(*conditions).order_by(batch_bills.c.id)
        rows = self._connection.execute(statement.with_for_update() if lock else statement)
        return tuple(total_from(row) for row in rows)

    def members(self, total: int) -> tuple[TotalMember, ...]:
        statement = (
            sa.select(
                payment_codes.c.id,
                payment_codes.c.amount,
                payment_codes.c.state,
                payment_codes.c.case,
                cases.c.state.label("case_state"),
            )
            .join(batch_bill_members, batch_bill_members.c.payment_code == payment_codes.c.id)
            .join(cases, cases.c.id == payment_codes.c.case)
            .where(batch_bill_members.c.bill == total)
            .order_by(payment_codes.c.id)
        )
        if self._locks:
            statement = statement.with_for_update(of=(payment_codes, cases))
        return tuple(
            TotalMember(row.id, row.amount, CodeState(row.state), row.case, CaseState(row.case_state))
            for row in self._connection.execute(statement)
        )

    def newer_than(self, total: TotalCode) -> tuple[TotalCode, ...]:
        later = (
            sa.select(batch_bill_members.c.bill)
            .join(payment_codes, payment_codes.c.id == batch_bill_members.c.payment_code)
            .where(payment_codes.c.case.in_(self._cases_of(total.id)), batch_bill_members.c.bill > total.id)
        )
        return self._many(batch_bills.c.id.in_(later), *_OPEN, lock=self._locks)

    def newer_codes(self, total: TotalCode) -> tuple[int, ...]:
        own = sa.select(batch_bill_members.c.payment_code).where(batch_bill_members.c.bill == total.id)
        rows = self._connection.execute(
            sa.select(payment_codes.c.id)
            .where(
                payment_codes.c.case.in_(self._cases_of(total.id)),
                payment_codes.c.state == CodeState.ACTIVE.value,
                payment_codes.c.id.not_in(own),
            )
            .order_by(payment_codes.c.id)
        )
        return tuple(row.id for row in rows)

    @staticmethod
    def _cases_of(total: int) -> sa.Select[tuple[int]]:
        return (
            sa.select(payment_codes.c.case)
            .join(batch_bill_members, batch_bill_members.c.payment_code == payment_codes.c.id)
            .where(batch_bill_members.c.bill == total)
        )

    def pay(
        self,
        total: TotalCode,
        members: Sequence[TotalMember],
        paid_at: datetime,
        reference: str,
        source: PaymentSource,
    ) -> tuple[int, ...]:
        made: dict[int, int] = {}
        for part in chunks(members):
            rows = self._connection.execute(
                sa.insert(payments).returning(payments.c.id, payments.c.payment_code),
                [
                    {
                        "payment_code": one.code_id,
                        "amount": one.amount,
                        "paid_at": paid_at,
                        "reference": f"{reference}/{total.id}-{one.code_id}",
                        "recorded_at": self._now,
                        "officer": self._officer,
                        "kind": PaymentKind.EXACT.value,
                        "source": source.value,
                    }
                    for one in part
                ],
            )
            made |= {row.payment_code: row.id for row in rows}
        self._set_codes(members, CodeState.ACTIVE, CodeState.PAID)
        self._set_cases(members, CaseState.AWAITING_PAYMENT, CaseState.PAID)
        return tuple(made[one.code_id] for one in members)

    def end(self, total: TotalCode, paid_at: datetime, reference: str, proof: int) -> TotalCode:
        row = self._connection.execute(
            sa.update(batch_bills)
            .where(batch_bills.c.id == total.id, *_OPEN)
            .values(paid_at=paid_at, reference=reference, proof=proof)
            .returning(*batch_bills.columns)
        ).one_or_none()
        if row is None:
            raise OfficeError(ErrorCode.CODE_STATE, field="code", state=CodeState.VOID.value)
        return total_from(row)

    def void(self, total: TotalCode, members: Sequence[TotalMember], at: datetime) -> None:
        self._connection.execute(
            sa.update(batch_bills).where(batch_bills.c.id == total.id, *_OPEN).values(voided_at=at)
        )
        self._set_codes(members, CodeState.ACTIVE, CodeState.VOID)
        self._set_cases(members, CaseState.AWAITING_PAYMENT, CaseState.CODE_EXPIRED)

    def reinstate(self, members: Sequence[TotalMember]) -> None:
        self._set_codes(members, CodeState.EXPIRED, CodeState.ACTIVE)
        self._set_cases(members, CaseState.CODE_EXPIRED, CaseState.AWAITING_PAYMENT)

    def _set_codes(self, members: Sequence[TotalMember], before: CodeState, after: CodeState) -> None:
        changed = 0
        for part in chunks(members):
            ids = [one.code_id for one in part]
            changed += self._connection.execute(
                sa.update(payment_codes)
                .where(payment_codes.c.id.in_(ids), payment_codes.c.state == before.value)
                .values(state=after.value)
            ).rowcount
        if changed != len(members):
            raise OfficeError(ErrorCode.CODE_STATE, field="code", state=before.value)

    def _set_cases(self, members: Sequence[TotalMember], before: CaseState, after: CaseState) -> None:
        set_case_states(self._connection, [one.case for one in members], before, after)


def set_case_states(connection: sa.Connection, of: Sequence[int], before: CaseState, after: CaseState) -> None:
    """Take cases from one state to another. Raises `OfficeError` (CASE_STATE) unless all of them were in it."""
    changed = 0
    for part in chunks(of):
        changed += connection.execute(
            sa.update(cases).where(cases.c.id.in_(part), cases.c.state == before.value).values(state=after.value)
        ).rowcount
    if changed != len(of):
        raise OfficeError(ErrorCode.CASE_STATE, state=before.value, wanted=after.value)


def total_from(row: Any) -> TotalCode:
    return TotalCode(
        id=row.id,
        batch=row.batch,
        code=row.code,
        issuer=CodeIssuer(row.issuer),
        amount=row.amount,
        issued_at=row.issued_at,
        expires_at=row.expires_at,
        officer=row.officer,
        notice=row.notice,
        slip=row.slip,
        proof=row.proof,
        paid_at=row.paid_at,
        reference=row.reference,
        voided_at=row.voided_at,
    )
