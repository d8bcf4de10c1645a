"""Codes that are voided or issued anew, typed twice, and never given twice."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from counter_app.payments.model import CodeState
from counter_app.payments.operations import issue_receipt, record_payment, reissue_code, void_code
from counter_app.registration.model import CaseState
from counter_app.shared.errors import ErrorCode
from counter_app.shared.papers import PaperKind
from tests.support.branch import DUES, TrainingBranch
from tests.support.contents import refused, told
from tests.support.paying import WHY, paid, states

REASON = "kode salah ketik"


def core_branch(branch: TrainingBranch) -> str:
    branch.set("payment_codes", "core")
    branch.set("code_digits_manual", "12-14")
    return branch.notified()


def test_a_void_code_is_not_paid_and_its_case_waits_for_a_new_one(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    ended = branch.office.run(void_code, branch.officer, code.code, f" {REASON} ")
    assert (ended.state, ended.ended_reason) == (CodeState.VOID, REASON)
    assert states(branch, case) == (CaseState.CODE_EXPIRED, [CodeState.VOID])
    payment = (code.code, DUES, branch.clock.now(), "BRI0001")
    refused(branch, ErrorCode.CODE_STATE, record_payment, branch.officer, *payment, difference_reason=WHY)
    refused(branch, ErrorCode.CODE_STATE, void_code, branch.officer, code.code, REASON)
    assert REASON not in repr(told(branch.office.database.engine))
    assert branch.office.verify() == ()


def test_a_code_is_voided_with_a_reason_and_before_it_is_paid(branch: TrainingBranch) -> None:
    _, code = branch.awaiting()
    refused(branch, ErrorCode.REASON_NEEDED, void_code, branch.officer, code.code, None)
    paid(branch, code)
    assert (
        refused(branch, ErrorCode.CODE_STATE, void_code, branch.officer, code.code, REASON).details["state"] == "paid"
    )


@pytest.mark.parametrize("days", [0, 8])
def test_a_code_is_issued_anew_with_a_slip_and_no_second_receipt(branch: TrainingBranch, days: int) -> None:
    case, code = branch.awaiting()
    branch.wait(days=days)
    done = branch.office.run(reissue_code, branch.officer, case, REASON)
    assert (done.replaced.id, done.replaced.ended_reason) == (code.id, REASON)
    assert done.code.code != code.code
    assert (done.code.amount, done.slip.kind) == (DUES, PaperKind.PAYMENT_CODE_SLIP)
    before = CodeState.EXPIRED if days else CodeState.VOID
    assert states(branch, case) == (CaseState.AWAITING_PAYMENT, [before, CodeState.ACTIVE])
    kinds = [one.kind for one in branch.office.read(lambda work: work.papers.of_case(done.case.id), branch.officer)]
    assert kinds.count(PaperKind.DOCUMENT_RECEIPT) == 1
    assert branch.office.verify() == ()


def test_a_new_code_replaces_one_that_there_was(branch: TrainingBranch) -> None:
    case = branch.notified()
    refused(branch, ErrorCode.CASE_STATE, reissue_code, branch.officer, case, REASON)
    paid_case = branch.paid(2)
    refused(branch, ErrorCode.CASE_STATE, reissue_code, branch.officer, paid_case, REASON)
    refused(branch, ErrorCode.REASON_NEEDED, reissue_code, branch.officer, paid_case, "")


def test_a_code_that_was_replaced_does_not_end_the_one_after_it(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    newer = branch.office.run(reissue_code, branch.officer, code.code, REASON).code
    error = refused(branch, ErrorCode.CODE_REPLACED, reissue_code, branch.officer, code.code, REASON)
    assert (error.field, error.details["state"]) == ("code", "active")
    assert states(branch, case) == (CaseState.AWAITING_PAYMENT, [CodeState.VOID, CodeState.ACTIVE])
    assert branch.office.run(reissue_code, branch.officer, newer.code, REASON).replaced.id == newer.id


def test_a_code_that_was_typed_is_typed_twice_alike(branch: TrainingBranch) -> None:
    case = core_branch(branch)
    error = refused(branch, ErrorCode.CODES_DIFFER, issue_receipt, branch.officer, case, "880012345678", "880012345687")
    assert error.field == "core_code_again"
    refused(branch, ErrorCode.CODES_DIFFER, issue_receipt, branch.officer, case, None, "880012345678")
    refused(branch, ErrorCode.CODE_MALFORMED, issue_receipt, branch.officer, case, "88001234567", "88001234567")
    code = branch.office.run(issue_receipt, branch.officer, case, "8800 1234 5678", "8800-12345678").code
    assert code.code == "880012345678"


def test_a_code_of_the_core_system_replaces_another_one(branch: TrainingBranch) -> None:
    case = core_branch(branch)
    branch.office.run(issue_receipt, branch.officer, case, "880012345678")
    refused(branch, ErrorCode.CODE_NEEDED, reissue_code, branch.officer, case, REASON)
    refused(branch, ErrorCode.CODE_USED, reissue_code, branch.officer, case, REASON, "880012345678")
    refused(branch, ErrorCode.CODES_DIFFER, reissue_code, branch.officer, case, REASON, "880012345679", "880012345678")
    assert branch.office.run(reissue_code, branch.officer, case, REASON, "880012345679").code.code == "880012345679"


@pytest.mark.parametrize(
    "harm",
    [
        "DELETE FROM payment_codes",
        "UPDATE payment_codes SET code = '99999999999999'",
        "UPDATE payment_codes SET id = id + 100",
    ],
)
def test_the_database_keeps_every_code_for_ever(branch: TrainingBranch, harm: str) -> None:
    branch.awaiting()
    with pytest.raises(DBAPIError, match="a payment code lasts"), branch.office.database.engine.begin() as connection:
        connection.execute(sa.text(harm))


def test_a_code_is_not_replaced_behind_the_offices_back(branch: TrainingBranch) -> None:
    branch.awaiting()
    engine = branch.office.database.engine
    harm = (
        "INSERT OR REPLACE INTO payment_codes SELECT id + 7, code, issuer, \"case\", quote, amount, 'void', issued_at, "
        "expires_at, officer, carried, ended_reason FROM payment_codes"
        if engine.dialect.name == "sqlite"
        else "TRUNCATE payment_codes CASCADE"
    )
    with pytest.raises(DBAPIError, match="a payment code lasts"), engine.begin() as connection:
        connection.execute(sa.text(harm))
