"""The tour draws every window in its telling states."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from counter_app.settings import Language
from counter_app.shared.errors import FailureCode, Unavailable
from tests.ui.colours import shows_something
from tests.ui.test_desks_fit import DESKS
from ui import tour
from ui.pictures import grab, put_away
from ui.shared.stage import Scene
from ui.shared.theme import Mode
from ui.stage import TrainingStage
from ui.tour import Request, all_scenes, draw_scenes, read_request

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "scene", [one for one in all_scenes() if one.window not in DESKS], ids=lambda scene: scene.name
)
def test_every_scene_shows_something(scene: Scene, stage: TrainingStage) -> None:
    window = scene.build(stage)
    window.resize(*scene.sizes[0])
    window.show()
    stage.settle()
    assert shows_something(grab(window))
    put_away(window)


def test_scenes_are_named_after_their_windows_and_only_once() -> None:
    scenes = all_scenes()
    names = [scene.name for scene in scenes]
    assert len(set(names)) == len(names)
    assert all(scene.name.startswith(f"{scene.window}-") for scene in scenes)
    assert {scene.window for scene in scenes} == {
        "launcher",
        "officer",
        "customer",
        "kiosk",
        "display",
        "survey",
        "dashboard",
        "payments",
        "cards",
        "batches",
    }


def test_the_tour_of_one_window_is_told_as_json(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    done = subprocess.run(
        [sys.executable, "-m", "ui.main", "tour", "--out", str(tmp_path), "--window", "survey", "--json"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    images = [Path(one) for one in json.loads(done.stdout)["images"]]
    assert len(images) == sum(scene.window == "survey" for scene in all_scenes())
    assert all(one.name.startswith("survey-") and "-id-light-" in one.name for one in images)
    assert all(QImage(str(one)).width() > 0 for one in images)
    assert done.stderr == ""


def test_all_means_both_languages_both_themes_and_every_size(tmp_path: Path) -> None:
    request = read_request(tmp_path, language=Language.EN, look="dark", window=None, size=None, every=True)
    assert (request.languages, request.modes) == (tuple(Language), tuple(Mode))


def test_a_size_replaces_the_windows_own(tmp_path: Path) -> None:
    scene = next(one for one in all_scenes() if one.window == "launcher")
    request = Request(tmp_path, (Language.EN,), (Mode.DARK,), "launcher", (1100, 700), every=False)
    drawn = next(iter(draw_scenes(request)))
    assert drawn.name == f"{scene.name}-en-dark-1100x700.png"
    assert (QImage(str(drawn)).width(), QImage(str(drawn)).height()) == (1100, 700)


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    request = Request(tmp_path / "file" / "out", (Language.ID,), (Mode.LIGHT,), None, None, every=False)
    with pytest.raises(Unavailable) as failed:
        list(draw_scenes(request))
    assert failed.value.code is FailureCode.FOLDER_UNWRITABLE


def test_a_tour_of_many_scenes_is_drawn_by_several_processes_in_the_same_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tour, "WORTH_A_PROCESS", 4)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    request = Request(tmp_path, (Language.ID,), (Mode.LIGHT,), "survey", None, every=False)
    drawn = list(draw_scenes(request))
    assert [one.name.partition("-id-")[0] for one in drawn] == [s.name for s in all_scenes() if s.window == "survey"]
    assert all(one.stat().st_size for one in drawn)


def test_what_a_process_of_the_tour_cannot_write_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tour, "WORTH_A_PROCESS", 4)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    request = Request(tmp_path, (Language.ID,), (Mode.LIGHT,), "survey", None, every=False)
    first = next(scene for scene in all_scenes() if scene.window == "survey")
    width, height = first.sizes[0]
    (tmp_path / f"{first.name}-id-light-{width}x{height}.png").mkdir()
    with pytest.raises(Unavailable) as failed:
        list(draw_scenes(request))
    assert failed.value.code is FailureCode.OUTPUT_FAILED
