"""Taking the payment of a whole total back: each member's payment, in one act, asked and decided as a single one is."""

from __future__ import annotations

from counter_app.payments.model import Payment, Reversal
from counter_app.payments.receipts import find_payment
from counter_app.payments.reversing import ReversalDecided, ask_reversal, decide_reversal
from counter_app.payments.totals import TotalWork
from counter_app.shared.errors import ErrorCode, OfficeError


def ask_total_reversal(work: TotalWork, payment_id: int, reason: str | None) -> tuple[Reversal, ...]:
    """Ask that the payments of all members of a total be taken back, of which `payment_id` is one.

    What was taken back or asked for before is left as it is. All or none: raises `OfficeError` as `ask_reversal` for
    the first member of which the payment must stand, and PAYMENT_REVERSED when nothing is left to be asked for.
    """
    standing = [one for one in _payments(work, payment_id) if one.stands]
    open_ones = [one for one in standing if work.reversals.undecided(one.id) is None]
    if standing and not open_ones:
        raise OfficeError(ErrorCode.REVERSAL_ASKED, field="payment")
    if not open_ones:
        raise OfficeError(ErrorCode.PAYMENT_REVERSED, field="payment")
    return tuple(ask_reversal(work, one.id, reason) for one in open_ones)


def decide_total_reversal(
    work: TotalWork, payment_id: int, approve: bool, reason: str | None = None
) -> tuple[ReversalDecided, ...]:
    """Decide at once about all members of a total whose reversal was asked for.

    All or none: raises `OfficeError` as `decide_reversal`; NO_REVERSAL when nothing is to be decided.
    """
    asked = [one for one in _payments(work, payment_id) if work.reversals.undecided(one.id) is not None]
    if not asked:
        raise OfficeError(ErrorCode.NO_REVERSAL, field="payment")
    return tuple(decide_reversal(work, one.id, approve, reason) for one in asked)


def _payments(work: TotalWork, payment_id: int) -> tuple[Payment, ...]:
    """The payments of the members of the total that one payment belongs to, in the order of its list."""
    payment = find_payment(work, payment_id)
    total = work.totals.of_member(payment.payment_code)
    if total is None:
        raise OfficeError(ErrorCode.NO_SUCH_CODE, field="code")
    return tuple(one for member in work.totals.members(total.id) for one in work.payments.of_code(member.code_id))
