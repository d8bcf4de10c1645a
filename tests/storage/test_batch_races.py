"""Batches that meet counters and each other on PostgreSQL, stepped by hand."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from counter_app.bootstrap import Office
from counter_app.channels.batch_billing import bill_batch, receive_batch
from counter_app.channels.batch_cards import give_cards
from counter_app.channels.batch_file import BatchFile, read_batch_file
from counter_app.channels.batch_intake import Bringer, import_batch, reading_rules
from counter_app.payments.totals import PaymentMode, record_total_payment
from counter_app.registration.operations import cancel_case, submit_form
from counter_app.shared.errors import ErrorCode
from tests.storage.meeting import code_of, held, until_somebody_waits
from tests.support.batches import billed_batch, cards_lie_ready, import_rows, make_agent, pay_total, people, write_rows
from tests.support.branch import TrainingBranch
from tests.support.forms import make_form

pytestmark = pytest.mark.parametrize("databases", ["postgresql"], indirect=True)


@pytest.fixture
def perisai(branch: TrainingBranch) -> Bringer:
    return Bringer(agent=make_agent(branch).id)


def read_rows(branch: TrainingBranch, perisai: Bringer, folder: Path, first: int, last: int) -> BatchFile:
    rules = branch.office.read(reading_rules, branch.officer, perisai)
    return read_batch_file(write_rows(folder / f"{first}.csv", people(first, last)), rules)


def test_two_batches_with_the_same_person_take_the_person_once(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor, perisai: Bringer, tmp_path: Path
) -> None:
    first, second = (read_rows(branch, perisai, tmp_path, *span) for span in ((1, 3), (3, 5)))
    with held(branch.office, import_batch, branch.officer, perisai, first.rows):
        asked = hands.submit(other.run, import_batch, branch.colleague, perisai, second.rows)
        until_somebody_waits(branch)
    done = asked.result(20)
    assert [one.line for one in done.taken] == [1, 2]
    assert [one.problems[0].code for one in done.rejected] == [ErrorCode.NIK_REGISTERED]
    assert branch.office.verify() == ()


def test_a_counter_that_registers_somebody_of_a_running_import_is_told(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor, perisai: Bringer, tmp_path: Path
) -> None:
    rows = read_rows(branch, perisai, tmp_path, 1, 2).rows
    with held(branch.office, import_batch, branch.officer, perisai, rows):
        asked = hands.submit(other.run, submit_form, branch.colleague, make_form(2))
        until_somebody_waits(branch)
    assert code_of(asked) is ErrorCode.NIK_REGISTERED
    assert branch.office.verify() == ()


def test_a_batch_that_two_officers_bill_at_once_is_billed_once(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor, perisai: Bringer, tmp_path: Path
) -> None:
    batch = import_rows(branch, perisai, people(1, 3), tmp_path).batch
    assert batch is not None
    branch.office.run(receive_batch, branch.officer, batch.number)
    with held(branch.office, bill_batch, branch.officer, batch.number, PaymentMode.ONE):
        asked = hands.submit(other.run, bill_batch, branch.colleague, batch.number, PaymentMode.EACH)
        until_somebody_waits(branch)
    assert code_of(asked) is ErrorCode.NOTHING_TO_BILL
    assert branch.office.verify() == ()


def test_a_total_that_two_officers_record_at_once_is_recorded_once(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor, perisai: Bringer, tmp_path: Path
) -> None:
    total = billed_batch(branch, perisai, people(1, 3), tmp_path, PaymentMode.ONE).bill.total
    assert total is not None
    code, amount, at, reference = total.code, total.amount, branch.clock.now(), "SIP1"
    with held(branch.office, record_total_payment, branch.officer, code, amount, at, reference):
        asked = hands.submit(other.run, record_total_payment, branch.colleague, code, amount, at, reference)
        until_somebody_waits(branch)
    assert asked.result(20).already
    assert branch.office.verify() == ()


def test_a_member_cannot_be_cancelled_while_the_total_is_paid(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor, perisai: Bringer, tmp_path: Path
) -> None:
    billed = billed_batch(branch, perisai, people(1, 2), tmp_path, PaymentMode.ONE)
    total = billed.bill.total
    assert total is not None
    code, amount, at, reference = total.code, total.amount, branch.clock.now(), "SIP1"
    with held(branch.office, record_total_payment, branch.officer, code, amount, at, reference):
        asked = hands.submit(other.run, cancel_case, branch.colleague, billed.members[0].case_number, "batal saja")
        until_somebody_waits(branch)
    assert code_of(asked) is ErrorCode.CASE_STATE
    assert branch.office.verify() == ()


def test_a_total_cannot_be_paid_while_a_member_is_cancelled(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor, perisai: Bringer, tmp_path: Path
) -> None:
    billed = billed_batch(branch, perisai, people(1, 2), tmp_path, PaymentMode.ONE)
    total = billed.bill.total
    assert total is not None
    code, amount, at, reference = total.code, total.amount, branch.clock.now(), "SIP1"
    with held(branch.office, cancel_case, branch.officer, billed.members[0].case_number, "batal saja"):
        asked = hands.submit(other.run, record_total_payment, branch.colleague, code, amount, at, reference)
        until_somebody_waits(branch)
    assert code_of(asked) is ErrorCode.CODE_STATE
    assert branch.office.verify() == ()


def test_cards_are_given_by_one_list_even_if_two_officers_give_them(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor, perisai: Bringer, tmp_path: Path
) -> None:
    billed = billed_batch(branch, perisai, people(1, 2), tmp_path, PaymentMode.ONE)
    pay_total(branch, billed)
    cards_lie_ready(branch, billed)
    with held(branch.office, give_cards, branch.officer, billed.batch.number):
        asked = hands.submit(other.run, give_cards, branch.colleague, billed.batch.number)
        until_somebody_waits(branch)
    assert code_of(asked) is ErrorCode.NO_CARD_READY
    assert branch.office.verify() == ()
