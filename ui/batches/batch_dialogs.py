"""What the steps of a batch ask: the receipt, the dues, the payment, the cards, giving it up."""

from __future__ import annotations

from datetime import datetime, time, tzinfo
from pathlib import Path

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QPushButton, QRadioButton, QTimeEdit, QWidget

from counter_app.channels.batch_billing import (
    BatchBilled,
    BatchReceived,
    CoreCodes,
    bill_batch,
    cancel_batch,
    receive_batch,
)
from counter_app.channels.batch_cards import CardsGiven, confirm_delivery, give_cards
from counter_app.channels.batch_codes import read_code_file
from counter_app.channels.batch_intake import serve_batch
from counter_app.channels.batch_labels import PAYMENT_MODE_LABELS
from counter_app.payments.model import LONGEST_REFERENCE
from counter_app.payments.totals import PaymentMode, TotalCode, TotalPaid, record_total_payment
from counter_app.settings import CodeIssuer
from counter_app.shared.errors import ErrorCode, OfficeError, Unavailable
from counter_app.shared.ids import grouped
from counter_app.shared.money import format_rupiah, parse_rupiah
from ui.batches.asking import FieldsQuestion, choose_sheet
from ui.batches.batches_state import Opened
from ui.shared.controls import column, label, row
from ui.shared.core_code import CoreCodeEntry
from ui.shared.days import as_date, date_edit
from ui.shared.desk import Desk
from ui.shared.outside import attempt
from ui.shared.parts import padded
from ui.shared.question import ReasonField, ReasonQuestion
from ui.shared.wording import pick

MOST_ROWS_NAMED = 8


class ReceiveDialog(FieldsQuestion):
    def __init__(self, parent: QWidget, desk: Desk, opened: Opened) -> None:
        super().__init__(parent, desk)
        self.opened = opened
        self.done_with: BatchReceived | None = None
        self.ask(
            self.tr("Receive the documents of {count} people?").format(count=opened.view.figures.members),
            self.tr("One receipt for all is printed. Nobody can be added to the list after that."),
            self.tr("Give the receipt"),
        )
        if opened.view.figures.incomplete:
            told = label(wrap=True)
            words = self.tr("Documents are missing of: {count}. They can follow; dues are notified without them first.")
            told.setText(words.format(count=opened.view.figures.incomplete))
            self.body.addWidget(told)

    def answer(self) -> None:
        self.desk.do(receive_batch, self.opened.batch.number, done=self._done, refused=self.refuse)

    def _done(self, done: BatchReceived) -> None:
        self.done_with = done
        self.accept()


