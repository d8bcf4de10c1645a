"""The windows of this PC as cards."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.launcher.controls import Spoken, label, plain
from ui.launcher.exchange_strip import ExchangeStrip
from ui.launcher.ports import AT_COUNTER, PUBLIC, Kind, Place, Stations
from ui.launcher.tile import Tile
from ui.shared.theme import STEP, Theme

WIDEST = 1280
_PLACES = {
    Kind.OFFICER: (0, 0, 2),
    Kind.CUSTOMER: (0, 2, 2),
    Kind.DASHBOARD: (0, 4, 2),
    Kind.KIOSK: (1, 0, 2),
    Kind.DISPLAY: (1, 2, 2),
    Kind.SURVEY: (1, 4, 2),
    Kind.PAYMENTS: (2, 0, 2),
    Kind.CARDS: (2, 2, 2),
    Kind.BATCHES: (2, 4, 2),
}
"""Row, first column and width of each card, in six columns."""


class HomePage(Spoken):
    """A card for each window. Public windows fill their screen when that is ticked."""

    def __init__(self, stations: Stations, theme: Theme, chosen_counter: int | None) -> None:
        super().__init__()
        self._stations = stations
        self._chosen = chosen_counter
        self.headline, self._sentence = label("headline"), label("soft", wraps=True)
        self.fullscreen = QCheckBox()
        self.tiles = {kind: Tile(kind, stations, theme) for kind in Kind}
        self.exchange = ExchangeStrip(theme)
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 3 * STEP, 0)  # clear of the scroll bar
        grid.setSpacing(4 * STEP)
        for kind, tile in self.tiles.items():
            row, column, width = _PLACES[kind]
            grid.addWidget(tile, row, column, 1, width)
            tile.open_wanted.connect(self._open)
            tile.close_wanted.connect(stations.close)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        for row, share in enumerate((50, 50, 50, 1)):
            grid.setRowStretch(row, share)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        words = plain(QVBoxLayout(), STEP)
        words.addWidget(self.headline)
        words.addWidget(self._sentence)
        top = plain(QHBoxLayout(), 4 * STEP)
        top.addLayout(words, 1)
        top.addWidget(self.fullscreen)
        middle = QWidget()
        middle.setMaximumWidth(WIDEST)
        whole = plain(QVBoxLayout(middle), 5 * STEP)
        whole.addLayout(top)
        whole.addWidget(self.exchange)
        whole.addWidget(scroll, 1)
        row_layout = QHBoxLayout(self)
        row_layout.setContentsMargins(7 * STEP, 6 * STEP, 7 * STEP, 5 * STEP)
        row_layout.addStretch(1)
        row_layout.addWidget(middle, 100)
        row_layout.addStretch(1)
        self.speak()
        for tile in self.tiles.values():
            tile.speak()

    def _open(self, place: Place) -> None:
        self._stations.open(place, fullscreen=place.kind in PUBLIC and self.fullscreen.isChecked())

    def begin(self) -> None:
        """Put the keyboard on the first card."""
        self.tiles[Kind.OFFICER].button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_counters(self, numbers: tuple[int, ...]) -> None:
        for kind in AT_COUNTER:
            self.tiles[kind].offer_counters(numbers, self._chosen)

    def speak(self) -> None:
        self.headline.setText(self.tr("Windows on this PC"))
        self._sentence.setText(self.tr("Each window runs on its own; one that ends does not disturb the others."))
        self.fullscreen.setText(self.tr("Public windows fill the screen"))
