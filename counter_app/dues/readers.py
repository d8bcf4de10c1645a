"""Reading the rows that price by the month: one function per kind of row."""

from __future__ import annotations

from itertools import pairwise

from counter_app.dues.fields import Fields, Problem
from counter_app.dues.model import RISK_GROUPS, Payer, Programme, Sector, Segment
from counter_app.dues.rows import (
    BaseTable,
    Bracket,
    Ceiling,
    DueRule,
    Flat,
    FundedProgramme,
    FundingSource,
    Offer,
    Percent,
    Rate,
    Relief,
    WageBase,
)

_LAST_DAY = 31
_MOST_MONTHS = 120
_WAGE = "wage"


def offer(fields: Fields, segment: Segment) -> Offer:
    if ("periods" in fields) == ("longest_contract" in fields):
        raise fields.error("periods", Problem.BOTH_OR_NEITHER, other="longest_contract")
    read = Offer(
        id=fields.text("id"),
        segment=segment,
        validity=fields.validity(),
        basis=fields.text("basis"),
        mandatory=fields.choices("mandatory", Programme),
        optional=fields.choices("optional", Programme),
        periods=fields.wholes("periods") if "periods" in fields else (),
        longest_contract=fields.whole("longest_contract") if "longest_contract" in fields else None,
        automatic=fields.choices("automatic", Programme) if "automatic" in fields else (),
        automatic_with=fields.choices("automatic_with", Programme) if "automatic_with" in fields else (),
    )
    if set(read.mandatory) & set(read.optional):
        raise fields.error("optional", Problem.TWICE)
    if set(read.automatic) & {*read.mandatory, *read.optional}:
        raise fields.error("automatic", Problem.TWICE)
    if not set(read.automatic_with) <= {*read.mandatory, *read.optional}:
        raise fields.error("automatic_with", Problem.NOT_A_CHOICE, choices=(*read.mandatory, *read.optional))
    if not read.programmes:
        raise fields.error("mandatory", Problem.MISSING)
    return read


def base(fields: Fields, segment: Segment) -> BaseTable | WageBase:
    """A table of brackets, or `of = "wage"` where the wage itself is the base."""
    if ("brackets" in fields) == ("of" in fields):
        raise fields.error("brackets", Problem.BOTH_OR_NEITHER, other="of")
    name, validity, basis = fields.text("id"), fields.validity(), fields.text("basis")
    if "brackets" in fields:
        return BaseTable(name, segment, validity, basis, _brackets(fields))
    if fields.text("of") != _WAGE:
        raise fields.error("of", Problem.NOT_A_CHOICE, choices=(_WAGE,))
    return WageBase(name, segment, validity, basis)


def _brackets(fields: Fields) -> tuple[Bracket, ...]:
    """A bracket ends where the next begins, so ascending from 0 leaves neither gap nor overlap."""
    key = "brackets"
    brackets = tuple(Bracket(income_min, base) for income_min, base in fields.pairs(key, "[income_min, base]"))
    if brackets[0].income_min != 0:
        raise fields.error(key, Problem.NOT_FROM_ZERO)
    if brackets[0].base < 1:
        raise fields.error(key, Problem.NOT_POSITIVE)
    for number, (lower, upper) in enumerate(pairwise(brackets), start=2):
        if upper.income_min <= lower.income_min or upper.base <= lower.base:
            raise fields.error(key, Problem.NOT_ASCENDING, bracket=number)
    return brackets


def rate(fields: Fields, segment: Segment) -> Rate:
    if ("percent" in fields) == ("amount" in fields):
        raise fields.error("percent", Problem.BOTH_OR_NEITHER, other="amount")
    return Rate(
        id=fields.text("id"),
        segment=segment,
        validity=fields.validity(),
        basis=fields.text("basis"),
        programme=fields.choice("programme", Programme),
        payer=fields.choice("payer", Payer),
        charge=Percent(fields.percent("percent")) if "percent" in fields else Flat(fields.whole("amount")),
        risk_group=(
            fields.whole_within("risk_group", RISK_GROUPS[0], RISK_GROUPS[-1]) if "risk_group" in fields else None
        ),
    )


def ceiling(fields: Fields, segment: Segment) -> Ceiling:
    return Ceiling(
        id=fields.text("id"),
        segment=segment,
        validity=fields.validity(),
        basis=fields.text("basis"),
        programme=fields.choice("programme", Programme),
        amount=fields.whole("amount"),
    )


def funding(fields: Fields, segment: Segment) -> FundedProgramme:
    key = "sources"
    read = FundedProgramme(
        id=fields.text("id"),
        segment=segment,
        validity=fields.validity(),
        basis=fields.text("basis"),
        programme=fields.choice("programme", Programme),
        sources=tuple(FundingSource(name, Percent(percent)) for name, percent in fields.shares(key)),
    )
    names = [one.source for one in read.sources]
    known = (Payer.GOVERNMENT.value, *(one.value for one in Programme if one is not read.programme))
    if not set(names) <= set(known):
        raise fields.error(key, Problem.NOT_A_CHOICE, choices=known)
    if len(set(names)) != len(names):
        raise fields.error(key, Problem.TWICE)
    return read


def relief(fields: Fields, segment: Segment) -> Relief:
    read = Relief(
        id=fields.text("id"),
        segment=segment,
        validity=fields.validity(),
        basis=fields.text("basis"),
        programmes=fields.choices("programmes", Programme),
        sectors=fields.choices("sectors", Sector),
        factor=fields.factor("factor"),
        excludes_state_paid=fields.flag("excludes_state_paid"),
        labour_intensive=fields.flag("labour_intensive", default=False),
        enabled=fields.flag("enabled", default=True),
    )
    for key, chosen in (("programmes", read.programmes), ("sectors", read.sectors)):
        if not chosen:
            raise fields.error(key, Problem.MISSING)
    return read


def due(fields: Fields, segment: Segment) -> DueRule:
    if ("fine_percent" in fields) != ("fine_payer" in fields):
        raise fields.error("fine_percent", Problem.ONE_OF_TWO, other="fine_payer")
    return DueRule(
        id=fields.text("id"),
        segment=segment,
        validity=fields.validity(),
        basis=fields.text("basis"),
        day=fields.whole_within("day", 1, _LAST_DAY),
        months_after=fields.whole_within("months_after", 0, _MOST_MONTHS),
        next_working_day=fields.flag("next_working_day"),
        fine=Percent(fields.percent("fine_percent")) if "fine_percent" in fields else None,
        fine_payer=fields.choice("fine_payer", Payer) if "fine_payer" in fields else None,
        grace_months=_optional_months(fields, "grace_months"),
        lapse_after=_optional_months(fields, "lapse_after"),
    )


def _optional_months(fields: Fields, key: str) -> int | None:
    return fields.whole_within(key, 1, _MOST_MONTHS) if key in fields else None
