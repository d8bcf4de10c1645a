"""Form 1A as a column of sections, built anew for each segment; what is typed into it is looked at by `form_page`."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from counter_app.dues.model import Segment
from counter_app.settings import Language
from ui.officer.form_entries import Entry
from ui.officer.form_head import FormHead
from ui.officer.form_heirs import HeirCard
from ui.officer.form_known import KnownBar
from ui.officer.form_layout import Part
from ui.officer.form_order import chain
from ui.officer.form_sections import RowBox
from ui.officer.form_segment import SegmentForm
from ui.officer.form_words import FormWords
from ui.shared.language import Speech
from ui.shared.theme import Theme

ABOVE = 8
NARROW = 735
"""Pixels below which the rows of the form take two columns instead of four."""


class FormBody(QScrollArea):
    """Head and sections of the form in a scrolling card. `edited` and `left` carry the entry."""

    edited = Signal(object)
    left = Signal(object)
    reshaped = Signal()
    """A group was opened or closed, an heir added, moved or removed."""

    def __init__(self, speech: Speech, theme: Theme) -> None:
        super().__init__()
        self._speech = speech
        self._narrow = False
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.head = FormHead()
        self.known = KnownBar(theme)
        inside = QWidget()
        self._lines: QVBoxLayout = QVBoxLayout(inside)
        self._lines.setContentsMargins(22, 14, 18, 18)
        self._lines.setSpacing(10)
        self._lines.addWidget(self.head)
        self.form = SegmentForm(Segment.BPU)
        self.words = FormWords(self)
        self._lines.addWidget(self.words)
        self._lines.addStretch(1)
        self.setWidget(inside)
        for entry in (self.head.segment, self.head.application):
            self._watch(entry)
        self._take_in(self.form)

    def use(self, segment: Segment) -> None:
        """Ask what this segment asks."""
        if segment is self.form.segment:
            return
        before, self.form = self.form, SegmentForm(segment)
        self._lines.removeWidget(before)
        before.release(self.known)
        before.hide()
        before.deleteLater()
        self._take_in(self.form)

    def _take_in(self, form: SegmentForm) -> None:
        form.insert(self.known)
        self._lines.insertWidget(1, form)
        for entry in form.entries():
            self._watch(entry)
        for group in form.groups():
            group.opened.connect(self.reshaped)
        form.heirs.changed.connect(self._on_heirs)
        form.heirs.added.connect(self._on_heir)
        self._arrange()
        self.words.retranslate()
        self.chain()

    def chain(self) -> None:
        """Let the keyboard go from top to bottom."""
        inside = self.widget()
        if inside is not None:
            chain(inside, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.viewport().width() < NARROW
        if narrow is not self._narrow:
            self._narrow = narrow
            self._arrange()

    def _arrange(self) -> None:
        """The rows as the room allows; also those of heirs that were added since."""
        self.head.arrange(narrow=self._narrow)
        for one in (*self.rows(), *(row for card in self.form.heirs.cards for row in card.inside.rows)):
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

    def _on_heirs(self) -> None:
        self.chain()
        self.reshaped.emit()

    def entries(self) -> Iterator[Entry]:
        """All entries in the order of typing, also those that do not show."""
        yield self.head.segment
        yield self.head.application
        yield from self.form.entries()

    def shown(self) -> Iterator[Entry]:
        """The entries that count: those of the rows, groups and sections that show."""
        yield self.head.segment
        yield self.head.application
        yield from self.form.shown()

    def show_section(self, part: Part) -> None:
        """Scroll to the title of a section."""
        self.verticalScrollBar().setValue(self.form.y() + self.form.sections[part].y() - ABOVE)

    def rows(self) -> Iterator[RowBox]:
        return self.form.rows()

    def entry(self, path: str) -> Entry | None:
        return next((one for one in self.entries() if one.path == path), None)

    @property
    def language(self) -> Language:
        return self._speech.language
