"""A question that a button asks before it does its work. What is typed stays until the office has accepted it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from counter_app.queueing.operations.steps import LONGEST_REASON
from counter_app.shared.errors import OfficeError, Unavailable
from ui.shared.controls import column, label, primary, row, set_property
from ui.shared.station import Station
from ui.shared.wording import sentence

WIDTH = 480


class Question(QDialog):
    """A question with a form, a sentence when the office refuses, and two buttons."""

    def __init__(self, parent: QWidget, station: Station) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setMinimumWidth(WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._station = station
        self._title, self._text = label("title", wrap=True), label("soft", wrap=True)
        self.warning = label("error", wrap=True)
        self.body = column(spacing=8)
        self.error = label("error", wrap=True)
        self.yes = primary(QPushButton())
        self.yes.setDefault(True)
        self.no = QPushButton()
        self.no.setAutoDefault(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(26, 22, 26, 22)
        whole.setSpacing(10)
        for widget in (self._title, self._text, self.warning):
            whole.addWidget(widget)
        whole.addLayout(self.body)
        whole.addWidget(self.error)
        whole.addSpacing(6)
        self.buttons = row()
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.no)
        self.buttons.addWidget(self.yes)
        whole.addLayout(self.buttons)
        for hidden in (self.error, self.warning):
            hidden.hide()
        self.no.setText(self.tr("Cancel"))
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.answer)
        station.unavailable.connect(self.refuse)

    def ask(self, title: str, text: str, yes: str) -> None:
        self.setWindowTitle(title)
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.yes.setText(yes)

    def be_careful(self) -> None:
        """Let Enter leave everything as it is; what cannot be taken back needs a press of its own button."""
        self.yes.setDefault(False)
        self.no.setAutoDefault(True)
        self.no.setDefault(True)
        self.no.setFocus()

    def warn_of_loss(self, *, typed: bool) -> None:
        """Say that something typed is not stored yet."""
        self.warning.setText(self.tr("Entries on this page are not stored yet."))
        self.warning.setVisible(typed)

    def answer(self) -> None:
        """Do what the question is about, then close; a mere statement only closes."""
        self.accept()

    def refuse(self, problem: OfficeError | Unavailable) -> None:
        self.say(sentence(problem, self._station.speech.language))

    def say(self, text: str) -> None:
        """A sentence above the buttons."""
        self.error.setText(text)
        self.error.show()
        self.grow()

    def grow(self) -> None:
        """Make room for a sentence that was just shown."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self.adjustSize()


class ReasonField(QWidget):
    """A reason in words of one's own, or one of the usual ones at a press."""

    def __init__(self, title: str, usual: Iterable[str]) -> None:
        super().__init__()
        whole = column(self, spacing=6)
        name = label("strong")
        name.setText(title)
        self.edit = QLineEdit()
        self.edit.setMaxLength(LONGEST_REASON)
        self.edit.setAccessibleName(title)
        name.setBuddy(self.edit)
        self.error = label("error", wrap=True)
        self.error.hide()
        picks = QHBoxLayout()
        picks.setSpacing(6)
        for word in usual:
            pick = QPushButton(word)
            pick.setAutoDefault(False)
            pick.clicked.connect(lambda _checked=False, word=word: self._pick(word))
            picks.addWidget(pick)
        picks.addStretch(1)
        for part in (name, self.edit, self.error):
            whole.addWidget(part)
        whole.addLayout(picks)
        self.edit.textEdited.connect(self._mend)

    def _pick(self, word: str) -> None:
        self.edit.setText(word)
        self._mend()
        self.edit.setFocus()

    def _mend(self) -> None:
        self.error.hide()
        set_property(self.edit, "wrong", value=False)

    @property
    def text(self) -> str:
        return self.edit.text()

    def refuse(self, text: str) -> None:
        self.error.setText(text)
        self.error.show()
        set_property(self.edit, "wrong", value=True)
        self.edit.setFocus()


class ReasonQuestion(Question):
    """A question with a reason; a refused reason is told at its field."""

    reason: ReasonField

    def refuse(self, problem: OfficeError | Unavailable) -> None:
        if isinstance(problem, OfficeError) and problem.field == "reason":
            self.reason.refuse(sentence(problem, self._station.speech.language))
            self.grow()
        else:
            super().refuse(problem)
