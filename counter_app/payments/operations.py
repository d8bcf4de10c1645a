"""Document receipt with payment code, and the money that comes in for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from counter_app.dues.model import DuesMonth
from counter_app.payments.model import (
    CodeState,
    Payment,
    PaymentCode,
    make_local_code,
    read_core_code,
    read_local_code,
    read_reference,
)
from counter_app.payments.ports import PaymentWork
from counter_app.registration import operations as registration
from counter_app.registration.model import Case, CaseState
from counter_app.registration.operations import DuesNotified, find_case, move_case
from counter_app.registration.records import StoredQuote
from counter_app.settings import CodeIssuer
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, NewEvent, Subject
from counter_app.shared.ids import normalise_code
from counter_app.shared.money import MOST_RUPIAH
from counter_app.shared.papers import Paper, PaperKind
from counter_app.staff.model import Permission


@dataclass(frozen=True)
class ReceiptIssued:
    """The case with its document receipt, its payment code and the two papers."""

    case: Case
    code: PaymentCode
    receipt: Paper
    slip: Paper


@dataclass(frozen=True)
class PaymentRecorded:
    payment: Payment
    code: PaymentCode


@dataclass(frozen=True)
class AlreadyRecorded:
    """The same payment, reference and amount, stands in the books already; nothing was changed."""

    payment: Payment
    code: PaymentCode


def notify_dues(work: PaymentWork, number: str, first_month: DuesMonth | None = None) -> DuesNotified:
    """Notify dues as registration does, after marking codes whose time is over: their cases may be quoted anew."""
    expire_codes(work)
    return registration.notify_dues(work, number, first_month)


def issue_receipt(work: PaymentWork, number: str, core_code: str | None = None) -> ReceiptIssued:
    """Hand out the document receipt and the payment code for the case's last dues notification.

    In a branch whose codes come from the core system `core_code` is that code; elsewhere the office makes one. Raises
    `OfficeError`: CODE_NEEDED, CODE_NOT_WANTED, CODE_MALFORMED, CODE_USED, CASE_STATE.
    """
    work.actor.require(Permission.SERVE)
    expire_codes(work)
    case = find_case(work, number)
    quote = work.cases.last_quote(case.id)
    case = move_case(work, case, CaseState.AWAITING_PAYMENT, EventKind.RECEIPT_ISSUED)
    if quote is None:
        raise OfficeError(ErrorCode.CASE_STATE, state=case.state.value, wanted=CaseState.NOTIFIED.value)
    code = _new_code(work, case, quote, core_code)
    work.record(
        EventKind.PAYMENT_CODE_ISSUED,
        Subject(case=case.id),
        issuer=code.issuer.value,
        amount=code.amount,
        code_id=code.id,
    )
    receipt = work.papers.issue(PaperKind.DOCUMENT_RECEIPT, (case.number,), case=case.id, quote=quote.id)
    slip = work.papers.issue(
        PaperKind.PAYMENT_CODE_SLIP, (case.number, code.code, str(code.amount)), case=case.id, quote=quote.id
    )
    return ReceiptIssued(case, code, receipt, slip)


def _new_code(work: PaymentWork, case: Case, quote: StoredQuote, core_code: str | None) -> PaymentCode:
    issuer = work.branch.payment_codes
    if issuer is CodeIssuer.CORE:
        if core_code is None:
            raise OfficeError(ErrorCode.CODE_NEEDED, field="core_code")
        code = read_core_code(core_code, work.branch)
    else:
        if core_code is not None:
            raise OfficeError(ErrorCode.CODE_NOT_WANTED, field="core_code")
        code = make_local_code(local_prefix(work), work.payment_codes.next_serial())
    return work.payment_codes.add(code, issuer, case.id, quote.id, quote.quote.total, work.now, _expiry(work, case))


def local_prefix(work: PaymentWork) -> str:
    """The prefix of the office's own codes: the setting, or the branch code."""
    return work.branch.local_code_prefix or work.branch_code


def _expiry(work: PaymentWork, case: Case) -> datetime:
    """End of the last day on which the code may be paid.

    Never later than the day before the member reaches the age limit, which also binds the first payment.
    """
    last = work.today + timedelta(days=work.branch.code_valid_days)
    born = case.form.birth_date
    limit = _birthday(born.month, born.day, born.year + work.branch.below_age) - timedelta(days=1)
    last = max(min(last, limit), work.today)
    return datetime.combine(last, time(23, 59, 59), work.branch.zone.tzinfo)


