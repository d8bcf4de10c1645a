"""One code for the dues of many cases: a total is paid at once, and each case is then as if it had been paid alone.

Each member of a total keeps a payment code of its own, `<total>/<number>`. No payer can type it and no bank knows it,
so that nobody pays alone what the total covers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, unique
from typing import Protocol

from counter_app.payments.model import CodeState, PaymentKind, PaymentSource, read_reference
from counter_app.payments.ports import PaymentWork
from counter_app.registration.case import CaseState, check_transition
from counter_app.registration.own_records import require_own_case
from counter_app.settings import CodeIssuer
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, NewEvent, Subject
from counter_app.shared.ids import normalise_code
from counter_app.shared.papers import Paper, PaperKind
from counter_app.staff.model import Permission

MEMBER_SIGN = "/"
"""Stands between a total's code and a member's number; payable codes are digits only."""


@unique
class PaymentMode(StrEnum):
    """How the dues of a batch are paid: each person by a code of their own, or all by one."""

    EACH = "each"
    ONE = "one"


@dataclass(frozen=True)
class TotalCode:
    """One code for many cases. `amount` in rupiah is the sum of its members' codes; `batch` and papers are ids."""

    id: int
    batch: int
    code: str
    issuer: CodeIssuer
    amount: int
    issued_at: datetime
    expires_at: datetime
    officer: int
    notice: int
    slip: int | None
    proof: int | None
    paid_at: datetime | None
    reference: str | None
    voided_at: datetime | None

    def state_on(self, now: datetime) -> CodeState:
        if self.paid_at is not None:
            return CodeState.PAID
        if self.voided_at is not None:
            return CodeState.VOID
        return CodeState.ACTIVE if now <= self.expires_at else CodeState.EXPIRED


@dataclass(frozen=True)
class TotalMember:
    """The code of one case in a total, with the states of both."""

    code_id: int
    amount: int
    state: CodeState
    case: int
    case_state: CaseState


@dataclass(frozen=True)
class TotalPaid:
    """`members` cases are paid; `proof` is the receipt of payment. `already`: it stood in the books before."""

    total: TotalCode
    members: int
    proof: int
    already: bool = False


class TotalStore(Protocol):
    def find(self, code: str) -> TotalCode | None:
        """A total by its code, locked until the end of the unit of work."""
        ...

    def by_reference(self, reference: str) -> TotalCode | None: ...

    def of_member(self, payment_code: int) -> TotalCode | None:
        """The total that a payment code is part of, locked."""
        ...

    def of_batch(self, batch: int) -> tuple[TotalCode, ...]: ...

    def members(self, total: int) -> tuple[TotalMember, ...]:
        """In the order of the list, locked."""
        ...

    def newer_than(self, total: TotalCode) -> tuple[TotalCode, ...]:
        """Later totals, not ended, with a case of this one."""
        ...

    def newer_codes(self, total: TotalCode) -> tuple[int, ...]:
        """Ids of active codes that cases of a total got later, each for itself."""
        ...

    def pay(
        self,
        total: TotalCode,
        members: Sequence[TotalMember],
        paid_at: datetime,
        reference: str,
        source: PaymentSource,
    ) -> tuple[int, ...]:
        """Enter a payment for each member, and mark codes and cases as paid. Returns the payments' ids, in order.

        Raises `OfficeError` (CODE_STATE) when one of them changed meanwhile.
        """
        ...

    def end(self, total: TotalCode, paid_at: datetime, reference: str, proof: int) -> TotalCode: ...

    def void(self, total: TotalCode, members: Sequence[TotalMember], at: datetime) -> None:
        """End a total that was not paid, with the codes of these members; their cases wait for a new code."""
        ...

    def reinstate(self, members: Sequence[TotalMember]) -> None:
        """Cases whose code ran out wait for the payment again, which is about to be entered."""
        ...


class TotalWork(PaymentWork, Protocol):
    @property
    def totals(self) -> TotalStore: ...


def is_member_code(code: str) -> bool:
    """Whether a code is that of one member within a total, which nobody can pay by itself."""
    return MEMBER_SIGN in code


def payable_code(code: str) -> str:
    """The code by which a listed one is paid: of a member the total's, else itself."""
    return code.partition(MEMBER_SIGN)[0]


def find_total(work: TotalWork, text: str) -> TotalCode | None:
    """The total with a code as typed or scanned; None when no total has it."""
    typed = normalise_code(text)
    return work.totals.find(typed) if typed.isascii() and typed.isdigit() else None


def record_total_payment(
    work: TotalWork,
    code: str,
    amount: int,
    paid_at: datetime,
    reference: str,
    *,
    source: PaymentSource = PaymentSource.HAND,
) -> TotalPaid:
    """Record that a total was paid: exactly its amount, once, in time. Every member's case is paid by it.

    Raises `OfficeError`: NO_SUCH_CODE, AMOUNT_DIFFERS, CODE_STATE, REFERENCE_USED, TIME_IN_FUTURE, PAID_BEFORE_CODE.
    """
    total, already = check_total_payment(work, code, amount, paid_at, reference)
    return already or _book(work, total, paid_at, read_reference(reference), source)


