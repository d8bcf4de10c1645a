"""Whose counter it is: a branch's, or that of a partner bank which works for one."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QWidget

from counter_app.settings import OfficeKind
from ui.launcher.controls import Choice
from ui.launcher.first_start import FirstStart
from ui.launcher.wizard_pages import WizardPage, training_name
from ui.shared.language import Speech


class OfficePage(WizardPage):
    """A branch or a Service Point Office."""

    def __init__(self, model: FirstStart, speech: Speech) -> None:
        super().__init__(model, speech)
        group = QButtonGroup(self)
        self.choices = {kind: Choice(group) for kind in OfficeKind}
        for kind, choice in self.choices.items():
            self.column.addWidget(choice)
            choice.button.clicked.connect(lambda _on=False, kind=kind: model.choose_kind(kind, training_name(kind)))
        self.column.addStretch()

    def speak(self) -> None:
        self.headline.setText(self.tr("Whose counter is it?"))
        self.sentence.setText(
            self.tr("It decides where payments are recorded and cards issued. Each office has a database of its own.")
        )
        self.choices[OfficeKind.BRANCH].say(
            self.tr("A branch office's"),
            self.tr("All services. Payments are recorded here, and member numbers and cards are issued here."),
        )
        self.choices[OfficeKind.SPO].say(
            self.tr("A partner bank's: Service Point Office (SPO)"),
            self.tr(
                "Registration up to the payment code, for one branch. Bank clerks see only their own records. Each "
                "night an encrypted file goes to the branch and one comes back."
            ),
        )

    def show_answers(self) -> None:
        self.choices[self.model.answers.kind].button.setChecked(True)

    def first(self) -> QWidget:
        return self.choices[self.model.answers.kind].button
