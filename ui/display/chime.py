"""The soft sound before a call."""

from __future__ import annotations

import logging
from collections.abc import Callable
from importlib.resources import files

from PySide6.QtCore import QUrl

LOG = logging.getLogger(__name__)
LOUDNESS = 0.8


class Chime:
    """Plays when sound can be played. QtMultimedia is loaded at the first call: it may be missing its libraries."""

    def __init__(self) -> None:
        self._play: Callable[[], None] | None = None

    def play(self) -> None:
        if self._play is None:
            self._play = _load()
        self._play()


def _load() -> Callable[[], None]:
    try:
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect
    except ImportError as problem:
        LOG.info("the display stays silent: %s", problem.name or "QtMultimedia cannot be loaded")
        return _silence
    if QMediaDevices.defaultAudioOutput().isNull():
        LOG.info("the display stays silent: this PC has no sound output")
        return _silence
    effect = QSoundEffect()
    effect.setSource(QUrl.fromLocalFile(str(files("resources") / "sounds" / "chime.wav")))
    effect.setVolume(LOUDNESS)
    return effect.play


def _silence() -> None:
    """Nothing to hear; the display shows every call all the same."""
