"""What the states of a payment code are called."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.payments.model import CodeState
from counter_app.shared.labels import Label

CODE_STATE_LABELS: Mapping[CodeState, Label] = {
    CodeState.ACTIVE: Label("aktif", "active"),
    CodeState.PAID: Label("lunas", "paid"),
    CodeState.EXPIRED: Label("kedaluwarsa", "expired"),
    CodeState.VOID: Label("dibatalkan", "void"),
}
