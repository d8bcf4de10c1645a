"""The supervisor's window: signing in, moving between pages, and the queue as it runs."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from counter_app.queueing.model import Outcome, Priority, TicketState
from counter_app.queueing.operations.calling import call_next
from counter_app.queueing.operations.counters import open_counter, pause_counter
from counter_app.queueing.operations.desk import act_on
from counter_app.queueing.operations.serving import finish, park, start
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.staff.model import SYSTEM
from counter_app.staff.operations import set_password
from tests.ui.dashboard_steps import (
    CLOSING,
    LIVE,
    RULE,
    WHAT_IF,
    Key,
    asked,
    click,
    issued,
    let_pass,
    opened,
    press,
    settle,
    tell,
    ticket,
    words,
)
from ui.dashboard.window import create
from ui.shared.options import WindowOptions
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")
SECRET = "pasar klewer 9"  # noqa: S105 - of an invented officer


# signing in


def test_only_those_who_supervise_are_offered_in_training(stage: TrainingStage) -> None:
    _ = stage.scenery.supervisor
    window = opened(stage, actor=SYSTEM)
    assert [one.text() for one in window.sign_in.training_buttons] == ["Sri Wahyuni · penyelia"]
    click(stage, window.sign_in.training_buttons[0])
    assert window.model.running
    assert "Kantor Cabang Klaten · Sri Wahyuni (penyelia)" in words(window.header)


def test_a_training_branch_without_a_supervisor_says_that_nobody_may_enter(stage: TrainingStage) -> None:
    window = opened(stage, actor=SYSTEM)
    assert window.sign_in.training_buttons == []
    assert "Tidak ada petugas latihan yang berhak masuk di sini." in words(window.sign_in)
    _ = stage.scenery.supervisor
    window.sign_in.reset()
    settle(stage)
    assert "Tidak ada petugas latihan" not in words(window.sign_in)


def test_an_officer_without_the_right_is_refused_in_words(stage: TrainingStage) -> None:
    stage.scenery.office.run(set_password, stage.scenery.kiosk, "petugas1", SECRET)
    window = opened(stage, actor=SYSTEM)
    window.sign_in.name.setText("petugas1")
    window.sign_in.secret.setText(SECRET)
    click(stage, window.sign_in.enter)
    assert not window.model.running
    assert "Peran petugas tidak berhak menyelia" in words(window.sign_in)


def test_an_officer_given_on_the_command_line_has_to_sign_in_as_a_supervisor(stage: TrainingStage) -> None:
    window = create(stage.surroundings, WindowOptions(None, stage.officer, fullscreen=False))
    settle(stage)
    assert not window.model.running


def test_after_signing_out_nobody_acts_any_more(stage: TrainingStage) -> None:
    _ = stage.scenery.supervisor
    window = opened(stage, actor=SYSTEM)
    click(stage, window.sign_in.training_buttons[0])
    window.header.sign_out_action.trigger()
    settle(stage)
    assert window.station.actor == SYSTEM
    assert "Sri Wahyuni" not in words(window.header)


# from page to page


def test_pages_are_opened_by_the_keyboard_alone(stage: TrainingStage) -> None:
    window = opened(stage)
    press(stage, Key.Key_7, ctrl=True)
    assert window.page is window.pages[CLOSING]
    press(stage, Key.Key_Up)
    press(stage, Key.Key_Up)
    assert window.page is window.pages[CLOSING - 2]
    assert QApplication.focusWidget() is window.navigation.buttons[CLOSING - 2]
    press(stage, Key.Key_1, ctrl=True)
    assert window.page is window.live


def test_only_the_page_in_front_reads_what_changed(stage: TrainingStage) -> None:
    window = opened(stage)
    window.open_page(RULE)
    settle(stage)
    issued(stage, "A")
    tell(stage, window)
    assert window.live.live is not None
    assert not window.live.live.waiting
    window.open_page(LIVE)
    settle(stage)
    assert len(window.live.live.waiting) == 1


def test_the_language_changes_while_the_dashboard_runs(stage: TrainingStage) -> None:
    issued(stage, "A")
    window = opened(stage)
    assert window.live.lines.table.texts()[0].startswith("A, Pendaftaran BPU, 1, 0 mnt")
    window.header.language_action.trigger()
    settle(stage)
    assert window.navigation.buttons[WHAT_IF].text() == "What if"
    assert window.live.lines.table.texts()[0].startswith("A, Registration of self-employed members (BPU), 1, 0 min")
    assert window.live.lines.table.model().headerData(1, window.live.lines.table.horizontalHeader().orientation()) == (
        "Service"
    )


# the queue as it runs


def test_waits_past_the_target_have_a_sign_and_words(stage: TrainingStage) -> None:
    issued(stage, "A")
    window = opened(stage)
    assert "Tidak ada yang menunggu melewati target." in words(window.live.waiting)
    let_pass(stage, window, minutes=31)
    assert window.live.waiting.table.texts() == ["A001, Pendaftaran BPU, 10.24, 31 mnt · lewat target"]
    assert window.live.waiting.table.rows[0].cells[3].icon == "ph.warning-circle"
    assert "menunggu, 1 lewat target" in words(window.live)
    assert "31 mnt" in words(window.live)


def test_those_who_wait_longest_stand_first_and_everybody_can_be_shown(stage: TrainingStage) -> None:
    issued(stage, "D")
    window = opened(stage)
    let_pass(stage, window, minutes=31)
    issued(stage, "A", priority=Priority.ELDERLY)
    tell(stage, window)
    assert [row.cells[0].text for row in window.live.waiting.table.rows] == ["D001"]
    click(stage, window.live.which.buttons[1])
    assert [row.cells[0].text for row in window.live.waiting.table.rows] == ["D001", "A001"]
    assert "lansia" in window.live.waiting.table.texts()[1]


def test_a_new_ticket_appears_by_the_change_feed(stage: TrainingStage) -> None:
    window = opened(stage)
    issued(stage, "F", "F")
    tell(stage, window)
    assert any(
        text.startswith("F, Informasi, pengaduan, bantuan daring, 2") for text in window.live.lines.table.texts()
    )


def test_each_counter_says_who_works_there_and_what_goes_on(stage: TrainingStage) -> None:
    office, officers = stage.scenery.office, stage.scenery.officers
    issued(stage, "A", "A")
    called = office.run(call_next, officers[0], 1)
    office.run(act_on, officers[0], start, called.ticket)  # type: ignore[union-attr]
    office.run(call_next, officers[1], 2)
    office.run(open_counter, officers[2], 3)
    office.run(pause_counter, officers[2], 3, "Salat")
    window = opened(stage)
    let_pass(stage, window, minutes=4)
    assert [row.cells[2].text for row in window.live.places.table.rows] == [
        "Melayani",
        "Memanggil",
        "Jeda: Salat",
        "Tutup",
    ]
    assert [row.cells[3].text for row in window.live.places.table.rows] == ["A001", "A002", "–", "–"]
    assert window.live.places.table.rows[0].cells[1].text == "Dewi Lestari"
    assert window.live.places.table.rows[0].cells[4].text == "4 mnt"


def test_a_service_that_nobody_serves_while_people_wait_is_marked(stage: TrainingStage) -> None:
    issued(stage, "A")
    window = opened(stage)
    counters = window.live.lines.table.rows[0].cells[5]
    assert (counters.text, counters.icon) == ("0", "ph.warning-circle")


def test_somebody_who_waits_too_long_is_moved_with_a_reason(stage: TrainingStage) -> None:
    (waiting,) = issued(stage, "A")
    window = opened(stage)
    let_pass(stage, window, minutes=31)
    assert not window.live.move_on.isEnabled()
    window.live.waiting.table.selectRow(0)
    click(stage, window.live.move_on)
    dialog = asked(window)
    dialog.service.setCurrentIndex(dialog.service.findData("D"))
    click(stage, dialog.yes)
    assert "Tulis alasan" in words(dialog) or "alasan" in words(dialog).lower()
    assert ticket(stage, waiting.id).service == "A"
    dialog.reason.edit.setText("Menunggu terlalu lama")
    click(stage, dialog.yes)
    assert window.page.dialog is None
    after = ticket(stage, waiting.id)
    assert (after.service, after.number) == ("D", "A001")


def test_a_move_to_where_somebody_waits_already_is_none(stage: TrainingStage) -> None:
    issued(stage, "A")
    window = opened(stage)
    let_pass(stage, window, minutes=31)
    window.live.waiting.table.selectRow(0)
    press_enter_on_table(stage, window)
    dialog = asked(window)
    dialog.reason.edit.setText("Menunggu terlalu lama")
    click(stage, dialog.yes)
    assert "Pilih layanan lain, atau sebuah loket." in words(dialog)


def press_enter_on_table(stage: TrainingStage, window: object) -> None:
    window.live.waiting.table.setFocus()  # type: ignore[attr-defined]
    press(stage, Key.Key_Return)


def test_a_counter_whose_officer_is_gone_is_released_and_its_ticket_waits_again(stage: TrainingStage) -> None:
    office, officer = stage.scenery.office, stage.officer
    (waiting,) = issued(stage, "A")
    office.run(call_next, officer, 1)
    window = opened(stage)
    window.live.places.table.pick(1)
    assert not window.live.close_counter.isEnabled()
    click(stage, window.live.release)
    dialog = asked(window)
    assert "A001 kembali ke tempat lamanya dalam antrean." in words(dialog)
    dialog.reason.edit.setText("Petugas tidak ada")
    click(stage, dialog.yes)
    assert ticket(stage, waiting.id).state is TicketState.WAITING
    assert window.live.places.table.rows[0].cells[2].text == "Tutup"


def test_a_counter_is_paused_and_closed_from_here(stage: TrainingStage) -> None:
    stage.scenery.office.run(open_counter, stage.officer, 1)
    window = opened(stage)
    window.live.places.table.pick(1)
    click(stage, window.live.pause)
    asked(window).reason.edit.setText("Rapat")
    click(stage, asked(window).yes)
    assert window.live.places.table.rows[0].cells[2].text == "Jeda: Rapat"
    assert not window.live.pause.isEnabled()
    click(stage, window.live.close_counter)
    asked(window).reason.edit.setText("Antrean sepi")
    click(stage, asked(window).yes)
    assert window.live.places.table.rows[0].cells[2].text == "Tutup"


def test_a_parked_person_comes_back_to_the_queue(stage: TrainingStage) -> None:
    office, officer = stage.scenery.office, stage.officer
    (waiting,) = issued(stage, "A")
    called = office.run(call_next, officer, 1).ticket  # type: ignore[union-attr]
    office.run(act_on, officer, start, called)
    office.run(act_on, officer, park, called, "Mengambil KTP", 15)
    window = opened(stage)
    assert window.live.away.table.texts() == ["A001, Pendaftaran BPU, ditunda, kembali 10.39"]
    window.live.away.table.selectRow(0)
    click(stage, window.live.back)
    assert ticket(stage, waiting.id).state is TicketState.WAITING
    assert window.live.away.table.texts() == []


def test_what_was_chosen_stays_chosen_when_the_queue_moves_on(stage: TrainingStage) -> None:
    issued(stage, "A", "A", "A")
    window = opened(stage)
    click(stage, window.live.which.buttons[1])
    window.live.waiting.table.selectRow(1)
    chosen = window.live.waiting.table.key
    called = stage.scenery.office.run(call_next, stage.officer, 1).ticket  # type: ignore[union-attr]
    stage.scenery.office.run(act_on, stage.officer, start, called)
    stage.scenery.office.run(act_on, stage.officer, finish, called, Outcome.COMPLETED)
    tell(stage, window)
    assert window.live.waiting.table.key == chosen
    assert len(window.live.waiting.table.rows) == 2


def test_offline_the_last_figures_stay_and_the_window_recovers(stage: TrainingStage) -> None:
    issued(stage, "A")
    window = opened(stage)
    window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    settle(stage)
    assert "Angka di layar berasal dari pembacaan terakhir." in window.notice.text
    assert "terputus" in words(window.header)
    assert len(window.live.live.waiting) == 1  # type: ignore[union-attr]
    issued(stage, "A")
    for _ in range(3):
        let_pass(stage, window, seconds=1)
    assert window.notice.text == ""
    assert len(window.live.live.waiting) == 2  # type: ignore[union-attr]


def test_a_refused_action_is_told_and_nothing_changes(stage: TrainingStage) -> None:
    office, officer = stage.scenery.office, stage.officer
    issued(stage, "A")
    called = office.run(call_next, officer, 1).ticket  # type: ignore[union-attr]
    office.run(act_on, officer, start, called)
    office.run(act_on, officer, park, called, "Mengambil KTP", 15)
    window = opened(stage)
    window.live.away.table.selectRow(0)
    stage.scenery.clock.advance(timedelta(minutes=1))
    from counter_app.queueing.operations.desk import bring_back

    office.run(act_on, officer, bring_back, called)  # another window was faster
    click(stage, window.live.back)
    assert window.notice.text != ""
