"""The board of promises at the top: a large count for each section, one of them chosen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy

from counter_app.cards.operations import CardBoard
from ui.cards.sections import ICONS, Section, cards_in, tone, unexplained
from ui.shared.controls import IconLabel, Retranslated, column, label, row, set_property
from ui.shared.theme import Theme

NARROWEST, HEIGHT = 112, 76


class Tile(QPushButton):
    """A count with what it counts; the sign and the colour say that it asks for attention."""

    def __init__(self, theme: Theme, section: Section) -> None:
        super().__init__()
        self.setProperty("kind", "choice")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._section = section
        self._count, self._name = label("figure"), label("soft")
        self._sign = IconLabel(theme, ICONS[section], "soft", 20)
        top = row(spacing=6)
        top.addWidget(self._count)
        top.addStretch(1)
        top.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        whole = column(self, spacing=0)
        whole.setContentsMargins(12, 4, 12, 8)
        whole.addLayout(top)
        whole.addWidget(self._name)
        for part in (self._count, self._name, self._sign):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toggled.connect(self._mark)

    def say(self, count: int, name: str, about: str, colour: str) -> None:
        self._count.setText(str(count))
        self._name.setText(name)
        self._sign.show_icon(ICONS[self._section], colour or "soft")
        set_property(self._count, "tone", colour)
        self.setAccessibleName(f"{name}: {count}")
        self.setToolTip(about)

    def sizeHint(self) -> QSize:
        """Room for what is inside: a button by itself only counts its own text."""
        return QSize(NARROWEST, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _mark(self, chosen: bool) -> None:
        for part in (self._count, self._name):
            set_property(part, "chosen", "true" if chosen else "false")


class Tiles(Retranslated):
    """Ctrl with a digit chooses a section."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._board: CardBoard | None = None
        self.tiles = {section: Tile(theme, section) for section in Section}
        self.setFixedHeight(HEIGHT)
        line = row(spacing=8)
        self.setLayout(line)
        for number, (section, tile) in enumerate(self.tiles.items(), 1):
            self._group.addButton(tile)
            line.addWidget(tile, 1)
            tile.clicked.connect(lambda _checked=False, section=section: self.chosen.emit(section))
            key = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            key.activated.connect(tile.click)
        self.retranslate()

    def choose(self, section: Section) -> None:
        self.tiles[section].setChecked(True)

    def choose_none(self) -> None:
        """No section is shown: what is listed was searched for."""
        self._group.setExclusive(False)
        for tile in self.tiles.values():
            tile.setChecked(False)
        self._group.setExclusive(True)

    def show_board(self, board: CardBoard) -> None:
        self._board = board
        self.retranslate()

    def names(self) -> dict[Section, str]:
        return {
            Section.NUMBER_DUE: self.tr("Number due"),
            Section.LATE: self.tr("Late"),
            Section.TODAY: self.tr("Due today"),
            Section.SOON: self.tr("Due soon"),
            Section.READY: self.tr("Ready"),
            Section.SENT: self.tr("On its way"),
            Section.RETURNED: self.tr("Came back"),
            Section.ALL: self.tr("All open"),
        }

    def abouts(self) -> dict[Section, str]:
        """What stands in a section, and why."""
        late = self.tr("The promised day has passed.")
        if self._board is not None and unexplained(self._board):
            late = self.tr("The promised day has passed. Without a reason: {count}.").format(
                count=unexplained(self._board)
            )
        return {
            Section.NUMBER_DUE: self.tr("Paid, and without a member number."),
            Section.LATE: late,
            Section.TODAY: self.tr("Promised for today."),
            Section.SOON: self.tr("Promised for tomorrow or the day after."),
            Section.READY: self.tr("The card lies here and can be collected."),
            Section.SENT: self.tr("Sent, and not known to have arrived."),
            Section.RETURNED: self.tr("Came back from its sending and lies here again."),
            Section.ALL: self.tr("Every card that is not in its member's hands."),
        }

    def retranslate(self) -> None:
        names, abouts = self.names(), self.abouts()
        for number, (section, tile) in enumerate(self.tiles.items(), 1):
            count = 0 if self._board is None else len(cards_in(self._board, section))
            colour = "" if self._board is None else tone(self._board, section)
            if section is Section.ALL and self._board is not None:
                count += self._board.more
            tile.say(count, names[section], f"{abouts[section]} (Ctrl+{number})", colour)
