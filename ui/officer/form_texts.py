"""Between what an officer types into form 1A and what the form holds, for the kinds of field that are typed."""

from __future__ import annotations

import re

from counter_app.registration.fields import Kind
from counter_app.shared.ids import grouped
from counter_app.shared.money import group

NIK_DIGITS = 16
_DAY_FIRST = re.compile(r"(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4})|(\d{2})(\d{2})(\d{4})")
_CLOCK = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?|(\d{1,2})(\d{2})")
_SEPARATORS = re.compile(r"[\s.\-()/]")
_GROUPED = frozenset({Kind.NIK, Kind.FAMILY_CARD})
_FIRST_PART = 4


def raw_of(kind: Kind, text: str) -> object:
    """What the form holds for a typed text. A text that cannot be understood stays as it is and is refused later."""
    text = text.strip()
    match kind:
        case Kind.DATE:
            return _iso_date(text)
        case Kind.TIME:
            return _iso_time(text)
        case Kind.MONEY:
            digits = digits_of(text)
            return int(digits) if digits else text
        case _:
            return text


def shown(kind: Kind, raw: object) -> str:
    """A value of the form as its field shows it."""
    if raw is None:
        return ""
    text = str(raw)
    match kind:
        case Kind.DATE if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
            return f"{text[8:]}-{text[5:7]}-{text[:4]}"
        case Kind.TIME:
            return text.replace(":", ".")
        case Kind.MONEY:
            return money_text(text)
        case Kind.MOBILE | Kind.TELEPHONE:
            return _telephone(text)
        case _:
            return tidy(kind, text)


def tidy(kind: Kind, text: str) -> str:
    """A typed text put into order when its field is left; what is not understood stays as it was typed."""
    bare = _SEPARATORS.sub("", text)
    match kind:
        case Kind.DATE | Kind.TIME:
            return shown(kind, raw_of(kind, text))
        case Kind.NAME:
            return " ".join(text.upper().split())
        case Kind.MOBILE:
            return _telephone(text)
        case _ if kind in _GROUPED and bare.isascii() and bare.isdigit():
            return grouped(bare)
        case _:
            return text.strip()


def money_text(text: str) -> str:
    """`Rp 2.350.000` of the digits in a text; empty without any."""
    digits = digits_of(text)
    return f"Rp {group(int(digits))}" if digits else ""


def digits_of(text: str) -> str:
    return "".join(sign for sign in text if sign.isascii() and sign.isdigit())


def _iso_date(text: str) -> str:
    found = _DAY_FIRST.fullmatch(text)
    if found is None:
        return text
    day, month, year = (found[index] or found[index + 3] for index in (1, 2, 3))
    return f"{year}-{int(month):02d}-{int(day):02d}"


def _iso_time(text: str) -> str:
    found = _CLOCK.fullmatch(text)
    if found is None:
        return text
    hour, minute = (found[1], found[2] or "00") if found[1] else (found[3], found[4])
    return f"{int(hour):02d}:{minute}"


def _telephone(text: str) -> str:
    """`+6281234567890` and `081234567890` as `0812-3456-7890`."""
    bare = _SEPARATORS.sub("", text)
    national = f"0{bare[3:]}" if bare.startswith("+62") else bare
    if not (national.isascii() and national.isdigit() and national.startswith("0")):
        return text.strip()
    return "-".join(part for part in (national[:4], national[4:8], national[8:]) if part)
