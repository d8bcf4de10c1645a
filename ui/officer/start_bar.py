"""The bar above signing in and choosing a counter: the product's name, language and theme."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from counter_app.settings import Language
from ui.officer.controls import Retranslated, label
from ui.officer.header import HEIGHT
from ui.shared.station import Station
from ui.shared.theme import Mode


class StartBar(Retranslated):
    def __init__(self, station: Station) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self.setFixedHeight(HEIGHT)
        self._station = station
        self._title, self._about = label("counter"), label("soft")
        self.language, self.theme = QPushButton(), QPushButton()
        line = QHBoxLayout(self)
        line.setContentsMargins(18, 0, 14, 0)
        line.setSpacing(14)
        line.addWidget(self._title)
        line.addWidget(self._about, 1)
        line.addWidget(self.language)
        line.addWidget(self.theme)
        self.language.clicked.connect(station.speech.switch)
        self.theme.clicked.connect(self._other_theme)
        station.theme.changed.connect(self.retranslate)
        self.retranslate()

    def _other_theme(self) -> None:
        theme = self._station.theme
        theme.use(Mode.LIGHT if theme.mode is Mode.DARK else Mode.DARK)

    def retranslate(self) -> None:
        dark = self._station.theme.mode is Mode.DARK
        self._title.setText("Loket Cabang")
        self._about.setText(self.tr("Officer station"))
        indonesian = self._station.speech.language is Language.ID
        self.language.setText("English" if indonesian else "Bahasa Indonesia")
        self.theme.setText(self.tr("Light theme") if dark else self.tr("Dark theme"))
