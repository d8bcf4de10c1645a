"""Asking that a payment be taken back, and deciding about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QWidget

from counter_app.payments.board import AskedRow, PaidRow
from counter_app.payments.operations import (
    ReversalDecided,
    ask_reversal,
    ask_total_reversal,
    decide_reversal,
    decide_total_reversal,
)
from counter_app.payments.totals import is_member_code, payable_code
from counter_app.shared.ids import grouped
from counter_app.shared.money import format_rupiah
from ui.shared.desk import Desk
from ui.shared.question import ReasonField, ReasonQuestion


class AskReversalDialog(ReasonQuestion):
    def __init__(self, parent: QWidget, model: Desk, paid: PaidRow) -> None:
        super().__init__(parent, model.station)
        self._model, self._paid = model, paid
        self.ask(
            self.tr("Ask that {amount} be taken back?").format(amount=format_rupiah(paid.amount)),
            self.tr(
                "Case {case}, reference {reference}. Nothing changes yet: a supervisor who is somebody else decides."
            ).format(case=paid.case_number, reference=paid.reference),
            self.tr("Ask"),
        )
        usual = (self.tr("Wrong code"), self.tr("Bounced by the bank"), self.tr("Typed by mistake"))
        self.reason = ReasonField(self.tr("Reason"), usual)
        self.body.addWidget(self.reason)
        self.whole = QCheckBox(self.tr("The whole list of code {code}").format(code=grouped(payable_code(paid.code))))
        self.whole.setVisible(is_member_code(paid.code))
        self.body.addWidget(self.whole)
        self.grow()
        self.reason.edit.setFocus()

    def answer(self) -> None:
        self._model.do(
            ask_total_reversal if self.whole.isChecked() else ask_reversal,
            self._paid.payment_id,
            self.reason.text,
            done=lambda _: self.accept(),
            refused=self.refuse,
        )


class DecideDialog(ReasonQuestion):
    """The second person's word; Enter leaves everything as it is."""

    def __init__(
        self, parent: QWidget, model: Desk, asked: AskedRow, others: Sequence[AskedRow], *, approve: bool
    ) -> None:
        """`others` are asked for as well and belong to the same total; they may be decided with it."""
        super().__init__(parent, model.station)
        self._model, self._asked, self._approve = model, asked, approve
        self.done_with: tuple[ReversalDecided, ...] = ()
        amount = format_rupiah(asked.amount)
        if approve:
            self.ask(
                self.tr("Take {amount} back?").format(amount=amount),
                self.tr(
                    "The payment stays in the books and counts no more. When the dues are not covered without it, its "
                    "code has run out, the promise of a card ends, and the case waits for a new code."
                ),
                self.tr("Take it back"),
            )
            usual: tuple[str, ...] = ()
        else:
            self.ask(
                self.tr("Leave the payment of {amount} as it is?").format(amount=amount),
                self.tr("{name} asked for the reversal; tell them why it is refused.").format(name=asked.asked_by),
                self.tr("Refuse the reversal"),
            )
            usual = (self.tr("The bank confirms it"), self.tr("Not enough proof"))
        self.reason = ReasonField(self.tr("Remark (optional)") if approve else self.tr("Reason"), usual)
        self.body.addWidget(self.reason)
        self.whole = QCheckBox(
            self.tr("The whole list: {count} reversals, {amount}").format(
                count=1 + len(others),
                amount=format_rupiah(asked.amount + sum(one.amount for one in others)),
            )
        )
        self.whole.setVisible(bool(others))
        self.whole.setChecked(bool(others) and {_wish(one) for one in others} == {_wish(asked)})
        self.body.addWidget(self.whole)
        self.grow()
        self.be_careful()
        if not approve:
            self.reason.edit.setFocus()

    def answer(self) -> None:
        which = self._asked.payment_id, self._approve, self.reason.text
        if self.whole.isChecked():
            self._model.do(decide_total_reversal, *which, done=self._done, refused=self.refuse)
        else:
            self._model.do(decide_reversal, *which, done=lambda one: self._done((one,)), refused=self.refuse)

    def _done(self, done: tuple[ReversalDecided, ...]) -> None:
        self.done_with = done
        self.accept()


def _wish(asked: AskedRow) -> tuple[str, str]:
    return asked.asked_by, asked.reason
