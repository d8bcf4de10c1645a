"""The tables of the dues notification: month by month, shared by several payers, or owed once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from reportlab.platypus import Flowable

from counter_app.printing import fonts
from counter_app.printing.content import DuesLine, DuesMonth, DuesNotification
from counter_app.printing.formats import format_month, format_month_range, format_month_short
from counter_app.printing.pages.look import gap, markup, para, rich, style
from counter_app.printing.pages.parts import AIRY, CELL_GAP, DASH, TIGHT, Column, part, table
from counter_app.shared.money import group

_FIGURES = 9.5
_AIRY_MONTHS = 6
_FEW_PROGRAMMES = 4
_RUN = style(9.5, fonts.SEMIBOLD)
_NAME = style(_FIGURES)
_NUMBER = style(_FIGURES, align="right")


def dues_tables(paper: DuesNotification, width: float) -> list[Flowable]:
    """What is owed, in the form that fits how it is owed."""
    if paper.slices:
        return part("Iuran proyek, dibayar sekali", _project(paper, width))
    if paper.once:
        return part("Iuran, dibayar sekali", _lump(paper, width))
    if paper.payers:
        return part("Iuran per bulan", *_shared(paper, width))
    return part("Iuran per bulan", _months(paper, width))


def programmes_of(months: Sequence[DuesMonth]) -> list[str]:
    """The programmes in the order in which they first appear."""
    return list(dict.fromkeys(line.programme for month in months for line in month.lines))


def _months(paper: DuesNotification, width: float) -> Flowable:
    """A row for each month; one for all of them when they are equal."""
    programmes = programmes_of(paper.months)
    columns = [
        Column("Bulan iuran", 1.5),
        *(Column(programme, 1.2, right=True) for programme in programmes),
        Column("Iuran normal", 1.2, right=True),
        Column("Harus dibayar", 1.3, right=True),
    ]
    sums = [*(_sum(paper.months, programme) for programme in programmes), paper.normal_total, paper.total]
    size = _fitting([group(one) for one in sums], columns[1:], width / sum(column.share for column in columns))
    count = len(paper.months)
    equal = count > 1 and len({month.lines for month in paper.months}) == 1
    name = format_month_short if len(programmes) > _FEW_PROGRAMMES else format_month
    shown = [("Tiap bulan", paper.months[0])] if equal else [(name(month.month), month) for month in paper.months]
    total = [f"{count} bulan (Rp)" if equal else "Jumlah (Rp)", *(group(one) for one in sums)]
    rows = [_month(label, month, programmes, size) for label, month in shown]
    strong = [_strong(cell, size, right=place > 0) for place, cell in enumerate(total)]
    return table(columns, rows, width, strong, pads=TIGHT if len(rows) > _AIRY_MONTHS else AIRY)


def _fitting(texts: Sequence[str], columns: Sequence[Column], unit: float) -> float:
    """The size at which the sums, the widest figures, stay on one line; an amount must never be broken."""
    sizes = [
        (unit * column.share - CELL_GAP) / fonts.width(text, fonts.SEMIBOLD, 1)
        for text, column in zip(texts, columns, strict=True)
    ]
    return min(_FIGURES, int(min(sizes) * 4) / 4)


def _strong(text: str, size: float = _FIGURES, *, right: bool) -> Flowable:
    return para(text, style(size, fonts.SEMIBOLD, align="right" if right else "left"))


def _month(label: str, month: DuesMonth, programmes: Sequence[str], size: float) -> list[str | Flowable]:
    lines = {line.programme: line for line in month.lines}
    right = style(size, align="right")
    return [
        para(label, style(size)),
        *(_amount(lines.get(programme), size) for programme in programmes),
        *(para(group(one), right) for one in (month.normal_total, month.total)),
    ]


def _amount(line: DuesLine | None, size: float, before: str = "", *, strong: bool = False) -> Flowable:
    """The payable amount; the normal one stands struck through beside or above it when it was reduced."""
    right = style(size, fonts.SEMIBOLD if strong else fonts.REGULAR, align="right")
    if line is None:
        return para(DASH, right)
    small = f'<font size="{size * 0.85:.2f}" color="#4C5F57">'
    rate = f"{small}{markup(before)}</font>&nbsp; " if before else ""
    if line.payable == line.normal:
        return rich(f"{rate}{group(line.payable)}", right)
    return rich(f"{rate}{small}<strike>{group(line.normal)}</strike></font>&nbsp; {group(line.payable)}", right)


def _sum(months: Sequence[DuesMonth], programme: str) -> int:
    return sum(line.payable for month in months for line in month.lines if line.programme == programme)


def _shared(paper: DuesNotification, width: float) -> list[Flowable]:
    """For each run of equal months a table of programmes with the share of each payer."""
    runs = [list(run) for _, run in groupby(paper.months, key=lambda month: month.lines)]
    pads = AIRY if len(runs) == 1 else TIGHT
    story: list[Flowable] = []
    for months in runs:
        story += [_run_title(months), gap(0.5), _shares(months, paper.payers, width, pads), gap(2)]
    return story[:-1]


def _run_title(months: Sequence[DuesMonth]) -> Flowable:
    return para(f"{format_month_range(months[0].month, months[-1].month)} ({len(months)} bulan)", _RUN)


def _shares(months: Sequence[DuesMonth], payers: Sequence[str], width: float, pads: tuple[float, float]) -> Flowable:
    month, count = months[0], len(months)
    columns = [
        Column("Program", 1.0),
        Column("Dasar (Rp)", 1.2, right=True),
        *(Column(payer.capitalize(), 1.7, right=True) for payer in payers),
        Column("Jumlah", 1.4, right=True),
    ]
    rows = [_programme(month, programme, payers) for programme in programmes_of(months)]
    monthly = [sum(line.payable for line in month.lines if line.payer == payer) for payer in payers]
    if count > 1:
        rows.append(_sums("Jumlah sebulan", [*monthly, month.total]))
    label = "Jumlah (Rp)" if count == 1 else f"{count} bulan (Rp)"
    return table(columns, rows, width, _sums(label, [one * count for one in (*monthly, month.total)]), pads=pads)


def _sums(label: str, amounts: Sequence[int]) -> list[str | Flowable]:
    return [_strong(label, right=False), "", *(_strong(group(one), right=True) for one in amounts)]


def _programme(month: DuesMonth, programme: str, payers: Sequence[str]) -> list[str | Flowable]:
    lines = {line.payer: line for line in month.lines if line.programme == programme}
    first = next(iter(lines.values()))
    base = para(group(first.base) if first.base else DASH, _NUMBER)
    if first.free:
        return [para(programme, _NAME), base, *(para(DASH, _NUMBER) for _ in payers), para(first.free, _NUMBER)]
    total = DuesLine(
        programme, sum(one.normal for one in lines.values()), sum(one.payable for one in lines.values()), ""
    )
    return [
        para(programme, _NAME),
        base,
        *(_amount(lines.get(payer), _FIGURES, lines[payer].rate if payer in lines else "") for payer in payers),
        _amount(total, _FIGURES),
    ]


def _project(paper: DuesNotification, width: float) -> Flowable:
    """The parts of the contract's value with their rates; what they come to is rounded once, in the last row."""
    lines = paper.months[0].lines
    columns = [
        Column("Bagian nilai kontrak", 3.0),
        Column("Nilai (Rp)", 1.5, right=True),
        *(Column(f"{line.programme}", 1.2, right=True) for line in lines),
    ]
    rows = [[one.part, group(one.value), *one.rates] for one in paper.slices]
    total = [
        _strong("Iuran (Rp)", right=False),
        _strong(group(sum(one.value for one in paper.slices)), right=True),
        *(_amount(line, _FIGURES, strong=True) for line in lines),
    ]
    return table(columns, rows, width, total)


def _lump(paper: DuesNotification, width: float) -> Flowable:
    columns = [Column("Iuran", 4.0), Column("Jumlah (Rp)", 1.3, right=True)]
    rows = [[para(line.programme, _NAME), _amount(line, _FIGURES)] for month in paper.months for line in month.lines]
    total = [_strong("Jumlah (Rp)", right=False), _strong(group(paper.total), right=True)]
    return table(columns, rows, width, total)
