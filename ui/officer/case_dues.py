"""Step 3: what the membership costs, month by month, before and after the applicant is told."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from counter_app.dues.model import DuesMonth, Programme, Quote, QuoteMonth, QuoteRequest
from counter_app.payments.desk import estimate_dues
from counter_app.shared.errors import OfficeError
from counter_app.shared.money import format_rupiah, group, in_words
from ui.officer.case_boxes import ToneBox
from ui.officer.case_model import CaseModel
from ui.officer.controls import Retranslated, Tone, column, label, row, rule
from ui.shared.dates import month_span
from ui.shared.wording import sentence

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class AmountCell(QWidget):
    """What is payable, beside it the normal amount struck through where there is a relief."""

    def __init__(self, amount: int, normal: int, *, strong: bool = False) -> None:
        super().__init__()
        line = row(spacing=8)
        self.setLayout(line)
        line.addStretch(1)
        if normal != amount:
            before = label("soft")
            font = before.font()
            font.setStrikeOut(True)
            before.setFont(font)
            before.setText(group(normal))
            line.addWidget(before)
        paid = label("strong" if strong else "")
        paid.setText(group(amount))
        line.addWidget(paid)


class DuesPage(Retranslated):
    """`renew_wanted`: tell the applicant anew, after something has changed."""

    renew_wanted = Signal()

    def __init__(self, model: CaseModel) -> None:
        super().__init__()
        self._model = model
        self._estimate: Quote | None = None
        self._refused: OfficeError | None = None
        self._asked: QuoteRequest | None = None
        self._title, self._state = label("title"), label("soft")
        self._table = QWidget()
        self._grid: QGridLayout = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(7)
        self._saving = ToneBox(model.station.theme)
        self._total_name, self.total = label("soft"), label("figure")
        self._words = label("soft", wrap=True)
        self._error = label("error", wrap=True)
        self.renew = QPushButton()
        self.renew.setAutoDefault(False)
        self.renew.clicked.connect(lambda _checked: self.renew_wanted.emit())
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.setSpacing(10)
        head = row()
        head.addWidget(self._title, 1)
        head.addWidget(self._state)
        head.addWidget(self.renew)
        whole.addLayout(head)
        whole.addWidget(self._error)
        whole.addWidget(self._table)
        whole.addWidget(rule())
        sums = row(spacing=16)
        words = column(spacing=2)
        words.addWidget(self._total_name)
        words.addWidget(self._words)
        sums.addLayout(words, 1)
        sums.addWidget(self.total, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(sums)
        whole.addWidget(self._saving)
        whole.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        column(self, spacing=0).addWidget(scroll)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Dues month by month"))
        self._total_name.setText(self.tr("To be paid"))
        self.renew.setText(self.tr("Reckon anew"))
        self.show_case()

    @property
    def quote(self) -> Quote | None:
        """What was told to the applicant, else what would be told now."""
        case = self._model.case
        if case is None:
            return None
        return case.quote.quote if case.quote is not None and self._model.notified else self._estimate

    def show_case(self) -> None:
        case = self._model.case
        if case is None:
            return
        told = self._model.notified
        self._state.setText(self.tr("The applicant was told") if told else self.tr("Not told yet"))
        self.renew.setVisible(told and self._model.may_notify)
        if not told:
            self._reckon()
        self._show_quote()

    def _reckon(self) -> None:
        """Ask for the dues of the form as they would be today."""
        case, desk = self._model.case, self._model.desk
        if case is None or desk is None:
            return
        form = case.case.form
        request = QuoteRequest(
            segment=form.segment,
            monthly_income=form.monthly_income,
            programmes=form.programmes,
            first_month=DuesMonth.of(desk.today),
            months=form.months,
            sector=form.sector,
            state_paid=form.paid_by_state_budget,
        )
        if request != self._asked:
            self._asked, self._estimate, self._refused = request, None, None
            self._model.station.read(estimate_dues, request, then=self._on_estimate, refused=self._on_refused)

    def _on_estimate(self, quote: Quote) -> None:
        self._estimate = quote
        if isValid(self):
            self._show_quote()

    def _on_refused(self, problem: OfficeError) -> None:
        self._refused = problem
        if isValid(self):
            self._show_quote()

    def _show_quote(self) -> None:
        quote, problem = self.quote, self._refused
        self._error.setVisible(quote is None and problem is not None)
        if problem is not None:
            self._error.setText(sentence(problem, self._model.station.speech.language))
        self._clear()
        self._saving.setVisible(quote is not None and quote.saving > 0)
        if quote is None:
            self.total.clear()
            self._words.clear()
            return
        self._fill(quote)
        self.total.setText(format_rupiah(quote.total))
        self._words.setText(in_words(quote.total))
        self._show_saving(quote)

    def _show_saving(self, quote: Quote) -> None:
        words = self.tr("Saves {saving} of {normal}").format(
            saving=format_rupiah(quote.saving), normal=format_rupiah(quote.normal_total)
        )
        relieved = [line.basis for month in quote.months for line in month.lines if line.amount != line.normal]
        laws = dict.fromkeys(law for basis in relieved for law in basis.split("; "))
        self._saving.say(Tone.GOOD, words, self.tr("Basis: {law}").format(law="; ".join(laws)))

    def _clear(self) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _fill(self, quote: Quote) -> None:
        programmes = [one for one in Programme if one in quote.request.programmes]
        heads = [self.tr("Month"), *(one.value for one in programmes), self.tr("Together")]
        for place, text in enumerate(heads):
            self._grid.addWidget(_head(text, left=place == 0), 0, place)
            self._grid.setColumnStretch(place, 1)
        self._grid.addWidget(rule(), 1, 0, 1, len(heads))
        for line, month in enumerate(quote.months, 2):
            self._month(line, month, programmes)

    def _month(self, line: int, month: QuoteMonth, programmes: list[Programme]) -> None:
        name = label()
        name.setText(month_span(month.month, month.month, self._model.station.speech.language))
        self._grid.addWidget(name, line, 0)
        for place, programme in enumerate(programmes, 1):
            lines = [one for one in month.lines if one.programme is programme]
            cell = AmountCell(sum(one.amount for one in lines), sum(one.normal for one in lines))
            self._grid.addWidget(cell, line, place)
        self._grid.addWidget(AmountCell(month.total, month.normal_total, strong=True), line, len(programmes) + 1)

    def take_focus(self) -> None:
        self.setFocus()


def _head(text: str, *, left: bool) -> QLabel:
    made = label("soft")
    made.setText(text)
    if not left:
        made.setAlignment(RIGHT)
    return made
