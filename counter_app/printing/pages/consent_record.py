"""Bukti persetujuan: each purpose as it was asked and answered, and what the applicant was told (UU 27/2022)."""

from __future__ import annotations

from reportlab.platypus import Flowable, KeepTogether, Table

from counter_app.printing import fonts
from counter_app.printing.content import ConsentAnswer, ConsentRecordPaper, NoticeText
from counter_app.printing.formats import format_day, format_moment, local
from counter_app.printing.pages.frame import build
from counter_app.printing.pages.look import INK, LINE, SMALL, gap, para, style
from counter_app.printing.pages.parts import FLUSH, facts, part, signatures
from counter_app.printing.pages.sheet import Sheet

TITLE = "Bukti Persetujuan Pemrosesan Data Pribadi"

_OPENING = (
    "Kantor cabang menyatakan bahwa persetujuan di bawah ini telah diminta dan dijawab. Bukti ini diberikan menurut "
    "UU 27/2022 tentang Pelindungan Data Pribadi, pasal 24."
)
_WITHDRAW = (
    "Persetujuan yang tidak wajib dapat ditarik kapan saja di loket tanpa memengaruhi kepesertaan. Pemrosesan "
    "dihentikan paling lambat 3×24 jam setelah penarikan (pasal 40)."
)
_NAME = style(10.5, fonts.SEMIBOLD, leading=1.25)
_MARK = style(9, fonts.BOLD, align="center", leading=1.2)
_ASKED = style(9, leading=1.22)
_NOTICE_TITLE = style(8, fonts.SEMIBOLD, leading=1.2)
_NOTICE = style(8, leading=1.2)
_MARK_WIDTH = 92.0
_TITLE_SHARE = 0.24


def render(paper: ConsentRecordPaper) -> bytes:
    sheet = Sheet(TITLE, paper.header)
    width, header = sheet.width, paper.header
    zone = header.zone_label
    person = [("Nama", paper.applicant_name), ("NIK", paper.nik)]
    if paper.guardian:
        person.append(("Diberikan oleh orang tua atau wali", paper.guardian))
    preface = [para(paper.preface, _ASKED), gap(2)] if paper.preface else []
    return build(
        sheet,
        [
            facts(person, width),
            para(_OPENING, _ASKED),
            gap(2.5),
            *preface,
            *(piece for answer in paper.answers for piece in _answer(answer, width, zone)),
            para(_WITHDRAW, SMALL),
            gap(2.5),
            *part("Yang diberitahukan kepada Anda (pasal 21)", _notice(paper.notice, width)),
            signatures(
                [_who_consented(paper), ("Petugas,", header.officer_name)],
                width,
                format_day(local(header.issued_at, zone).date()),
            ),
        ],
    )


def _who_consented(paper: ConsentRecordPaper) -> tuple[str, str]:
    if paper.guardian_name:
        return "Orang tua atau wali,", paper.guardian_name
    return "Pemilik data,", paper.applicant_name


def _answer(answer: ConsentAnswer, width: float, zone: str) -> list[Flowable]:
    must = " (wajib untuk pendaftaran)" if answer.compulsory else ""
    body = [
        para(f"{answer.title}{must}", _NAME),
        para(answer.text, _ASKED),
        gap(0.5),
        para(f"Teks versi {answer.version}. Dijawab {format_moment(local(answer.at, zone))}, {answer.method}.", SMALL),
    ]
    if answer.withdrawn_at is not None:
        body.append(para(f"Ditarik {format_moment(local(answer.withdrawn_at, zone))}.", SMALL))
    row = Table(
        [[body, "", _mark(_said(answer))]],
        colWidths=[width - _MARK_WIDTH - 12, 12, _MARK_WIDTH],
        style=[*FLUSH, ("LINEBELOW", (0, 0), (-1, -1), 0.5, LINE), ("BOTTOMPADDING", (0, 0), (-1, -1), 5)],
    )
    return [KeepTogether([row]), gap(1.25)]


def _said(answer: ConsentAnswer) -> str:
    if not answer.granted:
        return "TIDAK SETUJU"
    return "SETUJU" if answer.withdrawn_at is None else "DITARIK"


def _mark(text: str) -> Flowable:
    return Table(
        [[para(text, _MARK)]],
        colWidths=[_MARK_WIDTH],
        style=[
            *FLUSH,
            ("BOX", (0, 0), (-1, -1), 1, INK),
            ("ROUNDEDCORNERS", [4, 4, 4, 4]),
            ("TOPPADDING", (0, 0), (-1, -1), 4),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
        ],
    )


def _notice(notice: tuple[NoticeText, ...], width: float) -> Flowable:
    rows = [[para(one.title, _NOTICE_TITLE), para(one.text, _NOTICE)] for one in notice]
    style_of_rows = [*FLUSH, ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5), ("RIGHTPADDING", (0, 0), (0, -1), 10)]
    return Table(rows, colWidths=[width * _TITLE_SHARE, width * (1 - _TITLE_SHARE)], style=style_of_rows)
