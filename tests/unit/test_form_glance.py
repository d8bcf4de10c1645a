"""What can be said of form 1A before it is complete."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.dues.model import DuesMonth, Sector, Segment
from counter_app.registration.glance import Glance, glance
from counter_app.registration.model import FORM_FIELDS, AcceptedForm
from counter_app.settings import BranchSettings
from tests.unit.form_samples import TODAY, example, json_values, read

BRANCH = BranchSettings()
KEYS = sorted({field.key for field in FORM_FIELDS})


def seen(**changes: Any) -> Glance:
    return glance(example(**changes), TODAY, BRANCH)


def only(**values: Any) -> Glance:
    return glance({"segment": "BPU"} | values, TODAY, BRANCH)


def test_a_complete_form_has_no_mistakes() -> None:
    assert seen().errors == ()


def test_an_empty_form_lacks_what_is_mandatory_and_nothing_is_known() -> None:
    found = only()
    assert "nik" in {error.field for error in found.errors}
    assert (found.nik, found.job, found.dues, found.warnings) == (None, None, None, ())


def test_the_nik_is_decoded_before_anything_else_is_typed() -> None:
    check = only(nik="3310 1547 0892 0003").nik
    assert check is not None
    assert check.valid
    assert check.province is not None
    assert check.province.name == "Jawa Tengah"


def test_a_birth_date_unlike_the_nik_is_doubted_at_once() -> None:
    (doubt,) = only(nik="3310154708920003", birth_date="1992-08-08").warnings
    assert (doubt.code.value, doubt.field, doubt.open) == ("nik-birth-date-differs", "nik", True)
    (answered,) = only(
        nik="3310154708920003", birth_date="1992-08-08", warning_reasons={"nik-birth-date-differs": "KTP dikoreksi"}
    ).warnings
    assert not answered.open


@pytest.mark.parametrize(
    ("values", "needed"),
    [
        ({"occupation": "pawang hujan"}, {"sector"}),
        ({"occupation": "pedagang pasar"}, set()),
        ({"previously_member": True}, {"previous_kpj", "reactivation"}),
        ({"birth_date": "2010-05-12"}, {"guardian"}),
        ({"birth_date": "1990-05-12"}, set()),
    ],
)
def test_conditional_fields_are_needed_as_soon_as_their_condition_holds(
    values: dict[str, object], needed: set[str]
) -> None:
    assert only(**values).needed == needed


def test_dues_can_be_asked_for_once_income_programmes_and_months_are_known() -> None:
    assert only(monthly_income="Rp 2.350.000", months=3).dues is None
    request = only(monthly_income="Rp 2.350.000", months=3, programmes=["JKK", "JKM"], occupation="kurir").dues
    assert request is not None
    assert (request.monthly_income, request.sector) == (2_350_000, Sector.TRANSPORT)
    assert request.first_month == DuesMonth.of(TODAY)


@pytest.mark.parametrize(
    ("segment", "values", "needed"),
    [
        ("PU", {}, set()),
        ("PU", {"employer_kind": "private"}, {"business_scale"}),
        ("PU", {"employer_kind": "state", "citizenship": "WNA"}, {"foreign_papers"}),
        ("JAKON", {}, {"monthly_income"}),
        ("JAKON", {"project": {"contract_value": "Rp 500.000.000"}}, set()),
        ("PMI", {}, set()),
        ("PMI", {"placement": {"phases": ["during"]}}, {"placement.passport_number"}),
        ("PMI", {"programmes": ["JKK", "JKM", "JHT"]}, {"placement.jht_monthly"}),
        ("PMI", {"application": "change"}, {"previous_kpj"}),
    ],
)
def test_each_segment_has_conditions_of_its_own(segment: str, values: dict[str, object], needed: set[str]) -> None:
    assert only(segment=segment, **values).needed == needed


@pytest.mark.parametrize("segment", Segment)
def test_a_complete_form_of_any_segment_is_looked_at_as_it_would_be_read(segment: Segment) -> None:
    found = seen(segment=segment.value)
    result = read(example(segment=segment.value))
    assert isinstance(result, AcceptedForm)
    assert found.errors == ()
    assert (found.warnings, found.infos) == (result.warnings, result.infos)


@pytest.mark.parametrize("segment", [..., None, "", "ASN"])
def test_a_form_whose_segment_is_open_is_looked_at_too(segment: object) -> None:
    found = seen(segment=segment)
    assert [error.field for error in found.errors] == ["segment"]
    assert found.nik is not None
    assert found.dues is None


def test_doubts_and_notes_show_before_the_form_is_complete() -> None:
    (doubt,) = only(occupation="kurir", sector="other").warnings
    assert (doubt.code.value, doubt.open) == ("sector-differs", True)
    assert [one.code.value for one in only(segment="JAKON", citizenship="WNA").warnings] == ["foreign-citizen"]
    assert [one.code.value for one in glance({"phone": "081234567890"}, TODAY, BRANCH, phone_in_use=True).warnings] == [
        "phone-in-use"
    ]
    assert [one.value for one in only(segment="PU", birth_date="1992-08-07", citizenship="WNI").infos] == [
        "jkp-included"
    ]
    assert [one.value for one in only(address={"regency": "3310"}).infos] == ["regency-without-letters"]


@given(value=json_values, segment=st.sampled_from(Segment), key=st.sampled_from(KEYS))
@settings(max_examples=200, deadline=None)
def test_whatever_stands_in_the_fields_can_be_looked_at(value: object, segment: Segment, key: str) -> None:
    only(**{"segment": segment.value, key: value})
    seen(**{"segment": segment.value, key: value})
