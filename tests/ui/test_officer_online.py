"""People whom the website or JMO refused, at the officer's desk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.channels.online_help import issue_help_ticket
from counter_app.channels.online_model import HelpReason
from counter_app.channels.online_takeover import take_over_online
from counter_app.settings import Language
from counter_app.shared.changes import Changes, Part
from tests.ui.officer_steps import Key, at_desk, issued, press, settle, words
from ui.batches.channel_scenes import register_online
from ui.officer.case_model import Step
from ui.officer.window import OfficerWindow
from ui.stage import TrainingStage

pytestmark = [
    pytest.mark.usefixtures("qtbot"),
    pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard"),
]


def serving(stage: TrainingStage, reason: HelpReason | None = HelpReason.DUKCAPIL_MISMATCH) -> OfficerWindow:
    """A desk that serves somebody with a ticket of service F."""
    if reason is None:
        issued(stage, "F")
    else:
        stage.scenery.office.run(issue_help_ticket, stage.scenery.kiosk, reason)
    window = at_desk(stage)
    press(stage, Key.Key_F9)
    press(stage, Key.Key_F5)
    return window


def register(stage: TrainingStage, window: OfficerWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(stage)


@pytest.mark.parametrize(
    ("reason", "told", "advice"),
    [
        (HelpReason.DUKCAPIL_MISMATCH, "data Dukcapil tidak cocok", "Bandingkan KTP"),
        (HelpReason.NO_ACTIVATION, "OTP tidak diterima", "Daftarkan orang ini di sini"),
        (HelpReason.NO_CODE, "kode iuran tidak diterima", "ambil alih dengan karcis F001"),
        (HelpReason.OTHER, "kendala lain", "Bantu mengisi formulir daring"),
    ],
)
def test_the_officer_sees_why_and_what_to_do(reason: HelpReason, told: str, advice: str, stage: TrainingStage) -> None:
    window = serving(stage, reason)
    shown = words(window.desk.service.help)
    assert told in shown
    assert advice in shown
    assert told in words(window.desk.panel)


def test_the_reason_is_told_in_the_language_of_the_window(stage: TrainingStage) -> None:
    window = serving(stage)
    stage.surroundings.speech.use(Language.EN)
    settle(stage)
    assert "Online help: data do not match the population register" in words(window.desk.panel)
    assert "Compare the KTP" in words(window.desk.service.help)


def stage_menu() -> QWidget:
    """The menu that is open."""
    menu = QApplication.activePopupWidget()
    assert menu is not None
    return menu


def test_the_officer_notes_why_somebody_was_refused(stage: TrainingStage) -> None:
    window = serving(stage, None)
    shown = window.desk.service.help
    assert not shown.register.isVisible()
    press(stage, Key.Key_F3)
    menu = stage_menu()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settle(stage)
    assert "OTP tidak diterima" in shown.box.text
    assert shown.register.isVisible()
    assert not shown.note.isVisible()


def test_other_services_are_not_asked_about_it(stage: TrainingStage) -> None:
    issued(stage, "D")
    window = at_desk(stage)
    press(stage, Key.Key_F9)
    press(stage, Key.Key_F5)
    assert not window.desk.service.help.isVisible()
    register(stage, window)
    assert window.desk.pages.currentWidget() is window.desk.service


def test_the_person_is_registered_at_the_same_counter(stage: TrainingStage) -> None:
    window = serving(stage)
    register(stage, window)
    assert window.desk.case is not None
    assert window.desk.pages.currentWidget() is window.desk.case
    assert window.desk.case.step is Step.FORM
    window.model.refresh()
    settle(stage)
    assert window.desk.pages.currentWidget() is window.desk.case


def test_a_form_that_was_begun_is_there_again_after_a_restart(stage: TrainingStage) -> None:
    window = serving(stage)
    register(stage, window)
    assert window.desk.case is not None
    window.desk.case.take_focus()
    QTest.keyClicks(window.focusWidget(), "3310154708920003")
    assert not window.desk.case.left_dirty()
    settle(stage)
    window.close()
    again = at_desk(stage)
    assert again.desk.case is not None
    assert again.desk.pages.currentWidget() is again.desk.case


def test_a_registration_that_was_taken_over_with_the_ticket_is_shown_here(stage: TrainingStage) -> None:
    (code,) = register_online(stage, 1)
    window = serving(stage, HelpReason.NO_CODE)
    ticket = window.model.ticket
    assert ticket is not None
    done = stage.scenery.office.run(take_over_online, stage.officer, code, ticket=ticket.number)
    tied = Changes(frozenset({Part.CASES}), tickets=frozenset({ticket.id}), cases=frozenset({done.case.id}))
    window.station.changed.emit(tied)
    settle(stage)
    case = window.desk.case
    assert case is not None
    assert window.desk.pages.currentWidget() is case
    assert case.model.number == done.case.number
    assert len(case.channel.shown) == 7
