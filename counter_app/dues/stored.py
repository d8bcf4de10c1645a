"""A quote as a JSON document, so that a reprint years later says the same.

The document holds amounts, legal basis and rows as they were; reading it back needs no tariff.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from counter_app.dues.model import (
    DuesMonth,
    Payer,
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

FORMAT = 1


def quote_to_dict(quote: Quote) -> dict[str, Any]:
    """A quote as plain values; also what the command line answers. Money is whole rupiah."""
    return {
        "format": FORMAT,
        "total": quote.total,
        "normal_total": quote.normal_total,
        "saving": quote.saving,
        "base": quote.base,
        "request": _request_to_dict(quote.request),
        "months": [_month_to_dict(month) for month in quote.months],
        "rows": [row_to_dict(row) for row in quote.rows],
    }


def row_to_dict(row: RowSummary) -> dict[str, str | None]:
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
    }


def quote_from_dict(stored: Mapping[str, Any]) -> Quote:
    """The quote that `quote_to_dict` wrote.

    Raises `Unavailable` (DATABASE_NEWER) for a later format, (DATABASE_DAMAGED) when a key is missing, a value is
    malformed, or the stored sums are not those of the lines.
    """
    if isinstance(stored.get("format"), int) and stored["format"] > FORMAT:
        raise Unavailable(FailureCode.DATABASE_NEWER, what="quote")
    try:
        quote = Quote(
            request=_request_from_dict(stored["request"]),
            months=tuple(_month_from_dict(month) for month in stored["months"]),
            rows=tuple(_row_from_dict(row) for row in stored["rows"]),
        )
        intact = quote_to_dict(quote) == stored
    except (KeyError, TypeError, ValueError, IndexError, AttributeError, OfficeError) as problem:
        raise Unavailable(FailureCode.DATABASE_DAMAGED, what="quote") from problem
    if not intact:
        raise Unavailable(FailureCode.DATABASE_DAMAGED, what="quote")
    return quote


def _request_to_dict(request: QuoteRequest) -> dict[str, Any]:
    return {
        "segment": request.segment.value,
        "sector": request.sector.value,
        "monthly_income": request.monthly_income,
        "programmes": [one.value for one in Programme if one in request.programmes],
        "first_month": str(request.first_month),
        "months": request.months,
        "state_paid": request.state_paid,
    }


def _request_from_dict(stored: Mapping[str, Any]) -> QuoteRequest:
    return QuoteRequest(
        segment=Segment(stored["segment"]),
        sector=Sector(stored["sector"]),
        monthly_income=stored["monthly_income"],
        programmes=frozenset(Programme(one) for one in stored["programmes"]),
        first_month=DuesMonth.parse(stored["first_month"]),
        months=stored["months"],
        state_paid=stored["state_paid"],
    )


def _month_to_dict(month: QuoteMonth) -> dict[str, Any]:
    return {
        "month": str(month.month),
        "base": month.base,
        "total": month.total,
        "lines": [
            {
                "programme": line.programme.value,
                "payer": line.payer.value,
                "amount": line.amount,
                "normal": line.normal,
                "basis": line.basis,
                "rows": list(line.rows),
            }
            for line in month.lines
        ],
    }


def _month_from_dict(stored: Mapping[str, Any]) -> QuoteMonth:
    lines = tuple(
        QuoteLine(
            programme=Programme(line["programme"]),
            payer=Payer(line["payer"]),
            amount=line["amount"],
            normal=line["normal"],
            basis=line["basis"],
            rows=tuple(line["rows"]),
        )
        for line in stored["lines"]
    )
    return QuoteMonth(month=DuesMonth.parse(stored["month"]), base=stored["base"], lines=lines)


def _row_from_dict(stored: Mapping[str, Any]) -> RowSummary:
    valid_to = stored["valid_to"]
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
    )
