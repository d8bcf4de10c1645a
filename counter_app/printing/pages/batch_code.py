"""Kode bayar total: one code for the dues of many people."""

from __future__ import annotations

from counter_app.printing.content import BatchCodeSlip
from counter_app.printing.pages.frame import build
from counter_app.printing.pages.look import SMALL, gap, para
from counter_app.printing.pages.parts import bullets, facts, part
from counter_app.printing.pages.payment_code_slip import NOT_PAYABLE, amount_lines, code_box, issuer_line
from counter_app.printing.pages.sheet import half_sheet

TITLE = "Kode Bayar Total"


def render(paper: BatchCodeSlip) -> bytes:
    sheet = half_sheet(TITLE, paper.header, payable=True)
    width = sheet.width
    return build(
        sheet,
        [
            facts([("Pembayar", paper.payer_name), ("Untuk iuran", f"{paper.members} orang menurut daftar")], width),
            gap(1),
            code_box(paper.code, paper.header, width),
            gap(3),
            *amount_lines(paper.amount, paper.expires_at, paper.header, width),
            gap(2),
            *part("Tempat membayar", bullets(paper.where_to_pay, width)),
            para("Dibayar sekaligus, tepat sejumlah ini; pembayaran sebagian tidak dapat diterima.", SMALL),
            para(issuer_line(paper.issuer), SMALL),
            para(f"{NOT_PAYABLE}: {paper.internal_reference}", SMALL),
        ],
    )
