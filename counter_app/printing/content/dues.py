"""What the dues notification says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counter_app.benefits.model import BenefitStatement
from counter_app.printing.content.header import PaperHeader


@dataclass(frozen=True)
class DuesLine:
    """One programme in one dues month; `programme` is the short name that heads its column or row.

    `payer` is set where several share the dues. `rate` and `base` are shown where shares are shown: `3,7 %`, and the
    amount of which it is taken. `free` tells instead of an amount that nothing is billed.
    """

    programme: str
    normal: int
    payable: int
    basis: str
    payer: str = ""
    rate: str = ""
    base: int | None = None
    free: str = ""


@dataclass(frozen=True)
class DuesMonth:
    """`month` is any day of the dues month."""

    month: date
    lines: tuple[DuesLine, ...]

    @property
    def total(self) -> int:
        return sum(line.payable for line in self.lines)

    @property
    def normal_total(self) -> int:
        return sum(line.normal for line in self.lines)


@dataclass(frozen=True)
class ProjectSlice:
    """A part of a contract's value and what is owed of it, exact to the rupiah of the slice; rates as `0,21 %`."""

    part: str
    value: int
    rates: tuple[str, ...]


@dataclass(frozen=True)
class DuesFact:
    label: str
    value: str


@dataclass(frozen=True)
class DuesNotification:
    """The quote on paper. `nik` is printed as given, full or masked. Totals follow from the months.

    `facts` are what the dues are reckoned from, in the order of the paper. `once` is set where the dues are paid once
    and not month by month; `slices` are those of a contract's value.
    """

    header: PaperHeader
    applicant_name: str
    nik: str
    facts: tuple[DuesFact, ...]
    months: tuple[DuesMonth, ...]
    due_date: date | None
    legal_footer: str
    notes: tuple[str, ...] = ()
    once: bool = False
    slices: tuple[ProjectSlice, ...] = ()
    benefits: BenefitStatement | None = None

    @property
    def normal_total(self) -> int:
        return sum(month.normal_total for month in self.months)

    @property
    def total(self) -> int:
        return sum(month.total for month in self.months)

    @property
    def saving(self) -> int:
        return self.normal_total - self.total

    @property
    def payers(self) -> tuple[str, ...]:
        """Who shares the dues, in the order of the lines; empty where one pays all."""
        named = dict.fromkeys(line.payer for month in self.months for line in month.lines if line.payer)
        return tuple(named) if len(named) > 1 else ()

    def borne_by(self, payer: str) -> int:
        return sum(line.payable for month in self.months for line in month.lines if line.payer == payer)
