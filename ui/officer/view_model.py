"""What the buttons of an officer's desk do; every command is an operation of the office."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from counter_app.queueing.model import Outcome, Ticket
from counter_app.queueing.operations.calling import Called, QueueEmpty, call_next, no_show, recall, return_parked
from counter_app.queueing.operations.counters import close_counter, open_counter, pause_counter
from counter_app.queueing.operations.desk import act_on, add_note, bring_back, finish_with_note
from counter_app.queueing.operations.serving import park, start, transfer
from counter_app.registration.operations import show_on_screen
from counter_app.registration.screen import ScreenPage
from counter_app.shared.changes import Changes, Part
from counter_app.shared.errors import ErrorCode, OfficeError, Unavailable
from ui.officer.desk_state import Desk, Stage, look
from ui.shared.station import Station, concerns

LOOK_AGAIN_S = 15
"""Waiting times alone may make another ticket the next one."""
TRY_AGAIN_S = 3
"""How often an offline desk asks whether the office is there again."""

Refused = Callable[[OfficeError], None]
Done = Callable[[], None]


def _nothing() -> None:
    """When there is nothing to do afterwards."""


class DeskModel(QObject):
    """The desk of one counter. `changed` after each reading, `ticked` each second."""

    changed = Signal()
    ticked = Signal()
    online_changed = Signal()
    queue_empty = Signal()
    counter_lost = Signal()
    """The session ended, here or by a supervisor."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self.station = station
        self.counter = 0
        self.desk: Desk | None = None
        self.online = True
        self.busy = False
        self._looking = False
        self._stale = False
        self._seconds = 0
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)
        station.changed.connect(self._on_changes)
        station.unavailable.connect(self._on_unavailable)
        station.available.connect(self._on_available)
        station.jobs.broke.connect(self._on_broken)

    def now(self) -> datetime:
        return self.station.office.clock.now()

    @property
    def ticket(self) -> Ticket | None:
        return None if self.desk is None else self.desk.ticket

    @property
    def stage(self) -> Stage:
        return Stage.CLOSED if self.desk is None else self.desk.stage

    def sit_down(self, counter: int) -> None:
        """Work at a counter whose session is open, and go on where it stands."""
        self.counter = counter
        self.desk = None
        self._timer.start()
        self.refresh()

    def get_up(self) -> None:
        """Stop showing the counter; its session and its ticket stay as they are."""
        self._timer.stop()
        self.counter = 0
        self.desk = None

    # looking

    def refresh(self) -> None:
        """Read the desk anew; several wishes while one reading runs become one more reading."""
        if self.counter == 0:
            return
        if self._looking:
            self._stale = True
            return
        self._looking = True
        self.station.read(look, self.counter, then=self._show, refused=self._not_shown)

    def _show(self, desk: Desk) -> None:
        self._looking = False
        if desk.view.counter.number != self.counter:
            return
        session = desk.view.session
        if session is None or session.officer != self.station.actor.id:
            self.get_up()
            self.counter_lost.emit()
            return
        self.desk = desk
        self.changed.emit()
        if self._stale:
            self._stale = False
            self.refresh()

    def _not_shown(self, problem: OfficeError) -> None:
        self._looking = False
        self.station.refused.emit(problem)

    def tick(self) -> None:
        """A second has passed."""
        self._seconds += 1
        if self.desk is not None:
            self.ticked.emit()
            if self.desk.somebody_due_back(self.now()) and self.online and not self.busy:
                self._do(return_parked)
        if self._seconds % (LOOK_AGAIN_S if self.online else TRY_AGAIN_S) == 0:
            self.refresh()

    def _on_changes(self, changes: Changes) -> None:
        if concerns(changes, Part.QUEUE, Part.COUNTERS, Part.SCREEN, Part.SETTINGS):
            self.refresh()

    def _on_unavailable(self, _failure: Unavailable) -> None:
        self._free()
        if self.online:
            self.online = False
            self.online_changed.emit()

    def _on_available(self) -> None:
        if not self.online:
            self.online = True
            self.online_changed.emit()
            self.refresh()

    def _on_broken(self, _bug: object) -> None:
        self._free()

    def _free(self) -> None:
        self.busy = False
        self._looking = False

    # doing

    def call_next(self) -> None:
        def called(outcome: Called | QueueEmpty) -> None:
            if isinstance(outcome, QueueEmpty):
                self.queue_empty.emit()

        self._do(call_next, self.counter, then=called)

    def recall(self) -> None:
        self._on_ticket(recall)

    def no_show(self) -> None:
        self._on_ticket(no_show, done=self._welcome)

    def start(self) -> None:
        self._on_ticket(start, done=self._welcome)

    def park(self, reason: str, minutes: int, *, done: Done, refused: Refused) -> None:
        def parked() -> None:
            self._welcome()
            done()

        self._on_ticket(park, reason, minutes, done=parked, refused=refused)

    def transfer(self, service: str | None, counter: int | None, reason: str, *, done: Done, refused: Refused) -> None:
        def transferred() -> None:
            self._welcome()
            done()

        self._on_ticket(transfer, service=service, counter=counter, reason=reason, done=transferred, refused=refused)

    def finish(self, outcome: Outcome, note: str, *, done: Done, refused: Refused) -> None:
        """End the visit, with a note if there is one, and ask the applicant for a rating."""

        def finished() -> None:
            self._show_page(ScreenPage.RATING)
            done()

        self._on_ticket(finish_with_note, outcome, note, done=finished, refused=refused)

    def add_note(self, text: str, *, done: Done, refused: Refused) -> None:
        self._on_ticket(add_note, text, done=done, refused=refused)

    def bring_back(self, ticket: Ticket, *, done: Done = _nothing, refused: Refused | None = None) -> None:
        self._do(act_on, bring_back, ticket, then=lambda _: done(), refused=refused)

    def pause(self, reason: str, *, done: Done, refused: Refused) -> None:
        self._do(pause_counter, self.counter, reason, then=lambda _: done(), refused=refused)

    def go_on(self) -> None:
        """After a pause."""
        self._do(open_counter, self.counter)

    def close_counter(self, *, done: Done = _nothing, refused: Refused | None = None) -> None:
        self._do(close_counter, self.counter, then=lambda _: done(), refused=refused)

    def was_parked(self) -> None:
        """The ticket in hand went away with a slip for what is missing."""
        self._welcome()
        self.refresh()

    def _welcome(self) -> None:
        """Nobody's data stay on the applicant's screen."""
        self._show_page(ScreenPage.WELCOME)

    def _show_page(self, page: ScreenPage) -> None:
        self.station.run(show_on_screen, self.counter, page, then=lambda _: self.refresh())

    def _on_ticket(
        self, act: Callable[..., Any], *args: Any, done: Done = _nothing, refused: Refused | None = None, **kwargs: Any
    ) -> None:
        if self.ticket is None:
            (refused or self.station.refused.emit)(OfficeError(ErrorCode.NO_SUCH_TICKET))
            return
        self._do(act_on, act, self.ticket, *args, then=lambda _: done(), refused=refused, **kwargs)

    def _do(
        self,
        operation: Callable[..., Any],
        *args: Any,
        then: Callable[[Any], None] = lambda _result: None,
        refused: Refused | None = None,
        **kwargs: Any,
    ) -> None:
        """Run one operation at a time; a second press while it runs is no second wish."""
        if self.busy or self.counter == 0:
            return
        self.busy = True

        def done(result: Any) -> None:
            self.busy = False
            self.refresh()
            then(result)

        def failed(problem: OfficeError) -> None:
            self.busy = False
            self.refresh()
            (refused or self.station.refused.emit)(problem)

        self.station.run(operation, *args, then=done, refused=failed, **kwargs)
