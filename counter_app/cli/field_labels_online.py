"""What the keys of answers about online registrations and e-mail are called."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.shared.labels import Label

ONLINE_FIELDS: Mapping[str, Label] = {
    "already_cases": Label("Sudah menjadi kasus", "Cases already"),
    "attempts": Label("Percobaan", "Tries"),
    "busy": Label("PC lain sedang mengirim", "Another PC is sending"),
    "email": Label("E-mail", "E-mail"),
    "given_up": Label("Gagal", "Given up"),
    "imported_at": Label("Diimpor pada", "Imported at"),
    "kept": Label("Disimpan", "Kept"),
    "mail": Label("E-mail", "E-mail"),
    "mails": Label("E-mail", "E-mails"),
    "mark": Label("Tanda", "Mark"),
    "meaning": Label("Keadaan", "State"),
    "next_at": Label("Dicoba lagi pada", "Next try at"),
    "online": Label("Pendaftaran daring", "Online registration"),
    "online_registrations": Label("Pendaftaran daring", "Online registrations"),
    "postponed": Label("Ditunda", "Postponed"),
    "problem": Label("Kendala", "Trouble"),
    "queued_at": Label("Disiapkan pada", "Queued at"),
    "registered_at": Label("Didaftarkan pada", "Registered at"),
    "registrations": Label("Pendaftaran", "Registrations"),
    "sent": Label("Terkirim", "Sent"),
    "step": Label("Langkah", "Step"),
    "steps": Label("Langkah", "Steps"),
    "unsure": Label("Tidak pasti terkirim", "Perhaps sent"),
}
