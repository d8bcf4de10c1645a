from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.dues.model import Segment
from counter_app.registration.model import FORM_FIELDS, AcceptedForm, RefusedForm, find_field
from tests.unit.form_samples import (
    SIGNS,
    example,
    forms_of_all_segments,
    json_values,
    leaves,
    mistakes_of,
    read,
)

KEYS = sorted({field.key for field in FORM_FIELDS})
HEIR_KEYS = sorted(child.key for field in FORM_FIELDS if field.key == "heirs" for child in field.fields)
SEGMENT_NAMES = st.sampled_from([one.value for one in Segment])
PARTS = sorted(
    (field.key, child.key) for field in FORM_FIELDS if field.kind.value == "object" for child in field.fields
)
MARK = "QJ\u0166\u014a"


def _all_at_known_fields(result: RefusedForm) -> bool:
    """Whether each mistake is told at a field that exists, or names a key that does not."""
    return all(
        error.code.value == "field-unknown" or error.field == "form" or find_field(str(error.field)) is not None
        for error in result.errors
    )


@given(raw=forms_of_all_segments)
@settings(max_examples=100, deadline=None)
def test_an_accepted_form_written_out_as_json_is_read_as_the_same(raw: dict[str, Any]) -> None:
    result = read(raw)
    assert isinstance(result, AcceptedForm), mistakes_of(result)
    again = read(json.loads(json.dumps(result.form.to_dict())))
    assert again == result


@given(raw=json_values | st.dictionaries(st.sampled_from(KEYS), json_values), segment=st.none() | SEGMENT_NAMES)
@settings(max_examples=150, deadline=None)
def test_nothing_that_json_can_hold_makes_the_reader_stumble(raw: object, segment: str | None) -> None:
    if isinstance(raw, dict) and segment is not None:
        raw["segment"] = segment
    result = read(raw)
    assert isinstance(result, RefusedForm)
    assert _all_at_known_fields(result)


@given(segment=SEGMENT_NAMES, key=st.sampled_from(KEYS), value=json_values)
@settings(max_examples=300, deadline=None)
def test_a_wrong_value_anywhere_in_a_good_form_is_told_at_its_key(segment: str, key: str, value: object) -> None:
    _accepted_or_explained(example(**{"segment": segment, key: value}))


@given(segment=SEGMENT_NAMES, part=st.sampled_from(PARTS), value=json_values)
@settings(max_examples=300, deadline=None)
def test_a_wrong_value_inside_a_part_is_told_at_its_key(segment: str, part: tuple[str, str], value: object) -> None:
    key, child = part
    form = example(segment=segment)
    _accepted_or_explained(form | {key: (form.get(key) or {}) | {child: value}})


@given(heirs=st.lists(json_values | st.dictionaries(st.sampled_from(HEIR_KEYS), json_values), max_size=3))
@settings(max_examples=100, deadline=None)
def test_whatever_is_told_of_heirs_is_accepted_or_explained(heirs: list[object]) -> None:
    _accepted_or_explained(example(heirs=heirs))


def _accepted_or_explained(raw: dict[str, Any]) -> None:
    result = read(raw)
    if isinstance(result, RefusedForm):
        assert result.errors
        assert _all_at_known_fields(result), mistakes_of(result)
    else:
        assert read(json.loads(json.dumps(result.form.to_dict()))) == result


@given(
    part=st.sampled_from(["address", "statements", "consents", "documents"]), key=st.text(min_size=1), value=json_values
)
@settings(max_examples=80, deadline=None)
def test_unknown_keys_are_named_in_every_part(part: str, key: str, value: object) -> None:
    known = {child.key for field in FORM_FIELDS if field.key == part for child in field.fields}
    if key in known:
        return
    result = read(example(**{part: example()[part] | {key: value}}))
    assert ("field-unknown", part) in [(code, str(field).split(".")[0]) for code, field in mistakes_of(result)]


@st.composite
def _spoilt_forms(draw: st.DrawFn) -> dict[str, Any]:
    """The example with many values replaced by wrong ones that can be told apart from any word of the rules."""
    wrong = st.text(SIGNS, max_size=4).map(lambda text: f"{MARK}9{text}") | st.integers(7_777_000, 7_778_000)

    def spoil(value: object) -> object:
        match value:
            case dict():
                return {key: spoil(one) for key, one in value.items()}
            case list():
                return [spoil(one) for one in value]
            case _:
                return draw(wrong) if draw(st.booleans()) else value

    spoilt = spoil(example(email="siti@contoh.id", warning_reasons={"no-heirs": "Belum ada"}))
    assert isinstance(spoilt, dict)
    return spoilt


@given(raw=_spoilt_forms())
@settings(max_examples=100, deadline=None)
def test_no_error_repeats_what_was_entered(raw: dict[str, Any]) -> None:
    result = read(raw)
    if isinstance(result, RefusedForm):
        told = " ".join(f"{error} {error.field} {dict(error.details)}" for error in result.errors)
        entered = [leaf for leaf in leaves(raw) if MARK in str(leaf) or str(leaf).startswith("777")]
        assert not [leaf for leaf in entered if str(leaf) in told]
