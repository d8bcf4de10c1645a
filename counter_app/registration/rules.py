"""Rules between the fields of a form: what may not be, and what an officer should look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from counter_app.dues.model import Programme, Sector, income_warnings
from counter_app.registration.fields import Circumstances, Values
from counter_app.registration.form import Form1A, Heir
from counter_app.registration.form_warnings import FormWarning, WarningCode
from counter_app.registration.nik import NikCheck, check_nik, full_years
from counter_app.registration.occupations import find_job
from counter_app.registration.people import Application, Citizenship
from counter_app.shared.errors import ErrorCode, OfficeError

COMPULSORY = (Programme.JKK, Programme.JKM)

Rule = Callable[[Values, Circumstances], Iterator[OfficeError]]


def broken_rules(values: Values, circumstances: Circumstances) -> list[OfficeError]:
    """Mistakes between fields, judged on those fields that could be read."""
    return [problem for rule in _RULES for problem in rule(values, circumstances)]


def _age(values: Values, circumstances: Circumstances) -> Iterator[OfficeError]:
    """Who is a member stays one after 65, so a change of data knows no upper age."""
    born: date | None = values.get("birth_date")
    if born is None:
        return
    ages, age = circumstances.ages, full_years(born, circumstances.on)
    too_old = age >= ages.below and values.get("application") is not Application.CHANGE
    if age < ages.minimum or too_old:
        yield OfficeError(ErrorCode.OUT_OF_RANGE, field="birth_date", minimum=ages.minimum, maximum=ages.below - 1)


def _programmes(values: Values, _: Circumstances) -> Iterator[OfficeError]:
    chosen: frozenset[Programme] | None = values.get("programmes")
    if chosen is None:
        return
    mandatory = list(COMPULSORY)
    job = find_job(values.get("occupation", ""))
    if job is not None and job.jht_required:
        mandatory.append(Programme.JHT)
    missing = tuple(one.value for one in mandatory if one not in chosen)
    if missing:
        needed = tuple(one.value for one in mandatory)
        yield OfficeError(ErrorCode.PROGRAMME_MISSING, field="programmes", missing=missing, mandatory=needed)


def _former_number(values: Values, _: Circumstances) -> Iterator[OfficeError]:
    if values.get("previously_member") is False and values.get("previous_kpj") is not None:
        yield OfficeError(ErrorCode.FIELD_INVALID, field="previous_kpj", expected="previous-membership")


def _email_twice(values: Values, _: Circumstances) -> Iterator[OfficeError]:
    confirmation = values.get("email_confirmation")
    if confirmation is not None and "email" in values and confirmation != values["email"]:
        yield OfficeError(ErrorCode.FIELD_INVALID, field="email_confirmation", expected="same-as-email")


def _guardian_is_another(values: Values, _: Circumstances) -> Iterator[OfficeError]:
    guardian = values.get("guardian")
    if guardian is not None and guardian.nik == values.get("nik"):
        yield OfficeError(ErrorCode.FIELD_INVALID, field="guardian.nik", expected="another-person")


def _heirs_are_born(values: Values, circumstances: Circumstances) -> Iterator[OfficeError]:
    heirs: tuple[Heir, ...] = values.get("heirs", ())
    for index, heir in enumerate(heirs):
        if heir.birth_date is not None and heir.birth_date > circumstances.on:
            yield OfficeError(ErrorCode.FIELD_INVALID, field=f"heirs[{index}].birth_date", expected="past-date")


_RULES: tuple[Rule, ...] = (
    _age,
    _programmes,
    _former_number,
    _email_twice,
    _guardian_is_another,
    _heirs_are_born,
)


def nik_of_form(form: Form1A, on: date) -> NikCheck:
    """The NIK of a form against its birth date, sex and province."""
    return check_nik(form.nik, form.birth_date, form.sex, on, address_province=form.address.province)


def warnings_of(form: Form1A, on: date) -> tuple[FormWarning, ...]:
    """What an officer should look at, each marked as confirmed when the form holds a reason for it."""
    found = [(WarningCode(one.value), "nik") for one in nik_of_form(form, on).warnings]
    found += [(WarningCode(one.value), "monthly_income") for one in income_warnings(form.monthly_income)]
    found += _doubts(form)
    reasons = form.warning_reasons.by_code
    return tuple(FormWarning(code, field, confirmed=code.value in reasons) for code, field in found)


def _doubts(form: Form1A) -> Iterator[tuple[WarningCode, str]]:
    yield from _sector_doubts(form.occupation, form.sector)
    if form.work_start == form.work_end:
        yield WarningCode.WORK_HOURS_EQUAL, "work_end"
    if form.bank_account is not None and form.bank_account.holder != form.full_name:
        yield WarningCode.BANK_HOLDER_DIFFERS, "bank_account.holder"
    if form.citizenship is Citizenship.WNA:
        yield WarningCode.FOREIGN_CITIZEN, "citizenship"
    if not form.heirs:
        yield WarningCode.NO_HEIRS, "heirs"


def _sector_doubts(occupation: str, sector: Sector) -> Iterator[tuple[WarningCode, str]]:
    """The sector decides about relief by PP 50/2025, so an open or differing one is pointed out."""
    job = find_job(occupation)
    if job is None:
        return
    if job.sector is None:
        yield WarningCode.SECTOR_UNDECIDED, "sector"
    elif job.sector is not sector:
        yield WarningCode.SECTOR_DIFFERS, "sector"
