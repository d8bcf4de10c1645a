"""Bank lists that tell of totals: one line pays for a whole batch."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_app.channels.batch_billing import bill_batch
from counter_app.channels.batch_intake import Bringer
from counter_app.payments.bank_import import preview_bank_list, take_bank_list
from counter_app.payments.bank_model import BankFile, BankResult
from counter_app.payments.model import CodeState, PaymentSource
from counter_app.payments.operations import expire_codes, payments_board
from counter_app.payments.totals import PaymentMode
from counter_app.registration.case import CaseState
from counter_app.registration.operations import find_case
from counter_app.staff.model import SYSTEM
from tests.support.banks import Told, bank_file, paid_line, results
from tests.support.batches import billed_batch, make_agent, people
from tests.support.branch import TrainingBranch
from tests.support.contents import contents

MATCHED, ALREADY = (BankResult.MATCHED, None), (BankResult.ALREADY, None)


@pytest.fixture
def perisai(branch: TrainingBranch) -> Bringer:
    return Bringer(agent=make_agent(branch).id)


def take(branch: TrainingBranch, file: BankFile) -> list[tuple[BankResult, str | None]]:
    before = contents(branch.office.database.engine)
    preview = branch.office.read(preview_bank_list, branch.officer, file)
    assert contents(branch.office.database.engine) == before
    taken = branch.office.run(take_bank_list, branch.officer, file)
    assert results(taken.preview.outcomes) == results(preview.outcomes)
    assert branch.office.verify() == ()
    return results(taken.preview.outcomes)


def test_a_total_is_paid_by_one_line_and_once(branch: TrainingBranch, perisai: Bringer, tmp_path: Path) -> None:
    billed = billed_batch(branch, perisai, people(1, 3), tmp_path, PaymentMode.ONE)
    total = billed.bill.total
    assert total is not None
    single = branch.awaiting(9)[1]
    at = branch.clock.now().isoformat()
    lines: list[Told] = [
        (total.code, total.amount - 1, at, "T1"),
        (total.code, total.amount, at, "T1"),
        (total.code, total.amount, at, "T2"),
        paid_line(single, branch.clock.now()),
    ]
    file = bank_file(tmp_path / "daftar.csv", lines)
    differs, refused = (BankResult.DIFFERS, "amount-differs"), (BankResult.UNMATCHED, "code-state")
    assert take(branch, file) == [differs, MATCHED, refused, MATCHED]
    assert {branch.office.read(find_case, SYSTEM, one.case_number).state for one in billed.members} == {CaseState.PAID}
    paid = branch.office.read(payments_board, branch.officer).paid
    assert {one.source for one in paid} == {PaymentSource.BANK}
    assert len(paid) == 4
    books = contents(branch.office.database.engine)
    again = branch.office.run(take_bank_list, branch.officer, file)
    assert results(again.preview.outcomes)[1] == ALREADY
    assert contents(branch.office.database.engine) == books


def test_a_code_paid_in_time_and_told_late_ends_the_total_that_came_after(
    branch: TrainingBranch, perisai: Bringer, tmp_path: Path
) -> None:
    billed = billed_batch(branch, perisai, people(1, 3), tmp_path, PaymentMode.EACH)
    case = billed.members[0].case
    (own,) = branch.office.read(lambda work: work.payment_codes.of_case(case), SYSTEM)
    paid_at = branch.wait(hours=2)
    branch.wait(days=10)
    branch.office.run(expire_codes, branch.officer)
    later = branch.office.run(bill_batch, branch.officer, billed.batch.number, PaymentMode.ONE)
    ended = later.bill.total
    assert ended is not None
    assert take(branch, bank_file(tmp_path / "d.csv", [paid_line(own, paid_at)])) == [MATCHED]
    total = branch.office.read(lambda work: work.totals.find(ended.code), SYSTEM)
    assert total is not None
    assert total.state_on(branch.clock.now()) is CodeState.VOID
