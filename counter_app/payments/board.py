"""The payments desk at a glance: who has to pay, who paid today, what does not add up, what is to be taken back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from counter_app.payments.lists import BoardQuery, ListedCase, ListedPayment
from counter_app.payments.model import PaymentKind, PaymentSource, Reversal
from counter_app.payments.ports import PaymentWork
from counter_app.registration.case import CaseState
from counter_app.registration.own_records import own_records
from counter_app.shared.calendar import DeadlineMode, business_day, day_bounds
from counter_app.shared.ids import mask_name
from counter_app.shared.text import one_line
from counter_app.staff.model import Permission

L = TypeVar("L", ListedCase, ListedPayment)

TELL_WITHIN_DAYS = 3
"""Working days within which a payer is told of an over- or under-payment: the procedure for PU, kept here for all."""


@dataclass(frozen=True)
class AwaitedPayment:
    """A code that can be paid. `rest` of its `amount` is still to come, in rupiah; `name` is masked in every row."""

    case_number: str
    name: str
    code: str
    amount: int
    received: int
    rest: int
    issued_at: datetime
    expires_at: datetime


@dataclass(frozen=True)
class PaidRow:
    """A payment that was recorded. `reversal_asked`: nobody has decided yet; `reversed`: it counts no more."""

    payment_id: int
    case_number: str
    name: str
    code: str
    amount: int
    kind: PaymentKind
    source: PaymentSource
    paid_at: datetime
    recorded_at: datetime
    reference: str
    reversal_asked: bool
    reversed: bool


@dataclass(frozen=True)
class DifferenceRow:
    """A case whose payments are not what is `due`: `difference` below 0 is still owed, above 0 stands as credit.

    `tell_by` is the day by which the payer should know.
    """

    case_number: str
    case_state: CaseState
    name: str
    code: str
    due: int
    received: int
    difference: int
    tell_by: date


@dataclass(frozen=True)
class AskedRow:
    """A payment that somebody wants taken back. `mine`: the one who looks asked for it, so another one decides."""

    payment_id: int
    case_number: str
    name: str
    code: str
    amount: int
    reference: str
    reason: str
    asked_by: str
    asked_at: datetime
    mine: bool


@dataclass(frozen=True)
class ReversedRow:
    """How a payment came to count no more: who asked for it and why, and who agreed."""

    payment_id: int
    case_number: str
    amount: int
    reason: str
    asked_by: str
    asked_at: datetime
    decided_by: str
    decided_at: datetime | None
    decision: str | None


@dataclass(frozen=True)
class PaymentsBoard:
    """`awaiting` by the end of their codes, `paid` on the day `on` the latest first, `asked` the oldest first.

    `taken_back` tells of those of `paid` that were reversed.
    Each list ends after `lists.MOST_ROWS` rows.
    """

    on: date
    now: datetime
    awaiting: tuple[AwaitedPayment, ...]
    paid: tuple[PaidRow, ...]
    differences: tuple[DifferenceRow, ...]
    asked: tuple[AskedRow, ...]
    taken_back: tuple[ReversedRow, ...]


def payments_board(work: PaymentWork, text: str = "", on: date | None = None) -> PaymentsBoard:
    """What the payments desk shows of a day, today unless given.

    `text` narrows every list to what has it in the code, the case number, the reference or the name.
    """
    work.actor.require(Permission.SERVE)
    query = BoardQuery(one_line(text))
    day = on or work.today
    first, last = day_bounds(day, work.branch.zone)
    lists = work.payment_lists
    paid = _own(work, lists.recorded(query, first, last))
    return PaymentsBoard(
        on=day,
        now=work.now,
        awaiting=tuple(_awaited(one) for one in _own(work, lists.awaiting(query, work.now))),
        paid=tuple(_paid(one) for one in paid),
        differences=tuple(_difference(work, one) for one in _own(work, lists.differing(query))),
        asked=tuple(_asked(work, one) for one in _own(work, lists.reversals_asked(query))),
        taken_back=tuple(_taken_back(one, one.reversal) for one in paid if one.reversal and not one.payment.stands),
    )


def _own(work: PaymentWork, listed: Iterable[L]) -> tuple[L, ...]:
    return own_records(work, listed, lambda one: one.case)


def _awaited(one: ListedCase) -> AwaitedPayment:
    code = one.code
    by_code = one.received - code.carried
    return AwaitedPayment(
        one.case_number,
        mask_name(one.name),
        code.code,
        code.amount,
        by_code,
        code.amount - by_code,
        code.issued_at,
        code.expires_at,
    )


def _paid(one: ListedPayment) -> PaidRow:
    payment = one.payment
    return PaidRow(
        payment_id=payment.id,
        case_number=one.case_number,
        name=mask_name(one.name),
        code=one.code,
        amount=payment.amount,
        kind=payment.kind,
        source=payment.source,
        paid_at=payment.paid_at,
        recorded_at=payment.recorded_at,
        reference=payment.reference,
        reversal_asked=one.reversal is not None and one.reversal.approved is None,
        reversed=not payment.stands,
    )


def _taken_back(one: ListedPayment, reversal: Reversal) -> ReversedRow:
    return ReversedRow(
        payment_id=one.payment.id,
        case_number=one.case_number,
        amount=one.payment.amount,
        reason=reversal.reason,
        asked_by=one.asked_by,
        asked_at=reversal.asked_at,
        decided_by=one.decided_by,
        decided_at=reversal.decided_at,
        decision=reversal.decision,
    )


def _difference(work: PaymentWork, one: ListedCase) -> DifferenceRow:
    known_on = business_day(one.latest_at or one.code.issued_at, work.branch.zone)
    return DifferenceRow(
        case_number=one.case_number,
        case_state=CaseState(one.state),
        name=mask_name(one.name),
        code=one.code.code,
        due=one.code.due,
        received=one.received,
        difference=one.received - one.code.due,
        tell_by=work.branch.calendar().add(known_on, TELL_WITHIN_DAYS, DeadlineMode.WORKING),
    )


def _asked(work: PaymentWork, one: ListedPayment) -> AskedRow:
    if one.reversal is None:
        raise LookupError("a reversal that nobody asked for")
    return AskedRow(
        payment_id=one.payment.id,
        case_number=one.case_number,
        name=mask_name(one.name),
        code=one.code,
        amount=one.payment.amount,
        reference=one.payment.reference,
        reason=one.reversal.reason,
        asked_by=one.asked_by,
        asked_at=one.reversal.asked_at,
        mine=one.reversal.asked_by == work.actor.id,
    )
