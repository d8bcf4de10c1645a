"""Opening hours: what a day's come from, and what they mean at a moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.queueing.hours import Basis, Phase, Stop, hours_of, opening_at, stops_at
from counter_app.settings import BranchSettings, Switch, branch_settings, read_setting, write_setting
from counter_app.shared.calendar import Zone
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.hours import DayHours, Span, read_hours
from counter_app.shared.moments import moment_words, told_moment

BRANCH = BranchSettings()
THURSDAY, FRIDAY, SATURDAY = date(2026, 11, 19), date(2026, 11, 20), date(2026, 11, 21)
CHRISTMAS = date(2026, 12, 25)


def at(day: date, clock: str, zone: Zone = Zone.WIB) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), zone.tzinfo)


def phase(moment: datetime, branch: BranchSettings = BRANCH) -> Phase:
    return opening_at(branch, moment).phase


@pytest.mark.parametrize(
    ("day", "hours", "basis"),
    [
        (THURSDAY, "08:00-12:00 13:00-15:00", Basis.WEEKDAY),
        (FRIDAY, "08:00-11:30 13:00-15:00", Basis.WEEKDAY),
        (SATURDAY, "-", Basis.WEEKDAY),
        (CHRISTMAS, "-", Basis.HOLIDAY),
        (date(2028, 2, 29), "08:00-12:00 13:00-15:00", Basis.WEEKDAY),
    ],
)
def test_an_ordinary_week_has_a_longer_break_on_friday_and_no_weekend(day: date, hours: str, basis: Basis) -> None:
    found = hours_of(BRANCH, day)
    assert (str(found.hours), found.basis) == (hours, basis)


def test_ramadan_hours_hold_from_its_first_to_its_last_day_on_days_that_are_open_otherwise() -> None:
    first, last = date(2027, 2, 8), date(2027, 3, 9)
    fasting = replace(BRANCH, ramadan_days=(first, last))
    days = [first - timedelta(days=1), first, date(2027, 2, 12), date(2027, 2, 13), last]
    found = [(str(one.hours), one.basis) for one in (hours_of(fasting, day) for day in days)]
    assert found == [
        ("-", Basis.WEEKDAY),
        ("08:00-12:00 12:30-14:30", Basis.RAMADAN),
        ("08:00-11:30 12:30-14:30", Basis.RAMADAN),
        ("-", Basis.WEEKDAY),
        ("-", Basis.HOLIDAY),
    ]


def test_a_branch_closes_and_opens_days_by_its_own_lists() -> None:
    own = replace(BRANCH, closed_days=(FRIDAY,), opened_days=(CHRISTMAS, SATURDAY))
    assert hours_of(own, FRIDAY).basis is Basis.CLOSED_DAY
    assert str(hours_of(own, CHRISTMAS).hours) == str(BRANCH.hours_friday)
    assert str(hours_of(own, SATURDAY).hours) == str(BRANCH.hours_monday)


def test_special_hours_of_a_day_go_before_everything() -> None:
    special = {CHRISTMAS: read_hours("09:00-11:00"), FRIDAY: DayHours()}
    assert str(hours_of(BRANCH, CHRISTMAS, special).hours) == "09:00-11:00"
    assert hours_of(BRANCH, FRIDAY, special).hours.is_open is False


@pytest.mark.parametrize(
    ("clock", "expected"),
    [
        ("07:59", Phase.CLOSED),
        ("08:00", Phase.OPEN),
        ("11:29", Phase.OPEN),
        ("11:30", Phase.BREAK),
        ("13:00", Phase.OPEN),
        ("14:59", Phase.OPEN),
        ("15:00", Phase.CLOSED),
        ("23:59", Phase.CLOSED),
    ],
)
def test_a_day_is_closed_open_on_break_and_open_again(clock: str, expected: Phase) -> None:
    assert phase(at(FRIDAY, clock)) is expected


def test_a_closed_branch_says_when_it_opens_next() -> None:
    assert opening_at(BRANCH, at(FRIDAY, "07:00")).opens_at == at(FRIDAY, "08:00")
    assert opening_at(BRANCH, at(FRIDAY, "12:00")).opens_at == at(FRIDAY, "13:00")
    assert opening_at(BRANCH, at(FRIDAY, "15:00")).opens_at == at(date(2026, 11, 23), "08:00")
    assert opening_at(BRANCH, at(date(2026, 12, 24), "15:30")).opens_at == at(date(2026, 12, 28), "08:00")
    assert opening_at(BRANCH, at(FRIDAY, "10:00")).opens_at is None


def test_a_branch_that_never_opens_says_so() -> None:
    weekdays = ("monday", "tuesday", "wednesday", "thursday", "friday")
    shut = branch_settings({f"hours_{day}": "-" for day in weekdays})
    found = opening_at(shut, at(FRIDAY, "10:00"))
    assert (found.phase, found.opens_at, found.closes_at) == (Phase.CLOSED, None, None)


@pytest.mark.parametrize("zone", Zone)
def test_hours_are_those_of_the_branch_s_own_clock(zone: Zone) -> None:
    branch = replace(BRANCH, zone=zone)
    assert phase(at(FRIDAY, "08:00", zone), branch) is Phase.OPEN
    assert phase(at(FRIDAY, "07:59", zone), branch) is Phase.CLOSED
    assert opening_at(branch, at(FRIDAY, "07:59", zone)).opens_at == at(FRIDAY, "08:00", zone)


def test_in_jayapura_it_is_saturday_while_it_is_still_friday_in_jakarta() -> None:
    moment = at(FRIDAY, "22:30")
    assert opening_at(replace(BRANCH, zone=Zone.WIT), moment).day.day == SATURDAY
    assert opening_at(BRANCH, moment).day.day == FRIDAY


@pytest.mark.parametrize(
    ("clock", "in_break", "expected"),
    [
        ("07:59", Switch.ON, Stop.CLOSED_NOW),
        ("08:00", Switch.ON, None),
        ("12:00", Switch.ON, None),
        ("12:00", Switch.OFF, Stop.CLOSED_NOW),
        ("14:29", Switch.OFF, None),
        ("14:30", Switch.ON, Stop.LAST_TICKET_GIVEN),
        ("15:00", Switch.ON, Stop.CLOSED_NOW),
    ],
)
def test_the_kiosk_stops_outside_the_hours_and_before_closing(
    clock: str, in_break: Switch, expected: Stop | None
) -> None:
    branch = replace(BRANCH, issue_in_break=in_break)
    moment = at(FRIDAY, clock)
    assert stops_at(branch, opening_at(branch, moment), moment) is expected


@pytest.mark.parametrize("text", ["", "-", " - "])
def test_a_closed_day_is_written_as_nothing_or_a_dash(text: str) -> None:
    assert read_hours(text) == DayHours()


@pytest.mark.parametrize(
    "text",
    [
        "8-15",
        "08:00",
        "08:00-08:00",
        "15:00-08:00",
        "08:00-24:00",
        "08:00-25:00",
        "08:60-09:00",
        "08:00-12:00 11:00-15:00",
        "08:00-12:00 12:00-15:00",
        "13:00-15:00 08:00-12:00",
        "closed",
        "٠٨:٠٠-١٥:٠٠",
        "08:00-15:00\0",
    ],
)
def test_hours_that_make_no_sense_are_refused_with_what_would_be_right(text: str) -> None:
    with pytest.raises(ValueError, match="08:00-12:00 13:00-15:00"):
        read_hours(text)
    with pytest.raises(OfficeError) as caught:
        read_setting("hours_monday", text)
    assert (caught.value.code, caught.value.field) == (ErrorCode.SETTING_INVALID, "hours_monday")


@given(st.lists(st.times().map(lambda one: one.replace(second=0, microsecond=0)), unique=True, max_size=8))
def test_hours_can_be_written_and_read_again(times: list[time]) -> None:
    ordered = sorted(times)
    pairs = zip(ordered[::2], ordered[1::2], strict=False)
    hours = DayHours(tuple(Span(start, end) for start, end in pairs))
    assert read_hours(str(hours)) == hours
    assert read_setting("hours_sunday", write_setting(hours)) == hours


@pytest.mark.parametrize("text", ["2027-02-08", "2027-02-08 2027-03-09 2027-03-10", "2027-02-08 2027-04-01"])
def test_ramadan_is_two_days_up_to_a_month_apart(text: str) -> None:
    with pytest.raises(OfficeError):
        read_setting("ramadan_days", text)


def test_moments_are_told_in_both_languages() -> None:
    said = moment_words(at(FRIDAY, "08:30", Zone.WITA))
    assert said.id == "Jumat, 20 November 2026 pukul 08.30 WITA"
    assert said.en == "Friday, 20 November 2026 at 08:30 WITA"
    assert told_moment("2026-11-20T08:30+07:00").id.endswith("pukul 08.30 WIB")
    assert told_moment("20-11-2026 08.30.00 WIB").en == "20-11-2026 08.30.00 WIB"
    assert moment_words(datetime.fromisoformat("2026-11-20T08:30+01:00")).id.endswith("pukul 08.30")
