"""The folder of the exchange with partner offices, as this PC saw it last. Losing it costs nothing."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import platformdirs

from counter_app.settings import APP


def memory_file() -> Path:
    return Path(platformdirs.user_data_dir(APP)) / "exchange.json"


def remembered_folder(file: Path) -> str:
    """The folder used last; empty where nothing can be read."""
    try:
        kept = json.loads(file.read_text("utf-8"))["folder"]
    except (OSError, ValueError, KeyError, TypeError):
        return ""
    return kept if isinstance(kept, str) else ""


def remember_folder(file: Path, folder: str) -> None:
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps({"folder": folder}), "utf-8")
