"""One field finds everybody from every desk, by the same key; each desk goes on with what it has a place for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.channels.batch_intake import Bringer
from counter_app.registration.operations import submit_form
from counter_app.settings import Language
from counter_app.staff.model import SYSTEM, Role
from counter_app.staff.operations import add_officer
from tests.ui import batches_steps, cards_steps, dashboard_steps, payments_steps
from tests.ui.finding_steps import Key, enter, listed, look_for, settle, three, viewed, words
from tests.ui.fits import misfits
from ui.batches.scene_files import enter_agents, people_file, take_in
from ui.batches.scene_steps import ONLINE
from ui.cards.scenery import make_cards, ready
from ui.payments.scenes import codes
from ui.stage import TrainingStage

pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")
OPENERS: dict[str, Callable[..., Any]] = {
    "payments": payments_steps.opened,
    "cards": cards_steps.desk,
    "batches": batches_steps.desk,
    "dashboard": dashboard_steps.opened,
}


def desk(stage: TrainingStage, name: str, **more: Any) -> Any:
    return OPENERS[name](stage, **more)


@pytest.mark.parametrize("name", OPENERS)
def test_every_desk_finds_a_case_and_opens_it_which_is_recorded(stage: TrainingStage, qtbot: QtBot, name: str) -> None:
    numbers = three(stage)
    window = desk(stage, name)
    dialog = look_for(stage, qtbot, window, window.finder, "rahaju")
    assert len(listed(dialog.search)) == 2
    assert "RAHAYU" not in words(dialog)
    enter(stage, dialog)
    assert "RAHAYU PUSPA" in words(dialog)
    assert [viewed(stage, one) for one in numbers] == [0, 1, 0]
    QTest.keyClick(dialog, Key.Key_Escape)
    settle(stage)
    assert window.finder.dialog is None
    assert "RAHAYU" not in words(window)


@pytest.mark.parametrize("name", OPENERS)
def test_nobody_searches_before_signing_in_or_after_signing_out(stage: TrainingStage, qtbot: QtBot, name: str) -> None:
    window = desk(stage, name, actor=SYSTEM)
    assert window.header.find_button.isHidden()
    QTest.keyClick(window, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    settle(stage)
    assert window.finder.dialog is None
    window.enter(stage.scenery.supervisor)
    settle(stage)
    assert look_for(stage, qtbot, window, window.finder, "zzz").isVisible()
    window.header.sign_out_action.trigger()
    settle(stage)
    assert window.finder.dialog is None
    assert window.header.find_button.isHidden()


@pytest.mark.parametrize("name", OPENERS)
def test_a_second_press_of_the_key_opens_no_second_search(stage: TrainingStage, qtbot: QtBot, name: str) -> None:
    window = desk(stage, name)
    first = look_for(stage, qtbot, window, window.finder, "zzz")
    window.header.find_button.click()
    settle(stage)
    assert window.finder.dialog is first


def test_the_payments_desk_goes_to_the_dues_of_the_case(stage: TrainingStage, qtbot: QtBot) -> None:
    one, _ = codes(stage, 2, ["Siti Wulandari", "Joko Susilo"])
    window = payments_steps.opened(stage, payments_steps.BANK)
    dialog = look_for(stage, qtbot, window, window.finder, "wulan")
    enter(stage, dialog)
    assert dialog.yes.text() == "Buka iuran kasus ini"
    enter(stage, dialog)
    assert window.finder.dialog is None
    assert window.page is window.case
    assert window.case.seen is not None
    assert window.case.seen.number == one.case_number


def test_a_change_of_data_has_no_dues_to_go_to(stage: TrainingStage, qtbot: QtBot) -> None:
    form = stage.scenery.example_form("Siti Wulandari") | {
        "application": "change",
        "previously_member": True,
        "previous_kpj": "17012345678",
        "reactivation": None,
    }
    number = stage.surroundings.office.run(submit_form, stage.officer, form).case.number
    window = payments_steps.opened(stage)
    dialog = look_for(stage, qtbot, window, window.finder, number)
    enter(stage, dialog)
    assert dialog.opened is not None
    assert dialog.yes.isHidden()


def test_the_cards_desk_goes_to_the_card(stage: TrainingStage, qtbot: QtBot) -> None:
    case = make_cards(stage, (ready,), "SITI WULANDARI")[0]
    make_cards(stage, (ready, ready))
    window = cards_steps.desk(stage)
    dialog = look_for(stage, qtbot, window, window.finder, "wulandary")
    enter(stage, dialog)
    assert dialog.yes.text() == "Buka kartunya"
    enter(stage, dialog)
    assert cards_steps.listed(window) == [case]
    assert window.board.list.table.key == case
    view = window.board.pane.view
    assert view is not None
    assert view.number == case
    assert window.board.pane.person is None  # its data are opened there by a press of its own


def test_a_case_without_a_card_is_only_read_at_the_cards_desk(stage: TrainingStage, qtbot: QtBot) -> None:
    three(stage)
    window = cards_steps.desk(stage)
    dialog = look_for(stage, qtbot, window, window.finder, "tuminah")
    enter(stage, dialog)
    assert dialog.opened is not None
    assert dialog.yes.isHidden()


def test_the_batches_desk_goes_to_the_person_in_the_batch(stage: TrainingStage, qtbot: QtBot) -> None:
    agent, _, _ = enter_agents(stage)
    number = take_in(stage, Bringer(agent=agent), people_file(stage, 3))
    person = batches_steps.seen(stage, number).rows[1]
    window = batches_steps.desk(stage, ONLINE)
    assert person.case_number is not None
    dialog = look_for(stage, qtbot, window, window.finder, person.case_number)
    enter(stage, dialog)
    assert dialog.yes.text() == "Buka daftarnya"
    enter(stage, dialog)
    assert window.page is window.batches
    assert window.batches.opened is not None
    assert window.batches.opened.batch.number == number
    assert window.batches.pane.chosen == person


def test_a_clerk_finds_only_the_own_people_at_a_desk(stage: TrainingStage, qtbot: QtBot) -> None:
    numbers = three(stage)
    office = stage.surroundings.office
    clerk = office.run(add_officer, stage.scenery.administrator, "lia", "Lia", Role.CLERK, None).actor
    window = cards_steps.desk(stage, actor=clerk)
    dialog = look_for(stage, qtbot, window, window.finder, "rahayu")
    assert listed(dialog.search) == []
    dialog.search.look_for(numbers[0])
    settle(stage)
    assert listed(dialog.search) == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", OPENERS)
def test_the_search_fits_in_every_desk_in_both_languages(
    stage: TrainingStage, qtbot: QtBot, name: str, language: Language
) -> None:
    make_cards(stage, (ready,), "RADEN RORO SITI NURHALIZAH KUSUMANINGRAT")
    stage.surroundings.speech.use(language)
    window = desk(stage, name)
    window.resize(1280, 700)
    settle(stage)
    found = misfits(window.header)
    dialog = look_for(stage, qtbot, window, window.finder, "nurhalizah")
    found += misfits(dialog)
    enter(stage, dialog)
    assert dialog.height() <= 700
    assert found + misfits(dialog) == []
