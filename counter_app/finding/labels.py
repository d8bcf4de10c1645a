"""What was found, and why, in words."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.finding.model import FoundBy, FoundKind
from counter_app.shared.labels import Label

KIND_LABELS: Mapping[FoundKind, Label] = {
    FoundKind.PERSON: Label("orang", "person"),
    FoundKind.CASE: Label("kasus", "case"),
    FoundKind.TICKET: Label("karcis", "ticket"),
}

WHY_LABELS: Mapping[FoundBy, Label] = {
    FoundBy.TICKET: Label("karcis hari ini", "today's ticket"),
    FoundBy.CASE_NUMBER: Label("nomor kasus", "case number"),
    FoundBy.NIK: Label("NIK", "NIK"),
    FoundBy.KPJ: Label("nomor peserta (KPJ)", "member number (KPJ)"),
    FoundBy.CODE: Label("kode bayar", "payment code"),
    FoundBy.PHONE: Label("nomor telepon", "telephone number"),
    FoundBy.NAME: Label("nama", "name"),
    FoundBy.NAME_PART: Label("sebagian nama", "part of the name"),
    FoundBy.NAME_SLIP: Label("nama mirip", "similar name"),
}
