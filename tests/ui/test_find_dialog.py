"""What was found is opened to read, which is recorded, and gone on with in the officer's window."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.registration.operations import cancel_case
from counter_app.shared.errors import FailureCode, Unavailable
from tests.ui.finding_steps import NIKS, Key, enter, listed, settle, somebody, three, type_in, viewed, words
from tests.ui.officer_steps import at_desk, issued, press
from ui.officer.window import OfficerWindow
from ui.shared.find_dialog import FindDialog
from ui.stage import TrainingStage

pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")


@pytest.fixture
def numbers(stage: TrainingStage) -> list[str]:
    return three(stage)


def ask(stage: TrainingStage, window: OfficerWindow) -> FindDialog:
    window.desk.header.find_button.click()
    settle(stage)
    dialog = window.desk.dialog
    assert isinstance(dialog, FindDialog)
    return dialog


def test_an_officer_finds_a_case_and_opens_it_which_is_recorded(
    stage: TrainingStage, qtbot: QtBot, numbers: list[str]
) -> None:
    window = at_desk(stage)
    dialog = ask(stage, window)
    type_in(stage, qtbot, dialog.search, "tuminah")
    assert viewed(stage, numbers[2]) == 0
    assert "TUMINAH" not in words(dialog)
    enter(stage, dialog)
    assert viewed(stage, numbers[2]) == 1
    assert all(one in words(dialog) for one in ("TUMINAH", NIKS[2], "+6281277770002"))
    assert dialog.yes.isHidden()  # no ticket is in hand, so it is only read


def test_enter_on_what_is_opened_does_not_open_it_once_more(
    stage: TrainingStage, qtbot: QtBot, numbers: list[str]
) -> None:
    window = at_desk(stage)
    dialog = ask(stage, window)
    type_in(stage, qtbot, dialog.search, "tuminah")
    for _ in range(3):
        enter(stage, dialog)
    assert viewed(stage, numbers[2]) == 1
    assert dialog.isVisible()


def test_what_was_opened_is_covered_again_by_the_next_search(
    stage: TrainingStage, qtbot: QtBot, numbers: list[str]
) -> None:
    assert numbers
    window = at_desk(stage)
    dialog = ask(stage, window)
    type_in(stage, qtbot, dialog.search, "tuminah")
    dialog.yes.click()
    settle(stage)
    dialog.search.line.clear()
    type_in(stage, qtbot, dialog.search, "rahayu")
    assert "TUMINAH" not in words(dialog)
    assert dialog.opened is None


@pytest.mark.parametrize("way", ["button", "arrow"])
def test_the_wrong_one_is_left_for_the_list_it_was_chosen_from(
    stage: TrainingStage, qtbot: QtBot, numbers: list[str], way: str
) -> None:
    window = at_desk(stage)
    dialog = ask(stage, window)
    type_in(stage, qtbot, dialog.search, "rahayu")
    enter(stage, dialog)
    assert (listed(dialog.search), "RAHAYU PUSPA" in words(dialog)) == ([], True)
    if way == "button":
        dialog.back.click()
        QTest.keyClick(dialog.search.line, Key.Key_Down)
    else:
        QTest.keyClick(dialog.search.line, Key.Key_Down)
    assert "RAHAYU" not in words(dialog)
    assert len(listed(dialog.search)) == 2
    enter(stage, dialog)
    assert "RAHAYU SOEKARTI" in words(dialog)
    assert [viewed(stage, one) for one in numbers] == [1, 1, 0]


def test_another_case_of_the_same_person_is_opened_from_the_first(stage: TrainingStage, qtbot: QtBot) -> None:
    old = somebody(stage, 0, "RAHAYU SOEKARTI")
    stage.surroundings.office.run(cancel_case, stage.officer, old, "Salah segmen")
    new = somebody(stage, 0, "RAHAYU SOEKARTI")
    window = at_desk(stage)
    dialog = ask(stage, window)
    type_in(stage, qtbot, dialog.search, "rahayu")
    enter(stage, dialog)
    button = dialog.others.buttons[0]
    assert (button.text(), dialog.others.buttons[1].isHidden()) == (old, True)
    button.click()
    settle(stage)
    assert "Salah segmen" in words(dialog)
    assert button.text() == new
    assert (viewed(stage, old), viewed(stage, new)) == (1, 1)


def test_a_found_case_is_gone_on_with_under_the_ticket_in_hand(
    stage: TrainingStage, qtbot: QtBot, numbers: list[str]
) -> None:
    issued(stage, "A")
    window = at_desk(stage)
    press(stage, Key.Key_F9, Key.Key_F5)
    dialog = ask(stage, window)
    type_in(stage, qtbot, dialog.search, numbers[1])
    for _ in range(2):
        dialog.yes.click()
        settle(stage)
        settle(stage)
    assert window.desk.dialog is None
    assert window.desk.case is not None
    assert window.desk.case.model.number == numbers[1]


def test_a_ticket_without_a_case_is_found_and_says_so(stage: TrainingStage, qtbot: QtBot) -> None:
    (ticket,) = issued(stage, "F")
    window = at_desk(stage)
    dialog = ask(stage, window)
    type_in(stage, qtbot, dialog.search, ticket.number)
    enter(stage, dialog)
    assert dialog.error.text() == "Karcis ini belum mempunyai kasus."


def test_a_connection_lost_while_opening_is_said_and_the_next_press_opens(
    stage: TrainingStage, qtbot: QtBot, numbers: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = at_desk(stage)
    dialog = ask(stage, window)
    type_in(stage, qtbot, dialog.search, "tuminah")

    def gone(*_: object, **__: object) -> None:
        raise Unavailable(FailureCode.DATABASE_GONE)

    with monkeypatch.context() as patch:
        patch.setattr(type(stage.surroundings.office), "run", gone)
        enter(stage, dialog)
    assert "basis data" in dialog.error.text().lower()
    assert dialog.opened is None
    enter(stage, dialog)
    assert dialog.error.isHidden()
    assert "TUMINAH" in words(dialog)
    assert viewed(stage, numbers[2]) == 1
