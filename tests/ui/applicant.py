"""An applicant in front of the customer screen of counter 1, while the officer works at another PC."""

from __future__ import annotations

from typing import Any

from pytestqt.qtbot import QtBot

from counter_app.bootstrap import Office
from counter_app.queueing.operations.steps import find_ticket
from counter_app.registration.operations import screen_view, show_on_screen
from counter_app.registration.screen import ScreenAnswer, ScreenPage
from counter_app.shared.changes import Changes, Part
from counter_app.staff.model import SYSTEM
from counter_app.storage.unit_of_work import SqlWork
from counter_app.training.scenery import Progress, Visit
from tests.support.contents import contents
from tests.ui.reading import items, words
from tests.ui.touching import Hand
from ui.customer.scenes import scenes
from ui.customer.window import create
from ui.shared.countdown import Countdown
from ui.shared.options import WindowOptions
from ui.shared.public import PublicWindow
from ui.shared.stage import Scene
from ui.stage import TrainingStage

COUNTER = 1


class Applicant(Hand):
    """Sits in front of the screen of counter 1, while the officer works at another PC."""

    def __init__(self, stage: TrainingStage, qtbot: QtBot, office: Office) -> None:
        self.office = office
        self.stage = stage
        self._bot = qtbot
        self.open()

    def open(self) -> None:
        self.window = create(self.stage.surroundings, WindowOptions(COUNTER, SYSTEM, fullscreen=False))
        super().__init__(self.stage, self._bot, self.window)

    def open_again(self) -> None:
        """The window is closed and started anew."""
        self.leave()
        self.open()

    def officer_shows(self, page: ScreenPage, visit: Visit) -> None:
        self.office.run(show_on_screen, self.stage.officer, COUNTER, page, visit.case)
        self.tell(Part.SCREEN)

    def officer_does(self, operation: Any, visit: Visit, *args: Any) -> None:
        def act(work: SqlWork) -> None:
            operation(work, find_ticket(work, visit.ticket.number), *args)

        self.office.run(act, self.stage.officer)
        self.tell(Part.QUEUE)

    def tell(self, *parts: Part) -> None:
        self.window.station.changed.emit(Changes(frozenset(parts)))
        self.settle()

    def let_seconds_pass(self, countdown: Countdown, seconds: int) -> None:
        for _ in range(seconds):
            countdown.tick()
        self.settle()

    def words(self) -> list[str]:
        return words(self.window)

    @property
    def page(self) -> str:
        return str(self.window.customer.property("page"))

    def answer(self) -> ScreenAnswer | None:
        view = self.office.read(screen_view, self.stage.officer, COUNTER)
        return None if view is None else view.screen.answer

    def votes(self) -> list[tuple[Any, ...]]:
        """Rating, the nine elements and the comment of each stored answer."""
        return [row[2:] for row in contents(self.office.database.engine)["survey_answers"]]


def at(applicant: Applicant, progress: Progress, page: ScreenPage, full_name: str | None = None) -> Visit:
    visit = applicant.stage.scenery.bring_to(progress, full_name=full_name)
    applicant.officer_shows(page, visit)
    return visit


def scene_of(name: str) -> Scene:
    return next(one for one in scenes() if one.name == f"customer-{name}")


def text_of(window: PublicWindow, name: str) -> str:
    return next(str(one.property("text")) for one in items(window.rootObject()) if one.objectName() == name)
