"""Small controls that the launcher's pages share."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from ui.shared.icons import icon
from ui.shared.theme import STEP


def label(kind: str = "", text: str = "", *, wraps: bool = False) -> QLabel:
    made = QLabel(text)
    if kind:
        made.setProperty("kind", kind)
    made.setWordWrap(wraps)
    return made


def set_kind(widget: QWidget, kind: str, name: str = "kind") -> None:
    """Change what a style depends on while the widget is shown."""
    if widget.property(name) != kind:
        widget.setProperty(name, kind)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def panel(kind: str) -> QWidget:
    """A ground of the style sheet that paints itself."""
    made = QWidget()
    made.setProperty("kind", kind)
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return made


def picture(name: str, colour: str, size: int) -> QLabel:
    made = QLabel()
    paint(made, name, colour, size)
    return made


def paint(target: QLabel, name: str, colour: str, size: int) -> None:
    """Draw an icon into a label, as sharp as the screen."""
    target.setPixmap(icon(name, colour).pixmap(QSize(size, size), target.devicePixelRatioF()))
    target.setFixedSize(size, size)


class Spoken(QWidget):
    """A part of the window whose texts follow the language."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.speak()

    def speak(self) -> None:
        """Set every text."""


class Choice(QWidget):
    """One of a few answers, with what it means; the whole card can be clicked."""

    def __init__(self, group: QButtonGroup) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.button = QRadioButton()
        group.addButton(self.button)
        self._title = label("strong")
        self._meaning = label("soft", wraps=True)
        words = QVBoxLayout()
        words.setSpacing(STEP // 2)
        words.addWidget(self._title)
        words.addWidget(self._meaning)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        row.setSpacing(2 * STEP)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def say(self, title: str, meaning: str) -> None:
        self._title.setText(title)
        self._meaning.setText(meaning)
        self._meaning.setVisible(bool(meaning))
        self.button.setAccessibleName(title)
        self.button.setAccessibleDescription(meaning)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.button.click()
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()


class Field(QWidget):
    """A control under its label, with room for a hint or for what is wrong."""

    def __init__(self, control: QWidget, *, width: int | None = None) -> None:
        super().__init__()
        self.control = control
        self._label = label("strong")
        self._label.setBuddy(control)
        self._below = label("hint", wraps=True)
        self._hint = ""
        if width is not None:
            control.setMaximumWidth(width)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for one in (self._label, control, self._below):
            column.addWidget(one)

    def say(self, name: str, hint: str = "") -> None:
        self._label.setText(name)
        self._hint = hint
        self.control.setAccessibleName(name)
        if self._below.property("kind") == "hint":
            self._below.setText(hint)

    def complain(self, sentence: str) -> None:
        """Say what is wrong, or nothing when it is empty."""
        set_kind(self._below, "error" if sentence else "hint")
        self._below.setText(sentence or self._hint)
        self.control.setAccessibleDescription(sentence or self._hint)
        set_kind(self.control, "true" if sentence else "false", "wrong")

    @property
    def complaint(self) -> str:
        return self._below.text() if self._below.property("kind") == "error" else ""


def plain(layout: QBoxLayout, spacing: int = 0) -> QBoxLayout:
    """No margins around a nested layout."""
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return layout
