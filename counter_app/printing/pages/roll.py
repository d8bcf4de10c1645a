"""The thermal roll: black only, as long as what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import cast

from reportlab.lib.colors import white
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, HRFlowable, Table

from counter_app.printing import fonts
from counter_app.printing.content import PaperHeader, RollWidth
from counter_app.printing.pages.look import BLACK, gap, para, style
from counter_app.printing.pages.parts import FLUSH, Tick
from counter_app.printing.pages.sheet import APPLICATION, TRAINING, copy_mark
from counter_app.shared.ids import grouped

_END = 5 * mm
_CAPITAL = 0.66
"""Height of a capital letter of Source Sans Pro, as a part of the size."""


@dataclass(frozen=True)
class Roll:
    """Sizes of one roll in points; thermal heads print 72 of 80 mm and 48 of 58 mm."""

    paper: float
    margin: float
    base: float
    qr: float

    @property
    def width(self) -> float:
        return self.paper - 2 * self.margin

    def text(self, scale: float = 1, face: str = fonts.REGULAR, align: str = "center") -> ParagraphStyle:
        return style(round(self.base * scale, 1), face, BLACK, align, 1.25)


class Headline(Flowable):  # type: ignore[misc]
    """One centred line exactly as high as its capitals; a paragraph leaves a third of its size above them."""

    def __init__(self, text: str, size: float) -> None:
        super().__init__()
        self._text, self._size = text, size
        self.height = size * _CAPITAL

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        return width, self.height

    def draw(self) -> None:
        canvas = cast("Canvas", self.canv)
        canvas.setFillColor(BLACK)
        canvas.setFont(fonts.BOLD, self._size)
        canvas.drawCentredString(self.width / 2, 0, self._text)


ROLLS: dict[RollWidth, Roll] = {
    80: Roll(80 * mm, 5 * mm, 9.5, 27 * mm),
    58: Roll(58 * mm, 5 * mm, 8.5, 25 * mm),
}


def slip(story: Sequence[Flowable], roll: Roll, header: PaperHeader, title: str) -> bytes:
    """The pieces one below the other, on a page as long as they need."""
    pieces = list(story)
    spaces = [part.wrap(roll.width, 10_000) for part in pieces]
    size = (roll.paper, sum(float(high) for _, high in spaces) + 2 * _END)
    output = BytesIO()
    canvas = Canvas(output, pagesize=size, invariant=1, lang="id-ID")
    canvas.setTitle(f"{title} {header.paper_number}")
    canvas.setAuthor(header.branch_name)
    canvas.setCreator(APPLICATION)
    canvas.setProducer(APPLICATION)
    level = size[1] - _END
    for part, (wide, high) in zip(pieces, spaces, strict=True):
        level -= high
        part.drawOn(canvas, (roll.paper - min(wide, roll.width)) / 2, level)
    canvas.save()
    return output.getvalue()


def rule() -> list[Flowable]:
    line = HRFlowable("100%", thickness=0.7, color=BLACK, dash=(2, 2), spaceBefore=0, spaceAfter=0)
    return [gap(1.5), line, gap(1.5)]


def banner(text: str, roll: Roll) -> Flowable:
    """White on black: what must not be overlooked on paper without colours."""
    return Table(
        [[para(text, style(round(roll.base * 1.05, 1), fonts.BOLD, white, "center", 1.2))]],
        colWidths=[roll.width],
        style=[
            ("BACKGROUND", (0, 0), (-1, -1), BLACK),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
        ],
    )


def head(header: PaperHeader, roll: Roll) -> list[Flowable]:
    marks = [mark for mark in (TRAINING if header.training else "", copy_mark(header)) if mark]
    phone = f"Telepon {header.branch_phone}" if header.branch_phone else ""
    story: list[Flowable] = []
    for mark in marks:
        story += [banner(mark, roll), gap(1)]
    story.append(para(header.branch_name, roll.text(1.15, fonts.SEMIBOLD)))
    story += [para(line, roll.text(0.85)) for line in (header.branch_address, phone) if line]
    return [*story, *rule()]


def to_do(lines: Sequence[Sequence[Flowable]], roll: Roll) -> Flowable:
    """A list of boxes to tick off, each with what stands beside it."""
    return Table(
        [[Tick(ticked=False, size=roll.base * 0.8), list(line)] for line in lines],
        colWidths=[14, roll.width - 14],
        style=[*FLUSH, ("TOPPADDING", (0, 0), (-1, -1), 1), ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5)],
    )


def foot(header: PaperHeader, roll: Roll) -> list[Flowable]:
    officer = f"Petugas {header.officer_name}" if header.officer_name else "Diterbitkan oleh kios"
    case = [f"Kasus {header.case_number}"] if header.case_number else []
    training = [gap(1), banner(TRAINING, roll)] if header.training else []
    lines = [
        f"No. {header.paper_number}",
        *case,
        f"Kode verifikasi {grouped(header.verification)}",
        officer if header.counter is None else f"{officer}, Loket {header.counter}",
        f"Kode kantor {header.branch_code} · Halaman 1 dari 1",
    ]
    return [*(para(line, roll.text(0.85)) for line in lines), *training]
