"""Reads papers back: their text, their pictures, the box of every glyph."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import zxingcpp
from PIL.Image import Image
from pypdfium2 import PdfDocument


@dataclass(frozen=True)
class Glyph:
    """One drawn character; edges in points from the lower left corner of its page."""

    letter: str
    left: float
    bottom: float
    right: float
    top: float

    def overlap(self, other: Glyph) -> float:
        """The common area as a part of the smaller one."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.top, other.top) - max(self.bottom, other.bottom)
        smaller = min(self.area, other.area)
        return wide * high / smaller if wide > 0 and high > 0 and smaller > 0 else 0.0

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.top - self.bottom)


@dataclass(frozen=True)
class Sheet:
    width: float
    height: float
    text: str
    glyphs: tuple[Glyph, ...]


def sheets(pdf: bytes) -> list[Sheet]:
    """Every page with its text (white space as single spaces) and its glyphs."""
    with PdfDocument(pdf) as document:
        found = []
        for number in range(len(document)):
            page = document[number]
            text = page.get_textpage()
            glyphs = []
            for place in range(text.count_chars()):
                letter = text.get_text_range(place, 1)
                if letter.strip():
                    glyphs.append(Glyph(letter, *text.get_charbox(place)))
            plain = " ".join(text.get_text_range().replace("￾", "-").split())
            width, height = page.get_size()
            found.append(Sheet(width, height, plain, tuple(glyphs)))
            text.close()
            page.close()
        return found


def text_of(pdf: bytes) -> str:
    return " ".join(sheet.text for sheet in sheets(pdf))


def unspaced(text: str) -> str:
    """For what may have been broken over lines in mid-word."""
    return "".join(text.split())


def title_of(pdf: bytes) -> str:
    with PdfDocument(pdf) as document:
        return str(document.get_metadata_dict()["Title"])


def picture(pdf: bytes, scale: float = 3.0) -> Image:
    with PdfDocument(pdf) as document:
        page = document[0]
        image: Image = page.render(scale=scale).to_pil()
        page.close()
        return image


def scanned(pdf: bytes, scale: float = 3.0) -> set[tuple[str, str]]:
    """Kind and content of every bar code and QR on the first page, read from its picture."""
    found = zxingcpp.read_barcodes(picture(pdf, scale))
    return {(str(one.format).rsplit(".", 1)[-1].replace(" ", ""), one.text) for one in found}


def overlapping(sheet: Sheet, most: float = 0.3) -> list[tuple[str, str]]:
    """Pairs of glyphs that cover each other by more than `most` of the smaller one."""
    rows: dict[int, list[Glyph]] = {}
    for glyph in sheet.glyphs:
        for row in range(int(glyph.bottom // 8), int(glyph.top // 8) + 1):
            rows.setdefault(row, []).append(glyph)
    return [
        (one.letter, other.letter)
        for row in rows.values()
        for one, other in combinations(row, 2)
        if one.overlap(other) > most
    ]


def outside(sheet: Sheet, margin: float) -> list[str]:
    """Glyphs nearer than `margin` points to an edge of the page, or beyond it."""
    return [
        glyph.letter
        for glyph in sheet.glyphs
        if glyph.left < margin
        or glyph.bottom < margin
        or glyph.right > sheet.width - margin
        or glyph.top > sheet.height - margin
    ]
