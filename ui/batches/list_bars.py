"""What can be done with the line chosen in the lists of an opened batch: a person, or a paper."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from counter_app.channels.batch_board import BatchView
from counter_app.channels.batch_model import BatchRow
from ui.batches.batch_acts import PERSON_ACTS, Act, people_acts, person_acts
from ui.shared.controls import Retranslated, label, row


class PersonBar(Retranslated):
    """Names the case of the chosen one, and what can be done for anybody; what cannot for the chosen one is greyed.

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
        self._chosen: BatchRow | None = None
        self.retranslate()

    def retranslate(self) -> None:
        self._say_who()
        words = {
            Act.DOCUMENTS: self.tr("Documents have come…"),
            Act.SLIP: self.tr("Print the slip"),
            Act.DELIVER: self.tr("Has the card"),
            Act.DROP: self.tr("Take off the list…"),
        }
        for act, text in words.items():
            self.buttons[act].setText(text)

    def show_person(self, view: BatchView, chosen: BatchRow | None) -> None:
        self._chosen = chosen
        self._say_who()
        offered, able = people_acts(view), person_acts(chosen)
        for act, button in self.buttons.items():
            button.setVisible(act in offered)
            button.setEnabled(act in able)

    def _say_who(self) -> None:
        chosen = self._chosen
        if chosen is None:
            self._who.setText(self.tr("Nobody is chosen."))
        elif chosen.case_number is None:
            self._who.setText(self.tr("Rejected: no case."))
        else:
            self._who.setText(self.tr("Case {case}").format(case=chosen.case_number))


class PaperBar(Retranslated):
    """`wanted` says whether the chosen paper is to be printed, or else shown."""

    wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.show_paper, self.print_paper = QPushButton(), QPushButton()
        line = row(spacing=8)
        self.setLayout(line)
        line.addStretch(1)
        for button in (self.show_paper, self.print_paper):
            button.setProperty("extent", "small")
            button.setAutoDefault(True)
            line.addWidget(button)
        self.show_paper.clicked.connect(lambda: self.wanted.emit(False))
        self.print_paper.clicked.connect(lambda: self.wanted.emit(True))
        self.retranslate()

    def retranslate(self) -> None:
        self.show_paper.setText(self.tr("Show"))
        self.print_paper.setText(self.tr("Print"))

    def enable(self, *, able: bool) -> None:
        for button in (self.show_paper, self.print_paper):
            button.setEnabled(able)
