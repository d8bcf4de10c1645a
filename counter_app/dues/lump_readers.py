"""Reading the rows that price construction projects and work abroad: one function per kind of row."""

from __future__ import annotations

from itertools import pairwise

from counter_app.dues.fields import Fields, Problem
from counter_app.dues.lump_rows import Package, Price, Savings, Slice, SliceTable, ValueAddedTax
from counter_app.dues.model import Payer, PlacementPhase, Programme, Segment
from counter_app.dues.rows import Percent


def slices(fields: Fields, segment: Segment) -> SliceTable:
    """A slice ends where the next begins, so ascending from 0 leaves neither gap nor overlap."""
    key = "slices"
    read = SliceTable(
        id=fields.text("id"),
        segment=segment,
        validity=fields.validity(),
        basis=fields.text("basis"),
        programme=fields.choice("programme", Programme),
        payer=fields.choice("payer", Payer),
        slices=tuple(Slice(start, Percent(percent)) for start, percent in fields.steps(key)),
    )
    if read.slices[0].start != 0:
        raise fields.error(key, Problem.NOT_FROM_ZERO)
    for number, (lower, upper) in enumerate(pairwise(read.slices), start=2):
        if upper.start <= lower.start:
            raise fields.error(key, Problem.NOT_ASCENDING, slice=number)
    return read


def vat(fields: Fields, segment: Segment) -> ValueAddedTax:
    return ValueAddedTax(
        id=fields.text("id"),
        segment=segment,
        validity=fields.validity(),
        basis=fields.text("basis"),
        percent=Percent(fields.percent("percent")),
    )


def package(fields: Fields, segment: Segment) -> Package:
    """`prices` by months of the contract with `extra_month`, or one `amount` for every contract."""
    if ("prices" in fields) == ("amount" in fields):
        raise fields.error("prices", Problem.BOTH_OR_NEITHER, other="amount")
    listed = "prices" in fields
    read = Package(
        id=fields.text("id"),
        segment=segment,
        validity=fields.validity(),
        basis=fields.text("basis"),
        phase=fields.choice("phase", PlacementPhase),
        programmes=fields.choices("programmes", Programme),
        payer=fields.choice("payer", Payer),
        prices=_prices(fields) if listed else (Price(0, fields.whole("amount")),),
        extra_month=fields.whole("extra_month") if listed else 0,
    )
    if not read.programmes:
        raise fields.error("programmes", Problem.MISSING)
    return read


def _prices(fields: Fields) -> tuple[Price, ...]:
    key = "prices"
    prices = tuple(Price(months, amount) for months, amount in fields.pairs(key, "[months, amount]"))
    if prices[0].months < 1 or prices[0].amount < 1:
        raise fields.error(key, Problem.NOT_POSITIVE)
    for number, (lower, upper) in enumerate(pairwise(prices), start=2):
        if upper.months <= lower.months or upper.amount <= lower.amount:
            raise fields.error(key, Problem.NOT_ASCENDING, price=number)
    return prices


def savings(fields: Fields, segment: Segment) -> Savings:
    return Savings(
        id=fields.text("id"),
        segment=segment,
        validity=fields.validity(),
        basis=fields.text("basis"),
        programme=fields.choice("programme", Programme),
        payer=fields.choice("payer", Payer),
        choices=fields.wholes("choices"),
    )
