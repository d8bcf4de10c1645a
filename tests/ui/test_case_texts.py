"""What an officer types, and the form that is made of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.registration.fields import Kind
from counter_app.registration.form import NO_DOCUMENTS
from counter_app.registration.model import AcceptedForm, read_form
from tests.unit.form_samples import (
    TODAY,
    accepted,
    valid_forms,
    valid_jakon_forms,
    valid_pmi_forms,
    valid_pu_forms,
)
from ui.officer.form_draft import draft_of, form_of, stored_draft
from ui.officer.form_messages import entry_path
from ui.officer.form_texts import money_text, raw_of, shown, tidy


@pytest.mark.parametrize(
    ("kind", "typed", "held"),
    [
        (Kind.DATE, "07-08-1992", "1992-08-07"),
        (Kind.DATE, "7/8/1992", "1992-08-07"),
        (Kind.DATE, "07081992", "1992-08-07"),
        (Kind.DATE, "31.02.1992", "1992-02-31"),
        (Kind.DATE, "kemarin", "kemarin"),
        (Kind.TIME, "5", "05:00"),
        (Kind.TIME, "0530", "05:30"),
        (Kind.TIME, "5.30", "05:30"),
        (Kind.MONEY, "Rp 2.350.000", 2_350_000),
        (Kind.MONEY, "", ""),
    ],
)
def test_typed_texts_become_what_the_form_holds(kind: Kind, typed: str, held: object) -> None:
    assert raw_of(kind, typed) == held


@pytest.mark.parametrize(
    ("kind", "typed", "put"),
    [
        (Kind.NIK, "3310154708920003", "3310 1547 0892 0003"),
        (Kind.MOBILE, "081234567890", "0812-3456-7890"),
        (Kind.MOBILE, "+6281234567890", "0812-3456-7890"),
        (Kind.MOBILE, "besok", "besok"),
        (Kind.NAME, " siti  wulandari ", "SITI WULANDARI"),
        (Kind.DATE, "7-8-1992", "07-08-1992"),
        (Kind.TIME, "5", "05.00"),
    ],
)
def test_a_field_is_put_into_order_when_it_is_left(kind: Kind, typed: str, put: str) -> None:
    assert tidy(kind, typed) == put


@given(st.integers(1, 10**9))
def test_money_reads_as_it_is_shown(amount: int) -> None:
    assert raw_of(Kind.MONEY, money_text(str(amount))) == amount
    assert raw_of(Kind.MONEY, shown(Kind.MONEY, amount)) == amount


@given(st.one_of(valid_forms(), valid_pu_forms(), valid_jakon_forms(), valid_pmi_forms()))
def test_a_form_that_goes_through_the_fields_stays_the_same(raw: dict[str, object]) -> None:
    form = accepted(**raw).form
    draft = stored_draft(draft_of(form.to_dict()).stored())
    again = read_form(form_of(draft.entries, form.segment, lambda _path: True), registered_on=TODAY)
    assert isinstance(again, AcceptedForm)
    assert again.form == replace(form, documents=NO_DOCUMENTS)


def test_mistakes_stand_at_the_entry_they_are_about() -> None:
    paths = ("nik", "programmes", "heirs[0].full_name", "guardian.full_name", "guardian.nik")
    assert entry_path("nik", paths) == "nik"
    assert entry_path("programmes[1]", paths) == "programmes"
    assert entry_path("heirs[0]", paths) == "heirs[0].full_name"
    assert entry_path("guardian", paths) == "guardian.full_name"
    assert entry_path("address.rt", paths) is None
