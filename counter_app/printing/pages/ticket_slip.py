"""Karcis antrean for the thermal roll: black only, as long as what it says."""

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
from counter_app.printing.content import PaperHeader, RollWidth, TicketSlip
from counter_app.printing.formats import format_day_long, format_time, local
from counter_app.printing.pages.codes import Qr
from counter_app.printing.pages.look import BLACK, gap, para, style
from counter_app.printing.pages.parts import Tick
from counter_app.printing.pages.sheet import APPLICATION, TRAINING, copy_mark
from counter_app.shared.ids import grouped

TITLE = "Karcis Antrean"

_END = 5 * mm
_LARGEST_NUMBER = 68.0
_CAPITAL = 0.66
"""Height of a capital letter of Source Sans Pro, as a part of the size."""


@dataclass(frozen=True)
class _Roll:
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


_ROLLS: dict[RollWidth, _Roll] = {
    80: _Roll(80 * mm, 5 * mm, 9.5, 27 * mm),
    58: _Roll(58 * mm, 5 * mm, 8.5, 25 * mm),
}


def render(paper: TicketSlip) -> bytes:
    roll = _ROLLS[paper.roll]
    story = [
        *_head(paper.header, roll),
        *_number(paper, roll),
        *_waiting(paper, roll),
        *_checklist(paper.checklist, roll),
        *_survey(paper.survey_code, roll),
        *_foot(paper.header, roll),
    ]
    spaces = [part.wrap(roll.width, 10_000) for part in story]
    size = (roll.paper, sum(float(high) for _, high in spaces) + 2 * _END)
    output = BytesIO()
    canvas = Canvas(output, pagesize=size, invariant=1, lang="id-ID")
    canvas.setTitle(f"{TITLE} {paper.header.paper_number}")
    canvas.setAuthor(paper.header.branch_name)
    canvas.setCreator(APPLICATION)
    canvas.setProducer(APPLICATION)
    level = size[1] - _END
    for part, (wide, high) in zip(story, spaces, strict=True):
        level -= high
        part.drawOn(canvas, (roll.paper - min(wide, roll.width)) / 2, level)
    canvas.save()
    return output.getvalue()


def _rule() -> list[Flowable]:
    line = HRFlowable("100%", thickness=0.7, color=BLACK, dash=(2, 2), spaceBefore=0, spaceAfter=0)
    return [gap(1.5), line, gap(1.5)]


def _banner(text: str, roll: _Roll) -> Flowable:
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


def _head(header: PaperHeader, roll: _Roll) -> list[Flowable]:
    marks = [mark for mark in (TRAINING if header.training else "", copy_mark(header)) if mark]
    phone = f"Telepon {header.branch_phone}" if header.branch_phone else ""
    story: list[Flowable] = []
    for mark in marks:
        story += [_banner(mark, roll), gap(1)]
    story.append(para(header.branch_name, roll.text(1.15, fonts.SEMIBOLD)))
    story += [para(line, roll.text(0.85)) for line in (header.branch_address, phone) if line]
    return [*story, *_rule()]


def _number(paper: TicketSlip, roll: _Roll) -> list[Flowable]:
    size = min(_LARGEST_NUMBER, roll.width * 0.9 / fonts.width(paper.number, fonts.BOLD, 1))
    moment = local(paper.header.issued_at, paper.header.zone_label)
    story = [
        para("Nomor antrean", roll.text()),
        gap(2.5),
        Headline(paper.number, size),
        gap(3),
        para(paper.service_name, roll.text(1.2, fonts.SEMIBOLD)),
    ]
    if paper.priority:
        story += [gap(1), _banner(f"PRIORITAS · {paper.priority}", roll)]
    story += [
        gap(1),
        para(f"{format_day_long(moment.date())}", roll.text(0.95)),
        para(f"Diambil pukul {format_time(moment)}", roll.text(0.95)),
        *_rule(),
    ]
    return story


def _waiting(paper: TicketSlip, roll: _Roll) -> list[Flowable]:
    ahead = f"{paper.ahead} orang" if paper.ahead else "tidak ada"
    rows = [("Di depan Anda", ahead), ("Perkiraan menunggu", _wait(paper.wait_low_min, paper.wait_high_min))]
    label, value = roll.text(align="left"), roll.text(face=fonts.SEMIBOLD, align="right")
    return [
        Table(
            [[para(name, label), para(figure, value)] for name, figure in rows],
            colWidths=[roll.width * 0.58, roll.width * 0.42],
            style=[
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 1),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ],
        )
    ]


def _wait(lowest: int | None, highest: int | None) -> str:
    if lowest is None or highest is None:
        return "belum diketahui"
    if highest == 0:
        return "segera dipanggil"
    if lowest == highest:
        return f"sekitar {lowest} menit"
    return f"{lowest}–{highest} menit"


def _checklist(lines: Sequence[str], roll: _Roll) -> list[Flowable]:
    text = roll.text(align="left")
    title = para("Siapkan sebelum dipanggil", roll.text(face=fonts.SEMIBOLD, align="left"))
    if not lines:
        return [*_rule(), title, para("tidak ada", text)]
    rows = Table(
        [[Tick(ticked=False, size=roll.base * 0.8), para(line, text)] for line in lines],
        colWidths=[14, roll.width - 14],
        style=[
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 1),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ],
    )
    return [*_rule(), title, gap(0.5), rows]


def _survey(code: str, roll: _Roll) -> list[Flowable]:
    return [
        *_rule(),
        para("Setelah dilayani, silakan nilai layanan kami.", roll.text()),
        Qr(code, roll.qr),
        para(grouped(code), roll.text(1.25, fonts.BOLD)),
        para("Pindai atau ketik kode ini di kios survei. Satu kode untuk satu penilaian.", roll.text(0.9)),
        *_rule(),
    ]


def _foot(header: PaperHeader, roll: _Roll) -> list[Flowable]:
    officer = f"Petugas {header.officer_name}" if header.officer_name else "Diterbitkan oleh kios"
    case = [f"Kasus {header.case_number}"] if header.case_number else []
    training = [gap(1), _banner(TRAINING, roll)] if header.training else []
    lines = [
        f"No. {header.paper_number}",
        *case,
        f"Kode verifikasi {grouped(header.verification)}",
        officer if header.counter is None else f"{officer}, Loket {header.counter}",
        f"Kode kantor {header.branch_code} · Halaman 1 dari 1",
    ]
    return [*(para(line, roll.text(0.85)) for line in lines), *training]
