"""Payment codes and payments."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from counter_app.payments.model import CodeState, Payment, PaymentCode, PaymentKind, PaymentSource
from counter_app.settings import CodeIssuer
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.storage.engine import locks_rows
from counter_app.storage.stores.tickets import take_number
from counter_app.storage.tables import payment_codes, payments

FOR_EVER = date(2000, 1, 1)
"""The series of payment codes does not begin anew on any day."""


def code_from(row: Any) -> PaymentCode:
    return PaymentCode(
        id=row.id,
        code=row.code,
        issuer=CodeIssuer(row.issuer),
        case=row.case,
        quote=row.quote,
        amount=row.amount,
        state=CodeState(row.state),
        issued_at=row.issued_at,
        expires_at=row.expires_at,
        officer=row.officer,
        carried=row.carried,
        ended_reason=row.ended_reason,
    )


class SqlPaymentCodes:
    def __init__(self, connection: sa.Connection, officer: int) -> None:
        self._connection = connection
        self._officer = officer
        self._locks = locks_rows(connection)

    def next_serial(self) -> int:
        return take_number(self._connection, "payment-code", FOR_EVER)

    def add(
        self,
        code: str,
        issuer: CodeIssuer,
        case: int,
        quote: int,
        amount: int,
        at: datetime,
        expires_at: datetime,
        carried: int = 0,
    ) -> PaymentCode:
        try:
            with self._connection.begin_nested():
                row = self._connection.execute(
                    sa.insert(payment_codes)
                    .values(
                        code=code,
                        issuer=issuer.value,
                        case=case,
                        quote=quote,
                        amount=amount,
                        state=CodeState.ACTIVE.value,
                        issued_at=at,
                        expires_at=expires_at,
                        officer=self._officer,
                        carried=carried,
                    )
                    .returning(*payment_codes.columns)
                ).one()
        except IntegrityError as problem:
            if self.find(code) is None:
                raise
            raise OfficeError(ErrorCode.CODE_USED, field="core_code") from problem
        return code_from(row)

    def find(self, code: str) -> PaymentCode | None:
        return self._one(payment_codes.c.code == code)

    def by_id(self, code: int) -> PaymentCode:
        found = self._one(payment_codes.c.id == code)
        if found is None:
            raise LookupError("no such payment code")
        return found

    def _one(self, condition: sa.ColumnElement[bool]) -> PaymentCode | None:
        statement = sa.select(payment_codes).where(condition)
        row = self._connection.execute(statement.with_for_update() if self._locks else statement).one_or_none()
        return None if row is None else code_from(row)

    def of_case(self, case: int) -> tuple[PaymentCode, ...]:
        return self._many(payment_codes.c.case == case)

    def lapsed(self, now: datetime) -> tuple[PaymentCode, ...]:
        return self._many(
            payment_codes.c.state == CodeState.ACTIVE.value, payment_codes.c.expires_at < now, lock=self._locks
        )

    def _many(self, *conditions: sa.ColumnElement[bool], lock: bool = False) -> tuple[PaymentCode, ...]:
        statement = sa.select(payment_codes).where(*conditions).order_by(payment_codes.c.id)
        rows = self._connection.execute(statement.with_for_update() if lock else statement)
        return tuple(code_from(row) for row in rows)

    def set_state(self, code: PaymentCode, state: CodeState, reason: str | None = None) -> PaymentCode:
        values = {"state": state.value} if reason is None else {"state": state.value, "ended_reason": reason}
        row = self._connection.execute(
            sa.update(payment_codes)
            .where(payment_codes.c.id == code.id, payment_codes.c.state == code.state.value)
            .values(values)
            .returning(*payment_codes.columns)
        ).one_or_none()
        if row is None:
            raise OfficeError(ErrorCode.CODE_STATE, field="code", state=code.state.value)
        return code_from(row)


def payment_from(row: Any) -> Payment:
    return Payment(
        id=row.id,
        payment_code=row.payment_code,
        amount=row.amount,
        paid_at=row.paid_at,
        reference=row.reference,
        recorded_at=row.recorded_at,
        officer=row.officer,
        kind=PaymentKind(row.kind),
        reason=row.reason,
        source=PaymentSource(row.source),
        reversed_at=row.reversed_at,
        receipt=row.receipt,
    )


class SqlPayments:
    def __init__(self, connection: sa.Connection, officer: int) -> None:
        self._connection = connection
        self._officer = officer

    def add(
        self,
        code: PaymentCode,
        amount: int,
        paid_at: datetime,
        reference: str,
        at: datetime,
        *,
        kind: PaymentKind = PaymentKind.EXACT,
        reason: str | None = None,
        source: PaymentSource = PaymentSource.HAND,
        receipt: int | None = None,
    ) -> Payment:
        values = {
            "payment_code": code.id,
            "amount": amount,
            "paid_at": paid_at,
            "reference": reference,
            "recorded_at": at,
            "officer": self._officer,
            "kind": kind.value,
            "reason": reason,
            "source": source.value,
            "receipt": receipt,
        }
        try:
            with self._connection.begin_nested():
                row = self._connection.execute(sa.insert(payments).values(values).returning(*payments.columns)).one()
        except IntegrityError as problem:
            if self.by_reference(reference) is None:
                raise
            raise OfficeError(ErrorCode.REFERENCE_USED, field="reference") from problem
        return payment_from(row)

    def by_id(self, payment: int) -> Payment | None:
        found = self._many(payments.c.id == payment)
        return found[0] if found else None

    def of_code(self, code: int) -> tuple[Payment, ...]:
        return self._many(payments.c.payment_code == code)

    def of_case(self, case: int) -> tuple[Payment, ...]:
        codes = sa.select(payment_codes.c.id).where(payment_codes.c.case == case)
        return self._many(payments.c.payment_code.in_(codes))

    def by_reference(self, reference: str) -> Payment | None:
        found = self._many(payments.c.reference == reference, payments.c.reversed_at.is_(None))
        return found[0] if found else None

    def reversed_as(self, code: int, reference: str, amount: int) -> Payment | None:
        found = self._many(
            payments.c.payment_code == code,
            payments.c.reference == reference,
            payments.c.amount == amount,
            payments.c.reversed_at.is_not(None),
        )
        return found[-1] if found else None

    def of_receipt(self, paper: int) -> Payment | None:
        found = self._many(payments.c.receipt == paper)
        return found[0] if found else None

    def set_receipt(self, payment: Payment, paper: int) -> Payment:
        return self._change(payments.c.id == payment.id, receipt=paper)

    def reverse(self, payment: Payment, at: datetime) -> Payment:
        return self._change(sa.and_(payments.c.id == payment.id, payments.c.reversed_at.is_(None)), reversed_at=at)

    def _change(self, condition: sa.ColumnElement[bool], **values: Any) -> Payment:
        row = self._connection.execute(
            sa.update(payments).where(condition).values(**values).returning(*payments.columns)
        ).one_or_none()
        if row is None:
            raise OfficeError(ErrorCode.PAYMENT_REVERSED, field="payment")
        return payment_from(row)

    def _many(self, *conditions: sa.ColumnElement[bool]) -> tuple[Payment, ...]:
        rows = self._connection.execute(sa.select(payments).where(*conditions).order_by(payments.c.id))
        return tuple(payment_from(row) for row in rows)
