"""A quote as a table that fits the screen: equal months that follow each other share a column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from counter_app.dues.asking import by_contract
from counter_app.dues.model import Payer, PlacementPhase, Programme, Quote, QuoteLine, QuoteMonth, Segment
from counter_app.settings import Language
from counter_app.shared.money import group
from ui.shared.dates import month_span

_NOTHING = "–"


@dataclass(frozen=True)
class Group:
    """Months with the same lines."""

    first: QuoteMonth
    last: QuoteMonth
    count: int

    @property
    def total(self) -> int:
        return self.first.total * self.count

    def span(self, language: Language) -> str:
        return month_span(self.first.month, self.last.month, language)


def grouped_months(months: Sequence[QuoteMonth]) -> tuple[Group, ...]:
    """Runs of months whose dues are equal in every line."""
    groups: list[Group] = []
    for month in months:
        if groups and groups[-1].first.lines == month.lines:
            groups[-1] = Group(groups[-1].first, month, groups[-1].count + 1)
        else:
            groups.append(Group(month, month, 1))
    return tuple(groups)


def months_told(count: int) -> str:
    """`1 month`, `3 months`."""
    translate = QCoreApplication.translate
    return translate("Dues", "1 month") if count == 1 else translate("Dues", "%1 months").replace("%1", str(count))


def borne(lines: Sequence[QuoteLine], payer: Payer) -> int:
    """What one payer owes of some lines, rupiah."""
    return sum(line.amount for line in lines if line.payer is payer)


def table(quote: Quote, language: Language) -> dict[str, Any]:
    """`columns` with title and note, `rows` with a label and an amount for each column, or a note in their place."""
    if quote.request.segment is Segment.PU:
        return _by_payer(quote, language)
    if quote.request.segment is Segment.PMI or by_contract(quote.request):
        return _at_once(quote)
    return _by_month(quote, language)


def _by_month(quote: Quote, language: Language) -> dict[str, Any]:
    """A column for each run of equal months."""
    translate = QCoreApplication.translate
    groups = grouped_months(quote.months)
    several = any(one.count > 1 for one in groups)
    rows = [
        _row(_name(line), [group(_of(one.first, line.programme)) for one in groups]) for line in quote.months[0].lines
    ]
    rows.append(_row(translate("Dues", "Each month"), [group(one.first.total) for one in groups], strong=True))
    if several:
        rows.append(_row(translate("Dues", "Together"), [group(one.total) for one in groups], strong=True))
    return {
        "head": translate("Dues", "Rupiah a month") if several else translate("Dues", "Rupiah"),
        "columns": [_column(one.span(language), months_told(one.count) if several else "") for one in groups],
        "rows": rows,
    }


def _by_payer(quote: Quote, language: Language) -> dict[str, Any]:
    """A column for the employer and one for the wage; later months that differ have a row of their own."""
    translate = QCoreApplication.translate
    groups = grouped_months(quote.months)
    first = groups[0].first.lines
    rows = [_shared(programme, first) for programme in Programme if any(line.programme is programme for line in first)]
    for one in groups:
        label = translate("Dues", "Each month")
        if len(groups) > 1:
            label = f"{label}, {one.span(language)}"
        rows.append(_row(label, [group(borne(one.first.lines, payer)) for payer in _SHARES], strong=True))
    if len(quote.months) > 1:
        label = translate("Dues", "Together, %1").replace("%1", months_told(len(quote.months)))
        rows.append(_row(label, [group(quote.borne_by(payer)) for payer in _SHARES], strong=True))
    head = translate("Dues", "Rupiah a month")
    return {
        "head": head if len(groups) == 1 else f"{head}, {groups[0].span(language)}",
        "columns": [_column(translate("Dues", "Employer")), _column(translate("Dues", "From your wage"))],
        "rows": rows,
    }


_SHARES = (Payer.EMPLOYER, Payer.WORKER)


def _shared(programme: Programme, lines: Sequence[QuoteLine]) -> dict[str, Any]:
    """A programme with what each side pays, or the word that nobody is billed for it."""
    mine = [line for line in lines if line.programme is programme]
    if all(line.funding and not line.amount for line in mine):
        return _row(_name(mine[0]), [], note=QCoreApplication.translate("Dues", "no extra dues"))
    payers = {line.payer for line in mine}
    return _row(_name(mine[0]), [group(borne(mine, one)) if one in payers else _NOTHING for one in _SHARES])


def _at_once(quote: Quote) -> dict[str, Any]:
    """One column: dues that are paid once, for a project or for a contract abroad."""
    translate = QCoreApplication.translate
    request, month = quote.request, quote.months[0]
    rows = []
    if request.contract_value is not None:
        if request.vat_included:
            rows.append(_row(translate("Dues", "Contract value with VAT (PPN)"), [group(request.contract_value)]))
        rows.append(_row(translate("Dues", "Contract value without VAT (PPN)"), [group(month.base)]))
    rows += [_row(_part(line, quote), [group(line.amount)]) for line in month.lines]
    rows.append(_row(translate("Dues", "Together"), [group(quote.total)], strong=True))
    return {
        "head": translate("Dues", "Rupiah"),
        "columns": [_column(translate("Dues", "Paid once"))],
        "rows": rows,
    }


def _part(line: QuoteLine, quote: Quote) -> str:
    """A part of a migrant worker's dues in plain words, or the programme's name."""
    translate = QCoreApplication.translate
    request = quote.request
    if line.phase is PlacementPhase.BEFORE:
        words = translate("Dues", "Before work")
        return f"{words} ({_together(line)})"
    if line.phase is PlacementPhase.DURING:
        words = translate("Dues", "During and after work, %1").replace("%1", months_told(request.months))
        return f"{words} ({_together(line)})"
    if request.jht_monthly and line.amount == request.jht_monthly * request.months:
        return f"{_name(line)}, {months_told(request.months)} × {group(request.jht_monthly)}"
    return _name(line)


def _together(line: QuoteLine) -> str:
    """`JKK + JKM` on one line."""
    return line.name.replace(" ", "\u00a0")


def _name(line: QuoteLine) -> str:
    translate = QCoreApplication.translate
    return {
        Programme.JKK: translate("Dues", "Work accident (JKK)"),
        Programme.JKM: translate("Dues", "Death (JKM)"),
        Programme.JHT: translate("Dues", "Old age (JHT)"),
        Programme.JP: translate("Dues", "Pension (JP)"),
        Programme.JKP: translate("Dues", "Job loss (JKP)"),
    }[line.programme]


def _column(title: str, note: str = "") -> dict[str, str]:
    return {"title": title, "note": note}


def _row(label: str, amounts: list[str], *, note: str = "", strong: bool = False) -> dict[str, Any]:
    return {"label": label, "amounts": amounts, "note": note, "strong": strong}


def _of(month: QuoteMonth, programme: Programme) -> int:
    return sum(line.amount for line in month.lines if line.programme is programme)
