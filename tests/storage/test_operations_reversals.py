"""A payment is taken back: one asks, another decides, and the case is owed for again."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from counter_app.cards.operations import enter_member_number
from counter_app.payments.model import CodeState, PaymentSource
from counter_app.payments.operations import (
    AlreadyRecorded,
    ask_reversal,
    decide_reversal,
    issue_payment_receipt,
    issue_receipt,
    record_payment,
)
from counter_app.registration.model import CaseState
from counter_app.shared.errors import ErrorCode
from tests.support.branch import DUES, TrainingBranch
from tests.support.contents import contents, refused, told
from tests.support.paying import WHY, WRONG, paid, payments_of, states, taken_back


def test_a_reversed_payment_leaves_the_case_owed_for_and_the_card_unpromised(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    payment = paid(branch, code).payment
    asked = branch.office.run(ask_reversal, branch.officer, payment.id, f" {WRONG} ")
    assert (asked.reason, asked.approved) == (WRONG, None)
    assert states(branch, case) == (CaseState.PAID, [CodeState.PAID])
    done = branch.office.run(decide_reversal, branch.supervisor, payment.id, True)
    assert (done.owed_again, done.reversal.approved, done.case_number) == (True, True, case)
    assert done.payment.reversed_at == branch.clock.now()
    assert states(branch, case) == (CaseState.CODE_EXPIRED, [CodeState.EXPIRED])
    assert contents(branch.office.database.engine)["cards"] == []
    assert branch.office.verify() == ()


def test_a_case_whose_payment_was_reversed_is_paid_by_a_new_code(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    taken_back(branch, paid(branch, code).payment.id)
    new = branch.office.run(issue_receipt, branch.officer, case).code
    assert (new.amount, new.carried) == (DUES, 0)
    paid(branch, new)  # by the same reference, which no standing payment has
    assert states(branch, case) == (CaseState.PAID, [CodeState.EXPIRED, CodeState.PAID])
    assert branch.office.verify() == ()


def test_what_the_bank_did_receive_for_the_code_can_still_be_recorded(branch: TrainingBranch) -> None:
    """The payment of somebody else was booked here by mistake; then the right one is told."""
    case, code = branch.awaiting()
    taken_back(branch, paid(branch, code).payment.id)
    paid(branch, code, reference="BRI0002")
    assert states(branch, case) == (CaseState.PAID, [CodeState.PAID])
    assert [one.stands for one in payments_of(branch, case)] == [False, True]
    assert branch.office.verify() == ()


def test_a_refused_reversal_changes_nothing_and_may_be_asked_again(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    payment = paid(branch, code).payment
    branch.office.run(ask_reversal, branch.officer, payment.id, WRONG)
    refused(branch, ErrorCode.REASON_NEEDED, decide_reversal, branch.supervisor, payment.id, False)
    done = branch.office.run(decide_reversal, branch.supervisor, payment.id, False, "bukti bank benar")
    assert (done.payment.stands, done.owed_again, done.reversal.decision) == (True, False, "bukti bank benar")
    assert states(branch, case) == (CaseState.PAID, [CodeState.PAID])
    refused(branch, ErrorCode.NO_REVERSAL, decide_reversal, branch.supervisor, payment.id, True)
    branch.office.run(ask_reversal, branch.officer, payment.id, WRONG)
    assert branch.office.verify() == ()


def test_nobody_decides_alone(branch: TrainingBranch) -> None:
    _, code = branch.awaiting()
    payment = paid(branch, code).payment
    refused(branch, ErrorCode.NO_REVERSAL, decide_reversal, branch.supervisor, payment.id, True)
    branch.office.run(ask_reversal, branch.supervisor, payment.id, WRONG)
    refused(branch, ErrorCode.SECOND_PERSON, decide_reversal, branch.supervisor, payment.id, True)
    refused(branch, ErrorCode.NOT_ALLOWED, decide_reversal, branch.officer, payment.id, True)
    refused(branch, ErrorCode.REVERSAL_ASKED, ask_reversal, branch.officer, payment.id, WRONG)
    assert branch.office.run(decide_reversal, branch.administrator, payment.id, True).owed_again


def test_the_database_itself_wants_a_second_person(branch: TrainingBranch) -> None:
    _, code = branch.awaiting()
    payment = paid(branch, code).payment
    branch.office.run(ask_reversal, branch.officer, payment.id, WRONG)
    decide = "UPDATE payment_reversals SET decided_by = asked_by, decided_at = 1, approved = true, decision = ''"
    with pytest.raises(IntegrityError), branch.office.database.engine.begin() as connection:
        connection.execute(sa.text(decide))


@pytest.mark.parametrize("reason", [None, "", "ya"])
def test_a_reversal_needs_a_reason(branch: TrainingBranch, reason: str | None) -> None:
    _, code = branch.awaiting()
    payment = paid(branch, code).payment
    refused(branch, ErrorCode.REASON_NEEDED, ask_reversal, branch.officer, payment.id, reason)
    refused(branch, ErrorCode.NO_SUCH_PAYMENT, ask_reversal, branch.officer, 77, WRONG)


def test_a_payment_is_reversed_once(branch: TrainingBranch) -> None:
    _, code = branch.awaiting()
    payment = paid(branch, code).payment
    taken_back(branch, payment.id)
    refused(branch, ErrorCode.PAYMENT_REVERSED, ask_reversal, branch.officer, payment.id, WRONG)
    refused(branch, ErrorCode.PAYMENT_REVERSED, decide_reversal, branch.supervisor, payment.id, True)


def test_with_a_member_number_dues_can_no_longer_be_taken_back(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    payment = paid(branch, code).payment
    branch.office.run(ask_reversal, branch.officer, payment.id, WRONG)
    branch.office.run(enter_member_number, branch.officer, case, "26000000001")
    refused(branch, ErrorCode.PAYMENT_STANDS, decide_reversal, branch.supervisor, payment.id, True)
    branch.office.run(decide_reversal, branch.supervisor, payment.id, False, "nomor sudah terbit")
    refused(branch, ErrorCode.PAYMENT_STANDS, ask_reversal, branch.officer, payment.id, WRONG)
    assert branch.office.verify() == ()


def test_what_was_paid_too_much_is_given_back_at_any_time(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    paid(branch, code)
    extra = paid(branch, code, DUES, "BRI0002", difference_reason="dibayar dua kali").payment
    branch.office.run(enter_member_number, branch.officer, case, "26000000001")
    assert not taken_back(branch, extra.id).owed_again
    assert states(branch, case) == (CaseState.NUMBER_ISSUED, [CodeState.PAID])
    assert len(contents(branch.office.database.engine)["cards"]) == 1
    assert branch.office.verify() == ()


def test_a_part_that_is_taken_back_leaves_more_to_pay_by_the_same_code(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    part = paid(branch, code, 100_000, difference_reason=WHY).payment
    assert not taken_back(branch, part.id).owed_again
    assert states(branch, case) == (CaseState.AWAITING_PAYMENT, [CodeState.ACTIVE])
    paid(branch, code, reference="BRI0002")
    assert states(branch, case) == (CaseState.PAID, [CodeState.PAID])
    assert branch.office.verify() == ()


def test_the_other_part_stays_with_the_case(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    paid(branch, code, 100_000, difference_reason=WHY)
    rest = paid(branch, code, DUES - 100_000, "BRI0002").payment
    assert taken_back(branch, rest.id).owed_again
    new = branch.office.run(issue_receipt, branch.officer, case).code
    assert (new.amount, new.carried) == (DUES - 100_000, 100_000)
    assert branch.office.verify() == ()


def test_a_newer_code_does_not_hold_without_the_money_that_it_counted_on(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    part = paid(branch, code, 100_000, difference_reason=WHY).payment
    branch.wait(days=8)
    newer = branch.office.run(issue_receipt, branch.officer, case).code
    assert taken_back(branch, part.id).owed_again
    assert states(branch, case) == (CaseState.CODE_EXPIRED, [CodeState.EXPIRED, CodeState.EXPIRED])
    third = branch.office.run(issue_receipt, branch.officer, case).code
    assert (newer.amount, third.amount) == (DUES - 100_000, DUES)
    assert branch.office.verify() == ()


def test_a_banks_list_does_not_bring_a_reversed_payment_back(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    payment = paid(branch, code, source=PaymentSource.BANK).payment
    taken_back(branch, payment.id)
    before = contents(branch.office.database.engine)
    again = (code.code, DUES, payment.paid_at, payment.reference)
    done = branch.office.run(record_payment, branch.officer, *again, source=PaymentSource.BANK)
    assert isinstance(done, AlreadyRecorded)
    assert not done.payment.stands
    assert contents(branch.office.database.engine) == before
    assert states(branch, case)[0] is CaseState.CODE_EXPIRED


def test_a_reversed_payment_gets_no_receipt_any_more(branch: TrainingBranch) -> None:
    _, code = branch.awaiting()
    payment = paid(branch, code).payment
    with branch.office.database.engine.begin() as connection:
        connection.execute(sa.text("UPDATE payments SET receipt = NULL"))
    taken_back(branch, payment.id)
    refused(branch, ErrorCode.PAYMENT_REVERSED, issue_payment_receipt, branch.officer, payment.id)


def test_the_diary_tells_of_a_reversal_without_its_reasons(branch: TrainingBranch) -> None:
    _, code = branch.awaiting()
    payment = paid(branch, code, DUES + 1, difference_reason="kelebihan dari Ibu Marsinah").payment
    branch.office.run(ask_reversal, branch.officer, payment.id, "uang Ibu Marsinah")
    branch.office.run(decide_reversal, branch.supervisor, payment.id, True, "benar, Ibu Marsinah")
    assert "Marsinah" not in repr(told(branch.office.database.engine))
