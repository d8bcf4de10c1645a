"""References and files of bookings."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.queueing.booking import NewBooking, read_reference
from counter_app.queueing.booking_file import read_bookings
from counter_app.queueing.model import Priority
from counter_app.shared.calendar import Zone
from counter_app.shared.errors import ErrorCode, FormErrors, OfficeError, RowErrors
from counter_app.shared.expected_words import PROBLEMS
from counter_app.shared.ids import READABLE, booking_reference

HEADER = "reference,service,date,time,priority\n"
NINE = datetime(2026, 11, 23, 9, 0, tzinfo=Zone.WIB.tzinfo)


def problem_of(row: str) -> tuple[object, object, object]:
    found = read_bookings(HEADER + row, Zone.WIB)
    assert len(found.problems) == 1
    assert not found.rows
    details = found.problems[0].details
    return details["line"], details.get("column"), details["problem"]


def whole_problem(text: str) -> object:
    with pytest.raises(OfficeError) as caught:
        read_bookings(text, Zone.WIB)
    assert caught.value.code is ErrorCode.FILE_INVALID
    return caught.value.details["problem"]


@pytest.mark.parametrize(
    ("typed", "read"), [("abcd-2345", "ABCD2345"), (" ab cd ", "ABCD"), ("JMO123456", "JMO123456")]
)
def test_a_reference_is_read_however_it_is_typed(typed: str, read: str) -> None:
    assert read_reference(typed) == read


@pytest.mark.parametrize("typed", ["", "ABC", "A" * 33, "=CMD()", "ABCD\u0130", "AB/CD", "٣٣٣٣٣"])
def test_what_cannot_be_a_reference_is_refused(typed: str) -> None:
    with pytest.raises(OfficeError) as caught:
        read_reference(typed)
    assert (caught.value.code, caught.value.field) == (ErrorCode.FIELD_INVALID, "booking")
    assert typed == "" or typed not in repr(dict(caught.value.details))


def test_a_nik_is_no_reference() -> None:
    with pytest.raises(OfficeError) as caught:
        read_reference("3310154708920003")
    assert caught.value.details["expected"] == "no-nik"


def test_references_made_here_are_readable_and_tell_nothing_of_each_other() -> None:
    made = {booking_reference(b"key", number) for number in range(200)}
    assert len(made) == 200
    assert all(len(one) == 8 and set(one) <= set(READABLE) and read_reference(one) == one for one in made)


@pytest.mark.parametrize(
    "text",
    [
        "reference,service,date,time,priority\nABCD,A,2026-11-23,09:00,elderly\n",
        "Referensi;Layanan;Tanggal;Jam;Prioritas\r\nab-cd;a;23-11-2026;9.00;lansia\r\n",
        "date\ttime\tpriority\treference\tservice\n23/11/2026\t09:00:00\tELDERLY\t ABCD \tA\n",
        '"reference","service","date","time","priority"\n\n"ABCD","A","2026-11-23","09:00","elderly"\n,,,,\n',
    ],
)
def test_a_file_is_read_with_any_delimiter_order_and_language(text: str) -> None:
    found = read_bookings(text, Zone.WIB)
    assert found.problems == ()
    assert [row.booking for row in found.rows] == [NewBooking("ABCD", "A", NINE, Priority.ELDERLY)]


def test_the_priority_column_may_be_left_out_or_empty() -> None:
    without = read_bookings("reference,service,date,time\nABCD,A,2026-11-23,09:00\n", Zone.WIB)
    empty = read_bookings(HEADER + "ABCD,A,2026-11-23,09:00,\n", Zone.WIB)
    assert (
        [row.booking for row in without.rows] == [row.booking for row in empty.rows] == [NewBooking("ABCD", "A", NINE)]
    )


@pytest.mark.parametrize(
    ("row", "column", "problem"),
    [
        ("AB,A,2026-11-23,09:00,", "reference", "reference"),
        ("3310154708920003,A,2026-11-23,09:00,", "reference", "nik"),
        ("ABCD,AA,2026-11-23,09:00,", "service", "service"),
        ("ABCD,1,2026-11-23,09:00,", "service", "service"),
        ("ABCD,A,2026-02-30,09:00,", "date", "date"),
        ("ABCD,A,31-02-2026,09:00,", "date", "date"),
        ("ABCD,A,besok,09:00,", "date", "date"),
        ("ABCD,A,2026-11-23,24:00,", "time", "time"),
        ("ABCD,A,2026-11-23,pagi,", "time", "time"),
        ("ABCD,A,2026-11-23,09:00,vip", "priority", "priority"),
        ("=HYPERLINK(1),A,2026-11-23,09:00,", "reference", "formula"),
        ("ABCD,@SUM(1),2026-11-23,09:00,", "service", "formula"),
        (f"{'A' * 201},A,2026-11-23,09:00,", "reference", "too-long"),
        ("ABCD,A,2026-11-23,09:00", None, "columns"),
        ("ABCD,A,2026-11-23,09:00,,x", None, "columns"),
    ],
)
def test_a_wrong_row_is_named_by_line_column_and_problem(row: str, column: str | None, problem: str) -> None:
    assert problem_of(row) == (2, column, problem)
    assert problem in PROBLEMS


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "empty"),
        ("\n \n", "empty"),
        ("ABCD,A,2026-11-23,09:00,\n", "booking-header"),
        ("reference,service,date\n", "booking-header"),
        ("reference,service,date,time,time\n", "booking-header"),
        ("reference,service,date,time,name\nABCD,A,2026-11-23,09:00,Siti\n", "booking-column"),
        ('reference,service,date,time\n"ABCD,A', "not-csv"),
        ("\0\0\0", "booking-header"),
        ("PK\x03\x04" * 50, "booking-header"),
    ],
)
def test_a_file_of_another_kind_is_refused_whole(text: str, problem: str) -> None:
    assert whole_problem(text) == problem
    assert problem in PROBLEMS


def test_no_refusal_repeats_what_stands_in_the_file() -> None:
    found = read_bookings(HEADER + "Siti Aminah,3310154708920003,08123456789,x,y\n", Zone.WIB)
    told = repr([(one.field, dict(one.details)) for one in found.problems])
    assert not {"Siti", "3310154708920003", "08123456789"} & set(told.replace("'", " ").split())


def test_ten_thousand_wrong_rows_are_counted_and_the_first_of_them_named() -> None:
    found = read_bookings(HEADER + "x,x,x,x,x\n" * 10_000, Zone.WIB)
    error = RowErrors(found.problems)
    assert (len(found.problems), len(error.problems)) == (10_000, RowErrors.MOST_NAMED)
    assert (error.details["rows"], error.details["more"]) == (10_000, 10_000 - RowErrors.MOST_NAMED)
    assert [one.details["line"] for one in error.problems[:3]] == [2, 3, 4]
    assert not isinstance(error, FormErrors)


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused_and_never_breaks(text: str) -> None:
    for start in ("", HEADER):
        try:
            problems = read_bookings(start + text, Zone.WIB).problems
        except OfficeError as problem:
            problems = (problem,)
        assert all(one.code is ErrorCode.FILE_INVALID for one in problems)
