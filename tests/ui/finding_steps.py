"""What the tests of the search do again and again, in whatever window it was opened."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counter_app.registration.operations import find_case, submit_form
from counter_app.shared.events import EventKind
from tests.ui.officer_steps import settle, words
from ui.shared.find_dialog import FindDialog
from ui.shared.finder import Finder
from ui.shared.search_box import SearchBox
from ui.stage import TrainingStage

__all__ = ["NIKS", "Key", "enter", "listed", "look_for", "settle", "somebody", "three", "type_in", "viewed", "words"]
Key = Qt.Key
NIKS = ("3310154708920003", "3310154708920011", "3310154708920029")


def somebody(stage: TrainingStage, place: int, name: str) -> str:
    """The number of a case of a person with this name."""
    form = stage.scenery.example_form() | {
        "nik": NIKS[place],
        "birth_date": "1992-08-07",
        "sex": "F",
        "full_name": name,
        "phone": f"0812777700{place:02d}",
    }
    return stage.surroundings.office.run(submit_form, stage.officer, form).case.number


def three(stage: TrainingStage) -> list[str]:
    return [somebody(stage, place, name) for place, name in enumerate(("RAHAYU SOEKARTI", "RAHAYU PUSPA", "TUMINAH"))]


def type_in(stage: TrainingStage, qtbot: QtBot, box: SearchBox, text: str) -> None:
    """Type, and wait until the list has answered."""
    with qtbot.waitSignal(box.shown):
        QTest.keyClicks(box.line, text)
        stage.settle()
    stage.settle()


def listed(box: SearchBox) -> list[str]:
    model = box.list.model()
    return [] if box.list.isHidden() else [model.index(row, 0).data() for row in range(model.rowCount())]


def look_for(stage: TrainingStage, qtbot: QtBot, window: QWidget, finder: Finder, text: str) -> FindDialog:
    """Press the key that searches in every window, and type."""
    QTest.keyClick(window, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    settle(stage)
    assert finder.dialog is not None
    type_in(stage, qtbot, finder.dialog.search, text)
    return finder.dialog


def enter(stage: TrainingStage, dialog: FindDialog) -> None:
    QTest.keyClick(dialog.search.line, Key.Key_Return)
    settle(stage)


def viewed(stage: TrainingStage, number: str) -> int:
    """How often a case was looked at."""
    office = stage.surroundings.office
    trail = office.read(lambda work: work.diary.of_case(find_case(work, number).id), stage.officer)
    return sum(event.kind is EventKind.CASE_VIEWED for event in trail)
