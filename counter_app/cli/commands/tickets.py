"""`ticket`: a place in the queue, from its issue to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.cli.inputs import MissingOption, read_optional_day
from counter_app.cli.ticket_view import promise_document, reason_document, ticket_document
from counter_app.queueing.model import Priority
from counter_app.queueing.operations.booking import check_in
from counter_app.queueing.operations.calling import call_chosen, call_next
from counter_app.queueing.operations.held_back import QueueEmpty
from counter_app.queueing.operations.issuing import issue_ticket
from counter_app.queueing.operations.steps import find_ticket
from counter_app.queueing.ports import Issued
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label

if TYPE_CHECKING:
    from counter_app.storage.unit_of_work import SqlWork

app = typer.Typer(help="Issue tickets, call them and lead them to their end.", no_args_is_help=True)

TicketNumber = Annotated[str, typer.Argument(help="Number of the ticket, as in A001.", metavar="TICKET")]
On = Annotated[str | None, typer.Option("--on", metavar="DATE", help="Day of the ticket; today unless given.")]


@command(app, "issue")
def issue(
    session: Session,
    *,
    service: Annotated[str | None, typer.Option(help="Letter of the service.", metavar="A")] = None,
    priority: Annotated[Priority | None, typer.Option(help="Reason to be served with priority.")] = None,
    booking: Annotated[
        str | None, typer.Option(metavar="REF", help="Reference of a booking, instead of a service.")
    ] = None,
    print_slip: Annotated[bool, typer.Option("--print", help="Print the slip too.")] = False,
) -> Answer:
    """Issue the next ticket of a service."""
    issued, arrival = _issued(session, service, priority, booking)
    document: Document = {
        "ticket": issued.ticket.number,
        "service": issued.ticket.service,
        "business_day": issued.ticket.business_day,
        "issued_at": issued.ticket.issued_at,
        **promise_document(issued.promise),
        "priority": issued.ticket.priority,
        "survey_code": issued.survey_code,
        **arrival,
    }
    headline = Label("Karcis {ticket} terbit.", "Ticket {ticket} is issued.")
    if not print_slip:
        return Answer(document, headline)
    printed = session.print_papers(f"ticket print {issued.ticket.number}", issued.paper)
    return Answer(document | {"papers": printed.papers}, headline, failure=printed.failure)


def _issued(
    session: Session, service: str | None, priority: Priority | None, booking: str | None
) -> tuple[Issued, Document]:
    """A new ticket, and what is to be told of its booking."""
    if booking is not None:
        if service is not None or priority is not None:  # the booking says both
            raise OfficeError(ErrorCode.FIELD_UNKNOWN, field="service" if service is not None else "priority")
        done = session.run(check_in, booking)
        told = {"booking": done.booking.reference, "booked_for": done.booking.booked_for}
        return done.issued, {**told, "punctuality": done.punctuality}
    if service is None:
        raise MissingOption("service")
    return session.run(issue_ticket, service, priority), {}


@command(app, "call")
def call(
    session: Session,
    *,
    counter: Annotated[int, typer.Option(help="Counter that calls.", metavar="N")],
    ticket: Annotated[
        str | None, typer.Option(metavar="TICKET", help="This ticket instead of the next one; needs a reason.")
    ] = None,
    reason: Annotated[str | None, typer.Option(help="Why, in a few words.")] = None,
) -> Answer:
    """Call the next ticket to a counter, by the rule, or a certain one for a reason."""

    def act(work: SqlWork) -> Document:
        if ticket is None:
            outcome = call_next(work, counter)
        else:
            outcome = call_chosen(work, counter, find_ticket(work, ticket), reason)
        if isinstance(outcome, QueueEmpty):
            raise outcome.error(work.now)
        return {
            "ticket": outcome.ticket.number,
            "service": outcome.ticket.service,
            "counter": outcome.counter,
            "called_at": outcome.ticket.last_called_at,
            **reason_document(work.tickets.calls(outcome.ticket.id)[-1]),
        }

    document = session.run(act)
    return Answer(document, Label("Karcis {ticket} ke loket {counter}.", "Ticket {ticket} to counter {counter}."))


@command(app, "show")
def show(session: Session, ticket: TicketNumber, *, on: On = None) -> Answer:
    """Show a ticket with its time slices and calls."""
    day = read_optional_day(on, "on")

    def look(work: SqlWork) -> Document:
        return ticket_document(work, find_ticket(work, ticket, day, lock=False))

    return Answer(session.read(look))


@command(app, "print")
def print_again(session: Session, ticket: TicketNumber, *, on: On = None) -> Answer:
    """Print the slip of a ticket, as a copy if it was printed before."""
    day = read_optional_day(on, "on")

    def look(work: SqlWork) -> tuple[str, int]:
        found = find_ticket(work, ticket, day, lock=False)
        return found.number, found.id

    number, identity = session.read(look)
    papers = session.read(lambda work: work.papers.of_ticket(identity))
    printed = session.print_papers(f"ticket print {number}", *papers)
    return Answer({"ticket": number, "papers": printed.papers}, failure=printed.failure)
