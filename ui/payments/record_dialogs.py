"""An amount that is not what is owed: corrected, or taken as what it is, with a reason."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from counter_app.payments.board import TELL_WITHIN_DAYS
from counter_app.shared.money import format_rupiah
from ui.payments.board_state import Entry, Owed, Recorded, record
from ui.shared.controls import label
from ui.shared.desk import Desk
from ui.shared.question import ReasonField, ReasonQuestion


class DifferenceDialog(ReasonQuestion):
    """Enter corrects the amount; taking it needs a press of its own button, and a reason."""

    def __init__(self, parent: QWidget, model: Desk, entry: Entry, owed: Owed) -> None:
        super().__init__(parent, model.station)
        self._model, self._entry = model, entry
        self.done_with: Recorded | None = None
        difference = entry.amount - owed.rest
        over = difference > 0
        tell = self.tr("The payer is to be told within {days} working days.").format(days=TELL_WITHIN_DAYS)
        self.ask(self._title_for(over=over), f"{self._about(owed, over=over)} {tell}", self._yes_for(over=over))
        self.no.setText(self.tr("Correct the amount"))
        figures = QGridLayout()
        figures.setHorizontalSpacing(24)
        self.figures = tuple(
            (name, format_rupiah(amount))
            for name, amount in (
                (self.tr("Owed by the code"), owed.rest),
                (self.tr("On the proof"), entry.amount),
                (self.tr("Too much") if over else self.tr("Too little"), abs(difference)),
            )
        )
        for line, (name, amount) in enumerate(self.figures):
            last = line == len(self.figures) - 1
            for place, text in enumerate((name, amount)):
                told = label("strong" if last else "")
                told.setText(text)
                figures.addWidget(told, line, place)
        figures.setColumnStretch(2, 1)
        self.body.addLayout(figures)
        usual = (
            (self.tr("Payer rounded up"), self.tr("Paid twice"))
            if over
            else (self.tr("Payer pays in parts"), self.tr("Bank took its fee"))
        )
        self.reason = ReasonField(self.tr("Reason"), usual)
        self.body.addWidget(self.reason)
        self.be_careful()

    def _title_for(self, *, over: bool) -> str:
        return self.tr("More came in than is owed") if over else self.tr("Less came in than is owed")

    def _yes_for(self, *, over: bool) -> str:
        return self.tr("Record as over-payment") if over else self.tr("Record as under-payment")

    def _about(self, owed: Owed, *, over: bool) -> str:
        if over and owed.settled:
            return self.tr("The case is paid already: all of it stands as credit.")
        if over:
            return self.tr("The case is then paid, and what is too much stands as credit.")
        return self.tr("The case is not paid yet: the code stays valid for the rest.")

    def answer(self) -> None:
        entry = Entry(
            self._entry.code, self._entry.amount, self._entry.paid_at, self._entry.reference, self.reason.text
        )
        self._model.do(record, entry, done=self._done, refused=self.refuse)

    def _done(self, done: Recorded) -> None:
        self.done_with = done
        self.accept()
