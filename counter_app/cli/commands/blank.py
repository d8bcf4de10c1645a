"""`form blank` and `form read`: the empty form 1A as PDF, and what somebody typed into it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from counter_app.cli.answer import Answer
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.cli.inputs import read_scan
from counter_app.dues.model import Segment
from counter_app.shared.errors import FailureCode, Unavailable
from counter_app.shared.labels import Label
from counter_app.staff.model import SYSTEM

if TYPE_CHECKING:
    from counter_app.printing.blank_form import BranchHead

app = typer.Typer()


@command(app, "blank")
def blank(
    session: Session,
    *,
    out: Annotated[str, typer.Option(metavar="PDF", help="The PDF to write; one of that name is replaced.")],
    segment: Annotated[Segment, typer.Option(help="Segment of the membership.")] = Segment.BPU,
    by_hand: Annotated[bool, typer.Option("--print", help="For a pen, with cells and lines to write on.")] = False,
) -> Answer:
    """Make the empty form 1A, to be typed into on the screen or written by hand."""
    from counter_app.printing.blank_form import blank_form  # costly, see context.py
    from counter_app.printing.folder import PdfFolder
    from counter_app.printing.pages.blank_form import render

    target = Path(out).absolute()
    path = PdfFolder(target.parent).print(target.name, render(blank_form(segment, _branch(session)), by_hand=by_hand))
    return Answer({"segment": segment, "path": path}, Label("Formulir kosong: {path}", "Empty form: {path}"))


def _branch(session: Session) -> BranchHead:
    """The branch of the database; without one the form has a line to write the branch on."""
    from counter_app.printing.blank_form import BranchHead  # costly, see context.py

    try:
        office = session.office
    except Unavailable as problem:
        if problem.code is FailureCode.DATABASE_MISSING:
            return BranchHead()
        raise
    branch = office.read(lambda work: work.branch, SYSTEM)
    return BranchHead(branch.branch_name, office.branch_code, branch.branch_address, branch.branch_phone)


@command(app, "read")
def read(
    session: Session,  # noqa: ARG001 - what was typed is in the file
    *,
    file: Annotated[str, typer.Option(metavar="FORM.pdf", help="The filled PDF; - is standard input.")],
) -> Answer:
    """Read a form 1A that was filled in as PDF, as `form submit --file -` takes it in."""
    from counter_app.printing.fillable import values_of_pdf  # costly, see context.py

    document = values_of_pdf(read_scan(file))
    return Answer(document, text=json.dumps(document, indent=2, ensure_ascii=False))
