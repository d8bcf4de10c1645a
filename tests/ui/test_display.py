"""The display as the waiting room sees it."""

from __future__ import annotations

import logging
import sys
import wave
from collections.abc import Iterator
from datetime import timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from counter_app.bootstrap import Office
from counter_app.queueing.model import Priority
from counter_app.queueing.operations.announcing import mark_announced, to_announce
from counter_app.queueing.operations.calling import Called, call_next, recall
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.serving import start
from counter_app.queueing.operations.steps import find_ticket
from counter_app.registration.operations import find_case, submit_form
from counter_app.settings import Language
from counter_app.shared.changes import Changes, Part
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.staff.model import SYSTEM
from counter_app.storage.unit_of_work import SqlWork
from counter_app.training.scenery import Progress
from tests.ui.fits import misfits
from tests.ui.reading import another_pc, everything_said, words
from tests.ui.touching import Hand
from ui.display.chime import Chime
from ui.display.scenes import scenes
from ui.display.window import DisplayWindow, create
from ui.shared.options import WindowOptions
from ui.shared.stage import Scene
from ui.stage import TrainingStage


def on_ticket(office: Office, number: str, stage: TrainingStage, operation: Any, *args: Any) -> None:
    """The officer of counter 1 does something with a ticket."""

    def act(work: SqlWork) -> None:
        operation(work, find_ticket(work, number), *args)

    office.run(act, stage.officer)


class WaitingRoom(Hand):
    """Looks at the display, while officers work at another PC."""

    def __init__(self, stage: TrainingStage, qtbot: QtBot, office: Office) -> None:
        self.office = office
        self.window = create(stage.surroundings, WindowOptions(None, SYSTEM, fullscreen=False))
        super().__init__(stage, qtbot, self.window)

    def tell(self, *parts: Part) -> None:
        self.window.station.changed.emit(Changes(frozenset(parts or {Part.QUEUE})))
        self.settle()

    def issue(self, letter: str = "A", priority: Priority | None = None) -> str:
        return self.office.run(issue_ticket, self.stage.scenery.kiosk, letter, priority).ticket.number

    def call(self, counter: int = 1) -> str:
        """Call the next person at the other PC; the display has not heard of it yet."""
        self.stage.scenery.clock.advance(timedelta(seconds=1))
        outcome = self.office.run(call_next, self.stage.scenery.officers[counter - 1], counter)
        assert isinstance(outcome, Called)
        return outcome.ticket.number

    def on(self, number: str, operation: Any, *args: Any) -> None:
        on_ticket(self.office, number, self.stage, operation, *args)

    def words(self) -> list[str]:
        return words(self.window)

    @property
    def shown(self) -> tuple[str, str, str]:
        return self.text("number"), self.text("counter"), self.text("band")

    @property
    def listed(self) -> list[str]:
        return [str(one["number"]) for one in self.window.display.property("lastCalls")]


@pytest.fixture
def office(stage: TrainingStage, tmp_path: Path) -> Iterator[Office]:
    with another_pc(stage, tmp_path) as made:
        yield made


@pytest.fixture
def room(stage: TrainingStage, qtbot: QtBot, office: Office) -> Iterator[WaitingRoom]:
    made = WaitingRoom(stage, qtbot, office)
    yield made
    made.leave()


def test_before_the_first_call_the_display_welcomes_and_says_what_happens_next(room: WaitingRoom) -> None:
    assert "Selamat datang" in room.words()
    assert "1. Ambil nomor di mesin antrean" in room.words()
    assert not room.item("number").isVisible()
    assert room.text("branch") == "Kantor Cabang Klaten"


def test_a_call_at_another_pc_is_shown_when_the_change_is_heard(room: WaitingRoom) -> None:
    room.issue("B")
    number = room.call(3)
    assert "Selamat datang" in room.words()
    room.tell()
    assert room.shown == (number, "3", "SILAKAN MENUJU LOKET")
    assert room.text("service") == "Pendaftaran PU dan badan usaha"
    assert "Selamat datang" not in room.words()


def test_changes_elsewhere_do_not_make_it_look_again(room: WaitingRoom) -> None:
    room.issue()
    room.call()
    room.tell(Part.PAPERS, Part.SURVEY, Part.CARDS)
    assert "Selamat datang" in room.words()


def test_a_repeated_call_is_told_as_one(stage: TrainingStage, qtbot: QtBot, office: Office) -> None:
    number = stage.scenery.bring_to(Progress.CALLED).ticket.number
    office.run(mark_announced, SYSTEM, [one.id for one in office.read(to_announce, SYSTEM)])
    stage.scenery.clock.advance(timedelta(seconds=31))
    on_ticket(office, number, stage, recall)
    room = WaitingRoom(stage, qtbot, office)
    assert room.shown == (number, "1", "PANGGILAN ULANG – SILAKAN KE LOKET")
    room.leave()


