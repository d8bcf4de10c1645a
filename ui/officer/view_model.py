"""What the buttons of an officer's desk do; every command is an operation of the office."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer, Signal

from counter_app.channels.online_help import note_online_help
from counter_app.channels.online_model import HelpReason
from counter_app.queueing.model import Outcome, Pool, Priority, Ticket, TicketState
from counter_app.queueing.operations.calling import (
    Called,
    call_chosen,
    call_next,
    no_show,
    recall,
    return_parked,
)
from counter_app.queueing.operations.counters import close_counter, open_counter, pause_counter
from counter_app.queueing.operations.desk import (
    act_on,
    add_note,
    bring_back,
    continue_with_note,
    finish_with_note,
    session_end,
)
from counter_app.queueing.operations.held_back import QueueEmpty
from counter_app.queueing.operations.serving import park, start, transfer
from counter_app.queueing.operations.steps import find_ticket
from counter_app.queueing.operations.undoing import undo
from counter_app.queueing.operations.walk_in import serve_without_ticket
from counter_app.queueing.ports import QueueWork
from counter_app.registration.operations import show_on_screen
from counter_app.registration.screen import ScreenPage
from counter_app.shared.changes import Changes, Part
from counter_app.shared.errors import OfficeError, Unavailable
from ui.officer.desk_state import Desk, look
from ui.officer.doing import Doing, Done, Refused, nothing
from ui.shared.station import Station, concerns

LOOK_AGAIN_S = 15
"""Waiting times alone may make another ticket the next one."""
TRY_AGAIN_S = 3
"""How often an offline desk asks whether the office is there again."""


class DeskModel(Doing):
    """The desk of one counter. `changed` after each reading, `ticked` each second."""

    changed = Signal()
    ticked = Signal()
    online_changed = Signal()
    queue_empty = Signal(object)
    counter_lost = Signal()
    """The session ended, here or by a supervisor."""
    released = Signal(object)
    """A supervisor ended the session; carries the `SessionEnd`."""
    returned = Signal(object)
    """Parked people whose time had come are back in the queue; carries their tickets."""
    visit_ended = Signal(int)
    """The visit of a ticket, or one of its services, is over."""

    def __init__(self, station: Station) -> None:
        super().__init__(station)
        self.online = True
        self._looking = False
        self._stale = False
        self._seconds = 0
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)
        self.acted.connect(self.refresh)
        station.changed.connect(self._on_changes)
        station.unavailable.connect(self._on_unavailable)
        station.available.connect(self._on_available)
        station.jobs.broke.connect(self._on_broken)

    def now(self) -> datetime:
        return self.station.office.clock.now()

    def sit_down(self, counter: int) -> None:
        """Work at a counter whose session is open, and go on where it stands."""
        self.counter = counter
        self.desk = self.clicked = None
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
        self.station.read(look, self.counter, self.clicked, then=self._show, refused=self._not_shown)

    def _show(self, desk: Desk) -> None:
        self._looking = False
        if desk.view.counter.number != self.counter:
            return
        session = desk.view.session
        if session is None or session.officer != self.station.actor.id:
            self._lose_counter()
            return
        before, self.desk = self.desk, desk
        self.changed.emit()
        back = _back_by_time(before, desk)
        if back:
            self.returned.emit(back)
        if self._stale:
            self._stale = False
            self.refresh()

    def _lose_counter(self) -> None:
        """The session is over; if a supervisor ended it, say so as soon as it is known."""
        before = self.desk
        self.get_up()
        self.counter_lost.emit()
        session = None if before is None else before.view.session
        if before is not None and session is not None:
            held = None if before.ticket is None else before.ticket.id
            self.station.read(session_end, session.id, held, then=self.released.emit)

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
        mine = self.ticket is not None and self.ticket.id in changes.tickets
        if mine or concerns(changes, Part.QUEUE, Part.COUNTERS, Part.SCREEN, Part.SETTINGS):
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
                self.queue_empty.emit(outcome)

        self._do(call_next, self.counter, then=called)

    def call_chosen(self, number: str, reason: str, *, done: Done, refused: Refused) -> None:
        """Call somebody out of turn."""

        def chosen(work: QueueWork) -> Called:
            return call_chosen(work, self.counter, find_ticket(work, number), reason)

        self._do(chosen, then=lambda _: done(), refused=refused)

    def serve_without_ticket(
        self, service: str, priority: Priority | None, reason: str | None, *, done: Done, refused: Refused
    ) -> None:
        def serving(_issued: object) -> None:
            self._welcome()
            done()

        self._do(
            serve_without_ticket,
            self.counter,
            service,
            priority=priority,
            reason=reason,
            then=serving,
            refused=refused,
        )

    def undo(self) -> None:
        """Take the last click back."""
        offer = None if self.desk is None else self.desk.undo
        if offer is not None:
            self._do(act_on, undo, offer.ticket, then=lambda _: self._welcome())

    def recall(self) -> None:
        self._on_ticket(recall)

    def no_show(self) -> None:
        self._on_ticket(no_show, done=self._welcome)

    def start(self) -> None:
        self._on_ticket(start, done=self._welcome)

    def park(self, reason: str, minutes: int, pool: Pool, *, done: Done, refused: Refused) -> None:
        def parked() -> None:
            self._welcome()
            done()

        self._on_ticket(park, reason, minutes, pool=pool, done=parked, refused=refused)

    def transfer(self, service: str | None, counter: int | None, reason: str, *, done: Done, refused: Refused) -> None:
        def transferred() -> None:
            self._welcome()
            done()

        self._on_ticket(transfer, service=service, counter=counter, reason=reason, done=transferred, refused=refused)

    def finish(self, outcome: Outcome, note: str, *, done: Done, refused: Refused) -> None:
        """End the visit, with a note if there is one, and ask the applicant for a rating."""
        ended = self._ending(ScreenPage.RATING, done)
        self._on_ticket(finish_with_note, outcome, note, done=ended, refused=refused)

    def go_on_with(self, service: str, outcome: Outcome, note: str, *, done: Done, refused: Refused) -> None:
        """End one service of the visit; the person waits for another one."""
        ended = self._ending(ScreenPage.WELCOME, done)
        self._on_ticket(continue_with_note, service, outcome, note, done=ended, refused=refused)

    def _ending(self, page: ScreenPage, done: Done) -> Done:
        ticket = 0 if self.ticket is None else self.ticket.id

        def ended() -> None:
            self._show_page(page)
            done()
            self.visit_ended.emit(ticket)

        return ended

    def add_note(self, text: str, *, done: Done, refused: Refused) -> None:
        self._on_ticket(add_note, text, done=done, refused=refused)

    def note_online_help(self, reason: HelpReason, *, refused: Refused) -> None:
        """Why the person in hand could not register online."""
        if self.ticket is not None:
            self._do(note_online_help, self.ticket.number, reason, refused=refused)

    def bring_back(self, ticket: Ticket, *, done: Done = nothing, refused: Refused | None = None) -> None:
        self._do(act_on, bring_back, ticket, then=lambda _: done(), refused=refused)

    def pause(self, reason: str, *, done: Done, refused: Refused) -> None:
        self._do(pause_counter, self.counter, reason, then=lambda _: done(), refused=refused)

    def go_on(self) -> None:
        """After a pause."""
        self._do(open_counter, self.counter)

    def close_counter(self, *, done: Done = nothing, refused: Refused | None = None) -> None:
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


def _back_by_time(before: Desk | None, after: Desk) -> tuple[Ticket, ...]:
    """Who was parked, whose time has come, and who waits for this counter again."""
    if before is None:
        return ()
    waiting = {person.ticket for person in after.view.waiting}
    return tuple(
        one
        for one in before.away
        if one.state is TicketState.PARKED
        and one.due_back_at is not None
        and one.due_back_at <= after.view.now
        and one.id in waiting
    )
