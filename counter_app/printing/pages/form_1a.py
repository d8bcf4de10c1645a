"""Formulir 1A, filled in, for the applicant to read and sign."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from counter_app.printing import fonts
from counter_app.printing.content import FilledForm1A, FormSection, HeirRow, TickLine
from counter_app.printing.formats import format_day, format_day_short
from counter_app.printing.pages.frame import build
from counter_app.printing.pages.look import gap, para, style
from counter_app.printing.pages.parts import DASH, Column, facts, part, signatures, table, ticks, whole
from counter_app.printing.pages.sheet import Sheet

TITLE = "Formulir 1A – Pendaftaran atau Perubahan Data Pekerja"

_HEADLINE = style(11, fonts.SEMIBOLD)

_HEIRS = (
    Column("Nama", 3.0),
    Column("Hubungan", 1.3),
    Column("Tanggal lahir", 1.1),
    Column("Jenis kelamin", 1.1),
    Column("NIK", 1.7),
    Column("Nomor HP", 1.4),
)


def render(paper: FilledForm1A) -> bytes:
    sheet = Sheet(TITLE, paper.header)
    width = sheet.width
    return build(
        sheet,
        [
            *([para(paper.headline, _HEADLINE), gap(2)] if paper.headline else []),
            *(piece for section in paper.sections for piece in _section(section, width)),
            *part("Susunan keluarga dan ahli waris", table(_HEIRS, [_heir(heir) for heir in paper.heirs], width)),
            whole("Pernyataan", _ticks(paper.statements, width)),
            signatures(
                _signers(paper),
                width,
                f"{paper.place}, {format_day(paper.signed_on)}",
                part(_consents(paper.consent_version), _ticks(paper.consents, width)),
            ),
        ],
    )


def _consents(version: str) -> str:
    title = "Persetujuan pemrosesan data pribadi"
    return f"{title} (teks versi {version})" if version else title


def _section(section: FormSection, width: float) -> list[Flowable]:
    entries = [(entry.label, entry.value) for entry in section.entries]
    return part(section.title, facts(entries, width, columns=3))


def _heir(heir: HeirRow) -> list[str]:
    born = DASH if heir.birth_date is None else format_day_short(heir.birth_date)
    return [heir.name, heir.relation, born, heir.sex or DASH, heir.nik or DASH, heir.phone or DASH]


def _ticks(lines: Sequence[TickLine], width: float) -> Flowable:
    return ticks([(line.text, line.ticked) for line in lines], width)


def _signers(paper: FilledForm1A) -> list[tuple[str, str]]:
    guardian = [] if paper.guardian_name is None else [("Orang tua atau wali,", paper.guardian_name)]
    return [("Pemohon,", paper.applicant_name), *guardian, ("Petugas,", paper.header.officer_name)]
