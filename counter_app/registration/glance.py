"""What can be said of form 1A while it is still being filled in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from counter_app.dues.model import DuesMonth, QuoteRequest, Segment
from counter_app.registration.fields import AgeRule, Circumstances, Field, Kind, Need, Values, of_segment
from counter_app.registration.form_doubts import infos_of, warnings_of
from counter_app.registration.form_fields import FORM_FIELDS, SEGMENTS
from counter_app.registration.form_warnings import FormWarning, InfoCode
from counter_app.registration.nik import NikCheck, check_nik
from counter_app.registration.occupations import Job, find_job
from counter_app.registration.quoting import early_request
from counter_app.registration.readers import READERS, Place
from counter_app.registration.reading import RefusedForm, read_form, segment_of
from counter_app.settings import BranchSettings
from counter_app.shared.errors import OfficeError


@dataclass(frozen=True)
class Glance:
    """`errors` are those with which the form would be refused now, in the order of the form.

    `needed` are the paths of the conditional fields that must be given (`previous_kpj`, `placement.passport_number`),
    `warnings` the doubts that are known already, `infos` notes that need no action, `nik` the check of what stands in
    the field, `job` the occupation if the catalogue knows it, `dues` what a quote can be made of, from the month of the
    day on.
    """

    errors: tuple[OfficeError, ...]
    needed: frozenset[str]
    warnings: tuple[FormWarning, ...]
    infos: tuple[InfoCode, ...]
    nik: NikCheck | None
    job: Job | None
    dues: QuoteRequest | None


def glance(raw: Mapping[str, object], on: date, branch: BranchSettings, *, phone_in_use: bool = False) -> Glance:
    """Look at an unfinished form as JSON would hold it; `on` is the local date of registration.

    While the segment is open, the form is looked at as one of the first segment, and no dues are known.
    """
    result = read_form(
        raw,
        registered_on=on,
        minimum_age=branch.min_age,
        below_age=branch.below_age,
        phone_in_use=phone_in_use,
    )
    segment = segment_of(raw) or SEGMENTS[0]
    fields = of_segment(FORM_FIELDS, segment)
    values = _readable(fields, raw, segment, on)
    circumstances = Circumstances(on, ages=AgeRule(branch.min_age, branch.below_age), phone_in_use=phone_in_use)
    nik = _nik(raw, values, on)
    if isinstance(result, RefusedForm):
        errors = result.errors
        warnings = warnings_of(values, nik, circumstances, _reasons(raw))
        infos = infos_of(values, nik, circumstances)
    else:
        errors, warnings, infos = (), result.warnings, result.infos
    return Glance(
        errors=errors,
        needed=frozenset(_needed(fields, values, values, segment, circumstances)),
        warnings=warnings,
        infos=infos,
        nik=nik,
        job=find_job(values.get("occupation", "")),
        dues=early_request(values, DuesMonth.of(on)),
    )


def _readable(fields: tuple[Field, ...], raw: Mapping[str, object], segment: Segment, on: date) -> Values:
    """The values of the form that can be read already; an object is a mapping of those of its own."""
    values: Values = {}
    for field in fields:
        given = raw.get(field.key)
        if field.kind is Kind.OBJECT:
            inner = given if isinstance(given, Mapping) else {}
            values[field.key] = _readable(of_segment(field.fields, segment), inner, segment, on)
            continue
        if field.kind is Kind.LIST or given in (None, "", []):
            continue
        try:
            values[field.key] = READERS[field.kind](given, field, Place(field.key, on))
        except OfficeError:
            continue
    return values


def _needed(
    fields: tuple[Field, ...], values: Values, whole: Values, segment: Segment, circumstances: Circumstances
) -> Iterator[str]:
    """The paths of the conditional fields that must be given, of the form or of an object in the `whole` form."""
    for field in fields:
        seen = whole if field.by_whole_form else values
        if field.needs[segment] is Need.CONDITIONAL and field.needed(segment, seen, circumstances):
            yield field.key
        if field.kind is Kind.OBJECT:
            inner = _needed(of_segment(field.fields, segment), values[field.key], whole, segment, circumstances)
            yield from (f"{field.key}.{key}" for key in inner)


def _nik(raw: Mapping[str, object], values: Values, on: date) -> NikCheck | None:
    text = raw.get("nik")
    if not isinstance(text, str) or not text.strip():
        return None
    return check_nik(
        text,
        values.get("birth_date"),
        values.get("sex"),
        on,
        address_province=values["address"].get("province"),
    )


def _reasons(raw: Mapping[str, object]) -> frozenset[str]:
    """The codes of the warnings for which the form holds a reason already."""
    given = raw.get("warning_reasons")
    return frozenset(code for code, text in given.items() if text) if isinstance(given, Mapping) else frozenset()
