"""The payments of the branch as they stand, and what is asked of one code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from counter_app.payments.board import PaymentsBoard
from counter_app.payments.model import CodeState, PaymentCode, received
from counter_app.payments.operations import AlreadyRecorded, find_code, payments_board, record_payment
from counter_app.payments.ports import PaymentWork
from counter_app.payments.recording import SETTLED
from counter_app.payments.totals import TotalCode, TotalWork, find_total, record_total_payment
from counter_app.registration.places import check_place
from counter_app.shared.events import EventKind
from counter_app.shared.ids import mask_name
from counter_app.shared.papers import Paper


@dataclass(frozen=True)
class Seen:
    """The board of a day; `zone` is the branch's."""

    board: PaymentsBoard
    today: date
    zone: tzinfo


@dataclass(frozen=True)
class Owed:
    """What a code asks for. `rest` in rupiah; `settled`: it was paid, so that more money for it is too much.

    `members` is the number of people of a batch's total, 0 for the code of one case.
    """

    code: str
    case_number: str
    name: str
    rest: int
    received: int
    state: CodeState
    expires_at: datetime
    settled: bool
    members: int = 0


@dataclass(frozen=True)
class Entry:
    """A payment as it was typed; `amount` in rupiah."""

    code: str
    amount: int
    paid_at: datetime
    reference: str
    reason: str | None = None


@dataclass(frozen=True)
class Recorded:
    """`receipt` is None when the same payment stood in the books before; `rest` and `credit` in rupiah."""

    receipt: Paper | None
    amount: int
    rest: int = 0
    credit: int = 0


def look(work: PaymentWork, text: str = "", on: date | None = None) -> Seen:
    return Seen(payments_board(work, text, on), work.today, work.branch.zone.tzinfo)


def owed(work: TotalWork, text: str) -> Owed:
    """What is to be paid by a code. Raises `OfficeError` as `find_code`, and CASE_ELSEWHERE at an SPO."""
    total = find_total(work, text)
    if total is not None:
        return _of_total(work, total)
    code = find_code(work, text)
    return _of_case(work, code)


def _of_total(work: TotalWork, total: TotalCode) -> Owed:
    paid = total.paid_at is not None
    return Owed(
        code=total.code,
        case_number="",
        name="",
        rest=0 if paid else total.amount,
        received=total.amount if paid else 0,
        state=total.state_on(work.now),
        expires_at=total.expires_at,
        settled=paid,
        members=len(work.totals.members(total.id)),
    )


def _of_case(work: PaymentWork, code: PaymentCode) -> Owed:
    case = work.cases.by_id(code.case)
    check_place(work, case, EventKind.PAYMENT_RECORDED)
    came = received(work.payments.of_code(code.id))
    settled = code.state is CodeState.PAID or case.state in SETTLED
    return Owed(
        code=code.code,
        case_number=case.number,
        name=mask_name(case.form.full_name),
        rest=0 if settled else code.amount - came,
        received=came,
        state=code.state_on(work.now),
        expires_at=code.expires_at,
        settled=settled,
    )


def record(work: TotalWork, entry: Entry) -> Recorded:
    """Record what was typed, for one case or for a whole batch. Raises as the operations of `payments`."""
    total = find_total(work, entry.code)
    if total is not None:
        whole = record_total_payment(work, entry.code, entry.amount, entry.paid_at, entry.reference)
        return Recorded(None if whole.already else work.papers.by_id(whole.proof), entry.amount)
    done = record_payment(
        work, entry.code, entry.amount, entry.paid_at, entry.reference, difference_reason=entry.reason
    )
    if isinstance(done, AlreadyRecorded):
        return Recorded(None, done.payment.amount)
    return Recorded(done.receipt, done.payment.amount, done.rest, done.credit)
