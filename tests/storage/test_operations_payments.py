"""Payment codes and the money that comes in for them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from counter_app.payments.model import CodeState, PaymentCode
from counter_app.payments.operations import (
    AlreadyRecorded,
    PaymentRecorded,
    find_code,
    issue_receipt,
    record_payment,
)
from counter_app.registration.model import CaseState
from counter_app.registration.operations import find_case
from counter_app.shared.errors import ErrorCode
from counter_app.shared.events import EventKind
from counter_app.shared.papers import PaperKind
from counter_app.staff.model import SYSTEM
from tests.support.branch import DUES, MORNING, TrainingBranch
from tests.support.contents import contents, refused

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


def core_codes(branch: TrainingBranch) -> None:
    branch.set("payment_codes", "core")
    branch.set("core_code_min_digits", "12")
    branch.set("core_code_max_digits", "14")


def test_a_receipt_comes_with_a_code_that_is_valid_for_a_week(branch: TrainingBranch) -> None:
    issued = branch.office.run(issue_receipt, branch.officer, branch.notified())
    code = issued.code
    assert (issued.case.state, code.state, code.amount) == (CaseState.AWAITING_PAYMENT, CodeState.ACTIVE, DUES)
    assert code.code.startswith("123400000001")
    assert code.expires_at == (MORNING + timedelta(days=7)).replace(hour=23, minute=59, second=59)
    assert [(paper.kind, paper.number) for paper in (issued.receipt, issued.slip)] == [
        (PaperKind.DOCUMENT_RECEIPT, "TT-261120-0001"),
        (PaperKind.PAYMENT_CODE_SLIP, "KB-261120-0001"),
    ]
    assert branch.office.read(find_code, SYSTEM, f" {code.code[:4]}-{code.code[4:]} ") == code
    assert branch.office.verify() == ()


def test_codes_are_never_given_twice_whatever_day_it_is(branch: TrainingBranch) -> None:
    codes = [branch.awaiting(1)[1].code, branch.awaiting(2)[1].code]
    branch.wait(days=1)
    codes.append(branch.awaiting(3)[1].code)
    assert [code[4:12] for code in codes] == ["00000001", "00000002", "00000003"]


def test_a_receipt_is_issued_once_and_only_for_told_dues(branch: TrainingBranch) -> None:
    case, _ = branch.awaiting()
    refused(branch, ErrorCode.CASE_STATE, issue_receipt, branch.officer, case)
    refused(branch, ErrorCode.CASE_STATE, issue_receipt, branch.officer, branch.registered(2))
    refused(branch, ErrorCode.NO_SUCH_CASE, issue_receipt, branch.officer, "1234-261120-0099-X")


def test_an_office_with_its_own_codes_takes_none_from_outside(branch: TrainingBranch) -> None:
    case = branch.notified()
    error = refused(branch, ErrorCode.CODE_NOT_WANTED, issue_receipt, branch.officer, case, "880012345678")
    assert error.field == "core_code"


def test_a_code_of_the_core_system_is_taken_over_as_it_is(branch: TrainingBranch) -> None:
    core_codes(branch)
    case = branch.notified()
    code = branch.office.run(issue_receipt, branch.officer, case, "8800 1234 5678").code
    assert code.code == "880012345678"
    assert isinstance(pay(branch, code), PaymentRecorded)


def test_a_code_of_the_core_system_must_be_there_well_formed_and_new(branch: TrainingBranch) -> None:
    core_codes(branch)
    first, second = branch.notified(1), branch.notified(2)
    assert refused(branch, ErrorCode.CODE_NEEDED, issue_receipt, branch.officer, first).field == "core_code"
    for text in ("", "88001234567", "880012345678901", "88001234567x", "８８００１２３４５６７８"):
        refused(branch, ErrorCode.CODE_MALFORMED, issue_receipt, branch.officer, first, text)
    branch.office.run(issue_receipt, branch.officer, first, "880012345678")
    error = refused(branch, ErrorCode.CODE_USED, issue_receipt, branch.officer, second, "880012345678")
    assert error.field == "core_code"


def test_a_payment_pays_the_code_and_the_case_and_promises_the_card(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    at = branch.wait(minutes=10)
    paid = pay(branch, code)
    assert isinstance(paid, PaymentRecorded)
    assert (paid.payment.amount, paid.payment.paid_at, paid.payment.reference) == (DUES, at, REFERENCE)
    assert paid.code.state is CodeState.PAID
    assert states(branch, case) == (CaseState.PAID, [CodeState.PAID])
    assert len(contents(branch.office.database.engine)["cards"]) == 1
    assert branch.office.verify() == ()


def test_the_same_payment_told_again_changes_nothing(branch: TrainingBranch) -> None:
    _, code = branch.awaiting()
    first = pay(branch, code)
    before = contents(branch.office.database.engine)
    again = pay(branch, code)
    assert isinstance(again, AlreadyRecorded)
    assert again.payment == first.payment
    assert contents(branch.office.database.engine) == before


def test_a_code_is_paid_once(branch: TrainingBranch) -> None:
    _, code = branch.awaiting()
    pay(branch, code)
    again = (code.code, DUES, branch.clock.now(), "BRI0002")
    assert refused(branch, ErrorCode.CODE_STATE, record_payment, branch.officer, *again).details["state"] == "paid"


def test_a_bank_reference_pays_one_code(branch: TrainingBranch) -> None:
    (_, first), (_, second) = branch.awaiting(1), branch.awaiting(2)
    pay(branch, first)
    again = (second.code, DUES, branch.clock.now(), REFERENCE)
    assert refused(branch, ErrorCode.REFERENCE_USED, record_payment, branch.officer, *again).field == "reference"
    other_amount = (first.code, DUES - 1, branch.clock.now(), REFERENCE)
    refused(branch, ErrorCode.REFERENCE_USED, record_payment, branch.officer, *other_amount)


@pytest.mark.parametrize("amount", [DUES - 1, DUES + 1, 1])
def test_an_amount_that_differs_is_not_accepted(branch: TrainingBranch, amount: int) -> None:
    _, code = branch.awaiting()
    error = refused(
        branch, ErrorCode.AMOUNT_DIFFERS, record_payment, branch.officer, code.code, amount, MORNING, REFERENCE
    )
    assert (error.details["amount"], error.details["expected"]) == (amount, DUES)


@pytest.mark.parametrize("amount", [0, -1, 10**12 + 1, 10**30])
def test_an_amount_that_cannot_be_is_refused(branch: TrainingBranch, amount: int) -> None:
    _, code = branch.awaiting()
    payment = (code.code, amount, MORNING, REFERENCE)
    assert refused(branch, ErrorCode.OUT_OF_RANGE, record_payment, branch.officer, *payment).field == "amount"


@pytest.mark.parametrize("reference", ["", "   ", "R" * 41, "BRI\0", "BRI\ud800"])
def test_a_payment_has_a_readable_reference(branch: TrainingBranch, reference: str) -> None:
    _, code = branch.awaiting()
    payment = (code.code, DUES, MORNING, reference)
    assert refused(branch, ErrorCode.FIELD_INVALID, record_payment, branch.officer, *payment).field == "reference"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", ErrorCode.CODE_MALFORMED),
        ("1234000000017", ErrorCode.CODE_MALFORMED),
        ("1234000000017x", ErrorCode.CODE_MALFORMED),
        ("12340000000161", ErrorCode.CODE_CHECK_FAILED),
        ("12340000000257", ErrorCode.NO_SUCH_CODE),
    ],
)
def test_a_slip_of_the_finger_in_a_code_is_caught(branch: TrainingBranch, text: str, code: ErrorCode) -> None:
    branch.awaiting()
    assert refused(branch, code, find_code, branch.officer, text).field == "code"
    refused(branch, code, record_payment, branch.officer, text, DUES, MORNING, REFERENCE)


def test_a_payment_lies_between_the_code_and_now(branch: TrainingBranch) -> None:
    branch.wait(seconds=40)
    _, code = branch.awaiting()
    future = (code.code, DUES, branch.clock.now() + timedelta(seconds=1), REFERENCE)
    assert refused(branch, ErrorCode.TIME_IN_FUTURE, record_payment, branch.officer, *future).field == "at"
    before = (code.code, DUES, MORNING - timedelta(seconds=1), REFERENCE)
    assert refused(branch, ErrorCode.PAID_BEFORE_CODE, record_payment, branch.officer, *before).field == "at"
    assert isinstance(pay(branch, code, at=MORNING), PaymentRecorded)


def test_a_payment_is_told_without_the_code_by_which_somebody_could_pay(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    pay(branch, code)
    found = branch.office.read(find_case, SYSTEM, case)
    events = branch.office.read(lambda work: work.diary.of_case(found.id), SYSTEM)
    assert [event.kind for event in events][-2:] == [EventKind.PAYMENT_RECORDED, EventKind.PAPER_ISSUED]
    assert events[-2].details == {
        "amount": DUES,
        "code_id": code.id,
        "kind": "exact",
        "paid_on": "2026-11-20",
        "payment_id": 1,
        "source": "hand",
        "state": "paid",
    }
    assert code.code not in repr(contents(branch.office.database.engine)["events"])
