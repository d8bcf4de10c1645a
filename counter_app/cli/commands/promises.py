"""`report promises`: how well promised waits were kept."""

from __future__ import annotations

from typing import Annotated

import typer

from counter_app.cli.answer import Answer
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.cli.forecast_view import promises_document
from counter_app.cli.inputs import read_optional_day
from counter_app.queueing.operations.estimating import promise_report

app = typer.Typer(help="Figures of a day or a period.", no_args_is_help=True)


@command(app, "promises")
def promises(
    session: Session,
    *,
    first: Annotated[str | None, typer.Option("--from", metavar="DATE", help="First day; today unless given.")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Last day; the first unless given.")] = None,
) -> Answer:
    """Show how well the waits promised on the tickets were kept."""
    report = session.read(promise_report, read_optional_day(first, "from"), read_optional_day(last, "to"))
    return Answer(promises_document(report))
