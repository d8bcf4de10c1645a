"""Payments that somebody wants taken back: a second person, a supervisor, decides."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from counter_app.payments.board import AskedRow
from counter_app.payments.lists import MOST_ROWS
from counter_app.payments.operations import ReversalDecided
from counter_app.payments.totals import is_member_code, payable_code
from counter_app.shared.ids import grouped
from counter_app.shared.money import format_rupiah
from counter_app.staff.model import Permission
from ui.payments.board_page import BoardPage
from ui.payments.board_state import Seen
from ui.payments.reversal_dialogs import DecideDialog
from ui.payments.words import DASH, day_and_time
from ui.shared.controls import label, primary, row, rule
from ui.shared.desk import Desk
from ui.shared.parts import GAP, Card, Listing, Statement
from ui.shared.table import Cell, Column, Row

WIDTH = 372


class ReversalsPage(BoardPage):
    def __init__(self, model: Desk) -> None:
        super().__init__(model)
        self._card, self._detail = Card(), Card()
        self.list = Listing(self.theme)
        self._more = label("soft", wrap=True)
        self._amount, self._whose = label("figure"), label("strong", wrap=True)
        self._facts, self._reason_name, self._reason = label("soft", wrap=True), label("soft"), label(wrap=True)
        self.why_not = Statement(self.theme)
        self.approve, self.refuse = primary(QPushButton()), QPushButton()
        self._lay_out()
        self.list.table.picked.connect(self._show_chosen)
        self.list.table.opened.connect(self.approve.setFocus)
        self.approve.clicked.connect(lambda: self.decide(approve=True))
        self.refuse.clicked.connect(lambda: self.decide(approve=False))
        self.retranslate()

    def _lay_out(self) -> None:
        self._card.body.addWidget(self.list, 1)
        self._card.body.addWidget(self._more)
        detail = self._detail.body
        self._detail.setFixedWidth(WIDTH)
        for part in (self._amount, self._whose, self._facts, rule(), self._reason_name, self._reason):
            detail.addWidget(part)
        detail.addStretch(1)
        detail.addWidget(self.why_not)
        buttons = row()
        for button in (self.case, self.refuse):
            button.setAutoDefault(True)
            buttons.addWidget(button)
        self.approve.setAutoDefault(True)
        buttons.addWidget(self.approve, 1)
        detail.addLayout(buttons)
        both = QHBoxLayout()
        both.setSpacing(GAP)
        both.addWidget(self._card, 1)
        both.addWidget(self._detail)
        self.whole.addLayout(both, 1)

    def retranslate(self) -> None:
        self.name(
            self.tr("Reversals"), self.tr("One person asks, another one decides: so nobody takes money back alone.")
        )
        self._card.name(self.tr("To be decided"))
        self._detail.name(self.tr("The payment"))
        self._reason_name.setText(self.tr("Why it should be taken back"))
        self.approve.setText(self.tr("Take it back…"))
        self.refuse.setText(self.tr("Refuse…"))
        self.case.setText(self.tr("Case"))
        self._more.setText(self.tr("Only the oldest {count} are listed.").format(count=MOST_ROWS))
        self.list.table.name(
            self.tr("To be decided"),
            (
                Column(self.tr("Asked"), 104),
                Column(self.tr("Name")),
                Column(self.tr("Case"), 158),
                Column(self.tr("Amount"), 112, right=True),
                Column(self.tr("Asked by"), 190),
            ),
        )
        self.show_seen()

    # showing

    def refresh(self) -> None:
        self.reading.refresh()

    def show_seen(self) -> None:
        seen = self.seen
        if seen is None:
            return
        asked = seen.board.asked
        self.list.fill([self._row(seen, one) for one in asked], self.tr("No reversal waits for a decision."))
        self._more.setVisible(len(asked) >= MOST_ROWS)
        if asked and self.chosen is None:
            self.list.table.selectRow(0)
        self._show_chosen()

    def _row(self, seen: Seen, one: AskedRow) -> Row:
        who = self.tr("you") if one.mine else one.asked_by
        cells = (
            Cell(day_and_time(one.asked_at, seen.zone, self.language)),
            Cell(one.name or DASH),
            Cell(one.case_number),
            Cell(format_rupiah(one.amount), strong=True),
            Cell(who, *(("ph.user", "on_amber_tint") if one.mine else ("", ""))),
        )
        return Row(one.payment_id, cells)

    @property
    def chosen(self) -> AskedRow | None:
        asked = () if self.seen is None else self.seen.board.asked
        return next((one for one in asked if one.payment_id == self.list.table.key), None)

    @property
    def chosen_case(self) -> str:
        return "" if self.chosen is None else self.chosen.case_number

    def _show_chosen(self) -> None:
        one, seen = self.chosen, self.seen
        self._detail.setVisible(one is not None)
        if one is None or seen is None:
            return
        self._amount.setText(format_rupiah(one.amount))
        self._whose.setText(f"{one.name} · {one.case_number}" if one.name else one.case_number)
        self._facts.setText(
            self.tr("Code {code}, reference {reference}").format(code=grouped(one.code), reference=one.reference)
        )
        self._reason.setText(one.reason)
        supervises = self.model.station.actor.may(Permission.SUPERVISE)
        if one.mine:
            self.why_not.say(
                self.tr("You asked for this reversal yourself, so you cannot decide it. Ask another supervisor."),
                holds=False,
            )
        elif not supervises:
            self.why_not.say(self.tr("A supervisor decides; your role may ask, but not decide."), holds=False)
        else:
            self.why_not.say(
                self.tr("{name} asked for it; you may decide.").format(name=one.asked_by or DASH), holds=True
            )
        for button in (self.approve, self.refuse):
            button.setEnabled(supervises and not one.mine)

    # acting

    def decide(self, *, approve: bool) -> None:
        one = self.chosen
        if one is None:
            return
        dialog = DecideDialog(self, self.model, one, self._same_total(one), approve=approve)
        dialog.accepted.connect(lambda: self._decided(dialog))
        self.ask(dialog)

    def _same_total(self, one: AskedRow) -> list[AskedRow]:
        """The other reversals to be decided of the total that a payment belongs to."""
        asked = () if self.seen is None else self.seen.board.asked
        if not is_member_code(one.code):
            return []
        return [other for other in asked if other != one and payable_code(other.code) == payable_code(one.code)]

    def _decided(self, dialog: DecideDialog) -> None:
        if len(dialog.done_with) > 1:
            self._tell_all(dialog.done_with)
            return
        [done] = dialog.done_with
        if not done.reversal.approved:
            told = self.tr("The reversal is refused; the payment stands.")
        elif done.owed_again:
            told = self.tr("The payment is taken back. Case {case} waits for a new code.").format(case=done.case_number)
        else:
            told = self.tr("The payment is taken back. Case {case} is still covered.").format(case=done.case_number)
        self.model.told.emit(told)

    def _tell_all(self, done: Sequence[ReversalDecided]) -> None:
        if done[0].reversal.approved:
            told = self.tr("{count} payments are taken back; {owed} cases wait for a new code.")
        else:
            told = self.tr("{count} reversals are refused; the payments stand.")
        self.model.told.emit(told.format(count=len(done), owed=sum(one.owed_again for one in done)))
