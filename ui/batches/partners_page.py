"""Partner offices: own keys, who is paired, files there and back, and what could not be taken in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QSizePolicy

from counter_app.channels.spo_model import ExchangedCase, ExchangeView, Partner, Refused, TakenIn
from counter_app.channels.spo_pairing import KeyPage
from counter_app.registration.case import CASE_STATE_LABELS
from counter_app.settings import OfficeKind
from counter_app.shared.changes import Part
from counter_app.shared.errors import Unavailable
from counter_app.staff.model import Permission
from ui.batches.partner_dialogs import GiveCaseDialog, PairDialog, RenewDialog
from ui.batches.partners_state import Exchange, look
from ui.batches.words import DASH
from ui.shared.controls import label, primary
from ui.shared.dates import short_date
from ui.shared.desk import Desk, Reading
from ui.shared.desk_papers import DeskPapers
from ui.shared.exchange import MadeFile
from ui.shared.exchange_words import case_refusal, made_words, taken_words
from ui.shared.nightly import NightlyDialog
from ui.shared.outside import attempt
from ui.shared.page import Page
from ui.shared.parts import GAP, Card, Listing, Statement, Switch
from ui.shared.table import Cell, Column, Row
from ui.shared.wording import pick

KEY_WIDTH = 340
OPEN, REFUSED = range(2)
FILES = "(*.lkx)"


def able(button: QPushButton, *, able: bool, why: str) -> None:
    """Let a button be pressed, or say why not."""
    button.setEnabled(able)
    button.setToolTip("" if able else why)
    button.setAccessibleDescription("" if able else why)


class PartnersPage(Page):
    """`warned` says what became of a file that was refused, above the page."""

    parts = (Part.CASES, Part.PAYMENTS, Part.CARDS, Part.DAY, Part.SETTINGS)
    warned = Signal(str)

    def __init__(self, model: Desk) -> None:
        super().__init__(model)
        self.exchange: Exchange | None = None
        self._reading = Reading(model, look, self._show_exchange)
        self.papers = DeskPapers(self)
        self.take, self.send, self.night = QPushButton(), QPushButton(), primary(QPushButton())
        self._keys, self._partners, self._cases = Card(), Card(), Card()
        self._fingerprint, self._about_key = label("title", wrap=True), label("soft", wrap=True)
        self.standing = Statement(self.theme)
        self.print_keys, self.renew = QPushButton(), QPushButton()
        self.partners = Listing(self.theme, "ph.buildings")
        self.pair = QPushButton()
        self.view = Switch(2)
        self.give = QPushButton()
        self.lists = [Listing(self.theme), Listing(self.theme)]
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        for button in (self.take, self.send, self.night):
            button.setAutoDefault(True)
            self.head.addWidget(button)
        self._keys.setFixedWidth(KEY_WIDTH)
        for part in (self._fingerprint, self._about_key, self.standing):
            self._keys.body.addWidget(part)
        self._keys.body.addStretch(1)
        line = QHBoxLayout()
        for button in (self.print_keys, self.renew):
            button.setAutoDefault(True)
            line.addWidget(button)
        self._keys.body.addLayout(line)
        self.pair.setProperty("extent", "small")
        self.pair.setAutoDefault(True)
        self._partners.head.addWidget(self.pair)
        self._partners.body.addWidget(self.partners, 1)
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self._keys)
        top.addWidget(self._partners, 1)
        self._partners.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.whole.addLayout(top, 2)
        self.give.setProperty("extent", "small")
        self.give.setAutoDefault(True)
        self._cases.head.addWidget(self.view)
        self._cases.head.addWidget(self.give)
        for listing in self.lists:
            self._cases.body.addWidget(listing, 1)
        self.whole.addWidget(self._cases, 3)

    def _connect(self) -> None:
        self.take.clicked.connect(self.ask_take)
        self.send.clicked.connect(self.ask_send)
        self.night.clicked.connect(self.ask_night)
        self.print_keys.clicked.connect(self.print_key_page)
        self.renew.clicked.connect(self.ask_renew)
        self.pair.clicked.connect(self.ask_pair)
        self.give.clicked.connect(self.ask_give)
        self.view.chosen.connect(lambda _: self._show_cases())
        self.partners.table.picked.connect(self._enable)
        self.papers.warned.connect(self.warned)

    def retranslate(self) -> None:
        self.name(self.tr("Partner offices"), self.tr("Sealed and signed files between a branch and its SPOs."))
        self.take.setText(self.tr("Take a file in…"))
        self.send.setText(self.tr("Write a file…"))
        self.night.setText(self.tr("Nightly exchange…"))
        self._keys.name(self.tr("Keys of this office"))
        self._partners.name(self.tr("Paired offices"))
        self._cases.name(self.tr("Cases"))
        self.print_keys.setText(self.tr("Print the key page"))
        self.renew.setText(self.tr("New keys…"))
        self.pair.setText(self.tr("Pair an office…"))
        self.give.setText(self.tr("Give to another officer…"))
        self.partners.table.name(
            self.tr("Paired offices"),
            (
                Column(self.tr("Office"), 60),
                Column(self.tr("What it is"), 104),
                Column(self.tr("Fingerprint")),
                Column(self.tr("Paired"), 100),
                Column(self.tr("Sent"), 76, right=True),
                Column(self.tr("Taken"), 76, right=True),
            ),
        )
        waiting, refused = self.lists
        waiting.table.name(
            self.tr("Still to be told"),
            (
                Column(self.tr("Case"), 170),
                Column(self.tr("State"), 200),
                Column(self.tr("Office"), 80),
                Column(self.tr("What is open")),
            ),
        )
        refused.table.name(
            self.tr("Not taken in here"), (Column(self.tr("Case"), 170), Column(self.tr("Why, and what to do")))
        )
        self._show()

    # showing

    def refresh(self) -> None:
        if self.model.station.actor.may(Permission.SUPERVISE):
            self._reading.refresh()

    def arrive(self) -> None:
        self._show()
        self.refresh()

    def _show_exchange(self, exchange: Exchange) -> None:
        self.exchange = exchange
        self._show()

    @property
    def _seen(self) -> ExchangeView | None:
        return None if self.exchange is None else self.exchange.view

    def _show(self) -> None:
        self._show_keys()
        self._show_partners()
        self._show_cases()
        self._enable()

    def _show_keys(self) -> None:
        seen = self._seen
        allowed = self.model.station.actor.may(Permission.SUPERVISE)
        if not allowed:
            self._fingerprint.setText("")
            self._about_key.setText("")
            self.standing.say(self.tr("For supervisors: sign in as one to exchange files."), holds=None)
        elif seen is not None and seen.keys is not None:
            self._fingerprint.setText(seen.keys.shown_fingerprint)
            kind = self.tr("branch") if seen.kind is OfficeKind.BRANCH else self.tr("Service Point Office")
            self._about_key.setText(self.tr("Office {office}, {kind}").format(office=seen.keys.office, kind=kind))
            self.standing.say(self.tr("Partners type this fingerprint from the printed page."), holds=True)
        elif seen is not None:
            self._fingerprint.setText("")
            self._about_key.setText("")
            self.standing.say(self.tr("No keys yet. Printing the page makes them."), holds=None)
        for part in (self._fingerprint, self._about_key):
            part.setVisible(bool(part.text()))

    def _nothing(self, text: str) -> str:
        """What an empty list says to somebody who may see it."""
        return text if self.model.station.actor.may(Permission.SUPERVISE) else self._for_supervisors

    def _show_partners(self) -> None:
        partners = () if self._seen is None else self._seen.partners
        nothing = self.tr("No office is paired yet. Exchange the printed key pages, then pair here.")
        self.partners.fill([self._partner(one) for one in partners], self._nothing(nothing))

    def _partner(self, one: Partner) -> Row:
        kind = self.tr("branch") if one.keys.kind is OfficeKind.BRANCH else self.tr("SPO")
        zone = None if self.exchange is None else self.exchange.zone
        cells = (
            Cell(one.office, strong=True),
            Cell(kind),
            Cell(one.keys.shown_fingerprint),
            Cell(short_date(one.paired_at.astimezone(zone).date(), self.language)),
            Cell(self.tr("no. {number}").format(number=one.sent) if one.sent else DASH),
            Cell(self.tr("no. {number}").format(number=one.taken) if one.taken else DASH),
        )
        return Row(one.office, cells)

    def _show_cases(self) -> None:
        seen = self._seen
        waiting = () if seen is None else seen.open_cases
        refused = () if seen is None else seen.refused
        self.view.name(
            (
                self.tr("Still to be told ({count})").format(count=len(waiting)),
                self.tr("Not taken in here ({count})").format(count=len(refused)),
            )
        )
        for number, listing in enumerate(self.lists):
            listing.setVisible(number == self.view.current)
        told = self.tr("The partners know everything and have acknowledged it.")
        self.lists[OPEN].fill([self._open_row(one) for one in waiting], self._nothing(told))
        taken = self.tr("Everything that came was taken in.")
        self.lists[REFUSED].fill([self._refused_row(one) for one in refused], self._nothing(taken))

    def _open_row(self, one: ExchangedCase) -> Row:
        sign, tone, words = "ph.hourglass-medium", "on_amber_tint", self.tr("goes with the next file")
        if one.refused_there is not None:
            why = case_refusal(one.refused_there, self.language)
            sign, tone, words = "ph.warning-circle", "danger", self.tr("Not taken in there: {why}").format(why=why)
        elif one.erased_there:
            sign, tone, words = "ph.trash", "danger", self.tr("The person was erased there")
        elif one.sent_in is not None:
            words = self.tr("sent in file no. {number}, not acknowledged yet").format(number=one.sent_in)
        cells = (
            Cell(one.number, strong=True),
            Cell(pick(CASE_STATE_LABELS[one.state], self.language)),
            Cell(one.office),
            Cell(words, sign, tone, about=words),
        )
        return Row(one.number, cells)

    def _refused_row(self, one: Refused) -> Row:
        why = case_refusal(one.reason, self.language)
        return Row(one.number, (Cell(one.number, strong=True), Cell(why, "ph.warning-circle", "danger", about=why)))

    def _enable(self) -> None:
        seen, actor = self._seen, self.model.station.actor
        administrator = actor.may(Permission.ADMINISTER)
        supervisor = actor.may(Permission.SUPERVISE) and seen is not None
        keys = seen is not None and seen.keys is not None
        partners = seen is not None and bool(seen.partners)
        first = "" if keys else self.tr("Print the key page first; that makes the keys.")
        keyless = first if administrator else self.tr("For administrators")
        lonely = first or ("" if partners else self.tr("Pair an office first."))
        able(self.print_keys, able=administrator and seen is not None, why="" if administrator else keyless)
        for button in (self.renew, self.pair):
            able(button, able=administrator and keys, why=keyless)
        for button in (self.take, self.send, self.night):
            able(button, able=supervisor and keys and partners, why=lonely if supervisor else self._for_supervisors)
        able(self.give, able=supervisor, why="" if supervisor else self._for_supervisors)

    @property
    def _for_supervisors(self) -> str:
        return self.tr("For supervisors")

    @property
    def partner(self) -> Partner | None:
        """The chosen one, or the only one."""
        partners = () if self._seen is None else self._seen.partners
        chosen = next((one for one in partners if one.office == self.partners.table.key), None)
        return chosen or (partners[0] if len(partners) == 1 else None)

    # keys

    def print_key_page(self) -> None:
        office, actor = self.model.station.office, self.model.station.actor
        self.model.work(lambda: attempt(lambda: office.exchange_keys(actor)), done=self._print_keys)

    def _print_keys(self, page: KeyPage | Unavailable) -> None:
        if isinstance(page, Unavailable):
            self.warned.emit(self.words(page))
            return
        told = self.tr("Take the page to the partner office, and pair its page here.")
        self.papers.print(page.paper, before=told)

    def ask_renew(self) -> None:
        dialog = RenewDialog(self, self.model)
        dialog.accepted.connect(lambda: None if dialog.page is None else self._print_keys(dialog.page))
        self.ask(dialog)

    def ask_pair(self) -> None:
        dialog = PairDialog(self, self.model)

        def done() -> None:
            if dialog.partner is not None:
                self.model.told.emit(self.tr("Office {office} is paired.").format(office=dialog.partner.office))

        dialog.accepted.connect(done)
        self.ask(dialog)

    def ask_give(self) -> None:
        key = self.lists[self.view.current].table.key
        self.ask(GiveCaseDialog(self, self.model, () if key is None else (str(key),)))

    # files

    def ask_night(self) -> None:
        self.ask(NightlyDialog(self, self.model))

    def ask_send(self) -> None:
        partner = self.partner
        if partner is None:
            self.warned.emit(self.tr("Choose the office that the file is for."))
            return
        branch = self.model.station.office.branch_code
        name = f"{branch}-{partner.office}-{partner.sent + 1:08d}.lkx"
        path, _ = QFileDialog.getSaveFileName(self, self.tr("File for {office}").format(office=partner.office), name)
        if path:
            self.send_file(partner, Path(path))

    def send_file(self, partner: Partner, path: Path) -> None:
        office, actor = self.model.station.office, self.model.station.actor
        self.model.work(lambda: attempt(lambda: office.send_exchange(actor, path, partner.office)), done=self._sent)

    def _sent(self, made: MadeFile | Unavailable) -> None:
        if isinstance(made, Unavailable):
            self.warned.emit(self.words(made))
        else:
            self.model.told.emit(made_words(made))
        self.refresh()

    def ask_take(self) -> None:
        kinds = self.tr("Files of the exchange {kinds}").format(kinds=FILES)
        path, _ = QFileDialog.getOpenFileName(self, self.tr("File of a partner office"), "", kinds)
        if path:
            self.take_file(Path(path))

    def take_file(self, path: Path) -> None:
        office, actor = self.model.station.office, self.model.station.actor
        self.model.work(lambda: attempt(lambda: office.take_exchange(actor, path)), done=self._taken)

    def _taken(self, taken: TakenIn | Unavailable) -> None:
        if isinstance(taken, Unavailable):
            self.warned.emit(self.words(taken))
            return
        if taken.refused:
            self.view.choose(REFUSED)
            self.warned.emit(taken_words(taken))
        else:
            self.model.told.emit(taken_words(taken))
        self.refresh()
