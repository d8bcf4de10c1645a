"""What the launcher remembers of this PC between two starts. Losing it costs nothing."""

from __future__ import annotations

import contextlib
import json
import logging
from dataclasses import asdict, dataclass
from pathlib import Path

import platformdirs

from counter_app.settings import APP, Language
from ui.shared.theme import Mode

LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Preferences:
    """`counter` is the counter whose windows were opened here last. None: never chosen."""

    language: Language | None = None
    mode: Mode = Mode.LIGHT
    counter: int | None = None
    fullscreen: bool = False


def preferences_file() -> Path:
    return Path(platformdirs.user_data_dir(APP)) / "launcher.json"


def load_preferences(file: Path) -> Preferences:
    """What was remembered; defaults where there is nothing that can be read."""
    try:
        kept = json.loads(file.read_text("utf-8"))
        return Preferences(
            language=None if kept["language"] is None else Language(kept["language"]),
            mode=Mode(kept["mode"]),
            counter=None if kept["counter"] is None else int(kept["counter"]),
            fullscreen=bool(kept["fullscreen"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return Preferences()


def save_preferences(file: Path, preferences: Preferences) -> None:
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(asdict(preferences)), "utf-8")