def check_total_payment(
    work: TotalWork, code: str, amount: int, paid_at: datetime, reference: str
) -> tuple[TotalCode, TotalPaid | None]:
    """The total that a payment is for, and how it stands in the books if it does. Raises as recording it would."""
    work.actor.require(Permission.SERVE)
    reference = read_reference(reference)
    unknown = OfficeError(ErrorCode.NO_SUCH_CODE, field="code")
    total = find_total(work, code)
    if total is None:
        raise unknown
    require_own_case(work, next((one.case for one in work.totals.members(total.id)), None), unknown)
    same = work.totals.by_reference(reference)
    if same is not None and same.id == total.id and same.amount == amount and same.proof is not None:
        return total, TotalPaid(total, len(work.totals.members(total.id)), same.proof, already=True)
    if same is not None or work.payments.by_reference(reference) is not None:
        raise OfficeError(ErrorCode.REFERENCE_USED, field="reference")
    if total.paid_at is not None or total.voided_at is not None:
        raise OfficeError(ErrorCode.CODE_STATE, field="code", state=total.state_on(work.now).value)
    if amount != total.amount:
        raise OfficeError(ErrorCode.AMOUNT_DIFFERS, field="amount", amount=amount, expected=total.amount)
    _check_time(work, total, paid_at)
    return total, None


def _check_time(work: TotalWork, total: TotalCode, paid_at: datetime) -> None:
    if paid_at > work.now:
        raise OfficeError(ErrorCode.TIME_IN_FUTURE, field="at")
    if paid_at < total.issued_at.replace(second=0, microsecond=0):
        raise OfficeError(ErrorCode.PAID_BEFORE_CODE, field="at")
    if paid_at > total.expires_at:
        raise OfficeError(ErrorCode.CODE_STATE, field="code", state=CodeState.EXPIRED.value)


def _book(work: TotalWork, total: TotalCode, paid_at: datetime, reference: str, source: PaymentSource) -> TotalPaid:
    _make_way(work, total)
    members = work.totals.members(total.id)
    _reinstate(work, members)
    members = work.totals.members(total.id)
    for one in members:
        check_transition(one.case_state, CaseState.PAID)
    payments = work.totals.pay(total, members, paid_at, reference, source)
    paid_on = paid_at.astimezone(work.branch.zone.tzinfo).date().isoformat()
    for one, payment in zip(members, payments, strict=True):
        work.record(
            EventKind.PAYMENT_RECORDED,
            Subject(case=one.case),
            state=CaseState.PAID.value,
            amount=one.amount,
            code_id=one.code_id,
            payment_id=payment,
            paid_on=paid_on,
            kind=PaymentKind.EXACT.value,
            source=source.value,
        )
    proof = issue_proof(work, total, reference)
    total = work.totals.end(total, paid_at, reference, proof.id)
    work.record(EventKind.TOTAL_PAID, batch=total.batch, total_id=total.id, amount=total.amount, members=len(members))
    return TotalPaid(total, len(members), proof.id)


def issue_proof(work: TotalWork, total: TotalCode, reference: str) -> Paper:
    return work.papers.issue(PaperKind.BATCH_PAYMENT, (total.code, str(total.amount), reference))


def _make_way(work: TotalWork, total: TotalCode) -> None:
    """Paid in time but booked after the code had run out: whatever was issued since must not be paid as well."""
    for newer in work.totals.newer_than(total):
        void_total(work, newer)
    for code in work.totals.newer_codes(total):
        later = work.payment_codes.by_id(code)
        work.payment_codes.set_state(later, CodeState.VOID)
        case = work.cases.by_id(later.case)
        check_transition(case.state, CaseState.CODE_EXPIRED)
        work.cases.set_state(case, CaseState.CODE_EXPIRED)
        work.record(
            EventKind.PAYMENT_CODE_VOIDED,
            Subject(case=case.id),
            code_id=later.id,
            state=CaseState.CODE_EXPIRED.value,
        )


def _reinstate(work: TotalWork, members: Sequence[TotalMember]) -> None:
    lapsed = [one for one in members if one.state is CodeState.EXPIRED]
    for one in lapsed:
        check_transition(one.case_state, CaseState.AWAITING_PAYMENT)
    work.totals.reinstate(lapsed)
    for one in lapsed:
        work.record(
            EventKind.PAYMENT_CODE_REINSTATED,
            Subject(case=one.case),
            state=CaseState.AWAITING_PAYMENT.value,
            code_id=one.code_id,
        )


def void_total(work: TotalWork, total: TotalCode) -> int:
    """End a total that was not paid: its members wait for a new code. Returns how many."""
    live = [one for one in work.totals.members(total.id) if one.state is CodeState.ACTIVE]
    for one in live:
        check_transition(one.case_state, CaseState.CODE_EXPIRED)
    work.totals.void(total, live, work.now)
    work.record(EventKind.TOTAL_VOIDED, batch=total.batch, total_id=total.id, members=len(live))
    for one in live:
        work.record(
            EventKind.PAYMENT_CODE_VOIDED,
            Subject(case=one.case),
            code_id=one.code_id,
            state=CaseState.CODE_EXPIRED.value,
        )
    return len(live)


def follow_voided_code(work: TotalWork, event: NewEvent) -> None:
    """React to a code that became void: the total that it was part of no longer adds up, so it ends as well."""
    total = work.totals.of_member(int(event.details["code_id"] or 0))
    if total is not None and total.paid_at is None and total.voided_at is None:
        void_total(work, total)
