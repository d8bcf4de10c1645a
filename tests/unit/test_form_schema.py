from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import pytest

from counter_app.registration.model import FORM_FIELDS, form_schema
from tests.unit.form_samples import accepted, example

_TYPES: Mapping[str, type] = {
    "string": str,
    "integer": int,
    "boolean": bool,
    "array": list,
    "object": dict,
    "null": type(None),
}


def _fits(value: Any, schema: Mapping[str, Any]) -> bool:
    """As much of JSON Schema as the form's schema uses."""
    tests = [
        "anyOf" not in schema or any(_fits(value, one) for one in schema["anyOf"]),
        "enum" not in schema or value in schema["enum"],
        "const" not in schema or value == schema["const"],
        "type" not in schema or isinstance(value, _TYPES[schema["type"]]),
    ]
    if isinstance(value, str):
        tests += [re.search(schema.get("pattern", ""), value), len(value) >= schema.get("minLength", 0)]
    if isinstance(value, list):
        tests += [_fits(one, schema.get("items", {})) for one in value]
    if isinstance(value, dict):
        properties = schema.get("properties", {})
        tests += [key in value for key in schema.get("required", ())]
        tests += [_fits(one, properties[key]) for key, one in value.items() if key in properties]
        tests.append("additionalProperties" not in schema or value.keys() <= properties.keys())
    return all(tests)


def _all_properties(schema: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    found = []
    for one in schema.get("properties", {}).values():
        found.append(one)
        for inner in (one, *one.get("anyOf", ())):
            found += _all_properties(inner) + _all_properties(inner.get("items", {}))
    return found


def test_the_example_and_what_the_office_writes_fit_the_schema() -> None:
    assert _fits(example(), form_schema())
    assert _fits(accepted().form.to_dict(), form_schema())


@pytest.mark.parametrize(
    "change", [{"nik": ...}, {"nik": "12"}, {"months": 2}, {"umur": 5}, {"statements": {}}, {"phone": "telepon"}]
)
def test_a_wrong_form_does_not_fit_the_schema(change: dict[str, Any]) -> None:
    assert not _fits(example(**change), form_schema())


def test_every_key_is_in_the_schema_with_an_indonesian_title_and_description() -> None:
    schema = form_schema()
    assert list(schema["properties"]) == [field.key for field in FORM_FIELDS]  # type: ignore[call-overload]
    for one in _all_properties(schema):
        assert one["title"]
        assert one["description"]
        assert one["x-personal-data"] in {"none", "general", "specific"}
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert json.loads(json.dumps(schema)) == schema


@pytest.mark.parametrize("key", ["blood_type", "bank_account", "guardian", "heirs", "monthly_income"])
def test_health_finance_and_children_are_marked_as_specific_data(key: str) -> None:
    (field,) = [field for field in FORM_FIELDS if field.key == key]
    assert field.data.value == "specific"
