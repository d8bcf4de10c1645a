"""The applicant's rating, from the first touch of a face until it is sent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum, unique

from PySide6.QtCore import Property, QObject, Signal, Slot

from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.survey.operations import rate_at_counter
from ui.shared.countdown import Countdown
from ui.shared.reasons import comment_of
from ui.shared.station import Station

REASONS_S = 25
QUESTIONS_S = 60
"""Seconds without a touch after which the rating is sent as it is."""


@unique
class Step(StrEnum):
    FACES = "faces"
    REASONS = "reasons"
    QUESTIONS = "questions"
    SENDING = "sending"
    USED = "used"


class Rating(QObject):
    """One touch on a face is a vote; reasons and questions may follow. Nothing of it is kept after sending."""

    changed = Signal()
    sent = Signal()

    def __init__(self, station: Station, counter: int, parent: QObject) -> None:
        super().__init__(parent)
        self._station = station
        self._counter = counter
        self._step = Step.FACES
        self._rating = 0
        self._picked: tuple[str, ...] = ()
        self.idle = Countdown(self)
        self.idle.ranOut.connect(self.send)

    def begin(self) -> None:
        """Another visit is to be rated."""
        self._rating, self._picked = 0, ()
        self._go(Step.FACES, 0)

    @Slot(int)
    def rate(self, rating: int) -> None:
        if self._step is Step.FACES:
            self._rating = rating
            self._go(Step.REASONS, REASONS_S)

    @Slot(list)
    def pick(self, reasons: list[str]) -> None:
        self._picked = tuple(reasons)
        self.idle.restart()

    @Slot()
    def ask(self) -> None:
        """On to the nine questions."""
        if self._step is Step.REASONS:
            self._go(Step.QUESTIONS, QUESTIONS_S)

    @Slot()
    def touch(self) -> None:
        self.idle.restart()

    @Slot()
    def back(self) -> None:
        """Choose another face."""
        if self._step is Step.REASONS:
            self.begin()

    @Slot()
    def send(self) -> None:
        self._send(None)

    @Slot(dict)
    def sendWith(self, answers: Mapping[str, int]) -> None:
        """Send with the answers to the nine questions."""
        self._send({key: int(value) for key, value in answers.items()})

    def _send(self, elements: Mapping[str, int] | None) -> None:
        if self._step not in {Step.REASONS, Step.QUESTIONS}:
            return
        before = self._step
        self._go(Step.SENDING, 0)
        self._station.run(
            rate_at_counter,
            self._counter,
            self._rating,
            elements,
            comment_of(self._picked),
            then=self._sent,
            refused=self._refused(before),
        )

    def _sent(self, _nothing: None) -> None:
        self.begin()
        self.sent.emit()

    def _refused(self, before: Step) -> Callable[[OfficeError], None]:
        def take(problem: OfficeError) -> None:
            if problem.code is ErrorCode.SURVEY_CODE_USED:
                self.begin()
                self._go(Step.USED, 0)
            else:
                self._go(before, REASONS_S)
                self._station.refused.emit(problem)

        return take

    def lose(self) -> None:
        """The database cannot be reached: what is being sent waits for another touch."""
        if self._step is Step.SENDING:
            self._go(Step.REASONS, 0)

    def _go(self, step: Step, idle_s: int) -> None:
        self._step = step
        self.idle.start(idle_s)
        self.changed.emit()

    step = Property(str, lambda self: self._step.value, notify=changed)
    rating = Property(int, lambda self: self._rating, notify=changed)
