"""The sections of form 1A of one segment."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QLabel, QWidget

from counter_app.dues.model import Segment
from ui.officer.controls import column, label
from ui.officer.form_entries import Entry
from ui.officer.form_heirs import HeirsBox
from ui.officer.form_layout import Part, sections_of
from ui.officer.form_quote import QuoteBox
from ui.officer.form_sections import GroupBox, RowBox, SectionBox


class SegmentForm(QWidget):
    """Made for one segment, thrown away with it: what was typed is kept elsewhere."""

    def __init__(self, segment: Segment) -> None:
        super().__init__()
        self.segment = segment
        self.sections = {plan.part: SectionBox(plan, segment) for plan in sections_of(segment)}
        self.heirs = HeirsBox(segment)
        self.quote = QuoteBox()
        self.preface: QLabel = label("soft", wrap=True)
        whole = column(self, spacing=10)
        for box in self.sections.values():
            whole.addWidget(box)
        self.sections[Part.HEIRS].body.addWidget(self.heirs)
        dues = self.sections[Part.DUES]
        dues.body.insertWidget(dues.body.indexOf(dues.inside) + 1, self.quote)
        statements = self.sections[Part.STATEMENTS]
        statements.body.insertWidget(statements.body.indexOf(statements.inside), self.preface)

    def insert(self, bar: QWidget) -> None:
        """Put a bar below the row of the NIK."""
        self.sections[Part.IDENTITY].inside.lines.insertWidget(1, bar)

    def release(self, bar: QWidget) -> None:
        """Give the bar back before this is thrown away."""
        self.sections[Part.IDENTITY].inside.lines.removeWidget(bar)
        bar.setParent(None)

    def entries(self) -> Iterator[Entry]:
        for part, box in self.sections.items():
            for one in box.rows():
                yield from one.entries
            if part is Part.HEIRS:
                yield from self.heirs.entries()

    def shown(self) -> Iterator[Entry]:
        for part, box in self.sections.items():
            if box.isHidden():
                continue
            rows = [
                *box.inside.rows,
                *(one for group in box.groups if group.tick.isChecked() for one in group.inside.rows),
            ]
            for one in rows:
                if not one.isHidden():
                    yield from (entry for entry in one.entries if not entry.isHidden())
            if part is Part.HEIRS:
                yield from self.heirs.entries()

    def rows(self) -> Iterator[RowBox]:
        for box in self.sections.values():
            yield from box.rows()

    def groups(self) -> Iterator[GroupBox]:
        for box in self.sections.values():
            yield from box.groups

    def conditional(self) -> Iterator[tuple[str, QWidget]]:
        """What shows only with a conditional field: its path, and the part of the form."""
        for one in self.rows():
            if one.when is not None:
                yield one.when, one
            yield from one.times.items()
        if Part.GUARDIAN in self.sections:
            yield "guardian", self.sections[Part.GUARDIAN]
