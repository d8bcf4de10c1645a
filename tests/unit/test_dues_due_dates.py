"""When dues must be paid, and what follows when they are not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.dues.due_dates import Arrears, Standing, arrears, due_date, months_late
from counter_app.dues.loader import packaged_tariff, read_tariff
from counter_app.dues.model import DuesMonth, Payer, QuoteRequest, Segment
from counter_app.shared.calendar import WorkingCalendar
from counter_app.shared.errors import ErrorCode, OfficeError
from tests.unit.dues_samples import MIGRANT, PLAIN, PROJECT, THREE, WORKER

TARIFF = packaged_tariff()
CALENDAR = WorkingCalendar()


def due(segment: Segment, month: str, calendar: WorkingCalendar = CALENDAR) -> date:
    return due_date(TARIFF, segment, DuesMonth.parse(month), calendar)


def owed(request: QuoteRequest, paid_through: str, on: str, *, jht_claimed: bool = False) -> Arrears:
    last = DuesMonth.parse(paid_through)
    return arrears(TARIFF, request, last, date.fromisoformat(on), CALENDAR, jht_claimed=jht_claimed)


@pytest.mark.parametrize(
    ("month", "day"),
    [
        ("2026-10", date(2026, 10, 15)),  # a Thursday
        ("2026-11", date(2026, 11, 16)),  # the 15th is a Sunday
        ("2026-08", date(2026, 8, 18)),  # the 15th is a Saturday, Monday the 17th is Independence Day
    ],
)
def test_members_without_a_wage_pay_by_the_15th_of_the_month(month: str, day: date) -> None:
    assert due(Segment.BPU, month) == day


@pytest.mark.parametrize(
    ("month", "day"),
    [("2026-09", date(2026, 10, 15)), ("2026-10", date(2026, 11, 16)), ("2026-12", date(2027, 1, 15))],
)
def test_employers_pay_by_the_15th_of_the_following_month(month: str, day: date) -> None:
    assert due(Segment.PU, month) == day


@pytest.mark.parametrize(
    ("month", "day"),
    [("2020-07", date(2020, 8, 18)), ("2020-08", date(2020, 9, 30)), ("2021-01", date(2021, 3, 1))],
)
def test_in_2020_employers_had_until_the_30th(month: str, day: date) -> None:
    assert due(Segment.PU, month) == day


def test_the_branchs_own_calendar_counts() -> None:
    closed = WorkingCalendar(closed=[date(2026, 10, 15)])
    opened = WorkingCalendar(opened=[date(2026, 11, 15)])
    assert due(Segment.BPU, "2026-10", closed) == date(2026, 10, 16)
    assert due(Segment.BPU, "2026-11", opened) == date(2026, 11, 15)


@given(st.integers(DuesMonth(2015, 7).ordinal, DuesMonth(2035, 12).ordinal), st.sampled_from([Segment.BPU, Segment.PU]))
def test_a_due_date_is_a_working_day_on_or_soon_after_the_day_of_the_law(ordinal: int, segment: Segment) -> None:
    month = DuesMonth.at(ordinal)
    day = due_date(TARIFF, segment, month, CALENDAR)
    assert CALENDAR.is_working(day)
    assert date(month.year, month.month, 15) <= day <= date(month.year, month.month, 15) + timedelta(days=60)


@pytest.mark.parametrize("segment", [Segment.JAKON, Segment.PMI])
def test_who_pays_once_has_no_monthly_due_date(segment: Segment) -> None:
    with pytest.raises(OfficeError) as caught:
        due(segment, "2026-10")
    assert (caught.value.code, caught.value.field) == (ErrorCode.NOT_A_CHOICE, "segment")
    assert caught.value.details["choices"] == ("BPU", "PU")


def test_a_month_before_the_law_has_no_due_date() -> None:
    with pytest.raises(OfficeError) as caught:
        due(Segment.BPU, "2015-06")
    assert (caught.value.code, caught.value.field) == (ErrorCode.TARIFF_UNKNOWN, "month")


@pytest.mark.parametrize(
    ("due_on", "on", "late"),
    [
        ("2026-10-15", "2026-10-01", 0),
        ("2026-10-15", "2026-10-15", 0),
        ("2026-10-15", "2026-10-16", 1),
        ("2026-10-15", "2026-11-15", 1),
        ("2026-10-15", "2026-11-16", 2),
        ("2026-10-15", "2027-10-15", 12),
        ("2026-10-15", "2027-10-16", 13),
        ("2026-01-30", "2026-02-28", 1),
        ("2026-01-30", "2026-03-01", 2),
        ("2026-01-30", "2026-03-30", 2),
    ],
)
def test_every_month_begun_after_the_due_date_counts(due_on: str, on: str, late: int) -> None:
    assert months_late(date.fromisoformat(due_on), date.fromisoformat(on)) == late


@given(st.dates(date(2015, 1, 1), date(2030, 1, 1)), st.integers(0, 1500))
def test_lateness_never_shrinks_with_time(due_on: date, days: int) -> None:
    today, tomorrow = due_on + timedelta(days=days), due_on + timedelta(days=days + 1)
    assert 0 <= months_late(tomorrow, today) <= months_late(due_on, today) <= months_late(due_on, tomorrow)


def test_nothing_is_owed_until_the_due_date_has_passed() -> None:
    for on in ("2026-09-30", "2026-10-01", "2026-10-15"):
        answer = owed(PLAIN, "2026-09", on)
        assert (answer.standing, answer.months, answer.total) == (Standing.PAID_UP, (), 0)
        assert answer.resumes_with == DuesMonth(2026, 10)
    assert owed(PLAIN, "2026-09", "2026-10-16").standing is Standing.IN_ARREARS


def test_a_member_without_a_wage_pays_arrears_without_a_fine() -> None:
    answer = owed(PLAIN, "2026-08", "2026-11-20")
    assert [(str(one.month), one.amount, one.fine) for one in answer.months] == [
        ("2026-09", 8_400, 0),
        ("2026-10", 8_400, 0),
        ("2026-11", 8_400, 0),
    ]
    assert (answer.dues, answer.fine, answer.total, answer.fine_payer) == (25_200, 0, 25_200, None)
    assert (answer.standing, answer.payable_until) == (Standing.IN_ARREARS, date(2026, 11, 30))


def test_arrears_of_before_a_relief_are_owed_in_full() -> None:
    answer = owed(PLAIN, "2026-02", "2026-04-20")
    assert [(str(one.month), one.amount) for one in answer.months] == [("2026-03", 16_800), ("2026-04", 8_400)]


@pytest.mark.parametrize(
    ("on", "standing"),
    [
        ("2026-10-31", Standing.IN_ARREARS),
        ("2026-11-30", Standing.IN_ARREARS),
        ("2026-12-01", Standing.LAPSED),
        ("2027-06-01", Standing.LAPSED),
    ],
)
def test_more_than_three_months_unpaid_end_the_membership(on: str, standing: Standing) -> None:
    answer = owed(PLAIN, "2026-08", on)
    assert answer.standing is standing
    assert (answer.total == 0) is (standing is Standing.LAPSED)


def test_whoever_claimed_jht_becomes_inactive() -> None:
    assert owed(PLAIN, "2026-08", "2026-12-01", jht_claimed=True).standing is Standing.INACTIVE
    assert owed(PLAIN, "2026-08", "2026-11-30", jht_claimed=True).standing is Standing.IN_ARREARS


def test_a_lapsed_member_starts_anew_without_the_old_arrears() -> None:
    answer = owed(PLAIN, "2025-01", "2026-11-20")
    assert (answer.months, answer.total, answer.resumes_with) == ((), 0, DuesMonth(2026, 11))


def test_an_employer_pays_two_per_cent_for_each_month_late() -> None:
    request = replace(WORKER, monthly_income=5_000_000, programmes=THREE)
    answer = owed(request, "2026-07", "2026-11-20")
    monthly = 12_000 + 15_000 + 185_000 + 100_000
    assert [(str(one.month), one.amount, one.months_late, one.fine) for one in answer.months] == [
        ("2026-08", monthly, 3, monthly * 6 // 100),
        ("2026-09", monthly, 2, monthly * 4 // 100),
        ("2026-10", monthly, 1, monthly * 2 // 100),
    ]
    assert (answer.fine_payer, answer.payable_until) == (Payer.EMPLOYER, None)
    assert answer.total == 3 * monthly + monthly * 12 // 100


def test_an_employer_stays_liable_however_long() -> None:
    answer = owed(WORKER, "2020-06", "2026-11-20")
    assert answer.standing is Standing.IN_ARREARS
    assert len(answer.months) == 76
    fines = {str(one.month): round(one.fine * 1000 / (one.amount * one.months_late)) for one in answer.months}
    assert (fines["2020-07"], fines["2020-08"], fines["2021-01"], fines["2021-02"]) == (20, 5, 5, 20)


def test_a_fine_is_rounded_half_up() -> None:
    request = replace(WORKER, monthly_income=10_000, programmes=PLAIN.programmes)
    (only,) = owed(request, "2026-09", "2026-11-20").months
    assert (only.amount, only.fine) == (54, 1)


@pytest.mark.parametrize("request_", [PROJECT, MIGRANT])
def test_dues_that_are_paid_once_have_no_arrears(request_: QuoteRequest) -> None:
    with pytest.raises(OfficeError) as caught:
        owed(request_, "2026-07", "2026-11-20")
    assert caught.value.field == "segment"


SHORT_GRACE = """
format = 1
segment = "BPU"

