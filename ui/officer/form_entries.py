"""The entries of form 1A: a label above, the control, a message below."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum, unique

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QHBoxLayout, QLineEdit, QWidget

from counter_app.registration.fields import Field, Kind
from counter_app.registration.occupations import job_groups
from counter_app.settings import Language
from ui.officer.controls import column, label, set_property
from ui.officer.form_texts import digits_of, money_text, tidy
from ui.shared.wording import pick

MESSAGE_HEIGHT = 18
TYPING_PAUSE_MS = 1000
"""A longer pause between two letters begins another word."""
_PASSING = frozenset({Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason})
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

    def keep(self) -> object:
        """What stands in the field, to be restored later."""
        raise NotImplementedError

    def restore(self, kept: object) -> None:
        raise NotImplementedError

    def lock(self, *, locked: bool) -> None:
        """Show only."""
        self.control.setEnabled(not locked)

    @property
    def text(self) -> str:
        kept = self.keep()
        return kept if isinstance(kept, str) else ""

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
        if event.reason() not in _PASSING:
            self.left.emit()


class TextEntry(Entry):
    """A typed field; Enter goes on to the next one, as Tab does."""

    def __init__(self, path: str, field: Field) -> None:
        super().__init__(path, field)
        self.line = _Line()
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


class JobEntry(TextEntry):
    """An occupation, offered from the catalogue while typing; other texts are allowed."""

    def __init__(self, path: str, field: Field) -> None:
        super().__init__(path, field)
        names = [name for group in job_groups() for job in group.jobs for name in (job.label, *job.aliases)]
        completer = QCompleter(sorted(set(names), key=str.casefold), self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        completer.activated.connect(lambda _text: self.edited.emit())
        self.line.setCompleter(completer)


class _Combo(QComboBox):
    """A list that is chosen from by typing, spaces too, and that does not change when somebody scrolls over it."""

    left = Signal()
    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sought = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._begin_anew)

    def _begin_anew(self) -> None:
        self._sought = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        own = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        if not (own and text.isprintable() and text) or (text == " " and not self._sought):
            super().keyPressEvent(event)
            return
        self._sought += text.casefold()
        self._pause.start()
        names = [self.itemText(index).casefold() for index in range(self.count())]
        found = next((index for index, name in enumerate(names) if name.startswith(self._sought)), None)
        if found is not None and found != self.currentIndex():
            self.setCurrentIndex(found)
            self.typed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.left.emit()


class ChoiceEntry(Entry):
    """One of a list; the first letters of a word choose it."""

    def __init__(self, path: str, field: Field) -> None:
        super().__init__(path, field)
        self.combo = _Combo()
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(3)
        self.combo.setMaxVisibleItems(12)
        self.combo.addItem("", None)
        for choice in field.choices:
            self.combo.addItem("", choice.value)
        self._compose(self.combo)
        self.combo.activated.connect(lambda _index: self.edited.emit())
        self.combo.typed.connect(self.edited)
        self.combo.left.connect(self.left)

    def keep(self) -> object:
        return self.combo.currentData()

    def restore(self, kept: object) -> None:
        with QSignalBlocker(self.combo):
            self.combo.setCurrentIndex(max(0, self.combo.findData(kept)))

    def word(self, title: str, optional: str, language: Language) -> None:
        super().word(title, optional, language)
        for index, choice in enumerate(self.field.choices, 1):
            self.combo.setItemText(index, pick(choice.label, language))

    @property
    def text(self) -> str:
        return self.combo.currentText()


class TickEntry(Entry):
    """Yes or no, never ticked beforehand; its text may be long."""

    def __init__(self, path: str, field: Field) -> None:
        super().__init__(path, field)
        self.box = QCheckBox()
        self.about = label("soft", wrap=True)
        self.about.setContentsMargins(29, 0, 0, 0)
        self.about.hide()
        self.name.hide()
        self._compose(self.box)
        self.body.insertWidget(2, self.about)
        self.body.insertStretch(0)
        self.message.setContentsMargins(29, 0, 0, 0)
        self.box.clicked.connect(lambda _checked: self._on_clicked())

    def _on_clicked(self) -> None:
        self.edited.emit()
        self.left.emit()

    def keep(self) -> object:
        return self.box.isChecked()

    def restore(self, kept: object) -> None:
        self.box.setChecked(kept is True)

    def word(self, title: str, optional: str, language: Language) -> None:
        super().word(title, optional, language)
        self.box.setText(title)

    def explain(self, text: str) -> None:
        """A text under the tick that says what is agreed to."""
        self.about.setText(text)
        self.about.show()
        self.say(Tone.HINT, self.message.text())

    def say(self, tone: Tone, text: str) -> None:
        super().say(tone, text)
        self.box.setAccessibleDescription(f"{text} {self.about.text()}".strip())


class ChoicesEntry(Entry):
    """Several of a list, as ticks beside each other."""

    def __init__(self, path: str, field: Field) -> None:
        super().__init__(path, field)
        self.boxes: dict[str | int, QCheckBox] = {}
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(18)
        for choice in field.choices:
            box = QCheckBox()
            box.clicked.connect(lambda _checked: self._on_clicked())
            self.boxes[choice.value] = box
            line.addWidget(box)
        line.addStretch(1)
        self._compose(holder)
        self.setFocusProxy(next(iter(self.boxes.values())))

    def _on_clicked(self) -> None:
        self.edited.emit()
        self.left.emit()

    def keep(self) -> object:
        return [value for value, box in self.boxes.items() if box.isChecked()]

    def restore(self, kept: object) -> None:
        chosen = set(kept) if isinstance(kept, Iterable) else set()
        for value, box in self.boxes.items():
            box.setChecked(value in chosen)

    def word(self, title: str, optional: str, language: Language) -> None:
        super().word(title, optional, language)
        for choice in self.field.choices:
            box = self.boxes[choice.value]
            box.setText(str(choice.value))
            box.setToolTip(pick(choice.label, language))
            box.setAccessibleName(f"{choice.value}: {pick(choice.label, language)}")


def make_entry(path: str, field: Field) -> Entry:
    match field.kind:
        case Kind.CHOICE | Kind.NUMBER_CHOICE:
            return ChoiceEntry(path, field)
        case Kind.CHOICES:
            return ChoicesEntry(path, field)
        case Kind.BOOLEAN | Kind.MUST_BE_TRUE:
            return TickEntry(path, field)
        case Kind.MONEY:
            return MoneyEntry(path, field)
        case _:
            return JobEntry(path, field) if field.key == "occupation" else TextEntry(path, field)
