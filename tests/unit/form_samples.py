"""Forms and values to test registration with; all persons are invented."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from typing import Any

from hypothesis import strategies as st

from counter_app.registration.model import (
    AcceptedForm,
    FormResult,
    RefusedForm,
    Sex,
    job_groups,
    provinces,
    read_form,
)

TODAY = date(2026, 11, 20)
SIGNS = "AÉÑŞŒßüØabcxyz"


def example(**changes: Any) -> dict[str, Any]:
    """The example form with some keys changed; the value `...` removes a key."""
    text = (files("tests") / "data" / "form_1a_example.json").read_text("utf-8")
    form: dict[str, Any] = json.loads(text)
    form |= changes
    return {key: value for key, value in form.items() if value is not ...}


def read(raw: object) -> FormResult:
    return read_form(raw, registered_on=TODAY)


def accepted(**changes: Any) -> AcceptedForm:
    result = read(example(**changes))
    assert isinstance(result, AcceptedForm), mistakes_of(result)
    return result


def mistakes_of(result: FormResult) -> list[tuple[str, str | None]]:
    assert isinstance(result, RefusedForm)
    return [(error.code.value, error.field) for error in result.errors]


def mistakes(**changes: Any) -> list[tuple[str, str | None]]:
    """Code and field of every mistake in the example form with some keys changed."""
    return mistakes_of(read(example(**changes)))


def warning_codes(result: AcceptedForm) -> list[str]:
    return [warning.code.value for warning in result.warnings]


def nik_for(born: date, sex: Sex, region: str = "331015", serial: int = 3) -> str:
    day = born.day + (40 if sex is Sex.FEMALE else 0)
    return f"{region}{day:02d}{born:%m%y}{serial:04d}"


def leaves(value: object) -> list[object]:
    """Every single value inside a JSON value."""
    if isinstance(value, Mapping):
        return [leaf for one in value.values() for leaf in leaves(one)]
    if isinstance(value, list):
        return [leaf for one in value for leaf in leaves(one)]
    return [value]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)

names = st.text(SIGNS, min_size=2, max_size=12).flatmap(
    lambda first: st.sampled_from([first, f"{first} {first}", f"{first}'{first}", f"{first}-i", f"{first}, h."])
)
words = st.text("abc ÄÖ12,./", min_size=2, max_size=20).filter(lambda text: len(" ".join(text.split())) >= 2)
grown_up = st.dates(date(1961, 11, 21), date(2008, 11, 20))
clock_times = st.times().map(lambda moment: f"{moment:%H:%M}")
mobile_numbers = st.from_regex(r"08[1-9][0-8]9[0-9]{5,8}", fullmatch=True)


@st.composite
def addresses(draw: st.DrawFn) -> dict[str, Any]:
    return {
        "street": draw(words),
        "rt": draw(st.from_regex("[0-9]{1,3}", fullmatch=True)),
        "rw": draw(st.from_regex("[0-9]{1,3}", fullmatch=True)),
        "village": draw(words),
        "subdistrict": draw(words),
        "regency": draw(words),
        "province": draw(st.sampled_from(sorted(provinces()))),
        "postal_code": draw(st.none() | st.from_regex("[1-9][0-9]{4}", fullmatch=True)),
    }


@st.composite
def heirs(draw: st.DrawFn) -> dict[str, Any]:
    return {
        "full_name": draw(names),
        "relation": draw(st.sampled_from(["spouse", "child", "parent", "named_in_will"])),
        "birth_date": draw(st.none() | st.dates(date(1930, 1, 1), TODAY).map(date.isoformat)),
        "phone": draw(st.none() | mobile_numbers),
    }


@st.composite
def valid_forms(draw: st.DrawFn) -> dict[str, Any]:
    """Forms of grown-up applicants, with and without the optional fields."""
    born, sex = draw(grown_up), draw(st.sampled_from(Sex))
    job = draw(st.sampled_from([job for group in job_groups() for job in group.jobs]))
    return example(
        nik=nik_for(born, sex, serial=draw(st.integers(1, 9999))),
        birth_date=born.isoformat(),
        sex=sex.value,
        full_name=draw(names),
        birth_place=draw(names),
        mother_name=draw(names),
        father_name=draw(st.just(...) | st.none() | names),
        address=draw(addresses()),
        mailing_address=draw(st.none() | addresses()),
        phone=draw(mobile_numbers),
        email=draw(st.none() | st.emails(domains=st.just("Contoh.ID"))),
        work_location=draw(words),
        occupation=draw(st.sampled_from([job.label, f"{job.label.upper()} musiman", "pawang hujan"])),
        sector=draw(st.sampled_from(["transport", "other"])),
        work_start=draw(clock_times),
        work_end=draw(clock_times),
        monthly_income=draw(st.integers(1, 1_000_000_000)),
        months=draw(st.sampled_from([1, 3, 6, 12])),
        heirs=draw(st.lists(heirs(), max_size=3)),
        warning_reasons=draw(st.sampled_from([None, {}, {"sector-undecided": "Antar jemput sekolah"}])),
        documents=draw(st.sampled_from([..., {}, {"ktp": "received"}, {"kk": "missing", "photo": None}])),
    )
