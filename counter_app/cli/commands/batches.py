"""`batch`: from the list of people to the cards with their members."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from counter_app.channels.batch_billing import CoreCodes, bill_batch, cancel_batch, receive_batch
from counter_app.channels.batch_blank import blank_headings, write_blank
from counter_app.channels.batch_board import batch_view, list_batches, view_batch
from counter_app.channels.batch_cards import confirm_delivery, give_cards
from counter_app.channels.batch_codes import read_code_file
from counter_app.channels.batch_intake import Bringer, add_row, find_batch, open_batch, serve_batch
from counter_app.channels.batch_people import documents_arrived, papers_of_people
from counter_app.cli.answer import Answer, Document
from counter_app.cli.batch_view import batch_document, line_document, shown_batch, shown_few, shown_line
from counter_app.cli.command import command
from counter_app.cli.commands.batch_import import DocumentsReceived, Rejects, add_file
from counter_app.cli.context import Session
from counter_app.cli.inputs import MissingOption, read_moment, read_text_file
from counter_app.cli.json_file import parse_json
from counter_app.payments.model import CodeState
from counter_app.payments.totals import PaymentMode, record_total_payment
from counter_app.shared.errors import Unavailable
from counter_app.shared.labels import Label
from counter_app.shared.money import parse_rupiah

app = typer.Typer(help="Register, bill and hand out cards for many people at once.", no_args_is_help=True)

BatchNumber = Annotated[str, typer.Argument(metavar="BATCH", help="Number of the batch, as in KL-261120-0001.")]
Rows = Annotated[
    list[int] | None, typer.Option("--row", metavar="N", help="Only this row of the batch; may be given again.")
]
_AGENT = typer.Option(metavar="ID", help="Number of the PERISAI agent.")
_SPONSOR = typer.Option(metavar="ID", help="Number of the payer or group.")
_TICKET = typer.Option(metavar="G001", help="Ticket of the visit, of service G.")


@command(app, "open")
def start(
    session: Session,
    *,
    agent: Annotated[int | None, _AGENT] = None,
    sponsor: Annotated[int | None, _SPONSOR] = None,
    ticket: Annotated[str | None, _TICKET] = None,
) -> Answer:
    """Open an empty batch for an agent or a payer; people are added one by one or by file."""
    if agent is None and sponsor is None:
        raise MissingOption("agent")
    batch = session.run(open_batch, Bringer(agent, sponsor), ticket)
    return _answer(session, batch.number, Label("Daftar {batch} dibuka.", "Batch {batch} is open."))


@command(app, "ticket")
def take_ticket(
    session: Session,
    batch: BatchNumber,
    ticket: Annotated[str, typer.Argument(metavar="G001", help="Ticket of today.")],
) -> Answer:
    """Go on with a batch at another ticket of today."""
    session.run(serve_batch, batch, ticket)
    return _answer(session, batch, Label("Karcis dicatat.", "The ticket is noted."))


@command(app, "add")
def add(
    session: Session,
    batch: BatchNumber,
    *,
    file: Annotated[str, typer.Option(metavar="FILE", help="One form 1A as JSON, or CSV or XLSX with one per row.")],
    rejects: Rejects = None,
    documents_received: DocumentsReceived = False,
) -> Answer:
    """Add people to a batch that is still open."""
    session.sign_in()
    if Path(file).suffix.lower() != ".json":
        return add_file(session, batch, file, rejects, documents_received=documents_received)
    raw = parse_json(read_text_file(file, "file"), "file")
    done = session.run(add_row, batch, raw, documents_received=documents_received)
    document: Document = {
        "batch": session.read(find_batch, batch).number,
        "accepted": 1,
        "rejected": 0,
        "rejects_file": None,
        "rows": [{"row": done.line, "case": done.case_number, "missing_documents": done.missing}],
    }
    return Answer(document, Label("Ditambahkan ke daftar {batch}.", "Added to batch {batch}."))


@command(app, "blank")
def blank(
    session: Session,  # noqa: ARG001 - the columns came with the program
    *,
    out: Annotated[str, typer.Option(metavar="FILE", help="New file, a workbook if its name ends in .xlsx, else CSV.")],
) -> Answer:
    """Write an empty table with the columns of a batch of self-employed members."""
    write_blank(Path(out))
    return Answer({"path": str(Path(out).absolute()), "columns": blank_headings()}, shown={"path": out})


@command(app, "list")
def show_all(
    session: Session,
    *,
    agent: Annotated[int | None, _AGENT] = None,
    sponsor: Annotated[int | None, _SPONSOR] = None,
) -> Answer:
    """Show the latest batches, without names."""
    found = session.read(list_batches, agent=agent, sponsor=sponsor)
    document: Document = {"batches": [line_document(one) for one in found]}
    return Answer(document, shown={"batches": [shown_line(one) for one in found]})


@command(app, "show")
def show(session: Session, batch: BatchNumber) -> Answer:
    """Open a batch with the names of its people; that it was looked at is recorded."""
    view = session.run(view_batch, batch)
    return Answer(batch_document(view), shown=shown_batch(view, session.words))


@command(app, "receive")
def receive(session: Session, batch: BatchNumber) -> Answer:
    """Give one combined receipt for the documents of everybody; the list is closed with it."""
    done = session.run(receive_batch, batch)
    printed = session.print_papers(f"batch print {done.batch.number}", done.paper)
    headline = Label("Tanda terima untuk {members} orang.", "Receipt for {members} people.")
    return _answer(session, batch, headline, {"members": done.members, "papers": printed.papers}, printed.failure)


@command(app, "documents")
def documents(session: Session, batch: BatchNumber, *, row: Rows = None) -> Answer:
    """Everything that was missing has come, of some rows or of everybody."""
    done = session.run(documents_arrived, batch, row or None)
    headline = Label("Dokumen {members} orang kini lengkap.", "The documents of {members} people are complete now.")
    receipt = () if done.receipt is None else (done.receipt,)
    printed = session.print_papers(f"batch print {batch}", *receipt)
    more: Document = {"members": len(done.rows), "papers": printed.papers}
    return _answer(session, batch, headline, more, printed.failure)


@command(app, "bill")
def bill(
    session: Session,
    batch: BatchNumber,
    *,
    payment: Annotated[PaymentMode, typer.Option(help="A code for each person, or one total for all.")],
    core_code: Annotated[
        str | None, typer.Option(metavar="CODE", help="The code of the total, where the core system issued it.")
    ] = None,
    core_code_again: Annotated[
        str | None, typer.Option(metavar="CODE", help="The same code once more, when it was typed and not scanned.")
    ] = None,
    codes: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="CSV or XLSX with the columns row and code, from the core system."),
    ] = None,
) -> Answer:
    """Notify the dues of everybody whose documents are complete, with the payment codes."""
    session.sign_in()
    core = CoreCodes(core_code, core_code_again, None if codes is None else read_code_file(Path(codes)))
    done = session.run(bill_batch, batch, payment, core=core)
    papers = [one for one in (done.notice, done.slip) if one is not None]
    printed = session.print_papers(f"batch print {done.batch.number}", *papers)
    total = done.bill.total
    more: Document = {
        "amount": done.bill.amount,
        "members": len(done.members),
        "payment_code": None if total is None else total.code,
        "left": done.left,
        "papers": printed.papers,
    }
    headline = Label("Iuran {members} orang: {amount}.", "Dues of {members} people: {amount}.")
    return _answer(session, batch, headline, more, printed.failure)


@command(app, "pay")
def pay(
    session: Session,
    *,
    code: Annotated[str, typer.Option(metavar="CODE", help="The code of the total.")],
    amount: Annotated[str, typer.Option(metavar="RP", help="Amount paid, as 36800 or 36.800.")],
    at: Annotated[str, typer.Option(metavar="ISO8601", help="When it was paid; branch time without an offset.")],
    reference: Annotated[str, typer.Option(metavar="TEXT", help="Reference of the bank, or of SI Perisai for agents.")],
) -> Answer:
    """Record that a total was paid: everybody on its list is paid by it."""
    paid_at = session.in_branch(read_moment(at, "at"))
    return pay_total(session, code, parse_rupiah(amount, "amount"), paid_at, reference)


def pay_total(session: Session, code: str, rupiah: int, paid_at: datetime, reference: str) -> Answer:
    """Record the payment of a total and tell of its batch."""
    done = session.run(record_total_payment, code, rupiah, paid_at, reference)
    number = session.read(lambda work: work.batches.by_id(done.total.batch).number)
    more: Document = {
        "matched": 0 if done.already else 1,
        "already": 1 if done.already else 0,
        "members": done.members,
        "code": done.total.code,
        "code_state": CodeState.PAID,
        "reference": done.total.reference,
    }
    if done.already:
        return _answer(session, number, Label("Sudah tercatat sebelumnya.", "Recorded before; nothing changed."), more)
    proof = session.read(lambda work: work.papers.by_id(done.proof))
    printed = session.print_papers(f"batch print {number}", proof)
    more["papers"] = printed.papers
    headline = Label("Lunas untuk {members} orang.", "Paid for {members} people.")
    return _answer(session, number, headline, more, printed.failure)


@command(app, "give")
def give(session: Session, batch: BatchNumber, *, row: Rows = None) -> Answer:
    """Give the cards that lie ready to the agent or payer, by a list to sign."""
    done = session.run(give_cards, batch, row or None)
    printed = session.print_papers(f"batch print {done.batch.number}", done.paper)
    headline = Label("{cards} kartu diserahkan.", "{cards} cards given.")
    return _answer(session, batch, headline, {"cards": len(done.rows), "papers": printed.papers}, printed.failure)


@command(app, "deliver")
def deliver(session: Session, batch: BatchNumber, *, row: Rows = None) -> Answer:
    """The agent or payer confirms that members have their cards."""
    done = session.run(confirm_delivery, batch, row or None)
    headline = Label("{cards} kartu sampai ke peserta.", "{cards} cards are with their members.")
    return _answer(session, batch, headline, {"cards": len(done)})


@command(app, "cancel")
def cancel(
    session: Session,
    batch: BatchNumber,
    *,
    reason: Annotated[str | None, typer.Option(help="Why, in a few words.")] = None,
) -> Answer:
    """Give a batch up before anybody has paid; all its cases are cancelled."""
    session.run(cancel_batch, batch, reason)
    return _answer(session, batch, Label("Daftar {batch} dibatalkan.", "Batch {batch} is cancelled."))


@command(app, "print")
def print_again(
    session: Session,
    batch: BatchNumber,
    *,
    each: Annotated[
        bool, typer.Option("--each", help="Instead the notification and slip of everybody who pays by an own code.")
    ] = False,
) -> Answer:
    """Print the papers of a batch that were not printed yet; with all printed, the last one once more."""
    if each:
        papers = session.read(papers_of_people, batch)
        due = [one for one in papers if not one.prints] or list(papers)
    else:
        papers = session.read(lambda work: work.batches.papers(find_batch(work, batch).id))
        due = [one for one in papers if not one.prints] or list(papers[-1:])
    printed = session.print_papers(f"batch print {batch}{' --each' if each else ''}", *due)
    return Answer({"batch": batch, "papers": printed.papers}, failure=printed.failure)


def _answer(
    session: Session,
    number: str,
    headline: Label,
    more: Document | None = None,
    failure: Unavailable | None = None,
) -> Answer:
    """The batch as it stands, for who just worked on it."""
    view = session.read(lambda work: batch_view(work, find_batch(work, number)))
    document = batch_document(view) | (more or {})
    shown = {key: one for key, one in document.items() if key in _SHOWN} | {"few_members": shown_few(view)}
    return Answer(document, headline, shown, failure=failure)


_SHOWN = (
    *("batch", "stage", "accepted", "rejected", "incomplete", "awaiting", "paid", "given", "delivered", "amount"),
    *("payment_code", "left", "papers"),
)
