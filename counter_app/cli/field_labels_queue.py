"""What the keys of answers about profiles, visits and unusual tickets are called."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.shared.labels import Label

QUEUE_FIELDS: Mapping[str, Label] = {
    "clock_behind_s": Label("Jam PC tertinggal", "Clock behind"),
    "ended": Label("Selesai dilayani", "End of serving"),
    "exchanged": Label("Karcis ditukar", "Slip exchanged"),
    "explanation": Label("Penjelasan", "Explanation"),
    "finally": Label("Bila yang lain kosong", "When nothing else waits"),
    "finished_at": Label("Selesai", "Finished"),
    "officers": Label("Petugas dengan profil sendiri", "Officers with a profile of their own"),
    "origin": Label("Asal", "Origin"),
    "paper_number": Label("Nomor kertas", "Paper number"),
    "parts": Label("Layanan sebelumnya", "Services before"),
    "started": Label("Mulai dilayani", "Start of serving"),
    "undone_at": Label("Dibatalkan", "Undone"),
    "when": Label("Syarat", "Conditions"),
}
