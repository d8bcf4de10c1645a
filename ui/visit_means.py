"""The means of a visit that is played: windows of a branch in one process, a clock that is set, and pictures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from itertools import cycle
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from counter_app.queueing.model import Outcome, Ticket, TicketState
from counter_app.queueing.operations.board import DeskView, desk_view
from counter_app.queueing.operations.calling import Called, call_next, return_parked
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.serving import finish, start
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.staff.model import SYSTEM, Actor
from counter_app.training.morning import Morning
from ui.app import ALL_PARTS, Order, make_window, window_station
from ui.pictures import put_away, still
from ui.shared.direct import DirectExecutor
from ui.shared.jobs import Jobs
from ui.shared.language import Speech
from ui.shared.stage import Size, Window
from ui.shared.station import Surroundings
from ui.shared.theme import Theme

R = TypeVar("R")
COUNTER = 1
DESK: Size = (1366, 768)
SIZES: dict[str, Size] = {
    "kiosk": (1080, 1920),
    "display": (1920, 1080),
    "officer": DESK,
    "payments": DESK,
    "cards": DESK,
    "customer": (1280, 800),
}
_AT_COUNTER = frozenset({"officer", "customer"})


class Means:
    """The officer of counter 1 works here; the other counters go on with whoever waits."""

    def __init__(self, morning: Morning, folder: Path, theme: Theme, speech: Speech) -> None:
        self.morning = morning
        self.officer = morning.officers[0]
        self.windows: dict[str, Window] = {}
        self.images: list[Path] = []
        self._folder = folder
        self._around = Surroundings(morning.office, Jobs(DirectExecutor()), theme, speech)
        self._comes, self._calls = cycle("ADAFABKA"), cycle((2, 3, 4))

    # windows

    def open(self, name: str, actor: Actor) -> Any:
        """Open a window; one of that name that stands there already goes."""
        self.put_away(name)
        window = make_window(Order(name, COUNTER if name in _AT_COUNTER else None), self._around, actor)
        self.windows[name] = window
        self.settle()
        return window

    def put_away(self, name: str) -> None:
        before = self.windows.pop(name, None)
        if before is not None:
            put_away(before)

    def settle(self) -> None:
        for _ in range(3):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def refresh(self, name: str) -> Window:
        """The change feed of this process: everything may have changed."""
        window = self.windows[name]
        window_station(window).changed.emit(ALL_PARTS)
        self.settle()
        return window

    def picture(self, name: str, step: str) -> None:
        self._keep(self.refresh(name), SIZES[name], f"{name}-{step}")

    def picture_of(self, dialog: QWidget, name: str, step: str) -> None:
        """A question that a window asks, at the size it takes itself."""
        self.refresh(name)
        self._keep(dialog, (dialog.width(), dialog.height()), f"{name}-{step}")

    def _keep(self, window: Window, size: Size, name: str) -> None:
        file = self._folder / f"{len(self.images) + 1:02d}-{name}.png"
        if not still(window, size, self.settle).save(str(file)):
            raise Unavailable(FailureCode.OUTPUT_FAILED, reason=str(file))
        self.images.append(file)

    def close(self) -> None:
        for window in self.windows.values():
            put_away(window)

    # the office

    def run(self, operation: Callable[..., Any], *arguments: Any, **more: Any) -> Any:
        return self.morning.office.run(operation, self.officer, *arguments, **more)

    def read(self, query: Callable[[Any], R]) -> R:
        return self.morning.office.read(query, self.officer)

    def let_pass(self, *, minutes: int = 0, seconds: int = 0) -> None:
        self.morning.clock.advance(timedelta(minutes=minutes, seconds=seconds))

    # the queue

    def last_ticket(self, service: str) -> Ticket:
        """Whoever took the last number of a service that waits."""
        taken = self.read(lambda work: work.tickets.waiting_tickets(work.today))
        mine: Ticket = max((one for one in taken if one.service == service), key=lambda one: one.sequence)
        return mine

    def be_called(self, ticket: Ticket, step: str) -> Ticket:
        """Wait until it is this ticket's turn, call and serve it, with a picture of the call."""
        while not self._is_next(ticket, COUNTER):
            self.let_pass(minutes=1)
            self._others_work(ticket)
        self.open("display", SYSTEM)  # one that stood here all the time would announce the other calls first
        outcome = self.run(call_next, COUNTER)
        if not isinstance(outcome, Called) or outcome.ticket.id != ticket.id:
            raise TypeError("another ticket was called than the officer saw")
        self.picture("display", step)
        self.picture("officer", step)
        self.let_pass(seconds=40)
        serving: Ticket = self.run(start, outcome.ticket)
        return serving

    def _is_next(self, ticket: Ticket, counter: int) -> bool:
        """As the officer's window shows it, which brings parked people back when their time has come."""
        self.run(return_parked)
        desk: DeskView = self.read(lambda work: desk_view(work, counter))
        return desk.next_number == ticket.number

    def _others_work(self, ticket: Ticket) -> None:
        """Somebody comes; the other counter that serves longest takes the next person but this ticket."""
        office, number = self.morning.office, next(self._calls)
        office.run(issue_ticket, self.morning.kiosk, next(self._comes))
        officer = self.morning.officers[number - 1]
        held = self.read(lambda work: work.tickets.in_hand(number))
        if held is not None:
            held = office.run(start, officer, held) if held.state is TicketState.CALLED else held
            office.run(finish, officer, held, Outcome.COMPLETED)
        if not self._is_next(ticket, number):
            office.run(call_next, officer, number)
