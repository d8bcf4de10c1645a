"""Payment codes, payments and cases as stores that remember: see `storage.payments_at_once`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

import sqlalchemy as sa

from counter_app.payments.model import CodeState, Payment, PaymentCode, PaymentKind, PaymentSource
from counter_app.registration.case import CaseState, Channel
from counter_app.registration.form import Form1A
from counter_app.registration.records import Case
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.storage.inserting import insert_all
from counter_app.storage.stores.cases import SqlCases
from counter_app.storage.stores.many import chunks
from counter_app.storage.stores.payments import SqlPaymentCodes, SqlPayments
from counter_app.storage.stores.remembered import Journal, Known, reserve_ids
from counter_app.storage.tables import cases, payment_codes, payments

if TYPE_CHECKING:
    from counter_app.storage.unit_of_work import SqlWork

_FIRST_TO_END = {CodeState.VOID: 0, CodeState.EXPIRED: 0, CodeState.PAID: 1, CodeState.ACTIVE: 2}
"""A case has one active code, so others end before it begins."""


class RememberedCodes(SqlPaymentCodes):
    def __init__(self, connection: sa.Connection, officer: int, known: Known, journal: Journal) -> None:
        super().__init__(connection, officer)
        self._journal = journal
        self._before = {one.id: one for one in known.codes}
        self._now = dict(self._before)
        self._ids = {one.code: one.id for one in known.codes}
        self._of_case: defaultdict[int, list[int]] = defaultdict(list)
        for one in known.codes:
            self._of_case[one.case].append(one.id)

    def find(self, code: str) -> PaymentCode | None:
        identity = self._ids.get(code)
        return None if identity is None else self._now[identity]

    def by_id(self, code: int) -> PaymentCode:
        return self._now[code] if code in self._now else super().by_id(code)

    def of_case(self, case: int) -> tuple[PaymentCode, ...]:
        return tuple(self._now[one] for one in self._of_case[case])

    def set_state(self, code: PaymentCode, state: CodeState, reason: str | None = None) -> PaymentCode:
        known = self._now[code.id]
        if known.state is not code.state:
            raise OfficeError(ErrorCode.CODE_STATE, field="code", state=code.state.value)
        self._now[code.id] = replace(known, state=state, ended_reason=reason or known.ended_reason)
        self._journal.note(lambda: self._now.__setitem__(code.id, known))
        return self._now[code.id]

    def write(self) -> None:
        changed = [(self._before[one.id], one) for one in self._now.values() if one != self._before[one.id]]
        groups: defaultdict[tuple[CodeState, CodeState, str | None], list[int]] = defaultdict(list)
        for before, after in changed:
            groups[before.state, after.state, after.ended_reason].append(after.id)
        for (before_state, state, reason), ids in sorted(groups.items(), key=lambda one: _FIRST_TO_END[one[0][1]]):
            for some in chunks(ids):
                self._connection.execute(
                    sa.update(payment_codes)
                    .where(payment_codes.c.id.in_(some), payment_codes.c.state == before_state.value)
                    .values(state=state.value, ended_reason=reason)
                )


class RememberedPayments(SqlPayments):
    def __init__(
        self, connection: sa.Connection, officer: int, known: Known, most: int, journal: Journal, *, keep: bool
    ) -> None:
        super().__init__(connection, officer)
        self._journal = journal
        self._most, self._keep = most, keep
        self._ids: Iterator[int] | None = None
        self._all = {one.id: one for one in known.payments}
        self._new: list[int] = []
        self._of_code: defaultdict[int, list[int]] = defaultdict(list)
        self._of_case: defaultdict[int, list[int]] = defaultdict(list)
        self._case_of = {one.id: one.case for one in known.codes}
        self._standing = {one.reference: one.id for one in known.payments if one.stands}
        for one in known.payments:
            self._index(one)

    def _index(self, one: Payment) -> None:
        self._of_code[one.payment_code].append(one.id)
        if one.payment_code in self._case_of:
            self._of_case[self._case_of[one.payment_code]].append(one.id)

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
        if reference in self._standing:
            raise OfficeError(ErrorCode.REFERENCE_USED, field="reference")
        self._ids = self._ids or reserve_ids(self._connection, payments, self._most, keep=self._keep)
        one = Payment(
            next(self._ids),
            code.id,
            amount,
            paid_at,
            reference,
            at,
            self._officer,
            kind,
            reason,
            source,
            receipt=receipt,
        )
        self._all[one.id] = one
        self._standing[reference] = one.id
        self._new.append(one.id)
        self._index(one)
        self._journal.note(lambda: self._forget(one))
        return one

    def _forget(self, one: Payment) -> None:
        del self._all[one.id], self._standing[one.reference]
        self._new.remove(one.id)
        self._of_code[one.payment_code].remove(one.id)
        self._of_case[self._case_of[one.payment_code]].remove(one.id)

    def by_id(self, payment: int) -> Payment | None:
        return self._all.get(payment) or super().by_id(payment)

    def of_code(self, code: int) -> tuple[Payment, ...]:
        return tuple(self._all[one] for one in self._of_code[code])

    def of_case(self, case: int) -> tuple[Payment, ...]:
        return tuple(self._all[one] for one in self._of_case[case])

    def by_reference(self, reference: str) -> Payment | None:
        identity = self._standing.get(reference)
        return None if identity is None else self._all[identity]

    def reversed_as(self, code: int, reference: str, amount: int) -> Payment | None:
        same = [
            one for one in self.of_code(code) if (one.reference, one.amount, one.stands) == (reference, amount, False)
        ]
        return same[-1] if same else None

    def set_receipt(self, payment: Payment, paper: int) -> Payment:
        self._all[payment.id] = replace(self._all[payment.id], receipt=paper)
        return self._all[payment.id]

    def write(self) -> None:
        insert_all(self._connection, payments, [_payment_row(self._all[one]) for one in self._new])


def _payment_row(one: Payment) -> dict[str, Any]:
    return {
        "id": one.id,
        "payment_code": one.payment_code,
        "amount": one.amount,
        "paid_at": one.paid_at,
        "reference": one.reference,
        "recorded_at": one.recorded_at,
        "officer": one.officer,
        "kind": one.kind.value,
        "reason": one.reason,
        "source": one.source.value,
        "receipt": one.receipt,
    }


class _UnreadForm:
    """The form of a case, read when a field of it is asked for: that takes a hundred times as long as the rest."""

    def __init__(self, read: Callable[[], Form1A]) -> None:
        self._read = read
        self._form: Form1A | None = None

    def __getattr__(self, name: str) -> Any:
        if self._form is None:
            self._form = self._read()
        return getattr(self._form, name)


class RememberedCases(SqlCases):
    def __init__(self, connection: sa.Connection, work: SqlWork, known: Known, journal: Journal) -> None:
        super().__init__(connection, work.now, work.today, work.actor.id)
        self._journal = journal
        self._rows = {row.id: row for row in known.cases}
        self._state: dict[int, CaseState] = {row.id: CaseState(row.state) for row in known.cases}

    def by_id(self, case: int) -> Case:
        row = self._rows.get(case)
        if row is None:
            return super().by_id(case)
        if not row.has_form:
            raise OfficeError(ErrorCode.CASE_ERASED, field="case", case=row.number)
        return Case(
            id=row.id,
            number=row.number,
            channel=Channel(row.channel),
            state=self._state[case],
            applicant=row.applicant,
            form=cast(Form1A, _UnreadForm(lambda: super(RememberedCases, self).by_id(case).form)),
            business_day=row.business_day,
            created_at=row.created_at,
            cancel_reason=row.cancel_reason,
            officer=row.officer,
        )

    def number_of(self, case: int) -> str:
        row = self._rows.get(case)
        return super().number_of(case) if row is None else str(row.number)

    def set_state(self, case: Case, state: CaseState, cancel_reason: str | None = None) -> Case:
        before = self._state.get(case.id)
        if before is None or cancel_reason is not None:
            return super().set_state(case, state, cancel_reason)
        if before is not case.state:
            raise OfficeError(ErrorCode.CASE_STATE, state=case.state.value, wanted=state.value)
        self._state[case.id] = state
        self._journal.note(lambda: self._state.__setitem__(case.id, before))
        return self.by_id(case.id)

    def write(self) -> None:
        groups: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for identity, state in self._state.items():
            if state.value != self._rows[identity].state:
                groups[self._rows[identity].state, state.value].append(identity)
        self._set(groups)

    def _set(self, groups: Mapping[tuple[str, str], list[int]]) -> None:
        for (before, after), ids in groups.items():
            for some in chunks(ids):
                self._connection.execute(
                    sa.update(cases).where(cases.c.id.in_(some), cases.c.state == before).values(state=after)
                )
