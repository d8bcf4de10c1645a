"""Asks the office in the background who the person of a form is, and whether the telephone number is another's."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from counter_app.registration.known import phone_in_use
from counter_app.shared.errors import OfficeError
from ui.officer.form_known import Acquaintance, who_is
from ui.shared.station import Station


class PersonLookup(QObject):
    """Only the answer to the latest question counts."""

    met = Signal(object)
    """An `Acquaintance`, or None while no whole NIK stands in the form."""
    phone_told = Signal()

    def __init__(self, station: Station, parent: QObject) -> None:
        super().__init__(parent)
        self._station = station
        self._asked: tuple[str, int] | None = None
        self._asked_phone: tuple[str, str] | None = None
        self.phone_in_use = False

    def forget(self) -> None:
        self._asked = self._asked_phone = None
        self.phone_in_use = False

    def look(self, nik: str, ticket: int) -> None:
        """Ask who has this NIK; an empty one means nobody."""
        asked = (nik, ticket)
        if asked == self._asked:
            return
        self._asked = asked
        if nik:
            self._station.read(who_is, nik, ticket, then=partial(self._on_met, asked), refused=self._ignore)
        else:
            self.met.emit(None)

    def _on_met(self, asked: tuple[str, int], known: Acquaintance) -> None:
        if isValid(self) and asked == self._asked:
            self.met.emit(known)

    def look_at_phone(self, phone: str, nik: str) -> None:
        asked = (phone, nik)
        if asked == self._asked_phone:
            return
        self._asked_phone = asked
        if phone and nik:
            self._station.read(phone_in_use, phone, nik, then=partial(self._on_phone, asked), refused=self._ignore)
        else:
            self._on_phone(asked, used=False)

    def _on_phone(self, asked: tuple[str, str], used: bool) -> None:
        if isValid(self) and asked == self._asked_phone and used is not self.phone_in_use:
            self.phone_in_use = used
            self.phone_told.emit()

    def _ignore(self, problem: OfficeError) -> None:
        """Whoever may not ask this goes on without an answer; handing the form over asks again."""
        del problem
