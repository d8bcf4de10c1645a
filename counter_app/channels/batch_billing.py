"""From the combined document receipt to the dues of a batch: a code for each person, or one total for all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from counter_app.channels.batch_intake import find_batch
from counter_app.channels.batch_model import Batch, BatchState, may_be_cancelled, require_state
from counter_app.channels.batch_ports import BatchWork, Bill, BilledMember, BillMember, NewBill
from counter_app.dues.model import DuesMonth
from counter_app.dues.operations import make_quote
from counter_app.payments.model import make_local_code, read_core_code
from counter_app.payments.operations import expire_codes, local_prefix
from counter_app.payments.totals import MEMBER_SIGN, PaymentMode, void_total
from counter_app.queueing.operations.steps import need_reason
from counter_app.registration.case import CaseState, Channel
from counter_app.registration.quoting import quote_request
from counter_app.settings import CodeIssuer
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind, Subject
from counter_app.shared.papers import Paper, PaperKind
from counter_app.staff.model import Permission


@dataclass(frozen=True)
class BatchReceived:
    batch: Batch
    paper: Paper
    members: int


@dataclass(frozen=True)
class BatchBilled:
    """The papers of the bill, the members in it, and the lines that were left out because documents are missing."""

    batch: Batch
    bill: Bill
    members: tuple[BilledMember, ...]
    notice: Paper
    slip: Paper | None
    left: tuple[int, ...]


@dataclass(frozen=True)
class CoreCodes:
    """Codes of the core system: one for a total, typed twice unless it was scanned, or one for each line."""

    total: str | None = None
    again: str | None = None
    by_line: Mapping[int, str] | None = None


NO_CORE_CODES = CoreCodes()


def receive_batch(work: BatchWork, number: str) -> BatchReceived:
    """Give one combined receipt for the documents of all people; the list is closed with it.

    Raises `OfficeError`: NO_SUCH_BATCH, BATCH_STATE, BATCH_EMPTY.
    """
    work.actor.require(Permission.SERVE)
    batch = find_batch(work, number)
    require_state(batch, BatchState.OPEN)
    members = _members(work, batch)
    if not members:
        raise OfficeError(ErrorCode.BATCH_EMPTY, field="batch")
    paper = _receipt(work, batch, members)
    batch = work.batches.set_state(batch, BatchState.RECEIVED, receipt=paper.id)
    work.record(EventKind.BATCH_RECEIVED, Subject(ticket=batch.ticket), batch=batch.id, members=members)
    return BatchReceived(batch, paper, members)


def issue_receipt(work: BatchWork, batch: Batch) -> Paper:
    """Issue the combined receipt anew, after more documents came; it takes the place of the one before."""
    paper = _receipt(work, batch, _members(work, batch))
    work.batches.set_state(batch, batch.state, receipt=paper.id)
    return paper


def _members(work: BatchWork, batch: Batch) -> int:
    return sum(one.valid and one.state is not CaseState.CANCELLED for one in work.batches.rows(batch.id))


def _receipt(work: BatchWork, batch: Batch, members: int) -> Paper:
    return work.papers.issue(PaperKind.BATCH_RECEIPT, (batch.number, str(members)), ticket=batch.ticket)


def bill_batch(
    work: BatchWork,
    number: str,
    payment: PaymentMode,
    *,
    first_month: DuesMonth | None = None,
    core: CoreCodes = NO_CORE_CODES,
) -> BatchBilled:
    """Notify the dues of everybody whose documents are complete and who cannot pay yet, and issue the codes.

    May be done again for those who were left, or whose code ran out. Raises `OfficeError`: NO_SUCH_BATCH,
    BATCH_STATE, NOTHING_TO_BILL, CODE_NEEDED, CODE_NOT_WANTED, CODES_DIFFER, CODE_MALFORMED, CODE_USED.
    """
    work.actor.require(Permission.SERVE)
    expire_codes(work)
    batch = find_batch(work, number)
    require_state(batch, BatchState.RECEIVED, BatchState.BILLED)
    members = work.batches.billable(batch.id)
    if not members:
        raise OfficeError(ErrorCode.NOTHING_TO_BILL, field="batch")
    issuer = work.branch.payment_codes
    total = _total_code(work, issuer, core, batch.channel) if payment is PaymentMode.ONE else None
    codes = _codes(work, members, core, total, batch.channel)
    expiries = [_expiry(work, one.form.birth_date) for one in members]
    if total is not None:
        expiries = [min(expiries)] * len(members)
    month = first_month or DuesMonth.of(work.today)
    bills = [
        NewBill(one, make_quote(work.tariff, quote_request(one.form, month)), code)
        for one, code in zip(members, codes, strict=True)
    ]
    billed = work.batches.bill(issuer, expiries, bills)
    _tell(work, billed, issuer)
    return _finish(work, batch, payment, billed, total, expiries[0])


def _finish(
    work: BatchWork,
    batch: Batch,
    payment: PaymentMode,
    billed: tuple[BilledMember, ...],
    total: str | None,
    expires_at: datetime,
) -> BatchBilled:
    amount = sum(one.amount for one in billed)
    facts = (batch.number, str(amount), str(len(billed)))
    notice = work.papers.issue(PaperKind.BATCH_DUES, facts, ticket=batch.ticket)
    slip = None
    if total is not None:
        slip = work.papers.issue(PaperKind.BATCH_CODE, (batch.number, total, str(amount)), ticket=batch.ticket)
    else:
        _issue_each(work, billed)
    bill = work.batches.add_bill(
        batch.id,
        payment,
        billed,
        notice=notice.id,
        slip=None if slip is None else slip.id,
        code=total,
        issuer=None if total is None else work.branch.payment_codes,
        expires_at=None if total is None else expires_at,
    )
    if batch.state is not BatchState.BILLED:
        batch = work.batches.set_state(batch, BatchState.BILLED)
    work.record(
        EventKind.BATCH_BILLED,
        Subject(ticket=batch.ticket),
        batch=batch.id,
        bill=bill.id,
        payment=payment.value,
        amount=amount,
        members=len(billed),
    )
    left = tuple(one.line for one in work.batches.rows(batch.id) if one.state is CaseState.INCOMPLETE)
    return BatchBilled(batch, bill, billed, notice, slip, left)


def _issue_each(work: BatchWork, billed: Sequence[BilledMember]) -> None:
    """Register each person's own notification and slip; they are printed when somebody asks for them."""
    for kind, facts in (
        (PaperKind.DUES_NOTIFICATION, [(one, (one.case_number, str(one.amount))) for one in billed]),
        (PaperKind.PAYMENT_CODE_SLIP, [(one, (one.case_number, one.code, str(one.amount))) for one in billed]),
    ):
        for one, number in zip(billed, work.batches.issue_papers(kind, facts), strict=True):
            work.record(EventKind.PAPER_ISSUED, Subject(case=one.case), paper=kind.value, number=number)


