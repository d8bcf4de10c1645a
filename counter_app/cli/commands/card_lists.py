"""`card import` and `card collect`: numbers from a list, and the card for which somebody came."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from counter_app.cards.operations import (
    NumberFile,
    NumbersPreview,
    RowOutcome,
    collect,
    find_for_collection,
    import_member_numbers,
    preview_member_numbers,
    read_number_file,
    write_number_rejects,
)
from counter_app.cli.answer import Answer, Document
from counter_app.cli.card_view import card_answer, found_document
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.cli.output import complain
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label

app = typer.Typer()

_READING = Label("Dibaca: {percent} %", "Read: {percent} %")


@command(app, "import")
def take_over(
    session: Session,
    *,
    file: Annotated[str, typer.Option(metavar="FILE", help="CSV or XLSX with the columns case and kpj.")],
    rejects: Annotated[
        str | None, typer.Option(metavar="FILE", help="New CSV for the lines that were not taken.")
    ] = None,
    preview: Annotated[bool, typer.Option("--preview", help="Only say what would be taken.")] = False,
) -> Answer:
    """Take over the member numbers of a list; what is right is taken, and what is there already stays."""
    session.sign_in()
    content = read_number_file(Path(file), lambda done: _tell(session, done))
    done = session.read(preview_member_numbers, content.rows) if preview else None
    done = done or session.run(import_member_numbers, content.rows)
    written = _write_rejects(session, content, done, rejects)
    return Answer(
        {
            "accepted": done.count(RowOutcome.ISSUED),
            "already": done.count(RowOutcome.ALREADY),
            "rejected": done.count(RowOutcome.REFUSED),
            "rejects_file": written,
            "preview": preview,
            "problems": [_problem(session, one.row.line.number, one.error) for one in done.refused if one.error],
        },
        Label(
            "{accepted} nomor peserta diterima, {already} sudah ada, {rejected} ditolak.",
            "{accepted} member numbers taken, {already} there already, {rejected} refused.",
        ),
    )


def _tell(session: Session, done: float) -> None:
    if sys.stderr.isatty():
        complain(session.words.fill(_READING, {"percent": round(100 * done)}))


def _write_rejects(session: Session, content: NumberFile, done: NumbersPreview, path: str | None) -> str | None:
    if path is None or not write_number_rejects(Path(path), content, done, session.words.refusal):
        return None
    return path


def _problem(session: Session, line: int, error: OfficeError) -> Document:
    return {"line": line, "code": error.code.value, "message": session.words.refusal(error)}


@command(app, "collect")
def fetch(
    session: Session,
    text: Annotated[
        str, typer.Argument(metavar="TEXT", help="NIK, member number, payment code, case number, or name.")
    ],
    *,
    ticket: Annotated[str | None, typer.Option(metavar="K001", help="Ticket to be tied to the card.")] = None,
) -> Answer:
    """Find the card for which somebody came, and tie the ticket to it."""
    found = session.read(find_for_collection, text)
    if ticket is None:
        return Answer({"cards": [found_document(one) for one in found]})
    if not found:
        raise OfficeError(ErrorCode.NO_SUCH_CASE, field="text", mistyped=False)
    if len(found) > 1:
        raise OfficeError(ErrorCode.NOT_A_CHOICE, field="text", choices=tuple(one.card.case_number for one in found))
    tied = session.run(collect, ticket, found[0].card.case_number)
    return card_answer(tied, {"ticket": ticket.strip().upper()})
