"""The board of promises, the cards of a section or what was searched for, and the chosen card."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QPushButton

from counter_app.cards.operations import FoundCard, find_for_collection, signature_of
from counter_app.cards.ports import CardWork
from counter_app.cards.signature import Signature
from counter_app.registration.operations import view_case
from counter_app.registration.records import Case
from counter_app.shared.changes import Part
from counter_app.shared.errors import OfficeError
from ui.cards.acts import Act
from ui.cards.board_state import CardView, Overview, look, look_at
from ui.cards.card_pane import CardPane
from ui.cards.doing import Doing
from ui.cards.import_dialog import ImportDialog
from ui.cards.rows import board_row, found_row
from ui.cards.search_field import SearchField
from ui.cards.sections import Section, cards_in, first_to_see, unexplained
from ui.cards.ticket_strip import TicketStrip
from ui.cards.tiles import Tiles
from ui.shared.controls import column, row
from ui.shared.desk import Desk, Reading
from ui.shared.finder import NARROW_KEY
from ui.shared.page import Page
from ui.shared.parts import GAP, Card, Listing
from ui.shared.table import Column

SEARCH_WIDTH = 420


def _open(work: CardWork, number: str) -> tuple[CardView, Case, Signature | None]:
    """Open the data of a card's person, which is recorded."""
    case = view_case(work, number)
    return look_at(work, case.number), case, signature_of(work, case.id)


