"""What a code asks for, under the field in which it was scanned."""

from __future__ import annotations

from datetime import tzinfo

from PySide6.QtWidgets import QFrame

from counter_app.payments.model import CodeState
from counter_app.shared.money import format_rupiah
from ui.payments.board_state import Owed
from ui.payments.words import last_moment
from ui.shared.controls import IconLabel, column, label, row, set_property
from ui.shared.language import Speech
from ui.shared.theme import Theme

_SIGNS = {
    CodeState.ACTIVE: ("ph.hourglass-medium", "on_tint", "good"),
    CodeState.PAID: ("ph.check-circle", "on_amber_tint", "notice"),
    CodeState.EXPIRED: ("ph.clock", "on_amber_tint", "notice"),
    CodeState.VOID: ("ph.x-circle", "danger", "bad"),
}


class OwedBox(QFrame):
    def __init__(self, theme: Theme, speech: Speech) -> None:
        super().__init__()
        self._speech = speech
        self._owed: Owed | None = None
        self._zone: tzinfo | None = None
        self._sign = IconLabel(theme, "ph.hourglass-medium", "on_tint", 20)
        self._who, self.amount, self._about = label("strong", wrap=True), label("figure"), label(wrap=True)
        self._case = label()
        self.amount.setProperty("extent", "small")
        whole = column(self, margin=10, spacing=2)
        top = row(spacing=8)
        top.addWidget(self._sign)
        top.addWidget(self._who, 1)
        top.addWidget(self.amount)
        whole.addLayout(top)
        whole.addWidget(self._case)
        whole.addWidget(self._about)
        self.hide()

    def show_owed(self, owed: Owed, zone: tzinfo | None) -> None:
        self._owed, self._zone = owed, zone
        self.retranslate()
        self.show()

    def retranslate(self) -> None:
        owed = self._owed
        if owed is None:
            return
        state = CodeState.PAID if owed.settled else owed.state
        sign, tone, kind = _SIGNS[state]
        set_property(self, "kind", kind)
        for one in (self._who, self._case, self.amount, self._about):
            one.style().unpolish(one)
            one.style().polish(one)
        self._sign.show_icon(sign, tone)
        self._who.setText(self._whose(owed))
        self._case.setText(self.tr("Case {case}").format(case=owed.case_number))
        self._case.setVisible(bool(owed.case_number))
        self.amount.setText(format_rupiah(owed.rest))
        self.amount.setVisible(state in {CodeState.ACTIVE, CodeState.EXPIRED})
        self._about.setText(self._told(owed, state))

    def _whose(self, owed: Owed) -> str:
        if owed.members:
            return self.tr("One code for a whole batch: {count} people").format(count=owed.members)
        return owed.name or self.tr("Name erased")

    def _told(self, owed: Owed, state: CodeState) -> str:
        if state is CodeState.PAID:
            return self.tr("Paid before: {amount}. More money for it is an over-payment.").format(
                amount=format_rupiah(owed.received)
            )
        if state is CodeState.VOID:
            return self.tr("This code is void: no payment can be recorded for it.")
        language = self._speech.language
        until = "" if self._zone is None else last_moment(owed.expires_at, self._zone, language)
        if state is CodeState.EXPIRED:
            return self.tr("The code ran out ({until}). Only what was paid before that counts.").format(until=until)
        if owed.received:
            return self.tr("Still owed; {received} came in before. Valid until {until}.").format(
                received=format_rupiah(owed.received), until=until
            )
        return self.tr("To be paid, until {until}.").format(until=until)

    @property
    def text(self) -> str:
        """Everything that it says."""
        shown = (self._who, self._case, self.amount, self._about)
        return "" if self.isHidden() else " ".join(one.text() for one in shown if not one.isHidden())
