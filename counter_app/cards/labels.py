"""What the promise of a card, its ways and its mishaps are called."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.cards.model import DeliveryMode, LateReason, ReturnReason, Urgency
from counter_app.shared.labels import Label

URGENCY_LABELS: Mapping[Urgency, Label] = {
    Urgency.LATER: Label("nanti", "later"),
    Urgency.SOON: Label("segera", "soon"),
    Urgency.TODAY: Label("hari ini", "today"),
    Urgency.LATE: Label("terlambat", "late"),
    Urgency.SENT: Label("dalam pengiriman", "on its way"),
    Urgency.KEPT: Label("ditepati", "kept"),
}

DELIVERY_LABELS: Mapping[DeliveryMode, Label] = {
    DeliveryMode.PICKUP: Label("diambil di kantor", "collected at the office"),
    DeliveryMode.EMAIL: Label("surel", "e-mail"),
    DeliveryMode.JMO: Label("aplikasi JMO", "JMO application"),
    DeliveryMode.AGENT: Label("dititipkan kepada agen atau penanggung", "by the agent or payer"),
    DeliveryMode.SPO: Label("melalui Service Point Office", "by the Service Point Office"),
    DeliveryMode.POST: Label("pos", "post"),
}

LATE_LABELS: Mapping[LateReason, Label] = {
    LateReason.NUMBER_NOT_ISSUED: Label("nomor peserta belum terbit", "member number not issued yet"),
    LateReason.DATA_CHECKED: Label("data masih diperiksa", "data still being checked"),
    LateReason.BLANKS_OUT: Label("blangko kartu habis", "no blank cards left"),
    LateReason.PRINTER_BROKEN: Label("pencetak kartu rusak", "card printer broken"),
    LateReason.NOT_COLLECTED: Label("kartu siap, belum diambil", "card ready, not collected"),
    LateReason.CAME_BACK: Label("kiriman kembali", "came back from delivery"),
    LateReason.OTHER: Label("sebab lain", "another reason"),
}

RETURN_LABELS: Mapping[ReturnReason, Label] = {
    ReturnReason.ADDRESS_UNKNOWN: Label("alamat tidak ditemukan", "address not found"),
    ReturnReason.MOVED_AWAY: Label("sudah pindah", "moved away"),
    ReturnReason.NOBODY_HOME: Label("tidak ada orang di rumah", "nobody at home"),
    ReturnReason.REFUSED: Label("ditolak penerima", "refused by the receiver"),
    ReturnReason.BOUNCED: Label("surel ditolak", "e-mail bounced"),
    ReturnReason.NOT_DELIVERED: Label("tidak tersampaikan oleh agen atau SPO", "not delivered by the agent or SPO"),
    ReturnReason.DAMAGED: Label("rusak di perjalanan", "damaged on the way"),
}