class BillDialog(FieldsQuestion):
    """A code for each person, or one total for all; codes of the core system are entered here."""

    def __init__(self, parent: QWidget, desk: Desk, opened: Opened) -> None:
        super().__init__(parent, desk)
        self.setMinimumWidth(560)
        self.opened = opened
        self.done_with: BatchBilled | None = None
        self.path: Path | None = None
        self.core = opened.branch.payment_codes is CodeIssuer.CORE
        self._group = QButtonGroup(self)
        self.modes = {mode: QRadioButton() for mode in PaymentMode}
        self.entry, self.file = CoreCodeEntry(desk.station.speech), QPushButton(self.tr("Choose a file…"))
        self._lay_out()
        self.modes[PaymentMode.ONE].setChecked(True)
        self._show_fields()

    def _lay_out(self) -> None:
        self.ask(
            self.tr("Notify the dues"),
            self.tr("For everybody whose documents are complete. Who is left is notified later, in the same way."),
            self.tr("Notify and print"),
        )
        choices = column(spacing=2)
        about = {
            PaymentMode.ONE: self.tr("one code and one amount, with a list of the people"),
            PaymentMode.EACH: self.tr("a code and a slip for everybody"),
        }
        for mode in (PaymentMode.ONE, PaymentMode.EACH):
            button = self.modes[mode]
            button.setText(f"{pick(PAYMENT_MODE_LABELS[mode], self.language)}: {about[mode]}")
            self._group.addButton(button)
            button.toggled.connect(self._show_fields)
            choices.addWidget(button)
        self.body.addLayout(choices)
        self.entry.judge_by(self.opened.branch, self.opened.batch.channel)
        self.entry.resized.connect(self.grow)
        self.entry.entered.connect(self.yes.setFocus)
        self.body.addWidget(self.entry)
        hint = self.tr("CSV or XLSX with the columns row and code")
        self.add("codes", self.file, self.tr("Payment codes of the people, from the core system"), hint)
        self.file.setAutoDefault(False)
        self.file.clicked.connect(self._choose)

    @property
    def mode(self) -> PaymentMode:
        return next(mode for mode, button in self.modes.items() if button.isChecked())

    def _show_fields(self) -> None:
        if not any(button.isChecked() for button in self.modes.values()):
            return
        one = self.mode is PaymentMode.ONE
        self.entry.setVisible(self.core and one)
        self.fields["codes"].setVisible(self.core and not one)
        self.yes.setDefault(not (self.core and one))  # a scanner ends with Enter
        if self.core and one:
            self.entry.first.setFocus()
        self.hush()
        self.grow()

    def _choose(self) -> None:
        path = choose_sheet(self, self.tr("Payment codes of the people"))
        if path is not None:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        self.path = path
        self.file.setText(path.name)
        self.fields["codes"].complain("")

    def answer(self) -> None:
        self.hush()
        if self.core and self.mode is PaymentMode.EACH and self.path is not None:
            path = self.path
            self.desk.work(lambda: attempt(lambda: read_code_file(path)), done=self._read, refused=self.refuse)
            return
        if not self.core or self.mode is PaymentMode.EACH:
            self._bill(CoreCodes())
            return
        entered = self.entry.read()
        if entered is not None:
            self._bill(CoreCodes(total=entered.code, again=entered.again))

    def _read(self, codes: dict[int, str] | Unavailable) -> None:
        if isinstance(codes, Unavailable):
            self.refuse(codes)
        else:
            self._bill(CoreCodes(by_line=codes))

    def _bill(self, core: CoreCodes) -> None:
        number = self.opened.batch.number
        self.desk.do(bill_batch, number, self.mode, core=core, done=self._done, refused=self.refuse)

    def refuse(self, problem: OfficeError | Unavailable) -> None:
        if not (isinstance(problem, OfficeError) and self.entry.isVisible() and self.entry.refuse(problem)):
            super().refuse(problem)

    def words(self, problem: OfficeError | Unavailable) -> str:
        lacking = problem.details.get("missing") if problem.code is ErrorCode.CODE_NEEDED else None
        if not isinstance(lacking, tuple):
            return super().words(problem)
        if self.path is None:
            return self.tr("Choose the file with the codes of the people.")
        named = ", ".join(lacking[:MOST_ROWS_NAMED]) + (", …" if len(lacking) > MOST_ROWS_NAMED else "")
        return self.tr("The file has no code for the rows {rows}.").format(rows=named)

    def _done(self, done: BatchBilled) -> None:
        self.done_with = done
        self.accept()


class PayDialog(FieldsQuestion):
    """The payment of a total, as the proof tells it."""

    def __init__(self, parent: QWidget, desk: Desk, total: TotalCode, zone: tzinfo) -> None:
        super().__init__(parent, desk)
        self.total, self.zone = total, zone
        self.done_with: TotalPaid | None = None
        self.ask(
            self.tr("Record the payment of {code}").format(code=grouped(total.code)),
            self.tr("The total is {amount}. With it everybody on its list is paid.").format(
                amount=format_rupiah(total.amount)
            ),
            self.tr("Record"),
        )
        self.amount, self.reference = QLineEdit(), QLineEdit()
        self.amount.setMaxLength(24)
        self.reference.setMaxLength(LONGEST_REFERENCE)
        self.day, self.time = date_edit(), QTimeEdit()
        self.time.setDisplayFormat("HH:mm")
        self.time.setFixedWidth(92)
        padded(self.time)
        moment = QWidget()
        line = row()
        moment.setLayout(line)
        line.addWidget(self.day)
        line.addWidget(self.time)
        line.addStretch(1)
        moment.setFocusProxy(self.day)
        now = desk.now().astimezone(zone)
        self.day.setMaximumDate(QDate(now.year, now.month, now.day))
        self.day.setDate(QDate(now.year, now.month, now.day))
        self.time.setTime(QTime(now.hour, now.minute))
        self.add("amount", self.amount, self.tr("Amount on the proof"), self.tr("For example 36.800"))
        self.add("at", moment, self.tr("Paid at, by the proof"))
        self.add("reference", self.reference, self.tr("Reference of the bank, or of SI Perisai"))
        self.day.setAccessibleName(self.tr("Day of the payment"))
        self.time.setAccessibleName(self.tr("Time of the payment"))
        self.amount.setFocus()

    def answer(self) -> None:
        self.hush()
        try:
            amount = parse_rupiah(self.amount.text(), "amount")
        except OfficeError as problem:
            self.refuse(problem)
            return
        clock = self.time.time()
        at = datetime.combine(as_date(self.day), time(clock.hour(), clock.minute()), self.zone)
        self.desk.do(
            record_total_payment,
            self.total.code,
            amount,
            at,
            self.reference.text(),
            done=self._done,
            refused=self.refuse,
        )

    def _done(self, done: TotalPaid) -> None:
        self.done_with = done
        self.accept()


