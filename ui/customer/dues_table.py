"""A quote as a table that fits the screen: equal months that follow each other share a column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from num2words import num2words

from counter_app.dues.model import Payer, Programme, Quote, QuoteMonth
from counter_app.settings import Language
from counter_app.shared.money import format_rupiah, group, in_words
from ui.shared.dates import month_span


@dataclass(frozen=True)
class Group:
    """Months with the same lines."""

    first: QuoteMonth
    last: QuoteMonth
    count: int

    @property
    def total(self) -> int:
        return self.first.total * self.count


def grouped_months(months: Sequence[QuoteMonth]) -> tuple[Group, ...]:
    """Runs of months whose dues are equal in every line."""
    groups: list[Group] = []
    for month in months:
        if groups and groups[-1].first.lines == month.lines:
            groups[-1] = Group(groups[-1].first, month, groups[-1].count + 1)
        else:
            groups.append(Group(month, month, 1))
    return tuple(groups)


def dues(quote: Quote, language: Language) -> dict[str, Any]:
    """The quote as the dues page shows it; amounts are ready to read."""
    groups = grouped_months(quote.months)
    programmes = [one for one in Programme if any(line.programme is one for line in quote.months[0].lines)]
    return {
        "months": len(quote.months),
        "programmes": [one.value for one in programmes],
        "income": format_rupiah(quote.request.monthly_income),
        "columns": [
            {"title": month_span(one.first.month, one.last.month, language), "months": one.count} for one in groups
        ],
        "rows": [
            {"programme": one.value, "amounts": [group(_of(month.first, one)) for month in groups]}
            for one in programmes
        ],
        "monthly": [group(one.first.total) for one in groups],
        "sums": [group(one.total) for one in groups] if any(one.count > 1 for one in groups) else [],
        "total": format_rupiah(quote.total),
        "words": words(quote.total, language),
        "statePaid": any(line.payer is Payer.GOVERNMENT for line in quote.months[0].lines),
        **_relief(quote, language),
    }


def words(amount: int, language: Language) -> str:
    """The amount spelled out."""
    if language is Language.ID:
        return in_words(amount)
    return f"{num2words(amount, lang='en')} rupiah"


def _of(month: QuoteMonth, programme: Programme) -> int:
    return sum(line.amount for line in month.lines if line.programme is programme)


def _relief(quote: Quote, language: Language) -> dict[str, Any]:
    """What is saved, of what and by which law; without a relief the law of the tariff itself."""
    relieved = [month for month in quote.months if month.total < month.normal_total]
    reduced = [line for month in relieved for line in month.lines if line.amount < line.normal]
    kind = "relief" if reduced else "rate"
    laws = dict.fromkeys(row.basis for row in quote.rows if row.kind == kind)
    return {
        "saving": format_rupiah(quote.saving) if reduced else "",
        "percent": max((round(100 * (1 - line.amount / line.normal)) for line in reduced), default=0),
        "reduced": [one.value for one in Programme if any(line.programme is one for line in reduced)],
        "reducedMonths": month_span(relieved[0].month, relieved[-1].month, language) if relieved else "",
        "law": "; ".join(laws),
    }
