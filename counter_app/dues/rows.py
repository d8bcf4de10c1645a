"""Rows of a tariff: what each kind says, and the arithmetic of one row."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from counter_app.dues.model import LAST_MONTH, DuesMonth, Payer, Programme, QuoteRequest, RowSummary, Sector, Segment
from counter_app.shared.money import format_rupiah


@dataclass(frozen=True, slots=True)
class Validity:
    """Dues months from `first` to `last`, both included; None is open."""

    first: DuesMonth
    last: DuesMonth | None

    @property
    def span(self) -> range:
        """Ordinals of the months."""
        return range(self.first.ordinal, (self.last or LAST_MONTH).ordinal + 1)

    def holds(self, month: DuesMonth) -> bool:
        return month.ordinal in self.span

    def overlaps(self, other: Validity) -> bool:
        return self.span.start < other.span.stop and other.span.start < self.span.stop


class Choices(NamedTuple):
    """What of a request decides which rows apply, whatever the amounts."""

    programmes: frozenset[Programme]
    sector: Sector
    state_paid: bool
    labour_intensive: bool
    risk_group: int | None

    @classmethod
    def of(cls, request: QuoteRequest) -> Choices:
        return cls(request.programmes, request.sector, request.state_paid, request.labour_intensive, request.risk_group)


@dataclass(frozen=True, slots=True)
class Row:
    """What every row says. `basis` is printed on the dues notification, so it is Indonesian."""

    id: str
    segment: Segment
    validity: Validity
    basis: str

    def _summary(
        self,
        kind: str,
        rate: str,
        programme: str | None = None,
        *,
        sector: str | None = None,
        payer: Payer | None = None,
        risk_group: int | None = None,
        enabled: bool = True,
    ) -> RowSummary:
        return RowSummary(
            id=self.id,
            kind=kind,
            segment=self.segment,
            programme=programme,
            sector=sector,
            rate=rate,
            valid_from=self.validity.first,
            valid_to=self.validity.last,
            basis=self.basis,
            payer=payer,
            risk_group=risk_group,
            enabled=enabled,
        )


@dataclass(frozen=True, slots=True)
class Offer(Row):
    """Which programmes a segment may or must take, and for how many months it may pay at once.

    `automatic` programmes come by themselves with whoever takes all of `automatic_with`. `longest_contract` stands in
    the place of `periods` where the months are those of a contract: the most there may be.
    """

    mandatory: tuple[Programme, ...]
    optional: tuple[Programme, ...]
    periods: tuple[int, ...]
    longest_contract: int | None = None
    automatic: tuple[Programme, ...] = ()
    automatic_with: tuple[Programme, ...] = ()

    @property
    def programmes(self) -> tuple[Programme, ...]:
        return tuple(one for one in Programme if one in {*self.mandatory, *self.optional, *self.automatic})

    def coming_along(self, chosen: AbstractSet[Programme]) -> tuple[Programme, ...]:
        """The programmes that come by themselves with the chosen ones."""
        return self.automatic if chosen >= {*self.automatic_with} else ()

    def summary(self) -> RowSummary:
        months = " / ".join(map(str, self.periods)) if self.longest_contract is None else f"1 – {self.longest_contract}"
        return self._summary("offer", months, listed(self.programmes))


@dataclass(frozen=True, slots=True)
class Bracket:
    """Incomes from `income_min` up to the next bracket's are charged on `base`; rupiah a month."""

    income_min: int
    base: int


@dataclass(frozen=True, slots=True)
class BaseTable(Row):
    """The dues base by monthly income."""

    brackets: tuple[Bracket, ...]

    def base_of(self, income: int) -> int:
        """Base for an income in rupiah: of the last bracket that begins at or below it.

        The law's table counts in thousands ("1.000.000 - 1.099.000", then "1.100.000 - ..."); an income
        between two brackets belongs to the lower one.
        """
        return self.brackets[bisect_right(self.brackets, income, key=_income_min) - 1].base

    def summary(self) -> RowSummary:
        first, last = self.brackets[0].base, self.brackets[-1].base
        return self._summary("base", f"{format_rupiah(first)} – {format_rupiah(last)}")


@dataclass(frozen=True, slots=True)
class WageBase(Row):
    """The dues base is the wage itself."""

    def base_of(self, income: int) -> int:
        return income

    def summary(self) -> RowSummary:
        return self._summary("base", "upah sebulan")


