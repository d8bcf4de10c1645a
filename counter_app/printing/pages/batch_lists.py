"""Lists of a batch: combined document receipt, dues of many people, proof of their payment, cards for delivery."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from counter_app.printing import fonts
from counter_app.printing.content import BatchDuesList, BatchPaymentProof, BatchReceipt, CardList
from counter_app.printing.content.batches import DuesListLine
from counter_app.printing.formats import format_day, format_moment, local
from counter_app.printing.pages.frame import build
from counter_app.printing.pages.look import LABEL, SMALL, SOFT, gap, para, style
from counter_app.printing.pages.parts import COMPACT, DASH, Column, box, facts, part, signatures, table
from counter_app.printing.pages.sheet import Sheet
from counter_app.shared.ids import grouped
from counter_app.shared.money import format_rupiah, in_words

RECEIPT = "Tanda Terima Dokumen Kolektif"
DUES = "Pemberitahuan Iuran Kolektif"
PROOF = "Bukti Penerimaan Pembayaran Kolektif"
CARDS = "Daftar Serah Terima Kartu"
ERASED = "(data dihapus)"

_AMOUNT = style(18, fonts.BOLD, leading=1.15)
_WORDS = style(9, fonts.ITALIC, SOFT)
_NUMBER = Column("No.", 0.5, right=True)
_NAME = Column("Nama", 3.2)
_CASE = Column("Nomor kasus", 2.2)
_RECEIVED = Column("Diterima", 1.7)
_TO_SIGN = (13.0, 15.0)
"""Points above and below a name beside which somebody signs."""


def receipt(paper: BatchReceipt) -> bytes:
    sheet = Sheet(RECEIPT, paper.header)
    columns = (_NUMBER, Column("Nama", 2.5), Column("NIK", 1.8), _CASE, _RECEIVED, Column("Masih kurang", 2.0))
    rows = [
        [
            str(one.line),
            one.name or ERASED,
            one.nik or DASH,
            one.case_number,
            ", ".join(one.received) or DASH,
            ", ".join(one.missing) or DASH,
        ]
        for one in paper.rows
    ]
    lacking = sum(bool(one.missing) for one in paper.rows)
    summary = f"Dokumen {len(paper.rows)} orang diterima; {lacking} orang masih kurang dokumen."
    return build(
        sheet,
        [
            facts(paper.facts, sheet.width),
            gap(1),
            *part("Dokumen diterima untuk", table(columns, rows, sheet.width, pads=COMPACT)),
            signatures(
                [("Yang menyerahkan,", paper.giver), ("Petugas,", paper.header.officer_name)],
                sheet.width,
                _day(sheet),
                [para(summary), para("Simpan tanda terima ini sampai semua kartu peserta diterima.", SMALL)],
            ),
        ],
    )


def dues(paper: BatchDuesList) -> bytes:
    sheet = Sheet(DUES, paper.header, payable=True)
    how = (
        "Setiap orang membayar dengan kode bayarnya sendiri."
        if paper.each
        else "Semua dibayar sekaligus dengan satu kode bayar total; slipnya terpisah."
    )
    return build(
        sheet,
        [
            facts(paper.facts, sheet.width),
            gap(1),
            *_total("Jumlah iuran seluruhnya", paper.total, sheet),
            gap(2),
            *part("Rincian per orang", _dues_table(paper.rows, sheet.width, with_code=paper.each)),
            para(how),
            *(para(one, SMALL) for one in paper.legal_footers),
        ],
    )


def proof(paper: BatchPaymentProof) -> bytes:
    sheet = Sheet(PROOF, paper.header)
    paid_at = format_moment(local(paper.paid_at, paper.header.zone_label))
    return build(
        sheet,
        [
            facts([("Telah terima dari", paper.payer_name), *paper.facts], sheet.width),
            gap(1),
            *_total("Jumlah yang diterima", paper.total, sheet),
            gap(2),
            facts(
                [
                    ("Dibayar pada", paid_at),
                    ("Melalui", paper.through),
                    ("Kode bayar total", _in_groups(paper.code)),
                    ("Nomor referensi", paper.reference),
                ],
                sheet.width,
            ),
            *part("Untuk iuran", _dues_table(paper.rows, sheet.width, with_code=False)),
            signatures([("Petugas,", paper.header.officer_name)], sheet.width, _day(sheet)),
        ],
    )


def cards(paper: CardList) -> bytes:
    sheet = Sheet(CARDS, paper.header)
    columns = (_NUMBER, _NAME, Column("Nomor peserta (KPJ)", 1.8), Column("Tanggal dan tanda tangan peserta", 2.8))
    rows = [[str(one.line), one.name or ERASED, one.kpj or DASH, ""] for one in paper.rows]
    statement = (
        f"{len(paper.rows)} kartu peserta telah diterima untuk disampaikan kepada pemiliknya. Setiap peserta "
        "menandatangani daftar ini saat menerima kartunya; daftar yang terisi dikembalikan ke kantor."
    )
    return build(
        sheet,
        [
            facts(paper.facts, sheet.width),
            gap(1),
            *part("Kartu yang diserahkan", table(columns, rows, sheet.width, pads=_TO_SIGN)),
            signatures(
                [("Yang menerima,", paper.taker), ("Petugas,", paper.header.officer_name)],
                sheet.width,
                format_day(paper.taken_on),
                [para(statement)],
            ),
        ],
    )


def _total(label: str, amount: int, sheet: Sheet) -> list[Flowable]:
    inside = [
        para(label, LABEL),
        para(format_rupiah(amount), _AMOUNT),
        gap(0.5),
        para(f"Terbilang: {in_words(amount)}", _WORDS),
    ]
    return [box(inside, sheet.width)]


def _dues_table(lines: Sequence[DuesListLine], width: float, *, with_code: bool) -> Flowable:
    code = (Column("Kode bayar", 2.0),) if with_code else ()
    columns = (_NUMBER, _NAME, _CASE, Column("Bulan iuran", 2.2), *code, Column("Jumlah", 1.5, right=True))
    rows = [
        [
            str(one.line),
            one.name or ERASED,
            one.case_number,
            one.period,
            *([_in_groups(one.code)] if with_code else []),
            format_rupiah(one.amount),
        ]
        for one in lines
    ]
    total = ["", f"{len(lines)} orang", "", "", *([""] if with_code else [])]
    amount = format_rupiah(sum(one.amount for one in lines))
    return table(columns, rows, width, [*total, amount], pads=COMPACT)


def _in_groups(code: str) -> str:
    """As on the slip; a line is not broken within a code."""
    return grouped(code).replace(" ", "\N{NO-BREAK SPACE}")


def _day(sheet: Sheet) -> str:
    return format_day(local(sheet.header.issued_at, sheet.header.zone_label).date())
