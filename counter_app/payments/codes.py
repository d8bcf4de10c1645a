"""Payment codes: handed out with the document receipt, looked up, run out, voided and issued anew."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from counter_app.dues.model import DuesMonth
from counter_app.payments.model import (
    CodeState,
    PaymentCode,
    make_local_code,
    read_core_code,
    read_local_code,
    received,
)
from counter_app.payments.ports import PaymentWork
from counter_app.queueing.operations.steps import need_reason
from counter_app.registration import operations as registration
from counter_app.registration.model import Case, CaseState
from counter_app.registration.operations import DuesNotified, find_case, move_case, normalise_case_number
from counter_app.registration.own_records import require_own_case
from counter_app.registration.places import check_place
from counter_app.registration.records import StoredQuote
from counter_app.settings import CodeIssuer
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, NewEvent, Subject
from counter_app.shared.ids import is_case_number, normalise_code
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
class CodeReissued:
    """The case with its new code and the slip of it; `replaced` is the code that it takes the place of."""

    case: Case
    code: PaymentCode
    slip: Paper
    replaced: PaymentCode


def notify_dues(work: PaymentWork, number: str, first_month: DuesMonth | None = None) -> DuesNotified:
    """Notify dues as registration does, after marking codes whose time is over: their cases may be quoted anew."""
    expire_codes(work)
    return registration.notify_dues(work, number, first_month)


def issue_receipt(
    work: PaymentWork, number: str, core_code: str | None = None, core_code_again: str | None = None
) -> ReceiptIssued:
    """Hand out the document receipt and the payment code for the case's last dues notification.

    In a branch whose codes come from the core system `core_code` is that code; elsewhere the office makes one. A code
    that was typed is given twice, a scanned one once. Raises `OfficeError`: CODE_NEEDED, CODE_NOT_WANTED,
    CODE_MALFORMED, CODES_DIFFER, CODE_USED, CASE_STATE, DUES_COVERED.
    """
    work.actor.require(Permission.SERVE)
    expire_codes(work)
    case = find_case(work, number)
    quote = work.cases.last_quote(case.id)
    case = move_case(work, case, CaseState.AWAITING_PAYMENT, EventKind.RECEIPT_ISSUED)
    if quote is None:
        raise OfficeError(ErrorCode.CASE_STATE, state=case.state.value, wanted=CaseState.NOTIFIED.value)
    code = _new_code(work, case, quote, _same_twice(core_code, core_code_again))
    receipt = work.papers.issue(PaperKind.DOCUMENT_RECEIPT, (case.number,), case=case.id, quote=quote.id)
    return ReceiptIssued(case, code, receipt, _slip(work, case, code))


def void_code(work: PaymentWork, text: str, reason: str | None) -> PaymentCode:
    """End a code that must not be paid any more; its case waits for a new one.

    Money that came in for it stays with the case. Raises `OfficeError`: REASON_NEEDED, CODE_STATE, and as `find_code`.
    """
    work.actor.require(Permission.SERVE)
    why = need_reason(reason)
    expire_codes(work)
    code = find_code(work, text)
    if code.state is not CodeState.ACTIVE:
        raise OfficeError(ErrorCode.CODE_STATE, field="code", state=code.state.value)
    case = work.cases.by_id(code.case)
    check_place(work, case, EventKind.RECEIPT_ISSUED)
    return _void(work, case, code, why)[1]


def reissue_code(
    work: PaymentWork, text: str, reason: str | None, core_code: str | None = None, core_code_again: str | None = None
) -> CodeReissued:
    """Give a case a new code for what its last quote still asks, and end the one that could be paid until now.

    `text` is the number of the case, or its latest code. Raises `OfficeError` as `issue_receipt` and `find_code` do,
    REASON_NEEDED, and CODE_REPLACED for a code that has a successor, with the `state` of the latest one.
    """
    work.actor.require(Permission.SERVE)
    why = need_reason(reason)
    expire_codes(work)
    case = _to_reissue(work, text)
    check_place(work, case, EventKind.RECEIPT_ISSUED)
    codes, quote = work.payment_codes.of_case(case.id), work.cases.last_quote(case.id)
    if case.state not in {CaseState.AWAITING_PAYMENT, CaseState.CODE_EXPIRED} or not codes or quote is None:
        raise OfficeError(ErrorCode.CASE_STATE, state=case.state.value, wanted=CaseState.AWAITING_PAYMENT.value)
    if case.state is CaseState.AWAITING_PAYMENT:
        active = next(one for one in codes if one.state is CodeState.ACTIVE)
        case, replaced = _void(work, case, active, why)
    else:
        replaced = work.payment_codes.set_state(codes[-1], codes[-1].state, codes[-1].ended_reason or why)
    case = move_case(
        work, case, CaseState.AWAITING_PAYMENT, EventKind.PAYMENT_CODE_REISSUED, replaced_code_id=replaced.id
    )
    code = _new_code(work, case, quote, _same_twice(core_code, core_code_again))
    return CodeReissued(case, code, _slip(work, case, code), replaced)


def _to_reissue(work: PaymentWork, text: str) -> Case:
    number = normalise_case_number(text)
    if is_case_number(number):
        return find_case(work, number)
    code = find_code(work, text)
    latest = work.payment_codes.of_case(code.case)[-1]
    if latest.id != code.id:
        raise OfficeError(ErrorCode.CODE_REPLACED, field="code", state=latest.state.value)
    return work.cases.by_id(code.case)


def _same_twice(typed: str | None, again: str | None) -> str | None:
    """A code as entered, which must be the same both times; a scanner reads it once.

    Raises `OfficeError` (CODES_DIFFER).
    """
    if again is not None and normalise_code(again) != normalise_code(typed or ""):
        raise OfficeError(ErrorCode.CODES_DIFFER, field="core_code_again")
    return typed


def _new_code(work: PaymentWork, case: Case, quote: StoredQuote, core_code: str | None) -> PaymentCode:
    carried = received(work.payments.of_case(case.id))
    if carried >= quote.quote.total:
        raise OfficeError(ErrorCode.DUES_COVERED, amount=carried, expected=quote.quote.total)
    issuer = work.branch.payment_codes
    if issuer is CodeIssuer.CORE:
        if core_code is None:
            raise OfficeError(ErrorCode.CODE_NEEDED, field="core_code")
        text = read_core_code(core_code, work.branch, case.channel)
    else:
        if core_code is not None:
            raise OfficeError(ErrorCode.CODE_NOT_WANTED, field="core_code")
        text = make_local_code(local_prefix(work), work.payment_codes.next_serial())
    amount = quote.quote.total - carried
    code = work.payment_codes.add(text, issuer, case.id, quote.id, amount, work.now, code_expiry(work, case), carried)
    work.record(
        EventKind.PAYMENT_CODE_ISSUED, Subject(case=case.id), issuer=issuer.value, amount=amount, code_id=code.id
    )
    return code


def _slip(work: PaymentWork, case: Case, code: PaymentCode) -> Paper:
    facts = (case.number, code.code, str(code.amount))
    return work.papers.issue(PaperKind.PAYMENT_CODE_SLIP, facts, case=case.id, quote=code.quote)


def local_prefix(work: PaymentWork) -> str:
    """The prefix of the office's own codes: the setting, or the branch code."""
    return work.branch.local_code_prefix or work.branch_code


def code_expiry(work: PaymentWork, case: Case) -> datetime:
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
    unknown = OfficeError(ErrorCode.NO_SUCH_CODE, field="code")
    if found is not None:  # also a code of the other issuer, or of an earlier prefix
        require_own_case(work, found.case, unknown)
        return found
    if work.branch.payment_codes is CodeIssuer.LOCAL:
        read_local_code(text, local_prefix(work))
    else:
        read_core_code(text, work.branch)
    raise unknown


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
    void_active(work, cancelled.subject.case)


def void_active(work: PaymentWork, case: int) -> None:
    """End the code of a case that could be paid until now; the case stays where it is."""
    for code in work.payment_codes.of_case(case):
        if code.state is CodeState.ACTIVE:
            work.payment_codes.set_state(code, CodeState.VOID)
            work.record(EventKind.PAYMENT_CODE_VOIDED, Subject(case=code.case), code_id=code.id)


def _void(work: PaymentWork, case: Case, code: PaymentCode, why: str) -> tuple[Case, PaymentCode]:
    ended = work.payment_codes.set_state(code, CodeState.VOID, why)
    return move_case(work, case, CaseState.CODE_EXPIRED, EventKind.PAYMENT_CODE_VOIDED, code_id=code.id), ended
