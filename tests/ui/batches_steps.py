"""What the tests of the batches desk do again and again."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QWidget

from counter_app.channels.batch_board import BatchView, batch_view
from counter_app.channels.batch_columns import TEMPLATE, columns_of
from counter_app.channels.batch_intake import Bringer, find_batch
from counter_app.channels.steps import StepMark
from counter_app.shared.changes import Changes, Part
from counter_app.staff.model import Actor
from ui.batches.scene_files import enter_agents, people_file, take_in
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


def agents_batch(stage: TrainingStage, people: int = 4, *, complete: bool = True) -> str:
    agent, _, _ = enter_agents(stage)
    return take_in(stage, Bringer(agent=agent), people_file(stage, people), complete=complete)


def opened(stage: TrainingStage, number: str) -> BatchesWindow:
    """The desk with a batch that was opened from the list by the keyboard."""
    window = desk(stage)
    window.batches.list.table.pick(number)
    window.batches.list.table.setFocus()
    press(stage, Key.Key_Return)
    return window


def marks(window: BatchesWindow) -> list[StepMark]:
    return [step.mark for step in window.batches.pane.steps.shown]


def fill(dialog: Any, cells: list[str]) -> None:
    """Fill every field of a person as the columns of the empty table say it."""
    for column, cell in zip(columns_of(TEMPLATE), cells, strict=True):
        assert column is not None
        key = ".".join(str(step) for step in column.path if not isinstance(step, int))
        field = dialog.fields.get(key)
        match None if field is None else field.control:
            case QCheckBox() as box:
                box.setChecked(cell == "ya")
            case QComboBox() as box:
                box.setCurrentIndex(box.findData(cell))
            case QLineEdit() as edit:
                edit.setText(cell)
            case _:
                pass


def seen(stage: TrainingStage, number: str) -> BatchView:
    """A batch as the office has it."""
    return stage.scenery.office.read(lambda work: batch_view(work, find_batch(work, number)), stage.officer)


def tell(stage: TrainingStage, window: BatchesWindow, *parts: Part) -> None:
    """What the change feed does when another process changed something."""
    window.station.changed.emit(Changes(frozenset(parts)))
    settle(stage)
