"""Heirs on form 1A: the order of the law, and who cannot be one."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter_app.registration.model import AcceptedForm, HeirRelation
from tests.unit.form_samples import accepted, example, heirs, mistakes, read

ORDER = [
    "spouse",
    "child",
    "parent",
    "grandchild",
    "grandparent",
    "sibling",
    "parent_in_law",
    "named_in_will",
]
BUDI = {"full_name": "Budi", "relation": "child"}
NIK = "3310150101700001"


def test_heirs_stand_in_the_order_in_which_the_law_calls_them() -> None:
    named = [{"full_name": f"Heir {letter}", "relation": one} for letter, one in zip("ABCDEFGH", ORDER, strict=True)]
    assert [heir.relation.value for heir in accepted(heirs=named[::-1]).form.heirs] == ORDER
    assert list(HeirRelation) == ORDER


def test_several_spouses_and_children_keep_the_order_in_which_they_were_named() -> None:
    named = [
        {"full_name": "Anak Dua", "relation": "child"},
        {"full_name": "Istri Dua", "relation": "spouse"},
        {"full_name": "Anak Satu", "relation": "child"},
        {"full_name": "Istri Satu", "relation": "spouse"},
    ]
    names = [heir.full_name for heir in accepted(heirs=named).form.heirs]
    assert names == ["ISTRI DUA", "ISTRI SATU", "ANAK DUA", "ANAK SATU"]


@given(named=st.lists(heirs(), max_size=6, unique_by=lambda heir: heir["full_name"].casefold()))
@settings(max_examples=40, deadline=None)
def test_sorting_loses_nobody(named: list[dict[str, Any]]) -> None:
    result = read(example(heirs=named))
    assert isinstance(result, AcceptedForm)
    assert len(result.form.heirs) == len(named)
    places = [ORDER.index(heir.relation) for heir in result.form.heirs]
    assert places == sorted(places)


def test_the_applicant_is_no_heir_of_themselves() -> None:
    others = [BUDI, {"full_name": "Siti", "relation": "spouse", "nik": example()["nik"]}]
    assert mistakes(heirs=others) == [("field-invalid", "heirs[1].nik")]


@pytest.mark.parametrize(
    ("first", "second", "mistake"),
    [
        (BUDI, BUDI, "full_name"),
        (BUDI, BUDI | {"full_name": " budi "}, "full_name"),
        (BUDI, BUDI | {"nik": NIK}, "nik"),
        (BUDI | {"nik": NIK}, {"full_name": "Tono", "relation": "sibling", "nik": NIK}, "nik"),
        (BUDI | {"nik": NIK}, BUDI | {"nik": "3310150101700002"}, None),
        (BUDI | {"birth_date": "2001-01-01"}, BUDI | {"birth_date": "2003-01-01"}, None),
        (BUDI, BUDI | {"relation": "parent"}, None),
    ],
)
def test_nobody_is_named_twice(first: dict[str, Any], second: dict[str, Any], mistake: str | None) -> None:
    result = read(example(heirs=[first, second]))
    if mistake is None:
        assert isinstance(result, AcceptedForm)
    else:
        assert mistakes(heirs=[first, second]) == [("field-invalid", f"heirs[1].{mistake}")]


def test_a_mistake_is_told_where_the_heir_was_typed_not_where_the_law_puts_them() -> None:
    typed = [
        {"full_name": "Wasiat", "relation": "named_in_will"},
        {"full_name": "Suami", "relation": "spouse", "birth_date": "2030-01-01"},
    ]
    assert mistakes(heirs=typed) == [("field-invalid", "heirs[1].birth_date")]
