"""What the keys of answers about the exchange with partner offices are called."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.shared.labels import Label

SPO_FIELDS: Mapping[str, Label] = {
    "acknowledged": Label("Sudah diterima pasangan", "Acknowledged"),
    "erased_there": Label("Dimusnahkan di kantor pasangan", "Erased at the partner"),
    "key_text": Label("Teks kunci (isi QR)", "Key text (in the QR)"),
    "last_sent": Label("Berkas terakhir dikirim", "Last file sent"),
    "last_taken": Label("Berkas terakhir diambil", "Last file taken in"),
    "left": Label("Sisa untuk berkas berikutnya", "Left for the next file"),
    "made": Label("Berkas dibuat", "Files made"),
    "new": Label("Baru", "New"),
    "office": Label("Kantor", "Office"),
    "office_kind": Label("Jenis kantor", "Kind of office"),
    "open_cases": Label("Kasus yang belum tuntas", "Cases not settled"),
    "paired_at": Label("Dipasangkan pada", "Paired at"),
    "partner": Label("Kantor pasangan", "Partner office"),
    "partners": Label("Kantor pasangan", "Partner offices"),
    "queue_letter": Label("Huruf antrean", "Queue letter"),
    "refused": Label("Ditolak", "Refused"),
    "refused_files": Label("Berkas ditolak", "Files refused"),
    "refused_there": Label("Ditolak di kantor pasangan", "Refused at the partner"),
    "sequence": Label("Nomor urut", "Number"),
    "taken": Label("Berkas diambil", "Files taken in"),
    "unchanged": Label("Tidak berubah", "Unchanged"),
}
