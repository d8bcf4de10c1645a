"""Taking a bank's list: each line is recorded as somebody would by hand, all of them in one unit of work.

`record_payment` decides about every line, so that a payment from a list has the same effects, papers and refusals as
one that was typed. Killed in the middle nothing of a list is in the books; taken again nothing is recorded twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime, time

from counter_app.payments.bank_model import (
    BankEntry,
    BankFile,
    BankOutcome,
    BankPreview,
    BankResult,
    BankRow,
    BankTaken,
)
from counter_app.payments.bank_ports import BankWork
from counter_app.payments.model import CodeState, Payment, PaymentSource
from counter_app.payments.recording import AlreadyRecorded, record_payment
from counter_app.payments.totals import check_total_payment, record_total_payment
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from counter_app.sheets.model import Cancel, untold
from counter_app.staff.model import Permission

_TOLD_EVERY = 100
_JUDGED = 0.8
"""The part of the work after which every line is judged and the rest is writing."""

_END_OF_DAY = time(23, 59, 59)

Judge = Callable[[BankEntry, datetime], tuple[BankResult, Payment | None]]


def preview_bank_list(
    work: BankWork, file: BankFile, told: Callable[[float], None] = untold, cancel: Cancel | None = None
) -> BankPreview:
    """What would become of every line if the list were taken now; nothing is written.

    Raises `OfficeError`: NOT_ALLOWED, STOPPED.
    """
    _may(work)
    return _judge(work, file, told, cancel or Cancel(), keep=False)


def take_bank_list(
    work: BankWork, file: BankFile, told: Callable[[float], None] = untold, cancel: Cancel | None = None
) -> BankTaken:
    """Record every line that is the payment of a code, and keep what became of the others.

    `told` hears the part that is done, 0 to 1. Taking the same file again changes nothing, unless a line fits only
    now. Raises `OfficeError`: NOT_ALLOWED; STOPPED, after which nothing of the list is in the books.
    """
    _may(work)
    preview = _judge(work, file, told, cancel or Cancel(), keep=True)
    known = work.bank_lists.by_digest(file.digest)
    matched = preview.count(BankResult.MATCHED)
    if known is not None and not matched:
        told(1.0)
        return BankTaken(known, preview, changed=False)
    kept = work.bank_lists.keep(file, preview, work.now)
    counts = {result.value: kept.counts[result] for result in BankResult}
    work.record(EventKind.BANK_LIST_TAKEN, bank_list=kept.id, recorded=matched, **counts)
    told(1.0)
    return BankTaken(kept, preview, changed=True)


def _may(work: BankWork) -> None:
    work.actor.require(Permission.SERVE)
    work.actor.require(Permission.SEE_ALL)


def _judge(work: BankWork, file: BankFile, told: Callable[[float], None], cancel: Cancel, *, keep: bool) -> BankPreview:
    """The outcome of every line. What moves more than its own case comes after all the others, one by one."""
    entries = [row.entry for row in file.rows if row.entry is not None]
    codes = frozenset(one.code for one in entries)
    totals = work.bank_lists.totals_among(codes)
    outcomes: dict[int, BankOutcome] = {}
    later: list[tuple[int, BankRow]] = []
    with work.payments_at_once(
        codes - totals, frozenset(one.reference for one in entries), len(entries), keep=keep
    ) as together:
        apart = totals | together.apart
        for place, row in _watched(file.rows, told, cancel):
            if row.entry is not None and row.entry.code in apart:
                later.append((place, row))
            else:
                outcomes[place] = _outcome(work, row, _single(work), together.attempt)
        cancel.check()
    whole = _total(work) if keep else _foreseen_total(work)
    for place, row in later:
        cancel.check()
        judge = whole if row.entry is not None and row.entry.code in totals else _single(work)
        outcomes[place] = _outcome(work, row, judge, work.attempt)
    return BankPreview(tuple(outcomes[place] for place in range(len(file.rows))))


def _watched(rows: Sequence[BankRow], told: Callable[[float], None], cancel: Cancel) -> Iterator[tuple[int, BankRow]]:
    for place, row in enumerate(rows):
        if place % _TOLD_EVERY == 0:
            cancel.check()
            told(_JUDGED * place / len(rows))
        yield place, row


def _outcome(
    work: BankWork, row: BankRow, judge: Judge, attempt: Callable[[], AbstractContextManager[None]]
) -> BankOutcome:
    if row.entry is None:
        return BankOutcome(row, BankResult.INVALID, row.problem)
    try:
        with attempt():
            result, payment = judge(row.entry, _paid_at(work, row.entry))
    except OfficeError as problem:
        differs = problem.code is ErrorCode.AMOUNT_DIFFERS
        return BankOutcome(row, BankResult.DIFFERS if differs else BankResult.UNMATCHED, problem.kept())
    if payment is None:
        return BankOutcome(row, result)
    return BankOutcome(row, result, payment=payment.id, reversed=not payment.stands)


def _paid_at(work: BankWork, entry: BankEntry) -> datetime:
    """When it was paid. Of a whole day it is the last moment, or this one, so that it is neither early nor to come."""
    moment = entry.paid_at if entry.paid_at.tzinfo is not None else _in_branch(work, entry.paid_at)
    if not entry.whole_day:
        return moment
    end = _in_branch(work, datetime.combine(entry.paid_at, _END_OF_DAY))
    return work.now if moment <= work.now < end else end


def _in_branch(work: BankWork, moment: datetime) -> datetime:
    return moment.replace(tzinfo=work.branch.zone.tzinfo)


def _single(work: BankWork) -> Judge:
    def judge(entry: BankEntry, paid_at: datetime) -> tuple[BankResult, Payment | None]:
        done = record_payment(work, entry.code, entry.amount, paid_at, entry.reference, source=PaymentSource.BANK)
        already = isinstance(done, AlreadyRecorded)
        return BankResult.ALREADY if already else BankResult.MATCHED, done.payment

    return judge


def _total(work: BankWork) -> Judge:
    """Payment of a whole batch; its members' payments are many, so none of them is named."""

    def judge(entry: BankEntry, paid_at: datetime) -> tuple[BankResult, Payment | None]:
        source = PaymentSource.BANK
        done = record_total_payment(work, entry.code, entry.amount, paid_at, entry.reference, source=source)
        return BankResult.ALREADY if done.already else BankResult.MATCHED, None

    return judge


def _foreseen_total(work: BankWork) -> Judge:
    """The same for a look ahead, which has to remember by itself what an earlier line would have paid."""
    paid: dict[str, str] = {}

    def judge(entry: BankEntry, paid_at: datetime) -> tuple[BankResult, Payment | None]:
        _, already = check_total_payment(work, entry.code, entry.amount, paid_at, entry.reference)
        if already is not None or paid.get(entry.code) == entry.reference:
            return BankResult.ALREADY, None
        if entry.code in paid:
            raise OfficeError(ErrorCode.CODE_STATE, field="code", state=CodeState.PAID.value)
        paid[entry.code] = entry.reference
        return BankResult.MATCHED, None

    return judge
