"""What is asked before an officer leaves a counter that is open."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.officer.desk_state import Desk
from ui.officer.question import Question
from ui.officer.view_model import DeskModel


class LeaveDialog(Question):
    """Before the window closes or the officer signs out: what becomes of the counter."""

    leave = Signal()

    def __init__(self, parent: QWidget, model: DeskModel, desk: Desk, *, typed: bool) -> None:
        super().__init__(parent, model.station)
        self._model = model
        ticket = desk.ticket
        self.keep = QPushButton(self.tr("Leave, keep the counter open"))
        self.keep.setAutoDefault(False)
        self.keep.clicked.connect(self._go)
        self._in_hand = ticket is not None
        if ticket is not None:
            self.ask(
                self.tr("{number} is still in hand").format(number=ticket.number),
                self.tr("The ticket stays with you. When you sign in again, you go on where you stopped."),
                self.tr("Leave, keep the ticket"),
            )
        else:
            self.ask(
                self.tr("Counter {number} is open").format(number=model.counter),
                self.tr("Close it when you do not come back soon; people are told how many counters work."),
                self.tr("Close the counter and leave"),
            )
            self.buttons.insertWidget(1, self.keep)
        self.warn_of_loss(typed=typed)
        self.yes.setFocus()

    def answer(self) -> None:
        if self._in_hand or not self._model.online:
            self._go()
        else:
            self._model.close_counter(done=self._go, refused=self.refuse)

    def _go(self) -> None:
        self.accept()
        self.leave.emit()
