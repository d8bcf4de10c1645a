"""The payments desk: lists that mask names, find by any text, and tell what does not add up."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from counter_app.payments.model import PaymentKind
from counter_app.payments.operations import (
    PaymentsBoard,
    ask_reversal,
    decide_reversal,
    payments_board,
    void_code,
)
from counter_app.shared.ids import mask_name
from tests.support.branch import DUES, MORNING, TrainingBranch
from tests.support.paying import WHY, WRONG, paid, taken_back


def board(branch: TrainingBranch, text: str = "", on: date | None = None) -> PaymentsBoard:
    return branch.office.read(payments_board, branch.supervisor, text, on)


def test_who_has_to_pay_is_listed_by_the_end_of_the_code(branch: TrainingBranch) -> None:
    first, code = branch.awaiting(1, full_name="SITI WULANDARI")
    branch.wait(days=1)
    second, _ = branch.awaiting(2)
    paid(branch, code, 100_000, difference_reason=WHY)
    rows = board(branch).awaiting
    assert [one.case_number for one in rows] == [first, second]
    assert (rows[0].name, rows[0].code) == ("S*** W***", code.code)
    assert (rows[0].amount, rows[0].received, rows[0].rest) == (DUES, 100_000, DUES - 100_000)
    assert rows[1].rest == DUES


def test_a_code_whose_end_has_passed_is_not_listed_as_one_to_be_paid(branch: TrainingBranch) -> None:
    _, code = branch.awaiting(1)
    branch.clock.set(code.expires_at)
    assert [one.code for one in board(branch).awaiting] == [code.code]
    branch.wait(seconds=1)
    assert board(branch).awaiting == ()


def test_what_came_in_is_listed_by_day_the_latest_first(branch: TrainingBranch) -> None:
    cases = [branch.awaiting(person) for person in (1, 2)]
    for number, (_, code) in enumerate(cases):
        paid(branch, code, reference=f"BRI{number}")
        branch.wait(minutes=1)
    rows = board(branch).paid
    assert [one.case_number for one in rows] == [cases[1][0], cases[0][0]]
    assert {one.kind for one in rows} == {PaymentKind.EXACT}
    assert board(branch).awaiting == ()
    branch.wait(days=1)
    assert board(branch).paid == ()
    assert len(board(branch, on=MORNING.date()).paid) == 2


def test_what_does_not_add_up_is_listed_until_it_does(branch: TrainingBranch) -> None:
    (under, first), (over, second), (_, third) = (branch.awaiting(person) for person in (1, 2, 3))
    paid(branch, first, 100_000, "BRI1", difference_reason=WHY)
    branch.wait(minutes=1)
    extra = paid(branch, second, DUES + 7, "BRI2", difference_reason=WHY).payment
    paid(branch, third, reference="BRI3")
    rows = board(branch).differences
    assert [(one.case_number, one.difference) for one in rows] == [(over, 7), (under, 100_000 - DUES)]
    assert (rows[0].due, rows[0].received) == (DUES, DUES + 7)
    assert rows[0].tell_by == date(2026, 11, 25)  # three working days after a Friday
    paid(branch, first, DUES - 100_000, "BRI4")
    taken_back(branch, extra.id)
    assert board(branch).differences == ()


def test_money_for_a_code_that_was_voided_is_not_lost_from_sight(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    paid(branch, code, 100_000, difference_reason=WHY)
    branch.office.run(void_code, branch.officer, code.code, "salah cetak")
    assert [(one.case_number, one.difference) for one in board(branch).differences] == [(case, 100_000 - DUES)]


def test_reversals_wait_for_somebody_else(branch: TrainingBranch) -> None:
    case, code = branch.awaiting()
    payment = paid(branch, code).payment
    branch.office.run(ask_reversal, branch.officer, payment.id, WRONG)
    (asked,) = board(branch).asked
    assert (asked.case_number, asked.reason, asked.asked_by, asked.mine) == (case, WRONG, "Rina", False)
    assert branch.office.read(payments_board, branch.officer).asked[0].mine
    assert board(branch).paid[0].reversal_asked
    branch.wait(minutes=1)
    branch.office.run(decide_reversal, branch.supervisor, payment.id, True)
    (row,) = board(branch).paid
    assert (row.reversed, row.reversal_asked) == (True, False)
    assert board(branch).asked == ()


@pytest.mark.parametrize("by", ["code", "grouped", "case", "reference", "name", "part"])
def test_lists_are_narrowed_by_any_text(branch: TrainingBranch, by: str) -> None:
    case, code = branch.awaiting(1, full_name="SITI WULANDARI")
    branch.awaiting(2, full_name="BUDI SANTOSO")
    paid(branch, code, 100_000, "BRIVA77", difference_reason=WHY)
    text = {
        "code": code.code,
        "grouped": f"{code.code[:4]} {code.code[4:]}",
        "case": case.lower(),
        "reference": "briva",
        "name": "wulan",
        "part": "iti w",
    }[by]
    found = board(branch, text)
    assert [one.case_number for one in found.awaiting] == [case]
    assert [one.case_number for one in found.paid] == [case]
    assert [one.case_number for one in found.differences] == [case]
    for nothing in ("%", "_", "zzz", "'"):
        assert board(branch, nothing).awaiting == ()


def test_the_payments_desk_never_shows_a_name(branch: TrainingBranch) -> None:
    _, code = branch.awaiting(1, full_name="SITI WULANDARI")
    payment = paid(branch, code, DUES + 1, difference_reason=WHY).payment
    branch.office.run(ask_reversal, branch.officer, payment.id, WRONG)
    shown = repr(board(branch))
    assert "WULANDARI" not in shown
    assert mask_name("SITI WULANDARI") in shown


def test_a_day_ends_at_midnight_of_the_branch(branch: TrainingBranch) -> None:
    _, code = branch.awaiting()
    branch.clock.set(MORNING.replace(hour=23, minute=59))
    paid(branch, code)
    branch.wait(minutes=2)
    assert board(branch).paid == ()
    assert len(board(branch, on=MORNING.date()).paid) == 1
    assert board(branch).on == MORNING.date() + timedelta(days=1)