class BoardPage(Page):
    parts = (Part.CARDS, Part.CASES, Part.PAYMENTS, Part.QUEUE, Part.PAPERS, Part.DAY, Part.SETTINGS)

    def __init__(self, model: Desk, counter: int | None) -> None:
        super().__init__(model)
        self._counter = counter
        self.overview: Overview | None = None
        self.section: Section | None = None
        self.found: tuple[FoundCard, ...] = ()
        self._found_for = ""
        self._enter_waits = False
        self._number: str | None = None
        self._reading = Reading(model, look, self._show)
        self._search = Reading(model, find_for_collection, self._show_found, self._not_found)
        self._card = Reading(model, look_at, self._show_card, self._lose_card)
        self.doing = Doing(self, self._open)
        self.strip, self.tiles = TicketStrip(self.theme), Tiles(self.theme)
        self.search, self.take_over = SearchField(self.theme), QPushButton()
        self.list_card, self.list = Card(), Listing(self.theme, "ph.check-circle")
        self.pane = CardPane(self.theme, model.station.speech)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.search.setFixedWidth(SEARCH_WIDTH)
        self.take_over.setAutoDefault(True)
        self.head.addWidget(self.search, 0, Qt.AlignmentFlag.AlignVCenter)
        self.head.addWidget(self.take_over, 0, Qt.AlignmentFlag.AlignVCenter)
        self.whole.addWidget(self.tiles)
        below = row(spacing=GAP)
        left = column(spacing=GAP)
        left.addWidget(self.strip)
        self.list_card.body.addWidget(self.list, 1)
        left.addWidget(self.list_card, 1)
        below.addLayout(left, 1)
        below.addWidget(self.pane)
        self.whole.addLayout(below, 1)

    def _connect(self) -> None:
        self.tiles.chosen.connect(self.choose)
        self.search.wanted.connect(self._on_search)
        self.search.entered.connect(self._enter_found)
        self.search.down.connect(self._to_list)
        self.list.table.picked.connect(self._on_picked)
        self.list.table.opened.connect(self.open_person)
        self.pane.open_wanted.connect(self.open_person)
        self.pane.act_wanted.connect(self._act)
        self.pane.slip_wanted.connect(self._print_slip)
        self.doing.given.connect(self.search.clear)
        self.take_over.clicked.connect(self.ask_file)
        for key, act in ((NARROW_KEY, self._to_search), ("Ctrl+I", self.take_over.click)):
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def retranslate(self) -> None:
        self.name(self.tr("Member cards"), self.tr("What was promised, what lies ready, and what is on its way."))
        self.take_over.setText(self.tr("Import numbers…"))
        self.take_over.setToolTip("Ctrl+I")
        columns = (
            Column(self.tr("Promised"), 206),
            Column(self.tr("Member"), 118),
            Column(self.tr("Case"), 168),
            Column(self.tr("State")),
        )
        self.list.table.name(self.tr("Cards"), columns)
        self._show_list()
        if self.pane.view is not None:
            self._show_card(self.pane.view)

    # reading

    def arrive(self) -> None:
        self.refresh()
        self.search.setFocus()

    def refresh(self) -> None:
        self._reading.refresh(self._counter)
        if self.search.text:
            self._search.refresh(self.search.text)
        if self._number is not None:
            self._card.refresh(self._number)

    def leave(self) -> None:
        """Nothing of anybody's data stays for the next person."""
        super().leave()
        self.search.clear()
        self._number, self.section = None, None
        self.pane.show_nothing()

    def _show(self, overview: Overview) -> None:
        self.overview = overview
        if self.section is None:
            self.section = first_to_see(overview.board)
        self.tiles.show_board(overview.board)
        self.strip.show_counter(overview.at)
        self.doing.at = overview.at
        self._show_list()
        if self.pane.view is not None:
            self._show_card(self.pane.view)

    def choose(self, section: Section) -> None:
        """Show a section; a search ends."""
        self.section = section
        self.search.edit.blockSignals(True)
        self.search.clear()
        self.search.edit.blockSignals(False)
        self.found, self._found_for = (), ""
        self._show_list()
        self.list.table.verticalScrollBar().setValue(0)

    def _show_list(self) -> None:
        overview, section = self.overview, self.section
        if overview is None or section is None:
            return
        if self.search.text:
            self.tiles.choose_none()
            self._show_search(overview)
            return
        self.tiles.choose(section)
        board = overview.board
        cards = cards_in(board, section)
        rows = [board_row(one, board.on, overview.zone, self.language) for one in cards]
        title = f"{self.tiles.names()[section]} · {len(cards)}"
        if section is Section.LATE and unexplained(board):
            title = self.tr("{section} ({count} without a reason)").format(section=title, count=unexplained(board))
        elif section is Section.ALL and board.more:
            title = self.tr("{section} ({count} more not shown)").format(section=title, count=board.more)
        self.list_card.name(title)
        self.list.fill(rows, self._nothing(section))

    def _nothing(self, section: Section) -> str:
        return {
            Section.NUMBER_DUE: self.tr("Every member who has paid has a number."),
            Section.LATE: self.tr("No promise is broken."),
            Section.TODAY: self.tr("No card is promised for today."),
            Section.SOON: self.tr("No card is promised for the next days."),
            Section.READY: self.tr("No card lies ready."),
            Section.SENT: self.tr("No card is on its way."),
            Section.RETURNED: self.tr("No card came back."),
            Section.ALL: self.tr("All cards are in their members' hands. New ones come with the payments."),
        }[section]

    # searching

    def _on_search(self, text: str) -> None:
        self._enter_waits = False
        if text:
            self._search.refresh(text)
        else:
            self.found, self._found_for = (), ""
            self._show_list()

    def _show_found(self, found: tuple[FoundCard, ...]) -> None:
        if not self.search.text:
            return
        self.found, self._found_for = found, self.search.text
        self._show_list()
        if self._number == self.search.text:
            self.list.table.pick(self._number)
        if self._enter_waits:
            self._enter_waits = False
            self._enter_found()

    def _not_found(self, _problem: OfficeError) -> None:
        """What is being typed is no number yet."""
        self._show_found(())

    def _show_search(self, overview: Overview) -> None:
        rows = [found_row(one, overview.board.on, overview.zone, self.language) for one in self.found]
        self.list_card.name(self.tr("Found · {count}").format(count=len(rows)))
        nothing = self.tr("No card fits. Numbers are looked for whole, a name also by a part or with a slip.")
        self.list.fill(rows, nothing, "ph.magnifying-glass")

    def _enter_found(self) -> None:
        """Enter in the field: the first card that was found is the one. A scanner presses it before it is found."""
        if self._found_for != self.search.text:
            self._enter_waits = True
        elif self.found:
            if self.list.table.key is None:
                self.list.table.selectRow(0)
            self.open_person()

    def _to_list(self) -> None:
        if self.list.table.rows:
            if self.list.table.key is None:
                self.list.table.selectRow(0)
            self.list.table.setFocus()

    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.edit.selectAll()

    # one card

    def _on_picked(self) -> None:
        number = self.list.table.key
        if number is not None and number != self._number:
            self.show_card(number)

    def go_to(self, number: str) -> None:
        """A card that was found from the bar, alone in the list and chosen; its person's data stay covered."""
        self.search.edit.setText(number)
        self.show_card(number)
        self.list.table.setFocus()

    def show_card(self, number: str) -> None:
        self._number = number
        self._card.refresh(number)

    def _show_card(self, view: CardView) -> None:
        if view.number == self._number:
            at = None if self.overview is None else self.overview.at
            self.pane.show_card(view, at, self.language)

    def _lose_card(self, problem: OfficeError) -> None:
        """The card is gone: its payment was taken back, or the person's data were erased."""
        self._number = None
        self.pane.show_nothing()
        self.model.station.refused.emit(problem)

    def open_person(self) -> None:
        """Show the data of the chosen card's person; that somebody did is recorded."""
        number = self.list.table.key if self.list.table.hasFocus() else self._number
        number = number or self.list.table.key
        if number is not None:
            self._open(number, self._to_main)

    def _to_main(self, _person: Case) -> None:
        if self.pane.main.isVisible():
            self.pane.main.setFocus()

    def _open(self, number: str, then: Callable[[Case], None]) -> None:
        if self.pane.person is not None and self.pane.person.number == number:
            then(self.pane.person)
            return

        def opened(told: tuple[CardView, Case, Signature | None]) -> None:
            view, person, signature = told
            if number == self._number:
                self._show_card(view)
                self.pane.show_person(person, signature)
                then(person)

        self._number = number
        self.model.do(_open, number, done=opened)

    def _act(self, act: Act) -> None:
        if self.pane.view is not None:
            self.doing.act(act, self.pane.view)

    def _print_slip(self) -> None:
        if self.pane.view is not None:
            self.doing.print_slip(self.pane.view)

    # numbers

    def ask_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("A list of member numbers"), "", "CSV, XLSX (*.csv *.txt *.xlsx)"
        )
        if path:
            self.take_file(Path(path))

    def take_file(self, path: Path) -> None:
        """Read a list and show what it would do, before anything is done."""
        dialog = ImportDialog(self, self.model, path)
        dialog.rejected.connect(self.refresh)
        self.ask(dialog)
        dialog.begin()
