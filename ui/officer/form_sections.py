"""Rows, optional groups and sections of form 1A as widgets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from counter_app.dues.model import Segment
from ui.officer.controls import column, label, row, rule
from ui.officer.form_choices import make_entry
from ui.officer.form_draft import field_at
from ui.officer.form_entries import Entry
from ui.officer.form_layout import COLUMNS, GROUP_ROWS, Row, Section, known_rows

GAP = 20


class RowBox(QWidget):
    """Entries side by side; `when` is the key with which the row shows, `times` those of single entries."""

    def __init__(self, plan: Row, segment: Segment, prefix: str = "") -> None:
        super().__init__()
        self.when = plan.when
        self.entries: list[Entry] = []
        self.times: dict[str, Entry] = {}
        self._spans: list[int] = []
        self._gauges = [QWidget() for _ in range(COLUMNS)]
        """A column without an item of its own would lose its gap."""
        self._grid: QGridLayout = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(0)
        for cell in plan.cells:
            path = f"{prefix}{cell.path}"
            field = field_at(path, segment)
            if field is None:
                continue
            entry = make_entry(path, field)
            entry.setMinimumWidth(1)  # columns are equal, whatever stands in them
            self.entries.append(entry)
            if cell.when is not None:
                self.times[cell.when] = entry
            self._spans.append(cell.span)
        for gauge in self._gauges:
            gauge.setFixedHeight(0)
        self.arrange(narrow=False)

    def arrange(self, *, narrow: bool) -> None:
        """Four columns, or two where there is little room: then a row goes on below itself."""
        columns = COLUMNS // 2 if narrow else COLUMNS
        for part in (*self.entries, *self._gauges):
            self._grid.removeWidget(part)
        place = line = 0
        for entry, wide in zip(self.entries, self._spans, strict=True):
            span = max(1, -(-wide // 2)) if narrow else wide
            if place + span > columns:
                place, line = 0, line + 1
            self._grid.addWidget(entry, line, place, 1, span)
            place += span
        for index, gauge in enumerate(self._gauges):
            self._grid.setColumnStretch(index, 1 if index < columns else 0)
            gauge.setVisible(index < columns)
            if index < columns:
                self._grid.addWidget(gauge, line + 1, index)


class RowsBox(QWidget):
    """Rows under each other."""

    def __init__(self, rows: Iterable[Row], segment: Segment, prefix: str = "") -> None:
        super().__init__()
        self.rows = [RowBox(plan, segment, prefix) for plan in rows]
        self.lines: QVBoxLayout = column(self, spacing=4)
        for one in self.rows:
            self.lines.addWidget(one)

    def entries(self) -> Iterator[Entry]:
        for one in self.rows:
            yield from one.entries


class GroupBox(QWidget):
    """Fields that most applicants leave out, behind a tick."""

    opened = Signal()

    def __init__(self, key: str, segment: Segment) -> None:
        super().__init__()
        self.key = key
        self.tick = QCheckBox()
        self.inside = RowsBox(known_rows(GROUP_ROWS[key], segment), segment)
        self.inside.hide()
        whole = column(self, spacing=8)
        whole.addWidget(self.tick)
        whole.addWidget(self.inside)
        self.tick.toggled.connect(self.inside.setVisible)
        self.tick.clicked.connect(lambda _checked: self.opened.emit())


class SectionBox(QWidget):
    """A title with an optional remark below, rows, and optional groups."""

    def __init__(self, plan: Section, segment: Segment) -> None:
        super().__init__()
        self.part = plan.part
        self.title: QLabel = label("title")
        self.remark: QLabel = label("soft", wrap=True)
        self.remark.hide()
        self.inside = RowsBox(plan.rows, segment)
        self.groups = [GroupBox(key, segment) for key in plan.groups]
        self.body: QVBoxLayout = column(self, spacing=6)
        self.line = rule()
        head = row()
        head.addWidget(self.title, 1)
        self.body.addWidget(self.line)
        self.body.addSpacing(6)
        self.body.addLayout(head)
        self.body.addWidget(self.remark)
        self.body.addWidget(self.inside)
        for group in self.groups:
            self.body.addWidget(group)
        self.body.addSpacing(4)

    def explain(self, text: str) -> None:
        """A remark under the title."""
        self.remark.setText(text)
        self.remark.setVisible(bool(text))

    def rows(self) -> Iterator[RowBox]:
        yield from self.inside.rows
        for group in self.groups:
            yield from group.inside.rows
