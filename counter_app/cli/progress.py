"""How far a long piece of work is, told on a terminal and nowhere else."""

from __future__ import annotations

import sys
from collections.abc import Callable

from counter_app.cli.output import complain
from counter_app.cli.wording import Words
from counter_app.shared.labels import Label

_TOLD = Label("{percent} % selesai", "{percent} % done")
_STEP = 10


class Progress:
    """Tells every tenth of the work once."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._told = 0

    def part(self, begins: float, ends: float) -> Callable[[float], None]:
        """What a stretch of the work calls with its own 0 to 1."""
        return lambda done: self._tell(begins + (ends - begins) * done)

    def _tell(self, done: float) -> None:
        percent = int(100 * done) // _STEP * _STEP
        if percent > self._told and sys.stderr.isatty():
            self._told = percent
            complain(self._words.fill(_TOLD, {"percent": percent}))
