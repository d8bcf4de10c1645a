"""`survey`: votes and the satisfaction index."""

from __future__ import annotations

from typing import Annotated

import typer

from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.cli.inputs import read_optional_day, read_text_file
from counter_app.cli.totals_file import compute_units
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label
from counter_app.staff.model import Permission
from counter_app.survey.model import Index
from counter_app.survey.operations import period_index, submit_answer

app = typer.Typer(help="Cast votes and read the satisfaction index.", no_args_is_help=True)


@command(app, "submit")
def submit(
    session: Session,
    *,
    code: Annotated[str, typer.Option(metavar="CODE", help="The one-time code on the ticket slip.")],
    rating: Annotated[int, typer.Option(metavar="1..4", help="1 worst to 4 best.")],
    skm: Annotated[str | None, typer.Option(metavar="U1=3,U2=4,…", help="The nine answers, all or none.")] = None,
    comment: Annotated[str, typer.Option(help="A comment.")] = "",
) -> Answer:
    """Cast the anonymous vote of a finished visit."""
    session.run(submit_answer, code, rating, _elements(skm), comment)
    return Answer({"ok": True}, Label("Terima kasih, penilaian disimpan.", "Thank you, the rating is stored."), {})


def _elements(text: str | None) -> dict[str, int] | None:
    if text is None:
        return None
    elements: dict[str, int] = {}
    for part in text.replace(",", " ").split():
        key, _, answer = part.partition("=")
        name = key.strip().upper()
        if name in elements or not (len(answer) == 1 and answer.isascii() and answer.isdigit()):
            raise OfficeError(ErrorCode.FIELD_INVALID, field="skm", expected="skm")
        elements[name] = int(answer)
    return elements


@command(app, "index")
def index(
    session: Session,
    *,
    first: Annotated[str | None, typer.Option("--from", metavar="DATE", help="First day; today unless given.")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Last day; today unless given.")] = None,
) -> Answer:
    """Show the index of a period."""
    session.actor.require(Permission.SUPERVISE)
    until = read_optional_day(last, "to") or session.today()
    since = read_optional_day(first, "from") or until
    found = session.read(period_index, since, until)
    document: Document = {
        "from": since,
        "to": until,
        **_document(found.index),
        "ratings": found.ratings,
        "finished": found.finished,
        "needed": found.needed,
    }
    return Answer(document)


def _document(found: Index) -> Document:
    return {
        "respondents": found.respondents,
        "index": found.index,
        "grade": found.grade,
        "elements": [{"element": one.element, "mean": one.mean, "index": one.index} for one in found.elements],
    }


@command(app, "compute")
def compute(
    session: Session,  # noqa: ARG001 - the file says it all
    *,
    file: Annotated[str, typer.Option(metavar="TOTALS.csv", help="respondents,U1,…,U9; - is standard input.")],
) -> Answer:
    """Compute the index of each row of a file of sums."""
    units = compute_units(read_text_file(file, "file"))
    shown = [{"respondents": one.respondents, "index": one.index, "grade": one.grade} for one in units]
    # how many respondents a unit needs follows from its visitors, of which the file says nothing
    return Answer({"units": [_document(one) | {"needed": None} for one in units]}, shown={"units": shown})
