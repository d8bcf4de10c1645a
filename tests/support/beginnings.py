"""Branches in which something happened already, played once for each kind of database and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from counter_app.bootstrap import open_office
from counter_app.shared.clock import SetClock
from tests.support.branch import MORNING, TrainingBranch, branch_settings_at
from tests.support.databases import Databases

T = TypeVar("T")


@dataclass(frozen=True)
class _Begun:
    """How a branch stood at the end of its beginning: its database, its papers and scans, the time, what was told."""

    url: str
    folder: Path
    now: datetime
    told: Any


class Beginnings:
    """Plays each beginning once."""

    def __init__(self, databases: Databases, new_branch: Callable[[int], str], new_folder: Callable[[], Path]) -> None:
        self._databases = databases
        self._new_branch = new_branch
        self._new_folder = new_folder
        self._begun: dict[Callable[[TrainingBranch], object], _Begun] = {}

    def copy(self, play: Callable[[TrainingBranch], T], folder: Path) -> tuple[TrainingBranch, T]:
        """A branch of its own, whose office the caller closes, and what `play` told: values, nothing of an office."""
        if play not in self._begun:
            self._begun[play] = self._play(play)
        begun = self._begun[play]
        shutil.copytree(begun.folder, folder, dirs_exist_ok=True)
        return _branch_at(self._databases.copy(begun.url), folder, begun.now), begun.told

    def _play(self, play: Callable[[TrainingBranch], object]) -> _Begun:
        folder = self._new_folder()
        branch = _branch_at(self._new_branch(4), folder, MORNING)
        try:
            told = play(branch)
        finally:
            branch.office.close()
        return _Begun(branch.settings.database, folder, branch.clock.now(), told)


def _branch_at(url: str, folder: Path, now: datetime) -> TrainingBranch:
    settings = branch_settings_at(url, folder)
    clock = SetClock(now)
    return TrainingBranch(open_office(settings, clock), clock, settings)
