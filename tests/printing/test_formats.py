from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from counter_app.printing import fonts
from counter_app.printing.formats import (
    format_day,
    format_day_long,
    format_day_short,
    format_moment,
    format_month,
    format_month_range,
    format_month_short,
    format_time,
    local,
)
from counter_app.shared.calendar import Zone

FRIDAY = date(2026, 11, 20)


def test_dates_are_written_as_in_indonesia() -> None:
    assert format_day_long(FRIDAY) == "Jumat, 20 November 2026"
    assert format_day(date(2026, 8, 7)) == "7 Agustus 2026"
    assert format_day_short(date(2026, 8, 7)) == "07-08-2026"
    assert format_month(FRIDAY) == "November 2026"
    assert format_month_short(FRIDAY) == "Nov 2026"


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (FRIDAY, FRIDAY, "November 2026"),
        (date(2027, 1, 1), date(2027, 3, 1), "Januari–Maret 2027"),
        (FRIDAY, date(2027, 1, 1), "November 2026–Januari 2027"),
    ],
)
def test_a_range_of_months_names_a_year_only_as_often_as_needed(first: date, last: date, text: str) -> None:
    assert format_month_range(first, last) == text


@pytest.mark.parametrize(("zone", "text"), [("WIB", "08.30 WIB"), ("WITA", "09.30 WITA"), ("WIT", "10.30 WIT")])
def test_a_moment_is_shown_on_the_clock_of_the_branch(zone: str, text: str) -> None:
    moment = datetime(2026, 11, 20, 1, 30, tzinfo=UTC)
    assert format_time(local(moment, zone)) == text


def test_a_moment_after_midnight_in_the_branch_has_the_date_of_the_branch() -> None:
    moment = datetime(2026, 11, 19, 17, 5, tzinfo=UTC)
    assert format_moment(local(moment, Zone.WIB)) == "Jumat, 20 November 2026, 00.05 WIB"


def test_a_moment_without_a_zone_is_refused() -> None:
    naive = datetime(2026, 11, 20, 8, 30)  # noqa: DTZ001 - that is the point
    with pytest.raises(ValueError, match="zone"):
        local(naive, "WIB")
    with pytest.raises(ValueError, match="zone"):
        format_time(naive)


@pytest.mark.parametrize("face", fonts.FACES)
def test_all_figures_of_a_face_have_one_width(face: str) -> None:
    fonts.register()
    assert len({fonts.width(figure, face, 100) for figure in "0123456789"}) == 1