def _birthday(month: int, day: int, year: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:  # 29 February in an ordinary year
        return date(year, 3, 1)


def find_code(work: PaymentWork, text: str) -> PaymentCode:
    """A payment code as typed or scanned.

    Raises `OfficeError`: CODE_MALFORMED, CODE_CHECK_FAILED (a wrong digit), NO_SUCH_CODE.
    """
    typed = normalise_code(text)
    found = work.payment_codes.find(typed) if typed.isascii() and typed.isdigit() else None
    if found is not None:  # also a code of the other issuer, or of an earlier prefix
        return found
    if work.branch.payment_codes is CodeIssuer.LOCAL:
        read_local_code(text, local_prefix(work))
    else:
        read_core_code(text, work.branch)
    raise OfficeError(ErrorCode.NO_SUCH_CODE, field="code")


def record_payment(
    work: PaymentWork, code_text: str, amount: int, paid_at: datetime, reference: str
) -> PaymentRecorded | AlreadyRecorded:
    """Record one payment by hand. The amount must be exactly that of the code.

    Raises `OfficeError`: AMOUNT_DIFFERS, CODE_STATE (paid, void, or paid after its end), REFERENCE_USED,
    TIME_IN_FUTURE, PAID_BEFORE_CODE.
    """
    work.actor.require(Permission.SERVE)
    reference = read_reference(reference)
    if not 0 < amount <= MOST_RUPIAH:
        raise OfficeError(ErrorCode.OUT_OF_RANGE, field="amount", minimum=1, maximum=MOST_RUPIAH)
    code = find_code(work, code_text)
    known = _known(work, code, amount, reference)
    if known is not None:
        return known
    if amount != code.amount:
        raise OfficeError(ErrorCode.AMOUNT_DIFFERS, field="amount", amount=amount, expected=code.amount)
    _check_time(work, code, paid_at)
    payment = work.payments.add(code, amount, paid_at, reference, work.now)
    case = work.cases.by_id(code.case)
    if code.state is CodeState.EXPIRED:
        case = _reinstate(work, case, code)
    code = work.payment_codes.set_state(code, CodeState.PAID)
    paid_on = paid_at.astimezone(work.branch.zone.tzinfo).date()
    move_case(
        work,
        case,
        CaseState.PAID,
        EventKind.PAYMENT_RECORDED,
        amount=amount,
        code_id=code.id,
        payment_id=payment.id,
        paid_on=paid_on.isoformat(),
    )
    return PaymentRecorded(payment, code)


def _reinstate(work: PaymentWork, case: Case, code: PaymentCode) -> Case:
    """Paid in time, but booked by the bank after the code had run out: a newer code must not be paid as well."""
    _void_active(work, case.id)
    if case.state in {CaseState.CODE_EXPIRED, CaseState.NOTIFIED}:
        return move_case(work, case, CaseState.AWAITING_PAYMENT, EventKind.PAYMENT_CODE_REINSTATED, code_id=code.id)
    return case


def _known(work: PaymentWork, code: PaymentCode, amount: int, reference: str) -> AlreadyRecorded | None:
    same = work.payments.by_reference(reference)
    if same is not None:
        if same.payment_code == code.id and same.amount == amount:
            return AlreadyRecorded(same, code)
        raise OfficeError(ErrorCode.REFERENCE_USED, field="reference")
    if code.state in {CodeState.PAID, CodeState.VOID}:
        raise OfficeError(ErrorCode.CODE_STATE, field="code", state=code.state.value)
    return None


def _check_time(work: PaymentWork, code: PaymentCode, paid_at: datetime) -> None:
    """Banks give minutes, so a payment in the minute in which the code was issued is in time."""
    if paid_at > work.now:
        raise OfficeError(ErrorCode.TIME_IN_FUTURE, field="at")
    if paid_at < code.issued_at.replace(second=0, microsecond=0):
        raise OfficeError(ErrorCode.PAID_BEFORE_CODE, field="at")
    if paid_at > code.expires_at:
        raise OfficeError(ErrorCode.CODE_STATE, field="code", state=CodeState.EXPIRED.value)


def expire_codes(work: PaymentWork) -> int:
    """Mark codes whose time is over, so that their cases can get a new one. Returns how many."""
    lapsed = work.payment_codes.lapsed(work.now)
    for code in lapsed:
        work.payment_codes.set_state(code, CodeState.EXPIRED)
        case = work.cases.by_id(code.case)
        move_case(work, case, CaseState.CODE_EXPIRED, EventKind.PAYMENT_CODE_EXPIRED, code_id=code.id)
    return len(lapsed)


def void_codes(work: PaymentWork, cancelled: NewEvent) -> None:
    """React to a cancelled case: its code is void and a payment for it is refused."""
    if cancelled.subject.case is None:
        raise LookupError("a cancelled case without an id")
    _void_active(work, cancelled.subject.case)


def _void_active(work: PaymentWork, case: int) -> None:
    for code in work.payment_codes.of_case(case):
        if code.state is CodeState.ACTIVE:
            work.payment_codes.set_state(code, CodeState.VOID)
            work.record(EventKind.PAYMENT_CODE_VOIDED, Subject(case=code.case), code_id=code.id)
