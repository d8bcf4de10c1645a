"""What the questions of the batches desk share: fields with their complaints, and the path of a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from counter_app.settings import Language
from counter_app.shared.errors import FormErrors, OfficeError, Unavailable
from ui.shared.desk import Desk
from ui.shared.parts import Field
from ui.shared.question import Question
from ui.shared.wording import sentence

SHEETS = "(*.csv *.xlsx *.txt)"


class FieldsQuestion(Question):
    """A question whose refusals are told at their fields, as far as it has them."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, desk.station)
        self.desk = desk
        self.fields: dict[str, Field] = {}

    @property
    def language(self) -> Language:
        return self.desk.station.speech.language

    def add(self, key: str, control: QWidget, name: str, hint: str = "") -> Field:
        field = Field(control)
        field.say(name, hint)
        self.fields[key] = field
        self.body.addWidget(field)
        if isinstance(control, QLineEdit):
            control.textEdited.connect(lambda _: field.complain(""))
        return field

    def refuse(self, problem: OfficeError | Unavailable) -> None:
        left = [one for one in _problems(problem) if not self._at_field(one)]
        if left:
            super().refuse(left[0])
        self.grow()

    def _at_field(self, problem: OfficeError | Unavailable) -> bool:
        field = self.fields.get(problem.field or "") if isinstance(problem, OfficeError) else None
        if field is None or not field.isVisibleTo(self):
            return False
        field.complain(self.words(problem))
        field.control.setFocus()
        return True

    def words(self, problem: OfficeError | Unavailable) -> str:
        """What is said of a refusal at its field."""
        return sentence(problem, self.language)

    def hush(self) -> None:
        """Forget what was wrong before the next try."""
        self.error.hide()
        for field in self.fields.values():
            field.complain("")


def _problems(problem: OfficeError | Unavailable) -> tuple[OfficeError | Unavailable, ...]:
    return problem.problems if isinstance(problem, FormErrors) else (problem,)


def choose_sheet(parent: QWidget, title: str) -> Path | None:
    """A CSV or XLSX that somebody chose."""
    kinds = QCoreApplication.translate("Sheets", "Tables {kinds}").format(kinds=SHEETS)
    path, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(path) if path else None
