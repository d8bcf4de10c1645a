"""`case change`: the end of a change of data, which `case` takes in."""

from __future__ import annotations

import typer

from counter_app.cli.answer import Answer
from counter_app.cli.case_view import case_document
from counter_app.cli.command import command
from counter_app.cli.commands.cases import CaseNumber
from counter_app.cli.context import Session
from counter_app.registration.operations import normalise_case_number, record_change
from counter_app.shared.labels import Label

app = typer.Typer()


@command(app, "change")
def change(session: Session, case: CaseNumber) -> Answer:
    """Record that the change of data that a form asked for was made."""
    number = normalise_case_number(case)
    session.run(record_change, number)
    told = session.read(case_document, number)
    headline = Label("Perubahan data kasus {case} dicatat.", "The change of data of case {case} is recorded.")
    return Answer(told, headline, {key: told[key] for key in ("case", "state", "created_at")})
