"""Tickets that come about otherwise than at the kiosk or go over to another day, which `ticket` takes in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.commands.tickets import On
from counter_app.cli.context import Session
from counter_app.cli.inputs import read_moment, read_optional_day
from counter_app.cli.ticket_view import ticket_document
from counter_app.queueing.model import Outcome, Priority
from counter_app.queueing.operations.carrying import carry_all, carry_over
from counter_app.queueing.operations.paper_numbers import PaperNumber, ServedOnPaper, enter_paper_numbers
from counter_app.queueing.operations.steps import find_ticket
from counter_app.queueing.operations.walk_in import serve_without_ticket
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label

if TYPE_CHECKING:
    from counter_app.storage.unit_of_work import SqlWork

app = typer.Typer()


@command(app, "serve")
def serve(
    session: Session,
    *,
    counter: Annotated[int, typer.Option(help="Counter at which somebody is served.", metavar="N")],
    service: Annotated[str, typer.Option(help="Letter of the service.", metavar="A")],
    priority: Annotated[Priority | None, typer.Option(help="Reason to be served with priority.")] = None,
    reason: Annotated[str | None, typer.Option(help="Why, in a few words; needed while others wait.")] = None,
) -> Answer:
    """Serve somebody without a ticket at once, under the next number of the service."""

    def act(work: SqlWork) -> Document:
        issued = serve_without_ticket(work, counter, service, priority=priority, reason=reason)
        return ticket_document(work, issued.ticket) | {"survey_code": issued.survey_code}

    return Answer(session.run(act), Label("Karcis {ticket} dilayani.", "Ticket {ticket} is being served."))


@command(app, "paper")
def paper(
    session: Session,
    number: Annotated[str, typer.Argument(help="Number on the paper, as in A018.", metavar="NUMBER")],
    *,
    at: Annotated[str, typer.Option(metavar="ISO8601", help="When the paper was given out.")],
    priority: Annotated[Priority | None, typer.Option(help="Reason to be served with priority.")] = None,
    counter: Annotated[int | None, typer.Option(metavar="N", help="Counter that served it meanwhile.")] = None,
    started: Annotated[str | None, typer.Option(metavar="ISO8601", help="When serving began, if it is over.")] = None,
    ended: Annotated[str | None, typer.Option(metavar="ISO8601", help="When serving ended, if it is over.")] = None,
    outcome: Annotated[Outcome | None, typer.Option(help="How the visit ended.")] = None,
) -> Answer:
    """Enter a number that was written on paper while the system was down. For supervisors."""
    parts = {"counter": counter, "started": started, "ended": ended, "outcome": outcome}
    missing = tuple(key for key, value in parts.items() if value is None)
    if missing and len(missing) < len(parts):
        raise OfficeError(ErrorCode.FIELD_MISSING, field=missing[0])

    served = None
    if counter is not None and started is not None and ended is not None and outcome is not None:
        began, over = (
            session.in_branch(read_moment(text, key)) for text, key in ((started, "started"), (ended, "ended"))
        )
        served = ServedOnPaper(counter, began, over, outcome)
    entry = PaperNumber(number, session.in_branch(read_moment(at, "at")), priority, served)

    def act(work: SqlWork) -> Document:
        (entered,) = enter_paper_numbers(work, [entry])
        told = {"paper_number": entered.paper_number, "exchanged": entered.exchanged}
        return ticket_document(work, entered.issued.ticket) | told | {"survey_code": entered.issued.survey_code}

    return Answer(session.run(act), Label("Nomor {paper_number}: karcis {ticket}.", "Number {paper_number}: {ticket}."))


@command(app, "carry")
def carry(
    session: Session,
    ticket: Annotated[str | None, typer.Argument(help="Number of the ticket; all that are left unless given.")] = None,
    *,
    on: On = None,
) -> Answer:
    """Carry who still waits over to the next working day, each under a new number. For supervisors."""
    day = read_optional_day(on, "on")

    def act(work: SqlWork) -> Document:
        if ticket is None:
            issued = carry_all(work, day or work.today)
        else:
            issued = (carry_over(work, find_ticket(work, ticket, day)),)
        return {"carried": [{"ticket": one.ticket.number, "business_day": one.ticket.business_day} for one in issued]}

    return Answer(session.run(act))
