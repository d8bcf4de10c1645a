"""What the keys of answers of `find` are called, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.shared.labels import Label

FINDING_FIELDS: Mapping[str, Label] = {
    "found": Label("Ditemukan", "Found"),
    "found_by": Label("Cocok dengan", "Matches"),
    "ticket_state": Label("Keadaan karcis", "State of the ticket"),
}
