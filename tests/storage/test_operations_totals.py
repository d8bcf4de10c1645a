"""One code for many people: paid as a whole or not at all."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from counter_app.cards.operations import find_card
from counter_app.channels.batch_billing import CoreCodes, bill_batch, receive_batch
from counter_app.channels.batch_intake import Bringer
from counter_app.channels.batch_model import BatchStage
from counter_app.payments.model import CodeState
from counter_app.payments.operations import expire_codes, find_code, record_payment, reissue_code
from counter_app.payments.totals import PaymentMode, find_total, record_total_payment
from counter_app.registration.case import CaseState
from counter_app.registration.operations import cancel_case
from counter_app.shared.errors import ErrorCode
from counter_app.staff.model import SYSTEM
from tests.support.batches import billed_batch, import_rows, make_agent, pay_total, people, state_of
from tests.support.branch import TrainingBranch
from tests.support.contents import contents, refused


@pytest.fixture
def perisai(branch: TrainingBranch) -> Bringer:
    return Bringer(agent=make_agent(branch).id)


def case_state(branch: TrainingBranch, case: int) -> CaseState:
    return branch.office.read(lambda work: work.cases.by_id(case).state, SYSTEM)


def paid_amounts(branch: TrainingBranch, case: int) -> list[int]:
    return [one.amount for one in branch.office.read(lambda work: work.payments.of_case(case), SYSTEM)]


def test_a_paid_total_leaves_each_case_as_if_paid_alone(
    branch: TrainingBranch, perisai: Bringer, tmp_path: Path
) -> None:
    billed = billed_batch(branch, perisai, people(1, 3), tmp_path, PaymentMode.ONE)
    pay_total(branch, billed)
    for one in billed.members:
        assert paid_amounts(branch, one.case) == [one.amount]
        assert branch.office.read(find_card, SYSTEM, one.case_number).paid_on == branch.clock.now().date()
        assert case_state(branch, one.case) is CaseState.PAID
    assert state_of(branch, billed.batch.number) is BatchStage.PAID
    before = contents(branch.office.database.engine)
    again = pay_total(branch, billed)
    assert (again.already, again.members) == (True, 3)
    assert contents(branch.office.database.engine) == before


def test_a_total_is_paid_exactly_in_time_and_once(branch: TrainingBranch, perisai: Bringer, tmp_path: Path) -> None:
    billed = billed_batch(branch, perisai, people(1, 2), tmp_path, PaymentMode.ONE)
    total = billed.bill.total
    assert total is not None
    now, pay = branch.clock.now(), record_total_payment
    refused(branch, ErrorCode.AMOUNT_DIFFERS, pay, branch.officer, total.code, total.amount - 1, now, "R1")
    refused(branch, ErrorCode.NO_SUCH_CODE, pay, branch.officer, "11110000000000", total.amount, now, "R1")
    future, past = now + timedelta(hours=1), now - timedelta(days=1)
    refused(branch, ErrorCode.TIME_IN_FUTURE, pay, branch.officer, total.code, total.amount, future, "R1")
    refused(branch, ErrorCode.PAID_BEFORE_CODE, pay, branch.officer, total.code, total.amount, past, "R1")
    pay_total(branch, billed, "R1")
    refused(branch, ErrorCode.CODE_STATE, pay, branch.officer, total.code, total.amount, now, "R2")
    other = billed_batch(branch, perisai, people(3, 3), tmp_path, PaymentMode.ONE).bill.total
    assert other is not None
    refused(branch, ErrorCode.REFERENCE_USED, pay, branch.officer, other.code, other.amount, now, "R1")
    assert branch.office.verify() == ()


def test_nobody_pays_alone_what_a_total_covers(branch: TrainingBranch, perisai: Bringer, tmp_path: Path) -> None:
    billed = billed_batch(branch, perisai, people(1, 2), tmp_path, PaymentMode.ONE)
    member = billed.members[0]
    refused(
        branch,
        ErrorCode.CODE_MALFORMED,
        record_payment,
        branch.officer,
        member.code,
        member.amount,
        branch.clock.now(),
        "R1",
    )
    refused(branch, ErrorCode.CODE_MALFORMED, find_code, branch.officer, member.code)
    assert branch.office.read(find_total, branch.officer, member.code) is None


def test_a_total_that_no_longer_adds_up_is_void_and_billed_anew(
    branch: TrainingBranch, perisai: Bringer, tmp_path: Path
) -> None:
    billed = billed_batch(branch, perisai, people(1, 3), tmp_path, PaymentMode.ONE)
    total = billed.bill.total
    assert total is not None
    branch.office.run(cancel_case, branch.officer, billed.members[1].case_number, "mengundurkan diri")
    states = [case_state(branch, one.case) for one in billed.members]
    assert states == [CaseState.CODE_EXPIRED, CaseState.CANCELLED, CaseState.CODE_EXPIRED]
    refused(
        branch,
        ErrorCode.CODE_STATE,
        record_total_payment,
        branch.officer,
        total.code,
        total.amount,
        branch.clock.now(),
        "R1",
    )
    again = branch.office.run(bill_batch, branch.officer, billed.batch.number, PaymentMode.ONE)
    assert [one.line for one in again.members] == [1, 3]
    pay_total(branch, again)
    assert state_of(branch, billed.batch.number) is BatchStage.PAID
    assert branch.office.verify() == ()


def test_a_member_who_gets_a_code_of_their_own_leaves_the_total(
    branch: TrainingBranch, perisai: Bringer, tmp_path: Path
) -> None:
    billed = billed_batch(branch, perisai, people(1, 3), tmp_path, PaymentMode.ONE)
    alone = billed.members[0]
    code = branch.office.run(reissue_code, branch.officer, alone.case_number, "membayar sendiri").code
    branch.office.run(record_payment, branch.officer, code.code, code.amount, branch.clock.now(), "R1")
    rest = branch.office.run(bill_batch, branch.officer, billed.batch.number, PaymentMode.ONE)
    assert [one.line for one in rest.members] == [2, 3]
    assert branch.office.verify() == ()


def test_a_total_that_ran_out_is_billed_anew_with_the_dues_of_the_month(
    branch: TrainingBranch, perisai: Bringer, tmp_path: Path
) -> None:
    billed = billed_batch(branch, perisai, people(1, 2), tmp_path, PaymentMode.ONE)
    branch.wait(days=20)
    again = branch.office.run(bill_batch, branch.officer, billed.batch.number, PaymentMode.ONE)
    assert len(again.members) == 2
    total = billed.bill.total
    assert total is not None
    assert total.state_on(branch.clock.now()) is CodeState.EXPIRED
    refused(
        branch,
        ErrorCode.CODE_STATE,
        record_total_payment,
        branch.officer,
        total.code,
        total.amount,
        branch.clock.now(),
        "R1",
    )
    pay_total(branch, again)
    assert branch.office.verify() == ()


@pytest.mark.parametrize("billed_anew", [None, *PaymentMode])
def test_a_total_paid_in_time_and_booked_late_counts_and_ends_what_came_after(
    branch: TrainingBranch, perisai: Bringer, tmp_path: Path, billed_anew: PaymentMode | None
) -> None:
    billed = billed_batch(branch, perisai, people(1, 3), tmp_path, PaymentMode.ONE)
    total = billed.bill.total
    assert total is not None
    paid_at = branch.wait(hours=2)
    branch.wait(days=10)
    branch.office.run(expire_codes, branch.officer)
    if billed_anew is not None:
        branch.office.run(bill_batch, branch.officer, billed.batch.number, billed_anew)
    done = branch.office.run(record_total_payment, branch.officer, total.code, total.amount, paid_at, "R1")
    assert done.members == 3
    assert {case_state(branch, one.case) for one in billed.members} == {CaseState.PAID}
    assert branch.office.verify() == ()


def test_codes_of_the_core_system_are_given_once_for_all_or_one_by_one(
    branch: TrainingBranch, perisai: Bringer, tmp_path: Path
) -> None:
    branch.set("payment_codes", "core")
    batch = import_rows(branch, perisai, people(1, 2), tmp_path).batch
    assert batch is not None
    branch.office.run(receive_batch, branch.officer, batch.number)
    run, bill, who, number = branch.office.run, bill_batch, branch.officer, batch.number
    refused(branch, ErrorCode.CODE_NEEDED, bill, who, number, PaymentMode.ONE)
    differ = CoreCodes("880012345678", "880012345679")
    refused(branch, ErrorCode.CODES_DIFFER, bill, who, number, PaymentMode.ONE, core=differ)
    lacking = CoreCodes(by_line={1: "880012345678"})
    assert refused(branch, ErrorCode.CODE_NEEDED, bill, who, number, PaymentMode.EACH, core=lacking).details[
        "missing"
    ] == ("2",)
    twice = CoreCodes(by_line={1: "880012345678", 2: "880012345678"})
    refused(branch, ErrorCode.CODE_USED, bill, who, number, PaymentMode.EACH, core=twice)
    billed = run(bill, who, number, PaymentMode.ONE, core=CoreCodes("8800 1234 5678", "880012345678"))
    assert billed.bill.total is not None
    assert billed.bill.total.code == "880012345678"
    more = import_rows(branch, perisai, people(3, 3), tmp_path).batch
    assert more is not None
    run(receive_batch, who, more.number)
    used = CoreCodes("880012345678")
    refused(branch, ErrorCode.CODE_USED, bill, who, more.number, PaymentMode.ONE, core=used)
    each = run(bill, who, more.number, PaymentMode.EACH, core=CoreCodes(by_line={1: "880000000001"}))
    assert [one.code for one in each.members] == ["880000000001"]
    assert branch.office.verify() == ()
