"""What an officer should look at in a form, finished or not: doubts that do not stop it, and plain notes.

Everything is judged on the values that are there, so a finished form and one that is still typed get the same answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from counter_app.dues.model import Programme, Segment, income_warnings
from counter_app.registration.ages import may_join_jkp
from counter_app.registration.fields import Circumstances, part_of
from counter_app.registration.form_warnings import FormWarning, InfoCode, WarningCode
from counter_app.registration.nik import NikCheck
from counter_app.registration.occupations import find_job
from counter_app.registration.people import Citizenship

WITH_JKP = frozenset({Programme.JKK, Programme.JKM, Programme.JHT})
"""Whoever is in these is in JKP too (PP 37/2021 art. 4), within its ages."""

Values = Mapping[str, Any]
Doubt = tuple[WarningCode, str]


def warnings_of(
    values: Values, nik: NikCheck | None, circumstances: Circumstances, reasons: frozenset[str]
) -> tuple[FormWarning, ...]:
    """The doubts, each marked as confirmed when its code is among the `reasons` given."""
    found = (*_of_nik(nik), *_of_person(values, circumstances), *_of_work(values))
    return tuple(FormWarning(code, field, confirmed=code.value in reasons) for code, field in found)


def infos_of(values: Values, nik: NikCheck | None, circumstances: Circumstances) -> tuple[InfoCode, ...]:
    """What is good to know and needs no answer."""
    return tuple(_notes(values, nik, circumstances))


def _of_nik(nik: NikCheck | None) -> Iterator[Doubt]:
    if nik is not None and nik.valid:
        yield from ((WarningCode(one.value), "nik") for one in nik.warnings)


def _of_person(values: Values, circumstances: Circumstances) -> Iterator[Doubt]:
    if circumstances.phone_in_use and "phone" in values:
        yield WarningCode.PHONE_IN_USE, "phone"
    holder = part_of(values, "bank_account", "holder")
    if holder is not None and holder != values.get("full_name", holder):
        yield WarningCode.BANK_HOLDER_DIFFERS, "bank_account.holder"
    if values.get("citizenship") is Citizenship.WNA:
        yield from _of_foreigner(values)
    if values.get("heirs") == ():
        yield WarningCode.NO_HEIRS, "heirs"


def _of_foreigner(values: Values) -> Iterator[Doubt]:
    """Only an employer's form asks for the papers of a foreign citizen; in the other segments one is unusual.

    Who may stay for good or is married to a citizen may work without a permit, so its number can be lacking.
    """
    if values.get("segment") is not Segment.PU:
        yield WarningCode.FOREIGN_CITIZEN, "citizenship"
    elif values.get("foreign_papers") and part_of(values, "foreign_papers", "work_permit_number") is None:
        yield WarningCode.WORK_PERMIT_MISSING, "foreign_papers.work_permit_number"


def _of_work(values: Values) -> Iterator[Doubt]:
    if values.get("monthly_income"):
        yield from ((WarningCode(one.value), "monthly_income") for one in income_warnings(values["monthly_income"]))
    if values.get("segment") is Segment.BPU:
        yield from _of_sector(values)
    if values.get("work_start") is not None and values["work_start"] == values.get("work_end"):
        yield WarningCode.WORK_HOURS_EQUAL, "work_end"


def _of_sector(values: Values) -> Iterator[Doubt]:
    """The sector decides about relief by PP 50/2025, so an open or differing one is pointed out."""
    job = find_job(values.get("occupation", ""))
    if job is None:
        return
    if job.sector is None:
        yield WarningCode.SECTOR_UNDECIDED, "sector"
    elif values.get("sector") not in {None, job.sector}:
        yield WarningCode.SECTOR_DIFFERS, "sector"


def _notes(values: Values, nik: NikCheck | None, circumstances: Circumstances) -> Iterator[InfoCode]:
    if nik is not None and nik.valid:
        yield from (InfoCode(one.value) for one in nik.infos)
    regency = part_of(values, "address", "regency")
    if regency is not None and not any(sign.isalpha() for sign in regency):
        yield InfoCode.REGENCY_WITHOUT_LETTERS
    if values.get("segment") is Segment.BPU and values.get("organisation"):
        yield InfoCode.GROUP_OF_TEN
    born, citizenship = values.get("birth_date"), values.get("citizenship")
    if values.get("segment") is Segment.PU and born is not None and citizenship is not None:
        complete = values.get("programmes", WITH_JKP) >= WITH_JKP
        included = complete and may_join_jkp(born, citizenship, circumstances.on)
        yield InfoCode.JKP_INCLUDED if included else InfoCode.JKP_NOT_INCLUDED
