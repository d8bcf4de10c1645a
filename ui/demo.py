"""The demonstration: all windows on an invented morning, or one visit played into pictures and papers."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import platformdirs

from counter_app.settings import APP, Settings
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.training.morning import Morning, play_morning
from ui.app import Order, run_launcher
from ui.launcher.ports import Kind, Place
from ui.visit import play

AT_ONCE = (Place(Kind.DISPLAY), Place(Kind.KIOSK), Place(Kind.CUSTOMER, 1), Place(Kind.OFFICER, 1))
FOLDER = "counter-app-demo"


@dataclass(frozen=True)
class VisitPlayed:
    """Where the pictures and papers of a visit lie."""

    folder: Path
    images: tuple[Path, ...]
    papers: tuple[Path, ...]


def show_windows(order: Order, out: Path | None, tell: Callable[[Path], None]) -> int:
    """Open the launcher and the windows of a branch on an invented morning; returns the exit code."""
    folder = make_folder(out)
    tell(folder)
    morning = play_morning(folder, datetime.now(UTC))
    morning.office.close()
    settings = Settings(morning.settings.database, morning.settings.papers, order.language or morning.settings.language)
    name = morning.officers[0].name
    return run_launcher(
        order,
        settings,
        at_once=AT_ONCE,
        options=lambda place: ["--officer", name] if place == Place(Kind.OFFICER, 1) else [],
    )


def play_visit(order: Order, out: Path | None) -> VisitPlayed:
    """Play one visit, from the kiosk to the card, and draw what each window shows on the way."""
    folder = make_folder(out)
    morning = play_morning(folder, datetime.now(UTC))
    try:
        before = _papers(morning)
        images = play(morning, folder / "images", order)
        papers = tuple(sorted(_papers(morning) - before))
    finally:
        morning.office.close()
    kept = folder / "visit-papers"
    kept.mkdir()
    return VisitPlayed(folder, images, tuple(Path(shutil.copy(one, kept)) for one in papers))


def _papers(morning: Morning) -> set[Path]:
    return set(morning.settings.papers.rglob("*.pdf"))


def make_folder(out: Path | None) -> Path:
    """A new folder: the one asked for, else one in the present folder or in the user's data folder.

    Raises `Unavailable` (FOLDER_UNWRITABLE); also for a folder that holds a demonstration already.
    """
    name = f"{FOLDER}-{datetime.now().astimezone():%Y%m%d-%H%M%S}"
    places = (out,) if out is not None else (Path(name), Path(platformdirs.user_data_dir(APP)) / name)
    reason: str | None = None
    for place in places:
        folder = place.absolute()
        try:
            folder.mkdir(parents=True, exist_ok=out is not None)
            (folder / "images").mkdir()
        except OSError as problem:
            reason = problem.strerror
            continue
        return folder
    raise Unavailable(FailureCode.FOLDER_UNWRITABLE, folder=str(places[-1].absolute()), reason=reason)
