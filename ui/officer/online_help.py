"""Help for somebody whom the website or JMO refused: why, what to do about it, and the form at this counter."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton

from counter_app.channels.online_model import HELP_LABELS, HELP_SERVICE, HelpReason
from counter_app.queueing.model import Ticket
from ui.officer.case_boxes import ToneBox
from ui.officer.controls import KeyButton, Retranslated, Tone, column
from ui.officer.desk_state import Desk
from ui.officer.view_model import DeskModel
from ui.shared.wording import pick

KEY, NOTE_KEY = "Ctrl+Enter", "F3"


class OnlineHelp(Retranslated):
    """Shown for tickets of the service that helps with the online registration, and where a reason was noted."""

    register_wanted = Signal()
    """Fill in form 1A at this counter."""
    refused = Signal(object)

    def __init__(self, model: DeskModel) -> None:
        super().__init__()
        self._model = model
        theme = model.station.theme
        self.box = ToneBox(theme)
        self.register = KeyButton(theme, KEY, "accent")
        self.note = KeyButton(theme, NOTE_KEY)
        self._menu = QMenu(self.note)
        self.reasons = {reason: QAction(self) for reason in HelpReason}
        for reason, action in self.reasons.items():
            self._menu.addAction(action)
            action.triggered.connect(partial(self._note, reason))
        whole = column(self, spacing=10)
        for widget in (self.box, self.note, self.register):
            whole.addWidget(widget)
        self.register.clicked.connect(self.register_wanted)
        self.note.clicked.connect(self._ask)
        for key, button in (("Ctrl+Return", self.register), (KEY, self.register), (NOTE_KEY, self.note)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(partial(_press, button))
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        language = self._model.station.speech.language
        text = self.tr("Register with form 1A here")
        self.register.say(text, text)
        text = self.tr("The website or JMO refused the person…")
        self.note.say(text, text)
        for reason, action in self.reasons.items():
            action.setText(_capital(pick(HELP_LABELS[reason], language).partition(": ")[2]))
        if self._model.desk is not None and self._model.desk.ticket is not None:
            self.show_ticket(self._model.desk, self._model.desk.ticket)

    def show_ticket(self, desk: Desk, ticket: Ticket) -> None:
        """Show what was noted on the ticket in hand, or let it be noted."""
        reason = desk.online_help
        self.setVisible(reason is not None or ticket.service == HELP_SERVICE)
        self.box.setVisible(reason is not None)
        self.note.setVisible(reason is None)
        self.register.setVisible(reason is not None)
        if reason is not None:
            told = _capital(pick(HELP_LABELS[reason], self._model.station.speech.language))
            self.box.say(Tone.NOTICE, told, self._advice(reason, ticket))

    def _advice(self, reason: HelpReason, ticket: Ticket) -> str:
        match reason:
            case HelpReason.DUKCAPIL_MISMATCH:
                return self.tr(
                    "Compare the KTP with what was typed online, and register the person here. What is wrong on the KTP"
                    " itself is corrected at Dukcapil first."
                )
            case HelpReason.NO_ACTIVATION:
                return self.tr("Register the person here; or they try once more with another address or number.")
            case HelpReason.NO_CODE:
                return self.tr(
                    "Look the registration up in “Batches and channels”, page “Website and JMO”, and take it over with"
                    " ticket {number}. If it is not there, register the person here."
                ).format(number=ticket.number)
            case HelpReason.OTHER:
                return self.tr("Help with the online form, or register the person here.")

    def _note(self, reason: HelpReason) -> None:
        self._model.note_online_help(reason, refused=self.refused.emit)

    def _ask(self) -> None:
        self._menu.setMinimumWidth(self.note.width())
        self._menu.popup(self.note.mapToGlobal(QPoint(0, self.note.height() + 4)))
        self._menu.setActiveAction(next(iter(self.reasons.values())))


def _press(button: QPushButton) -> None:
    """What a key does: press the button when it is there."""
    if button.isVisible():
        button.click()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
