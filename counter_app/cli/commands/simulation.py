"""`simulate`: a whole day at a branch, faster than real time."""

from __future__ import annotations

import os
import sys
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from counter_app.cli.answer import Answer
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.cli.inputs import read_optional_day
from counter_app.shared.calendar import Zone
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.shared.labels import Label

app = typer.Typer()


@command(app, "simulate")
def simulate(
    session: Session,
    *,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Folder for the database and the papers.")],
    tickets: Annotated[int, typer.Option(metavar="N", help="Visitors of the day.")] = 200,
    counters: Annotated[int, typer.Option(metavar="K", help="Counters that are open.")] = 4,
    seed: Annotated[int, typer.Option(metavar="S", help="The same seed plays the same day.")] = 1,
    day: Annotated[
        str | None, typer.Option(metavar="DATE", help="The business day; today or the next working day unless given.")
    ] = None,
) -> Answer:
    """Play a whole day in a training branch, with every paper; goes on from what is there after a kill."""
    # The simulation brings the database, the printing and the holidays with it, which no other command should pay for.
    from counter_app.training.simulation import default_day
    from counter_app.training.simulation import simulate as play

    chosen = read_optional_day(day, "day") or default_day(datetime.now(Zone.WIB.tzinfo).date())
    folder = out.absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise Unavailable(FailureCode.FOLDER_UNWRITABLE, folder=str(folder), reason=problem.strerror) from problem
    database = session.given.database or os.environ.get("COUNTER_APP_DATABASE")
    with typer.progressbar(length=tickets, file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        ended = 0

        def progress(done: int) -> None:
            nonlocal ended
            bar.update(done - ended)
            ended = done

        played = play(
            tickets=tickets,
            counters=counters,
            seed=seed,
            day=chosen,
            out=folder,
            database=database,
            on_progress=progress,
        )
    return Answer(
        asdict(played) | {"papers": str(folder / "papers")},
        Label(
            "{tickets} karcis pada {day}: {documents} dokumen di {papers}.",
            "{tickets} tickets on {day}: {documents} papers in {papers}.",
        ),
    )
