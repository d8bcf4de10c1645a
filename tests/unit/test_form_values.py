from __future__ import annotations

import pytest

from counter_app.registration.model import RefusedForm
from tests.unit.form_samples import accepted, example, mistakes, read


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("siti  wulandari ", "SITI WULANDARI"),
        ("Suparmi", "SUPARMI"),
        ("H. Ma’ruf, A-B", "H. MA'RUF, A-B"),
        ("Zoë Müller", "ZOË MÜLLER"),
        ("Zoe\u0308", "ZOË"),
        ("\u0149a", "'NA"),
    ],
)
def test_names_are_kept_in_capitals(raw: str, name: str) -> None:
    assert accepted(full_name=raw).form.full_name == name


@pytest.mark.parametrize(
    "name", ["S", "S1TI", "SITI_W", "- -", "A" * 101, "ß" * 51, "SITI\x00W", "SI\u200bTI", 7, ["SITI"], "😀😀"]
)
def test_what_is_no_name_is_refused(name: object) -> None:
    assert mistakes(full_name=name) == [("field-invalid", "full_name")]


@pytest.mark.parametrize("phone", ["081234567890", "+62 812-3456-7890", "6281234567890", "(0812) 3456.7890"])
def test_mobile_numbers_are_kept_with_the_country_code(phone: str) -> None:
    assert accepted(phone=phone).form.phone == "+6281234567890"


@pytest.mark.parametrize("phone", ["0812345678", "0812345678901"])
def test_mobile_numbers_have_10_to_13_digits(phone: str) -> None:
    assert accepted(phone=phone).form.phone == "+62" + phone[1:]


@pytest.mark.parametrize(
    "phone",
    [
        "081234567",
        "08123456789012",
        "0272321456",
        "812345678901",
        "08888888888",
        "081111111111",
        "+6581234567",
        "08123456789x",
        81234567890,
    ],
)
def test_what_is_no_mobile_number_is_refused(phone: object) -> None:
    assert mistakes(phone=phone) == [("field-invalid", "phone")]


@pytest.mark.parametrize(
    "day", ["1992-02-30", "1992-13-01", "07-08-1992", "19920807", "1992-W32-5", "0001-01-01", "besok", 19920807]
)
def test_impossible_dates_are_refused_where_they_stand(day: object) -> None:
    assert mistakes(birth_date=day) == [("field-invalid", "birth_date")]
    assert mistakes(effective_date=day) == [("field-invalid", "effective_date")]


@pytest.mark.parametrize("moment", ["24:00", "5", "05:60", "5:0", "05:00:00", "pagi", 5])
def test_impossible_times_are_refused(moment: object) -> None:
    assert mistakes(work_start=moment) == [("field-invalid", "work_start")]


@pytest.mark.parametrize(("raw", "income"), [(2350000, 2350000), ("2.350.000", 2350000), ("Rp 2.350.000", 2350000)])
def test_income_is_whole_rupiah(raw: object, income: int) -> None:
    assert accepted(monthly_income=raw).form.monthly_income == income


@pytest.mark.parametrize("income", [2350000.5, 2350000.0, True, "2,350,000", "dua juta", "9" * 5000, [1], float("nan")])
def test_what_is_no_amount_is_refused(income: object) -> None:
    assert mistakes(monthly_income=income) == [("field-invalid", "monthly_income")]


@pytest.mark.parametrize("income", [0, -1, 1_000_000_001, 10**400])
def test_an_income_beyond_belief_is_refused_with_the_limits(income: int) -> None:
    result = read(example(monthly_income=income))
    assert isinstance(result, RefusedForm)
    assert dict(result.errors[0].details) == {"minimum": 1, "maximum": 1_000_000_000}


@pytest.mark.parametrize(
    ("nik", "findings"),
    [
        ("331015470892000", ("nik-length",)),
        ("3310154708920000", ("nik-serial",)),
        ("nik", ("nik-length", "nik-not-digits")),
        (3310154708920003, ("nik-not-digits",)),
    ],
)
def test_a_wrong_nik_is_refused_with_what_was_found(nik: object, findings: tuple[str, ...]) -> None:
    result = read(example(nik=nik))
    assert isinstance(result, RefusedForm)
    (error,) = result.errors
    assert error.field == "nik"
    assert error.details["findings"] == findings


@pytest.mark.parametrize(
    ("key", "value"),
    [("rt", "1234"), ("rw", "a"), ("postal_code", "5748"), ("province", "97"), ("street", "J"), ("village", None)],
)
def test_an_address_is_checked_in_each_part(key: str, value: object) -> None:
    code = {"province": "not-a-choice", "village": "field-missing"}.get(key, "field-invalid")
    assert mistakes(address=example()["address"] | {key: value}) == [(code, f"address.{key}")]


def test_rt_and_rw_have_three_digits() -> None:
    address = accepted(address=example()["address"] | {"rt": "3", "rw": "12"}).form.address
    assert (address.rt, address.rw) == ("003", "012")


@pytest.mark.parametrize("number", ["013000666091000", "0013000666091000", "9501014708920003", "65.01.01.470892.0003"])
def test_tax_numbers_old_and_new_are_taken_a_nik_of_any_province_too(number: str) -> None:
    assert accepted(npwp=number).form.npwp == number.replace(".", "")


@pytest.mark.parametrize("number", ["013000667091000", "3310154708920000", "1234", "abc", 13000666091000])
def test_wrong_tax_numbers_are_refused(number: object) -> None:
    assert mistakes(npwp=number) == [("field-invalid", "npwp")]


@pytest.mark.parametrize(
    "email",
    [
        "siti",
        "siti@",
        "@contoh.id",
        "siti@contoh",
        "si ti@contoh.id",
        "siti..w@contoh.id",
        "siti@-a.id",
        "a" * 65 + "@contoh.id",
    ],
)
def test_wrong_email_addresses_are_refused(email: str) -> None:
    assert mistakes(email=email) == [("field-invalid", "email")]


@pytest.mark.parametrize("number", ["3310151203150000", "331015120315000", "33101512031500O1"])
def test_wrong_family_card_numbers_are_refused(number: str) -> None:
    assert mistakes(family_card_number=number) == [("field-invalid", "family_card_number")]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("home_phone", "0000"),
        ("organisation", {"name": "Paguyuban", "npp": "12"}),
        ("address", "Klaten"),
        ("branch_code", "33"),
        ("previously_member", "tidak"),
        ("occupation", "x" * 101),
        ("work_location", "\ud800\ud800"),
        ("heirs", {"full_name": "Budi"}),
    ],
)
def test_wrong_kinds_of_value_are_refused_where_they_stand(key: str, value: object) -> None:
    ((code, field),) = mistakes(**{key: value})
    assert code == "field-invalid"
    assert field is not None
    assert field.split(".")[0] == key
