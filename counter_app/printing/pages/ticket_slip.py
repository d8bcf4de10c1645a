"""Karcis antrean for the thermal roll."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable, Table

from counter_app.printing import fonts
from counter_app.printing.content import TicketSlip
from counter_app.printing.formats import format_day_long, format_time, local
from counter_app.printing.pages.codes import Qr
from counter_app.printing.pages.look import gap, para
from counter_app.printing.pages.parts import FLUSH
from counter_app.printing.pages.roll import ROLLS, Headline, Roll, banner, foot, head, rule, slip, to_do
from counter_app.shared.ids import grouped

TITLE = "Karcis Antrean"

_LARGEST_NUMBER = 68.0


def render(paper: TicketSlip) -> bytes:
    roll = ROLLS[paper.roll]
    story = [
        *head(paper.header, roll),
        *_number(paper, roll),
        *_waiting(paper, roll),
        *_checklist(paper.checklist, roll),
        *_survey(paper.survey_code, roll),
        *foot(paper.header, roll),
    ]
    return slip(story, roll, paper.header, TITLE)


def _number(paper: TicketSlip, roll: Roll) -> list[Flowable]:
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
        story += [gap(1), banner(f"PRIORITAS · {paper.priority}", roll)]
    story += [
        gap(1),
        para(f"{format_day_long(moment.date())}", roll.text(0.95)),
        para(f"Diambil pukul {format_time(moment)}", roll.text(0.95)),
        *rule(),
    ]
    return story


LONGEST_IN_MINUTES = 120
"""Beyond it the slip speaks of hours, as kiosk and display do."""


def _waiting(paper: TicketSlip, roll: Roll) -> list[Flowable]:
    ahead = f"{paper.ahead} orang" if paper.ahead else "tidak ada"
    rows = [("Di depan Anda", ahead), ("Perkiraan menunggu", _wait(paper.wait_low_min, paper.wait_high_min))]
    label, value = roll.text(align="left"), roll.text(face=fonts.SEMIBOLD, align="right")
    return [
        Table(
            [[para(name, label), para(figure, value)] for name, figure in rows],
            colWidths=[roll.width * 0.58, roll.width * 0.42],
            style=[*FLUSH, ("TOPPADDING", (0, 0), (-1, -1), 1), ("BOTTOMPADDING", (0, 0), (-1, -1), 1)],
        )
    ]


def _wait(lowest: int | None, highest: int | None) -> str:
    if lowest is None or highest is None:
        return "belum diketahui"
    if highest == 0:
        return "segera dipanggil"
    if highest > LONGEST_IN_MINUTES:
        return f"{max(lowest // 60, 1)}–{-(-highest // 60)} jam"
    if lowest == highest:
        return f"sekitar {lowest} menit"
    return f"{lowest}–{highest} menit"


def _checklist(lines: Sequence[str], roll: Roll) -> list[Flowable]:
    text = roll.text(align="left")
    title = para("Siapkan sebelum dipanggil", roll.text(face=fonts.SEMIBOLD, align="left"))
    if not lines:
        return [*rule(), title, para("tidak ada", text)]
    return [*rule(), title, gap(0.5), to_do([[para(line, text)] for line in lines], roll)]


def _survey(code: str, roll: Roll) -> list[Flowable]:
    return [
        *rule(),
        para("Setelah dilayani, silakan nilai layanan kami.", roll.text()),
        Qr(code, roll.qr),
        para(grouped(code), roll.text(1.25, fonts.BOLD)),
        para("Pindai atau ketik kode ini di kios survei. Satu kode untuk satu penilaian.", roll.text(0.9)),
        *rule(),
    ]
