"""What the office knows of the person whose NIK stands in the form, told in a calm bar with what can be done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, unique

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from counter_app.payments.ports import PaymentWork
from counter_app.registration.drafting import draft_of_person
from counter_app.registration.drafts import FormDraft
from counter_app.registration.known import KnownPerson, known_person
from counter_app.registration.model import CASE_STATE_LABELS
from counter_app.settings import BranchSettings, Language
from ui.officer.controls import IconLabel, Retranslated, column, label, row
from ui.shared.dates import plain_date
from ui.shared.theme import Theme
from ui.shared.wording import clock_time, pick


@dataclass(frozen=True)
class Acquaintance:
    """A person as far as the form needs it; `draft` is one that was begun at another ticket."""

    nik: str
    person: KnownPerson | None
    draft: FormDraft | None


@unique
class Offer(StrEnum):
    """What the bar offers to do."""

    OPEN = "open"
    CHANGE = "change"
    FORMER = "former"
    FILL_IN = "fill_in"
    DRAFT = "draft"


def who_is(work: PaymentWork, nik: str, ticket: int) -> Acquaintance:
    """Who the person with a NIK is to the office, seen from a ticket."""
    return Acquaintance(nik, known_person(work, nik), draft_of_person(work, nik, ticket))


class KnownBar(Retranslated):
    """`wanted` carries an `Offer`."""

    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "notice")
        self._told: tuple[Acquaintance, BranchSettings, Language] | None = None
        self.known: Acquaintance | None = None
        self.text = label("strong", wrap=True)
        self.buttons: dict[Offer, QPushButton] = {}
        line = row(spacing=10)
        line.setContentsMargins(12, 8, 12, 8)
        self.setLayout(line)
        line.addWidget(IconLabel(theme, "ph.identification-card", "on_amber_tint", 22))
        words = column(spacing=6)
        words.addWidget(self.text)
        answers = row(spacing=8)
        for offer in Offer:
            button = QPushButton()
            button.setAutoDefault(True)
            button.clicked.connect(lambda _checked=False, offer=offer: self.wanted.emit(offer))
            self.buttons[offer] = button
            answers.addWidget(button)
        answers.addStretch(1)
        words.addLayout(answers)
        line.addLayout(words, 1)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        names = {
            Offer.OPEN: self.tr("Open the case…"),
            Offer.CHANGE: self.tr("Change of data"),
            Offer.FORMER: self.tr("Former member"),
            Offer.FILL_IN: self.tr("Fill in from that form"),
            Offer.DRAFT: self.tr("Go on with the draft"),
        }
        for offer, button in self.buttons.items():
            button.setText(names[offer])
        if self._told is not None:
            self.tell(*self._told)

    def forget(self) -> None:
        self._told = self.known = None
        self.hide()

    def tell(self, known: Acquaintance, branch: BranchSettings, language: Language) -> None:
        self._told, self.known = (known, branch, language), known
        text, offers = self._words(known, branch, language)
        self.text.setText(text)
        for offer, button in self.buttons.items():
            button.setVisible(offer in offers)
        self.setVisible(bool(offers))

    def _words(self, known: Acquaintance, branch: BranchSettings, language: Language) -> tuple[str, tuple[Offer, ...]]:
        person = known.person
        if person is not None and person.running is not None:
            state = pick(CASE_STATE_LABELS[person.running.state], language).lower()
            told = self.tr("This person is registered already: case {number}, {state}.")
            return told.format(number=person.running.number, state=state), (Offer.OPEN,)
        if known.draft is not None:
            told = self.tr("A form of this person was begun on {day} at {time} and not handed over.")
            at = known.draft.changed_at.astimezone(branch.zone.tzinfo)
            day, time = plain_date(at.date(), language), clock_time(at, branch.zone.tzinfo, language)
            return told.format(day=day, time=time), (Offer.DRAFT, *self._after(known))
        if person is not None and person.member is not None:
            told = self.tr("This person is a member already (case {number}). What is it about today?")
            return told.format(number=person.member.number), self._after(known)
        if person is not None and person.ended is not None:
            state = pick(CASE_STATE_LABELS[person.ended.state], language).lower()
            told = self.tr("This person was here before: case {number}, {state}.")
            return told.format(number=person.ended.number, state=state), self._after(known)
        return "", ()

    def _after(self, known: Acquaintance) -> tuple[Offer, ...]:
        person = known.person
        if person is None:
            return ()
        if person.member is not None:
            return (Offer.CHANGE, Offer.FORMER)
        return () if person.ended is None else (Offer.FILL_IN,)
