"""How a visit ended: one choice that must be made, and an optional note."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton

from counter_app.queueing.model import Outcome
from counter_app.queueing.operations.desk import LONGEST_NOTE
from ui.officer.controls import Retranslated, column, label


class OutcomeChoice(Retranslated):
    """Four outcomes in words, chosen with the digits 1 to 4 as well, and a note."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons: dict[Outcome, QRadioButton] = {}
        self._title, self._note_title = label("strong"), label("strong")
        self._error = label("error", wrap=True)
        self._note = QLineEdit()
        self._note_error = label("error", wrap=True)
        whole = column(self, spacing=6)
        whole.addWidget(self._title)
        for digit, outcome in enumerate(Outcome, 1):
            button = QRadioButton()
            button.setShortcut(f"Alt+{digit}")
            self._buttons[outcome] = button
            self._group.addButton(button, digit)
            whole.addWidget(button)
        whole.addWidget(self._error)
        whole.addSpacing(6)
        whole.addWidget(self._note_title)
        whole.addWidget(self._note)
        whole.addWidget(self._note_error)
        self._note.setMaxLength(LONGEST_NOTE)
        self._error.hide()
        self._note_error.hide()
        self._group.idClicked.connect(self._on_chosen)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("How did the visit end?"))
        self._note_title.setText(self.tr("Note (optional)"))
        self._note.setAccessibleName(self._note_title.text())
        self._note.setPlaceholderText(self.tr("What is worth remembering"))
        words = {
            Outcome.COMPLETED: self.tr("Completed: everything was done"),
            Outcome.INCOMPLETE: self.tr("Incomplete: something is still missing"),
            Outcome.INFORMATION: self.tr("Information: only asked or explained"),
            Outcome.REFERRED: self.tr("Referred: sent to another office"),
        }
        for digit, (outcome, button) in enumerate(self._buttons.items(), 1):
            button.setText(words[outcome])
            button.setShortcut(f"Alt+{digit}")
            button.setToolTip(f"Alt+{digit}")

    @property
    def outcome(self) -> Outcome | None:
        return next((one for one, button in self._buttons.items() if button.isChecked()), None)

    @property
    def note(self) -> str:
        return self._note.text()

    def suggest(self, outcome: Outcome | None) -> None:
        """Choose for the officer, who may choose otherwise; None chooses nothing."""
        if outcome is not None:
            self._buttons[outcome].setChecked(True)

    def reset(self) -> None:
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)
        self._note.clear()
        self._error.hide()
        self._note_error.hide()

    def ask(self) -> None:
        """Say that an outcome has to be chosen, and put the keyboard there."""
        self._error.setText(self.tr("Choose how the visit ended; the arrow keys or Alt+1 to Alt+4 do it."))
        self._error.show()
        self.take_focus()

    def refuse_note(self, text: str) -> None:
        self._note_error.setText(text)
        self._note_error.show()
        self._note.setFocus()

    def take_focus(self) -> None:
        checked = self._group.checkedButton()
        (checked or next(iter(self._buttons.values()))).setFocus()

    def _on_chosen(self) -> None:
        self._error.hide()
        self.chosen.emit()
