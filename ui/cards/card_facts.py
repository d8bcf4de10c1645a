"""A card in a few lines: what everybody at the desk sees, and what is seen once its person's data were opened."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from counter_app.cards.labels import DELIVERY_LABELS, LATE_LABELS, RETURN_LABELS
from counter_app.cards.model import CardPromise
from counter_app.registration.case import CHANNEL_LABELS
from counter_app.registration.records import Case
from counter_app.settings import Language
from counter_app.shared.ids import grouped
from ui.cards.board_state import CardView
from ui.shared.controls import Retranslated, label
from ui.shared.dates import plain_date, weekday_date
from ui.shared.wording import pick

Fact = tuple[str, str]


class CardFacts(Retranslated):
    def __init__(self) -> None:
        super().__init__()
        self._told: tuple[CardView, Case | None, Language] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, 118)
        self._grid.setColumnStretch(1, 1)

    def retranslate(self) -> None:
        if self._told is not None:
            self.show_card(*self._told)

    def show_card(self, view: CardView, person: Case | None, language: Language) -> None:
        self._told = view, person, language
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        facts = self._card(view, language) + self._person(person, language) + self._course(view, language)
        for line, (name, value) in enumerate(facts):
            left, right = label("soft", wrap=True), label("", wrap=True)
            left.setText(name)
            right.setText(value)
            right.setAccessibleName(f"{name}: {value}")
            right.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(left, line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(right, line, 1)

    def _card(self, view: CardView, language: Language) -> list[Fact]:
        kpj = view.card.kpj
        return [
            (self.tr("Case"), view.number),
            (self.tr("Member number"), grouped(kpj) if kpj else self.tr("none yet")),
            (self.tr("Channel"), pick(CHANNEL_LABELS[view.channel], language)),
            (self.tr("Paid on"), plain_date(view.card.paid_on, language)),
        ]

    def _person(self, person: Case | None, language: Language) -> list[Fact]:
        if person is None:
            return []
        form = person.form
        place = form.mailing_address or form.address
        lines = (place.street, f"{place.village}, {place.subdistrict}", f"{place.regency} {place.postal_code or ''}")
        facts = [
            (self.tr("Born"), f"{form.birth_place}, {plain_date(form.birth_date, language)}"),
            (self.tr("Telephone"), form.phone),
            (self.tr("Address"), ", ".join(one.strip() for one in lines if one.strip())),
        ]
        if form.email:
            facts.insert(2, (self.tr("E-mail"), form.email))
        return facts

    def _course(self, view: CardView, language: Language) -> list[Fact]:
        card = view.card
        facts: list[Fact] = []

        def day(moment: datetime) -> str:
            return weekday_date(moment.astimezone(view.zone).date(), language, view.on)

        if card.sent_at is not None and card.delivery is not None:
            way = pick(DELIVERY_LABELS[card.delivery], language)
            sent = f"{day(card.sent_at)}, {way}"
            facts.append((self.tr("Sent"), f"{sent} ({card.sent_reference})" if card.sent_reference else sent))
        if card.returned_at is not None and card.returned_reason is not None:
            why = pick(RETURN_LABELS[card.returned_reason], language)
            facts.append((self.tr("Came back"), f"{day(card.returned_at)}, {why}"))
        if card.handed_over_at is not None:
            facts.append((self.tr("Handed over to"), self._receiver(card)))
        if card.late_reason is not None:
            why = pick(LATE_LABELS[card.late_reason], language)
            facts.append((self.tr("Why it is late"), f"{why}: {card.late_note}" if card.late_note else why))
        return facts

    def _receiver(self, card: CardPromise) -> str:
        if card.receiver is None:
            return self.tr("the member")
        return f"{card.receiver} ({card.relation})" if card.relation else card.receiver
