"""The case panel on a page of its own, for the scenes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.queueing.model import Ticket
from ui.officer.case_model import Step
from ui.officer.case_panel import CasePanel
from ui.shared.stage import Stage
from ui.shared.station import Station

SIZES = ((800, 690), (634, 620), (1280, 900))
SERVING, FORM, COMPLETE, NOTIFIED, RECEIPT = 2, 3, 4, 5, 6
"""How far the scenery brings the visit at counter 1."""
LONG_NAME = "RADEN RORO SITI NURHALIZAH KUSUMANINGRAT"


class CasePage(QWidget):
    """The panel on the ground and with the margins that the window gives it."""

    def __init__(self, stage: Stage, ticket: Ticket, counter: int = 1) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.station = Station(stage.surroundings, stage.officer)
        self.panel = CasePanel(self.station, counter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 14, 24, 18)
        whole.addWidget(self.panel)
        self.resize(*SIZES[0])
        self.panel.show_ticket(ticket)
        stage.settle()
        stage.settle()


def at(progress: int, *, name: str | None = None) -> Callable[[Stage], CasePage]:
    """The panel with a visit that has come so far."""

    def build(stage: Stage) -> CasePage:
        return CasePage(stage, stage.scenery.bring_to(progress, full_name=name).ticket)

    return build


def at_step(progress: int, step: Step) -> Callable[[Stage], CasePage]:
    def build(stage: Stage) -> CasePage:
        page = at(progress, name=LONG_NAME)(stage)
        page.panel.open(step)
        stage.settle()
        return page

    return build
