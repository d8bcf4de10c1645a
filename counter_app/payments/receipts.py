"""The receipt of payment (bukti penerimaan pembayaran), given for every payment that came in."""

from __future__ import annotations

from counter_app.payments.model import Payment
from counter_app.payments.ports import PaymentWork
from counter_app.registration.own_records import require_own_case
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.papers import Paper, PaperKind
from counter_app.staff.model import Permission


def find_payment(work: PaymentWork, payment: int) -> Payment:
    """A payment by its id; its code is locked. Raises `OfficeError` (NO_SUCH_PAYMENT)."""
    unknown = OfficeError(ErrorCode.NO_SUCH_PAYMENT, field="payment")
    found = work.payments.by_id(payment)
    if found is None:
        raise unknown
    require_own_case(work, work.payment_codes.by_id(found.payment_code).case, unknown)
    return found


def issue_payment_receipt(work: PaymentWork, payment: int) -> Paper:
    """The receipt of a payment: issued now if there is none yet, as for what came from a bank's list.

    Raises `OfficeError`: NO_SUCH_PAYMENT, PAYMENT_REVERSED when it is too late to confirm it.
    """
    work.actor.require(Permission.SERVE)
    found = find_payment(work, payment)
    if found.receipt is None and not found.stands:
        raise OfficeError(ErrorCode.PAYMENT_REVERSED, field="payment")
    return payment_receipt(work, found)[1]


def payment_receipt(work: PaymentWork, payment: Payment) -> tuple[Payment, Paper]:
    """A payment with its receipt, which is issued once."""
    if payment.receipt is not None:
        return payment, work.papers.by_id(payment.receipt)
    code = work.payment_codes.by_id(payment.payment_code)
    facts = (work.cases.number_of(code.case), code.code, str(payment.amount), payment.reference)
    paper = work.papers.issue(PaperKind.PAYMENT_RECEIPT, facts, case=code.case, quote=code.quote)
    return work.payments.set_receipt(payment, paper.id), paper
