"""Serah terima kartu peserta."""

from __future__ import annotations

from counter_app.printing import fonts
from counter_app.printing.content import CardHandover
from counter_app.printing.formats import format_day, format_day_long
from counter_app.printing.pages.frame import build
from counter_app.printing.pages.look import LABEL, SMALL, gap, para, style
from counter_app.printing.pages.parts import Ink, box, facts, signatures
from counter_app.printing.pages.sheet import half_sheet

TITLE = "Serah Terima Kartu Peserta"

_STATEMENT = (
    "Kartu peserta telah diserahkan dan diterima dalam keadaan baik. "
    "Penerima telah mencocokkan nama dan nomor yang tercetak pada kartu."
)
_ON_SCREEN = "Tanda tangan penerima digambar di layar loket."
_NUMBER = style(22, fonts.BOLD, leading=1.15)


def render(paper: CardHandover) -> bytes:
    sheet = half_sheet(TITLE, paper.header)
    return build(
        sheet,
        [
            facts([("Nama peserta", paper.member_name)], sheet.width),
            gap(0.5),
            box([para("Nomor peserta (KPJ)", LABEL), para(paper.kpj, _NUMBER)], sheet.width),
            gap(3),
            facts(
                [
                    ("Diterima oleh", paper.receiver_name),
                    ("Hubungan dengan peserta", paper.relation),
                    ("Diserahkan pada", format_day_long(paper.handed_over_on)),
                    *([("Cara penyerahan", paper.delivery)] if paper.delivery else []),
                ],
                sheet.width,
            ),
            signatures(
                [("Yang menerima,", paper.receiver_name), ("Petugas,", paper.header.officer_name)],
                sheet.width,
                format_day(paper.handed_over_on),
                [para(_STATEMENT), *([para(_ON_SCREEN, SMALL)] if paper.signature else [])],
                drawn=[Ink(paper.signature) if paper.signature else None, None],
            ),
        ],
    )
