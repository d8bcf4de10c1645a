"""The warning that the branch's time stands still, because the PC's clock lies behind it."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QHBoxLayout

from ui.shared.controls import IconLabel, Retranslated, Tone, label
from ui.shared.station import Station
from ui.shared.wording import duration


class ClockBand(Retranslated):
    """Stays until the clock has caught up; nobody can close it."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station = station
        self._behind = timedelta()
        self.setProperty("kind", Tone.BAD.value)
        self._text = label(wrap=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 6, 18, 6)
        line.setSpacing(10)
        line.addWidget(IconLabel(station.theme, "ph.warning-circle", "danger"))
        line.addWidget(self._text, 1)
        self.hide()

    def tell(self, behind: timedelta) -> None:
        """Say how far the clock lies behind; nothing when it does not."""
        self._behind = behind
        self.retranslate()
        self.setVisible(bool(behind))

    def retranslate(self) -> None:
        how_far = duration(int(self._behind.total_seconds()), self._station.speech.language, rounded=True)
        told = self.tr(
            "This PC's clock lies {how_far} behind the branch's time, which stands still until it has caught up. "
            "Set the clock right. Meanwhile bring parked people back by hand; if a call cannot be repeated, "
            "let the supervisor release the counter."
        ).format(how_far=how_far)
        self._text.setText(told)
        self._text.setAccessibleName(told)

    @property
    def text(self) -> str:
        return "" if self.isHidden() else self._text.text()
