"""A quiet remark about the keeping of a form: when it was kept, or why not."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from counter_app.shared.calendar import Zone
from ui.officer.controls import set_property
from ui.officer.form_saving import DraftSaver
from ui.shared.station import Station
from ui.shared.wording import clock_time, sentence


class SavedRemark(QObject):
    def __init__(self, saver: DraftSaver, station: Station, remark: QLabel) -> None:
        super().__init__(saver)
        self._saver = saver
        self._station = station
        self._remark = remark
        self._zone = Zone.WIB
        self._silent = False
        saver.changed.connect(self.tell)

    def begin(self, zone: Zone, *, silent: bool) -> None:
        """Tell times in this zone; `silent` for a form that was handed over."""
        self._zone, self._silent = zone, silent
        self.tell()

    def tell(self) -> None:
        language = self._station.speech.language
        text, kind = "", "soft"
        if self._silent:
            pass
        elif self._saver.problem is not None:
            text = self.tr("not saved: {problem}").format(problem=sentence(self._saver.problem, language))
            kind = "error"
        elif self._saver.saved_at is not None:
            time = clock_time(self._saver.saved_at, self._zone.tzinfo, language)
            text = self.tr("saved {time}").format(time=time)
        set_property(self._remark, "kind", kind)
        self._remark.setText(text)
