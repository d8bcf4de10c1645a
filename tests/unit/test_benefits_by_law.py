"""Every published figure of the benefits, by the law before and after 2 December 2019."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.benefits.model import FamilyCase, Occasion
from counter_app.benefits.statement import benefits_of
from counter_app.dues.loader import packaged_tariff
from counter_app.dues.model import DuesMonth, Programme, QuoteRequest, Segment
from counter_app.dues.operations import make_quote
from counter_app.shared.errors import ErrorCode, OfficeError
from tests.unit.benefit_samples import (
    BEFORE_CHANGE,
    BPU,
    CATALOGUE,
    CHANGE,
    JAKON,
    PMI,
    PU,
    TODAY,
    TWO,
    told,
    value,
)

SUMS = [
    (Programme.JKK, "transport_land", 1_000_000, 5_000_000),
    (Programme.JKK, "transport_sea", 1_500_000, 2_000_000),
    (Programme.JKK, "transport_air", 2_500_000, 10_000_000),
    (Programme.JKK, "total_disability", 56_000_000, 56_000_000),
    (Programme.JKK, "death", 48_000_000, 48_000_000),
    (Programme.JKK, "periodic", 4_800_000, 12_000_000),
    (Programme.JKK, "funeral", 3_000_000, 10_000_000),
    (Programme.JKK, "scholarship", 12_000_000, 174_000_000),
    (Programme.JKM, "death", 16_200_000, 20_000_000),
    (Programme.JKM, "periodic", 4_800_000, 12_000_000),
    (Programme.JKM, "funeral", 3_000_000, 10_000_000),
    (Programme.JKM, "scholarship", 12_000_000, 174_000_000),
]

WORDS = [
    ("claim_limit", "2 tahun", "5 tahun"),
    ("medical", "Tanpa batas", "kelas I"),
    ("temporary", "6 bulan pertama 100 % upah, 6 bulan kedua 75 %", "12 bulan pertama 100 % upah, selanjutnya 50 %"),
    ("partial_anatomical", "× 80 × upah", "× 80 × upah"),
    ("partial_function", "berkurangnya fungsi", "berkurangnya fungsi"),
]


@pytest.mark.parametrize(("programme", "key", "old", "new"), SUMS)
def test_each_sum_changes_on_the_day_of_the_law_and_the_old_one_stays_beside_it(
    programme: Programme, key: str, old: int, new: int
) -> None:
    before, after = told(on=BEFORE_CHANGE), told(on=CHANGE)
    assert value(before, programme, key).rupiah == old
    assert value(after, programme, key).rupiah == new
    line = after.line(programme, key)
    assert line is not None
    assert line.before is not None
    assert (line.before.rupiah, line.before.basis) == (old, "PP 44/2015")
    assert line.now.valid_from == CHANGE
    assert line.now.basis.startswith("PP 82/2019")
    earlier = before.line(programme, key)
    assert earlier is not None
    assert earlier.before is None


@pytest.mark.parametrize(("key", "old", "new"), WORDS)
def test_each_rule_told_in_words_changes_on_the_same_day(key: str, old: str, new: str) -> None:
    assert old in value(told(on=BEFORE_CHANGE), Programme.JKK, key).words.id
    assert new in value(told(on=CHANGE), Programme.JKK, key).words.id


def test_home_care_began_with_the_new_law() -> None:
    assert told(on=BEFORE_CHANGE).line(Programme.JKK, "home_care") is None
    assert value(told(on=CHANGE), Programme.JKK, "home_care").rupiah == 20_000_000


def test_the_family_of_the_smallest_base_gets_70_or_42_million() -> None:
    statement = told()
    accident, other = statement.family
    assert (accident.case, accident.total, accident.before) == (FamilyCase.WORK_ACCIDENT, 70_000_000, 55_800_000)
    assert (other.case, other.total, other.before) == (FamilyCase.OTHER_DEATH, 42_000_000, 24_000_000)
    assert [part.rupiah for part in accident.parts] == [48_000_000, 12_000_000, 10_000_000]
    assert accident.scholarship_most == other.scholarship_most == 174_000_000


def test_the_law_before_gave_the_family_24_million() -> None:
    other = told(on=BEFORE_CHANGE).of_family(FamilyCase.OTHER_DEATH)
    assert other is not None
    assert (other.total, other.before, other.scholarship_most) == (24_000_000, None, 12_000_000)


def test_the_scholarship_is_87_million_a_child_and_174_for_two() -> None:
    table = told().scholarship
    assert table is not None
    assert [(one.yearly, one.years) for one in table.now.levels] == [
        (1_500_000, 8),
        (2_000_000, 3),
        (3_000_000, 3),
        (12_000_000, 5),
    ]
    assert (table.now.per_child, table.now.children, table.now.most) == (87_000_000, 2, 174_000_000)
    assert table.before is not None
    assert (table.before.most, table.before.children, table.before.levels) == (12_000_000, 1, ())


def test_jkk_has_its_six_groups_of_benefits() -> None:
    keys = {line.key for line in told().lines if line.programme is Programme.JKK}
    assert {"medical", "death", "return_to_work", "rehabilitation", "prevention", "scholarship"} <= keys
    assert "perjalanan dinas" in value(told(), Programme.JKK, "coverage").words.id
    assert "2 × 24 jam" in value(told(), Programme.JKK, "report").words.id


def test_jht_tells_payout_part_deferral_and_heirs() -> None:
    words = {line.key: line.now.words.id for line in told().lines if line.programme is Programme.JHT}
    assert "56 tahun" in words["payout"]
    assert "10 %" in words["partial"]
    assert "30 %" in words["partial"]
    assert "menunda" in words["deferral"]
    heirs = [words["heirs"].casefold().index(one) for one in ("janda", "anak", "orang tua", "cucu", "mertua", "wasiat")]
    assert heirs == sorted(heirs)
    assert "Balai Harta Peninggalan" in words["no_heirs"]


@pytest.mark.parametrize(
    ("on", "cash"), [(date(2025, 2, 6), 2_250_000), (date(2025, 2, 7), 3_000_000), (TODAY, 3_000_000)]
)
def test_jkp_pays_a_part_of_at_most_five_million(on: date, cash: int) -> None:
    assert value(told(PU, on), Programme.JKP, "cash").rupiah == cash
    assert value(told(replace(PU, monthly_income=3_000_000), TODAY), Programme.JKP, "cash").rupiah == 1_800_000


def test_a_wage_earner_has_jkp_unasked_and_others_never_have_it() -> None:
    assert Programme.JKP not in PU.programmes
    assert any(line.programme is Programme.JKP for line in told(PU).lines)
    assert not any(line.programme is Programme.JKP for line in told(replace(PU, programmes=TWO)).lines)
    assert not any(line.programme is Programme.JKP for line in told(BPU).lines)


def test_who_is_54_when_registered_has_no_jkp() -> None:
    young, old = told(PU, born=date(1972, 11, 22)), told(PU, born=date(1972, 11, 21))
    assert any(line.programme is Programme.JKP for line in young.lines)
    assert not any(line.programme is Programme.JKP for line in old.lines)
    assert "JKP" in old.notes[-1].id


def test_only_programmes_that_were_asked_for_are_told() -> None:
    statement = told(replace(BPU, programmes=TWO))
    assert {line.programme for line in statement.lines} == TWO
    assert statement.projection is None
    assert statement.pension is None
    assert statement.family[0].besides == ()
    assert len(told().family[0].besides) == 1


def test_the_wage_of_a_self_employed_member_is_the_dues_base_and_of_an_employee_the_wage() -> None:
    assert told(replace(BPU, monthly_income=1_250_000)).base == 1_200_000
    assert value(told(replace(BPU, monthly_income=1_250_000)), Programme.JKK, "death").rupiah == 48 * 1_200_000
    assert value(told(PU), Programme.JKK, "total_disability").rupiah == 56 * 6_000_000


def test_a_project_without_wages_shows_formulas_instead_of_sums() -> None:
    statement = told(JAKON)
    death = value(statement, Programme.JKK, "death")
    assert (death.rupiah, death.words.id) == (None, "60 % × 80 × upah.")
    assert statement.family[0].total is None
    assert statement.family[1].total == 42_000_000
    assert "Upah belum diketahui" in statement.notes[0].id
    assert value(told(replace(JAKON, monthly_income=4_000_000)), Programme.JKK, "death").rupiah == 192_000_000


def test_no_sum_is_told_to_a_migrant_worker_but_where_the_sums_stand() -> None:
    statement = told(PMI)
    assert all(line.now.rupiah is None for line in statement.lines)
    assert all("Permenaker 4/2023" in line.now.basis for line in statement.lines if line.programme in TWO)
    assert (statement.family, statement.scholarship) == ((), None)
    assert "Permenaker 4/2023" in statement.notes[0].id
    assert statement.projection is not None
    assert statement.projection.monthly == 100_000


@pytest.mark.parametrize("asked", [BPU, PU, JAKON, PMI], ids=lambda one: str(one.segment))
def test_every_line_is_told_whole_and_with_its_basis(asked: QuoteRequest) -> None:
    for line in told(asked).lines:
        for one in (line.now, line.before):
            if one is not None:
                assert "{" not in one.words.id + one.words.en
                assert "[" not in one.words.id + one.words.en
                assert one.basis


@pytest.mark.parametrize("asked", [BPU, JAKON, PMI], ids=lambda one: str(one.segment))
def test_a_day_before_the_first_law_is_refused(asked: QuoteRequest) -> None:
    with pytest.raises(OfficeError) as caught:
        told(asked, date(2015, 6, 30))
    assert caught.value.code is ErrorCode.TARIFF_UNKNOWN


def test_without_contributions_those_of_the_packaged_tariff_count() -> None:
    quote = make_quote(packaged_tariff(), BPU)
    alone = benefits_of(CATALOGUE, BPU, quote.base, TODAY, development_percent=5)
    assert alone == told()
    assert alone.projection is not None
    assert alone.projection.monthly == 20_000


@given(
    st.integers(1, 30_000_000),
    st.dates(date(2015, 7, 1), date(2050, 12, 31)),
    st.sampled_from([Segment.BPU, Segment.JAKON]),
)
def test_the_sums_of_a_family_are_those_of_their_parts(income: int, on: date, segment: Segment) -> None:
    request = replace(BPU, segment=segment, monthly_income=income, programmes=TWO, first_month=DuesMonth.of(on))
    statement = told(request, on)
    for one in statement.family:
        assert one.total == sum(part.rupiah or 0 for part in one.parts)
        lines = [line for part in one.parts if (line := statement.line(part.programme, part.key))]
        assert [line.now.rupiah for line in lines] == [part.rupiah for part in one.parts]
        assert all(line.occasion is Occasion.DEATH for line in lines)
    for line in statement.lines:
        assert line.now.valid_from <= on
        assert line.before is None or line.before.valid_from < line.now.valid_from
