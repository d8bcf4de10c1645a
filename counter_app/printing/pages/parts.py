"""Pieces that several papers are made of: facts, tables, lists, boxes, signatures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from reportlab.lib.colors import white
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Table

from counter_app.printing import fonts
from counter_app.printing.pages.look import (
    BODY,
    BODY_RIGHT,
    BODY_STRONG,
    HEADING,
    INK,
    LABEL,
    LINE,
    SMALL,
    SMALL_RIGHT,
    SOFT,
    TINT,
    VALUE,
    clean,
    gap,
    para,
    style,
)

NONE = "tidak ada"
DASH = "–"

BOX_PADDING = 16.0
"""Points on the left and right inside a box; also the quiet zone beside a bar code."""

CELL_GAP = 8.0
"""Points between two columns of a table."""

AIRY, COMPACT, TIGHT = (3.0, 5.0), (1.5, 3.0), (1.0, 2.2)
"""Points above and below what stands in a row of a table."""

_GUTTER = 16.0
_VALUE_SIZE = 10
_HEADED = 84.0
_TALL_LINES = 20
_SIGNATURE_HEIGHT = 44.0
_SIGNATURE_WIDTH = 150.0
_ABOVE_LINE = 3.0
_LARGEST_INK = 0.15
"""Points on paper for a thousandth of the screen's width, so that a small signature stays small."""
FLUSH: list[tuple[object, ...]] = [
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]


class Tick(Flowable):  # type: ignore[misc]
    """A box to tick or ticked, drawn: it needs no glyph and prints the same everywhere."""

    def __init__(self, *, ticked: bool, size: float = 8.0) -> None:
        super().__init__()
        self.width, self.height = size, size + 3
        self._size, self._ticked = size, ticked

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas, size = cast("Canvas", self.canv), self._size
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.8)
        canvas.rect(0, 0, size, size, stroke=1, fill=0)
        if self._ticked:
            canvas.setLineWidth(1.4)
            canvas.lines(
                [
                    (size * 0.2, size * 0.4, size * 0.42, size * 0.18),
                    (size * 0.42, size * 0.18, size * 0.84, size * 0.82),
                ]
            )


@dataclass(frozen=True)
class Column:
    """A column of a table; `share` is its part of the width, figures stand right."""

    title: str
    share: float
    right: bool = False


def part(title: str, *body: Flowable) -> list[Flowable]:
    """A heading and what it heads; it starts a new page rather than stand alone at the foot of one."""
    return [CondPageBreak(_HEADED), para(title, HEADING), gap(0.5), *body, gap(2.5)]


def whole(title: str, *body: Flowable) -> Flowable:
    """A short part that is kept on one page."""
    return KeepTogether([para(title, HEADING), gap(0.5), *body, gap(2.5)])


def facts(pairs: Sequence[tuple[str, str]], width: float, columns: int = 2) -> Flowable:
    """Labels above values; a value takes as many columns as it needs for one line, at most all of them."""
    if not pairs:
        return para(NONE, BODY)
    share = width / columns
    rows: list[list[object]] = []
    spans: list[tuple[object, ...]] = []
    used = columns
    for label, value in pairs:
        need = min(columns, 1 + int((fonts.width(clean(value), fonts.REGULAR, _VALUE_SIZE) + _GUTTER) / share))
        if used + need > columns:
            rows.append([""] * columns)
            used = 0
        rows[-1][used] = [para(label, LABEL), para(value.strip() or DASH, VALUE)]
        spans.append(("SPAN", (used, len(rows) - 1), (used + need - 1, len(rows) - 1)))
        used += need
    padding = [("BOTTOMPADDING", (0, 0), (-1, -1), 6), ("RIGHTPADDING", (0, 0), (-2, -1), _GUTTER)]
    tall = any(_is_tall(value, width) for _, value in pairs)
    return Table(rows, colWidths=[share] * columns, style=[*FLUSH, *spans, *padding], splitInRow=int(tall))


def table(
    columns: Sequence[Column],
    rows: Sequence[Sequence[str | Flowable]],
    width: float,
    total: Sequence[str | Flowable] | None = None,
    *,
    pads: tuple[float, float] = AIRY,
) -> Flowable:
    """A table with hairlines; its head is repeated on every page, an empty one says so."""
    shares = sum(column.share for column in columns)
    widths = [width * column.share / shares for column in columns]
    head = [para(column.title, SMALL_RIGHT if column.right else SMALL) for column in columns]
    shape: list[tuple[object, ...]] = [
        *FLUSH,
        ("LEFTPADDING", (1, 0), (-1, -1), CELL_GAP),
        ("TOPPADDING", (0, 0), (-1, -1), pads[0]),
        ("BOTTOMPADDING", (0, 0), (-1, -1), pads[1]),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("LINEBELOW", (0, 0), (-1, 0), 0.8, SOFT),
        ("LINEBELOW", (0, 1), (-1, -1), 0.5, LINE),
    ]
    if not rows:
        shape.append(("SPAN", (0, 1), (-1, 1)))
        rows = [[NONE, *[""] * (len(columns) - 1)]]
    body = [[_cell(cell, column) for cell, column in zip(row, columns, strict=True)] for row in rows]
    if total is not None:
        body.append([_cell(cell, column, strong=True) for cell, column in zip(total, columns, strict=True)])
        shape.append(("LINEABOVE", (0, -1), (-1, -1), 0.8, INK))
    tall = any(
        isinstance(cell, str) and _is_tall(cell, wide) for row in rows for cell, wide in zip(row, widths, strict=True)
    )
    return Table([head, *body], colWidths=widths, style=shape, repeatRows=1, splitInRow=int(tall))


