"""Website and JMO: exports of registrations, looking one up, and going on with it as a case."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton

from counter_app.channels.online_model import ONLINE_STATE_LABELS, OnlineRegistration, OnlineState
from counter_app.channels.outbox_model import Mail, MailState
from counter_app.registration.case import CASE_STATE_LABELS, CaseState
from counter_app.shared.changes import Part
from counter_app.shared.ids import grouped
from counter_app.shared.money import format_rupiah
from counter_app.staff.model import Permission
from ui.batches.asking import choose_sheet
from ui.batches.online_dialogs import HelpDialog, TakeOverDialog
from ui.batches.online_import import OnlineImport
from ui.batches.online_state import Found, channel_name, look, online_steps, queue_mails
from ui.batches.words import DASH
from ui.shared.controls import label, primary
from ui.shared.dates import short_moment
from ui.shared.desk import Desk, Reading
from ui.shared.desk_papers import DeskPapers
from ui.shared.finder import NARROW_KEY
from ui.shared.page import Page
from ui.shared.parts import GAP, Card, Listing, Statement
from ui.shared.step_bar import StepBar
from ui.shared.table import Cell, Column, Row
from ui.shared.wording import pick

SIDE = 330
LONGEST = 120
_SIGNS = {
    OnlineState.REGISTERED: ("ph.circle", "soft"),
    OnlineState.AWAITING: ("ph.hourglass-medium", "on_amber_tint"),
    OnlineState.PAID: ("ph.check-circle", "primary"),
}


class OnlinePage(Page):
    parts = (Part.CASES, Part.PAYMENTS, Part.CARDS)

    def __init__(self, model: Desk) -> None:
        super().__init__(model)
        self.found: Found | None = None
        self._wanted = ""
        self._reading = Reading(model, look, self._show_found)
        self.papers = DeskPapers(self)
        self.search, self.look_up = QLineEdit(), QPushButton()
        self.help, self.take_in = QPushButton(), primary(QPushButton())
        self.steps = StepBar(self.theme, model.station.speech)
        self._card, self._side = Card(), Card()
        self.everybody = QPushButton()
        self.list = Listing(self.theme, "ph.globe-simple")
        self.standing, self._facts = Statement(self.theme), label(wrap=True)
        self.take_over, self.send = primary(QPushButton()), QPushButton()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.search.setMinimumWidth(330)
        self.search.setMaxLength(LONGEST)
        self.search.setClearButtonEnabled(True)
        for part in (self.search, self.look_up, self.help, self.take_in):
            self.head.addWidget(part)
        self.whole.addWidget(self.steps)
        self.everybody.setProperty("extent", "small")
        self.everybody.setAutoDefault(True)
        self._card.head.addWidget(self.everybody)
        self._card.body.addWidget(self.list, 1)
        self._side.setFixedWidth(SIDE)
        self._side.body.addWidget(self.standing)
        self._side.body.addWidget(self._facts)
        self._side.body.addStretch(1)
        for button in (self.take_over, self.send):
            button.setAutoDefault(True)
            self._side.body.addWidget(button)
        both = QHBoxLayout()
        both.setSpacing(GAP)
        both.addWidget(self._card, 1)
        both.addWidget(self._side)
        self.whole.addLayout(both, 1)

    def _connect(self) -> None:
        self.search.returnPressed.connect(self.look)
        self.look_up.clicked.connect(self.look)
        self.everybody.clicked.connect(self.show_everybody)
        self.help.clicked.connect(self.ask_help)
        self.take_in.clicked.connect(self.ask_file)
        self.list.table.picked.connect(self._show_chosen)
        self.list.table.opened.connect(self.ask_take_over)
        self.take_over.clicked.connect(self.ask_take_over)
        self.send.clicked.connect(self.send_mails)
        QShortcut(QKeySequence(NARROW_KEY), self).activated.connect(self.search.setFocus)

    def retranslate(self) -> None:
        self.name(self.tr("Website and JMO"), self.tr("Online registrations go on from the payment code."))
        self.search.setPlaceholderText(self.tr("Whole NIK, e-mail address or payment code"))
        self.search.setAccessibleName(self.tr("Whole NIK, e-mail address or payment code"))
        self.search.setToolTip(NARROW_KEY)
        self.look_up.setText(self.tr("Look up"))
        self.look_up.setToolTip("Enter")
        self.help.setText(self.tr("Refused online…"))
        self.take_in.setText(self.tr("Take in an export…"))
        self.everybody.setText(self.tr("Show all without a case"))
        self.take_over.setText(self.tr("Take over…"))
        self.send.setText(self.tr("Send code and dues by e-mail"))
        self.list.table.name(
            self.tr("Registrations"),
            (
                Column(self.tr("Name")),
                Column(self.tr("NIK"), 146),
                Column(self.tr("Channel"), 84),
                Column(self.tr("Amount"), 92, right=True),
                Column(self.tr("State"), 236),
            ),
        )
        self._show()

    # showing

    @property
    def _allowed(self) -> bool:
        """Online registrations are nobody's own records."""
        return self.model.station.actor.may(Permission.SEE_ALL)

    def refresh(self) -> None:
        if self._allowed:
            self._reading.refresh(self._wanted)

    def arrive(self) -> None:
        self._show()
        self.refresh()
        self.search.setFocus()

    def leave(self) -> None:
        super().leave()
        self.search.clear()
        self._wanted = ""
        self.found = None
        self._show()

    def look(self) -> None:
        """Look for what was typed whole."""
        self._wanted = self.search.text().strip()
        self.refresh()

    def show_everybody(self) -> None:
        self.search.clear()
        self.look()

    def _show_found(self, found: Found) -> None:
        self.found = found
        self._show()
        if found.wanted and len(found.registrations) == 1:
            self.list.table.pick(found.registrations[0].id)
            self.list.table.setFocus()

    def _show(self) -> None:
        found = self.found
        wanted = "" if found is None else found.wanted
        self._card.name(self.tr("Found") if wanted else self.tr("Without a case, the latest first"))
        self.everybody.setVisible(bool(wanted))
        for part in (self.search, self.look_up, self.take_in):
            part.setEnabled(self._allowed)
        if found is None:
            withheld = self.tr("A bank clerk sees the own records only. Online registrations are the branch's.")
            self.list.fill([], "" if self._allowed else withheld)
        else:
            nothing = (
                self.tr("Nothing was found. Is the latest export taken in? The number or address must be whole.")
                if wanted
                else self.tr("No registration waits. Take in an export of the website or of JMO.")
            )
            self.list.fill([self._row(one) for one in found.registrations], nothing)
        self._show_chosen()

    def _row(self, one: OnlineRegistration) -> Row:
        entry = one.entry
        state = Cell(pick(ONLINE_STATE_LABELS[entry.state], self.language), *_SIGNS[entry.state])
        if one.case_state is not None:
            state = Cell(pick(CASE_STATE_LABELS[one.case_state], self.language), "ph.folder-open", "primary")
        cells = (
            Cell(one.masked_name, strong=True),
            Cell(one.masked_nik),
            Cell(channel_name(entry.channel, self.language)),
            Cell(DASH if entry.amount is None else format_rupiah(entry.amount)),
            state,
        )
        return Row(one.id, cells)

    @property
    def chosen(self) -> OnlineRegistration | None:
        every = () if self.found is None else self.found.registrations
        return next((one for one in every if one.id == self.list.table.key), None)

    def _show_chosen(self) -> None:
        one, found = self.chosen, self.found
        self.steps.show_steps(() if one is None else online_steps(one))
        self.standing.setVisible(one is not None)
        self.take_over.setVisible(one is not None and one.case is None)
        self.send.setVisible(one is not None and one.case_state is CaseState.AWAITING_PAYMENT)
        if one is None or found is None:
            self._side.name(self.tr("Nothing chosen"))
            self._facts.setText(self.tr("Look somebody up, or choose a registration in the list."))
            return
        self._side.name(one.masked_name)
        able = one.case is None and one.entry.code is not None
        self.take_over.setEnabled(able)
        self.standing.say(self._standing(one), holds=True if one.case is not None else None if able else False)
        self._facts.setText("\n".join(self._told(one, found)))

    def _standing(self, one: OnlineRegistration) -> str:
        if one.case_number is not None:
            return self.tr("Case {case} is open.").format(case=one.case_number)
        if one.entry.code is None:
            return self.tr("The registration is not finished: there is no payment code yet.")
        if one.entry.state is OnlineState.PAID:
            return self.tr("Paid by the online data. With the case, the payment is recorded too.")
        return self.tr("No case is open yet.")

    def _told(self, one: OnlineRegistration, found: Found) -> list[str]:
        entry, language = one.entry, self.language

        def when(words: str, moment: object) -> str:
            told = short_moment(moment, found.zone, language)  # type: ignore[arg-type]
            return words.format(moment=told)

        lines = [f"NIK {one.masked_nik}", one.masked_email or ""]
        if entry.code is not None:
            lines.append(self.tr("Code {code}").format(code=grouped(entry.code)))
        if entry.amount is not None:
            lines.append(format_rupiah(entry.amount))
        moments = (
            (self.tr("registered {moment}"), entry.registered_at),
            (self.tr("valid until {moment}"), entry.expires_at),
            (self.tr("paid {moment}"), entry.paid_at),
            (self.tr("told by the export of {moment}"), one.changed_at),
        )
        lines += [when(words, moment) for words, moment in moments if moment is not None]
        return [one for one in lines if one]

    # acting

    def ask_file(self) -> None:
        path = choose_sheet(self, self.tr("Export of the website or of JMO"))
        if path is not None:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        dialog = OnlineImport(self, self.model, path)
        self.ask(dialog)
        dialog.begin()

    def ask_take_over(self) -> None:
        one = self.chosen
        if one is None or not self.take_over.isEnabled():
            return
        dialog = TakeOverDialog(self, self.model, one, one.entry.code or one.entry.nik)
        dialog.accepted.connect(lambda: self._taken_over(dialog))
        self.ask(dialog)

    def _taken_over(self, dialog: TakeOverDialog) -> None:
        done = dialog.done_with
        if done is None:
            return
        state = pick(CASE_STATE_LABELS[done.case.state], self.language)
        told = self.tr("Case {case}: {state}.").format(case=done.case.number, state=state)
        self.papers.print(done.notification, done.slip, before=told)

    def send_mails(self) -> None:
        """Queue what tells the applicant of code and dues, if it was not sent."""
        one = self.chosen
        if one is not None and one.case_number is not None:
            self.model.do(queue_mails, one.case_number, done=self._queued)

    def _queued(self, mails: tuple[Mail, ...]) -> None:
        if all(one.state is MailState.SENT for one in mails):
            told = self.tr("Code and dues of case {case} were sent before.")
        else:
            told = self.tr("Code and dues of case {case} go out within a minute.")
        self.model.told.emit(told.format(case=mails[0].case_number))

    def ask_help(self) -> None:
        dialog = HelpDialog(self, self.model)
        dialog.accepted.connect(lambda: self._helped(dialog))
        self.ask(dialog)

    def _helped(self, dialog: HelpDialog) -> None:
        told = self.tr("Ticket {number}: the reason is noted.").format(number=dialog.ticket_number)
        if dialog.paper is None:
            self.model.told.emit(told)
        else:
            self.papers.print(dialog.paper, before=told)
