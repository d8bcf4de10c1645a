"""Whether a season has all the rows that a quote of it would need, so that a gap is found when a file is loaded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from counter_app.dues.fields import Problem, invalid
from counter_app.dues.model import RISK_GROUPS, DuesMonth, PlacementPhase, Programme
from counter_app.dues.rows import Flat, FundedProgramme, Offer, Rate
from counter_app.dues.tariff import Season, TariffRow
from counter_app.shared.errors import Detail


def check_complete(season: Season, file_of: Mapping[str, str], capped: AbstractSet[Programme]) -> None:
    """Every offered programme has a price, every percentage a base, every capped programme a ceiling.

    `capped` are the programmes that have a ceiling in any month. Raises `OfficeError` (TARIFF_INVALID) with the first
    month and the programme of the gap, at the row that lacks something.
    """
    for row, programme in _gaps(season, capped):
        details: dict[str, Detail] = {} if programme is None else {"programme": programme.value}
        month = str(DuesMonth.at(season.months.start))
        raise invalid(file_of[row.id], row.id, "valid_from", Problem.GAP, month=month, **details)


def _gaps(season: Season, capped: AbstractSet[Programme]) -> Iterator[tuple[TariffRow, Programme | None]]:
    if season.offer is not None:
        yield from ((season.offer, programme) for programme in _unpriced(season, season.offer))
    rates = [rate for rates in season.rates.values() for rate in rates]
    if season.base is None:
        yield from ((rate, None) for rate in rates if not isinstance(rate.charge, Flat))
    priced_by_wage: tuple[Rate | FundedProgramme, ...] = (*rates, *season.funded.values())
    for row in priced_by_wage:
        if row.programme in capped and row.programme not in season.ceilings:
            yield row, row.programme
    for programme, priced in season.rates.items():
        groups = {rate.risk_group for rate in priced}
        if None not in groups and not groups >= set(RISK_GROUPS):
            yield priced[0], programme


def _unpriced(season: Season, offer: Offer) -> Iterator[Programme]:
    """Programmes that are offered without a price.

    Prices are by the month (rates, or no bill at all), or by the contract (packages of every phase, or savings). Once
    one programme has slices of a contract value, all have.
    """
    for programme in offer.programmes:
        monthly = programme in season.rates or programme in season.funded
        packed = all(
            phase in season.packages and programme in season.packages[phase].programmes for phase in PlacementPhase
        )
        sliced = programme in season.slices or not season.slices
        if not (monthly or packed or programme in season.savings) or not sliced:
            yield programme
