"""What forecasts call what they are reckoned from."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.queueing.forecast.what_if import Basis
from counter_app.shared.labels import Label

ARRIVALS_LABELS: Mapping[Basis, Label] = {
    Basis.HISTORY: Label("hari-hari yang lalu", "past days"),
    Basis.TODAY: Label("hari ini saja; riwayat masih sedikit", "today alone; there is little history"),
    Basis.NOTHING: Label("tidak ada data", "no data"),
}
