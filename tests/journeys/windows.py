"""The windows of one branch in this process; each hears of what the others do through the change feed only."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import shiboken6

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from counter_app.bootstrap import Office
from counter_app.channels.steps import ChannelStep, StepMark, case_steps
from counter_app.registration.model import CaseState
from counter_app.registration.operations import find_case
from counter_app.staff.model import SYSTEM, Actor
from tests.ui.touching import Hand
from ui.app import Order, make_window, watch, window_station
from ui.shared.jobs import Jobs, Watcher
from ui.shared.public import PublicWindow
from ui.shared.stage import Window
from ui.shared.station import Surroundings
from ui.stage import TrainingStage

PATIENCE_MS = 30_000
Key = Qt.Key
NONE, CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
LEFT = Qt.MouseButton.LeftButton
_MARKS = {StepMark.DONE: "x", StepMark.NOW: ">", StepMark.LATER: "."}


class LiveStage(TrainingStage):
    """Works for the database in the background, as the program does."""

    def __init__(self, folder: Path) -> None:
        gc.collect()  # what earlier tests left; a timer that another thread destroys would still be fired
        super().__init__(folder)
        around = self.surroundings
        self.surroundings = Surroundings(around.office, Jobs(), around.theme, around.speech)


class Visitor(Hand):
    """A hand on a public window of the branch."""

    def __init__(self, stage: TrainingStage, qtbot: QtBot, window: PublicWindow) -> None:
        super().__init__(stage, qtbot, window)
        self.window = window

    def sees(self, name: str) -> bool:
        return any(one.objectName() == name and one.isVisible() for one in self._items(self.window.rootObject()))

    def awaits(self, name: str) -> None:
        """Until an item is there and the page takes touches."""
        self._qtbot.waitUntil(lambda: self.sees(name), timeout=PATIENCE_MS)
        self.settle()

    def touch(self, name: str) -> None:
        self.awaits(name)
        super().touch(name)

    def draw(self, line: tuple[tuple[int, int], ...]) -> None:
        """Draw on the pad for signing; points lie in its frame of 1000 by 600."""
        self.awaits("pad")
        pad = self.item("pad")

        def place(point: tuple[int, int]) -> QPoint:
            inside = QPointF(point[0] / 1000 * pad.width(), point[1] / 600 * pad.height())
            return pad.mapToScene(inside).toPoint()

        QTest.mousePress(self.window, LEFT, NONE, place(line[0]))
        for point in line[1:]:
            QTest.mouseMove(self.window, place(point))
        QTest.mouseRelease(self.window, LEFT, NONE, place(line[-1]))
        self.settle()


class Branch:
    """Opens windows and waits for what they show."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.stage = LiveStage(folder)
        self.qtbot = qtbot
        self.windows: list[Window] = []
        self._watchers: list[Watcher] = []

    @property
    def office(self) -> Office:
        return self.stage.scenery.office

    @property
    def officer(self) -> Actor:
        return self.stage.officer

    def desk(self, name: str, counter: int | None = None, actor: Actor | None = None) -> Any:
        """A window of widgets, in front, of the officer of counter 1 or of somebody else."""
        window = self._open(Order(name, counter), self.officer if actor is None else actor)
        assert isinstance(window, QWidget)
        window.show()
        self.front(window)
        return window

    def visitor(self, name: str, counter: int | None = None) -> Visitor:
        """Somebody in front of a public window."""
        window = self._open(Order(name, counter), SYSTEM)
        assert isinstance(window, PublicWindow)
        return Visitor(self.stage, self.qtbot, window)

    def _open(self, order: Order, actor: Actor) -> Window:
        window = make_window(order, self.stage.surroundings, actor)
        self.windows.append(window)
        self._watchers.append(watch(self.office, window_station(window)))
        return window

    def close(self) -> None:
        for watcher in self._watchers:
            watcher.stop()
        self.stage.surroundings.jobs.stop()
        for window in reversed(self.windows):
            window.close()
            shiboken6.delete(window)
        self.stage.close()

    # waiting and doing

    def until(self, true: Callable[[], Any]) -> None:
        self.qtbot.waitUntil(lambda: bool(true()), timeout=PATIENCE_MS)

    def rest(self) -> None:
        """Until nothing is under way."""
        self.until(lambda: self.stage.surroundings.jobs.running == 0)

    def front(self, window: QWidget) -> None:
        """Somebody turns to a window; a dialog counts as active for Qt already when its window is."""
        window.activateWindow()
        self.until(lambda: QApplication.activeWindow() is window)
        self.rest()

    def key(self, key: Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the keyboard is."""
        target = QApplication.focusWidget() or QApplication.activeWindow()
        assert target is not None
        QTest.keyClick(target, key, modifier)

    def click(self, button: QWidget) -> None:
        QTest.mouseClick(button, LEFT)

    def type(self, text: str) -> None:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClicks(target, text)

    # looking

    def case_state(self, number: str) -> CaseState:
        return self.office.read(find_case, self.officer, number).state

    def steps(self, number: str) -> str:
        """The published steps of the case's channel: x done, > now, . later."""
        return marks(self.office.read(case_steps, self.officer, number))


def marks(steps: tuple[ChannelStep, ...]) -> str:
    return "".join(_MARKS[one.mark] for one in steps)


def words(widget: QWidget) -> str:
    """Everything that can be read on a part of a window."""
    parts: list[QLabel | QAbstractButton] = [*widget.findChildren(QLabel), *widget.findChildren(QAbstractButton)]
    shown = [one.text() for one in parts if one.isVisibleTo(widget.window()) and one.text()]
    return "\n".join(shown).replace("\N{NO-BREAK SPACE}", " ")
