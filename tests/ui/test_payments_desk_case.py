"""One case at the payments desk: its dues and its codes."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.payments.model import CodeState
from counter_app.payments.operations import find_code
from counter_app.registration.model import CaseState
from counter_app.settings import CodeIssuer
from counter_app.staff.operations import change_setting
from tests.ui.hands import Hand, Scanner
from tests.ui.payments_steps import AWAITING, CASE, Key, asked, board, click, opened, press, settle, words
from ui.payments.scenes import codes, paid
from ui.payments.window import PaymentsWindow
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")


def looked_up(stage: TrainingStage, text: str) -> PaymentsWindow:
    window = opened(stage, CASE)
    QTest.keyClicks(window.case.entry, text)
    press(stage, Key.Key_Return)
    return window


# standing


@pytest.mark.parametrize("by_code", [False, True])
def test_a_case_is_found_by_its_number_or_a_code(stage: TrainingStage, by_code: bool) -> None:
    one = codes(stage, 1)[0]
    window = looked_up(stage, one.code if by_code else one.case_number)
    assert window.case.seen is not None
    assert window.case.seen.number == one.case_number
    assert "Iuran pertama belum dibayar" in window.case.dues.advice.text()


@pytest.mark.parametrize(
    ("days", "advice", "arrears"),
    [
        (1, "dibayar di muka", "tidak ada"),
        (60, "Ada tunggakan", "2 bulan · Rp 65.200"),
        (400, "Kepesertaan berakhir", "berakhir setelah lebih dari tiga bulan tidak dibayar"),
    ],
)
def test_dues_are_told_month_by_month(stage: TrainingStage, days: int, advice: str, arrears: str) -> None:
    one = codes(stage, 1)[0]
    paid(stage, one, one.rest, "BRI-1")
    stage.scenery.clock.advance(timedelta(days=days))
    window = looked_up(stage, one.case_number)
    first, through, *_ = (value.text() for value in window.case.dues.values)
    assert (first, through) == ("November 2026", "November 2026")
    assert window.case.dues.values[3].text() == arrears
    assert advice in window.case.dues.advice.text()


def test_what_does_not_exist_is_said_and_the_text_can_be_typed_over(stage: TrainingStage) -> None:
    codes(stage, 1)
    window = looked_up(stage, "9999-261120-0077-A")
    assert "Kasus ini tidak ada" in words(window.case)
    assert window.case.entry.selectedText() == "9999-261120-0077-A"
    assert window.case.seen is None


def test_the_case_of_a_row_is_a_press_away(stage: TrainingStage) -> None:
    one = codes(stage, 2)[1]
    window = opened(stage, AWAITING)
    window.awaiting.list.table.selectRow(1)
    click(stage, window.awaiting.case)
    assert window.page is window.case
    assert one.case_number in words(window.case)


# codes


def test_a_code_is_voided_only_with_a_reason(stage: TrainingStage) -> None:
    one = codes(stage, 1)[0]
    window = looked_up(stage, one.case_number)
    click(stage, window.case.void)
    assert not asked(window).yes.isDefault()
    click(stage, asked(window).yes)
    assert asked(window).reason.error.text() != ""
    QTest.keyClicks(asked(window).reason.edit, "Jumlah salah")
    click(stage, asked(window).yes)
    assert stage.scenery.office.read(find_code, stage.officer, one.code).state is CodeState.VOID
    assert "dibatalkan" in window.case.codes.table.texts()[0]
    assert "Jumlah salah" in window.case.codes.table.texts()[0]
    assert not window.case.void.isEnabled()


def test_a_new_code_asks_for_the_rest_and_its_slip_is_printed(stage: TrainingStage) -> None:
    one = codes(stage, 1)[0]
    paid(stage, one, 10_000, "BRI-1", "Dicicil")
    window = looked_up(stage, one.case_number)
    click(stage, window.case.reissue)
    QTest.keyClicks(asked(window).reason.edit, "Slip hilang")
    click(stage, asked(window).yes)
    (awaited,) = board(stage).awaiting
    assert awaited.rest == 18_400
    assert awaited.code != one.code
    assert "Kode baru 9999 0000 0002 88 untuk Rp 18.400." in window.notice.text
    assert "Tercetak: KB-261120-0002" in window.notice.text


def core(stage: TrainingStage) -> str:
    """A case whose branch gets its codes from the core system from now on."""
    one = codes(stage, 1)[0]
    stage.scenery.office.run(change_setting, stage.scenery.kiosk, "payment_codes", CodeIssuer.CORE.value)
    return one.case_number


def test_a_typed_core_code_is_entered_twice(stage: TrainingStage) -> None:
    window = looked_up(stage, core(stage))
    click(stage, window.case.reissue)
    dialog = asked(window)
    dialog.entry.first.now = Hand()
    QTest.keyClicks(dialog.entry.first, "880012345678")
    QTest.keyClick(dialog.entry.first, Qt.Key.Key_Return)
    settle(stage)
    assert dialog.entry.again.hasFocus()
    QTest.keyClicks(dialog.entry.again, "880012345687")
    QTest.keyClicks(dialog.reason.edit, "Slip hilang")
    click(stage, dialog.yes)
    assert dialog.entry.twice.complaint != ""
    dialog.entry.again.clear()
    QTest.keyClicks(dialog.entry.again, "880012345678")
    click(stage, dialog.yes)
    assert board(stage).awaiting[0].code == "880012345678"


def test_a_scanned_core_code_is_entered_once(stage: TrainingStage) -> None:
    window = looked_up(stage, core(stage))
    click(stage, window.case.reissue)
    dialog = asked(window)
    dialog.entry.first.now = Scanner()
    QTest.keyClicks(dialog.entry.first, "880012345678")
    QTest.keyClick(dialog.entry.first, Qt.Key.Key_Return)
    settle(stage)
    assert not dialog.entry.twice.isVisible()
    assert dialog.reason.edit.hasFocus()
    QTest.keyClicks(dialog.reason.edit, "Slip hilang")
    click(stage, dialog.yes)
    assert board(stage).awaiting[0].code == "880012345678"


def test_a_core_code_that_was_given_out_before_is_refused_at_its_field(stage: TrainingStage) -> None:
    case = core(stage)
    given = board(stage).awaiting[0].code
    window = looked_up(stage, case)
    click(stage, window.case.reissue)
    dialog = asked(window)
    dialog.entry.first.now = Scanner()
    QTest.keyClicks(dialog.entry.first, given)
    QTest.keyClick(dialog.entry.first, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.reason.edit, "Slip hilang")
    click(stage, dialog.yes)
    assert dialog.isVisible()
    assert dialog.entry.once.complaint != ""
    assert board(stage).awaiting[0].code == given


def test_a_case_that_is_paid_gets_no_new_code(stage: TrainingStage) -> None:
    one = codes(stage, 1)[0]
    paid(stage, one, one.rest, "BRI-1")
    window = looked_up(stage, one.case_number)
    assert window.case.seen is not None
    assert window.case.seen.state is CaseState.PAID
    assert not window.case.reissue.isEnabled()
    assert not window.case.void.isEnabled()
