"""Dues that are owed month by month on an income or a wage: BPU, PU, and JAKON with known wages.

Which rows a line needs hangs on the season and on a few choices, not on the income. So that is settled once and
remembered, and a quote of a year costs little more than its figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from counter_app.dues.model import Funding, Payer, Programme, QuoteLine
from counter_app.dues.rounding import Rounding, half_up
from counter_app.dues.rows import Ceiling, Choices, Flat, FundedProgramme, FundingSource, Rate, Relief
from counter_app.dues.tariff import Season, TariffRow


@dataclass(frozen=True, slots=True)
class Charge:
    """All of a line but its amounts. `normal` and `reduced` are parts of the base, or rupiah where `flat`."""

    programme: Programme
    payer: Payer
    basis: str
    rows: tuple[str, ...]
    ceiling: int | None
    flat: bool
    normal: Fraction
    reduced: Fraction
    sources: tuple[FundingSource, ...] = ()

    def line(self, base: int, rounded: Rounding) -> QuoteLine:
        counted = base if self.ceiling is None else min(base, self.ceiling)
        times = 1 if self.flat else counted
        normal = rounded(self.normal.numerator * times, self.normal.denominator)
        amount = normal
        if self.reduced is not self.normal:
            amount = rounded(self.reduced.numerator * times, self.reduced.denominator)
        return QuoteLine(
            programme=self.programme,
            payer=self.payer,
            amount=amount,
            normal=normal,
            basis=self.basis,
            rows=self.rows,
            base=None if self.ceiling is None else counted,
            funding=tuple(Funding(one.source, half_up(one.percent.of(counted))) for one in self.sources),
        )


@lru_cache(maxsize=2048)
def charges_of(season: Season, choices: Choices) -> tuple[Charge, ...] | None:
    """What a month of the season charges, in the order of the lines.

    Programmes that come by themselves are added to those that were asked for. None when the season has no row for
    something that is asked.
    """
    along = season.offer.coming_along(choices.programmes) if season.offer else ()
    wanted = [one for one in Programme if one in choices.programmes or one in along]
    if season.base is None or not all(one in season.rates or one in season.funded for one in wanted):
        return None
    return tuple(charge for programme in wanted for charge in _charges(season, choices, programme))


def _charges(season: Season, choices: Choices, programme: Programme) -> Iterator[Charge]:
    ceiling = season.ceilings.get(programme)
    if programme in season.funded:
        yield _unbilled(season.funded[programme], ceiling)
        return
    relief = relief_for(season, choices, programme)
    for rate in season.rates[programme]:
        if rate.risk_group is None or rate.risk_group == choices.risk_group:
            yield _billed(rate, ceiling, relief, choices)


def _billed(rate: Rate, ceiling: Ceiling | None, relief: Relief | None, choices: Choices) -> Charge:
    normal = rate.normal(1)
    rows: tuple[TariffRow, ...] = tuple(row for row in (rate, ceiling, relief) if row is not None)
    return Charge(
        programme=rate.programme,
        payer=payer_of(rate.payer, choices),
        basis=basis_of(rows),
        rows=tuple(row.id for row in rows),
        ceiling=ceiling.amount if ceiling else None,
        flat=isinstance(rate.charge, Flat),
        normal=normal,
        reduced=normal * relief.factor if relief else normal,
    )


def _unbilled(row: FundedProgramme, ceiling: Ceiling | None) -> Charge:
    """A line of Rp 0: its money is part of what the employer pays anyway, or comes from the state."""
    rows: tuple[TariffRow, ...] = (row,) if ceiling is None else (row, ceiling)
    nothing = Fraction(0)
    return Charge(
        programme=row.programme,
        payer=Payer.EMPLOYER,
        basis=basis_of(rows),
        rows=tuple(one.id for one in rows),
        ceiling=ceiling.amount if ceiling else None,
        flat=False,
        normal=nothing,
        reduced=nothing,
        sources=row.sources,
    )


def relief_for(season: Season, choices: Choices, programme: Programme) -> Relief | None:
    """The relief that a programme has in this season, for what is asked."""
    for relief in season.reliefs:
        if relief.applies(programme, choices):
            return relief
    return None


def payer_of(payer: Payer, choices: Choices) -> Payer:
    """Who bears a line: whom its row says, unless the state budget does."""
    return Payer.GOVERNMENT if choices.state_paid else payer


def basis_of(rows: tuple[TariffRow, ...]) -> str:
    """The laws of all rows, each once."""
    return "; ".join(dict.fromkeys(row.basis for row in rows))