def _is_tall(text: str, width: float) -> bool:
    """Whether a text may not fit on a page, so that its row must be allowed to break.

    reportlab breaks every row that straddles a page once it may, and repeats the head in mid-page.
    """
    return len(text) > _TALL_LINES and fonts.width(clean(text), fonts.REGULAR, _VALUE_SIZE) > _TALL_LINES * width


def _cell(cell: str | Flowable, column: Column, *, strong: bool = False) -> Flowable:
    if not isinstance(cell, str):
        return cell
    if column.right:
        return para(cell, style(face=fonts.SEMIBOLD, align="right") if strong else BODY_RIGHT)
    return para(cell, BODY_STRONG if strong else BODY)


def bullets(lines: Sequence[str], width: float, shape: ParagraphStyle = BODY) -> Flowable:
    """A list with hanging signs; an empty one says so."""
    return _hanging([(para("•", shape), line) for line in lines], width, 12, shape)


def ticks(lines: Sequence[tuple[str, bool]], width: float) -> Flowable:
    """A list of statements, each with its box, ticked or not."""
    return _hanging([(Tick(ticked=ticked), text) for text, ticked in lines], width, 16, BODY)


def _hanging(rows: Sequence[tuple[Flowable, str]], width: float, indent: float, text: ParagraphStyle) -> Flowable:
    if not rows:
        return para(NONE, BODY)
    cells = [[sign, para(line, text)] for sign, line in rows]
    shape = [*FLUSH, ("BOTTOMPADDING", (0, 0), (-1, -1), 2)]
    tall = any(_is_tall(line, width) for _, line in rows)
    return Table(cells, colWidths=[indent, width - indent], style=shape, splitInRow=int(tall))


def box(content: Sequence[Flowable], width: float, *, tinted: bool = True) -> Flowable:
    """A box with round corners, for the one thing that must be seen; untinted around what is scanned."""
    dress: list[tuple[object, ...]] = [("BACKGROUND", (0, 0), (-1, -1), TINT if tinted else white)]
    if not tinted:
        dress.append(("BOX", (0, 0), (-1, -1), 0.9, SOFT))
    return Table(
        [[list(content)]],
        colWidths=[width],
        style=[
            *dress,
            ("ROUNDEDCORNERS", [8, 8, 8, 8]),
            ("LEFTPADDING", (0, 0), (-1, -1), BOX_PADDING),
            ("RIGHTPADDING", (0, 0), (-1, -1), BOX_PADDING),
            ("TOPPADDING", (0, 0), (-1, -1), 9),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 12),
        ],
    )


def side_by_side(left: Sequence[Flowable], right: Sequence[Flowable], widths: tuple[float, float]) -> Flowable:
    return Table([[list(left), list(right)]], colWidths=widths, style=FLUSH)


class Ink(Flowable):  # type: ignore[misc]
    """A signature that was drawn on a screen: strokes of points, y down; as large as the room for signing allows."""

    def __init__(self, strokes: Sequence[Sequence[tuple[int, int]]]) -> None:
        super().__init__()
        xs, ys = zip(*(point for stroke in strokes for point in stroke), strict=True)
        self._strokes, self._left, self._bottom = strokes, min(xs), max(ys)
        wide, high = max(xs) - min(xs) or 1, max(ys) - min(ys) or 1
        self._scale = min(_LARGEST_INK, (_SIGNATURE_HEIGHT - 6) / high, _SIGNATURE_WIDTH / wide)
        self.width, self.height = wide * self._scale, high * self._scale + _ABOVE_LINE

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        canvas, scale = cast("Canvas", self.canv), self._scale
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(1.1)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        canvas.translate(0, _ABOVE_LINE)
        for stroke in self._strokes:
            path = canvas.beginPath()
            path.moveTo((stroke[0][0] - self._left) * scale, (self._bottom - stroke[0][1]) * scale)
            for x, y in stroke:
                path.lineTo((x - self._left) * scale, (self._bottom - y) * scale)
            canvas.drawPath(path)


def signatures(
    signers: Sequence[tuple[str, str]],
    width: float,
    dateline: str,
    above: Sequence[Flowable] = (),
    drawn: Sequence[Flowable | None] = (),
) -> Flowable:
    """Lines to sign on, one per (role, name); place and date stand above the last.

    `above` is what they sign for at least: it stays on the same page. `drawn` are signatures that there are already.
    """
    wide = (width - _GUTTER * (len(signers) - 1)) / len(signers)
    widths: list[float] = []
    rows: list[list[object]] = [[], [], []]
    lines: list[tuple[object, ...]] = []
    for place, (role, name) in enumerate(signers):
        if place:
            widths.append(_GUTTER)
            for row in rows:
                row.append("")
        lines.append(("LINEABOVE", (2 * place, 2), (2 * place, 2), 0.75, INK))
        widths.append(wide)
        rows[0].append([para(dateline if place == len(signers) - 1 else "", BODY), para(role, BODY)])
        rows[1].append((drawn[place] if place < len(drawn) else None) or "")
        rows[2].append(para(name.strip() or DASH, BODY_STRONG))
    return KeepTogether(
        [
            *above,
            gap(3),
            Table(
                rows,
                colWidths=widths,
                rowHeights=[None, _SIGNATURE_HEIGHT, None],
                style=[*FLUSH, *lines, ("VALIGN", (0, 0), (-1, 1), "BOTTOM"), ("TOPPADDING", (0, 2), (-1, 2), 3)],
            ),
        ]
    )
