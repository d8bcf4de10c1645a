"""What stands around the windows: the branch's database, the processes, the log, and what is remembered."""

from __future__ import annotations

import logging
import sys
import weakref
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.bootstrap import open_office
from counter_app.queueing.operations.board import offers
from counter_app.settings import CodeIssuer, Language, Settings
from counter_app.shared.calendar import Zone
from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from counter_app.staff.model import SYSTEM, SignedIn
from counter_app.staff.operations import training_officers
from ui.app import ALL_PARTS, Bugs, Order, make_window, watch, window_station
from ui.branch import LocalBranches
from ui.launcher.ports import Condition, Kind, NewBranch, Place
from ui.log import bare_traceback, keep_log
from ui.preferences import Preferences, load_preferences, save_preferences
from ui.shared.direct import DirectExecutor
from ui.shared.jobs import Jobs
from ui.shared.notice import BugNotice
from ui.shared.theme import Mode, Theme
from ui.stage import TrainingStage
from ui.stations import StationProcesses

NEW = NewBranch(
    training=False,
    code="1107",
    name="Kantor Cabang Klaten",
    zone=Zone.WITA,
    services=frozenset("ABK"),
    counters=2,
    codes=CodeIssuer.CORE,
    admin_password="sawah hijau 7",  # noqa: S106 - of a test
)
PATIENCE_MS = 20_000


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(f"sqlite:///{tmp_path / 'new' / 'branch.db'}", tmp_path / "papers", Language.ID)


@pytest.fixture
def branches(settings: Settings) -> Iterator[LocalBranches]:
    made = LocalBranches(settings)
    yield made
    made.close()


# the branch


def test_a_new_branch_has_what_was_answered(branches: LocalBranches, settings: Settings) -> None:
    with pytest.raises(Unavailable) as missing:
        branches.open()
    assert missing.value.code is FailureCode.DATABASE_MISSING
    branches.create(NEW)
    office = branches.open()
    assert (office.training, office.branch_code) == (False, "1107")
    assert [one.service.letter for one in office.read(offers, SYSTEM)] == ["A", "B", "K"]
    looking = open_office(settings)
    assert looking.read(lambda work: (work.branch.zone, len(work.counters.counters())), SYSTEM) == (Zone.WITA, 2)
    assert isinstance(looking.sign_in("admin", "sawah hijau 7"), SignedIn)
    looking.close()


def test_a_training_branch_has_officers_whom_one_can_enter_as(branches: LocalBranches) -> None:
    branches.create(replace(NEW, training=True, admin_password=None))
    assert len(branches.open().read(training_officers, SYSTEM)) == 6


def test_a_branch_is_never_made_over_another(branches: LocalBranches) -> None:
    branches.create(NEW)
    with pytest.raises(OfficeError) as refused:
        branches.create(NEW)
    assert refused.value.code is ErrorCode.BRANCH_EXISTS


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        (replace(NEW, code="11O7"), "branch_code"),
        (replace(NEW, name="K"), "branch_name"),
        (replace(NEW, services=frozenset()), "services"),
        (replace(NEW, counters=100), "counters"),
        (replace(NEW, admin_password="12345678"), "admin_password"),  # noqa: S106 - of a test
    ],
)
def test_each_wrong_answer_is_found_before_anything_is_made(
    branches: LocalBranches, settings: Settings, wrong: NewBranch, field: str
) -> None:
    assert [error.field for error in branches.check(wrong)] == [field]
    with pytest.raises(OfficeError) as refused:
        branches.create(wrong)
    assert refused.value.field == field
    with pytest.raises(Unavailable):
        open_office(settings)


def test_right_answers_have_no_mistakes(branches: LocalBranches) -> None:
    assert branches.check(NEW) == ()
    assert branches.check(replace(NEW, admin_password=None)) == ()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    branches = LocalBranches(Settings(f"sqlite:///{tmp_path / 'file' / 'branch.db'}", tmp_path, Language.ID))
    with pytest.raises(Unavailable) as failed:
        branches.create(NEW)
    assert failed.value.code is FailureCode.FOLDER_UNWRITABLE


def test_a_password_in_the_address_is_not_shown(tmp_path: Path) -> None:
    branches = LocalBranches(Settings("postgresql://loket:rahasia@server/cabang", tmp_path, Language.ID))
    assert "rahasia" not in branches.database
    assert "server" in branches.database


# the processes


def test_a_window_that_cannot_open_says_why(settings: Settings, qtbot: QtBot) -> None:
    stations = StationProcesses({"COUNTER_APP_DATABASE": settings.database}, lambda _place: ["--lang", "id"])
    kiosk = Place(Kind.KIOSK)
    stations.open(kiosk, fullscreen=False)
    assert stations.open_places() == (kiosk,)
    qtbot.waitUntil(lambda: stations.open_places() == (), timeout=PATIENCE_MS)
    assert stations.state(kiosk).condition is Condition.FAILED
    assert "counter-app init" in stations.state(kiosk).message


