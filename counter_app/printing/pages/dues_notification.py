"""Pemberitahuan iuran: the quote month by month, with the legal basis of every amount."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reportlab.platypus import Flowable

from counter_app.printing import fonts
from counter_app.printing.content import DuesLine, DuesMonth, DuesNotification
from counter_app.printing.formats import format_day_long, format_month, format_month_range, format_month_short
from counter_app.printing.pages.frame import build
from counter_app.printing.pages.look import PRIMARY, SMALL, SOFT, gap, para, rich, style
from counter_app.printing.pages.parts import (
    BOX_PADDING,
    CELL_GAP,
    DASH,
    NONE,
    Column,
    box,
    bullets,
    facts,
    part,
    side_by_side,
    table,
)
from counter_app.printing.pages.sheet import Sheet
from counter_app.shared.money import format_rupiah, group, in_words

TITLE = "Pemberitahuan Iuran"

_AMOUNT = style(26, fonts.BOLD, leading=1.1)
_LIST = style(9, leading=1.22)
_DUE = style(12, fonts.SEMIBOLD)
_WORDS = style(10, fonts.ITALIC, SOFT)
_SAVING = style(10, fonts.SEMIBOLD, PRIMARY)
_FIGURES = 9.5
_AIRY_MONTHS = 6
_FEW_PROGRAMMES = 4


def render(paper: DuesNotification) -> bytes:
    sheet = Sheet(TITLE, paper.header, payable=True)
    return build(
        sheet,
        [
            facts(_facts(paper), sheet.width, columns=3),
            gap(1),
            *part("Iuran per bulan", _months(paper, sheet.width)),
            _total(paper, sheet.width),
            gap(2.5),
            *part("Dasar hukum", bullets(_bases(paper.months), sheet.width, _LIST)),
            *part("Manfaat", bullets(paper.benefits, sheet.width, _LIST)),
            para(paper.legal_footer, SMALL),
            para("Surat ini memberitahukan besar iuran; bukan kode bayar dan bukan bukti pembayaran.", SMALL),
        ],
    )


def _facts(paper: DuesNotification) -> list[tuple[str, str]]:
    pairs = [
        ("Nama", paper.applicant_name),
        ("NIK", paper.nik),
        ("Segmen", paper.segment),
        ("Masa iuran", _period(paper.months)),
        ("Program", ", ".join(paper.programmes) or NONE),
        ("Penghasilan per bulan", DASH if paper.income is None else format_rupiah(paper.income)),
    ]
    if paper.bracket_from is not None:
        pairs.append(("Kelompok penghasilan", _bracket(paper.bracket_from, paper.bracket_to)))
    pairs.append(("Dasar iuran", format_rupiah(paper.dues_base)))
    return pairs


def _bracket(lowest: int, highest: int | None) -> str:
    if highest is None:
        return f"{format_rupiah(lowest)} ke atas"
    return f"{format_rupiah(lowest)} sampai {format_rupiah(highest)}"


def _period(months: Sequence[DuesMonth]) -> str:
    if not months:
        return NONE
    return f"{format_month_range(months[0].month, months[-1].month)} ({len(months)} bulan)"


def _programmes(months: Sequence[DuesMonth]) -> list[str]:
    """The programmes in the order in which they first appear."""
    return list(dict.fromkeys(line.programme for month in months for line in month.lines))


def _months(paper: DuesNotification, width: float) -> Flowable:
    programmes = _programmes(paper.months)
    columns = [
        Column("Bulan iuran", 1.5),
        *(Column(programme, 1.2, right=True) for programme in programmes),
        Column("Iuran normal", 1.2, right=True),
        Column("Harus dibayar", 1.3, right=True),
    ]
    sums = [*(_sum(paper.months, programme) for programme in programmes), paper.normal_total, paper.total]
    size = _fitting([group(one) for one in sums], columns[1:], width / sum(column.share for column in columns))
    total = ["Jumlah (Rp)", *(group(one) for one in sums)]
    rows = [_month(month, programmes, size) for month in paper.months]
    strong = [_strong(cell, size, right=place > 0) for place, cell in enumerate(total)]
    return table(columns, rows, width, strong, compact=len(rows) > _AIRY_MONTHS)


def _fitting(texts: Sequence[str], columns: Sequence[Column], unit: float) -> float:
    """The size at which the sums, the widest figures, stay on one line; an amount must never be broken."""
    sizes = [
        (unit * column.share - CELL_GAP) / fonts.width(text, fonts.SEMIBOLD, 1)
        for text, column in zip(texts, columns, strict=True)
    ]
    return min(_FIGURES, int(min(sizes) * 4) / 4)


def _strong(text: str, size: float, *, right: bool) -> Flowable:
    return para(text, style(size, fonts.SEMIBOLD, align="right" if right else "left"))


def _month(month: DuesMonth, programmes: Sequence[str], size: float) -> list[str | Flowable]:
    lines = {line.programme: line for line in month.lines}
    name = format_month_short if len(programmes) > _FEW_PROGRAMMES else format_month
    sums = (sum(line.normal for line in month.lines), sum(line.payable for line in month.lines))
    right = style(size, align="right")
    return [
        para(name(month.month), style(size)),
        *(_amount(lines.get(programme), size) for programme in programmes),
        *(para(group(one), right) for one in sums),
    ]


def _amount(line: DuesLine | None, size: float) -> Flowable:
    """The payable amount; the normal one stands struck through beside or above it when it was reduced."""
    right = style(size, align="right")
    if line is None or line.payable == line.normal:
        return para(DASH if line is None else group(line.payable), right)
    normal = f'<font size="{size * 0.85:.2f}" color="#4C5F57"><strike>{group(line.normal)}</strike></font>'
    return rich(f"{normal}&nbsp; {group(line.payable)}", right)


def _sum(months: Sequence[DuesMonth], programme: str) -> int:
    return sum(line.payable for month in months for line in month.lines if line.programme == programme)


def _total(paper: DuesNotification, width: float) -> Flowable:
    due: list[Flowable] = []
    if paper.due_date is not None:
        due = [para("Bayar paling lambat", SMALL), gap(1.5), para(format_day_long(paper.due_date), _DUE)]
    saving: list[Flowable] = []
    if paper.saving > 0:
        text = f"Hemat {format_rupiah(paper.saving)} dari iuran normal {format_rupiah(paper.normal_total)}"
        saving = [gap(1), para(text, _SAVING)]
    amount = [
        para("Jumlah yang harus dibayar", SMALL),
        para(format_rupiah(paper.total), _AMOUNT),
    ]
    inner = width - 2 * BOX_PADDING
    return box(
        [
            side_by_side(amount, due, (inner * 0.62, inner * 0.38)),
            gap(1),
            para(f"Terbilang: {in_words(paper.total)}", _WORDS),
            *saving,
        ],
        width,
    )


def _bases(months: Sequence[DuesMonth]) -> list[str]:
    """One line per legal basis and unbroken run of months, naming the programmes that share it."""
    shared: dict[tuple[date, date, str], list[str]] = {}
    for programme in _programmes(months):
        for run in _runs(months, programme):
            shared.setdefault(run, []).append(programme)
    return [
        f"{', '.join(programmes)} – {format_month_range(first, last)}: {basis}"
        for (first, last, basis), programmes in sorted(shared.items(), key=lambda item: item[0][:2])
    ]


def _runs(months: Sequence[DuesMonth], programme: str) -> list[tuple[date, date, str]]:
    """First month, last month and basis of each run of months with the same basis."""
    runs: list[tuple[date, date, str]] = []
    for month in months:
        for line in month.lines:
            if line.programme == programme and runs and runs[-1][2] == line.basis:
                runs[-1] = (runs[-1][0], month.month, line.basis)
            elif line.programme == programme:
                runs.append((month.month, month.month, line.basis))
    return runs
