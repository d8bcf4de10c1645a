"""The launcher: a first start without help, and the windows of a PC at hand."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counter_app.settings import CodeIssuer, Language, OfficeKind
from counter_app.shared.calendar import Zone
from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from tests.ui.fits import misfits
from ui.launcher.first_start import Step
from ui.launcher.ports import Condition, Kind, NewBranch, Place, PlaceState
from ui.launcher.scenes import ShownBranches, ShownStations, make_window, scenes
from ui.launcher.window import LauncherWindow
from ui.launcher.wizard_end import AdministratorPage
from ui.launcher.wizard_office import OfficePage
from ui.launcher.wizard_pages import BranchPage, CodesPage, OfferPage, StartPage
from ui.shared.stage import Scene
from ui.shared.theme import Mode
from ui.stage import TrainingStage

PASSWORD = "sawah hijau 7"  # noqa: S105 - of a test
pytestmark = pytest.mark.usefixtures("qtbot")
OFFICER, KIOSK = Place(Kind.OFFICER, 1), Place(Kind.KIOSK)


@pytest.fixture
def launcher(stage: TrainingStage) -> LauncherWindow:
    return make_window(stage)[0]


def stations(window: LauncherWindow) -> ShownStations:
    return cast("ShownStations", window.home.tiles[Kind.OFFICER]._stations)


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


# the windows of a PC


def test_the_launcher_names_the_branch_and_says_that_it_is_training(launcher: LauncherWindow) -> None:
    assert launcher.branch.text() == "Kantor Cabang Klaten · 9999"
    assert launcher.band.isVisible()
    assert not launcher.offline.isVisible()


def test_a_window_opens_at_the_chosen_counter_and_closes_again(launcher: LauncherWindow) -> None:
    tile = launcher.home.tiles[Kind.OFFICER]
    tile.counter.setCurrentIndex(2)
    click(tile.button)
    assert stations(launcher).open_places() == (Place(Kind.OFFICER, 3),)
    assert tile.state.text() == "Terbuka"
    assert tile.button.text() == "Tutup"
    click(tile.button)
    assert stations(launcher).open_places() == ()
    assert tile.state.text() == "Belum dibuka"


def test_each_counter_has_windows_of_its_own(launcher: LauncherWindow) -> None:
    tile = launcher.home.tiles[Kind.OFFICER]
    click(tile.button)
    tile.counter.setCurrentIndex(1)
    assert tile.state.text() == "Belum dibuka"
    click(tile.button)
    assert stations(launcher).open_places() == (OFFICER, Place(Kind.OFFICER, 2))


def test_only_public_windows_fill_the_screen(launcher: LauncherWindow) -> None:
    launcher.home.fullscreen.setChecked(True)
    for tile in launcher.home.tiles.values():
        click(tile.button)
    filling = stations(launcher).filling
    assert {place.kind for place in filling} == {Kind.CUSTOMER, Kind.KIOSK, Kind.DISPLAY, Kind.SURVEY}


def test_a_window_that_failed_says_why(launcher: LauncherWindow) -> None:
    stations(launcher).put(KIOSK, PlaceState(Condition.FAILED, "Pasang paket Debian libegl1."))
    tile = launcher.home.tiles[Kind.KIOSK]
    assert tile.state.text() == "Pasang paket Debian libegl1."
    assert tile.button.text() == "Buka jendela"


def test_the_language_changes_while_the_launcher_runs(launcher: LauncherWindow, stage: TrainingStage) -> None:
    click(launcher.language)
    stage.settle()
    assert launcher.home.headline.text() == "Windows on this PC"
    assert launcher.home.tiles[Kind.OFFICER].counter.currentText() == "Counter 1"
    assert launcher.home.tiles[Kind.KIOSK].button.accessibleName() == "Open the window: Ticket kiosk"
    click(launcher.language)
    stage.settle()
    assert launcher.home.headline.text() == "Jendela di PC ini"


def test_the_theme_changes_while_the_launcher_runs(launcher: LauncherWindow) -> None:
    click(launcher.look)
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


def test_an_older_database_is_upgraded_from_here(stage: TrainingStage) -> None:
    window, _, _ = make_window(stage, FailureCode.DATABASE_OLDER)
    assert window.trouble.title.text() == "Basis data perlu dimutakhirkan"
    click(window.trouble.upgrade)
    stage.settle()
    assert window.home.isVisible()


def test_one_can_try_again_when_the_server_did_not_answer(stage: TrainingStage) -> None:
    window, branches, _ = make_window(stage, FailureCode.DATABASE_GONE)
    assert "tidak dapat dihubungi" in window.trouble.text.text()
    click(window.trouble.again)
    stage.settle()
    assert window.trouble.isVisible()
    branches.failure = None
    click(window.trouble.again)
    stage.settle()
    assert window.home.isVisible()


# the first start


@pytest.fixture
def first_start(stage: TrainingStage) -> tuple[LauncherWindow, ShownBranches]:
    window, branches, _ = make_window(stage, FailureCode.DATABASE_MISSING)
    return window, branches


def go_on(window: LauncherWindow, times: int = 1) -> None:
    for _ in range(times):
        click(window.wizard.next)


def test_a_real_branch_is_made_from_the_answers(
    first_start: tuple[LauncherWindow, ShownBranches], stage: TrainingStage
) -> None:
    window, branches = first_start
    pages = window.wizard.pages
    go_on(window, 2)
    branch = cast("BranchPage", pages[Step.BRANCH])
    QTest.keyClicks(branch.code, "1107")
    QTest.keyClicks(branch.name, "Kantor Cabang Klaten")
    QTest.keyClick(branch.zone, Qt.Key.Key_Down)
    go_on(window)
    offer = cast("OfferPage", pages[Step.OFFER])
    click(offer.boxes["C"])
    offer.counters.setValue(6)
    go_on(window, 2)
    administrator = cast("AdministratorPage", pages[Step.ADMINISTRATOR])
    QTest.keyClicks(administrator.password, PASSWORD)
    QTest.keyClicks(administrator.again, PASSWORD)
    go_on(window, 2)
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
    first_start: tuple[LauncherWindow, ShownBranches], stage: TrainingStage
) -> None:
    window, branches = first_start
    click(cast("StartPage", window.wizard.pages[Step.START]).training)
    go_on(window, 6)
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
    QTest.keyClick(start.real.button, Qt.Key.Key_Down)
    assert window.wizard.model.answers.training
    QTest.keyClick(window.wizard.next, Qt.Key.Key_Space)
    office = cast("OfficePage", window.wizard.pages[Step.OFFICE])
    qtbot.waitUntil(office.choices[OfficeKind.BRANCH].button.hasFocus)
    QTest.keyClick(office.choices[OfficeKind.BRANCH].button, Qt.Key.Key_Down)
    assert window.wizard.model.answers.kind is OfficeKind.SPO
    QTest.keyClick(window.wizard.next, Qt.Key.Key_Space)
    qtbot.waitUntil(cast("BranchPage", window.wizard.pages[Step.BRANCH]).code.hasFocus)


def test_a_mistake_is_told_at_its_field_in_both_languages(first_start: tuple[LauncherWindow, ShownBranches]) -> None:
    window, branches = first_start
    go_on(window, 2)
    branches.problems = (OfficeError(ErrorCode.FIELD_INVALID, field="branch_code", expected="0000-9999"),)
    go_on(window)
    field = window.wizard.pages[Step.BRANCH].fields["branch_code"]
    assert window.wizard._stack.currentWidget() is window.wizard.pages[Step.BRANCH]
    assert field.complaint == "Tidak benar; seharusnya 0000-9999."
    click(window.language)
    assert field.complaint == "Not right; expected 0000-9999."
    branches.problems = ()
    go_on(window)
    assert window.wizard._stack.currentWidget() is window.wizard.pages[Step.OFFER]


def test_a_mistake_of_a_later_step_does_not_hold_one_up(first_start: tuple[LauncherWindow, ShownBranches]) -> None:
    window, branches = first_start
    branches.problems = (OfficeError(ErrorCode.SECRET_TOO_WEAK, field="admin_password", least_characters=8),)
    go_on(window, 3)
    assert window.wizard.model.step is Step.OFFER


def test_passwords_that_differ_are_not_taken(first_start: tuple[LauncherWindow, ShownBranches]) -> None:
    window, _ = first_start
    go_on(window, 5)
    page = cast("AdministratorPage", window.wizard.pages[Step.ADMINISTRATOR])
    QTest.keyClicks(page.password, PASSWORD)
    QTest.keyClicks(page.again, PASSWORD.upper())
    go_on(window)
    assert window.wizard.model.step is Step.ADMINISTRATOR
    assert page._again.complaint == "Kedua sandi tidak sama."


def test_an_answer_that_the_office_refuses_at_last_leads_back_to_its_step(
    first_start: tuple[LauncherWindow, ShownBranches],
    stage: TrainingStage,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window, branches = first_start

    def refuse(_wanted: NewBranch) -> None:
        raise OfficeError(ErrorCode.OUT_OF_RANGE, field="counters", minimum=1, maximum=99)

    monkeypatch.setattr(branches, "create", refuse)
    click(cast("StartPage", window.wizard.pages[Step.START]).training)
    go_on(window, 6)
    stage.settle()
    assert window.wizard.model.step is Step.OFFER
    assert "1 dan 99" in window.wizard.pages[Step.OFFER].fields["counters"].complaint


def test_back_keeps_what_was_answered(first_start: tuple[LauncherWindow, ShownBranches]) -> None:
    window, _ = first_start
    go_on(window, 4)
    codes = cast("CodesPage", window.wizard.pages[Step.CODES])
    click(codes.choices[CodeIssuer.LOCAL])
    click(window.wizard.back)
    go_on(window)
    assert codes.choices[CodeIssuer.LOCAL].button.isChecked()
    assert window.wizard.model.wanted().codes is CodeIssuer.LOCAL


# how it looks


@pytest.mark.parametrize("scene", scenes(), ids=lambda scene: scene.name)
@pytest.mark.parametrize(("language", "mode"), [(Language.ID, Mode.LIGHT), (Language.EN, Mode.DARK)])
def test_every_text_fits(scene: Scene, language: Language, mode: Mode, tmp_path: Path) -> None:
    stage = TrainingStage(tmp_path, language, mode)
    window = scene.build(stage)
    found = []
    for size in scene.sizes:
        window.resize(*size)
        window.show()
        stage.settle()
        stage.settle()  # a sentence that came last makes its row higher
        found += [f"{size}: {line}" for line in misfits(window)]
    window.hide()
    window.deleteLater()
    stage.settle()
    stage.close()
    assert found == []
