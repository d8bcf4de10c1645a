"""The steps of a ticket after its issue, which `ticket` takes in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.commands.tickets import On, TicketNumber
from counter_app.cli.context import Session
from counter_app.cli.inputs import read_optional_day
from counter_app.cli.ticket_view import ticket_document
from counter_app.queueing.model import Outcome, Pool, Ticket
from counter_app.queueing.operations import calling, serving, undoing
from counter_app.queueing.operations.steps import find_ticket
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label

if TYPE_CHECKING:
    from counter_app.storage.unit_of_work import SqlWork

app = typer.Typer()

At = Annotated[int | None, typer.Option("--counter", metavar="N", help="Counter at which the ticket must be.")]
Reason = Annotated[str | None, typer.Option(help="Why, in a few words.")]

_NOW = Label("Karcis {ticket}: {state}.", "Ticket {ticket}: {state}.")


def _take(
    session: Session, number: str, on: str | None, step: Callable[[SqlWork, Ticket], Ticket], at: int | None = None
) -> Answer:
    """Take a ticket one step on, in one unit of work. With `at`, only if it is in hand at that counter."""
    day = read_optional_day(on, "on")

    def work_on(work: SqlWork) -> Document:
        ticket = find_ticket(work, number, day)
        if at is not None and ticket.counter != at:
            raise OfficeError(ErrorCode.WRONG_COUNTER, field="counter", counter=at, at_counter=ticket.counter)
        return ticket_document(work, step(work, ticket))

    return Answer(session.run(work_on), _NOW)


@command(app, "recall")
def recall(session: Session, ticket: TicketNumber, *, counter: At = None, on: On = None) -> Answer:
    """Call the same ticket once more."""
    return _take(session, ticket, on, calling.recall, counter)


@command(app, "start")
def start(session: Session, ticket: TicketNumber, *, counter: At = None, on: On = None) -> Answer:
    """The person is at the counter: serving begins."""
    return _take(session, ticket, on, serving.start, counter)


@command(app, "park")
def park(
    session: Session,
    ticket: TicketNumber,
    *,
    reason: Reason = None,
    minutes: Annotated[int | None, typer.Option(help="Minutes until the ticket waits again.")] = None,
    pool: Annotated[Pool, typer.Option(help="Who may call the person again.")] = Pool.STAFF,
    counter: At = None,
    on: On = None,
) -> Answer:
    """Send somebody off to fetch something; the place is kept."""
    return _take(session, ticket, on, lambda work, one: serving.park(work, one, reason, minutes, pool=pool), counter)


@command(app, "resume")
def resume(session: Session, ticket: TicketNumber, *, on: On = None) -> Answer:
    """A parked person is back: to the old place in the queue."""
    return _take(session, ticket, on, serving.resume)


@command(app, "no-show")
def no_show(session: Session, ticket: TicketNumber, *, counter: At = None, on: On = None) -> Answer:
    """Give up a person who did not come after all calls."""
    return _take(session, ticket, on, calling.no_show, counter)


@command(app, "reinstate")
def reinstate(session: Session, ticket: TicketNumber, *, on: On = None) -> Answer:
    """Put a person who turned up after all back to the old place."""
    return _take(session, ticket, on, calling.reinstate)


@command(app, "finish")
def finish(
    session: Session,
    ticket: TicketNumber,
    *,
    outcome: Annotated[Outcome, typer.Option(help="How the visit ended.")],
    next_service: Annotated[
        str | None, typer.Option("--next-service", metavar="X", help="Service to go on to in the same visit.")
    ] = None,
    counter: At = None,
    on: On = None,
) -> Answer:
    """The visit is over, or goes on to another service under the same number."""

    def end(work: SqlWork, one: Ticket) -> Ticket:
        if next_service is None:
            return serving.finish(work, one, outcome)
        return serving.finish_and_continue(work, one, next_service, outcome)

    return _take(session, ticket, on, end, counter)


@command(app, "undo")
def undo(session: Session, ticket: TicketNumber, *, on: On = None) -> Answer:
    """Take the last step back, within seconds, as if it had not been made."""
    return _take(session, ticket, on, undoing.undo)


@command(app, "cancel")
def cancel(session: Session, ticket: TicketNumber, *, reason: Reason = None, on: On = None) -> Answer:
    """Somebody gave up the place, or it was taken by mistake."""
    return _take(session, ticket, on, lambda work, one: serving.cancel(work, one, reason))


@command(app, "transfer")
def transfer(
    session: Session,
    ticket: TicketNumber,
    *,
    service: Annotated[str | None, typer.Option(metavar="X", help="Service to go to.")] = None,
    counter: Annotated[int | None, typer.Option(metavar="N", help="Counter to go to.")] = None,
    reason: Reason = None,
    on: On = None,
) -> Answer:
    """Send somebody to another service or a certain counter: same number, same arrival."""
    return _take(
        session,
        ticket,
        on,
        lambda work, one: serving.transfer(work, one, service=service, counter=counter, reason=reason),
    )
