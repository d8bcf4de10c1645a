"""A training branch and its surroundings for every window test; windows are drawn off the screen."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from counter_app.settings import Language

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from ui.shared.theme import Mode
from ui.stage import TrainingStage, application


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """pytest-qt takes the application with the packaged fonts, whoever asks first."""
    return application()


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[TrainingStage]:
    """Indonesian, light."""
    made = TrainingStage(tmp_path)
    yield made
    end_windows()
    made.close()


@pytest.fixture
def stage_en_dark(tmp_path: Path) -> Iterator[TrainingStage]:
    made = TrainingStage(tmp_path, Language.EN, Mode.DARK)
    yield made
    end_windows()
    made.close()


def end_windows() -> None:
    """Windows that outlive their test would be dressed anew, all of them, for each later one.

    Lists and menus that pop up are windows too, but go with the control that owns them.
    """
    for window in QApplication.topLevelWidgets():
        window.hide()
        if window.parent() is None and window.windowType() is not Qt.WindowType.Popup:
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
