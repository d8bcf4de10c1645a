"""Bookings: made at the counter or imported, checked in at the kiosk, missed when the day is over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from counter_app.queueing.booking import Booking, BookingSource, BookingState, NewBooking, read_reference
from counter_app.queueing.booking_file import BookingRow, read_bookings, row_problem
from counter_app.queueing.booking_ports import BookingWork
from counter_app.queueing.hours import FARTHEST_DAYS, SpecialHours, Stop, hours_of
from counter_app.queueing.model import Priority
from counter_app.queueing.operations.issuing import Booked, find_service, issue_ticket
from counter_app.queueing.operations.stopping import hours_bind, stopped
from counter_app.queueing.ports import Issued
from counter_app.queueing.rule import Punctuality, booked_arrival
from counter_app.shared.calendar import business_day
from counter_app.shared.errors import ErrorCode, OfficeError, RowErrors
from counter_app.shared.events import EventKind, NewEvent
from counter_app.shared.ids import booking_reference
from counter_app.shared.papers import Paper, PaperKind
from counter_app.staff.model import Permission


@dataclass(frozen=True)
class CheckedIn:
    """The ticket that a booking became, and whether its person came early, on time or late."""

    booking: Booking
    issued: Issued
    punctuality: Punctuality


@dataclass(frozen=True)
class Imported:
    """How many bookings of a file are new, and how many were there already."""

    added: int
    unchanged: int


def add_booking(work: BookingWork, letter: str, at: datetime, priority: Priority | None = None) -> Booking:
    """Book a service for an aware moment, which loses its seconds, under a new reference.

    Raises `OfficeError`: NO_SUCH_SERVICE, FIELD_INVALID at `at` for a moment that has passed or lies more than a year
    ahead, NOT_OPEN_THEN.
    """
    work.actor.require(Permission.SERVE)
    service = find_service(work, letter).service.letter
    at = at.replace(second=0, microsecond=0)
    if not _is_ahead(work, at):
        raise OfficeError(ErrorCode.FIELD_INVALID, field="at", expected="future-moment")
    special = work.hours.special(work.today)
    if not _open_then(work, at, special):
        hours = hours_of(work.branch, business_day(at, work.branch.zone), special).hours
        raise OfficeError(ErrorCode.NOT_OPEN_THEN, field="at", hours=str(hours) if hours.is_open else None)
    reference = _new_reference(work)
    work.bookings.add([NewBooking(reference, service, at, priority)], BookingSource.COUNTER)
    booking = find_booking(work, reference)
    work.record(EventKind.BOOKING_MADE, booking=booking.id, service=service, day=booking.business_day.isoformat())
    return booking


def _new_reference(work: BookingWork) -> str:
    """A reference that nobody uses; an imported one may look like ours by chance."""
    while True:
        reference = booking_reference(work.key, work.bookings.next_number())
        if not work.bookings.known([reference]):
            return reference


def _is_ahead(work: BookingWork, at: datetime) -> bool:
    return work.now < at <= work.now + timedelta(days=FARTHEST_DAYS)


def _open_then(work: BookingWork, at: datetime, special: SpecialHours) -> bool:
    """Whether people are served at a moment by the hours, where they bind."""
    if not hours_bind(work):
        return True
    day = business_day(at, work.branch.zone)
    spans = hours_of(work.branch, day, special).hours.moments(day, work.branch.zone.tzinfo)
    return any(begins <= at < ends for begins, ends in spans)


def find_booking(work: BookingWork, reference: str) -> Booking:
    """Raises `OfficeError` (FIELD_INVALID, NO_SUCH_BOOKING) at `booking`."""
    booking = work.bookings.find(read_reference(reference))
    if booking is None:
        raise OfficeError(ErrorCode.NO_SUCH_BOOKING, field="booking")
    return booking


def bookings_of(work: BookingWork, first: date, last: date) -> tuple[Booking, ...]:
    """The bookings of some days, by their time."""
    return work.bookings.of_days(first, last)


def booking_slip(work: BookingWork, reference: str) -> Paper:
    """The paper by which somebody comes back, issued when it is wanted first. It is the same one every time.

    Raises `OfficeError`: as `find_booking` does, and BOOKING_STATE once the booking was used or given up.
    """
    work.actor.require(Permission.SERVE)
    booking = find_booking(work, reference)
    _require_booked(work, booking)
    if booking.paper is not None:
        return work.papers.by_id(booking.paper)
    facts = (booking.reference, booking.service, booking.booked_for.astimezone(UTC).isoformat())
    paper = work.papers.issue(PaperKind.BOOKING_SLIP, facts)
    work.bookings.set_paper(booking, paper.id)
    return paper


def cancel_booking(work: BookingWork, reference: str) -> Booking:
    """Give up a booking for which nobody has come. Raises `OfficeError` (BOOKING_STATE) otherwise."""
    work.actor.require(Permission.SERVE)
    booking = find_booking(work, reference)
    _require_booked(work, booking)
    after = work.bookings.set_state(booking, BookingState.CANCELLED)
    work.record(EventKind.BOOKING_CANCELLED, booking=booking.id)
    return after


def _require_booked(work: BookingWork, booking: Booking) -> None:
    if booking.state is not BookingState.BOOKED:
        raise OfficeError(
            ErrorCode.BOOKING_STATE,
            field="booking",
            reference=booking.reference,
            state=booking.state.value,
            ticket=None if booking.ticket is None else work.tickets.by_id(booking.ticket).number,
        )


def check_in(work: BookingWork, reference: str) -> CheckedIn:
    """Give somebody with a booking a ticket that waits from the booked time; long after it, from now.

    Raises `OfficeError`: NO_SUCH_BOOKING, BOOKING_STATE for one used or given up, BOOKING_OTHER_DAY, BOOKING_TOO_EARLY
    with the time from which to check in, and as `issue_ticket` does.
    """
    booking = find_booking(work, reference)
    _require_booked(work, booking)
    booked_for = booking.booked_for.astimezone(work.branch.zone.tzinfo)
    told = booked_for.isoformat(timespec="minutes")
    if booking.business_day != work.today:
        raise OfficeError(ErrorCode.BOOKING_OTHER_DAY, field="booking", reference=booking.reference, booked_for=told)
    opens = booked_for - timedelta(minutes=work.branch.booking_early_minutes)
    if work.now < opens:
        raise OfficeError(
            ErrorCode.BOOKING_TOO_EARLY,
            field="booking",
            reference=booking.reference,
            booked_for=told,
            from_at=opens.isoformat(timespec="minutes"),
        )
    late = timedelta(minutes=work.branch.booking_late_minutes)
    arrival = booked_arrival(booking.booked_for, work.now, late)
    issued = issue_ticket(work, booking.service, booking.priority, booked=Booked(booking.id, arrival))
    after = work.bookings.set_state(booking, BookingState.CHECKED_IN, issued.ticket.id)
    return CheckedIn(after, issued, arrival.punctuality)


def check_in_at_kiosk(work: BookingWork, reference: str) -> CheckedIn:
    """Check in as the kiosk does: while the branch is open. A booking needs no place in the quota.

    Raises `OfficeError` as `check_in` does, and CLOSED_NOW with the moment of the next opening.
    """
    found = stopped(work)
    if found is not None and found.stop is Stop.CLOSED_NOW:
        raise found.error()
    return check_in(work, reference)


def import_bookings(work: BookingWork, text: str) -> Imported:
    """Take over every booking of a CSV file, or none. What is there already stays as it is.

    Raises `OfficeError`: FILE_INVALID when it is no such file, `RowErrors` with a refusal for each wrong row.
    """
    work.actor.require(Permission.SERVE)
    read = read_bookings(text, work.branch.zone)
    known = work.bookings.known({row.booking.reference for row in read.rows})
    problems = [*read.problems, *_wrong_rows(work, read.rows, known)]
    if problems:
        raise RowErrors(sorted(problems, key=lambda one: int(str(one.details["line"]))))
    new = [row.booking for row in read.rows if row.booking.reference not in known]
    if new:
        work.bookings.add(new, BookingSource.IMPORT)
        work.record(EventKind.BOOKINGS_IMPORTED, added=len(new), unchanged=len(known))
    return Imported(len(new), len(known))


def _wrong_rows(work: BookingWork, rows: Sequence[BookingRow], known: Mapping[str, Booking]) -> Iterator[OfficeError]:
    """Rows that are well written and still cannot be taken."""
    written = Counter(row.booking.reference for row in rows)
    letters = {service.letter for service in work.counters.services() if service.active}
    special = work.hours.special(work.today)
    for row in rows:
        one, before = row.booking, known.get(row.booking.reference)
        if written[one.reference] > 1:
            yield row_problem(row.line, "reference-twice", "reference")
        elif before is not None:
            if not before.same_as(one):
                yield row_problem(row.line, "differs", "reference")
        elif one.service not in letters:
            yield row_problem(row.line, "service", "service")
        elif not _is_ahead(work, one.booked_for):
            yield row_problem(row.line, "past", "date")
        elif not _open_then(work, one.booked_for, special):
            yield row_problem(row.line, "not-open", "time")


def miss_bookings(work: BookingWork, event: NewEvent) -> None:
    """A day was closed: whoever has a booking of it, or of a day before it, and did not come, has missed it."""
    day = date.fromisoformat(str(event.details["day"]))
    missed = work.bookings.miss(day)
    if missed:
        work.record(EventKind.BOOKINGS_MISSED, day=day.isoformat(), missed=len(missed))
