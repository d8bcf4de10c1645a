"""What the tests of the dashboard do again and again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from counter_app.queueing.model import Priority, Ticket
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.shared.changes import Changes, Part
from counter_app.staff.model import Actor
from ui.dashboard.window import DashboardWindow, create
from ui.shared.options import WindowOptions
from ui.shared.question import Question
from ui.stage import TrainingStage

Key = Qt.Key
LIVE, WHAT_IF, RULE, PROMISES, BOOKINGS, HOURS, CLOSING = range(7)


def opened(stage: TrainingStage, page: int = LIVE, actor: Actor | None = None) -> DashboardWindow:
    """The dashboard of a supervisor who is signed in, or as somebody else."""
    acting = stage.scenery.supervisor if actor is None else actor
    window = create(stage.surroundings, WindowOptions(None, acting, fullscreen=False))
    window.show()
    window.activateWindow()
    settle(stage)
    if page != LIVE:
        window.open_page(page)
        settle(stage)
    return window


def settle(stage: TrainingStage) -> None:
    stage.settle()
    stage.settle()


def click(stage: TrainingStage, button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(stage)


def press(stage: TrainingStage, *keys: Key, ctrl: bool = False, shift: bool = False) -> None:
    """Press keys where the keyboard is."""
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    if shift:
        modifier |= Qt.KeyboardModifier.ShiftModifier
    for key in keys:
        target = QApplication.focusWidget() or QApplication.activeWindow()
        assert target is not None
        QTest.keyClick(target, key, modifier)
        settle(stage)


def issued(stage: TrainingStage, *letters: str, priority: Priority | None = None) -> list[Ticket]:
    office = stage.scenery.office
    return [office.run(issue_ticket, stage.scenery.kiosk, letter, priority).ticket for letter in letters]


def ticket(stage: TrainingStage, number: int) -> Ticket:
    return stage.scenery.office.read(lambda work: work.tickets.by_id(number), stage.officer)


def tell(stage: TrainingStage, window: DashboardWindow, *parts: Part) -> None:
    """What the change feed does when another process changed something."""
    window.station.changed.emit(Changes(frozenset(parts or (Part.QUEUE,))))
    settle(stage)


def let_pass(stage: TrainingStage, window: DashboardWindow, **step: float) -> None:
    """Time passes, and the window's second ticks."""
    stage.scenery.clock.advance(timedelta(**step))
    window.model.tick()
    settle(stage)


def asked(window: DashboardWindow) -> Any:
    """The question that is open over the page."""
    dialog = window.page.dialog
    assert isinstance(dialog, Question)
    return cast("Any", dialog)


def words(widget: QWidget) -> str:
    """Everything that can be read on a part of the window."""
    parts: list[QLabel | QAbstractButton] = [*widget.findChildren(QLabel), *widget.findChildren(QAbstractButton)]
    shown = [one.text() for one in parts if one.isVisibleTo(widget.window()) and one.text()]
    return "\n".join(shown).replace("\N{NO-BREAK SPACE}", " ")


def order(dialog: Any, **places: int) -> None:
    """Put services of a profile into groups by their letters; 0 is not here, -1 finally."""
    for line in dialog.grid.lines:
        if line.letter in places:
            line.order.setCurrentIndex(line.order.findData(places[line.letter]))
