"""What the case panel asks: giving a case up, and what to do with a person who has one already."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from counter_app.payments.desk import DeskCase
from ui.officer.case_model import CaseModel
from ui.officer.question import Question, ReasonField, ReasonQuestion
from ui.shared.case_facts import CaseFacts

FACTS_WIDTH = 560


class CancelDialog(ReasonQuestion):
    def __init__(self, parent: QWidget, model: CaseModel) -> None:
        super().__init__(parent, model.station)
        self._model = model
        self.ask(
            self.tr("Cancel case {number}").format(number=model.number),
            self.tr("The case ends here and its payment code must not be paid any more. This cannot be undone."),
            self.tr("Cancel the case"),
        )
        self.no.setText(self.tr("Keep it"))
        self.reason = ReasonField(
            self.tr("Reason"),
            (self.tr("Form was wrong"), self.tr("Applicant changed their mind"), self.tr("Registered twice")),
        )
        self.body.addWidget(self.reason)
        self.reason.edit.setFocus()

    def answer(self) -> None:
        self._model.cancel(self.reason.text, then=self.accept, refused=self.refuse)


class KnownPersonDialog(Question):
    """The NIK has a case: it can be read, which is recorded, and then gone on with."""

    def __init__(self, parent: QWidget, model: CaseModel, number: str, gone_on: Callable[[], None]) -> None:
        super().__init__(parent, model.station)
        self.number = number
        self._model = model
        self._gone_on = gone_on
        self._read = False
        self.facts = CaseFacts()
        self.facts.hide()
        self.body.addWidget(self.facts)
        self.ask(
            self.tr("This person is registered already"),
            self.tr(
                "The NIK belongs to case {number}. Opening it is recorded. What you typed stays in the form."
            ).format(number=number),
            self.tr("Open to read"),
        )
        self.no.setText(self.tr("Back to the form"))

    def answer(self) -> None:
        if self._read:
            self._model.go_on_with(self.number, then=self._go_on, refused=self.refuse)
        else:
            self._model.view(self.number, self._show)

    def _show(self, case: DeskCase) -> None:
        desk = self._model.desk
        if desk is None or not isValid(self):
            return
        self._read = True
        self.facts.show_case(case, desk.branch, self._model.station.speech.language)
        self.facts.show()
        self.setMinimumWidth(FACTS_WIDTH)
        self.ask(
            self.tr("Case {number}").format(number=self.number),
            self.tr("Only to read. It can be gone on with under the ticket in hand."),
            self.tr("Go on with this case"),
        )
        self.adjustSize()

    def _go_on(self) -> None:
        self.accept()
        self._gone_on()
