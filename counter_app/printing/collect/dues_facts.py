"""What the dues of a quote are reckoned from, in the words of the notification."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from counter_app.dues.lump_rows import SliceTable
from counter_app.dues.model import Payer, PlacementPhase, Programme, Quote, QuoteRequest, Segment
from counter_app.dues.rows import BaseTable
from counter_app.dues.tariff import Tariff
from counter_app.printing.content import DuesFact, ProjectSlice
from counter_app.printing.formats import format_month, format_month_range
from counter_app.printing.texts import PAYER_NAMES, PHASE_NAMES, PROGRAMME_NAMES
from counter_app.registration.form import Form1A
from counter_app.registration.people import RISK_LABELS, SEGMENT_LABELS
from counter_app.shared.money import format_rupiah

_STEP_OF_TABLE = 1_000
"""The law's table of incomes counts in thousands: a bracket ends a thousand below the next."""


def facts_of(tariff: Tariff, quote: Quote, form: Form1A) -> Iterator[DuesFact]:
    """Segment and time first, then what the segment's dues hang on; the programmes by their full names last."""
    request = quote.request
    yield DuesFact("Segmen", SEGMENT_LABELS[request.segment].id)
    yield DuesFact("Masa iuran", _period(quote))
    match request.segment:
        case Segment.BPU:
            yield from _of_income(tariff, quote)
        case Segment.PU:
            yield from _of_wage(request)
        case Segment.JAKON:
            yield from _of_project(quote, form)
        case Segment.PMI:
            yield from _of_placement(request, form)
    payers = {line.payer for month in quote.months for line in month.lines if line.amount}
    if payers and payers.isdisjoint({Payer.MEMBER, Payer.WORKER}):
        yield DuesFact("Ditanggung oleh", ", ".join(PAYER_NAMES[one] for one in Payer if one in payers))
    yield DuesFact("Program", ", ".join(PROGRAMME_NAMES[one] for one in Programme if one in request.programmes))


def _period(quote: Quote) -> str:
    request = quote.request
    first = request.first_month
    if request.segment is Segment.PMI:
        return f"kontrak {request.months} bulan, dibayar {format_month(first.first_day)}"
    if request.contract_value is not None:
        return f"selama proyek, dibayar {format_month(first.first_day)}"
    last: date = quote.months[-1].month.first_day
    return f"{format_month_range(first.first_day, last)} ({len(quote.months)} bulan)"


def _of_income(tariff: Tariff, quote: Quote) -> Iterator[DuesFact]:
    yield DuesFact("Penghasilan per bulan", format_rupiah(quote.request.monthly_income))
    bracket = _bracket(tariff, quote)
    if bracket:
        yield DuesFact("Kelompok penghasilan", bracket)
    yield DuesFact("Dasar iuran", format_rupiah(quote.base))


def _bracket(tariff: Tariff, quote: Quote) -> str:
    """The bracket of the income in the table that the quote used; rows are never changed or removed."""
    table = next((row for one in quote.rows if isinstance(row := tariff.by_id.get(one.id), BaseTable)), None)
    if table is None:
        return ""
    starts = [one.income_min for one in table.brackets]
    for lowest, above in pairwise(starts):
        if lowest <= quote.request.monthly_income < above:
            return f"{format_rupiah(lowest)} sampai {format_rupiah(above - _STEP_OF_TABLE)}"
    return f"{format_rupiah(starts[-1])} ke atas"


def _of_wage(request: QuoteRequest) -> Iterator[DuesFact]:
    yield DuesFact("Upah sebulan", format_rupiah(request.monthly_income))
    if request.risk_group is not None:
        yield DuesFact("Tingkat risiko lingkungan kerja", RISK_LABELS[request.risk_group].id)
    if request.labour_intensive:
        yield DuesFact("Industri padat karya", "Ya")


def _of_project(quote: Quote, form: Form1A) -> Iterator[DuesFact]:
    request = quote.request
    if form.project is not None:
        yield DuesFact("Proyek", form.project.name)
    if request.contract_value is None:
        yield DuesFact("Upah sebulan", format_rupiah(request.monthly_income))
        return
    kind = "termasuk PPN" if request.vat_included else "tanpa PPN"
    yield DuesFact(f"Nilai kontrak ({kind})", format_rupiah(request.contract_value))
    if request.vat_included:
        rate = next((row.rate for row in quote.rows if row.kind == "vat"), "")
        yield DuesFact(f"Nilai tanpa PPN {rate}".strip(), format_rupiah(quote.base))


def _of_placement(request: QuoteRequest, form: Form1A) -> Iterator[DuesFact]:
    if form.placement is not None:
        yield DuesFact("Negara penempatan", form.placement.country)
    phases = (PHASE_NAMES[one] for one in PlacementPhase if one in request.phases)
    yield DuesFact("Perlindungan yang dibayar", ", ".join(phases))
    if request.jht_monthly:
        yield DuesFact("Tabungan JHT per bulan", format_rupiah(request.jht_monthly))


def slices_of(tariff: Tariff, quote: Quote) -> tuple[ProjectSlice, ...]:
    """The parts of a contract's value with the rates of each; empty where the dues hang on no contract value."""
    used = [tariff.by_id.get(row) for line in quote.months[0].lines for row in line.rows]
    tables = [row for row in used if isinstance(row, SliceTable)]
    if quote.request.contract_value is None or not tables:
        return ()
    starts = sorted({one.start for table in tables for one in table.slices})
    ends: list[int | None] = [*starts[1:], None]
    return tuple(
        ProjectSlice(
            part=_part(start, end),
            value=(quote.base if end is None else min(quote.base, end)) - start,
            rates=tuple(_rate(table, start) for table in tables),
        )
        for start, end in zip(starts, ends, strict=True)
        if quote.base > start
    )


def _part(start: int, end: int | None) -> str:
    if start == 0 and end is not None:
        return f"sampai {format_rupiah(end)}"
    return f"di atas {format_rupiah(start)}" + ("" if end is None else f" sampai {format_rupiah(end)}")


def _rate(table: SliceTable, start: int) -> str:
    return str(next(one.percent for one in reversed(table.slices) if one.start <= start))