class GiveDialog(FieldsQuestion):
    def __init__(self, parent: QWidget, desk: Desk, opened: Opened, cards: int) -> None:
        super().__init__(parent, desk)
        self.opened = opened
        self.done_with: CardsGiven | None = None
        self.ask(
            self.tr("Hand over {count} cards?").format(count=cards),
            self.tr("A list is printed. The agent or payer signs it and takes the cards to their members."),
            self.tr("Hand over and print the list"),
        )

    def answer(self) -> None:
        self.desk.do(give_cards, self.opened.batch.number, done=self._done, refused=self.refuse)

    def _done(self, done: CardsGiven) -> None:
        self.done_with = done
        self.accept()


class DeliverDialog(FieldsQuestion):
    """All cards that were given are with their members."""

    def __init__(self, parent: QWidget, desk: Desk, opened: Opened, cards: int) -> None:
        super().__init__(parent, desk)
        self.opened = opened
        self.ask(
            self.tr("Are all {count} cards with their members?").format(count=cards),
            self.tr("Only if the agent or payer has confirmed it for everybody; else confirm person by person."),
            self.tr("All are delivered"),
        )
        self.be_careful()

    def answer(self) -> None:
        self.desk.do(confirm_delivery, self.opened.batch.number, done=lambda _: self.accept(), refused=self.refuse)


class TicketDialog(FieldsQuestion):
    def __init__(self, parent: QWidget, desk: Desk, opened: Opened) -> None:
        super().__init__(parent, desk)
        self.opened = opened
        self.ask(self.tr("Go on at another ticket"), "", self.tr("Note the ticket"))
        self.ticket = QLineEdit()
        self.ticket.setMaxLength(12)
        self.add("ticket", self.ticket, self.tr("Ticket of today, of service G"), self.tr("For example G001"))
        self.ticket.setFocus()

    def answer(self) -> None:
        self.hush()
        number, ticket = self.opened.batch.number, self.ticket.text()
        self.desk.do(serve_batch, number, ticket, done=lambda _: self.accept(), refused=self.refuse)


class GiveUpDialog(ReasonQuestion):
    def __init__(self, parent: QWidget, desk: Desk, opened: Opened) -> None:
        super().__init__(parent, desk.station)
        self.desk, self.opened = desk, opened
        self.ask(
            self.tr("Give up batch {number}?").format(number=opened.batch.number),
            self.tr("The cases of all {count} people are cancelled. This cannot be taken back.").format(
                count=opened.view.figures.members
            ),
            self.tr("Give up"),
        )
        self.reason = ReasonField(self.tr("Reason"), (self.tr("Brought twice"), self.tr("Taken back by the agent")))
        self.body.addWidget(self.reason)
        self.be_careful()
        self.reason.edit.setFocus()

    def answer(self) -> None:
        number, reason = self.opened.batch.number, self.reason.text
        self.desk.do(cancel_batch, number, reason, done=lambda _: self.accept(), refused=self.refuse)
