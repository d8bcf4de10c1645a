"""`case`: from the documents to the payment code."""

from __future__ import annotations

from typing import Annotated

import typer

from counter_app.cli.answer import Answer, Document
from counter_app.cli.case_view import case_document, shown_case
from counter_app.cli.command import command
from counter_app.cli.context import Session, paper_document
from counter_app.dues.model import DuesMonth
from counter_app.dues.stored import quote_to_dict
from counter_app.payments.operations import issue_receipt, notify_dues
from counter_app.registration.consent_record import issue_consent_record
from counter_app.registration.documents import DocumentItem, DocumentStatus
from counter_app.registration.missing_slip import give_missing_slip
from counter_app.registration.operations import (
    cancel_case,
    normalise_case_number,
    record_change,
    record_document,
    view_case,
)
from counter_app.shared.errors import ErrorCode, OfficeError
from counter_app.shared.labels import Label
from counter_app.shared.papers import Paper

app = typer.Typer(help="Lead a case from its documents to its payment code.", no_args_is_help=True)

CaseNumber = Annotated[str, typer.Argument(help="Number of the case, with or without dashes.", metavar="CASE")]
DocumentName = Annotated[str, typer.Argument(metavar="ITEM", help=f"One of: {', '.join(DocumentItem)}.")]


@command(app, "show")
def show(session: Session, case: CaseNumber) -> Answer:
    """Show a case with its events and papers; that it was looked at is recorded."""
    found = session.run(view_case, case)
    papers = session.read(lambda work: work.papers.of_case(found.id))
    listed = [paper_document(one) | {"prints": one.prints} for one in papers]
    told = session.read(case_document, case) | {"papers": listed}
    return Answer(told, shown=shown_case(told))


@command(app, "document")
def document(
    session: Session,
    case: CaseNumber,
    item: DocumentName,
    *,
    status: Annotated[DocumentStatus, typer.Option(help="What became of it.")] = DocumentStatus.RECEIVED,
    original_seen: Annotated[bool, typer.Option("--original-seen", help="The original was seen.")] = False,
    note: Annotated[str, typer.Option(help="A note for the document receipt.")] = "",
) -> Answer:
    """Record that a document arrived, is missing or is not needed."""
    number = normalise_case_number(case)
    session.run(record_document, number, item, status, original_seen=original_seen, note=note)
    told = session.read(case_document, number)
    headline = Label("Dicatat. Kasus {case}: {state}.", "Recorded. Case {case}: {state}.")
    return Answer(told, headline, {key: told[key] for key in ("missing_documents", "documents")})


@command(app, "missing")
def missing(
    session: Session,
    case: CaseNumber,
    *,
    ticket: Annotated[str | None, typer.Option(metavar="TICKET", help="Ticket whose place is kept meanwhile.")] = None,
) -> Answer:
    """Issue the list of missing documents; the ticket in hand is parked until they are there."""
    done = session.run(give_missing_slip, normalise_case_number(case), ticket)
    printed = session.print_papers(f"case print {done.case.number}", done.paper)
    told: Document = {
        "case": done.case.number,
        "state": done.case.state,
        "missing_documents": done.missing,
        "ticket": ticket,
        "due_back_at": done.due_back_at,
        "papers": printed.papers,
    }
    return Answer(told, Label("Dokumen kasus {case} kurang.", "Case {case} lacks documents."), failure=printed.failure)


@command(app, "change")
def change(session: Session, case: CaseNumber) -> Answer:
    """Record a change of data as made; the case ends."""
    number = normalise_case_number(case)
    session.run(record_change, number)
    told = session.read(case_document, number)
    headline = Label("Perubahan data kasus {case} dicatat.", "The change of data of case {case} is recorded.")
    return Answer(told, headline, {key: told[key] for key in ("case", "state")})


