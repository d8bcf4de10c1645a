"""Code 128 and QR as vectors.

reportlab's own QR widget costs 28 ms a code; segno's matrix drawn as one path costs 5.
"""

from __future__ import annotations

from typing import cast

import segno
from reportlab.graphics.barcode.code128 import Code128
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from counter_app.printing.pages.look import BLACK

QUIET_MODULES = 4
_WIDEST_MODULE = 1.5


class Qr(Flowable):  # type: ignore[misc]
    """A QR code of plain text, `size` points wide and high with its quiet zone of `quiet` modules.

    Four modules must stay white around it: what is not inside must be given by the page.
    """

    def __init__(self, text: str, size: float, quiet: int = QUIET_MODULES) -> None:
        super().__init__()
        self.width = self.height = size
        self._quiet = quiet
        self._rows = [bytes(row) for row in segno.make_qr(text, error="m").matrix]

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas = cast("Canvas", self.canv)
        module = self.width / (len(self._rows) + 2 * self._quiet)
        path = canvas.beginPath()
        for number, row in enumerate(self._rows, start=self._quiet + 1):
            for start, length in _runs(row):
                path.rect((start + self._quiet) * module, self.height - number * module, length * module, module)
        canvas.setFillColor(BLACK)
        canvas.drawPath(path, stroke=0, fill=1)


def _runs(row: bytes) -> list[tuple[int, int]]:
    """Start and length of each run of dark modules."""
    runs: list[tuple[int, int]] = []
    start: int | None = None
    for place, dark in enumerate((*row, 0)):
        if dark and start is None:
            start = place
        elif not dark and start is not None:
            runs.append((start, place - start))
            start = None
    return runs


def code128(digits: str, most_width: float, height: float) -> Flowable:
    """A Code 128 of at most `most_width` points; the page gives ten modules of white on both sides."""
    modules = float(Code128(digits, barWidth=1, quiet=0).width)
    bars = Code128(digits, barWidth=min(_WIDEST_MODULE, most_width / modules), barHeight=height, quiet=0)
    bars.hAlign = "LEFT"
    return bars
