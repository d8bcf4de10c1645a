"""What all pages of a desk share: the station, the connection, the clock, and one action at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from counter_app.shared.changes import Changes
from counter_app.shared.errors import OfficeError, Unavailable
from ui.shared.station import Station

R = TypeVar("R")
SECOND_MS = 1000
TRY_AGAIN_S = 3
"""How often an offline desk asks whether the office is there again."""

Refused = Callable[[OfficeError], None]


class Desk(QObject):
    """`changed` carries what others changed, `ticked` comes each second, `told` carries a sentence of success."""

    changed = Signal(object)
    ticked = Signal()
    online_changed = Signal()
    told = Signal(str)

    def __init__(self, station: Station) -> None:
        super().__init__()
        self.station = station
        self.online = True
        self.busy = False
        self._seconds = 0
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self.tick)
        station.changed.connect(self._on_changes)
        station.unavailable.connect(self._on_unavailable)
        station.available.connect(self._on_available)
        station.jobs.broke.connect(self._on_broken)

    def now(self) -> datetime:
        return self.station.office.clock.now()

    def start(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    @property
    def running(self) -> bool:
        """Whether somebody is signed in."""
        return self._timer.isActive()

    def tick(self) -> None:
        """A second has passed."""
        self._seconds += 1
        self.ticked.emit()

    @property
    def try_again(self) -> bool:
        """Whether it is time for an offline page to read anew."""
        return not self.online and self._seconds % TRY_AGAIN_S == 0

    def _on_changes(self, changes: Changes) -> None:
        if self.running:
            self.changed.emit(changes)

    def _on_unavailable(self, _failure: Unavailable) -> None:
        self.busy = False
        if self.online:
            self.online = False
            self.online_changed.emit()

    def _on_available(self) -> None:
        if not self.online:
            self.online = True
            self.online_changed.emit()

    def _on_broken(self, _bug: object) -> None:
        self.busy = False

    def do(
        self,
        operation: Callable[..., R],
        *args: Any,
        done: Callable[[R], None],
        refused: Refused | None = None,
        **kwargs: Any,
    ) -> None:
        """Run one operation at a time; a second press while it runs is no second wish."""
        self._begin(lambda then, no: self.station.run(operation, *args, then=then, refused=no, **kwargs), done, refused)

    def work(self, work: Callable[[], R], *, done: Callable[[R], None], refused: Refused | None = None) -> None:
        """The same for what is no operation: printing, reading a file."""
        self._begin(lambda then, no: self.station.work(work, then=then, refused=no), done, refused)

    def _begin(
        self, begin: Callable[[Callable[[R], None], Refused], None], done: Callable[[R], None], refused: Refused | None
    ) -> None:
        if self.busy:
            return
        self.busy = True

        def ended(result: R) -> None:
            self.busy = False
            done(result)

        def failed(problem: OfficeError) -> None:
            self.busy = False
            (refused or self.station.refused.emit)(problem)

        begin(ended, failed)


class Reading(QObject):
    """Reads one thing for a page; several wishes while one reading runs become one more reading."""

    def __init__(
        self,
        desk: Desk,
        query: Callable[..., R],
        show: Callable[[R], None],
        refused: Refused | None = None,
    ) -> None:
        super().__init__(desk)
        self._desk, self._query, self._show = desk, query, show
        self._refuse = refused or desk.station.refused.emit
        self._running = self._stale = False
        self._args: tuple[Any, ...] = ()
        self._asked: tuple[Any, ...] = ()
        desk.station.unavailable.connect(self._free)
        desk.station.jobs.broke.connect(self._free)

    def refresh(self, *args: Any) -> None:
        self._args = args
        if self._running:
            self._stale = True
            return
        self._running = True
        self._asked = args
        self._desk.station.read(self._query, *args, then=self._done, refused=self._refused)

    def _done(self, result: Any) -> None:
        self._running = False
        if self._asked == self._args:
            self._show(result)
        if self._stale:
            self._stale = False
            self.refresh(*self._args)

    def _refused(self, problem: OfficeError) -> None:
        self._running = self._stale = False
        self._refuse(problem)

    def _free(self, _problem: object) -> None:
        self._running = self._stale = False
