"""Source Sans Pro, registered with reportlab once per process.

Its default figures all have one width (497 units in Regular), so amounts stand under each other without an
OpenType feature, which reportlab does not apply.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "SourceSansPro-Regular"
SEMIBOLD = "SourceSansPro-Semibold"
BOLD = "SourceSansPro-Bold"
ITALIC = "SourceSansPro-It"
FACES = (REGULAR, SEMIBOLD, BOLD, ITALIC)


@cache
def register() -> None:
    """Make the four faces known to reportlab; later calls cost nothing."""
    folder = files("font_source_sans_pro") / "files"
    for face in FACES:
        with as_file(folder / f"{face}.ttf") as path:
            pdfmetrics.registerFont(TTFont(face, str(path)))
    for face in FACES:
        pdfmetrics.registerFontFamily(face, normal=face, bold=BOLD, italic=ITALIC, boldItalic=BOLD)


def width(text: str, face: str, size: float) -> float:
    """The width of one line of text, in points."""
    return float(pdfmetrics.stringWidth(text, face, size))
