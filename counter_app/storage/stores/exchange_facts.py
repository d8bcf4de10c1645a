"""What a partner office tells of a case, written beside the own facts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from counter_app.channels.spo_facts import CardFacts, CodeFacts, HandoverFacts, PaymentFacts, QuoteFacts, SpoFacts
from counter_app.channels.spo_ports import KeptCase, KeptPayment, KeptQuote
from counter_app.payments.model import CodeState, PaymentKind, PaymentSource
from counter_app.registration.case import CaseState, Channel
from counter_app.registration.form import Form1A
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.storage.engine import locks_rows
from counter_app.storage.stores.cases import SqlCases
from counter_app.storage.stores.tickets import insert_or
from counter_app.storage.tables import (
    cards,
    cases,
    consents,
    exchange_cases,
    member_numbers,
    payment_codes,
    payments,
    quotes,
)

_OF_CASE = (
    cases.c.id,
    cases.c.number,
    cases.c.applicant,
    cases.c.channel,
    cases.c.state,
    cases.c.cancel_reason,
    cases.c.erased_at,
    cases.c.form,
    *(one for one in exchange_cases.columns if one.name != "case"),
)


class ExchangeFacts:
    def __init__(self, connection: sa.Connection, now: datetime, officer: int) -> None:
        self._connection = connection
        self._now = now
        self._officer = officer
        self._locks = locks_rows(connection)

    @contextmanager
    def attempt(self) -> Iterator[None]:
        with self._connection.begin_nested():
            yield

    @contextmanager
    def _refusing(self, refusal: OfficeError) -> Iterator[None]:
        """A constraint that says no becomes this refusal, and the unit of work goes on."""
        try:
            with self._connection.begin_nested():
                yield
        except IntegrityError as problem:
            raise refusal from problem

    def kept(self, number: str) -> KeptCase | None:
        return self._kept(cases.c.number == number)

    def kept_by_id(self, case: int) -> KeptCase:
        found = self._kept(cases.c.id == case)
        if found is None:
            raise LookupError(f"case {case}")
        return found

    def _kept(self, condition: sa.ColumnElement[bool]) -> KeptCase | None:
        statement = sa.select(*_OF_CASE).outerjoin(exchange_cases, exchange_cases.c.case == cases.c.id).where(condition)
        if self._locks:
            statement = statement.with_for_update(of=cases)
        row = self._connection.execute(statement).one_or_none()
        return None if row is None else _kept_from(row)

    def add_case(self, facts: SpoFacts, state: CaseState, form: Form1A, nik_hash: str, phone_hash: str) -> KeptCase:
        store = SqlCases(self._connection, facts.created_at, facts.business_day, None)
        added = store.add(facts.number, Channel.SPO, state, form, nik_hash, phone_hash)
        return self.kept_by_id(added.id)

    def heard(self, case: int, partner: int, *, taken_hash: str, their_state: CaseState | None) -> None:
        given: dict[str, Any] = {"taken_hash": taken_hash}
        if their_state is not None:
            given |= {"their_state": their_state.value, "taken_in": True}
        self._remember(case, partner, **given)

    def erased_there(self, case: int, partner: int) -> None:
        self._remember(case, partner, erased_there=True)

    def _remember(self, case: int, partner: int, **values: Any) -> None:
        new = {"taken_in": False, "acknowledged": False, "erased_there": False, **values}
        self._connection.execute(
            insert_or(self._connection.dialect.name, exchange_cases)
            .values(case=case, partner=partner, **new)
            .on_conflict_do_update(index_elements=[exchange_cases.c.case], set_={"partner": partner, **values})
        )

    def set_state(self, case: KeptCase, state: CaseState, cancel_reason: str | None) -> None:
        with self._refusing(OfficeError(ErrorCode.NIK_REGISTERED, field="case", case=None)):
            self._connection.execute(
                sa.update(cases).where(cases.c.id == case.id).values(state=state.value, cancel_reason=cancel_reason)
            )

    def quotes(self, case: int) -> tuple[KeptQuote, ...]:
        rows = self._connection.execute(sa.select(quotes).where(quotes.c.case == case).order_by(quotes.c.id))
        return tuple(KeptQuote(row.id, QuoteFacts(row.at, row.total, json.loads(row.content))) for row in rows)

    def add_quote(self, case: int, quote: QuoteFacts) -> int:
        text = json.dumps(quote.content, ensure_ascii=False, separators=(",", ":"))
        statement = sa.insert(quotes).values(case=case, at=quote.at, total=quote.total, content=text)
        return int(self._connection.execute(statement.returning(quotes.c.id)).scalar_one())

    def add_code(self, case: int, quote: int, code: CodeFacts, state: CodeState) -> int:
        statement = sa.insert(payment_codes).values(
            code=code.code,
            issuer=code.issuer.value,
            case=case,
            quote=quote,
            amount=code.amount,
            state=state.value,
            issued_at=code.issued_at,
            expires_at=code.expires_at,
            officer=self._officer,
            carried=code.carried,
            ended_reason=code.ended_reason,
        )
        with self._refusing(OfficeError(ErrorCode.CODE_USED, field="code")):
            return int(self._connection.execute(statement.returning(payment_codes.c.id)).scalar_one())

    def set_code(self, code: int, state: CodeState, ended_reason: str | None) -> None:
        self._connection.execute(
            sa.update(payment_codes)
            .where(payment_codes.c.id == code)
            .values(state=state.value, ended_reason=ended_reason)
        )

    def payments(self, case: int) -> tuple[KeptPayment, ...]:
        rows = self._connection.execute(
            sa.select(payments, payment_codes.c.code)
            .join(payment_codes, payment_codes.c.id == payments.c.payment_code)
            .where(payment_codes.c.case == case)
            .order_by(payments.c.id)
        )
        return tuple(KeptPayment(row.id, _payment_from(row)) for row in rows)

    def add_payment(self, code: int, payment: PaymentFacts) -> int:
        statement = sa.insert(payments).values(
            payment_code=code,
            amount=payment.amount,
            paid_at=payment.paid_at,
            reference=payment.reference,
            recorded_at=payment.recorded_at,
            officer=self._officer,
            kind=payment.kind.value,
            reason=payment.reason,
            source=payment.source.value,
            reversed_at=payment.reversed_at,
        )
        with self._refusing(OfficeError(ErrorCode.REFERENCE_USED, field="reference")):
            return int(self._connection.execute(statement.returning(payments.c.id)).scalar_one())

    def set_reversed(self, payment: int, at: datetime) -> None:
        self._connection.execute(sa.update(payments).where(payments.c.id == payment).values(reversed_at=at))

    def put_card(self, case: KeptCase, card: CardFacts | None) -> None:
        if card is None:
            self._connection.execute(sa.delete(cards).where(cards.c.case == case.id))
            return
        if card.kpj is not None:
            self._connection.execute(
                insert_or(self._connection.dialect.name, member_numbers)
                .values(kpj=card.kpj, applicant=case.applicant)
                .on_conflict_do_nothing(index_elements=[member_numbers.c.kpj])
            )
        values = {key: getattr(value, "value", value) for key, value in vars(card).items()}
        with self._refusing(OfficeError(ErrorCode.KPJ_USED, field="kpj")):
            self._connection.execute(
                insert_or(self._connection.dialect.name, cards)
                .values(case=case.id, applicant=case.applicant, **values)
                .on_conflict_do_update(index_elements=[cards.c.case], set_=values)
            )

    def put_handover(self, case: int, handover: HandoverFacts) -> None:
        self._connection.execute(
            sa.update(cards)
            .where(cards.c.case == case)
            .values(
                handed_over_at=handover.at,
                receiver=handover.receiver,
                relation=handover.relation,
                delivery=None if handover.delivery is None else handover.delivery.value,
            )
        )

    def withdraw_consent(self, case: int, purpose: str, at: datetime) -> None:
        self._connection.execute(
            sa.update(consents).where(consents.c.case == case, consents.c.purpose == purpose).values(withdrawn_at=at)
        )

    def give(self, case: int, officer: int) -> None:
        self._connection.execute(sa.update(cases).where(cases.c.id == case).values(officer=officer))


def _kept_from(row: Any) -> KeptCase:
    return KeptCase(
        id=row.id,
        number=row.number,
        applicant=row.applicant,
        channel=row.channel,
        state=CaseState(row.state),
        cancel_reason=row.cancel_reason,
        erased=row.erased_at is not None,
        form=json.loads(row.form) if row.form else {},
        partner=row.partner,
        taken_in=bool(row.taken_in),
        sent_hash=row.sent_hash,
        acknowledged=bool(row.acknowledged),
        taken_hash=row.taken_hash,
        their_state=None if row.their_state is None else CaseState(row.their_state),
    )


def _payment_from(row: Any) -> PaymentFacts:
    return PaymentFacts(
        code=row.code,
        amount=row.amount,
        paid_at=row.paid_at,
        reference=row.reference,
        recorded_at=row.recorded_at,
        kind=PaymentKind(row.kind),
        reason=row.reason,
        source=PaymentSource(row.source),
        reversed_at=row.reversed_at,
    )
