"""From the kiosk to the survey on real windows: the public ones in one process, the counter's in another."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import shiboken6

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counter_app.bootstrap import open_office
from counter_app.queueing.model import Outcome, TicketState
from counter_app.registration.model import CaseState
from counter_app.settings import Language, Settings
from counter_app.shared.clock import SetClock, SystemClock
from counter_app.shared.errors import OfficeError
from counter_app.shared.ids import survey_code
from counter_app.staff.model import SYSTEM
from counter_app.storage.unit_of_work import SqlWork
from counter_app.survey.operations import period_index
from counter_app.training.scenery import Scenery
from tests.ui.case_typist import fill_in
from ui.app import Order, make_window, watch, window_station
from ui.officer.case_model import Step
from ui.officer.case_panel import CasePanel
from ui.officer.desk_state import Stage
from ui.officer.window import OfficerWindow
from ui.shared.jobs import Jobs
from ui.shared.language import Speech
from ui.shared.public import PublicWindow
from ui.shared.station import Surroundings
from ui.shared.theme import Theme, dress
from ui.stage import application

PATIENCE_MS = 30_000
CTRL = Qt.KeyboardModifier.ControlModifier


class Lobby:
    """The other process."""

    def __init__(self, database: str, papers: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.lobby", database, str(papers)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        assert self.hear() == "ready"

    def ask(self, *words: str) -> Any:
        assert self._process.stdin is not None
        self._process.stdin.write(" ".join(words) + "\n")
        self._process.stdin.flush()
        return self.hear()

    def hear(self) -> Any:
        assert self._process.stdout is not None
        return json.loads(self._process.stdout.readline())

    def leave(self) -> None:
        self._process.communicate(timeout=30)


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application with the packaged fonts, as the programs have it; later tests get the same one."""
    return application()


@pytest.fixture
def database(tmp_path: Path) -> str:
    """A training branch with officers, at the present time."""
    scenery = Scenery(tmp_path, clock=SetClock(datetime.now(UTC)))
    scenery.close()
    return f"sqlite:///{tmp_path / 'branch.db'}"


@pytest.fixture
def lobby(database: str, tmp_path: Path) -> Iterator[Lobby]:
    made = Lobby(database, tmp_path / "papers")
    yield made
    made.leave()


def shown(window: PublicWindow, name: str) -> QQuickItem | None:
    waiting = [window.rootObject()]
    while waiting:
        item = waiting.pop()
        if item.objectName() == name and item.isVisible():
            return item
        waiting += item.childItems()
    return None


def text(window: PublicWindow, name: str) -> str:
    item = shown(window, name)
    return "" if item is None else str(item.property("text"))


@dataclass
class Panel:
    """What the typist needs of a window."""

    panel: CasePanel


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")
def test_a_visit_goes_through_the_windows_of_two_processes(
    qtbot: QtBot, database: str, lobby: Lobby, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    theme = Theme()
    dress(application(), theme)
    office = open_office(Settings(database, tmp_path / "papers", Language.ID), SystemClock())
    actor = office.read(lambda work: work.officers.by_name("petugas1"), SYSTEM)
    assert actor is not None
    surroundings = Surroundings(office, Jobs(), theme, Speech())
    request.addfinalizer(lambda: surroundings.speech.use(Language.EN))  # takes the translations away again
    desk = make_window(Order("officer", 1), surroundings, actor.actor)
    screen = make_window(Order("customer", 1), surroundings, SYSTEM)
    assert isinstance(desk, OfficerWindow)
    assert isinstance(screen, PublicWindow)
    watchers = [watch(office, window_station(one)) for one in (desk, screen)]
    screen.show()
    desk.show()
    desk.activateWindow()
    QTest.qWaitForWindowActive(desk)

    def key(name: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = application().focusWidget() or desk
        QTest.keyClick(target, name, modifier)

    def go_on(panel: CasePanel) -> None:
        """Not before the panel has done what was asked of it, when it would take no key."""
        until(lambda: not panel.model.busy and surroundings.jobs.running == 0 and panel.next_button.isEnabled())
        key(Qt.Key.Key_Return, CTRL)

    def state() -> TicketState:
        return office.read(lambda work: work.tickets.by_id(1), SYSTEM).state

    def case_state() -> CaseState | None:
        def look(work: SqlWork) -> CaseState | None:
            found = work.cases.of_ticket(1)
            return work.cases.by_id(found[0]).state if found else None

        return office.read(look, SYSTEM)

    def until(true: Any) -> None:
        qtbot.waitUntil(true, timeout=PATIENCE_MS)

    unwanted: list[OfficeError] = []
    number = lobby.ask("take", "A")
    assert number == "A001"
    until(lambda: desk.model.desk is not None and len(desk.model.desk.view.waiting) == 1)
    key(Qt.Key.Key_F9)
    until(lambda: state() is TicketState.CALLED)
    assert lobby.ask("called", number) == number
    until(lambda: desk.model.stage is Stage.CALLED)
    key(Qt.Key.Key_F5)
    until(lambda: desk.model.stage is Stage.SERVING)
    panel = desk.desk.case
    assert panel is not None
    until(lambda: panel.isVisible() and panel.step is Step.FORM and not panel.model.busy)
    until(lambda: any(one.isVisible() and one.isEnabled() for one in panel.form.body.shown()))
    desk.activateWindow()
    QTest.qWaitForWindowActive(desk)
    panel.take_focus()
    until(lambda: panel.form.isAncestorOf(application().focusWidget() or desk))
    fill_in(Panel(panel))
    go_on(panel)
    until(lambda: panel.step is Step.DOCUMENTS)
    key(Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    until(lambda: case_state() is CaseState.COMPLETE)
    until(lambda: panel.model.state is CaseState.COMPLETE)
    go_on(panel)
    until(lambda: panel.step is Step.DUES and panel.dues.total.text() == "Rp 205.600")
    go_on(panel)
    until(lambda: panel.model.state is CaseState.NOTIFIED)
    key(Qt.Key.Key_F6)
    until(lambda: text(screen, "total") == "Rp 205.600")
    go_on(panel)
    until(lambda: panel.step is Step.CODE)
    go_on(panel)
    until(lambda: panel.model.state is CaseState.AWAITING_PAYMENT)
    key(Qt.Key.Key_F6)
    until(lambda: text(screen, "code").replace(" ", "") == panel.code.code.text().replace(" ", "") != "")
    desk.model.finish(Outcome.COMPLETED, "", done=lambda: None, refused=unwanted.append)
    until(lambda: state() is TicketState.FINISHED)
    until(lambda: shown(screen, "faces") is not None)
    assert lobby.ask("rate", survey_code(office.database.identity.key, 1), "4") == "Terima kasih"
    votes = office.read(lambda work: period_index(work, work.today, work.today), SYSTEM)
    assert votes.ratings == (0, 0, 0, 1)
    assert office.verify() == ()

    for watcher in watchers:
        watcher.stop()
    surroundings.jobs.stop()
    desk.close()
    screen.close()
    shiboken6.delete(screen)
    shiboken6.delete(desk)
    office.close()
