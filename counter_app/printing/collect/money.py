"""The receipt of a payment."""

from __future__ import annotations

from counter_app.dues.model import Quote
from counter_app.payments.model import Payment
from counter_app.printing.collect.header import local, paper_header, subject
from counter_app.printing.content import PaymentReceipt
from counter_app.printing.formats import format_month
from counter_app.printing.sources import PrintWork
from counter_app.shared.papers import Paper


def payment_receipt(work: PrintWork, paper: Paper) -> PaymentReceipt:
    """What had come in before is told as it was known then, whatever was taken back since."""
    payment = work.payments.of_receipt(paper.id)
    if payment is None:
        raise LookupError("a receipt without its payment")
    case = work.cases.by_id(subject(paper.case))
    code = work.payment_codes.by_id(payment.payment_code)
    earlier = (one for one in work.payments.of_case(case.id) if one.id < payment.id and _stood(one, payment))
    return PaymentReceipt(
        header=paper_header(work, paper),
        payer_name=case.form.full_name,
        amount=payment.amount,
        due=code.due,
        before=sum(one.amount for one in earlier),
        code=code.code,
        period=dues_period(work.cases.quote(code.quote).quote),
        paid_at=local(work, payment.paid_at),
        recorded_at=local(work, payment.recorded_at),
        reference=payment.reference,
        reversed_at=None if payment.reversed_at is None else local(work, payment.reversed_at),
    )


def _stood(one: Payment, when: Payment) -> bool:
    return one.reversed_at is None or one.reversed_at > when.recorded_at


def dues_period(quote: Quote) -> str:
    """`November 2026`, or `November 2026 sampai Januari 2027 (3 bulan)`."""
    first, last = (format_month(month.month.first_day) for month in (quote.months[0], quote.months[-1]))
    return first if first == last else f"{first} sampai {last} ({len(quote.months)} bulan)"
