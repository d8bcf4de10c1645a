"""What an export told of somebody's online registration, for the report "data saya"."""

from __future__ import annotations

from collections.abc import Iterator

from counter_app.channels.online_model import OnlineEntry, OnlineRegistration
from counter_app.printing.content import DataFacts, FormEntry
from counter_app.printing.formats import format_stamp
from counter_app.registration.case import CHANNEL_LABELS
from counter_app.registration.form_fields import find_field
from counter_app.shared.calendar import Zone
from counter_app.shared.money import format_rupiah

_OTHERS = {"street": "Alamat", "contact": "Persetujuan untuk pemberitahuan"}


def online_facts(known: OnlineRegistration, zone: Zone) -> DataFacts:
    """Of a registration that became a case only that: the rest stands with the case."""
    return DataFacts("Data", tuple(FormEntry(name, text) for name, text in _facts(known, zone) if text))


def _facts(known: OnlineRegistration, zone: Zone) -> Iterator[tuple[str, str]]:
    entry = known.entry
    yield "Kanal", CHANNEL_LABELS[entry.channel].id
    yield "Diimpor", format_stamp(known.imported_at.astimezone(zone.tzinfo))
    if known.case_number is not None:
        yield "Menjadi kasus", known.case_number
        return
    for key, value in entry.content.items():
        yield _name(key), _plain(value)
    yield from _money(entry, zone)


def _name(key: str) -> str:
    field = find_field(key)
    return _OTHERS.get(key, key) if field is None else field.label.id


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _money(entry: OnlineEntry, zone: Zone) -> Iterator[tuple[str, str]]:
    yield "Kode iuran", entry.code or ""
    yield "Jumlah iuran", "" if entry.amount is None else format_rupiah(entry.amount)
    for name, moment in (
        ("Didaftarkan", entry.registered_at),
        ("Kode berlaku sampai", entry.expires_at),
        ("Dibayar", entry.paid_at),
    ):
        yield name, "" if moment is None else format_stamp(moment.astimezone(zone.tzinfo))
    yield "Referensi bank", entry.reference or ""
    yield "Nomor peserta", entry.kpj or ""
