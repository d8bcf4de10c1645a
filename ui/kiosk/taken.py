"""The ticket that was just taken, and how its slip fares."""

from __future__ import annotations

from datetime import UTC, tzinfo
from enum import StrEnum, unique

from PySide6.QtCore import Property, QObject, Signal

from counter_app.queueing.ports import Issued
from ui.kiosk.phrases import booking_at, called_from, people_ahead, wait_range
from ui.shared.language import Speech
from ui.shared.wording import clock_time


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
        self._zone: tzinfo = UTC
        self._speech = speech
        speech.changed.connect(self.changed)

    @property
    def failed(self) -> bool:
        return self._slip is Slip.FAILED

    def show(self, issued: Issued, zone: tzinfo) -> None:
        self._issued, self._slip, self._zone = issued, Slip.PRINTING, zone
        self.changed.emit()

    def slip_came(self, issued: Issued, *, printed: bool) -> bool:
        """Note the end of printing; false when another ticket is shown by now."""
        if self._issued is not issued:
            return False
        self._slip = Slip.PRINTED if printed else Slip.FAILED
        self.changed.emit()
        return True

    def _booked(self) -> str:
        """The booked time that has not come, which somebody who is early waits for."""
        ticket = None if self._issued is None else self._issued.ticket
        if ticket is None or ticket.booked_for is None or ticket.booked_for <= ticket.issued_at:
            return ""
        return clock_time(ticket.booked_for, self._zone, self._speech.language)

    def _ahead(self) -> str:
        if self._issued is None:
            return ""
        booked = self._booked()
        return booking_at(booked) if booked else people_ahead(self._issued.promise.ahead)

    def _wait(self) -> str:
        if self._issued is None:
            return ""
        booked = self._booked()
        return called_from(booked) if booked else wait_range(self._issued.promise)

    number = Property(str, lambda self: "" if self._issued is None else self._issued.ticket.number, notify=changed)
    ahead = Property(str, lambda self: self._ahead(), notify=changed)
    wait = Property(str, lambda self: self._wait(), notify=changed)
    priority = Property(
        bool, lambda self: self._issued is not None and self._issued.ticket.priority is not None, notify=changed
    )
    slip = Property(str, lambda self: self._slip.value, notify=changed)
