"""Closing a day: what stands in the way, the proof, and the report."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy

from counter_app.queueing.model import Ticket
from counter_app.reporting.model import PromiseFigures, ServiceFigures
from counter_app.shared.changes import Part
from counter_app.shared.errors import OfficeError, Unavailable
from counter_app.shared.papers import Paper
from ui.dashboard.closing_dialogs import CarryDialog, CloseDayDialog
from ui.dashboard.closing_state import Closing, look, may_exchange
from ui.dashboard.promises_state import well_kept
from ui.shared.controls import column, primary
from ui.shared.dates import long_date
from ui.shared.days import DayChoice
from ui.shared.desk import Desk, Reading
from ui.shared.nightly import NightlyDialog, Occasion
from ui.shared.page import Page
from ui.shared.papers import PapersModel
from ui.shared.parts import GAP, Card, Listing, Statement
from ui.shared.preview import PreviewDialog
from ui.shared.table import Cell, Column, Row
from ui.shared.wording import clock_time, service_name, ticket_state

_ENDS = ("issued", "finished", "no_show", "cancelled", "expired", "carried", "running")
FEW = 6
"""Numbers that a sentence names; more make nobody wiser."""


class ClosingPage(Page):
    parts = (Part.QUEUE, Part.COUNTERS, Part.DAY, Part.PAPERS, Part.PAYMENTS)

    def __init__(self, model: Desk) -> None:
        super().__init__(model)
        self.closing: Closing | None = None
        self._reading = Reading(model, look, self._show)
        self.papers = PapersModel(model.station)
        self.day = DayChoice(model, ahead=False)
        self.preview, self.print_button = QPushButton(), QPushButton()
        self.close_day = primary(QPushButton())
        self.carry_one, self.carry_all = QPushButton(), QPushButton()
        self.statements = [Statement(self.theme) for _ in range(7)]
        self.figures, self.left = Listing(self.theme), Listing(self.theme)
        self._cards = (Card(), Card(), Card())
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        proof, left, figures = self._cards
        for part in (self.day, self.preview, self.print_button, self.close_day):
            self.head.addWidget(part)
        proof.body.setSpacing(5)
        for statement in self.statements:
            proof.body.addWidget(statement)
        proof.body.addStretch(1)
        for button in (self.carry_one, self.carry_all):
            button.setProperty("extent", "small")
            button.setAutoDefault(True)
            left.head.addWidget(button)
        left.body.addWidget(self.left, 1)
        figures.body.addWidget(self.figures, 1)
        top = QHBoxLayout()
        top.setSpacing(GAP)
        proof.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        left.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)  # as tall as the proof
        top.addWidget(proof, 1)
        top.addWidget(left, 1)
        both = column(spacing=GAP)
        both.addLayout(top)
        both.addWidget(figures, 1)
        self.whole.addLayout(both, 1)

    def _connect(self) -> None:
        self.day.chosen.connect(self.refresh)
        self.preview.clicked.connect(self._preview)
        self.print_button.clicked.connect(self._print)
        self.close_day.clicked.connect(self.ask_close)
        self.carry_one.clicked.connect(self.ask_carry_one)
        self.carry_all.clicked.connect(self.ask_carry_all)
        self.left.table.picked.connect(self._enable)
        self.papers.previewed.connect(self._show_preview)
        self.papers.printed.connect(self._on_printed)
        self.papers.refused.connect(self._on_paper_refused)

    def retranslate(self) -> None:
        self.name(self.tr("Close the day"), self.tr("A day that proves itself."))
        self.preview.setText(self.tr("Report…"))
        self.print_button.setText(self.tr("Print"))
        self.close_day.setText(self.tr("Close the day…"))
        self.carry_one.setText(self.tr("Carry over…"))
        self.carry_all.setText(self.tr("Carry all over…"))
        self.carry_all.setAccessibleName(self.tr("Carry everybody over"))
        names = (self.tr("Proof"), self.tr("Not ended yet"), self.tr("How the tickets ended"))
        for card, name in zip(self._cards, names, strict=True):
            card.name(name)
        self.left.table.name(
            names[1],
            (
                Column(self.tr("Number"), 76),
                Column(self.tr("Service")),
                Column(self.tr("State"), 132),
                Column(self.tr("Since"), 66, right=True),
            ),
        )
        heads = (
            self.tr("Issued"),
            self.tr("Finished"),
            self.tr("No-show"),
            self.tr("Cancelled"),
            self.tr("Expired"),
            self.tr("Carried"),
            self.tr("Running"),
        )
        numbers = tuple(Column(head, 100, right=True) for head in heads)
        adds_up = Column(self.tr("Adds up"), 86)
        self.figures.table.name(names[2], (Column("", 30), Column(self.tr("Service")), *numbers, adds_up))
        self._show_day()
        self._enable()

    # showing

    def arrive(self) -> None:
        self._reading.refresh(self.day.day)

    def refresh(self) -> None:
        self._reading.refresh(self.day.day)

    def _show(self, closing: Closing) -> None:
        if self.day.day is None:
            self.day.begin(closing.today, closing.day)
        self.closing = closing
        self._show_day()
        self._enable()

    def _show_day(self) -> None:
        closing = self.closing
        if closing is None:
            return
        self._show_proof(closing)
        ended = self.tr("Every ticket has ended.")
        self.left.fill([self._left_row(closing, one) for one in closing.left], ended)
        figures = closing.figures
        total = ServiceFigures("", "", **{end: figures.total(end) for end in _ENDS})
        each = (self._figures_row(closing, one) for one in figures.services if one.issued)
        self.figures.fill([self._figures_row(closing, total, strong=True), *each], "")

    def _show_proof(self, closing: Closing) -> None:
        figures, calls = closing.figures, closing.calls
        sums = all(one.adds_up for one in figures.services)
        papers = all(one.gapless for one in figures.papers)
        state, ended, adds, numbers, reasons, heard, promises = self.statements
        state.say(self._state(closing), holds=True if closing.closed else self._in_the_way(closing))
        in_hand = ", ".join(one.number for one in closing.in_hand[:FEW])
        if closing.in_hand:
            ended.say(self.tr("Still at a counter: {numbers}").format(numbers=in_hand), holds=False)
        elif closing.waiting:
            told = self.tr("Still waiting or parked: {count}. They expire unless you carry them over.")
            ended.say(told.format(count=len(closing.waiting)), holds=None)
        else:
            ended.say(self.tr("Every ticket has ended."), holds=True)
        adds.say(self._sum(closing), holds=sums)
        gapless = self.tr("Numbers of tickets and papers run without a gap.")
        gaps = self.tr("Numbers are missing. Tell an administrator.")
        numbers.say(gapless if figures.numbers_gapless and papers else gaps, holds=figures.numbers_gapless and papers)
        with_reason = self.tr("Calls: {count}. Each has its reason.").format(count=calls.calls)
        without = self.tr("Tickets called without a reason: {count}.").format(count=calls.without_reason)
        reasons.say(without if calls.without_reason else with_reason, holds=not calls.without_reason)
        unheard = self.tr("Calls that no display announced: {count}.").format(count=calls.unheard)
        heard.say(unheard if calls.unheard else self.tr("Each call was announced."), holds=not calls.unheard or None)

        promises.say(self._promises(figures.promises), holds=well_kept(figures.promises) or None)

    def _promises(self, kept_waits: PromiseFigures) -> str:
        """How the promised waits came out; the targets are those of the page of promises."""
        tickets = kept_waits.tickets
        if not tickets:
            return self.tr("Nobody was called who had been promised a wait.")
        told = self.tr("Promised waits: {tickets}; {inside} % within the range, {below} % not later than its end.")
        inside, below = (round(100 * part / tickets) for part in (kept_waits.inside, kept_waits.below_p90))
        return told.format(tickets=tickets, inside=inside, below=below)

    def _in_the_way(self, closing: Closing) -> bool | None:
        return False if closing.earlier_open is not None else None

    def _state(self, closing: Closing) -> str:
        day = long_date(closing.day, self.language)
        if closing.report is not None:
            return self.tr("{day} is closed; report {number}.").format(day=day, number=closing.report.number)
        if closing.earlier_open is not None:
            earlier = long_date(closing.earlier_open, self.language)
            return self.tr("{earlier} is still open and has to be closed first.").format(earlier=earlier)
        return self.tr("{day} is open.").format(day=day)

    def _sum(self, closing: Closing) -> str:
        figures = closing.figures
        text = self.tr(
            "{issued} issued = {finished} finished + {no_show} no-show + {cancelled} cancelled + {expired} expired"
            " + {carried} carried over"
        ).format(**{end: figures.total(end) for end in _ENDS})
        running = figures.total("running")
        return text + self.tr(" + {running} running").format(running=running) if running else text

    def _left_row(self, closing: Closing, ticket: Ticket) -> Row:
        in_hand = ticket in closing.in_hand
        sign, tone = ("ph.warning-circle", "danger") if in_hand else ("", "")
        return Row(
            ticket.id,
            (
                Cell(ticket.number, strong=True),
                Cell(service_name(closing.services[ticket.service], self.language)),
                Cell(ticket_state(ticket.state, self.language), sign, tone),
                Cell(clock_time(ticket.arrived_at, closing.zone, self.language)),
            ),
        )

    def _figures_row(self, closing: Closing, one: ServiceFigures, *, strong: bool = False) -> Row:
        service = closing.services.get(one.letter)
        name = one.name if service is None else service_name(service, self.language)
        numbers = (Cell(str(getattr(one, end)), strong=strong) for end in _ENDS)
        good = one.adds_up
        sign, tone = ("ph.check-circle-fill", "primary") if good else ("ph.warning-circle-fill", "danger")
        words = self.tr("yes") if good else self.tr("no")
        name = name or self.tr("Together")
        return Row(
            one.letter,
            (Cell(one.letter, strong=True), Cell(name, strong=strong), *numbers, Cell(words, sign, tone)),
        )

    # acting

    def _enable(self) -> None:
        closing = self.closing
        is_open = closing is not None and not closing.closed
        self.close_day.setEnabled(closing is not None and closing.can_close)
        self.close_day.setVisible(closing is None or is_open)
        for button in (self.preview, self.print_button):
            button.setVisible(closing is not None and closing.closed)
        self.carry_all.setEnabled(is_open and closing is not None and bool(closing.waiting))
        self.carry_one.setEnabled(is_open and self._chosen() is not None)

    def _chosen(self) -> Ticket | None:
        key = self.left.table.key
        waiting = () if self.closing is None else self.closing.waiting
        return next((one for one in waiting if one.id == key), None)

    def ask_carry_one(self) -> None:
        ticket = self._chosen()
        if ticket is not None:
            self._ask_carry((ticket,))

    def ask_carry_all(self) -> None:
        if self.closing is not None:
            self._ask_carry(self.closing.waiting)

    def _ask_carry(self, tickets: tuple[Ticket, ...]) -> None:
        self.ask(CarryDialog(self, self.model, tickets))

    def ask_close(self) -> None:
        if self.closing is not None:
            dialog = CloseDayDialog(self, self.model, self.closing)
            dialog.accepted.connect(self._closed)
            self.ask(dialog)

    def _closed(self) -> None:
        self.model.told.emit(self.tr("The day is closed. Print its report and keep it."))
        self.model.station.read(may_exchange, then=self._offer_exchange)

    def _offer_exchange(self, partners: bool) -> None:
        """Partner offices wait for what happened today."""
        if partners and self.shown and self.dialog is None:
            self.ask(NightlyDialog(self, self.model, Occasion.DAY_CLOSED))

    # the report

    def _report(self) -> Paper | None:
        return None if self.closing is None else self.closing.report

    def _preview(self) -> None:
        report = self._report()
        if report is not None:
            self.papers.preview(report)

    def _print(self) -> None:
        report = self._report()
        if report is not None:
            self.papers.print(report)

    def _show_preview(self, paper: Paper, pdf: bytes) -> None:
        shown = PreviewDialog(self, self.tr("Closing report {number}").format(number=paper.number), pdf)
        shown.print_wanted.connect(self._print)
        shown.finished.connect(lambda _: self._put_away(shown))
        self.dialog = shown
        shown.open()

    def _put_away(self, shown: PreviewDialog) -> None:
        if self.dialog is shown:
            self.dialog = None

    def _on_printed(self, paper: Paper, place: str) -> None:
        self.model.told.emit(self.tr("Report {number} printed: {place}").format(number=paper.number, place=place))

    def _on_paper_refused(self, problem: OfficeError | Unavailable) -> None:
        self.model.station.refused.emit(problem)
