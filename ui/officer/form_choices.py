"""The entries of form 1A that are chosen: lists, ticks, several ticks beside each other."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QWidget

from counter_app.registration.fields import Field, Kind
from counter_app.settings import Language
from ui.officer.controls import label
from ui.officer.form_entries import PASSING, Entry, MoneyEntry, TextEntry, Tone
from ui.officer.form_jobs import JobEntry
from ui.shared.wording import pick

TYPING_PAUSE_MS = 1000
"""A longer pause between two letters begins another word."""


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
        if event.reason() not in PASSING:
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

    def say_unchosen(self, text: str) -> None:
        """What holds while nothing is chosen."""
        self.combo.setItemText(0, text)

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

    def stops(self) -> tuple[QWidget, ...]:
        return tuple(self.boxes.values())

    def word(self, title: str, optional: str, language: Language) -> None:
        super().word(title, optional, language)
        for choice in self.field.choices:
            box = self.boxes[choice.value]
            code, words = str(choice.value), pick(choice.label, language)
            box.setText(code if code.isupper() else words)
            box.setToolTip(words)
            box.setAccessibleName(f"{code}: {words}" if code.isupper() else words)


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
