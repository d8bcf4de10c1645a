from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit

from counter_app.queueing.model import Outcome, Priority, TicketState
from counter_app.queueing.operations.calling import call_next
from counter_app.queueing.operations.desk import act_on
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.serving import transfer
from counter_app.registration.operations import screen_view
from counter_app.registration.screen import ScreenPage
from counter_app.settings import Language
from counter_app.shared.changes import Part
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.staff.operations import change_setting
from tests.ui.officer_steps import Key, at_desk, issued, let_pass, opened, press, rows, settle, tell, words, write
from ui.officer.away_dialog import AwayDialog
from ui.officer.dialogs import FinishDialog, ParkDialog, TransferDialog
from ui.officer.window import OfficerWindow
from ui.shared.theme import Mode
from ui.stage import TrainingStage


def state_of(stage: TrainingStage, ticket: int) -> TicketState:
    return stage.scenery.office.read(lambda work: work.tickets.by_id(ticket), stage.officer).state


def called(stage: TrainingStage, letter: str = "F") -> tuple[OfficerWindow, int]:
    """A desk with one ticket called."""
    (ticket,) = issued(stage, letter)
    window = at_desk(stage)
    press(stage, Key.Key_F9)
    return window, ticket.id


def serving(stage: TrainingStage, letter: str = "F") -> tuple[OfficerWindow, int]:
    window, ticket = called(stage, letter)
    press(stage, Key.Key_F5)
    return window, ticket


def notice(window: OfficerWindow) -> str:
    return window.desk.notice.text


def test_the_queue_says_number_service_priority_and_wait_and_marks_what_passes_the_target(
    stage: TrainingStage,
) -> None:
    kiosk, office = stage.scenery.kiosk, stage.scenery.office
    issued(stage, "A")
    window = at_desk(stage)
    let_pass(stage, window, minutes=20)
    office.run(issue_ticket, kiosk, "D", Priority.ELDERLY)
    let_pass(stage, window, minutes=11)
    tell(stage, window)
    assert rows(window) == [
        "A001, Pendaftaran BPU, 31 mnt · lewat target, segera",
        "D001, Klaim JHT · lansia, 11 mnt, lagi 12–27 mnt",
    ]
    assert "Antrean · 2 menunggu" in words(window.desk.queue)


def test_waiting_times_go_on_without_another_reading(stage: TrainingStage) -> None:
    issued(stage, "A")
    window = at_desk(stage)
    assert rows(window) == ["A001, Pendaftaran BPU, 0 mnt, segera"]
    let_pass(stage, window, minutes=3)
    assert rows(window) == ["A001, Pendaftaran BPU, 3 mnt, segera"]


def test_who_is_next_and_why_stands_above_the_button_that_calls(stage: TrainingStage) -> None:
    issued(stage, "A")
    window = at_desk(stage)
    let_pass(stage, window, minutes=2)
    tell(stage, window)
    assert "Berikutnya A001: datang paling awal (2 mnt)" in words(window.desk.queue)
    assert window.desk.queue.call.isEnabled()


def test_the_keyboard_alone_leads_from_the_call_to_the_end_of_the_visit(stage: TrainingStage) -> None:
    (ticket,) = issued(stage, "F")
    window = at_desk(stage)
    press(stage, Key.Key_F9)
    assert "Menunggu orangnya datang" in words(window.desk.pages)
    assert "Memanggil F001" in words(window.desk.header)
    press(stage, Key.Key_F5)
    assert "Melayani F001" in words(window.desk.header)
    press(stage, Key.Key_F12)
    assert "Pilih hasil pelayanan" in words(window.desk.service)
    press(stage, Key.Key_Space, Key.Key_F12)
    finished = stage.scenery.office.read(lambda work: work.tickets.by_id(ticket.id), stage.officer)
    assert (finished.state, finished.outcome) == (TicketState.FINISHED, Outcome.COMPLETED)
    assert "Tidak ada yang menunggu" in words(window.desk.pages)
    assert "Hari ini 1 selesai" in words(window.desk.queue)


