"""The kiosk's window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize

from ui.kiosk.view_model import KioskViewModel
from ui.shared.options import WindowOptions
from ui.shared.public import PublicWindow
from ui.shared.station import Station, Surroundings

SIZE = QSize(1080, 1920)


class KioskWindow(PublicWindow):
    """Everything that the kiosk shows comes from its view model."""

    def __init__(self, surroundings: Surroundings, options: WindowOptions) -> None:
        self.station = Station(surroundings, options.actor)
        self.kiosk = KioskViewModel(self.station)
        super().__init__(Path(__file__).parent, self.kiosk, surroundings, SIZE)
        surroundings.speech.changed.connect(self._name)
        self._name()

    def _name(self) -> None:
        self.setTitle(QCoreApplication.translate("KioskWindow", "Ticket kiosk"))


def create(surroundings: Surroundings, options: WindowOptions) -> KioskWindow:
    return KioskWindow(surroundings, options)
