"""Numbers and codes that people read, type and compare."""

from __future__ import annotations

import hashlib
import hmac
from datetime import date

from stdnum.iso7064 import mod_37_36

from counter_app.shared.text import one_line

READABLE = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Letters and digits that are not mistaken for each other when read from paper (no 0 O, 1 I L, U)."""

SURVEY_CODE_LENGTH = 12
VERIFICATION_LENGTH = 8
BOOKING_LENGTH = 8


def case_number(branch_code: str, day: date, sequence: int) -> str:
    """`<branch>-<YYMMDD>-<sequence>-<check>`, checked by ISO 7064 mod 37,36. Not a payable code."""
    body = f"{branch_code}-{day:%y%m%d}-{sequence:04d}"
    check: str = mod_37_36.calc_check_digit(body.replace("-", ""))
    return f"{body}-{check}"


def is_case_number(text: str) -> bool:
    """Whether a text has the form of a case number and its check character fits."""
    parts = text.split("-")
    if [len(part) for part in parts[:2]] != [4, 6] or len(parts) != 4:  # noqa: PLR2004
        return False
    return bool(mod_37_36.is_valid("".join(parts)))


def survey_code(key: bytes, ticket: int) -> str:
    """The one-time code by which a ticket may vote: 12 readable characters, about 58 bits.

    It follows from the branch's key, so that a reprinted slip shows the same; without the key nobody can tell it.
    """
    return _readable(keyed_hash(key, "survey-code", str(ticket)), SURVEY_CODE_LENGTH)


def booking_reference(key: bytes, number: int) -> str:
    """The reference of the booking of a number: 8 readable characters that do not tell of each other."""
    return _readable(keyed_hash(key, "booking", str(number)), BOOKING_LENGTH)


def normalise_code(text: str) -> str:
    """What a person typed, without the spaces and dashes that the paper shows for reading."""
    return one_line(text).replace(" ", "").replace("-", "").upper()


def grouped(code: str, size: int = 4) -> str:
    """`7QF22M9X` as `7QF2 2M9X`."""
    return " ".join(code[start : start + size] for start in range(0, len(code), size))


def keyed_hash(key: bytes, purpose: str, value: str) -> str:
    """HMAC-SHA256 of a value for one purpose, as 64 hexadecimal digits.

    Used to find a NIK or a survey code without storing it where an index could be read.
    """
    return hmac.new(key, f"{purpose}\0{value}".encode(), hashlib.sha256).hexdigest()


def verification_code(key: bytes, *facts: str) -> str:
    """The short code on a paper by which the office proves that it issued it with these facts."""
    return _readable(keyed_hash(key, "paper", "\0".join(facts)), VERIFICATION_LENGTH)


def _readable(hexadecimal: str, length: int) -> str:
    number = int(hexadecimal, 16)
    letters = []
    for _ in range(length):
        number, rest = divmod(number, len(READABLE))
        letters.append(READABLE[rest])
    return "".join(letters)


def mask_nik(nik: str) -> str:
    """A NIK as lists show it: `3301********0002`."""
    return f"{nik[:4]}********{nik[-4:]}"


def mask_name(name: str) -> str:
    """A name as lists show it: the first letter of each word, `S*** W***`."""
    return " ".join(f"{word[0]}***" for word in name.split())
