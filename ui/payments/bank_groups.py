"""What becomes of the lines of a bank's list: one button for each group with its number, and the lines of one group."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton

from counter_app.payments.bank_labels import BANK_RESULT_LABELS
from counter_app.payments.bank_model import BankOutcome, BankPreview, BankResult
from counter_app.settings import Language
from counter_app.shared.ids import grouped
from counter_app.shared.money import format_rupiah, group
from ui.payments.words import bank_moment, short_day
from ui.shared.controls import IconLabel, column, label, row, set_property
from ui.shared.desk import Desk
from ui.shared.parts import GAP, Card, Listing
from ui.shared.table import Cell, Column, Row
from ui.shared.wording import pick, sentence

MOST_SHOWN = 500
REJECTED = frozenset({BankResult.UNMATCHED, BankResult.DIFFERS, BankResult.INVALID})
_SIGNS = {
    BankResult.MATCHED: ("ph.check-circle", "primary"),
    BankResult.ALREADY: ("ph.copy", "soft"),
    BankResult.UNMATCHED: ("ph.question", "on_amber_tint"),
    BankResult.DIFFERS: ("ph.warning-circle", "on_amber_tint"),
    BankResult.INVALID: ("ph.x-circle", "danger"),
}


class GroupButton(QPushButton):
    def __init__(self, desk: Desk, result: BankResult) -> None:
        super().__init__()
        self.setProperty("kind", "choice")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self._count, self._name = label("figure"), label("soft")
        self._count.setProperty("extent", "small")
        whole = column(self, spacing=0)
        whole.setContentsMargins(14, 5, 14, 7)
        top = row(spacing=8)
        top.addWidget(self._count)
        top.addWidget(IconLabel(desk.station.theme, *_SIGNS[result], 22))
        top.addStretch(1)
        whole.addLayout(top)
        whole.addWidget(self._name)
        for part in (self._count, self._name):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toggled.connect(self._on_toggled)

    def sizeHint(self) -> QSize:
        """What stands in it, which no button reckons by itself."""
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.sizeHint()

    def _on_toggled(self, on: bool) -> None:
        for part in (self._count, self._name):
            set_property(part, "chosen", on)

    def say(self, count: int, name: str) -> None:
        self._count.setText(group(count))
        self._name.setText(name)
        self.setAccessibleName(f"{name}: {count}")


class BankGroups(QFrame):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._preview: BankPreview | None = None
        self._group = QButtonGroup(self)
        self.buttons = {result: GroupButton(desk, result) for result in BankResult}
        self._card, self.list = Card(), Listing(desk.station.theme)
        self._more = label("soft", wrap=True)
        whole = column(self, spacing=GAP)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        for number, button in enumerate(self.buttons.values()):
            self._group.addButton(button, number)
            line.addWidget(button, 1)
        self.why = label(wrap=True)
        self._card.body.addWidget(self.list, 1)
        self._card.body.addWidget(self.why)
        self._card.body.addWidget(self._more)
        whole.addLayout(line)
        whole.addWidget(self._card, 1)
        self.list.table.picked.connect(self._show_why)
        self._group.idToggled.connect(lambda _number, on: self._show_lines() if on else None)

    @property
    def _language(self) -> Language:
        return self._desk.station.speech.language

    @property
    def result(self) -> BankResult:
        return tuple(BankResult)[max(self._group.checkedId(), 0)]

    def choose(self, result: BankResult) -> None:
        self.buttons[result].setChecked(True)

    def show_preview(self, preview: BankPreview) -> None:
        """The first group that somebody has to look at is shown, else what matches."""
        self._preview = preview
        self.retranslate()
        rejected = preview.rejected
        self.choose(rejected[0].result if rejected else BankResult.MATCHED)
        self._show_lines()

    def retranslate(self) -> None:
        preview = self._preview
        for result, button in self.buttons.items():
            name = pick(BANK_RESULT_LABELS[result], self._language)
            button.say(0 if preview is None else preview.count(result), name)
        self.list.table.name(
            self.tr("Lines of the list"),
            (
                Column(self.tr("Line"), 56, right=True),
                Column(self.tr("Code"), 138),
                Column(self.tr("Amount"), 110, right=True),
                Column(self.tr("Paid at"), 104),
                Column(self.tr("Reference"), 126),
                Column(self.tr("What to know")),
            ),
        )
        self._show_lines()

    def _show_lines(self) -> None:
        if self._preview is None:
            return
        lines = self._preview.of(self.result)
        self._card.name(pick(BANK_RESULT_LABELS[self.result], self._language).capitalize())
        self.list.fill([self._row(one) for one in lines[:MOST_SHOWN]], self.tr("No line is of this kind."))
        self._more.setText(
            (
                self.tr("The first {count} lines are shown; the rejects file holds them all.")
                if self.result in REJECTED
                else self.tr("Only the first {count} lines are shown.")
            ).format(count=MOST_SHOWN)
        )
        self._more.setVisible(len(lines) > MOST_SHOWN)
        if lines and self.list.table.key is None:
            self.list.table.selectRow(0)
        self._show_why()

    def _show_why(self) -> None:
        """What to know of the chosen line, at full length."""
        lines = () if self._preview is None else self._preview.of(self.result)
        chosen = next((one for one in lines if (one.row.line.number, one.result) == self.list.table.key), None)
        told = self.tr("Line {line}: {why}")
        self.why.setText("" if chosen is None else told.format(line=chosen.row.line.number, why=self._why(chosen)))
        self.why.setVisible(chosen is not None)

    def _row(self, one: BankOutcome) -> Row:
        entry, line = one.row.entry, one.row.line
        why = self._why(one)
        if entry is None:
            raw = " · ".join(cell for cell in line.cells if cell)
            cells = (Cell(""), Cell(""), Cell(""), Cell(""), Cell(f"{why} ({raw})" if raw else why))
        else:
            whole = short_day(entry.paid_at.date(), self._language)
            moment = whole if entry.whole_day else bank_moment(entry.paid_at, self._language)
            cells = (
                Cell(grouped(entry.code)),
                Cell(format_rupiah(entry.amount), strong=True),
                Cell(moment),
                Cell(entry.reference),
                Cell(why),
            )
        return Row((line.number, one.result), (Cell(str(line.number)), *cells))

    def _why(self, one: BankOutcome) -> str:
        if one.problem is not None:
            return sentence(one.problem, self._language)
        if one.reversed:
            return self.tr("Recorded before and taken back; if it counts after all, record it by hand.")
        if one.result is BankResult.ALREADY:
            return self.tr("The same payment stands in the books.")
        return self.tr("It is the payment of this code.")
