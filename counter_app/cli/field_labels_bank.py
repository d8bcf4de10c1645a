"""What the keys of answers about bank lists are called."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.shared.labels import Label

BANK_FIELDS: Mapping[str, Label] = {
    "dates": Label("Cara menulis tanggal", "How days are written"),
    "decimals": Label("Tanda desimal", "Decimal sign"),
    "delimiter": Label("Pemisah kolom", "Delimiter"),
    "invalid": Label("Tidak terbaca", "Not readable"),
    "line": Label("Baris", "Line"),
    "lines_read": Label("Baris terbaca", "Lines read"),
    "list": Label("Daftar bank", "Bank's list"),
    "mapping": Label("Pemetaan", "Mapping"),
    "mappings": Label("Pemetaan", "Mappings"),
    "reversed_before": Label("Sudah dibatalkan", "Reversed before"),
    "skip": Label("Baris di atas judul", "Lines above the header"),
    "time": Label("Jam", "Time of the day"),
    "to_check": Label("Perlu dilihat", "To be looked at"),
}
