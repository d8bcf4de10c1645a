"""Money that comes in for a code: all of it, a part, the rest, or too much."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from counter_app.payments.codes import find_code, void_active
from counter_app.payments.model import (
    CodeState,
    Payment,
    PaymentCode,
    PaymentKind,
    PaymentSource,
    kind_of,
    read_reference,
    received,
)
from counter_app.payments.ports import PaymentWork
from counter_app.payments.receipts import payment_receipt
from counter_app.queueing.operations.steps import need_reason
from counter_app.registration.case import BEFORE_PAID, check_transition
from counter_app.registration.model import Case, CaseState
from counter_app.registration.operations import move_case
from counter_app.registration.places import check_place
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, EventValue, Subject
from counter_app.shared.money import MOST_RUPIAH
from counter_app.shared.papers import Paper
from counter_app.staff.model import Permission

SETTLED = frozenset(CaseState) - BEFORE_PAID - {CaseState.CANCELLED, CaseState.DATA_CHANGED}
"""States of a case whose dues were paid."""


@dataclass(frozen=True)
class PaymentRecorded:
    """`rest` is what is still owed afterwards and `credit` what came in too much, in rupiah."""

    payment: Payment
    code: PaymentCode
    receipt: Paper
    rest: int = 0
    credit: int = 0


@dataclass(frozen=True)
class AlreadyRecorded:
    """The same payment, reference and amount, is in the books already; nothing was changed.

    A bank's list finds there what was reversed as well.
    """

    payment: Payment
    code: PaymentCode


def record_payment(
    work: PaymentWork,
    code_text: str,
    amount: int,
    paid_at: datetime,
    reference: str,
    *,
    difference_reason: str | None = None,
    source: PaymentSource = PaymentSource.HAND,
) -> PaymentRecorded | AlreadyRecorded:
    """Record one payment, with its receipt. `amount` in rupiah must be what is still owed by the code.

    With `difference_reason` another amount is taken: less leaves the rest to be paid by the same code, more stands as
    credit, also for a code that was paid before. A bank's list may tell a reversed payment once more without effect.

    Raises `OfficeError`: AMOUNT_DIFFERS, REASON_NEEDED, CODE_STATE (paid, void, or paid after its end),
    REFERENCE_USED, TIME_IN_FUTURE, PAID_BEFORE_CODE, CASE_ELSEWHERE.
    """
    work.actor.require(Permission.SERVE)
    reference = read_reference(reference)
    if not 0 < amount <= MOST_RUPIAH:
        raise OfficeError(ErrorCode.OUT_OF_RANGE, field="amount", minimum=1, maximum=MOST_RUPIAH)
    code = find_code(work, code_text)
    known = _known(work, code, amount, reference, source)
    if known is not None:
        return known
    if code.state is CodeState.VOID or (code.state is CodeState.PAID and difference_reason is None):
        raise OfficeError(ErrorCode.CODE_STATE, field="code", state=code.state.value)
    case = work.cases.by_id(code.case)
    check_place(work, case, EventKind.PAYMENT_RECORDED)
    extra = code.state is CodeState.PAID or case.state in SETTLED
    kind = _kind(work, code, amount, extra=extra)
    reason = _reason(code, kind, amount, difference_reason, rest=_rest(work, code))
    _check_time(work, code, paid_at, extra=extra)
    payment = work.payments.add(code, amount, paid_at, reference, work.now, kind=kind, reason=reason, source=source)
    if extra:
        _tell_added(work, payment, code)
    else:
        case, code = _count(work, case, code, payment)
    payment, receipt = payment_receipt(work, payment)
    left = code.due - received(work.payments.of_case(code.case))
    return PaymentRecorded(payment, code, receipt, rest=max(left, 0), credit=max(-left, 0))


def _known(
    work: PaymentWork, code: PaymentCode, amount: int, reference: str, source: PaymentSource
) -> AlreadyRecorded | None:
    same = work.payments.by_reference(reference)
    if same is not None and (same.payment_code, same.amount) == (code.id, amount):
        return AlreadyRecorded(same, code)
    if source is PaymentSource.BANK:  # also when the reference stands for another code by now
        undone = work.payments.reversed_as(code.id, reference, amount)
        if undone is not None:
            return AlreadyRecorded(undone, code)
    if same is not None:
        raise OfficeError(ErrorCode.REFERENCE_USED, field="reference")
    return None


def _rest(work: PaymentWork, code: PaymentCode) -> int:
    return code.amount - received(work.payments.of_code(code.id))


def _kind(work: PaymentWork, code: PaymentCode, amount: int, *, extra: bool) -> PaymentKind:
    if extra:
        return PaymentKind.OVER
    rest = _rest(work, code)
    return kind_of(amount, rest, begun=rest < code.amount or code.carried > 0)


def _reason(code: PaymentCode, kind: PaymentKind, amount: int, reason: str | None, *, rest: int) -> str | None:
    """Why an amount that differs is taken; an exact one needs no reason and keeps none."""
    if not kind.differs:
        return None
    if reason is None and code.state is CodeState.EXPIRED and amount == rest:  # its case was paid by another code
        raise OfficeError(ErrorCode.CODE_STATE, field="code", state=code.state.value)
    if reason is None:
        raise OfficeError(ErrorCode.AMOUNT_DIFFERS, field="amount", amount=amount, expected=rest)
    return need_reason(reason)


def _check_time(work: PaymentWork, code: PaymentCode, paid_at: datetime, *, extra: bool) -> None:
    """Banks give minutes, so a payment in the minute in which the code was issued is in time."""
    if paid_at > work.now:
        raise OfficeError(ErrorCode.TIME_IN_FUTURE, field="at")
    if paid_at < code.issued_at.replace(second=0, microsecond=0):
        raise OfficeError(ErrorCode.PAID_BEFORE_CODE, field="at")
    if paid_at > code.expires_at and not extra:
        raise OfficeError(ErrorCode.CODE_STATE, field="code", state=CodeState.EXPIRED.value)


def _count(work: PaymentWork, case: Case, code: PaymentCode, payment: Payment) -> tuple[Case, PaymentCode]:
    """Let a payment count for its case: it is paid once everything owed came in."""
    if code.state is CodeState.EXPIRED:
        case, code = _reinstate(work, case, code)
    check_transition(case.state, CaseState.PAID)
    if payment.kind is PaymentKind.UNDER:
        _tell_added(work, payment, code)
        return case, code
    code = work.payment_codes.set_state(code, CodeState.PAID)
    last = max(one.paid_at for one in work.payments.of_case(case.id) if one.stands)
    paid_on = last.astimezone(work.branch.zone.tzinfo).date()
    told = _told(payment)
    case = move_case(work, case, CaseState.PAID, EventKind.PAYMENT_RECORDED, paid_on=paid_on.isoformat(), **told)
    return case, code


def _reinstate(work: PaymentWork, case: Case, code: PaymentCode) -> tuple[Case, PaymentCode]:
    """Paid in time, but booked by the bank after the code had run out: a newer code must not be paid as well."""
    void_active(work, case.id)
    code = work.payment_codes.set_state(code, CodeState.ACTIVE)
    if case.state in {CaseState.CODE_EXPIRED, CaseState.NOTIFIED}:
        target = CaseState.AWAITING_PAYMENT
        return move_case(work, case, target, EventKind.PAYMENT_CODE_REINSTATED, code_id=code.id), code
    work.record(EventKind.PAYMENT_CODE_REINSTATED, Subject(case=case.id), code_id=code.id)
    return case, code


def _tell_added(work: PaymentWork, payment: Payment, code: PaymentCode) -> None:
    work.record(EventKind.PAYMENT_ADDED, Subject(case=code.case), **_told(payment))


def _told(payment: Payment) -> dict[str, EventValue]:
    return {
        "amount": payment.amount,
        "code_id": payment.payment_code,
        "payment_id": payment.id,
        "kind": payment.kind.value,
        "source": payment.source.value,
    }