@dataclass(frozen=True, slots=True)
class Percent:
    """A part of the base: `value` 1 is one hundredth. At most six decimals."""

    value: Fraction

    def of(self, base: int | Fraction) -> Fraction:
        return Fraction(base.numerator * self.value.numerator, base.denominator * self.value.denominator * 100)

    def __str__(self) -> str:
        whole, millionths = divmod(int(self.value * 10**6), 10**6)
        decimals = f"{millionths:06d}".rstrip("0")
        return f"{whole},{decimals} %" if decimals else f"{whole} %"


@dataclass(frozen=True, slots=True)
class Flat:
    """The same amount for everybody, rupiah a month."""

    amount: int

    def of(self, _base: int) -> Fraction:
        return Fraction(self.amount)

    def __str__(self) -> str:
        return format_rupiah(self.amount)


@dataclass(frozen=True, slots=True)
class Rate(Row):
    """The normal dues of one programme, borne by one payer; `risk_group` None holds for every group."""

    programme: Programme
    payer: Payer
    charge: Percent | Flat
    risk_group: int | None = None

    def normal(self, base: int) -> Fraction:
        """Dues of a month in rupiah before any relief, exact."""
        return self.charge.of(base)

    def summary(self) -> RowSummary:
        return self._summary(
            "rate", str(self.charge), self.programme.value, payer=self.payer, risk_group=self.risk_group
        )


@dataclass(frozen=True, slots=True)
class Ceiling(Row):
    """The most of a wage that a programme counts, rupiah a month."""

    programme: Programme
    amount: int

    def summary(self) -> RowSummary:
        return self._summary("ceiling", f"≤ {format_rupiah(self.amount)}", self.programme.value)


@dataclass(frozen=True, slots=True)
class FundingSource:
    """A part of the wage that pays for a programme without a bill: `source` is a programme or `government`."""

    source: str
    percent: Percent


@dataclass(frozen=True, slots=True)
class FundedProgramme(Row):
    """A programme that nobody is billed for, and where its money comes from."""

    programme: Programme
    sources: tuple[FundingSource, ...]

    def summary(self) -> RowSummary:
        parts = " + ".join(f"{one.percent} {_SOURCE_NAMES.get(one.source, one.source)}" for one in self.sources)
        return self._summary("funding", parts, self.programme.value)


@dataclass(frozen=True, slots=True)
class Relief(Row):
    """For a time only `factor` of the normal dues is charged.

    `labour_intensive`: only to industries that say they are. A row that is not `enabled` stands in the tariff without
    being applied, for a relief that was announced but is not law.
    """

    programmes: tuple[Programme, ...]
    sectors: tuple[Sector, ...]
    factor: Fraction
    excludes_state_paid: bool
    labour_intensive: bool = False
    enabled: bool = True

    def applies(self, programme: Programme, choices: Choices) -> bool:
        if choices.state_paid and self.excludes_state_paid:
            return False
        if self.labour_intensive and not choices.labour_intensive:
            return False
        return programme in self.programmes and choices.sector in self.sectors

    def summary(self) -> RowSummary:
        return self._summary(
            "relief",
            f"× {self.factor}",
            listed(self.programmes),
            sector="padat karya" if self.labour_intensive else ", ".join(self.sectors),
            enabled=self.enabled,
        )


@dataclass(frozen=True, slots=True)
class DueRule(Row):
    """When the dues of a month must be paid, and what follows if they are not.

    The due date is day `day` of the month `months_after` the dues month (the last day of a shorter month), moved to
    the next working day if `next_working_day`. `fine` is a part of the unpaid dues for each month begun after it,
    borne by `fine_payer`. Arrears can be paid for `grace_months` after the end of the protection; a membership ends
    with more than `lapse_after` months unpaid in a row. None: there is no such rule.
    """

    day: int
    months_after: int
    next_working_day: bool
    fine: Percent | None = None
    fine_payer: Payer | None = None
    grace_months: int | None = None
    lapse_after: int | None = None

    def summary(self) -> RowSummary:
        when = "bulan iuran" if self.months_after == 0 else f"bulan ke-{self.months_after} sesudahnya"
        fine = "" if self.fine is None else f"; denda {self.fine} sebulan"
        return self._summary("due", f"tanggal {self.day} {when}{fine}", payer=self.fine_payer)


_SOURCE_NAMES = {Payer.GOVERNMENT.value: "pemerintah"}


def listed(programmes: tuple[Programme, ...]) -> str:
    return ", ".join(programmes)


def _income_min(bracket: Bracket) -> int:
    return bracket.income_min
