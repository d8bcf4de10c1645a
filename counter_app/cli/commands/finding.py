"""`find`: one field for people, cases and tickets."""

from __future__ import annotations

from typing import Annotated

import typer

from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.finding.labels import KIND_LABELS, WHY_LABELS
from counter_app.finding.operations import MOST_FOUND, Found, find

app = typer.Typer()


@command(app, "find")
def look(
    session: Session,
    text: Annotated[
        str,
        typer.Argument(
            metavar="TEXT", help="NIK, part of a name, telephone, payment code, member number, case, or today's ticket."
        ),
    ],
) -> Answer:
    """Find a person, a case or a ticket; masked, for only what is opened is recorded."""
    found = session.read(find, text)
    more = len(found) == MOST_FOUND
    return Answer(
        {"more": more, "found": [_document(one) for one in found]},
        shown={"more": more, "found": [_row(one) for one in found]},
    )


def _document(one: Found) -> Document:
    return {
        "kind": one.kind,
        "found_by": one.by,
        "name": one.name,
        "nik": one.nik,
        "case": one.case,
        "state": one.state,
        "channel": one.channel,
        "business_day": one.day,
        "cases": one.cases,
        "erased": one.erased,
        "ticket": one.ticket,
        "ticket_state": one.ticket_state,
    }


def _row(one: Found) -> Document:
    """What people read."""
    told = {"kind": KIND_LABELS[one.kind], "found_by": WHY_LABELS[one.by]}
    return told | {key: value for key, value in _document(one).items() if key not in told and value not in {None, ""}}
