"""Blanks in rows: which width each needs, and how a row of them is drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from counter_app.printing import fonts
from counter_app.printing.blank_form import Blank, Option, Shape
from counter_app.printing.pages.look import INK, markup, rich, style
from counter_app.printing.pages.pens import BOX, Pen
from counter_app.registration.fields import Need

COLUMNS = 12
GUTTER = 10.0

_LABEL_SIZE = 7.5
_LABEL = style(_LABEL_SIZE, leading=1.15)
_OPTION_SIZE = 8.5
_OPTION_GAP, _OPTION_INDENT, _OPTION_LEADING = 11.0, BOX + 4, 13.0
_LABEL_GAP = 2.5
_BELOW = 3.5

_CELL_SPANS = ((5, 2), (6, 3), (11, 4), (13, 4), (20, 6))
_SHAPE_SPANS = {Shape.DATE: 4, Shape.TIME: 2, Shape.MONEY: 3, Shape.LIST: 4, Shape.FIXED: 2, Shape.TICK: 12}
_USUAL = 100
"""Signs of a text without a limit of its own, such as an e-mail address."""

_LINE_SPANS = ((12, 2), (40, 3), (60, 4), (100, 6), (150, 8))


def column_width(width: float, span: int) -> float:
    """The width of `span` of the twelve columns of a page."""
    return (width - GUTTER * (COLUMNS - 1)) / COLUMNS * span + GUTTER * (span - 1)


def rows_of(blanks: Sequence[Blank], width: float, pen: Pen) -> list[Flowable]:
    """Blanks put side by side as they fit; a line at the end of a row takes what is left of it."""
    rows: list[list[tuple[Blank, int]]] = []
    used = COLUMNS
    for blank in blanks:
        if blank.typed and not pen.types:
            continue
        span = span_of(blank, width)
        if used + span > COLUMNS:
            rows.append([])
            used = 0
        rows[-1].append((blank, span))
        used += span
    return [BlankRow(tuple(_placed(row, width)), pen) for row in rows]


def _placed(row: Sequence[tuple[Blank, int]], width: float) -> Iterator[Placed]:
    left = COLUMNS - sum(span for _, span in row)
    wider = next((number for number, (blank, _) in reversed(list(enumerate(row))) if blank.shape is Shape.LINE), None)
    start = 0
    for number, (blank, span) in enumerate(row):
        full = span + (left if number == wider else 0)
        yield Placed(blank, column_width(width, start) + GUTTER if start else 0.0, column_width(width, full))
        start += full


def span_of(blank: Blank, width: float) -> int:
    """How many of the twelve columns a blank takes at least."""
    if blank.span:
        return blank.span
    match blank.shape:
        case Shape.CELLS:
            return _first(_CELL_SPANS, blank.most)
        case Shape.LINE:
            return _first(_LINE_SPANS, blank.most or _USUAL)
        case Shape.ONE_OF:
            need = sum(_option_width(one) for one in blank.options) - _OPTION_GAP
            label = fonts.width(blank.label, fonts.REGULAR, _LABEL_SIZE) + _OPTION_GAP
            fitting = (span for span in range(2, 9) if column_width(width, span) >= max(need, label))
            return next(fitting, COLUMNS)
        case shape:
            return _SHAPE_SPANS[shape]


def _first(spans: Sequence[tuple[int, int]], most: int) -> int:
    return next((span for letters, span in spans if most <= letters), COLUMNS)


def _option_width(option: Option) -> float:
    return _OPTION_INDENT + fonts.width(option.label, fonts.REGULAR, _OPTION_SIZE) + _OPTION_GAP


@dataclass(frozen=True)
class Placed:
    """A blank with its left edge and width within the row, in points."""

    blank: Blank
    x: float
    width: float


class BlankRow(Flowable):  # type: ignore[misc]
    """Blanks side by side: labels above, what is filled in below, all on one line."""

    def __init__(self, cells: tuple[Placed, ...], pen: Pen) -> None:
        super().__init__()
        self._cells, self._pen = cells, pen
        self._labels = [_label(cell.blank) for cell in cells]

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        self._heads = [float(one.wrap(cell.width, 100)[1]) for one, cell in zip(self._labels, self._cells, strict=True)]
        self._body = max(self._body_height(cell) for cell in self._cells)
        self.height = max(self._heads) + _LABEL_GAP + self._body + _BELOW
        return width, self.height

    def _body_height(self, cell: Placed) -> float:
        lines = list(_option_lines(cell.blank.options, cell.width)) if _is_ticked(cell.blank) else []
        return max(self._pen.height, len(lines) * _OPTION_LEADING)

    def draw(self) -> None:
        canvas = cast("Canvas", self.canv)
        base = _BELOW + self._body
        for cell, label in zip(self._cells, self._labels, strict=True):
            label.drawOn(canvas, cell.x, base + _LABEL_GAP)
            if _is_ticked(cell.blank):
                self._options(canvas, cell, base)
            else:
                self._pen.line(canvas, cell.blank, cell.x, base - self._pen.height, cell.width)

    def _options(self, canvas: Canvas, cell: Placed, top: float) -> None:
        for number, line in enumerate(_option_lines(cell.blank.options, cell.width), start=1):
            level = top - number * _OPTION_LEADING + 0.5
            x = cell.x
            for option in line:
                self._pen.box(canvas, cell.blank, option, x, level)
                canvas.setFillColor(INK)
                canvas.setFont(fonts.REGULAR, _OPTION_SIZE)
                canvas.drawString(x + _OPTION_INDENT, level + 1.5, option.label)
                x += _option_width(option)


class Box(Flowable):  # type: ignore[misc]
    """The box of one statement, alone in its cell."""

    def __init__(self, blank: Blank, pen: Pen) -> None:
        super().__init__()
        self._blank, self._pen = blank, pen
        self.width, self.height = BOX, BOX + 3

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        return self.width, self.height

    def draw(self) -> None:
        self._pen.box(cast("Canvas", self.canv), self._blank, None, 0, 0)


def _is_ticked(blank: Blank) -> bool:
    return blank.shape in {Shape.ONE_OF, Shape.TICK}


def _option_lines(options: Sequence[Option], width: float) -> Iterator[list[Option]]:
    line: list[Option] = []
    used = 0.0
    for option in options:
        wide = _option_width(option)
        if line and used + wide - _OPTION_GAP > width:
            yield line
            line, used = [], 0.0
        line.append(option)
        used += wide
    if line:
        yield line


def _label(blank: Blank) -> Flowable:
    must = blank.need is Need.MANDATORY and blank.shape is not Shape.FIXED
    star = ' <font color="#0B6B4F"><b>*</b></font>' if must else ""
    when = f' <font color="#4C5F57"><i>{markup(blank.when)}</i></font>' if blank.when else ""
    return rich(f"{markup(blank.label)}{star}{when}", _LABEL)
