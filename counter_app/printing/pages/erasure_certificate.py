"""Berita acara pemusnahan data pribadi (UU 27/2022 art. 44 and 45): what was destroyed, why, when, by whom."""

from __future__ import annotations

from counter_app.printing.content import ErasureCertificate
from counter_app.printing.formats import format_day, format_moment, local
from counter_app.printing.pages.frame import build
from counter_app.printing.pages.look import BODY, SMALL, gap, para
from counter_app.printing.pages.parts import NONE, Column, facts, part, signatures, table
from counter_app.printing.pages.sheet import Sheet
from counter_app.shared.money import group

TITLE = "Berita Acara Pemusnahan Data Pribadi"

_COLUMNS = (Column("No.", 0.4, right=True), Column("Data yang dimusnahkan", 4.0), Column("Banyaknya", 1.0, right=True))
_OPENING = (
    "Pada waktu tersebut di bawah ini data pribadi telah dihapus dan dimusnahkan dari penyimpanan kantor cabang "
    "sehingga tidak dapat dipulihkan. Berita acara ini tidak memuat data pribadi siapa pun."
)
_KEPT = (
    "Yang tetap disimpan adalah nomor kasus, waktu, keadaan, besar iuran dan pembayaran, serta catatan peristiwa tanpa "
    "data pribadi. Salinan cadangan yang dibuat sebelumnya memuat data ini sampai cadangan itu dihapus."
)


def render(paper: ErasureCertificate) -> bytes:
    sheet = Sheet(TITLE, paper.header)
    width, header = sheet.width, paper.header
    moment = local(paper.at, header.zone_label)
    rows = [[f"{number}", label, group(count)] for number, (label, count) in enumerate(paper.counts, 1)]
    return build(
        sheet,
        [
            para(_OPENING, BODY),
            gap(2.5),
            facts(
                [
                    ("Waktu pemusnahan", format_moment(moment)),
                    ("Dilaksanakan oleh", paper.officer),
                    ("Dasar pemusnahan", paper.ground),
                ],
                width,
            ),
            gap(1),
            *part("Rincian", table(_COLUMNS, rows, width)),
            *part("Kasus yang bersangkutan", para(" · ".join(paper.case_numbers) or NONE, BODY)),
            signatures(
                [("Pelaksana,", paper.officer), ("Kepala kantor cabang,", "Nama jelas:")],
                width,
                format_day(moment.date()),
                [para(_KEPT, SMALL)],
            ),
        ],
    )
