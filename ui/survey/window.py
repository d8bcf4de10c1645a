"""The survey kiosk's window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize

from ui.shared.options import WindowOptions
from ui.shared.public import PublicWindow
from ui.shared.station import Station, Surroundings
from ui.survey.view_model import SurveyViewModel

SIZE = QSize(1280, 800)


class SurveyWindow(PublicWindow):
    """Everything that the survey kiosk shows comes from its view model."""

    def __init__(self, surroundings: Surroundings, options: WindowOptions) -> None:
        self.station = Station(surroundings, options.actor)
        self.survey = SurveyViewModel(self.station)
        super().__init__(Path(__file__).parent, self.survey, surroundings, SIZE)
        surroundings.speech.changed.connect(self._name)
        self._name()

    def _name(self) -> None:
        self.setTitle(QCoreApplication.translate("SurveyWindow", "Survey kiosk"))


def create(surroundings: Surroundings, options: WindowOptions) -> SurveyWindow:
    return SurveyWindow(surroundings, options)
