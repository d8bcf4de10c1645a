"""How a desk does something: one operation of the office at a time, and the desk is read anew afterwards."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from counter_app.queueing.model import Ticket
from counter_app.queueing.operations.calling import Called
from counter_app.queueing.operations.desk import act_on
from counter_app.queueing.ports import Issued
from counter_app.shared.errors import ErrorCode, OfficeError
from ui.officer.desk_state import Desk, Stage
from ui.shared.station import Station

Refused = Callable[[OfficeError], None]
Done = Callable[[], None]


def nothing() -> None:
    """When there is nothing to do afterwards."""


class Doing(QObject):
    """The part of a desk's model that acts. `clicked` is the ticket that the last click was about."""

    acted = Signal()
    """Something was done or refused, so the desk has to be read anew."""

    def __init__(self, station: Station) -> None:
        super().__init__()
        self.station = station
        self.counter = 0
        self.desk: Desk | None = None
        self.busy = False
        self.clicked: int | None = None

    @property
    def ticket(self) -> Ticket | None:
        return None if self.desk is None else self.desk.ticket

    @property
    def stage(self) -> Stage:
        return Stage.CLOSED if self.desk is None else self.desk.stage

    def _on_ticket(
        self, act: Callable[..., Any], *args: Any, done: Done = nothing, refused: Refused | None = None, **kwargs: Any
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
            self.clicked = _about(result) or self.clicked
            self.acted.emit()
            then(result)

        def failed(problem: OfficeError) -> None:
            self.busy = False
            self.acted.emit()
            (refused or self.station.refused.emit)(problem)

        self.station.run(operation, *args, then=done, refused=failed, **kwargs)


def _about(result: object) -> int | None:
    """The ticket that an operation was about."""
    if isinstance(result, Called | Issued):
        return result.ticket.id
    return result.id if isinstance(result, Ticket) else None
