"""Steps by which tests pay, take back, and look at what stands."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from counter_app.payments.model import CodeState, Payment, PaymentCode
from counter_app.payments.operations import (
    PaymentRecorded,
    ReversalDecided,
    ask_reversal,
    decide_reversal,
    record_payment,
)
from counter_app.registration.model import CaseState
from counter_app.registration.operations import find_case
from counter_app.staff.model import SYSTEM
from tests.support.branch import TrainingBranch

WHY = "sesuai surat pemohon"
WRONG = "salah kode bayar"


def paid(
    branch: TrainingBranch,
    code: PaymentCode,
    amount: int | None = None,
    reference: str = "BRI0001",
    *,
    at: datetime | None = None,
    **more: Any,
) -> PaymentRecorded:
    """A payment that is new in the books."""
    told = (code.code, code.amount if amount is None else amount, at or branch.clock.now(), reference)
    done = branch.office.run(record_payment, branch.officer, *told, **more)
    assert isinstance(done, PaymentRecorded)
    return done


def taken_back(branch: TrainingBranch, payment: int) -> ReversalDecided:
    branch.office.run(ask_reversal, branch.officer, payment, WRONG)
    return branch.office.run(decide_reversal, branch.supervisor, payment, True)


def states(branch: TrainingBranch, case: str) -> tuple[CaseState, list[CodeState]]:
    found = branch.office.read(find_case, SYSTEM, case)
    codes = branch.office.read(lambda work: work.payment_codes.of_case(found.id), SYSTEM)
    return found.state, [code.state for code in codes]


def payments_of(branch: TrainingBranch, case: str) -> tuple[Payment, ...]:
    found = branch.office.read(find_case, SYSTEM, case)
    return branch.office.read(lambda work: work.payments.of_case(found.id), SYSTEM)
