"""Taking an online registration over, and a ticket for somebody whom the online path sent to a counter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup, QComboBox, QLineEdit, QRadioButton, QWidget

from counter_app.channels.online_form import MUST_KNOW
from counter_app.channels.online_help import issue_help_ticket, note_online_help
from counter_app.channels.online_model import HELP_LABELS, HelpReason, OnlineRegistration
from counter_app.channels.online_takeover import OnlineTakenOver, take_over_online
from counter_app.dues.model import Segment
from counter_app.queueing.model import Ticket
from counter_app.queueing.ports import Issued
from counter_app.registration.form_fields import find_field
from counter_app.shared.errors import FormErrors, OfficeError, Unavailable
from counter_app.shared.money import format_rupiah
from counter_app.shared.papers import Paper
from ui.batches.asking import FieldsQuestion
from ui.batches.words import DASH, capital, field_name
from ui.shared.controls import column, label
from ui.shared.desk import Desk
from ui.shared.field_wording import field_sentence
from ui.shared.wording import pick


class TakeOverDialog(FieldsQuestion):
    """Asks only for what the export is silent about; what is refused gets a field of its own."""

    def __init__(self, parent: QWidget, desk: Desk, known: OnlineRegistration, wanted: str) -> None:
        super().__init__(parent, desk)
        self.setMinimumWidth(540)
        self.known, self.wanted = known, wanted
        self.done_with: OnlineTakenOver | None = None
        amount = known.entry.amount
        self.ask(
            self.tr("Take over the registration of {name}").format(name=known.masked_name),
            self.tr("A case is opened with the dues of {amount} and the code of the core system.").format(
                amount=DASH if amount is None else format_rupiah(amount)
            ),
            self.tr("Open the case"),
        )
        self.given: dict[str, QLineEdit] = {}
        for key in MUST_KNOW:
            if key not in known.entry.content:
                self._ask_for(key)
        self.ticket = QLineEdit()
        self.ticket.setMaxLength(12)
        self.add("ticket", self.ticket, self.tr("Ticket of the visit, if there is one"), self.tr("For example F001"))
        self._contact = [QRadioButton() for _ in range(3)]
        self._group = QButtonGroup(self)
        self._ask_consent()
        next(iter(self.given.values()), self.ticket).setFocus()

    def _ask_for(self, key: str) -> None:
        edit = QLineEdit()
        edit.setMaxLength(100)
        self.given[key] = edit
        self.add(key, edit, field_name(key, self.language), self.tr("The export does not say it: ask the applicant."))

    def _ask_consent(self) -> None:
        told = bool(self.known.entry.content.get("contact"))
        name = label("strong")
        name.setText(self.tr("May the office write by e-mail or telephone?"))
        box = column(spacing=2)
        box.addWidget(name)
        as_there = self.tr("as online: yes") if told else self.tr("as online: no, or not said")
        words = (as_there, self.tr("asked now: yes"), self.tr("asked now: no"))
        for number, (button, text) in enumerate(zip(self._contact, words, strict=True)):
            button.setText(text)
            self._group.addButton(button, number)
            box.addWidget(button)
        self._contact[0].setChecked(True)
        self.body.addLayout(box)

    @property
    def contact(self) -> bool | None:
        return {0: None, 1: True, 2: False}[self._group.checkedId()]

    def choose_contact(self, number: int) -> None:
        self._contact[number].setChecked(True)

    def answer(self) -> None:
        self.hush()
        given = {key: edit.text().strip() for key, edit in self.given.items() if edit.text().strip()}
        self.desk.do(
            take_over_online,
            self.wanted,
            given,
            ticket=self.ticket.text().strip() or None,
            contact=self.contact,
            done=self._done,
            refused=self.refuse,
        )

    def refuse(self, problem: OfficeError | Unavailable) -> None:
        """What is wrong with the form gets a field, where it has none yet."""
        if not isinstance(problem, FormErrors):
            super().refuse(problem)
            return
        for one in problem.problems:
            key = one.field or ""
            field = find_field(key, Segment.BPU)
            if field is None or "." in key:
                super().refuse(one)
                continue
            if key not in self.given:
                self._ask_for(key)
            told = field_sentence(one, field, self.given[key].text(), self.language)
            self.fields[key].complain(told)
            self.given[key].setFocus()
        self.grow()

    def _done(self, done: OnlineTakenOver) -> None:
        self.done_with = done
        self.accept()


class HelpDialog(FieldsQuestion):
    """A ticket of service F with the reason on it, or the reason on a ticket that the person has."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, desk)
        self.ticket_number = ""
        self.paper: Paper | None = None
        self.ask(
            self.tr("Help with the online registration"),
            self.tr("For somebody whom the website or JMO refused. The officer of the ticket sees why."),
            self.tr("Give a ticket"),
        )
        self.reason, self.ticket = QComboBox(), QLineEdit()
        for reason in HelpReason:
            self.reason.addItem(capital(pick(HELP_LABELS[reason], self.language).partition(": ")[2]), reason)
        self.ticket.setMaxLength(12)
        self.add("reason", self.reason, self.tr("What hindered it"))
        self.add(
            "ticket", self.ticket, self.tr("Ticket, if the person has one"), self.tr("Empty: a new one is printed")
        )
        self.ticket.textChanged.connect(lambda _: self._name())
        self.reason.setFocus()

    def _name(self) -> None:
        has = bool(self.ticket.text().strip())
        self.yes.setText(self.tr("Note it on the ticket") if has else self.tr("Give a ticket"))

    def answer(self) -> None:
        self.hush()
        reason, number = HelpReason(self.reason.currentData()), self.ticket.text().strip()
        no: Callable[[OfficeError], None] = self.refuse
        if number:
            self.desk.do(note_online_help, number, reason, done=self._noted, refused=no)
        else:
            self.desk.do(issue_help_ticket, reason, done=self._issued, refused=no)

    def _noted(self, ticket: Ticket) -> None:
        self.ticket_number = ticket.number
        self.accept()

    def _issued(self, issued: Issued) -> None:
        self.ticket_number, self.paper = issued.ticket.number, issued.paper
        self.accept()
