"""What the tests of the batches desk do again and again."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from counter_app.channels.batch_board import BatchView, batch_view
from counter_app.channels.batch_intake import find_batch
from counter_app.shared.changes import Changes, Part
from counter_app.staff.model import Actor
from ui.batches.scene_steps import BATCHES
from ui.batches.window import BatchesWindow, create
from ui.shared.options import WindowOptions
from ui.shared.question import Question
from ui.stage import TrainingStage

Key = Qt.Key


def desk(stage: TrainingStage, page: int = BATCHES, actor: Actor | None = None) -> BatchesWindow:
    """The batches desk of an officer who is signed in, or of somebody else."""
    window = create(stage.surroundings, WindowOptions(None, actor or stage.officer, fullscreen=False))
    window.show()
    window.activateWindow()
    settle(stage)
    if page != BATCHES:
        window.open_page(page)
        settle(stage)
    return window


def settle(stage: TrainingStage) -> None:
    stage.settle()
    stage.settle()


def click(stage: TrainingStage, button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(stage)


def press(stage: TrainingStage, key: Key, *, ctrl: bool = False) -> None:
    """Press a key where the keyboard is."""
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    target = QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None
    QTest.keyClick(target, key, modifier)
    settle(stage)


def type_into(stage: TrainingStage, field: QWidget, text: str) -> None:
    field.setFocus()
    QTest.keyClicks(field, text)
    settle(stage)


def asked(window: BatchesWindow) -> Any:
    """The question that is open over the page."""
    dialog = window.page.dialog
    assert isinstance(dialog, Question)
    return cast("Any", dialog)


def answer(stage: TrainingStage, window: BatchesWindow) -> None:
    """Press the button of the question that is open."""
    click(stage, asked(window).yes)


def words(widget: QWidget) -> str:
    """Everything that can be read on a part of the window."""
    parts: list[QLabel | QAbstractButton] = [*widget.findChildren(QLabel), *widget.findChildren(QAbstractButton)]
    return "\n".join(one.text() for one in parts if one.isVisibleTo(widget.window()) and one.text())


def seen(stage: TrainingStage, number: str) -> BatchView:
    """A batch as the office has it."""
    return stage.scenery.office.read(lambda work: batch_view(work, find_batch(work, number)), stage.officer)


def tell(stage: TrainingStage, window: BatchesWindow, *parts: Part) -> None:
    """What the change feed does when another process changed something."""
    window.station.changed.emit(Changes(frozenset(parts)))
    settle(stage)
