"""A quote as a JSON document, so that a reprint years later says the same.

The document holds amounts, legal basis and rows as they were; reading it back needs no tariff. Documents of format 1
know only BPU; they are read as what they say, with the later keys at their defaults.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counter_app.dues.model import (
    DuesMonth,
    Funding,
    Payer,
    PlacementPhase,
    Programme,
    Quote,
    QuoteLine,
    QuoteMonth,
    QuoteRequest,
    RowSummary,
    Sector,
    Segment,
)
from counter_app.shared.errors import FailureCode, OfficeError, Unavailable

FORMAT = 2


def quote_to_dict(quote: Quote) -> dict[str, Any]:
    """A quote as plain values; also what the command line answers. Money is whole rupiah."""
    return {
        "format": FORMAT,
        "total": quote.total,
        "normal_total": quote.normal_total,
        "saving": quote.saving,
        "base": quote.base,
        "request": request_to_dict(quote.request),
        "months": [_month_to_dict(month) for month in quote.months],
        "rows": [row_to_dict(row) for row in quote.rows],
    }


def row_to_dict(row: RowSummary) -> dict[str, str | int | bool | None]:
    """A tariff row as plain values."""
    return {
        "id": row.id,
        "kind": row.kind,
        "segment": row.segment.value,
        "programme": row.programme,
        "sector": row.sector,
        "rate": row.rate,
        "valid_from": str(row.valid_from),
        "valid_to": None if row.valid_to is None else str(row.valid_to),
        "basis": row.basis,
        "payer": None if row.payer is None else row.payer.value,
        "risk_group": row.risk_group,
        "enabled": row.enabled,
    }


def quote_from_dict(stored: Mapping[str, Any]) -> Quote:
    """The quote that `quote_to_dict` wrote, in this format or an earlier one.

    Raises `Unavailable` (DATABASE_NEWER) for a later format, (DATABASE_DAMAGED) when a key is missing, a value is
    malformed, or the stored sums are not those of the lines.
    """
    if isinstance(stored.get("format"), int) and stored["format"] > FORMAT:
        raise Unavailable(FailureCode.DATABASE_NEWER, what="quote")
    try:
        stored = _in_present_format(stored)
        quote = Quote(
            request=request_from_dict(stored["request"]),
            months=tuple(_month_from_dict(month) for month in stored["months"]),
            rows=tuple(_row_from_dict(row) for row in stored["rows"]),
        )
        intact = quote_to_dict(quote) == stored
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, OfficeError) as problem:
        raise Unavailable(FailureCode.DATABASE_DAMAGED, what="quote") from problem
    if not intact:
        raise Unavailable(FailureCode.DATABASE_DAMAGED, what="quote")
    return quote


def _in_present_format(stored: Mapping[str, Any]) -> Mapping[str, Any]:
    """A document of format 1 with the keys that came later."""
    if stored["format"] != 1:
        return stored
    return {
        **stored,
        "format": FORMAT,
        "request": {**_LATER_REQUEST_KEYS, **stored["request"]},
        "months": [
            {**month, "lines": [{**_LATER_LINE_KEYS, **line} for line in month["lines"]]} for month in stored["months"]
        ],
        "rows": [{**_LATER_ROW_KEYS, **row} for row in stored["rows"]],
    }


_LATER_REQUEST_KEYS: Mapping[str, object] = {
    "risk_group": None,
    "labour_intensive": False,
    "contract_value": None,
    "vat_included": False,
    "phases": [],
    "jht_monthly": 0,
}
_LATER_LINE_KEYS: Mapping[str, object] = {"base": None, "together": [], "phase": None, "funding": []}
_LATER_ROW_KEYS: Mapping[str, object] = {"payer": None, "risk_group": None, "enabled": True}


def request_to_dict(request: QuoteRequest) -> dict[str, Any]:
    """What was asked, as plain values."""
    return {
        "segment": request.segment.value,
        "sector": request.sector.value,
        "monthly_income": request.monthly_income,
        "programmes": [one.value for one in Programme if one in request.programmes],
        "first_month": str(request.first_month),
        "months": request.months,
        "state_paid": request.state_paid,
        "risk_group": request.risk_group,
        "labour_intensive": request.labour_intensive,
        "contract_value": request.contract_value,
        "vat_included": request.vat_included,
        "phases": [one.value for one in PlacementPhase if one in request.phases],
        "jht_monthly": request.jht_monthly,
    }


def request_from_dict(stored: Mapping[str, Any]) -> QuoteRequest:
    """What `request_to_dict` wrote."""
    return QuoteRequest(
        segment=Segment(stored["segment"]),
        sector=Sector(stored["sector"]),
        monthly_income=stored["monthly_income"],
        programmes=frozenset(Programme(one) for one in stored["programmes"]),
        first_month=DuesMonth.parse(stored["first_month"]),
        months=stored["months"],
        state_paid=stored["state_paid"],
        risk_group=stored["risk_group"],
        labour_intensive=stored["labour_intensive"],
        contract_value=stored["contract_value"],
        vat_included=stored["vat_included"],
        phases=frozenset(PlacementPhase(one) for one in stored["phases"]),
        jht_monthly=stored["jht_monthly"],
    )


def _month_to_dict(month: QuoteMonth) -> dict[str, Any]:
    return {
        "month": str(month.month),
        "base": month.base,
        "total": month.total,
        "lines": [_line_to_dict(line) for line in month.lines],
    }


def _line_to_dict(line: QuoteLine) -> dict[str, Any]:
    return {
        "programme": line.programme.value,
        "payer": line.payer.value,
        "amount": line.amount,
        "normal": line.normal,
        "basis": line.basis,
        "rows": list(line.rows),
        "base": line.base,
        "together": [one.value for one in line.together],
        "phase": None if line.phase is None else line.phase.value,
        "funding": [{"source": one.source, "amount": one.amount} for one in line.funding],
    }


def _month_from_dict(stored: Mapping[str, Any]) -> QuoteMonth:
    lines = tuple(_line_from_dict(line) for line in stored["lines"])
    return QuoteMonth(month=DuesMonth.parse(stored["month"]), base=stored["base"], lines=lines)


def _line_from_dict(stored: Mapping[str, Any]) -> QuoteLine:
    return QuoteLine(
        programme=Programme(stored["programme"]),
        payer=Payer(stored["payer"]),
        amount=stored["amount"],
        normal=stored["normal"],
        basis=stored["basis"],
        rows=tuple(stored["rows"]),
        base=stored["base"],
        together=tuple(Programme(one) for one in stored["together"]),
        phase=None if stored["phase"] is None else PlacementPhase(stored["phase"]),
        funding=tuple(Funding(one["source"], one["amount"]) for one in stored["funding"]),
    )


def _row_from_dict(stored: Mapping[str, Any]) -> RowSummary:
    valid_to, payer = stored["valid_to"], stored["payer"]
    return RowSummary(
        id=stored["id"],
        kind=stored["kind"],
        segment=Segment(stored["segment"]),
        programme=stored["programme"],
        sector=stored["sector"],
        rate=stored["rate"],
        valid_from=DuesMonth.parse(stored["valid_from"]),
        valid_to=None if valid_to is None else DuesMonth.parse(valid_to),
        basis=stored["basis"],
        payer=None if payer is None else Payer(payer),
        risk_group=stored["risk_group"],
        enabled=stored["enabled"],
    )
