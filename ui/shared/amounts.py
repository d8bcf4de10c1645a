"""Amounts spelled out, as papers and pages write them."""

from __future__ import annotations

from num2words import num2words

from counter_app.settings import Language
from counter_app.shared.money import in_words


def amount_words(amount: int, language: Language) -> str:
    """`enam puluh tiga ribu empat ratus rupiah`; in English, `sixty-three thousand, four hundred rupiah`."""
    return in_words(amount) if language is Language.ID else f"{num2words(amount, lang='en')} rupiah"
