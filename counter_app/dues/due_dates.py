"""When dues must be paid, what is owed when they were not, and how a membership stands then; by dated rows.

A month is unpaid once its due date has passed. The law speaks of the end of the protection (last day of the last paid
month) and of months in a row without payment; both give the same day here: with three months of grace and a lapse
after more than three months, arrears can be paid until the last day of the third month, and with the fourth month the
membership has ended. Somebody whose membership ended starts anew: what was not paid before is not charged.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum, unique

from counter_app.dues.model import DuesMonth, Payer, QuoteRequest, Segment
from counter_app.dues.quote import quote
from counter_app.dues.rounding import half_up
from counter_app.dues.rows import DueRule
from counter_app.dues.tariff import Tariff
from counter_app.shared.calendar import WorkingCalendar
from counter_app.shared.errors import ErrorCode, OfficeError


@unique
class Standing(StrEnum):
    """How a membership stands towards its dues.

    After the lapse it has ended (berakhir kepesertaan); it is inactive (nonaktif) when the JHT was claimed already.
    """

    PAID_UP = "paid-up"
    IN_ARREARS = "in-arrears"
    LAPSED = "lapsed"
    INACTIVE = "inactive"


ENDED = frozenset({Standing.LAPSED, Standing.INACTIVE})


@dataclass(frozen=True, slots=True)
class UnpaidMonth:
    """Dues and fine of a month in rupiah; `months_late` are the months begun since the due date."""

    month: DuesMonth
    due_on: date
    amount: int
    months_late: int
    fine: int


@dataclass(frozen=True, slots=True)
class Arrears:
    """What is owed on a day for months that were not paid.

    `months` is empty when nothing is overdue, and when it can no longer be paid. `payable_until` is the last day of the
    grace, None where the law sets none. `resumes_with` is the first month to be paid next.
    """

    standing: Standing
    months: tuple[UnpaidMonth, ...]
    payable_until: date | None
    fine_payer: Payer | None
    resumes_with: DuesMonth

    @property
    def dues(self) -> int:
        return sum(one.amount for one in self.months)

    @property
    def fine(self) -> int:
        return sum(one.fine for one in self.months)

    @property
    def total(self) -> int:
        return self.dues + self.fine


def due_date(tariff: Tariff, segment: Segment, month: DuesMonth, calendar: WorkingCalendar) -> date:
    """The last day on which the dues of a month are paid in time.

    BPU: the 15th of the month itself; PU: the 15th of the month after; the next working day if that is none.
    Raises `OfficeError`: NOT_A_CHOICE at `segment` for one that pays once and not by the month, TARIFF_UNKNOWN at
    `month` when no row is in force.
    """
    rule = _rule(tariff, segment, month)
    due_month = month.plus(rule.months_after)
    day = due_month.first_day.replace(day=min(rule.day, _length(due_month)))
    return calendar.next_working(day) if rule.next_working_day else day


def months_late(due_on: date, on: date) -> int:
    """Months begun between a due date and a later day; 0 until the due date. Each begun month counts as one."""
    months = max(0, DuesMonth.of(on).ordinal - DuesMonth.of(due_on).ordinal)
    return months + (on > _same_day(due_on, months))


def arrears(
    tariff: Tariff,
    request: QuoteRequest,
    paid_through: DuesMonth,
    on: date,
    calendar: WorkingCalendar,
    *,
    jht_claimed: bool = False,
) -> Arrears:
    """What a member owes on a day whose last paid month is `paid_through`.

    Each month is reckoned by the rows of that month, so what fell due before a relief is owed in full. The first month
    and the number of months of the request do not matter. Raises `OfficeError` as `due_date` and `quote` do.
    """
    first = paid_through.plus(1)
    rule = _rule(tariff, request.segment, first)
    payable_until = None if rule.grace_months is None else _last_day(paid_through.plus(rule.grace_months))
    months: tuple[UnpaidMonth, ...] = ()
    if payable_until is None or on <= payable_until:
        months = _unpaid(tariff, request, first, on, calendar)
    standing, resumes_with = Standing.PAID_UP, first
    if rule.lapse_after is not None and on > _last_day(paid_through.plus(rule.lapse_after)):
        standing = Standing.INACTIVE if jht_claimed else Standing.LAPSED
        resumes_with = DuesMonth.of(on)
    elif due_date(tariff, request.segment, first, calendar) < on:
        standing = Standing.IN_ARREARS
    return Arrears(standing, months, payable_until, rule.fine_payer, resumes_with)


def _unpaid(
    tariff: Tariff, request: QuoteRequest, month: DuesMonth, on: date, calendar: WorkingCalendar
) -> tuple[UnpaidMonth, ...]:
    unpaid = []
    while (due_on := due_date(tariff, request.segment, month, calendar)) < on:
        amount = quote(tariff, replace(request, first_month=month, months=1)).total
        fine = _rule(tariff, request.segment, month).fine
        late = months_late(due_on, on)
        owed = 0 if fine is None else half_up(fine.of(amount) * late)
        unpaid.append(UnpaidMonth(month, due_on, amount, late, owed))
        month = month.plus(1)
    return tuple(unpaid)


def _rule(tariff: Tariff, segment: Segment, month: DuesMonth) -> DueRule:
    season = tariff.season(segment, month)
    if season is not None and season.due is not None:
        return season.due
    choices = tuple(one for one in Segment if any(season.due for season in tariff.seasons(one)))
    if segment not in choices:
        raise OfficeError(ErrorCode.NOT_A_CHOICE, field="segment", choices=choices)
    raise OfficeError(ErrorCode.TARIFF_UNKNOWN, field="month", month=str(month), segment=segment.value)


def _same_day(day: date, months: int) -> date:
    """The same day some months later, or the last one of a shorter month."""
    month = DuesMonth.of(day).plus(months)
    return month.first_day.replace(day=min(day.day, _length(month)))


def _length(month: DuesMonth) -> int:
    return monthrange(month.year, month.month)[1]


def _last_day(month: DuesMonth) -> date:
    return month.plus(1).first_day - timedelta(days=1)
