"""The centre of the desk for services without a form: what the person came for, how the visit ended, finish."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from counter_app.queueing.model import Outcome
from counter_app.shared.errors import OfficeError
from ui.officer.controls import KeyButton, Retranslated, column, label, rule
from ui.officer.online_help import OnlineHelp
from ui.officer.outcomes import OutcomeChoice
from ui.officer.view_model import DeskModel
from ui.shared.wording import priority_name, sentence, service_name

CARD_WIDTH = 640
CARD_COLLECTION = "K"
"""The service whose work is done at the cards desk."""


class ServicePage(Retranslated):
    refused = Signal(object)
    """An `OfficeError` that belongs to no field of this page."""
    calculator_wanted = Signal()

    def __init__(self, model: DeskModel) -> None:
        super().__init__()
        self._model = model
        self._ticket = 0
        self._title, self._about = label("headline", wrap=True), label("soft", wrap=True)
        self.help = OnlineHelp(model)
        self.choice = OutcomeChoice()
        self.calculator = KeyButton(model.station.theme, "F2", "accent")
        self.finish = KeyButton(model.station.theme, "F12", "primary", "large")
        whole = column(self)
        whole.addStretch(2)
        card = QFrame()
        card.setProperty("kind", "card")
        card.setMaximumWidth(CARD_WIDTH)
        inside = column(card, margin=28, spacing=12)
        for widget in (self._title, self._about, self.help, self.calculator, rule(), self.choice, self.finish):
            inside.addWidget(widget)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card, 10)
        middle.addStretch(1)
        whole.addLayout(middle)
        whole.addStretch(3)
        self.help.refused.connect(self.refused)
        self.calculator.clicked.connect(lambda _checked: self.calculator_wanted.emit())
        self.finish.clicked.connect(self.try_finish)
        model.changed.connect(self.show_desk)
        self.retranslate()

    def retranslate(self) -> None:
        self.finish.say(self.tr("Finish the visit"), self.tr("Finish the visit"))
        self.calculator.say(self.tr("Dues calculator"), self.tr("Dues calculator"))
        self.show_desk()

    def show_desk(self) -> None:
        desk = self._model.desk
        ticket = None if desk is None else desk.ticket
        if desk is None or ticket is None:
            return
        language = self._model.station.speech.language
        if ticket.id != self._ticket:
            self._ticket = ticket.id
            self.choice.reset()
        self._title.setText(service_name(desk.services[ticket.service], language))
        about = self.tr("Serve {number} and choose below how the visit ended.").format(number=ticket.number)
        if ticket.priority is not None:
            priority = self.tr("Priority: {priority}.").format(priority=priority_name(ticket.priority, language))
            about = f"{about} {priority}"
        if ticket.service == CARD_COLLECTION:
            about += " " + self.tr("The cards desk shows this ticket: find and hand over the card there.")
        self._about.setText(about)
        self.help.show_ticket(desk, ticket)

    def suggest(self, outcome: Outcome | None) -> None:
        self.choice.suggest(outcome)

    def try_finish(self) -> None:
        """Finish, or say what is missing."""
        outcome = self.choice.outcome
        if outcome is None:
            self.choice.ask()
            return
        self._model.finish(outcome, self.choice.note, done=self._forget, refused=self._refuse)

    def _forget(self) -> None:
        self._ticket = 0
        self.choice.reset()

    def _refuse(self, problem: OfficeError) -> None:
        if problem.field == "note":
            self.choice.refuse_note(sentence(problem, self._model.station.speech.language))
        else:
            self.refused.emit(problem)

    def typed(self) -> bool:
        """Whether something was chosen or written that is not stored."""
        return bool(self._ticket) and (self.choice.outcome is not None or bool(self.choice.note.strip()))

    def take_focus(self) -> None:
        self.choice.take_focus()