def test_a_registration_is_served_with_the_form_and_ends_with_a_chosen_outcome(stage: TrainingStage) -> None:
    window, ticket = serving(stage, "A")
    assert window.desk.pages.currentWidget() is window.desk.case
    press(stage, Key.Key_F12)
    dialog = window.desk.dialog
    assert isinstance(dialog, FinishDialog)
    dialog.choice.reset()
    dialog.yes.click()
    settle(stage)
    assert "Pilih hasil pelayanan" in words(dialog)
    dialog.choice.suggest(Outcome.INFORMATION)
    dialog.yes.click()
    settle(stage)
    assert window.desk.dialog is None
    assert state_of(stage, ticket) is TicketState.FINISHED
    assert window.desk.pages.currentWidget() is window.desk.idle


def test_what_was_typed_into_the_form_is_kept_without_a_warning_and_there_again_after_signing_in(
    stage: TrainingStage,
) -> None:
    issued(stage, "A")
    window = opened(stage)
    window.sign_in.training_buttons[0].click()
    settle(stage)
    press(stage, Key.Key_F9, Key.Key_F5)
    write(stage, "3310")
    window.desk.header.sign_out_action.trigger()
    settle(stage)
    assert "belum tersimpan" not in words(window)
    press(stage, Key.Key_Return)
    window.sign_in.training_buttons[0].click()
    settle(stage)
    assert window.desk.case is not None
    assert any(field.text().startswith("3310") for field in window.desk.case.findChildren(QLineEdit))


def test_an_empty_queue_is_told_and_nothing_is_called(stage: TrainingStage) -> None:
    window = at_desk(stage)
    press(stage, Key.Key_F9)
    assert notice(window) == "Tidak ada yang menunggu untuk loket ini sekarang."
    assert window.model.ticket is None


def test_who_was_called_a_moment_ago_is_told_of_when_nobody_can_be_called(stage: TrainingStage) -> None:
    window, ticket = called(stage)
    stage.scenery.office.run(
        act_on,
        stage.officer,
        transfer,
        stage.scenery.office.read(lambda work: work.tickets.by_id(ticket), stage.officer),
        service="A",
        counter=None,
        reason="salah layanan",
    )
    tell(stage, window)
    press(stage, Key.Key_F9)
    assert "yang menunggu baru saja dipanggil; boleh lagi dalam" in notice(window)
    assert window.model.ticket is None


def test_a_second_call_is_refused_while_a_ticket_is_in_hand(stage: TrainingStage) -> None:
    window, _ = called(stage)
    issued(stage, "F")
    press(stage, Key.Key_F9)
    assert notice(window) == "Loket 1 masih menangani karcis F001. Selesaikan karcis itu lebih dahulu."
    press(stage, Key.Key_F5)
    assert notice(window) == ""


def test_keys_that_make_no_sense_now_say_which_one_does(stage: TrainingStage) -> None:
    window = at_desk(stage)
    press(stage, Key.Key_F5)
    assert "F9" in notice(window)
    issued(stage, "F")
    press(stage, Key.Key_F9)
    press(stage, Key.Key_F12)
    assert "F5" in notice(window)


def test_a_recall_waits_for_its_gap_and_the_button_counts_the_seconds(stage: TrainingStage) -> None:
    window, ticket = called(stage)
    let_pass(stage, window, seconds=12)
    assert not window.desk.queue.recall.isEnabled()
    press(stage, Key.Key_F10)
    assert notice(window) == "Panggilan terakhir karcis F001 baru saja. Tunggu 18 dtk lagi."
    let_pass(stage, window, seconds=18)
    assert window.desk.queue.recall.isEnabled()
    press(stage, Key.Key_F10)
    assert "Panggilan ke-2 dari 3" in words(window.desk.called)
    assert state_of(stage, ticket) is TicketState.CALLED


