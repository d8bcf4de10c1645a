"""Lembar kunci pertukaran: fingerprint and QR by which a partner office learns this office's public keys."""

from __future__ import annotations

from counter_app.printing import fonts
from counter_app.printing.content import ExchangeKeyPage
from counter_app.printing.formats import format_day
from counter_app.printing.pages.codes import Qr
from counter_app.printing.pages.frame import build
from counter_app.printing.pages.look import BODY, LABEL, SMALL, gap, para, style
from counter_app.printing.pages.parts import BOX_PADDING, box, bullets, facts, part, side_by_side, signatures
from counter_app.printing.pages.sheet import Sheet

TITLE = "Lembar Kunci Pertukaran"

_QR_SIZE = 190.0
_FINGERPRINT = style(19, fonts.BOLD, leading=1.35)
_OPENING = (
    "Dengan lembar ini kantor pasangan mengenali kantor ini. Yang tercetak adalah kunci umum: boleh diketahui siapa "
    "pun, tetapi harus sampai di kantor pasangan tanpa diganti orang. Bawa atau serahkan sendiri lembar ini; jangan "
    "kirim sidik kunci lewat jalan yang sama dengan kode QR."
)
_STEPS = (
    "Di kantor pasangan, di Meja kolektif: Kantor pasangan › Pasangkan kantor… (perintah: counter-app spo pair).",
    "Pindai kode QR ini, lalu ketik sidik kunci dari lembar ini.",
    "Lakukan juga sebaliknya: lembar kunci kantor pasangan dipasangkan di kantor ini.",
    "Simpan lembar ini bersama berkas perjanjian kerja sama.",
)
_AFTERWARDS = (
    "Bila kunci kantor ini hilang atau dibuat baru, lembar ini tidak berlaku lagi dan lembar yang baru harus "
    "dipasangkan."
)


def render(paper: ExchangeKeyPage) -> bytes:
    sheet = Sheet(TITLE, paper.header)
    width, header = sheet.width, paper.header
    beside = width - 2 * BOX_PADDING - _QR_SIZE
    groups = paper.fingerprint.split(" ")
    half = len(groups) // 2
    return build(
        sheet,
        [
            para(_OPENING, BODY),
            gap(2.5),
            facts(
                [
                    ("Kantor", f"{header.branch_name} ({paper.office})"),
                    ("Jenis", "Service Point Office" if paper.is_spo else "Kantor cabang"),
                ],
                width,
            ),
            gap(2),
            box(
                [
                    side_by_side(
                        [
                            para("Sidik kunci", LABEL),
                            gap(1),
                            para("  ".join(groups[:half]), _FINGERPRINT),
                            para("  ".join(groups[half:]), _FINGERPRINT),
                        ],
                        [Qr(paper.key_text, _QR_SIZE, quiet=2)],
                        (beside, _QR_SIZE),
                    )
                ],
                width,
                tinted=False,
            ),
            gap(2),
            *part("Cara memasangkan", bullets(_STEPS, width)),
            signatures(
                [("Yang menyerahkan,", header.officer_name), ("Yang menerima di kantor pasangan,", "Nama jelas:")],
                width,
                format_day(header.issued_at.date()),
                [para(_AFTERWARDS, SMALL)],
            ),
        ],
    )
