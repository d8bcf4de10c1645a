from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.registration.model import FORM_FIELDS, AcceptedForm, RefusedForm
from tests.unit.form_samples import SIGNS, example, json_values, leaves, mistakes_of, read, valid_forms

KEYS = sorted({field.key for field in FORM_FIELDS})
MARK = "QJ\u0166\u014a"


@given(raw=valid_forms())
@settings(max_examples=60, deadline=None)
def test_an_accepted_form_written_out_as_json_is_read_as_the_same(raw: dict[str, Any]) -> None:
    result = read(raw)
    assert isinstance(result, AcceptedForm), mistakes_of(result)
    again = read(json.loads(json.dumps(result.form.to_dict())))
    assert again == result


@given(raw=json_values | st.dictionaries(st.sampled_from(KEYS), json_values))
@settings(max_examples=150, deadline=None)
def test_nothing_that_json_can_hold_makes_the_reader_stumble(raw: object) -> None:
    assert isinstance(read(raw), RefusedForm)


@given(key=st.sampled_from(KEYS), value=json_values)
@settings(max_examples=150, deadline=None)
def test_a_wrong_value_anywhere_in_a_good_form_is_told_at_its_key(key: str, value: object) -> None:
    result = read(example(**{key: value}))
    if isinstance(result, RefusedForm):
        assert all(error.field for error in result.errors)
    else:
        assert read(result.form.to_dict()) == result


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
