from __future__ import annotations

from dataclasses import fields
from datetime import date, time

import pytest

from counter_app.dues.model import Programme, Sector, Segment
from counter_app.registration.model import (
    FORM_FIELDS,
    AcceptedForm,
    Channel,
    DocumentItem,
    DocumentStatus,
    Form1A,
    Kind,
    Reactivation,
    find_field,
    of_segment,
    read_form,
)
from tests.unit.form_samples import TODAY, accepted, example, mistakes, mistakes_of, read, warning_codes


def test_the_example_form_is_accepted_as_it_stands() -> None:
    result = accepted()
    form = result.form
    assert result.warnings == ()
    assert result.infos == ()
    assert form.segment is Segment.BPU
    assert form.nik == "3310154708920003"
    assert form.phone == "+6281234567890"
    assert (form.work_start, form.work_end) == (time(5), time(13))
    assert form.programmes == {Programme.JKK, Programme.JKM, Programme.JHT}
    assert form.sector is Sector.OTHER
    assert form.heirs[0].full_name == "BUDI SANTOSA"
    assert form.documents.by_item[DocumentItem.PHOTO] is DocumentStatus.MISSING


def test_a_form_written_out_is_read_again_as_the_same() -> None:
    form = accepted().form
    again = read(form.to_dict())
    assert isinstance(again, AcceptedForm)
    assert again.form == form
    assert hash(again.form) == hash(form)


def test_every_field_of_the_table_has_its_place_in_the_form() -> None:
    keys = {field.key for field in FORM_FIELDS} - {"email_confirmation"}
    assert keys == {one.name for one in fields(Form1A)}
    for field in FORM_FIELDS:
        if field.kind in {Kind.OBJECT, Kind.LIST}:
            assert field.fields


@pytest.mark.parametrize("segment", Segment)
def test_no_segment_knows_a_key_twice(segment: Segment) -> None:
    known = of_segment(FORM_FIELDS, segment)
    for group in (known, *(of_segment(field.fields, segment) for field in known)):
        assert len({field.key for field in group}) == len(group)


@pytest.mark.parametrize("named", ["ASN", "bpu", None, 7, ["BPU"], {}])
def test_a_segment_that_the_office_does_not_know_is_refused_by_name(named: object) -> None:
    code = "field-missing" if named is None else "not-a-choice"
    assert mistakes(segment=named) == [(code, "segment")]


@pytest.mark.parametrize("segment", Segment)
def test_the_keys_of_other_segments_are_unknown_to_a_segment(segment: Segment) -> None:
    own = {field.key for field in of_segment(FORM_FIELDS, segment)}
    foreign = {field.key for field in FORM_FIELDS} - own
    told = mistakes(segment=segment.value, **dict.fromkeys(foreign, 1))
    assert told == [("field-unknown", key) for key in dict.fromkeys(foreign)]


@pytest.mark.parametrize("path", ["nik", "heirs[3].full_name", "address.rt", "placement.jht_monthly", "project.end"])
def test_a_field_is_found_by_its_path(path: str) -> None:
    field = find_field(path)
    assert field is not None
    assert field.key == path.rpartition(".")[2]


def test_a_field_is_looked_up_in_the_segment_that_is_asked() -> None:
    wage = find_field("monthly_income", Segment.PU)
    assert wage is not None
    assert wage.label.id == "Upah sebulan"
    assert find_field("monthly_income", Segment.PMI) is None
    assert find_field("address.umur") is None


def test_what_is_left_out_gets_its_usual_value() -> None:
    form = accepted(application=..., effective_date=None, sector=..., documents=..., heirs=...).form
    assert form.application.value == "new"
    assert form.effective_date == TODAY
    assert form.sector is Sector.OTHER
    assert form.documents.by_item == {}
    assert not form.paid_by_state_budget


@pytest.mark.parametrize("raw", [None, 7, "form", [], [example()]])
def test_something_that_is_no_object_is_no_form(raw: object) -> None:
    assert mistakes_of(read(raw)) == [("field-invalid", "form")]


def test_an_empty_form_is_told_everything_that_it_lacks() -> None:
    missing = [field for _, field in mistakes_of(read({}))]
    assert missing[:4] == ["segment", "previously_member", "nik", "full_name"]
    assert missing[-2:] == ["statements", "consents"]


def test_unknown_keys_are_refused_by_name_at_every_level() -> None:
    address = example()["address"] | {"rtt": "1"}
    heir = example()["heirs"][0] | {"nama": "X"}
    assert mistakes(alamat="x", address=address, heirs=[heir], documents={"sim": "received"}) == [
        ("field-unknown", "alamat"),
        ("field-unknown", "address.rtt"),
        ("field-unknown", "heirs[0].nama"),
        ("field-unknown", "documents.sim"),
    ]


