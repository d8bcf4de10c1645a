"""Forms and values to test registration with; all persons are invented."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
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
from tests.support.forms import SAMPLES, sample

TODAY = date(2026, 11, 20)
SIGNS = "AÉÑŞŒßüØabcxyz"


def example(**changes: Any) -> dict[str, Any]:
    """The sample of the segment among the changes, else of BPU, with these keys changed; `...` removes a key."""
    named = changes.get("segment")
    form = sample(named if isinstance(named, str) and named in SAMPLES else "BPU") | changes
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


def part(key: str, segment: str = "BPU", **changes: Any) -> dict[str, Any]:
    """An object inside the sample of a segment with some of its keys changed; `...` removes a key."""
    whole = example(segment=segment)[key] | changes
    return {name: value for name, value in whole.items() if value is not ...}


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
        heirs=draw(st.lists(heirs(), max_size=3, unique_by=lambda heir: heir["full_name"].casefold())),
        warning_reasons=draw(st.sampled_from([None, {}, {"sector-undecided": "Antar jemput sekolah"}])),
        documents=draw(st.sampled_from([..., {}, {"ktp": "received"}, {"kk": "missing", "photo": None}])),
    )


@st.composite
def valid_pu_forms(draw: st.DrawFn) -> dict[str, Any]:
    """Forms of wage earners, of every kind and scale of employer, who are far from their pension."""
    foreign = draw(st.booleans())
    papers = {
        "passport_number": draw(st.from_regex("[A-Z][0-9]{7}", fullmatch=True)),
        "residence_permit_kind": draw(st.sampled_from(["KITAS", "KITAP"])),
        "residence_permit_number": draw(st.from_regex("[A-Z0-9]{6,20}", fullmatch=True)),
        "work_permit_number": draw(st.none() | st.from_regex("[A-Z0-9]{3,20}", fullmatch=True)),
    }
    return example(
        segment="PU",
        full_name=draw(names),
        citizenship="WNA" if foreign else "WNI",
        foreign_papers=papers if foreign else draw(st.sampled_from([..., None, {}])),
        employer_kind=draw(st.sampled_from(["state", "private"])),
        business_scale=draw(st.sampled_from(["micro", "small", "medium", "large"])),
        risk_group=draw(st.integers(1, 5)),
        labour_intensive=draw(st.sampled_from([..., None, False, True])),
        work_location=draw(st.none() | words),
        work_start=draw(st.none() | clock_times),
        work_end=draw(st.none() | clock_times),
        monthly_income=draw(st.integers(1, 1_000_000_000)),
        months=draw(st.sampled_from([..., 1, 3, 6, 12])),
        heirs=draw(st.lists(heirs(), max_size=3, unique_by=lambda heir: heir["full_name"].casefold())),
    )


@st.composite
def valid_jakon_forms(draw: st.DrawFn) -> dict[str, Any]:
    """Forms of construction workers, by wage or by contract value."""
    begins = draw(st.dates(date(2020, 1, 1), date(2030, 12, 31)))
    by_wage = draw(st.booleans())
    value = draw(st.sampled_from([..., None])) if by_wage else draw(st.integers(1, 10**12))
    return example(
        segment="JAKON",
        full_name=draw(names),
        work_location=draw(st.none() | words),
        monthly_income=draw(st.integers(1, 1_000_000_000)) if by_wage else draw(st.sampled_from([..., None])),
        months=draw(st.sampled_from([..., 1, 3, 6, 12])) if by_wage else draw(st.sampled_from([..., 1])),
        project=part(
            "project",
            "JAKON",
            name=draw(words),
            start=begins.isoformat(),
            end=(begins + timedelta(days=draw(st.integers(0, 3000)))).isoformat(),
            contract_number=draw(st.none() | words),
            owner=draw(st.none() | words),
            contract_value=value,
            vat_included=draw(st.sampled_from([..., None, False, True])),
        ),
    )


@st.composite
def valid_pmi_forms(draw: st.DrawFn) -> dict[str, Any]:
    """Forms of migrant workers, through a company and on their own, with and without savings."""
    saves = draw(st.booleans())
    agency = draw(st.booleans())
    phases = draw(st.sampled_from([["before"], ["during"], ["before", "during"]])) if agency else ["during"]
    earliest = 0 if "before" in phases else -400
    away = draw(st.integers(earliest, 400 if agency else 30))
    return example(
        segment="PMI",
        full_name=draw(names),
        months=draw(st.integers(1, 60)),
        programmes=["JKK", "JKM", "JHT"] if saves else ["JKK", "JKM"],
        placement=part(
            "placement",
            "PMI",
            country=draw(words),
            departure_date=(TODAY + timedelta(days=away)).isoformat(),
            phases=phases,
            agency=draw(words) if agency else draw(st.sampled_from([..., None, ""])),
            passport_number="c1234567" if "during" in phases else draw(st.sampled_from([..., None, "C1234567"])),
            jht_monthly=draw(st.sampled_from([50_000, 600_000])) if saves else draw(st.sampled_from([..., None])),
        ),
    )


forms_of_all_segments = st.one_of(valid_forms(), valid_pu_forms(), valid_jakon_forms(), valid_pmi_forms())
