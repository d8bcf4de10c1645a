"""What can be said of form 1A while it is still being filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from counter_app.dues.model import DuesMonth, QuoteRequest, Sector, income_warnings
from counter_app.registration.fields import AgeRule, Circumstances, Kind, Need, Values, of_segment
from counter_app.registration.form_fields import FORM_FIELDS, SEGMENTS
from counter_app.registration.form_warnings import FormWarning, WarningCode
from counter_app.registration.nik import NikCheck, check_nik
from counter_app.registration.occupations import Job, find_job
from counter_app.registration.people import Citizenship
from counter_app.registration.readers import READERS, Place
from counter_app.registration.reading import RefusedForm, read_form
from counter_app.settings import BranchSettings
from counter_app.shared.errors import OfficeError

_SEGMENT = SEGMENTS[0]
_FIELDS = of_segment(FORM_FIELDS, _SEGMENT)


@dataclass(frozen=True)
class Glance:
    """`errors` are those with which the form would be refused now, in the order of the form.

    `needed` are the keys of the conditional fields that must be given, `warnings` the doubts that are known already,
    `nik` the check of what stands in the field, `job` the occupation if the catalogue knows it, `dues` what a quote
    can be made of, from the month of the day on.
    """

    errors: tuple[OfficeError, ...]
    needed: frozenset[str]
    warnings: tuple[FormWarning, ...]
    nik: NikCheck | None
    job: Job | None
    dues: QuoteRequest | None


def glance(raw: Mapping[str, object], on: date, branch: BranchSettings) -> Glance:
    """Look at an unfinished form as JSON would hold it; `on` is the local date of registration."""
    result = read_form(raw, registered_on=on, minimum_age=branch.min_age, below_age=branch.below_age)
    values = _readable(raw, on)
    circumstances = Circumstances(on, ages=AgeRule(branch.min_age, branch.below_age))
    job = find_job(values.get("occupation", ""))
    nik = _nik(raw, values, on)
    if isinstance(result, RefusedForm):
        errors, warnings = result.errors, tuple(_early(values, nik, job, raw))
    else:
        errors, warnings = (), result.warnings
    return Glance(
        errors=errors,
        needed=frozenset(
            field.key
            for field in _FIELDS
            if field.needs[_SEGMENT] is Need.CONDITIONAL and field.needed(_SEGMENT, values, circumstances)
        ),
        warnings=warnings,
        nik=nik,
        job=job,
        dues=_dues(values, job, on),
    )


def _readable(raw: Mapping[str, object], on: date) -> Values:
    """The single values of the form that can be read already."""
    values: Values = {}
    for field in _FIELDS:
        given = raw.get(field.key)
        if field.kind in {Kind.OBJECT, Kind.LIST} or given is None or given == "":
            continue
        try:
            values[field.key] = READERS[field.kind](given, field, Place(field.key, on))
        except OfficeError:
            continue
    return values


def _nik(raw: Mapping[str, object], values: Values, on: date) -> NikCheck | None:
    text = raw.get("nik")
    if not isinstance(text, str) or not text.strip():
        return None
    address = raw.get("address")
    province = address.get("province") if isinstance(address, Mapping) else None
    return check_nik(
        text,
        values.get("birth_date"),
        values.get("sex"),
        on,
        address_province=province if isinstance(province, str) else None,
    )


def _early(values: Values, nik: NikCheck | None, job: Job | None, raw: Mapping[str, object]) -> Iterator[FormWarning]:
    """The doubts that need no complete form."""
    given = raw.get("warning_reasons")
    reasons = {code for code, text in given.items() if text} if isinstance(given, Mapping) else set()
    for code, field in _doubts(values, nik, job):
        yield FormWarning(code, field, confirmed=code.value in reasons)


def _doubts(values: Values, nik: NikCheck | None, job: Job | None) -> Iterator[tuple[WarningCode, str]]:
    if nik is not None and nik.valid:
        yield from ((WarningCode(one.value), "nik") for one in nik.warnings)
    if "monthly_income" in values:
        yield from ((WarningCode(one.value), "monthly_income") for one in income_warnings(values["monthly_income"]))
    if job is not None and job.sector is None:
        yield WarningCode.SECTOR_UNDECIDED, "sector"
    if "work_start" in values and values["work_start"] == values.get("work_end"):
        yield WarningCode.WORK_HOURS_EQUAL, "work_end"
    if values.get("citizenship") is Citizenship.WNA:
        yield WarningCode.FOREIGN_CITIZEN, "citizenship"


def _dues(values: Values, job: Job | None, on: date) -> QuoteRequest | None:
    """While the sector is open, the dues are those of other sectors, which know the shorter relief."""
    if not {"monthly_income", "programmes", "months"} <= values.keys():
        return None
    sector = values.get("sector") or (None if job is None else job.sector)
    return QuoteRequest(
        segment=_SEGMENT,
        monthly_income=values["monthly_income"],
        programmes=values["programmes"],
        first_month=DuesMonth.of(on),
        months=values["months"],
        sector=sector or Sector.OTHER,
        state_paid=values.get("paid_by_state_budget", False),
    )
