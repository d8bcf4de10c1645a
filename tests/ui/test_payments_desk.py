"""The payments desk: recording what came in, what differs, and what is taken back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.payments.model import PaymentKind
from counter_app.payments.operations import ask_reversal, find_payment, void_code
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.staff.model import SYSTEM
from tests.ui.payments_steps import (
    AWAITING,
    CASE,
    PAID,
    REVERSALS,
    Key,
    asked,
    board,
    click,
    fill_in,
    opened,
    press,
    scan,
    settle,
    tell,
    words,
)
from ui.payments.scenes import LONG_NAME, codes, paid
from ui.shared.preview import PreviewDialog
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")


# recording


def test_a_scanned_code_says_whose_it_is_and_the_keyboard_goes_on_to_the_amount(stage: TrainingStage) -> None:
    one = codes(stage, 2)[1]
    window = opened(stage)
    assert window.awaiting.panel.code.hasFocus()
    scan(stage, window, one.code)
    panel = window.awaiting.panel
    assert panel.code.text() == "9999 0000 0002 88"
    assert one.case_number in panel.box.text
    assert "Rp 125.600" in panel.box.text
    assert panel.amount.hasFocus()


def test_the_right_amount_is_recorded_by_the_keyboard_alone_and_its_receipt_printed(stage: TrainingStage) -> None:
    one = codes(stage, 1)[0]
    window = opened(stage)
    fill_in(stage, window, one, "28.400", "BRI 77 01")
    assert "pas" in words(window.awaiting.panel)
    press(stage, Key.Key_Return, ctrl=True)
    (row,) = board(stage).paid
    assert (row.amount, row.kind, row.reference) == (28_400, PaymentKind.EXACT, "BRI7701")
    assert "Rp 28.400 dicatat untuk 9999 0000 0001 91." in window.notice.text
    assert "Tercetak: BP-261120-0001" in window.notice.text
    assert window.awaiting.list.table.rows == ()
    panel = window.awaiting.panel
    assert (panel.code.text(), panel.amount.text(), panel.reference.text()) == ("", "", "")
    assert panel.code.hasFocus()


def test_a_row_of_the_list_brings_its_code_into_the_form(stage: TrainingStage) -> None:
    one = codes(stage, 3)[2]
    window = opened(stage)
    table = window.awaiting.list.table
    table.setFocus()
    table.selectRow(2)
    press(stage, Key.Key_Return)
    assert window.awaiting.panel.code.code == one.code
    assert one.case_number in window.awaiting.panel.box.text


@pytest.mark.parametrize(
    ("amount", "told", "kind"),
    [("20.000", "Kurang, Rp 8.400", PaymentKind.UNDER), ("30.000", "Lebih, Rp 1.600", PaymentKind.OVER)],
)
def test_another_amount_is_taken_only_by_choice_and_with_a_reason(
    stage: TrainingStage, amount: str, told: str, kind: PaymentKind
) -> None:
    one = codes(stage, 1)[0]
    window = opened(stage)
    fill_in(stage, window, one, amount)
    hint = window.awaiting.panel.fields["amount"].below
    assert (hint.text().startswith(told.split(",", maxsplit=1)[0].lower()), hint.property("kind")) == (True, "doubt")
    click(stage, window.awaiting.panel.enter)
    dialog = asked(window)
    assert told in [", ".join(one) for one in dialog.figures]
    assert dialog.no.isDefault()
    click(stage, dialog.yes)
    assert dialog.reason.error.text() != ""
    assert board(stage).paid == ()
    QTest.keyClicks(dialog.reason.edit, "Dipotong biaya bank")
    click(stage, dialog.yes)
    (row,) = board(stage).paid
    assert row.kind is kind
    payment = stage.scenery.office.read(find_payment, stage.officer, row.payment_id)
    assert payment.reason == "Dipotong biaya bank"
    assert ("Masih kurang Rp 8.400" in window.notice.text) == (kind is PaymentKind.UNDER)


def test_who_made_a_slip_of_the_finger_corrects_the_amount_and_nothing_is_recorded(stage: TrainingStage) -> None:
    one = codes(stage, 1)[0]
    window = opened(stage)
    fill_in(stage, window, one, "2840")
    click(stage, window.awaiting.panel.enter)
    click(stage, asked(window).no)
    assert window.focusWidget() is window.awaiting.panel.amount
    assert window.awaiting.panel.amount.selectedText() == "2840"
    assert window.awaiting.panel.reference.text() == "BRI-0001"
    assert board(stage).paid == ()


def test_money_for_a_code_that_was_paid_is_an_over_payment_by_choice(stage: TrainingStage) -> None:
    one = codes(stage, 1)[0]
    paid(stage, one, one.rest, "BRI-1")
    window = opened(stage)
    fill_in(stage, window, one, "28400", "BRI-2")
    assert "Sudah dibayar: Rp 28.400" in window.awaiting.panel.box.text
    click(stage, window.awaiting.panel.enter)
    assert "sudah lunas" in words(asked(window))
    QTest.keyClicks(asked(window).reason.edit, "Dibayar dua kali")
    click(stage, asked(window).yes)
    assert "Lebih Rp 28.400" in window.notice.text
    assert len(board(stage).paid) == 2


def test_the_same_payment_typed_again_changes_nothing_and_says_so(stage: TrainingStage) -> None:
    first, second = codes(stage, 2)
    paid(stage, first, first.rest, "BRI-1")
    window = opened(stage)
    fill_in(stage, window, second, "125600", "BRI-1")
    click(stage, window.awaiting.panel.enter)
    assert window.awaiting.panel.fields["reference"].complaint != ""
    assert len(board(stage).paid) == 1


def test_a_wrong_digit_and_a_void_code_are_told_at_the_code(stage: TrainingStage) -> None:
    one = codes(stage, 1)[0]
    window = opened(stage)
    scan(stage, window, one.code[:-1] + "7")
    assert "salah" in window.awaiting.panel.fields["code"].complaint
    stage.scenery.office.run(void_code, stage.officer, one.code, "Salah")
    window.awaiting.panel.clear()
    fill_in(stage, window, one, "28400")
    assert "dibatalkan" in window.awaiting.panel.box.text
    click(stage, window.awaiting.panel.enter)
    assert window.awaiting.panel.fields["code"].complaint != ""
    assert board(stage).paid == ()


def test_what_is_missing_is_told_at_its_field(stage: TrainingStage) -> None:
    one = codes(stage, 1)[0]
    window = opened(stage)
    panel = window.awaiting.panel
    click(stage, panel.enter)
    assert panel.fields["code"].complaint != ""
    scan(stage, window, one.code)
    panel.amount.setText("banyak")
    click(stage, panel.enter)
    assert panel.fields["amount"].complaint != ""
    panel.amount.setText("28400")
    click(stage, panel.enter)
    assert panel.fields["reference"].complaint != ""
    panel.reference.setText("BRI-1")
    panel.time.setTime(QTime(23, 0))
    click(stage, panel.enter)
    assert panel.fields["at"].complaint != ""
    assert board(stage).paid == ()


def test_a_printer_that_fails_leaves_the_payment_and_says_both(stage: TrainingStage) -> None:
    one = codes(stage, 1)[0]
    stage.scenery.break_printer()
    window = opened(stage)
    fill_in(stage, window, one, "28400")
    click(stage, window.awaiting.panel.enter)
    assert "Rp 28.400 dicatat" in window.notice.text
    assert "Tidak tercetak" in window.notice.text
    assert window.model.online
    assert len(board(stage).paid) == 1


# the lists


def test_a_list_is_narrowed_while_somebody_types(stage: TrainingStage, qtbot: QtBot) -> None:
    codes(stage, 3, ["Siti Wulandari", LONG_NAME, "Joko Susilo"])
    window = opened(stage)
    press(stage, Key.Key_F, ctrl=True, shift=True)
    assert window.awaiting.search.hasFocus()
    QTest.keyClicks(window.awaiting.search, "kusuma")
    qtbot.waitUntil(lambda: len(window.awaiting.list.table.rows) == 1)
    assert window.awaiting.list.table.rows[0].cells[1].text == "R*** R*** S*** N*** K***"


def test_names_are_masked_on_every_page(stage: TrainingStage) -> None:
    one, two = codes(stage, 2, ["Siti Wulandari", "Joko Susilo"])
    payment = paid(stage, one, one.rest, "BRI-1")
    stage.scenery.office.run(ask_reversal, stage.officer, payment, "Salah kode")
    window = opened(stage)
    shown = []
    for number in range(5):
        window.open_page(number)
        settle(stage)
        shown += [words(window.page)]
    window.open_case(two.case_number)
    settle(stage)
    shown += [words(window.page), *window.awaiting.list.table.texts(), *window.paid.list.table.texts()]
    assert not any(name in text for text in shown for name in ("Wulandari", "WULANDARI", "Susilo", "SUSILO"))
    assert any("S*** W***" in text for text in shown)


def test_what_somebody_else_recorded_appears_by_itself(stage: TrainingStage) -> None:
    one, _ = codes(stage, 2)
    window = opened(stage)
    scan(stage, window, one.code)
    paid(stage, one, one.rest, "BRI-1")
    tell(stage, window)
    assert len(window.awaiting.list.table.rows) == 1
    assert "Sudah dibayar" in window.awaiting.panel.box.text


def test_days_are_looked_through_and_differences_stand_by_themselves(stage: TrainingStage) -> None:
    first, second = codes(stage, 2)
    paid(stage, first, 20_000, "BRI-1", "Dicicil")
    stage.scenery.clock.advance(timedelta(days=3))
    paid(stage, second, second.rest, "BRI-2")
    window = opened(stage, PAID)
    page = window.paid
    assert [row.cells[6].text for row in page.list.table.rows] == ["BRI-2"]
    click(stage, page.view.buttons[1])
    assert page.differences.table.texts()[0].endswith("kurang Rp 8.400, 25 Nov")
    click(stage, page.view.buttons[0])
    for _ in range(3):
        click(stage, page.day.before)
    assert [row.cells[6].text for row in page.list.table.rows] == ["BRI-1"]


def test_a_receipt_is_shown_and_printed_again(stage: TrainingStage) -> None:
    one = codes(stage, 1)[0]
    paid(stage, one, one.rest, "BRI-1")
    window = opened(stage, PAID)
    window.paid.list.table.selectRow(0)
    click(stage, window.paid.receipt)
    preview = window.page.dialog
    assert isinstance(preview, PreviewDialog)
    assert preview.document.pageCount() == 1
    click(stage, preview.close_button)
    click(stage, window.paid.print_button)
    assert "Tercetak: BP-261120-0001" in window.notice.text


# taking back


def test_a_reversal_is_asked_for_with_a_reason_and_counted_at_the_left(stage: TrainingStage) -> None:
    one = codes(stage, 1)[0]
    paid(stage, one, one.rest, "BRI-1")
    window = opened(stage, PAID)
    window.paid.list.table.selectRow(0)
    click(stage, window.paid.reverse)
    click(stage, asked(window).yes)
    assert asked(window).reason.error.text() != ""
    QTest.keyClicks(asked(window).reason.edit, "Salah kode")
    click(stage, asked(window).yes)
    assert "diminta dibatalkan" in window.paid.list.table.texts()[0]
    assert not window.paid.reverse.isEnabled()
    assert window.navigation.buttons[REVERSALS].text() == "Pembatalan (1)"
    window.open_page(REVERSALS)
    settle(stage)
    assert "Anda sendiri yang meminta" in window.reversals.why_not.text
    assert not window.reversals.approve.isEnabled()


def test_who_asked_is_told_why_another_person_decides(stage: TrainingStage) -> None:
    one = codes(stage, 1)[0]
    payment = paid(stage, one, one.rest, "BRI-1")
    stage.scenery.office.run(ask_reversal, stage.scenery.supervisor, payment, "Salah kode")
    window = opened(stage, REVERSALS, stage.scenery.supervisor)
    assert "Anda sendiri yang meminta" in window.reversals.why_not.text
    assert not window.reversals.approve.isEnabled()
    assert not window.reversals.refuse.isEnabled()


@pytest.mark.parametrize("approve", [True, False])
def test_a_second_person_decides(stage: TrainingStage, approve: bool) -> None:
    one = codes(stage, 1)[0]
    payment = paid(stage, one, one.rest, "BRI-1")
    stage.scenery.office.run(ask_reversal, stage.officer, payment, "Salah kode")
    window = opened(stage, REVERSALS, stage.scenery.supervisor)
    assert "Salah kode" in words(window.reversals)
    click(stage, window.reversals.approve if approve else window.reversals.refuse)
    dialog = asked(window)
    assert dialog.no.isDefault()
    if not approve:
        click(stage, dialog.yes)
        assert dialog.reason.error.text() != ""
        QTest.keyClicks(dialog.reason.edit, "Bank membenarkannya")
    click(stage, dialog.yes)
    assert board(stage).asked == ()
    assert board(stage).paid[0].reversed is approve
    assert ("menunggu kode baru" if approve else "tetap berlaku") in window.notice.text
    assert window.navigation.buttons[REVERSALS].text() == "Pembatalan"


# around


def test_offline_is_said_and_what_was_typed_stays_until_the_office_is_back(stage: TrainingStage) -> None:
    one = codes(stage, 1)[0]
    window = opened(stage)
    fill_in(stage, window, one, "28400")
    window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    settle(stage)
    assert "pembacaan terakhir" in window.notice.text
    assert window.awaiting.panel.amount.text() == "28400"
    window.station.available.emit()
    settle(stage)
    assert window.notice.text == ""
    click(stage, window.awaiting.panel.enter)
    assert len(board(stage).paid) == 1


def test_pages_open_by_keys_and_arrows_stay_in_the_list_of_pages(stage: TrainingStage) -> None:
    window = opened(stage)
    press(stage, Key.Key_5, ctrl=True)
    assert window.page is window.pages[CASE]
    assert window.case.entry.hasFocus()
    window.navigation.buttons[CASE].setFocus()
    press(stage, Key.Key_Up, Key.Key_Up, Key.Key_Up, Key.Key_Up)
    assert window.page is window.pages[AWAITING]
    assert QApplication.focusWidget() is window.navigation.buttons[AWAITING]


def test_what_was_typed_stays_while_somebody_looks_at_another_page(stage: TrainingStage) -> None:
    one = codes(stage, 1)[0]
    window = opened(stage)
    fill_in(stage, window, one, "28400")
    window.open_page(PAID)
    window.open_page(AWAITING)
    settle(stage)
    click(stage, window.awaiting.panel.enter)
    assert len(board(stage).paid) == 1


def test_nothing_typed_stays_for_the_next_person(stage: TrainingStage) -> None:
    one = codes(stage, 1)[0]
    window = opened(stage, actor=SYSTEM)
    window.enter(stage.officer)
    settle(stage)
    fill_in(stage, window, one, "28400")
    window.open_case(one.case_number)
    settle(stage)
    window.sign_out()
    assert window.awaiting.panel.code.text() == ""
    assert window.case.seen is None
    assert window.sign_in.isVisible()


def test_the_language_changes_while_the_desk_works(stage: TrainingStage) -> None:
    one = codes(stage, 1)[0]
    window = opened(stage)
    scan(stage, window, one.code)
    stage.surroundings.speech.switch()
    settle(stage)
    assert "Awaiting payment" in words(window)
    assert "To be paid" in window.awaiting.panel.box.text
    stage.surroundings.speech.switch()
