"""The dues of what is chosen now, growing with every key: what they come to, who bears them, what costs nothing."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QHBoxLayout, QLabel

from counter_app.dues.model import Payer, PlacementPhase, Quote, QuoteLine, Segment
from counter_app.settings import Language
from counter_app.shared.money import format_rupiah
from ui.officer.controls import Retranslated, column, label
from ui.shared.dates import month_span


class QuoteBox(Retranslated):
    """Words at the left, the total at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "good")
        self.words: QLabel = label(wrap=True)
        self.shares: QLabel = label("soft", wrap=True)
        self.total: QLabel = label("title")
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 10, 14, 10)
        line.setSpacing(16)
        left = column(spacing=2)
        left.addWidget(self.words)
        left.addWidget(self.shares)
        line.addLayout(left, 1)
        line.addWidget(self.total)

    def show_quote(self, quote: Quote | None, segment: Segment, language: Language, *notes: str) -> None:
        """`notes` say what is known besides, such as what is covered without a bill."""
        if quote is None:
            self.words.setText(self._what_decides(segment))
            self.shares.clear()
            self.total.clear()
        else:
            self.words.setText("\n".join(self._words(quote, language)))
            self.shares.setText("\n".join((*self._shares(quote), *notes)))
            self.total.setText(format_rupiah(quote.total))
        self.shares.setVisible(bool(self.shares.text()))

    def _what_decides(self, segment: Segment) -> str:
        match segment:
            case Segment.BPU:
                return self.tr("Income, programmes and months decide the dues.")
            case Segment.PU:
                return self.tr("Wage, risk group and programmes decide the dues.")
            case Segment.JAKON:
                return self.tr("The wage decides the dues, or the value of the contract where the wage is not known.")
            case Segment.PMI:
                return self.tr("The parts of the cover, the months of the contract and JHT decide the dues.")

    def _words(self, quote: Quote, language: Language) -> Iterator[str]:
        request = quote.request
        if request.segment is Segment.PMI:
            yield self.tr("Dues for the whole contract")
        elif request.contract_value is not None:
            yield self.tr("Dues for the whole project")
        else:
            months = month_span(quote.months[0].month, quote.months[-1].month, language)
            yield self.tr("Dues for {months}").format(months=months)
        if quote.saving:
            yield self.tr("normally {normal}, saves {saving}").format(
                normal=format_rupiah(quote.normal_total), saving=format_rupiah(quote.saving)
            )

    def _shares(self, quote: Quote) -> Iterator[str]:
        """Who bears how much, where there is more than one, and what the parts of the cover cost."""
        lines = [line for month in quote.months for line in month.lines]
        if quote.request.segment is Segment.PMI:
            yield from self._parts(lines)
            return
        employer, worker = (
            sum(line.amount for line in lines if line.payer is payer) for payer in (Payer.EMPLOYER, Payer.WORKER)
        )
        if employer and worker:
            told = self.tr("employer {employer} · worker {worker}")
            yield told.format(employer=format_rupiah(employer), worker=format_rupiah(worker))

    def _parts(self, lines: list[QuoteLine]) -> Iterator[str]:
        names = (
            (PlacementPhase.BEFORE, self.tr("before work {amount}")),
            (PlacementPhase.DURING, self.tr("during and after work {amount}")),
            (None, self.tr("old-age savings (JHT) {amount}")),
        )
        sums = ((words, sum(line.amount for line in lines if line.phase is phase)) for phase, words in names)
        told = [words.format(amount=format_rupiah(amount)) for words, amount in sums if amount]
        if told:
            yield " · ".join(told)
