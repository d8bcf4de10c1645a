"""Who left the counter for a while, or did not come, and is here again."""

from __future__ import annotations

from PySide6.QtWidgets import QListWidget, QWidget

from counter_app.queueing.model import Ticket, TicketState
from ui.officer.desk_state import Desk
from ui.officer.question import Question
from ui.officer.view_model import DeskModel
from ui.shared.wording import clock_time, service_name, ticket_state


class AwayDialog(Question):
    """Parked people and those who did not come: who is here again goes back to the old place."""

    def __init__(self, parent: QWidget, model: DeskModel, desk: Desk) -> None:
        super().__init__(parent, model.station)
        self._model = model
        self.ask(
            self.tr("Parked and no-show"),
            self.tr("Who is here again gets the old place in the queue back."),
            self.tr("Back to the queue"),
        )
        self.no.setText(self.tr("Close"))
        self._tickets = desk.away
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Parked and no-show"))
        self.list.setProperty("kind", "roomy")
        self.list.setMinimumHeight(180)
        self.list.addItems([self._line(desk, ticket) for ticket in desk.away])
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self.answer)
        self.body.addWidget(self.list)
        self.list.setFocus()

    def _line(self, desk: Desk, ticket: Ticket) -> str:
        language = self._station.speech.language
        about = f"{ticket.number} · {service_name(desk.services[ticket.service], language)}"
        state = ticket_state(ticket.state, language)
        if ticket.state is TicketState.PARKED and ticket.due_back_at is not None:
            back = clock_time(ticket.due_back_at, desk.zone, language)
            return self.tr("{about} · {state}, back at {time}").format(about=about, state=state, time=back)
        return f"{about} · {state}"

    def answer(self) -> None:
        chosen = self.list.currentRow()
        if chosen >= 0:
            self._model.bring_back(self._tickets[chosen], done=self.accept, refused=self.refuse)
