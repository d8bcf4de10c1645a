"""Rows for the payments desk: who has to pay, who paid, who paid something else, and what is to be taken back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa

from counter_app.payments.lists import BoardQuery, ListedCase, ListedPayment
from counter_app.payments.model import CodeState, Reversal
from counter_app.storage.stores.payments import code_from, payment_from
from counter_app.storage.stores.reversals import reversal_from
from counter_app.storage.tables import applicants, cases, officers, payment_codes, payment_reversals, payments

_STANDING = payments.c.reversed_at.is_(None)


def _money(what: sa.ColumnElement[Any]) -> sa.ScalarSelect[Any]:
    """Something of the standing payments for all codes of the case of the outer row."""
    code = payment_codes.alias()
    return (
        sa.select(what)
        .select_from(payments.join(code, code.c.id == payments.c.payment_code))
        .where(code.c.case == cases.c.id, _STANDING)
        .scalar_subquery()
    )


_RECEIVED = _money(sa.func.coalesce(sa.func.sum(payments.c.amount), 0))
_LATEST = _money(sa.func.max(payments.c.recorded_at))


class SqlPaymentLists:
    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def awaiting(self, query: BoardQuery, now: datetime) -> tuple[ListedCase, ...]:
        active = payment_codes.c.state == CodeState.ACTIVE.value
        return self._cases(query, active, payment_codes.c.expires_at >= now, order=payment_codes.c.expires_at)

    def differing(self, query: BoardQuery) -> tuple[ListedCase, ...]:
        other = payment_codes.alias()
        rank = sa.case(
            (other.c.state == CodeState.PAID.value, 0), (other.c.state == CodeState.ACTIVE.value, 1), else_=2
        )
        decisive = (
            sa.select(other.c.id).where(other.c.case == cases.c.id).order_by(rank, other.c.id.desc()).limit(1)
        ).scalar_subquery()
        return self._cases(
            query,
            cases.c.id.in_(_touched()),
            payment_codes.c.id == decisive,
            sa.and_(_RECEIVED > 0, payment_codes.c.amount + payment_codes.c.carried != _RECEIVED),
            order=_LATEST.desc(),
        )

    def _cases(
        self, query: BoardQuery, *conditions: sa.ColumnElement[bool], order: sa.ColumnElement[Any]
    ) -> tuple[ListedCase, ...]:
        code = payment_codes.c
        paid = sa.select(payments.c.id).where(
            payments.c.payment_code == code.id, _has(query.text, payments.c.reference)
        )
        rows = self._connection.execute(
            sa.select(
                payment_codes,
                cases.c.number.label("case_number"),
                cases.c.state.label("case_state"),
                applicants.c.full_name,
                _RECEIVED.label("received"),
                sa.type_coerce(_LATEST, payments.c.recorded_at.type).label("latest_at"),
            )
            .select_from(_with_person(payment_codes))
            .where(*conditions, *([sa.or_(_known_by(query.text), sa.exists(paid))] if query.text else []))
            .order_by(order, code.id)
            .limit(query.most)
        )
        return tuple(
            ListedCase(
                row.case, row.case_number, row.case_state, row.full_name, code_from(row), row.received, row.latest_at
            )
            for row in rows
        )

    def recorded(self, query: BoardQuery, first: datetime, last: datetime) -> tuple[ListedPayment, ...]:
        recorded_at = payments.c.recorded_at
        return self._payments(query, recorded_at >= first, recorded_at < last, order=payments.c.id.desc())

    def reversals_asked(self, query: BoardQuery) -> tuple[ListedPayment, ...]:
        undecided = (payment_reversals.c.decided_by.is_(None), cases.c.erased_at.is_(None))
        return self._payments(query, *undecided, asked=True, order=payment_reversals.c.id)

    def _payments(
        self, query: BoardQuery, *conditions: sa.ColumnElement[bool], order: sa.ColumnElement[Any], asked: bool = False
    ) -> tuple[ListedPayment, ...]:
        latest = (
            sa.select(sa.func.max(payment_reversals.c.id))
            .where(payment_reversals.c.payment == payments.c.id)
            .correlate(payments)
            .scalar_subquery()
        )
        joined = _with_person(payments.join(payment_codes)).join(
            payment_reversals, payment_reversals.c.id == latest, isouter=not asked
        )
        decider = officers.alias()
        joined = joined.join(officers, officers.c.id == payment_reversals.c.asked_by, isouter=True)
        joined = joined.join(decider, decider.c.id == payment_reversals.c.decided_by, isouter=True)
        known = [sa.or_(_known_by(query.text), _has(query.text, payments.c.reference))] if query.text else []
        rows = self._connection.execute(
            sa.select(
                payments,
                payment_codes.c.code.label("code"),
                cases.c.id.label("case_id"),
                cases.c.number.label("case_number"),
                applicants.c.full_name,
                payment_reversals.c.id.label("reversal"),
                officers.c.full_name.label("asked_by"),
                decider.c.full_name.label("decided_by"),
            )
            .select_from(joined)
            .where(*conditions, *known)
            .order_by(order)
            .limit(query.most)
        )
        found = rows.all()
        reversals = self._reversals([row.reversal for row in found if row.reversal is not None])
        return tuple(
            ListedPayment(
                payment=payment_from(row),
                code=row.code,
                case=row.case_id,
                case_number=row.case_number,
                name=row.full_name,
                reversal=reversals.get(row.reversal),
                asked_by=row.asked_by or "",
                decided_by=row.decided_by or "",
            )
            for row in found
        )

    def _reversals(self, identities: list[int]) -> dict[int | None, Reversal]:
        rows = self._connection.execute(sa.select(payment_reversals).where(payment_reversals.c.id.in_(identities)))
        return {row.id: reversal_from(row) for row in rows}


def _touched() -> sa.Select[Any]:
    """Cases that were not paid by one exact payment: the few that may not add up, by their own small index."""
    return (
        sa.select(payment_codes.c.case)
        .select_from(payments.join(payment_codes))
        .where(sa.text("payments.kind <> 'exact' AND payments.reversed_at IS NULL"))
    )


def _with_person(joined: sa.FromClause) -> sa.Join:
    return joined.join(cases, cases.c.id == payment_codes.c.case).join(applicants, applicants.c.id == cases.c.applicant)


def _known_by(text: str) -> sa.ColumnElement[bool]:
    digits = "".join(text.split()).replace("-", "")
    codes = [_has(digits, payment_codes.c.code)] if digits.isascii() and digits.isdigit() else []
    return sa.or_(_has(text, cases.c.number), _has(text, applicants.c.full_name), *codes)


def _has(text: str, column: sa.Column[str]) -> sa.ColumnElement[bool]:
    return column.icontains(text, autoescape=True)
