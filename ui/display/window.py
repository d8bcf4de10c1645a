"""The display of the waiting room, for a television."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize

from ui.display.chime import Chime
from ui.display.view_model import DisplayModel
from ui.shared.options import WindowOptions
from ui.shared.public import PublicWindow
from ui.shared.station import Station, Surroundings

SIZE = QSize(1920, 1080)


class DisplayWindow(PublicWindow):
    def __init__(self, surroundings: Surroundings, options: WindowOptions) -> None:
        self.station = Station(surroundings, options.actor)
        self.display = DisplayModel(self.station, Chime().play)
        super().__init__(Path(__file__).parent, self.display, surroundings, SIZE)
        surroundings.speech.changed.connect(self._name)
        self._name()

    def _name(self) -> None:
        self.setTitle(QCoreApplication.translate("DisplayWindow", "Waiting room display"))


def create(surroundings: Surroundings, options: WindowOptions) -> DisplayWindow:
    return DisplayWindow(surroundings, options)
