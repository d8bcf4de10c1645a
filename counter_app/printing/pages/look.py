"""Colours, text styles and the one way to make a paragraph.

Colour is never the only carrier of a meaning: every paper must read the same from a black-and-white printer.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, Spacer

from counter_app.printing import fonts

INK = HexColor("#10231C")
SOFT = HexColor("#4C5F57")
LINE = HexColor("#D8E2DB")
PRIMARY = HexColor("#0B6B4F")
DEEP = HexColor("#063D2E")
TINT = HexColor("#E3F1EA")
WATERMARK = HexColor("#DFE5E1")
BLACK = HexColor("#000000")

STEP = 4.0
"""Points; distances are multiples of it."""

_ALIGNMENTS = {"left": TA_LEFT, "right": TA_RIGHT, "center": TA_CENTER}


@cache
def style(
    size: float = 9.5,
    face: str = fonts.REGULAR,
    colour: Color = INK,
    align: str = "left",
    leading: float = 1.3,
) -> ParagraphStyle:
    """A text style; `leading` is a multiple of the size. Words longer than a line are broken."""
    return ParagraphStyle(
        f"{face}-{size}-{align}",
        fontName=face,
        fontSize=size,
        leading=size * leading,
        textColor=colour,
        alignment=_ALIGNMENTS[align],
        splitLongWords=1,
        allowWidows=0,
        allowOrphans=0,
    )


BODY = style()
BODY_RIGHT = style(align="right")
BODY_STRONG = style(face=fonts.SEMIBOLD)
SMALL = style(8, colour=SOFT)
SMALL_RIGHT = style(8, colour=SOFT, align="right")
LABEL = style(7.5, colour=SOFT, leading=1.25)
VALUE = style(10, leading=1.25)
TITLE = style(19, fonts.BOLD, leading=1.15)
HEADING = style(11, fonts.SEMIBOLD, DEEP)


def clean(text: str) -> str:
    """Text without control characters, which a PDF has no glyph for and markup no place for."""
    return "".join(" " if unicodedata.category(letter) in {"Cc", "Cs", "Co"} else letter for letter in text)


def markup(text: str) -> str:
    """Typed text made safe inside paragraph markup."""
    return escape(clean(text))


def para(text: str, shape: ParagraphStyle = BODY) -> Flowable:
    """A paragraph of plain text: what was typed is shown, never read as markup."""
    return Paragraph(markup(text), shape)


def rich(source: str, shape: ParagraphStyle = BODY) -> Flowable:
    """A paragraph of reportlab markup; parts that were typed must have passed `markup`."""
    return Paragraph(source, shape)


def gap(steps: float = 2) -> Flowable:
    """Empty height in steps of 4 points."""
    return Spacer(1, steps * STEP)
