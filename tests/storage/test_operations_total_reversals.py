"""The payment of a whole list's code taken back: in one act, by two people, all or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_app.cards.operations import enter_member_number
from counter_app.channels.batch_billing import BatchBilled, bill_batch
from counter_app.channels.batch_intake import Bringer
from counter_app.channels.batch_model import BatchStage
from counter_app.payments.operations import (
    PaymentRecorded,
    ask_total_reversal,
    decide_total_reversal,
    record_payment,
)
from counter_app.payments.totals import PaymentMode
from counter_app.registration.case import CaseState
from counter_app.shared.errors import ErrorCode
from counter_app.staff.model import SYSTEM
from tests.support.batches import billed_batch, make_agent, pay_total, people, state_of
from tests.support.branch import TrainingBranch
from tests.support.contents import contents, refused


@pytest.fixture
def perisai(branch: TrainingBranch) -> Bringer:
    return Bringer(agent=make_agent(branch).id)


def case_state(branch: TrainingBranch, case: int) -> CaseState:
    return branch.office.read(lambda work: work.cases.by_id(case).state, SYSTEM)


def payment_of(branch: TrainingBranch, case: int) -> int:
    return branch.office.read(lambda work: work.payments.of_case(case)[0].id, SYSTEM)


def paid_batch(branch: TrainingBranch, perisai: Bringer, folder: Path) -> tuple[BatchBilled, list[int]]:
    """A batch of three paid by one code, and the ids of its payments."""
    billed = billed_batch(branch, perisai, people(1, 3), folder, PaymentMode.ONE)
    pay_total(branch, billed)
    numbers = [payment_of(branch, one.case) for one in billed.members]
    return billed, numbers


def test_a_bounced_total_is_taken_back_in_one_act_by_two_people_and_billed_anew(
    branch: TrainingBranch, perisai: Bringer, tmp_path: Path
) -> None:
    billed, payments = paid_batch(branch, perisai, tmp_path)
    asked = branch.office.run(ask_total_reversal, branch.officer, payments[1], "dibatalkan bank")
    assert [one.payment for one in asked] == payments
    refused(branch, ErrorCode.REVERSAL_ASKED, ask_total_reversal, branch.officer, payments[0], "lagi")
    done = branch.office.run(decide_total_reversal, branch.supervisor, payments[0], True)
    assert [one.owed_again for one in done] == [True] * 3
    assert {case_state(branch, one.case) for one in billed.members} == {CaseState.CODE_EXPIRED}
    refused(branch, ErrorCode.PAYMENT_REVERSED, ask_total_reversal, branch.officer, payments[0], "lagi")
    refused(branch, ErrorCode.NO_REVERSAL, decide_total_reversal, branch.supervisor, payments[0], True)
    again = branch.office.run(bill_batch, branch.officer, billed.batch.number, PaymentMode.ONE)
    assert len(again.members) == 3
    pay_total(branch, again, "SIP0002")
    assert state_of(branch, billed.batch.number) is BatchStage.PAID
    assert branch.office.verify() == ()


def test_taking_a_total_back_is_all_or_nothing_and_never_alone(
    branch: TrainingBranch, perisai: Bringer, tmp_path: Path
) -> None:
    billed, payments = paid_batch(branch, perisai, tmp_path)
    branch.office.run(ask_total_reversal, branch.supervisor, payments[0], "salah kode")
    before = contents(branch.office.database.engine)
    refused(branch, ErrorCode.SECOND_PERSON, decide_total_reversal, branch.supervisor, payments[0], True)
    assert contents(branch.office.database.engine) == before
    branch.office.run(enter_member_number, branch.officer, billed.members[2].case_number, "26000000003")
    refused(branch, ErrorCode.PAYMENT_STANDS, decide_total_reversal, SYSTEM, payments[0], True)
    assert case_state(branch, billed.members[0].case) is CaseState.PAID
    refusals = branch.office.run(decide_total_reversal, SYSTEM, payments[0], False, "bank menerimanya")
    assert [one.reversal.approved for one in refusals] == [False] * 3
    assert branch.office.verify() == ()


def test_a_payment_of_one_person_belongs_to_no_total(branch: TrainingBranch, perisai: Bringer, tmp_path: Path) -> None:
    billed = billed_batch(branch, perisai, people(1, 1), tmp_path, PaymentMode.EACH)
    member = billed.members[0]
    code = branch.office.read(lambda work: work.payment_codes.of_case(member.case)[-1], SYSTEM)
    paid = branch.office.run(record_payment, branch.officer, code.code, code.amount, branch.clock.now(), "R1")
    assert isinstance(paid, PaymentRecorded)
    refused(branch, ErrorCode.NO_SUCH_CODE, ask_total_reversal, branch.officer, paid.payment.id, "salah kode")
