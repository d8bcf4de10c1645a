"""The mail server of the branch: whether an e-mail gets through, and how it is reached."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget
from shiboken6 import isValid

from counter_app.channels.outbox_model import PROBLEM_LABELS, Delivery, Fate
from counter_app.registration.form_fields import find_field
from counter_app.registration.readers import READERS, Place
from counter_app.settings import MailSecurity
from counter_app.shared.errors import OfficeError, Unavailable
from counter_app.staff.operations import change_settings
from ui.batches.asking import FieldsQuestion
from ui.batches.mail_state import Server
from ui.batches.words import capital
from ui.shared.desk import Desk
from ui.shared.outside import attempt
from ui.shared.parts import Statement
from ui.shared.wording import pick

LONGEST = 120


def _line(text: str = "") -> QLineEdit:
    made = QLineEdit(text)
    made.setMaxLength(LONGEST)
    return made


class MailTestDialog(FieldsQuestion):
    """Sends an e-mail that says nothing, and tells what the server answered."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, desk)
        self.ask(
            self.tr("Send a test e-mail"),
            self.tr("It says nothing; it only proves that the settings are right."),
            self.tr("Send the test"),
        )
        self.address = _line()
        self.add("email", self.address, self.tr("Address"), self.tr("Your own, so that you see it come"))
        self.told = Statement(desk.station.theme)
        self.told.hide()
        self.body.addWidget(self.told)
        self.address.setFocus()

    def answer(self) -> None:
        self.hush()
        self.told.hide()
        field = find_field("email")
        if field is None:
            return
        office, actor = self.desk.station.office, self.desk.station.actor
        try:
            address = str(READERS[field.kind](self.address.text(), field, Place("email", self.desk.now().date())))
        except OfficeError as problem:
            self.refuse(problem)
            return
        self.yes.setEnabled(False)
        self.desk.station.work_outside(
            lambda: attempt(lambda: office.test_mail(actor, address)), then=self._done, refused=self.refuse
        )

    def refuse(self, problem: OfficeError | Unavailable) -> None:
        if isValid(self):
            self.yes.setEnabled(True)
            super().refuse(problem)

    def _done(self, delivery: Delivery | Unavailable) -> None:
        if not isValid(self):
            return
        self.yes.setEnabled(True)
        if isinstance(delivery, Unavailable):
            self.refuse(delivery)
        else:
            self.show_delivery(delivery)

    def show_delivery(self, delivery: Delivery) -> None:
        """What became of the test."""
        self.no.setText(self.tr("Close"))
        if delivery.fate is Fate.SENT:
            self.told.say(self.tr("Sent. Look whether it has come."), holds=True)
        else:
            why = "" if delivery.problem is None else capital(pick(PROBLEM_LABELS[delivery.problem], self.language))
            self.told.say(self.tr("Not sent. {why}.").format(why=why), holds=False)
        self.told.show()
        self.grow()


class ServerDialog(FieldsQuestion):
    """Settings of the branch; the password stays on this PC, outside of the database."""

    def __init__(self, parent: QWidget, desk: Desk, server: Server) -> None:
        super().__init__(parent, desk)
        self.setMinimumWidth(520)
        self.ask(
            self.tr("Mail server"),
            self.tr("The office sends payment codes and dues to those who registered online and agreed to e-mails."),
            self.tr("Save"),
        )
        self.host, self.port = _line(server.host), _line(str(server.port))
        self.security = QComboBox()
        words = {
            MailSecurity.STARTTLS: self.tr("secured after the greeting (STARTTLS)"),
            MailSecurity.TLS: self.tr("secured from the beginning (TLS)"),
            MailSecurity.NONE: self.tr("not secured: only within the office, without a password"),
        }
        for security, text in words.items():
            self.security.addItem(text, security)
        self.security.setCurrentIndex(self.security.findData(server.security))
        self.sender_address, self.user, self.password = _line(server.sender), _line(server.user), _line()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.sending = QCheckBox(self.tr("Send e-mails"))
        self.sending.setChecked(server.sending)
        self.add("smtp_host", self.host, self.tr("Name of the server"))
        self.add("smtp_port", self.port, self.tr("Port"))
        self.add("smtp_security", self.security, self.tr("Connection"))
        self.add("mail_sender", self.sender_address, self.tr("Address of the sender"))
        self.add("smtp_user", self.user, self.tr("User name (empty: none is asked for)"))
        self.add(
            "password", self.password, self.tr("Password"), self.tr("Empty: as it is. It is kept on this PC only.")
        )
        self.body.addWidget(self.sending, 0, Qt.AlignmentFlag.AlignLeft)
        self.host.setFocus()

    def answer(self) -> None:
        self.hush()
        values = {
            "smtp_host": self.host.text().strip(),
            "smtp_port": self.port.text().strip(),
            "smtp_security": MailSecurity(self.security.currentData()).value,
            "mail_sender": self.sender_address.text().strip(),
            "smtp_user": self.user.text().strip(),
            "mail_sending": "on" if self.sending.isChecked() else "off",
        }
        self.desk.do(change_settings, values, done=lambda _: self._keep_password(), refused=self.refuse)

    def refuse(self, problem: OfficeError | Unavailable) -> None:
        """What sending needs is missing where it is empty."""
        needed = {"smtp_host": self.host, "mail_sender": self.sender_address}
        empty = [key for key, edit in needed.items() if not edit.text().strip()]
        if not isinstance(problem, OfficeError) or problem.field != "mail_sending" or not empty:
            super().refuse(problem)
            return
        for key in empty:
            self.fields[key].complain(self.tr("Needed to send e-mails."))
        needed[empty[0]].setFocus()
        self.grow()

    def words(self, problem: OfficeError | Unavailable) -> str:
        if isinstance(problem, OfficeError) and problem.field == "smtp_security":
            return self.tr("With a user name the connection must be secured: the password could be read on the way.")
        return super().words(problem)

    def _keep_password(self) -> None:
        secret = self.password.text()
        if not secret:
            self.accept()
            return
        office, actor = self.desk.station.office, self.desk.station.actor
        keep = partial(office.keep_mail_password, actor, secret)
        self.desk.work(lambda: attempt(keep), done=self._kept, refused=self.refuse)

    def _kept(self, failure: Unavailable | None) -> None:
        if failure is None:
            self.accept()
        else:
            self.refuse(failure)
