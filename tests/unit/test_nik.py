from __future__ import annotations

from datetime import date

import pytest

from counter_app.registration.model import NikFinding, Province, Sex, check_nik, full_years, provinces
from tests.unit.form_samples import TODAY

NIK = "3310154708920003"


def test_a_nik_tells_province_birth_date_and_sex() -> None:
    check = check_nik(NIK, date(1992, 8, 7), Sex.FEMALE, TODAY)
    assert check.valid
    assert check.errors == check.warnings == check.infos == ()
    assert check.province == Province("33", "Jawa Tengah")
    assert check.birth_date == date(1992, 8, 7)
    assert check.sex is Sex.FEMALE


@pytest.mark.parametrize("text", ["3310 1547 0892 0003", "33.10.15.470892.0003", " 331015-470892-0003\t"])
def test_spaces_dots_and_hyphens_do_not_matter(text: str) -> None:
    assert check_nik(text, None, None, TODAY).nik == NIK


@pytest.mark.parametrize(
    ("text", "errors"),
    [
        ("", [NikFinding.LENGTH]),
        (NIK[:-1], [NikFinding.LENGTH]),
        (NIK + "0", [NikFinding.LENGTH]),
        ("331015470892000X", [NikFinding.NOT_DIGITS]),
        ("331O", [NikFinding.LENGTH, NikFinding.NOT_DIGITS]),
        ("٣٣١٠١٥٤٧٠٨٩٢٠٠٠٣", [NikFinding.NOT_DIGITS]),
        ("3310154713920003", [NikFinding.DATE]),
        ("3310154700920003", [NikFinding.DATE]),
        ("3310150008920003", [NikFinding.DATE]),
        ("3310153208920003", [NikFinding.DATE]),
        ("3310154008920003", [NikFinding.DATE]),
        ("3310157208920003", [NikFinding.DATE]),
        ("3310153104920003", [NikFinding.DATE]),
        ("3310152902930003", [NikFinding.DATE]),
        ("3310154708920000", [NikFinding.SERIAL]),
        ("3310159908920000", [NikFinding.DATE, NikFinding.SERIAL]),
    ],
)
def test_a_nik_that_cannot_be_is_an_error(text: str, errors: list[NikFinding]) -> None:
    check = check_nik(text, None, None, TODAY)
    assert list(check.errors) == errors
    assert not check.valid


@pytest.mark.parametrize("code", sorted(provinces()))
def test_every_province_is_known_those_of_papua_too(code: str) -> None:
    check = check_nik(code + NIK[2:], None, None, TODAY)
    assert check.valid
    assert check.warnings == ()


def test_there_are_38_provinces_and_no_97() -> None:
    assert len(provinces()) == 38
    assert "97" not in provinces()


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("5410154708920003", NikFinding.PROVINCE_UNKNOWN),
        ("9710154708920003", NikFinding.PROVINCE_UNKNOWN),
        ("3300154708920003", NikFinding.REGENCY_ZERO),
        ("3310004708920003", NikFinding.DISTRICT_ZERO),
    ],
)
def test_an_unusual_region_is_a_warning_only(text: str, warning: NikFinding) -> None:
    check = check_nik(text, None, None, TODAY)
    assert check.valid
    assert check.warnings == (warning,)


def test_a_difference_from_the_card_is_a_warning_not_a_refusal() -> None:
    check = check_nik(NIK, date(1992, 8, 8), Sex.MALE, TODAY)
    assert check.valid
    assert check.warnings == (NikFinding.BIRTH_DATE_DIFFERS, NikFinding.SEX_DIFFERS)


def test_an_address_elsewhere_is_worth_no_more_than_a_note() -> None:
    check = check_nik(NIK, None, None, TODAY, address_province="34")
    assert check.warnings == ()
    assert check.infos == (NikFinding.ADDRESS_DIFFERS,)


@pytest.mark.parametrize(
    ("digits", "born"),
    [
        ("201126", date(2026, 11, 20)),
        ("211126", date(1926, 11, 21)),
        ("010100", date(2000, 1, 1)),
        ("290200", date(2000, 2, 29)),
        ("310899", date(1999, 8, 31)),
    ],
)
def test_the_century_is_the_one_that_makes_the_holder_0_to_99_years_old(digits: str, born: date) -> None:
    assert check_nik(f"331015{digits}0001", None, None, TODAY).birth_date == born


def test_a_birthday_on_29_february_is_kept_on_1_march_in_common_years() -> None:
    born = date(2012, 2, 29)
    assert full_years(born, date(2027, 2, 28)) == 14
    assert full_years(born, date(2027, 3, 1)) == 15
