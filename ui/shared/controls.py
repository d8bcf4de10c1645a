"""Small controls of the desks: labels, icons, the notice bar, the band of a training branch."""

from __future__ import annotations

from enum import StrEnum, unique

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.shared.icons import icon
from ui.shared.theme import Theme


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


class TrainingBand(Retranslated):
    """Says on every page that nothing here is real."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "band")
        self._text = label()
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 3, 18, 3)
        line.addWidget(self._text, 0, Qt.AlignmentFlag.AlignHCenter)
        self.retranslate()

    def retranslate(self) -> None:
        self._text.setText(self.tr("TRAINING – nothing here is real"))
