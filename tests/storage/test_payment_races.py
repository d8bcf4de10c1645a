"""Officers who do something about the same money at the same moment, on both back ends."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest

from counter_app.bootstrap import Office
from counter_app.cards.operations import enter_member_number
from counter_app.payments.model import CodeState, received
from counter_app.payments.operations import (
    AlreadyRecorded,
    PaymentRecorded,
    ask_reversal,
    decide_reversal,
    record_payment,
    reissue_code,
    void_code,
)
from counter_app.registration.model import CaseState
from counter_app.shared.errors import ErrorCode, OfficeError
from tests.support.branch import DUES, TrainingBranch
from tests.support.paying import WHY, WRONG, paid, payments_of, states

Act = Callable[[], Any]


def together(hands: ThreadPoolExecutor, *acts: Act) -> list[Any]:
    """What each of some acts gives or is refused with, all begun at one moment."""
    ready = Barrier(len(acts))

    def begin(act: Act) -> Any:
        ready.wait(20)
        try:
            return act()
        except OfficeError as problem:
            return problem.code

    return [one.result(60) for one in [hands.submit(begin, act) for act in acts]]


@pytest.mark.parametrize("_again", range(3))
def test_a_payment_that_two_officers_record_stands_once(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor, _again: int
) -> None:
    case, code = branch.awaiting()
    told = (code.code, DUES, branch.clock.now(), "BRI0001")
    done = together(
        hands,
        lambda: branch.office.run(record_payment, branch.officer, *told),
        lambda: other.run(record_payment, branch.colleague, *told),
    )
    assert {type(one) for one in done} == {PaymentRecorded, AlreadyRecorded}
    assert [one.amount for one in payments_of(branch, case)] == [DUES]
    assert branch.office.verify() == ()


def test_two_parts_at_once_are_both_counted(branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor) -> None:
    case, code = branch.awaiting()
    now, half = branch.clock.now(), DUES // 2
    done = together(
        hands,
        lambda: branch.office.run(
            record_payment, branch.officer, code.code, half, now, "BRI0001", difference_reason=WHY
        ),
        lambda: other.run(record_payment, branch.colleague, code.code, half, now, "BRI0002", difference_reason=WHY),
    )
    assert all(isinstance(one, PaymentRecorded) for one in done)
    assert received(payments_of(branch, case)) == 2 * half == DUES
    assert states(branch, case) == (CaseState.PAID, [CodeState.PAID])
    assert branch.office.verify() == ()


@pytest.mark.parametrize("_again", range(3))
def test_a_reversal_and_a_member_number_do_not_both_happen(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor, _again: int
) -> None:
    case, code = branch.awaiting()
    payment = paid(branch, code).payment
    branch.office.run(ask_reversal, branch.officer, payment.id, WRONG)
    reversed_, numbered = together(
        hands,
        lambda: branch.office.run(decide_reversal, branch.supervisor, payment.id, True),
        lambda: other.run(enter_member_number, branch.colleague, case, "26000000001"),
    )
    refusals = [one for one in (reversed_, numbered) if isinstance(one, ErrorCode)]
    assert refusals in ([ErrorCode.CASE_STATE], [ErrorCode.PAYMENT_STANDS])
    expected = CaseState.NUMBER_ISSUED if isinstance(reversed_, ErrorCode) else CaseState.CODE_EXPIRED
    assert states(branch, case)[0] is expected
    assert branch.office.verify() == ()


def test_a_reversal_is_decided_once(branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor) -> None:
    _, code = branch.awaiting()
    payment = paid(branch, code).payment
    branch.office.run(ask_reversal, branch.officer, payment.id, WRONG)
    done = together(
        hands,
        lambda: branch.office.run(decide_reversal, branch.supervisor, payment.id, True),
        lambda: other.run(decide_reversal, branch.administrator, payment.id, False, "tidak"),
    )
    refusals = [one for one in done if isinstance(one, ErrorCode)]
    assert len(refusals) == 1
    assert refusals[0] in {ErrorCode.NO_REVERSAL, ErrorCode.PAYMENT_REVERSED}
    assert branch.office.verify() == ()


def test_a_code_is_not_paid_and_voided_at_once(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor
) -> None:
    case, code = branch.awaiting()
    told = (code.code, DUES, branch.clock.now(), "BRI0001")
    done = together(
        hands,
        lambda: branch.office.run(record_payment, branch.officer, *told),
        lambda: other.run(void_code, branch.colleague, code.code, "salah cetak"),
    )
    assert [one for one in done if isinstance(one, ErrorCode)] == [ErrorCode.CODE_STATE]
    assert states(branch, case)[0] in {CaseState.PAID, CaseState.CODE_EXPIRED}
    assert branch.office.verify() == ()


def test_a_case_gets_one_new_code_although_two_ask(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor
) -> None:
    case, _ = branch.awaiting()
    together(
        hands,
        lambda: branch.office.run(reissue_code, branch.officer, case, "slip hilang"),
        lambda: other.run(reissue_code, branch.colleague, case, "slip hilang"),
    )
    state, codes = states(branch, case)
    assert state is CaseState.AWAITING_PAYMENT
    assert codes.count(CodeState.ACTIVE) == 1
    assert branch.office.verify() == ()
