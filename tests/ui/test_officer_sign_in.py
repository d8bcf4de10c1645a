from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counter_app.bootstrap import init_branch, open_office
from counter_app.queueing.operations.counters import open_counter
from counter_app.queueing.operations.reading import sessions
from counter_app.settings import CodeIssuer, Language, Settings
from counter_app.shared.clock import SetClock
from counter_app.staff.model import SYSTEM
from counter_app.staff.operations import set_password
from counter_app.training.scenery import MORNING
from tests.ui.officer_steps import Key, at_desk, opened, press, settle, words, write
from ui.officer.window import OfficerWindow, create
from ui.shared.direct import DirectExecutor
from ui.shared.jobs import Jobs
from ui.shared.language import Speech
from ui.shared.options import WindowOptions
from ui.shared.station import Surroundings
from ui.shared.theme import Theme
from ui.stage import TrainingStage

SECRET = "loket-klaten-7"  # noqa: S105 - of an invented officer


def with_password(stage: TrainingStage) -> None:
    stage.scenery.office.run(set_password, stage.scenery.kiosk, "petugas1", SECRET)


def try_secret(stage: TrainingStage, window: OfficerWindow, secret: str) -> None:
    window.sign_in.secret.clear()
    window.sign_in.secret.setFocus()
    write(stage, secret)
    press(stage, Key.Key_Return)


def test_the_keyboard_alone_leads_from_the_name_to_the_desk(stage: TrainingStage) -> None:
    with_password(stage)
    window = opened(stage, counter=None)
    write(stage, "petugas1")
    press(stage, Key.Key_Return)
    write(stage, SECRET)
    press(stage, Key.Key_Return)
    assert "Loket mana?" in words(window)
    press(stage, Key.Key_Return)
    assert window.pages.currentWidget() is window.desk
    assert "Loket 1" in words(window.desk.header)
    assert "Dewi Lestari · Siap melayani" in words(window.desk.header)
    window.close()


def test_a_wrong_password_says_how_many_tries_are_left_and_keeps_the_name(stage: TrainingStage) -> None:
    with_password(stage)
    window = opened(stage)
    window.sign_in.name.setText("petugas1")
    try_secret(stage, window, "bukan-sandinya")
    assert "Nama atau sandi salah. Sisa kesempatan: 4." in words(window.sign_in)
    assert window.sign_in.name.text() == "petugas1"
    assert window.sign_in.secret.hasFocus()
    write(stage, SECRET)
    assert "Sisa kesempatan" not in words(window.sign_in)
    press(stage, Key.Key_Return)
    assert window.pages.currentWidget() is window.desk


def test_too_many_wrong_passwords_lock_the_officer_for_some_minutes(stage: TrainingStage) -> None:
    with_password(stage)
    window = opened(stage)
    window.sign_in.name.setText("petugas1")
    for _ in range(5):
        try_secret(stage, window, "bukan-sandinya")
    assert "Terkunci" in words(window.sign_in)
    assert "15 menit" in words(window.sign_in)
    try_secret(stage, window, SECRET)
    assert window.pages.currentWidget() is window.sign_in


def test_a_missing_name_is_told_at_its_field(stage: TrainingStage) -> None:
    window = opened(stage)
    try_secret(stage, window, SECRET)
    assert "Wajib diisi." in words(window.sign_in)
    assert window.sign_in.name.hasFocus()


def test_a_training_officer_enters_without_a_password(stage: TrainingStage) -> None:
    window = opened(stage)
    names = [button.text() for button in window.sign_in.training_buttons]
    assert "Agus Prasetyo · petugas" in names
    assert not any("Sistem" in name or "Baris perintah" in name for name in names)
    window.sign_in.training_buttons[names.index("Agus Prasetyo · petugas")].click()
    settle(stage)
    assert "Agus Prasetyo" in words(window.desk.header)


@pytest.fixture
def real_branch(stage: TrainingStage, tmp_path: Path) -> Iterator[Surroundings]:
    folder = tmp_path / "real"
    folder.mkdir()
    settings = Settings(f"sqlite:///{folder / 'branch.db'}", folder, Language.ID)
    init_branch(
        settings,
        code="1234",
        name="Kantor Cabang Klaten",
        training=False,
        codes=CodeIssuer.LOCAL,
        admin_password=SECRET,
        now=MORNING,
    )
    office = open_office(settings, SetClock(MORNING))
    yield Surroundings(office, Jobs(DirectExecutor()), Theme(), Speech(Language.ID))
    stage.settle()
    office.close()


def test_a_real_branch_offers_nobody_to_enter_as(stage: TrainingStage, real_branch: Surroundings) -> None:
    window = create(real_branch, WindowOptions(1, SYSTEM, fullscreen=False))
    window.show()
    settle(stage)
    assert window.sign_in.training_buttons == []
    assert "LATIHAN" not in words(window)
    assert "tanpa sandi" not in words(window)
    window.close()


def test_a_training_branch_says_so_on_every_page(stage: TrainingStage) -> None:
    window = opened(stage)
    assert "LATIHAN" in words(window)
    window.enter(stage.officer)
    settle(stage)
    assert "LATIHAN" in words(window)


def test_counters_of_colleagues_cannot_be_taken(stage: TrainingStage) -> None:
    stage.scenery.office.run(open_counter, stage.scenery.officers[1], 2)
    window = opened(stage, counter=None, actor=stage.officer)
    buttons = window.counters.buttons
    assert buttons[1].isEnabled()
    assert not buttons[2].isEnabled()
    assert "Agus Prasetyo" in buttons[2].text()


def test_a_given_counter_that_is_taken_is_refused_in_words(stage: TrainingStage) -> None:
    stage.scenery.office.run(open_counter, stage.scenery.officers[1], 2)
    window = opened(stage, counter=2, actor=stage.officer)
    assert window.pages.currentWidget() is window.counters
    assert "Loket 2 sedang dipakai Agus Prasetyo" in words(window.counters)
    window.counters.buttons[3].click()
    settle(stage)
    assert "Loket 3" in words(window.desk.header)


def test_an_officer_with_an_open_counter_goes_on_there(stage: TrainingStage) -> None:
    stage.scenery.office.run(open_counter, stage.officer, 3)
    window = opened(stage, counter=1, actor=stage.officer)
    assert "Loket 3" in words(window.desk.header)
    assert len(stage.scenery.office.read(sessions, SYSTEM)) == 1


def test_closing_the_counter_leads_back_to_the_choice(stage: TrainingStage) -> None:
    window = at_desk(stage)
    window.desk.header.close_counter.click()
    settle(stage)
    assert window.pages.currentWidget() is window.counters
    assert "Loket Anda sudah ditutup." in words(window.counters)
    assert stage.scenery.office.read(sessions, SYSTEM) == ()
    window.counters.leave.click()
    settle(stage)
    assert window.pages.currentWidget() is window.sign_in
