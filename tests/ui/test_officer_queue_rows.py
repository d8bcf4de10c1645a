"""The rows of the officer's queue, as they are drawn."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics

from ui.officer.models import ROW, QueueDelegate, QueueModel
from ui.officer.scenes import scenes
from ui.officer.window import OfficerWindow
from ui.stage import TrainingStage

pytestmark = pytest.mark.usefixtures("qtbot")


def test_a_long_wait_is_told_whole_instead_of_being_cut(stage: TrainingStage) -> None:
    scene = next(one for one in scenes() if one.name == "officer-long-queue")
    window = scene.build(stage)
    assert isinstance(window, OfficerWindow)
    window.show()
    stage.settle()
    view = window.desk.queue._list
    delegate, model = view.itemDelegate(), view.model()
    assert isinstance(delegate, QueueDelegate)
    assert isinstance(model, QueueModel)
    row = model.index(0, 0).data(ROW)
    font = QFont()
    font.setPixelSize(13)
    whole = model.wait_text(row)
    needed = QFontMetrics(font).horizontalAdvance(whole)
    assert whole.endswith("lewat target")
    assert delegate.wait_that_fits(row, font, needed) == whole
    short = delegate.wait_that_fits(row, font, needed - 1)
    assert short == whole.partition(" · ")[0]
    assert "lewat target" in model.index(0, 0).data()
