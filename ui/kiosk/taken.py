"""The ticket that was just taken, and how its slip fares."""

from __future__ import annotations

from enum import StrEnum, unique

from PySide6.QtCore import Property, QObject, Signal

from counter_app.queueing.ports import Issued
from ui.kiosk.phrases import people_ahead, wait_range
from ui.shared.language import Speech


@unique
class Slip(StrEnum):
    PRINTING = "printing"
    PRINTED = "printed"
    FAILED = "failed"


class Taken(QObject):
    """QML reads the properties; nothing in them tells who took it."""

    changed = Signal()

    def __init__(self, speech: Speech, parent: QObject) -> None:
        super().__init__(parent)
        self._issued: Issued | None = None
        self._slip = Slip.PRINTING
        speech.changed.connect(self.changed)

    @property
    def failed(self) -> bool:
        return self._slip is Slip.FAILED

    def show(self, issued: Issued) -> None:
        self._issued, self._slip = issued, Slip.PRINTING
        self.changed.emit()

    def slip_came(self, issued: Issued, *, printed: bool) -> bool:
        """Note the end of printing; false when another ticket is shown by now."""
        if self._issued is not issued:
            return False
        self._slip = Slip.PRINTED if printed else Slip.FAILED
        self.changed.emit()
        return True

    number = Property(str, lambda self: "" if self._issued is None else self._issued.ticket.number, notify=changed)
    ahead = Property(
        str, lambda self: "" if self._issued is None else people_ahead(self._issued.promise.ahead), notify=changed
    )
    wait = Property(str, lambda self: "" if self._issued is None else wait_range(self._issued.promise), notify=changed)
    priority = Property(
        bool, lambda self: self._issued is not None and self._issued.ticket.priority is not None, notify=changed
    )
    slip = Property(str, lambda self: self._slip.value, notify=changed)
