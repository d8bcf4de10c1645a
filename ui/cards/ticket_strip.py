"""Who stands at this counter for a card: the ticket in hand, and for which card it came."""

from __future__ import annotations

from ui.cards.board_state import AtCounter
from ui.shared.controls import IconLabel, Retranslated, label, row
from ui.shared.theme import Theme


class TicketStrip(Retranslated):
    """Hidden while nobody is served at the counter."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "good")
        self._at: AtCounter | None = None
        self._number, self._text = label("strong"), label(wrap=True)
        line = row(spacing=10)
        line.setContentsMargins(12, 7, 12, 7)
        self.setLayout(line)
        line.addWidget(IconLabel(theme, "ph.ticket", "on_tint", 20))
        line.addWidget(self._number)
        line.addWidget(self._text, 1)
        self.hide()

    def show_counter(self, at: AtCounter | None) -> None:
        self._at = at
        self.setVisible(at is not None and at.ticket is not None)
        self.retranslate()

    def retranslate(self) -> None:
        at = self._at
        if at is None or at.ticket is None:
            return
        self._number.setText(self.tr("{ticket} at counter {number}").format(ticket=at.ticket.number, number=at.number))
        if at.cases:
            text = self.tr("came for {cases}.").format(cases=", ".join(at.cases))
        else:
            text = self.tr("Find the card by NIK, name or member number; handing it over ties the ticket to it.")
        self._text.setText(text)

    @property
    def text(self) -> str:
        return "" if self.isHidden() else f"{self._number.text()}: {self._text.text()}"
