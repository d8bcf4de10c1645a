"""What the desk tells of dues: the quote, when it is due, and what the membership gives for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counter_app.benefits.model import BenefitStatement
from counter_app.benefits.operations import benefits_of_quote
from counter_app.dues.due_dates import due_date
from counter_app.dues.model import DuesMonth, Quote, QuoteRequest
from counter_app.dues.operations import make_quote
from counter_app.registration.ports import CaseWork
from counter_app.shared.errors import ErrorCode, OfficeError


@dataclass(frozen=True)
class DueDate:
    """The last day on which the dues of a month are paid in time."""

    month: DuesMonth
    day: date


@dataclass(frozen=True)
class DuesTold:
    """`due` are the days that are still ahead: of the first month, and of the first month after the paid ones."""

    quote: Quote
    benefits: BenefitStatement
    due: tuple[DueDate, ...]


def tell_dues(work: CaseWork, request: QuoteRequest, born: date | None = None) -> DuesTold:
    """The dues of a request by the law of today; nothing is kept. Refuses as `make_quote` does."""
    return tell_quote(work, make_quote(work.tariff, request), born)


def tell_quote(work: CaseWork, quote: Quote, born: date | None = None) -> DuesTold:
    """The same of a quote that was made before."""
    return DuesTold(quote, benefits_of_quote(work, quote, born), _due(work, quote.request))


def _due(work: CaseWork, request: QuoteRequest) -> tuple[DueDate, ...]:
    months = (request.first_month, request.first_month.plus(request.months))
    calendar = work.branch.calendar()
    try:
        days = (DueDate(month, due_date(work.tariff, request.segment, month, calendar)) for month in months)
        return tuple(one for one in days if one.day >= work.today)
    except OfficeError as problem:
        if problem.code not in {ErrorCode.NOT_A_CHOICE, ErrorCode.TARIFF_UNKNOWN}:
            raise
        return ()
