"""No text of the batches desk is cut or lies over another: every scene, every size, both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from counter_app.settings import Language
from tests.ui.fits import misfits
from ui.batches.scenes import scenes
from ui.shared.stage import Scene
from ui.shared.theme import Mode
from ui.stage import TrainingStage


@pytest.mark.parametrize(
    ("language", "mode"), [(Language.ID, Mode.LIGHT), (Language.EN, Mode.DARK)], ids=["id-light", "en-dark"]
)
@pytest.mark.parametrize("scene", scenes(), ids=lambda scene: scene.name)
def test_every_text_of_the_batches_desk_fits(scene: Scene, language: Language, mode: Mode, tmp_path: Path) -> None:
    stage = TrainingStage(tmp_path, language, mode)
    window = scene.build(stage)
    assert isinstance(window, QWidget)
    found: list[str] = []
    for size in scene.sizes:
        window.resize(*size)
        window.show()
        stage.settle()
        stage.settle()
        found += [f"{size}: {line}" for line in misfits(window)]
    window.close()
    window.deleteLater()
    stage.settle()
    stage.close()
    assert found == []
