from __future__ import annotations

from datetime import time
from typing import Any

import pytest

from counter_app.registration.finding_labels import INFO_LABELS, NIK_FINDING_LABELS, WARNING_LABELS
from counter_app.registration.model import AcceptedForm, InfoCode, RefusedForm, WarningCode, read_form
from tests.unit.form_samples import TODAY, accepted, example, mistakes, read, warning_codes

GUARDIAN = {"full_name": "Karno", "nik": "3310150101700001", "relation": "parent", "phone": "081234567891"}


def _invalid(key: str, value: object) -> list[tuple[str, str | None]]:
    return mistakes(**{key: value})


@pytest.mark.parametrize(
    ("born", "nik", "mistake"),
    [
        ("2011-11-20", "3310156011110003", None),
        ("2011-11-21", "3310156111110003", "out-of-range"),
        ("1961-11-21", "3310156111610003", None),
        ("1961-11-20", "3310156011610003", "out-of-range"),
        ("2030-01-01", "3310154708920003", "out-of-range"),
    ],
)
def test_new_members_are_from_15_to_under_65(born: str, nik: str, mistake: str | None) -> None:
    result = read(example(birth_date=born, nik=nik, guardian=GUARDIAN))
    errors = result.errors if isinstance(result, RefusedForm) else ()
    assert [error.code.value for error in errors] == ([mistake] if mistake else [])


def test_ages_can_be_set() -> None:
    result = read_form(example(), registered_on=TODAY, minimum_age=35, below_age=60)
    assert isinstance(result, RefusedForm)
    assert dict(result.errors[0].details) == {"minimum": 35, "maximum": 59}


def test_a_member_over_65_may_have_data_changed() -> None:
    older = {"birth_date": "1959-08-07", "nik": "3310154708590003"}
    assert mistakes(**older) == [("out-of-range", "birth_date")]
    change = {"application": "change", "previous_kpj": "17123456789"}
    assert accepted(**change, **older).form.application.value == "change"


def test_who_is_under_18_needs_a_guardian_who_is_somebody_else() -> None:
    young = {"birth_date": "2009-08-07", "nik": "3310154708090003"}
    assert mistakes(**young) == [("field-missing", "guardian")]
    assert mistakes(**young, guardian=GUARDIAN | {"phone": None}) == [("field-missing", "guardian.phone")]
    assert mistakes(**young, guardian=GUARDIAN | {"nik": young["nik"]}) == [("field-invalid", "guardian.nik")]
    assert accepted(**young, guardian=GUARDIAN).form.guardian is not None


@pytest.mark.parametrize(
    ("programmes", "missing"),
    [(["JKK"], ("JKM",)), (["JHT"], ("JKK", "JKM")), (["JKM", "JHT"], ("JKK",))],
)
def test_accident_and_death_insurance_go_together(programmes: list[str], missing: tuple[str, ...]) -> None:
    result = read(example(programmes=programmes))
    assert isinstance(result, RefusedForm)
    (error,) = result.errors
    assert (error.code.value, error.field) == ("programme-missing", "programmes")
    assert error.details["missing"] == missing


@pytest.mark.parametrize("occupation", ["Pemilik Usaha", "pemilik usaha katering", "pemberi kerja"])
def test_who_owns_a_business_takes_old_age_savings_too(occupation: str) -> None:
    assert mistakes(occupation=occupation, programmes=["JKK", "JKM"]) == [("programme-missing", "programmes")]
    assert warning_codes(accepted(occupation=occupation)) == []


def test_two_programmes_are_enough_for_others() -> None:
    assert len(accepted(programmes=["JKM", "JKK"]).form.programmes) == 2


@pytest.mark.parametrize(
    ("programmes", "mistake"),
    [
        (["JKK", "JKM", "JP"], ("not-a-choice", "programmes[2]")),
        (["JKK", "JKM", "JKK"], ("field-invalid", "programmes")),
        (["JKK"] * 4, ("field-invalid", "programmes")),
        ([["JKK"], "JKM"], ("not-a-choice", "programmes[0]")),
        ("JKK JKM", ("field-invalid", "programmes")),
        ([], ("field-missing", "programmes")),
    ],
)
def test_programmes_are_a_list_of_different_known_ones(programmes: object, mistake: tuple[str, str]) -> None:
    assert _invalid("programmes", programmes) == [mistake]


@pytest.mark.parametrize("months", [0, 2, 13, -1, True, 1.0, "3"])
def test_dues_are_paid_for_1_3_6_or_12_months(months: object) -> None:
    assert _invalid("months", months) == [("not-a-choice", "months")]


@pytest.mark.parametrize("key", ["identity_true", "age_allowed", "will_comply"])
def test_all_three_statements_must_be_made(key: str) -> None:
    statements = example()["statements"]
    assert _invalid("statements", statements | {key: False}) == [("field-invalid", f"statements.{key}")]
    assert _invalid("statements", statements | {key: None}) == [("field-missing", f"statements.{key}")]
    assert _invalid("statements", statements | {key: "ya"}) == [("field-invalid", f"statements.{key}")]


