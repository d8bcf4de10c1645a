"""The top of form 1A: the segment and the kind of application, which decide what is asked below."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from counter_app.dues.model import Segment
from counter_app.registration.fields import Field
from counter_app.registration.form_fields import FORM_FIELDS
from counter_app.registration.people import Application
from counter_app.settings import Language
from ui.officer.controls import Retranslated, column, label, row, set_property
from ui.officer.form_draft import APPLICATION, SEGMENT
from ui.officer.form_entries import PASSING, Entry, Tone
from ui.shared.wording import pick

_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class PickButton(QPushButton):
    """One of several large buttons, with plain words and, smaller below, the code that papers use."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "choice")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._words, self._code = label("strong", wrap=True), label("soft")
        for part in (self._words, self._code):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._inside: QVBoxLayout = column(self, spacing=0)
        self._inside.setContentsMargins(12, 8, 10, 8)
        self._inside.addWidget(self._words)
        self._inside.addWidget(self._code)
        self.toggled.connect(self._dress)

    def say(self, words: str, code: str) -> None:
        self._words.setText(words)
        self._code.setText(code)
        self._code.setVisible(bool(code))
        self.setAccessibleName(f"{words} ({code})" if code else words)

    def _dress(self, checked: bool) -> None:
        for part in (self._words, self._code):
            set_property(part, "chosen", checked)

    def sizeHint(self) -> QSize:
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._inside.minimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._inside.heightForWidth(width)


class PickEntry(Entry):
    """One of a few, as buttons beside each other; one stop of the keyboard, the arrows choose."""

    def __init__(self, path: str, field: Field, *, in_line: int) -> None:
        super().__init__(path, field)
        self.buttons: dict[str | int, PickButton] = {}
        self._in_line = in_line
        self._group = QButtonGroup(self)
        holder = QWidget()
        self._grid: QGridLayout = QGridLayout(holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(10)
        for choice in field.choices:
            button = _ArrowButton(self)
            self.buttons[choice.value] = button
            self._group.addButton(button)
            button.clicked.connect(lambda _checked: self._on_clicked())
        self._compose(holder)
        self.name.hide()
        self.message.hide()
        self.arrange(narrow=False)

    def arrange(self, *, narrow: bool) -> None:
        """All buttons side by side, or half of them where there is little room."""
        columns = max(1, self._in_line // 2) if narrow and self._in_line > 2 else self._in_line  # noqa: PLR2004
        for button in self.buttons.values():
            self._grid.removeWidget(button)
        for index, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, index // columns, index % columns)
        for index in range(self._in_line):
            self._grid.setColumnStretch(index, 1 if index < columns else 0)

    def _on_clicked(self) -> None:
        self._keep_one_stop()
        self.edited.emit()
        self.left.emit()

    def step(self, by: int) -> None:
        """Choose the neighbour."""
        buttons = [one for one in self.buttons.values() if one.isEnabled()]
        here = next((index for index, one in enumerate(buttons) if one.hasFocus()), 0)
        following = buttons[(here + by) % len(buttons)]
        following.setFocus(Qt.FocusReason.OtherFocusReason)
        following.click()

    def _keep_one_stop(self) -> None:
        chosen = self._group.checkedButton() or next(iter(self.buttons.values()))
        for button in self.buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is chosen else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(chosen)

    def stops(self) -> tuple[QWidget, ...]:
        return tuple(self.buttons.values())

    def keep(self) -> object:
        return next((value for value, button in self.buttons.items() if button.isChecked()), None)

    def restore(self, kept: object) -> None:
        self._group.setExclusive(False)
        for value, button in self.buttons.items():
            button.setChecked(value == kept)
        self._group.setExclusive(True)
        self._keep_one_stop()

    def word(self, title: str, optional: str, language: Language) -> None:
        super().word(title, optional, language)
        for choice in self.field.choices:
            self.buttons[choice.value].say(pick(choice.label, language), "")

    def say(self, tone: Tone, text: str) -> None:
        super().say(tone, text)
        self.message.setVisible(bool(text))


class _ArrowButton(PickButton):
    def __init__(self, entry: PickEntry) -> None:
        super().__init__()
        self._entry = entry

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _ARROWS.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self._entry.step(by)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in PASSING:
            self._entry.left.emit()


class FormHead(Retranslated):
    """`segment` and `application`, above all sections."""

    def __init__(self) -> None:
        super().__init__()
        self.title = label("title")
        self.remark = label("soft", wrap=True)
        self.remark.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.segment = PickEntry(SEGMENT, _field(SEGMENT), in_line=len(Segment))
        self.application = PickEntry(APPLICATION, _field(APPLICATION), in_line=len(Application))
        head = row(spacing=16)
        head.addWidget(self.title)
        head.addWidget(self.remark, 1)
        whole = column(self, spacing=8)
        whole.addLayout(head)
        whole.addWidget(self.segment)
        whole.addWidget(self.application)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Who is registered?"))
        words = {
            Segment.BPU: self.tr("Works for themselves"),
            Segment.PU: self.tr("Works for an employer"),
            Segment.JAKON: self.tr("Works on a construction project"),
            Segment.PMI: self.tr("Works abroad"),
        }
        for segment, button in self.segment.buttons.items():
            button.say(words[Segment(str(segment))], str(segment))

    def word(self, language: Language) -> None:
        for entry in (self.segment, self.application):
            entry.word(pick(entry.field.label, language), "", language)
        self.retranslate()

    def lock(self, *, locked: bool) -> None:
        for entry in (self.segment, self.application):
            entry.lock(locked=locked)

    def arrange(self, *, narrow: bool) -> None:
        self.segment.arrange(narrow=narrow)


def _field(key: str) -> Field:
    return next(one for one in FORM_FIELDS if one.key == key)
