"""Bookings: made, imported, checked in, cancelled and missed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta

import pytest

from counter_app.bootstrap import Office
from counter_app.queueing.booking import Booking, BookingSource, BookingState
from counter_app.queueing.model import Origin, Priority, TicketState
from counter_app.queueing.operations.booking import (
    CheckedIn,
    add_booking,
    bookings_of,
    cancel_booking,
    check_in,
    check_in_at_kiosk,
    find_booking,
    import_bookings,
)
from counter_app.queueing.operations.opening_hours import issue_at_kiosk, set_quota
from counter_app.queueing.rule import Punctuality
from counter_app.reporting.operations import close_day
from counter_app.shared.calendar import Zone
from counter_app.shared.errors import ErrorCode, OfficeError, RowErrors
from counter_app.shared.events import EventKind
from counter_app.staff.model import SYSTEM
from tests.support.branch import MORNING, TrainingBranch
from tests.support.contents import contents, refused, told

TODAY = date(2026, 11, 20)
NINE = MORNING + timedelta(hours=1)
HEADER = "reference,service,date,time,priority\n"
GOOD = HEADER + "JMO-0001,A,2026-11-20,09:00,\nJMO-0002,D,23-11-2026,10.30,lansia\n"


def booked(branch: TrainingBranch, at: datetime = NINE, letter: str = "A", priority: Priority | None = None) -> Booking:
    return branch.office.run(add_booking, branch.officer, letter, at, priority)


def come(branch: TrainingBranch, booking: Booking) -> CheckedIn:
    return branch.office.run(check_in, SYSTEM, booking.reference)


def on_day(branch: TrainingBranch, day: date = TODAY) -> list[tuple[str, BookingState]]:
    found = branch.office.read(bookings_of, SYSTEM, day, day)
    return [(one.reference, one.state) for one in found]


def wrong_rows(branch: TrainingBranch, text: str) -> list[tuple[object, object]]:
    error = refused(branch, ErrorCode.ROWS_INVALID, import_bookings, branch.officer, text)
    assert isinstance(error, RowErrors)
    return [(one.details["line"], one.details["problem"]) for one in error.problems]


def test_a_booking_made_at_the_counter_has_a_reference_of_its_own(branch: TrainingBranch) -> None:
    first, second = booked(branch), booked(branch, NINE + timedelta(seconds=30), "d", Priority.SICK)
    assert first.reference != second.reference
    assert (first.service, first.business_day, first.booked_for) == ("A", TODAY, NINE)
    assert (second.service, second.booked_for, second.priority) == ("D", NINE, Priority.SICK)
    assert (first.state, first.source, first.ticket) == (BookingState.BOOKED, BookingSource.COUNTER, None)
    spaced = f"{first.reference[:4].lower()} {first.reference[4:]}"
    assert branch.office.read(find_booking, SYSTEM, spaced) == first


@pytest.mark.parametrize("at", [MORNING, MORNING - timedelta(days=1), MORNING + timedelta(days=367)])
def test_nothing_is_booked_for_the_past_or_more_than_a_year_ahead(branch: TrainingBranch, at: datetime) -> None:
    assert refused(branch, ErrorCode.FIELD_INVALID, add_booking, branch.officer, "A", at).field == "at"


def test_a_branch_that_keeps_hours_books_only_within_them(branch: TrainingBranch) -> None:
    lunch = MORNING.replace(hour=12)
    booked(branch, lunch)
    branch.set("hours_in_training", "on")
    error = refused(branch, ErrorCode.NOT_OPEN_THEN, add_booking, branch.officer, "A", lunch)
    assert error.details["hours"] == "08:00-11:30 13:00-15:00"
    saturday = refused(branch, ErrorCode.NOT_OPEN_THEN, add_booking, branch.officer, "A", NINE + timedelta(days=1))
    assert saturday.details["hours"] is None
    refused(branch, ErrorCode.NO_SUCH_SERVICE, add_booking, branch.officer, "Z", NINE)


def test_who_comes_early_waits_for_the_booked_time(branch: TrainingBranch) -> None:
    booking = booked(branch, priority=Priority.ELDERLY)
    done = come(branch, booking)
    ticket = done.issued.ticket
    assert done.punctuality is Punctuality.EARLY
    assert (ticket.number, ticket.priority, ticket.origin) == ("A001", Priority.ELDERLY, Origin.BOOKING)
    assert (ticket.issued_at, ticket.arrived_at, ticket.booked_for) == (MORNING, NINE, NINE)
    assert (done.booking.state, done.booking.ticket) == (BookingState.CHECKED_IN, ticket.id)
    assert branch.office.verify() == ()


def test_who_comes_within_the_tolerance_keeps_the_booked_time(branch: TrainingBranch) -> None:
    booking = booked(branch)
    branch.clock.set(NINE + timedelta(minutes=15))
    done = come(branch, booking)
    assert (done.punctuality, done.issued.ticket.arrived_at) == (Punctuality.ON_TIME, NINE)


def test_who_comes_later_joins_as_of_now(branch: TrainingBranch) -> None:
    booking = booked(branch)
    branch.clock.set(NINE + timedelta(minutes=15, seconds=1))
    done = come(branch, booking)
    ticket = done.issued.ticket
    assert (done.punctuality, ticket.arrived_at, ticket.booked_for) == (Punctuality.LATE, branch.clock.now(), None)
    assert ticket.origin is Origin.BOOKING


def test_who_comes_much_too_early_is_told_when_to_come_back(branch: TrainingBranch) -> None:
    booking = booked(branch, MORNING.replace(hour=10))
    error = refused(branch, ErrorCode.BOOKING_TOO_EARLY, check_in, SYSTEM, booking.reference)
    assert error.details["from_at"] == "2026-11-20T09:00+07:00"
    branch.set("booking_early_minutes", "120")
    come(branch, booking)


def test_a_booking_lets_nobody_in_twice_nor_on_another_day(branch: TrainingBranch) -> None:
    booking, tomorrow = booked(branch), booked(branch, NINE + timedelta(days=1))
    come(branch, booking)
    again = refused(branch, ErrorCode.BOOKING_STATE, check_in, SYSTEM, booking.reference)
    assert (again.details["state"], again.details["ticket"]) == ("checked_in", "A001")
    error = refused(branch, ErrorCode.BOOKING_OTHER_DAY, check_in, SYSTEM, tomorrow.reference)
    assert error.details["booked_for"] == "2026-11-21T09:00+07:00"
    refused(branch, ErrorCode.NO_SUCH_BOOKING, check_in, SYSTEM, "ABCD2345")
    refused(branch, ErrorCode.FIELD_INVALID, check_in, SYSTEM, "?")


def test_a_cancelled_booking_gives_no_ticket(branch: TrainingBranch) -> None:
    booking = booked(branch)
    assert branch.office.run(cancel_booking, branch.officer, booking.reference).state is BookingState.CANCELLED
    assert refused(branch, ErrorCode.BOOKING_STATE, check_in, SYSTEM, booking.reference).details["ticket"] is None
    refused(branch, ErrorCode.BOOKING_STATE, cancel_booking, branch.officer, booking.reference)


def test_two_kiosks_cannot_check_the_same_booking_in(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor
) -> None:
    booking = booked(branch)
    both = [hands.submit(office.run, check_in, SYSTEM, booking.reference) for office in (branch.office, other)]
    outcomes = [one.exception() for one in both]
    refusals = [one for one in outcomes if one is not None]
    assert len(refusals) == 1
    assert isinstance(refusals[0], OfficeError)
    assert refusals[0].code is ErrorCode.BOOKING_STATE
    assert branch.office.verify() == ()


def test_the_kiosk_checks_in_while_the_branch_is_open_whatever_the_quota(branch: TrainingBranch) -> None:
    branch.set("hours_in_training", "on")
    branch.office.run(set_quota, branch.supervisor, "A", 1)
    booking = booked(branch, MORNING.replace(hour=14, minute=45))
    refused(branch, ErrorCode.QUOTA_USED_UP, issue_at_kiosk, SYSTEM, "A")
    branch.clock.set(MORNING.replace(hour=14, minute=40))
    done = branch.office.run(check_in_at_kiosk, SYSTEM, booking.reference)
    assert done.issued.ticket.number == "A001"
    branch.clock.set(MORNING.replace(hour=15))
    refused(branch, ErrorCode.CLOSED_NOW, check_in_at_kiosk, SYSTEM, booking.reference)


def test_bookings_nobody_came_for_are_missed_when_the_day_is_closed(branch: TrainingBranch) -> None:
    gone, came, later = booked(branch), booked(branch), booked(branch, NINE + timedelta(days=3))
    come(branch, came)
    branch.office.run(close_day, branch.supervisor, TODAY)
    assert dict(on_day(branch)) == {gone.reference: BookingState.MISSED, came.reference: BookingState.CHECKED_IN}
    assert on_day(branch, TODAY + timedelta(days=3)) == [(later.reference, BookingState.BOOKED)]
    missed = [details for kind, details in told(branch.office.database.engine) if kind is EventKind.BOOKINGS_MISSED]
    assert missed == ['{"day":"2026-11-20","missed":1}']
    refused(branch, ErrorCode.BOOKING_STATE, check_in, SYSTEM, gone.reference)
    assert branch.office.verify() == ()


def test_a_file_is_imported_once_and_changes_nothing_the_second_time(branch: TrainingBranch) -> None:
    done = branch.office.run(import_bookings, branch.officer, GOOD)
    assert (done.added, done.unchanged) == (2, 0)
    found = branch.office.read(bookings_of, SYSTEM, TODAY, TODAY + timedelta(days=3))
    assert [(one.reference, one.service, one.priority, one.source) for one in found] == [
        ("JMO0001", "A", None, BookingSource.IMPORT),
        ("JMO0002", "D", Priority.ELDERLY, BookingSource.IMPORT),
    ]
    assert found[1].booked_for == datetime(2026, 11, 23, 10, 30, tzinfo=Zone.WIB.tzinfo)
    before = contents(branch.office.database.engine)
    again = branch.office.run(import_bookings, branch.officer, GOOD)
    assert (again.added, again.unchanged) == (0, 2)
    assert contents(branch.office.database.engine) == before


def test_a_file_imported_again_after_the_visit_leaves_it_as_it_is(branch: TrainingBranch) -> None:
    branch.office.run(import_bookings, branch.officer, GOOD)
    branch.office.run(check_in, SYSTEM, "jmo 0001")
    branch.clock.set(NINE + timedelta(hours=2))
    assert branch.office.run(import_bookings, branch.officer, GOOD).unchanged == 2
    assert on_day(branch) == [("JMO0001", BookingState.CHECKED_IN)]


def test_one_wrong_row_keeps_a_whole_file_out(branch: TrainingBranch) -> None:
    branch.office.run(import_bookings, branch.officer, GOOD)
    rows = (
        "NEW00001,A,2026-11-23,09:00,\n"
        "NEW00002,Z,2026-11-23,09:00,\n"
        "NEW00003,A,2026-11-20,07:59,\n"
        "NEW00004,A,2028-11-23,09:00,\n"
        "NEW00005,A,2026-11-23,09:00,\n"
        "NEW-00005,B,2026-11-23,10:00,\n"
        "JMO0001,A,2026-11-20,09:30,\n"
        "JMO0002,D,2026-11-23,10:30,elderly\n"
        "=1+1,A,2026-11-23,09:00,\n"
    )
    assert wrong_rows(branch, HEADER + rows) == [
        (3, "service"),
        (4, "past"),
        (5, "past"),
        (6, "reference-twice"),
        (7, "reference-twice"),
        (8, "differs"),
        (10, "formula"),
    ]


def test_a_branch_that_keeps_hours_imports_nothing_outside_them(branch: TrainingBranch) -> None:
    branch.set("hours_in_training", "on")
    rows = "NEW00001,A,2026-11-21,09:00,\nNEW00002,A,2026-11-23,12:30,\nNEW00003,A,2026-11-23,13:00,\n"
    assert wrong_rows(branch, HEADER + rows) == [(2, "not-open"), (3, "not-open")]


def test_a_large_file_is_imported_and_a_wrong_one_reported(branch: TrainingBranch) -> None:
    rows = "".join(f"JMO{number:06d},A,2026-11-23,09:{number % 60:02d},\n" for number in range(10_000))
    assert branch.office.run(import_bookings, branch.officer, HEADER + rows).added == 10_000
    error = refused(
        branch, ErrorCode.ROWS_INVALID, import_bookings, branch.officer, HEADER + rows.replace(",A,", ",B,")
    )
    assert (error.details["rows"], error.details["more"]) == (10_000, 9_900)


def test_the_same_file_imported_at_two_pcs_is_there_once(
    branch: TrainingBranch, other: Office, hands: ThreadPoolExecutor
) -> None:
    both = [hands.submit(office.run, import_bookings, branch.officer, GOOD) for office in (branch.office, other)]
    assert sorted(one.result().added for one in both) == [0, 2]


def test_the_diary_tells_of_bookings_by_ids_alone(branch: TrainingBranch) -> None:
    booking = booked(branch)
    come(branch, booking)
    branch.office.run(import_bookings, branch.officer, GOOD.replace("2026-11-20,09:00", "2026-11-20,10:00"))
    entries = told(branch.office.database.engine)
    assert booking.reference not in repr(entries)
    assert "JMO0001" not in repr(entries)
    details = dict(entries)
    assert details[EventKind.BOOKING_MADE] == f'{{"booking":{booking.id},"day":"2026-11-20","service":"A"}}'
    assert f'"booking":{booking.id}' in details[EventKind.TICKET_ISSUED]
    assert details[EventKind.BOOKINGS_IMPORTED] == '{"added":2,"unchanged":0}'


def test_a_booking_is_called_at_its_time_and_not_before_others(branch: TrainingBranch) -> None:
    early = come(branch, booked(branch)).issued.ticket
    branch.wait(minutes=30)
    walked_in = branch.issue().ticket
    assert branch.call(1).number == walked_in.number
    branch.clock.set(NINE)
    branch.issue()
    assert branch.call(2, branch.colleague).number == early.number


def test_an_early_one_is_called_when_nobody_else_waits(branch: TrainingBranch) -> None:
    ticket = come(branch, booked(branch)).issued.ticket
    called = branch.call()
    assert (called.number, called.state) == (ticket.number, TicketState.CALLED)


def test_who_is_here_before_a_booking_is_not_ahead_of_somebody_who_comes_now(branch: TrainingBranch) -> None:
    come(branch, booked(branch))
    branch.wait(minutes=30)
    assert branch.issue().promise.ahead == 0
    branch.clock.set(NINE)
    assert branch.issue().promise.ahead == 2
