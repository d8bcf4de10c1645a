"""`form import`: a file of forms as a batch."""

from __future__ import annotations

import sys
from enum import StrEnum, unique
from itertools import count
from pathlib import Path
from typing import Annotated

import typer

from counter_app.channels.batch_file import BatchFile, RejectedRow, read_batch_file, write_rejected
from counter_app.channels.batch_intake import Bringer, RowsTaken, import_batch, reading_rules, rules_of, take_rows
from counter_app.cli.answer import Answer, Document
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.cli.inputs import MissingOption
from counter_app.cli.online_view import import_export
from counter_app.cli.output import complain
from counter_app.registration.case import Channel
from counter_app.shared.errors import ErrorCode, OfficeError, Unavailable
from counter_app.shared.labels import Label

app = typer.Typer()

MOST_TOLD = 100
"""Rejected rows that the answer itself names; the file has all of them."""

_READING = Label("Dibaca: {percent} %", "Read: {percent} %")


@unique
class ImportChannel(StrEnum):
    PERISAI = "perisai"
    GROUP = "group"
    SPONSOR = "sponsor"
    SPO = "spo"
    ONLINE = "online"
    """Registrations that people made on the website or in JMO, as exported; no batch comes of them."""


Rejects = Annotated[
    str | None, typer.Option(metavar="FILE", help="New CSV for the rejected rows; beside the file unless given.")
]
DocumentsReceived = Annotated[
    bool, typer.Option("--documents-received", help="Every document asked for was brought for everybody.")
]


@command(app, "import")
def take_over(
    session: Session,
    *,
    file: Annotated[str, typer.Option(metavar="ROWS", help="CSV or XLSX with one form 1A per row.")],
    channel: Annotated[ImportChannel, typer.Option(help="Who brings it.")],
    agent: Annotated[int | None, typer.Option(metavar="ID", help="Number of the PERISAI agent.")] = None,
    sponsor: Annotated[int | None, typer.Option(metavar="ID", help="Number of the payer or group.")] = None,
    ticket: Annotated[str | None, typer.Option(metavar="G001", help="Ticket of the visit, of service G.")] = None,
    rejects: Rejects = None,
    documents_received: DocumentsReceived = False,
) -> Answer:
    """Take in a batch: rows that registration accepts become cases, the others go into a file with the reasons."""
    session.sign_in()
    check_target(rejects)
    if channel is ImportChannel.ONLINE:
        target = Path(rejects) if rejects is not None else free_name(Path(file))
        return import_export(session, Path(file), Channel.WEB, target, lambda done: _tell(session, done))
    bringer = _bringer(channel, agent, sponsor)
    rules = session.read(reading_rules, bringer)
    read = read_batch_file(Path(file), rules, lambda done: _tell(session, done))
    done = session.run(import_batch, bringer, read.rows, ticket=ticket, documents_received=documents_received)
    return rows_answer(session, Path(file), read, done, rejects)


def _bringer(channel: ImportChannel, agent: int | None, sponsor: int | None) -> Bringer:
    match channel:
        case ImportChannel.PERISAI:
            if agent is None:
                raise MissingOption("agent")
            return Bringer(agent=agent)
        case ImportChannel.SPO:
            return Bringer(spo=True)
        case _:
            if sponsor is None:
                raise MissingOption("sponsor")
            return Bringer(sponsor=sponsor)


def add_file(session: Session, batch: str, file: str, rejects: str | None, *, documents_received: bool) -> Answer:
    """Take further rows into a batch that is still open."""
    check_target(rejects)
    read = read_batch_file(Path(file), session.read(rules_of, batch), lambda done: _tell(session, done))
    done = session.run(take_rows, batch, read.rows, documents_received=documents_received)
    return rows_answer(session, Path(file), read, done, rejects)


def rows_answer(session: Session, file: Path, read: BatchFile, done: RowsTaken, rejects: str | None) -> Answer:
    """How many rows were taken, and where the others were written."""
    written, failure = _write(session, file, read.header, done.rejected, rejects)
    document: Document = {
        "batch": None if done.batch is None else done.batch.number,
        "accepted": len(done.taken),
        "rejected": len(done.rejected),
        "rejects_file": written,
        "rows": [{"row": one.line, "case": one.case_number, "missing_documents": one.missing} for one in done.taken],
        "problems": [_problem(session, one) for one in done.rejected[:MOST_TOLD]],
    }
    headline = Label(
        "Daftar {batch}: {accepted} diterima, {rejected} ditolak.",
        "Batch {batch}: {accepted} accepted, {rejected} rejected.",
    )
    if done.batch is None:
        headline = Label(
            "Tidak ada baris yang dapat diterima; {rejected} ditolak.", "No row could be taken; {rejected} rejected."
        )
    shown = {key: document[key] for key in ("batch", "accepted", "rejected", "rejects_file", "problems")}
    return Answer(document, headline, shown, failure=failure)


def _problem(session: Session, rejected: RejectedRow) -> Document:
    return {
        "line": rejected.line.number,
        "findings": tuple(one.code.value for one in rejected.problems),
        "message": "; ".join(session.words.refusal(one) for one in rejected.problems),
    }


def _write(
    session: Session, file: Path, header: tuple[str, ...], rejected: tuple[RejectedRow, ...], wanted: str | None
) -> tuple[str | None, Unavailable | None]:
    """The file of rejects; that it cannot be written does not undo what was taken."""
    if not rejected:
        return None, None
    target = Path(wanted) if wanted is not None else free_name(file)
    try:
        write_rejected(target, header, rejected, session.words.refusal)
    except Unavailable as problem:
        return None, problem
    return str(target.absolute()), None


def free_name(file: Path) -> Path:
    """`rows-ditolak.csv` beside `rows.xlsx`, with a number when it is taken."""
    first = file.with_name(f"{file.stem}-ditolak.csv")
    others = (file.with_name(f"{file.stem}-ditolak-{number}.csv") for number in count(2))
    return first if not first.exists() else next(one for one in others if not one.exists())


def check_target(rejects: str | None) -> None:
    """Refuse before anything is taken. Raises `OfficeError` (TARGET_EXISTS)."""
    if rejects is not None and Path(rejects).exists():
        raise OfficeError(ErrorCode.TARGET_EXISTS, field="rejects")


def _tell(session: Session, done: float) -> None:
    """Progress, where somebody watches."""
    if sys.stderr.isatty():
        complain(session.words.fill(_READING, {"percent": int(done * 100)}))