def test_processes_do_not_keep_what_started_them(settings: Settings) -> None:
    """Else the end of a process would destroy its parent, and that the process once more."""
    stations = StationProcesses({"COUNTER_APP_DATABASE": settings.database}, lambda _place: ["--lang", "id"])
    stations.open(Place(Kind.KIOSK), fullscreen=False)
    stations.close_all()
    assert stations.open_places() == ()
    known = weakref.ref(stations)
    del stations
    assert known() is None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_window_opens_in_a_process_of_its_own_and_closes(
    stage: TrainingStage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    listeners = tmp_path / "branch.db.listeners"
    stations = StationProcesses({"COUNTER_APP_DATABASE": f"sqlite:///{tmp_path / 'branch.db'}"}, lambda _place: [])
    survey = Place(Kind.SURVEY)
    stations.open(survey, fullscreen=False)
    stations.open(survey, fullscreen=False)
    qtbot.waitUntil(lambda: listeners.exists() and any(listeners.iterdir()), timeout=PATIENCE_MS)
    assert stage.scenery.office.training
    stations.close(survey)
    qtbot.waitUntil(lambda: stations.open_places() == (), timeout=PATIENCE_MS)
    assert stations.state(survey).condition is Condition.CLOSED
    assert not any(listeners.iterdir())


def test_a_program_that_is_not_there_is_no_window(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    stations = StationProcesses({}, lambda _place: [])
    stations.open(Place(Kind.KIOSK), fullscreen=False)
    qtbot.waitUntil(lambda: stations.open_places() == (), timeout=PATIENCE_MS)
    assert stations.state(Place(Kind.KIOSK)).condition is Condition.FAILED


# the windows


def test_a_window_hears_what_another_process_does_and_loads_all_when_the_database_is_back(
    stage: TrainingStage, qtbot: QtBot
) -> None:
    window = make_window(Order("survey"), stage.surroundings, SYSTEM)
    station = window_station(window)
    heard: list[object] = []
    station.changed.connect(heard.append)
    watcher = watch(stage.scenery.office, station)
    watcher.found.emit()
    qtbot.waitUntil(lambda: ALL_PARTS in heard, timeout=PATIENCE_MS)
    watcher.stop()
    window.deleteLater()


def test_an_unexpected_error_is_shown_once_and_logged_without_what_was_typed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    bugs = Bugs(Jobs(DirectExecutor()), Theme(Mode.LIGHT), tmp_path / "kiosk.log")
    try:
        int("SITI WULANDARI")
    except ValueError as problem:
        sys.excepthook(ValueError, problem, problem.__traceback__)
        sys.excepthook(ValueError, problem, problem.__traceback__)
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, BugNotice)]
    assert len(shown) == 1
    for notice in shown:
        qtbot.addWidget(notice)
    bugs.deleteLater()


def test_a_log_holds_places_and_kinds_but_no_words_of_errors(tmp_path: Path) -> None:
    before = logging.getLogger().handlers[:], logging.getLogger().level
    file = keep_log(tmp_path / "log", "kiosk")
    try:
        _lose("3310154708920003")
    except RuntimeError:
        logging.getLogger("ui.test").exception("a job broke")
    finally:
        for handler in logging.getLogger().handlers:
            handler.close()
        logging.basicConfig(handlers=before[0], level=before[1], force=True)
    assert file is not None
    text = file.read_text("utf-8")
    assert "test_assembly.py" in text
    assert "KeyError" in text
    assert "RuntimeError" in text
    assert "3310154708920003" not in text


KNOWN: dict[str, str] = {}


def _lose(nik: str) -> None:
    try:
        KNOWN[nik]
    except KeyError as problem:
        raise RuntimeError(nik) from problem


def test_codes_of_the_office_are_logged() -> None:
    assert bare_traceback(Unavailable(FailureCode.DISK_FULL)).endswith("Unavailable: disk-full")


# what is remembered


def test_the_launcher_remembers_its_last_choices(tmp_path: Path) -> None:
    file = tmp_path / "new" / "launcher.json"
    assert load_preferences(file) == Preferences()
    chosen = Preferences(Language.EN, Mode.DARK, 3, fullscreen=True)
    save_preferences(file, chosen)
    assert load_preferences(file) == chosen


@pytest.mark.parametrize("text", ["", "[]", '{"language": "xx"}', '{"mode": 3}'])
def test_a_spoilt_memory_is_forgotten(tmp_path: Path, text: str) -> None:
    file = tmp_path / "launcher.json"
    file.write_text(text)
    assert load_preferences(file) == Preferences()
