"""Codes whose time is over, and money that is told late."""

from __future__ import annotations

from datetime import datetime

import pytest

from counter_app.payments.model import CodeState, PaymentCode
from counter_app.payments.operations import (
    AlreadyRecorded,
    PaymentRecorded,
    expire_codes,
    issue_receipt,
    record_payment,
)
from counter_app.registration.model import CaseState
from counter_app.registration.operations import cancel_case, find_case, notify_dues
from counter_app.shared.errors import ErrorCode
from counter_app.staff.model import SYSTEM
from tests.support.branch import DUES, TrainingBranch
from tests.support.contents import refused

REFERENCE = "BRI0001"


def pay(
    branch: TrainingBranch, code: PaymentCode, reference: str = REFERENCE, at: datetime | None = None
) -> PaymentRecorded | AlreadyRecorded:
    return branch.office.run(
        record_payment, branch.officer, code.code, code.amount, at or branch.clock.now(), reference
    )


def states(branch: TrainingBranch, case: str) -> tuple[CaseState, list[CodeState]]:
    found = branch.office.read(find_case, SYSTEM, case)
    codes = branch.office.read(lambda work: work.payment_codes.of_case(found.id), SYSTEM)
    return found.state, [code.state for code in codes]


def test_a_code_expires_with_its_last_day(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    branch.clock.set(code.expires_at)
    assert branch.office.run(expire_codes, SYSTEM) == 0
    branch.wait(seconds=1)
    assert branch.office.run(expire_codes, SYSTEM) == 1
    assert states(branch, case) == (CaseState.CODE_EXPIRED, [CodeState.EXPIRED])
    late = (code.code, DUES, branch.clock.now(), REFERENCE)
    assert refused(branch, ErrorCode.CODE_STATE, record_payment, branch.officer, *late).details["state"] == "expired"
    assert branch.office.verify() == ()


def test_a_case_whose_code_expired_gets_a_new_one(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    branch.wait(days=8)
    branch.office.run(expire_codes, SYSTEM)
    new = branch.office.run(issue_receipt, branch.officer, case).code
    assert new.code != code.code
    assert states(branch, case) == (CaseState.AWAITING_PAYMENT, [CodeState.EXPIRED, CodeState.ACTIVE])


@pytest.mark.parametrize("requoted", [False, True])
def test_what_was_paid_in_time_counts_although_the_bank_told_it_late(branch: TrainingBranch, *, requoted: bool) -> None:
    case, code = branch.awaiting()
    in_time = branch.wait(days=2)
    branch.wait(days=6)
    branch.office.run(expire_codes, SYSTEM)
    if requoted:
        branch.office.run(notify_dues, branch.officer, case)
    assert isinstance(pay(branch, code, at=in_time), PaymentRecorded)
    assert states(branch, case) == (CaseState.PAID, [CodeState.PAID])
    assert branch.office.verify() == ()


def test_a_late_told_payment_voids_the_newer_code(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    in_time = branch.wait(days=2)
    branch.wait(days=6)
    branch.office.run(expire_codes, SYSTEM)
    newer = branch.office.run(issue_receipt, branch.officer, case).code
    pay(branch, code, at=in_time)
    assert states(branch, case) == (CaseState.PAID, [CodeState.PAID, CodeState.VOID])
    again = (newer.code, DUES, branch.clock.now(), "BRI0002")
    refused(branch, ErrorCode.CODE_STATE, record_payment, branch.officer, *again)
    assert branch.office.verify() == ()


def test_the_code_of_a_cancelled_case_is_void(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    branch.office.run(cancel_case, branch.officer, case, "tidak jadi")
    assert states(branch, case) == (CaseState.CANCELLED, [CodeState.VOID])
    payment = (code.code, DUES, branch.clock.now(), REFERENCE)
    assert refused(branch, ErrorCode.CODE_STATE, record_payment, branch.officer, *payment).details["state"] == "void"
    assert branch.office.verify() == ()
