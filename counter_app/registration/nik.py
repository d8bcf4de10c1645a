"""The NIK: 16 digits `PPKKCC DDMMYY SSSS`, permanent from the first registration of a person.

Place and date are those of the first registration: a later correction of the data does not change the number.
So a difference from the identity card is a warning that an officer explains, never a refusal.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, unique

from counter_app.registration.people import Sex
from counter_app.registration.regions import Province, provinces

LENGTH = 16
NO_SERIAL = "0000"
FEMALE_OFFSET = 40
OLDEST = 99


@unique
class NikFinding(StrEnum):
    """What a check of a NIK can find; the code says which level it belongs to only through its list."""

    LENGTH = "nik-length"
    NOT_DIGITS = "nik-not-digits"
    DATE = "nik-date"
    SERIAL = "nik-serial"
    PROVINCE_UNKNOWN = "nik-province-unknown"
    REGENCY_ZERO = "nik-regency-zero"
    DISTRICT_ZERO = "nik-district-zero"
    BIRTH_DATE_DIFFERS = "nik-birth-date-differs"
    SEX_DIFFERS = "nik-sex-differs"
    ADDRESS_DIFFERS = "nik-address-differs"


@dataclass(frozen=True)
class NikCheck:
    """What a text says when read as a NIK.

    `nik` is the text without spaces, dots and hyphens. `birth_date` and `sex` are decoded from the digits; they
    are None when the digits do not allow it. `errors` make the NIK invalid, `warnings` an officer may override,
    `infos` need no action.
    """

    nik: str
    valid: bool
    errors: tuple[NikFinding, ...]
    warnings: tuple[NikFinding, ...]
    infos: tuple[NikFinding, ...]
    province: Province | None
    birth_date: date | None
    sex: Sex | None


def compact_nik(text: str) -> str:
    """The text without the spaces, dots and hyphens that people put between groups."""
    return "".join(text.split()).replace(".", "").replace("-", "")


def check_nik(
    text: str, born: date | None, sex: Sex | None, on: date, *, address_province: str | None = None
) -> NikCheck:
    """Check a NIK against itself and, where given, against the birth date, sex and province of the card.

    `on` is the local date that settles the century: the holder is 0 to 99 years old on it. That leaves one
    century for every two-digit year, so no further preference is needed.
    """
    nik = compact_nik(text)
    errors = _shape_errors(nik)
    if errors:
        return NikCheck(
            nik, valid=False, errors=errors, warnings=(), infos=(), province=None, birth_date=None, sex=None
        )
    decoded_sex, birth_date, date_is_real = _decode_birth(nik[6:12], on)
    errors = () if date_is_real else (NikFinding.DATE,)
    if nik[12:] == NO_SERIAL:
        errors += (NikFinding.SERIAL,)
    warnings = _region_warnings(nik)
    if born is not None and date_is_real and birth_date != born:
        warnings += (NikFinding.BIRTH_DATE_DIFFERS,)
    if sex is not None and decoded_sex not in (None, sex):
        warnings += (NikFinding.SEX_DIFFERS,)
    elsewhere = address_province is not None and address_province != nik[:2]
    return NikCheck(
        nik=nik,
        valid=not errors,
        errors=errors,
        warnings=warnings,
        infos=(NikFinding.ADDRESS_DIFFERS,) if elsewhere else (),
        province=provinces().get(nik[:2]),
        birth_date=birth_date,
        sex=decoded_sex,
    )


def _shape_errors(nik: str) -> tuple[NikFinding, ...]:
    errors: tuple[NikFinding, ...] = ()
    if len(nik) != LENGTH:
        errors += (NikFinding.LENGTH,)
    if nik and not (nik.isascii() and nik.isdigit()):
        errors += (NikFinding.NOT_DIGITS,)
    return errors


def _region_warnings(nik: str) -> tuple[NikFinding, ...]:
    warnings: tuple[NikFinding, ...] = ()
    if nik[:2] not in provinces():
        warnings += (NikFinding.PROVINCE_UNKNOWN,)
    if nik[2:4] == "00":
        warnings += (NikFinding.REGENCY_ZERO,)
    if nik[4:6] == "00":
        warnings += (NikFinding.DISTRICT_ZERO,)
    return warnings


def _decode_birth(digits: str, on: date) -> tuple[Sex | None, date | None, bool]:
    """Sex, birth date within the last hundred years, and whether the date exists in any century."""
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:])
    sex = Sex.FEMALE if day > FEMALE_OFFSET else Sex.MALE
    if sex is Sex.FEMALE:
        day -= FEMALE_OFFSET
    # 2000 is a leap year, so the years 2000 to 2099 know every date that any century knows.
    if _real_date(2000 + year, month, day) is None:
        return None, None, False
    this_century = on.year - on.year % 100
    for century in (this_century, this_century - 100):
        candidate = _real_date(century + year, month, day)
        if candidate is not None and candidate <= on and full_years(candidate, on) <= OLDEST:
            return sex, candidate, True
    return sex, None, True


def _real_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def full_years(born: date, on: date) -> int:
    """Age in completed years on a local date; who was born on 29 February turns on 1 March in common years."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
