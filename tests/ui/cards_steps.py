"""What the tests of the cards desk do again and again."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from counter_app.cards.operations import find_card
from counter_app.shared.changes import Changes, Part
from counter_app.shared.events import EventKind
from counter_app.staff.model import Actor
from ui.cards.scenery import choose, opened
from ui.cards.sections import Section
from ui.cards.window import CardsWindow
from ui.shared.question import Question
from ui.stage import TrainingStage

Key = Qt.Key


def desk(stage: TrainingStage, case: str | None = None, actor: Actor | None = None) -> CardsWindow:
    """The cards desk, shown and in front, perhaps with a card chosen."""
    window = opened(stage, actor=actor)
    window.show()
    window.activateWindow()
    settle(stage)
    if case is not None:
        choose(stage, window, case)
    return window


def settle(stage: TrainingStage) -> None:
    stage.settle()
    stage.settle()


def click(stage: TrainingStage, button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(stage)


def press(stage: TrainingStage, key: Key, *, ctrl: bool = False, shift: bool = False) -> None:
    """Press a key where the keyboard is."""
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    if shift:
        modifier |= Qt.KeyboardModifier.ShiftModifier
    target = QApplication.focusWidget() or _again_in_front(stage)
    assert target is not None
    QTest.keyClick(target, key, modifier)
    settle(stage)


def _again_in_front(stage: TrainingStage) -> QWidget | None:
    """What a window manager does when a question is answered: the desk is in front again."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, CardsWindow) and window.isVisible():
            window.activateWindow()
    settle(stage)
    return QApplication.focusWidget() or QApplication.activeWindow()


def typed(stage: TrainingStage, text: str) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClicks(target, text)
    settle(stage)


def asked(window: CardsWindow) -> Any:
    """The question that is open over the board."""
    dialog = window.board.dialog
    assert isinstance(dialog, Question)
    return cast("Any", dialog)


def words(widget: QWidget) -> str:
    """Everything that can be read on a part of the window."""
    parts: list[QLabel | QAbstractButton] = [*widget.findChildren(QLabel), *widget.findChildren(QAbstractButton)]
    shown = [one.text() for one in parts if one.isVisibleTo(widget.window()) and one.text()]
    return "\n".join(shown).replace("\N{NO-BREAK SPACE}", " ")


def counts(window: CardsWindow) -> dict[Section, int]:
    """The large counts of the board, as they are read out."""
    tiles = window.board.tiles.tiles
    return {section: int(tile.accessibleName().rpartition(": ")[2]) for section, tile in tiles.items()}


def listed(window: CardsWindow) -> list[str]:
    """The cases in the list, from the top."""
    return [row.key for row in window.board.list.table.rows]


def card(stage: TrainingStage, case: str) -> Any:
    return stage.scenery.office.read(find_card, stage.officer, case)


def events_of(stage: TrainingStage, case: str, kind: EventKind) -> int:
    def count(work: Any) -> int:
        return sum(one.kind is kind for one in work.diary.of_case(work.cases.find(case).id))

    return stage.scenery.office.read(count, stage.officer)


def tell(stage: TrainingStage, window: CardsWindow, *parts: Part) -> None:
    """What the change feed does when another process changed something."""
    window.station.changed.emit(Changes(frozenset(parts or (Part.CARDS,))))
    settle(stage)
