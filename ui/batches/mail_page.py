"""The e-mail outbox: what waits, what was sent, what failed and why, and what to do about it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from counter_app.channels.outbox import retry_mail
from counter_app.channels.outbox_model import (
    MAIL_KIND_LABELS,
    MAIL_STATE_LABELS,
    PROBLEM_LABELS,
    Mail,
    MailState,
)
from counter_app.channels.outbox_stopping import stop_mail
from counter_app.shared.changes import Part
from counter_app.shared.errors import OfficeError, Unavailable
from counter_app.staff.model import Permission
from ui.batches.mail_dialogs import MailTestDialog, ServerDialog
from ui.batches.mail_state import DONE, TO_DO, Outbox, Server, in_states, look
from ui.batches.words import DASH, capital
from ui.shared.controls import primary
from ui.shared.dates import short_moment
from ui.shared.desk import Desk, Reading
from ui.shared.exchange import MailRun
from ui.shared.outside import attempt
from ui.shared.page import Page
from ui.shared.parts import GAP, Card, Figure, Listing, Statement, Switch
from ui.shared.question import Question
from ui.shared.table import Cell, Column, Row
from ui.shared.wording import pick

_SIGNS = {
    MailState.WAITING: ("ph.hourglass-medium", "on_amber_tint"),
    MailState.SENDING: ("ph.paper-plane-tilt", "primary"),
    MailState.SENT: ("ph.check-circle-fill", "primary"),
    MailState.UNSURE: ("ph.question", "on_amber_tint"),
    MailState.GIVEN_UP: ("ph.x-circle", "danger"),
    MailState.WITHDRAWN: ("ph.minus-circle", "soft"),
}
_VIEWS = (TO_DO, DONE, ())
_AGAIN = frozenset({MailState.UNSURE, MailState.GIVEN_UP, MailState.WITHDRAWN})
_STOPPED = frozenset({MailState.WAITING, MailState.UNSURE})


class AgainDialog(Question):
    """Sending once more what was perhaps sent: only after the applicant was asked."""

    def __init__(self, parent: Page, mail: Mail) -> None:
        super().__init__(parent, parent.model.station)
        self._desk, self.mail = parent.model, mail
        self.ask(
            self.tr("Send it once more?"),
            self.tr("Perhaps the e-mail of case {case} has come. Ask the applicant first.").format(
                case=mail.case_number
            ),
            self.tr("It has not come: send it"),
        )
        self.be_careful()

    def answer(self) -> None:
        self._desk.do(retry_mail, self.mail.id, done=lambda _: self.accept(), refused=self.refuse)


class MailPage(Page):
    parts = (Part.CASES, Part.SETTINGS)

    def __init__(self, model: Desk) -> None:
        super().__init__(model)
        self.outbox: Outbox | None = None
        self._sending = False
        self._reading = Reading(model, look, self._show_outbox)
        self.send, self.test, self.server = primary(QPushButton()), QPushButton(), QPushButton()
        self.figures = [Figure(self.theme) for _ in range(4)]
        self.standing = Statement(self.theme)
        self._card = Card()
        self.view = Switch(3)
        self.again, self.stop = QPushButton(), QPushButton()
        self.list = Listing(self.theme, "ph.envelope-simple")
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        for part in (self.server, self.test, self.send):
            self.head.addWidget(part)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        for figure in self.figures:
            line.addWidget(figure, 1)
        self.whole.addLayout(line)
        self.whole.addWidget(self.standing)
        self._card.head.addWidget(self.view)
        for button in (self.again, self.stop):
            button.setProperty("extent", "small")
            button.setAutoDefault(True)
            self._card.head.addWidget(button)
        self._card.body.addWidget(self.list, 1)
        self.whole.addWidget(self._card, 1)

    def _connect(self) -> None:
        self.send.clicked.connect(self.send_now)
        self.model.station.unavailable.connect(self._end_sending)
        self.test.clicked.connect(lambda: self.ask(MailTestDialog(self, self.model)))
        self.server.clicked.connect(self.ask_server)
        self.view.chosen.connect(lambda _: self._list())
        self.list.table.picked.connect(self._enable)
        self.again.clicked.connect(self.send_again)
        self.stop.clicked.connect(self.give_up)

    def retranslate(self) -> None:
        self.name(self.tr("E-mail"), self.tr("Payment codes and dues for those who registered online."))
        self._show_sending()
        self.test.setText(self.tr("Test…"))
        self.server.setText(self.tr("Mail server…"))
        self._card.name(self.tr("Outbox"))
        self.view.name((self.tr("To do"), self.tr("Done"), self.tr("All")))
        self.again.setText(self.tr("Send again"))
        self.stop.setText(self.tr("Give up"))
        self.list.table.name(
            self.tr("Outbox"),
            (
                Column(self.tr("Queued"), 112),
                Column(self.tr("Case"), 160),
                Column(self.tr("What"), 168),
                Column(self.tr("State"), 250),
                Column(self.tr("Why")),
                Column(self.tr("Tries"), 52, right=True),
            ),
        )
        self._show()

    # showing

    def refresh(self) -> None:
        self._reading.refresh()

    def _show_outbox(self, outbox: Outbox) -> None:
        self.outbox = outbox
        self._show()

    def _show(self) -> None:
        outbox, actor = self.outbox, self.model.station.actor
        supervisor = actor.may(Permission.SUPERVISE)
        self.server.setVisible(actor.may(Permission.ADMINISTER))
        self.test.setVisible(supervisor)
        if outbox is None:
            return
        self._show_server(outbox.server)
        warn, bad = ("ph.question", "on_amber_tint"), ("ph.warning-circle", "danger")
        failed, unsure = outbox.count(MailState.GIVEN_UP), outbox.count(MailState.UNSURE)
        self.figures[0].say(str(outbox.count(MailState.WAITING, MailState.SENDING)), self.tr("waiting"))
        self.figures[1].say(str(failed), self.tr("failed"), *(bad if failed else ()))
        self.figures[2].say(str(unsure), self.tr("perhaps sent"), *(warn if unsure else ()))
        self.figures[3].say(str(outbox.count(MailState.SENT)), self.tr("sent"))
        self._list()

    def _show_server(self, server: Server) -> None:
        """How the branch sends; who may, is told what to do where it does not."""
        if server.sending:
            told = self.tr("Sent by {host} as {sender}.").format(host=server.host, sender=server.sender)
            self.standing.say(told, holds=True)
        elif self.model.station.actor.may(Permission.ADMINISTER):
            self.standing.say(self.tr("E-mails are off. Enter the mail server and switch them on."), holds=None)
        else:
            self.standing.say(self.tr("E-mails are off. An administrator switches them on."), holds=None)
        self._show_sending()
        self.test.setEnabled(bool(server.host and server.sender))

    def _list(self) -> None:
        outbox = self.outbox
        if outbox is None:
            return
        nothing = (
            self.tr("Nothing waits and nothing failed."),
            self.tr("No e-mail was sent yet."),
            self.tr("No e-mail was queued yet."),
        )[self.view.current]
        self.list.fill([self._row(outbox, one) for one in in_states(outbox, _VIEWS[self.view.current])], nothing)
        self._enable()

    def _row(self, outbox: Outbox, one: Mail) -> Row:
        language = self.language
        state = capital(pick(MAIL_STATE_LABELS[one.state], language))
        if one.state is MailState.WAITING and one.attempts:
            moment = short_moment(one.next_at, outbox.zone, language)
            state = self.tr("Waits for the next try, {moment}").format(moment=moment)
        elif one.sent_at is not None:
            state = f"{state} · {short_moment(one.sent_at, outbox.zone, language)}"
        why = "" if one.problem is None else capital(pick(PROBLEM_LABELS[one.problem], language))
        if one.state is MailState.GIVEN_UP and one.problem is None:
            why = self.tr("Stopped at the office")
        cells = (
            Cell(short_moment(one.queued_at, outbox.zone, language)),
            Cell(one.case_number),
            Cell(pick(MAIL_KIND_LABELS[one.kind], language)),
            Cell(state, *_SIGNS[one.state], about=state),
            Cell(why.partition(";")[0], about=why),
            Cell(str(one.attempts) if one.attempts else DASH),
        )
        return Row(one.id, cells)

    @property
    def chosen(self) -> Mail | None:
        mails = () if self.outbox is None else self.outbox.mails
        return next((one for one in mails if one.id == self.list.table.key), None)

    def _enable(self) -> None:
        one = self.chosen
        sending = self.outbox is not None and self.outbox.server.sending
        self.again.setEnabled(one is not None and sending and one.state in _AGAIN)
        self.stop.setEnabled(one is not None and one.state in _STOPPED)

    # acting

    def send_now(self) -> None:
        station = self.model.station
        office, actor, stop = station.office, station.actor, station.outside.stopping
        self._sending = True
        self._show_sending()
        station.work_outside(
            lambda: attempt(lambda: office.send_mail(actor, stop=stop)), then=self._sent, refused=self._not_sent
        )

    def _show_sending(self) -> None:
        self.send.setText(self.tr("Sending…") if self._sending else self.tr("Send now"))
        sending = self.outbox is not None and self.outbox.server.sending
        self.send.setEnabled(sending and not self._sending)

    def _end_sending(self) -> None:
        self._sending = False
        self._show_sending()

    def _not_sent(self, problem: OfficeError) -> None:
        self._end_sending()
        self.model.station.refused.emit(problem)

    def _sent(self, run: MailRun | Unavailable) -> None:
        self._end_sending()
        self.refresh()
        if isinstance(run, Unavailable):
            self.model.station.refused.emit(run)
        elif run.busy:
            self.model.told.emit(self.tr("Another PC is sending; nothing was sent from here."))
        else:
            parts = (
                (run.sent, self.tr("{count} sent")),
                (run.postponed, self.tr("{count} postponed")),
                (run.given_up, self.tr("{count} given up")),
                (run.unsure, self.tr("{count} perhaps sent")),
            )
            told = ", ".join(words.format(count=count) for count, words in parts if count)
            trouble = "" if run.problem is None else f" {capital(pick(PROBLEM_LABELS[run.problem], self.language))}."
            nothing = self.tr("Nothing was due")
            self.model.told.emit(f"{capital(told) or nothing}.{trouble}")

    def send_again(self) -> None:
        one = self.chosen
        if one is None:
            return
        if one.state is MailState.UNSURE:
            self.ask(AgainDialog(self, one))
        else:
            self.model.do(retry_mail, one.id, done=lambda _: self.refresh())

    def give_up(self) -> None:
        one = self.chosen
        if one is not None:
            self.model.do(stop_mail, one.id, done=lambda _: self.refresh())

    def ask_server(self) -> None:
        if self.outbox is not None:
            self.ask(ServerDialog(self, self.model, self.outbox.server))
