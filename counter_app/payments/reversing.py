"""Taking a payment back: one officer asks and says why, another one decides."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.payments.model import CodeState, Payment, PaymentCode, Reversal, received
from counter_app.payments.ports import PaymentWork
from counter_app.payments.receipts import find_payment
from counter_app.payments.recording import SETTLED
from counter_app.queueing.operations.steps import need_reason
from counter_app.registration.case import CaseState, check_transition
from counter_app.registration.operations import move_case
from counter_app.registration.places import check_place
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.staff.model import Permission

_NUMBERED = SETTLED - {CaseState.PAID}
"""States of a case whose member has a number, which is never taken back."""


@dataclass(frozen=True)
class ReversalDecided:
    """`case_number` is owed for again when `owed_again`; then its code ran out with the payment."""

    payment: Payment
    reversal: Reversal
    case_number: str
    owed_again: bool


def ask_reversal(work: PaymentWork, payment_id: int, reason: str | None) -> Reversal:
    """Ask that a payment be taken back, such as one booked for the wrong code or bounced by the bank.

    Raises `OfficeError`: REASON_NEEDED, NO_SUCH_PAYMENT, PAYMENT_REVERSED, REVERSAL_ASKED, and PAYMENT_STANDS
    once a member number was issued for the dues that it paid.
    """
    work.actor.require(Permission.SERVE)
    why = need_reason(reason)
    payment = find_payment(work, payment_id)
    code = work.payment_codes.by_id(payment.payment_code)
    check_place(work, work.cases.by_id(code.case), EventKind.PAYMENT_RECORDED)
    _check_stands(payment)
    _lost_code(work, payment, code)
    asked = work.reversals.ask(payment.id, why, work.now)
    work.record(EventKind.REVERSAL_ASKED, Subject(case=code.case), payment_id=payment.id, reversal_id=asked.id)
    return asked


def decide_reversal(work: PaymentWork, payment_id: int, approve: bool, reason: str | None = None) -> ReversalDecided:
    """Agree that a payment is taken back, or refuse it and say why; never by the officer who asked.

    A payment that is taken back stays in the books and counts no more. When the dues are not covered without it, the
    code that was paid has run out and the case waits for a new one; the promise of a card ends with that. Money that
    the bank received for that code in time can still be recorded.

    Raises `OfficeError`: NOT_ALLOWED, NO_SUCH_PAYMENT, NO_REVERSAL, SECOND_PERSON, PAYMENT_REVERSED, REASON_NEEDED, and
    PAYMENT_STANDS once a member number was issued.
    """
    work.actor.require(Permission.SUPERVISE)
    payment = find_payment(work, payment_id)
    code = work.payment_codes.by_id(payment.payment_code)
    case = work.cases.by_id(code.case)
    check_place(work, case, EventKind.PAYMENT_RECORDED)
    asked = work.reversals.undecided(payment.id)
    if asked is None:
        _check_stands(payment)
        raise OfficeError(ErrorCode.NO_REVERSAL, field="payment")
    if asked.asked_by == work.actor.id:
        raise OfficeError(ErrorCode.SECOND_PERSON, field="payment")
    text = (reason or "").strip() if approve and not (reason or "").strip() else need_reason(reason)
    decided = work.reversals.decide(asked, text, work.now, approved=approve)
    if not approve:
        work.record(EventKind.REVERSAL_REFUSED, Subject(case=code.case), payment_id=payment.id, reversal_id=asked.id)
        return ReversalDecided(payment, decided, case.number, owed_again=False)
    _check_stands(payment)
    lost = _lost_code(work, payment, code)
    payment = work.payments.reverse(payment, work.now)
    _tell_reversed(work, payment, code, lost, asked)
    return ReversalDecided(payment, decided, case.number, owed_again=lost is not None)


def _check_stands(payment: Payment) -> None:
    if not payment.stands:
        raise OfficeError(ErrorCode.PAYMENT_REVERSED, field="payment")


def _lost_code(work: PaymentWork, payment: Payment, code: PaymentCode) -> PaymentCode | None:
    """The code that does not hold without a payment, locked: the paid one, or a newer one that counted on it.

    An active code to which the payment belongs holds: there is only more to pay by it. Raises `OfficeError`
    (PAYMENT_STANDS) when the member has a number by now.
    """
    for one in work.payment_codes.of_case(code.case):
        if one.state not in {CodeState.ACTIVE, CodeState.PAID}:
            continue
        live = work.payment_codes.by_id(one.id)
        left = received(work.payments.of_case(code.case)) - payment.amount
        holds = live.id == code.id if live.state is CodeState.ACTIVE else left >= live.due
        if not holds:
            state = work.cases.by_id(code.case).state
            if state in _NUMBERED:
                raise OfficeError(ErrorCode.PAYMENT_STANDS, field="payment")
            check_transition(state, CaseState.CODE_EXPIRED)
            return live
    return None


def _tell_reversed(
    work: PaymentWork, payment: Payment, code: PaymentCode, lost: PaymentCode | None, asked: Reversal
) -> None:
    """One event either way; with `state` it says that the case is no longer paid, and by which code."""
    told = {"payment_id": payment.id, "amount": payment.amount, "reversal_id": asked.id}
    if lost is None:
        work.record(EventKind.PAYMENT_REVERSED, Subject(case=code.case), code_id=code.id, **told)
        return
    work.payment_codes.set_state(lost, CodeState.EXPIRED)
    case = work.cases.by_id(code.case)
    move_case(work, case, CaseState.CODE_EXPIRED, EventKind.PAYMENT_REVERSED, code_id=lost.id, **told)
