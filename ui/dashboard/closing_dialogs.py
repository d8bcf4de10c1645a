"""What is asked before a day is closed, and before people are carried over."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from counter_app.queueing.model import Ticket
from counter_app.reporting.operations import DayClosed, close_day
from ui.dashboard.closing_state import Closing, carry
from ui.shared.controls import label
from ui.shared.dates import long_date
from ui.shared.desk import Desk
from ui.shared.question import Question


class CloseDayDialog(Question):
    def __init__(self, parent: QWidget, model: Desk, closing: Closing) -> None:
        super().__init__(parent, model.station)
        self._model, self._closing = model, closing
        self.done_with: DayClosed | None = None
        self.ask(
            self.tr("Close {day}?").format(day=long_date(closing.day, model.station.speech.language)),
            self.tr("The figures are proven and stored, and the report is issued. The day does not change any more."),
            self.tr("Close the day"),
        )
        lines = [self.tr("All counters of this day close.")]
        if closing.waiting:
            numbers = ", ".join(one.number for one in closing.waiting[:8])
            more = len(closing.waiting) - 8
            numbers = f"{numbers} + {more}" if more > 0 else numbers
            expire = self.tr("Tickets that expire: {count} ({numbers}).")
            lines.append(expire.format(count=len(closing.waiting), numbers=numbers))
        if closing.day == closing.today:
            lines.append(self.tr("No ticket can be issued for the rest of today."))
        for line in lines:
            told = label(wrap=True)
            told.setText(f"• {line}")
            self.body.addWidget(told)
        self.be_careful()

    def answer(self) -> None:
        self._model.do(close_day, self._closing.day, done=self._closed, refused=self.refuse)

    def _closed(self, closed: DayClosed) -> None:
        self.done_with = closed
        self.accept()


class CarryDialog(Question):
    def __init__(self, parent: QWidget, model: Desk, tickets: tuple[Ticket, ...]) -> None:
        super().__init__(parent, model.station)
        self._model, self._tickets = model, tickets
        self.ask(
            self.tr("Carry over: {count}").format(count=len(tickets)),
            self.tr(
                "On the next working day they get new numbers and are the first in the queue. "
                "Tell them the new number now."
            ),
            self.tr("Carry over"),
        )
        told = label(wrap=True)
        told.setText(", ".join(one.number for one in tickets))
        self.body.addWidget(told)
        self.yes.setFocus()

    def answer(self) -> None:
        self._model.do(carry, self._tickets, done=lambda _: self.accept(), refused=self.refuse)
