"""Figures of the law of a day for the texts of the information cards: what is paid, and what is given.

Nothing here is typed: amounts and percentages are read off quotes of example members and off the benefit rows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction

from counter_app.benefits.catalogue import BenefitCatalogue, in_force
from counter_app.benefits.model import BenefitStatement, FamilyCase, PensionAge
from counter_app.benefits.statement import benefits_of, contributions_of
from counter_app.dues.model import (
    RISK_GROUPS,
    DuesMonth,
    Payer,
    PlacementPhase,
    Programme,
    Quote,
    QuoteRequest,
    Sector,
    Segment,
)
from counter_app.dues.operations import make_quote
from counter_app.dues.tariff import Tariff
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label
from counter_app.shared.money import format_rupiah

EXAMPLE_INCOME = 1_000_000
"""Rupiah a month: the income of the published headline example."""
_ROUND_WAGE = 1_000_000
"""Rupiah: a wage below every ceiling, of which each published rate is a whole amount."""
_HIGH_WAGE = 100_000_000
"""Rupiah: a wage above every ceiling."""
_CONTRACT_MONTHS = 24

_TWO = frozenset({Programme.JKK, Programme.JKM})
_MONTHS_ID = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
    "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_MONTHS_EN = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def figures_of(tariff: Tariff, catalogue: BenefitCatalogue, on: date) -> Mapping[str, Label]:
    """Every figure that a card may ask for, by its name; those of a segment that has no tariff yet are left out."""
    month = DuesMonth.of(on)
    member = QuoteRequest(Segment.BPU, EXAMPLE_INCOME, _TWO | {Programme.JHT}, month, 1)
    return {
        "month": Label(f"{_MONTHS_ID[on.month - 1]} {on.year}", f"{_MONTHS_EN[on.month - 1]} {on.year}"),
        **_known(lambda: _self_employed(tariff, member)),
        **_known(lambda: _employees(tariff, month)),
        **_known(lambda: _migrants(tariff, month)),
        **_known(lambda: _benefits(tariff, catalogue, member, on)),
        **_ages(catalogue, on),
    }


def _known(figures: Callable[[], dict[str, Label]]) -> dict[str, Label]:
    """Figures, or none when the law of the day is not known."""
    try:
        return figures()
    except OfficeError as problem:
        if problem.code is not ErrorCode.TARIFF_UNKNOWN:
            raise
        return {}


def _self_employed(tariff: Tariff, member: QuoteRequest) -> dict[str, Label]:
    """The headline example: normal price, and what is paid in the month by sector."""
    other = make_quote(tariff, member)
    transport = make_quote(tariff, replace(member, sector=Sector.TRANSPORT))
    two = replace(member, programmes=_TWO)
    normal = {line.programme: line.normal for line in other.months[0].lines}
    return {
        "headline_normal": _money(other.normal_total),
        "headline_other": _money(other.total),
        "headline_transport": _money(transport.total),
        "headline_jkk": _money(normal[Programme.JKK]),
        "headline_jkm": _money(normal[Programme.JKM]),
        "headline_jht": _money(normal[Programme.JHT]),
        "two_normal": _money(make_quote(tariff, two).normal_total),
        "two_other": _money(make_quote(tariff, two).total),
        "two_transport": _money(make_quote(tariff, replace(two, sector=Sector.TRANSPORT)).total),
    }


def _employees(tariff: Tariff, month: DuesMonth) -> dict[str, Label]:
    """Rates of wage earners, without relief."""
    programmes = _TWO | {Programme.JHT, Programme.JP}
    asked = QuoteRequest(Segment.PU, _ROUND_WAGE, programmes, month, 1, risk_group=RISK_GROUPS[0])
    quote = make_quote(tariff, asked)
    high = make_quote(tariff, replace(asked, monthly_income=_HIGH_WAGE))
    ceiling = next(line.base for line in high.months[0].lines if line.programme is Programme.JP)
    groups = {
        f"pu_jkk_{group}": _rate(make_quote(tariff, replace(asked, risk_group=group)), Programme.JKK)
        for group in RISK_GROUPS
    }
    return groups | {
        "pu_jkm": _rate(quote, Programme.JKM),
        "pu_jht": _rate(quote, Programme.JHT),
        "pu_jht_employer": _rate(quote, Programme.JHT, Payer.EMPLOYER),
        "pu_jht_worker": _rate(quote, Programme.JHT, Payer.WORKER),
        "pu_jp": _rate(quote, Programme.JP),
        "pu_jp_employer": _rate(quote, Programme.JP, Payer.EMPLOYER),
        "pu_jp_worker": _rate(quote, Programme.JP, Payer.WORKER),
        "jp_ceiling": _money(ceiling or _HIGH_WAGE),
    }


def _migrants(tariff: Tariff, month: DuesMonth) -> dict[str, Label]:
    """Two examples: the part before leaving, and the whole of a long contract."""
    before = QuoteRequest(Segment.PMI, 0, _TWO, month, _CONTRACT_MONTHS, phases=frozenset({PlacementPhase.BEFORE}))
    whole = replace(before, phases=frozenset(PlacementPhase))
    return {
        "pmi_before": _money(make_quote(tariff, before).total),
        "pmi_24": _money(make_quote(tariff, whole).total),
    }


def _benefits(tariff: Tariff, catalogue: BenefitCatalogue, member: QuoteRequest, on: date) -> dict[str, Label]:
    """What the headline member gets: sums, and rules in the words of their rows."""
    quote = make_quote(tariff, member)
    statement = benefits_of(
        catalogue, member, quote.base, on, development_percent=0, contributions=contributions_of(quote)
    )
    sums = {
        "jkk_land": (Programme.JKK, "transport_land"),
        "jkk_sea": (Programme.JKK, "transport_sea"),
        "jkk_air": (Programme.JKK, "transport_air"),
        "jkk_periodic": (Programme.JKK, "periodic"),
        "jkk_funeral": (Programme.JKK, "funeral"),
        "jkk_disability": (Programme.JKK, "total_disability"),
        "jkm_death": (Programme.JKM, "death"),
        "jkm_periodic": (Programme.JKM, "periodic"),
        "jkm_funeral": (Programme.JKM, "funeral"),
    }
    rules = {"jkk_claim_limit": "claim_limit", "jkk_temporary": "temporary"}
    told = {name: _money(_sum(statement, *place)) for name, place in sums.items()}
    told |= {name: _words(statement, key) for name, key in rules.items()}
    for name, case in {"jkk_family": FamilyCase.WORK_ACCIDENT, "jkm_family": FamilyCase.OTHER_DEATH}.items():
        family = statement.of_family(case)
        told[name] = _money(family.total if family and family.total else 0)
    table = statement.scholarship
    if table is not None:
        told |= {
            "scholarship_child": _money(table.now.per_child),
            "scholarship_most": _money(table.now.most),
            "scholarship_conditions": table.now.conditions,
        }
    return told


def _ages(catalogue: BenefitCatalogue, on: date) -> dict[str, Label]:
    payout, pension = in_force(catalogue.payout_ages, on), in_force(catalogue.pension_ages, on)
    if payout is None or pension is None:
        return {}
    return {
        "jht_age": Label(str(payout.age), str(payout.age)),
        "pension_age": Label(str(pension.age), str(pension.age)),
        "pension_next": _next(catalogue, pension),
    }


def _next(catalogue: BenefitCatalogue, now: PensionAge) -> Label:
    later = next((one for one in catalogue.pension_ages if one.valid_from > now.valid_from), None)
    if later is None:
        return Label("Usia ini tidak naik lagi.", "It rises no more.")
    year = later.valid_from.year
    return Label(f"Pada tahun {year} menjadi {later.age} tahun.", f"In {year} it becomes {later.age}.")


def _sum(statement: BenefitStatement, programme: Programme, key: str) -> int:
    line = statement.line(programme, key)
    return 0 if line is None or line.now.rupiah is None else line.now.rupiah


def _words(statement: BenefitStatement, key: str) -> Label:
    line = statement.line(Programme.JKK, key)
    return Label("-", "-") if line is None else line.now.words


def _rate(quote: Quote, programme: Programme, payer: Payer | None = None) -> Label:
    """The normal price of a programme in hundredths of the wage, as read off a quote for a round wage."""
    amount = sum(
        line.normal for line in quote.months[0].lines if line.programme is programme and payer in {None, line.payer}
    )
    percent = Fraction(100 * amount, _ROUND_WAGE)
    text = f"{float(percent):.4f}".rstrip("0").rstrip(".")
    return Label(f"{text.replace('.', ',')} %", f"{text} %")


def _money(amount: int) -> Label:
    told = format_rupiah(amount)
    return Label(told, told)
