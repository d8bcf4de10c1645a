"""The list of heirs in form 1A: one card for each, added and removed by key or mouse."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton

from counter_app.registration.form_fields import MOST_HEIRS
from ui.officer.controls import Retranslated, column, label, row
from ui.officer.form_entries import Entry
from ui.officer.form_layout import HEIR_ROWS
from ui.officer.form_sections import RowsBox


class HeirCard(QFrame):
    """One heir."""

    removed = Signal(object)

    def __init__(self, index: int) -> None:
        super().__init__()
        self.setProperty("kind", "flat")
        self.title = label("strong")
        self.remove = QPushButton()
        self.remove.setProperty("kind", "plain")
        self.remove.setAutoDefault(False)
        self.inside = RowsBox(HEIR_ROWS, f"heirs[{index}].")
        head = row()
        head.addWidget(self.title, 1)
        head.addWidget(self.remove)
        whole = column(self, margin=14, spacing=6)
        whole.addLayout(head)
        whole.addWidget(self.inside)
        self.remove.clicked.connect(lambda _checked: self.removed.emit(self))

    def number(self, index: int) -> None:
        for entry in self.inside.entries():
            entry.path = f"heirs[{index}].{entry.field.key}"


class HeirsBox(Retranslated):
    """`changed` when a card came or went; `added` names the new entries, which have no words yet."""

    changed = Signal()
    added = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[HeirCard] = []
        self.add = QPushButton()
        self.add.setAutoDefault(False)
        self.message = label("hint", wrap=True)
        self._cards = column(spacing=8)
        whole = column(self, spacing=8)
        whole.addLayout(self._cards)
        line = row(spacing=12)
        line.addWidget(self.add)
        line.addWidget(self.message, 1)
        whole.addLayout(line)
        QShortcut(QKeySequence("Alt+W"), self).activated.connect(self.add.click)
        self.add.clicked.connect(lambda _checked: self.add_by_hand())
        self.retranslate()

    def retranslate(self) -> None:
        self.add.setText(self.tr("Add an heir"))
        self.add.setToolTip("Alt+W")
        for index, card in enumerate(self.cards, 1):
            card.title.setText(self.tr("Heir {number}").format(number=index))
            card.remove.setText(self.tr("Remove"))
            card.remove.setAccessibleName(self.tr("Remove heir {number}").format(number=index))

    def entries(self) -> Iterator[Entry]:
        for card in self.cards:
            yield from card.inside.entries()

    def add_by_hand(self) -> None:
        if len(self.cards) < MOST_HEIRS:
            self.show_cards(len(self.cards) + 1)
            self.changed.emit()
            next(self.cards[-1].inside.entries()).setFocus()

    def show_cards(self, count: int) -> None:
        """Have so many cards; new ones are empty."""
        while len(self.cards) > count:
            self._drop(self.cards[-1])
        while len(self.cards) < count:
            card = HeirCard(len(self.cards))
            card.removed.connect(self._remove)
            self.cards.append(card)
            self._cards.addWidget(card)
            self.added.emit(card)
        self.retranslate()

    def _remove(self, card: HeirCard) -> None:
        self._drop(card)
        for index, one in enumerate(self.cards):
            one.number(index)
        self.retranslate()
        self.changed.emit()
        self.add.setFocus()

    def _drop(self, card: HeirCard) -> None:
        self.cards.remove(card)
        self._cards.removeWidget(card)
        card.hide()
        card.deleteLater()

    def lock(self, *, locked: bool) -> None:
        self.add.setVisible(not locked)
        for card in self.cards:
            card.remove.setVisible(not locked)
