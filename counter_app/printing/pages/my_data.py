"""Laporan data saya: everything that is held about a person, and what was done with it (UU 27/2022 art. 32)."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from counter_app.printing import fonts
from counter_app.printing.content import DataChapter, DataFacts, DataTable, MyData, TrailRow
from counter_app.printing.formats import format_day_long, format_moment, format_stamp, local
from counter_app.printing.pages.frame import build
from counter_app.printing.pages.look import BODY, DEEP, SMALL, gap, para, style
from counter_app.printing.pages.parts import AIRY, COMPACT, DASH, Column, facts, part, table
from counter_app.printing.pages.sheet import Sheet

TITLE = "Laporan Data Saya"

_OPENING = (
    "Laporan ini memuat semua data pribadi Anda yang disimpan kantor cabang ini dan jejak pemrosesannya "
    "(UU 27/2022 pasal 7 dan 32). Data yang keliru dapat Anda minta untuk diperbaiki di loket."
)
_CHAPTER = style(13, fonts.BOLD, DEEP, leading=1.2)
_TRAIL = (
    Column("Waktu", 1.25),
    Column("Pemrosesan", 2.3),
    Column("Rincian", 2.5),
    Column("Petugas", 1.5),
    Column("Kasus", 1.75),
)
_LONGEST = 24
"""Rows after which a table is set close, so that a long history takes fewer pages."""


def render(paper: MyData) -> bytes:
    sheet = Sheet(TITLE, paper.header)
    width, zone = sheet.width, paper.header.zone_label
    return build(
        sheet,
        [
            facts(_person(paper), width),
            para(_OPENING, BODY),
            *([para(f"Hubungi: {paper.contact}.", BODY)] if paper.contact else []),
            gap(3),
            *(piece for chapter in paper.chapters for piece in _chapter(chapter, width)),
            *_trail(paper.trail, width, zone),
            para("Akhir laporan.", SMALL),
        ],
    )


def _person(paper: MyData) -> list[tuple[str, str]]:
    zone = paper.header.zone_label
    born = DASH if paper.birth_date is None else format_day_long(paper.birth_date)
    known = DASH if paper.known_since is None else format_moment(local(paper.known_since, zone))
    return [
        ("Nama", paper.full_name),
        ("NIK", paper.nik),
        ("Tanggal lahir", born),
        ("Tercatat sejak", known),
        ("Keadaan data per", format_moment(local(paper.made_at, zone))),
    ]


def _chapter(chapter: DataChapter, width: float) -> list[Flowable]:
    first, *others = chapter.blocks
    opening = [para(chapter.title, _CHAPTER), gap(1.5), *_block(first, width)]
    return [*opening, *(piece for block in others for piece in _block(block, width)), gap(1)]


def _block(block: DataFacts | DataTable, width: float) -> list[Flowable]:
    if isinstance(block, DataFacts):
        return part(block.title, facts([(one.label, one.value) for one in block.entries], width, columns=3))
    columns = [Column(title, share) for title, share in block.columns]
    rows = [[cell or DASH for cell in row] for row in block.rows]
    return part(block.title, table(columns, rows, width, pads=COMPACT if len(rows) > _LONGEST else AIRY))


def _trail(trail: Sequence[TrailRow], width: float, zone: str) -> list[Flowable]:
    rows = [
        [
            format_stamp(local(one.at, zone)),
            one.what,
            one.details or DASH,
            one.officer or DASH,
            one.case_number or DASH,
        ]
        for one in trail
    ]
    return part("Jejak pemrosesan", table(_TRAIL, rows, width, pads=COMPACT if len(rows) > _LONGEST else AIRY))
