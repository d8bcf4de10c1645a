"""The head of the empty form 1A: branch, title, how to fill it in, the officer's corner, the photograph's place."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Table

from counter_app.printing import fonts
from counter_app.printing.blank_form import BlankForm1A, BranchHead
from counter_app.printing.pages.look import INK, LABEL, PRIMARY, SMALL, SOFT, TITLE, gap, para, style
from counter_app.printing.pages.parts import FLUSH, bullets
from counter_app.registration.people import SEGMENT_LABELS

SUBTITLE = "Pendaftaran atau Perubahan Data Pekerja"

_PHOTO = (20 * mm, 30 * mm)
_OFFICE = 150.0
_BETWEEN = 10.0
_BRANCH = style(12, fonts.SEMIBOLD, leading=1.2)
_SUBTITLE = style(11, fonts.SEMIBOLD, leading=1.2)
_SEGMENT = style(11, colour=SOFT, leading=1.25)
_LIST = style(8.5, leading=1.22)
_CENTRED = style(7.5, colour=SOFT, align="center", leading=1.25)
_CORNER = style(7.5, fonts.SEMIBOLD, leading=1.25)

_BOTH = (
    "Isian bertanda * wajib; yang bertulisan miring wajib bila keadaannya demikian. Yang lain boleh kosong.",
    "Isi sesuai KTP dan kartu keluarga. Formulir ini tidak dipungut biaya.",
)
_BY_HAND = "Tulis dengan huruf cetak dan tinta hitam; satu huruf atau angka per kotak; beri tanda centang pada pilihan."
_TYPED = "Ketik langsung pada isian. Tanggal ditulis 07-08-1992, jam 08.00, nomor HP 0812…"
_BRING = "Serahkan di loket kantor cabang beserta dokumen persyaratan. Tanda tangan dibubuhkan setelah dicetak."


def head(form: BlankForm1A, width: float, *, by_hand: bool) -> list[Flowable]:
    """What opens the first page."""
    left = width - _PHOTO[0] - _OFFICE - 2 * _BETWEEN
    words = [
        *_branch(form.branch, left),
        gap(3),
        para("Formulir 1A", TITLE),
        para(SUBTITLE, _SUBTITLE),
        para(SEGMENT_LABELS[form.segment].id, _SEGMENT),
    ]
    columns = [left, _BETWEEN, _OFFICE, _BETWEEN, _PHOTO[0]]
    hints = [_BY_HAND if by_hand else _TYPED, *_BOTH, _BRING]
    return [
        Table([[words, "", _office(), "", _photo()]], colWidths=columns, style=FLUSH),
        gap(2),
        bullets(hints, width, _LIST),
        gap(2),
    ]


def _branch(branch: BranchHead, width: float) -> list[Flowable]:
    code = f"Kode kantor {branch.code}" if branch.code else ""
    phone = f"Telepon {branch.phone}" if branch.phone else ""
    contact = " · ".join(part for part in (code, branch.address, phone) if part)
    name = branch.name or "Kantor cabang: ......................................"
    return [
        Table(
            [[[para(name, _BRANCH), para(contact, SMALL)]]],
            colWidths=[width],
            style=[*FLUSH, ("LINEBEFORE", (0, 0), (0, -1), 3, PRIMARY), ("LEFTPADDING", (0, 0), (-1, -1), 10)],
        )
    ]


def _office() -> Flowable:
    """The corner that the applicant leaves empty."""
    rows = [[para("Diisi petugas", _CORNER), ""]]
    rows += [[para(label, LABEL), ""] for label in ("Nomor kasus", "Nomor antrean", "Tanggal terima", "Paraf")]
    high = _PHOTO[1] / len(rows)
    return Table(
        rows,
        colWidths=[58, _OFFICE - 58],
        rowHeights=[high] * len(rows),
        style=[
            *FLUSH,
            ("BOX", (0, 0), (-1, -1), 0.8, SOFT),
            ("SPAN", (0, 0), (-1, 0)),
            ("LINEBELOW", (0, 0), (-1, 0), 0.8, SOFT),
            ("LINEBELOW", (1, 1), (1, -2), 0.5, SOFT),
            ("LEFTPADDING", (0, 0), (-1, -1), 6),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ],
    )


def _photo() -> Flowable:
    return Table(
        [[para("Pas foto 2×3 cm, latar polos", _CENTRED)]],
        colWidths=[_PHOTO[0]],
        rowHeights=[_PHOTO[1]],
        style=[*FLUSH, ("BOX", (0, 0), (-1, -1), 0.8, INK), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")],
    )
