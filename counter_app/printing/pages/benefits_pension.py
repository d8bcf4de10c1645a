"""The pension (JP) on the benefit pages: when, by which formula, and how much for example."""

from __future__ import annotations

from reportlab.platypus import Flowable, KeepTogether, Table

from counter_app.benefits.model import PensionAge, PensionExample, PensionOutlook
from counter_app.printing import fonts
from counter_app.printing.formats import format_day
from counter_app.printing.pages.look import SMALL, gap, para, style
from counter_app.printing.pages.parts import FLUSH, TIGHT, Column, facts, part, table
from counter_app.shared.money import format_rupiah

_TEXT = style(8, leading=1.17)
_RIGHT = style(8, leading=1.17, align="right")
_STRONG = style(8, fonts.SEMIBOLD, leading=1.17)
_STRONG_RIGHT = style(8, fonts.SEMIBOLD, leading=1.17, align="right")
_BETWEEN = 20.0


def pension(outlook: PensionOutlook, width: float) -> list[Flowable]:
    half = (width - _BETWEEN) / 2
    ages = table(
        [Column("Berlaku", 2.4), Column("Usia pensiun", 1.0, right=True)],
        [_age(one, outlook.age) for one in outlook.schedule],
        half,
        pads=TIGHT,
    )
    examples = table(
        [Column("Masa iur", 1.4), Column("Pensiun sebulan, contoh", 1.8, right=True)],
        [_example(one) for one in outlook.examples],
        half,
        pads=TIGHT,
    )
    wage = f"Contoh dengan upah {format_rupiah(outlook.wage)} sepanjang masa iur."
    right = [para(outlook.formula.id, _TEXT), gap(1.5), examples, gap(0.75), para(wage, SMALL), *_limits(outlook)]
    return [
        KeepTogether(
            part(
                "Perkiraan pensiun (JP)",
                facts(_facts(outlook), width, columns=3),
                Table([[ages, "", right]], colWidths=[half, _BETWEEN, half], style=FLUSH),
                gap(0.5),
                para(outlook.basis, SMALL),
            )
        )
    ]


def _facts(outlook: PensionOutlook) -> list[tuple[str, str]]:
    pairs = [("Usia pensiun sekarang", f"{outlook.age} tahun")]
    if outlook.reached_on is not None and outlook.reached_age is not None:
        pairs.append(("Anda mencapainya", f"{format_day(outlook.reached_on)}, umur {outlook.reached_age} tahun"))
    if outlook.register_by is not None:
        pairs.append(("Didaftarkan paling lambat", format_day(outlook.register_by)))
    return pairs


def _age(one: PensionAge, present: int) -> list[str | Flowable]:
    """A line of the schedule; that of today stands out."""
    strong = one.age == present
    until = "seterusnya" if one.valid_to is None else f"sampai {one.valid_to.year}"
    years = f"{one.valid_from.year} {until}"
    return [para(years, _STRONG if strong else _TEXT), para(f"{one.age}", _STRONG_RIGHT if strong else _RIGHT)]


def _example(one: PensionExample) -> list[str | Flowable]:
    years, months = divmod(one.months, 12)
    length = f"{years} tahun" + (f" {months} bulan" if months else "")
    monthly = "manfaat sekaligus" if one.monthly is None else format_rupiah(one.monthly)
    return [para(length, _TEXT), para(monthly, _RIGHT)]


def _limits(outlook: PensionOutlook) -> list[Flowable]:
    limits = outlook.limits
    if limits is None:
        return []
    most = "" if limits.maximum is None else f", paling banyak {format_rupiah(limits.maximum)}"
    return [para(f"Paling sedikit {format_rupiah(limits.minimum)}{most} sebulan ({limits.year}).", SMALL)]
