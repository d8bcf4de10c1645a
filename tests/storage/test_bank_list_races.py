"""Bank lists beside each other and a hand at the counter: every payment is recorded once, whoever comes first."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from counter_app.bootstrap import Office
from counter_app.payments.bank_import import take_bank_list
from counter_app.payments.bank_model import BankResult
from counter_app.payments.operations import PaymentRecorded, record_payment
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.staff.model import SYSTEM
from tests.support.banks import bank_file, paid_line
from tests.support.branch import TrainingBranch

PERSONS = 12


def test_two_lists_with_the_same_payments_record_each_of_them_once(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor, tmp_path: Path
) -> None:
    codes = [branch.awaiting(person)[1] for person in range(1, PERSONS + 1)]
    now = branch.wait(minutes=5)
    first = bank_file(tmp_path / "pagi.csv", [paid_line(code, now) for code in codes[:8]])
    second = bank_file(tmp_path / "siang.csv", [paid_line(code, now) for code in reversed(codes[4:])])
    one = hands.submit(branch.office.run, take_bank_list, branch.officer, first)
    two = hands.submit(other.run, take_bank_list, branch.colleague, second)
    taken = [one.result(60).preview, two.result(60).preview]
    assert sum(preview.count(BankResult.MATCHED) for preview in taken) == PERSONS
    assert sum(preview.count(BankResult.ALREADY) for preview in taken) == 4
    assert branch.office.verify() == ()


def test_the_same_file_taken_by_two_at_once_is_one_list(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor, tmp_path: Path
) -> None:
    codes = [branch.awaiting(person)[1] for person in range(1, PERSONS + 1)]
    file = bank_file(tmp_path / "daftar.csv", [paid_line(code, branch.clock.now()) for code in codes])
    one = hands.submit(branch.office.run, take_bank_list, branch.officer, file)
    two = hands.submit(other.run, take_bank_list, branch.colleague, file)
    assert one.result(60).list.id == two.result(60).list.id
    assert sorted((one.result().changed, two.result().changed)) == [False, True]
    assert branch.office.verify() == ()


def test_a_hand_and_a_list_with_the_same_payment_record_it_once(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor, tmp_path: Path
) -> None:
    code = branch.awaiting()[1]
    now = branch.clock.now()
    file = bank_file(tmp_path / "daftar.csv", [paid_line(code, now, "SAMA")])
    listed = hands.submit(branch.office.run, take_bank_list, branch.officer, file)
    typed = hands.submit(other.run, record_payment, branch.colleague, code.code, code.amount, now, "SAMA")
    by_list = listed.result(60).preview.outcomes[0].result
    by_hand = typed.result(60)
    assert (by_list is BankResult.MATCHED) != isinstance(by_hand, PaymentRecorded)
    assert len(branch.office.read(lambda work: work.payments.of_code(code.id), SYSTEM)) == 1
    assert branch.office.verify() == ()


def test_one_reference_for_two_codes_at_once_pays_one_of_them(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor, tmp_path: Path
) -> None:
    first, second = (branch.awaiting(person)[1] for person in (1, 2))
    now = branch.clock.now()
    file = bank_file(tmp_path / "daftar.csv", [paid_line(first, now, "SAMA")])

    def by_hand() -> bool:
        try:
            other.run(record_payment, branch.colleague, second.code, second.amount, now, "SAMA")
        except OfficeError as problem:
            return problem.code is not ErrorCode.REFERENCE_USED
        return True

    listed = hands.submit(branch.office.run, take_bank_list, branch.officer, file)
    typed = hands.submit(by_hand)
    paid = listed.result(60).preview.count(BankResult.MATCHED)
    assert paid + typed.result(60) == 1
    assert branch.office.verify() == ()
