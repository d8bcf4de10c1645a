from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings

from counter_app.dues.model import Segment
from counter_app.registration.fields import Field
from counter_app.registration.model import FORM_FIELDS, AcceptedForm, form_schema, of_segment
from tests.unit.form_samples import accepted, example, forms_of_all_segments, part, read

WHOLE = form_schema()

_TYPES: Mapping[str, type] = {
    "string": str,
    "integer": int,
    "boolean": bool,
    "array": list,
    "object": dict,
    "null": type(None),
}


def _fits(value: Any, schema: Any) -> bool:
    """As much of JSON Schema as the form's schema uses."""
    if isinstance(schema, bool):
        return schema
    if "$ref" in schema:
        return _fits(value, WHOLE["$defs"][schema["$ref"].rpartition("/")[2]])  # type: ignore[index]
    tests = [
        "anyOf" not in schema or any(_fits(value, one) for one in schema["anyOf"]),
        all(_fits(value, one) for one in schema.get("allOf", ())),
        "if" not in schema or not _fits(value, schema["if"]) or _fits(value, schema["then"]),
        "not" not in schema or not _fits(value, schema["not"]),
        "enum" not in schema or value in schema["enum"],
        "const" not in schema or value == schema["const"],
        "type" not in schema or isinstance(value, _TYPES[schema["type"]]),
    ]
    if isinstance(value, str):
        tests += [re.search(schema.get("pattern", ""), value), len(value) >= schema.get("minLength", 0)]
    if isinstance(value, list):
        tests += [_fits(one, schema.get("items", {})) for one in value]
        tests.append(len(value) >= schema.get("minItems", 0))
    if isinstance(value, int):
        tests += [value >= schema.get("minimum", value), value <= schema.get("maximum", value)]
    if isinstance(value, dict):
        properties = schema.get("properties", {})
        tests += [key in value for key in schema.get("required", ())]
        tests += [_fits(one, properties[key]) for key, one in value.items() if key in properties]
        tests.append("additionalProperties" not in schema or value.keys() <= properties.keys())
    return all(tests)


def _all_properties(schema: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    found = []
    for one in schema.get("properties", {}).values():
        if one is True:
            continue
        found.append(one)
        for inner in (one, *one.get("anyOf", ())):
            found += _all_properties(inner) + _all_properties(inner.get("items", {}))
    return found


@pytest.mark.parametrize("segment", Segment)
def test_the_samples_and_what_the_office_writes_fit_the_schema(segment: Segment) -> None:
    written = accepted(segment=segment.value).form.to_dict()
    for schema in (WHOLE, form_schema(segment)):
        assert _fits(example(segment=segment.value), schema)
        assert _fits(written, schema)


@given(raw=forms_of_all_segments)
@settings(max_examples=40, deadline=None)
def test_whatever_is_accepted_fits_the_schema_when_written_out(raw: dict[str, Any]) -> None:
    result = read(raw)
    assert isinstance(result, AcceptedForm)
    assert _fits(json.loads(json.dumps(result.form.to_dict())), WHOLE)


@pytest.mark.parametrize(
    "change",
    [
        {"nik": ...},
        {"nik": "12"},
        {"months": 2},
        {"umur": 5},
        {"statements": {}},
        {"phone": "telepon"},
        {"segment": ...},
        {"segment": "ASN"},
        {"risk_group": 1},
        {"previously_member": True},
        {"application": "change", "previous_kpj": None},
        {"segment": "PU", "risk_group": 6},
        {"segment": "PU", "business_scale": ...},
        {"segment": "PU", "citizenship": "WNA"},
        {"segment": "PU", "organisation": {"name": "CV Contoh"}},
        {"segment": "PU", "guardian": "Karno"},
        {"segment": "JAKON", "programmes": ["JKK", "JKM", "JHT"]},
        {"segment": "JAKON", "project": part("project", "JAKON", start="besok")},
        {"segment": "PMI", "months": 61},
        {"segment": "PMI", "citizenship": "WNA"},
        {"segment": "PMI", "placement": part("placement", "PMI", phases=[])},
    ],
)
def test_a_wrong_form_does_not_fit_the_schema(change: dict[str, Any]) -> None:
    assert not _fits(example(**change), WHOLE)


def test_every_key_is_in_the_schema_of_its_segments_only() -> None:
    assert list(WHOLE["properties"]) == list(dict.fromkeys(field.key for field in FORM_FIELDS))  # type: ignore[call-overload]
    for segment in Segment:
        keys = [field.key for field in of_segment(FORM_FIELDS, segment)]
        assert list(form_schema(segment)["properties"]) == keys  # type: ignore[call-overload]
        assert set(WHOLE["$defs"][segment.value]["properties"]) == set(keys)  # type: ignore[index]


@pytest.mark.parametrize("schema", [WHOLE, *(form_schema(segment) for segment in Segment)])
def test_every_key_has_an_indonesian_title_and_description(schema: dict[str, Any]) -> None:
    definitions = schema.get("$defs", {}).values()
    for one in [*_all_properties(schema), *(one for body in definitions for one in _all_properties(body))]:
        assert one["title"]
        assert one["description"]
        assert one["x-personal-data"] in {"none", "general", "specific"}
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert json.loads(json.dumps(schema)) == schema


def _records(key: str) -> list[Field]:
    return [field for field in FORM_FIELDS if field.key == key]


@pytest.mark.parametrize("key", ["blood_type", "bank_account", "guardian", "heirs", "monthly_income"])
def test_health_finance_and_children_are_marked_as_specific_data(key: str) -> None:
    assert {field.data.value for field in _records(key)} == {"specific"}
