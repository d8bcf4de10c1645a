"""Money that is not what was asked for: parts, rests, too much."""

from __future__ import annotations

import pytest

from counter_app.dues.model import DuesMonth
from counter_app.payments.model import CodeState, PaymentKind, PaymentSource
from counter_app.payments.operations import (
    AlreadyRecorded,
    expire_codes,
    issue_payment_receipt,
    issue_receipt,
    notify_dues,
    record_payment,
)
from counter_app.registration.model import CaseState
from counter_app.registration.operations import cancel_case
from counter_app.shared.errors import ErrorCode
from counter_app.shared.papers import PaperKind
from tests.support.branch import DUES, TrainingBranch
from tests.support.contents import contents, refused
from tests.support.paying import WHY, paid, payments_of, states


def test_a_part_is_taken_with_a_reason_and_leaves_the_rest_owed(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    done = paid(branch, code, 100_000, difference_reason=f"  {WHY} ")
    assert (done.payment.kind, done.payment.reason) == (PaymentKind.UNDER, WHY)
    assert (done.rest, done.credit) == (DUES - 100_000, 0)
    assert states(branch, case) == (CaseState.AWAITING_PAYMENT, [CodeState.ACTIVE])
    assert contents(branch.office.database.engine)["cards"] == []
    assert branch.office.verify() == ()


def test_the_rest_pays_the_case_by_the_day_on_which_everything_was_in(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    paid(branch, code, 100_000, difference_reason=WHY)
    branch.wait(days=1)
    error = refused(
        branch,
        ErrorCode.AMOUNT_DIFFERS,
        record_payment,
        branch.officer,
        code.code,
        DUES,
        branch.clock.now(),
        "BRI0002",
    )
    assert error.details["expected"] == DUES - 100_000
    done = paid(branch, code, DUES - 100_000, "BRI0002")
    assert (done.payment.kind, done.payment.reason, done.rest, done.credit) == (PaymentKind.REST, None, 0, 0)
    assert states(branch, case) == (CaseState.PAID, [CodeState.PAID])
    card = branch.office.read(lambda work: work.cards.of_case(code.case), branch.officer)
    assert card is not None
    assert card.paid_on.isoformat() == "2026-11-21"
    assert branch.office.verify() == ()


def test_too_much_pays_the_case_and_stands_as_credit(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    done = paid(branch, code, DUES + 5_000, difference_reason=WHY)
    assert (done.payment.kind, done.rest, done.credit) == (PaymentKind.OVER, 0, 5_000)
    assert states(branch, case) == (CaseState.PAID, [CodeState.PAID])
    assert branch.office.verify() == ()


def test_money_for_what_was_paid_already_is_taken_only_with_a_reason(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    paid(branch, code)
    again = (code.code, DUES, branch.clock.now(), "BRI0002")
    assert refused(branch, ErrorCode.CODE_STATE, record_payment, branch.officer, *again).details["state"] == "paid"
    done = paid(branch, code, DUES, "BRI0002", difference_reason="dibayar dua kali")
    assert (done.payment.kind, done.credit) == (PaymentKind.OVER, DUES)
    assert states(branch, case) == (CaseState.PAID, [CodeState.PAID])
    assert len(contents(branch.office.database.engine)["cards"]) == 1
    assert branch.office.verify() == ()


def test_the_right_amount_needs_no_reason_and_keeps_none(branch: TrainingBranch) -> None:
    _, code = branch.awaiting()
    done = paid(branch, code, difference_reason="tidak perlu")
    assert (done.payment.kind, done.payment.reason) == (PaymentKind.EXACT, None)


@pytest.mark.parametrize("reason", ["", "  ", "ya", "x" * 201])
def test_a_difference_needs_a_proper_reason(branch: TrainingBranch, reason: str) -> None:
    _, code = branch.awaiting()
    told = (code.code, DUES - 1, branch.clock.now(), "BRI0001")
    refused(branch, ErrorCode.REASON_NEEDED, record_payment, branch.officer, *told, difference_reason=reason)


def test_every_payment_has_a_receipt_of_its_own(branch: TrainingBranch) -> None:
    _, code = branch.awaiting()
    first = paid(branch, code, 100_000, difference_reason=WHY)
    second = paid(branch, code, DUES - 100_000, "BRI0002")
    assert [(one.receipt.kind, one.receipt.number) for one in (first, second)] == [
        (PaperKind.PAYMENT_RECEIPT, "BP-261120-0001"),
        (PaperKind.PAYMENT_RECEIPT, "BP-261120-0002"),
    ]
    again = branch.office.run(issue_payment_receipt, branch.officer, second.payment.id)
    assert again.id == second.receipt.id
    refused(branch, ErrorCode.NO_SUCH_PAYMENT, issue_payment_receipt, branch.officer, 99)


def test_a_part_is_known_again_and_changes_nothing(branch: TrainingBranch) -> None:
    _, code = branch.awaiting()
    first = paid(branch, code, 100_000, difference_reason=WHY)
    before = contents(branch.office.database.engine)
    told = (code.code, 100_000, branch.clock.now(), "BRI0001")
    again = branch.office.run(record_payment, branch.officer, *told, source=PaymentSource.BANK)
    assert again == AlreadyRecorded(first.payment, first.code)
    assert contents(branch.office.database.engine) == before


def test_a_new_code_asks_only_for_what_is_still_owed(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    paid(branch, code, 100_000, difference_reason=WHY)
    branch.wait(days=8)
    branch.office.run(expire_codes, branch.officer)
    assert states(branch, case) == (CaseState.CODE_EXPIRED, [CodeState.EXPIRED])
    new = branch.office.run(issue_receipt, branch.officer, case).code
    assert (new.amount, new.carried, new.due) == (DUES - 100_000, 100_000, DUES)
    done = paid(branch, new, reference="BRI0002")
    assert (done.payment.kind, done.rest) == (PaymentKind.REST, 0)
    assert states(branch, case) == (CaseState.PAID, [CodeState.EXPIRED, CodeState.PAID])
    assert branch.office.verify() == ()


def test_dues_that_are_covered_need_no_new_code(branch: TrainingBranch) -> None:
    """Months with relief are quoted anew after a part of dearer ones was paid."""
    case = branch.registered()
    branch.office.run(notify_dues, branch.officer, case, DuesMonth(2027, 1))
    code = branch.office.run(issue_receipt, branch.officer, case).code
    paid(branch, code, code.amount - 1, difference_reason=WHY)
    branch.wait(days=8)
    lower = branch.office.run(notify_dues, branch.officer, case, DuesMonth(2026, 12)).quote.quote.total
    error = refused(branch, ErrorCode.DUES_COVERED, issue_receipt, branch.officer, case)
    assert (error.details["amount"], error.details["expected"]) == (code.amount - 1, lower)


def test_a_part_that_the_bank_tells_late_counts_until_the_code_is_swept_again(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    in_time = branch.wait(days=2)
    branch.wait(days=6)
    branch.office.run(expire_codes, branch.officer)
    newer = branch.office.run(issue_receipt, branch.officer, case).code
    paid(branch, code, 50_000, at=in_time, difference_reason=WHY)
    assert states(branch, case) == (CaseState.AWAITING_PAYMENT, [CodeState.ACTIVE, CodeState.VOID])
    assert branch.office.verify() == ()
    late = (newer.code, newer.amount, branch.clock.now(), "BRI0003")
    refused(branch, ErrorCode.CODE_STATE, record_payment, branch.officer, *late)
    branch.office.run(expire_codes, branch.officer)
    third = branch.office.run(issue_receipt, branch.officer, case).code
    assert third.amount == DUES - 50_000
    assert branch.office.verify() == ()


def test_a_late_payment_for_an_old_code_of_a_paid_case_is_credit(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    in_time = branch.wait(days=2)
    branch.wait(days=6)
    branch.office.run(expire_codes, branch.officer)
    newer = branch.office.run(issue_receipt, branch.officer, case).code
    paid(branch, newer)
    told = (code.code, DUES, in_time, "BRI0002")
    refused(branch, ErrorCode.CODE_STATE, record_payment, branch.officer, *told)
    done = paid(branch, code, DUES, "BRI0002", at=in_time, difference_reason="terlanjur dibayar dua kali")
    assert done.payment.kind is PaymentKind.OVER
    assert states(branch, case) == (CaseState.PAID, [CodeState.EXPIRED, CodeState.PAID])
    assert branch.office.verify() == ()


def test_a_cancelled_case_takes_no_money(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    paid(branch, code, 100_000, difference_reason=WHY)
    branch.office.run(cancel_case, branch.officer, case, "tidak jadi")
    told = (code.code, DUES - 100_000, branch.clock.now(), "BRI0002")
    refused(branch, ErrorCode.CODE_STATE, record_payment, branch.officer, *told, difference_reason=WHY)
    assert [one.stands for one in payments_of(branch, case)] == [True]
    assert branch.office.verify() == ()
