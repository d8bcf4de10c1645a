"""`form`: form 1A from a file."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from counter_app.cli.answer import Answer
from counter_app.cli.command import command
from counter_app.cli.commands import blank, drafts
from counter_app.cli.context import Session
from counter_app.cli.form_view import submitted_answer
from counter_app.cli.inputs import read_text_file
from counter_app.cli.json_file import parse_json
from counter_app.registration.model import form_schema
from counter_app.registration.operations import submit_form

app = typer.Typer(help="Submit form 1A.", no_args_is_help=True)
app.add_typer(drafts.app, name="draft")
app.add_typer(blank.app)


@command(app, "submit")
def submit(
    session: Session,
    *,
    file: Annotated[str, typer.Option(metavar="FORM.json", help="The form as a JSON object; - is standard input.")],
    ticket: Annotated[str | None, typer.Option(metavar="A001", help="Ticket of the visit.")] = None,
) -> Answer:
    """Take in one form 1A and open its case."""
    raw = parse_json(read_text_file(file, "file"), "file")
    return submitted_answer(session, session.run(submit_form, raw, ticket))


@command(app, "schema")
def schema(session: Session) -> Answer:  # noqa: ARG001 - the form came with the program
    """Show the JSON Schema of the form's keys."""
    document = form_schema()
    return Answer(document, text=json.dumps(document, indent=2, ensure_ascii=False))
