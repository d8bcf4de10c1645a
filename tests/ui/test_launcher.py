"""The launcher: a first start without help, and the windows of a PC at hand."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counter_app.settings import CodeIssuer, Language
from counter_app.shared.calendar import Zone
from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from tests.ui.fits import misfits
from ui.launcher.first_start import Step
from ui.launcher.ports import Condition, Kind, NewBranch, Place, PlaceState
from ui.launcher.scenes import ShownBranches, ShownStations, make_window, scenes
from ui.launcher.window import LauncherWindow
from ui.launcher.wizard_pages import AdministratorPage, BranchPage, CodesPage, OfferPage, StartPage
from ui.shared.stage import Scene
from ui.shared.theme import Mode
from ui.stage import TrainingStage

PASSWORD = "sawah hijau 7"  # noqa: S105 - of a test
OFFICER, KIOSK = Place(Kind.OFFICER, 1), Place(Kind.KIOSK)


@pytest.fixture
def launcher(stage: TrainingStage) -> LauncherWindow:
    return make_window(stage)[0]


def stations(window: LauncherWindow) -> ShownStations:
    return cast("ShownStations", window.home.tiles[Kind.OFFICER]._stations)


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


# the windows of a PC


def test_the_launcher_names_the_branch_and_says_that_it_is_training(launcher: LauncherWindow) -> None:
    assert launcher.branch.text() == "Kantor Cabang Klaten · 9999"
    assert launcher.band.isVisible()
    assert not launcher.offline.isVisible()


def test_a_window_opens_at_the_chosen_counter_and_closes_again(launcher: LauncherWindow, qtbot: QtBot) -> None:
    tile = launcher.home.tiles[Kind.OFFICER]
    tile.counter.setCurrentIndex(2)
    click(qtbot, tile.button)
    assert stations(launcher).open_places() == (Place(Kind.OFFICER, 3),)
    assert tile.state.text() == "Terbuka"
    assert tile.button.text() == "Tutup"
    click(qtbot, tile.button)
    assert stations(launcher).open_places() == ()
    assert tile.state.text() == "Belum dibuka"


def test_each_counter_has_windows_of_its_own(launcher: LauncherWindow, qtbot: QtBot) -> None:
    tile = launcher.home.tiles[Kind.OFFICER]
    click(qtbot, tile.button)
    tile.counter.setCurrentIndex(1)
    assert tile.state.text() == "Belum dibuka"
    click(qtbot, tile.button)
    assert stations(launcher).open_places() == (OFFICER, Place(Kind.OFFICER, 2))


def test_only_public_windows_fill_the_screen(launcher: LauncherWindow, qtbot: QtBot) -> None:
    launcher.home.fullscreen.setChecked(True)
    for tile in launcher.home.tiles.values():
        click(qtbot, tile.button)
    filling = stations(launcher).filling
    assert {place.kind for place in filling} == {Kind.CUSTOMER, Kind.KIOSK, Kind.DISPLAY, Kind.SURVEY}


def test_a_window_that_failed_says_why(launcher: LauncherWindow) -> None:
    stations(launcher).put(KIOSK, PlaceState(Condition.FAILED, "Pasang paket Debian libegl1."))
    tile = launcher.home.tiles[Kind.KIOSK]
    assert tile.state.text() == "Pasang paket Debian libegl1."
    assert tile.button.text() == "Buka jendela"


def test_the_language_changes_while_the_launcher_runs(
    launcher: LauncherWindow, stage: TrainingStage, qtbot: QtBot
) -> None:
    click(qtbot, launcher.language)
    stage.settle()
    assert launcher.home.headline.text() == "Windows on this PC"
    assert launcher.home.tiles[Kind.OFFICER].counter.currentText() == "Counter 1"
    assert launcher.home.tiles[Kind.KIOSK].button.accessibleName() == "Open the window: Ticket kiosk"
    click(qtbot, launcher.language)
    stage.settle()
    assert launcher.home.headline.text() == "Jendela di PC ini"


def test_the_theme_changes_while_the_launcher_runs(launcher: LauncherWindow, qtbot: QtBot) -> None:
    click(qtbot, launcher.look)
    assert launcher.model.theme.mode is Mode.DARK
    assert launcher.look.text() == "Terang"


def test_the_launcher_says_that_the_database_is_gone_and_recovers(launcher: LauncherWindow) -> None:
    assert launcher.station is not None
    launcher.station.unavailable.emit(Unavailable(FailureCode.DATABASE_GONE))
    assert launcher.offline.isVisible()
    launcher.station.available.emit()
    assert not launcher.offline.isVisible()


def test_the_launcher_asks_before_it_closes_the_windows_of_the_pc(
    launcher: LauncherWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    stations(launcher).open(KIOSK, fullscreen=False)
    answers = iter([0, 1])
    monkeypatch.setattr("ui.launcher.window.LeaveDialog.exec", lambda _self: next(answers))
    kept, closed = QCloseEvent(), QCloseEvent()
    launcher.closeEvent(kept)
    assert not kept.isAccepted()
    assert stations(launcher).open_places() == (KIOSK,)
    launcher.closeEvent(closed)
    assert closed.isAccepted()
    assert stations(launcher).open_places() == ()


# trouble


def test_an_older_database_is_upgraded_from_here(stage: TrainingStage, qtbot: QtBot) -> None:
    window, _, _ = make_window(stage, FailureCode.DATABASE_OLDER)
    assert window.trouble.title.text() == "Basis data perlu dimutakhirkan"
    click(qtbot, window.trouble.upgrade)
    stage.settle()
    assert window.home.isVisible()


def test_one_can_try_again_when_the_server_did_not_answer(stage: TrainingStage, qtbot: QtBot) -> None:
    window, branches, _ = make_window(stage, FailureCode.DATABASE_GONE)
    assert "tidak dapat dihubungi" in window.trouble.text.text()
    click(qtbot, window.trouble.again)
    stage.settle()
    assert window.trouble.isVisible()
    branches.failure = None
    click(qtbot, window.trouble.again)
    stage.settle()
    assert window.home.isVisible()


# the first start


@pytest.fixture
def first_start(stage: TrainingStage) -> tuple[LauncherWindow, ShownBranches]:
    window, branches, _ = make_window(stage, FailureCode.DATABASE_MISSING)
    return window, branches


def go_on(window: LauncherWindow, qtbot: QtBot, times: int = 1) -> None:
    for _ in range(times):
        click(qtbot, window.wizard.next)


def test_a_real_branch_is_made_from_the_answers(
    first_start: tuple[LauncherWindow, ShownBranches], stage: TrainingStage, qtbot: QtBot
) -> None:
    window, branches = first_start
    pages = window.wizard.pages
    go_on(window, qtbot)
    branch = cast("BranchPage", pages[Step.BRANCH])
    qtbot.keyClicks(branch.code, "1107")
    qtbot.keyClicks(branch.name, "Kantor Cabang Klaten")
    qtbot.keyClick(branch.zone, Qt.Key.Key_Down)
    go_on(window, qtbot)
    offer = cast("OfferPage", pages[Step.OFFER])
    click(qtbot, offer.boxes["C"])
    offer.counters.setValue(6)
    go_on(window, qtbot, 2)
    administrator = cast("AdministratorPage", pages[Step.ADMINISTRATOR])
    qtbot.keyClicks(administrator.password, PASSWORD)
    qtbot.keyClicks(administrator.again, PASSWORD)
    go_on(window, qtbot, 2)
    stage.settle()
    assert branches.made == [
        NewBranch(
            training=False,
            code="1107",
            name="Kantor Cabang Klaten",
            zone=Zone.WITA,
            services=frozenset("ABDEFGK"),
            counters=6,
            codes=CodeIssuer.CORE,
            admin_password=PASSWORD,
        )
    ]
    assert window.home.isVisible()


def test_a_training_branch_needs_no_answer_but_that_it_is_one(
    first_start: tuple[LauncherWindow, ShownBranches], stage: TrainingStage, qtbot: QtBot
) -> None:
    window, branches = first_start
    click(qtbot, cast("StartPage", window.wizard.pages[Step.START]).training)
    go_on(window, qtbot, 5)
    stage.settle()
    assert [(one.training, one.name, one.admin_password) for one in branches.made] == [
        (True, "Kantor Cabang Latihan", None)
    ]
    assert branches.made[0].codes is CodeIssuer.LOCAL


def test_the_keyboard_alone_leads_through_the_first_start(
    first_start: tuple[LauncherWindow, ShownBranches], qtbot: QtBot
) -> None:
    window, _ = first_start
    window.activateWindow()
    start = cast("StartPage", window.wizard.pages[Step.START])
    qtbot.waitUntil(start.real.button.hasFocus)
    qtbot.keyClick(start.real.button, Qt.Key.Key_Down)
    assert window.wizard.model.answers.training
    qtbot.keyClick(window.wizard.next, Qt.Key.Key_Space)
    qtbot.waitUntil(cast("BranchPage", window.wizard.pages[Step.BRANCH]).code.hasFocus)


def test_a_mistake_is_told_at_its_field_in_both_languages(
    first_start: tuple[LauncherWindow, ShownBranches], qtbot: QtBot
) -> None:
    window, branches = first_start
    go_on(window, qtbot)
    branches.problems = (OfficeError(ErrorCode.FIELD_INVALID, field="branch_code", expected="0000-9999"),)
    go_on(window, qtbot)
    field = window.wizard.pages[Step.BRANCH].fields["branch_code"]
    assert window.wizard.model.step is Step.BRANCH
    assert field.complaint == "Tidak benar; seharusnya 0000-9999."
    click(qtbot, window.language)
    assert field.complaint == "Not right; expected 0000-9999."
    branches.problems = ()
    go_on(window, qtbot)
    assert window.wizard.model.step is Step.OFFER


def test_a_mistake_of_a_later_step_does_not_hold_one_up(
    first_start: tuple[LauncherWindow, ShownBranches], qtbot: QtBot
) -> None:
    window, branches = first_start
    branches.problems = (OfficeError(ErrorCode.SECRET_TOO_WEAK, field="admin_password", least_characters=8),)
    go_on(window, qtbot, 2)
    assert window.wizard.model.step is Step.OFFER


def test_passwords_that_differ_are_not_taken(first_start: tuple[LauncherWindow, ShownBranches], qtbot: QtBot) -> None:
    window, _ = first_start
    go_on(window, qtbot, 4)
    page = cast("AdministratorPage", window.wizard.pages[Step.ADMINISTRATOR])
    qtbot.keyClicks(page.password, PASSWORD)
    qtbot.keyClicks(page.again, PASSWORD.upper())
    go_on(window, qtbot)
    assert window.wizard.model.step is Step.ADMINISTRATOR
    assert page._again.complaint == "Kedua sandi tidak sama."


def test_an_answer_that_the_office_refuses_at_last_leads_back_to_its_step(
    first_start: tuple[LauncherWindow, ShownBranches],
    stage: TrainingStage,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    window, branches = first_start

    def refuse(_wanted: NewBranch) -> None:
        raise OfficeError(ErrorCode.OUT_OF_RANGE, field="counters", minimum=1, maximum=99)

    monkeypatch.setattr(branches, "create", refuse)
    click(qtbot, cast("StartPage", window.wizard.pages[Step.START]).training)
    go_on(window, qtbot, 5)
    stage.settle()
    assert window.wizard.model.step is Step.OFFER
    assert "1 dan 99" in window.wizard.pages[Step.OFFER].fields["counters"].complaint


def test_back_keeps_what_was_answered(first_start: tuple[LauncherWindow, ShownBranches], qtbot: QtBot) -> None:
    window, _ = first_start
    go_on(window, qtbot, 3)
    codes = cast("CodesPage", window.wizard.pages[Step.CODES])
    click(qtbot, codes.choices[CodeIssuer.LOCAL])
    click(qtbot, window.wizard.back)
    go_on(window, qtbot)
    assert codes.choices[CodeIssuer.LOCAL].button.isChecked()
    assert window.wizard.model.wanted().codes is CodeIssuer.LOCAL


# how it looks


@pytest.mark.parametrize("scene", scenes(), ids=lambda scene: scene.name)
@pytest.mark.parametrize(("language", "mode"), [(Language.ID, Mode.LIGHT), (Language.EN, Mode.DARK)])
def test_every_text_fits(scene: Scene, language: Language, mode: Mode, tmp_path: Path, qtbot: QtBot) -> None:  # noqa: ARG001
    stage = TrainingStage(tmp_path, language, mode)
    window = scene.build(stage)
    found = []
    for size in scene.sizes:
        window.resize(*size)
        window.show()
        stage.settle()
        found += [f"{size}: {line}" for line in misfits(window)]
    window.hide()
    window.deleteLater()
    stage.settle()
    stage.close()
    assert found == []
