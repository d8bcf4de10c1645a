"""`day`: closing a business day."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from counter_app.cli.answer import Answer, Document
from counter_app.cli.clock_view import with_clock
from counter_app.cli.command import command
from counter_app.cli.context import Printed, Session
from counter_app.cli.inputs import read_optional_day
from counter_app.reporting.model import DayFigures, ServiceFigures
from counter_app.reporting.operations import close_day, read_figures
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label
from counter_app.shared.papers import Paper, PaperKind

if TYPE_CHECKING:
    from datetime import date

    from counter_app.storage.unit_of_work import SqlWork

app = typer.Typer(help="Close a business day.", no_args_is_help=True)

On = Annotated[str | None, typer.Option("--on", metavar="DATE", help="The business day; today unless given.")]
_TOTALS = ("issued", "finished", "no_show", "cancelled", "expired", "carried")


@command(app, "close")
def close(session: Session, *, on: On = None) -> Answer:
    """Close a business day with its proof and its report."""
    day = read_optional_day(on, "on") or session.today()
    done = session.run(close_day, day)
    printed = session.print_papers(f"day print --on {day.isoformat()}", done.paper)
    return with_clock(session, _answer(done.figures, printed))


@command(app, "print")
def print_again(session: Session, *, on: On = None) -> Answer:
    """Print the report of a closed day again."""
    day = read_optional_day(on, "on") or session.today()

    def look(work: SqlWork) -> tuple[str, Paper]:
        return _closing(work, day)

    figures, paper = session.read(look)
    printed = session.print_papers(f"day print --on {day.isoformat()}", paper)
    return _answer(read_figures(figures), printed)


def _closing(work: SqlWork, day: date) -> tuple[str, Paper]:
    closing = work.reports.closing(day)
    if closing is None:
        raise OfficeError(ErrorCode.NO_SUCH_PAPER, field="on", kind=PaperKind.CLOSING_REPORT.value)
    return closing


def _service(figures: ServiceFigures) -> Document:
    return {
        "service": figures.letter,
        "name": figures.name,
        **{ending: getattr(figures, ending) for ending in _TOTALS},
        "running": figures.running,
    }


def _answer(figures: DayFigures, printed: Printed) -> Answer:
    document: Document = {
        "day": figures.day,
        **{ending: figures.total(ending) for ending in _TOTALS},
        "adds_up": figures.adds_up,
        "numbers_gapless": figures.numbers_gapless,
        "dues_notified": asdict(figures.dues_notified),
        "codes_issued": asdict(figures.codes_issued),
        "payments": asdict(figures.payments),
        "reversals": asdict(figures.reversals),
        "respondents": figures.respondents,
        "index": figures.index,
        "grade": figures.grade,
        "chain_position": figures.chain_position,
        "chain_hash": figures.chain_hash,
        "path": printed.papers[0]["path"],
        "proof": asdict(figures.proof),
        "promises": asdict(figures.promises),
        "services": [_service(one) for one in figures.services],
        "sessions": [asdict(one) for one in figures.sessions],
        "paper_ranges": [asdict(one) | {"kind": PaperKind(one.kind)} for one in figures.papers],
        "papers": printed.papers,
    }
    return Answer(document, Label("Hari {day} ditutup.", "The day {day} is closed."), failure=printed.failure)
