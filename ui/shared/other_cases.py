"""The other cases of a person, each a button that opens it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from counter_app.finding.model import OtherCase
from counter_app.registration.model import CASE_STATE_LABELS
from ui.shared.controls import Retranslated, column, label, row
from ui.shared.dates import plain_date
from ui.shared.station import Station
from ui.shared.wording import pick

MOST = 4
"""Nobody has more cases than these within the time that they are kept; the others are found by their numbers."""


class OtherCases(Retranslated):
    """`wanted` carries the number of a case."""

    wanted = Signal(str)

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station = station
        self._cases: tuple[OtherCase, ...] = ()
        self._title = label("soft")
        self.buttons = [QPushButton() for _ in range(MOST)]
        self._about = [label("soft") for _ in range(MOST)]
        whole = column(self, spacing=6)
        whole.addWidget(self._title)
        for number, (button, about) in enumerate(zip(self.buttons, self._about, strict=True)):
            button.setProperty("extent", "small")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, number=number: self.wanted.emit(self._cases[number].number))
            line = row(spacing=12)
            line.addWidget(button)
            line.addWidget(about, 1)
            whole.addLayout(line)
        self.retranslate()

    def show_cases(self, cases: Sequence[OtherCase]) -> None:
        self._cases = tuple(cases)
        self.retranslate()

    def retranslate(self) -> None:
        language = self._station.speech.language
        self.setVisible(bool(self._cases))
        self._title.setText(self.tr("Other cases of the same person"))
        for number, (button, about) in enumerate(zip(self.buttons, self._about, strict=True)):
            there = number < len(self._cases)
            button.setVisible(there)
            about.setVisible(there)
            if there:
                one = self._cases[number]
                state = pick(CASE_STATE_LABELS[one.state], language)
                button.setText(one.number)
                button.setAccessibleName(self.tr("Open case {number}").format(number=one.number))
                about.setText(f"{state} · {plain_date(one.day, language)}")
