"""Batches: the list of them, and one opened with everything on it."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QWidget

from counter_app.channels.batch_board import MOST_LISTED, BatchLine
from counter_app.channels.batch_labels import BATCH_KIND_LABELS
from counter_app.channels.batch_model import Batch, BatchStage
from counter_app.shared.changes import Part
from counter_app.shared.papers import Paper
from ui.batches.batch_acts import Act
from ui.batches.batch_doing import BatchDoing
from ui.batches.batch_import import BatchImport, Into
from ui.batches.batch_next import MAIN_KEY
from ui.batches.batch_pane import BatchPane
from ui.batches.batch_rows import line_row
from ui.batches.batches_state import Bringers, Opened, Seen, bringers, look, look_again, open_view
from ui.batches.open_dialog import OpenDialog
from ui.shared.controls import column, label, primary
from ui.shared.desk import Desk, Reading
from ui.shared.desk_papers import DeskPapers
from ui.shared.finder import NARROW_KEY
from ui.shared.page import Page
from ui.shared.parts import GAP, Card, Figure, Listing
from ui.shared.table import Column
from ui.shared.wording import pick

LIST, ONE = range(2)


class BatchesPage(Page):
    parts = (Part.BATCHES, Part.CASES, Part.PAYMENTS, Part.CARDS, Part.PAPERS)

    def __init__(self, model: Desk) -> None:
        super().__init__(model)
        self.seen: Seen | None = None
        self._reading = Reading(model, look, self._show_seen)
        self._one = Reading(model, look_again, self._show_opened)
        self.papers = DeskPapers(self)
        self.doing = BatchDoing(self, self.papers)
        self.search, self.new = QLineEdit(), primary(QPushButton())
        self.open_button = QPushButton()
        self.figures = [Figure(self.theme) for _ in range(4)]
        self._card, self._more = Card(), label("soft", wrap=True)
        self.list = Listing(self.theme, "ph.users-three")
        self.pane = BatchPane(model)
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.search.setMinimumWidth(260)
        self.search.setClearButtonEnabled(True)
        self.head.addWidget(self.search)
        self.head.addWidget(self.new)
        first = QWidget()
        whole = column(first, spacing=GAP)
        line = QHBoxLayout()
        line.setSpacing(GAP)
        for figure in self.figures:
            line.addWidget(figure, 1)
        whole.addLayout(line)
        self.open_button.setProperty("extent", "small")
        self.open_button.setAutoDefault(True)
        self._card.head.addWidget(self.open_button)
        self._card.body.addWidget(self.list, 1)
        self._card.body.addWidget(self._more)
        whole.addWidget(self._card, 1)
        self._stack.addWidget(first)
        self._stack.addWidget(self.pane)
        self.whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _: self._list())
        self.new.clicked.connect(self.ask_new)
        self.list.table.opened.connect(self.open_chosen)
        self.list.table.picked.connect(self._enable)
        self.open_button.clicked.connect(self.open_chosen)
        self.pane.back.connect(self.close_batch)
        self.pane.wanted.connect(self.act)
        self.pane.paper_wanted.connect(self._on_paper)
        QShortcut(QKeySequence("Ctrl+N"), self).activated.connect(self.ask_new)
        QShortcut(QKeySequence(NARROW_KEY), self).activated.connect(self.search.setFocus)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.close_batch)
        for keys in ("Ctrl+Return", MAIN_KEY):
            QShortcut(QKeySequence(keys), self).activated.connect(self._do_main)

    def retranslate(self) -> None:
        self.name(self.tr("Batches"), self.tr("Many people at once: by a PERISAI agent, a group, or one payer."))
        self.search.setPlaceholderText(self.tr("Number or who brought it"))
        self.search.setAccessibleName(self.tr("Number or who brought it"))
        self.search.setToolTip(NARROW_KEY)
        self.new.setText(self.tr("New batch…"))
        self.new.setToolTip("Ctrl+N")
        self.open_button.setText(self.tr("Open"))
        self.open_button.setToolTip("Enter")
        self._card.name(self.tr("Batches"))
        self._more.setText(self.tr("Only the latest {count} are listed.").format(count=MOST_LISTED))
        self.list.table.name(
            self.tr("Batches"),
            (
                Column(self.tr("Number"), 130),
                Column(self.tr("Day"), 60),
                Column(self.tr("Brought by")),
                Column(self.tr("Way"), 124),
                Column(self.tr("State"), 166),
                Column(self.tr("People"), 62, right=True),
                Column(self.tr("Paid"), 58, right=True),
                Column(self.tr("Cards given"), 98, right=True),
                Column(self.tr("Dues"), 104, right=True),
            ),
        )
        self._list()

    # showing

    def refresh(self) -> None:
        self._reading.refresh()
        if self.opened is not None:
            self._one.refresh(self.opened.batch.number)

    def arrive(self) -> None:
        self.refresh()
        if self._stack.currentIndex() == LIST:
            self.list.table.setFocus()

    def leave(self) -> None:
        super().leave()
        self.close_batch()

    def _show_seen(self, seen: Seen) -> None:
        self.seen = seen
        self._list()

    @property
    def lines(self) -> tuple[BatchLine, ...]:
        """The batches that the search leaves."""
        every = () if self.seen is None else self.seen.lines
        wanted = self.search.text().strip().casefold()
        return tuple(one for one in every if wanted in self._searched(one))

    def _searched(self, one: BatchLine) -> str:
        kind = pick(BATCH_KIND_LABELS[one.batch.kind], self.language)
        return f"{one.batch.number} {one.bringer} {kind}".casefold()

    def _list(self) -> None:
        if self.seen is None:
            return
        nothing = (
            self.tr("No batch was found.")
            if self.search.text().strip()
            else self.tr("No batch yet. An agent, a group or a payer brings a list: press “New batch”.")
        )
        self.list.fill([line_row(one, self.language) for one in self.lines], nothing)
        self._more.setVisible(len(self.seen.lines) >= MOST_LISTED)
        stages = [one.stage for one in self.seen.lines]
        about = (
            (BatchStage.OPEN, self.tr("lists open")),
            (BatchStage.BILLED, self.tr("wait for payment")),
            (BatchStage.CARDS_READY, self.tr("cards to hand over")),
            (BatchStage.GIVEN, self.tr("delivery to confirm")),
        )
        for figure, (stage, words) in zip(self.figures, about, strict=True):
            figure.say(str(stages.count(stage)), words)
        self._enable()

    def _enable(self) -> None:
        self.open_button.setEnabled(self.list.table.key is not None)

    # one batch

    @property
    def opened(self) -> Opened | None:
        return self.pane.opened

    def open_chosen(self) -> None:
        if self.list.table.key is not None:
            self.open_batch(str(self.list.table.key))

    def open_batch(self, number: str, case: str | None = None) -> None:
        """Look at a batch with the names of its people, which is recorded; `case` is chosen among them."""
        self.model.do(open_view, number, done=lambda opened: self._on_opened(opened, case))

    def _on_opened(self, opened: Opened, case: str | None) -> None:
        self._show_opened(opened)
        self._front(ONE)
        self.pane.list.table.setFocus()
        if case is not None:
            self.pane.choose(case)

    def _show_opened(self, opened: Opened) -> None:
        self.pane.show_batch(opened)

    def close_batch(self) -> None:
        """Back to the list; the names are put away."""
        self.pane.show_batch(None)
        self._front(LIST)

    def _front(self, part: int) -> None:
        self._stack.setCurrentIndex(part)
        for widget in (self._title, self._about, self.search, self.new):
            widget.setVisible(part == LIST)

    # new ones

    def ask_new(self) -> None:
        if self._stack.currentIndex() == LIST:
            self.model.station.read(bringers, then=self._ask_new)

    def _ask_new(self, known: Bringers) -> None:
        dialog = OpenDialog(self, self.model, known)
        dialog.accepted.connect(lambda: self._on_new(dialog))
        self.ask(dialog)

    def _on_new(self, dialog: OpenDialog) -> None:
        if dialog.opened is not None:
            self._tell_opened(dialog.opened)
        elif dialog.path is not None:
            self._import(BatchImport(self, self.model, dialog.path, Into(dialog.wanted, dialog.ticket_number)))

    def _tell_opened(self, batch: Batch) -> None:
        self.model.told.emit(self.tr("Batch {number} is open.").format(number=batch.number))
        self.open_batch(batch.number)

    def _import(self, dialog: BatchImport) -> None:
        dialog.accepted.connect(lambda: self._on_imported(dialog))
        self.doing.begin_import(dialog)

    def _on_imported(self, dialog: BatchImport) -> None:
        if dialog.batch is not None:
            self.open_batch(dialog.batch.number)

    # acting

    def _do_main(self) -> None:
        if self._stack.currentIndex() == ONE:
            self.pane.do_main()

    def act(self, act: Act) -> None:
        if self.opened is not None:
            self.doing.act(act, self.opened, self.pane.chosen)

    def _on_paper(self, paper: Paper, printed: bool) -> None:
        if printed:
            self.papers.print(paper)
        else:
            self.papers.preview(paper)
