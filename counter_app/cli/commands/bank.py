"""`payment import` and `payment mapping`: the lists of banks, and how each is read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from counter_app.cli.answer import Answer
from counter_app.cli.bank_view import list_document, mapping_document, shown_document, told_notes
from counter_app.cli.command import command
from counter_app.cli.context import Session
from counter_app.cli.progress import Progress
from counter_app.payments.bank_file import read_bank_file, write_bank_rejects
from counter_app.payments.bank_import import preview_bank_list, take_bank_list
from counter_app.payments.bank_mappings import bank_mappings, drop_mapping, find_mapping, save_mapping
from counter_app.payments.bank_model import BankFile, BankMapping, BankPreview, DateStyle, DecimalStyle
from counter_app.shared.errors import ErrorCode, OfficeError, Unavailable
from counter_app.shared.labels import Label

app = typer.Typer()
mapping_app = typer.Typer(help="How the lists of each bank are read.", no_args_is_help=True)

Column = Annotated[
    str, typer.Option(metavar="COLUMN", help="The bank's name of this column, if it is not a usual one.")
]
Name = Annotated[str, typer.Argument(metavar="NAME", help="Name of the mapping: a-z, 0-9, - and _.")]

_TAB = "tab"


@command(app, "import")
def take_over(
    session: Session,
    *,
    file: Annotated[
        str, typer.Option(metavar="FILE", help="CSV or XLSX with the columns code, amount, paid_at and reference.")
    ],
    mapping: Annotated[
        str | None, typer.Option(metavar="NAME", help="Read it by this saved mapping, as the bank writes it.")
    ] = None,
    preview: Annotated[bool, typer.Option("--preview", help="Only say what would be recorded.")] = False,
    rejects: Annotated[
        str | None, typer.Option(metavar="FILE", help="New CSV for the lines that were not recorded.")
    ] = None,
) -> Answer:
    """Record the payments of a bank's list, all of them at once; those that are there already stay as they are."""
    session.sign_in()
    if rejects is not None and Path(rejects).exists():
        raise OfficeError(ErrorCode.TARGET_EXISTS, field="rejects")
    progress = Progress(session.words)
    content = read_bank_file(Path(file), session.read(find_mapping, mapping), progress.part(0.0, 0.2))
    if preview:
        taken, outcomes = None, session.read(preview_bank_list, content, progress.part(0.2, 1.0))
    else:
        done = session.run(take_bank_list, content, progress.part(0.2, 1.0))
        taken, outcomes = done.list.id, done.preview
    written, failure = _write_rejects(session, content, outcomes, rejects)
    document = list_document(session, content, outcomes) | {
        "list": taken,
        "preview": preview,
        "rejects_file": written,
        "notes": told_notes(content.notes, session.words),
    }
    headline = Label(
        "{matched} pembayaran dicatat, {already} sudah ada, {to_check} perlu dilihat.",
        "{matched} payments recorded, {already} there already, {to_check} to be looked at.",
    )
    would = Label(
        "{matched} pembayaran akan dicatat, {already} sudah ada, {to_check} perlu dilihat.",
        "{matched} payments would be recorded, {already} are there already, {to_check} are to be looked at.",
    )
    return Answer(document, would if preview else headline, shown_document(document), failure=failure)


def _write_rejects(
    session: Session, content: BankFile, outcomes: BankPreview, path: str | None
) -> tuple[str | None, Unavailable | None]:
    """The file that was written, or why it could not be; what the list changed is stored by now."""
    try:
        if path is None or not write_bank_rejects(Path(path), content, outcomes, session.words.refusal):
            return None, None
    except Unavailable as problem:
        return None, problem
    return path, None


@command(mapping_app, "list")
def show(session: Session) -> Answer:
    """Show the saved mappings."""
    return Answer({"mappings": [mapping_document(one) for one in session.read(bank_mappings)]})


@command(mapping_app, "save")
def save(
    session: Session,
    name: Name,
    *,
    code: Column = "",
    amount: Column = "",
    paid_at: Column = "",
    reference: Column = "",
    time: Column = "",
    dates: Annotated[DateStyle, typer.Option(help="How the bank writes days.")] = DateStyle.DAY_FIRST,
    decimals: Annotated[DecimalStyle, typer.Option(help="What stands before the sen.")] = DecimalStyle.COMMA,
    delimiter: Annotated[
        str | None, typer.Option(metavar=",|;|tab||", help="What divides the columns; found by itself unless given.")
    ] = None,
    skip: Annotated[int, typer.Option(min=0, help="Filled lines above the header.")] = 0,
) -> Answer:
    """Save how a bank's lists are read, in place of the mapping of that name."""
    columns = {"code": code, "amount": amount, "paid_at": paid_at, "reference": reference, "time": time}
    mapping = BankMapping(name, columns, dates, decimals, "\t" if delimiter == _TAB else delimiter, skip)
    saved = session.run(save_mapping, mapping)
    return Answer(mapping_document(saved), Label("Pemetaan {mapping} disimpan.", "The mapping {mapping} is saved."))


@command(mapping_app, "drop")
def drop(session: Session, name: Name) -> Answer:
    """Forget a mapping."""
    session.run(drop_mapping, name)
    return Answer({"mapping": name}, Label("Pemetaan {mapping} dihapus.", "The mapping {mapping} is gone."))


app.add_typer(mapping_app, name="mapping")
