from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from counter_app.registration.model import Sex, check_nik, full_years, provinces
from tests.unit.form_samples import TODAY, nik_for

days = st.dates(date(1946, 1, 1), date(2095, 12, 31))


@given(
    on=days,
    age_days=st.integers(0, 99 * 365),
    sex=st.sampled_from(Sex),
    code=st.sampled_from(sorted(provinces())),
    place=st.integers(0, 9999),
    serial=st.integers(1, 9999),
)
def test_every_well_formed_nik_decodes_to_its_date_and_sex(
    on: date, age_days: int, sex: Sex, code: str, place: int, serial: int
) -> None:
    born = on - timedelta(days=age_days)
    check = check_nik(nik_for(born, sex, f"{code}{place:04d}", serial), born, sex, on)
    assert check.valid
    assert (check.birth_date, check.sex) == (born, sex)
    assert check.province == provinces()[code]


@given(text=st.text() | st.from_regex(r"[0-9 .-]{14,20}", fullmatch=True), born=st.none() | days, on=days)
def test_any_text_gets_an_answer(text: str, born: date | None, on: date) -> None:
    check = check_nik(text, born, Sex.MALE, on)
    assert check.valid == (not check.errors)
    if check.birth_date is not None:
        assert 0 <= full_years(check.birth_date, on) <= 99


@given(digits=st.from_regex(r"[0-9]{16}", fullmatch=True))
def test_a_date_is_right_exactly_when_some_century_has_it(digits: str) -> None:
    day, month, year = int(digits[6:8]), int(digits[8:10]), int(digits[10:12])
    day -= 40 if day > 40 else 0
    real = False
    for century in (1900, 2000):
        try:
            date(century + year, month, day)
        except ValueError:
            continue
        real = True
    assert ("nik-date" not in check_nik(digits, None, None, TODAY).errors) == real
