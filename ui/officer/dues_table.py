"""Dues as the desk shows them: by month, programme and payer, before and after a relief, with their law."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from counter_app.dues.model import Payer, PlacementPhase, Programme, Quote
from counter_app.registration.people import SEGMENT_LABELS
from counter_app.settings import Language
from counter_app.shared.money import format_rupiah, group
from ui.officer.controls import Retranslated, column, label, row, rule
from ui.officer.dues_rows import DuesRow, DuesTable, paid_once, payers_of, tables_of
from ui.shared.dates import month_span
from ui.shared.wording import pick

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
NONE = "–"
MINUS = "\N{MINUS SIGN}"

Sum = Callable[[DuesRow], int | None]


@dataclass(frozen=True)
class Column:
    """`strong`: what is payable in the end."""

    title: str
    value: Sum
    strong: bool = False


class QuoteTables(Retranslated):
    """One table for each run of equal months."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = column(self, spacing=6)
        self._held: QWidget | None = None
        self._told: tuple[Quote, Language] | None = None

    def retranslate(self) -> None:
        if self._told is not None:
            self._build(*self._told)

    def show_quote(self, quote: Quote | None, language: Language) -> None:
        told = None if quote is None else (quote, language)
        if told == self._told:
            return
        self._told = told
        if quote is None:
            self._clear()
        else:
            self._build(quote, language)

    def _clear(self) -> None:
        if self._held is not None:
            self._whole.removeWidget(self._held)
            self._held.hide()
            self._held.deleteLater()
            self._held = None

    def _build(self, quote: Quote, language: Language) -> None:
        self._clear()
        self._held = QWidget()
        whole = column(self._held, spacing=6)
        for place, table in enumerate(tables_of(quote)):
            if place:
                whole.addSpacing(8)
            whole.addLayout(self._head(quote, table, language))
            whole.addWidget(self._table(quote, table))
        self._whole.addWidget(self._held)

    def _head(self, quote: Quote, table: DuesTable, language: Language) -> QHBoxLayout:
        line = row(spacing=12)
        name, about = label("strong"), label("soft")
        if paid_once(quote):
            name.setText(pick(SEGMENT_LABELS[quote.request.segment], language))
            about.setText(self.tr("once, for the whole contract"))
        else:
            name.setText(month_span(table.first.month, table.last.month, language))
            months = self.tr("1 month") if table.count == 1 else self.tr("{count} months").format(count=table.count)
            base = self.tr("dues base {base}").format(base=format_rupiah(table.first.base))
            about.setText(f"{months} · {base}" if table.first.base else months)
        line.addWidget(name, 1)
        line.addWidget(about)
        return line

    def _table(self, quote: Quote, table: DuesTable) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(5)
        columns = tuple(self._columns(quote))
        grid.setColumnStretch(0, 1)
        grid.addWidget(_cell("soft", self.tr("Programme"), left=True), 0, 0)
        for place, one in enumerate(columns, 1):
            grid.addWidget(_cell("soft", one.title), 0, place)
        grid.addWidget(rule(), 1, 0, 1, len(columns) + 1)
        line = 2
        for programme in table.rows:
            grid.addWidget(self._name(programme, table, quote), line, 0)
            for place, one in enumerate(columns, 1):
                grid.addWidget(_cell("strong" if one.strong else "", _amount(one.value(programme))), line, place)
            line += 1
        grid.addWidget(rule(), line, 0, 1, len(columns) + 1)
        self._sums(grid, line + 1, table, columns)
        return made

    def _columns(self, quote: Quote) -> Iterator[Column]:
        payers = payers_of(quote)
        if quote.saving:
            yield Column(self.tr("Normal"), lambda one: one.normal)
            yield Column(self.tr("Relief"), lambda one: one.amount - one.normal or None)
        if Payer.EMPLOYER in payers and Payer.WORKER in payers:
            yield Column(self.tr("Employer"), lambda one: one.of(Payer.EMPLOYER))
            yield Column(self.tr("Worker"), lambda one: one.of(Payer.WORKER))
        yield Column(self.tr("To be paid"), lambda one: one.amount, strong=True)

    def _name(self, programme: DuesRow, table: DuesTable, quote: Quote) -> QWidget:
        made = QWidget()
        lines = column(made, spacing=0)
        name = label("", wrap=True)
        name.setText(f"{programme.name} {self._phase(programme.phase)}".strip())
        lines.addWidget(name)
        note = self._note(programme, table, quote)
        if note:
            about = label("soft", wrap=True)
            about.setText(note)
            lines.addWidget(about)
        lines.addStretch(1)
        made.setToolTip("\n".join(part for part in (note, programme.basis) if part))
        return made

    def _phase(self, phase: PlacementPhase | None) -> str:
        match phase:
            case PlacementPhase.BEFORE:
                return self.tr("before work")
            case PlacementPhase.DURING:
                return self.tr("during and after work")
            case None:
                return ""

    def _note(self, programme: DuesRow, table: DuesTable, quote: Quote) -> str:
        if programme.funding:
            sources = ", ".join(self._source(one.source, one.amount) for one in programme.funding)
            return self.tr("no extra dues: {sources}").format(sources=sources)
        if programme.base is not None and programme.base < table.first.base:
            return self.tr("of {base}, the highest wage that counts").format(base=format_rupiah(programme.base))
        if paid_once(quote) and programme.name == Programme.JHT:
            monthly = format_rupiah(quote.request.jht_monthly)
            return self.tr("{count} months of {amount}").format(count=quote.request.months, amount=monthly)
        if programme.of(Payer.GOVERNMENT) is not None:
            return self.tr("paid by the state or regional budget")
        return ""

    def _source(self, source: str, amount: int) -> str:
        if source == Payer.GOVERNMENT:
            return self.tr("the state {amount}").format(amount=format_rupiah(amount))
        return self.tr("out of {programme} {amount}").format(programme=source, amount=format_rupiah(amount))

    def _sums(self, grid: QGridLayout, line: int, table: DuesTable, columns: tuple[Column, ...]) -> None:
        """The sum of a month, and that of all months where there are more."""
        rows = table.rows
        single, several = self.tr("Together"), self.tr("Together a month")
        grid.addWidget(_cell("strong", several if table.count > 1 else single, left=True), line, 0)
        for place, one in enumerate(columns, 1):
            total = sum(one.value(programme) or 0 for programme in rows) or (0 if one.strong else None)
            grid.addWidget(_cell("strong", _amount(total)), line, place)
            if table.count > 1:
                several_months = None if total is None else total * table.count
                grid.addWidget(_cell("strong" if one.strong else "soft", _amount(several_months)), line + 1, place)
        if table.count > 1:
            times = self.tr("{count} months").format(count=table.count)
            grid.addWidget(_cell("soft", times, left=True), line + 1, 0)


def _amount(amount: int | None) -> str:
    """A relief stands with a minus sign."""
    if amount is None:
        return NONE
    return f"{MINUS}{group(-amount)}" if amount < 0 else group(amount)


def _cell(kind: str, text: str, *, left: bool = False) -> QLabel:
    made = label(kind)
    made.setText(text)
    if not left:
        made.setAlignment(RIGHT)
    return made
