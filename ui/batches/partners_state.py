"""What the page of partner offices reads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo

from counter_app.channels.spo_model import ExchangeView
from counter_app.channels.spo_pairing import exchange_view
from counter_app.channels.spo_ports import ExchangeWork


@dataclass(frozen=True)
class Exchange:
    view: ExchangeView
    zone: tzinfo


def look(work: ExchangeWork) -> Exchange:
    return Exchange(exchange_view(work), work.branch.zone.tzinfo)
