"""Doing something with the chosen card: asking what is to be asked, and telling what became of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from counter_app.cards.operations import card_ready, collect
from counter_app.registration.records import Case
from counter_app.shared.errors import OfficeError, Unavailable
from counter_app.shared.papers import Paper
from ui.cards.acts import Act
from ui.cards.board_state import AtCounter, CardView
from ui.cards.dialogs import ArrivedDialog, LateDialog, NumberDialog, ReturnedDialog, SendDialog
from ui.cards.hand_over import HandOverDialog
from ui.shared.desk import Desk
from ui.shared.page import Page
from ui.shared.papers import PapersModel
from ui.shared.question import Question
from ui.shared.wording import sentence

Opener = Callable[[str, Callable[[Case], None]], None]


class Doing(QObject):
    """`open_person` opens the data of a card's person, which is recorded; a card is handed over only after that.

    `given` says that a card is out of the office, `failed` carries what did not work though the rest did.
    """

    given = Signal()
    failed = Signal(str)

    def __init__(self, page: Page, open_person: Opener) -> None:
        super().__init__(page)
        self._page, self._open = page, open_person
        self._desk = page.model
        self.at: AtCounter | None = None
        self.papers = PapersModel(page.model.station)
        self.papers.printed.connect(self._on_printed)
        self.papers.refused.connect(self._on_not_printed)

    def act(self, act: Act, view: CardView) -> None:
        questions: dict[Act, Callable[[Page, Desk, CardView], Question]] = {
            Act.NUMBER: NumberDialog,
            Act.ARRIVED: ArrivedDialog,
            Act.SEND: SendDialog,
            Act.RETURNED: ReturnedDialog,
            Act.LATE: LateDialog,
        }
        match act:
            case Act.READY:
                told = self.tr("The card of {holder} is ready.").format(holder=view.holder)
                self._do(card_ready, view.number, told=told)
            case Act.COLLECT:
                self._collect(view)
            case Act.HAND_OVER:
                self._open(view.number, lambda person: self._hand_over(view, person))
            case _:
                self._page.ask(questions[act](self._page, self._desk, view))

    def _do(self, operation: Callable[..., Any], *args: Any, told: str) -> None:
        def done(_: object) -> None:
            self._desk.told.emit(told)
            self._page.refresh()

        self._desk.do(operation, *args, done=done)

    def _collect(self, view: CardView) -> None:
        if self.at is not None and self.at.ticket is not None:
            told = self.tr("{ticket} came for this card.").format(ticket=self.at.ticket.number)
            self._do(collect, self.at.ticket.number, view.number, told=told)

    def _hand_over(self, view: CardView, person: Case) -> None:
        question = HandOverDialog(self._page, self._desk, view, person, self.at)
        question.accepted.connect(lambda: self._given(question))
        self._page.ask(question)

    def _given(self, question: HandOverDialog) -> None:
        given = question.given
        if given is None:
            return
        self._desk.told.emit(self.tr("The card of {holder} is handed over.").format(holder=question.view.holder))
        self.given.emit()
        if not question.on_screen:
            self.papers.print(given.slip)

    # papers

    def print_slip(self, view: CardView) -> None:
        if view.slip is not None:
            self.papers.print(view.slip)

    def _on_printed(self, paper: Paper, place: str) -> None:
        words = self.tr("Slip {number}: printed to {place}.")
        self._desk.told.emit(words.format(number=paper.number, place=place))

    def _on_not_printed(self, problem: OfficeError | Unavailable) -> None:
        why = sentence(problem, self._desk.station.speech.language)
        self.failed.emit(self.tr("The card is handed over, but its slip was not printed. {why}").format(why=why))
