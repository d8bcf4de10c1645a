"""Ages that the programmes and segments set."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from counter_app.dues.model import Segment
from counter_app.registration.fields import AgeRule
from counter_app.registration.nik import full_years
from counter_app.registration.people import Application, Citizenship

JKP_BELOW = 54
"""Who has reached this age is not enrolled in JKP any more (PP 6/2025 art. 4)."""

_FIRST_PENSION_AGE, _FIRST_YEARS_END = 56, 2018
_LAST_PENSION_AGE = 65


def age_limits(segment: Segment, application: Application | None, ages: AgeRule) -> tuple[int, int | None]:
    """The youngest age, and the age that must not be reached yet, in full years.

    Only BPU knows an upper limit, and only at registration: who is a member stays one after it. A migrant worker is
    grown up (UU 18/2017 art. 5).
    """
    if segment is Segment.PMI:
        return max(ages.minimum, ages.adult), None
    if segment is Segment.BPU and application is not Application.CHANGE:
        return ages.minimum, ages.below
    return ages.minimum, None


def pension_age(year: int) -> int:
    """The pension age that holds in a year: 56 to 2018, 57 from 2019, then a year more every three years, up to 65.

    PP 45/2015 art. 15.
    """
    if year <= _FIRST_YEARS_END:
        return _FIRST_PENSION_AGE
    return min(_LAST_PENSION_AGE, 57 + (year - 2019) // 3)


def pension_date(born: date) -> date:
    """The birthday on which a person reaches the pension age of that year."""
    year = born.year + _FIRST_PENSION_AGE
    while year - born.year < pension_age(year):
        year += 1
    return months_after(born, 12 * (year - born.year))


def may_join_jp(born: date, on: date) -> bool:
    """Enrolment in JP ends one month before the pension age."""
    return on <= months_after(pension_date(born), -1)


def may_join_jkp(born: date, citizenship: Citizenship, on: date) -> bool:
    """JKP is for Indonesian citizens under 54 (PP 6/2025 art. 4)."""
    return citizenship is Citizenship.WNI and full_years(born, on) < JKP_BELOW


def months_after(day: date, months: int) -> date:
    """The same day of another month, or the last one of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
