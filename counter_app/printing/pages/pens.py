"""Two ways to draw a blank: as lines and cells for a pen, or as fields that are typed into the PDF."""

from __future__ import annotations

from typing import Protocol

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from counter_app.printing import fonts
from counter_app.printing.blank_form import Blank, Option, Shape
from counter_app.printing.pages.look import INK, SOFT

BOX = 8.5
"""Side of a box to tick, in points."""

_CELL, _CELL_GAP = 15.0, 6.0
_PAPER = HexColor("#F4F9F6")
_SIZE = 9
"""Points; one size for all fields. A text that is longer than its field can be scrolled and is stored whole."""

_NOTHING = " "
"""The first entry of a list that is chosen from; reportlab cannot draw a list without a chosen entry."""

_GROUPS = {Shape.DATE: (2, 2, 4), Shape.TIME: (2, 2)}
_HINTS = {Shape.DATE: "TTBBTTTT", Shape.TIME: "JJMM"}


class Pen(Protocol):
    """Draws blanks at a place of the page. All sizes in points, from the lower left corner of the blank."""

    height: float
    """Of a line, without its label."""
    types: bool
    """Whether blanks are typed into."""

    def line(self, canvas: Canvas, blank: Blank, x: float, y: float, width: float) -> None:
        """A blank for a text, a number, a date or a value out of a long list."""
        ...

    def box(self, canvas: Canvas, blank: Blank, option: Option | None, x: float, y: float) -> None:
        """A box to tick: the blank itself, or one of its options."""
        ...


class InkPen:
    """For print: cells for numbers and dates, ruled lines for words."""

    height = 16.5
    types = False

    def line(self, canvas: Canvas, blank: Blank, x: float, y: float, width: float) -> None:
        canvas.setStrokeColor(SOFT)
        canvas.setLineWidth(0.6)
        match blank.shape:
            case Shape.CELLS:
                _cells(canvas, (blank.most,), x, y, width)
            case Shape.DATE | Shape.TIME:
                _cells(canvas, _GROUPS[blank.shape], x, y, width, _HINTS[blank.shape])
            case _:
                canvas.line(x, y + 1, x + width, y + 1)
                if blank.shape is Shape.MONEY:
                    canvas.setFillColor(SOFT)
                    canvas.setFont(fonts.REGULAR, _SIZE)
                    canvas.drawString(x, y + 4, "Rp")

    def box(self, canvas: Canvas, blank: Blank, option: Option | None, x: float, y: float) -> None:  # noqa: ARG002
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.8)
        canvas.rect(x, y, BOX, BOX, stroke=1, fill=0)


def _cells(canvas: Canvas, groups: tuple[int, ...], x: float, y: float, width: float, hint: str = "") -> None:
    """Cells side by side, in groups; a pale letter in each says what goes there."""
    count = sum(groups)
    side = min(_CELL, (width - _CELL_GAP * (len(groups) - 1)) / count)
    place = 0
    for group in groups:
        canvas.grid([x + number * side for number in range(group + 1)], [y + 1, y + InkPen.height - 1])
        for number in range(group if hint else 0):
            canvas.setFillColor(HexColor("#A9B7AF"))
            canvas.setFont(fonts.REGULAR, 6)
            canvas.drawCentredString(x + (number + 0.5) * side, y + 3.5, hint[place + number])
        place += group
        x += group * side + _CELL_GAP


class FieldPen:
    """For the screen: fields that common PDF viewers let a person type into, named by the form's paths."""

    height = 16.0
    types = True

    def line(self, canvas: Canvas, blank: Blank, x: float, y: float, width: float) -> None:
        common = {
            "name": blank.path,
            "tooltip": blank.label,
            "x": x,
            "y": y,
            "width": width,
            "height": self.height,
            "relative": True,
            "borderColor": SOFT,
            "fillColor": _PAPER,
            "textColor": INK,
            "borderWidth": 0.5,
            "fontName": "Helvetica",
        }
        if blank.shape is Shape.LIST:
            options = [(_NOTHING, _NOTHING), *((one.label, one.value) for one in blank.options)]
            canvas.acroForm.choice(options=options, value=_NOTHING, fontSize=_SIZE, **common)
            return
        flags = "readOnly" if blank.shape is Shape.FIXED else ""
        canvas.acroForm.textfield(value=blank.value, maxlen=_signs(blank), fontSize=_SIZE, fieldFlags=flags, **common)

    def box(self, canvas: Canvas, blank: Blank, option: Option | None, x: float, y: float) -> None:
        form = canvas.acroForm
        common = {
            "tooltip": blank.label if option is None else option.label,
            "x": x,
            "y": y,
            "size": BOX + 1,
            "relative": True,
            "borderColor": SOFT,
            "fillColor": _PAPER,
            "textColor": INK,
            "borderWidth": 0.7,
        }
        if option is None:
            form.checkbox(name=blank.path, fieldFlags="", **common)
        elif blank.shape is Shape.TICK:
            form.checkbox(name=f"{blank.path}.{option.value}", fieldFlags="", **common)
        else:
            common["tooltip"] = blank.label
            form.radio(name=blank.path, value=option.value, fieldFlags="radio", **common)


def _signs(blank: Blank) -> int | None:
    """The most signs that may be typed: with the separators that people put between digits."""
    if blank.shape is Shape.LINE:
        return blank.most or None
    return None
