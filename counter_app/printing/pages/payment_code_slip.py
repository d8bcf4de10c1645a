"""Kode bayar iuran: digits in groups, Code 128, QR, amount and where to pay."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from reportlab.platypus import Flowable

from counter_app.printing import fonts
from counter_app.printing.content import CodeIssuer, PaperHeader, PaymentCodeSlip
from counter_app.printing.formats import format_moment, local
from counter_app.printing.pages.codes import Qr, code128
from counter_app.printing.pages.frame import build
from counter_app.printing.pages.look import LABEL, SMALL, SOFT, gap, para, style
from counter_app.printing.pages.parts import BOX_PADDING, DASH, box, bullets, facts, part, side_by_side
from counter_app.printing.pages.sheet import TRAINING_UNPAYABLE, half_sheet
from counter_app.shared.ids import grouped
from counter_app.shared.money import format_rupiah, in_words

TITLE = "Kode Bayar Iuran"
NOT_PAYABLE = "Nomor referensi internal – bukan kode bayar"

_QR_SIZE = 88.0
_BAR_HEIGHT = 42.0
_LARGEST_CODE = 25.0
_AMOUNT = style(20, fonts.BOLD, leading=1.15)
_TRAINING = style(9, fonts.BOLD, leading=1.25)
_WORDS = style(9, fonts.ITALIC, SOFT)


def render(paper: PaymentCodeSlip) -> bytes:
    sheet = half_sheet(TITLE, paper.header, payable=True)
    width = sheet.width
    return build(
        sheet,
        [
            facts([("Nama", paper.applicant_name), ("Untuk iuran", paper.period)], width),
            gap(1),
            code_box(paper.code, paper.header, width),
            gap(3),
            *amount_lines(paper.amount, paper.expires_at, paper.header, width),
            gap(2),
            *part("Tempat membayar", bullets(paper.where_to_pay, width)),
            para(issuer_line(paper.issuer), SMALL),
            para(f"{NOT_PAYABLE}: {paper.internal_reference}", SMALL),
        ],
    )


def code_box(code: str, header: PaperHeader, width: float) -> Flowable:
    """The code by three ways to read it; in training the label itself says that it must not be paid."""
    beside = width - 2 * BOX_PADDING - _QR_SIZE
    inner = beside - BOX_PADDING
    text = grouped(code)
    size = min(_LARGEST_CODE, inner / fonts.width(text, fonts.BOLD, 1) - 0.1)
    return box(
        [
            side_by_side(
                [
                    para(TRAINING_UNPAYABLE, _TRAINING) if header.training else para("Kode bayar", LABEL),
                    para(text, style(size, fonts.BOLD, leading=1.2)),
                    gap(2),
                    code128(code, inner, _BAR_HEIGHT),
                ],
                [gap(1), Qr(code, _QR_SIZE, quiet=1)],
                (beside, _QR_SIZE),
            )
        ],
        width,
        tinted=False,
    )


def amount_lines(amount: int, expires_at: datetime | None, header: PaperHeader, width: float) -> list[Flowable]:
    """The amount in figures and words, and until when it may be paid."""
    expires = DASH
    if expires_at is not None:
        expires = format_moment(local(expires_at, header.zone_label))
    return [
        para("Jumlah yang harus dibayar", LABEL),
        para(format_rupiah(amount), _AMOUNT),
        gap(0.5),
        para(f"Terbilang: {in_words(amount)}", _WORDS),
        gap(2),
        facts([("Berlaku sampai", expires)], width),
    ]


def issuer_line(issuer: CodeIssuer) -> str:
    match issuer:
        case "core":
            return "Kode diterbitkan oleh sistem inti BPJS Ketenagakerjaan."
        case "local":
            return "Kode diterbitkan oleh kantor ini (kode lokal)."
        case _:
            assert_never(issuer)
