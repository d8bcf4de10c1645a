"""What officers may do beside the ordinary course of calls: undo, choose, serve without a ticket, go on elsewhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView

from counter_app.queueing.model import Outcome, Ticket, TicketState
from counter_app.queueing.operations.announcing import to_announce
from counter_app.registration.operations import screen_view
from counter_app.registration.screen import ScreenPage
from counter_app.shared.changes import Part
from counter_app.staff.model import SYSTEM
from counter_app.staff.operations import change_setting
from tests.ui.officer_steps import Key, at_desk, issued, let_pass, press, rows, settle, tell, words, write
from ui.officer.dialogs import ParkDialog, TransferDialog
from ui.officer.queue_dialogs import ChooseDialog, ContinueDialog, WalkInDialog
from ui.officer.window import OfficerWindow
from ui.stage import TrainingStage

Ctrl = Qt.KeyboardModifier.ControlModifier


def control(stage: TrainingStage, key: Key) -> None:
    """Press a key with Ctrl where the keyboard is."""
    target = QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None
    QTest.keyClick(target, key, Ctrl)
    settle(stage)


def setting(stage: TrainingStage, key: str, value: str) -> None:
    stage.scenery.office.run(change_setting, stage.scenery.kiosk, key, value)


def known(stage: TrainingStage, ticket: int) -> Ticket:
    return stage.scenery.office.read(lambda work: work.tickets.by_id(ticket), stage.officer)


def undo_words(window: OfficerWindow) -> str:
    bar = window.desk.panel.undo
    return words(bar) if bar.isVisible() else ""


def notice(window: OfficerWindow) -> str:
    return window.desk.notice.text


def called(stage: TrainingStage, letter: str = "F") -> tuple[OfficerWindow, int]:
    (ticket,) = issued(stage, letter)
    window = at_desk(stage)
    press(stage, Key.Key_F9)
    return window, ticket.id


# undo


def test_the_last_click_can_be_taken_back_while_its_seconds_run_down(stage: TrainingStage) -> None:
    window, ticket = called(stage)
    assert "F001 dipanggil" in undo_words(window)
    assert "10 dtk" in undo_words(window)
    let_pass(stage, window, seconds=4)
    assert "6 dtk" in undo_words(window)
    control(stage, Key.Key_Z)
    assert known(stage, ticket).state is TicketState.WAITING
    assert undo_words(window) == ""
    assert window.desk.pages.currentWidget() is window.desk.idle
    assert stage.scenery.office.read(to_announce, SYSTEM) == ()
    assert stage.scenery.office.verify() == ()


def test_after_its_seconds_a_click_is_not_taken_back(stage: TrainingStage) -> None:
    window, ticket = called(stage)
    let_pass(stage, window, seconds=11)
    assert undo_words(window) == ""
    control(stage, Key.Key_Z)
    assert notice(window) == "Tidak ada klik yang dapat diurungkan sekarang."
    assert known(stage, ticket).state is TicketState.CALLED


def test_with_no_seconds_set_nothing_is_offered_to_be_taken_back(stage: TrainingStage) -> None:
    setting(stage, "undo_seconds", "0")
    window, _ = called(stage)
    assert undo_words(window) == ""


def test_a_finished_visit_is_taken_back_and_its_time_runs_on(stage: TrainingStage) -> None:
    window, ticket = called(stage)
    press(stage, Key.Key_F5)
    let_pass(stage, window, minutes=5)
    press(stage, Key.Key_Space, Key.Key_F12)
    assert known(stage, ticket).state is TicketState.FINISHED
    assert "F001 selesai" in undo_words(window)
    let_pass(stage, window, seconds=3)
    window.desk.panel.undo.button.click()
    settle(stage)
    assert known(stage, ticket).state is TicketState.SERVING
    assert "05:03" in words(window.desk.panel)
    shown = stage.scenery.office.read(screen_view, stage.officer, 1)
    assert shown is not None
    assert shown.screen.page is ScreenPage.WELCOME


def test_ctrl_z_takes_the_click_back_from_an_empty_field_of_the_form(stage: TrainingStage) -> None:
    window, ticket = called(stage, "A")
    press(stage, Key.Key_F5)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    control(stage, Key.Key_Z)
    assert known(stage, ticket).state is TicketState.CALLED
    assert "Menunggu orangnya datang" in words(window.desk.pages)


def test_ctrl_z_takes_letters_back_where_some_were_typed(stage: TrainingStage) -> None:
    _, ticket = called(stage, "A")
    press(stage, Key.Key_F5)
    write(stage, "3310")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    control(stage, Key.Key_Z)
    assert field.text() == ""
    assert known(stage, ticket).state is TicketState.SERVING


def test_parking_is_taken_back_and_the_ticket_is_in_hand_again(stage: TrainingStage) -> None:
    window, ticket = called(stage)
    press(stage, Key.Key_F5, Key.Key_F7)
    write(stage, "mengambil KTP")
    press(stage, Key.Key_Return)
    assert "F001 ditunda" in undo_words(window)
    control(stage, Key.Key_Z)
    assert known(stage, ticket).state is TicketState.SERVING
    assert window.desk.pages.currentWidget() is window.desk.service


# chosen tickets


def test_a_chosen_ticket_is_called_with_a_reason_that_is_kept(stage: TrainingStage) -> None:
    _, second = issued(stage, "F", "D")
    window = at_desk(stage)
    control(stage, Key.Key_F9)
    dialog = window.desk.dialog
    assert isinstance(dialog, ChooseDialog)
    assert QApplication.focusWidget() is dialog.list
    press(stage, Key.Key_Down)
    dialog.yes.click()
    settle(stage)
    assert "Sebutkan alasannya" in words(dialog)
    write(stage, "Sakit, tidak kuat menunggu")
    press(stage, Key.Key_Return)
    assert window.desk.dialog is None
    assert known(stage, second.id).state is TicketState.CALLED
    told = words(window.desk.panel)
    assert "dipilih petugas dengan alasan (0 mnt)" in told
    assert "dipanggil sebelum giliran: Sakit, tidak kuat menunggu" in told
    assert stage.scenery.office.verify() == ()


def test_a_row_of_the_queue_opens_the_question_with_that_ticket(stage: TrainingStage) -> None:
    issued(stage, "F", "D")
    window = at_desk(stage)
    listed = window.desk.queue.findChild(QListView)
    assert listed is not None
    listed.setFocus()
    listed.setCurrentIndex(listed.model().index(1, 0))
    press(stage, Key.Key_Return)
    dialog = window.desk.dialog
    assert isinstance(dialog, ChooseDialog)
    assert dialog.list.currentItem().text().startswith("D001")
    assert QApplication.focusWidget() is dialog.reason.edit


def test_nobody_is_called_out_of_turn_while_a_ticket_is_in_hand(stage: TrainingStage) -> None:
    window, _ = called(stage)
    issued(stage, "D")
    tell(stage, window)
    control(stage, Key.Key_F9)
    assert notice(window) == "Loket 1 masih menangani karcis F001. Selesaikan karcis itu lebih dahulu."
    control(stage, Key.Key_F5)
    assert notice(window) == "Loket 1 masih menangani karcis F001. Selesaikan karcis itu lebih dahulu."
    assert window.desk.dialog is None


# without a ticket


def test_somebody_without_a_ticket_is_served_at_once_when_nobody_waits(stage: TrainingStage) -> None:
    window = at_desk(stage)
    control(stage, Key.Key_F5)
    dialog = window.desk.dialog
    assert isinstance(dialog, WalkInDialog)
    assert not dialog.reason.isVisible()
    dialog.service.setCurrentIndex(dialog.service.findData("K"))
    dialog.yes.click()
    settle(stage)
    assert window.desk.dialog is None
    assert "Melayani K001" in words(window.desk.header)
    assert "dilayani tanpa karcis" in words(window.desk.panel)
    assert stage.scenery.office.read(to_announce, SYSTEM) == ()


def test_serving_without_a_ticket_before_others_needs_a_reason(stage: TrainingStage) -> None:
    issued(stage, "F")
    window = at_desk(stage)
    control(stage, Key.Key_F5)
    dialog = window.desk.dialog
    assert isinstance(dialog, WalkInDialog)
    assert "Mengapa mendahului yang menunggu?" in words(dialog)
    dialog.yes.click()
    settle(stage)
    assert "Sebutkan alasannya" in words(dialog)
    dialog.reason.edit.setText("Sakit")
    dialog.yes.click()
    settle(stage)
    assert "dilayani tanpa karcis: Sakit" in words(window.desk.panel)
    assert stage.scenery.office.verify() == ()


# several services in one visit


def test_a_visit_goes_on_with_another_service_under_the_same_number(stage: TrainingStage) -> None:
    window, ticket = called(stage)
    press(stage, Key.Key_F5)
    let_pass(stage, window, minutes=4)
    control(stage, Key.Key_F12)
    dialog = window.desk.dialog
    assert isinstance(dialog, ContinueDialog)
    assert "Nomornya tetap, tempatnya juga" in words(dialog)
    assert dialog.service.findData("F") == -1
    dialog.yes.click()
    settle(stage)
    assert "Pilih hasil pelayanan" in words(dialog)
    dialog.choice.suggest(Outcome.INFORMATION)
    dialog.service.setCurrentIndex(dialog.service.findData("K"))
    dialog.yes.click()
    settle(stage)
    assert (known(stage, ticket).state, known(stage, ticket).service) == (TicketState.WAITING, "K")
    assert "F001 lanjut ke Pengambilan kartu" in undo_words(window)
    press(stage, Key.Key_F9)
    assert "selesai: Informasi, pengaduan, bantuan daring · informasi" in words(window.desk.panel)
    assert stage.scenery.office.verify() == ()


def test_going_on_makes_no_sense_before_a_visit_has_begun(stage: TrainingStage) -> None:
    window = at_desk(stage)
    control(stage, Key.Key_F12)
    assert "F9" in notice(window)
    assert not window.desk.queue.go_on.isVisible()


# where people wait again


def test_the_transfer_says_whether_the_place_is_kept(stage: TrainingStage) -> None:
    window, _ = called(stage)
    press(stage, Key.Key_F8)
    assert isinstance(window.desk.dialog, TransferDialog)
    assert "tempatnya juga" in words(window.desk.dialog)
    press(stage, Key.Key_Escape)
    setting(stage, "transfer_place", "last")
    tell(stage, window, Part.SETTINGS)
    press(stage, Key.Key_F8)
    assert window.desk.dialog is not None
    assert "antre dari belakang" in words(window.desk.dialog)


def test_who_is_parked_for_this_counter_comes_back_to_it_at_the_time_that_was_told(stage: TrainingStage) -> None:
    window, ticket = called(stage)
    press(stage, Key.Key_F5, Key.Key_F7)
    dialog = window.desk.dialog
    assert isinstance(dialog, ParkDialog)
    dialog.minutes.setValue(20)
    assert "Kembali ke antrean pukul 10.44" in words(dialog)
    dialog.here.setChecked(True)
    dialog.reason.edit.setText("mengambil KTP")
    dialog.yes.click()
    settle(stage)
    assert known(stage, ticket).for_counter == 1
    let_pass(stage, window, minutes=21)
    assert notice(window) == "F001: waktu kembalinya tiba, masuk lagi ke antrean di tempat semula."
    assert len(rows(window)) == 1
