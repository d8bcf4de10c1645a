"""Answers on their way: sent once, kept while the office cannot be reached, and tied to nothing but their code."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Slot

from counter_app.shared.errors import ErrorCode, OfficeError, Unavailable
from counter_app.survey.operations import submit_answer
from ui.shared.station import Station

LOG = logging.getLogger(__name__)
TRY_AGAIN_MS = 5_000


@dataclass(frozen=True)
class Vote:
    """One answer; `elements` are all nine or None."""

    code: str
    rating: int
    elements: Mapping[str, int] | None
    comment: str


class Outbox(QObject):
    """Sends votes one after the other. A vote that the office refuses is dropped: it says why, to nobody."""

    def __init__(self, station: Station, parent: QObject) -> None:
        super().__init__(parent)
        self._station = station
        self._waiting: list[Vote] = []
        self._on_its_way = False
        self._timer = QTimer(self)
        self._timer.setInterval(TRY_AGAIN_MS)
        self._timer.timeout.connect(self.send)
        station.unavailable.connect(self._keep)

    @property
    def empty(self) -> bool:
        return not self._waiting

    def put(self, vote: Vote) -> None:
        self._waiting.append(vote)
        self.send()

    @Slot()
    def send(self) -> None:
        """Send the oldest vote, unless one is on its way."""
        if self._on_its_way or not self._waiting:
            return
        vote = self._waiting[0]
        self._on_its_way = True
        self._station.run(
            submit_answer,
            vote.code,
            vote.rating,
            vote.elements,
            vote.comment,
            then=lambda _none: self._done(vote),
            refused=lambda problem: self._drop(vote, problem),
        )

    def _done(self, vote: Vote) -> None:
        self._on_its_way = False
        self._waiting = [one for one in self._waiting if one is not vote]
        self._timer.stop()
        self.send()

    def _drop(self, vote: Vote, problem: OfficeError) -> None:
        """A used code after a lost connection means that the vote had arrived."""
        if problem.code is not ErrorCode.SURVEY_CODE_USED:
            LOG.warning("a vote was refused: %s", problem.code.value)
        self._done(vote)

    @Slot(object)
    def _keep(self, _failure: Unavailable) -> None:
        self._on_its_way = False
        if self._waiting:
            self._timer.start()
