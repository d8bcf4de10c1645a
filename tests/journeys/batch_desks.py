"""A branch whose batches desk, payments desk, cards desk and kiosk are worked by their people, for the journeys."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from counter_app.channels.batch_board import BatchView, batch_view
from counter_app.channels.batch_intake import find_batch
from counter_app.channels.batch_model import BatchRow
from counter_app.settings import Language
from counter_app.staff.model import Actor
from counter_app.training.scenery import Scenery
from tests.journeys.sites import CTRL, Site, asked, marks
from tests.ui.conftest import end_windows
from tests.ui.touching import Hand
from ui.batches.batch_acts import Act
from ui.batches.batches_page import ONE
from ui.batches.window import BatchesWindow
from ui.batches.window import create as create_batches
from ui.cards.sections import Section
from ui.cards.window import CardsWindow
from ui.cards.window import create as create_cards
from ui.kiosk.window import create as create_kiosk
from ui.shared.language import Speech
from ui.shared.options import WindowOptions
from ui.shared.theme import Theme, dress
from ui.stage import TrainingStage


@dataclass(frozen=True)
class Branch:
    """The site of a training branch, its people, and the folder in which files are brought."""

    scenery: Scenery
    site: Site
    folder: Path

    @property
    def officer(self) -> Actor:
        return self.scenery.officers[0]

    def batches(self, actor: Actor | None = None) -> BatchesWindow:
        return self.site.open(create_batches, actor or self.officer)

    def cards(self) -> CardsWindow:
        return self.site.open(create_cards, self.officer)

    def seen(self, number: str) -> BatchView:
        """A batch as the office has it."""
        return self.site.office.read(lambda work: batch_view(work, find_batch(work, number)), self.officer)

    def let_pass(self, **time: float) -> None:
        self.scenery.clock.advance(timedelta(**time))


@contextmanager
def branch_with_desks(folder: Path, application: QApplication) -> Iterator[Branch]:
    theme, speech = Theme(), Speech(Language.ID)
    dress(application, theme)
    scenery = Scenery(folder)
    try:
        yield Branch(scenery, Site(scenery.office, theme, speech), folder)
    finally:
        end_windows()
        speech.use(Language.EN)  # takes the translations away again
        scenery.close()


def choose_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Whatever file is asked for next, this one is chosen."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(path), ""))


def choose_target(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))


def write_table(path: Path, header: Sequence[str], rows: Sequence[Sequence[str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, delimiter=";")
        out.writerow(header)
        out.writerows(rows)
    return path


def take_a_number(branch: Branch, qtbot: QtBot) -> str:
    """Whoever brings the list takes one ticket for all of it."""
    site = branch.site
    kiosk = create_kiosk(site.surroundings, WindowOptions(None, site.office.command_line_actor(), fullscreen=False))
    hand = Hand(cast("TrainingStage", site), qtbot, kiosk)
    hand.touch("service-G")
    hand.touch("take")
    number = hand.text("number")
    hand.leave()
    return number


def tick(branch: Branch, box: QWidget) -> None:
    """With the keyboard, for a box is larger than what the mouse has to meet."""
    box.setFocus()
    branch.site.key(box, Qt.Key.Key_Space)


def steps(window: BatchesWindow) -> str:
    """The step bar of the opened batch: x done, > now, . later."""
    return marks(window.batches.pane.steps.shown)


def do(branch: Branch, window: BatchesWindow, act: Act) -> Any:
    """Press a button of the opened batch; the question that it asks."""
    assert window.batches._stack.currentIndex() == ONE
    branch.site.click(window.batches.pane.buttons[act])
    return asked(window.batches)


def go_on(branch: Branch, window: BatchesWindow) -> Any:
    """Press the key of the main button, with the desk in front again as a window manager puts it."""
    window.activateWindow()
    window.batches.pane.list.table.setFocus()
    branch.site.settle()
    branch.site.key(window, Qt.Key.Key_Return, CTRL)
    return asked(window.batches)


def pick(branch: Branch, window: BatchesWindow, line: int) -> None:
    window.batches.pane.list.table.pick(line)
    branch.site.settle()


def kept_number(branch: Branch, row: BatchRow) -> str | None:
    """The number that a former member goes on with."""
    return branch.site.office.read(lambda work: work.cases.by_id(row.case or 0).kept_kpj, branch.officer)


def make_the_cards(branch: Branch, number: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The cards desk takes the numbers of the core system from a list, and each card lies ready some days later."""
    site = branch.site
    window = branch.cards()
    members = [row for row in branch.seen(number).rows if row.valid]
    rows = [(row.case_number or "", kept_number(branch, row) or f"260000000{row.line:02d}") for row in members]
    choose_file(monkeypatch, write_table(branch.folder / "nomor.csv", ("kasus", "nomor peserta"), rows))
    site.key(window, Qt.Key.Key_I, CTRL)
    dialog = asked(window.board)
    assert dialog.yes.text() == f"Terima {len(rows)} nomor"
    site.click(dialog.yes)
    site.click(dialog.no)
    branch.let_pass(days=3)
    for case, _ in rows:
        window.board.choose(Section.ALL)
        window.board.list.table.pick(case)
        site.settle()
        site.click(window.board.pane.main)
        assert "siap" in window.notice.text
    site.close(window)
