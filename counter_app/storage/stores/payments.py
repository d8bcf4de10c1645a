"""Payment codes, payments and cards."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from counter_app.cards.model import CardPromise
from counter_app.payments.model import CodeState, Payment, PaymentCode
from counter_app.settings import CodeIssuer
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.storage.engine import locks_rows
from counter_app.storage.stores.tickets import insert_or, take_number
from counter_app.storage.tables import cards, cases, member_numbers, payment_codes, payments

_FOR_EVER = date(2000, 1, 1)
"""The series of payment codes does not begin anew on any day."""


def _code_from(row: Any) -> PaymentCode:
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
    )


class SqlPaymentCodes:
    def __init__(self, connection: sa.Connection, officer: int) -> None:
        self._connection = connection
        self._officer = officer
        self._locks = locks_rows(connection)

    def next_serial(self) -> int:
        return take_number(self._connection, "payment-code", _FOR_EVER)

    def add(
        self, code: str, issuer: CodeIssuer, case: int, quote: int, amount: int, at: datetime, expires_at: datetime
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
                    )
                    .returning(*payment_codes.columns)
                ).one()
        except IntegrityError as problem:
            if self.find(code) is None:
                raise
            raise OfficeError(ErrorCode.CODE_USED, field="core_code") from problem
        return _code_from(row)

    def find(self, code: str) -> PaymentCode | None:
        statement = sa.select(payment_codes).where(payment_codes.c.code == code)
        if self._locks:
            statement = statement.with_for_update()
        row = self._connection.execute(statement).one_or_none()
        return None if row is None else _code_from(row)

    def of_case(self, case: int) -> tuple[PaymentCode, ...]:
        return self._many(payment_codes.c.case == case)

    def lapsed(self, now: datetime) -> tuple[PaymentCode, ...]:
        return self._many(
            payment_codes.c.state == CodeState.ACTIVE.value, payment_codes.c.expires_at < now, lock=self._locks
        )

    def _many(self, *conditions: sa.ColumnElement[bool], lock: bool = False) -> tuple[PaymentCode, ...]:
        statement = sa.select(payment_codes).where(*conditions).order_by(payment_codes.c.id)
        rows = self._connection.execute(statement.with_for_update() if lock else statement)
        return tuple(_code_from(row) for row in rows)

    def set_state(self, code: PaymentCode, state: CodeState) -> PaymentCode:
        row = self._connection.execute(
            sa.update(payment_codes)
            .where(payment_codes.c.id == code.id, payment_codes.c.state == code.state.value)
            .values(state=state.value)
            .returning(*payment_codes.columns)
        ).one_or_none()
        if row is None:
            raise OfficeError(ErrorCode.CODE_STATE, field="code", state=code.state.value)
        return _code_from(row)


def _payment_from(row: Any) -> Payment:
    return Payment(row.id, row.payment_code, row.amount, row.paid_at, row.reference, row.recorded_at, row.officer)


class SqlPayments:
    def __init__(self, connection: sa.Connection, officer: int) -> None:
        self._connection = connection
        self._officer = officer

    def add(self, code: PaymentCode, amount: int, paid_at: datetime, reference: str, at: datetime) -> Payment:
        try:
            with self._connection.begin_nested():
                row = self._connection.execute(
                    sa.insert(payments)
                    .values(
                        payment_code=code.id,
                        amount=amount,
                        paid_at=paid_at,
                        reference=reference,
                        recorded_at=at,
                        officer=self._officer,
                    )
                    .returning(*payments.columns)
                ).one()
        except IntegrityError as problem:
            if self.by_reference(reference) is None:
                raise
            raise OfficeError(ErrorCode.REFERENCE_USED, field="reference") from problem
        return _payment_from(row)

    def of_code(self, code: int) -> Payment | None:
        return self._one(payments.c.payment_code == code)

    def by_reference(self, reference: str) -> Payment | None:
        return self._one(payments.c.reference == reference)

    def _one(self, condition: sa.ColumnElement[bool]) -> Payment | None:
        row = self._connection.execute(sa.select(payments).where(condition)).one_or_none()
        return None if row is None else _payment_from(row)


class SqlCards:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def add(self, case: int, paid_on: date, number_due_on: date, promised_on: date) -> None:
        promise = {"case": case, "paid_on": paid_on, "number_due_on": number_due_on, "promised_on": promised_on}
        self._connection.execute(sa.insert(cards).values(applicant=_applicant_of(case), **promise))

    def of_case(self, case: int) -> CardPromise | None:
        found = self._many(cards.c.case == case)
        return found[0] if found else None

    def give_number(self, case: int, kpj: str, at: datetime) -> CardPromise:
        self._connection.execute(
            insert_or(self._connection.dialect.name, member_numbers)
            .values(kpj=kpj, applicant=_applicant_of(case))
            .on_conflict_do_nothing(index_elements=[member_numbers.c.kpj])
        )
        try:
            with self._connection.begin_nested():
                return self.update(case, kpj=kpj, number_issued_at=at)
        except IntegrityError as problem:
            raise OfficeError(ErrorCode.KPJ_USED, field="kpj") from problem

    def update(self, case: int, **values: Any) -> CardPromise:
        self._connection.execute(sa.update(cards).where(cards.c.case == case).values(**values))
        return self._many(cards.c.case == case)[0]

    def open_until(self, last: date) -> tuple[CardPromise, ...]:
        return self._many(cards.c.promised_on <= last, cards.c.handed_over_at.is_(None))

    def _many(self, *conditions: sa.ColumnElement[bool]) -> tuple[CardPromise, ...]:
        rows = self._connection.execute(
            sa.select(cards, cases.c.number.label("case_number"), cases.c.state.label("case_state"))
            .join(cases)
            .where(*conditions)
            .order_by(cards.c.promised_on, cards.c.case)
        )
        return tuple(_card_from(row) for row in rows)


def _applicant_of(case: int) -> sa.ScalarSelect[Any]:
    return sa.select(cases.c.applicant).where(cases.c.id == case).scalar_subquery()


def _card_from(row: Any) -> CardPromise:
    return CardPromise(
        case=row.case,
        case_number=row.case_number,
        state=row.case_state,
        paid_on=row.paid_on,
        number_due_on=row.number_due_on,
        promised_on=row.promised_on,
        kpj=row.kpj,
        number_issued_at=row.number_issued_at,
        ready_at=row.ready_at,
        handed_over_at=row.handed_over_at,
        receiver=row.receiver,
        relation=row.relation,
    )
