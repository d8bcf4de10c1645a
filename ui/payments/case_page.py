"""One case: its dues month by month, and its codes, which can be voided and issued anew."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QWidget

from counter_app.payments.labels import CODE_STATE_LABELS, PAYMENT_KIND_LABELS, PAYMENT_SOURCE_LABELS
from counter_app.payments.model import CodeState, Payment
from counter_app.registration.model import CASE_STATE_LABELS
from counter_app.shared.changes import Part
from counter_app.shared.errors import OfficeError
from counter_app.shared.ids import grouped
from counter_app.shared.money import format_rupiah
from ui.payments.case_dialogs import ReissueDialog, VoidDialog
from ui.payments.case_state import CaseSeen, CodeLine, look
from ui.payments.dues_card import DuesCard
from ui.payments.words import day_and_time, last_moment
from ui.shared.controls import IconLabel, column, label, primary, row
from ui.shared.desk import Desk, Reading
from ui.shared.desk_papers import DeskPapers
from ui.shared.page import Page
from ui.shared.parts import GAP, Card, Listing
from ui.shared.step_bar import StepBar
from ui.shared.table import Cell, Column, Row
from ui.shared.wording import pick

_SIGNS = {
    CodeState.ACTIVE: ("ph.hourglass-medium", "primary"),
    CodeState.PAID: ("ph.check-circle", "primary"),
    CodeState.EXPIRED: ("ph.clock", "on_amber_tint"),
    CodeState.VOID: ("ph.x-circle", "danger"),
}


class CasePage(Page):
    parts = (Part.PAYMENTS, Part.CASES, Part.SETTINGS, Part.CARDS)

    def __init__(self, model: Desk) -> None:
        super().__init__(model)
        self.seen: CaseSeen | None = None
        self._wanted = ""
        self._reading = Reading(model, look, self._show, self._not_found)
        self.papers = DeskPapers(self)
        self.entry, self.open = QLineEdit(), primary(QPushButton())
        self.error = label("error", wrap=True)
        self._stack, self._empty = QStackedWidget(), label("soft", wrap=True)
        self.steps = StepBar(self.theme, model.station.speech)
        self.dues = DuesCard(self.theme)
        self._codes, self._payments = Card(), Card()
        self.codes, self.payments = Listing(self.theme, "ph.barcode"), Listing(self.theme, "ph.receipt")
        self.void, self.reissue, self.slip = QPushButton(), QPushButton(), QPushButton()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.entry.setFixedWidth(250)
        self.entry.setMaxLength(40)
        for part in (self.entry, self.open):
            self.head.addWidget(part)
        for button in (self.slip, self.void, self.reissue):
            button.setProperty("extent", "small")
            button.setAutoDefault(True)
            self._codes.head.addWidget(button)
        self._codes.body.addWidget(self.codes, 1)
        self._payments.body.addWidget(self.payments, 1)
        right = column(spacing=GAP)
        for card in (self._codes, self._payments):
            right.addWidget(card, 1)
        inside, both = QWidget(), QHBoxLayout()
        whole = column(inside, spacing=GAP)
        whole.addWidget(self.steps)
        whole.addLayout(both, 1)
        both.setSpacing(GAP)
        both.addWidget(self.dues)
        both.addLayout(right, 1)
        self._stack.addWidget(self._nothing())
        self._stack.addWidget(inside)
        self.error.hide()
        self.whole.addWidget(self.error)
        self.whole.addWidget(self._stack, 1)

    def _nothing(self) -> QWidget:
        made = Card()
        made.body.addStretch(1)
        line = row(spacing=12)
        line.addStretch(1)
        line.addWidget(IconLabel(self.theme, "ph.identification-card", "soft", 36))
        line.addWidget(self._empty)
        line.addStretch(1)
        self._empty.setMinimumWidth(360)
        made.body.addLayout(line)
        made.body.addStretch(2)
        return made

    def _connect(self) -> None:
        self.entry.returnPressed.connect(self.look_up)
        self.entry.textEdited.connect(lambda _: self.error.hide())
        self.open.clicked.connect(self.look_up)
        self.codes.table.picked.connect(self._enable)
        self.void.clicked.connect(self.ask_void)
        self.reissue.clicked.connect(self.ask_reissue)
        self.slip.clicked.connect(self._print_slip)

    def retranslate(self) -> None:
        self.name(
            self.tr("One case"), self.tr("How it stands towards its dues, by the payments that this office knows.")
        )
        self.entry.setPlaceholderText(self.tr("Case number or payment code"))
        self.entry.setAccessibleName(self.tr("Case number or payment code"))
        self.open.setText(self.tr("Look up"))
        self._empty.setText(self.tr("Type or scan a case number or a payment code, then press Enter."))
        self._codes.name(self.tr("Payment codes"))
        self._payments.name(self.tr("Payments"))
        self.void.setText(self.tr("Void…"))
        self.reissue.setText(self.tr("New code…"))
        self.slip.setText(self.tr("Print slip"))
        self.codes.table.name(
            self.tr("Payment codes"),
            (
                Column(self.tr("Code"), 136),
                Column(self.tr("State"), 116),
                Column(self.tr("Asks for"), 104, right=True),
                Column(self.tr("Came in"), 104, right=True),
                Column(self.tr("Valid until"), 100),
                Column(self.tr("Why it ended")),
            ),
        )
        self.payments.table.name(
            self.tr("Payments"),
            (
                Column(self.tr("Paid at"), 104),
                Column(self.tr("Amount"), 112, right=True),
                Column(self.tr("It was"), 132),
                Column(self.tr("Reference"), 150),
                Column(self.tr("Remark")),
            ),
        )
        self.dues.retranslate()
        self._show_seen()

    # looking

    def leave(self) -> None:
        super().leave()
        self.error.hide()

    def open_case(self, number: str) -> None:
        """A case that was chosen on another page."""
        self.entry.setText(number)
        self.look_up()

    def look_up(self) -> None:
        self._wanted = self.entry.text().strip()
        self.refresh()

    def refresh(self) -> None:
        if self._wanted:
            self._reading.refresh(self._wanted)

    def forget(self) -> None:
        """Nothing of a case stays for the next person."""
        self.seen, self._wanted = None, ""
        self.entry.clear()
        self.error.hide()
        self._stack.setCurrentIndex(0)

    def _show(self, seen: CaseSeen) -> None:
        self.seen = seen
        self.error.hide()
        self._show_seen()

    def _not_found(self, problem: OfficeError) -> None:
        self._wanted, self.seen = "", None
        self._stack.setCurrentIndex(0)
        self.error.setText(self.words(problem))
        self.error.show()
        self.entry.setFocus()
        self.entry.selectAll()

    def _show_seen(self) -> None:
        seen, language = self.seen, self.language
        if seen is None:
            return
        self._stack.setCurrentIndex(1)
        self.steps.show_steps(seen.steps)
        self.dues.show_case(seen, language, pick(CASE_STATE_LABELS[seen.state], language))
        self.codes.fill([self._code_row(seen, one) for one in seen.codes], self.tr("No code was issued yet."))
        self.payments.fill([self._payment_row(seen, one) for one in seen.payments], self.tr("Nothing came in yet."))
        if seen.codes and self.codes.table.key is None:
            self.codes.table.selectRow(0)
        self._enable()

    def _code_row(self, seen: CaseSeen, one: CodeLine) -> Row:
        code = one.code
        cells = (
            Cell(grouped(code.code), strong=one.state is CodeState.ACTIVE),
            Cell(pick(CODE_STATE_LABELS[one.state], self.language), *_SIGNS[one.state]),
            Cell(format_rupiah(code.amount)),
            Cell(format_rupiah(one.received)),
            Cell(last_moment(code.expires_at, seen.zone, self.language)),
            Cell(code.ended_reason or ""),
        )
        return Row(code.id, cells)

    def _payment_row(self, seen: CaseSeen, one: Payment) -> Row:
        remark = one.reason or pick(PAYMENT_SOURCE_LABELS[one.source], self.language)
        cells = (
            Cell(day_and_time(one.paid_at, seen.zone, self.language)),
            Cell(format_rupiah(one.amount), strong=True),
            Cell(pick(PAYMENT_KIND_LABELS[one.kind], self.language)),
            Cell(one.reference),
            Cell(remark) if one.stands else Cell(self.tr("reversed"), "ph.x-circle", "danger"),
        )
        return Row(one.id, cells, struck=not one.stands)

    # acting

    @property
    def chosen(self) -> CodeLine | None:
        codes = () if self.seen is None else self.seen.codes
        return next((one for one in codes if one.code.id == self.codes.table.key), None)

    def _enable(self) -> None:
        chosen, seen = self.chosen, self.seen
        payable = chosen is not None and chosen.state is CodeState.ACTIVE
        self.void.setEnabled(payable)
        self.slip.setEnabled(payable and seen is not None and seen.slip is not None)
        self.reissue.setEnabled(seen is not None and seen.may_reissue)

    def ask_void(self) -> None:
        if self.chosen is None:
            return
        dialog = VoidDialog(self, self.model, self.chosen)
        told = self.tr("The code is void. Issue a new one when the case is to be paid.")
        dialog.accepted.connect(lambda: self.model.told.emit(told))
        self.ask(dialog)

    def ask_reissue(self) -> None:
        if self.seen is None:
            return
        dialog = ReissueDialog(self, self.model, self.seen)
        dialog.accepted.connect(lambda: self._reissued(dialog))
        self.ask(dialog)

    def _reissued(self, dialog: ReissueDialog) -> None:
        done = dialog.done_with
        if done is not None:
            told = self.tr("New code {code} for {amount}.").format(
                code=grouped(done.code.code), amount=format_rupiah(done.code.amount)
            )
            self.papers.print(done.slip, before=told)

    def _print_slip(self) -> None:
        if self.seen is not None and self.seen.slip is not None:
            self.papers.print(self.seen.slip)
