"""Bukti penerimaan pembayaran: who paid how much for which dues, and what is still owed or too much."""

from __future__ import annotations

from reportlab.platypus import Flowable

from counter_app.printing import fonts
from counter_app.printing.content import PaymentReceipt
from counter_app.printing.formats import format_day, format_moment, local
from counter_app.printing.pages.frame import build
from counter_app.printing.pages.look import LABEL, SMALL, SOFT, gap, para, style
from counter_app.printing.pages.parts import Column, box, facts, signatures, table
from counter_app.printing.pages.sheet import half_sheet
from counter_app.shared.ids import grouped
from counter_app.shared.money import format_rupiah, in_words

TITLE = "Bukti Penerimaan Pembayaran"

_AMOUNT = style(21, fonts.BOLD, leading=1.15)
_WORDS = style(9, fonts.ITALIC, SOFT)
_GONE = style(10, fonts.BOLD, leading=1.3)
_ACCOUNT = (Column("Perhitungan", 2.0), Column("Jumlah", 1.0, right=True))


def render(paper: PaymentReceipt) -> bytes:
    sheet = half_sheet(TITLE, paper.header)
    width = sheet.width
    issued = local(paper.header.issued_at, paper.header.zone_label)
    return build(
        sheet,
        [
            *_gone(paper, width),
            facts([("Sudah terima dari", paper.payer_name), ("Untuk pembayaran", f"Iuran {paper.period}")], width),
            gap(0.5),
            box(
                [
                    para("Sebesar", LABEL),
                    para(format_rupiah(paper.amount), _AMOUNT),
                    gap(0.5),
                    para(f"Terbilang: {in_words(paper.amount)}", _WORDS),
                ],
                width,
            ),
            gap(3),
            facts(
                [
                    ("Kode bayar", grouped(paper.code)),
                    ("Referensi bank", paper.reference),
                    ("Dibayar pada", format_moment(local(paper.paid_at, paper.header.zone_label))),
                    ("Dicatat pada", format_moment(local(paper.recorded_at, paper.header.zone_label))),
                ],
                width,
            ),
            *_account(paper, width),
            signatures(
                [("Yang membayar,", paper.payer_name), ("Yang menerima,", paper.header.officer_name)],
                width,
                format_day(issued.date()),
                [para(_next(paper), SMALL)],
            ),
        ],
    )


def _gone(paper: PaymentReceipt, width: float) -> list[Flowable]:
    """A copy of the receipt of a payment that was taken back must not pass for a receipt."""
    if paper.reversed_at is None:
        return []
    moment = format_moment(local(paper.reversed_at, paper.header.zone_label))
    return [
        box([para(f"PEMBAYARAN DIBATALKAN – {moment}. Bukti ini tidak berlaku lagi.", _GONE)], width, tinted=False),
        gap(2),
    ]


def _account(paper: PaymentReceipt, width: float) -> list[Flowable]:
    """How the payment stands to the dues; left out where it is simply all of them."""
    if not (paper.before or paper.rest or paper.credit):
        return [gap(1)]
    rows = [("Iuran yang harus dibayar", paper.due)]
    if paper.before:
        rows.append(("Diterima sebelumnya", paper.before))
    rows.append(("Pembayaran ini", paper.amount))
    last = ("Lebih bayar", paper.credit) if paper.credit else ("Masih harus dibayar", paper.rest)
    told = [(what, format_rupiah(amount)) for what, amount in rows]
    return [table(_ACCOUNT, told, width, (last[0], format_rupiah(last[1]))), gap(2)]


def _next(paper: PaymentReceipt) -> str:
    if paper.reversed_at is not None:
        return "Salinan ini hanya untuk arsip."
    if paper.rest:
        return "Sisanya dibayar dengan kode bayar yang sama sebelum kode itu berakhir."
    if paper.credit:
        return "Kelebihan pembayaran dicatat; petugas memberi tahu cara pengembaliannya."
    return "Simpan bukti ini sampai kartu peserta diterima."
