"""The entries of form 1A: a label above, the control, a message below."""

from __future__ import annotations

from abc import abstractmethod
from enum import StrEnum, unique

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from counter_app.registration.drafts import LONGEST_ENTRY
from counter_app.registration.fields import Field
from counter_app.settings import Language
from ui.officer.controls import column, label, set_property
from ui.officer.form_texts import digits_of, money_text, tidy

MESSAGE_HEIGHT = 18
PASSING = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})
"""Reasons for losing the focus that do not mean that the officer left the field."""


@unique
class Tone(StrEnum):
    """What a message under a field is; also the kind of the style sheet."""

    ERROR = "error"
    DOUBT = "doubt"
    HINT = "hint"
    OK = "ok"


class Entry(QWidget):
    """One field. `edited` after a change by hand, `left` when the keyboard goes elsewhere."""

    edited = Signal()
    left = Signal()

    def __init__(self, path: str, field: Field) -> None:
        super().__init__()
        self.path = path
        self.field = field
        self.touched = False
        """Changed by hand."""
        self.marked = False
        """Left after a change: from now on a mistake in it shows."""
        self.name = label("soft")
        self.message = label("hint", wrap=True)
        self.message.setMinimumHeight(MESSAGE_HEIGHT)
        self.body = column(self, spacing=3)

    def _compose(self, control: QWidget) -> None:
        self.control = control
        self.setFocusProxy(control)
        self.name.setBuddy(control)
        for part in (self.name, control, self.message):
            self.body.addWidget(part)

    @abstractmethod
    def keep(self) -> object:
        """What stands in the field, to be restored later."""

    @abstractmethod
    def restore(self, kept: object) -> None:
        """Put back what was kept."""

    def lock(self, *, locked: bool) -> None:
        """Show only."""
        self.control.setEnabled(not locked)

    @property
    def text(self) -> str:
        kept = self.keep()
        return kept if isinstance(kept, str) else ""

    @property
    def empty(self) -> bool:
        return not self.keep()

    def stops(self) -> tuple[QWidget, ...]:
        """Where the keyboard stops in it, in order."""
        return (self.control,)

    def word(self, title: str, optional: str, language: Language) -> None:
        """`optional` are the words that mark a field that may stay empty; empty for the others."""
        del language
        self.name.setText(f"{title} {optional}".strip())
        self.control.setAccessibleName(title)

    def say(self, tone: Tone, text: str) -> None:
        set_property(self.message, "kind", tone.value)
        set_property(self.control, "wrong", tone is Tone.ERROR)
        self.message.setText(text)
        self.control.setAccessibleDescription(text)

    @property
    def wrong(self) -> bool:
        return self.control.property("wrong") is True


class _Line(QLineEdit):
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self.left.emit()


class TextEntry(Entry):
    """A typed field; Enter goes on to the next one, as Tab does."""

    def __init__(self, path: str, field: Field) -> None:
        super().__init__(path, field)
        self.line = _Line()
        self.line.setMaxLength(LONGEST_ENTRY)
        self._compose(self.line)
        self.line.textEdited.connect(self._on_edited)
        self.line.left.connect(self._on_left)
        self.line.returnPressed.connect(self._go_on)

    def keep(self) -> object:
        return self.line.text()

    def restore(self, kept: object) -> None:
        self.line.setText(str(kept or ""))
        self.line.setCursorPosition(0)

    def lock(self, *, locked: bool) -> None:
        """A locked text can still be selected and copied."""
        self.line.setReadOnly(locked)
        self.line.setFocusPolicy(Qt.FocusPolicy.ClickFocus if locked else Qt.FocusPolicy.StrongFocus)
        set_property(self.line, "locked", locked)

    def _on_edited(self) -> None:
        self.edited.emit()

    def _on_left(self) -> None:
        tidied = tidy(self.field.kind, self.line.text())
        if tidied != self.line.text():
            self.line.setText(tidied)
        self.left.emit()

    def _go_on(self) -> None:
        self.line.focusNextChild()


class MoneyEntry(TextEntry):
    """Rupiah, with the dots set while typing."""

    def _on_edited(self) -> None:
        text = self.line.text()
        behind = len(digits_of(text[self.line.cursorPosition() :]))
        formatted = money_text(text)
        if formatted != text and (digits_of(text) or not text):
            self.line.setText(formatted)
            self.line.setCursorPosition(_before(formatted, behind))
        self.edited.emit()


def _before(text: str, digits: int) -> int:
    """The place in a text that has so many digits behind it."""
    place = len(text)
    while digits and place:
        place -= 1
        digits -= text[place].isdigit()
    return place
