"""The one field in which a card is looked for, by whatever somebody brings."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.shared.controls import Retranslated, row
from ui.shared.finder import NARROW_KEY
from ui.shared.icons import icon
from ui.shared.theme import Theme

LONGEST = 100


class SearchField(Retranslated):
    """`wanted` carries what is looked for as it is typed, empty when nothing is; `entered` is the Enter key,
    `down` the arrow to what was found. Esc empties the field.
    """

    wanted = Signal(str)
    entered = Signal()
    down = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.edit = _Line()
        self.edit.setMaxLength(LONGEST)
        self.edit.setClearButtonEnabled(False)
        self._sign = QAction(self)
        self.edit.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        line = row()
        self.setLayout(line)
        line.addWidget(self.edit)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(lambda text: self.wanted.emit(" ".join(text.split())))
        self.edit.returnPressed.connect(self.entered)
        self.edit.left.connect(self.down)
        theme.changed.connect(self._draw)
        self._draw()
        self.retranslate()

    @property
    def text(self) -> str:
        return " ".join(self.edit.text().split())

    def clear(self) -> None:
        self.edit.clear()

    def retranslate(self) -> None:
        self.edit.setPlaceholderText(self.tr("NIK, name, member number, code or case"))
        self.edit.setToolTip(NARROW_KEY)
        self.edit.setAccessibleName(self.tr("Find a card"))

    def _draw(self) -> None:
        self._sign.setIcon(icon("ph.magnifying-glass", self._theme.colour("soft")))


class _Line(QLineEdit):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)
