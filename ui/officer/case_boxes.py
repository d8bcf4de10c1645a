"""A coloured box that says how something stands."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from ui.officer.controls import IconLabel, Tone, column, label, row
from ui.shared.theme import Theme

_SIGNS = {
    Tone.BAD: ("ph.warning-circle", "danger"),
    Tone.NOTICE: ("ph.info", "on_amber_tint"),
    Tone.GOOD: ("ph.check-circle", "on_tint"),
}


class ToneBox(QFrame):
    """A sign, a sentence, and one in weaker words below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sign = IconLabel(theme, *_SIGNS[Tone.NOTICE], 22)
        self._text, self._more = label("strong", wrap=True), label("", wrap=True)
        line = row(spacing=12)
        line.setContentsMargins(14, 10, 14, 10)
        self.setLayout(line)
        line.addWidget(self._sign)
        words = column(spacing=2)
        words.addWidget(self._text)
        words.addWidget(self._more)
        line.addLayout(words, 1)

    def say(self, tone: Tone, text: str, more: str = "") -> None:
        self._sign.show_icon(*_SIGNS[tone])
        self._text.setText(text)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        if self.property("kind") != tone.value:
            self.setProperty("kind", tone.value)
            for part in (self, self._text, self._more):
                part.style().unpolish(part)
                part.style().polish(part)

    @property
    def text(self) -> str:
        return self._text.text()
