"""Draws every window in its telling states into pictures, without a display."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path

from counter_app.settings import Language
from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from ui.pictures import put_away, quiet, still
from ui.shared.stage import Scene, Size
from ui.shared.theme import Mode
from ui.stage import TrainingStage

SCENES = (
    ("ui.launcher.scenes", "scenes"),
    ("ui.officer.scenes", "scenes"),
    ("ui.officer.case_scenes", "case_scenes"),
    ("ui.customer.scenes", "scenes"),
    ("ui.kiosk.scenes", "scenes"),
    ("ui.display.scenes", "scenes"),
    ("ui.survey.scenes", "scenes"),
    ("ui.dashboard.scenes", "scenes"),
    ("ui.payments.scenes", "scenes"),
    ("ui.payments.dialog_scenes", "dialog_scenes"),
    ("ui.cards.scenes", "scenes"),
    ("ui.batches.scenes", "scenes"),
)
WORTH_A_PROCESS = 20
"""Scenes for which another process is begun; each takes about as long to start as one scene to draw."""
SMALLEST, LARGEST = 200, 8000
"""Sides of a picture in pixels."""


@dataclass(frozen=True)
class Request:
    """Which pictures to draw. `size` None: the window's main size, or all of them with `every`."""

    out: Path
    languages: tuple[Language, ...]
    modes: tuple[Mode, ...]
    window: str | None
    size: Size | None
    every: bool


@dataclass(frozen=True)
class Task:
    """One scene, by its place among all, in one look."""

    scene: int
    language: Language
    mode: Mode


@cache
def all_scenes() -> tuple[Scene, ...]:
    return tuple(scene for module, name in SCENES for scene in getattr(import_module(module), name)())


def read_request(
    out: Path, *, language: Language, look: str, window: str | None, size: str | None, every: bool
) -> Request:
    """Raises `OfficeError` (NOT_A_CHOICE, FIELD_INVALID, OUT_OF_RANGE)."""
    names = tuple(dict.fromkeys(scene.window for scene in all_scenes()))
    if window is not None and window not in names:
        raise OfficeError(ErrorCode.NOT_A_CHOICE, field="window", choices=names)
    return Request(
        out=out.absolute(),
        languages=tuple(Language) if every else (language,),
        modes=tuple(Mode) if every else (Mode(look),),
        window=window,
        size=None if size is None else _read_size(size),
        every=every,
    )


def _read_size(text: str) -> Size:
    match = re.fullmatch(r"(\d{1,5})[xX×](\d{1,5})", text.strip())
    if match is None:
        raise OfficeError(ErrorCode.FIELD_INVALID, field="size", expected="1366x768")
    size = int(match[1]), int(match[2])
    if not all(SMALLEST <= side <= LARGEST for side in size):
        raise OfficeError(ErrorCode.OUT_OF_RANGE, field="size", minimum=SMALLEST, maximum=LARGEST)
    return size


def draw_scenes(request: Request) -> Iterator[Path]:
    """Draw what was asked for, and name each picture. Raises `Unavailable` (FOLDER_UNWRITABLE, OUTPUT_FAILED)."""
    try:
        request.out.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise Unavailable(FailureCode.FOLDER_UNWRITABLE, folder=str(request.out), reason=problem.strerror) from problem
    tasks = [
        Task(place, language, mode)
        for place, scene in enumerate(all_scenes())
        if request.window in {None, scene.window}
        for language in request.languages
        for mode in request.modes
    ]
    hands = min(os.cpu_count() or 1, len(tasks) // WORTH_A_PROCESS)
    if hands < 2:  # noqa: PLR2004 - nobody to share with
        with quiet():
            for task in tasks:
                yield from _draw(task, request)
        return
    with ProcessPoolExecutor(hands, mp_context=get_context("spawn")) as executor:
        for drawn in executor.map(_draw_apart, tasks, repeat(request)):
            yield from drawn


def _draw_apart(task: Task, request: Request) -> list[Path]:
    """In a process of its own."""
    with quiet():
        return list(_draw(task, request))


def count_pictures(request: Request) -> int:
    """How many pictures a request asks for."""
    looks = len(request.languages) * len(request.modes)
    return sum(looks * len(_sizes(scene, request)) for scene in all_scenes() if request.window in {None, scene.window})


def _sizes(scene: Scene, request: Request) -> tuple[Size, ...]:
    if request.size is not None:
        return (request.size,)
    return scene.sizes if request.every else scene.sizes[:1]


def _draw(task: Task, request: Request) -> Iterator[Path]:
    scene, language, mode = all_scenes()[task.scene], task.language, task.mode
    with tempfile.TemporaryDirectory(prefix="counter-app-") as folder:
        stage = TrainingStage(Path(folder), language, mode)
        try:
            window = scene.build(stage)
            for width, height in _sizes(scene, request):
                file = request.out / f"{scene.name}-{language.value}-{mode.value}-{width}x{height}.png"
                picture = still(window, (width, height), stage.settle)
                if not picture.save(str(file)):
                    raise Unavailable(FailureCode.OUTPUT_FAILED, reason=str(file))
                yield file
            put_away(window)
        finally:
            stage.close()
