"""A field for a payment code: scanned, or typed and shown in groups."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtWidgets import QLineEdit

from counter_app.shared.ids import grouped, normalise_code

LONGEST = 40
"""Characters, with the spaces of the groups."""
FEWEST_SCANNED = 8
KEY_S = 0.05
"""A scanner needs less for each digit, Enter included; nobody's fingers keep that up for a whole code."""


class CodeField(QLineEdit):
    """Shows what is entered in groups of four. `scanned` after an Enter that a scanner sent."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        super().__init__()
        self.setMaxLength(LONGEST)
        self.now = now
        self.scanned = False
        self._begun = 0.0
        self._key_by_key = True
        self._before = ""
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self._on_return)

    @property
    def code(self) -> str:
        return normalise_code(self.text())

    def put(self, code: str) -> None:
        """Show a code that comes from a list."""
        self.setText(grouped(normalise_code(code)))
        self._before = self.text()
        self.scanned = False

    def _on_edited(self, text: str) -> None:
        code, before, moment = normalise_code(text), normalise_code(self._before), self.now()
        if len(code) <= 1:
            self._begun, self._key_by_key = moment, True
        elif code[:-1] != before:  # pasted or mended, which no scanner does
            self._key_by_key = False
        self.scanned = False
        behind = len(normalise_code(text[: self.cursorPosition()]))
        shown = grouped(code)
        if shown != text:
            self.setText(shown)
            self.setCursorPosition(behind + max(behind - 1, 0) // 4)
        self._before = shown

    def _on_return(self) -> None:
        digits = len(self.code)
        quick = self.now() - self._begun <= KEY_S * digits
        self.scanned = digits >= FEWEST_SCANNED and self._key_by_key and quick