@command(app, "notify")
def notify(
    session: Session,
    case: CaseNumber,
    *,
    first_month: Annotated[
        str | None, typer.Option(metavar="YYYY-MM", help="First month of the dues; this month unless given.")
    ] = None,
) -> Answer:
    """Issue the dues notification."""
    month = None if first_month is None else DuesMonth.parse(first_month)
    done = session.run(notify_dues, normalise_case_number(case), month)
    printed = session.print_papers(f"case print {done.case.number}", done.paper)
    quote = done.quote.quote
    shown: Document = {
        "case": done.case.number,
        "state": done.case.state,
        "total": quote.total,
        "normal_total": quote.normal_total,
        "saving": quote.saving,
        "papers": printed.papers,
    }
    told = session.read(case_document, done.case.number) | shown | {"months": quote_to_dict(quote)["months"]}
    headline = Label("Iuran kasus {case}: {total}.", "Dues of case {case}: {total}.")
    return Answer(told, headline, shown, failure=printed.failure)


@command(app, "receipt")
def receipt(
    session: Session,
    case: CaseNumber,
    *,
    core_code: Annotated[
        str | None, typer.Option(metavar="CODE", help="The payment code, where the core system issued it.")
    ] = None,
    core_code_again: Annotated[
        str | None, typer.Option(metavar="CODE", help="The same code once more, when it was typed and not scanned.")
    ] = None,
) -> Answer:
    """Issue the document receipt and the payment code."""
    done = session.run(issue_receipt, normalise_case_number(case), core_code, core_code_again)
    printed = session.print_papers(f"case print {done.case.number}", done.receipt, done.slip)
    told = session.read(case_document, done.case.number) | {
        "amount": done.code.amount,
        "expires_at": done.code.expires_at,
        "papers": printed.papers,
    }
    shown = {key: told[key] for key in ("case", "state", "payment_code", "amount", "expires_at", "papers")}
    return Answer(
        told,
        Label("Kode bayar kasus {case}: {payment_code}.", "Payment code of case {case}: {payment_code}."),
        shown=shown,
        failure=printed.failure,
    )


@command(app, "consent")
def consent(session: Session, case: CaseNumber) -> Answer:
    """Issue the proof of consent."""
    number = normalise_case_number(case)
    paper = session.run(issue_consent_record, number)
    printed = session.print_papers(f"case print {number} {paper.number}", paper)
    return Answer({"case": number, "papers": printed.papers}, failure=printed.failure)


@command(app, "cancel")
def cancel(
    session: Session,
    case: CaseNumber,
    *,
    reason: Annotated[str | None, typer.Option(help="Why, in a few words.")] = None,
) -> Answer:
    """Give a case up before it is paid; its payment code becomes void."""
    number = normalise_case_number(case)
    session.run(cancel_case, number, reason)
    told = session.read(case_document, number)
    headline = Label("Kasus {case} batal.", "Case {case} is cancelled.")
    return Answer(told, headline, {key: told[key] for key in ("cancel_reason", "payment_codes")})


@command(app, "print")
def print_again(
    session: Session,
    case: CaseNumber,
    paper: Annotated[
        str | None, typer.Argument(metavar="PAPER", help="Number or kind of one paper; all of them unless given.")
    ] = None,
) -> Answer:
    """Print the papers of a case, as copies if they were printed before."""
    found = session.run(view_case, case)
    papers = session.read(lambda work: work.papers.of_case(found.id))
    chosen = papers if paper is None else tuple(one for one in papers if _is_called(one, paper))
    if not chosen:
        raise OfficeError(ErrorCode.NO_SUCH_PAPER, field="paper", choices=tuple(one.number for one in papers))
    printed = session.print_papers(f"case print {found.number}", *chosen)
    return Answer({"case": found.number, "papers": printed.papers}, failure=printed.failure)


def _is_called(paper: Paper, name: str) -> bool:
    return name.strip().casefold() in {paper.number.casefold(), paper.kind.value}
