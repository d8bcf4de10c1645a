"""A countdown that people see: it goes down each second and tells when it has run out."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

SECOND_MS = 1000


class Countdown(QObject):
    """QML reads `total` and `left` (seconds); both are 0 while nothing runs. Tests call `tick` instead of waiting."""

    changed = Signal()
    ranOut = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._total = 0
        self._left = 0
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self.tick)

    def start(self, seconds: int) -> None:
        """Count down from `seconds`; 0 stops."""
        self._total = self._left = seconds
        if seconds:
            self._timer.start()
        else:
            self._timer.stop()
        self.changed.emit()

    @Slot()
    def restart(self) -> None:
        """Begin again because somebody is there; nothing happens while nothing runs."""
        if self._timer.isActive() and self._left != self._total:
            self.start(self._total)

    @Slot()
    def tick(self) -> None:
        """One second has passed."""
        if not self._left:
            return
        self._left -= 1
        self.changed.emit()
        if not self._left:
            self._timer.stop()
            self.ranOut.emit()

    total = Property(int, lambda self: self._total, notify=changed)
    left = Property(int, lambda self: self._left, notify=changed)