def _tell(work: BatchWork, billed: Sequence[BilledMember], issuer: CodeIssuer) -> None:
    for one in billed:
        about = Subject(case=one.case)
        work.record(EventKind.DUES_NOTIFIED, about, state=CaseState.NOTIFIED.value, quote=one.quote, total=one.amount)
        work.record(EventKind.RECEIPT_ISSUED, about, state=CaseState.AWAITING_PAYMENT.value)
        work.record(EventKind.PAYMENT_CODE_ISSUED, about, issuer=issuer.value, amount=one.amount, code_id=one.code_id)


def _total_code(work: BatchWork, issuer: CodeIssuer, core: CoreCodes, channel: Channel) -> str:
    if issuer is CodeIssuer.LOCAL:
        if core.total is not None:
            raise OfficeError(ErrorCode.CODE_NOT_WANTED, field="core_code")
        return make_local_code(local_prefix(work), work.batches.reserve_serials(1))
    if core.total is None:
        raise OfficeError(ErrorCode.CODE_NEEDED, field="core_code")
    code = read_core_code(core.total, work.branch, channel)
    if core.again is not None and read_core_code(core.again, work.branch, channel) != code:
        raise OfficeError(ErrorCode.CODES_DIFFER, field="core_code")
    if work.batches.codes_taken([code]):
        raise OfficeError(ErrorCode.CODE_USED, field="core_code")
    return code


def _codes(
    work: BatchWork, members: Sequence[BillMember], core: CoreCodes, total: str | None, channel: Channel
) -> list[str]:
    """The code of each member; within a total it is the total's with a number that nobody can type."""
    if total is not None:
        return [f"{total}{MEMBER_SIGN}{place}" for place in range(1, len(members) + 1)]
    if work.branch.payment_codes is CodeIssuer.LOCAL:
        if core.by_line is not None:
            raise OfficeError(ErrorCode.CODE_NOT_WANTED, field="codes")
        first = work.batches.reserve_serials(len(members))
        return [make_local_code(local_prefix(work), first + place) for place in range(len(members))]
    return _core_codes(work, members, core.by_line or {}, channel)


def _core_codes(
    work: BatchWork, members: Sequence[BillMember], by_line: Mapping[int, str], channel: Channel
) -> list[str]:
    lacking = tuple(str(one.line) for one in members if one.line not in by_line)
    if lacking:
        raise OfficeError(ErrorCode.CODE_NEEDED, field="codes", missing=lacking)
    codes = [read_core_code(by_line[one.line], work.branch, channel) for one in members]
    if len(set(codes)) != len(codes) or work.batches.codes_taken(codes):
        raise OfficeError(ErrorCode.CODE_USED, field="codes")
    return codes


def _expiry(work: BatchWork, born: date) -> datetime:
    """End of the last day on which a code may be paid: never later than the age limit, which binds the payment too."""
    last = work.today + timedelta(days=work.branch.code_valid_days)
    try:
        limit = date(born.year + work.branch.below_age, born.month, born.day)
    except ValueError:  # 29 February in an ordinary year
        limit = date(born.year + work.branch.below_age, 3, 1)
    last = max(min(last, limit - timedelta(days=1)), work.today)
    return datetime.combine(last, time(23, 59, 59), work.branch.zone.tzinfo)


def cancel_batch(work: BatchWork, number: str, reason: str | None) -> Batch:
    """Give a batch up before anybody paid: all its cases are cancelled for the same reason.

    Raises `OfficeError`: NO_SUCH_BATCH, BATCH_STATE (also once somebody has paid), REASON_NEEDED.
    """
    work.actor.require(Permission.SERVE)
    batch = find_batch(work, number)
    why = need_reason(reason)
    if batch.state is BatchState.CANCELLED or not may_be_cancelled(work.batches.rows(batch.id)):
        require_state(batch)
    for total in work.totals.of_batch(batch.id):
        if total.paid_at is None and total.voided_at is None:
            void_total(work, total)
    for case, code in work.batches.void_codes(batch.id):
        work.record(EventKind.PAYMENT_CODE_VOIDED, Subject(case=case), code_id=code)
    for case in work.batches.cancel_members(batch.id, why):
        work.record(EventKind.CASE_CANCELLED, Subject(case=case), state=CaseState.CANCELLED.value)
    batch = work.batches.set_state(batch, BatchState.CANCELLED)
    work.record(EventKind.BATCH_CANCELLED, Subject(ticket=batch.ticket), batch=batch.id)
    return batch
