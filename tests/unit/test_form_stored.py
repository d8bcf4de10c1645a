"""Forms that the office wrote out are read again, whatever has become of the rules since."""

from __future__ import annotations

import json
from datetime import date
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings

from counter_app.dues.model import Sector, Segment
from counter_app.registration.model import AcceptedForm, HeirRelation, RefusedForm, read_stored_form
from tests.unit.form_samples import TODAY, accepted, example, forms_of_all_segments, json_values, mistakes_of, read


def _first_version() -> dict[str, Any]:
    """A form as the office wrote it when it knew members without a wage only."""
    stored: dict[str, Any] = json.loads((files("tests") / "data" / "form_1a_stored_v1.json").read_text("utf-8"))
    return stored


def test_a_form_of_the_first_version_is_read_as_it_was_meant() -> None:
    form = read_stored_form(_first_version(), TODAY)
    assert form is not None
    assert form.segment is Segment.BPU
    assert form.sector is Sector.OTHER
    assert (form.previous_kpj, form.reactivation) == ("17123456789", None)
    assert [heir.relation for heir in form.heirs] == [HeirRelation.SPOUSE, HeirRelation.SPOUSE, HeirRelation.SIBLING]
    assert form.warning_reasons.by_code == {"sector-differs": "Hanya kadang mengantar"}


def test_the_rules_of_today_would_refuse_it_as_a_new_form() -> None:
    assert [field for _, field in mistakes_of(read(_first_version()))] == ["reactivation", "heirs[2].full_name"]


def test_a_form_of_the_first_version_written_out_again_says_the_same() -> None:
    form = read_stored_form(_first_version(), TODAY)
    assert form is not None
    assert read_stored_form(form.to_dict(), TODAY) == form
    before = _first_version()
    assert (
        form.to_dict().items()
        >= {key: value for key, value in before.items() if value is not False and key != "heirs"}.items()
    )


@pytest.mark.parametrize("segment", Segment)
def test_every_segment_is_stored_and_read(segment: Segment) -> None:
    form = accepted(segment=segment.value).form
    assert read_stored_form(json.loads(json.dumps(form.to_dict())), TODAY) == form


@given(raw=forms_of_all_segments)
@settings(max_examples=60, deadline=None)
def test_an_accepted_form_is_stored_and_read_unchanged(raw: dict[str, Any]) -> None:
    result = read(raw)
    assert isinstance(result, AcceptedForm), mistakes_of(result)
    stored = json.loads(json.dumps(result.form.to_dict()))
    assert read_stored_form(stored, TODAY) == result.form
    assert read_stored_form(stored, date(2070, 1, 1)) == result.form


def test_the_ages_of_the_day_are_not_asked_again() -> None:
    raw = accepted().form.to_dict() | {"birth_date": "1950-08-07", "nik": "3310154708500003"}
    assert isinstance(read(raw), RefusedForm)
    assert read_stored_form(raw, TODAY) is not None


@pytest.mark.parametrize(
    "damaged",
    [
        None,
        [],
        {},
        example(segment=...),
        example(segment="ASN"),
        example(nik="12"),
        example(nik=...),
        example(risk_group=1),
        example(segment="PU", organisation=...),
    ],
)
def test_a_damaged_form_is_known_as_such(damaged: object) -> None:
    assert read_stored_form(damaged, TODAY) is None


@given(raw=json_values)
def test_no_damage_makes_the_reader_stumble(raw: object) -> None:
    assert read_stored_form(raw, TODAY) is None
