from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.shared.calendar import (
    DeadlineMode,
    WorkingCalendar,
    Zone,
    business_day,
    day_bounds,
    public_holidays,
)

days = st.dates(date(2024, 1, 1), date(2035, 12, 31))
zones = st.sampled_from(Zone)
PLAIN = WorkingCalendar()


@given(st.datetimes(datetime(2024, 1, 1), datetime(2035, 12, 31), timezones=st.just(UTC)), zones)  # noqa: DTZ001
def test_a_moment_lies_within_the_bounds_of_its_business_day(moment: datetime, zone: Zone) -> None:
    first, following = day_bounds(business_day(moment, zone), zone)
    assert first <= moment < following


@given(days, zones)
def test_days_follow_each_other_without_a_gap(day: date, zone: Zone) -> None:
    first, following = day_bounds(day, zone)
    assert day_bounds(day + timedelta(days=1), zone)[0] == following
    assert following - first == timedelta(days=1)
    assert business_day(first, zone) == day
    assert business_day(first - timedelta(microseconds=1), zone) == day - timedelta(days=1)


@pytest.mark.parametrize(("zone", "hour"), [(Zone.WIB, 17), (Zone.WITA, 16), (Zone.WIT, 15)])
def test_the_day_begins_at_midnight_of_the_branch(zone: Zone, hour: int) -> None:
    assert day_bounds(date(2026, 11, 20), zone)[0] == datetime(2026, 11, 19, hour, tzinfo=UTC)
    assert datetime(2026, 11, 20, tzinfo=zone.tzinfo).tzname() == zone.value


def test_national_holidays_and_collective_leave_are_free() -> None:
    free = public_holidays(2026)
    assert {date(2026, 1, 1), date(2026, 5, 1), date(2026, 8, 17), date(2026, 12, 25)} <= free
    assert date(2026, 11, 20) not in free
    collective_leave = public_holidays(2024)
    assert date(2024, 4, 8) in collective_leave  # decreed around Idulfitri 1445


@given(days)
def test_a_working_day_is_no_weekend_and_no_holiday(day: date) -> None:
    assert PLAIN.is_working(day) == (day.weekday() < 5 and day not in public_holidays(day.year))


@given(days)
def test_the_branchs_own_lists_have_the_last_word(day: date) -> None:
    assert not WorkingCalendar(closed=[day]).is_working(day)
    assert WorkingCalendar(opened=[day]).is_working(day)
    assert WorkingCalendar(closed=[day], opened=[day]).is_working(day)


@given(days, st.sets(days, max_size=5))
def test_the_next_working_day_is_the_first_from_there_on(day: date, closed: set[date]) -> None:
    calendar = WorkingCalendar(closed)
    found = calendar.next_working(day)
    assert found >= day
    assert calendar.is_working(found)
    between = (found - day).days
    assert not any(calendar.is_working(day + timedelta(days=step)) for step in range(between))


@given(days, st.integers(0, 20))
def test_working_days_are_counted_one_by_one(day: date, count: int) -> None:
    end = PLAIN.add(day, count, DeadlineMode.WORKING)
    passed = [day + timedelta(days=step) for step in range(1, (end - day).days + 1)]
    assert sum(PLAIN.is_working(one) for one in passed) == count
    assert count == 0 or PLAIN.is_working(end)


@given(days, st.integers(0, 60))
def test_calendar_days_are_counted_as_they_are(day: date, count: int) -> None:
    assert PLAIN.add(day, count, DeadlineMode.CALENDAR) == day + timedelta(days=count)


def test_seven_working_days_from_a_friday_end_on_the_tuesday_of_the_week_after_next() -> None:
    assert PLAIN.add(date(2026, 11, 20), 7, DeadlineMode.WORKING) == date(2026, 12, 1)
    assert PLAIN.add(date(2026, 11, 20), 7, DeadlineMode.CALENDAR) == date(2026, 11, 27)
