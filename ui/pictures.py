"""Pictures of windows, without a display."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import (
    QElapsedTimer,
    QEventLoop,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from ui.shared.stage import Size, Window

LOG = logging.getLogger(__name__)
LONGEST_WAIT_MS = 900
"""How long a window may go on moving before it is drawn as it stands."""
SHORTEST_WAIT_MS = 60


@contextmanager
def quiet() -> Iterator[None]:
    """Keep remarks from the terminal: of Qt, on what a platform without screens cannot do, and of failing scenes."""
    silent = logging.NullHandler()
    logging.getLogger().addHandler(silent)
    before = qInstallMessageHandler(_note)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        logging.getLogger().removeHandler(silent)


def _note(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    LOG.log(logging.ERROR if kind is QtMsgType.QtCriticalMsg else logging.DEBUG, "Qt: %s", message)


def still(window: Window, size: Size, settle: Callable[[], None]) -> QImage:
    """A picture of a window at a size, taken when it has come to rest."""
    window.resize(*size)
    window.show()
    settle()
    clock = QElapsedTimer()
    clock.start()
    before = grab(window)
    while clock.elapsed() < LONGEST_WAIT_MS:
        _wait(SHORTEST_WAIT_MS)
        now = grab(window)
        if now == before:
            break
        before = now
    return before


def grab(window: Window) -> QImage:
    return window.grab().toImage() if isinstance(window, QWidget) else window.grabWindow()


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def put_away(window: Window) -> None:
    """Destroy a window now, so that the next one begins alone."""
    window.hide()
    shiboken6.delete(window)
