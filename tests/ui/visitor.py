"""A visitor in front of the kiosk."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from counter_app.queueing.model import Ticket
from counter_app.staff.model import SYSTEM
from tests.ui.touching import Hand
from ui.kiosk.window import create
from ui.shared.options import WindowOptions
from ui.stage import TrainingStage


class Visitor(Hand):
    """Touches the kiosk and looks into the queue."""

    def __init__(self, stage: TrainingStage, qtbot: QtBot) -> None:
        self.window = create(stage.surroundings, WindowOptions(None, SYSTEM, fullscreen=False))
        super().__init__(stage, qtbot, self.window)

    @property
    def page(self) -> str:
        return str(self.window.kiosk.page)

    def tickets(self) -> tuple[Ticket, ...]:
        return self.stage.surroundings.office.read(lambda work: work.tickets.waiting_tickets(work.today), SYSTEM)
