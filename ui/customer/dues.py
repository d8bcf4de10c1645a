"""The dues as their page tells them: whose they are, the table, the relief with its law, one amount, what is got."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from num2words import num2words
from PySide6.QtCore import QCoreApplication

from counter_app.dues.asking import by_contract
from counter_app.dues.model import Payer, Programme, Quote, Segment
from counter_app.registration.form import Form1A
from counter_app.settings import Language
from counter_app.shared.money import format_rupiah, in_words
from ui.customer.dues_table import borne, grouped_months, months_told, table
from ui.shared.dates import month_span

_JOINED = "\u2060–\u2060"
"""A dash at which no line ends."""
_TORN = re.compile(r"(?<=\bRp) | (?=%)|(?<=\bPP) |(?<=\bPermenaker) |(?<=\bUU) ")


def dues(quote: Quote, form: Form1A | None, language: Language) -> dict[str, Any]:
    """Everything that the dues page shows; without a form it is an estimate for somebody unknown."""
    return {
        "name": "" if form is None else form.full_name,
        "about": capitalised(" · ".join(_about(quote, form))),
        "law": law_told(quote, language),
        **table(quote, language),
        **amount(quote, language),
    }


def words(rupiah: int, language: Language) -> str:
    """The amount spelled out."""
    if language is Language.ID:
        return in_words(rupiah)
    return f"{num2words(rupiah, lang='en')} rupiah"


def _about(quote: Quote, form: Form1A | None) -> list[str]:
    """What the dues hang on, in a line."""
    translate = QCoreApplication.translate
    request = quote.request
    told = [] if form is None else [_work(form)]
    if request.segment is Segment.PMI:
        contract = translate("Dues", "contract of %1")
        return [*told, contract.replace("%1", months_told(request.months)), _programmes(quote)]
    if by_contract(request):
        return [*told, _programmes(quote)]
    pay = translate("Dues", "income %1") if request.segment is Segment.BPU else translate("Dues", "wage %1")
    told.append(pay.replace("%1", format_rupiah(request.monthly_income)))
    return [*told, _programmes(quote), months_told(len(quote.months))]


def _work(form: Form1A) -> str:
    """The job; of construction the project, of a migrant worker also the country."""
    if form.project is not None:
        return form.project.name
    return form.occupation if form.placement is None else f"{form.occupation}, {form.placement.country}"


def _programmes(quote: Quote) -> str:
    named = {one for line in quote.months[0].lines for one in (line.together or (line.programme,))}
    return QCoreApplication.translate("Dues", "%1 programmes").replace("%1", str(len(named)))


def amount(quote: Quote, language: Language) -> dict[str, Any]:
    """The one large amount: of a wage earner what is taken from the wage, of everybody else the whole."""
    translate = QCoreApplication.translate
    if quote.request.segment is Segment.PU:
        return _wage_share(quote, language)
    if any(line.payer is Payer.GOVERNMENT for line in quote.months[0].lines):
        caption = translate("Dues", "Paid by the government")
    elif quote.request.segment is Segment.JAKON:
        caption = translate("Dues", "Paid by the contractor")
    else:
        caption = translate("Dues", "To be paid")
    return _large(caption, quote.total, words(quote.total, language), [])


def _wage_share(quote: Quote, language: Language) -> dict[str, Any]:
    translate = QCoreApplication.translate
    groups = grouped_months(quote.months)
    month = groups[0].first
    own = borne(month.lines, Payer.WORKER)
    whole = [
        _line(translate("Dues", "The employer pays"), borne(month.lines, Payer.EMPLOYER)),
        _line(translate("Dues", "Together a month"), month.total),
    ]
    if len(quote.months) > 1:
        label = translate("Dues", "Together for %1").replace("%1", months_told(len(quote.months)))
        whole.append(_line(label, quote.total))
    if not quote.borne_by(Payer.WORKER):
        return _large(translate("Dues", "From your wage"), 0, translate("Dues", "The employer pays all dues."), whole)
    caption = translate("Dues", "From your wage each month")
    if len({borne(one.first.lines, Payer.WORKER) for one in groups}) > 1:
        caption = f"{caption}, {groups[0].span(language)}"
    return _large(caption, own, words(own, language), whole)


def _large(caption: str, total: int, spelled: str, whole: list[dict[str, str]]) -> dict[str, Any]:
    return {"caption": caption, "total": format_rupiah(total), "words": spelled, "whole": whole}


def _line(label: str, rupiah: int) -> dict[str, str]:
    return {"label": label, "amount": format_rupiah(rupiah)}


def law_told(quote: Quote, language: Language) -> str:
    """What is saved, of what and by which law; without a relief the laws of the tariff itself."""
    translate = QCoreApplication.translate
    relieved = [month for month in quote.months if month.total < month.normal_total]
    reduced = [line for month in relieved for line in month.lines if line.amount < line.normal]
    if not reduced:
        bases = (line.basis for month in quote.months for line in month.lines)
        return translate("Dues", "By law: %1").replace("%1", "; ".join(regulations(bases)))
    by_employer = {line.payer for line in reduced} == {Payer.EMPLOYER}
    told = (
        translate("Dues", "The employer saves %1: relief of %2 % on %3, %4 (%5)")
        if by_employer
        else translate("Dues", "You save %1: relief of %2 % on %3, %4 (%5)")
    )
    percent = max(round(100 * (1 - line.amount / line.normal)) for line in reduced)
    span = month_span(relieved[0].month, relieved[-1].month, language).replace("–", _JOINED)
    laws = dict.fromkeys(row.basis for row in quote.rows if row.kind == "relief")
    parts = (
        format_rupiah(quote.saving),
        str(percent),
        ", ".join(one.value for one in Programme if any(line.programme is one for line in reduced)),
        span,
        unbroken("; ".join(laws)),
    )
    for place, part in enumerate(parts, 1):
        told = told.replace(f"%{place}", part)
    return told


def regulations(bases: Iterable[str]) -> tuple[str, ...]:
    """The laws that some bases name, each once, without articles and annexes: a screen is no place to look them up."""
    named = (part for basis in bases for part in basis.replace(" jo. ", "; ").split("; "))
    return tuple(dict.fromkeys(unbroken(one.split(" Pasal")[0].split(" Lampiran")[0]) for one in named))


def capitalised(text: str) -> str:
    """With a capital letter at the beginning, and all others as they are."""
    return text[:1].upper() + text[1:]


def unbroken(text: str) -> str:
    """Without line ends inside amounts, percentages and names of laws."""
    return _TORN.sub("\u00a0", text)
