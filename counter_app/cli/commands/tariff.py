"""`tariff`: the dated rows by which dues are reckoned, and newer ones."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from counter_app.cli.answer import Answer
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.cli.dues_office import tariff_in_use
from counter_app.cli.dues_view import row_document, shown_row
from counter_app.cli.inputs import read_text_file
from counter_app.dues.model import DuesMonth, parse_segment
from counter_app.dues.operations import list_tariff_rows, load_tariff_file
from counter_app.shared.labels import Label
from counter_app.staff.model import Permission

app = typer.Typer(help="Show the tariff.", no_args_is_help=True)


@command(app, "list")
def list_rows(
    session: Session,
    *,
    month: Annotated[str | None, typer.Option(metavar="YYYY-MM", help="Only rows in force in this month.")] = None,
    segment: Annotated[str | None, typer.Option(metavar="BPU|PU|JAKON|PMI", help="Only rows of this segment.")] = None,
) -> Answer:
    """List the dated rows of the tariff and where they come from."""
    on_month = None if month is None else DuesMonth.parse(month, "month")
    of_segment = None if segment is None else parse_segment(segment)
    tariff = tariff_in_use(session)
    rows = [(row, tariff.origins[row.id]) for row in list_tariff_rows(tariff, on_month, of_segment)]
    return Answer(
        {"rows": [row_document(row, origin) for row, origin in rows]},
        shown={"rows": [shown_row(row, origin) for row, origin in rows]},
    )


@command(app, "load")
def load(
    session: Session,
    file: Annotated[str, typer.Argument(metavar="FILE", help="A tariff file, as those of the program.")],
) -> Answer:
    """Take a newer tariff file into use, in the place of the one of its name; for administrators."""
    session.actor.require(Permission.ADMINISTER)
    done = session.run(load_tariff_file, Path(file).name, read_text_file(file, "file"))
    return Answer(
        {
            "file": done.file,
            "row_count": done.rows,
            "added": done.added,
            "closed": done.closed,
            "changed": done.changed,
            "removed": done.removed,
        },
        Label("Tarif {file} dipakai mulai sekarang.", "The tariff {file} is in use from now on."),
    )
