"""A bank's list: judged line by line as by hand, taken as a whole, and never twice."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from counter_app.bootstrap import open_office
from counter_app.payments.bank_import import preview_bank_list, take_bank_list
from counter_app.payments.bank_mappings import bank_mappings, drop_mapping, find_mapping, save_mapping
from counter_app.payments.bank_model import BankFile, BankMapping, BankResult, BankTaken, DateStyle, DecimalStyle
from counter_app.payments.model import CodeState, PaymentCode, PaymentSource
from counter_app.payments.operations import (
    ask_reversal,
    decide_reversal,
    issue_receipt,
    notify_dues,
    record_payment,
)
from counter_app.registration.model import CaseState
from counter_app.registration.operations import cancel_case, find_case
from counter_app.shared.clock import SetClock
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.events import EventKind
from counter_app.sheets.model import Cancel
from counter_app.staff.model import SYSTEM, Actor, Role
from tests.conftest import BranchMaker
from tests.support.banks import Told, bank_file, paid_line, results
from tests.support.branch import MORNING, TrainingBranch, branch_settings_at
from tests.support.contents import contents, refused, told
from tests.support.paying import paid, taken_back

MATCHED, ALREADY = (BankResult.MATCHED, None), (BankResult.ALREADY, None)
PAID_TABLES = ("payments", "payment_codes", "cases", "cards", "papers", "sequences")


def take(branch: TrainingBranch, file: BankFile) -> BankTaken:
    """What would become of the lines is what becomes of them, and the office is sound afterwards."""
    before = contents(branch.office.database.engine)
    preview = branch.office.read(preview_bank_list, branch.officer, file)
    assert contents(branch.office.database.engine) == before
    taken = branch.office.run(take_bank_list, branch.officer, file)
    assert results(taken.preview.outcomes) == results(preview.outcomes)
    assert branch.office.verify() == ()
    return taken


def state(branch: TrainingBranch, case: str) -> CaseState:
    return branch.office.read(find_case, SYSTEM, case).state


def codes_of(branch: TrainingBranch, case: str) -> list[CodeState]:
    found = branch.office.read(find_case, SYSTEM, case)
    return [code.state for code in branch.office.read(lambda work: work.payment_codes.of_case(found.id), SYSTEM)]


def test_every_kind_of_line_is_told_apart(branch: TrainingBranch, tmp_path: Path) -> None:
    codes = [branch.awaiting(person)[1] for person in range(1, 8)]
    now = branch.wait(minutes=5)
    branch.office.run(record_payment, branch.officer, codes[1].code, codes[1].amount, now, "OWN1")
    wrong_digit = codes[0].code[:-1] + str((int(codes[0].code[-1]) + 1) % 10)
    lines: list[Told] = [
        paid_line(codes[0], now),
        paid_line(codes[1], now, "OWN1"),
        paid_line(codes[1], now, "OTHER"),
        paid_line(codes[2], now, amount=codes[2].amount - 1),
        paid_line(codes[3], now, "OWN1"),
        paid_line(codes[4], now - timedelta(days=1)),
        paid_line(codes[5], now + timedelta(minutes=1)),
        (wrong_digit, 1, now.isoformat(), "W1"),
        ("123", 1, now.isoformat(), "W2"),
        (codes[6].code, "banyak", now.isoformat(), "W3"),
        paid_line(codes[0], now),
    ]
    taken = take(branch, bank_file(tmp_path / "daftar.csv", lines))
    assert results(taken.preview.outcomes) == [
        MATCHED,
        ALREADY,
        (BankResult.UNMATCHED, "code-state"),
        (BankResult.DIFFERS, "amount-differs"),
        (BankResult.UNMATCHED, "reference-used"),
        (BankResult.UNMATCHED, "paid-before-code"),
        (BankResult.UNMATCHED, "time-in-future"),
        (BankResult.UNMATCHED, "code-check-failed"),
        (BankResult.UNMATCHED, "code-malformed"),
        (BankResult.INVALID, "file-invalid"),
        ALREADY,
    ]
    assert taken.changed
    assert [taken.list.counts[one] for one in BankResult] == [1, 2, 6, 1, 1]


def by_hand_and_by_list(new_branch: BranchMaker, tmp_path: Path) -> list[tuple[TrainingBranch, list[PaymentCode]]]:
    """Two branches that had the same morning."""
    made = []
    for name in ("hand", "list"):
        settings = branch_settings_at(new_branch(4), tmp_path / name)
        clock = SetClock(MORNING)
        branch = TrainingBranch(open_office(settings, clock), clock, settings)
        made.append((branch, [branch.awaiting(person)[1] for person in range(1, 9)]))
        branch.wait(minutes=5)
    return made


def test_a_list_has_the_effects_of_payments_recorded_one_by_one(new_branch: BranchMaker, tmp_path: Path) -> None:
    (hand, codes), (listed, same) = by_hand_and_by_list(new_branch, tmp_path)
    assert codes == same
    now = hand.clock.now()
    for code in codes:
        hand.office.run(
            record_payment, hand.officer, code.code, code.amount, now, f"BANK{code.id}", source=PaymentSource.BANK
        )
    taken = take(listed, bank_file(tmp_path / "daftar.csv", [paid_line(code, now) for code in codes]))
    assert taken.preview.count(BankResult.MATCHED) == len(codes)
    mine, theirs = contents(listed.office.database.engine), contents(hand.office.database.engine)
    for table in PAID_TABLES:
        assert mine[table] == theirs[table], table
    events = told(listed.office.database.engine)
    assert events[:-1] == told(hand.office.database.engine)
    assert events[-1][0] is EventKind.BANK_LIST_TAKEN
    for branch in (hand, listed):
        branch.office.close()


def test_taking_a_list_again_changes_nothing(branch: TrainingBranch, tmp_path: Path) -> None:
    codes = [branch.awaiting(person)[1] for person in range(1, 4)]
    now = branch.wait(minutes=5)
    lines = [paid_line(codes[0], now), paid_line(codes[1], now, amount=1), paid_line(codes[2], now)]
    file = bank_file(tmp_path / "daftar.csv", lines)
    first = take(branch, file)
    before = contents(branch.office.database.engine)
    branch.wait(hours=1)
    again = take(branch, file)
    assert contents(branch.office.database.engine) == before
    assert not again.changed
    assert again.list == first.list
    assert results(again.preview.outcomes) == [ALREADY, (BankResult.DIFFERS, "amount-differs"), ALREADY]


def test_another_file_with_the_same_payments_is_kept_and_records_nothing(
    branch: TrainingBranch, tmp_path: Path
) -> None:
    codes = [branch.awaiting(person)[1] for person in (1, 2)]
    now = branch.wait(minutes=5)
    lines = [paid_line(code, now) for code in codes]
    take(branch, bank_file(tmp_path / "pagi.csv", lines[:1]))
    second = take(branch, bank_file(tmp_path / "sore.csv", lines))
    assert results(second.preview.outcomes) == [ALREADY, MATCHED]


def test_a_line_that_fits_only_later_is_taken_from_the_same_file(branch: TrainingBranch, tmp_path: Path) -> None:
    first, second = (branch.awaiting(person)[1] for person in (1, 2))
    now = branch.wait(minutes=5)
    early = paid_line(second, now + timedelta(minutes=30))
    file = bank_file(tmp_path / "daftar.csv", [paid_line(first, now), early])
    assert results(take(branch, file).preview.outcomes)[1] == (BankResult.UNMATCHED, "time-in-future")
    branch.wait(hours=1)
    again = take(branch, file)
    assert results(again.preview.outcomes) == [ALREADY, MATCHED]
    assert again.changed
    assert [again.list.counts[one] for one in BankResult] == [2, 0, 0, 0, 0]


def test_a_payment_in_time_but_told_late_revives_its_code(branch: TrainingBranch, tmp_path: Path) -> None:
    case, old = branch.awaiting(1)
    other, _ = branch.awaiting(2)
    now = branch.wait(hours=1)
    branch.wait(days=8)
    for number in (case, other):
        branch.office.run(notify_dues, branch.officer, number)
    branch.office.run(issue_receipt, branch.officer, case)
    taken = take(branch, bank_file(tmp_path / "daftar.csv", [paid_line(old, now)]))
    assert results(taken.preview.outcomes) == [MATCHED]
    assert state(branch, case) is CaseState.PAID
    assert codes_of(branch, case) == [CodeState.PAID, CodeState.VOID]


def test_a_code_of_a_cancelled_case_is_not_paid(branch: TrainingBranch, tmp_path: Path) -> None:
    case, code = branch.awaiting(1)
    branch.office.run(cancel_case, branch.officer, case, "pindah kantor")
    taken = take(branch, bank_file(tmp_path / "d.csv", [paid_line(code, branch.clock.now())]))
    assert results(taken.preview.outcomes) == [(BankResult.UNMATCHED, "code-state")]


def test_a_reversed_payment_is_not_taken_again_from_a_list(branch: TrainingBranch, tmp_path: Path) -> None:
    case, code = branch.awaiting(1)
    now = branch.wait(minutes=5)
    file = bank_file(tmp_path / "d.csv", [paid_line(code, now)])
    payment = take(branch, file).preview.outcomes[0].payment
    assert payment is not None
    branch.office.run(ask_reversal, branch.officer, payment, "salah orang")
    branch.office.run(decide_reversal, branch.supervisor, payment, approve=True, reason="benar, salah orang")
    (again,) = take(branch, file).preview.outcomes
    assert (again.result, again.payment, again.reversed) == (BankResult.ALREADY, payment, True)
    assert state(branch, case) is CaseState.CODE_EXPIRED


def test_a_line_that_was_reversed_stays_so_when_its_reference_pays_another_code(
    branch: TrainingBranch, tmp_path: Path
) -> None:
    """Booked for the wrong person, taken back, and booked by hand for the right one: the list still tells the first."""
    (case, wrong), (_, right) = branch.awaiting(1), branch.awaiting(2)
    now = branch.wait(minutes=5)
    file = bank_file(tmp_path / "d.csv", [paid_line(wrong, now, "BRI-1")])
    payment = take(branch, file).preview.outcomes[0].payment
    assert payment is not None
    taken_back(branch, payment)
    branch.office.run(record_payment, branch.officer, right.code, right.amount, now, "BRI-1")
    other = bank_file(tmp_path / "e.csv", [paid_line(wrong, now, "BRI-1"), paid_line(right, now, "BRI-1")])
    for listed in (file, other, other):
        outcomes = take(branch, listed).preview.outcomes
        assert results(outcomes) == [ALREADY] * len(outcomes)
        assert [one.reversed for one in outcomes] == [True, False][: len(outcomes)]
    assert state(branch, case) is CaseState.CODE_EXPIRED


def test_of_a_reversed_payment_only_the_same_amount_is_there_already(branch: TrainingBranch, tmp_path: Path) -> None:
    code = branch.awaiting(1)[1]
    now = branch.wait(minutes=5)
    first = paid(branch, code, 10_000, "BRI-1", difference_reason="dicicil")
    taken_back(branch, first.payment.id)
    lines = [paid_line(code, now, "BRI-1", 10_000), paid_line(code, now, "BRI-1")]
    outcomes = take(branch, bank_file(tmp_path / "d.csv", lines)).preview.outcomes
    assert results(outcomes) == [ALREADY, MATCHED]
    assert [one.reversed for one in outcomes] == [True, False]


def test_a_day_without_a_time_is_neither_early_nor_to_come(branch: TrainingBranch, tmp_path: Path) -> None:
    branch.wait(hours=2)
    _, today = branch.awaiting(1)
    lines: list[Told] = [(today.code, today.amount, "20/11/2026", "D1")]
    taken = take(branch, bank_file(tmp_path / "d.csv", lines))
    assert results(taken.preview.outcomes) == [MATCHED]
    payment = branch.office.read(lambda work: work.payments.by_reference("D1"), SYSTEM)
    assert payment is not None
    assert payment.paid_at == branch.clock.now()


def test_no_reference_and_no_foreign_code_is_kept_of_a_line_that_was_not_taken(
    branch: TrainingBranch, tmp_path: Path
) -> None:
    code = branch.awaiting(1)[1]
    now = branch.clock.now()
    lines: list[Told] = [("3301010101010002", 5, now.isoformat(), "SITI"), paid_line(code, now, "SITI2", 1)]
    take(branch, bank_file(tmp_path / "d.csv", lines))
    kept = contents(branch.office.database.engine)["bank_lines"]
    assert [row[4] for row in kept] == [None, code.code]
    assert "SITI" not in repr(kept)


def test_a_list_that_is_stopped_leaves_nothing_behind(branch: TrainingBranch, tmp_path: Path) -> None:
    codes = [branch.awaiting(person)[1] for person in range(1, 4)]
    file = bank_file(tmp_path / "d.csv", [paid_line(code, branch.clock.now()) for code in codes] * 100)
    cancel = Cancel()

    def tell(done: float) -> None:
        cancel.wanted = done > 0.3

    refused(branch, ErrorCode.STOPPED, take_bank_list, branch.officer, file, tell, cancel)
    progress: list[float] = []
    branch.office.run(take_bank_list, branch.officer, file, progress.append)
    assert progress == sorted(progress)
    assert progress[-1] == 1.0


def test_a_clerk_takes_no_lists(branch: TrainingBranch, tmp_path: Path) -> None:
    file = bank_file(tmp_path / "d.csv", [])
    clerk = Actor(branch.officer.id, "rina", Role.CLERK)
    for operation in (preview_bank_list, take_bank_list):
        with pytest.raises(OfficeError) as caught:
            branch.office.read(operation, clerk, file)
        assert caught.value.code is ErrorCode.NOT_ALLOWED


def test_an_empty_list_is_a_list(branch: TrainingBranch, tmp_path: Path) -> None:
    assert take(branch, bank_file(tmp_path / "d.csv", [])).preview.outcomes == ()


def test_mappings_are_saved_replaced_and_dropped(branch: TrainingBranch) -> None:
    mapping = BankMapping("Bri ", {"code": " VA "}, DateStyle.COMPACT, DecimalStyle.POINT, ";", 3)
    saved = branch.office.run(save_mapping, branch.officer, mapping)
    assert saved == BankMapping("bri", {"code": "VA"}, DateStyle.COMPACT, DecimalStyle.POINT, ";", 3)
    assert branch.office.read(find_mapping, branch.officer, "BRI") == saved
    branch.office.run(save_mapping, branch.officer, BankMapping("bri"))
    branch.office.run(save_mapping, branch.officer, BankMapping("bni"))
    assert [one.name for one in branch.office.read(bank_mappings, branch.officer)] == ["bni", "bri"]
    assert branch.office.read(find_mapping, branch.officer, None) == BankMapping()
    branch.office.run(drop_mapping, branch.officer, "bri")
    error = refused(branch, ErrorCode.NOT_A_CHOICE, drop_mapping, branch.officer, "bri")
    assert error.details["choices"] == ("bni",)
    assert branch.office.verify() == ()
