"""Bukti janji temu for the thermal roll: what somebody takes home who has a booking."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from counter_app.printing import fonts
from counter_app.printing.content import BookingSlip
from counter_app.printing.formats import format_day, format_day_long, format_time, local
from counter_app.printing.pages.codes import Qr
from counter_app.printing.pages.look import gap, para
from counter_app.printing.pages.roll import ROLLS, Headline, Roll, banner, foot, head, rule, slip, to_do
from counter_app.shared.ids import grouped

TITLE = "Bukti Janji Temu"

_TIME_SIZE = 40.0
_REFERENCE_SIZE = 26.0


def render(paper: BookingSlip) -> bytes:
    roll = ROLLS[paper.roll]
    story = [
        *head(paper.header, roll),
        *_when(paper, roll),
        *_reference(paper.reference, roll),
        *_rules(paper, roll),
        *_checklist(paper.checklist, roll),
        *rule(),
        _made(paper, roll),
        *foot(paper.header, roll),
    ]
    return slip(story, roll, paper.header, TITLE)


def _headline(text: str, size: float, roll: Roll) -> Flowable:
    return Headline(text, min(size, roll.width * 0.96 / fonts.width(text, fonts.BOLD, 1)))


def _when(paper: BookingSlip, roll: Roll) -> list[Flowable]:
    story = [
        para("Janji temu", roll.text()),
        gap(1),
        para(format_day_long(paper.booked_for.date()), roll.text(1.15, fonts.SEMIBOLD)),
        gap(2.5),
        _headline(format_time(paper.booked_for), _TIME_SIZE, roll),
        gap(3),
        para(paper.service_name, roll.text(1.2, fonts.SEMIBOLD)),
    ]
    if paper.priority:
        story += [gap(1), banner(paper.priority, roll)]
    return [*story, *rule()]


def _reference(reference: str, roll: Roll) -> list[Flowable]:
    """In large letters to be typed, and as QR to be scanned; one from elsewhere may be too long for a line."""
    return [
        para("Kode janji temu", roll.text()),
        gap(2),
        *_lines(grouped(reference), roll),
        gap(1),
        Qr(reference, roll.qr),
        para("Di kios, sentuh “Saya punya janji temu”, lalu pindai atau ketik kode ini.", roll.text(0.9)),
        *rule(),
    ]


def _lines(text: str, roll: Roll) -> list[Flowable]:
    """Up to four groups a line, so that the letters stay large."""
    groups = text.split(" ")
    rows = [" ".join(groups[start : start + 4]) for start in range(0, len(groups), 4)]
    return [part for row in rows for part in (_headline(row, _REFERENCE_SIZE, roll), gap(2))]


def _rules(paper: BookingSlip, roll: Roll) -> list[Flowable]:
    opens, late = format_time(paper.opens_at), format_time(paper.late_from)
    lines = (
        f"Lapor kedatangan mulai pukul {opens}. Yang datang lebih awal dipanggil pada waktunya.",
        f"Setelah pukul {late} Anda menunggu sejak lapor kedatangan.",
        "Janji temu ini hanya berlaku pada hari tersebut.",
    )
    return [para(line, roll.text(align="left")) for line in lines]


def _made(paper: BookingSlip, roll: Roll) -> Flowable:
    moment = local(paper.header.issued_at, paper.header.zone_label)
    return para(f"Dibuat {format_day(moment.date())}, {format_time(moment)}", roll.text(0.85))


def _checklist(lines: Sequence[str], roll: Roll) -> list[Flowable]:
    if not lines:
        return []
    text = roll.text(align="left")
    title = para("Bawa serta", roll.text(face=fonts.SEMIBOLD, align="left"))
    return [*rule(), title, gap(0.5), to_do([[para(line, text)] for line in lines], roll)]
