"""A signature drawn with a finger: lines in a frame, and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from math import hypot

from counter_app.shared.errors import ErrorCode, OfficeError

WIDTH, HEIGHT = 1000, 600
"""The frame in which every signature lies, whatever it was drawn on."""
MOST_STROKES = 100
MOST_POINTS = 5_000
LONGEST_TEXT = 12 * MOST_POINTS
SHORTEST_INK = 60.0
"""Less ink than this, in units of the frame, is a touch and no signature."""

Point = tuple[int, int]
_POINT = re.compile(r"(\d{1,4}),(\d{1,4})", re.ASCII)


@dataclass(frozen=True)
class Signature:
    """Strokes of points, x to the right and y down, in a frame of 1000 by 600."""

    strokes: tuple[tuple[Point, ...], ...]

    def __repr__(self) -> str:
        return f"Signature({len(self.strokes)} strokes)"

    def to_text(self) -> str:
        """`12,34 15,40;80,90 …`: points of a stroke by spaces, strokes by semicolons."""
        return ";".join(" ".join(f"{x},{y}" for x, y in stroke) for stroke in self.strokes)

    def to_svg(self) -> str:
        """The path data of an SVG with the view box 0 0 1000 600."""
        return " ".join("M" + " L".join(f"{x} {y}" for x, y in stroke) for stroke in self.strokes)

    @property
    def ink(self) -> float:
        """The length of all strokes."""
        pairs = (pair for stroke in self.strokes for pair in pairwise(stroke))
        return sum(hypot(there[0] - here[0], there[1] - here[1]) for here, there in pairs)


def read_signature(text: str) -> Signature:
    """A signature from what `to_text` makes, as a screen sends it.

    Raises `OfficeError` (FIELD_INVALID at `signature`) for anything else, for points outside of the frame, and for too
    little or too much.
    """
    if len(text) > LONGEST_TEXT:
        raise _refused()
    strokes = tuple(_stroke(part) for part in text.split(";"))
    drawn = Signature(strokes)
    if len(strokes) > MOST_STROKES or sum(map(len, strokes)) > MOST_POINTS or drawn.ink < SHORTEST_INK:
        raise _refused()
    return drawn


def _stroke(text: str) -> tuple[Point, ...]:
    points = tuple(_point(part) for part in text.split())
    if not points:
        raise _refused()
    return points


def _point(text: str) -> Point:
    found = _POINT.fullmatch(text)
    if found is None:
        raise _refused()
    x, y = int(found[1]), int(found[2])
    if x > WIDTH or y > HEIGHT:
        raise _refused()
    return x, y


def _refused() -> OfficeError:
    return OfficeError(ErrorCode.FIELD_INVALID, field="signature", expected="signature")
