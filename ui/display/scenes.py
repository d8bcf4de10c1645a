"""The display in its telling states."""

from __future__ import annotations

from datetime import timedelta

from counter_app.queueing.operations.announcing import mark_announced, to_announce
from counter_app.queueing.operations.calling import Called, call_next, recall
from counter_app.queueing.operations.steps import find_ticket
from counter_app.shared.changes import Changes, Part
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.staff.model import SYSTEM
from ui.display.announcements import EACH_S
from ui.display.window import DisplayWindow, create
from ui.shared.options import WindowOptions
from ui.shared.stage import Scene, Size, Stage

ALL: tuple[Size, ...] = ((1920, 1080), (1080, 1920), (3840, 2160), (1280, 720))
CALLED = 1
"""A step of `counter_app.training.scenery.Progress`."""


def scenes() -> tuple[Scene, ...]:
    return (
        Scene("display", "display-calls", ALL, _calls),
        Scene("display", "display-called-now", ALL, _called_now),
        Scene("display", "display-priority-again", ALL, _priority_again),
        Scene("display", "display-before-the-first", ALL, _before_the_first),
        Scene("display", "display-crowded", ALL, _crowded),
        Scene("display", "display-offline", ALL, _offline),
    )


def _open(stage: Stage) -> DisplayWindow:
    window = create(stage.surroundings, WindowOptions(None, SYSTEM, fullscreen=False))
    stage.settle()
    return window


def _announced(stage: Stage) -> None:
    """Another display announced the calls until now, and is done."""
    office = stage.surroundings.office
    office.run(mark_announced, SYSTEM, [one.id for one in office.read(to_announce, SYSTEM)])
    stage.scenery.clock.advance(timedelta(seconds=EACH_S))


def _tell(stage: Stage, window: DisplayWindow) -> None:
    window.station.changed.emit(Changes(frozenset({Part.QUEUE})))
    stage.settle()


def _calls(stage: Stage) -> DisplayWindow:
    stage.scenery.fill_queue(21)
    stage.scenery.serve_elsewhere()
    stage.scenery.bring_to(CALLED)
    _announced(stage)
    return _open(stage)


def _called_now(stage: Stage) -> DisplayWindow:
    stage.scenery.fill_queue(21)
    stage.scenery.serve_elsewhere()
    _announced(stage)
    window = _open(stage)
    stage.scenery.bring_to(CALLED)
    _tell(stage, window)
    return window


def _priority_again(stage: Stage) -> DisplayWindow:
    office, officer = stage.surroundings.office, stage.officer
    stage.scenery.fill_queue(9, over_minutes=20)
    called = office.run(call_next, officer, 1)
    stage.scenery.serve_elsewhere()
    _announced(stage)
    window = _open(stage)
    if isinstance(called, Called):
        office.run(lambda work: recall(work, find_ticket(work, called.ticket.number)), officer)
    _tell(stage, window)
    return window


def _before_the_first(stage: Stage) -> DisplayWindow:
    stage.scenery.fill_queue(3, over_minutes=4)
    return _open(stage)


def _crowded(stage: Stage) -> DisplayWindow:
    stage.scenery.fill_queue(200, over_minutes=100)
    stage.scenery.serve_elsewhere()
    stage.scenery.bring_to(CALLED)
    _announced(stage)
    return _open(stage)


def _offline(stage: Stage) -> DisplayWindow:
    window = _calls(stage)
    window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    return window
