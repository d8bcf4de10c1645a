"""Recording a payment: whose code it is and what it asks for, then amount, time and reference as the bank has them."""

from __future__ import annotations

from datetime import datetime, time, tzinfo

from PySide6.QtCore import QDate, QTime, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPushButton, QTimeEdit, QWidget

from counter_app.payments.model import LONGEST_REFERENCE, CodeState
from counter_app.shared.errors import OfficeError
from counter_app.shared.money import format_rupiah, parse_rupiah
from ui.payments.board_state import Entry, Owed, Recorded, owed, record
from ui.payments.owed_box import OwedBox
from ui.payments.record_dialogs import DifferenceDialog
from ui.shared.amounts import amount_words
from ui.shared.code_field import CodeField
from ui.shared.controls import primary, row
from ui.shared.days import as_date, date_edit
from ui.shared.desk import Desk
from ui.shared.page import Page
from ui.shared.parts import Card, Field, padded
from ui.shared.wording import sentence

WIDTH = 344


class RecordPanel(Card):
    """`recorded` carries an `Entry` that is in the books, and what became of it."""

    recorded = Signal(object, object)

    def __init__(self, page: Page, model: Desk) -> None:
        super().__init__()
        self._page, self._model = page, model
        self._zone: tzinfo | None = None
        self.owed: Owed | None = None
        self.setFixedWidth(WIDTH)
        self.code, self.amount, self.reference = CodeField(), QLineEdit(), QLineEdit()
        self.amount.setMaxLength(24)
        self.reference.setMaxLength(LONGEST_REFERENCE)
        self.day, self.time = date_edit(), QTimeEdit()
        self.time.setDisplayFormat("HH:mm")
        self.time.setFixedWidth(92)
        padded(self.time)
        self.box = OwedBox(model.station.theme, model.station.speech)
        self.fields = {
            "code": Field(self.code),
            "amount": Field(self.amount),
            "at": Field(self._moment()),
            "reference": Field(self.reference),
        }
        self.enter, self.empty = primary(QPushButton()), QPushButton()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _moment(self) -> QWidget:
        made = QWidget()
        line = row()
        made.setLayout(line)
        for part in (self.day, self.time):
            line.addWidget(part)
        line.addStretch(1)
        return made

    def _lay_out(self) -> None:
        self.body.setSpacing(4)
        self.body.addWidget(self.fields["code"])
        self.body.addWidget(self.box)
        for key in ("amount", "at", "reference"):
            self.body.addWidget(self.fields[key])
        self.body.addStretch(1)
        buttons = row()
        self.empty.setAutoDefault(True)
        buttons.addWidget(self.empty)
        buttons.addWidget(self.enter, 1)
        self.body.addLayout(buttons)

    def _connect(self) -> None:
        self.code.returnPressed.connect(self.look_up)
        self.code.editingFinished.connect(self._look_up_once)
        self.code.textEdited.connect(lambda _: self._forget_owed())
        self.amount.textChanged.connect(lambda _: self._show_amount())
        self.amount.returnPressed.connect(self.day.setFocus)
        self.reference.textEdited.connect(lambda _: self.fields["reference"].complain(""))
        self.reference.returnPressed.connect(self.enter.setFocus)
        self.enter.clicked.connect(self.try_record)
        self.empty.clicked.connect(self.clear)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.try_record)

    def retranslate(self) -> None:
        self.name(self.tr("Record a payment"))
        self._name_code()
        self.fields["amount"].say(self.tr("Amount on the proof"))
        self.fields["at"].say(self.tr("Paid at, by the proof"))
        self.fields["reference"].say(self.tr("Reference of the bank"))
        self.day.setAccessibleName(self.tr("Day of the payment"))
        self.time.setAccessibleName(self.tr("Time of the payment"))
        self.enter.setText(self.tr("Record"))
        self.enter.setToolTip("Ctrl+Enter")
        self.empty.setText(self.tr("Clear"))
        self.box.retranslate()
        self._show_amount()

    def _name_code(self) -> None:
        hint = self.tr("Scan it, or type it and press Enter.") if self.owed is None else ""
        self.fields["code"].say(self.tr("Payment code"), hint)

    # the code

    def begin(self, zone: tzinfo) -> None:
        """The branch's zone is known: the time begins with now."""
        if self._zone is None:
            self._zone = zone
            self._now()

    def _now(self) -> None:
        if self._zone is not None:
            now = self._model.now().astimezone(self._zone)
            self.day.setMaximumDate(QDate(now.year, now.month, now.day))
            self.day.setDate(QDate(now.year, now.month, now.day))
            self.time.setTime(QTime(now.hour, now.minute))

    def take(self, code: str) -> None:
        """A code from the list."""
        self.clear()
        self.code.put(code)
        self.look_up()

    def look_up(self) -> None:
        if self.code.code:
            self._model.station.read(owed, self.code.code, then=self._found, refused=self._not_found)

    def _look_up_once(self) -> None:
        if self.owed is None and not self.fields["code"].complaint:
            self.look_up()

    def _found(self, found: Owed) -> None:
        if found.code != self.code.code:
            return
        first = self.owed is None
        self.owed = found
        self.fields["code"].complain("")
        self._name_code()
        self.box.show_owed(found, self._zone)
        self._show_amount()
        if first and self.code.hasFocus():
            self.amount.setFocus()

    def _not_found(self, problem: OfficeError) -> None:
        self.fields["code"].complain(sentence(problem, self._model.station.speech.language))

    def _forget_owed(self) -> None:
        self.owed = None
        self.fields["code"].complain("")
        self._name_code()
        self.box.hide()
        self._show_amount()

    # the amount

    def _typed_amount(self) -> int | OfficeError:
        try:
            return parse_rupiah(self.amount.text(), "amount")
        except OfficeError as problem:
            return problem

    def _show_amount(self) -> None:
        """What the figures say in words, and whether that is what is owed."""
        field, amount = self.fields["amount"], self._typed_amount()
        field.complain("")
        if not self.amount.text().strip() or isinstance(amount, OfficeError):
            field.say(self.tr("Amount on the proof"), self.tr("As on the proof of payment, for example 36.800."))
            return
        if self.owed is not None and self.owed.state is not CodeState.VOID:
            differs = amount != self.owed.rest
            field.say(self.tr("Amount on the proof"), self._compared(amount, self.owed), doubtful=differs)
        else:
            hint = amount_words(amount, self._model.station.speech.language)
            field.say(self.tr("Amount on the proof"), hint)

    def _compared(self, amount: int, asked: Owed) -> str:
        if amount == asked.rest:
            return self.tr("✓ as owed")
        difference = format_rupiah(abs(amount - asked.rest))
        if amount < asked.rest:
            return self.tr("{amount} too little").format(amount=difference)
        return self.tr("{amount} too much").format(amount=difference)

    # recording

    def entry(self) -> Entry | None:
        """What was typed; None when something is missing, which is said at its field."""
        language = self._model.station.speech.language
        amount = self._typed_amount()
        if not self.code.code:
            self._complain("code", self.tr("Scan or type the payment code."))
            return None
        if isinstance(amount, OfficeError):
            self._complain("amount", sentence(amount, language))
            return None
        if not self.reference.text().strip():
            self._complain(
                "reference", self.tr("Copy the reference from the proof; it keeps a payment from counting twice.")
            )
            return None
        clock = self.time.time()
        at = datetime.combine(as_date(self.day), time(clock.hour(), clock.minute()), self._zone)
        return Entry(self.code.code, amount, at, self.reference.text())

    def _complain(self, key: str, text: str) -> None:
        self.fields[key].complain(text)
        part = self.day if key == "at" else self.fields[key].control
        part.setFocus()

    def try_record(self) -> None:
        """Record what was typed, or ask about an amount that is not what is owed by now."""
        wanted, station = self.entry(), self._model.station
        if wanted is not None and self._page.dialog is None:
            self._model.work(
                lambda: station.office.read(owed, station.actor, wanted.code),
                done=lambda found: self._record(wanted, found),
                refused=self._not_found,
            )

    def _record(self, wanted: Entry, found: Owed) -> None:
        self._found(found)
        differs = not found.members and wanted.amount != found.rest
        if differs and found.state is not CodeState.VOID:
            self._ask_difference(wanted, found)
        else:
            self._model.do(record, wanted, done=lambda done: self._done(wanted, done), refused=self._refused)

    def _ask_difference(self, wanted: Entry, asked: Owed) -> None:
        dialog = DifferenceDialog(self._page, self._model, wanted, asked)
        dialog.accepted.connect(lambda: self._done(wanted, dialog.done_with))
        dialog.rejected.connect(self._correct)
        self._page.ask(dialog)

    def _correct(self) -> None:
        self.amount.setFocus()
        self.amount.selectAll()

    def _done(self, wanted: Entry, done: Recorded | None) -> None:
        if done is not None:
            self.clear()
            self.code.setFocus()
            self.recorded.emit(wanted, done)

    def _refused(self, problem: OfficeError) -> None:
        if problem.field in self.fields:
            self._complain(problem.field or "", sentence(problem, self._model.station.speech.language))
        else:
            self._model.station.refused.emit(problem)

    def clear(self) -> None:
        """For the next payment."""
        for field in (self.code, self.amount, self.reference):
            field.clear()
        self.code.put("")
        self.owed = None
        for shown in self.fields.values():
            shown.complain("")
        self._name_code()
        self.box.hide()
        self._now()
        self._show_amount()
