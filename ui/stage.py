"""The stage of the tour and of the window tests: a training branch in a folder, worked in one thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from counter_app.settings import Language
from counter_app.staff.model import Actor
from counter_app.training.scenery import Scenery
from ui.shared.direct import DirectExecutor
from ui.shared.jobs import Jobs
from ui.shared.language import Speech
from ui.shared.station import Surroundings
from ui.shared.theme import Mode, Theme, dress, load_fonts


def application() -> QApplication:
    """The one application object, with the packaged fonts."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    made = QApplication(["counter-app"])
    load_fonts()
    return made


class TrainingStage:
    """Satisfies `ui.shared.stage.Stage`."""

    def __init__(self, folder: Path, language: Language = Language.ID, mode: Mode = Mode.LIGHT) -> None:
        made = application()
        self.scenery = Scenery(folder)
        theme = Theme(mode)
        dress(made, theme)
        self.surroundings = Surroundings(self.scenery.office, Jobs(DirectExecutor()), theme, Speech(language))

    @property
    def officer(self) -> Actor:
        return self.scenery.officers[0]

    def settle(self) -> None:
        jobs = self.surroundings.jobs
        for _ in range(200):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if jobs.running == 0:
                break
        QCoreApplication.processEvents()

    def close(self) -> None:
        self.surroundings.speech.use(Language.EN)
        self.scenery.close()
