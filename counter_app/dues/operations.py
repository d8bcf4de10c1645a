"""What the office does with dues: quote them and show the tariff."""

from __future__ import annotations

from counter_app.dues.model import DuesMonth, Quote, QuoteRequest, RowSummary
from counter_app.dues.quote import quote
from counter_app.dues.tariff import Tariff


def make_quote(tariff: Tariff, request: QuoteRequest) -> Quote:
    """The dues for a request by this tariff; refuses as `counter_app.dues.quote.quote` does."""
    return quote(tariff, request)


def list_tariff_rows(tariff: Tariff, on_month: DuesMonth | None = None) -> tuple[RowSummary, ...]:
    """Rows as a list shows them, in the order of the files; only those in force in `on_month`, if given."""
    return tuple(tariff.summaries[row.id] for row in tariff.rows if on_month is None or row.validity.holds(on_month))
