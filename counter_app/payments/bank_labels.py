"""What the results of a bank's list and the ways of writing one are called."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.payments.bank_model import BankResult, DateStyle, DecimalStyle
from counter_app.shared.labels import Label

BANK_RESULT_LABELS: Mapping[BankResult, Label] = {
    BankResult.MATCHED: Label("cocok", "matched"),
    BankResult.ALREADY: Label("sudah tercatat", "recorded before"),
    BankResult.UNMATCHED: Label("tidak ada pasangannya", "unmatched"),
    BankResult.DIFFERS: Label("jumlah berbeda", "amount differs"),
    BankResult.INVALID: Label("tidak terbaca", "not readable"),
}

BANK_STYLE_LABELS: Mapping[str, Label] = {
    DateStyle.DAY_FIRST: Label("hari di depan (20/11/2026)", "day first (20/11/2026)"),
    DateStyle.MONTH_FIRST: Label("bulan di depan (11/20/2026)", "month first (11/20/2026)"),
    DateStyle.COMPACT: Label("tanpa pemisah (20261120)", "without separators (20261120)"),
    DecimalStyle.COMMA: Label("koma (36.800,00)", "comma (36.800,00)"),
    DecimalStyle.POINT: Label("titik (36,800.00)", "point (36,800.00)"),
}
