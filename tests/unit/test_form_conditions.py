"""Each conditional field of form 1A, with its condition met and not met."""

from __future__ import annotations

from typing import Any

import pytest

from counter_app.dues.model import Segment
from counter_app.registration.fields import Field, Need
from counter_app.registration.model import FORM_FIELDS, AcceptedForm, Channel, of_segment, read_form
from tests.unit.form_samples import TODAY, example, mistakes_of, part

FORMER = {"previously_member": True, "previous_kpj": "17123456789", "reactivation": "same_number"}
CHANGE = {"application": "change", "previous_kpj": "17123456789"}
YOUNG = {"birth_date": "2009-08-07", "nik": "3310154708090003"}

# segment, path, what makes the field necessary (without giving it), what does not
CASES: list[tuple[str, str, dict[str, Any], dict[str, Any]]] = [
    *(
        case
        for one in Segment
        for case in (
            (one.value, "previous_kpj", FORMER | {"previous_kpj": ...}, {"previously_member": False}),
            (one.value, "previous_kpj", CHANGE | {"previous_kpj": ...}, {"application": "new"}),
            (one.value, "reactivation", FORMER | {"reactivation": ...}, FORMER | CHANGE | {"reactivation": ...}),
            (one.value, "email", {"channel": Channel.WEB}, {"channel": Channel.MANUAL}),
        )
    ),
    *((one, "guardian", YOUNG, {}) for one in ("BPU", "PU", "JAKON")),
    ("BPU", "sector", {"occupation": "pawang hujan", "sector": ...}, {"sector": ...}),
    ("PU", "business_scale", {"business_scale": ...}, {"employer_kind": "state", "business_scale": ...}),
    ("PU", "foreign_papers", {"citizenship": "WNA"}, {}),
    ("JAKON", "monthly_income", {"project": part("project", "JAKON", contract_value=...)}, {}),
    (
        "PMI",
        "placement.passport_number",
        {"placement": part("placement", "PMI", passport_number=...)},
        {"placement": part("placement", "PMI", passport_number=..., phases=["before"])},
    ),
    (
        "PMI",
        "placement.jht_monthly",
        {"placement": part("placement", "PMI", jht_monthly=...)},
        {"placement": part("placement", "PMI", jht_monthly=...), "programmes": ["JKK", "JKM"]},
    ),
]


def _mistakes(segment: str, changes: dict[str, Any]) -> list[tuple[str, str | None]]:
    channel = changes.pop("channel", Channel.MANUAL)
    result = read_form(example(segment=segment, **changes), registered_on=TODAY, channel=channel)
    return [] if isinstance(result, AcceptedForm) else mistakes_of(result)


@pytest.mark.parametrize(("segment", "path", "met", "unmet"), CASES)
def test_a_conditional_field_is_missed_exactly_when_its_condition_is_met(
    segment: str, path: str, met: dict[str, Any], unmet: dict[str, Any]
) -> None:
    assert _mistakes(segment, dict(met)) == [("field-missing", path)]
    assert _mistakes(segment, dict(unmet)) == []


def _conditional(fields: tuple[Field, ...], segment: Segment, prefix: str = "") -> set[tuple[str, str]]:
    found = set()
    for field in of_segment(fields, segment):
        if field.needs[segment] is Need.CONDITIONAL:
            found.add((segment.value, f"{prefix}{field.key}"))
        found |= _conditional(field.fields, segment, f"{prefix}{field.key}.")
    return found


def test_no_conditional_field_is_forgotten_here() -> None:
    conditional = {one for segment in Segment for one in _conditional(FORM_FIELDS, segment)}
    assert conditional == {(segment, path) for segment, path, _, _ in CASES}


@pytest.mark.parametrize("field", [field for one in FORM_FIELDS for field in (one, *one.fields)])
def test_a_condition_is_told_in_words_too(field: Field) -> None:
    conditional = Need.CONDITIONAL in field.needs.values()
    assert conditional == (field.condition is not None) == (field.when is not None)


@pytest.mark.parametrize(
    ("segment", "key"),
    [
        (one.value, field.key)
        for one in Segment
        for field in of_segment(FORM_FIELDS, one)
        if field.needs[one] is Need.MANDATORY and field.key != "segment"
    ],
)
def test_a_field_that_must_be_given_is_missed_and_no_other_is(segment: str, key: str) -> None:
    told = [path for code, path in _mistakes(segment, {key: ...}) if code == "field-missing"]
    assert told == [key]
