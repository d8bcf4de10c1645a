"""Agents and payers: who may bring a batch, with letters of assignment and their validity."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget

from counter_app.channels.agents import SPONSOR_KIND_LABELS, Agency, Sponsor
from counter_app.channels.agents_register import set_agent_active, set_sponsor_active
from counter_app.shared.changes import Part
from counter_app.shared.ids import grouped
from counter_app.staff.model import Permission
from ui.batches.agents_dialogs import AgencyDialog, AgentDialog, LetterDialog, SponsorDialog
from ui.batches.agents_rows import RegisterRows, letter_over, payer_number
from ui.batches.agents_state import Register, look
from ui.batches.batches_state import BringingAgent
from ui.batches.words import capital
from ui.shared.controls import label, primary
from ui.shared.desk import Desk, Reading
from ui.shared.page import Page
from ui.shared.parts import GAP, Card, Figure, Listing, Statement, Switch
from ui.shared.table import Column
from ui.shared.wording import pick, sentence

AGENTS, SPONSORS, AGENCIES = range(3)
SIDE = 322
T = TypeVar("T")


class AgentsPage(Page):
    parts = (Part.BATCHES,)

    def __init__(self, model: Desk) -> None:
        super().__init__(model)
        self.register: Register | None = None
        self._reading = Reading(model, look, self._show_register)
        self.rows = RegisterRows(model.station.speech)
        self.view = Switch(3)
        self.new = primary(QPushButton())
        self.renew, self.switch = QPushButton(), QPushButton()
        self.figures = [Figure(self.theme) for _ in range(4)]
        self._card, self._side = Card(), Card()
        signs = ("ph.identification-badge", "ph.handshake", "ph.buildings")
        self.lists = [Listing(self.theme, sign) for sign in signs]
        self._stack = QStackedWidget()
        self.standing, self._facts = Statement(self.theme), label(wrap=True)
        self.letters = Listing(self.theme, "ph.file-text")
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.head.addWidget(self.view)
        self.head.addWidget(self.new)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        for figure in self.figures:
            line.addWidget(figure, 1)
        self.whole.addLayout(line)
        for listing in self.lists:
            self._stack.addWidget(listing)
        self._card.body.addWidget(self._stack, 1)
        self._side.setFixedWidth(SIDE)
        for part in (self.standing, self._facts):
            self._side.body.addWidget(part)
        self._side.body.addWidget(self.letters, 1)
        self._side.body.addStretch(0)
        for button in (self.renew, self.switch):
            button.setAutoDefault(True)
            self._side.body.addWidget(button)
        both = QHBoxLayout()
        both.setSpacing(GAP)
        both.addWidget(self._card, 1)
        both.addWidget(self._side)
        self.whole.addLayout(both, 1)

    def _connect(self) -> None:
        self.view.chosen.connect(lambda _: self._show())
        self.new.clicked.connect(self.ask_new)
        self.renew.clicked.connect(self.ask_renew)
        self.switch.clicked.connect(self.switch_chosen)
        for listing in self.lists:
            listing.table.picked.connect(self._show_chosen)
            listing.table.opened.connect(self.ask_renew)

    def retranslate(self) -> None:
        self.name(self.tr("Agents and payers"), self.tr("Who may bring a batch, and until when."))
        self.view.name((self.tr("PERISAI agents"), self.tr("Groups and payers"), self.tr("PERISAI offices")))
        agents, sponsors, agencies = self.lists
        agents.table.name(
            self.tr("PERISAI agents"),
            (
                Column(self.tr("Name")),
                Column(self.tr("PERISAI office"), 190),
                Column(self.tr("Letter valid until"), 140),
                Column(self.tr("May bring a batch"), 172),
            ),
        )
        sponsors.table.name(
            self.tr("Groups and payers"),
            (
                Column(self.tr("Name")),
                Column(self.tr("What it is"), 160),
                Column(self.tr("Number"), 190),
                Column(self.tr("State"), 130),
            ),
        )
        agencies.table.name(
            self.tr("PERISAI offices"),
            (Column(self.tr("Name")), Column(self.tr("Agreement"), 200), Column(self.tr("Valid until"), 190)),
        )
        self.letters.table.name(self.tr("Letters"), (Column(self.tr("Letter")), Column(self.tr("Until"), 186)))
        self._show()

    # showing

    def refresh(self) -> None:
        self._reading.refresh()

    def arrive(self) -> None:
        self.refresh()
        self._list.table.setFocus()

    def _show_register(self, register: Register) -> None:
        self.register = register
        self._show()

    @property
    def _list(self) -> Listing:
        return self.lists[self.view.current]

    def _show(self) -> None:
        which = self.view.current
        self._stack.setCurrentIndex(which)
        names = (self.tr("PERISAI agents"), self.tr("Groups and payers"), self.tr("PERISAI offices"))
        self._card.name(names[which])
        self.new.setText((self.tr("New agent…"), self.tr("New payer…"), self.tr("New office…"))[which])
        self._may_change()
        register = self.register
        if register is None:
            return
        self._show_figures(register)
        agents, sponsors, agencies = self.lists
        agents.fill([self.rows.agent(one) for one in register.agents], self._no_agents(register))
        sponsors.fill(
            [self.rows.sponsor(one) for one in register.sponsors], self.tr("No group or payer is registered yet.")
        )
        agencies.fill(
            [self.rows.agency(register, one) for one in register.agencies],
            self.tr("No PERISAI office is registered yet."),
        )
        self._show_chosen()

    def _no_agents(self, register: Register) -> str:
        if register.agencies:
            return self.tr("No agent is registered yet.")
        return self.tr("No agent is registered yet. Enter the PERISAI office with its agreement first.")

    def _may_change(self) -> None:
        """Agents are entered by supervisors; payers by everybody."""
        supervisor = self.model.station.actor.may(Permission.SUPERVISE)
        first = self.view.current == AGENTS
        able = self.view.current == SPONSORS or (supervisor and not (first and not self._any_agency()))
        self.new.setEnabled(able)
        self.new.setToolTip("" if supervisor or self.view.current == SPONSORS else self.tr("For supervisors"))

    def _any_agency(self) -> bool:
        return self.register is not None and any(one.active for one in self.register.agencies)

    def _show_figures(self, register: Register) -> None:
        able = sum(one.hindered is None for one in register.agents)
        soon = sum(one.soon for one in register.agents)
        over = sum(letter_over(one) for one in register.agents)
        warn, bad = ("ph.clock", "on_amber_tint"), ("ph.x-circle", "danger")
        self.figures[0].say(str(able), self.tr("agents in office"))
        self.figures[1].say(str(soon), self.tr("letters end within two weeks"), *(warn if soon else ()))
        self.figures[2].say(str(over), self.tr("letters expired"), *(bad if over else ()))
        self.figures[3].say(str(sum(one.active for one in register.sponsors)), self.tr("groups and payers"))

    # the chosen one

    @property
    def agent(self) -> BringingAgent | None:
        return None if self.register is None else _found(self.register.agents, self._key(AGENTS), lambda x: x.agent.id)

    @property
    def sponsor(self) -> Sponsor | None:
        return None if self.register is None else _found(self.register.sponsors, self._key(SPONSORS), lambda x: x.id)

    @property
    def agency(self) -> Agency | None:
        return None if self.register is None else _found(self.register.agencies, self._key(AGENCIES), lambda x: x.id)

    def _key(self, which: int) -> object:
        return self.lists[which].table.key if self.view.current == which else None

    def _show_chosen(self) -> None:
        agent, sponsor, agency = self.agent, self.sponsor, self.agency
        supervisor = self.model.station.actor.may(Permission.SUPERVISE)
        some = agent or sponsor or agency
        self._side.name(self.tr("Nothing chosen") if some is None else _title(agent, sponsor, agency))
        self.letters.setVisible(agent is not None)
        self.standing.setVisible(some is not None)
        self._facts.setVisible(True)
        self.renew.setVisible(agent is not None or agency is not None)
        self.switch.setVisible(agent is not None or sponsor is not None)
        for button in (self.renew, self.switch):
            button.setEnabled(supervisor)
            button.setToolTip("" if supervisor else self.tr("For supervisors"))
        if agent is not None:
            self._show_agent(agent)
        elif sponsor is not None:
            self._show_sponsor(sponsor)
        elif agency is not None and self.register is not None:
            self._show_agency(self.register, agency)
        else:
            self._facts.setText(self.tr("Choose somebody in the list."))

    def _show_agent(self, one: BringingAgent) -> None:
        agent = one.agent
        told = self.tr("May bring a batch today.") if one.hindered is None else sentence(one.hindered, self.language)
        self.standing.say(told, holds=one.hindered is None)
        kpj = self.tr("member number {kpj}").format(kpj=grouped(agent.kpj)) if agent.kpj else ""
        self._facts.setText("\n".join(part for part in (agent.agency.name, f"NIK {agent.nik}", kpj) if part))
        rows = [] if self.register is None else self.rows.letters(self.register, agent)
        self.letters.fill(rows, self.tr("No letter was entered."))
        self.renew.setText(self.tr("New letter of assignment…"))
        self.switch.setText(self.tr("Switch off") if agent.active else self.tr("Switch on"))

    def _show_sponsor(self, one: Sponsor) -> None:
        told = self.tr("May have batches.") if one.active else self.tr("Switched off: no new batches.")
        self.standing.say(told, holds=one.active)
        self._facts.setText("\n".join((capital(pick(SPONSOR_KIND_LABELS[one.kind], self.language)), payer_number(one))))
        self.switch.setText(self.tr("Switch off") if one.active else self.tr("Switch on"))

    def _show_agency(self, register: Register, one: Agency) -> None:
        over = register.over(one)
        told = self.tr("The agreement has expired.") if over else self.tr("The agreement is in force.")
        self.standing.say(told, holds=not over)
        self._facts.setText(one.agreement_number)
        self.renew.setText(self.tr("New agreement…"))

    # changing

    def ask_new(self) -> None:
        register = self.register
        if register is None or not self.new.isEnabled():
            return
        match self.view.current:
            case 0:
                self.ask(AgentDialog(self, self.model, register))
            case 1:
                self.ask(SponsorDialog(self, self.model))
            case _:
                self.ask(AgencyDialog(self, self.model, register.today))

    def ask_renew(self) -> None:
        register, agent, agency = self.register, self.agent, self.agency
        if register is None or not self.renew.isEnabled():
            return
        if agent is not None:
            self.ask(LetterDialog(self, self.model, agent.agent, register.today))
        elif agency is not None:
            self.ask(AgencyDialog(self, self.model, register.today, agency))

    def switch_chosen(self) -> None:
        agent, sponsor = self.agent, self.sponsor
        if agent is not None:
            number, active = agent.agent.id, not agent.agent.active
            self.model.do(set_agent_active, number, active=active, done=lambda _: self.refresh())
        elif sponsor is not None:
            number, active = sponsor.id, not sponsor.active
            self.model.do(set_sponsor_active, number, active=active, done=lambda _: self.refresh())


def _title(agent: BringingAgent | None, sponsor: Sponsor | None, agency: Agency | None) -> str:
    if agent is not None:
        return agent.agent.full_name
    return sponsor.name if sponsor is not None else "" if agency is None else agency.name


def _found(every: Iterable[T], key: object, number: Callable[[T], int]) -> T | None:
    return next((one for one in every if number(one) == key), None)
