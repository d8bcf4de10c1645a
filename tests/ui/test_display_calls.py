"""The display announces calls one after another, marks each in the office, and loses none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtTest import QSignalSpy

from counter_app.bootstrap import Office
from counter_app.queueing.model import Outcome
from counter_app.queueing.operations.announcing import to_announce
from counter_app.queueing.operations.calling import Called, call_next, recall
from counter_app.queueing.operations.serving import finish, park, resume, start
from counter_app.queueing.operations.steps import find_ticket
from counter_app.queueing.operations.undoing import undo
from counter_app.shared.changes import Changes, Part
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.staff.model import SYSTEM
from tests.support.branch import on_ticket
from tests.ui.reading import another_pc
from ui.display.view_model import DisplayModel
from ui.shared.station import Station
from ui.stage import TrainingStage


@pytest.fixture
def office(stage: TrainingStage, tmp_path: Path) -> Iterator[Office]:
    with another_pc(stage, tmp_path) as made:
        yield made


class Seconds:
    """A clock that stands until it is told to go on."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Announcer:
    """A display without a window, whose seconds and chime are in the hands of the test."""

    def __init__(self, stage: TrainingStage) -> None:
        self.stage = stage
        self.station = Station(stage.surroundings, SYSTEM)
        self.seconds = Seconds()
        self.chimes = 0
        self.model = DisplayModel(self.station, self._chime, self.seconds)
        stage.settle()

    def _chime(self) -> None:
        self.chimes += 1

    def tell(self) -> None:
        self.station.changed.emit(Changes(frozenset({Part.QUEUE})))
        self.stage.settle()
        self.stage.settle()

    def after(self, seconds: float) -> str:
        """The number shown large after some more seconds."""
        self.seconds.now += seconds
        self.model.tick()
        self.stage.settle()
        return self.number

    @property
    def number(self) -> str:
        return str(self.model.property("call").get("number", ""))

    @property
    def calling(self) -> bool:
        return bool(self.model.property("calling"))

    @property
    def listed(self) -> list[str]:
        return [str(one["number"]) for one in self.model.property("lastCalls")]


@pytest.fixture
def announcer(stage: TrainingStage) -> Iterator[Announcer]:
    made = Announcer(stage)
    yield made
    shiboken6.delete(made.model)


def call_on(stage: TrainingStage, office: Office, counter: int) -> str:
    stage.scenery.clock.advance(timedelta(seconds=1))
    outcome = office.run(call_next, stage.scenery.officers[counter - 1], counter)
    assert isinstance(outcome, Called)
    return outcome.ticket.number


def test_a_repeated_call_says_so_and_is_announced_again(announcer: Announcer, office: Office) -> None:
    stage = announcer.stage
    stage.scenery.fill_queue(1)
    number = call_on(stage, office, 1)
    announcer.tell()
    stage.scenery.clock.advance(timedelta(seconds=31))
    announcer.after(31)
    office.run(lambda work: recall(work, find_ticket(work, number)), stage.officer)
    announcer.tell()
    assert (announcer.number, announcer.calling, announcer.chimes) == (number, True, 2)
    assert announcer.model.property("call")["repeated"] is True


def unannounced(office: Office) -> list[str]:
    return [one.number for one in office.read(to_announce, SYSTEM)]


def test_what_was_announced_before_the_start_is_shown_without_an_announcement(
    announcer: Announcer, office: Office
) -> None:
    stage = announcer.stage
    stage.scenery.fill_queue(4)
    first, second = call_on(stage, office, 1), call_on(stage, office, 2)
    announcer.tell()
    announcer.after(6.1)
    stage.scenery.clock.advance(timedelta(seconds=20))
    another = Announcer(stage)
    assert (another.number, another.listed) == (second, [first])
    assert another.after(30) == second
    assert (another.calling, another.chimes) == (False, 0)
    shiboken6.delete(another.model)


def test_a_call_that_no_display_announced_is_announced_by_the_one_that_is_switched_on(
    stage: TrainingStage, office: Office
) -> None:
    stage.scenery.fill_queue(4)
    number = call_on(stage, office, 1)
    announcer = Announcer(stage)
    stage.settle()
    assert (announcer.number, announcer.calling, announcer.chimes) == (number, True, 1)
    assert unannounced(office) == []
    shiboken6.delete(announcer.model)


def test_each_call_is_marked_in_the_office_when_its_turn_comes(announcer: Announcer, office: Office) -> None:
    stage = announcer.stage
    stage.scenery.fill_queue(6)
    numbers = [call_on(stage, office, counter) for counter in (1, 2, 3)]
    assert unannounced(office) == numbers
    announcer.tell()
    assert unannounced(office) == numbers[1:]
    announcer.after(6.1)
    assert unannounced(office) == numbers[2:]
    announcer.after(6.1)
    assert unannounced(office) == []
    assert office.verify() == ()


