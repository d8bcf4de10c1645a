"""The list of heirs in form 1A: one card for each, in the order of the law, added and removed by key or mouse."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QPushButton

from counter_app.dues.model import Segment
from counter_app.registration.form_fields import MOST_HEIRS
from counter_app.registration.people import HEIR_LABELS, HeirRelation
from counter_app.settings import Language
from ui.officer.controls import Retranslated, column, label, row
from ui.officer.form_draft import HEIRS
from ui.officer.form_entries import Entry
from ui.officer.form_layout import HEIR_ROWS
from ui.officer.form_sections import RowsBox
from ui.shared.wording import pick

_ORDER = {relation.value: place for place, relation in enumerate(HeirRelation)}


class HeirCard(QFrame):
    """One heir."""

    removed = Signal(object)

    def __init__(self, index: int, segment: Segment) -> None:
        super().__init__()
        self.setProperty("kind", "flat")
        self.title = label("strong")
        self.remove = QPushButton()
        self.remove.setProperty("kind", "plain")
        self.remove.setAutoDefault(False)
        self.inside = RowsBox(HEIR_ROWS, segment, f"{HEIRS}[{index}].")
        head = row()
        head.addWidget(self.title, 1)
        head.addWidget(self.remove)
        whole = column(self, margin=14, spacing=6)
        whole.addLayout(head)
        whole.addWidget(self.inside)
        self.remove.clicked.connect(lambda _checked: self.removed.emit(self))

    def number(self, index: int) -> None:
        for entry in self.inside.entries():
            entry.path = f"{HEIRS}[{index}].{entry.field.key}"

    @property
    def place(self) -> int:
        """Place of the relation in the order of the law; one that is not chosen yet comes last."""
        chosen = next(entry.keep() for entry in self.inside.entries() if entry.field.key == "relation")
        return _ORDER.get(str(chosen), len(_ORDER))

    @property
    def in_hand(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)


class HeirsBox(Retranslated):
    """`changed` when a card came, went or moved; `added` names the new card, whose entries have no words yet."""

    changed = Signal()
    added = Signal(object)

    def __init__(self, segment: Segment) -> None:
        super().__init__()
        self.cards: list[HeirCard] = []
        self._segment = segment
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

    def order_told(self, language: Language) -> str:
        """The order in which the law calls heirs."""
        names = ", ".join(pick(HEIR_LABELS[relation], language).lower() for relation in HeirRelation)
        return self.tr("The law calls heirs in this order, and they are sorted by it: {names}.").format(names=names)

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
            card = HeirCard(len(self.cards), self._segment)
            card.removed.connect(self._remove)
            self.cards.append(card)
            self._cards.addWidget(card)
            self.added.emit(card)
        self.retranslate()

    def sort(self) -> None:
        """Put the cards into the order of the law, unless somebody is writing in one of them."""
        wanted = sorted(self.cards, key=lambda card: card.place)
        if wanted == self.cards or any(card.in_hand for card in self.cards):
            return
        self.cards = wanted
        for card in wanted:
            self._cards.removeWidget(card)
        for index, card in enumerate(wanted):
            self._cards.addWidget(card)
            card.number(index)
        self.retranslate()
        self.changed.emit()

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
