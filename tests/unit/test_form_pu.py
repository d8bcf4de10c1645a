"""Form 1A of a wage earner."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from counter_app.dues.model import Programme, Sector
from counter_app.registration.model import AcceptedForm, BusinessScale, RefusedForm, read_form
from tests.unit.form_samples import TODAY, accepted, example, mistakes_of, part, read, warning_codes

PAPERS = {
    "passport_number": "e 1234567",
    "residence_permit_kind": "KITAS",
    "residence_permit_number": "2C21AB1234-X",
    "work_permit_number": "B.3/123/2026",
}
ALL = ["JKK", "JKM", "JHT", "JP"]


def pu(**changes: Any) -> AcceptedForm:
    return accepted(segment="PU", **changes)


def mistakes(**changes: Any) -> list[tuple[str, str | None]]:
    return mistakes_of(read(example(segment="PU", **changes)))


def test_the_sample_is_accepted_as_it_stands() -> None:
    result = pu()
    form = result.form
    assert result.warnings == ()
    assert [info.value for info in result.infos] == ["jkp-included"]
    assert form.business_scale is BusinessScale.MEDIUM
    assert form.risk_group == 2
    assert form.organisation is not None
    assert form.organisation.npp == "AB123456"
    assert form.programmes == {Programme.JKK, Programme.JKM, Programme.JHT, Programme.JP}
    assert (form.months, form.labour_intensive, form.sector) == (1, False, Sector.OTHER)


@pytest.mark.parametrize("key", ["employer_kind", "risk_group", "organisation", "monthly_income"])
def test_what_the_employers_dues_hang_on_must_be_given(key: str) -> None:
    assert mistakes(**{key: ...}) == [("field-missing", key)]


@pytest.mark.parametrize("key", ["months", "work_location", "work_start", "work_end", "employee_number"])
def test_what_only_describes_the_work_may_be_left_out(key: str) -> None:
    assert pu(**{key: ...}).form.months == 1


def test_the_place_of_work_has_its_company_number() -> None:
    assert mistakes(organisation={"name": "CV Contoh"}) == [("field-missing", "organisation.npp")]


@pytest.mark.parametrize("group", [0, 6, "2", True, 2.0])
def test_there_are_five_risk_groups(group: object) -> None:
    assert mistakes(risk_group=group) == [("not-a-choice", "risk_group")]


def test_a_business_has_a_scale_and_the_state_has_none() -> None:
    assert mistakes(business_scale=...) == [("field-missing", "business_scale")]
    assert pu(employer_kind="state", business_scale=...).form.business_scale is None


@pytest.mark.parametrize(
    ("scale", "mandatory"),
    [
        ("micro", ("JKK", "JKM")),
        ("small", ("JKK", "JKM", "JHT")),
        ("medium", ("JKK", "JKM", "JHT", "JP")),
        ("large", ("JKK", "JKM", "JHT", "JP")),
    ],
)
def test_the_scale_of_the_business_says_which_programmes_it_must_take(scale: str, mandatory: tuple[str, ...]) -> None:
    assert pu(business_scale=scale, programmes=list(mandatory)).form.programmes == set(mandatory)
    assert pu(business_scale=scale, programmes=ALL).form.programmes == set(ALL)
    for left_out in mandatory:
        result = read(example(segment="PU", business_scale=scale, programmes=[one for one in ALL if one != left_out]))
        assert isinstance(result, RefusedForm)
        (error,) = result.errors
        assert (error.code.value, error.field) == ("programme-missing", "programmes")
        assert error.details["missing"] == (left_out,)
        assert error.details["mandatory"] == mandatory


def test_an_organiser_of_the_state_takes_at_least_the_compulsory_programmes() -> None:
    state = {"employer_kind": "state", "business_scale": ...}
    assert len(pu(**state, programmes=["JKK", "JKM"]).form.programmes) == 2
    assert mistakes(**state, programmes=["JKK", "JHT"]) == [("programme-missing", "programmes")]


# Whoever is 59 in 2026 has reached the pension age of that year.
_LAST_DAY = {"birth_date": "1967-12-20", "nik": "3310156012670004"}
_DAY_TOO_LATE = {"birth_date": "1967-12-19", "nik": "3310155912670004"}


def test_pension_insurance_is_joined_at_the_latest_a_month_before_the_pension_age() -> None:
    assert Programme.JP in pu(**_LAST_DAY).form.programmes
    assert mistakes(**_DAY_TOO_LATE) == [("field-invalid", "programmes")]


def test_who_is_too_old_for_pension_insurance_need_not_take_it() -> None:
    assert pu(**_DAY_TOO_LATE, programmes=["JKK", "JKM", "JHT"]).form.business_scale is BusinessScale.MEDIUM
    assert mistakes(**_LAST_DAY, programmes=["JKK", "JKM", "JHT"]) == [("programme-missing", "programmes")]


def test_who_is_in_pension_insurance_already_stays_in_it_when_data_change() -> None:
    change = {"application": "change", "previously_member": True, "previous_kpj": "17123456789"}
    assert Programme.JP in pu(**_DAY_TOO_LATE, **change).form.programmes


def test_wage_earners_have_no_upper_age_but_a_lower_one() -> None:
    oldest = {"birth_date": "1950-08-07", "nik": "3310154708500004", "programmes": ["JKK", "JKM", "JHT"]}
    assert pu(**oldest).form.birth_date == date(1950, 8, 7)
    result = read(example(segment="PU", birth_date="2011-11-21", nik="3310156111110004"))
    assert isinstance(result, RefusedForm)
    assert [(error.field, dict(error.details)) for error in result.errors] == [("birth_date", {"youngest": 15})]


@pytest.mark.parametrize(
    ("changes", "info"),
    [
        ({}, "jkp-included"),
        ({"birth_date": "1972-11-21", "nik": "3310156111720004"}, "jkp-included"),
        ({"birth_date": "1972-11-20", "nik": "3310156011720004"}, "jkp-not-included"),
        ({"citizenship": "WNA", "foreign_papers": PAPERS}, "jkp-not-included"),
        ({"business_scale": "micro", "programmes": ["JKK", "JKM"]}, "jkp-not-included"),
    ],
)
def test_whether_unemployment_insurance_comes_with_it_is_told_and_asks_nothing(
    changes: dict[str, Any], info: str
) -> None:
    result = pu(**changes)
    assert [one.value for one in result.infos] == [info]
    assert result.warnings == ()


def test_a_foreign_citizen_brings_passport_and_permits() -> None:
    assert mistakes(citizenship="WNA") == [("field-missing", "foreign_papers")]
    papers = pu(citizenship="WNA", foreign_papers=PAPERS).form.foreign_papers
    assert papers is not None
    assert (papers.passport_number, papers.residence_permit_number) == ("E1234567", "2C21AB1234X")
    assert mistakes(citizenship="WNA", foreign_papers={"passport_number": "E1234567"}) == [
        ("field-missing", "foreign_papers.residence_permit_kind"),
        ("field-missing", "foreign_papers.residence_permit_number"),
    ]


def test_a_missing_work_permit_is_pointed_out() -> None:
    result = pu(citizenship="WNA", foreign_papers=PAPERS | {"work_permit_number": None})
    assert warning_codes(result) == ["work-permit-missing"]
    assert result.open_warnings == ()


def test_an_indonesian_citizen_has_no_papers_of_a_foreigner() -> None:
    assert mistakes(foreign_papers=PAPERS) == [("field-invalid", "foreign_papers")]


def test_the_company_may_register_a_worker_of_15_with_a_guardian() -> None:
    young = {"birth_date": "2009-08-07", "nik": "3310154708090004"}
    assert mistakes(**young) == [("field-missing", "guardian")]


def test_the_wage_may_sound_like_that_of_a_day() -> None:
    assert warning_codes(pu(monthly_income=120_000)) == ["income-perhaps-daily"]


def test_a_sector_is_not_asked_of_wage_earners() -> None:
    assert mistakes(sector="transport") == [("field-unknown", "sector")]
    assert warning_codes(pu(occupation="sopir pribadi")) == []
    assert "sector" not in pu(occupation="kurir").form.to_dict()


def test_the_unit_of_work_is_kept() -> None:
    organisation = pu(organisation=part("organisation", "PU", unit_code="g-1")).form.organisation
    assert organisation is not None
    assert (organisation.unit_name, organisation.unit_code) == ("Gudang", "G1")


def test_ages_follow_the_branch() -> None:
    result = read_form(example(segment="PU"), registered_on=TODAY, minimum_age=35)
    assert mistakes_of(result) == [("out-of-range", "birth_date")]
