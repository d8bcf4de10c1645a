"""The page with an office's keys."""

from __future__ import annotations

from counter_app.printing.collect.header import paper_header
from counter_app.printing.content import ExchangeKeyPage
from counter_app.printing.sources import PrintWork
from counter_app.settings import OfficeKind
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.papers import Paper


def exchange_key_page(work: PrintWork, paper: Paper) -> ExchangeKeyPage:
    """A copy shows the keys of the day of issue. Raises `OfficeError` (NO_EXCHANGE_KEY) if the office changed since."""
    keys = work.exchange.own_keys(paper.issued_at)
    if keys is None:
        raise OfficeError(ErrorCode.NO_EXCHANGE_KEY)
    return ExchangeKeyPage(
        header=paper_header(work, paper),
        office=keys.office,
        is_spo=keys.kind is OfficeKind.SPO,
        key_text=keys.text,
        fingerprint=keys.shown_fingerprint,
    )
