"""At a Service Point Office: what its branch does not know yet, and the exchange with it at hand all day."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from ui.launcher.controls import Spoken, label, paint
from ui.launcher.view_model import Exchange
from ui.shared.theme import STEP, Theme

SIGN = 28


class ExchangeStrip(Spoken):
    """One line above the windows; hidden in a branch, whose exchange is at the supervisor's closing."""

    wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._exchange: Exchange | None = None
        self.setProperty("kind", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sign = QLabel()
        self.text = label(wraps=True)
        self.button = QPushButton()
        line = QHBoxLayout(self)
        line.setContentsMargins(5 * STEP, 3 * STEP, 5 * STEP, 3 * STEP)
        line.setSpacing(3 * STEP)
        line.addWidget(self._sign)
        line.addWidget(self.text, 1)
        line.addWidget(self.button)
        self.button.clicked.connect(self.wanted)
        theme.changed.connect(self.speak)
        self.speak()

    def tell(self, exchange: Exchange | None) -> None:
        self._exchange = exchange
        self.speak()

    def speak(self) -> None:
        exchange, tokens = self._exchange, self._theme.tokens
        self.setVisible(exchange is not None)
        if exchange is None:
            return
        self.button.setText(self.tr("Nightly exchange…"))
        self.button.setVisible(exchange.paired)
        calm = exchange.paired and not exchange.waiting and not exchange.refused
        shape = "ph.arrows-left-right" if exchange.paired else "ph.link-break"
        paint(self._sign, shape, tokens.primary if calm else tokens.on_amber_tint, SIGN)
        self.text.setText(self._words(exchange))

    def _words(self, exchange: Exchange) -> str:
        if not exchange.paired:
            return self.tr(
                "Not paired with a branch yet. An administrator exchanges the key pages: Batches and channels, "
                "Partner offices."
            )
        told = self.tr("Everything is in a file for branch {branch}.")
        if exchange.waiting:
            told = self.tr("Cases that go to branch {branch} with the next file: {count}.")
        told = told.format(branch=exchange.branch, count=exchange.waiting)
        if exchange.refused:
            refused = self.tr("Cases that were refused: {count}; see Partner offices.")
            told += " " + refused.format(count=exchange.refused)
        return told
