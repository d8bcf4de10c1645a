"""One opened batch: its steps, its figures, its people, its papers, and what is to be done with it next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget

from counter_app.channels.batch_labels import BATCH_KIND_LABELS, BATCH_STAGE_LABELS
from counter_app.channels.batch_model import BatchRow, BatchStage
from counter_app.registration.case import CaseState
from counter_app.shared.money import format_rupiah
from counter_app.shared.papers import Paper, PaperKind
from ui.batches.batch_acts import MINOR, Act, acts_of
from ui.batches.batch_next import NextCard
from ui.batches.batch_rows import Known, Shown, person_row, rejected_row, shown_of
from ui.batches.batches_state import Opened
from ui.batches.list_bars import PaperBar, PersonBar
from ui.batches.words import DASH
from ui.shared.controls import IconLabel, Retranslated, column, label, row
from ui.shared.desk import Desk
from ui.shared.parts import GAP, Card, Figure, Listing, Switch
from ui.shared.step_bar import StepBar
from ui.shared.table import Cell, Column, Row
from ui.shared.wording import pick

SIDE = 288
ALL, TO_DO, REJECTED, PAPERS = range(4)
_FIGURES = 6


class BatchPane(Retranslated):
    """`wanted` carries an `Act`, `back` leaves the batch; `paper_wanted` carries a paper and whether to print it."""

    wanted = Signal(object)
    back = Signal()
    paper_wanted = Signal(object, bool)

    def __init__(self, model: Desk) -> None:
        super().__init__()
        self._model = model
        theme, speech = model.station.theme, model.station.speech
        self.opened: Opened | None = None
        self.return_button = QPushButton()
        self._number, self._about = label("headline"), label("soft")
        self.stage_sign, self._stage = IconLabel(theme, "ph.circle", "soft", 22), label("title")
        self.steps = StepBar(theme, speech)
        self.figures = [Figure(theme) for _ in range(_FIGURES)]
        self._people, self.next = Card(), NextCard(model)
        self.view = Switch(4)
        self.list, self.person = Listing(theme, "ph.users-three"), PersonBar()
        self.papers, self.paper_bar = Listing(theme, "ph.files"), PaperBar()
        self._lists = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        whole = column(self, spacing=10)
        whole.addLayout(self._head())
        whole.addWidget(self.steps)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        for figure in self.figures:
            line.addWidget(figure, 1)
        whole.addLayout(line)
        self._people.head.addWidget(self.view)
        for listing in (self.list, self.papers):
            self._lists.addWidget(listing)
        self._people.body.addWidget(self._lists, 1)
        for bar in (self.person, self.paper_bar):
            self._people.body.addWidget(bar)
        both = QHBoxLayout()
        both.setSpacing(GAP)
        both.addWidget(self._people, 1)
        self.next.setFixedWidth(SIDE)
        both.addWidget(self.next)
        whole.addLayout(both, 1)

    def _head(self) -> QHBoxLayout:
        head = row(spacing=12)
        self.return_button.setAutoDefault(True)
        head.addWidget(self.return_button)
        words = column(spacing=0)
        words.addWidget(self._number)
        words.addWidget(self._about)
        head.addLayout(words)
        head.addStretch(1)
        head.addWidget(self.stage_sign)
        head.addWidget(self._stage)
        return head

    def _connect(self) -> None:
        self.return_button.clicked.connect(self.back)
        self.next.wanted.connect(self.wanted)
        self.person.wanted.connect(self.wanted)
        self.view.chosen.connect(lambda _: self._show_view())
        self.list.table.picked.connect(self._enable)
        self.papers.table.picked.connect(self._enable)
        self.papers.table.opened.connect(lambda: self._on_paper(False))
        self.paper_bar.wanted.connect(self._on_paper)

    def retranslate(self) -> None:
        self.return_button.setText(self.tr("‹ All batches"))
        self.return_button.setToolTip("Esc")
        self.papers.table.name(
            self.tr("Papers"),
            (Column(self.tr("Paper")), Column(self.tr("Number"), 160), Column(self.tr("Prints"), 90, right=True)),
        )
        self._show()

    # showing

    def show_batch(self, opened: Opened | None) -> None:
        first = opened is not None and (self.opened is None or self.opened.batch.number != opened.batch.number)
        self.opened = opened
        if opened is not None and first:
            self.view.choose(ALL)
        self._show()

    def _show(self) -> None:
        opened = self.opened
        if opened is None:
            for listing in (self.list, self.papers):
                listing.fill([], "")
            return
        view, language = opened.view, self._model.station.speech.language
        kind = pick(BATCH_KIND_LABELS[view.batch.kind], language)
        by = view.agent.full_name if view.agent is not None else view.sponsor.name if view.sponsor is not None else ""
        agency = "" if view.agent is None else view.agent.agency.name
        ticket = "" if view.ticket is None else self.tr("ticket {number}").format(number=view.ticket)
        self._number.setText(view.batch.number)
        self._about.setText(" · ".join(part for part in (kind, by, agency, ticket) if part))
        sign = ("ph.check-circle-fill", "primary") if view.stage is BatchStage.DELIVERED else ("ph.flag", "primary")
        self.stage_sign.show_icon(*(("ph.x-circle", "soft") if view.stage is BatchStage.CANCELLED else sign))
        self._stage.setText(pick(BATCH_STAGE_LABELS[view.stage], language))
        self.steps.show_steps(opened.steps)
        self._show_figures(opened)
        self._list_papers(opened)
        self.next.show_batch(opened)
        self._show_view()

    def _show_figures(self, opened: Opened) -> None:
        figures = opened.view.figures
        warn = ("ph.warning-circle", "on_amber_tint")
        few = opened.view.few
        people = self.tr("people (fewer than 10)") if few else self.tr("people")
        self.figures[0].say(str(figures.members), people, *(warn if few else ()))
        self.figures[1].say(str(figures.rejected), self.tr("rejected rows"), *(warn if figures.rejected else ()))
        self.figures[2].say(
            str(figures.incomplete), self.tr("documents missing"), *(warn if figures.incomplete else ())
        )
        self.figures[3].say(format_rupiah(figures.amount) if figures.amount else DASH, self.tr("dues notified"))
        self.figures[4].say(self._of(figures.paid, figures.members), self.tr("paid"))
        self.figures[5].say(self._of(figures.delivered, figures.members), self.tr("have the card"))

    def _of(self, part: int, whole: int) -> str:
        return self.tr("{part} of {whole}").format(part=part, whole=whole)

    @property
    def rows(self) -> tuple[BatchRow, ...]:
        """The rows of the chosen view."""
        every = () if self.opened is None else self.opened.view.rows
        match self.view.current:
            case 1:
                return tuple(one for one in every if one.valid and one.state in _TO_DO)
            case 2:
                return tuple(one for one in every if not one.valid)
            case _:
                return every

    # lists

    def _show_view(self) -> None:
        """The chosen view: people of one kind, or the papers of the batch."""
        if self.opened is None:
            return
        papers = self.view.current == PAPERS
        words = (self.tr("Everybody"), self.tr("To do"), self.tr("Rejected"), self.tr("Papers"))
        self.view.name(words)
        self._people.name(self.tr("Papers") if papers else self.tr("People"))
        self._lists.setCurrentIndex(int(papers))
        self._list_people()
        self._enable()

    def _name_columns(self, shown: Shown) -> None:
        columns = [
            Column(self.tr("No."), 46, right=True),
            Column(self.tr("Name")),
            Column(self.tr("State"), 204),
        ]
        if shown.dues:
            columns.append(Column(self.tr("Dues"), 92, right=True))
        match shown.known:
            case Known.NUMBER:
                columns.append(Column(self.tr("Member number"), 124))
            case Known.CODE:
                columns.append(Column(self.tr("Own code"), 130))
            case Known.NOTHING:
                pass
        self.list.table.name(self.tr("People"), columns)

    def _name_reasons(self) -> None:
        columns = (Column(self.tr("No."), 46, right=True), Column(self.tr("Row"), 150), Column(self.tr("Why")))
        self.list.table.name(self.tr("Rejected"), columns)

    def _list_people(self) -> None:
        if self.opened is None or self.view.current == PAPERS:
            return
        zone, language = self.opened.zone, self._model.station.speech.language
        nothing = (
            self.tr("Nobody is on this list yet. Add people from a file, or one by one."),
            self.tr("Nothing is waiting for somebody here."),
            self.tr("No row was rejected."),
        )[self.view.current]
        chosen = self.list.table.key
        if self.view.current == REJECTED:
            self._name_reasons()
            self.list.fill([rejected_row(one, language) for one in self.rows], nothing)
        else:
            shown = shown_of(self.opened.view.rows)
            self._name_columns(shown)
            self.list.fill([person_row(one, language, zone, shown) for one in self.rows], nothing)
        if chosen is not None and self.list.table.key is None:
            self.list.table.pick(chosen)

    def _list_papers(self, opened: Opened) -> None:
        self.papers.fill([self._paper(one) for one in opened.view.papers], self.tr("No papers yet."))

    def _paper(self, paper: Paper) -> Row:
        words = {
            PaperKind.BATCH_RECEIPT: self.tr("Receipt for documents"),
            PaperKind.BATCH_DUES: self.tr("Dues notified"),
            PaperKind.BATCH_CODE: self.tr("Code of the total"),
            PaperKind.BATCH_PAYMENT: self.tr("Proof of payment"),
            PaperKind.CARD_LIST: self.tr("List of cards"),
        }
        name = words.get(paper.kind, paper.kind.series)
        prints = Cell(f"{paper.prints}×", about=self.tr("printed {count} times").format(count=paper.prints))
        return Row(paper.id, (Cell(name), Cell(paper.number), prints))

    # acting

    def choose(self, case: str) -> None:
        """Choose somebody by the number of the case."""
        self.view.choose(ALL)
        self._list_people()
        for one in self.rows:
            if one.case_number == case:
                self.list.table.pick(one.line)

    @property
    def chosen(self) -> BatchRow | None:
        return next((one for one in self.rows if one.line == self.list.table.key), None)

    @property
    def buttons(self) -> dict[Act, QPushButton]:
        return self.next.buttons | self.person.buttons

    def _enable(self) -> None:
        papers = self.view.current == PAPERS
        if self.opened is not None:
            self.person.show_person(self.opened.view, self.chosen)
        self.person.setVisible(self.view.current in {ALL, TO_DO} and bool(self.rows))
        self.paper_bar.setVisible(papers)
        self.paper_bar.enable(able=self.papers.table.key is not None)

    def do_main(self) -> None:
        """Press the main button."""
        acts = () if self.opened is None else acts_of(self.opened)
        if acts and acts[0] not in MINOR:
            self.wanted.emit(acts[0])

    def _on_paper(self, printed: bool) -> None:
        papers = () if self.opened is None else self.opened.view.papers
        paper = next((one for one in papers if one.id == self.papers.table.key), None)
        if paper is not None:
            self.paper_wanted.emit(paper, printed)


_TO_DO = frozenset(
    {
        CaseState.INCOMPLETE,
        CaseState.COMPLETE,
        CaseState.NOTIFIED,
        CaseState.CODE_EXPIRED,
        CaseState.CARD_READY,
        CaseState.CARD_SENT,
    }
)
"""States in which the office, or who brought the batch, has something to do."""
