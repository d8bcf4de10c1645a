"""The money of a batch: quotes, codes and papers of all its people, in a few statements whatever their number."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from counter_app.channels.batch_ports import BilledMember, BillMember, NewBill
from counter_app.dues.stored import quote_to_dict
from counter_app.payments.model import CodeState
from counter_app.registration.case import CaseState
from counter_app.registration.reading import read_stored_form
from counter_app.settings import CodeIssuer
from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from counter_app.shared.ids import verification_code
from counter_app.shared.papers import PaperKind, paper_number
from counter_app.storage.engine import locks_rows
from counter_app.storage.stores.many import chunks, take_numbers
from counter_app.storage.stores.payments import FOR_EVER
from counter_app.storage.stores.totals import set_case_states
from counter_app.storage.tables import batch_bills, batch_rows, cases, papers, payment_codes, payments, quotes

_BILLABLE = tuple(state.value for state in (CaseState.COMPLETE, CaseState.NOTIFIED, CaseState.CODE_EXPIRED))


class BatchMoney:
    def __init__(self, connection: sa.Connection, *, now: datetime, today: date, officer: int, key: bytes) -> None:
        self._connection = connection
        self._now = now
        self._today = today
        self._officer = officer
        self._key = key

    def reserve_serials(self, count: int) -> int:
        return take_numbers(self._connection, "payment-code", FOR_EVER, count)

    def billable(self, batch: int) -> tuple[BillMember, ...]:
        part_paid = (
            sa.select(payments.c.id)
            .join(payment_codes, payment_codes.c.id == payments.c.payment_code)
            .where(payment_codes.c.case == cases.c.id, payments.c.reversed_at.is_(None))
        )
        statement = (
            sa.select(batch_rows.c.line, cases.c.id, cases.c.number, cases.c.state, cases.c.form, cases.c.business_day)
            .join(cases, cases.c.id == batch_rows.c.case)
            .where(batch_rows.c.batch == batch, cases.c.state.in_(_BILLABLE), ~sa.exists(part_paid))
            .order_by(batch_rows.c.line)
        )
        if locks_rows(self._connection):
            statement = statement.with_for_update(of=cases)
        return tuple(_member_from(row) for row in self._connection.execute(statement) if row.form)

    def codes_taken(self, codes: Sequence[str]) -> tuple[str, ...]:
        found: set[str] = set()
        for part in chunks(codes):
            for column in (payment_codes.c.code, batch_bills.c.code):
                found |= set(self._connection.execute(sa.select(column).where(column.in_(part))).scalars())
        return tuple(sorted(found))

    def bill(
        self, issuer: CodeIssuer, expires_at: Sequence[datetime], bills: Sequence[NewBill]
    ) -> tuple[BilledMember, ...]:
        quoted = self._add_quotes(bills)
        made = self._add_codes(issuer, expires_at, bills, quoted)
        for state in {one.member.state for one in bills}:
            of = [one.member.case for one in bills if one.member.state is state]
            set_case_states(self._connection, of, state, CaseState.AWAITING_PAYMENT)
        return tuple(
            BilledMember(
                line=one.member.line,
                case=one.member.case,
                case_number=one.member.case_number,
                quote=quoted[one.member.case],
                code_id=made[one.code],
                code=one.code,
                amount=one.quote.total,
            )
            for one in bills
        )

    def _add_quotes(self, bills: Sequence[NewBill]) -> Mapping[int, int]:
        quoted: dict[int, int] = {}
        for part in chunks(bills):
            rows = self._connection.execute(
                sa.insert(quotes).returning(quotes.c.id, quotes.c.case),
                [
                    {
                        "case": one.member.case,
                        "at": self._now,
                        "total": one.quote.total,
                        "content": json.dumps(quote_to_dict(one.quote), ensure_ascii=False, separators=(",", ":")),
                    }
                    for one in part
                ],
            )
            quoted |= {row.case: row.id for row in rows}
        return quoted

    def _add_codes(
        self,
        issuer: CodeIssuer,
        expires_at: Sequence[datetime],
        bills: Sequence[NewBill],
        quoted: Mapping[int, int],
    ) -> Mapping[str, int]:
        made: dict[str, int] = {}
        try:
            with self._connection.begin_nested():
                for part in chunks(list(zip(bills, expires_at, strict=True))):
                    rows = self._connection.execute(
                        sa.insert(payment_codes).returning(payment_codes.c.id, payment_codes.c.code),
                        [
                            {
                                "code": one.code,
                                "issuer": issuer.value,
                                "case": one.member.case,
                                "quote": quoted[one.member.case],
                                "amount": one.quote.total,
                                "state": CodeState.ACTIVE.value,
                                "issued_at": self._now,
                                "expires_at": until,
                                "officer": self._officer,
                                "carried": 0,
                            }
                            for one, until in part
                        ],
                    )
                    made |= {row.code: row.id for row in rows}
        except IntegrityError as problem:
            raise OfficeError(ErrorCode.CODE_USED, field="codes") from problem
        return made

    def issue_papers(self, kind: PaperKind, of: Sequence[tuple[BilledMember, tuple[str, ...]]]) -> Sequence[str]:
        first = take_numbers(self._connection, f"paper:{kind.series}", self._today, len(of))
        numbers = [paper_number(kind, self._today, first + place) for place in range(len(of))]
        self._insert(
            papers,
            (
                {
                    "kind": kind.value,
                    "business_day": self._today,
                    "number": number,
                    "verification": verification_code(self._key, kind.value, number, *facts),
                    "issued_at": self._now,
                    "officer": self._officer,
                    "ticket": None,
                    "case": one.case,
                    "quote": one.quote,
                    "prints": 0,
                }
                for number, (one, facts) in zip(numbers, of, strict=True)
            ),
        )
        return numbers

    def void_codes(self, batch: int) -> tuple[tuple[int, int], ...]:
        rows = self._connection.execute(
            sa.update(payment_codes)
            .where(payment_codes.c.case.in_(cases_of(batch)), payment_codes.c.state == CodeState.ACTIVE.value)
            .values(state=CodeState.VOID.value)
            .returning(payment_codes.c.case, payment_codes.c.id)
        )
        return tuple(sorted((row.case, row.id) for row in rows))

    def _insert(self, table: sa.Table, rows: Iterable[Mapping[str, Any]]) -> None:
        listed = list(rows)
        if listed:
            self._connection.execute(sa.insert(table), listed)


def cases_of(batch: int) -> sa.Select[tuple[int | None]]:
    return sa.select(batch_rows.c.case).where(batch_rows.c.batch == batch, batch_rows.c.case.is_not(None))


def _member_from(row: Any) -> BillMember:
    form = read_stored_form(json.loads(row.form), row.business_day)
    if form is None:
        raise Unavailable(FailureCode.DATABASE_DAMAGED, what="form")
    return BillMember(row.line, row.id, row.number, CaseState(row.state), form)
