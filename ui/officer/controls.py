"""Small controls of the officer's window: labels, icons, buttons that show their key, the notice bar."""

from __future__ import annotations

from enum import StrEnum, unique

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.shared.icons import icon
from ui.shared.theme import SMALL, Theme


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a dynamic property of the style sheet and have it obeyed."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def label(kind: str = "", *, wrap: bool = False) -> QLabel:
    made = QLabel()
    made.setProperty("kind", kind)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    return made


def rule() -> QFrame:
    made = QFrame()
    made.setProperty("kind", "rule")
    return made


def primary(button: QPushButton) -> QPushButton:
    button.setProperty("kind", "primary")
    button.setAutoDefault(False)
    return button


class Retranslated(QFrame):
    """A part of the window that puts its words anew when the language changes."""

    def retranslate(self) -> None:
        """Each part sets its own words; one without words leaves it."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class IconLabel(QLabel):
    """An icon in a colour of the theme; the words beside it say the same."""

    def __init__(self, theme: Theme, name: str, token: str, size: int = 20) -> None:
        super().__init__()
        self._theme = theme
        self._drawn = (name, token)
        self._size = size
        self.setFixedSize(size, size)
        theme.changed.connect(self._draw)
        self._draw()

    def show_icon(self, name: str, token: str) -> None:
        if self._drawn != (name, token):
            self._drawn = (name, token)
            self._draw()

    def _draw(self) -> None:
        name, token = self._drawn
        self.setPixmap(icon(name, self._theme.colour(token)).pixmap(self._size, self._size))


class KeyButton(QPushButton):
    """A button that shows its key at the right."""

    def __init__(self, theme: Theme, key: str, kind: str = "", extent: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._key = key
        self._detail = ""
        self.setProperty("kind", kind)
        self.setProperty("extent", extent)
        self.setProperty("keyed", True)
        self.setAutoDefault(True)  # Enter presses it too
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, text: str, name: str, detail: str = "") -> None:
        """Text on the button, its accessible name, and what stands for the key for a while (seconds left)."""
        self.setText(text)
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({self._key})")
        if detail != self._detail:
            self._detail = detail
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key held down is one press; otherwise it would go on to the next button."""
        if not event.isAutoRepeat():
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        font = QFont(self.font())
        font.setPixelSize(SMALL)
        font.setBold(False)
        painter.setFont(font)
        painter.setPen(self._theme.colour(self._key_colour()))
        inside = self.rect().adjusted(0, 0, -10, 0)
        painter.drawText(
            QRect(inside), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._detail or self._key
        )
        painter.end()

    def _key_colour(self) -> str:
        if not self.isEnabled():
            return "soft"
        if self.property("kind") == "primary":
            return "on_deep" if self.underMouse() else "on_primary"
        return "on_tint" if self.underMouse() else "soft"


@unique
class Tone(StrEnum):
    """What a notice is; also the kind of the style sheet."""

    BAD = "bad"
    NOTICE = "notice"
    GOOD = "good"


_ICONS = {
    Tone.BAD: ("ph.warning-circle", "danger"),
    Tone.NOTICE: ("ph.info", "on_amber_tint"),
    Tone.GOOD: ("ph.check-circle", "on_tint"),
}


class NoticeBar(QFrame):
    """One sentence about what just happened, above the work it concerns."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._icon = IconLabel(theme, *_ICONS[Tone.NOTICE])
        self._text = label(wrap=True)
        self._close = QPushButton()
        self._close.setProperty("kind", "plain")
        self._close.clicked.connect(self.clear)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 6, 6, 6)
        line.setSpacing(10)
        line.addWidget(self._icon)
        line.addWidget(self._text, 1)
        line.addWidget(self._close)
        self.hide()

    def say(self, text: str, tone: Tone, close: str) -> None:
        set_property(self, "kind", tone.value)
        for child in (self._text, self._close):
            child.style().unpolish(child)
            child.style().polish(child)
        self._icon.show_icon(*_ICONS[tone])
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self._close.setText(close)
        self.show()

    @property
    def text(self) -> str:
        return "" if self.isHidden() else self._text.text()

    def clear(self) -> None:
        self.hide()
        self._text.clear()
        self.closed.emit()


def column(parent: QWidget | None = None, *, margin: int = 0, spacing: int = 8) -> QVBoxLayout:
    made = QVBoxLayout() if parent is None else QVBoxLayout(parent)
    made.setContentsMargins(margin, margin, margin, margin)
    made.setSpacing(spacing)
    return made


def row(*, spacing: int = 8) -> QHBoxLayout:
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    return made
