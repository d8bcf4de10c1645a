"""One window of this PC as a card: what it is for, whether it is open, and the button that opens it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from ui.launcher.controls import Spoken, label, paint, plain, set_kind
from ui.launcher.ports import AT_COUNTER, Condition, Kind, Place, Stations
from ui.shared.theme import STEP, Theme

ICONS = {
    Kind.OFFICER: "ph.user-focus",
    Kind.CUSTOMER: "ph.device-tablet",
    Kind.KIOSK: "ph.ticket",
    Kind.DISPLAY: "ph.television-simple",
    Kind.SURVEY: "ph.smiley",
    Kind.DASHBOARD: "ph.gauge",
    Kind.PAYMENTS: "ph.receipt",
    Kind.CARDS: "ph.identification-card",
    Kind.BATCHES: "ph.users-three",
}
PICTURE = 40
BADGE = 64
HEIGHT = 176
GREATEST_HEIGHT = 236
MARK = 20


class Tile(Spoken):
    """Opens and closes one kind of window."""

    open_wanted = Signal(object)
    """A `Place`."""
    close_wanted = Signal(object)

    def __init__(self, kind: Kind, stations: Stations, theme: Theme) -> None:
        super().__init__()
        self.kind = kind
        self._stations, self._theme = stations, theme
        self.setProperty("kind", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._picture, self._mark = label("badge"), QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title, self._purpose = label("title"), label("soft", wraps=True)
        self.state = label("soft", wraps=True)
        self.counter = QComboBox()
        self.counter.setVisible(kind in AT_COUNTER)
        self.button = QPushButton()
        self.setMinimumHeight(HEIGHT)
        self.setMaximumHeight(GREATEST_HEIGHT)
        self._lay_out()
        self.counter.currentIndexChanged.connect(self.show_state)
        self.button.clicked.connect(self._act)
        stations.changed.connect(self.show_state)
        theme.changed.connect(self.show_state)

    def _lay_out(self) -> None:
        words = plain(QVBoxLayout(), STEP)
        words.addWidget(self.title)
        words.addWidget(self._purpose)
        words.addStretch()
        top = plain(QHBoxLayout(), 4 * STEP)
        top.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        told = plain(QHBoxLayout(), 2 * STEP)
        told.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.state, 1)
        acting = plain(QHBoxLayout(), 2 * STEP)
        acting.addWidget(self.counter)
        acting.addWidget(self.button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addLayout(top)
        column.addStretch()
        column.addLayout(told)
        column.addLayout(acting)

    @property
    def place(self) -> Place:
        return Place(self.kind, self.counter.currentData() if self.kind in AT_COUNTER else None)

    def offer_counters(self, numbers: tuple[int, ...], chosen: int | None) -> None:
        """Fill the choice of counters, keeping the one that is chosen."""
        kept = self.counter.currentData() or chosen
        self.counter.blockSignals(True)
        self.counter.clear()
        for number in numbers:
            self.counter.addItem(self.tr("Counter %1").replace("%1", str(number)), number)
        self.counter.setCurrentIndex(max(0, self.counter.findData(kept)))
        self.counter.blockSignals(False)
        self.show_state()

    def _act(self) -> None:
        is_open = self._stations.state(self.place).condition is Condition.OPEN
        (self.close_wanted if is_open else self.open_wanted).emit(self.place)

    def speak(self) -> None:
        title, purpose = self._words()
        self.title.setText(title)
        self._purpose.setText(purpose)
        self.counter.setAccessibleName(self.tr("Counter of: %1").replace("%1", title))
        for index in range(self.counter.count()):
            self.counter.setItemText(index, self.tr("Counter %1").replace("%1", str(self.counter.itemData(index))))
        self.show_state()

    def _words(self) -> tuple[str, str]:
        return {
            Kind.OFFICER: (self.tr("Officer station"), self.tr("Call, register, quote dues, hand over cards")),
            Kind.CUSTOMER: (
                self.tr("Customer screen"),
                self.tr("Faces the applicant: data, dues, payment code, rating"),
            ),
            Kind.KIOSK: (self.tr("Ticket kiosk"), self.tr("Applicants take their number here")),
            Kind.DISPLAY: (self.tr("Waiting room display"), self.tr("Shows and says who is called, and where to")),
            Kind.SURVEY: (self.tr("Survey kiosk"), self.tr("Applicants who leave rate the service")),
            Kind.DASHBOARD: (
                self.tr("Supervisor's dashboard"),
                self.tr("Who waits too long, the rule, closing the day"),
            ),
            Kind.PAYMENTS: (self.tr("Payments desk"), self.tr("Record payments, bank lists, codes, reversals")),
            Kind.CARDS: (self.tr("Cards desk"), self.tr("Member numbers, promises, handing over, sending")),
            Kind.BATCHES: (self.tr("Batches and channels"), self.tr("PERISAI, groups, website and JMO, e-mail, SPO")),
        }[self.kind]

    def show_state(self) -> None:
        now = self._stations.state(self.place)
        tokens = self._theme.tokens
        paint(self._picture, ICONS[self.kind], tokens.primary, PICTURE)
        self._picture.setFixedSize(BADGE, BADGE)
        is_open = now.condition is Condition.OPEN
        match now.condition:
            case Condition.OPEN:
                shape, colour, text = "ph.check-circle-fill", tokens.primary, self.tr("Open")
            case Condition.FAILED:
                shape, colour = "ph.warning-circle-fill", tokens.danger
                text = now.message or self.tr("It ended unexpectedly.")
            case Condition.CLOSED:
                shape, colour, text = "ph.circle", tokens.field, self.tr("Not open")
        paint(self._mark, shape, colour, MARK)
        self.state.setText(text)
        set_kind(self.state, {Condition.OPEN: "ok", Condition.FAILED: "error"}.get(now.condition, "soft"))
        self.button.setText(self.tr("Close") if is_open else self.tr("Open the window"))
        self.button.setAccessibleName(f"{self.button.text()}: {self.title.text()}")
        set_kind(self.button, "" if is_open else "primary")
