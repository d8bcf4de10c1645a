"""Draws every window in its telling states into pictures, without a display."""

from __future__ import annotations

import logging
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QElapsedTimer,
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from counter_app.settings import Language
from counter_app.shared.errors import ErrorCode, FailureCode, OfficeError, Unavailable
from ui.shared.stage import Scene, Size, Window
from ui.shared.theme import Mode
from ui.stage import TrainingStage

LOG = logging.getLogger(__name__)
SCENES = (
    "ui.launcher.scenes",
    "ui.officer.scenes",
    "ui.officer.case_scenes",
    "ui.customer.scenes",
    "ui.kiosk.scenes",
    "ui.display.scenes",
    "ui.survey.scenes",
)
SMALLEST, LARGEST = 200, 8000
"""Sides of a picture in pixels."""
LONGEST_WAIT_MS = 900
"""How long a window may go on moving before it is drawn as it stands."""
SHORTEST_WAIT_MS = 60


@dataclass(frozen=True)
class Request:
    """Which pictures to draw. `size` None: the window's main size, or all of them with `every`."""

    out: Path
    languages: tuple[Language, ...]
    modes: tuple[Mode, ...]
    window: str | None
    size: Size | None
    every: bool


def all_scenes() -> tuple[Scene, ...]:
    return tuple(scene for module in SCENES for scene in import_module(module).scenes())


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
    logging.getLogger().addHandler(logging.NullHandler())  # scenes fail on purpose
    before = qInstallMessageHandler(_keep_quiet)
    try:
        for scene in all_scenes():
            if request.window in {None, scene.window}:
                for language in request.languages:
                    for mode in request.modes:
                        yield from _draw(scene, request, language, mode)
    finally:
        qInstallMessageHandler(before)


def _keep_quiet(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Offscreen, Qt remarks on what a platform without screens cannot do."""
    LOG.log(logging.ERROR if kind is QtMsgType.QtCriticalMsg else logging.DEBUG, "Qt: %s", message)


def _draw(scene: Scene, request: Request, language: Language, mode: Mode) -> Iterator[Path]:
    sizes = (request.size,) if request.size is not None else scene.sizes if request.every else scene.sizes[:1]
    with tempfile.TemporaryDirectory(prefix="counter-app-") as folder:
        stage = TrainingStage(Path(folder), language, mode)
        try:
            window = scene.build(stage)
            for width, height in sizes:
                file = request.out / f"{scene.name}-{language.value}-{mode.value}-{width}x{height}.png"
                picture = still(window, (width, height), stage)
                if not picture.save(str(file)):
                    raise Unavailable(FailureCode.OUTPUT_FAILED, reason=str(file))
                yield file
            put_away(window)
        finally:
            stage.close()


def still(window: Window, size: Size, stage: TrainingStage) -> QImage:
    """A picture of a window at a size, taken when it has come to rest."""
    window.resize(*size)
    window.show()
    stage.settle()
    clock = QElapsedTimer()
    clock.start()
    before = grab(window)
    while clock.elapsed() < LONGEST_WAIT_MS:
        _wait(SHORTEST_WAIT_MS)
        now = grab(window)
        if now == before:
            break
        before = now
    return before


def grab(window: Window) -> QImage:
    return window.grab().toImage() if isinstance(window, QWidget) else window.grabWindow()


def _wait(milliseconds: int) -> None:
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < milliseconds:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, milliseconds)


def put_away(window: Window) -> None:
    """Destroy a window now, so that the next one begins alone."""
    window.hide()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