def test_a_finished_visit_is_no_longer_asked_to_the_counter(stage: TrainingStage, qtbot: QtBot, office: Office) -> None:
    stage.scenery.bring_to(Progress.FINISHED)
    room = WaitingRoom(stage, qtbot, office)
    assert room.shown == ("A001", "1", "PANGGILAN TERAKHIR")
    room.leave()


def test_priority_is_marked_by_symbol_and_word(room: WaitingRoom) -> None:
    room.issue("A", Priority.PREGNANT)
    room.call(1)
    room.tell()
    assert "Prioritas" in room.words()
    assert not any("hamil" in one and "didahulukan" not in one for one in room.words())


def test_it_says_who_waits_how_long_for_what(room: WaitingRoom) -> None:
    for letter in "AAAD":
        room.issue(letter)
    room.tell()
    assert "tidak ada antrean" in room.words()
    (waiting,) = [one for one in room.words() if one.startswith("3 menunggu")]
    assert waiting.startswith("3 menunggu · ± ")
    assert waiting.endswith(" mnt")


def test_the_clock_goes_on_in_the_language_of_the_branch(room: WaitingRoom) -> None:
    assert (room.text("time"), room.text("date")) == ("10.24", "Jumat, 20 November 2026")
    room.stage.scenery.clock.advance(timedelta(minutes=3))
    room.window.display.tick()
    assert room.text("time") == "10.27"
    room.stage.surroundings.speech.use(Language.EN)
    room.settle()
    assert (room.text("time"), room.text("date")) == ("10:27", "Friday, 20 November 2026")
    assert "Welcome" in room.words()
    assert "Self-employed" not in room.words()
    assert "Card collection" in room.words()


def test_it_says_when_it_is_offline_and_catches_up_afterwards(room: WaitingRoom) -> None:
    room.window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    assert "Sedang tidak terhubung. Mohon dengarkan panggilan petugas." in room.words()
    room.issue()
    number = room.call()
    room.window.station.available.emit()
    room.settle()
    assert room.text("number") == number
    assert not room.item("offline").isVisible()


def test_nothing_personal_is_anywhere_on_the_display(room: WaitingRoom) -> None:
    room.issue()
    number = room.call()
    room.on(number, start)
    office, officer = room.office, room.stage.officer
    submitted = office.run(submit_form, officer, room.stage.scenery.example_form(), number)
    room.tell()
    form = office.run(find_case, officer, submitted.case.number).form
    said = everything_said(room.window).casefold()
    assert number.casefold() in said
    for secret in (form.nik, form.full_name, form.mother_name, form.phone, form.phone[3:], submitted.case.number):
        assert secret.casefold() not in said
    assert not any(word.casefold() in said for word in form.full_name.split())


def test_numbers_can_be_read_from_eight_metres(room: WaitingRoom) -> None:
    """On a television of 43 inches a pixel is half a millimetre; 8 m ask for letters of at least 32 mm."""
    for counter in (1, 2):
        room.issue()
        room.call(counter)
    room.tell()
    room.window.resize(QSize(1920, 1080))
    room.settle()
    cap = 0.66
    assert room.item("number").property("font").pixelSize() * cap * 0.5 >= 64
    assert room.item("counter").property("font").pixelSize() * cap * 0.5 >= 64


def test_without_sound_the_display_is_silent_and_says_so_in_the_log(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    caplog.set_level(logging.INFO)
    chime = Chime()
    chime.play()
    chime.play()
    assert [one.message for one in caplog.records if one.name == "ui.display.chime"] == [
        "the display stays silent: PySide6.QtMultimedia"
    ]


def test_the_chime_is_a_short_soft_sound() -> None:
    with wave.open(str(files("resources") / "sounds" / "chime.wav")) as sound:
        seconds = sound.getnframes() / sound.getframerate()
        loudest = max(abs(one) for one in memoryview(sound.readframes(sound.getnframes())).cast("h"))
    assert 1 <= seconds <= 3
    assert loudest < 20_000


@pytest.mark.parametrize("scene", scenes(), ids=lambda one: one.name)
@pytest.mark.parametrize("chosen", ["stage", "stage_en_dark"])
def test_no_text_is_cut_at_any_size(scene: Scene, chosen: str, request: pytest.FixtureRequest) -> None:
    stage: TrainingStage = request.getfixturevalue(chosen)
    window = scene.build(stage)
    assert isinstance(window, DisplayWindow)
    window.show()
    for size in scene.sizes:
        window.resize(QSize(*size))
        stage.settle()
        window.grabWindow()
        assert misfits(window) == [], size
    window.close()
    shiboken6.delete(window)
