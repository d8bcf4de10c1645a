"""Rupiah: whole numbers, how they are read, shown and spelled out."""

from __future__ import annotations

import re

from num2words import num2words

from counter_app.shared.errors import ErrorCode, OfficeError

MOST_RUPIAH = 10**12
"""No amount handled at a counter reaches a trillion; a larger one is a slip of the finger."""
LONGEST_AMOUNT = len("1.000.000.000.000")

_GROUPED = re.compile(r"\d{1,3}(\.\d{3})+")


def format_rupiah(amount: int) -> str:
    """`36800` as `Rp 36.800`."""
    sign = "-" if amount < 0 else ""
    return f"{sign}Rp {group(abs(amount))}"


def group(amount: int) -> str:
    """`36800` as `36.800`."""
    return f"{amount:,}".replace(",", ".")


def in_words(amount: int) -> str:
    """The terbilang of an amount: `tiga puluh enam ribu delapan ratus rupiah`."""
    words: str = num2words(amount, lang="id")
    if abs(amount) // 1000 % 1000 == 1:  # the library says "satu juta satu ribu"
        words = words.replace("satu ribu", "seribu")
    return f"{words} rupiah"


def parse_rupiah(text: str, field: str) -> int:
    """Read `36800`, `36.800` or `Rp 36.800` as whole rupiah.

    Raises `OfficeError` (FIELD_INVALID) at `field` for anything else.
    """
    bare = text.strip().removeprefix("Rp").removeprefix("rp").strip()
    if len(bare) <= LONGEST_AMOUNT and bare.isascii() and (bare.isdigit() or _GROUPED.fullmatch(bare)):
        return int(bare.replace(".", ""))
    raise OfficeError(ErrorCode.FIELD_INVALID, field=field, expected="rupiah")
