"""The button of a desk that shows its key."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.shared.theme import SMALL, Theme


class KeyButton(QPushButton):
    """A button that shows its key at the right."""

    def __init__(self, theme: Theme, key: str, kind: str = "", extent: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._key = key
        self._detail = ""
        self.setProperty("kind", kind)
        self.setProperty("extent", extent)
        self.setProperty("keyed", True)
        self.setAutoDefault(True)  # Enter presses it too
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, text: str, name: str, detail: str = "") -> None:
        """Text on the button, its accessible name, and what stands for the key for a while (seconds left)."""
        self.setText(text)
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({self._key})")
        if detail != self._detail:
            self._detail = detail
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key held down is one press; otherwise it would go on to the next button."""
        if not event.isAutoRepeat():
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        font = QFont(self.font())
        font.setPixelSize(SMALL)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(self._theme.colour(self._key_colour()))
        inside = self.rect().adjusted(0, 0, -10, 0)
        painter.drawText(
            QRect(inside), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._detail or self._key
        )
        painter.end()

    def _key_colour(self) -> str:
        if not self.isEnabled():
            return "soft"
        if self.property("kind") == "primary":
            return "on_deep" if self.underMouse() else "on_primary"
        return "on_tint" if self.underMouse() else "soft"