def test_a_no_show_is_possible_only_after_all_calls(stage: TrainingStage) -> None:
    window, ticket = called(stage)
    press(stage, Key.Key_F11)
    assert notice(window) == "Karcis F001 baru dipanggil 1 dari 3 kali. Panggil lagi lebih dahulu."
    for _ in range(2):
        let_pass(stage, window, seconds=31)
        press(stage, Key.Key_F10)
    let_pass(stage, window, seconds=31)
    assert not window.desk.queue.recall.isEnabled()
    press(stage, Key.Key_F11)
    assert state_of(stage, ticket) is TicketState.NO_SHOW
    assert "Ditunda, tidak hadir: 1" in words(window.desk.queue)


def test_who_turns_up_after_all_gets_the_old_place_back(stage: TrainingStage) -> None:
    stage.scenery.office.run(change_setting, stage.scenery.kiosk, "max_calls", "1")
    window, ticket = called(stage)
    let_pass(stage, window, seconds=31)
    press(stage, Key.Key_F11)
    press(stage, Key.Key_F4)
    assert isinstance(window.desk.dialog, AwayDialog)
    window.desk.dialog.yes.click()
    settle(stage)
    assert state_of(stage, ticket) is TicketState.WAITING
    assert rows(window) == ["F001, Informasi, pengaduan, bantuan daring, 0 mnt, segera"]


def test_parking_asks_for_a_reason_and_keeps_what_was_typed(stage: TrainingStage) -> None:
    window, ticket = serving(stage)
    press(stage, Key.Key_F7)
    dialog = window.desk.dialog
    assert isinstance(dialog, ParkDialog)
    dialog.minutes.setValue(25)
    dialog.reason.edit.setFocus()
    write(stage, "ya")
    press(stage, Key.Key_Return)
    assert "Sebutkan alasannya dalam 3–200 karakter." in words(dialog)
    assert (dialog.reason.text, dialog.minutes.value()) == ("ya", 25)
    write(stage, " fotokopi KTP")
    press(stage, Key.Key_Return)
    assert window.desk.dialog is None
    assert state_of(stage, ticket) is TicketState.PARKED
    assert "Ditunda, tidak hadir: 1" in words(window.desk.queue)


def test_a_parked_person_comes_back_by_itself_and_with_the_notes(stage: TrainingStage) -> None:
    window, ticket = serving(stage)
    press(stage, Key.Key_F7)
    write(stage, "mengisi formulir")
    press(stage, Key.Key_Return)
    assert rows(window) == []
    let_pass(stage, window, minutes=16)
    assert state_of(stage, ticket) is TicketState.WAITING
    assert len(rows(window)) == 1
    press(stage, Key.Key_F9)
    assert "ditunda: mengisi formulir" in words(window.desk.panel)


def test_a_transfer_needs_another_place_and_a_reason(stage: TrainingStage) -> None:
    window, ticket = serving(stage)
    press(stage, Key.Key_F8)
    dialog = window.desk.dialog
    assert isinstance(dialog, TransferDialog)
    dialog.reason.edit.setText("salah layanan")
    dialog.yes.click()
    settle(stage)
    assert "Pilih layanan lain, atau sebuah loket." in words(dialog)
    choice: QComboBox = dialog.service
    choice.setCurrentIndex(choice.findData("D"))
    dialog.yes.click()
    settle(stage)
    assert window.desk.dialog is None
    assert state_of(stage, ticket) is TicketState.WAITING
    assert rows(window) == ["F001, Klaim JHT, 0 mnt, segera"]


def test_the_timer_runs_and_passing_the_target_is_said_in_words(stage: TrainingStage) -> None:
    window, _ = serving(stage)
    let_pass(stage, window, minutes=6, seconds=41)
    assert "06:41" in words(window.desk.panel)
    assert "sedang dilayani · target 15 mnt" in words(window.desk.panel)
    let_pass(stage, window, minutes=9)
    assert "sedang dilayani · lewat 15 mnt" in words(window.desk.panel)


def test_the_ticket_in_hand_tells_its_times_and_the_reason_of_the_call(stage: TrainingStage) -> None:
    issued(stage, "F", "F")
    window = at_desk(stage)
    stage.scenery.office.run(call_next, stage.scenery.officers[1], 2)
    let_pass(stage, window, minutes=12)
    press(stage, Key.Key_F9)
    told = words(window.desk.panel)
    assert "F002" in told
    assert "10.24" in told
    assert "12 mnt (janji" in told
    assert "10.36 · 1 kali" in told
    assert "datang paling awal" in told


