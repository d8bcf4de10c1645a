"""Tanda terima dokumen: what was handed in, what is missing, what was given back."""

from __future__ import annotations

from typing import assert_never

from reportlab.platypus import Flowable

from counter_app.printing.content import DocumentReceipt, DocumentRow, DocumentStatus
from counter_app.printing.formats import format_day, local
from counter_app.printing.pages.frame import build
from counter_app.printing.pages.look import BODY, SMALL, gap, para
from counter_app.printing.pages.parts import DASH, Column, bullets, facts, part, signatures, table
from counter_app.printing.pages.sheet import Sheet

TITLE = "Tanda Terima Dokumen"

_COLUMNS = (
    Column("No.", 0.4, right=True),
    Column("Dokumen", 3.2),
    Column("Status", 1.2),
    Column("Asli dilihat", 1.0),
    Column("Catatan", 2.8),
)


def render(paper: DocumentReceipt) -> bytes:
    sheet = Sheet(TITLE, paper.header)
    header = paper.header
    day = local(header.issued_at, header.zone_label).date()
    rows = [_row(number, row) for number, row in enumerate(paper.rows, 1)]
    return build(
        sheet,
        [
            facts([("Telah diterima dari", paper.applicant_name)], sheet.width),
            gap(1),
            *part("Dokumen", table(_COLUMNS, rows, sheet.width)),
            *part("Masih kurang", _missing(paper, sheet.width)),
            signatures(
                [("Pemohon,", paper.applicant_name), ("Petugas,", header.officer_name)],
                sheet.width,
                format_day(day),
                [
                    *part("Dikembalikan kepada pemohon", bullets(paper.returned, sheet.width)),
                    para("Simpan tanda terima ini sampai kartu peserta diterima.", SMALL),
                ],
            ),
        ],
    )


def _row(number: int, row: DocumentRow) -> list[str]:
    seen = "ya" if row.original_seen else DASH
    return [f"{number}", row.item, _status(row.status), seen, row.note.strip() or DASH]


def _status(status: DocumentStatus) -> str:
    match status:
        case "received":
            return "diterima"
        case "missing":
            return "kurang"
        case "not_needed":
            return "tidak perlu"
        case _:
            assert_never(status)


def _missing(paper: DocumentReceipt, width: float) -> Flowable:
    missing = [row.item for row in paper.rows if row.status == "missing"]
    return bullets(missing, width) if missing else para("tidak ada, dokumen lengkap", BODY)
