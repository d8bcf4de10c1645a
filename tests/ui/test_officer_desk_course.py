"""The next call by itself, and what supervisors, colleagues and the rule do to a desk."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter_app.queueing.model import Ticket, TicketState
from counter_app.queueing.operations.calling import Called, call_next
from counter_app.queueing.operations.counters import open_counter, release_counter
from counter_app.queueing.operations.serving import start
from counter_app.shared.changes import Part
from counter_app.staff.operations import change_setting
from tests.ui.officer_steps import Key, at_desk, issued, let_pass, opened, press, rows, settle, tell, words
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


# the next call by itself


def finished(stage: TrainingStage) -> OfficerWindow:
    """A visit has just ended, and somebody waits."""
    setting(stage, "auto_call_seconds", "5")
    window, _ = called(stage)
    issued(stage, "D")
    press(stage, Key.Key_F5, Key.Key_Space, Key.Key_F12)
    return window


def test_after_a_visit_the_next_ticket_is_called_when_the_seconds_are_over(stage: TrainingStage) -> None:
    window = finished(stage)
    assert "Berikutnya, dipanggil dalam 5 dtk" in words(window.desk.idle)
    for _ in range(4):
        let_pass(stage, window, seconds=1)
    assert "dipanggil dalam 1 dtk" in words(window.desk.idle)
    let_pass(stage, window, seconds=1)
    assert window.model.ticket is not None
    assert window.model.ticket.number == "D001"


def test_the_officer_may_say_that_nobody_is_to_be_called_yet(stage: TrainingStage) -> None:
    window = finished(stage)
    assert window.desk.idle.decline.text() == "Jangan panggil dulu"
    press(stage, Key.Key_Escape)
    for _ in range(10):
        let_pass(stage, window, seconds=1)
    assert window.model.ticket is None
    assert "dipanggil dalam" not in words(window.desk.idle)
    press(stage, Key.Key_F9)
    assert window.model.ticket is not None


def test_a_question_or_taking_the_visit_back_stops_the_call(stage: TrainingStage) -> None:
    window = finished(stage)
    control(stage, Key.Key_Z)
    for _ in range(8):
        let_pass(stage, window, seconds=1)
    assert window.model.ticket is not None
    assert window.model.ticket.number == "F001"


def test_nothing_is_called_by_itself_at_the_beginning_or_without_the_setting(stage: TrainingStage) -> None:
    issued(stage, "D")
    window = at_desk(stage)
    for _ in range(8):
        let_pass(stage, window, seconds=1)
    assert window.model.ticket is None


# what supervisors and colleagues do


def test_a_released_counter_says_calmly_what_the_supervisor_did(stage: TrainingStage) -> None:
    window, ticket = called(stage)
    press(stage, Key.Key_F5, Key.Key_F7)
    assert window.desk.dialog is not None
    stage.scenery.office.run(release_counter, stage.scenery.supervisor, 1, "Petugas sakit")
    tell(stage, window, Part.COUNTERS)
    assert window.desk.dialog is None
    assert window.pages.currentWidget() is window.counters
    told = words(window.counters)
    assert "Penyelia melepas loket 1. Alasan: Petugas sakit. F001 kembali ke antrean di tempat semula." in told
    assert known(stage, ticket).state is TicketState.WAITING


def test_the_counters_say_what_goes_on_at_them(stage: TrainingStage) -> None:
    office, officers = stage.scenery.office, stage.scenery.officers
    issued(stage, "A")
    for number in (2, 3):
        office.run(open_counter, officers[number - 1], number)
    office.run(call_next, officers[1], 2)
    window = opened(stage, counter=None, actor=stage.officer)
    told = words(window.counters)
    assert "Agus Prasetyo · melayani" in told
    assert "Rina Marlina · siap" in told


def test_the_reason_of_a_call_has_its_figures_before_and_after_it(stage: TrainingStage) -> None:
    issued(stage, "F")
    window = at_desk(stage)
    let_pass(stage, window, minutes=31)
    tell(stage, window)
    reason = "menunggu paling lama, melewati batas 30 mnt (31 mnt)"
    assert f"Berikutnya F001: {reason}" in words(window.desk.queue)
    assert f"Alasan: {reason}" in words(window.desk.idle)
    press(stage, Key.Key_F9)
    assert f"Alasan: {reason}" in words(window.desk.called)
    assert reason in words(window.desk.panel)
    window.desk.header.language_action.trigger()
    settle(stage)
    assert "Why: longest wait, beyond the limit of 30 min (31 min)" in words(window.desk.called)


def test_a_wait_is_told_as_a_range_that_goes_down_with_time(stage: TrainingStage) -> None:
    issued(stage, "F", "F", "F")
    window = at_desk(stage)
    before = rows(window)
    assert before[0].endswith("segera")
    assert all("lagi " in row and "–" in row for row in before[1:])
    let_pass(stage, window, minutes=2)
    assert rows(window)[2] != before[2]


def test_an_officer_with_a_visit_elsewhere_cannot_begin_another(stage: TrainingStage) -> None:
    office, officer = stage.scenery.office, stage.officer
    issued(stage, "F", "F")
    called_there = office.run(call_next, officer, 2)
    assert isinstance(called_there, Called)
    office.run(lambda work: start(work, work.tickets.by_id(called_there.ticket.id)), officer)
    window = opened(stage, counter=1, actor=officer)
    assert window.model.counter == 2
    assert "Melayani F001" in words(window.desk.header)
    press(stage, Key.Key_F9)
    assert notice(window) == "Loket 2 masih menangani karcis F001. Selesaikan karcis itu lebih dahulu."
