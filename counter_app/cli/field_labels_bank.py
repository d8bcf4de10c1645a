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
    "list": Label("Daftar bank", "Bank's list"),
    "mapping": Label("Pemetaan", "Mapping"),
    "mappings": Label("Pemetaan", "Mappings"),
    "rejected": Label("Perlu dilihat", "To be looked at"),
    "rejects_file": Label("Berkas tolakan", "Rejects file"),
    "time": Label("Jam", "Time of the day"),
    "skip": Label("Baris di atas judul", "Lines above the header"),
}
