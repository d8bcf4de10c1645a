"""`booking`: appointments, from a file or made here."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

import typer

from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.context import Printed, Session
from counter_app.cli.inputs import read_moment, read_optional_day, read_text_file
from counter_app.queueing.booking import Booking
from counter_app.queueing.model import Priority
from counter_app.queueing.operations.booking import (
    add_booking,
    booking_slip,
    bookings_of,
    cancel_booking,
    import_bookings,
)
from counter_app.shared.ids import normalise_code
from counter_app.shared.labels import Label

app = typer.Typer(help="Bookings: import them, make and cancel them.", no_args_is_help=True)

_MOST_DAYS = 366


@command(app, "import")
def take_over(
    session: Session,
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="CSV with the columns reference, service, date, time, priority; - for standard input."
        ),
    ],
) -> Answer:
    """Take over the bookings of a file, all of them or none; those that are there already stay as they are."""
    session.sign_in()
    done = session.run(import_bookings, read_text_file(file, "file"))
    return Answer(
        {"added": done.added, "unchanged": done.unchanged},
        Label("{added} janji temu diimpor.", "{added} bookings imported."),
    )


@command(app, "add")
def add(
    session: Session,
    *,
    service: Annotated[str, typer.Option(help="Letter of the service.", metavar="A")],
    at: Annotated[str, typer.Option(metavar="ISO8601", help="When; branch time without an offset.")],
    priority: Annotated[Priority | None, typer.Option(help="Reason to be served with priority.")] = None,
    print_it: Annotated[bool, typer.Option("--print", help="Print the slip to take home.")] = False,
) -> Answer:
    """Book a service at a time."""
    session.sign_in()
    moment = session.in_branch(read_moment(at, "at"))
    booking = session.run(add_booking, service, moment, priority)
    document = _document(booking)
    told = Label("Referensi janji temu: {booking}.", "The booking's reference: {booking}.")
    if not print_it:
        return Answer(document, told)
    printed = _print(session, booking.reference)
    return Answer(document | {"papers": printed.papers}, told, failure=printed.failure)


@command(app, "print")
def print_slip(
    session: Session, booking: Annotated[str, typer.Argument(metavar="REF", help="Reference of the booking.")]
) -> Answer:
    """Print the slip of a booking, by which somebody checks in."""
    session.sign_in()
    printed = _print(session, booking)
    return Answer({"papers": printed.papers}, failure=printed.failure)


def _print(session: Session, reference: str) -> Printed:
    paper = session.run(booking_slip, reference)
    return session.print_papers(f"booking print {normalise_code(reference)}", paper)


@command(app, "list")
def show(
    session: Session,
    *,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="First day; today unless given.")] = None,
    days: Annotated[int, typer.Option(min=1, max=_MOST_DAYS, help="How many days.")] = 1,
) -> Answer:
    """Show the bookings of a day or of several."""
    first = read_optional_day(on, "on") or session.today()
    found = session.read(bookings_of, first, first + timedelta(days=days - 1))
    return Answer({"bookings": [_document(one) for one in found]})


@command(app, "cancel")
def cancel(
    session: Session, booking: Annotated[str, typer.Argument(metavar="REF", help="Reference of the booking.")]
) -> Answer:
    """Give up a booking for which nobody has come."""
    return Answer(_document(session.run(cancel_booking, booking)), Label("Dibatalkan.", "Cancelled."))


def _document(booking: Booking) -> Document:
    return {
        "booking": booking.reference,
        "service": booking.service,
        "booked_for": booking.booked_for,
        "priority": booking.priority,
        "state": booking.state,
        "source": booking.source,
    }
