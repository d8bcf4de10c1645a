"""The public windows of a branch in a process of their own, worked by lines on standard input.

`take A` touches the kiosk until there is a ticket, `called A001` waits until the display shows the call, `rate CODE 4`
votes at the survey kiosk. Each answer is one line of JSON.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import shiboken6
from PySide6.QtCore import QCoreApplication, QEventLoop, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from counter_app.bootstrap import open_office
from counter_app.settings import Language, Settings
from counter_app.staff.model import SYSTEM
from ui.app import Order, make_window, watch, window_station
from ui.shared.jobs import Jobs
from ui.shared.language import Speech
from ui.shared.public import PublicWindow
from ui.shared.station import Surroundings
from ui.shared.theme import Theme, dress
from ui.stage import application

PATIENCE_S = 30.0


class Lobby:
    """Kiosk, display and survey kiosk on one database."""

    def __init__(self, database: str, papers: Path) -> None:
        theme = Theme()
        dress(application(), theme)
        self.office = open_office(Settings(database, papers, Language.ID))
        self.jobs = Jobs()
        surroundings = Surroundings(self.office, self.jobs, theme, Speech())
        self.windows = {name: self._open(name, surroundings) for name in ("kiosk", "display", "survey")}
        self.watchers = [watch(self.office, window_station(window)) for window in self.windows.values()]
        self.until(lambda: self.jobs.running == 0)

    def _open(self, name: str, surroundings: Surroundings) -> PublicWindow:
        window = make_window(Order(name), surroundings, SYSTEM)
        if not isinstance(window, PublicWindow):
            raise TypeError(name)
        window.show()
        return window

    def until(self, true: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE_S
        while not true():
            if time.monotonic() > deadline:
                raise TimeoutError
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)

    def items(self, name: str) -> Iterator[QQuickItem]:
        waiting = [self.windows[name].rootObject()]
        while waiting:
            item = waiting.pop()
            yield item
            waiting += item.childItems()

    def touch(self, name: str, target: str) -> None:
        window = self.windows[name]
        self.until(lambda: any(one.objectName() == target and one.isVisible() for one in self.items(name)))
        self.until(lambda: not window.rootObject().property("settling"))
        window.grabWindow()
        item = next(one for one in self.items(name) if one.objectName() == target)
        place = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def texts(self, name: str) -> list[str]:
        return [str(one.property("text")) for one in self.items(name) if one.isVisible() and one.property("text")]

    def take(self, letter: str) -> str:
        self.touch("kiosk", f"service-{letter}")
        self.touch("kiosk", "take")
        self.until(lambda: any(text.startswith(letter) and text[1:].isdigit() for text in self.texts("kiosk")))
        self.until(lambda: self.jobs.running == 0)
        return next(text for text in self.texts("kiosk") if text.startswith(letter) and text[1:].isdigit())

    def called(self, number: str) -> str:
        self.until(lambda: number in self.texts("display"))
        return number

    def rate(self, code: str, rating: str) -> str:
        window = self.windows["survey"]
        for character in code:
            QTest.keyClick(window, Qt.Key(ord(character)))
        QTest.keyClick(window, Qt.Key.Key_Return)
        self.touch("survey", f"face-{rating}")
        self.touch("survey", "finish")
        self.until(lambda: "Terima kasih" in self.texts("survey"))
        self.until(lambda: self.jobs.running == 0)  # thanks are said while the vote is on its way
        return "Terima kasih"

    def close(self) -> None:
        for watcher in self.watchers:
            watcher.stop()
        self.jobs.stop()
        for window in self.windows.values():
            window.close()
            shiboken6.delete(window)  # before the objects that its QML reads
        self.office.close()


def main() -> None:
    lobby = Lobby(sys.argv[1], Path(sys.argv[2]))
    sys.stdout.write(json.dumps("ready") + "\n")
    sys.stdout.flush()
    for line in sys.stdin:
        word, *arguments = line.split()
        answer = getattr(lobby, word)(*arguments)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
    lobby.close()


if __name__ == "__main__":
    main()
