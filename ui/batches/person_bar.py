"""What can be done for the person chosen in the list of an opened batch."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from counter_app.channels.batch_board import BatchView
from counter_app.channels.batch_model import BatchRow
from ui.batches.batch_acts import PERSON_ACTS, Act, people_acts, person_acts
from ui.shared.controls import Retranslated, label, row


class PersonBar(Retranslated):
    """Shows what can be done for anybody on the list; what the chosen one is not in a state for is greyed.

    `wanted` carries an `Act`.
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._who = label("soft")
        self.buttons = {act: QPushButton() for act in PERSON_ACTS}
        line = row(spacing=8)
        self.setLayout(line)
        line.addWidget(self._who)
        line.addStretch(1)
        for act, button in self.buttons.items():
            button.setProperty("extent", "small")
            button.setAutoDefault(True)
            button.clicked.connect(lambda _=False, act=act: self.wanted.emit(act))
            line.addWidget(button)
        self.buttons[Act.DROP].setProperty("kind", "danger")
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self._who.setText(self.tr("Chosen person:"))
        words = {
            Act.DOCUMENTS: self.tr("Documents have come…"),
            Act.SLIP: self.tr("Print the slip"),
            Act.DELIVER: self.tr("Has the card"),
            Act.DROP: self.tr("Take off the list…"),
        }
        for act, text in words.items():
            self.buttons[act].setText(text)

    def show_person(self, view: BatchView, chosen: BatchRow | None) -> None:
        offered, able = people_acts(view), person_acts(chosen)
        for act, button in self.buttons.items():
            button.setVisible(act in offered)
            button.setEnabled(act in able)
        self.setVisible(bool(offered))
