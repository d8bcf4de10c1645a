"""Bring the translations up to date with the sources: `python -m resources.i18n.update`.

Each folder of `ui` has its own `FOLDER.id.ts`, edited by hand, and the `FOLDER.id.qm` made of it.
"""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from pathlib import Path

HERE = Path(__file__).parent
UI = HERE.parents[1] / "ui"


def tool(name: str) -> str:
    """The command of PySide6 in this environment."""
    return str(Path(sysconfig.get_path("scripts")) / name)


def sources(folder: Path) -> list[str]:
    return sorted(str(file) for kind in ("*.py", "*.qml") for file in folder.rglob(kind))


def update(folder: Path, ts: Path) -> None:
    """Collect the folder's texts into a `.ts` file, keeping the translations that it has."""
    subprocess.run(
        [
            tool("pyside6-lupdate"),
            "-noobsolete",
            "-locations",
            "none",
            "-target-language",
            "id",
            *sources(folder),
            "-ts",
            str(ts),
        ],
        check=True,
        capture_output=True,
    )


def release(ts: Path, qm: Path) -> None:
    """Make the file that Qt loads, and put it in place at once: a window that runs has the old one mapped."""
    new = qm.with_suffix(".new")
    subprocess.run([tool("pyside6-lrelease"), str(ts), "-qm", str(new)], check=True, capture_output=True)
    new.replace(qm)


def folders() -> list[Path]:
    return sorted(
        folder for folder in UI.iterdir() if folder.is_dir() and sources(folder) and folder.name != "__pycache__"
    )


def main(names: list[str]) -> None:
    for folder in folders():
        if not names or folder.name in names:
            ts = HERE / f"{folder.name}.id.ts"
            update(folder, ts)
            release(ts, ts.with_suffix(".qm"))


if __name__ == "__main__":
    main(sys.argv[1:])
