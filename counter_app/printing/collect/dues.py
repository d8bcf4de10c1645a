"""The dues notification: a stored quote, and the benefits by the law of the day on which it was notified."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from counter_app.benefits.loader import packaged_benefits
from counter_app.benefits.model import BenefitStatement
from counter_app.benefits.statement import benefits_of, contributions_of
from counter_app.dues.due_dates import due_date
from counter_app.dues.model import DuesMonth, Funding, Payer, Programme, Quote, QuoteLine, QuoteMonth, Segment
from counter_app.dues.tariff import Tariff
from counter_app.printing.collect.dues_facts import facts_of, slices_of
from counter_app.printing.collect.header import paper_header, subject
from counter_app.printing.content import DuesLine, DuesNotification, PaperHeader
from counter_app.printing.content import DuesMonth as PrintedMonth
from counter_app.printing.formats import format_day_long, format_month
from counter_app.printing.sources import PrintWork
from counter_app.printing.texts import LEGAL_FOOTERS, PAYER_NAMES, PHASE_NAMES
from counter_app.registration.form import Form1A
from counter_app.settings import BranchSettings
from counter_app.shared.errors import OfficeError
from counter_app.shared.money import format_rupiah
from counter_app.shared.papers import Paper

_ROUNDING = (
    "Tiap iuran dibulatkan ke rupiah terdekat (setengah ke atas) per pekerja, program, dan penanggung; peraturan tidak "
    "menetapkan pembulatan."
)
_ROUNDED_VALUE = "Iuran dibulatkan ke rupiah terdekat (setengah ke atas) satu kali untuk tiap program."
_NOT_BILLED = "tanpa tambahan iuran"


def dues_notification(work: PrintWork, paper: Paper) -> DuesNotification:
    """Raises `OfficeError` (CASE_ERASED)."""
    case = work.cases.by_id(subject(paper.case))
    quote = work.cases.quote(subject(paper.quote)).quote
    header = paper_header(work, paper)
    return notification(header, quote, case.form, Reckoning(work.tariff, work.branch))


@dataclass(frozen=True)
class Reckoning:
    """By what a quote is explained: the rows that it used, and the settings of the branch."""

    tariff: Tariff
    branch: BranchSettings


def notification(header: PaperHeader, quote: Quote, form: Form1A, by: Reckoning) -> DuesNotification:
    """A quote as the paper with this header tells it, with the benefits of the day on which it was issued."""
    issued_on = header.issued_at.date()
    shared = len({line.payer for month in quote.months for line in month.lines if line.amount}) > 1
    return DuesNotification(
        header=header,
        applicant_name=form.full_name,
        nik=form.nik,
        facts=tuple(facts_of(by.tariff, quote, form)),
        months=tuple(_month(quote, month, shared=shared) for month in quote.months),
        due_date=_due_date(by, quote, issued_on),
        legal_footer=LEGAL_FOOTERS[quote.request.segment],
        notes=(*_notes(quote), *_next_due(by, quote)),
        once=_is_paid_once(quote),
        slices=slices_of(by.tariff, quote),
        benefits=_benefits(by, quote, form, issued_on),
    )


def _month(quote: Quote, month: QuoteMonth, *, shared: bool) -> PrintedMonth:
    return PrintedMonth(
        month.month.first_day,
        tuple(_line(quote, line, month.base if shared else None, shared=shared) for line in month.lines),
    )


def _due_date(by: Reckoning, quote: Quote, issued_on: date) -> date | None:
    """The last day for the first month; None where it had passed already, and where dues are paid once."""
    due = _due(by, quote, quote.request.first_month)
    return due if due is not None and due >= issued_on else None


def _next_due(by: Reckoning, quote: Quote) -> Iterator[str]:
    month = quote.months[-1].month.plus(1)
    due = _due(by, quote, month)
    if due is not None:
        yield f"Iuran berikutnya, {format_month(month.first_day)}, dibayar paling lambat {format_day_long(due)}."


def _due(by: Reckoning, quote: Quote, month: DuesMonth) -> date | None:
    if _is_paid_once(quote):
        return None
    try:
        return due_date(by.tariff, quote.request.segment, month, by.branch.calendar())
    except OfficeError:  # no rule is known for that segment and month
        return None


def _is_paid_once(quote: Quote) -> bool:
    return quote.request.segment is Segment.PMI or quote.request.contract_value is not None


def _benefits(by: Reckoning, quote: Quote, form: Form1A, issued_on: date) -> BenefitStatement:
    """By the law of the day of issue, so that a reprint years later promises nothing else."""
    return benefits_of(
        packaged_benefits(),
        quote.request,
        quote.base,
        issued_on,
        development_percent=by.branch.jht_development_percent,
        born=form.birth_date,
        contributions=contributions_of(quote),
    )


def _line(quote: Quote, line: QuoteLine, base: int | None, *, shared: bool) -> DuesLine:
    free = bool(line.funding) and line.amount == 0
    rates = {row.id: row.rate for row in quote.rows if row.kind == "rate"}
    return DuesLine(
        programme=_name(quote, line),
        normal=line.normal,
        payable=line.amount,
        basis=line.basis,
        payer=PAYER_NAMES[line.payer] if shared else "",
        rate=next((rates[row] for row in line.rows if row in rates), ""),
        base=line.base or base,
        free=_NOT_BILLED if free else "",
    )


def _name(quote: Quote, line: QuoteLine) -> str:
    """What a line is called: for work abroad also what it covers, and the months that savings are for."""
    request = quote.request
    if request.segment is not Segment.PMI:
        return line.name
    if line.phase is not None:
        return f"{line.name}, {PHASE_NAMES[line.phase]}"
    return f"{line.name}, {request.months} bulan × {format_rupiah(request.jht_monthly)}"


def _source(funding: Funding) -> str:
    return "pemerintah" if funding.source == Payer.GOVERNMENT else f"iuran {funding.source}"


def _notes(quote: Quote) -> Iterator[str]:
    """What a reader could stumble over."""
    rows = {row.id: row for row in quote.rows}
    for row in rows.values():
        if row.kind == "ceiling" and row.programme == Programme.JP:
            most, since = row.rate.removeprefix("≤ "), format_month(row.valid_from.first_day)
            yield f"JP dihitung dari upah paling banyak {most} sebulan (berlaku sejak {since})."
    for line in quote.months[0].lines:
        if line.funding:
            parts = " dan ".join(f"{format_rupiah(one.amount)} dari {_source(one)}" for one in line.funding)
            yield f"{line.name} tidak ditagih: sebulan didanai {parts}."
    if quote.request.segment is Segment.PU:
        yield _ROUNDING
    elif quote.request.contract_value is not None:
        yield _ROUNDED_VALUE