[[offer]]
id = "OFFER"
valid_from = "2015-07"
basis = "law"
mandatory = ["JKK", "JKM"]
optional = []
periods = [1]

[[rate]]
id = "JKK"
valid_from = "2015-07"
basis = "law"
programme = "JKK"
payer = "member"
amount = 10_000

[[rate]]
id = "JKM"
valid_from = "2015-07"
basis = "law"
programme = "JKM"
payer = "member"
amount = 6_800

[[base]]
id = "BASE"
valid_from = "2015-07"
basis = "law"
brackets = [[0, 1_000_000]]

[[due]]
id = "DUE"
valid_from = "2015-07"
basis = "law"
day = 31
months_after = 0
next_working_day = false
grace_months = 1
"""


def test_another_law_of_the_same_shape_is_a_matter_of_rows() -> None:
    tariff = read_tariff({"short.toml": SHORT_GRACE})
    assert due_date(tariff, Segment.BPU, DuesMonth(2027, 2), CALENDAR) == date(2027, 2, 28)
    inside = arrears(tariff, PLAIN, DuesMonth(2026, 8), date(2026, 9, 30), CALENDAR)
    assert (inside.standing, inside.months) == (Standing.PAID_UP, ())
    after = arrears(tariff, PLAIN, DuesMonth(2026, 8), date(2026, 10, 1), CALENDAR)
    assert (after.standing, after.months, after.payable_until) == (Standing.IN_ARREARS, (), date(2026, 9, 30))
