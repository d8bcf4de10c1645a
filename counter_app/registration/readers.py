"""Readers of single values: from what JSON holds to what the office stores, one per kind of field.

Each takes the raw value (present, any JSON value), the field and where it stands, and returns the normalised value
or raises `OfficeError` at that place. Reading a normalised value again gives the same value. Details of errors say
what was expected, never what was found.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from types import MappingProxyType
from typing import Never

from stdnum.id import npwp

from counter_app.registration.fields import Choice, Field, Kind
from counter_app.registration.nik import LENGTH, NO_SERIAL, NikFinding, check_nik
from counter_app.shared.errors import Detail, ErrorCode, OfficeError
from counter_app.shared.money import parse_rupiah

LONGEST_TEXT = 500
"""Longer texts are refused before anything looks into them."""

_SEPARATORS = re.compile(r"[\s.\-()/]")
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ`´", "'"))
_NAME_SIGNS = frozenset(" .',-")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})")
_MOBILE = re.compile(r"8[0-9]{8,11}")
_TELEPHONE = re.compile(r"[1-9][0-9]{6,11}")
_EMAIL = re.compile(
    r"(?=.{3,254}\Z)(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}"
)
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


@dataclass(frozen=True)
class Place:
    """Where a value stands (`heirs[0].full_name`) and the local date by which it is judged."""

    path: str
    on: date

    def at(self, key: str) -> Place:
        return Place(f"{self.path}.{key}" if self.path else key, self.on)

    def item(self, index: int) -> Place:
        return Place(f"{self.path}[{index}]", self.on)

    def refuse(self, expected: str, **details: Detail) -> Never:
        raise OfficeError(ErrorCode.FIELD_INVALID, field=self.path, expected=expected, **details)


Reader = Callable[[object, Field, Place], object]


def _plain(raw: object, place: Place, expected: str) -> str:
    """Text in composed form, with single spaces and without signs that no printer or database can hold."""
    if not isinstance(raw, str) or len(raw) > LONGEST_TEXT:
        place.refuse(expected)
    text = unicodedata.normalize("NFC", " ".join(raw.split()))
    if not text.isprintable():
        place.refuse(expected)
    return text


def _bare_digits(raw: object, place: Place, expected: str) -> str:
    digits = _SEPARATORS.sub("", _plain(raw, place, expected))
    if not (digits.isascii() and digits.isdigit()):
        place.refuse(expected)
    return digits


def read_text(raw: object, field: Field, place: Place) -> str:
    text = _plain(raw, place, "text")
    if not field.least <= len(text) <= field.most:
        place.refuse("text", minimum=field.least, maximum=field.most)
    return text


def read_name(raw: object, field: Field, place: Place) -> str:
    """Letters of any script, space and `.',-`, in capitals as on the identity card; one word is a name too."""
    capitals = _plain(raw, place, "name").upper().translate(_APOSTROPHES)
    name = unicodedata.normalize("NFC", capitals)
    if not all(sign.isalpha() or sign in _NAME_SIGNS for sign in name):
        place.refuse("name", allowed="letters space . ' , -")
    if not field.least <= len(name) <= field.most or not any(sign.isalpha() for sign in name):
        place.refuse("name", minimum=field.least, maximum=field.most)
    return name


def read_digits(raw: object, field: Field, place: Place) -> str:
    """Digits only; a padded number may come without its leading zeros (RT `3` is `003`)."""
    digits = _bare_digits(raw, place, "digits")
    if field.kind is Kind.PADDED:
        digits = digits.zfill(field.most)
    if not field.least <= len(digits) <= field.most:
        place.refuse("digits", minimum=field.least, maximum=field.most)
    return digits


def read_code(raw: object, field: Field, place: Place) -> str:
    """A number of an organisation or office: letters and digits."""
    code = _SEPARATORS.sub("", _plain(raw, place, "code")).upper()
    if not (code.isascii() and code.isalnum() and field.least <= len(code) <= field.most):
        place.refuse("code", minimum=field.least, maximum=field.most)
    return code


def read_nik(raw: object, field: Field, place: Place) -> str:  # noqa: ARG001 - readers have one shape
    if not isinstance(raw, str) or len(raw) > LONGEST_TEXT:
        place.refuse("nik", findings=(NikFinding.NOT_DIGITS.value,))
    check = check_nik(raw, None, None, place.on)
    if not check.valid:
        place.refuse("nik", findings=tuple(one.value for one in check.errors))
    return check.nik


def read_family_card(raw: object, field: Field, place: Place) -> str:  # noqa: ARG001
    digits = _bare_digits(raw, place, "family-card-number")
    if len(digits) != LENGTH or digits.endswith(NO_SERIAL):
        place.refuse("family-card-number", digits=LENGTH)
    return digits


def read_npwp(raw: object, field: Field, place: Place) -> str:  # noqa: ARG001
    """15 digits, or 16 since 2024: a zero before the old number, or the NIK of a person.

    A NIK is judged by our own rule, because the library's table of regions is out of date.
    """
    digits = _bare_digits(raw, place, "npwp")
    if len(digits) == LENGTH and not digits.startswith("0"):
        valid = check_nik(digits, None, None, place.on).valid
    else:
        valid = npwp.is_valid(digits)
    if not valid:
        place.refuse("npwp")
    return digits


def read_mobile(raw: object, field: Field, place: Place) -> str:  # noqa: ARG001
    """`0812-3456-7890` as `+6281234567890`; 10 to 13 digits from `08`, and not one digit over and over."""
    national = _national(raw, place, "mobile-number")
    if not _MOBILE.fullmatch(national) or len(set(national[1:])) == 1:
        place.refuse("mobile-number", begins="08", minimum=10, maximum=13)
    return f"+62{national}"


def read_telephone(raw: object, field: Field, place: Place) -> str:  # noqa: ARG001
    """A landline with its area code, or a mobile number."""
    national = _national(raw, place, "telephone-number")
    if not _TELEPHONE.fullmatch(national) or len(set(national[1:])) == 1:
        place.refuse("telephone-number", begins="0", minimum=8, maximum=13)
    return f"+62{national}"


def _national(raw: object, place: Place, expected: str) -> str:
    """The digits after the trunk zero or the country code; empty when neither leads the number."""
    text = _SEPARATORS.sub("", _plain(raw, place, expected))
    for prefix in ("+62", "62", "0"):
        rest = text.removeprefix(prefix)
        if rest != text:
            return rest
    return ""


def read_email(raw: object, field: Field, place: Place) -> str:  # noqa: ARG001
    text = _plain(raw, place, "email")
    if not _EMAIL.fullmatch(text):
        place.refuse("email")
    local, _, domain = text.rpartition("@")
    return f"{local}@{domain.lower()}"


def read_date(raw: object, field: Field, place: Place) -> date:  # noqa: ARG001
    text = _plain(raw, place, "date")
    try:
        day = date.fromisoformat(text) if _DATE.fullmatch(text) else None
    except ValueError:
        day = None
    if day is None or not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        place.refuse("date", form="YYYY-MM-DD")
    return day


def read_time(raw: object, field: Field, place: Place) -> time:  # noqa: ARG001
    """`5:00`, `05.00` or `05:00`."""
    found = _TIME.fullmatch(_plain(raw, place, "time"))
    try:
        return time(int(found[1]), int(found[2])) if found else place.refuse("time", form="HH:MM")
    except ValueError:
        place.refuse("time", form="HH:MM")


def read_boolean(raw: object, field: Field, place: Place) -> bool:
    if not isinstance(raw, bool):
        place.refuse("boolean")
    if field.kind is Kind.MUST_BE_TRUE and not raw:
        place.refuse("true")
    return raw


def read_money(raw: object, field: Field, place: Place) -> int:
    """Whole rupiah: a number, or a text such as `Rp 2.350.000`."""
    if isinstance(raw, str):
        raw = parse_rupiah(raw, place.path) if len(raw) <= len("Rp 1.000.000.000.000") else None
    if not isinstance(raw, int) or isinstance(raw, bool):
        place.refuse("rupiah")
    if not field.least <= raw <= field.most:
        raise OfficeError(ErrorCode.OUT_OF_RANGE, field=place.path, minimum=field.least, maximum=field.most)
    return raw


def read_choice(raw: object, field: Field, place: Place) -> str | int:
    return _chosen(raw, field.choices, place)


def read_choices(raw: object, field: Field, place: Place) -> frozenset[str | int]:
    """A list of different values."""
    if not isinstance(raw, list | tuple):
        place.refuse("list")
    # One more than there are choices is either unknown or there twice: a longer list need not be looked through.
    looked_at = raw[: len(field.choices) + 1]
    values = [_chosen(one, field.choices, place.item(index)) for index, one in enumerate(looked_at)]
    if len(set(values)) != len(raw):
        place.refuse("different-values", maximum=len(field.choices))
    return frozenset(values)


def _chosen(raw: object, choices: tuple[Choice, ...], place: Place) -> str | int:
    for choice in choices:
        same_type = isinstance(raw, str if isinstance(choice.value, str) else int) and not isinstance(raw, bool)
        if same_type and raw == choice.value:
            return choice.value
    allowed = tuple(str(choice.value) for choice in choices)
    raise OfficeError(ErrorCode.NOT_A_CHOICE, field=place.path, choices=allowed)


READERS: Mapping[Kind, Reader] = MappingProxyType(
    {
        Kind.TEXT: read_text,
        Kind.NAME: read_name,
        Kind.DIGITS: read_digits,
        Kind.PADDED: read_digits,
        Kind.CODE: read_code,
        Kind.NIK: read_nik,
        Kind.FAMILY_CARD: read_family_card,
        Kind.NPWP: read_npwp,
        Kind.MOBILE: read_mobile,
        Kind.TELEPHONE: read_telephone,
        Kind.EMAIL: read_email,
        Kind.DATE: read_date,
        Kind.TIME: read_time,
        Kind.BOOLEAN: read_boolean,
        Kind.MUST_BE_TRUE: read_boolean,
        Kind.MONEY: read_money,
        Kind.CHOICE: read_choice,
        Kind.NUMBER_CHOICE: read_choice,
        Kind.CHOICES: read_choices,
    }
)
