"""What a membership gives, behind the dues notification: by the law of the day, and by the law before it."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable, KeepTogether, Table

from counter_app.benefits.model import (
    BenefitLine,
    BenefitStatement,
    BenefitValue,
    FamilySum,
    JhtProjection,
    ScholarshipTable,
)
from counter_app.dues.model import Programme
from counter_app.printing import fonts
from counter_app.printing.formats import format_day
from counter_app.printing.pages.benefits_pension import pension
from counter_app.printing.pages.look import SOFT, gap, markup, para, rich, style
from counter_app.printing.pages.parts import DASH, FLUSH, TIGHT, Column, part, table
from counter_app.printing.texts import PROGRAMME_NAMES
from counter_app.shared.money import format_rupiah, group

_HEAD = style(15, fonts.BOLD, leading=1.15)
_TEXT = style(8, leading=1.17)
_STRONG = style(8, fonts.SEMIBOLD, leading=1.17)
_RIGHT = style(8, leading=1.17, align="right")
_STRONG_RIGHT = style(8, fonts.SEMIBOLD, leading=1.17, align="right")
_SMALL = style(7.5, colour=SOFT, leading=1.17)
_SUM = style(14, fonts.BOLD, leading=1.1)
_BETWEEN = 20.0
_SCHOLARSHIP = 0.68
"""Part of the width that the scholarship takes beside the savings."""

_SAME = "sama"


def benefit_pages(statement: BenefitStatement, width: float) -> list[Flowable]:
    """The story of the pages behind the notification."""
    families = [one for one in statement.family if any(part.rupiah is not None for part in one.parts)]
    listed = _listed(statement, families)
    notes = " ".join(note.id for note in statement.notes)
    return [
        para("Manfaat kepesertaan", _HEAD),
        para(f"Menurut peraturan yang berlaku pada {format_day(statement.on)}. {notes}", _TEXT),
        gap(1.5),
        *_families(statement, families, width),
        *_grown(statement, width),
        *(piece for one in Programme for piece in _programme(one, statement, listed, width)),
    ]


def _listed(statement: BenefitStatement, families: Sequence[FamilySum]) -> list[BenefitLine]:
    """The lines that no table above says already."""
    told = {(part.programme, part.key) for one in families for part in one.parts}
    lines = [one for one in statement.lines if (one.programme, one.key) not in told]
    return [one for one in lines if statement.scholarship is None or one.occasion != "scholarship"]


def _beside(left: Sequence[Flowable], right: Sequence[Flowable], widths: tuple[float, float]) -> Flowable:
    return Table([[list(left), "", list(right)]], colWidths=[widths[0], _BETWEEN, widths[1]], style=FLUSH)


def _families(statement: BenefitStatement, families: Sequence[FamilySum], width: float) -> list[Flowable]:
    if not families:
        return []
    half = (width - _BETWEEN) / 2
    columns = [_family(statement, one, half) for one in families]
    body = _beside(columns[0], columns[1], (half, half)) if len(columns) > 1 else Table([[columns[0]]], style=FLUSH)
    return part("Yang diterima keluarga", body)


def _family(statement: BenefitStatement, family: FamilySum, width: float) -> list[Flowable]:
    columns = [Column("Manfaat", 2.2), Column("Sekarang (Rp)", 1.3, right=True), Column("Sebelumnya", 1.2, right=True)]
    rows: list[list[str | Flowable]] = []
    for one in family.parts:
        line = statement.line(one.programme, one.key)
        now, before = (None, None) if line is None else (line.now, line.before)
        rows.append([para(one.title.id, _TEXT), _value(now), _value(before)])
    total = [para("Jumlah", _STRONG), _money(family.total, strong=True), _money(family.before, strong=True)]
    most = [] if family.total is None else [para(format_rupiah(family.total), _SUM)]
    return [
        para(family.title.id, _STRONG),
        *most,
        gap(0.5),
        table(columns, rows, width, total, pads=TIGHT),
        gap(0.75),
        *(para(text, _TEXT) for text in _besides(family)),
    ]


def _value(value: BenefitValue | None) -> Flowable:
    """The sum, or the formula where it hangs on a wage that is not known."""
    if value is None or value.rupiah is not None:
        return _money(None if value is None else value.rupiah)
    return para(value.words.id.removesuffix("."), _RIGHT)


def _money(rupiah: int | None, *, strong: bool = False) -> Flowable:
    return para(DASH if rupiah is None else group(rupiah), _STRONG_RIGHT if strong else _RIGHT)


def _besides(family: FamilySum) -> list[str]:
    added = [f"Ditambah: {one.id}." for one in family.besides]
    if family.scholarship_most is not None:
        added.insert(0, f"Ditambah: beasiswa anak paling banyak {format_rupiah(family.scholarship_most)}.")
    if family.total is None:
        added.append("Jumlahnya bergantung pada upah, yang belum diketahui.")
    return added


def _grown(statement: BenefitStatement, width: float) -> list[Flowable]:
    """Scholarship and savings, side by side where there are both."""
    both = statement.scholarship is not None and statement.projection is not None
    wide = (width - _BETWEEN) * _SCHOLARSHIP if both else width
    pieces: list[list[Flowable]] = []
    if statement.scholarship is not None:
        pieces.append(_scholarship(statement.scholarship, wide))
    if statement.projection is not None:
        pieces.append(_projection(statement.projection, width - _BETWEEN - wide if both else width / 2))
    if both:
        return [KeepTogether([_beside(pieces[0], pieces[1], (wide, width - _BETWEEN - wide))])]
    return [KeepTogether(pieces[0])] if pieces else []


def _scholarship(scholarship: ScholarshipTable, width: float) -> list[Flowable]:
    now, before = scholarship.now, scholarship.before
    columns = [
        Column("Jenjang", 3.9),
        Column("Setahun (Rp)", 1.35, right=True),
        Column("Tahun", 0.75, right=True),
        Column("Jumlah (Rp)", 1.35, right=True),
    ]
    rows = [
        [para(one.title.id, _TEXT), _money(one.yearly), para(f"{one.years}", _RIGHT), _money(one.total)]
        for one in now.levels
    ]
    total = [para("Tiap anak", _STRONG), "", "", _money(now.per_child, strong=True)]
    story = [
        table(columns, rows, width, total, pads=TIGHT),
        gap(0.75),
        para(f"Untuk {now.children} anak paling banyak {format_rupiah(now.most)}. {now.conditions.id}", _TEXT),
    ]
    if before is not None:
        story.append(para(f"Sebelumnya {format_rupiah(before.most)}. {before.conditions.id}", _SMALL))
    return part("Beasiswa anak", *story)


def _projection(projection: JhtProjection, width: float) -> list[Flowable]:
    lines = (
        ("Iuran per bulan", projection.monthly),
        ("Jumlah iuran", projection.paid_in),
        ("Hasil pengembangan", projection.development),
    )
    rows = [[para(label, _TEXT), para(format_rupiah(rupiah), _RIGHT)] for label, rupiah in lines]
    until = f"pada usia {projection.until_age} tahun" if projection.until_age is not None else "pada akhir contoh"
    return part(
        "Perkiraan tabungan JHT",
        para(f"Saldo {until}", _TEXT),
        para(format_rupiah(projection.balance), _SUM),
        gap(0.5),
        Table(
            rows,
            colWidths=[width * 0.55, width * 0.45],
            style=[*FLUSH, ("BOTTOMPADDING", (0, 0), (-1, -1), 2)],
            hAlign="LEFT",
        ),
        gap(0.75),
        para(projection.how.id, _SMALL),
    )


def _programme(
    programme: Programme, statement: BenefitStatement, lines: Sequence[BenefitLine], width: float
) -> list[Flowable]:
    """What a programme gives; for the pension also when and how much for example."""
    mine = [one for one in lines if one.programme is programme]
    story = _lines(programme, mine, width) if mine else []
    if programme is Programme.JP and statement.pension is not None:
        story += pension(statement.pension, width)
    return story


def _lines(programme: Programme, mine: Sequence[BenefitLine], width: float) -> list[Flowable]:
    """A table of what changed with the law, or a list where nothing did."""
    bases = para("; ".join(dict.fromkeys(one.now.basis for one in mine)), _SMALL)
    if all(one.before is None for one in mine):
        return part(PROGRAMME_NAMES[programme], *(_said(one, width) for one in mine), bases)
    columns = [Column("Manfaat", 1.7), Column("Sekarang", 3.1), Column("Sebelumnya", 2.0)]
    rows = [_row(one) for one in mine]
    drawn = table(columns, rows, width, pads=TIGHT)
    unchanged = [number for number, one in enumerate(mine, start=1) if one.before is None]
    drawn.setStyle([("SPAN", (1, number), (2, number)) for number in unchanged])
    return part(PROGRAMME_NAMES[programme], drawn, gap(0.25), bases)


def _said(line: BenefitLine, width: float) -> Flowable:
    return Table(
        [[para("•", _TEXT), rich(f"<b>{markup(line.title.id)}:</b> {markup(line.now.words.id)}", _TEXT)]],
        colWidths=[10, width - 10],
        style=[*FLUSH, ("BOTTOMPADDING", (0, 0), (-1, -1), 1.2)],
    )


def _row(line: BenefitLine) -> list[str | Flowable]:
    """What nothing stood before reads on into the third column."""
    before = "" if line.before is None else _before(line.before, line.now)
    return [para(line.title.id, _STRONG), para(line.now.words.id, _TEXT), para(before, _TEXT) if before else ""]


def _before(before: BenefitValue, now: BenefitValue) -> str:
    return _SAME if before.words == now.words else before.words.id
