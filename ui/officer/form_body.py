"""Form 1A as a column of sections, with its words; what is typed into it is looked at by `form_page`."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from counter_app.registration.consent import ConsentPurpose, consent_text
from counter_app.registration.fields import Kind, Need
from counter_app.registration.model import GUARDIAN_PREFACE
from counter_app.settings import Language
from ui.officer.controls import Retranslated, label
from ui.officer.form_choices import TickEntry
from ui.officer.form_draft import FIELDS, REASONS, SEGMENT
from ui.officer.form_entries import Entry
from ui.officer.form_heirs import HeirCard, HeirsBox
from ui.officer.form_hints import DOUBT_LABELS
from ui.officer.form_layout import SECTIONS, SHOWN_WHEN_NEEDED, Part
from ui.officer.form_sections import RowBox, SectionBox
from ui.shared.language import Speech
from ui.shared.wording import pick

NARROW = 735
"""Pixels below which the rows of the form take two columns instead of four."""


class QuoteBox(QFrame):
    """The dues of what is chosen now, growing with every key."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "good")
        self.words: QLabel = label(wrap=True)
        self.total: QLabel = label("title")
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 10, 14, 10)
        line.addWidget(self.words, 1)
        line.addWidget(self.total)


class FormBody(QScrollArea):
    """The sections of the form in a scrolling card. `edited` and `left` carry the entry."""

    edited = Signal(object)
    left = Signal(object)
    reshaped = Signal()
    """A group was opened or closed, an heir added or removed."""

    def __init__(self, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        self._narrow = False
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sections = {plan.part: SectionBox(plan) for plan in SECTIONS}
        self.heirs = HeirsBox()
        self.quote = QuoteBox()
        self.preface: QLabel = label("soft", wrap=True)
        self.words = _Words(self)
        self._lay_out()
        for entry in self.entries():
            self._watch(entry)
        for group in (one for box in self.sections.values() for one in box.groups):
            group.opened.connect(self.reshaped)
        self.heirs.changed.connect(self.reshaped)
        self.heirs.added.connect(self._on_heir)

    def _lay_out(self) -> None:
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(22, 14, 18, 18)
        whole.setSpacing(10)
        for box in self.sections.values():
            whole.addWidget(box)
        whole.addStretch(1)
        whole.addWidget(self.words)
        self.sections[Part.IDENTITY].line.hide()
        self.sections[Part.HEIRS].body.insertWidget(3, self.heirs)
        self.sections[Part.DUES].body.insertWidget(4, self.quote)
        self.sections[Part.STATEMENTS].body.insertWidget(3, self.preface)
        self.setWidget(inside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.viewport().width() < NARROW
        if narrow is not self._narrow:
            self._narrow = narrow
            self._arrange()

    def _arrange(self) -> None:
        """The rows as the room allows; also those of heirs that were added since."""
        for one in (*self.rows(), *(row for card in self.heirs.cards for row in card.inside.rows)):
            one.arrange(narrow=self._narrow)

    def _watch(self, entry: Entry) -> None:
        entry.edited.connect(lambda: self.edited.emit(entry))
        entry.left.connect(lambda: self.left.emit(entry))

    def _on_heir(self, card: HeirCard) -> None:
        for entry in card.inside.entries():
            self._watch(entry)
            self.words.name(entry)
        for one in card.inside.rows:
            one.arrange(narrow=self._narrow)

    def entries(self) -> Iterator[Entry]:
        """All entries in the order of typing, also those that do not show."""
        for part, box in self.sections.items():
            for one in box.rows():
                yield from one.entries
            if part is Part.HEIRS:
                yield from self.heirs.entries()

    def shown(self) -> Iterator[Entry]:
        """The entries that count: those of the rows, groups and sections that show."""
        for part, box in self.sections.items():
            if box.isHidden():
                continue
            rows = [
                *box.inside.rows,
                *(one for group in box.groups if group.tick.isChecked() for one in group.inside.rows),
            ]
            for one in rows:
                if not one.isHidden():
                    yield from one.entries
            if part is Part.HEIRS:
                yield from self.heirs.entries()

    def rows(self) -> Iterator[RowBox]:
        for box in self.sections.values():
            yield from box.rows()

    @property
    def language(self) -> Language:
        return self._speech.language


class _Words(Retranslated):
    """Puts the words of the form; takes no room."""

    def __init__(self, form: FormBody) -> None:
        super().__init__()
        self._form = form
        self.setFixedHeight(0)

    def retranslate(self) -> None:
        form = self._form
        titles = {
            Part.IDENTITY: self.tr("Identity as on the identity card"),
            Part.ADDRESS: self.tr("Address as on the identity card"),
            Part.CONTACT: self.tr("Contact"),
            Part.WORK: self.tr("Work and income"),
            Part.DUES: self.tr("Programmes and dues"),
            Part.HEIRS: self.tr("Heirs"),
            Part.GUARDIAN: self.tr("Parent or guardian (applicant under 18)"),
            Part.STATEMENTS: self.tr("Statements and consent of the applicant"),
            Part.OTHER: self.tr("About this application"),
        }
        for part, box in form.sections.items():
            box.title.setText(titles[part])
            for group in box.groups:
                group.tick.setText(self._group(group.key))
        form.preface.setText(pick(GUARDIAN_PREFACE, form.language))
        for entry in form.entries():
            self.name(entry)

    def _group(self, key: str) -> str:
        if key == "sponsor":
            return self.tr("Somebody else pays or registers (sponsor)")
        return pick(FIELDS[key].label, self._form.language)

    def name(self, entry: Entry) -> None:
        language = self._form.language
        if entry.path.startswith(f"{REASONS}."):
            code = entry.field.key
            doubt = pick(DOUBT_LABELS[code], language)
            entry.word(self.tr("Officer's reason: {doubt}").format(doubt=doubt), "", language)
            return
        need = entry.field.needs[SEGMENT]
        free = need is Need.OPTIONAL or (need is Need.CONDITIONAL and entry.path not in SHOWN_WHEN_NEEDED)
        free = free and entry.field.kind is not Kind.BOOLEAN
        entry.word(pick(entry.field.label, language), self.tr("(optional)") if free else "", language)
        if isinstance(entry, TickEntry) and entry.path.startswith("consents."):
            entry.explain(pick(consent_text(ConsentPurpose(entry.field.key)).text, language))
