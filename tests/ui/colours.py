"""Whether a picture shows anything at all."""

from __future__ import annotations

from PySide6.QtGui import QImage

FEWEST_COLOURS = 12
"""A window with text has more, for the edges of letters are soft."""


def shows_something(picture: QImage) -> bool:
    """Whether a coarse grid of points meets enough colours."""
    met: set[int] = set()
    for y in range(0, picture.height(), 3):
        met.update(picture.pixel(x, y) for x in range(0, picture.width(), 3))
        if len(met) >= FEWEST_COLOURS:
            return True
    return False
