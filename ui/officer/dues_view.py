"""A quote told whole: its tables, the total in words, what a relief saves, when it is due, by which law, for what."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QLabel

from counter_app.dues.model import Quote
from counter_app.shared.money import format_rupiah
from ui.officer.benefits_box import BenefitsBox
from ui.officer.case_boxes import ToneBox
from ui.officer.controls import Retranslated, Tone, column, label, row, rule
from ui.officer.dues_reading import DuesTold
from ui.officer.dues_rows import laws_of, lines_of, paid_once
from ui.officer.dues_table import QuoteTables
from ui.shared.amounts import amount_words
from ui.shared.dates import month_span, plain_date
from ui.shared.language import Speech
from ui.shared.theme import Theme

RELIEF = "relief"
"""The kind of a tariff row that lets less be charged for a time."""


class DuesView(Retranslated):
    def __init__(self, theme: Theme, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        self._told: DuesTold | None = None
        self.tables = QuoteTables()
        self._total_name, self.total = label("soft"), label("figure")
        self._words: QLabel = label("soft", wrap=True)
        self._saving = ToneBox(theme)
        self.due: QLabel = label("", wrap=True)
        self._law: QLabel = label("soft", wrap=True)
        self.benefits = BenefitsBox(theme)
        whole = column(self, spacing=10)
        whole.addWidget(self.tables)
        whole.addWidget(rule())
        sums = row(spacing=16)
        words = column(spacing=2)
        words.addWidget(self._total_name)
        words.addWidget(self._words)
        sums.addLayout(words, 1)
        sums.addWidget(self.total)
        whole.addLayout(sums)
        for part in (self._saving, self.due, self._law, rule(), self.benefits):
            whole.addWidget(part)
        self.hide()
        self.retranslate()

    @property
    def quote(self) -> Quote | None:
        return None if self._told is None else self._told.quote

    def retranslate(self) -> None:
        self._total_name.setText(self.tr("To be paid"))
        self._show()

    def tell(self, told: DuesTold | None) -> None:
        self.setVisible(told is not None)
        if told != self._told:
            self._told = told
            self._show()

    def _show(self) -> None:
        told, language = self._told, self._speech.language
        self.tables.show_quote(None if told is None else told.quote, language)
        self.benefits.show_statement(None if told is None else told.benefits, language)
        if told is None:
            self.total.clear()
            return
        quote = told.quote
        self.total.setText(format_rupiah(quote.total))
        self._words.setText(amount_words(quote.total, language))
        self._show_saving(quote)
        self.due.setText(" ".join(self._due(told)))
        self.due.setVisible(bool(self.due.text()))
        self._law.setText(self.tr("Legal basis: {law}").format(law=laws_of(lines_of(quote))))

    def _show_saving(self, quote: Quote) -> None:
        self._saving.setVisible(quote.saving > 0)
        words = self.tr("Saves {saving} of {normal}").format(
            saving=format_rupiah(quote.saving), normal=format_rupiah(quote.normal_total)
        )
        law = "; ".join(dict.fromkeys(one.basis for one in quote.rows if one.kind == RELIEF))
        self._saving.say(Tone.GOOD, words, self.tr("Basis: {law}").format(law=law))

    def _due(self, told: DuesTold) -> Iterator[str]:
        language, first = self._speech.language, told.quote.request.first_month
        if paid_once(told.quote):
            yield self.tr("Paid once, before the work begins.")
        for one in told.due:
            words = (
                self.tr("The dues of {month} are due by {day}.")
                if one.month == first
                else self.tr("The next dues, of {month}, are due by {day}.")
            )
            yield words.format(month=month_span(one.month, one.month, language), day=plain_date(one.day, language))
