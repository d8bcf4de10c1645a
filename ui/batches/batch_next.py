"""What is to be done with a batch next, and by which buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy

from counter_app.channels.batch_model import BatchStage
from counter_app.payments.model import CodeState
from counter_app.shared.ids import grouped
from counter_app.shared.money import format_rupiah
from ui.batches.batch_acts import MINOR, PERSON_ACTS, Act, acts_of
from ui.batches.batches_state import Opened
from ui.shared.dates import short_moment
from ui.shared.desk import Desk
from ui.shared.parts import Card, Statement

MAIN_KEY = "Ctrl+Enter"


class NextCard(Card):
    """`wanted` carries an `Act`."""

    wanted = Signal(object)

    def __init__(self, model: Desk) -> None:
        super().__init__()
        self._model = model
        self._opened: Opened | None = None
        self.standing = Statement(model.station.theme)
        self.body.addWidget(self.standing)
        self.buttons = {act: QPushButton() for act in Act if act not in PERSON_ACTS}
        for act, button in self.buttons.items():
            button.setProperty("extent", "small")
            button.setAutoDefault(True)
            button.clicked.connect(lambda _=False, act=act: self.wanted.emit(act))
            self.body.addWidget(button)
        self.body.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.name(self.tr("What comes next"))
        words = {
            Act.ADD_FILE: self.tr("Add people from a file…"),
            Act.ADD_PERSON: self.tr("Add one person…"),
            Act.RECEIVE: self.tr("Receive the documents…"),
            Act.DOCUMENTS_ALL: self.tr("Missing documents have come…"),
            Act.BILL: self.tr("Notify the dues…"),
            Act.SLIPS: self.tr("Print everybody's slips…"),
            Act.PAY: self.tr("Record the payment…"),
            Act.GIVE: self.tr("Hand over the cards…"),
            Act.DELIVER_ALL: self.tr("All have their cards…"),
            Act.TICKET: self.tr("Another ticket…"),
            Act.CANCEL: self.tr("Give up the batch…"),
        }
        for act, text in words.items():
            self.buttons[act].setText(text)
        if self._opened is not None:
            self.show_batch(self._opened)

    def show_batch(self, opened: Opened) -> None:
        self._opened = opened
        acts = acts_of(opened)
        for place, act in enumerate(acts, self.body.indexOf(self.standing) + 1):
            self.body.removeWidget(self.buttons[act])
            self.body.insertWidget(place, self.buttons[act])
        for act, button in self.buttons.items():
            button.setVisible(act in acts)
            main = bool(acts) and act is acts[0] and act not in MINOR
            kind = "primary" if main else "danger" if act is Act.CANCEL else ""
            button.setProperty("kind", kind)
            button.setToolTip(MAIN_KEY if main else "")
            button.style().unpolish(button)
            button.style().polish(button)
        self.standing.say(self._sentence(opened), holds=None if acts else opened.view.stage is BatchStage.DELIVERED)

    def _sentence(self, opened: Opened) -> str:
        view = opened.view
        match view.stage:
            case BatchStage.OPEN | BatchStage.RECEIVED:
                return self._before_billed(opened)
            case BatchStage.BILLED:
                return self._owed(opened)
            case BatchStage.PAID:
                return self.tr("All have paid. Member numbers and cards are made at the cards desk.")
            case BatchStage.CARDS_READY:
                return self.tr("The cards are ready to be handed over by a list to sign.")
            case BatchStage.GIVEN:
                return self.tr("The agent or payer has the cards. Confirm who has got theirs.")
            case BatchStage.DELIVERED:
                return self.tr("Everybody has the card. Nothing is left to do.")
            case BatchStage.CANCELLED:
                return self.tr("This batch was given up.")

    def _before_billed(self, opened: Opened) -> str:
        if opened.view.stage is BatchStage.RECEIVED:
            if Act.BILL in acts_of(opened):
                return self.tr("The list is closed. Notify the dues of everybody whose documents are complete.")
            return self.tr("The list is closed. Nobody's documents are complete yet.")
        if opened.view.figures.members:
            return self.tr("Check the people, then receive their documents together.")
        return self.tr("The list is empty.")

    def _owed(self, opened: Opened) -> str:
        """What is to be paid, and by which code."""
        now = self._model.now()
        for bill in reversed(opened.view.bills):
            total = bill.total
            if total is None or total.paid_at is not None or total.voided_at is not None:
                continue
            told = self.tr("One total: {amount} by code {code}.").format(
                amount=format_rupiah(total.amount), code=grouped(total.code)
            )
            until = short_moment(total.expires_at, opened.zone, self._model.station.speech.language)
            if total.state_on(now) is CodeState.EXPIRED:
                over = self.tr("It ran out on {moment}: notify the dues again.").format(moment=until)
                return f"{told} {over}"
            valid = self.tr("Valid until {moment}.").format(moment=until)
            return f"{told} {valid}"
        left = opened.view.figures.members - opened.view.figures.paid
        return self.tr("Each pays by the own code; {count} have not paid yet.").format(count=left)
