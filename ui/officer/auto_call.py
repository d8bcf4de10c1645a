"""After a visit the next call is offered, and made after some seconds unless the officer declines."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ui.officer.desk_state import Desk, Stage
from ui.officer.view_model import DeskModel


class AutoCall(QObject):
    """`left` seconds until the next ticket is called by itself; 0 while nothing is going to be."""

    changed = Signal()

    def __init__(self, model: DeskModel) -> None:
        super().__init__(model)
        self._model = model
        self._after: int | None = None
        """The ticket whose visit ended, until a call is made or declined."""
        self.left = 0
        model.visit_ended.connect(self._arm)
        model.changed.connect(self._look)
        model.ticked.connect(self._tick)

    def decline(self) -> None:
        """The officer calls by hand."""
        self._after = None
        self._set(0)

    def _arm(self, ticket: int) -> None:
        self._after = ticket

    def _look(self) -> None:
        desk = self._model.desk
        if desk is None or self._after is None or desk.stage in {Stage.PAUSED, Stage.CLOSED} or self._goes_on(desk):
            self.decline()
        elif desk.stage is not Stage.FREE or desk.view.next is None:
            self._set(0)
        elif self.left == 0:
            self._set(desk.view.auto_call_s)

    def _goes_on(self, desk: Desk) -> bool:
        """Whether somebody else is in hand by now."""
        return desk.ticket is not None and desk.ticket.id != self._after

    def _tick(self) -> None:
        if self.left == 0 or not self._model.online or self._model.busy:
            return
        self._set(self.left - 1)
        if self.left == 0:
            self._after = None
            self._model.call_next()

    def _set(self, left: int) -> None:
        if left != self.left:
            self.left = left
            self.changed.emit()
