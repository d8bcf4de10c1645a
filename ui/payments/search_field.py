"""A field that narrows a list while somebody types."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from ui.shared.finder import NARROW_KEY

PAUSE_MS = 200
WIDTH = 250


class SearchField(QLineEdit):
    """`wanted` a moment after the last key, or at once with Enter."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(60)
        self.setMinimumWidth(WIDTH)
        self.setClearButtonEnabled(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.wanted)
        self.textChanged.connect(lambda _: self._timer.start())
        self.returnPressed.connect(self._at_once)

    def _at_once(self) -> None:
        self._timer.stop()
        self.wanted.emit()

    def name(self, text: str) -> None:
        self.setPlaceholderText(text)
        self.setAccessibleName(text)
        self.setToolTip(NARROW_KEY)
