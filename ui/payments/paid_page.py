"""What came in on a day and what does not add up: receipts once more, and asking that a payment be taken back."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from counter_app.payments.board import DifferenceRow, PaidRow
from counter_app.payments.labels import PAYMENT_KIND_LABELS, PAYMENT_SOURCE_LABELS
from counter_app.payments.lists import MOST_ROWS
from counter_app.payments.model import PaymentKind
from counter_app.payments.operations import issue_payment_receipt
from counter_app.shared.ids import grouped
from counter_app.shared.money import format_rupiah
from ui.payments.board_page import BoardPage
from ui.payments.board_state import Seen
from ui.payments.reversal_dialogs import AskReversalDialog
from ui.payments.search_field import SearchField
from ui.payments.words import DASH, day_and_time, short_day
from ui.shared.controls import label
from ui.shared.dates import long_date
from ui.shared.days import DayChoice
from ui.shared.desk import Desk
from ui.shared.parts import GAP, Card, Figure, Listing, Switch
from ui.shared.table import Cell, Column, Row
from ui.shared.wording import clock_time, pick

_KIND_TONES = {PaymentKind.UNDER: "danger", PaymentKind.OVER: "on_amber_tint"}


class PaidPage(BoardPage):
    def __init__(self, model: Desk) -> None:
        super().__init__(model)
        self.search, self.day, self.view = SearchField(), DayChoice(model, ahead=False), Switch(2)
        self.figures = [Figure(self.theme) for _ in range(4)]
        self._card = Card()
        self.list, self.differences = Listing(self.theme, "ph.receipt"), Listing(self.theme)
        self._more = label("soft", wrap=True)
        self.receipt, self.print_button = QPushButton(), QPushButton()
        self.reverse = QPushButton()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.head.addWidget(self.search)
        self.head.addWidget(self.day)
        figures = QHBoxLayout()
        figures.setSpacing(GAP)
        for figure in self.figures:
            figures.addWidget(figure, 1)
        self.whole.addLayout(figures)
        self._card.head.insertWidget(1, self.view)
        for button in (self.case, self.receipt, self.print_button, self.reverse):
            button.setProperty("extent", "small")
            button.setAutoDefault(True)
            self._card.head.addWidget(button)
        for part in (self.list, self.differences):
            self._card.body.addWidget(part, 1)
        self._card.body.addWidget(self._more)
        self.whole.addWidget(self._card, 1)

    def _connect(self) -> None:
        self.search.wanted.connect(self.refresh)
        self.day.chosen.connect(self.refresh)
        self.view.chosen.connect(lambda _: self.show_seen())
        for listing in (self.list, self.differences):
            listing.table.picked.connect(self._enable)
        self.list.table.opened.connect(lambda: self._with_receipt(preview=True))
        self.receipt.clicked.connect(lambda: self._with_receipt(preview=True))
        self.print_button.clicked.connect(lambda: self._with_receipt(preview=False))
        self.reverse.clicked.connect(self.ask_reversal)

    def retranslate(self) -> None:
        self.name(self.tr("Paid"), self.tr("By the day on which it was recorded."))
        self.search.name(self.tr("Code, case, name or reference"))
        self.view.name((self.tr("Payments"), self.tr("Do not add up")))
        self.receipt.setText(self.tr("Receipt…"))
        self.print_button.setText(self.tr("Print again"))
        self.reverse.setText(self.tr("Ask reversal…"))
        self.case.setText(self.tr("Case"))
        self._more.setText(
            self.tr("Only the latest {count} are listed. Type a few digits or letters to find the others.").format(
                count=MOST_ROWS
            )
        )
        self.list.table.name(
            self.tr("Payments"),
            (
                Column(self.tr("Recorded"), 80),
                Column(self.tr("Name")),
                Column(self.tr("Case"), 150),
                Column(self.tr("Amount"), 112, right=True),
                Column(self.tr("It was"), 140),
                Column(self.tr("Paid at"), 104),
                Column(self.tr("Reference"), 126),
                Column(self.tr("Note"), 156),
            ),
        )
        self.differences.table.name(
            self.tr("Do not add up"),
            (
                Column(self.tr("Name")),
                Column(self.tr("Case"), 150),
                Column(self.tr("Code"), 146),
                Column(self.tr("Owed"), 112, right=True),
                Column(self.tr("Came in"), 112, right=True),
                Column(self.tr("Difference"), 190),
                Column(self.tr("Tell the payer by"), 134),
            ),
        )
        self.show_seen()

    # showing

    def refresh(self) -> None:
        self.reading.refresh(self.search.text(), self.day.day)

    def show_board(self, seen: Seen) -> None:
        if self.day.day is None:
            self.day.begin(seen.today, seen.board.on)
        super().show_board(seen)

    def show_seen(self) -> None:
        seen = self.seen
        if seen is None:
            return
        board, listed = seen.board, self.view.current == 0
        self._card.name(long_date(board.on, self.language) if listed else self.tr("All days"))
        self.list.setVisible(listed)
        self.differences.setVisible(not listed)
        self._more.setVisible(len(board.paid if listed else board.differences) >= MOST_ROWS)
        for button in (self.receipt, self.print_button, self.reverse):
            button.setVisible(listed)
        searching = bool(self.search.text().strip())
        none = self.tr("Nothing found.") if searching else self.tr("No payment was recorded on this day.")
        self.list.fill([self._row(seen, one) for one in board.paid], none)
        even = self.tr("Nothing found.") if searching else self.tr("Whatever came in is what was owed.")
        self.differences.fill([self._difference(seen, one) for one in board.differences], even)
        self._show_figures(seen)
        self._enable()

    def _show_figures(self, seen: Seen) -> None:
        board = seen.board
        standing = [one for one in board.paid if not one.reversed]
        count, total, apart, back = self.figures
        count.say(str(len(standing)), self.tr("payments"))
        total.say(format_rupiah(sum(one.amount for one in standing)), self.tr("came in"))
        sign = ("ph.warning-circle", "on_amber_tint") if board.differences else ()
        apart.say(str(len(board.differences)), self.tr("do not add up (all days)"), *sign)
        back.say(str(len(board.paid) - len(standing)), self.tr("reversed"))

    def _row(self, seen: Seen, one: PaidRow) -> Row:
        tone = _KIND_TONES.get(one.kind, "")
        state, sign, about = self._state(one)
        cells = (
            Cell(clock_time(one.recorded_at, seen.zone, self.language)),
            Cell(one.name or DASH),
            Cell(one.case_number),
            Cell(format_rupiah(one.amount), strong=True),
            Cell(pick(PAYMENT_KIND_LABELS[one.kind], self.language), "ph.warning-circle" if tone else "", tone),
            Cell(day_and_time(one.paid_at, seen.zone, self.language)),
            Cell(one.reference),
            Cell(state, sign, about),
        )
        return Row(one.payment_id, cells, struck=one.reversed)

    def _state(self, one: PaidRow) -> tuple[str, str, str]:
        if one.reversed:
            return self.tr("reversed"), "ph.x-circle", "danger"
        if one.reversal_asked:
            return self.tr("reversal asked"), "ph.arrow-u-up-left", "on_amber_tint"
        return pick(PAYMENT_SOURCE_LABELS[one.source], self.language), "ph.check-circle", "primary"

    def _difference(self, seen: Seen, one: DifferenceRow) -> Row:
        short = one.difference < 0
        words = self.tr("{amount} too little") if short else self.tr("{amount} too much")
        late = one.tell_by < seen.today
        cells = (
            Cell(one.name or DASH),
            Cell(one.case_number),
            Cell(grouped(one.code)),
            Cell(format_rupiah(one.due)),
            Cell(format_rupiah(one.received)),
            Cell(
                words.format(amount=format_rupiah(abs(one.difference))),
                "ph.warning-circle",
                "danger" if short else "on_amber_tint",
            ),
            Cell(short_day(one.tell_by, self.language), *(("ph.clock", "danger") if late else ("", ""))),
        )
        return Row(one.case_number, cells)

    # acting

    def _enable(self) -> None:
        chosen = self.chosen
        for button in (self.receipt, self.print_button):
            button.setEnabled(chosen is not None)
        self.reverse.setEnabled(chosen is not None and not chosen.reversed and not chosen.reversal_asked)
        self.case.setEnabled(bool(self.chosen_case))

    @property
    def chosen(self) -> PaidRow | None:
        paid = () if self.seen is None else self.seen.board.paid
        return next((one for one in paid if one.payment_id == self.list.table.key), None)

    @property
    def chosen_case(self) -> str:
        if self.view.current == 0:
            return "" if self.chosen is None else self.chosen.case_number
        return self.differences.table.key or ""

    def _with_receipt(self, *, preview: bool) -> None:
        """The receipt of the chosen payment; one that came from a bank's list gets its receipt now."""
        if self.chosen is not None:
            act = self.papers.preview if preview else self.papers.print
            self.model.do(issue_payment_receipt, self.chosen.payment_id, done=act)

    def ask_reversal(self) -> None:
        if self.chosen is None:
            return
        dialog = AskReversalDialog(self, self.model, self.chosen)
        told = self.tr("The reversal is asked for. A supervisor who is somebody else decides.")
        dialog.accepted.connect(lambda: self.model.told.emit(told))
        self.ask(dialog)
