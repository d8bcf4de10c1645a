"""What officers may do beside the ordinary course: undo, call out of turn, serve without a ticket, go on elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from counter_app.queueing.model import Ticket
from counter_app.shared.errors import ErrorCode, OfficeError
from ui.officer.controls import Tone
from ui.officer.desk_state import Desk, Stage
from ui.officer.question import Question
from ui.officer.queue_dialogs import ChooseDialog, ContinueDialog, WalkInDialog
from ui.officer.undo_bar import UndoKey

if TYPE_CHECKING:
    from ui.officer.desk_page import DeskPage

Ask = Callable[[Callable[[Desk], Question]], None]
Say = Callable[[str, Tone], None]


class QueueWishes(QObject):
    """Buttons and keys of one desk for them. `ask` opens a question and `say` shows a sentence on the desk."""

    def __init__(self, page: DeskPage, ask: Ask, say: Say) -> None:
        super().__init__(page)
        self._page = page
        self._model = page.model
        self._ask = ask
        self._say = say
        self.undo_key = UndoKey(self, lambda: page.panel.undo.active)
        self._add_keys()
        self._connect()

    def _add_keys(self) -> None:
        control = Qt.KeyboardModifier.ControlModifier
        for key, wish in (
            (control | Qt.Key.Key_Z, self.undo),
            (control | Qt.Key.Key_F9, self.ask_choose),
            (control | Qt.Key.Key_F5, self.ask_walk_in),
            (control | Qt.Key.Key_F12, self.ask_go_on),
        ):
            shortcut = QShortcut(QKeySequence(key), self._page)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(wish)
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._page)
        self._escape.setEnabled(False)

    def _connect(self) -> None:
        page, auto = self._page, self._page.idle.auto
        page.idle.choose_wanted.connect(self.ask_choose)
        page.idle.walk_in_wanted.connect(self.ask_walk_in)
        page.queue.go_on_wanted.connect(self.ask_go_on)
        page.queue.choose_wanted.connect(self.choose)
        self._escape.activated.connect(page.idle.decline.click)
        auto.changed.connect(self._follow_auto)
        self._model.returned.connect(self._say_returned)
        self._model.counter_lost.connect(self._close_question)

    def _follow_auto(self) -> None:
        self._escape.setEnabled(self._page.idle.auto.left > 0)

    def undo(self) -> None:
        if self._page.panel.undo.active:
            self._page.idle.auto.decline()
            self._page.notice.clear()
            self._model.undo()
        else:
            self._say(self.tr("There is no click to undo now."), Tone.NOTICE)

    def ask_choose(self) -> None:
        self.choose(None)

    def choose(self, wanted: int | None) -> None:
        """Ask which ticket to call out of turn; `wanted` is the one that was pressed in the queue."""
        desk = self._model.desk
        if not self._free() or desk is None:
            return
        if not desk.view.waiting:
            self._say(self.tr("Nobody waits for this counter now."), Tone.NOTICE)
            return
        self._ask(lambda seen: ChooseDialog(self._page, self._model, seen, wanted=wanted))

    def ask_walk_in(self) -> None:
        if self._free():
            self._ask(lambda seen: WalkInDialog(self._page, self._model, seen))

    def ask_go_on(self) -> None:
        page = self._page
        if self._model.stage is not Stage.SERVING:
            self._say(self.tr("No visit is going on here. Call the next ticket with F9."), Tone.NOTICE)
            return
        in_case = page.case is not None and page.pages.currentWidget() is page.case
        suggested = page.case.model.outcome if in_case and page.case is not None else page.service.choice.outcome
        self._ask(lambda seen: ContinueDialog(page, self._model, seen, suggested, typed=page.typed()))

    def _free(self) -> bool:
        """Whether somebody can be taken now; if not, say what has to be done before."""
        ticket = self._model.ticket
        self._page.idle.auto.decline()
        if ticket is not None:
            busy = OfficeError(ErrorCode.COUNTER_BUSY, counter=self._model.counter, ticket=ticket.number)
            self._model.station.refused.emit(busy)
        elif self._model.stage is Stage.PAUSED:
            self._say(self.tr("The counter is on a pause. Go on serving first."), Tone.NOTICE)
        return self._model.stage is Stage.FREE

    def _say_returned(self, tickets: tuple[Ticket, ...]) -> None:
        numbers = ", ".join(one.number for one in tickets)
        self._say(
            self.tr("{numbers}: the time has come, back in the queue at the old place.").format(numbers=numbers),
            Tone.GOOD,
        )

    def _close_question(self) -> None:
        """A question about a counter that is not this officer's any more."""
        if self._page.dialog is not None:
            self._page.dialog.reject()
