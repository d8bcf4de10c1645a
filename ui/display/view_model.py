"""What the waiting room sees: the call, the last calls, the services, the time."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import tzinfo
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from counter_app.queueing.hours_ports import HoursWork
from counter_app.queueing.operations.announcing import mark_announced
from counter_app.queueing.operations.board import Board, Call, Offer, board, offers
from counter_app.settings import Language
from counter_app.shared.calendar import Zone
from counter_app.shared.changes import Changes, Part
from ui.display.announcements import Announcements
from ui.shared.dates import long_date
from ui.shared.station import Station, concerns
from ui.shared.wording import clock_time, service_name

TICK_MS = 250
REFRESH_S = 30.0
"""A slow look behind the change feed: waiting times grow and the day ends without anybody doing anything."""
RETRY_S = 3.0
MOST_CALLS = 40
"""More than can be called between two looks."""
LISTED_CALLS = 4
MOST_SERVICES = 8
MINUTE_S, HOUR_S = 60, 3600
LONGEST_IN_MINUTES_S = 2 * HOUR_S


def waiting_room(work: HoursWork) -> tuple[Board, tuple[Offer, ...]]:
    return board(work, MOST_CALLS), offers(work)


class DisplayModel(QObject):
    """QML's view of the board. `seconds` is a clock that never runs backwards.

    Each call is marked in the office when it begins to be announced. `chime` sounds at the display that marks it first,
    and also when the office cannot be asked: rather heard twice than not at all.
    """

    boardChanged = Signal()
    callChanged = Signal()
    timeChanged = Signal()
    offlineChanged = Signal()

    def __init__(
        self, station: Station, chime: Callable[[], None], seconds: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self._station = station
        self._chime = chime
        self._seconds = seconds
        self._announcements = Announcements()
        self._board: Board | None = None
        self._offers: tuple[Offer, ...] = ()
        self._offline = False
        self._looked_at = seconds()
        self._shown_time = ("", "")
        self._unmarked: list[int] = []
        station.changed.connect(self._follow)
        station.unavailable.connect(self._lose)
        station.available.connect(self._find)
        station.speech.changed.connect(self._retell)
        self._marking: list[int] = []
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self._look()

    @Slot()
    def tick(self) -> None:
        """Time has passed: the clock, the next announcement, the slow look."""
        self._go_on()
        if self._shown_time != (self._date(), self._time()):
            self._shown_time = (self._date(), self._time())
            self.timeChanged.emit()
        if self._seconds() - self._looked_at >= (RETRY_S if self._offline else REFRESH_S):
            self._look()

    def _follow(self, changes: Changes) -> None:
        if concerns(changes, Part.QUEUE, Part.COUNTERS, Part.SETTINGS, Part.DAY):
            self._look()

    def _look(self) -> None:
        self._looked_at = self._seconds()
        self._station.read(waiting_room, then=self._show)

    def _show(self, seen: tuple[Board, tuple[Offer, ...]]) -> None:
        self._board, self._offers = seen
        self._announcements.hear(self._board.tellings, self._board.now, self._seconds())
        self._announcements.forget(self._board.calls)
        self._go_on()
        self._mark_later()
        self.boardChanged.emit()
        self.callChanged.emit()
        self.tick()

    def _go_on(self) -> None:
        before = self._announcements.current
        begins = self._announcements.step(self._seconds())
        current = self._announcements.current
        if begins and current is not None and current.announced_at is None:
            self._mark(current.id)
        if begins or before is not self._announcements.current:
            self.callChanged.emit()

    def _mark(self, announcement: int) -> None:
        """Say in the office that a call is announced now; who says so first is heard."""
        self._marking.append(announcement)

        def marked(count: int) -> None:
            if announcement not in self._marking:
                return  # heard already, when the office could not be asked
            self._marking.remove(announcement)
            if count:
                self._chime()

        self._station.run(mark_announced, (announcement,), then=marked)

    def _mark_later(self) -> None:
        """What was announced while the office could not be asked is marked now, in silence."""
        if self._unmarked:
            late, self._unmarked = tuple(self._unmarked), []
            self._station.run(mark_announced, late)

    def _lose(self) -> None:
        if self._marking:
            self._unmarked += self._marking
            self._marking.clear()
            self._chime()
        self._set_offline(offline=True)

    def _find(self) -> None:
        if self._offline:
            self._set_offline(offline=False)
            self._look()

    def _set_offline(self, *, offline: bool) -> None:
        if self._offline != offline:
            self._offline = offline
            self.offlineChanged.emit()

    def _retell(self) -> None:
        self.boardChanged.emit()
        self.callChanged.emit()
        self.tick()

    @property
    def _language(self) -> Language:
        return self._station.speech.language

    @property
    def _zone(self) -> tzinfo:
        return Zone.WIB.tzinfo if self._board is None else self._board.now.tzinfo or Zone.WIB.tzinfo

    def _date(self) -> str:
        return long_date(self._station.office.clock.now().astimezone(self._zone).date(), self._language)

    def _time(self) -> str:
        return clock_time(self._station.office.clock.now(), self._zone, self._language)

    def _calls(self) -> tuple[Call, ...]:
        """What was announced, the call that is shown large first."""
        listed = () if self._board is None else self._announcements.announced(self._board.calls)
        current = self._announcements.current
        if current is None:
            return listed
        called = current.call
        latest = next((call for call in listed if call.ticket == called.ticket), called)
        return (latest, *(call for call in listed if call.ticket != called.ticket))

    def _told(self, call: Call) -> dict[str, Any]:
        names = {} if self._board is None else {one.service.name_id: one.service for one in self._board.services}
        service = names.get(call.service)
        return {
            "number": call.number,
            "counter": str(call.counter),
            "service": call.service if service is None else service_name(service, self._language),
            "priority": call.priority,
            "repeated": call.call > 1,
            "present": call.present,
        }

    @Property(bool, notify=boardChanged)
    def ready(self) -> bool:
        """Whether the board was read at least once."""
        return self._board is not None

    @Property(str, notify=boardChanged)
    def branch(self) -> str:
        return "" if self._board is None else self._board.branch_name

    @Property(dict, notify=callChanged)
    def call(self) -> dict[str, Any]:
        """The call that is shown large; empty before the first one of the day."""
        return next((self._told(call) for call in self._calls()), {})

    @Property(bool, notify=callChanged)
    def calling(self) -> bool:
        """Whether the call is being announced."""
        return self._announcements.current is not None

    @Property(list, notify=callChanged)
    def lastCalls(self) -> list[dict[str, Any]]:
        return [self._told(call) for call in self._calls()[1 : LISTED_CALLS + 1]]

    @Property(list, notify=boardChanged)
    def services(self) -> list[dict[str, Any]]:
        """The services by letter; the busiest ones when there are more than fit."""
        if self._board is None:
            return []
        promised = {offer.service.letter: offer for offer in self._offers}
        busiest = sorted(self._board.services, key=lambda one: -one.waiting)[:MOST_SERVICES]
        return [
            {
                "letter": one.service.letter,
                "name": service_name(one.service, self._language),
                "waiting": one.waiting,
                **_wait(promised.get(one.service.letter)),
            }
            for one in self._board.services
            if one in busiest
        ]

    @Property(str, notify=timeChanged)
    def date(self) -> str:
        return self._shown_time[0]

    @Property(str, notify=timeChanged)
    def time(self) -> str:
        return self._shown_time[1]

    @Property(bool, notify=offlineChanged)
    def offline(self) -> bool:
        return self._offline


def _wait(offer: Offer | None) -> dict[str, Any]:
    """The expected wait of somebody who takes a ticket now, as `18–26` minutes or `2–3` hours; empty without a wait."""
    if offer is None or offer.promise.p90_s == 0:
        return {"wait": "", "hours": False}
    unit_s = HOUR_S if offer.promise.p90_s > LONGEST_IN_MINUTES_S else MINUTE_S
    low, high = max(offer.promise.p50_s // unit_s, 1), -(-offer.promise.p90_s // unit_s)
    return {"wait": str(high) if low >= high else f"{low}–{high}", "hours": unit_s == HOUR_S}
