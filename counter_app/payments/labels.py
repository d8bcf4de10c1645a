"""What the states of a payment code and the kinds of payments are called."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.payments.model import CodeState, PaymentKind, PaymentSource
from counter_app.shared.labels import Label

CODE_STATE_LABELS: Mapping[CodeState, Label] = {
    CodeState.ACTIVE: Label("aktif", "active"),
    CodeState.PAID: Label("lunas", "paid"),
    CodeState.EXPIRED: Label("kedaluwarsa", "expired"),
    CodeState.VOID: Label("dibatalkan", "void"),
}

PAYMENT_KIND_LABELS: Mapping[PaymentKind, Label] = {
    PaymentKind.EXACT: Label("pas", "exact"),
    PaymentKind.UNDER: Label("kurang bayar", "under-payment"),
    PaymentKind.REST: Label("pelunasan sisa", "rest"),
    PaymentKind.OVER: Label("lebih bayar", "over-payment"),
}

PAYMENT_SOURCE_LABELS: Mapping[PaymentSource, Label] = {
    PaymentSource.HAND: Label("dicatat petugas", "by hand"),
    PaymentSource.BANK: Label("daftar bank", "bank's list"),
}
