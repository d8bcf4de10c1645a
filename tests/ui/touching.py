"""A hand on a public window: finds items by their names, touches them and reads them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.shared.countdown import Countdown
from ui.shared.public import PublicWindow
from ui.shared.stage import Scene
from ui.stage import TrainingStage


@contextmanager
def showing(scene: Scene, stage: TrainingStage) -> Iterator[PublicWindow]:
    """A scene's window while it is looked at; it ends before what it shows does."""
    window = scene.build(stage)
    assert isinstance(window, PublicWindow)
    window.show()
    try:
        yield window
    finally:
        window.close()
        shiboken6.delete(window)


class Hand:
    """Touches one window and waits until it stands again."""

    def __init__(self, stage: TrainingStage, qtbot: QtBot, window: PublicWindow) -> None:
        self.stage = stage
        self._qtbot = qtbot
        self._shown = window
        self._rest_ms = window.rootObject().property("restMs")
        window.rootObject().setProperty("restMs", 1)
        window.show()
        self.settle()

    def restore_guard(self) -> None:
        """From the next page on, touches that follow too fast are swallowed for as long as in a branch."""
        self._shown.rootObject().setProperty("restMs", self._rest_ms)

    def settle(self) -> None:
        """Until the page stands and takes touches again."""
        self.stage.settle()
        self._qtbot.waitUntil(lambda: not self._shown.rootObject().property("settling"))
        self._shown.grabWindow()

    def item(self, name: str) -> QQuickItem:
        for one in self._items(self._shown.rootObject()):
            if one.objectName() == name:
                return one
        raise LookupError(name)

    def _items(self, item: QQuickItem) -> Iterator[QQuickItem]:
        yield item
        for child in item.childItems():
            yield from self._items(child)

    def place(self, name: str) -> QPoint:
        item = self.item(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def tap(self, place: QPoint) -> None:
        QTest.mouseClick(self._shown, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def touch(self, name: str) -> None:
        self.tap(self.place(name))
        self.settle()

    def keys(self, text: str) -> None:
        """What a keyboard or a scanner sends; a line's end is the Enter key."""
        for one in text:
            key = Qt.Key.Key_Return if one == "\n" else Qt.Key(ord(one.upper()))
            QTest.keyClick(self._shown, key)
        self.settle()

    def text(self, name: str) -> str:
        return str(self.item(name).property("text"))

    def wait(self, seconds: int) -> None:
        """Let the window's countdown run."""
        countdown = self._shown.view_model.findChild(Countdown)
        assert isinstance(countdown, Countdown)
        for _ in range(seconds):
            countdown.tick()
        self.settle()

    def leave(self) -> None:
        self._shown.close()
        shiboken6.delete(self._shown)
