"""What the tests of the officer station do again and again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QListView, QWidget

from counter_app.queueing.model import Ticket
from counter_app.queueing.operations.desk import act_on
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.shared.changes import Changes, Part
from counter_app.staff.model import SYSTEM, Actor
from ui.officer.window import OfficerWindow, create
from ui.shared.options import WindowOptions
from ui.stage import TrainingStage

Key = Qt.Key
NEVER_MS = 24 * 3600 * 1000


def opened(stage: TrainingStage, *, counter: int | None = 1, actor: Actor = SYSTEM) -> OfficerWindow:
    """The station on the screen, ready for the keyboard."""
    window = create(stage.surroundings, WindowOptions(counter, actor, fullscreen=False))
    window.show()
    window.activateWindow()
    for timer in window.model.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly):
        timer.setInterval(NEVER_MS)  # seconds pass when a test lets them pass, not when the machine is slow
    settle(stage)
    return window


def at_desk(stage: TrainingStage, counter: int = 1) -> OfficerWindow:
    """The station of the officer of counter 1, signed in and seated."""
    return opened(stage, counter=counter, actor=stage.officer)


def settle(stage: TrainingStage) -> None:
    stage.settle()
    stage.settle()


def press(stage: TrainingStage, *keys: Key) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        target = QApplication.focusWidget() or QApplication.activeModalWidget() or QApplication.activeWindow()
        assert target is not None
        QTest.keyClick(target, key)
        settle(stage)


def write(stage: TrainingStage, text: str) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClicks(target, text)
    settle(stage)


def issued(stage: TrainingStage, *letters: str) -> list[Ticket]:
    """Tickets of these services, taken at the kiosk, as other processes tell of them."""
    office = stage.scenery.office
    return [office.run(issue_ticket, stage.scenery.kiosk, letter).ticket for letter in letters]


def tell(stage: TrainingStage, window: OfficerWindow, *parts: Part) -> None:
    """What the change feed does when another process changed something."""
    window.station.changed.emit(Changes(frozenset(parts or (Part.QUEUE,))))
    settle(stage)


def elsewhere(stage: TrainingStage, operation: Any, ticket: Ticket, actor: Actor, *args: Any) -> Any:
    """Another process does something with a ticket."""
    return stage.scenery.office.run(act_on, actor, operation, ticket, *args)


def let_pass(stage: TrainingStage, window: OfficerWindow, **step: float) -> None:
    """Time passes, and the window's second ticks."""
    stage.scenery.clock.advance(timedelta(**step))
    window.model.tick()
    settle(stage)


def words(widget: QWidget) -> str:
    """Everything that can be read on a part of the window."""
    parts: list[QLabel | QAbstractButton] = [*widget.findChildren(QLabel), *widget.findChildren(QAbstractButton)]
    shown = [one.text() for one in parts if one.isVisibleTo(widget.window()) and one.text()]
    return "\n".join(shown).replace("\N{NO-BREAK SPACE}", " ")


def rows(window: OfficerWindow) -> list[str]:
    """The queue as a screen reader reads it."""
    shown = window.desk.queue.findChild(QListView)
    assert shown is not None
    model = shown.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]
