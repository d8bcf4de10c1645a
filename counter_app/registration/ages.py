"""Ages that the programmes and segments set."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from counter_app.benefits.loader import packaged_benefits
from counter_app.benefits.pension import pension_day
from counter_app.dues.model import Segment
from counter_app.registration.fields import AgeRule
from counter_app.registration.nik import full_years
from counter_app.registration.people import Application, Citizenship

JKP_BELOW = 54
"""Who has reached this age is not enrolled in JKP any more (PP 6/2025 art. 4)."""


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


def may_join_jp(born: date, on: date) -> bool:
    """Enrolment in JP ends one month before the pension age, which rises by the schedule of PP 45/2015 art. 15."""
    reached = pension_day(packaged_benefits().pension_ages, born)
    return reached is None or on <= months_after(reached[0], -1)


def may_join_jkp(born: date, citizenship: Citizenship, on: date) -> bool:
    """JKP is for Indonesian citizens under 54 (PP 6/2025 art. 4)."""
    return citizenship is Citizenship.WNI and full_years(born, on) < JKP_BELOW


def months_after(day: date, months: int) -> date:
    """The same day of another month, or the last one of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
