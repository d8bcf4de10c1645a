"""Who has a code and has not paid: by the end of the codes, with a place to record what came in."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from counter_app.payments.board import AwaitedPayment
from counter_app.payments.lists import MOST_ROWS
from counter_app.payments.totals import is_member_code, payable_code
from counter_app.shared.ids import grouped
from counter_app.shared.money import format_rupiah
from ui.payments.board_page import BoardPage
from ui.payments.board_state import Entry, Recorded, Seen
from ui.payments.record_panel import RecordPanel
from ui.payments.search_field import SearchField
from ui.payments.words import DASH, last_moment
from ui.shared.controls import column, label
from ui.shared.desk import Desk
from ui.shared.parts import GAP, Card, Figure, Listing
from ui.shared.table import Cell, Column, Row


class AwaitingPage(BoardPage):
    def __init__(self, model: Desk) -> None:
        super().__init__(model)
        self.search = SearchField()
        self.figures = [Figure(self.theme) for _ in range(3)]
        self._card = Card()
        self.list = Listing(self.theme, "ph.hourglass-medium")
        self.use = QPushButton()
        self._more = label("soft", wrap=True)
        self.panel = RecordPanel(self, model)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.head.addWidget(self.search)
        left = column(spacing=GAP)
        figures = QHBoxLayout()
        figures.setSpacing(GAP)
        for figure in self.figures:
            figures.addWidget(figure, 1)
        left.addLayout(figures)
        for button in (self.case, self.use):
            button.setProperty("extent", "small")
            button.setAutoDefault(True)
            self._card.head.addWidget(button)
        self._card.body.addWidget(self.list, 1)
        self._card.body.addWidget(self._more)
        left.addWidget(self._card, 1)
        both = QHBoxLayout()
        both.setSpacing(GAP)
        both.addLayout(left, 1)
        both.addWidget(self.panel)
        self.whole.addLayout(both, 1)

    def _connect(self) -> None:
        self.search.wanted.connect(self.refresh)
        self.list.table.picked.connect(self._enable)
        self.list.table.opened.connect(self.use_chosen)
        self.use.clicked.connect(self.use_chosen)
        self.panel.recorded.connect(self._on_recorded)

    def retranslate(self) -> None:
        self.name(self.tr("Awaiting payment"), self.tr("The first code to run out comes first."))
        self.search.name(self.tr("Code, case or name"))
        self._card.name(self.tr("Codes that can be paid"))
        self.use.setText(self.tr("Record its payment"))
        self.use.setToolTip("Enter")
        self.case.setText(self.tr("Look at the case"))
        self._more.setText(
            self.tr("Only the first {count} are listed. Type a few digits or letters to find the others.").format(
                count=MOST_ROWS
            )
        )
        self.list.table.name(
            self.tr("Codes that can be paid"),
            (
                Column(self.tr("Valid until"), 116),
                Column(self.tr("Name")),
                Column(self.tr("Case"), 150),
                Column(self.tr("Code"), 138),
                Column(self.tr("Still owed"), 118, right=True),
            ),
        )
        self.panel.retranslate()
        self.show_seen()

    # showing

    def forget(self) -> None:
        """Nothing that was typed stays for the next person; while somebody looks at another page, it does."""
        self.panel.clear()

    def refresh(self) -> None:
        self.reading.refresh(self.search.text())

    def show_board(self, seen: Seen) -> None:
        self.panel.begin(seen.zone)
        if self.panel.owed is not None:
            self.panel.look_up()  # somebody else may have recorded its payment
        super().show_board(seen)

    def show_seen(self) -> None:
        seen = self.seen
        if seen is None:
            return
        awaiting = seen.board.awaiting
        nothing = self.tr("Nothing found.") if self.search.text().strip() else self.tr("Nobody has to pay now.")
        self.list.fill([self._row(seen, one) for one in awaiting], nothing)
        full = len(awaiting) >= MOST_ROWS
        self._more.setVisible(full)
        today = sum(self._ends_today(seen, one) for one in awaiting)
        count, owed, ending = self.figures
        count.say(f"{len(awaiting)}+" if full else str(len(awaiting)), self.tr("codes to be paid"))
        owed.say(format_rupiah(sum(one.rest for one in awaiting)), self.tr("still to come in"))
        sign = ("ph.clock", "on_amber_tint") if today else ()
        ending.say(str(today), self.tr("run out today"), *sign)
        self._enable()

    def _ends_today(self, seen: Seen, one: AwaitedPayment) -> bool:
        return one.expires_at.astimezone(seen.zone).date() <= seen.today

    def _row(self, seen: Seen, one: AwaitedPayment) -> Row:
        until = last_moment(one.expires_at, seen.zone, self.language)
        sign, tone = ("ph.clock", "on_amber_tint") if self._ends_today(seen, one) else ("", "")
        part = ("ph.circle-half", "on_amber_tint") if one.received else ("", "")
        came = self.tr("{rest}; {received} came in").format(
            rest=format_rupiah(one.rest), received=format_rupiah(one.received)
        )
        cells = (
            Cell(until, sign, tone),
            Cell(one.name or DASH),
            Cell(one.case_number),
            self._code(one),
            Cell(format_rupiah(one.rest), *part, strong=True, about=came if one.received else ""),
        )
        return Row(one.code, cells)

    def _code(self, one: AwaitedPayment) -> Cell:
        """Who is part of a batch's total is paid by its code, together with the others."""
        code = grouped(payable_code(one.code))
        if not is_member_code(one.code):
            return Cell(code)
        return Cell(code, "ph.users-three", about=self.tr("{code}, the total of a batch").format(code=code))

    # acting

    def _enable(self) -> None:
        chosen = self.list.table.key is not None
        for button in (self.use, self.case):
            button.setEnabled(chosen)

    @property
    def chosen(self) -> AwaitedPayment | None:
        awaiting = () if self.seen is None else self.seen.board.awaiting
        return next((one for one in awaiting if one.code == self.list.table.key), None)

    @property
    def chosen_case(self) -> str:
        return "" if self.chosen is None else self.chosen.case_number

    def use_chosen(self) -> None:
        if self.chosen is not None:
            self.panel.code.setFocus()
            self.panel.take(payable_code(self.chosen.code))

    def _on_recorded(self, entry: Entry, done: Recorded) -> None:
        self.refresh()
        amount = format_rupiah(done.amount)
        if done.receipt is None:
            self.model.told.emit(
                self.tr("{amount} with this reference was recorded before; nothing was changed.").format(amount=amount)
            )
            return
        told = self.tr("{amount} recorded for {code}.").format(amount=amount, code=grouped(entry.code))
        if done.rest:
            told += " " + self.tr("{rest} is still owed.").format(rest=format_rupiah(done.rest))
        if done.credit:
            told += " " + self.tr("{credit} stands as credit.").format(credit=format_rupiah(done.credit))
        self.papers.print(done.receipt, before=told)
