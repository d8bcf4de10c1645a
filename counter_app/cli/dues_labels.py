"""What standings, phases and kinds of tariff rows are called, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.dues.due_dates import Standing
from counter_app.dues.model import PlacementPhase
from counter_app.shared.labels import Label

STANDING_LABELS: Mapping[Standing, Label] = {
    Standing.PAID_UP: Label("lunas", "paid up"),
    Standing.IN_ARREARS: Label("menunggak", "in arrears"),
    Standing.LAPSED: Label("berakhir", "ended"),
    Standing.INACTIVE: Label("nonaktif", "inactive"),
}
PHASE_LABELS: Mapping[PlacementPhase, Label] = {
    PlacementPhase.BEFORE: Label("sebelum bekerja", "before the work"),
    PlacementPhase.DURING: Label("selama dan setelah bekerja", "during and after the work"),
}
KIND_LABELS: Mapping[str, Label] = {
    "offer": Label("program", "programmes"),
    "base": Label("dasar", "base"),
    "rate": Label("tarif", "rate"),
    "ceiling": Label("batas upah", "wage ceiling"),
    "funding": Label("sumber dana", "funding"),
    "relief": Label("keringanan", "relief"),
    "slices": Label("tarif bertingkat", "slices"),
    "vat": Label("PPN", "value added tax"),
    "package": Label("paket", "package"),
    "savings": Label("pilihan tabungan", "savings"),
    "due": Label("jatuh tempo", "due date"),
}
