"""The reference of a booking as it is typed or scanned, and what came of it."""

from __future__ import annotations

from string import ascii_uppercase, digits

from PySide6.QtCore import Property, QObject, Signal, Slot

from counter_app.queueing.booking import LONGEST_REFERENCE, SHORTEST_REFERENCE
from counter_app.queueing.operations.booking import CheckedIn, check_in_at_kiosk
from counter_app.shared.errors import OfficeError
from counter_app.shared.ids import grouped
from ui.shared.station import Station
from ui.shared.wording import sentence

ALPHABET = digits + ascii_uppercase
"""References from elsewhere may hold any letter."""


class CheckIn(QObject):
    """QML reads the properties; `done` carries a `CheckedIn`."""

    changed = Signal()
    done = Signal(object)

    def __init__(self, station: Station, parent: QObject) -> None:
        super().__init__(parent)
        self._station = station
        self._reference = ""
        self._problem: OfficeError | None = None
        self._asking = False
        station.speech.changed.connect(self.changed)

    def clear(self) -> None:
        self._reference, self._problem, self._asking = "", None, False
        self.changed.emit()

    @Slot(str)
    def typed(self, text: str) -> None:
        """Keys of the screen, a keyboard or a scanner. After a refusal the reference begins anew."""
        readable = "".join(one for one in text.upper() if one in ALPHABET)
        if not readable or self._asking:
            return
        before = "" if self._problem is not None else self._reference
        self._reference = (before + readable)[:LONGEST_REFERENCE]
        self._problem = None
        self.changed.emit()

    @Slot()
    def erase(self) -> None:
        if not self._asking:
            self._reference, self._problem = self._reference[:-1], None
            self.changed.emit()

    @Slot()
    def enter(self) -> None:
        """The end of a scan, or the button. A second touch does nothing while the first one is on its way."""
        if self._asking or len(self._reference) < SHORTEST_REFERENCE:
            return
        self._asking = True
        self.changed.emit()
        self._station.run(check_in_at_kiosk, self._reference, then=self._came, refused=self._refuse)

    def _came(self, checked_in: CheckedIn) -> None:
        self._asking = False
        self.done.emit(checked_in)

    def _refuse(self, problem: OfficeError) -> None:
        self._asking, self._problem = False, problem
        self.changed.emit()

    def _message(self) -> str:
        return "" if self._problem is None else sentence(self._problem, self._station.speech.language)

    def _is_ready(self) -> bool:
        return not self._asking and self._problem is None and len(self._reference) >= SHORTEST_REFERENCE

    reference = Property(str, lambda self: grouped(self._reference), notify=changed)
    message = Property(str, lambda self: self._message(), notify=changed)
    ready = Property(bool, lambda self: self._is_ready(), notify=changed)
    alphabet = Property(list, lambda _self: list(ALPHABET), constant=True)