def test_consent_is_asked_for_each_purpose_and_needed_for_registration() -> None:
    consents = example()["consents"]
    assert _invalid("consents", consents | {"registration": False}) == [("field-invalid", "consents.registration")]
    assert _invalid("consents", {"registration": True, "survey": False}) == [("field-missing", "consents.contact")]
    assert not accepted(consents=consents | {"contact": False}).form.consents.contact


def test_the_sector_must_be_said_where_the_occupation_leaves_it_open() -> None:
    assert mistakes(occupation="pawang hujan", sector=None) == [("field-missing", "sector")]
    assert mistakes(occupation="sopir pribadi", sector=None) == [("field-missing", "sector")]
    assert accepted(occupation="Ojol", sector=None).form.sector.value == "transport"


def test_heirs_are_born() -> None:
    heir = {"full_name": "Budi", "relation": "child", "birth_date": "2026-11-21"}
    assert _invalid("heirs", [heir]) == [("field-invalid", "heirs[0].birth_date")]
    assert _invalid("heirs", [heir] * 21) == [("field-invalid", "heirs")]
    assert _invalid("heirs", ["Budi"]) == [("field-invalid", "heirs[0]")]


@pytest.mark.parametrize(
    ("changes", "code", "field", "needs_reason"),
    [
        ({"birth_date": "1992-08-08"}, "nik-birth-date-differs", "nik", True),
        ({"sex": "M"}, "nik-sex-differs", "nik", True),
        ({"nik": "5410154708920003"}, "nik-province-unknown", "nik", False),
        ({"monthly_income": 499_999}, "income-perhaps-daily", "monthly_income", False),
        ({"sector": "transport"}, "sector-differs", "sector", True),
        ({"occupation": "sopir pribadi"}, "sector-undecided", "sector", True),
        ({"work_end": "05:00"}, "work-hours-equal", "work_end", False),
        ({"heirs": []}, "no-heirs", "heirs", False),
        ({"citizenship": "WNA"}, "foreign-citizen", "citizenship", False),
    ],
)
def test_a_doubt_does_not_stop_the_form(changes: dict[str, Any], code: str, field: str, *, needs_reason: bool) -> None:
    (warning,) = accepted(**changes).warnings
    assert (warning.code.value, warning.field) == (code, field)
    assert warning.needs_reason == warning.open == needs_reason
    (answered,) = accepted(**changes, warning_reasons={code: "Sesuai KTP asli"}).warnings
    assert answered.confirmed
    assert not answered.open


def test_a_mobile_number_of_another_member_is_pointed_out_to_whoever_knows() -> None:
    result = read_form(example(), registered_on=TODAY, phone_in_use=True)
    assert isinstance(result, AcceptedForm)
    (warning,) = result.warnings
    assert (warning.code.value, warning.field, warning.open) == ("phone-in-use", "phone", False)


def test_an_account_of_somebody_else_is_pointed_out() -> None:
    account = {"bank": "Bank Contoh", "number": "1234567890", "holder": "Budi Santosa"}
    assert warning_codes(accepted(bank_account=account)) == ["bank-holder-differs"]


def test_work_may_end_past_midnight() -> None:
    form = accepted(work_start="22.00", work_end="4:30").form
    assert (form.work_start, form.work_end) == (time(22), time(4, 30))


def test_a_reason_for_no_known_warning_is_refused() -> None:
    assert _invalid("warning_reasons", {"nik-odd": "karena"}) == [("field-unknown", "warning_reasons.nik-odd")]


def test_a_nik_of_another_province_than_the_address_is_told_as_a_note() -> None:
    result = accepted(address=example()["address"] | {"province": "31"})
    assert isinstance(result, AcceptedForm)
    assert result.warnings == ()
    assert [info.value for info in result.infos] == ["nik-address-differs"]


def test_a_regency_without_letters_is_told_as_a_note() -> None:
    result = accepted(address=example()["address"] | {"regency": "33.10"})
    assert [info.value for info in result.infos] == ["regency-without-letters"]


def test_a_group_is_told_how_many_members_are_usual() -> None:
    result = accepted(organisation={"name": "Paguyuban Pasar Cokro"})
    assert [info.value for info in result.infos] == ["group-of-ten"]
    assert result.warnings == ()


def test_every_warning_and_note_has_its_words() -> None:
    assert {code.value for code in WarningCode} <= NIK_FINDING_LABELS.keys() | WARNING_LABELS.keys()
    assert {code.value for code in InfoCode} == INFO_LABELS.keys()


def test_a_sponsor_is_somebody_else() -> None:
    sponsor = {"name": "Siti", "relation": "family", "nik": example()["nik"]}
    assert _invalid("sponsor", sponsor) == [("field-invalid", "sponsor.nik")]
    assert accepted(sponsor=sponsor | {"nik": "3310150101700001"}).form.sponsor is not None
