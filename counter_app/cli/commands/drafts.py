"""`form draft`: forms that were begun at a ticket and go on there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer

from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.commands.tickets import On, TicketNumber
from counter_app.cli.context import Session
from counter_app.cli.form_view import draft_document, draft_line, submitted_answer
from counter_app.cli.inputs import read_optional_day, read_text_file
from counter_app.cli.json_file import parse_json
from counter_app.queueing.operations.steps import find_ticket
from counter_app.registration.drafts import FormDraft, flatten
from counter_app.registration.operations import draft_of_ticket, drop_draft, keep_draft, list_drafts, submit_draft
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label

if TYPE_CHECKING:
    from counter_app.storage.unit_of_work import SqlWork

app = typer.Typer(help="Keep forms that were begun and go on with them.", no_args_is_help=True)


@command(app, "save")
def save(
    session: Session,
    *,
    ticket: Annotated[str, typer.Option(metavar="A001", help="Ticket of the visit.")],
    file: Annotated[
        str, typer.Option(metavar="PART.json", help="Part of a form as a JSON object; null empties a field.")
    ],
) -> Answer:
    """Keep what was filled in of a form; fields that the part does not name stay as they are."""
    raw = parse_json(read_text_file(file, "file"), "file")
    if not isinstance(raw, Mapping):
        raise OfficeError(ErrorCode.FILE_INVALID, field="file", expected="object")
    draft = session.run(keep_draft, ticket, flatten(raw))
    told = session.read(draft_document, draft)
    headline = Label("Draf karcis {ticket} tersimpan.", "The draft of ticket {ticket} is kept.")
    return Answer(told, headline, session.read(draft_line, draft))


@command(app, "show")
def show(session: Session, ticket: TicketNumber, *, on: On = None) -> Answer:
    """Show everything that was filled in of a form."""
    told = session.read(lambda work: draft_document(work, _find(work, ticket, on)))
    entries = told["entries"]
    rows = [{"field": path, "value": value} for path, value in entries.items()] if isinstance(entries, dict) else []
    return Answer(told, shown=told | {"entries": rows})


@command(app, "list")
def listing(session: Session) -> Answer:
    """List the forms that were begun, with their people masked."""
    return Answer({"drafts": session.read(_lines)})


def _lines(work: SqlWork) -> list[Document]:
    return [draft_line(work, one) for one in list_drafts(work)]


@command(app, "drop")
def drop(session: Session, ticket: TicketNumber, *, on: On = None) -> Answer:
    """Throw away what was filled in of a form."""

    def work_on(work: SqlWork) -> Document:
        draft = _find(work, ticket, on)
        drop_draft(work, draft.id)
        return draft_line(work, draft)

    return Answer(session.run(work_on), Label("Draf karcis {ticket} dihapus.", "The draft of ticket {ticket} is gone."))


@command(app, "submit")
def submit(session: Session, ticket: TicketNumber) -> Answer:
    """Take in the form that was begun at a ticket and open its case."""
    return submitted_answer(session, session.run(submit_draft, ticket))


def _find(work: SqlWork, number: str, on: str | None) -> FormDraft:
    ticket = find_ticket(work, number, read_optional_day(on, "on"), lock=False)
    draft = draft_of_ticket(work, ticket.id)
    if draft is None:
        raise OfficeError(ErrorCode.NO_SUCH_DRAFT, field="ticket")
    return draft
