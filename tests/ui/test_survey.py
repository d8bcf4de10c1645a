"""The survey kiosk as a visitor uses it: codes, faces, reasons, questions, and votes in the database."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.settings import Language
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.shared.ids import READABLE
from counter_app.staff.model import SYSTEM
from counter_app.survey.operations import PeriodIndex, period_index
from tests.ui.fits import misfits
from tests.ui.touching import Hand, showing
from ui.shared.options import WindowOptions
from ui.shared.stage import Scene
from ui.stage import TrainingStage
from ui.survey.scenes import SIZES, finished_code, scenes
from ui.survey.window import create

NOBODY = (0, 0, 0, 0)


class Visitor(Hand):
    """Somebody whose visit is over, with the code of the slip."""

    def __init__(self, stage: TrainingStage, qtbot: QtBot) -> None:
        self.code = finished_code(stage)
        self.window = create(stage.surroundings, WindowOptions(None, SYSTEM, fullscreen=False))
        super().__init__(stage, qtbot, self.window)

    def scan(self, code: str | None = None) -> None:
        self.keys(f"{code or self.code}\n")

    @property
    def page(self) -> str:
        return str(self.window.survey.page)

    def votes(self) -> PeriodIndex:
        return self.stage.surroundings.office.read(lambda work: period_index(work, work.today, work.today), SYSTEM)

    def comments(self) -> list[str]:
        office = self.stage.scenery.office
        with office.database.engine.connect() as connection:
            return [row[0] for row in connection.exec_driver_sql("SELECT comment FROM survey_answers")]


@pytest.fixture
def visitor(stage: TrainingStage, qtbot: QtBot) -> Iterator[Visitor]:
    made = Visitor(stage, qtbot)
    yield made
    made.leave()


def test_a_scan_and_one_touch_are_a_vote(visitor: Visitor) -> None:
    visitor.scan()
    visitor.touch("face-4")
    visitor.touch("finish")
    assert visitor.votes().ratings == (0, 0, 0, 1)
    assert visitor.text("message-title") == "Terima kasih"


def test_a_code_is_typed_on_the_screen(visitor: Visitor) -> None:
    for character in visitor.code:
        visitor.touch(f"key-{character}")
    assert visitor.page == "rate"


def test_a_typed_code_stands_in_groups_as_on_the_slip(visitor: Visitor) -> None:
    visitor.keys(visitor.code[:6].lower())
    assert visitor.window.survey.property("groups") == [visitor.code[:4], visitor.code[4:6], ""]
    visitor.touch("erase")
    assert visitor.window.survey.property("groups") == [visitor.code[:4], visitor.code[4:5], ""]


def test_a_scan_into_a_half_typed_field_reads_right(visitor: Visitor) -> None:
    visitor.keys("AB")
    visitor.scan()
    assert visitor.page == "rate"


def test_an_unknown_code_is_told_at_the_field(visitor: Visitor) -> None:
    visitor.scan(READABLE[:12])
    assert visitor.text("message") == "Kode ini tidak dikenal. Cocokkan lagi dengan karcis Anda."
    visitor.keys("A")
    assert visitor.text("message") == ""


def test_a_visit_that_goes_on_is_told_to_come_back(visitor: Visitor) -> None:
    issued = visitor.stage.surroundings.office.run(issue_ticket, SYSTEM, "A")
    visitor.scan(issued.survey_code)
    assert visitor.text("message") == "Pelayanan Anda belum selesai. Silakan kembali setelah dilayani."


def test_a_code_votes_once(visitor: Visitor) -> None:
    visitor.scan()
    visitor.touch("face-1")
    visitor.touch("finish")
    visitor.touch("message-button")
    visitor.scan()
    assert visitor.text("message") == "Kode ini sudah dipakai. Terima kasih atas penilaian Anda."
    assert sum(visitor.votes().ratings) == 1


def test_reasons_are_stored_in_the_words_of_the_branch(visitor: Visitor) -> None:
    visitor.touch("language")
    visitor.scan()
    visitor.touch("face-2")
    visitor.touch("reason-place")
    visitor.touch("reason-waiting")
    visitor.touch("reason-clarity")
    visitor.touch("reason-clarity")
    visitor.touch("finish")
    assert visitor.comments() == ["Waktu tunggu, Tempat"]


def test_nine_answers_are_sent_with_the_face(visitor: Visitor) -> None:
    visitor.scan()
    visitor.touch("face-3")
    visitor.touch("questions")
    for score in (4, 3, 4, 4, 3, 4, 4, 3, 4):
        visitor.touch(f"skm-{score}")
    found = visitor.votes()
    assert found.index.respondents == 1
    assert [int(one.mean) for one in found.index.elements] == [4, 3, 4, 4, 3, 4, 4, 3, 4]
    assert found.ratings == (0, 0, 1, 0)


def test_an_answer_can_be_changed_by_going_back(visitor: Visitor) -> None:
    visitor.scan()
    visitor.touch("face-3")
    visitor.touch("questions")
    visitor.touch("skm-1")
    visitor.touch("skm-back")
    for _ in range(9):
        visitor.touch("skm-4")
    assert visitor.votes().index.index == 100


def test_skipped_questions_leave_the_face(visitor: Visitor) -> None:
    visitor.scan()
    visitor.touch("face-3")
    visitor.touch("questions")
    visitor.touch("skm-2")
    visitor.touch("skm-skip")
    assert visitor.votes().ratings == (0, 0, 1, 0)
    assert visitor.votes().index.respondents == 0


def test_who_walks_away_at_the_questions_has_voted(visitor: Visitor) -> None:
    visitor.scan()
    visitor.touch("face-1")
    visitor.touch("questions")
    visitor.touch("skm-2")
    visitor.wait(45)
    assert visitor.page == "start"
    assert visitor.votes().ratings == (1, 0, 0, 0)
    assert visitor.votes().index.respondents == 0


def test_who_walks_away_before_the_face_has_not_voted(visitor: Visitor) -> None:
    visitor.scan()
    visitor.wait(30)
    assert visitor.page == "start"
    assert visitor.votes().ratings == NOBODY
    assert visitor.window.survey.property("groups") == ["", "", ""]


def test_the_thanks_make_room_for_the_next_one(visitor: Visitor) -> None:
    visitor.touch("language")
    visitor.scan()
    visitor.touch("face-4")
    visitor.touch("finish")
    visitor.wait(8)
    assert visitor.page == "start"
    assert visitor.stage.surroundings.speech.language is Language.ID


def test_a_second_touch_on_a_face_touches_nothing_else(visitor: Visitor) -> None:
    visitor.scan()
    visitor.restore_guard()
    place = visitor.place("face-3")
    visitor.tap(place)
    visitor.tap(place)
    visitor.settle()
    assert visitor.page == "why"
    assert visitor.comments() == []


def test_a_vote_given_while_the_office_is_away_is_sent_later(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    visitor.scan()
    visitor.touch("face-4")
    with monkeypatch.context() as away:
        away.setattr(type(visitor.stage.scenery.office), "run", _unavailable)
        visitor.touch("finish")
    assert visitor.votes().ratings == NOBODY
    visitor.window.survey.outbox.send()
    visitor.settle()
    assert visitor.votes().ratings == (0, 0, 0, 1)


def _unavailable(*_arguments: object, **_named: object) -> None:
    raise Unavailable(FailureCode.DATABASE_GONE)


def test_a_kiosk_without_office_says_so_and_recovers(visitor: Visitor) -> None:
    visitor.window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    visitor.settle()
    assert visitor.text("message-title") == "Mesin ini sedang tidak tersambung"
    visitor.touch("message-button")
    assert visitor.page == "start"


@pytest.mark.parametrize("size", SIZES)
def test_everything_to_touch_is_large_enough(visitor: Visitor, size: tuple[int, int]) -> None:
    visitor.window.resize(QSize(*size))
    visitor.settle()
    for name in (*(f"key-{one}" for one in READABLE), "erase", "continue", "language"):
        assert min(visitor.item(name).width(), visitor.item(name).height()) >= 72, name
    visitor.scan()
    visitor.touch("face-2")
    for name in ("reason-place", "questions", "finish"):
        assert visitor.item(name).height() >= 72, name


@pytest.mark.parametrize("scene", scenes(), ids=lambda one: one.name)
@pytest.mark.parametrize("chosen", ["stage", "stage_en_dark"])
def test_no_text_is_cut_at_any_size(scene: Scene, chosen: str, request: pytest.FixtureRequest) -> None:
    stage: TrainingStage = request.getfixturevalue(chosen)
    with showing(scene, stage) as window:
        for size in scene.sizes:
            window.resize(QSize(*size))
            stage.settle()
            assert misfits(window) == [], size


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("size", SIZES)
def test_every_question_fits(visitor: Visitor, size: tuple[int, int], language: Language) -> None:
    visitor.stage.surroundings.speech.use(language)
    visitor.window.resize(QSize(*size))
    visitor.scan()
    visitor.touch("face-3")
    visitor.touch("questions")
    for _ in range(9):
        assert misfits(visitor.window) == [], visitor.text("skm-question")
        visitor.touch("skm-2")
    assert visitor.page == "thanks"
