"""The kiosk as a visitor uses it: touches on what is shown, tickets in the database."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from counter_app.queueing.model import Priority
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.registration.checklists import checklist
from counter_app.reporting.operations import close_day
from counter_app.settings import DocumentProfile, Language
from counter_app.shared.changes import Changes, Part
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.staff.model import SYSTEM
from counter_app.staff.operations import change_setting
from tests.ui.fits import misfits
from tests.ui.reading import words
from tests.ui.touching import showing
from tests.ui.visitor import Visitor
from ui.kiosk.scenes import SIZES, scenes
from ui.shared.stage import Scene
from ui.stage import TrainingStage


@pytest.fixture
def visitor(stage: TrainingStage, qtbot: QtBot) -> Iterator[Visitor]:
    made = Visitor(stage, qtbot)
    yield made
    made.leave()


def test_two_touches_give_a_ticket(visitor: Visitor) -> None:
    visitor.touch("service-A")
    visitor.touch("take")
    assert [one.number for one in visitor.tickets()] == ["A001"]
    assert visitor.text("number") == "A001"


def test_the_slip_is_printed(visitor: Visitor) -> None:
    visitor.touch("service-K")
    visitor.touch("take")
    assert visitor.text("slip") == "Ambil karcis Anda"
    papers = visitor.stage.surroundings.office.read(lambda work: work.papers.of_day(work.today), SYSTEM)
    assert [one.prints for one in papers] == [1]


def test_the_number_stays_when_the_printer_fails(visitor: Visitor) -> None:
    visitor.stage.scenery.break_printer()
    visitor.touch("service-A")
    visitor.touch("take")
    assert visitor.text("slip") == "Karcis gagal dicetak"
    assert visitor.text("number") == "A001"
    visitor.wait(30)
    assert visitor.page == "result"


def test_touching_twice_gives_one_ticket_and_leaves_its_number_to_read(visitor: Visitor) -> None:
    visitor.touch("service-A")
    visitor.restore_guard()
    place = visitor.place("take")
    visitor.tap(place)
    visitor.tap(place)
    visitor.stage.settle()
    visitor.tap(place)
    visitor.settle()
    assert len(visitor.tickets()) == 1
    assert visitor.page == "result"


def test_people_ahead_and_minutes_stand_on_the_card(visitor: Visitor) -> None:
    visitor.stage.scenery.fill_queue(8)
    visitor.stage.scenery.serve_elsewhere()
    visitor.window.station.changed.emit(Changes(frozenset({Part.QUEUE})))
    visitor.settle()
    card = visitor.item("service-A")
    assert card.property("people") == "5 orang"
    assert str(card.property("wait")).endswith("menit")


def test_a_wait_beyond_two_hours_is_told_in_hours(visitor: Visitor) -> None:
    visitor.stage.scenery.fill_queue(60)
    visitor.stage.scenery.serve_elsewhere()
    visitor.window.station.changed.emit(Changes(frozenset({Part.QUEUE})))
    visitor.settle()
    assert str(visitor.item("service-A").property("wait")).endswith(" jam")
    visitor.touch("service-A")
    visitor.touch("take")
    assert visitor.text("wait").endswith(" jam")


def test_a_card_tells_whether_a_counter_is_open(visitor: Visitor) -> None:
    assert visitor.item("service-A").property("wait") == "loket belum buka"
    visitor.stage.scenery.fill_queue(3)
    visitor.stage.scenery.serve_elsewhere()
    visitor.window.station.changed.emit(Changes(frozenset({Part.COUNTERS})))
    visitor.settle()
    assert visitor.item("service-G").property("wait") == "langsung dilayani"


def test_priority_needs_a_reason_and_shortens_the_wait(visitor: Visitor) -> None:
    visitor.stage.scenery.serve_elsewhere()
    for _ in range(6):
        visitor.stage.surroundings.office.run(issue_ticket, SYSTEM, "A")
    visitor.touch("service-A")
    assert visitor.text("ahead") == "6 orang di depan Anda"
    visitor.touch("priority")
    assert visitor.text("ahead") == "2 orang di depan Anda"
    visitor.touch("take")
    assert len(visitor.tickets()) == 6
    visitor.touch("reason-pregnant")
    visitor.touch("take")
    assert visitor.tickets()[-1].priority is Priority.PREGNANT


def test_an_untouched_second_page_goes_back(visitor: Visitor) -> None:
    visitor.touch("service-A")
    visitor.wait(29)
    assert visitor.page == "confirm"
    visitor.wait(1)
    assert visitor.page == "services"
    assert visitor.tickets() == ()


def test_a_touch_starts_the_time_anew(visitor: Visitor) -> None:
    visitor.touch("service-A")
    visitor.wait(29)
    visitor.touch("wait")
    visitor.wait(29)
    assert visitor.page == "confirm"


def test_the_number_makes_room_for_the_next_person(visitor: Visitor) -> None:
    visitor.touch("service-A")
    visitor.touch("take")
    visitor.wait(20)
    assert visitor.page == "services"
    visitor.touch("service-A")
    visitor.touch("take")
    visitor.touch("done")
    assert visitor.page == "services"
    assert len(visitor.tickets()) == 2


def test_another_language_is_one_touch_away_and_ends_with_the_visitor(visitor: Visitor) -> None:
    visitor.touch("language")
    assert visitor.item("service-A").property("title") == "Become a member"
    visitor.touch("service-A")
    assert visitor.text("take") == "Take a number"
    visitor.touch("take")
    visitor.touch("done")
    assert visitor.stage.surroundings.speech.language is Language.ID
    assert visitor.item("service-A").property("title") == "Daftar peserta baru"


def test_a_foreign_first_page_that_nobody_touches_speaks_indonesian_again(visitor: Visitor) -> None:
    visitor.touch("language")
    visitor.wait(60)
    assert visitor.stage.surroundings.speech.language is Language.ID


def test_back_leads_to_the_services_in_the_same_language(visitor: Visitor) -> None:
    visitor.touch("language")
    visitor.touch("service-D")
    visitor.touch("back")
    assert visitor.page == "services"
    assert visitor.stage.surroundings.speech.language is Language.EN


def test_a_day_closed_meanwhile_is_told_on_a_page_of_its_own(visitor: Visitor) -> None:
    visitor.touch("service-A")
    visitor.stage.surroundings.office.run(lambda work: close_day(work, work.today), SYSTEM)
    visitor.touch("take")
    assert visitor.text("refusal") == "Antrean hari ini sudah ditutup"
    assert visitor.text("advice")
    visitor.touch("again")
    assert visitor.page == "refused"


def test_a_closed_day_is_told_before_anybody_chooses(stage: TrainingStage, qtbot: QtBot) -> None:
    stage.surroundings.office.run(lambda work: close_day(work, work.today), SYSTEM)
    visitor = Visitor(stage, qtbot)
    assert visitor.page == "refused"
    visitor.leave()


def test_a_kiosk_that_lost_the_office_says_so_and_recovers(visitor: Visitor) -> None:
    visitor.touch("service-A")
    visitor.window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    visitor.settle()
    assert visitor.text("refusal") == "Mesin ini sedang tidak tersambung"
    visitor.touch("again")
    assert visitor.page == "services"


def test_losing_the_office_does_not_take_the_number_away(visitor: Visitor) -> None:
    visitor.touch("service-A")
    visitor.touch("take")
    visitor.window.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    visitor.settle()
    assert visitor.text("number") == "A001"


@pytest.mark.parametrize("size", SIZES)
def test_everything_to_touch_is_large_enough(visitor: Visitor, size: tuple[int, int]) -> None:
    visitor.window.resize(QSize(*size))
    visitor.settle()
    pages = ("service-A", "service-K", "language"), ("take", "back", "priority", "language"), ("done", "language")
    for page in pages:
        for name in page:
            assert min(visitor.item(name).width(), visitor.item(name).height()) >= 72, name
        visitor.touch(page[0])


@pytest.mark.parametrize("scene", scenes(), ids=lambda one: one.name)
@pytest.mark.parametrize("chosen", ["stage", "stage_en_dark"])
def test_no_text_is_cut_at_any_size(scene: Scene, chosen: str, request: pytest.FixtureRequest) -> None:
    stage: TrainingStage = request.getfixturevalue(chosen)
    with showing(scene, stage) as window:
        for size in scene.sizes:
            window.resize(QSize(*size))
            stage.settle()
            assert misfits(window) == [], size


@pytest.mark.parametrize("profile", list(DocumentProfile))
@pytest.mark.parametrize("letter", ["A", "B", "C"])
def test_what_to_bring_fits_for_every_segment_and_list(
    stage: TrainingStage, qtbot: QtBot, letter: str, profile: DocumentProfile
) -> None:
    office = stage.surroundings.office
    for key in ("document_profile", "document_profile_pu", "document_profile_jakon", "document_profile_pmi"):
        office.run(change_setting, stage.scenery.kiosk, key, profile.value)
    visitor = Visitor(stage, qtbot)
    visitor.touch(f"service-{letter}")
    visitor.touch("priority")
    asked = [one.id for one in checklist(letter, office.read(lambda work: work.branch, SYSTEM))]
    for size in SIZES:
        visitor.window.resize(QSize(*size))
        visitor.settle()
        assert set(asked) <= set(words(visitor.window))
        assert misfits(visitor.window) == [], size
    visitor.leave()
