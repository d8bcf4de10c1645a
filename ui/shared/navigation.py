"""The pages of a desk at the left; Ctrl with a digit opens one, arrows move between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QPushButton

from ui.shared.controls import Retranslated, column
from ui.shared.icons import icon
from ui.shared.theme import Theme

WIDTH = 172
"""Pixels; a window with longer names of pages gives more."""


class Places(Retranslated):
    """One button for each page, with an icon each; a window's own navigation gives the names."""

    wanted = Signal(int)

    def __init__(self, theme: Theme, icons: Sequence[str], width: int = WIDTH) -> None:
        super().__init__()
        self.setProperty("kind", "side")
        self.setFixedWidth(width)
        self._theme, self._icons = theme, tuple(icons)
        self.stepping = False
        """Whether an arrow of this list opens the page, so that the keyboard stays here."""
        self._group = QButtonGroup(self)
        self.buttons = [QPushButton() for _ in self._icons]
        whole = column(self, margin=12, spacing=4)
        for number, button in enumerate(self.buttons):
            button.setCheckable(True)
            button.setProperty("kind", "place")
            button.setAutoDefault(True)
            self._group.addButton(button, number)
            whole.addWidget(button)
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(lambda number=number: self.wanted.emit(number))
        whole.addStretch(1)
        self.buttons[0].setChecked(True)
        self._group.idClicked.connect(self.wanted)
        theme.changed.connect(self.retranslate)
        self._group.idToggled.connect(lambda *_: self._draw())
        self.retranslate()

    def show_page(self, number: int) -> None:
        self.buttons[number].setChecked(True)

    def names(self) -> Sequence[str]:
        """What the pages are called, in their order; a window's own navigation says it in words."""
        return self._icons

    def retranslate(self) -> None:
        for number, (button, name) in enumerate(zip(self.buttons, self.names(), strict=True), 1):
            button.setText(name)
            button.setAccessibleName(name)
            button.setToolTip(f"{name} (Ctrl+{number})")
        self._draw()

    def _draw(self) -> None:
        for button, name in zip(self.buttons, self._icons, strict=True):
            button.setIcon(icon(name, self._theme.colour("on_tint" if button.isChecked() else "soft")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the next page; they belong to a button of this list, which has the keyboard."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        number = min(max(self._group.checkedId() + step, 0), len(self.buttons) - 1)
        self.stepping = True
        self.wanted.emit(number)
        self.stepping = False
