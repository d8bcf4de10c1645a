"""Saving how a bank writes its lists, and forgetting it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from counter_app.payments.bank_mappings import drop_mapping, save_mapping
from counter_app.payments.bank_model import BankMapping
from counter_app.shared.errors import OfficeError, Unavailable
from ui.shared.desk import Desk
from ui.shared.parts import Field
from ui.shared.question import Question
from ui.shared.wording import sentence

LONGEST_NAME = 30


class SaveMappingDialog(Question):
    def __init__(self, parent: QWidget, model: Desk, mapping: BankMapping, name: str) -> None:
        super().__init__(parent, model.station)
        self._model, self._mapping = model, mapping
        self.saved: BankMapping | None = None
        self.ask(
            self.tr("Save these columns"),
            self.tr("Next month the list of this bank is read the same way. A mapping of the same name is replaced."),
            self.tr("Save"),
        )
        self.name = QLineEdit(name)
        self.name.setMaxLength(LONGEST_NAME)
        self.field = Field(self.name)
        self.field.say(self.tr("Name of the bank"), self.tr("Small letters, digits, - and _, for example bri."))
        self.body.addWidget(self.field)
        self.name.textEdited.connect(lambda _: self.field.complain(""))
        self.name.setFocus()

    def answer(self) -> None:
        named = replace(self._mapping, name=self.name.text().strip().lower())
        self._model.do(save_mapping, named, done=self._done, refused=self.refuse)

    def _done(self, saved: BankMapping) -> None:
        self.saved = saved
        self.accept()

    def refuse(self, problem: OfficeError | Unavailable) -> None:
        if isinstance(problem, OfficeError) and problem.field == "name":
            self.field.complain(sentence(problem, self._station.speech.language))
            self.grow()
        else:
            super().refuse(problem)


class DropMappingDialog(Question):
    def __init__(self, parent: QWidget, model: Desk, name: str) -> None:
        super().__init__(parent, model.station)
        self._model, self._name = model, name
        self.ask(
            self.tr("Forget the mapping {name}?").format(name=name),
            self.tr("Lists that were read by it stay in the books."),
            self.tr("Forget it"),
        )
        self.be_careful()

    def answer(self) -> None:
        self._model.do(drop_mapping, self._name, done=lambda _: self.accept(), refused=self.refuse)
