"""The search of a desk: its button and key in the bar, and the dialog over whatever page is in front."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.shared.desk import Desk
from ui.shared.desk_bar import DeskBar
from ui.shared.find_dialog import FindDialog, Onward

NARROW_KEY = "Ctrl+Shift+F"
"""To the field of the page itself, which looks only in its own list; `Ctrl+F` looks everywhere, in every window."""


class Finder(QObject):
    """One search at a time; it ends when somebody signs out."""

    def __init__(self, window: QWidget, model: Desk, bar: DeskBar, onward: Onward | None = None) -> None:
        super().__init__(window)
        self._window, self._model, self._onward = window, model, onward
        self.dialog: FindDialog | None = None
        bar.find_wanted.connect(self.ask)
        bar.sign_out_wanted.connect(self.close)

    def ask(self) -> None:
        if self.dialog is not None or not self._model.running:
            return
        self.dialog = FindDialog(self._window, self._model.station, self._onward)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    def close(self) -> None:
        if self.dialog is not None:
            self.dialog.reject()

    def _on_finished(self) -> None:
        self.dialog = None
        self._window.activateWindow()
