"""Who takes a card: the member, or somebody else with a name and how they belong together."""

from __future__ import annotations

from enum import StrEnum, unique

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPushButton, QRadioButton, QWidget

from counter_app.cards.model import DeliveryMode
from counter_app.cards.receiving import LONGEST
from ui.shared.controls import Retranslated, column, row
from ui.shared.parts import Field


@unique
class Taker(StrEnum):
    MEMBER = "member"
    ANOTHER = "another"
    AGENT = "agent"
    SPO = "spo"


RELATIONS = ("suami", "istri", "anak", "orang tua", "saudara")
"""Usual relations in the words of the slip, which is Indonesian."""
_GIVEN = {Taker.AGENT: "agen PERISAI", Taker.SPO: "petugas SPO"}
_MODES = {Taker.AGENT: DeliveryMode.AGENT, Taker.SPO: DeliveryMode.SPO}


class ReceiverFields(Retranslated):
    """`by_hand`: at this desk an agent or a Service Point Office may take it, too."""

    changed = Signal()

    def __init__(self, *, by_hand: bool) -> None:
        super().__init__()
        takers = tuple(Taker) if by_hand else (Taker.MEMBER, Taker.ANOTHER)
        self._group = QButtonGroup(self)
        self.takers = {one: QRadioButton() for one in takers}
        self.name_edit, self.relation_edit = QLineEdit(), QLineEdit()
        self.fields = {"receiver": Field(self.name_edit), "relation": Field(self.relation_edit)}
        self._picks = QWidget()
        whole = column(self, spacing=4)
        for button in self.takers.values():
            self._group.addButton(button)
            whole.addWidget(button)
            button.toggled.connect(self._on_taker)
        for key, edit in (("receiver", self.name_edit), ("relation", self.relation_edit)):
            edit.setMaxLength(LONGEST)
            edit.textChanged.connect(lambda _text, key=key: self._on_text(key))
            whole.addWidget(self.fields[key])
        line = row(spacing=6)
        self._picks.setLayout(line)
        for word in RELATIONS:
            pick = QPushButton(word)
            pick.setAutoDefault(False)
            pick.setProperty("extent", "small")
            pick.clicked.connect(lambda _checked=False, word=word: self.relation_edit.setText(word))
            line.addWidget(pick)
        line.addStretch(1)
        whole.addWidget(self._picks)
        self.takers[Taker.MEMBER].setChecked(True)
        self.retranslate()

    def retranslate(self) -> None:
        names = {
            Taker.MEMBER: self.tr("The member"),
            Taker.ANOTHER: self.tr("Somebody else for the member"),
            Taker.AGENT: self.tr("The agent or payer, to bring it"),
            Taker.SPO: self.tr("The Service Point Office, to bring it"),
        }
        for taker, button in self.takers.items():
            button.setText(names[taker])
        self.fields["receiver"].say(self.tr("Name of the receiver"))
        self.fields["relation"].say(self.tr("Relation to the member"))

    def take_focus(self) -> None:
        self.takers[self.taker].setFocus()

    @property
    def taker(self) -> Taker:
        return next(one for one, button in self.takers.items() if button.isChecked())

    @property
    def mode(self) -> DeliveryMode:
        return _MODES.get(self.taker, DeliveryMode.PICKUP)

    @property
    def name(self) -> str | None:
        """None for the member."""
        return None if self.taker is Taker.MEMBER else self.name_edit.text()

    @property
    def relation(self) -> str | None:
        return None if self.taker is Taker.MEMBER else self.relation_edit.text()

    def _on_taker(self, on: bool) -> None:
        if not on:
            return
        taker = self.taker
        for field in self.fields.values():
            field.setVisible(taker is not Taker.MEMBER)
            field.complain("")
        self._picks.setVisible(taker is Taker.ANOTHER)
        self.relation_edit.setText(_GIVEN.get(taker, ""))
        self.changed.emit()

    def _on_text(self, key: str) -> None:
        self.fields[key].complain("")
        self.changed.emit()
