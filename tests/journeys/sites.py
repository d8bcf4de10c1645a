"""An office whose windows are worked one after another, as its people do at their PCs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar, cast

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from counter_app.bootstrap import Office
from counter_app.channels.steps import ChannelStep, StepMark
from counter_app.shared.changes import Changes, Part
from counter_app.staff.model import Actor
from ui.shared.direct import DirectExecutor
from ui.shared.jobs import Jobs
from ui.shared.language import Speech
from ui.shared.options import WindowOptions
from ui.shared.question import Question
from ui.shared.station import Surroundings
from ui.shared.theme import Theme

W = TypeVar("W", bound=QWidget)
CTRL, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)
ALL_PARTS = Changes(frozenset(Part))
_MARKS = {StepMark.DONE: "x", StepMark.NOW: ">", StepMark.LATER: "."}


class Site:
    """The windows of one office; their work is done at once, so that nothing has to be waited for."""

    def __init__(self, office: Office, theme: Theme, speech: Speech) -> None:
        self.office = office
        self.surroundings = Surroundings(office, Jobs(DirectExecutor()), theme, speech)

    def settle(self) -> None:
        for _ in range(3):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def open(self, create: Callable[[Surroundings, WindowOptions], W], actor: Actor, counter: int | None = None) -> W:
        """A window of somebody who is signed in, in front of everything else."""
        window = create(self.surroundings, WindowOptions(counter, actor, fullscreen=False))
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        self.settle()
        return window

    def close(self, window: QWidget) -> None:
        """Somebody goes home."""
        window.hide()
        window.deleteLater()
        self.settle()

    def tell(self, window: Any) -> None:
        """What the change feed does when another PC of the office changed something."""
        window.station.changed.emit(ALL_PARTS)
        self.settle()

    def click(self, button: QWidget) -> None:
        assert button.isEnabled()
        assert button.isVisible()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def type(self, field: QWidget, text: str) -> None:
        field.setFocus()
        QTest.keyClicks(field, text)
        self.settle()

    def key(self, window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or window, key, modifier)
        self.settle()


def asked(page: Any) -> Any:
    """The question that is open over a page."""
    assert isinstance(page.dialog, Question)
    return cast("Any", page.dialog)


def words(widget: QWidget) -> str:
    """Everything that can be read on a part of a window."""
    parts: list[QLabel | QAbstractButton] = [*widget.findChildren(QLabel), *widget.findChildren(QAbstractButton)]
    shown = [one.text() for one in parts if one.isVisibleTo(widget.window()) and one.text()]
    return "\n".join(shown).replace("\N{NO-BREAK SPACE}", " ")


def marks(steps: Sequence[ChannelStep]) -> str:
    """A sign for each published step: x done, > now, . later."""
    return "".join(_MARKS[one.mark] for one in steps)
