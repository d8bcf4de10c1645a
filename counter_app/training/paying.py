"""How people of the simulated day pay: at once, in two parts, too much, by transfer, or by what is taken back.

Each step looks at what stands in the books, so that a day that was killed goes on where it stood.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.payments.model import CodeState, Payment, PaymentCode, PaymentKind, received
from counter_app.payments.operations import (
    PaymentRecorded,
    ask_reversal,
    decide_reversal,
    record_payment,
    reissue_code,
)
from counter_app.registration.model import Case, CaseState
from counter_app.training.plan import Visitor

if TYPE_CHECKING:
    from counter_app.training.simulated_day import SimulatedDay

EXACT, PARTS, TOO_MUCH, WRONG, BANK = "exact", "parts", "too-much", "wrong", "bank"
_WAYS = (EXACT,) * 12 + (BANK,) * 5 + (PARTS, TOO_MUCH, WRONG)
_ROUNDED_UP = 5_000
"""Rupiah that come in too much."""


def way_of(day: SimulatedDay, visitor: Visitor) -> str:
    """How a visitor pays: mostly at once."""
    return day.plan.draw(visitor.index, "paying").choice(_WAYS)


def pay(day: SimulatedDay, visitor: Visitor, case: Case, ticket: int) -> None:
    """The next payment of a case that waits for one, with its receipt; who pays by transfer waits for the bank's list."""
    if way_of(day, visitor) == BANK:
        return
    payments = _books(day, case)[1]
    code, rest = owed(day, case)
    amount, reason = rest, None
    match way_of(day, visitor):
        case "parts" if not payments and rest > 1:
            amount, reason = rest // 2, "membayar bertahap"
        case "too-much":
            amount, reason = rest + _ROUNDED_UP, "pembulatan pada transfer"
        case _:
            pass
    reference = f"SIM{ticket:08d}-{len(payments) + 1}"
    paid_at = day.world.clock.now()
    officer = day.world.kiosk
    done = day.world.run(record_payment, officer, code.code, amount, paid_at, reference, difference_reason=reason)
    if isinstance(done, PaymentRecorded):
        day.world.print(done.receipt, officer)


def owed(day: SimulatedDay, case: Case) -> tuple[PaymentCode, int]:
    """The code by which a case is paid now, and the rupiah that are still to come."""
    code, payments = _books(day, case)
    return code, code.amount - received(one for one in payments if one.payment_code == code.id)


def take_back(day: SimulatedDay, visitor: Visitor, case: Case) -> bool:
    """Take a wrong payment back and give the case a new code. Whether something was done."""
    if way_of(day, visitor) != WRONG:
        return False
    _, payments = _books(day, case)
    if case.state is CaseState.CODE_EXPIRED:
        issued = day.world.run(reissue_code, day.world.kiosk, case.number, "pembayaran sebelumnya dibatalkan")
        day.world.print(issued.slip, day.world.kiosk)
        return True
    wrong = next((one for one in payments if one.stands and one.kind is PaymentKind.EXACT), None)
    if wrong is None or len(payments) > 1:
        return False
    if day.world.look(lambda work: work.reversals.undecided(wrong.id)) is None:
        day.world.run(ask_reversal, day.world.officer(1), wrong.id, "dibukukan pada kode yang salah")
    day.world.run(decide_reversal, day.world.kiosk, wrong.id, True)
    return True


def _books(day: SimulatedDay, case: Case) -> tuple[PaymentCode, tuple[Payment, ...]]:
    """The code by which a case is paid now, and everything that came in for the case."""
    codes = day.world.look(lambda work: work.payment_codes.of_case(case.id))
    payments = day.world.look(lambda work: work.payments.of_case(case.id))
    return next((one for one in codes if one.state is CodeState.ACTIVE), codes[-1]), payments