def test_an_unknown_key_is_shown_in_a_form_that_can_be_printed() -> None:
    assert mistakes(**{"a\ud800\n": 1}) == [("field-unknown", "a\\ud800\\n")]


def test_the_confirmation_of_the_email_must_agree_and_is_not_kept() -> None:
    form = accepted(email="siti@Contoh.ID", email_confirmation="siti@contoh.id").form
    assert form.email == "siti@contoh.id"
    assert mistakes(email="siti@contoh.id", email_confirmation="situ@contoh.id") == [
        ("field-invalid", "email_confirmation")
    ]
    assert mistakes(email_confirmation="siti@contoh.id") == [("field-invalid", "email_confirmation")]


def test_an_online_registration_needs_an_email_a_counter_does_not() -> None:
    online = read_form(example(), registered_on=TODAY, channel=Channel.JMO)
    assert mistakes_of(online) == [("field-missing", "email")]
    assert accepted().form.email is None


def test_an_optional_part_filled_with_nothing_counts_as_absent() -> None:
    form = accepted(mailing_address={"street": "", "rt": None}, guardian={}, bank_account={"bank": " "}).form
    assert form.mailing_address is None
    assert form.guardian is None
    assert form.bank_account is None


def test_an_optional_part_half_filled_is_not_enough() -> None:
    assert mistakes(bank_account={"bank": "Bank Contoh", "number": "1234567890"}) == [
        ("field-missing", "bank_account.holder")
    ]


def test_a_member_before_names_the_old_number_and_what_becomes_of_it() -> None:
    assert mistakes(previously_member=True) == [("field-missing", "previous_kpj"), ("field-missing", "reactivation")]
    kept = {"previously_member": True, "reactivation": "same_number"}
    assert mistakes(**kept, previous_kpj="1712345678") == [("field-invalid", "previous_kpj")]
    form = accepted(**kept, previous_kpj="17-1234 56789").form
    assert form.previous_kpj == "17123456789"
    assert form.reactivation is Reactivation.SAME_NUMBER
    assert mistakes(**kept | {"reactivation": "lama"}, previous_kpj="17123456789") == [("not-a-choice", "reactivation")]


def test_who_was_no_member_has_no_number_to_tell() -> None:
    assert mistakes(previous_kpj="17123456789") == [("field-invalid", "previous_kpj")]
    assert mistakes(reactivation="new_number") == [("field-invalid", "reactivation")]


@pytest.mark.parametrize("before", [True, False])
def test_a_change_of_data_names_the_number_and_reactivates_nothing(*, before: bool) -> None:
    change = {"application": "change", "previously_member": before}
    assert mistakes(**change) == [("field-missing", "previous_kpj")]
    assert accepted(**change, previous_kpj="17123456789").form.previous_kpj == "17123456789"
    assert mistakes(**change, previous_kpj="17123456789", reactivation="new_number") == [
        ("field-invalid", "reactivation")
    ]


def test_the_full_form_is_kept_in_every_part() -> None:
    result = accepted(
        family_card_number="3310151203150001",
        blood_type="O",
        npwp="01.300.066.6-091.000",
        mailing_address=example()["address"] | {"rt": "7", "postal_code": None},
        home_phone="(0272) 321-456",
        salutation="ibu",
        title_after="S.Pd.",
        organisation={"name": "Paguyuban Pasar Cokro", "npp": "ab-123456"},
        branch_code="0033",
        sponsor={"name": "Yayasan Contoh", "relation": "donor", "npp": "12345678"},
        paid_by_state_budget=True,
        bank_account={"bank": "Bank Contoh", "number": "1234-5678-90", "holder": "Siti Wulandari"},
    )
    form = result.form
    assert form.npwp == "013000666091000"
    assert form.mailing_address is not None
    assert form.mailing_address.rt == "007"
    assert form.home_phone == "+62272321456"
    assert form.organisation is not None
    assert form.organisation.npp == "AB123456"
    assert form.bank_account is not None
    assert form.bank_account.number == "1234567890"
    assert warning_codes(result) == []
    again = read(form.to_dict())
    assert isinstance(again, AcceptedForm)
    assert again.form == form


def test_age_is_taken_on_the_day_of_registration() -> None:
    raw = example(birth_date="2011-11-21", nik="3310156111110003")
    assert mistakes_of(read(raw)) == [("out-of-range", "birth_date")]
    on_the_birthday = read_form(raw, registered_on=date(2026, 11, 21))
    assert mistakes_of(on_the_birthday) == [("field-missing", "guardian")]