def test_two_displays_show_the_same_call_and_one_of_them_is_heard(announcer: Announcer, office: Office) -> None:
    stage = announcer.stage
    another = Announcer(stage)
    stage.scenery.fill_queue(4)
    first, second = call_on(stage, office, 1), call_on(stage, office, 2)
    for one in (announcer, another):
        one.tell()
    assert (announcer.number, another.number) == (first, first)
    assert (announcer.calling, another.calling) == (True, True)
    assert announcer.chimes + another.chimes == 1
    stage.scenery.clock.advance(timedelta(seconds=6))
    announcer.tell()
    another.tell()
    assert [another.after(6.1), announcer.after(6.1)] == [second, second]
    assert announcer.chimes + another.chimes == 2
    shiboken6.delete(another.model)


def test_a_call_that_was_taken_back_is_not_announced(announcer: Announcer, office: Office) -> None:
    stage = announcer.stage
    stage.scenery.fill_queue(6)
    first, second = call_on(stage, office, 1), call_on(stage, office, 2)
    announcer.tell()
    office.run(lambda work: undo(work, find_ticket(work, second)), stage.scenery.officers[1])
    announcer.tell()
    assert announcer.after(6.1) == first
    assert (announcer.chimes, announcer.listed) == (1, [])
    assert office.verify() == ()


def test_a_call_that_was_taken_back_while_it_is_announced_disappears(announcer: Announcer, office: Office) -> None:
    stage = announcer.stage
    stage.scenery.fill_queue(6)
    first = call_on(stage, office, 2)
    announcer.tell()
    announcer.after(6.1)
    second = call_on(stage, office, 1)
    announcer.tell()
    assert announcer.number == second
    office.run(lambda work: undo(work, find_ticket(work, second)), stage.officer)
    announcer.tell()
    assert (announcer.number, announcer.calling) == (first, False)


def test_a_call_is_heard_even_when_the_office_cannot_be_asked_and_marked_afterwards(
    announcer: Announcer, office: Office
) -> None:
    stage = announcer.stage
    stage.scenery.fill_queue(4)
    call_on(stage, office, 1)
    number = call_on(stage, office, 2)
    announcer.tell()
    announcer.seconds.now += 6.1
    announcer.model.tick()
    announcer.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    assert (announcer.number, announcer.chimes) == (number, 2)
    stage.settle()
    announcer.after(4)
    assert unannounced(office) == []


def test_calls_that_come_together_are_announced_one_after_another(announcer: Announcer, office: Office) -> None:
    stage = announcer.stage
    stage.scenery.fill_queue(6)
    numbers = [call_on(stage, office, counter) for counter in (1, 2, 3, 4)]
    announcer.tell()
    assert (announcer.number, announcer.listed, announcer.chimes) == (numbers[0], [], 1)
    assert announcer.after(4.9) == numbers[0]
    shown = [announcer.after(6.1) for _ in range(3)]
    assert shown == numbers[1:]
    assert announcer.chimes == 4
    assert announcer.listed == [numbers[2], numbers[1], numbers[0]]


def test_an_announced_call_stays_large_when_its_highlight_has_ended(announcer: Announcer, office: Office) -> None:
    announcer.stage.scenery.fill_queue(2)
    number = call_on(announcer.stage, office, 2)
    announcer.tell()
    assert announcer.calling
    assert announcer.after(60) == number
    assert not announcer.calling


def test_more_calls_than_are_listed_are_all_announced_after_a_burst(announcer: Announcer, office: Office) -> None:
    stage = announcer.stage
    stage.scenery.fill_queue(12)
    numbers = []
    for _ in range(9):
        numbers.append(call_on(stage, office, 1))
        office.run(on_ticket(start, numbers[-1]), stage.officer)
        office.run(on_ticket(finish, numbers[-1]), stage.officer, Outcome.COMPLETED)
    announcer.tell()
    assert [announcer.number, *(announcer.after(6.1) for _ in range(8))] == numbers
    assert len(announcer.listed) == 4


def test_who_comes_back_and_is_called_anew_is_announced_again(announcer: Announcer, office: Office) -> None:
    stage = announcer.stage
    stage.scenery.fill_queue(1)
    number = call_on(stage, office, 1)
    announcer.tell()
    office.run(on_ticket(start, number), stage.officer)
    office.run(on_ticket(park, number), stage.officer, "mengambil KTP")
    office.run(on_ticket(resume, number), stage.officer)
    announcer.tell()
    announcer.after(30)
    assert announcer.number == ""
    assert call_on(stage, office, 1) == number
    announcer.tell()
    assert (announcer.number, announcer.calling, announcer.chimes) == (number, True, 2)


def test_a_slow_look_behind_the_feed_sees_the_new_day(announcer: Announcer, office: Office) -> None:
    announcer.stage.scenery.fill_queue(2)
    call_on(announcer.stage, office, 1)
    announcer.tell()
    announcer.stage.scenery.clock.advance(timedelta(days=1))
    announcer.after(60)
    announcer.stage.settle()
    assert announcer.number == ""


def test_offline_it_looks_again_by_itself(announcer: Announcer) -> None:
    announcer.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    spy = QSignalSpy(announcer.model.offlineChanged)
    announcer.after(4)
    announcer.stage.settle()
    assert spy.count() == 1
    assert announcer.model.property("offline") is False
