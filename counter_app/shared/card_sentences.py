"""Sentences for refusals about member numbers and cards, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from counter_app.shared.errors import ErrorCode
from counter_app.shared.labels import Label

CARDS: Mapping[ErrorCode, Label] = {
    ErrorCode.KPJ_MALFORMED: Label(
        "Nomor peserta terdiri atas {digits} digit, tidak semuanya sama.",
        "A member number has {digits} digits, not all the same.",
    ),
    ErrorCode.KPJ_DIFFERS: Label(
        "Nomor ini berbeda dari nomor yang sudah ada pada kasus, atau dari nomor lama pada formulirnya.",
        "This number differs from the one that the case has, or from the old number in its form.",
    ),
    ErrorCode.KPJ_USED: Label(
        "Nomor peserta ini sudah dipakai kasus lain.", "This member number belongs to another case."
    ),
    ErrorCode.NOT_SIGNED: Label(
        "Di layar loket {counter} belum ada tanda tangan penerima ini untuk kartu ini. Minta tanda tangan lagi.",
        "On the screen of counter {counter} this receiver has not signed for this card. Ask for the signature again.",
    ),
}
