"""What is asked before a consent is withdrawn, data are held, or a person is erased."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QWidget

from counter_app.privacy.labels import GROUND_LABELS
from counter_app.privacy.model import BY_HAND, ErasureGround
from counter_app.privacy.operations import PersonErased, erase_person, set_hold, withdraw_consent
from counter_app.registration.consent import ConsentPurpose, consent_text
from ui.officer.controls import label, set_property
from ui.officer.question import Question, ReasonField, ReasonQuestion
from ui.shared.station import Station
from ui.shared.wording import pick

ERASE_WIDTH = 620


class WithdrawDialog(Question):
    def __init__(self, parent: QWidget, station: Station, number: str, purpose: ConsentPurpose) -> None:
        super().__init__(parent, station)
        self._number = number
        self._purpose = purpose
        title = pick(consent_text(purpose).title, station.speech.language)
        self.ask(
            self.tr("Withdraw the consent: {purpose}").format(purpose=title),
            self.tr("It holds from now on. What was done before stays lawful, and the registration goes on."),
            self.tr("Withdraw"),
        )
        self.no.setText(self.tr("Keep it"))

    def answer(self) -> None:
        self._station.run(
            withdraw_consent, self._number, self._purpose, then=lambda _done: self.accept(), refused=self.refuse
        )


class HoldDialog(ReasonQuestion):
    def __init__(self, parent: QWidget, station: Station, number: str) -> None:
        super().__init__(parent, station)
        self._number = number
        self.ask(
            self.tr("Hold the data of case {number}").format(number=number),
            self.tr("They are not erased, by hand or at the end of their time, until the hold is released."),
            self.tr("Hold"),
        )
        self.reason = ReasonField(self.tr("Reason"), (self.tr("Dispute"), self.tr("Request of the police or a court")))
        self.body.addWidget(self.reason)
        self.reason.edit.setFocus()

    def answer(self) -> None:
        self._station.run(
            set_hold, self._number, self.reason.text, then=lambda _done: self.accept(), refused=self.refuse
        )


class EraseDialog(Question):
    """Cannot be undone: the ground is chosen, and the case number typed, before the button does it."""

    erased = Signal(object)
    """A `PersonErased`."""

    def __init__(self, parent: QWidget, station: Station, number: str) -> None:
        super().__init__(parent, station)
        self._number = number
        self.ask(
            self.tr("Erase the personal data"),
            self.tr(
                "Everything that tells who the person is, in all their cases: form, scans, drafts, notes. Numbers, "
                "amounts and times stay. This cannot be undone."
            ),
            self.tr("Erase for good"),
        )
        self.setMinimumWidth(ERASE_WIDTH)
        set_property(self.yes, "kind", "danger")
        self.yes.setDefault(False)
        self.no.setText(self.tr("Keep the data"))
        self.grounds: dict[ErasureGround, QRadioButton] = {}
        self._group = QButtonGroup(self)
        self._head(self.tr("Ground"))
        for ground in BY_HAND:
            words = pick(GROUND_LABELS[ground], station.speech.language)
            button = QRadioButton(f"{words[:1].upper()}{words[1:]}")
            self.grounds[ground] = button
            self._group.addButton(button)
            self.body.addWidget(button)
        name = self.tr("To confirm, type the case number {number}").format(number=number)
        self._head(name)
        self.typed = QLineEdit()
        self.typed.setAccessibleName(name)
        self.body.addWidget(self.typed)
        next(iter(self.grounds.values())).setFocus()

    def _head(self, text: str) -> None:
        made = label("strong", wrap=True)
        made.setText(text)
        self.body.addWidget(made)

    def answer(self) -> None:
        ground = next((one for one, button in self.grounds.items() if button.isChecked()), None)
        if ground is None:
            self.say(self.tr("Choose the ground."))
        elif self.typed.text().strip().upper() != self._number:
            self.say(self.tr("Type the case number exactly as it stands above."))
            self.typed.setFocus()
        else:
            self._station.run(erase_person, self._number, ground, then=self._on_erased, refused=self.refuse)

    def _on_erased(self, done: PersonErased) -> None:
        self.accept()
        self.erased.emit(done)