def test_a_note_is_written_down_and_read_by_the_next_officer(stage: TrainingStage) -> None:
    window, _ = serving(stage)
    field = window.desk.panel.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    write(stage, "Foto menyusul besok pagi.")
    press(stage, Key.Key_Return)
    assert "10.24  Foto menyusul besok pagi." in words(window.desk.panel)
    assert field.text() == ""
    assert stage.scenery.office.verify() == ()


def test_the_applicants_screen_follows_and_is_named_on_the_desk(stage: TrainingStage) -> None:
    window, _ = serving(stage)
    assert "Selamat datang" in words(window.desk.panel)
    window.desk.service.suggest(Outcome.INFORMATION)
    press(stage, Key.Key_F12)
    shown = stage.scenery.office.read(screen_view, stage.officer, 1)
    assert shown is not None
    assert shown.screen.page is ScreenPage.RATING
    assert "Penilaian layanan" in words(window.desk.panel)


def test_a_pause_needs_a_reason_and_stops_the_calls(stage: TrainingStage) -> None:
    issued(stage, "F")
    window = at_desk(stage)
    window.desk.header.pause.click()
    settle(stage)
    write(stage, "salat zuhur")
    press(stage, Key.Key_Return)
    assert "Alasan: salat zuhur" in words(window.desk.idle)
    press(stage, Key.Key_F9)
    assert notice(window) == "Loket 1 tidak buka (jeda). Buka loket lebih dahulu."
    press(stage, Key.Key_Return)
    press(stage, Key.Key_F9)
    assert window.model.ticket is not None


def test_what_other_processes_do_appears_when_they_tell_of_it(stage: TrainingStage) -> None:
    window = at_desk(stage)
    assert rows(window) == []
    issued(stage, "A", "K")
    tell(stage, window, Part.PAPERS)
    assert rows(window) == []
    tell(stage, window, Part.QUEUE)
    assert len(rows(window)) == 2


def test_an_offline_desk_says_so_keeps_what_it_shows_and_recovers(stage: TrainingStage) -> None:
    issued(stage, "A")
    window = at_desk(stage)
    window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    settle(stage)
    assert "terputus" in words(window.desk.header)
    assert "Basis data tidak dapat dihubungi." in notice(window)
    assert len(rows(window)) == 1
    for _ in range(3):
        window.model.tick()
    settle(stage)
    assert "tersambung" in words(window.desk.header)
    assert notice(window) == "Sudah tersambung kembali."


def test_everything_is_retranslated_while_running(stage: TrainingStage) -> None:
    window, _ = serving(stage)
    window.desk.header.language_action.trigger()
    settle(stage)
    told = words(window)
    for text in ("Counter 1", "Serving F001", "Call next", "being served", "How did the visit end?", "Notes"):
        assert text in told
    for text in ("Loket", "Panggil", "Catatan", "dilayani"):
        assert text not in told
    window.desk.header.language_action.trigger()
    settle(stage)
    assert stage.surroundings.speech.language is Language.ID
    assert "Melayani F001" in words(window)


def test_the_theme_changes_while_running(stage: TrainingStage) -> None:
    window = at_desk(stage)
    light = window.grab().toImage().pixelColor(700, 700)
    window.desk.header.theme_action.trigger()
    settle(stage)
    assert stage.surroundings.theme.mode is Mode.DARK
    assert window.grab().toImage().pixelColor(700, 700).lightness() < light.lightness() / 2


def test_every_control_of_the_desk_has_a_name_for_screen_readers(stage: TrainingStage) -> None:
    window, _ = serving(stage)
    queue = window.desk.queue
    for button in (queue.call, queue.start, queue.finish, queue.recall, queue.no_show, queue.park, queue.transfer):
        assert button.accessibleName()
    assert window.desk.header.menu_button.accessibleName()
    assert all(field.accessibleName() for field in window.desk.findChildren(QLineEdit) if field.isVisible())
