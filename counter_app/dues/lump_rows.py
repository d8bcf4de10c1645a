"""Rows for what is not paid by the month: construction projects by their value, and work abroad by contract."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from counter_app.dues.model import Payer, PlacementPhase, Programme, RowSummary
from counter_app.dues.rows import Percent, Row, listed
from counter_app.shared.money import format_rupiah


@dataclass(frozen=True, slots=True)
class Slice:
    """The part of a contract value from `start` (rupiah) to the next slice's is charged with `percent`."""

    start: int
    percent: Percent


@dataclass(frozen=True, slots=True)
class SliceTable(Row):
    """Dues of one programme on the value of a construction contract, slice by slice."""

    programme: Programme
    payer: Payer
    slices: tuple[Slice, ...]

    def normal(self, value: Fraction) -> Fraction:
        """Dues in rupiah on a contract value without value added tax, exact."""
        dues = Fraction(0)
        ends: list[int | Fraction] = [*(upper.start for _, upper in pairwise(self.slices)), value]
        for one, end in zip(self.slices, ends, strict=True):
            if value > one.start:
                dues += one.percent.of(min(value, end) - one.start)
        return dues

    def summary(self) -> RowSummary:
        rates = f"{self.slices[0].percent} – {self.slices[-1].percent}"
        return self._summary("slices", rates, self.programme.value, payer=self.payer)


@dataclass(frozen=True, slots=True)
class ValueAddedTax(Row):
    """The value added tax (PPN) that a contract value may hold."""

    percent: Percent

    def without(self, value: int) -> Fraction:
        """A value in rupiah that holds the tax, without it; exact."""
        return value / (1 + self.percent.of(1))

    def summary(self) -> RowSummary:
        return self._summary("vat", str(self.percent))


@dataclass(frozen=True, slots=True)
class Price:
    """One amount in rupiah for a contract of so many months."""

    months: int
    amount: int


@dataclass(frozen=True, slots=True)
class Package(Row):
    """One amount for several programmes in one phase of work abroad."""

    phase: PlacementPhase
    programmes: tuple[Programme, ...]
    payer: Payer
    prices: tuple[Price, ...]
    extra_month: int = 0

    def cost(self, months: int) -> int:
        """Rupiah for a contract of so many months.

        Permenaker 4/2023 art. 18(3): a contract longer than a listed one pays `extra_month` for each month beyond it.
        So a contract between two listed lengths takes the shorter package and the months beyond, even where the longer
        package would cost less (23 months: Rp 337.500, 24 months: Rp 332.500); the law knows no cheapest choice. A
        contract shorter than the shortest package takes that package, since there is no smaller one.
        """
        price = self.prices[max(bisect_right(self.prices, months, key=_months) - 1, 0)]
        return price.amount + self.extra_month * max(months - price.months, 0)

    def summary(self) -> RowSummary:
        parts = [format_rupiah(one.amount) + (f" ({one.months} bln)" if one.months else "") for one in self.prices]
        if self.extra_month:
            parts.append(f"+ {format_rupiah(self.extra_month)}/bln")
        return self._summary("package", "; ".join(parts), listed(self.programmes), payer=self.payer)


@dataclass(frozen=True, slots=True)
class Savings(Row):
    """Savings whose amount the member chooses, rupiah a month."""

    programme: Programme
    payer: Payer
    choices: tuple[int, ...]

    def summary(self) -> RowSummary:
        return self._summary(
            "savings", " / ".join(format_rupiah(one) for one in self.choices), self.programme.value, payer=self.payer
        )


def _months(price: Price) -> int:
    return price.months
