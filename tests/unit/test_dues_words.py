from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.dues.model import (
    DuesMonth,
    Programme,
    Sector,
    Segment,
    parse_programmes,
    parse_sector,
    parse_segment,
)
from counter_app.dues.rows import Percent, Validity
from counter_app.shared.errors import ErrorCode, OfficeError
from tests.unit.dues_samples import THREE, months_of_law


@given(months_of_law, st.integers(0, 400))
def test_months_add_up_and_read_back(month: DuesMonth, step: int) -> None:
    later = month.plus(step)
    assert later.ordinal - month.ordinal == step
    assert DuesMonth.parse(str(later)) == later
    assert (later > month) == (step > 0)
    assert month.plus(step).plus(-step) == month


def test_a_year_has_twelve_months() -> None:
    assert DuesMonth(2026, 11).plus(2) == DuesMonth(2027, 1)
    assert DuesMonth(2027, 1).plus(-1) == DuesMonth(2026, 12)
    assert DuesMonth.of(date(2026, 11, 30)) == DuesMonth(2026, 11)
    assert str(DuesMonth(2026, 1)) == "2026-01"


@pytest.mark.parametrize("month", [0, 13, -1])
def test_a_month_outside_of_the_calendar_cannot_be_made(month: int) -> None:
    with pytest.raises(ValueError, match="calendar"):
        DuesMonth(2026, month)


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-13", "2026-00", "0000-01", "2026-1", "11-2026", "2026-11-01", "２０２６-11", "2026-1१"]
)
def test_a_text_that_is_no_month_is_refused_at_its_field(text: str) -> None:
    with pytest.raises(OfficeError) as caught:
        DuesMonth.parse(text, field="on_month")
    assert (caught.value.code, caught.value.field) == (ErrorCode.FIELD_INVALID, "on_month")


@pytest.mark.parametrize("names", ["JKK,JKM,JHT", "jht jkk JKM", " JKK, JKM ,JHT,JKK ", ["JKM", "jkk", "JHT"]])
def test_programmes_are_read_in_any_order_and_case(names: str | list[str]) -> None:
    assert parse_programmes(names) == THREE


def test_an_unknown_programme_is_named_by_its_position_only() -> None:
    with pytest.raises(OfficeError) as caught:
        parse_programmes("JKK,BUDI,JHT")
    assert (caught.value.code, caught.value.field) == (ErrorCode.PROGRAMME_UNKNOWN, "programmes")
    assert dict(caught.value.details) == {"position": 2, "choices": tuple(Programme)}


@pytest.mark.parametrize("names", ["", " , ", []])
def test_no_programme_at_all_is_a_missing_field(names: str | list[str]) -> None:
    with pytest.raises(OfficeError) as caught:
        parse_programmes(names)
    assert (caught.value.code, caught.value.field) == (ErrorCode.FIELD_MISSING, "programmes")


def test_segments_and_sectors_are_read_from_their_codes() -> None:
    assert parse_segment(" bpu") is Segment.BPU
    assert parse_sector("Transport") is Sector.TRANSPORT
    for read, field in ((parse_segment, "segment"), (parse_sector, "sector")):
        with pytest.raises(OfficeError) as caught:
            read("else")
        assert (caught.value.code, caught.value.field) == (ErrorCode.NOT_A_CHOICE, field)


@pytest.mark.parametrize(
    ("value", "text"),
    [("1", "1 %"), ("0.24", "0,24 %"), ("5.7", "5,7 %"), ("0.000001", "0,000001 %"), ("100", "100 %")],
)
def test_percentages_read_as_in_indonesia(value: str, text: str) -> None:
    assert str(Percent(Fraction(value))) == text


def test_validities_overlap_when_they_share_a_month() -> None:
    closed = Validity(DuesMonth(2026, 1), DuesMonth(2026, 3))
    assert closed.overlaps(Validity(DuesMonth(2026, 3), None))
    assert not closed.overlaps(Validity(DuesMonth(2026, 4), None))
    assert closed.holds(DuesMonth(2026, 3))
    assert not closed.holds(DuesMonth(2026, 4))
    assert Validity(DuesMonth(2026, 3), None).overlaps(closed)
