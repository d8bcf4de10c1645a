"""Pemberitahuan iuran: what is owed and by which law, and behind it what the membership gives."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reportlab.platypus import CondPageBreak, Flowable

from counter_app.printing import fonts
from counter_app.printing.content import DuesMonth, DuesNotification
from counter_app.printing.formats import format_day_long, format_month_range
from counter_app.printing.pages.benefits import benefit_pages
from counter_app.printing.pages.dues_tables import dues_tables, programmes_of
from counter_app.printing.pages.frame import build
from counter_app.printing.pages.look import PRIMARY, SMALL, SOFT, gap, para, style
from counter_app.printing.pages.parts import BOX_PADDING, box, bullets, facts, part, side_by_side
from counter_app.printing.pages.sheet import Sheet
from counter_app.shared.money import format_rupiah, in_words

TITLE = "Pemberitahuan Iuran"

_AMOUNT = style(26, fonts.BOLD, leading=1.1)
_LIST = style(9, leading=1.22)
_DUE = style(12, fonts.SEMIBOLD)
_WORDS = style(10, fonts.ITALIC, SOFT)
_SAVING = style(10, fonts.SEMIBOLD, PRIMARY)
_SHARES = style(10, fonts.SEMIBOLD)
_MOST_OF_PAGE = 480.0
"""Points that must be left of a page for the benefits to begin on it; as a rule they begin on the next one."""


def render(paper: DuesNotification) -> bytes:
    sheet = Sheet(TITLE, paper.header, payable=True)
    width = sheet.width
    benefits = [] if paper.benefits is None else [CondPageBreak(_MOST_OF_PAGE), *benefit_pages(paper.benefits, width)]
    return build(
        sheet,
        [
            facts(_facts(paper), width, columns=3),
            gap(1),
            *dues_tables(paper, width),
            _total(paper, width),
            gap(2.5),
            *part("Dasar hukum", bullets(_bases(paper.months), width, _LIST)),
            *(part("Catatan", bullets(paper.notes, width, _LIST)) if paper.notes else []),
            para(paper.legal_footer, SMALL),
            para("Surat ini memberitahukan besar iuran; bukan kode bayar dan bukan bukti pembayaran.", SMALL),
            gap(4),
            *benefits,
        ],
    )


def _facts(paper: DuesNotification) -> list[tuple[str, str]]:
    person = [("Nama", paper.applicant_name), ("NIK", paper.nik)]
    return person + [(one.label, one.value) for one in paper.facts]


def _total(paper: DuesNotification, width: float) -> Flowable:
    due: list[Flowable] = []
    if paper.due_date is not None:
        due = [para("Bayar paling lambat", SMALL), gap(1.5), para(format_day_long(paper.due_date), _DUE)]
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
            *_shares(paper),
            *_saving(paper),
        ],
        width,
    )


def _shares(paper: DuesNotification) -> list[Flowable]:
    """Who bears how much of the total, where several do."""
    shares = [f"{payer.capitalize()} {format_rupiah(paper.borne_by(payer))}" for payer in paper.payers]
    return [gap(1), para(" · ".join(shares), _SHARES)] if shares else []


def _saving(paper: DuesNotification) -> list[Flowable]:
    if paper.saving <= 0:
        return []
    text = f"Hemat {format_rupiah(paper.saving)} dari iuran normal {format_rupiah(paper.normal_total)}"
    return [gap(1), para(text, _SAVING)]


def _bases(months: Sequence[DuesMonth]) -> list[str]:
    """One line per legal basis and unbroken run of months, naming the programmes that share it."""
    shared: dict[tuple[date, date, str], list[str]] = {}
    for programme in programmes_of(months):
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
