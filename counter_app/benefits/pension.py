"""When a wage earner's pension begins and how it is reckoned (PP 45/2015)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

from counter_app.benefits.catalogue import BenefitCatalogue, PensionFormula, in_force
from counter_app.benefits.model import PensionAge, PensionExample, PensionLimits, PensionOutlook
from counter_app.benefits.projection import MONTHS, birthday, months_between

_DAY = timedelta(days=1)


def pension_age(schedule: Sequence[PensionAge], on: date) -> int | None:
    """The pension age in force on a day; None before the first law."""
    row = in_force(schedule, on)
    return None if row is None else row.age


def pension_day(schedule: Sequence[PensionAge], born: date) -> tuple[date, int] | None:
    """The first day on which a person has the pension age in force that day, and that age.

    Who turns 58 after the age has risen to 59 goes on to 59. None where the schedule does not reach so far back.
    """
    for row in schedule:
        day = max(birthday(born, row.age), row.valid_from)
        if row.valid_to is None or day <= row.valid_to:
            return day, row.age
    return None


def monthly_pension(formula: PensionFormula, wage: int, months: int) -> int | None:
    """Rupiah a month, rounded down, after so many months of dues on one monthly wage; None where a lump sum is paid."""
    if months < formula.least_months:
        return None
    return int(formula.percent / 100 * Fraction(months, MONTHS) * wage)


def outlook(catalogue: BenefitCatalogue, wage: int, on: date, born: date | None = None) -> PensionOutlook | None:
    """The pension of a wage earner by the law of a day; `wage` is the one that counts, in rupiah.

    The examples are the shortest time that gives a pension, and the time until the pension age (30 years without a
    birth date), on an unchanged wage. None before the first law.
    """
    formula, age = in_force(catalogue.formulas, on), pension_age(catalogue.pension_ages, on)
    if formula is None or age is None:
        return None
    reached = None if born is None else pension_day(catalogue.pension_ages, born)
    months = 2 * formula.least_months if reached is None else months_between(on, reached[0])
    lengths = sorted({formula.least_months, months} - {0})
    return PensionOutlook(
        schedule=catalogue.pension_ages,
        age=age,
        wage=wage,
        least_months=formula.least_months,
        formula=formula.words,
        basis=formula.basis,
        examples=tuple(PensionExample(one, wage, monthly_pension(formula, wage, one)) for one in lengths),
        limits=_limits(catalogue.pension_limits, on),
        reached_on=reached[0] if reached else None,
        reached_age=reached[1] if reached else None,
        register_by=_a_month_before(reached[0]) if reached else None,
    )


def _limits(limits: Sequence[PensionLimits], on: date) -> PensionLimits | None:
    """The last figures held that are not of a later year than the day."""
    return max((one for one in limits if one.year <= on.year), key=lambda one: one.year, default=None)


def _a_month_before(day: date) -> date:
    """The same day of the month before, or the last one of that month."""
    last = day.replace(day=1) - _DAY
    return last.replace(day=min(day.day, last.day))
