"""No text of a desk is cut or lies over another: every scene of every desk, in every size and both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from counter_app.settings import Language
from tests.ui.colours import shows_something
from tests.ui.fits import misfits
from ui.payments.window import SMALLEST, PaymentsWindow
from ui.shared.stage import Scene
from ui.shared.theme import Mode
from ui.stage import TrainingStage
from ui.tour import all_scenes

DESKS = frozenset({"officer", "dashboard", "payments", "cards", "batches"})
"""Their scenes are looked at here; `test_tour` looks at those of the other windows."""

pytestmark = pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")


@pytest.mark.parametrize("scene", [one for one in all_scenes() if one.window in DESKS], ids=lambda scene: scene.name)
@pytest.mark.parametrize(
    ("language", "mode"), [(Language.ID, Mode.LIGHT), (Language.EN, Mode.DARK)], ids=["id-light", "en-dark"]
)
def test_every_text_fits(scene: Scene, language: Language, mode: Mode, tmp_path: Path) -> None:
    stage = TrainingStage(tmp_path, language, mode)
    window = scene.build(stage)
    assert isinstance(window, QWidget)
    found: list[str] = []
    for size in (*scene.sizes, SMALLEST) if isinstance(window, PaymentsWindow) else scene.sizes:
        window.resize(*size)
        window.show()
        stage.settle()
        stage.settle()
        found += [f"{size}: {line}" for line in misfits(window)]
    shown = shows_something(window.grab().toImage())
    window.close()
    window.deleteLater()
    stage.settle()
    stage.close()
    assert found == []
    assert shown
